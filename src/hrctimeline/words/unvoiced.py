"""Who tells a quote's words, where that was cut off with the words beside it: "The mayor said | it was sold".

Only somebody directly before the quote, whose verb governs it, or directly behind it counts. A quote that
has another clause with somebody who speaks, or that begins amid a clause, loses nobody.
"""

import re
from functools import cache

from hrctimeline.record import Record
from hrctimeline.words.joined import is_finite
from hrctimeline.words.lists import BEING, Cued, cued, lazy_pattern, listed, runs_of
from hrctimeline.words.naming import OPENING
from hrctimeline.words.sentences import begun_anew
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.text import Span, Text, one_line
from hrctimeline.words.tokens import every_token, tokens

_LONGEST = 400  # characters of a sentence that are looked at on each side of a quote
_HEAD = 12  # tokens of a quote among which its first verb stands
# with SAYING, more verbs that have a statement as their object (Levin 1993, class 37.7, and factive ones)
_STATING = """
    confirmed confirms conceded concedes contended contends acknowledged acknowledges alleged alleges assured
    assures cautioned cautions disclosed discloses estimated estimates indicated indicates maintained
    maintains predicted predicts proclaimed proclaims revealed reveals stressed stresses suggested suggests
    vowed vows concluded concludes found wired wires cabled cables telegraphed telegraphs radioed radios
    boasted boasts
"""
# what keeps a record tells nothing of its own: "the register confirms that"
_RECORDS = listed(
    "register registers record records roll rolls chronicle annals inscription log logbook ledger minutes"
    " census plaque charter deed certificate archive archives entry entries data evidence test tests"
    " diary diaries journal"
)
# verbs that take what they state for true, or make it known: cut off, they take nothing back (Kiparsky and
# Kiparsky, Fact, 1970)
_FACTIVE = listed(
    "confirmed confirms announced announces noted notes acknowledged acknowledges revealed reveals"
    " disclosed discloses"
)
_VERBS = (SAYING | listed(_STATING)) - listed("called calls described describes accused accuses")
_NOBODY = listed("as which who that what have been not and but than") | BEING
_OPENING = OPENING | {"with", "without"}  # of a clause, or of its like without a verb
_SUBJECTS = listed(
    "i we you he she it they there this that these those the a an his her its our your their my no some all"
    " both each every many most several two three four five"
)


class Unvoiced(Record):
    """Who tells a quote's words, as the text names him, and the words that say so: a span of the prose.

    `sure`: he is the subject of a verb that leaves it his; "according to the figures" may be no one.
    """

    teller: str
    span: Span
    before: bool
    sure: bool


def unvoiced(text: Text, start: int, end: int) -> Unvoiced | None:
    """Who was cut off with the words beside a quote at a span of the source; None where the quote tells."""
    prose = text.prose
    begin, until = (text.to_prose(offset) for offset in text.sentence(start, end))
    first, last = text.to_prose(start), text.to_prose(end)
    begin = max(begun_anew(prose, begin, first), first - _LONGEST)
    return _before(prose, begin, first, last) or _after(prose, first, last, min(until, last + _LONGEST))


def passed_over(text: Text, hidden: Span, end: int) -> Unvoiced | None:
    """Who stands in an elision, at a span of the source, as telling the words from there to `end`.

    Who closes a sentence that is left out told that one.
    """
    first, last = (text.to_prose(offset) for offset in hidden)
    if text.prose[first:last].rstrip().endswith((".", "!", "?")):
        return None
    return _before(text.prose, first, last, text.to_prose(end))


def _before(prose: str, begin: int, first: int, last: int) -> Unvoiced | None:
    """Who stands between two offsets of the prose as telling what follows up to `last`."""
    found = _ahead().search(prose[begin:first])
    if not found or not _is_somebody(found["who"]) or not _is_alone(prose[first:last]):
        return None
    if _grounds().search(found[0]) or _VERBS.isdisjoint(runs_of(found[0].removeprefix(found["who"]))):
        return None  # "his comments were odd, considering that | …", "sold to the United States, | …"
    sure = _FACTIVE.isdisjoint(runs_of(found[0]))
    return Unvoiced(one_line(found["who"]), (begin + found.start(), begin + found.end()), True, sure)


