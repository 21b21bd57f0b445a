"""One quote dates the event: what several quotes together make of its date."""

import itertools
from collections.abc import Sequence

import pytest

from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.evidence.date_verdict import DateVerdict, Quote, dates_a_document, judge
from hrctimeline.evidence.dateline import headings
from hrctimeline.evidence.statements import Statement
from hrctimeline.logfile.model import Evidence
from hrctimeline.words.text import Text

EMPTY = Text("")


def stated(*readings: str, publication: bool = False, by_its_ends: bool = False) -> Statement:
    dates = tuple(map(parse, readings))
    statement = Statement("letter", 0, 0, "", dates, "", "day", publication=publication)
    return statement._replace(by_its_ends=by_its_ends)


def quote(*statements: Statement, dated_by: str = "", index: int = 0, document: str = "letter") -> Quote:
    return Quote(
        Evidence(0, index, document, f"quote {index}", dated_by=dated_by), document, EMPTY, statements
    )


def verdict(date: str, *quotes: Quote, answered: Sequence[str] = ()) -> DateVerdict:
    return judge(parse(date), quotes, [parse(each) for each in answered])


def outcomes(judged: DateVerdict) -> list[str]:
    """Which of the four rules about one statement has something to say; none of them: it is supported."""
    found = {
        "contradicted": bool(judged.contradicting),
        "too-precise": bool(judged.overlapping) and not judged.within,
        "too-coarse": bool(judged.within) and not judged.exact,
        "supported": bool(judged.exact),
    }
    return [name for name, holds in found.items() if holds]


# Two intervals of days stand to each other in one of 13 ways (Allen 1983); here all of them, open ends too.
DAYS = ("2018-06-01", "2018-06-05", "2018-06-10", "2018-06-15")
SPANS = [f"{first}/{last}" for first, last in itertools.combinations_with_replacement(DAYS, 2)]
SPANS += [f"{day}/.." for day in DAYS] + [f"../{day}" for day in DAYS]


def by_counting(date: Edtf, other: Edtf) -> str:
    ends = {date.start, date.end, other.start, other.end} - {None}
    low, high = min(ends) - 1, max(ends) + 1  # type: ignore[type-var,operator]  # None is taken out
    one, two = (set(range(d.start or low, d.end or high)) for d in (date, other))
    if not one & two:
        return "contradicted"
    return "supported" if one == two else "too-coarse" if two < one else "too-precise"


@pytest.mark.parametrize("date", SPANS)
def test_of_one_statement_exactly_one_thing_holds_whatever_their_intervals(date: str) -> None:
    for other in SPANS:
        seen = outcomes(verdict(date, quote(stated(other))))
        assert seen == [by_counting(parse(date), parse(other))], other


def test_a_statement_of_two_readings_has_one_outcome() -> None:
    for date, one, other in itertools.product(SPANS, SPANS, SPANS):
        assert len(outcomes(verdict(date, quote(stated(one, other))))) == 1


NEAR = [
    ("2018-06-19", "2018-06-20", True),
    ("2018-06-19", "2018-07-19", True),
    ("2018-06-19", "2018-07-21", False),
    ("2018-06-19", "2018-05-20", True),
    ("2018-06-19", "2018-05", False),
    ("2018-06-19", "2017", False),
    ("2018-06", "2018-08", True),
    ("2018-06", "2018-10", False),
    ("2018-06", "2018-07-02", False),
    ("2018", "2016", True),
    ("2018", "2015", False),
    ("201X", "200X", True),
]


@pytest.mark.parametrize(("date", "other", "near"), NEAR)
def test_what_is_near_and_as_precise_competes_and_the_rest_is_background(
    date: str, other: str, near: bool
) -> None:
    second = quote(stated(other), index=1)
    judged = verdict(date, quote(stated(date)), second)
    assert judged.competing == ((second,) if near else ())
    assert judged.within and judged.contradicting == (second,)


def test_the_words_of_a_dated_by_are_held_to_what_they_say() -> None:
    second = quote(stated("1997-05-01"), dated_by="1 May 1997", index=1)
    assert verdict("2018-06-19", quote(stated("2018-06-19")), second).misdated == (second,)


def test_several_dates_in_one_quote_are_settled_by_another_quote() -> None:
    both = quote(stated("2018-06-19"), stated("2018-09-01"))
    assert verdict("2018-06-19", both).ambiguous == (both,)
    assert verdict("2018-06-19", both, quote(stated("2018-06-19"), index=1)).ambiguous == ()
    assert verdict("2018-06-19", both, quote(stated("2018"), index=1)).ambiguous == (both,)


def test_a_dateline_dates_an_event_only_where_its_quote_states_nothing_else() -> None:
    head = stated("2018-06-22", publication=True)
    alone = verdict("2018-06-22", quote(head))
    assert alone.by_publication and outcomes(alone) == ["supported"]
    assert outcomes(verdict("2018-06-19", quote(head, stated("2018-06-19")))) == ["supported"]
    assert outcomes(verdict("2018-06-22", quote(head, stated("2018-06-19")))) == ["contradicted"]
    assert not verdict("2018-06-19", quote(stated("2018-06-19")), quote(head, index=1)).competing


def test_a_dateline_beside_the_date_of_what_is_answered() -> None:
    both = quote(stated("2018-06-22", publication=True), stated("2018-06-20"))
    assert verdict("2018-06-22", both, answered=["2018-06-20"]).by_publication
    assert outcomes(verdict("2018-06-20", both, answered=["2018-06-20"])) == ["contradicted"]


LETTERS = [
    ("We follow up on our letter of ", True),
    ("the note dated ", True),
    ("in the memo of the ", True),
    ("on the morning of ", False),
    ("at the end of ", False),
    ("The groups wrote on ", False),
    ("It was published ", False),
]


@pytest.mark.parametrize(("before", "names"), LETTERS)
def test_a_date_that_names_a_letter_dates_that_letter(before: str, names: bool) -> None:
    text = Text(before + "26 May")
    at = len(before)
    assert dates_a_document(text, stated("2018-05-26")._replace(start=at, end=at + 6)) is names
    of_letter = Quote(
        Evidence(0, 0, "letter", "q"), "letter", text, (stated("2018-05-26")._replace(start=at, end=at + 6),)
    )
    judged = judge(parse("2018-05-26"), [of_letter], [parse("2018-05-26")])
    assert bool(judged.exact) is not names


HEADS = [
    ("3 May 2018\n\nThe council met.", True),
    ("Oakham, 3 May 2018 – The council met.", True),
    ("OAKHAM, 3 May 2018 (Crier) - The council met.", True),
    ("By Ann Smith of the Crier 3 May 2018 The council met.", True),
    ("Published on 3 May 2018 at 10:40", True),
    ("Posted: 3 May 2018 by Ann Smith", True),
    ("The council met on 3 May 2018.", False),
    ("On 3 May 2018 the council met.", False),
    ("On 3 May 2018, Ann Smith resigned.", False),
    ("The council met Thursday, 3 May 2018.", False),
    ("Oakham Council 3 May 2018 voted for it.", False),
    ("Minutes of the Meeting of 3 May 2018", False),
    ("Published reports of 3 May 2018 say so.", False),
]


@pytest.mark.parametrize(("text", "heads"), HEADS)
def test_where_a_dateline_stands_as_one(text: str, heads: bool) -> None:
    at = text.index("3 May 2018")
    assert headings(Text(text), "3 May 2018") == ([(at, at + 10)] if heads else [])
