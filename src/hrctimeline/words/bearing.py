"""Which of the words before a quote bear on it: those of its own clause, and not what stands apart in it.

What stands in another clause, in brackets, between commas or in a quotation of its own doesn't bear on the
quote; nor does what was denied before a clause that begins with the quote.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.words.denials import negating
from hrctimeline.words.joined import is_finite
from hrctimeline.words.lists import compiled, lazy_pattern, listed, runs_of, words_of
from hrctimeline.words.tokens import Token, tokens

_DETERMINERS = "[Tt]h(?:e|is|at|ese|ose|ere)|[Aa]n?|his|her|its|our|their|my|all|some|two|three"
SUBJECT = rf"(?:(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|{_DETERMINERS}|on|in|at)\b|[A-Z0-9\"]|[“‘])"
TIMES = listed("when while where after although though whereas")
_FRONTED = TIMES | listed(
    """
    before since as despite because asked wondering with in on at by for from following given amid among
    during under
    alongside over against about besides beyond instead rather far
    """
)
_CLOSED = tuple(f"{mark}{close}" for mark in ",.!?…" for close in '”"')
_RELATIVES = listed("which who whom whose where not")
_TURNS = listed(
    "however moreover further furthermore meanwhile instead nevertheless nonetheless still though"
)
_OPENING = listed("but yet so who whom whose which when where while whereas")  # of a clause of its own
_CLAUSES = listed("but yet so while whereas")
_PARTING = _TURNS | _CLAUSES | {"and"}
_AUXILIARIES = listed(
    "do does did is are was were has have had will would shall should can could may might must"
)
_TOLD = "is|are|was|were|ha[sd]|have|will|would"
_DEFINITE = r"(?:the|this|that|these|those|his|her|its|our|their|my|your)\b|[A-Z0-9]"


def bearing(before: str, quote: str) -> str:
    """The words before a quote with those that can't bear on it blanked: of other clauses, in brackets."""
    if before.rstrip().endswith(_CLOSED):
        return " " * len(before)  # it stands behind what somebody says
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
    return aside if denies and _is_inverted(quote) else " " * len(aside)


def _is_inverted(quote: str) -> bool:
    """Whether a quote begins with a verb and its subject: "did he wait"."""
    led = not _AUXILIARIES.isdisjoint(runs_of(quote)[:1])
    return led and re.match(rf"\W*\w+\s+{SUBJECT}", quote) is not None


def is_apart(clause: str, quote: str) -> bool:
    """Whether a quote is no part of what the words before it deny: they have their verb, and a clause begins.

    So "He did not wait, | his brother said" and "Not finding him, | they left"; but not "he would not, in
    fact, | wait", "not a word, | he said, was spoken" or "he did not say | that he had waited".
    """
    gone = clause.endswith(" no more ") and not _FRONTED.isdisjoint(runs_of(quote)[:1])
    if gone or ("wh" in clause.casefold() and _is_added(clause)):
        return True  # "the mill is no more | after the flood"
    ended = _ended().search(clause)
    if ended and not ended["cause"]:
        return True
    if not _has_verb(clause) or _is_inverted(quote):
        return False
    lead = next(iter(runs_of(quote.casefold())), "")
    if lead == "that" and _relative().match(quote):
        return True
    if lead == "that" or clause.rstrip().endswith("that"):
        last = _parts().split(clause)[-1]  # it depends on the verb of these words, if they have one
        return _has_verb(last) and next(negating(last), None) is None
    parted = clause.rstrip().removesuffix(" and").rstrip().endswith((",", ";", "—", "–", "--"))
    if lead in _OPENING or (lead == "and" and (parted or _goes_on_telling(quote))):
        return True
    return parted and any(map(is_finite, tokens(quote))) and not _interrupted().search(clause)


def _is_added(clause: str) -> bool:
    """Whether words end in a relative clause behind a comma, or with "what he saw was that"."""
    if added := _relative_part().search(clause):
        return next(negating(added[0]), None) is None
    return _cleft().search(clause) is not None


_relative_part = lazy_pattern(r",[^,;]*\b(?:which|who|whom|whose)\b[^,;]*\Z")
_cleft = lazy_pattern(r"\b[Ww]h(?:ich|at[^,;]*)\s+(?:is|was)\s+that\s*\Z")


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
# "denied that it was so and stated that"
_parts = lazy_pattern(
    r"[,;]|\band\s+(?=(?:said|stated|added|told|wrote|insisted|argued|declared|claimed|noted)\b)"
)
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
        rf"|,?\s+and(?:,\s+\w+,|\s+(?:\w+ly|then|soon|later))?(?=\s+{SUBJECT})(?!\s+that\s+{SUBJECT})|\s[—–-]\s"
    )


def denying(clause: str, quote: str) -> Iterator[Token]:
    """The words of a clause before a quote that may deny it."""
    for each in negating(clause):
        behind = clause[each.start :]
        if not (_explained(behind) or _is_of_a_name(clause, each) or _is_beside(each, clause, quote)):
            yield each