# conjunctions that bring in a fact of the text's own (Quirk et al. 1985, 14.12)
_grounds = lazy_pattern(
    r"\b(?:considering|given|seeing|in\s+(?:view|light)\s+of\s+the\s+fact)\s+that\W*\Z", re.IGNORECASE
)


def _after(prose: str, first: int, last: int, until: int) -> Unvoiced | None:
    """Who is told behind some words as telling them."""
    behind = prose[last:until]
    found = _behind().match(behind) if behind.lstrip("”\"’'").startswith(",") else None
    if not found or not _is_alone(prose[first:last]) or _tells_on(prose[last + found.end() : until]):
        return None
    who = found["who"] or found["then"] or found["according"]
    person = found["according"] is None
    words = who.casefold().split()
    if person and (words[-1] in _NOBODY | _RECORDS or words[0] in _OPENING):
        return None  # ", a clerk who | claimed to be a judge", ", when the mayor reported it"
    return Unvoiced(one_line(who), (last + found.start(), last + found.end()), False, person)


def _tells_on(behind: str) -> bool:
    """Whether a clause follows a verb of saying, so that it tells that one: "said | the mill would close"."""
    words = _clause().match(behind)
    return words is not None and (words[0].split()[:1] == ["that"] or is_clause(words[0]))


_clause = lazy_pattern(r"[^,.;:“”\"—–]*")


def _is_somebody(who: str) -> bool:
    """Whether words are a subject: no "as Lowe", no "it was"."""
    words = who.casefold().split()
    return words[0] not in _NOBODY and words[-1] not in _NOBODY | _RECORDS


def _is_alone(words: str) -> bool:
    """Whether words are a clause in which nobody speaks."""
    return is_clause(words) and not any(token.plain in _VERBS for token in every_token(words))


def is_clause(words: str) -> bool:
    """Whether words have a subject and a verb of their own."""
    every = [*tokens(words)][:_HEAD]
    lead = [token for token in every if token.kind == "word"]
    if not lead or is_finite(lead[0]):
        return False
    begins = lead[0].plain in _SUBJECTS or not lead[0].text.islower() or lead[0].plain.endswith("s")
    return begins and any(is_finite(token) for token in every)


_WORD = r"[^\W_][\w.’'-]*"
_WHO = rf"(?:(?:the|a|an|his|her|its|their|two|three|some|several|both)\s+)?{_WORD}(?:\s+{_WORD}){{0,3}}?"


@cache
def _ahead() -> Cued:
    """Somebody who tells what follows."""
    helping = r"(?:(?:had|has|have|also|then|later|again|once|today|yesterday)\s+){0,2}"
    when = rf"(?:\s+(?:here|today|yesterday|{_WORD}day|(?:to|in|on|at|late|last)(?:\s+{_WORD}){{1,3}}?))?"
    verb = "|".join(sorted(_VERBS))
    return cued(
        _VERBS,
        rf"(?<![\w’'-])(?P<who>{_WHO})(?:,[^,;:.“”\"]{{1,60}},)?\s+{helping}(?:{verb})"
        rf"(?:(?:\s+[^\s,;:.“”\"]+){{0,10}}?\s+that|{when})\s*[,:]?\s*[“\"‘']?\s*\Z",
        re.IGNORECASE,
    )


@cache
def _behind() -> Cued:
    """Somebody who tells what stands before: ", the mayor said", ", said Lowe", ", according to him".

    Behind "told" stands who hears it.
    """
    verb = "|".join(sorted(_VERBS))
    return cued(
        _VERBS | {"according"},
        rf"[”\"’']?,[”\"’']?\s+(?:according\s+to\s+(?P<according>{_WHO})(?=\s*[,.;]|\s+\w)"
        rf"|(?!(?:told|tells|assured|assures)\b)(?:{verb})\s+(?P<then>{_WHO})(?=\s*[,.;]|\s+(?:in|on|at|to|who)\b)"
        rf"|(?!(?:and|but|which|who|as|while)\b)(?P<who>{_WHO})\s+(?:had\s+|has\s+|have\s+|also\s+)?(?:{verb})\b)",
        re.IGNORECASE,
    )
