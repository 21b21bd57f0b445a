"""Honest lines that were once told to be wrong, each kind with its wrong neighbour, which still is told."""

import pytest

from examples import lay_over
from hrctimeline.ask.explain import explain
from hrctimeline.dates import tag
from hrctimeline.verifier import verify
from rulings import Told, memory, told

NOTHING: Told = {}
CONTRADICTED = {"date-contradicted": "error"}
UNSUPPORTED = {"date-unsupported": "error"}
OPEN_YEAR = {"date-contradicted": "note"}


@pytest.mark.parametrize(
    "words", ["That Friday", "That same Friday", "Late that Friday", "And that very Friday"]
)
def test_that_friday_is_the_one_after_the_day_told_of(words: str) -> None:
    quote = f"{words} the roof fell in."
    text = f"On Monday 7 June 2010 the crew reached the vault. {quote}"
    assert told(text, "2010-06-11", "2018-05-04", quote) == NOTHING
    for other in ("2010-06-04", "2010-06-18", "2010-06-10"):
        assert told(text, other, "2018-05-04", quote) == CONTRADICTED


def test_that_monday_may_have_been_in_the_same_week() -> None:
    text = "The crew came on Wednesday 9 June 2010. They had met the mayor that Monday."
    quote = "They had met the mayor that Monday"
    for date in ("2010-06-07", "2010-06-14"):
        assert told(text, date, "2018-05-04", quote) == NOTHING
    assert told(text, "2010-05-31", "2018-05-04", quote) == CONTRADICTED


def test_that_friday_looks_ahead_where_its_sentence_does() -> None:
    text = "It was agreed on Saturday 12 June 2010. The vault will be shut that Friday."
    assert [mention.readings for mention in tag(text, "2010-06-13")][1] == ("2010-06-18",)


@pytest.mark.parametrize(
    "before",
    [
        "In 2018 the fund was wound up. ",
        "In 2018 the fund was wound up; ",
        "By the spring of 2018 nothing was left. ",
        "The 2018 strike was short: ",
        "The fund, which was founded in 2018 and led from Linn, had failed. ",
        "Nothing was paid up to 31 March 2018; ",
        "It ran from 2 May 2017 to 31 March 2018, and ",
    ],
)
def test_a_day_may_be_of_a_year_that_its_paragraph_told_of_before(before: str) -> None:
    quote = "the board left on 1 April"
    text = f"{before}{quote}."
    assert told(text, "2018-04-01", "2023-05-04", quote) == NOTHING
    for other in ("2018-04-02", "2017-04-01", "2016-04-01"):
        assert told(text, other, "2023-05-04", quote) == CONTRADICTED


def test_what_is_to_come_is_of_no_year_told_of() -> None:
    text = "In 2018 the fund was wound up. The board will meet on 1 April."
    assert [mention.readings for mention in tag(text, "2023-02-04")][1] == ("2023-04-01",)


def test_a_year_that_is_told_of_elsewhere_leaves_a_days_own_open() -> None:
    quote = "The board left on 1 April."
    text = f"In 2018 the fund was wound up.\n\nIts head had seen it coming.\n\n{quote}"
    assert told(text, "2018-04-01", "2023-05-04", quote) == OPEN_YEAR
    for other in ("2018-04-02", "2017-04-01"):
        assert told(text, other, "2023-05-04", quote) == CONTRADICTED
    assert told(f"{quote}\n\nIn 2018 it rained.", "2018-04-01", "2023-05-04", quote) == CONTRADICTED
    for date, found in (("2018-04-01", NOTHING), ("2017-04-01", CONTRADICTED)):
        assert told(text, date, "2023-05-04", quote, 'anchor = "2018"\n') == found


def test_a_day_that_is_written_out_isnt_counted_from_another() -> None:
    quote = "On May 8th, one day after the floods, Una Berg left Linn."
    text = f"The fair was on May 8th.\n\n{quote}"
    assert told(text, "2019-05-08", "2019-07-25", quote) == NOTHING
    assert told(text, "2019-05-09", "2019-07-25", quote) == CONTRADICTED


@pytest.mark.parametrize(
    ("quote", "right", "wrong"),
    [
        ("The last boat left (December 31) with nine men.", "1891-12-31", "1891-12-30"),
        ("In December it snowed.", "1891-12", "1891-11"),
        ("It thawed from 2 to 4 March.", "1891-03-02/1891-03-04", "1891-03-05"),
    ],
)
def test_a_book_of_which_the_year_alone_is_known_tells_no_year_of_a_day(
    quote: str, right: str, wrong: str
) -> None:
    text = f"The harbour froze over.\n\n{quote}"
    assert told(text, right, "1893", quote) == OPEN_YEAR
    assert told(text, wrong, "1893", quote) == CONTRADICTED
    assert told(text, right.replace("1891", "1896"), "1893", quote) == CONTRADICTED
    assert told(text, right, "1893-05-04", quote) == CONTRADICTED
    full = f"On 3 May 1881 it rained, and on 5 May 1881.\n\n{quote}"
    assert told(full, right, "1893", quote) == CONTRADICTED


def test_a_day_counted_from_an_anchor_of_which_the_year_is_open() -> None:
    quote = "On the 16th we saw the fort"
    text = f"On the morning of the 13th September we left the reef.\n\n{quote}."
    anchor = 'anchor = "the 13th September"\n'
    assert told(text, "1791-09-16", "1792", quote, anchor) == {"date-too-precise": "note"}
    assert told(text, "1791-09-17", "1792", quote, anchor) == {"date-too-precise": "error"}


def test_the_fourth_is_of_july() -> None:
    for words in ("A day after the Fourth the ferry sank.", "The ferry sank two days before the Fourth."):
        right = "1995-07-05" if "after" in words else "1995-07-02"
        assert told(words, right, "1995-07-10") == NOTHING
        assert told(words, "1995-07-03", "1995-07-10") == CONTRADICTED
    for words in ("After the Fourth Estate spoke", "Henry the Fourth, the king", "on the fourth he left"):
        assert not any(mention.kind == "holiday" for mention in tag(words, "1995-07-10"))


@pytest.mark.parametrize("up_to", ["until", "till", "up to", "up until", "up to and including", "through"])
def test_what_lasts_up_to_a_day_dates_its_end(up_to: str) -> None:
    text = f"The old levy was raised {up_to} 31 March 2018."
    assert told(text, "2018-03-31", "2023-05-04") == NOTHING
    for other in ("2018-03-30", "2018-04-01"):
        assert "error" in told(text, other, "2023-05-04").values()


