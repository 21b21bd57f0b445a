"""Whether two dates are of one deed: by its verb or its noun (sold, sale), and of something that both name.

A report tells of days before its own, and of days to come: “the vote on Tuesday followed a raid on Friday”.
Only another day of the deed itself is at odds with an event's date.
"""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.stems import UNCHANGED, deed, is_deed, past
from hrctimeline.dates.vocabulary import MONTH_WORDS, SEASON_WORDS, UNIT_WORDS, WEEKDAY_WORDS, words
from hrctimeline.evidence.statements import Statement
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import tokens

_CALENDAR = frozenset({*MONTH_WORDS, *SEASON_WORDS, *UNIT_WORDS, *WEEKDAY_WORDS})
_SAID = words("said told added wrote reported")  # of everything


class Clause:
    """The words of a date's own clause, before it and behind it, and the verb in the past next to it.

    Of a date by itself (“On 3 May, a guard recalled, it fell”) those of the rest of it, and all verbs.
    """

    def __init__(self, text: Text, statement: Statement) -> None:
        begins, ends = text.sentence(statement.start, statement.end)
        before = [*_content(_joint().split(text.words(begins, statement.start))[-1])]
        behind = [*_content(_joint().split(text.words(statement.end, ends))[0])]
        verbs = [*filter(_is_past, (*reversed(before), *behind))]
        self.verbs = verbs[:1]
        self.words = [*before, *behind]
        if not self.words:
            self.words = [*_content(text.words(statement.end, ends))]
            self.verbs = [*filter(_is_past, self.words)]


def of_one_deed(clause: Clause, title: str, others: Sequence[Clause]) -> bool:
    """Whether a clause tells the deed of a title, or of other clauses, and of something that they name."""
    told = _deeds([*_content(_besides().sub("", title)), *(verb for other in others for verb in other.verbs)])
    things = _deeds([*_content(title), *(word for other in others for word in other.words)])
    for own in (*clause.verbs, *filter(is_deed, clause.words)):
        if own not in _SAID and not deed(own).isdisjoint(told):
            rest = _deeds(word for word in clause.words if word != own)
            if not rest or not rest.isdisjoint(things - deed(own)):
                return True
    return False


def _is_past(word: str) -> bool:
    return past(word) or word in UNCHANGED


def _deeds(some: Iterator[str] | Sequence[str]) -> frozenset[str]:
    return frozenset(stem for word in some for stem in deed(word))


def _content(prose: str) -> Iterator[str]:
    for token in tokens(prose):
        if token.kind == "word" and is_content(token.plain) and token.plain not in _CALENDAR:
            yield token.plain


_joint = lazy_pattern(
    r"[;:()]|,|\s[–—-]+\s|—|\b(?i:which|who|whom|whose|that|where|when|while|after|before|until|since|because"
    r"|although|though|if|as|and|but|following)\b"
)
# what a title tells by the way, or lets somebody say: “Mill sold after fire”
_besides = lazy_pattern(r"\b(?i:by|after|amid|over|following|before|since|says?)\b[^,;:—–]*")
