"""Which of the words before a quote bear on it: those of its own clause, and not what stands apart in it.

What stands in another clause, in brackets, between commas or in a quotation of its own doesn't bear on the
quote; nor does what was denied before a clause that begins with the quote.
"""

import re
from functools import cache

from hrctimeline.words.denials import negating
from hrctimeline.words.joined import is_finite
from hrctimeline.words.lists import compiled, lazy_pattern, listed, runs_of, words_of
from hrctimeline.words.tokens import tokens

_DETERMINERS = "[Tt]h(?:e|is|at|ese|ose|ere)|[Aa]n?|his|her|its|our|their|my|all|some|two|three"
SUBJECT = rf"(?:(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|{_DETERMINERS}|on|in|at)\b|[A-Z0-9“\"‘])"
TIMES = listed("when while where after although though whereas")
_FRONTED = TIMES | listed(
    """
    before since as despite because asked wondering with in on at by for from following given amid among
    during under
    alongside over against about besides beyond instead rather far
    """
)
_RELATIVES = listed("which who whom whose where not")
_TURNS = listed(
    "however moreover further furthermore meanwhile instead nevertheless nonetheless still though"
)
_OPENING = listed("but yet so who whom whose which when where while whereas")  # of a clause of its own
_CLAUSES = listed("but yet so while whereas")
_PARTING = _TURNS | _CLAUSES | {"and"}


def bearing(before: str, quote: str) -> str:
    """The words before a quote with those that can't bear on it blanked: of other clauses, in brackets."""
    for marks, leads, pattern in _ASIDES:
        if any(mark in before for mark in marks) and leads(before):
            before = compiled(pattern).sub(lambda match: _blanked(match[0], quote), before)
    ended = any(mark in before for mark in ";—–-") or not _PARTING.isdisjoint(words_of(before))
    found = _boundary().finditer(before + quote) if ended else ()
    ends = [match.end() for match in found if match.end() <= len(before)]
    return " " * ends[-1] + before[ends[-1] :] if ends else before


def _blanked(aside: str, quote: str) -> str:
    """Blanks for what stands apart; "At no time, he said," denies the verb that stands before its subject."""
    denies = aside[:1] not in ",([" and next(negating(aside), None) is not None
    return aside if denies and _inverted().match(quote) else " " * len(aside)


@cache
def _inverted() -> re.Pattern[str]:
    verbs = "do|does|did|is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must"
    return re.compile(rf"\W*(?:{verbs})\s+{SUBJECT}")


def is_apart(clause: str, quote: str) -> bool:
    """Whether a quote is no part of what the words before it deny: they have their verb, and a clause begins.

    So "He did not wait, | his brother said" and "Not finding him, | they left"; but not "he would not, in
    fact, | wait", "not a word, | he said, was spoken" or "he did not say | that he had waited".
    """
    ended = _ended().search(clause)
    if ended and not ended["cause"]:
        return True
    if not _has_verb(clause) or _inverted().match(quote):
        return False
    lead = next(iter(runs_of(quote.casefold())), "")
    if lead == "that" and _relative().match(quote):
        return True
    if lead == "that" or clause.rstrip().endswith("that"):
        last = re.split("[,;]", clause)[-1]  # it depends on the verb of these words, if they have one
        return _has_verb(last) and next(negating(last), None) is None
    parted = clause.rstrip().removesuffix(" and").rstrip().endswith((",", ";", "—", "–", "--"))
    if lead in _OPENING or (lead == "and" and (parted or _goes_on_telling(quote))):
        return True
    return parted and any(map(is_finite, tokens(quote))) and not _interrupted().search(clause)


def _has_verb(words: str) -> bool:
    return any(is_finite(each) or each.plain.endswith("ing") for each in tokens(words))


@cache
def _ended() -> re.Pattern[str]:
    """What a clause of its own follows; no cause that is denied: "not because"."""
    return re.compile(
        r"\b(?:but|yet|while|except)\s+(?:that\s+)?\Z|(?P<cause>\bnot\s+(?:\w+\s+)?)?\bbecause\s+\Z"
    )


def _goes_on_telling(quote: str) -> bool:
    """Whether behind "and" somebody is told to do something, or to have done: no "and ratify the deed"."""
    behind = _and().sub("", quote)
    told = list(map(is_finite, tokens(behind)))
    return any(told) and (told[0] or re.match(SUBJECT, behind) is not None)


_and = lazy_pattern(r"\Aand\s+(?:\w+ly\s+)?")
_TOLD = "is|are|was|were|ha[sd]|have|will|would"
_relative = lazy_pattern(rf"that\s+(?:\w+ed|{_TOLD}|can|could|may|might)\b")
_interrupted = lazy_pattern(
    rf"\b(?:not|that|to|do|does|did|shall|should|can|could|may|might|must|{_TOLD})"
    r"\s*[,—–-]+[^,—–-]*[,—–-]+\s*\Z"
)


def _has_relatives(before: str) -> bool:
    return not _RELATIVES.isdisjoint(words_of(before))


def _is_fronted(before: str) -> bool:
    return any(not _FRONTED.isdisjoint(runs_of(clause.casefold())[:1]) for clause in before.split(";"))


# what stands apart, with the marks of which it has one and a quick look for its words: quotations, brackets,
# what commas part off, fronted clauses of time
_ASIDES = (
    ('“"‘', bool, r"“[^“”]*”|\"[^\"]*\"|(?<!\w)‘[^‘]*?’(?!\w)"),
    ("([", bool, r"\([^()]*\)|\[[^\[\]]*\]"),
    (",", _has_relatives, rf",\s+(?:{'|'.join(_RELATIVES)})\b[^,;]*,"),
    (",", _is_fronted, rf"(?i)(?:^|(?<=;))\W*(?:{'|'.join(_FRONTED)})\b[^,;]*,"),
    (
        ",",
        _has_relatives,
        r"(?<=,)\s+(?:and|but)\s+not\s+(?:in|on|at|by|for|from|with|to|under)\b[^,;:]*[,;:]",
    ),
)


@cache
def _boundary() -> re.Pattern[str]:
    """Where a clause ends that doesn't govern the next one."""
    return re.compile(
        rf";|,\s+(?:{'|'.join(_CLAUSES)})\b|,\s+(?:{'|'.join(_TURNS)}),"
        rf"|,?\s+and(?:,\s+\w+,|\s+(?:\w+ly|then|soon|later))?(?=\s+{SUBJECT})|\s[—–-]\s"
    )
