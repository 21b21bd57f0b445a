"""Words that fit an event's date, and that the tool reads otherwise or not at all: a note, and no error.

Beside each the neighbour that is wrong for sure.
"""

import pytest

from examples import lay_over
from hrctimeline.verifier import verify
from rulings import memory

DATES = ("date-", "dated-by-not-found")
BOOK = '[source.letter]\npublished = "1931"\ndateline = ""\npublished-note = "By the title page."\n'
NEWS = '[source.letter]\npublished = "2018-06-30"\ndateline = ""\npublished-note = "By post."\n'
SAW = "Brandt the ferryman saw"


def weight(source: str, quote: str, date: str, dated_by: str = "") -> str:
    """What the rules of dates say of an event of a date, at most."""
    keys = f"dated-by = '{dated_by}'\n" if dated_by else ""
    event = f"[[event]]\ndate = \"{date}\"\n[[event.evidence]]\nquote = '{quote}'\n{keys}"
    files = lay_over(f"letter.txt: {quote}\n{source}{event}")
    found = [each for each in verify(memory(files)).findings if each.rule.startswith(DATES)]
    return next((s for s in ("error", "warning", "note") if any(f.severity.value == s for f in found)), "")


@pytest.mark.parametrize(
    ("source", "quote", "date", "wrong"),
    [
        (BOOK, f"On Thursday, March 29, {SAW} the ice.", "1912-03-29", ("1912-03-30", "1912-04-29")),
        (BOOK, "It broke at dawn the 29 th of August, 1912.", "1912-08-29", ("1912-08-28", "1913-08-29")),
        (NEWS, f"On Tuesday, March 29, {SAW} the ice.", "2018-03-29", ("2018-03-30", "2017-03-29")),
    ],
)
def test_a_day_with_all_that_is_written_may_be_the_events(
    source: str, quote: str, date: str, wrong: tuple[str, str]
) -> None:
    assert weight(source, quote, date) == "note"
    assert [weight(source, quote, each) for each in wrong] == ["error", "error"]


@pytest.mark.parametrize(
    ("quote", "date"),
    [
        (f"On the 29th {SAW} the ice.", "2018-03-29"),
        (f"On 29 June {SAW} the ice.", "2018-03-29"),
        (f"On 29 March {SAW} the ice.", "2017-03-29"),
        (f"Every 29 March {SAW} the ice.", "2017-03-29"),
        (f"The day after 29 March {SAW} the ice.", "2018-03-29"),
        (f"On his 29th trip, in May, {SAW} the ice.", "2018-05-29"),
        (f"In hut 2017 {SAW} the ice.", "2017"),
    ],
)
def test_words_that_are_read_as_they_stand_are_of_no_other_date(quote: str, date: str) -> None:
    assert weight(NEWS, quote, date) == "error"


@pytest.mark.parametrize(
    ("quote", "date"),
    [
        ("June Hale led the guild.", "2018-06"),
        ("The cup went to April Hale.", "2018-04"),
        ("Judge March was in the chair.", "2018-03"),
        ("The ferry was named by Ida May of Linn.", "2018-05"),
        ("Sails on the 3rd mast were torn.", "2018-06-03"),
        ("Sails on the 2nd and third masts were torn.", "2018-06-02"),
    ],
)
def test_a_persons_name_and_a_counted_noun_are_no_date_at_all(quote: str, date: str) -> None:
    assert weight(NEWS, quote, date) == "error"


@pytest.mark.parametrize(
    ("quote", "date", "expected"),
    [
        ("May saw heavy rain.", "2018-05", "note"),
        ("In June Hale led the guild.", "2018-06", ""),
        ("On the 3rd Hale resigned.", "2018-06-03", ""),
        ("On the 3rd Street Bridge fell in.", "2018-06-03", "error"),
        ("On the 3rd heavy rain fell.", "2018-06-03", "note"),
    ],
)
def test_a_date_beside_a_name_or_a_noun_is_one(quote: str, date: str, expected: str) -> None:
    assert weight(NEWS, quote, date) == expected


FROZE = "It froze in March 1912, and in the 29th everybody left; on the morrow Brandt, with 12 oars, rowed."


@pytest.mark.parametrize(
    ("dated_by", "date", "told"),
    [
        ("the 29th", "1912-03-29", "note"),
        ("the 29th", "1912-03-28", "error"),
        ("the 29th", "1912-04-29", "error"),
        ("on the morrow", "1912-03-30", "warning"),
        ("everybody", "1912-03-29", "error"),
        ("12 oars", "1912-03-30", "error"),
        ("on the marrow", "1912-03-30", "error"),
    ],
)
def test_words_that_are_to_date_an_event_may_state_a_date_that_isnt_read(
    dated_by: str, date: str, told: str
) -> None:
    assert weight(BOOK, FROZE, date, dated_by) == told


HEAD = 'anchor = "SEPTEMBER 1665"\n'