def test_a_day_of_the_same_month_ends_what_began_on_another() -> None:
    text = (
        "The court met on 12th September, 1792, and sat from day to day (Sunday excepted) until the 18th of"
        " the same month."
    )
    named = 'dated-by = "until the 18th of the same month"\n'
    assert told(text, "1792-09-12/1792-09-18", "1831") == NOTHING
    assert told(text, "1792-09-12/1792-09-19", "1831") == {"date-too-coarse": "warning"}
    assert told(text, "1792-09-18", "1831", more=named) == NOTHING
    assert told(text, "1792-09-18", "1831") == {"date-ambiguous": "error"}
    assert told(text, "1792-09-19", "1831", more=named) == {"date-contradicted": "error"}
    text = "It met on 12 September 1792 and closed on the 9th of the following month."
    assert [mention.readings for mention in tag(text, "1831")][1] == ("1792-10-09",)


def test_a_year_alone_is_no_end_of_a_range_of_two() -> None:
    assert told("The guild left the council in 2006.", "2006/2007", "2018-06-22") == {
        "date-too-coarse": "warning"
    }


def test_a_month_may_have_a_comma_before_its_day() -> None:
    text = "June, 19th 1792. I came yesterday."
    quote = "I came yesterday"
    anchor = 'anchor = "June, 19th 1792"\n'
    assert told(text, "1792-06-18", "1792", quote, anchor) == NOTHING
    assert told(text, "1792-06-19", "1792", quote, anchor) == CONTRADICTED
    assert [m.text for m in tag("In June, 19 men of 1792 left", "1800")] == ["June", "1792"]


def test_time_up_to_now_dates_what_has_just_that_time() -> None:
    text = "The game was fetched ten times in the last four days. Mr Lowe had written it in 1990."
    quote = "The game was fetched ten times in the last four days."
    for date in ("2004-11-25/2004-11-29", "2004-11-26/2004-11-29"):
        assert told(text, date, "2004-11-29", quote) == NOTHING
    for date in ("2004-11-24/2004-11-29", "2004-11-25/2004-11-30", "2004-11-20"):
        assert told(text, date, "2004-11-29", quote) == UNSUPPORTED
    assert told(text, "1990", "2004-11-29") == NOTHING  # it is no second date
    for words in ("within the past 24 hours", "over the past week", "during the last two years"):
        assert [mention.kind for mention in tag(words, "2004-11-29")] == ["time up to now"]
    assert tag("in the last two years of his life", "2004-11-29") == []


def test_the_day_in_an_address_dates_what_has_just_that_day() -> None:
    text = "The update: https://linn.example/news/2022/05/19/mill.html"
    assert told(text, "2022-05-19", "2024-01-02") == NOTHING
    assert told(text, "2022-05-18", "2024-01-02") == UNSUPPORTED
    assert told(f"Mr Lowe left in 1990. {text}", "1990", "2024-01-02") == NOTHING


def test_a_range_with_a_bound_at_its_end_is_doubted_by_a_note() -> None:
    text = "The men left before July 13. He wrote on July 8 that all was well."
    for date in ("1990-07-08/1990-07-13", "1990-07-01/1990-07-13"):
        assert told(text, date, "1990-09-04") == {"date-too-coarse": "note"}
    assert told(text, "1990-07-08/1990-07-15", "1990-09-04") == {"date-too-coarse": "warning"}


@pytest.mark.parametrize("since", ["It had run since at least March 2017.", "It began in March 2017."])
def test_one_end_and_a_length_date_no_range_of_which_the_other_end_lies_outside(since: str) -> None:
    text = f"{since} It went on for nearly four months, through the end of July 2017."
    end = 'dated-by = "the end of July 2017"\n'
    assert told(text, "2017-03/2017-07", "2017-09-04") == NOTHING
    assert told(text, "2017-04/2017-07", "2017-09-04", more=end) == {"date-too-coarse": "warning"}
    alone = "It went on for nearly four months, through the end of July 2017."
    assert told(alone, "2017-04/2017-07", "2017-09-04") == NOTHING


def test_words_that_state_less_than_a_range_are_not_proposed_for_it() -> None:
    text = "It began in March 2017 and was over at the end of July 2017."
    event = f"[[event]]\ndate = '2017-04/2017-07'\n[[event.evidence]]\nquote = '{text}'"
    source = "[source.letter]\npublished = '2017-09-04'\ndateline = ''\npublished-note = 'By post.'"
    found = verify(memory(lay_over(f"letter.txt: {text}\n{source}\n{event}"))).findings
    (hint,) = [each.hint for each in found if each.rule == "date-ambiguous"]
    assert hint == "Cite words that give both ends of the event's date: these don't."


@pytest.mark.parametrize(("published", "inferred"), [("1910", True), ("1910-11-02", False)])
def test_a_day_of_which_only_the_year_of_its_text_is_known_is_inferred(
    published: str, inferred: bool
) -> None:
    quote = "On September 3 the crew left."
    for year in ("1909", "1910") if inferred else ("1910",):
        event = f"[[event]]\ndate = '{year}-09-03'\ntitle = 'Left'\n[[event.evidence]]\nquote = '{quote}'"
        head = f"letter.txt: Printed {published}. It thawed on 2 June 1909.\\n\\n{quote}\n[source.letter]"
        dated = f"published = '{published}'\ndateline = '{published}'"
        report = verify(memory(lay_over(f"{head}\n{dated}\n{event}")))
        (step,) = explain(report, report.events[0]).pieces[0].steps
        assert step.statement.inferred == report.events[0].inferred == inferred
        assert step.bearing.endswith("the event's date: backs it")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The panel marked up the fiscal 2005 bill on Wednesday night.", "2004-05-12"),
        ("The mill, which was built in 1850, burned down on 3 May 2004.", "2004-05-03"),
        ("On 3 May 2004 he left the club that he had joined in the autumn of 1998.", "2004-05-03"),
        ("Nothing was owed up to 31 March 2004; on 1 April 2004 the levy began.", "2004-04-01"),
        ("In May 2004 he left the club of 1998.", "2004-05"),
    ],
)
def test_a_longer_time_beside_a_date_is_no_second_one(text: str, date: str) -> None:
    assert told(text, date, "2004-05-13") == NOTHING


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The mill burned down on 3 May 2004 and was sold on 9 May 2004.", "2004-05-09"),
        ("He joined in May 1998 and left in May 2004.", "1998-05"),
        ("He joined in 1998 and left on 3 May 2004.", "1998"),
        ("From 2 to 4 May 2004 it rained, and on 9 May 2004 it froze.", "2004-05-02/2004-05-04"),
    ],
)
def test_a_date_as_fine_beside_a_date_is_one_to_tell_apart(text: str, date: str) -> None:
    assert told(text, date, "2004-05-13") == {"date-ambiguous": "error"}