def _is_beside(denial: Token, clause: str, quote: str) -> bool:
    """Whether a denial is over: a failure that is none to do it, "without a word," amid a clause."""
    behind = clause[denial.end :]
    _, comma, last = behind.rpartition(",")
    if comma and _telling().match(last.strip() or quote):
        return True  # "denied this, saying | …"
    if denial.plain.startswith("fail"):
        return " to" not in f"{behind} {quote[:3]}"
    return (
        denial.plain == "without" and behind.rstrip().endswith(",") and bool(clause[: denial.start].strip())
    )


def _is_of_a_name(clause: str, denial: Token) -> bool:
    """Whether a denial has a capital amid a clause, and so has the word behind it: Row, Not Sail."""
    before = clause[: denial.start].rstrip(' “"‘')[-1:]
    amid = denial.text[0].isupper() and (before.isalnum() or before == ",")
    return amid and clause[denial.end :].lstrip()[:1].isupper()


def without_idioms(clause: str) -> str:
    """A clause with blanks for idioms whose "no" or "not" denies nothing."""
    if not any(word in clause.casefold() for word in ("no", "hardly", "scarcely", "little doubt", "few")):
        return clause
    return _either_way().sub(lambda match: " " * len(match[0]), clause)


def begins_with_a_thing(quote: str) -> bool:
    """Whether a quote begins as a noun phrase does, and no infinitive."""
    return _thing().match(quote) is not None


def only_names(prose: str, begin: int, first: int, last: int) -> bool:
    """Whether a quote only names a thing to which something has no relation, or which nobody speaks of.

    So "not linked with | the fire", "did not refer to | the fire"; not "did not refer to | a fire".
    """
    before = prose[begin:first]
    if not any(each in before for each in ("not", "n't", "n’t")):
        return False
    named = _unrelated().search(before) or (_definite().match(prose, first) and _unspoken_of().search(before))
    return bool(named) and not any(is_finite(token) for token in tokens(prose, first, last))


@cache
def _unrelated() -> re.Pattern[str]:
    be = r"(?:is|are|was|were|be|been)(?:\s+not|n['’]t)"
    prepositions = "with|to|in|by|for|from|of|between|among"
    return re.compile(rf"\b{be}\s+(?:\w+ly\s+)?(?:\w+ed|part|responsible|due)\s+(?:{prepositions})\s+$")


# "did not refer to", "hasn't commented on"
_unspoken_of = lazy_pattern(
    r"\b(?:do|does|did|has|have|had)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:referr?|allude?|respond|repl[yi]|answer"
    r"|comment|mention|discuss|speak|spoken)(?:ed)?\s+(?:(?:to|on|of|about)\s+)?\Z"
)
_telling = lazy_pattern(
    r"(?:\w+ly\s+|instead\s+)?(?:saying|adding|telling|insisting|arguing|declaring|explaining|writing|noting"
    r"|stating|maintaining|replying|answering)\b"
)
_definite = lazy_pattern(_DEFINITE)
_thing = lazy_pattern(rf"[“\"‘]?(?:{_DEFINITE}|(?:an?|all|some|every|each)\b)")


@cache
def _either_way() -> re.Pattern[str]:
    """Idioms whose "no" or "not" denies nothing: rain or no rain, no sooner had he come than, not unusual."""
    idioms = (
        r"(\w+)\s+or\s+no\s+\1",
        r"(?:whether\s+)?or\s+not",
        r"no\s+(?:matter|doubt|wonder|surprise|denying|question|dispute)",
        r"no\s+hesitation\s+(?:in|about)|not\s+hesitate\s+to",
        r"(?:do|does|did|has|have|had|can|could)(?:\s*not|n['’]t)\s+(?:be\s+)?(?:den(?:y|ied)|disputed?|doubt(?:ed)?)",
        r"(?:no\s+one|nobody|none|few)\s+(?:den(?:y|ies|ied)|disputes?d?|doubt(?:s|ed)?)",
        r"no(?=,)|little\s+doubt",  # an answer, and what is sure
        r"not\s+un(?!til\b|less\b|der|likely\b)\w+",
        r"not\s+to\s+be\s+wondered\s+at(?:,?\s+if\b)?|(?:not|hardly|scarcely)\s+(?:surprising|strange|odd)(?:\s+if\b)?",
        r"no\s+sooner\b[^,;]*?\bthan",
        r"no\s+(?:less|fewer|later|earlier)\s+than",
        r"nothing\s+(?:daunted|loath)",
        r"not\s+(?:surprisingly|unexpectedly|without|long\s+(?:after|before)|for\s+the\s+first)",
    )
    return re.compile(rf"\b(?:{'|'.join(idioms)})\b", re.IGNORECASE)


def _explained(denial: str) -> bool:
    """Whether a colon parts off what only tells more: "There was no wind: the race was rowed"."""
    return ":" in denial and _colon().match(denial) is not None


@cache
def _colon() -> re.Pattern[str]:
    untrue = r"(?:true|so|right|correct|case|den(?:y|ies|ied)|say|said|agree|claims?|refuse[sd]?|reject\w*)\b"
    return re.compile(rf"(?:(?!\b{untrue})[^:;.!?])*:\s*[“\"‘]?\s*\Z", re.IGNORECASE)
