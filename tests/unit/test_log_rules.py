"""How the log's entries have to go together: ids, sources, relations, order, waivers."""

from itertools import pairwise, permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrctimeline.dates.edtf import parse
from rulings import findings, places


def event(id: str, date: str = "2019-05-02", *answers: str, more: str = "") -> str:
    listed = ", ".join(f'"{answer}"' for answer in answers)
    return f'[[event]]\nid = "{id}"\ndate = "{date}"\nresponds-to = [{listed}]\n{more}'


def log(*events: tuple[str, ...]) -> str:
    return "".join(event(id, "2019-05-02", *answers) for id, *answers in events)


# ---- ids ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ids", "twice"),
    [
        ("a b c", []),
        ("a a", ["“a” is the id of event 1 already"]),
        ("b a c a", ["“a” is the id of event 2 already"]),
        ("a b a a", ["“a” is the id of event 1 already"] * 2),
        ("a b b a", ["“b” is the id of event 2 already", "“a” is the id of event 1 already"]),
    ],
)
def test_an_id_is_given_once(ids: str, twice: list[str]) -> None:
    fragment = log(*((id,) for id in ids.split()))
    assert sorted(finding.message for finding in findings("duplicate-id", fragment)) == sorted(twice)
    assert sorted(places("duplicate-id", fragment)) == sorted(f'"{message[1]}"' for message in twice)


def test_events_without_an_id_share_none() -> None:
    assert findings("duplicate-id", event("") + event("")) == []


# ---- what is named -----------------------------------------------------------


def test_evidence_and_copies_name_sources_that_there_are() -> None:
    quoted = '[[event.evidence]]\nsource = "leter"\n[[event.evidence]]\nsource = "letter"\n'
    copied = '[source.report]\ncopy-of = "lettr"\n[source.paper]\ncopy-of = "report"\n'
    assert places("unknown-source", "[[event]]\n" + quoted) == ['"leter"']
    assert places("unknown-source", copied) == ['"lettr"']
    told = findings("unknown-source", "[[event]]\n" + quoted + copied)
    assert [(f.message, f.hint) for f in told] == [
        ("the index has no source “leter”", "Did you mean “letter”?"),
        ("the index has no source “lettr”", "Did you mean “letter”?"),
    ]


def test_an_answer_names_events_that_there_are() -> None:
    fragment = log(("first",), ("",), ("second", "first", "fist", "third"))
    assert places("unknown-event", fragment) == ['"fist"', '"third"']
    assert [(f.message, f.hint) for f in findings("unknown-event", fragment)] == [
        ("the log has no event “fist”", "Did you mean “first”?"),
        ("the log has no event “third”", "There are: first, second."),
    ]


def test_every_source_is_cited() -> None:
    fragment = "[source.report]\n[source.paper]\n[[event]]\n[[event.evidence]]\nsource = 'paper'\n"
    told = findings("unused-source", fragment)
    assert [finding.message for finding in told] == ["no event cites letter", "no event cites report"]
    assert {f.hint for f in told} == {"Quote it where it speaks of an event, or drop it."}
    assert places("unused-source", fragment) == ["letter", "report"]
    assert findings("unused-source", "") == []


def test_of_a_log_that_cannot_be_read_nothing_is_said_to_be_uncited() -> None:
    assert findings("unused-source", 'title = "x') == []


# ---- circles -----------------------------------------------------------------


def reaches(answers: dict[str, list[str]], start: str) -> bool:
    """Whether one comes from an event back to it, by taking every step there is."""
    seen: set[str] = set()
    now = set(answers[start])
    while now - seen:
        seen |= now
        now = {step for id in now if id in answers for step in answers[id]}
    return start in seen


RELATIONS = st.lists(st.lists(st.sampled_from("abcdx"), max_size=2, unique=True), min_size=4, max_size=4)


@given(RELATIONS)
@settings(max_examples=40)
def test_a_circle_is_told_where_there_is_one_and_its_way_leads_round(targets: list[list[str]]) -> None:
    answers = dict(zip("abcd", targets, strict=True))
    told = findings("response-circle", log(*((id, *named) for id, named in answers.items())))
    ways = [finding.message.removeprefix("the event answers itself: ").split(" → ") for finding in told]
    for way, finding in zip(ways, told, strict=True):
        assert way[0] == way[-1] == finding.event
        assert all(step in answers[before] for before, step in pairwise(way))
        assert len(set(way)) == len(way) - 1
        assert finding.hint == "Keep the relations that the texts state."
    on_the_way = {id for way in ways for id in way}
    assert {id for id in answers if reaches(answers, id)} >= on_the_way
    assert bool(told) == any(reaches(answers, id) for id in answers)


def test_each_circle_is_told_once() -> None:
    two = log(("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"), ("e", "e"), ("f", "a"))
    assert [f.message.rsplit(": ")[-1] for f in findings("response-circle", two)] == [
        "a → b → a",
        "c → d → c",
        "e → e",
    ]
    assert places("response-circle", log(("a", "a"))) == ['["a"]']


def test_of_two_events_with_one_id_the_first_is_asked() -> None:
    assert findings("response-circle", log(("a",), ("a", "a"))) == []
    assert len(findings("response-circle", log(("a", "a"), ("a",)))) == 1


# ---- order -------------------------------------------------------------------

ORDERED = "../2018 2018 2018-01-01/2018-06-01 2018-05 2018-05-02 2019-05/.. 2019-05-01 2020"


