"""What the supporting quotes of an event make of its date: functions of what they state, nothing else.

One quote has to date the event. What another states besides is background, unless it competes: a date of
the event's own precision near it, or one that another document gives for the same act.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from hrctimeline.dates import speaks_of_future
from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.relation import absorb, ends, length, relation
from hrctimeline.dates.text.verbs import DOCUMENTS
from hrctimeline.evidence.statements import Statement, is_reported_on
from hrctimeline.logfile.model import Evidence
from hrctimeline.record import Record, replace
from hrctimeline.words.lists import RUN, listed
from hrctimeline.words.text import Text

_NEAR = ((14, 31), (100, 92), (800, 731))  # days of a date, and days at which another competes with it
_FAR = 3653  # for all that is longer: ten years
# what bears a date of its own, which is of no other event
_PAPERS = DOCUMENTS | listed(
    """
    favour favor note memorial petition dispatch despatch telex wire cable circular decree edict notice
    bulletin paper issue edition number diary entry act bill writ deed charter contract application request
    call yours inquiry enquiry question
    """
)


class Quote(Record):
    """A supporting quote: the document and the text that it is from, and what it states of the event.

    With the dates of `compared` the event is only measured ("up 3 % from May").
    """

    evidence: Evidence
    document: str
    text: Text
    statements: tuple[Statement, ...]
    compared: tuple[Statement, ...] = ()


class DateVerdict(Record):
    """The statements by what they do for the event's date.

    `about` may be about the event; of these, `overlapping` have a day in common with its date, `within` lie
    in it, `exact` equal it (or have it as an end). The rest are quotes. Of `contradicting` ones all that they
    state is disjoint from the date; those that `compete` with the quotes that date it are among them, as are
    those that are `misdated`: their own `dated-by` words say otherwise. Of `ambiguous` ones a part is
    disjoint, and no other quote dates the event plainly. `lost`: a supporting quote isn't found; `unread`:
    none that supports is in a language that is read. `compared`: nothing dates the event, and these dates
    within its own are only what it is measured by.
    """

    about: tuple[Statement, ...] = ()
    overlapping: tuple[Statement, ...] = ()
    within: tuple[Statement, ...] = ()
    exact: tuple[Statement, ...] = ()
    contradicting: tuple[Quote, ...] = ()
    competing: tuple[Quote, ...] = ()
    misdated: tuple[Quote, ...] = ()
    ambiguous: tuple[Quote, ...] = ()
    lost: bool = False
    unread: bool = False
    compared: tuple[Statement, ...] = ()

    @property
    def is_contradicted(self) -> bool:
        """Whether the date, or a quote's word for it, is told to be another: nothing finer is said then."""
        against = self.contradicting and not self.overlapping
        return bool(against or self.misdated or (self.competing and not self.within))

    @property
    def by_publication(self) -> bool:
        """Whether only the date of a text itself, its dateline, dates the event."""
        return bool(self.within) and all(statement.publication for statement in self.within)


def judge(
    date: Edtf,
    quotes: Sequence[Quote],
    answered: Sequence[Edtf] = (),
    *,
    lost: bool = False,
    unread: bool = False,
) -> DateVerdict:
    """Judge a date by its supporting quotes, leaving aside the dates of the events that this one answers.

    Where they state nothing else, an answer may be of the day of what it answers; but "our letter of 26 May"
    dates that letter alone.
    """
    about = [_about(date, quote, answered) for quote in quotes]
    if answered and not any(quote.statements for quote in about):
        about = [replace(quote, statements=_not_of_documents(quote)) for quote in quotes]
    verdict = _weighed(date, [quote for quote in about if quote.statements], lost=lost, unread=unread)
    return verdict if verdict.about else replace(verdict, compared=tuple(_compared(date, quotes)))


def _compared(date: Edtf, quotes: Iterable[Quote]) -> Iterator[Statement]:
    """The baselines that lie in a date."""
    return (s for quote in quotes for s in quote.compared if any(r.within(date) for r in s.readings))


