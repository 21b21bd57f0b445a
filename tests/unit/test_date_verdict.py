"""One quote dates the event: what several quotes together make of its date."""

import datetime
import itertools
from collections.abc import Sequence

import pytest

from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.evidence.date_verdict import (
    DateVerdict,
    Quote,
    dates_a_document,
    is_of_another,
    is_surely_finer,
    judge,
)
from hrctimeline.evidence.dateline import headings
from hrctimeline.evidence.statements import Statement
from hrctimeline.logfile.model import Evidence
from hrctimeline.record import replace
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


BEST = ["supported", "too-coarse", "too-precise", "contradicted"]


def test_a_statement_of_two_readings_has_the_better_outcome() -> None:
    for date, (one, other) in itertools.product(SPANS, itertools.combinations(SPANS[::2], 2)):
        seen = outcomes(verdict(date, quote(stated(one, other))))
        alone = {by_counting(parse(date), parse(reading)) for reading in (one, other)}
        assert seen == [min(alone, key=BEST.index)], (one, other)


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
    ("2018-06-19", "2018-06-11/2018-06-17", False),  # a day and a week are not of one precision
    ("2018-06-18/2018-06-24", "2018-06-11/2018-06-17", True),
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


# The shortest and the longest dates of about the same length, and how many days apart two may begin to compete.
LENGTHS = [(1, 14, 31), (15, 100, 92), (101, 800, 731), (801, 4000, 3653)]
FIRST = datetime.date(1990, 1, 1).toordinal()


def run_of_days(first: int, length: int) -> str:
    return "/".join(str(datetime.date.fromordinal(day)) for day in (first, first + length - 1))


def competes(one: str, two: str) -> bool:
    """Whether either date competes with an event of the other."""
    there, back = (
        bool(verdict(own, quote(stated(own)), quote(stated(other), index=1)).competing)
        for own, other in ((one, two), (two, one))
    )
    assert there is back
    return there


@pytest.mark.parametrize(("shortest", "longest", "reach"), LENGTHS)
def test_the_longer_two_dates_the_farther_apart_they_compete(shortest: int, longest: int, reach: int) -> None:
    one = run_of_days(FIRST, shortest)
    for length in (shortest, longest):
        assert competes(one, run_of_days(FIRST + reach, length))
        assert not competes(one, run_of_days(FIRST + reach + 1, length))
    longer = longest + 1 if reach < 3653 else 1
    assert not competes(one, run_of_days(FIRST + shortest, longer))


def test_an_open_date_competes_where_both_begin() -> None:
    for own, other, near in [
        ("2018/..", "2010/2016", True),
        ("../2018", "2020/..", False),
        ("2018", "../2016", False),
    ]:
        judged = verdict(own, quote(stated(own)), quote(stated(other), index=1))
        assert bool(judged.competing) is near, (own, other)


def test_of_several_statements_and_readings_one_that_competes_is_enough() -> None:
    own = quote(stated("2018-06-19"))
    for statements in (
        [stated("2018-06-20"), stated("1997")],
        [stated("1997"), stated("2018-06-20")],
        [stated("1997", "2018-06-20")],
    ):
        assert verdict("2018-06-19", own, quote(*statements, index=1)).competing
    assert not verdict("2018-06-19", own, quote(stated("1997"), stated("1998"), index=1)).competing


def test_words_named_by_a_dated_by_are_misdated_and_compete_with_nothing() -> None:
    named, other = (
        quote(stated("2018-06-20"), dated_by="20 June", index=1),
        quote(stated("2018-06-21"), index=2),
    )
    judged = verdict("2018-06-19", quote(stated("2018-06-19")), named, other)
    assert (judged.misdated, judged.competing, judged.contradicting) == ((named,), (other,), (named, other))


ACT = "The council closed the harbour pier on {}."
SAME = [
    (ACT, ACT, True),
    (ACT, "The council paid its clerk on {}.", False),
    ("Of 1997: {}.", "Of 1997: {}.", False),
]


@pytest.mark.parametrize(("one", "two", "same"), SAME)
@pytest.mark.parametrize("document", ["letter", "report"])
def test_another_document_competes_with_any_date_of_the_same_act(
    one: str, two: str, same: bool, document: str
) -> None:
    """Whichever of the statements of the one quote and of the other tell of it."""

    def told(sentence: str, *days: str, document: str, index: int) -> Quote:
        text = "It rained. " + " ".join(sentence.format(day) for day in days)
        places = [text.rindex(day) for day in days]
        found = [
            stated(day)._replace(start=at, end=at + len(day)) for day, at in zip(days, places, strict=True)
        ]
        rain = stated(days[0])._replace(start=3, end=9)
        evidence = Evidence(0, index, document, f"quote {index}")
        return Quote(evidence, document, Text(text), (rain, *found))

    first = told(one, "2018-06-19", document="letter", index=0)
    second = told(two, "1997-06-19", document=document, index=1)
    competing = verdict("2018-06-19", first, second).competing
    assert competing == ((second,) if same and document == "report" else ())