def test_the_day_to_paste_is_the_one_that_is_the_events() -> None:
    text = "In 2018 the board left on 1 April, and its head on 3 June."
    files = lay_over(
        f"letter.txt: {text}\n[source.letter]\npublished = '2023-05-04'\ndateline = ''\npublished-note = 'x'\n"
        f"[[event]]\ndate = '2018-04-01'\ntitle = 'It happens'\n[[event.evidence]]\nquote = '{text}'\n"
    )
    (found,) = [each for each in verify(memory(files)).findings if each.rule == "date-ambiguous"]
    assert found.hint.endswith('dated-by = "1 April"')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Wednesday, the 2nd Circuit Court ruled.", ["2004-05-12"]),
        ("On Wednesday, the 5th, it ruled.", ["2004-05-05"]),
        ("On Wednesday the 5th Mr Lowe spoke.", ["2004-05-05"]),
        ("At my home, 1801 Old\nMill Avenue, I woke up.", []),
        ("The 1801 Mill Avenue fire was small.", []),
        ("After a 1975 District Court order it closed.", ["1975"]),
        ("They spoke on the fourth-quarter call.", ["2003-10/2003-12"]),
        ("A Wednesday night train was late.", ["2004-05-12"]),
        ("It rained of a Wednesday night.", []),
        ("On the night of April 23d it shook. On the afternoon of the 25th came more.", ["2004-04-23", "2004-04-25"]),
        ("On 23 April 2003 it shook; the fire was out on the 25th.", ["2003-04-23", "2003-04-25"]),
        ("On 23 April 2003 it shook, and on the 4th it was out.", ["2003-04-23", "2003-05-04", "2003-04-04"]),
        ("On the 2d inst. the mill burned, and on the 3d it was ash.", ["2004-05-02", "2004-05-03"]),
        ("On the 23d ult. the mill burned.", ["2004-04-23"]),
        ("On Christmas Eve people left.", ["2003-12-24"]),
        ("To-day the mill burned, and to-morrow we go.", ["2004-05-13", "2004-05-14"]),
        ("By the end of 2001 most homes stood.", ["../2001"]),
        ("The capacity of 2001 most halls lack.", []),
        ("On the 25th regiment the king relied.", []),
        ("On 11 May 2003 it was put off till the sixteenth, and on the morning of that day it rained.",
         ["2003-05-11", "2003-05-16/..", "2003-05-16"]),
        ("On 11 May 2003 he failed on the sixth try.", ["2003-05-11"]),
        ("Tuesday and Wednesday, June 17th and 18th, 1873, it sat.", ["1873-06-17", "1873-06-18"]),
        ("Friday, May 7th.--This morning I reached the creek.", ["2004-05-07", "2004-05-07"]),
        ("_May 7._--Yesterday we rested.", ["2004-05-07", "2004-05-06"]),
        ("May 7: Yesterday we rested.", ["2004-05-07", "2004-05-06"]),
        ("We left on May 7. Yesterday we rested.", ["2004-05-07", "2004-05-12"]),
        ("It will open on 7 June, and shut on the 23rd.", ["2004-06-07", "2004-06-23"]),
        ("It opened on 7 April 2004; the report is due on the 23rd.", ["2004-04-07", "2004-05-23"]),
        ("It will open on 7 June. The report is due on the 23rd.", ["2004-06-07", "2004-05-23"]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_day_tells_what_it_is(text: str, expected: list[str]) -> None:
    assert [reading for mention in tag(text, "2004-05-13") for reading in mention.readings] == expected


@pytest.mark.parametrize("named", ["", 'dated-by = "04/10/2012"\n'])
def test_a_day_in_digits_of_either_order_is_told_with_the_order_to_say(named: str) -> None:
    text = "A payment took place at Linn on 04/10/2012, at noon."
    rule = "dated-by-not-found" if named else "date-unsupported"
    for date in ("2012-10-04", "2012-04-10"):
        assert told(text, date, "2013-05-04", more=named) == {rule: "note"}
    assert told(text, "2012-10-05", "2013-05-04", more=named) == {rule: "error"}


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("He goes by 20 January; his chief had left the day before.", NOTHING),
        ("He goes by 20 January; his chief had left two days before.", {"claim-date": "note"}),
    ],
)
def test_the_day_before_may_count_from_the_event(summary: str, expected: Told) -> None:
    text = "The clerk left on Wednesday, and will be gone by 20 January. On Tuesday the mayor had left."
    quote = "The clerk left on Wednesday, and will be gone by 20 January."
    more = "[[event.evidence]]\nquote = 'On Tuesday the mayor had left'\ndated-by = false\n"
    assert told(text, "2004-11-17", "2004-11-18", quote, more, summary) == expected


FOUND = "On Friday, 3 June, the board met in Linn.\n\nNobody had thought that it would. {}"


@pytest.mark.parametrize(
    ("quote", "published", "right", "wrong", "rule"),
    [
        ("On Monday it resigned.", "2016-09-01", "2016-06-06", "2016-06-13", "date-contradicted"),
        ("The day after, it resigned.", "2016-09-01", "2016-06-04", "2016-06-05", "date-unsupported"),
        ("Yesterday it rained, Bo wrote.", "2016-09-01", "2016-06-02", "2016-06-01", "date-contradicted"),
        ("On the 7th it was over.", "2016-09-01", "2016-06-07", "2016-06-08", "date-contradicted"),
    ],
)
def test_words_may_count_from_what_their_text_told_of_before(
    quote: str, published: str, right: str, wrong: str, rule: str
) -> None:
    text = FOUND.format(quote)
    assert told(text, right, published, quote) == {rule: "note"}
    assert told(text, wrong, published, quote) == {rule: "error"}
    assert told(text, right, published, quote, 'anchor = "3 June"\n') == NOTHING


def test_no_anchor_is_proposed_that_is_counted_itself_or_leads_to_another_date_first() -> None:
    quote = "On September 3 the crew left."
    for before in ("The next day it froze.", "On Sunday, May 16, it froze.", "It froze on 12 June 1909."):
        event = f"[[event]]\ndate = '1908-09-03'\n[[event.evidence]]\nquote = '{quote}'"
        source = "[source.letter]\npublished = '1910'\ndateline = ''\npublished-note = 'By its cover.'"
        found = verify(memory(lay_over(f"letter.txt: {before}\\n\\n{quote}\n{source}\n{event}"))).findings
        hints = [each.hint for each in found if each.rule == "date-contradicted"]
        assert hints == ["No words before the quote have 1908: does what the text tells lead to it?"]