def _about(date: Edtf, quote: Quote, answered: Sequence[Edtf]) -> Quote:
    """What of a quote's statements may be about the event.

    Its text's own date is, where it has no other, or only that of another letter ("yours of 20 June").
    """
    stated = [s for s in quote.statements if not s.publication]
    finest = absorbed(stated)
    told = [s for s in stated if s in finest or _ends_with(date, s)]
    own = [s for s in told if not is_of_another(date, s, answered)]
    dateline = [s for s in quote.statements if s.publication]
    if dateline or not all(sees_date(date, s) for s in own):
        own = _of_no_thing(date, quote.text, own, dateline)
    return replace(quote, statements=tuple(own))


def _of_no_thing(date: Edtf, text: Text, own: list[Statement], dateline: list[Statement]) -> list[Statement]:
    """What is of no period of figures and no paper; the dateline where all the rest belongs to some thing.

    What is of the event's own day may be what is done "at the meeting of" it.
    """
    own = [s for s in own if sees_date(date, s) or not is_reported_on(text, s)]
    free = [s for s in own if sees_date(date, s) or not dates_a_paper(text, s)]
    own = free if any(sees_date(date, s) for s in free) else own
    of_things = ((dates_a_paper if sees_date(date, s) else dates_a_document)(text, s) for s in own)
    return dateline if dateline and all(of_things) else own


def _ends_with(date: Edtf, statement: Statement) -> bool:
    """Whether a date has the last day of a statement that another lies in: "on 2 May … until 5 May", "by"."""
    return statement.has_a_last_day and any(end.within(date) for end in ends(statement.date))


def _not_of_documents(quote: Quote) -> tuple[Statement, ...]:
    return tuple(s for s in absorbed(quote.statements) if not dates_a_document(quote.text, s))


def _weighed(date: Edtf, quotes: list[Quote], *, lost: bool, unread: bool) -> DateVerdict:
    overlapping = tuple(s for quote in quotes for s in quote.statements if sees_date(date, s))
    within = tuple(s for s in overlapping if _relations(date, s) & {"supported", "too-coarse"})
    dating = [quote for quote in quotes if any(s in within for s in quote.statements)]
    other = tuple(quote for quote in quotes if not any(sees_date(date, s) for s in quote.statements))
    mixed = tuple(quote for quote in quotes if quote not in other and not _is_plain(date, quote))
    return DateVerdict(
        tuple(s for quote in quotes for s in quote.statements),
        overlapping,
        within,
        tuple(s for s in within if "supported" in _relations(date, s)),
        other,
        tuple(q for q in other if not q.evidence.dated_by and _competes(date, q, dating)),
        tuple(q for q in other if q.evidence.dated_by),
        mixed if not any(_is_plain(date, quote) for quote in dating) else (),
        lost,
        unread,
    )


def _is_plain(date: Edtf, quote: Quote) -> bool:
    """Whether a quote states no date but the event's that is as fine, or none by its `dated-by` words.

    What had been before what it dates plainly is background ("called for Wednesday, it was held on 2 May");
    so is the day on which somebody said so.
    """
    others = [s for s in quote.statements if not (sees_date(date, s) or _is_coarser(date, s))]
    if quote.evidence.dated_by or not others:
        return True
    from hrctimeline.evidence.clauses import is_background, is_of_saying  # only where dates compete

    text, own = quote.text, [s for s in quote.statements if s.date.within(date)]
    besides = [s for s in others if not is_of_saying(text, s)]
    if not besides:
        return not all(is_of_saying(text, s) for s in own)
    return any(not is_background(text, s) for s in own) and all(is_background(text, s) for s in besides)


def _is_coarser(date: Edtf, statement: Statement) -> bool:
    """Whether a statement is much wider than a date, however it is read: no year competes with a day."""
    return all(length(reading) > 2 * length(date) for reading in statement.readings)


def absorbed(stated: Iterable[Statement]) -> list[Statement]:
    """The statements of one quote without those that are only wider than another."""
    every = list(stated)
    kept = set(absorb(s.date for s in every))
    return [s for s in every if s.date in kept]


def sees_date(date: Edtf, statement: Statement) -> bool:
    """Whether some reading of a statement has a day in common with a date."""
    return any(reading.overlaps(date) for reading in statement.readings)


def _relations(date: Edtf, statement: Statement) -> set[str]:
    if statement.onward and date.end is None and any(r in ends(date) for r in statement.readings):
        return {"supported"}  # "from 12 April" for all the time from then on
    by_its_ends = statement.by_its_ends or (statement.is_until and date.precision == "day")
    return {relation(date, r, by_its_ends=by_its_ends) for r in statement.readings}