def test_the_words_of_a_dated_by_are_held_to_what_they_say() -> None:
    second = quote(stated("1997-05-01"), dated_by="1 May 1997", index=1)
    assert verdict("2018-06-19", quote(stated("2018-06-19")), second).misdated == (second,)


def test_several_dates_in_one_quote_are_settled_by_another_quote() -> None:
    both = quote(stated("2018-06-19"), stated("2018-09-01"))
    assert verdict("2018-06-19", both).ambiguous == (both,)
    assert verdict("2018-06-19", both, quote(stated("2018-06-19"), index=1)).ambiguous == ()
    assert verdict("2018-06-19", both, quote(stated("2018"), index=1)).ambiguous == (both,)
    named = replace(both, evidence=replace(both.evidence, dated_by="19 June"))
    assert verdict("2018-06-19", named).ambiguous == ()
    other = quote(stated("2018-09-01"), index=1)
    assert verdict("2018-06-19", both, other).ambiguous == (both,)
    assert verdict("2018-06-19", both, other).exact


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("The sale, which had been called for {1}, was held on {0}.", True),
        ("Ann, who had broken her wrist on {1}, sang on {0}.", True),
        ("The sale, postponed from {1}, was held on {0}.", True),
        ("The sale, originally called for {1}, was held on {0}.", True),
        ("The sale, postponed from {0}, was held on {1}.", False),
        ("The sale was called for {1} and held on {0}.", False),
        ("The sale, which had been called for {0}, was held on {1}.", False),
    ],
)
def test_what_had_been_before_the_event_makes_its_date_no_less_plain(sentence: str, plain: bool) -> None:
    days = ("2018-06-19", "2018-06-13")
    text = sentence.format(*days)
    found = [
        stated(day)._replace(start=text.index(day), end=text.index(day) + len(day))
        for day in sorted(days, key=text.index)
    ]
    both = Quote(Evidence(0, 0, "letter", text), "letter", Text(text), tuple(found))
    assert verdict("2018-06-19", both).ambiguous == (() if plain else (both,))


def test_what_is_only_wider_than_another_statement_of_the_quote_says_nothing() -> None:
    within = quote(stated("2018-06-19"), stated("2018-06"), stated("2018"))
    judged = verdict("2018-06-19", within)
    assert [str(s.date) for s in judged.about] == ["2018-06-19"]
    assert outcomes(verdict("2018-06", within)) == ["too-coarse"]


@pytest.mark.parametrize("by_its_ends", [True, False])
def test_only_a_range_that_words_give_by_its_ends_states_them(by_its_ends: bool) -> None:
    judged = verdict("2016", quote(stated("2012/2016", by_its_ends=by_its_ends)))
    assert outcomes(judged) == ["supported" if by_its_ends else "too-precise"]


def test_a_dateline_dates_an_event_only_where_its_quote_states_nothing_else() -> None:
    head = stated("2018-06-22", publication=True)
    alone = verdict("2018-06-22", quote(head))
    assert alone.by_publication and outcomes(alone) == ["supported"]
    assert outcomes(verdict("2018-06-19", quote(head, stated("2018-06-19")))) == ["supported"]
    assert outcomes(verdict("2018-06-22", quote(head, stated("2018-06-19")))) == ["contradicted"]
    assert not verdict("2018-06-19", quote(stated("2018-06-19")), quote(head, index=1)).competing
    told = quote(stated("2018-06-22"), index=1)
    for quotes, by_publication in [
        ((told,), False),
        ((told, quote(head)), False),
        ((), False),
        ((quote(head),), True),
    ]:
        assert verdict("2018-06-22", *quotes).by_publication is by_publication


def test_a_dateline_beside_the_date_of_what_is_answered() -> None:
    both = quote(stated("2018-06-22", publication=True), stated("2018-06-20"))
    assert verdict("2018-06-22", both, answered=["2018-06-20"]).by_publication
    assert outcomes(verdict("2018-06-20", both, answered=["2018-06-20"])) == ["contradicted"]


def test_where_nothing_dates_the_event_only_what_is_near_competes() -> None:
    far, near = quote(stated("1997-06-19")), quote(stated("2018-06-20"), index=1)
    assert verdict("2018-06-19", far).competing == ()
    assert verdict("2018-06-19", far, near).competing == (near,)


CONTRADICTED = [
    ([stated("2018-06-19")], [], False),
    ([stated("1997")], [], True),
    ([stated("2018-06-19")], [stated("1997")], False),
    ([stated("2018-06-19")], [stated("2018-06-20")], False),
    ([stated("2018-06")], [stated("1997")], False),
    ([stated("2018-06")], [stated("2018-06-20")], True),
    ([], [], False),
]