def test_words_of_these_days_count_from_the_day_of_their_text() -> None:
    text = "On Tuesday, 12 June, it began.\n\nOn Tuesday she spoke."
    quote = "On Tuesday she spoke."
    assert told(text, "2018-06-19", "2018-06-25", quote) == NOTHING
    assert told(text, "2018-06-12", "2018-06-25", quote) == CONTRADICTED


@pytest.mark.parametrize(
    "text",
    [
        "Tickets for the concert on 9 July{} went on sale at noon.",
        "The strike, due to start on 9 July{}, was announced by the union.",
        "The mayor invited all to the opening on 9 July{}.",
        "It was agreed that the bridge would close on 9 July{}.",
        "The bridge would close on 9 July{}, the council decided.",
    ],
)
def test_what_was_to_come_when_it_was_told_foretells(text: str) -> None:
    for year in ("", " 2018"):
        found = told(text.format(year), "2018-07-09", "2018-06-20")
        assert not {"error", "warning"} & set(found.values())


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank on 9 July 2018.",
        "The concert on 9 July 2018 was loud.",
        "The bridge would have closed on 9 July 2018 but for the rain; it closed on 9 July 2018.",
        "The mayor would not say on 9 July 2018 who had won.",
        "He went to the opening on 9 July 2018 and sang.",
    ],
)
def test_what_is_told_as_past_foretells_nothing(text: str) -> None:
    assert told(text, "2018-07-09", "2018-06-20") == {"published-before": "error"}


@pytest.mark.parametrize(
    ("text", "main", "aside"),
    [
        ("Mr Lowe (born 3 May 1957) stood down on 9 May 2018.", "2018-05-09", "1957-05-03"),
        ("The mill, which burned on 3 May 2017, was sold on 9 May 2018.", "2018-05-09", "2017-05-03"),
        ("After the vote of 3 May 2018 they met again on 9 May 2018.", "2018-05-09", "2018-05-03"),
    ],
)
def test_a_date_of_another_clause_is_none_to_tell_apart(text: str, main: str, aside: str) -> None:
    assert told(text, main, "2018-06-20") == NOTHING
    assert told(text, aside, "2018-06-20") == {"date-ambiguous": "error"}


def test_weeks_ago_may_be_meant_to_the_day() -> None:
    assert told("A week ago the firm closed.", "2018-06-13", "2018-06-20") == NOTHING
    assert told("Two weeks ago the firm closed.", "2018-06-06", "2018-06-20") == NOTHING
    assert told("A week ago the firm closed.", "2018-06-12", "2018-06-20") == {"date-too-precise": "error"}


@pytest.mark.parametrize(
    ("text", "date", "right", "wrong"),
    [
        ("He spoke on 12 June 2018, the eve of the vote.", "2018-06-12", "on 13 June", "on 14 June"),
        ("He spoke on 12 June 2018, a week before the vote.", "2018-06-12", "on 19 June", "on 20 June"),
        ("It was set up in 2011, and took seven years to report.", "2011", "in 2018", "in 2019"),
        ("It was set up in 2011, and took seven years to report.", "2011", "in 2018", "in 2017"),
        (
            "The levy began on 1 July 2018, and was to last six months.",
            "2018-07-01",
            "in January 2019",
            "in May 2019",
        ),
    ],
)
def test_a_date_that_a_length_of_time_gives_is_a_note(text: str, date: str, right: str, wrong: str) -> None:
    for said, weight in ((right, "note"), (wrong, "error")):
        found = told(text, date, "2020-01-02", summary=f"All was over {said}.")
        assert found == {"claim-date": weight}


def test_what_was_so_by_a_time_is_doubted_by_a_note() -> None:
    text = "By the end of 2007 most homes stood."
    assert told(text, "2007", "2009-01-02") == {"date-too-precise": "note"}
    assert told(text, "2006", "2009-01-02") == {"date-too-precise": "error"}
    assert told(text, "2008", "2009-01-02") == CONTRADICTED


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("The day before the report was published on 1 July 2020, the bank filed a complaint.", "note"),
        ("The day before the 1 July 2020 report, the bank filed a complaint.", "error"),
    ],
)
def test_a_day_behind_another_verb_may_be_of_the_event(text: str, weight: str) -> None:
    named = 'dated-by = "1 July 2020"\n'
    assert told(text, "2020-07-01", "2021-01-02", more=named) == {"dated-by-not-found": weight}
    assert told(text, "2020-07-02", "2021-01-02", more=named) == {"dated-by-not-found": "error"}
    assert told(text, "2020-06-30", "2021-01-02") == NOTHING


def test_the_day_before_is_that_from_which_a_quote_counts_to_the_event() -> None:
    text = "It set sail on October 25, 2012, a day after the storm had reached full strength."
    for summary, found in (
        ("The storm had grown the day before.", NOTHING),
        ("The storm had grown two days before.", {"claim-date": "note"}),
    ):
        assert told(text, "2012-10-25", "2012-11-02", summary=summary) == found


@pytest.mark.parametrize(
    "named", ["the Easter Sunday attacks", "“Linn’s Easter bombings”", "the Christmas truce"]
)
def test_a_feast_in_the_name_of_what_happened_is_no_second_date(named: str) -> None:
    text = f"The film on {named} was shown on 5 September 2023."
    assert told(text, "2023-09-05", "2023-11-29") == NOTHING
    assert told(text, "2023-09-06", "2023-11-29") == CONTRADICTED


def test_a_feast_in_a_name_may_be_the_day() -> None:
    text = "The Christmas Day match was won by Linn."
    assert told(text, "2022-12-25", "2023-01-29") == NOTHING
    assert told(text, "2022-12-24", "2023-01-29") == UNSUPPORTED


def test_since_the_day_before_is_of_a_stated_day() -> None:
    text = "On 28 April 1916 the fort was cut off. In the course of yesterday they cut our lines."
    summary = "It had been so since the day before."
    assert (
        told(text, "1916-04-28", "1916-04-28", summary=summary, more='dated-by = "28 April 1916"\n')
        == NOTHING
    )


@pytest.mark.parametrize(
    ("text", "date", "weight"),
    [
        ("He was held on 3 May 2018 and charged on Friday.", "2018-05-03", "note"),
        ("He was held on 3 May 2018 and freed the next day.", "2018-05-03", "note"),
        ("He was held on 3 May 2018 and freed on 9 May.", "2018-05-03", "error"),
        ("He was held on 3 May 2018 and freed on 19.05.2018.", "2018-05-03", "error"),
        ("He was held in May 2017 and freed in May 2018.", "2018-05", "error"),
    ],
)
def test_a_date_that_is_only_counted_competes_by_a_note(text: str, date: str, weight: str) -> None:
    assert told(text, date, "2018-06-20") == {"date-ambiguous": weight}