def is_of_another(date: Edtf, statement: Statement, answered: Iterable[Edtf]) -> bool:
    """Whether a statement speaks of an event that this one answers, and not of this one."""
    own = statement.date.within(date)
    return any(statement.date.within(other) and not (own and other.wider(date)) for other in answered)


def dates_a_document(text: Text, statement: Statement) -> bool:
    """Whether a date belongs to a thing that it names: "our letter of 26 May", "the note dated May 2"."""
    before = text.source[max(0, statement.start - 60) : statement.start]
    return _of_a_thing().search(before) is not None


def dates_a_paper(text: Text, statement: Statement) -> bool:
    """Whether it belongs to what bears a date of its own: not to what is done "at the meeting of 21 May"."""
    found = _of_a_thing().search(text.source[max(0, statement.start - 60) : statement.start])
    return found is not None and (found["thing"].casefold() in _PAPERS or found["past"] is not None)


@cache
def _of_a_thing() -> re.Pattern[str]:
    time = "morning|afternoon|evening|night|eve|day|days|week|weekend|month|beginning|middle|end|start"
    leads = r"further\s+to|following|after|since|before|in\s+reply\s+to|regarding|about|re|from"
    past = rf"(?P<past>\b(?i:{leads})\s+)"
    words = r"(?:(?:the|our|your|their|its|a|an|last)\s+)?(?:" + RUN + r"+\s+){0,2}?"
    thing = rf"\b(?!(?:{time})\s)(?P<thing>[^\W\d_]+)"
    return re.compile(rf"(?:{past}{words})?{thing}\s+(?:of|dated)\s+(?:the\s+)?\Z")


def is_surely_finer(date: Edtf, statement: Statement) -> bool:
    """Whether every reading of a statement lies in a date: a week that may end in the next month doesn't."""
    return "too-precise" not in _relations(date, statement)


def _competes(date: Edtf, quote: Quote, dating: list[Quote]) -> bool:
    """Whether a quote that states only other dates says another day of what the others date.

    What had been before is background, however near it is, and what the same document says will be; so is the
    day on which somebody spoke of it.
    """
    # only where dates compete
    from hrctimeline.evidence.clauses import is_of_saying, is_of_speech, stands_in_pluperfect

    of_saying = any(is_of_saying(other.text, each) for other in dating for each in other.statements)
    return any(
        (
            _is_near(date, reading)
            and (of_saying or not is_of_saying(quote.text, statement))
            and not stands_in_pluperfect(quote.text, statement)
            and not (_is_to_be(quote, statement) and any(_has_been(quote, other) for other in dating))
        )
        or any(_of_the_same(quote, statement, other) for other in dating)
        for statement in quote.statements
        if not statement.publication and not is_of_speech(quote.text, statement)
        for reading in statement.readings
    )


def _has_been(quote: Quote, other: Quote) -> bool:
    """Whether another quote of the document tells its dates as past."""
    return other.document == quote.document and not any(_is_to_be(other, each) for each in other.statements)


def _is_to_be(quote: Quote, statement: Statement) -> bool:
    sentence = quote.text.sentence(statement.start, statement.end)
    return speaks_of_future(quote.text.words(*sentence))


def _of_the_same(quote: Quote, statement: Statement, other: Quote) -> bool:
    from hrctimeline.evidence.acts import same_act

    return other.document != quote.document and any(
        same_act((quote.text, statement), (other.text, each)) for each in other.statements
    )


def _is_near(date: Edtf, other: Edtf) -> bool:
    """Whether two dates of about the same length are near each other: about a month for two days.

    A day and "last week" are not of one precision.
    """
    if {date.precision, other.precision} == {"day", "interval"}:
        return False
    return _reach(date) == _reach(other) and _between(date, other) <= _reach(date)


def _reach(date: Edtf) -> int:
    return next((near for most, near in _NEAR if length(date) <= most), _FAR)


def _between(one: Edtf, other: Edtf) -> float:
    """The days from the beginning of one date to that of another."""
    return abs(one.start - other.start) if one.start is not None and other.start is not None else float("inf")