@pytest.mark.parametrize(
    ("entry", "date", "told"),
    [
        ("3rd (Lord's day). Up, and to the mill.", "1665-09-03", "note"),
        ("6th. Busy all the morning at the mill.", "1665-09-06", "note"),
        ("6th. Busy all the morning at the mill.", "1665-09-07", "error"),
        ("6th. Busy all the morning at the mill.", "1665-10-06", "error"),
        ("6th mill of the town, and busy all the morning.", "1665-09-06", "error"),
    ],
)
def test_the_number_that_heads_an_entry_may_be_its_day(entry: str, date: str, told: str) -> None:
    source = '[source.letter]\npublished = "1665-09"\ndateline = ""\npublished-note = "By the heading."\n'
    event = f'[[event]]\ndate = "{date}"\n[[event.evidence]]\nquote = "{entry}"\n{HEAD}'
    found = verify(memory(lay_over(f"letter.txt: SEPTEMBER 1665\\n\\n{entry}\n{source}{event}"))).findings
    assert [f.severity.value for f in found if f.rule == "date-unsupported"] == [told]


@pytest.mark.parametrize(
    ("words", "dates", "wrong"),
    [
        ("met overnight", ("2018-06-29/2018-06-30", "2018-06-29", "2018-06-30"), ("2018-06-28", "2018-06")),
        ("met midweek", ("2018-06-26/2018-06-28", "2018-06-27"), ("2018-06-25", "2018-06-13")),
        ("met in the mill", (), ("2018-06-30",)),
    ],
)
def test_the_night_before_a_text_and_the_middle_of_a_week_may_be_meant(
    words: str, dates: tuple[str, ...], wrong: tuple[str, ...]
) -> None:
    assert {weight(NEWS, f"The guild {words} in Orne.", date) for date in dates} <= {"note"}
    assert {weight(NEWS, f"The guild {words} in Orne.", date) for date in wrong} == {"error"}


MONTHLY = '[source.letter]\npublished = "2018-06"\ndateline = ""\npublished-note = "By its cover."\n'


@pytest.mark.parametrize(
    ("source", "words", "date", "told"),
    [
        (MONTHLY, "It spoke on Wednesday.", "2018-06", "note"),
        (MONTHLY, "It spoke on Wednesday.", "2018-06-06", "error"),
        (MONTHLY, "It spoke this year.", "2018-06", "error"),
        (NEWS, "It spoke this year.", "2018-06", "error"),
    ],
)
def test_a_weekday_of_a_months_paper_may_be_of_that_month(
    source: str, words: str, date: str, told: str
) -> None:
    assert weight(source, words, date) == told


GUARDS = "Brandt took the guards of the 13th for rebels, and the ferry was burnt."


@pytest.mark.parametrize("source", [BOOK, NEWS])
def test_an_ordinal_near_which_no_month_stands_may_be_a_regiments(source: str) -> None:
    assert weight(source, GUARDS, "1917-05-14") == "note"
    assert weight(source, f"In May 1917 they came. {GUARDS}", "1917-06-14") == "error"


@pytest.mark.parametrize(
    ("source", "quote", "date"),
    [
        (BOOK, "In May 1917 the ice broke. On the 13th the ferry was burnt.", "1917-05-14"),
        (NEWS, "On the 13th the ferry was burnt.", "2018-06-14"),
    ],
)
def test_an_ordinal_of_a_month_that_is_told_is_a_day(source: str, quote: str, date: str) -> None:
    assert weight(source, quote, date) == "error"


def test_an_ordinal_that_is_to_date_the_event_is_a_day() -> None:
    assert weight(NEWS, GUARDS, "2018-06-14", "the 13th") == "error"


@pytest.mark.parametrize(
    ("quote", "date", "told"),
    [
        (
            "It was our last letter until two days before the coming of Brandt on May 4th.",
            "2018-05-04",
            "note",
        ),
        (
            "It was our last letter until two days before the coming of Brandt on May 4th.",
            "2018-05-03",
            "error",
        ),
        (
            "It was our last letter until two days before the May 4th landing of Brandt.",
            "2018-05-04",
            "error",
        ),
    ],
)
def test_a_day_on_which_a_thing_was_may_be_the_events(quote: str, date: str, told: str) -> None:
    assert weight(NEWS, quote, date, "May 4th") == told


@pytest.mark.parametrize(("day", "expected"), [("23rd", ""), ("24th", "error")])
def test_an_ordinal_of_a_summary_is_of_the_month_before_it_in_its_sentence(day: str, expected: str) -> None:
    quote = "On 16 May 2018 a vote was called: it opens on 2018-06-07 and ends on 2018-06-23."
    summary = f"The vote was to open on 7 June, with the outcome due on the {day}."
    keys = 'dated-by = "16 May 2018"'
    event = f'[[event]]\ndate = "2018-05-16"\nsummary = "{summary}"\n'
    files = lay_over(f"letter.txt: {quote}\n{NEWS}{event}[[event.evidence]]\nquote = '{quote}'\n{keys}\n")
    found = [str(f.severity) for f in verify(memory(files)).findings if f.rule == "claim-date"]
    assert "".join(found) == expected