def test_to_day_is_today_and_no_part_of_a_compound() -> None:
    cut = "The guild runs the day-to-day business of the mill."
    assert told(cut, "2018-06-21", "2018-06-21").get("date-unsupported") == "error"
    assert told("The guild left the mill to-day.", "2018-06-21", "2018-06-21") == NOTHING


@pytest.mark.parametrize("then", ["all was lost", "no boat came back", "every lamp was out", "some had gone"])
def test_a_day_by_its_number_may_have_a_determiner_behind_it(then: str) -> None:
    quote = f"They came to the ford on May 21, and on the 29th {then}."
    text = f"October 29, 1912\n\n{quote}"
    named = 'dated-by = "29th"\nanchor = "October 29, 1912"\n'
    assert told(text, "1912-05-29", "1922", quote, named) == NOTHING
    for other in ("1912-05-30", "1912-06-29"):
        assert told(text, other, "1922", quote, named) == CONTRADICTED


def test_a_number_that_ranks_is_no_day() -> None:
    assert len(tag("They came on May 21, and it was told of the 5th most common bird.", "1912-10-29")) == 1


@pytest.mark.parametrize(
    ("when", "date", "coarse"),
    [
        ("at Christmas, 1664", "1664-12", False),
        ("at Christmas, 1664", "1664", True),
        ("on Christmas, 1664", "1664-12", True),
        ("at noon on Christmas Day, 1664", "1664-12", True),
        ("over Easter 1664", "1664-04", False),
        ("over Easter Monday 1664", "1664-04", True),
    ],
)
def test_what_was_at_a_feast_may_have_the_month(when: str, date: str, coarse: bool) -> None:
    found = told(f"The mill was let {when}.", date, "1720")
    assert found == ({"date-too-coarse": "warning"} if coarse else NOTHING)


@pytest.mark.parametrize(
    ("text", "date", "wrong"),
    [
        ("The ferry was attacked on 9 January.", "2024-01-09", "2023-01-09"),
        ("It rained from 9 to 12 January.", "2024-01-09/2024-01-12", "2024-01-10/2024-01-12"),
        ("It rained on 28 December.", "2023-12-28", "2024-12-28"),
    ],
)
def test_a_day_of_the_month_of_publication_is_of_that_month(text: str, date: str, wrong: str) -> None:
    assert told(text, date, "2024-01") == NOTHING
    assert "error" in told(text, wrong, "2024-01").values()


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("_February 8th_, 1900, the mill burned.", "1900-02-08"),
        ("The mill burned on Sunday, _4th March_.", "1900-03-04"),
        ("The _8th_ of February 1900 saw the mill burn.", "1900-02-08"),
        ("The mill burned on _Sunday, March 4_.", "1900-03-04"),
    ],
)
def test_underscores_around_words_part_no_date(words: str, date: str) -> None:
    assert told(words, date, "1900-04-01") == NOTHING
    assert told(words, date[:-1] + "5", "1900-04-01") == CONTRADICTED


HEADED = "_The growth of the movement from March to\nJune, 1900_\n\nMay 8. The mill burned."


@pytest.mark.parametrize("anchor", ["March to June, 1900", "1900"])
def test_a_heading_of_several_months_gives_its_year_to_each(anchor: str) -> None:
    quote = "May 8. The mill burned."
    assert told(HEADED, "1900-05-08", "1902", quote, f'anchor = "{anchor}"\n') == NOTHING
    assert told(HEADED, "1901-05-08", "1902", quote, f'anchor = "{anchor}"\n') == CONTRADICTED


def test_what_is_told_as_the_day_before_another_is_no_contradiction() -> None:
    text = "He was last seen on 3 May 2018, the day before the guild asked for him."
    assert told(text, "2018-05-04", "2018-06-20") == {"date-contradicted": "note"}
    assert told(text, "2018-05-05", "2018-06-20") == CONTRADICTED


def test_a_year_is_named_as_anchor_only_where_the_text_has_it_before() -> None:
    quote = "On 8 May the mill burned."
    source = '[source.letter]\npublished = "1900"\ndateline = ""\npublished-note = "By its cover."\n'
    for lead, hint in (
        ("Mill 1899 stood. ", 'anchor = "1899"'),
        ("", "No words before the quote have 1899"),
    ):
        event = f"[[event]]\ndate = \"1899-05-08\"\n[[event.evidence]]\nquote = '{quote}'\n"
        found = verify(memory(lay_over(f"letter.txt: {lead}{quote}\n{source}{event}"))).findings
        assert [hint in each.hint for each in found if each.rule == "date-too-precise"] == [True]


@pytest.mark.parametrize("bound", ["due by", "due until", "taken from", "taken up to"])
def test_the_day_of_a_bound_is_one_that_may_be_claimed(bound: str) -> None:
    text = f"On 12 July 2016 the guild called for bids, {bound} July 29."
    more = 'dated-by = "12 July 2016"\n'
    for day, expected in ((29, NOTHING), (28, {"claim-date": "error"})):
        summary = f"Bids have a deadline of {day} July."
        assert told(text, "2016-07-12", "2016-07-14", more=more, summary=summary) == expected


def test_a_thing_that_is_told_by_its_weekday_may_have_been_planned_for_it() -> None:
    text = "On Saturday the guild called off a march planned for Sunday."
    more = 'dated-by = "Saturday"\n'
    assert told(text, "2016-03-26", "2016-03-26", more=more, summary="Sunday's march is off.") == NOTHING
    wrong = told(text, "2016-03-26", "2016-03-26", more=more, summary="On Sunday the guild calls it off.")
    assert wrong == {"claim-date": "error"}
    due = told(text, "2016-03-26", "2016-03-26", more=more, summary="It is off: talks are due on the Sunday.")
    assert due == NOTHING


def test_a_part_of_a_range_is_an_anchor() -> None:
    text = "From the log of 3 to 12 May 1916.\n\nThe next day the ferry sank."
    for anchor, date, expected in (
        ("12 May 1916", "1916-05-13", NOTHING),
        ("12 May 1916", "1916-05-14", CONTRADICTED),
        ("May 1916", "1916-05-13", UNSUPPORTED),
    ):
        assert told(text, date, "1930", "The next day the ferry sank.", f'anchor = "{anchor}"\n') == expected


def test_a_day_of_a_text_of_some_year_may_be_claimed_of_that_year() -> None:
    text = "March 3rd. On the 18th instant the stores were looted."
    quote, more = "On the 18th instant the stores were looted", 'anchor = "March 3rd"\n'
    found = [told(text, "1885", "1885", quote, more, f"It was on {day} March.") for day in (18, 19)]
    assert ["claim-date" in each for each in found] == [False, True]