@pytest.mark.parametrize(("first", "second", "against"), CONTRADICTED)
def test_when_a_date_is_told_to_be_another(
    first: list[Statement], second: list[Statement], against: bool
) -> None:
    judged = verdict("2018-06-19", quote(*first), quote(*second, index=1))
    assert judged.is_contradicted is against
    if second:
        named = quote(*second, dated_by="then", index=1)
        assert verdict("2018-06-19", quote(*first), named).is_contradicted


@pytest.mark.parametrize(
    ("readings", "within", "surely"),
    [
        (["2018-06-19"], True, True),
        (["2018-06"], True, True),
        (["2018"], False, False),
        (["2018-06-19", "2018-06"], True, True),
        (["2018-06-19", "2018"], True, False),
        (["2018", "2018-06-19"], True, False),
        (["2018-05-01", "2018-06-19"], True, True),
        (["2018-05-28/2018-06-03"], False, False),
    ],
)
def test_what_lies_in_a_date_by_one_reading_and_by_all(
    readings: list[str], within: bool, surely: bool
) -> None:
    statement = stated(*readings)
    assert is_surely_finer(parse("2018-06"), statement) is surely
    compared = replace(quote(), compared=(statement,))
    assert verdict("2018-06", compared).compared == ((statement,) if within else ())
    assert verdict("2018-06", compared, quote(stated("1997"))).compared == ()


# An event of these days, a statement, what the event answers; whether the statement is of that alone.
OF_ANOTHER = [
    ("2018-06-22", "2018-06-20", "2018-06-20", True),
    ("2018-06-22", "2018-06-20", "2018-06", True),
    ("2018-06-22", "2018-06-20", "2018-06-19", False),
    ("2018-06-22", "2018-06-22", "2018-06", False),
    ("2018-06-22", "2018-06-22", "2018-06-22", True),
    ("2018-06", "2018-06-22", "2018-06-22", True),
    ("2018-06-22", "2018-05-01", "2018", True),
    ("2018-06-22", "2018-06-21", "2018-06-20", False),
]


@pytest.mark.parametrize(("own", "words", "answered", "aside"), OF_ANOTHER)
def test_a_date_inside_that_of_an_answered_event_is_of_that_event(
    own: str, words: str, answered: str, aside: bool
) -> None:
    """Unless it is in the event's own date, too, which is the narrower."""
    assert is_of_another(parse(own), stated(words), [parse(answered)]) is aside
    assert is_of_another(parse(own), stated(words), [parse("1950"), parse(answered)]) is aside
    assert not is_of_another(parse(own), stated(words), [])


def test_an_answer_may_be_of_the_day_of_what_it_answers_where_nothing_else_is_stated() -> None:
    same, other = quote(stated("2018-06-22")), quote(stated("2018-06-25"), index=1)
    assert verdict("2018-06-22", same, answered=["2018-06-22"]).exact
    judged = verdict("2018-06-22", same, other, answered=["2018-06-22"])
    assert not judged.exact and judged.contradicting == (other,)
    assert verdict("2018-06-22", quote(), same, answered=["2018-06-22"]).contradicting == ()
    assert verdict("2018-06-22", quote(), quote(stated("2018-06-22"), index=1)).ambiguous == ()


TIMES = "morning afternoon evening night eve day days week weekend month beginning middle end start"


@pytest.mark.parametrize("time", TIMES.split())
def test_a_part_of_a_day_or_month_is_no_thing_that_a_date_names(time: str) -> None:
    for before in (f"on the {time} of ", f"by the {time} of the ", f"{time} of "):
        text = Text(before + "26 May")
        assert not dates_a_document(
            text, stated("2018-05-26")._replace(start=len(before), end=len(before) + 6)
        )


FIGURES = [
    ("Orne announced a loss for the ", "2018-04/2018-06", True),
    ("Its sales of salt for ", "2018", True),
    ("It lost its mill in ", "2018", False),
    ("It was at a loss in ", "2018-04/2018-06", False),
    ("It put the loss off for ", "2018-06-19", False),
]


@pytest.mark.parametrize(("before", "period", "covered"), FIGURES)
def test_the_period_that_figures_cover_contradicts_nothing(before: str, period: str, covered: bool) -> None:
    text, at = Text(before + "the time" + " and so on" * 20), len(before)
    told = (stated(period)._replace(start=at, end=at + 8),)
    figures = Quote(Evidence(0, 0, "letter", "q"), "letter", text, told)
    assert bool(judge(parse("2019-07"), [figures]).contradicting) is not covered
    assert judge(parse(period), [figures]).exact == told  # its own period may be the event's


LETTERS = [
    ("Notes of ", True),
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
    text = Text(before + "26 May" + " and so on" * 20)
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