@pytest.mark.parametrize(("before", "after"), list(product(ORDERED.split(), repeat=2)))
def test_an_event_stands_after_those_that_begin_earlier(before: str, after: str) -> None:
    first, second = (parse(date).start for date in (before, after))
    early = float("-inf")
    out = (early if second is None else second) < (early if first is None else first)
    out &= not parse(after).wider(parse(before))
    fragment = event("one", before) + event("two", after)
    told = findings("out-of-order", fragment)
    assert [finding.message for finding in told] == [f"{after} stands after {before}"] * out
    assert places("out-of-order", fragment) == [f'"{after}"'] * out
    assert [finding.hint for finding in told] == ["Move this event up, before “one”."] * out


def test_a_month_stands_among_its_days_and_hides_no_day_that_is_out_of_order() -> None:
    among = [event("a", "2019-05-09"), event("b", "2019-05"), event("c", "2019-05-11")]
    assert findings("out-of-order", "".join(among)) == []
    told = findings("out-of-order", "".join(among[:2]) + event("c", "2019-05-08"))
    assert [finding.message for finding in told] == ["2019-05-08 stands after 2019-05-09"]


def test_only_neighbours_are_compared_and_events_without_a_date_passed_over() -> None:
    dates = ("2018", "2019", "2020")
    for order in permutations(dates):
        falls = sum(later < earlier for earlier, later in pairwise(order))
        fragment = "".join(event(f"e{n}", date) for n, date in enumerate(order))
        assert len(findings("out-of-order", fragment)) == falls
    assert len(findings("out-of-order", event("a", "2019") + event("b", "x") + event("c", "2018"))) == 1


# ---- waivers -----------------------------------------------------------------


def waiver(rule: str, of: str = "") -> str:
    about = f'of = "{of}"\n' if of else ""
    return f'[[event.waiver]]\nrule = "{rule}"\nreason = "It is so."\n{about}'


SHORT = '[[event.evidence]]\nquote = "18 speakers"\n'


def test_a_waiver_names_a_rule_that_there_is() -> None:
    fragment = "[[event]]\n" + waiver("quote-to-short") + waiver("quote-too-short") + waiver("x") + SHORT
    assert places("unknown-rule", fragment) == ['"quote-to-short"', '"x"']
    first, second = findings("unknown-rule", fragment)
    assert (first.message, first.hint) == (
        "there is no rule “quote-to-short”",
        "Did you mean “quote-too-short”?",
    )
    assert second.message == "there is no rule “x”" and second.hint.startswith("There are: ")


@pytest.mark.parametrize("rule", ["unknown-rule", "unused-waiver"])
def test_the_rules_about_waivers_have_a_weight_and_cannot_be_waived(rule: str) -> None:
    fragment = (
        f"[timeline.rules]\n{rule} = 'warning'\n[[event]]\n"
        + waiver(rule)
        + waiver("quote-too-short")
        + SHORT
    )
    (told,) = findings("unknown-rule", fragment)
    assert told.message == f"{rule} can't be set aside"
    assert told.hint == "Take the waiver away, or correct what it names."
    assert places("unknown-rule", fragment) == [f'"{rule}"']


def test_a_weight_of_the_log_s_own_is_given_to_a_rule_that_there_is() -> None:
    fragment = "[timeline.rules]\nquote-to-short = 'off'\nquote-too-short = 'off'\n"
    assert places("unknown-rule", fragment) == ["quote-to-short"]
    (told,) = findings("unknown-rule", fragment)
    assert (told.message, told.hint) == (
        "there is no rule “quote-to-short”",
        "Did you mean “quote-too-short”?",
    )


@pytest.mark.parametrize(
    ("waivers", "unused"),
    [
        ([("quote-too-short", "")], []),
        ([("quote-is-title", "")], ["nothing is left for this waiver: no quote-is-title is found"]),
        ([("quote-too-short", "18 speakers")], []),
        (
            [("quote-too-short", "19 speakers")],
            ["nothing is left for this waiver: no quote-too-short about “19 speakers” is found"],
        ),
        (
            [("quote-too-short", ""), ("claim-date", "")],
            ["nothing is left for this waiver: no claim-date is found"],
        ),
    ],
)
def test_a_waiver_that_sets_nothing_aside_goes(waivers: list[tuple[str, str]], unused: list[str]) -> None:
    fragment = "[[event]]\ntitle = 'The council meets'\n" + "".join(waiver(*each) for each in waivers) + SHORT
    told = findings("unused-waiver", fragment)
    assert [finding.message for finding in told] == unused
    assert {finding.hint for finding in told} <= {"Take the waiver away."}


def test_a_waiver_of_an_event_with_a_lost_quote_may_be_of_use_again() -> None:
    fragment = (
        "[[event]]\n" + waiver("quote-is-title") + '[[event.evidence]]\nquote = "The council met in Vienna"\n'
    )
    assert findings("unused-waiver", fragment) == []


def test_a_waiver_may_name_a_date_as_the_log_writes_it_and_covers_no_other() -> None:
    rule, dates = "date-contradicted", ("2017-04-13", "2017-04", "2017-04-13/2017-04-15")
    for stated, named in product(dates, dates):
        left = findings(rule, f'[[event]]\ndate = "{stated}"\n{waiver(rule, named)}')
        assert bool(left) == (stated != named), (stated, named)