def test_a_feast_or_day_that_somebody_speaks_of_gives_no_second_date() -> None:
    first = "The act was passed on 6 December 2018."
    other = '[[event.evidence]]\nquote = "{}"\n'
    for then, weight in (
        ("“We want this done over Christmas,” Ida Hale said.", NOTHING),
        ("The act was passed on Christmas Day.", {"dates-disagree": "warning"}),
        ("“We passed it today,” Ida Hale said.", NOTHING),
        ("The act was passed today.", {"dates-disagree": "warning"}),
    ):
        text = f"{first} {then}"
        found = told(text, "2018-12-06", "2018-12-20", first, other.format(then))
        assert {rule: weight for rule, weight in found.items() if rule != "date-ambiguous"} == weight


@pytest.mark.parametrize(
    ("when", "date", "wrong"),
    [
        ("at Michaelmas 1664", "1664-09-29", "1664-09-30"),
        ("on Lady Day 1664", "1664-03-25", "1664-03-26"),
        ("on St. Stephen’s Day, 1664", "1664-12-26", "1664-12-25"),
        ("at Easter 1664", "1664-04-10", "1664-04-11"),
        ("at Easter 1664", "1664-04-13", "1664-04-17"),
        ("on 4 February 1664-5", "1665-02-04", "1664-02-04"),
        ("on February 4th, 1664/65", "1665-02-04", "1664-02-04"),
        ("on 4 May 1664-5", "1664-05-04", "1665-05-04"),
        ("about the middle of May 1664", "1664-05", "1664-06"),
        ("about the end of May 1664", "1664-05~", "1664-05"),
        ("towards the end of the year 1664", "1664", "1665"),
        ("on Saturday, 4 February 1664-5", "1665-02-04", "1664-02-04"),
        ("on the xi of May 1664", "1664-05-11", "1664-05-12"),
        ("the xxiiij day of May 1664", "1664-05-24", "1664-05-25"),
    ],
)
def test_feasts_and_years_of_two_calendars_are_read(when: str, date: str, wrong: str) -> None:
    assert told(f"The mill was let {when}.", date, "1720") == NOTHING
    assert "error" in told(f"The mill was let {when}.", wrong, "1720").values()


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The mill was let for Michaelmas term 1664.", ["1664"]),
        ("It was let on 4 February 1999-2000 in Orne.", ["1999-02-04"]),
        ("Lady Day sang, and Lammas is a village.", []),
        ("In the spring term 2018 it was let.", ["2018"]),
        ("It was let the night before last, or this lunchtime.", ["2018-06-18", "2018-06-20"]),
    ],
)
def test_what_is_no_feast_and_no_second_year(text: str, read: list[str]) -> None:
    assert [mention.value for mention in tag(text, "2018-06-20") if mention.value] == read


def test_a_weekday_of_the_old_calendar_is_right() -> None:
    quote = "It burned on Thursday, 5 October."  # a Tuesday of the new calendar
    for published in ("1665-10-20", "1665"):
        assert told(quote, "1665-10-05", published) == NOTHING
        assert told(quote, "1665-10-06", published) == CONTRADICTED
    assert told(quote, "1865-10-05", "1865-10-20") == NOTHING
    tuesday = told("It burned on Tuesday, 5 October.", "1865-10-05", "1865-10-20")
    assert tuesday == {"date-contradicted": "note"}


@pytest.mark.parametrize(
    ("text", "summary", "expected"),
    [
        ("On 6 July it was shown; it goes on sale later this year.", "It is sold before the year is out.", "note"),
        ("Rain fell late Tuesday night and early Wednesday morning.", "It fell between Tuesday night and Wednesday"
         " morning.", ""),
        ("Rain fell late Tuesday night and early Wednesday morning.", "It fell between Monday night and Wednesday"
         " morning.", "error"),
        ("On 6 July it was shown; its makers relied on sun.", "It rests on sun readings.", ""),
        ("On 6 July it was shown.", "It is shown on Sun.", "error"),
        ("On 6 July it was shown; it is sold by 2017.", "It is sold before 2020.", "error"),
    ],
)  # fmt: skip
def test_what_a_summary_tells_without_a_day_is_no_other_day(text: str, summary: str, expected: str) -> None:
    found = told(text, "2016-07-06", "2016-07-06", summary=summary, more='dated-by = "On 6 July"\n')
    assert found.get("claim-date", "") == expected


def test_what_waited_until_a_year_was_in_it() -> None:
    assert told("The firm waited until this year to build a boat.", "2016", "2016-07-14") == NOTHING
    for other in ("The firm waited until this year.", "The firm stayed shut until this year."):
        assert told(other, "2016", "2016-07-14") == {"date-too-precise": "error"}


def test_what_when_brings_in_behind_an_end_was_in_it() -> None:
    stay = "He stayed at Linn until October 2015"
    for kept in (f"{stay}, when he was moved.", f"{stay} when he was moved."):
        assert told(kept, "2015-10", "2016-05-03") == NOTHING
        assert "error" in told(kept, "2015-09", "2016-05-03").values()
    assert told(f"{stay}, where he was moved.", "2015-10", "2016-05-03") == {"date-too-precise": "error"}


def test_a_year_has_no_finer_name_for_what_is_told_by_a_quarter() -> None:
    for part, expected in (
        ("the first quarter of 2016", NOTHING),
        ("the second half of 2016", NOTHING),
        ("May 2016", {"date-too-coarse": "warning"}),
    ):
        assert told(f"There were 891 raids in {part}.", "2016", "2016-10-01") == expected


def test_a_month_that_is_told_by_a_range_of_its_days_is_a_note() -> None:
    for days, weight in (("1-5 May", "note"), ("5 May", "warning")):
        found = told(f"In the poll of {days} 2016 two in three knew of it.", "2016-05", "2016-06-01")
        assert found == {"date-too-coarse": weight}


def test_before_today_may_be_of_what_came_today() -> None:
    text = "All that was known before {} is that it flies."
    for day, expected in (("today", {"date-contradicted": "note"}), ("yesterday", CONTRADICTED)):
        assert told(text.format(day), "2016-06-08", "2016-06-08") == expected


def test_a_date_that_a_summary_tells_besides_is_none_to_tell_apart() -> None:
    text = "The firm paid on 3 May 2016 and on 11 May 2016."
    for summary, weight in (("It paid again on 11 May 2016.", "note"), ("It paid twice.", "error")):
        assert told(text, "2016-05-03", "2016-05-14", summary=summary) == {"date-ambiguous": weight}


CRACK = "A crack was found on 16 December, and the tower was shut."
NEWS = f"The council met on Tuesday. {CRACK}"
SOLD = "The tower was sold on 2 May 2018 to a firm in Linn."


@pytest.mark.parametrize(
    "text",
    [
        f"The tower, 2 May 2018. Photo: Ann Orne\n\n{NEWS}",
        f"{NEWS}\n\nThe tower on 2 May 2018. © Ann Orne",
        f"File photo: The tower is seen in Linn, May 2, 2018.\n\n{NEWS}",
        f"- The mill: who paid? (2 May 2018)\n- The dam that never was\n\n{NEWS}",
        f"Copyright 2 May 2018 The Crier.\n\n{NEWS}",
        f"{NEWS}\n\n{SOLD}",
        f"{SOLD}\n\nIt has eight floors.\n\nNobody lives there.\n\n{NEWS}",
    ],
)
def test_news_means_the_year_nearest_to_its_day(text: str) -> None:
    assert told(text, "2020-12-16", "2021-01-12", CRACK) == NOTHING
    weight = OPEN_YEAR if text.startswith(SOLD) else CONTRADICTED
    assert told(text, "2018-12-16", "2021-01-12", CRACK) == weight
    assert told(text, "2017-12-16", "2021-01-12", CRACK) == CONTRADICTED


@pytest.mark.parametrize(
    "text",
    [
        f"{SOLD} {CRACK}",
        f"{SOLD}\n\n{CRACK}",
        f"{SOLD}\n\nIt has eight floors.\n\nNobody lives there.\n\n{CRACK}\n\nIt fell on 7 January 2019.",
        f"2 May 2018\nThe tower is sold\n\n{CRACK}",
    ],
)
def test_news_that_tells_a_story_may_mean_its_year(text: str) -> None:
    assert told(text, "2018-12-16", "2021-01-12", CRACK) == NOTHING
    assert told(text, "2017-12-16", "2021-01-12", CRACK) == CONTRADICTED
    assert told(text, "2019-12-16", "2021-01-12", CRACK) in (CONTRADICTED, OPEN_YEAR)


def test_a_list_of_months_has_the_year_at_its_end() -> None:
    found = tag("Bread was short in Oct, Nov and Dec 1941. It rained on 2 May.", "2012-11-05")
    assert [mention.value for mention in found] == ["1941-10", "1941-12", "2012-05-02"]
    assert len(found[0].readings) == 1


SPOKE = "the envoy said the treaty was void."


@pytest.mark.parametrize("when", ["On the eve of the ruling", "A week before the tribunal met", "In Linn"])
def test_a_text_s_own_day_is_none_of_what_its_words_date_by_no_day(when: str) -> None:
    text = f"Linn, 12 July 2016\n\n{when} {SPOKE}"
    assert _of_own_day(f"{when} {SPOKE}", text) == {"date-too-coarse": "note"}
    assert _of_own_day(f"{when} {SPOKE}", f"{text}\n\nThat was on Monday.") == {"date-too-coarse": "warning"}
    for day in ("On Monday", "Yesterday"):
        assert _of_own_day(f"{day} {SPOKE}", text.replace(when, day)) == {"date-too-coarse": "warning"}


def _of_own_day(quote: str, text: str) -> Told:
    """What is told of a month for what a quote tells, where the text's own day is quoted, too."""
    source = "[source.letter]\npublished = '2016-07-12'\ndateline = '12 July 2016'\n"
    event = "[[event]]\ndate = '2016-07'\ntitle = 'It happens'\n"
    evidence = f"[[event.evidence]]\nquote = '''{quote}'''\n[[event.evidence]]\nsource = 'letter'\nquote = '12 July 2016'\n"
    prose = text.replace("\n", "\\n")
    found = verify(memory(lay_over(f"letter.txt: {prose}\n{source}{event}{evidence}"))).findings
    return {each.rule: str(each.severity) for each in found if each.rule.startswith("date-")}


SHUT = "The bridge was shut on Nov. 3, the day before the inspectors came."
UNREAD = {"dated-by-not-found": "warning"}


def test_words_that_a_stated_day_counts_to_may_date_the_event() -> None:
    named = 'dated-by = "the day before"\n'
    assert told(SHUT, "1998-11-04", "1998-12-01", SHUT, named) == {"dated-by-not-found": "note"}
    assert told(SHUT, "1998-11-05", "1998-12-01", SHUT, named) == UNREAD


def test_words_that_arent_read_beside_a_quote_that_dates_the_event_are_a_note() -> None:
    text = "In the former month Hale asked him for a post. The yard was busy in January and February, 1814."
    month, busy = text.split(". ")[0], "The yard was busy in January and February, 1814."
    more = f'dated-by = "In the former month"\n[[event.evidence]]\nsource = "letter"\nquote = "{busy}"\n'
    assert set(told(text, "1814-01", "1869", month, more).values()) <= {"note"}
    assert told(text, "1815-01", "1869", month, more) == CONTRADICTED | UNREAD


def test_a_season_of_no_year_may_be_dated_by_its_year() -> None:
    stated = "The workshops began in the autumn of 2015."
    assert told(stated, "2015", "2016-01-29") == {"date-too-coarse": "warning"}
    text = "The workshops began last fall in Linn."
    assert told(text, "2015", "2016-01-29") == {"date-too-coarse": "note"}
    assert told(text, "2014", "2016-01-29") == CONTRADICTED
    assert told("The workshops began last October.", "2015", "2016-01-29") == {"date-too-coarse": "warning"}


AGENCY = "LINN, 14 March (Crier) – Two ferries collided late on Wednesday, the harbour master said."


def test_an_agencys_dateline_is_its_texts_own_day() -> None:
    assert told(AGENCY, "2019-03-13", "2019-03-14") == NOTHING
    assert told(AGENCY, "2019-03-14", "2019-03-14") == CONTRADICTED
    for opening in ("On 14 March (a Thursday) – two", "Two"):
        text = f"{opening} ferries collided late on Wednesday on the way to Linn on 14 March."
        assert told(text, "2019-03-13", "2019-03-14") == {"date-ambiguous": "error"}


def test_a_year_put_in_between_commas_is_of_no_day_elsewhere() -> None:
    text = "The bill, first tabled in 2009, was passed on 23 May by 61 votes."
    assert told(text, "2011-05-23", "2011-05-30") == NOTHING
    assert "error" in told(text, "2009-05-23", "2011-05-30").values()
    text = "In 2009, after a quarrel, the bill was passed on 23 May by 61 votes."
    assert told(text, "2009-05-23", "2011-05-30") == NOTHING


def test_a_week_ends_with_its_day_or_begins_with_it() -> None:
    text = "In the week {} 17 April the clerk wrote of 38 deaths."
    for way, right, wrong in (
        ("ending", "11/2020-04-17", "13/2020-04-19"),
        ("beginning", "17/2020-04-23", "13/2020-04-19"),
    ):
        found = told(text.format(way), f"2020-04-{right}", "2020-04-28")
        assert found == NOTHING
        assert told(text.format(way), f"2020-04-{wrong}", "2020-04-28") == {"date-too-precise": "error"}


def test_what_was_set_for_another_day_and_moved_is_background() -> None:
    text = "The vote scheduled for 11 October was {} 27 September."
    assert told(text.format("brought forward to"), "2015-09-27", "2015-09-02") == NOTHING
    assert told(text.format("followed by one on"), "2015-09-27", "2015-09-02") == {"date-ambiguous": "error"}
    assert told(text.format("brought forward to"), "2015-09-26", "2015-09-02") == CONTRADICTED


def test_a_day_of_the_month_whose_hours_are_told_is_one() -> None:
    text = "In the small hours of the 14th the wall gave way."
    assert told(text, "1998-07-14", "1998-07-20") == NOTHING
    assert told(text, "1998-07-15", "1998-07-20") == CONTRADICTED


def test_days_of_the_month_are_those_of_the_texts() -> None:
    text = "Shelling resumed on the 21st and 22nd of the month."
    assert told(text, "2015-01-21/2015-01-22", "2015-01-30") == NOTHING
    assert told(text, "2015-01-22/2015-01-23", "2015-01-30")["date-too-coarse"] == "warning"
    assert told("The roof fell in yesterday week.", "1890-02-25", "1890-03-05") == NOTHING
    assert told("The roof fell in yesterday week.", "1890-03-04", "1890-03-05") == CONTRADICTED


def test_the_next_day_counts_from_the_day_told_not_from_what_that_is_measured_by() -> None:
    raid = "The raid was on Sunday, October 16, 1859. "
    tried = (
        "Five men were tried on October 25, just a week after their capture. The next day they were charged."
    )
    named = 'dated-by = "The next day"\nanchor = "Sunday, October 16, 1859"\n'
    assert told(raid + tried, "1859-10-26", "1973", tried, named) == {}
    assert told(raid + tried, "1859-10-24", "1973", tried, named) == CONTRADICTED
    later = "They were held until a week after the raid. The next day they were charged."
    assert told(raid + later, "1859-10-24", "1973", later, named) == {}


@pytest.mark.parametrize(
    ("way", "date", "wrong"),
    [
        ("Two days afterwards", "1710-08-11", "1710-08-09"),
        ("Two days thereafter", "1710-08-11", "1710-08-12"),
        ("Two nights later", "1710-08-11", "1710-08-10"),
        ("On the morrow", "1710-08-10", "1710-08-11"),
    ],
)
def test_what_opens_a_sentence_counts_from_the_day_told_before(way: str, date: str, wrong: str) -> None:
    quote = f"{way} the garrison marched out."
    text = f"The siege was raised on 9 August 1710. {quote}"
    anchor = 'anchor = "9 August 1710"\n'
    assert told(text, date, "1900", quote, anchor) == NOTHING
    assert "error" in told(text, wrong, "1900", quote, anchor).values()


def test_what_one_should_have_done_by_a_day_may_be_over() -> None:
    text = "The mayor confirmed that guards should stay up in the days following the 14th of May."
    assert [mention.readings for mention in tag(text, "2016-06-18")][1] == ("2016-05-14", "2017-05-14")


def test_what_is_published_is_no_verb_of_what_is_to_come() -> None:
    text = (
        "The candidates released tax returns for several years on Saturday in an effort to press the mayor."
    )
    assert told(text, "2016-02-27", "2016-02-28") == NOTHING
    assert told(text, "2016-03-05", "2016-02-28") == CONTRADICTED
    for ahead in (
        "The ferry that sank returns on Saturday.",
        "The mayor said the bridge reopens on Saturday.",
    ):
        assert [mention.readings for mention in tag(ahead, "2016-02-28")] == [("2016-03-05",)]


def test_last_week_of_a_sunday_may_end_with_it() -> None:
    text = "At the fair in Linn last week the guild showed its loom."
    for date in ("2015-12-28/2016-01-03", "2016-01-04/2016-01-10", "2016-01"):
        assert told(text, date, "2016-01-10") == NOTHING
    for date in ("2015-12-21/2015-12-27", "2016-02"):
        assert told(text, date, "2016-01-10") == CONTRADICTED
    assert told(text, "2016-01-04/2016-01-10", "2016-01-08") == CONTRADICTED


def test_a_month_above_a_day_in_digits_has_its_own_year() -> None:
    read = [
        mention.readings for mention in tag("Bridge closed until June\n2016-05-18\n\nLINN.", "2016-05-18")
    ]
    assert read == [("../2016-06",), ("2016-05-18",)]


def test_an_attack_is_of_its_year_in_a_summary_of_what_was_before() -> None:
    text = "He founded the choir in 2000; the 9/11 attacks made it famous."
    summary = "The September {} attacks made it famous."
    named = 'dated-by = "2000"\n'
    assert told(text, "2000", "2016-06-10", more=named, summary=summary.format(11)) == NOTHING
    wrong = told(text, "2000", "2016-06-10", more=named, summary=summary.format(12))
    assert wrong == {"claim-date": "error"}


@pytest.mark.parametrize(("season", "found"), [("spring", {"claim-date": "error"}), ("autumn", NOTHING)])
def test_a_season_of_a_summary_may_have_in_behind_it(season: str, found: Told) -> None:
    text = "The match was lost on 14 November 1936."
    summary = f"It was lost in the {season} in thick fog."
    assert told(text, "1936-11-14", "1936-11-16", summary=summary) == found


def test_another_count_of_days_from_the_same_thing_is_told() -> None:
    text = "The minister resigned on 9 May 2016, two days after the report came out."
    for count, found in (("Two", NOTHING), ("Three", {"claim-date": "warning"})):
        summary = f"{count} days after the report the minister was gone."
        assert told(text, "2016-05-09", "2016-05-10", summary=summary) == found
    other = "Three days after the vote the minister was gone."
    assert told(text, "2016-05-09", "2016-05-10", summary=other) == {"claim-date": "note"}
    other = "Three days after the report was asked for the minister was gone."
    assert told(text, "2016-05-09", "2016-05-10", summary=other) == {"claim-date": "note"}


def test_a_day_that_something_entered_counts_back_to_its_first_by_a_note() -> None:
    text = "The strike entered its third day on Tuesday."
    assert told(text, "2016-04-17", "2016-04-20") == {"date-contradicted": "note"}
    assert told(text, "2016-04-16", "2016-04-20") == CONTRADICTED
