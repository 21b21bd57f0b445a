"""What the rules of dates say of several quotes of one event: where, of which words, and the way out."""

import pytest

from hrctimeline.findings import Severity
from rulings import findings, places

SOURCE = '[source.letter]\npublished = "2029-05-03"\ndateline = ""\npublished-note = "By post."\n'
TEXT = (
    "letter.txt: The pier was shut on 1 May 2019.\\nThe inn was shut on 31 May 2019.\\nThe mill was shut on"
    " 9  June\\n2020. The quay was shut in May 2019. The lock was shut in 2019. The bank was shut in June 2020."
    " The dock was shut. The dam was shut on 5 May 2019 and the weir on 8 June 2019. The ford was shut on 7"
    " July 1997. The sluice was shut on 1 May 2019. The weir was shut on 20 May 2019. The jetty was shut on 6"
    " August 2019. It was shut in 2025.\n"
)
PIER, INN, MILL = (
    "The pier was shut on 1 May 2019",
    "The inn was shut on 31 May 2019",
    "The mill was shut on 9 June 2020",
)
QUAY, LOCK, BANK = (
    "The quay was shut in May 2019",
    "The lock was shut in 2019",
    "The bank was shut in June 2020",
)
DOCK, DAM, FORD = (
    "The dock was shut",
    "The dam was shut on 5 May 2019 and the weir on 8 June 2019",
    "The ford was shut on 7 July 1997",
)
SLUICE, WEIR, JETTY = (
    "The sluice was shut on 1 May 2019",
    "The weir was shut on 20 May 2019",
    "The jetty was shut on 6 August 2019",
)
LOST = "The pier was torn down"


def log(date: str, *quotes: str) -> str:
    """An event with a date and quotes, each perhaps with a line of its own behind a bar."""
    event = f'[[event]]\ndate = "{date}"\ntitle = "It is shut"\n'
    for each in quotes:
        words, _, more = each.partition("|")
        event += f"[[event.evidence]]\nquote = '{words}'\n{more}\n"
    return TEXT + SOURCE + event


def hints(rule: str, fragment: str) -> list[str]:
    return [finding.hint for finding in findings(rule, fragment)]


# ---- date-contradicted -------------------------------------------------------

BACKGROUND = (
    "or, where the quote's date is of something else, dated-by = false (another quote dates the event) or"
    ' stance = "context" (it backs no date).'
)


def ways(date: str, agreed: bool = False) -> str:
    last = " If it is of the event itself, write the date as the quote says it." if agreed else ""
    return f"Cite words that say {date}; {BACKGROUND}{last}"


@pytest.mark.parametrize(
    ("quotes", "agreed"),
    [
        ([PIER], True),
        ([PIER, SLUICE], True),
        ([PIER, SLUICE, DOCK], True),
        ([PIER, SLUICE + '|stance = "context"', INN + '|stance = "context"'], True),
        ([PIER, INN], False),
        ([DAM], False),
        ([PIER, QUAY], False),
    ],
)
def test_another_date_is_spoken_of_only_where_all_that_is_stated_agrees(
    quotes: list[str], agreed: bool
) -> None:
    fragment = log("1950-06-05", *quotes)
    (told,) = findings("date-contradicted", fragment)
    assert (told.message, told.about) == ("the date is not what the texts say", "5 June 1950")
    assert told.hint == ways("5 June 1950", agreed)
    assert places("date-contradicted", fragment) == ['"1950-06-05"']


@pytest.mark.parametrize(
    ("other", "pasted"),
    [
        ("The pier was shut on 1 May 2019", True),
        ("The pier was shut on 2 May 2019", False),
        ("The pier, which was shut on 1 May 2019, rose", False),
        ("1 May 2019", False),  # the second text's own date
        ("The pier rose", False),
    ],
)
@pytest.mark.parametrize(("date", "rule"), [("1950", "date-contradicted"), ("2019", "date-too-coarse")])
def test_another_date_is_given_to_paste_only_where_two_documents_state_it(
    date: str, rule: str, other: str, pasted: bool
) -> None:
    report = f'report.txt: 1 May 2019\\n\\n{other}.\n[source.report]\nfile = "report.txt"\npublished = "2019-05-01"\n'
    cited = f"[[event.evidence]]\nsource = 'report'\nquote = '{other}'\n"
    fragment = log(date, PIER) + cited
    for found in findings(rule, report + 'dateline = "1 May 2019"\n' + fragment):
        assert found.hint.endswith('If it is of the event itself: date = "2019-05-01".') is pasted
        assert ('date = "' in found.hint) is pasted
    copies = findings(rule, report + 'dateline = "1 May 2019"\ncopy-of = "letter"\n' + fragment)
    assert not any('date = "' in found.hint for found in copies)


def test_near_dates_are_against_the_date_where_no_quote_states_it() -> None:
    fragment = log("2019-05-02", QUAY, PIER, INN, FORD)
    (told,) = findings("date-contradicted", fragment)
    assert places("date-contradicted", fragment) == ['"2019-05-02"']
    assert told.hint == ways("2 May 2019") and len(told.excerpts) == 2
    assert findings("date-too-precise", fragment) == []
    assert findings("date-contradicted", log("2019-05-01", PIER, INN)) == []


def test_words_named_to_date_an_event_say_its_date() -> None:
    fragment = log("2019-05-01", PIER, DAM + "|dated-by = '8 June 2019'", FORD + "|dated-by = '1997'", INN)
    told = findings("date-contradicted", fragment)
    assert places("date-contradicted", fragment) == ['"8 June 2019"', '"1997"']
    assert {f.message for f in told} == {
        "these words are to date the event, and say another date than 1 May 2019"
    }
    assert {f.hint for f in told} == {
        "Name the words that do, or set dated-by = false if its dates are of something else."
    }
    assert [f.about for f in told] == [DAM, FORD]


# ---- too precise, too coarse -------------------------------------------------


def test_a_wide_date_is_to_be_filled_and_for_a_finer_one_none_is_offered() -> None:
    for quotes in ([QUAY, LOCK], [LOCK, QUAY]):
        (told,) = findings("date-too-precise", log("2019-05-02", *quotes))
        assert (told.hint, told.about) == (ways("2 May 2019"), "2 May 2019")
        assert told.message == "the texts don't give the date so exactly" and len(told.excerpts) == 2
        (told,) = findings("date-too-coarse", log("201X", *quotes))
        assert told.hint == "Quote words that tell of the whole of it, the 2010s."
        assert (told.message, told.about) == ("the texts give the date more exactly", "the 2010s")
        assert len(told.excerpts) == 2
    (told,) = findings("date-too-precise", log("2019-05-02", QUAY))
    assert told.hint == ways("2 May 2019", agreed=True)
    assert findings("date-too-precise", log("2019-05-02", QUAY, LOST)) == []
    assert findings("date-too-precise", log("2019-05-01", QUAY, PIER)) == []


@pytest.mark.parametrize(("other", "alike"), [("1 May 2019", True), ("2 May 2019", False)])
def test_that_the_datelines_of_two_texts_agree_on_another_date_is_said(other: str, alike: bool) -> None:
    text = '{0}.txt: {1}\\n\\nWe answer.\n[source.{0}]\nfile = "{0}.txt"\npublished = "2019-05-0{1[0]}"\n'
    texts = "".join(
        text.format(*each) + f'dateline = "{each[1]}"\n' for each in (("a", "1 May 2019"), ("b", other))
    )
    cited = (("a", "1 May 2019 We answer"), ("b", f"{other} We answer"))
    quotes = "".join(f"[[event.evidence]]\nsource = '{name}'\nquote = '{words}'\n" for name, words in cited)
    fragment = f"{texts}[[event]]\ndate = '1950'\ntitle = 'An answer'\n{quotes}"
    (found,) = findings("date-contradicted", fragment)
    assert found.hint.endswith(" Two of its texts state 1 May 2019.") is alike
    assert 'date = "' not in found.hint


@pytest.mark.parametrize(
    ("date", "quotes", "coarse"),
    [
        ("2019-05", [PIER], True),
        ("2019-05", [INN], True),
        ("2019-05", [PIER, INN], False),
        ("2019-05", [INN, PIER], False),
        ("2019-05", [PIER, SLUICE], True),
        ("2019-05", [PIER, QUAY], False),
        ("2019", [PIER, INN], True),
        ("2019-05", [PIER, WEIR], False),
        ("2019", [INN, JETTY], False),
        ("2019", [WEIR, JETTY], False),
        ("2019-22", [JETTY], True),
        ("2019-21", [PIER, WEIR], True),
        ("201X", [PIER, JETTY], True),
        ("201X", [FORD + "|dated-by = false", PIER], True),
        ("20XX", [PIER, MILL], False),
        ("202X", [MILL, "It was shut in 2025"], False),
        ("2019-05-01/2019-05-20", [PIER, WEIR], False),
        ("2019-05-01/2019-05-25", [PIER, WEIR], True),
    ],
)
def test_a_wide_date_is_filled_from_its_first_to_its_last_day_or_ranged_over(
    date: str, quotes: list[str], coarse: bool
) -> None:
    assert len(findings("date-too-coarse", log(date, *quotes))) == coarse


LENGTHS = [
    ("The fair opened on 3 June 2019 and lasted a week.", "2019-06-03/2019-06-09", False),
    ("The fair opened on 3 June 2019 and lasted a week.", "2019-06-03/2019-06-10", False),
    ("The fair opened on 3 June 2019 and lasted a week.", "2019-06-03/2019-06-12", True),
    ("The fair opened on 3 June 2019 and lasted seven long days.", "2019-06-03/2019-06-09", False),
    ("The three-day fair ended on 5 June 2019.", "2019-06-03/2019-06-05", False),
    ("The three-day fair ended on 5 June 2019.", "2019-06-03/2019-06-08", True),
    ("The three-day fair was held on 5 June 2019 too.", "2019-06-04/2019-06-06", True),
    ("On 3 June 2019 a 48-hour fair began.", "2019-06-03/2019-06-04", False),
    ("For three months from June 2019 it was shut.", "2019-06/2019-08", False),
    ("For three months from June 2019 it was shut.", "2019-06/2019-10", True),
    ("He was mayor for six years from 1998.", "1998/2004", False),
    ("He was mayor for six years from 1998.", "1998/2007", True),
    ("On 3 June 2019 thirty-one of them fasted, twenty-one days long.", "2019-06-03/2019-06-23", False),
    ("It was shut on 3 June 2019.", "2019-06-03/2019-06-09", True),
    ("On 3 June 2019 they had a long night.", "2019-06-03/2019-06-04", True),
    ("It was shut in June 2018 and again in 2019.", "2018/2019", False),
    ("It was shut until 5 May 2019; that had begun on 2 June 2018.", "2018-06-02/2019-05-05", False),
    ("It was shut until 5 May 2019; that had begun on 2 June 2018.", "2018-06-02/2019-05-06", True),
    ("For a month from 3 June 2019 it was shut.", "2019", True),
    ("In 2018, a year ago, it was shut.", "2018/2019", True),
    ("In June 2019 it was shut, on 5 June.", "2019-06-01/2019-06-30", True),
]


@pytest.mark.parametrize(("words", "date", "coarse"), LENGTHS)
def test_a_range_is_filled_by_one_end_and_its_length_or_by_both_ends(
    words: str, date: str, coarse: bool
) -> None:
    fragment = log(date, words).replace(TEXT, f"letter.txt: {words}\n")
    assert len(findings("date-too-coarse", fragment)) == coarse


NIGHT = [
    ("On the evening of 17 May 2019 a song began. At 2am all was still.", "2019-05-17/2019-05-18", False),
    ("At 9 p.m. on 17 May 2019 a song began; it ended at dawn.", "2019-05-17/2019-05-18", False),
    ("The rain of 17 May 2019 went on overnight.", "2019-05-17/2019-05-18", False),
    ("On the evening of 17 May 2019 a song began. At 9am all was still.", "2019-05-17/2019-05-18", True),
    ("At 2am on 17 May 2019 all was still.", "2019-05-17/2019-05-18", True),
    ("On the evening of 17 May 2019 a song began. At 2am all was still.", "2019-05-17/2019-05-19", True),
]


@pytest.mark.parametrize(("words", "date", "coarse"), NIGHT)
def test_a_night_lies_in_two_days(words: str, date: str, coarse: bool) -> None:
    fragment = log(date, words).replace(TEXT, f"letter.txt: {words}\n")
    assert len(findings("date-too-coarse", fragment)) == coarse


AFTER = "After a launch on 5 May 2019 it flew on."
LAUNCH = "A launch on 5 May 2019 went well."


@pytest.mark.parametrize(
    ("words", "keys", "date", "coarse"),
    [
        (AFTER, "", "2019-05-05/2019-05-09", False),
        (AFTER, "", "2019-05-05/2019-05-08", True),
        (AFTER, "", "2019-05-04/2019-05-09", True),
        (AFTER, "", "2019-05", True),
        (LAUNCH, "", "2019-05-05/2019-05-09", True),
        (LAUNCH, "dated-by = false", "2019-05-05/2019-05-09", False),
    ],
)
def test_what_comes_after_another_day_lies_between_that_and_the_day_of_its_text(
    words: str, keys: str, date: str, coarse: bool
) -> None:
    fragment = (
        f'letter.txt: 9 May 2019. {words}\n[source.letter]\npublished = "2019-05-09"\ndateline = "9 May 2019"\n'
        f"[[event]]\ndate = '{date}'\n[[event.evidence]]\nquote = '{words}'\n{keys}\n"
    )
    fragment += "[[event.evidence]]\nquote = '9 May 2019'\n" if keys else ""
    assert len(findings("date-too-coarse", fragment)) == coarse


@pytest.mark.parametrize(
    ("words", "date", "coarse"),
    [
        ("The lake sank last week.", "2029-04", False),
        ("The lake sank last week.", "2029", True),
        ("The lake sank from 23 to 29 April.", "2029-04", True),
    ],
)
def test_a_month_may_be_told_by_its_weeks(words: str, date: str, coarse: bool) -> None:
    fragment = log(date, words).replace(TEXT, f"letter.txt: {words}\n")
    assert len(findings("date-too-coarse", fragment)) == coarse


@pytest.mark.parametrize(
    ("words", "keys", "date", "rules"),
    [
        ("It stayed until 21 April 2019. Then it left.", "", "2019-04-21", []),
        ("It stayed until 21 April 2019. Then it left.", "dated-by = '21 April 2019'", "2019-04-21", []),
        ("It stayed until 21 April 2019.", "", "2019-04-20", ["date-too-precise"]),
        ("It stayed until April 2019.", "", "2019-04", ["date-too-precise"]),
        ("It stayed until April 2019.", "dated-by = 'April 2019'", "2019-04", []),
        ("It was gone by 21 April 2019.", "dated-by = '21 April 2019'", "2019-04-21", ["date-too-precise"]),
    ],
)
def test_until_states_the_last_day_and_by_states_none(
    words: str, keys: str, date: str, rules: list[str]
) -> None:
    fragment = log(date, f"{words}|{keys}").replace(TEXT, f"letter.txt: {words}\n")
    assert [rule for rule in ("date-too-precise", "date-contradicted") if findings(rule, fragment)] == rules


def test_where_an_anchor_is_not_found_nothing_more_is_said_of_its_quote() -> None:
    keys = "dated-by = 'the 30th'\nanchor = '30 May 2019'"
    fragment = log("2019-05-30", f"It was reached on the 30th.|{keys}")
    fragment = fragment.replace(TEXT, "letter.txt: It was reached on the 30th. So he wrote on 30 May 2019.\n")
    assert len(findings("anchor-not-found", fragment)) == 1
    assert not findings("dated-by-not-found", fragment)


# ---- date-unsupported --------------------------------------------------------


@pytest.mark.parametrize(
    ("quotes", "message", "excerpts"),
    [
        ([DOCK], "no supporting quote states a date", 0),
        ([FORD + "|dated-by = false"], "no quote dates the event: dated-by = false", 1),
        ([DOCK, DAM + "|dated-by = false"], "no quote dates the event: dated-by = false", 2),
        ([PIER + '|stance = "context"'], "no evidence supports the event", 0),
    ],
)
def test_why_no_quote_dates_the_event(quotes: list[str], message: str, excerpts: int) -> None:
    (told,) = findings("date-unsupported", log("1950", *quotes))
    assert (told.message, told.hint, len(told.excerpts)) == (message, "Cite words that say 1950.", excerpts)
    assert told.about == "1950" and places("date-unsupported", log("1950", *quotes)) == ['"1950"']


@pytest.mark.parametrize(
    ("date", "where"),
    [
        ("2019-05-31", "letter.txt:2 says “31 May 2019”"),
        ("2020-06-09", "letter.txt:3 says “9  June\n2020”"),
        ("2019", "letter.txt:1 says “1 May 2019”"),
        ("1997", "letter.txt:4 says “7 July 1997”"),
        ("1997-07-08", ""),
    ],
)
def test_the_first_place_of_the_text_that_states_the_date_is_told(date: str, where: str) -> None:
    seen = hints("date-unsupported", log(date, DOCK))
    told = f"{where}: if that is this event, quote the sentence, too."
    assert seen == [told if where else "Cite words that say 8 July 1997."]


def test_a_sentence_is_told_before_a_caption() -> None:
    said = "[Picture: The dock, 3 June 1921; drawn by hand]\\n\\nThe dock was dug on 3 June 1921."
    fragment = f"{log('1921-06-03', DOCK)}\nletter.txt: 1 May 2019\\n\\n{said}\\n\\n{DOCK}."
    assert hints("date-unsupported", fragment)[0].startswith("letter.txt:5 says “3 June 1921”")
    alone = fragment.replace("was dug on 3 June 1921", "was dug")
    assert hints("date-unsupported", alone)[0].startswith("letter.txt:3 says “3 June 1921”")


def test_a_lost_quote_may_have_dated_the_event() -> None:
    assert findings("date-unsupported", log("1950", DOCK, LOST)) == []


# ---- date-ambiguous, dates-disagree ------------------------------------------


@pytest.mark.parametrize(("date", "words"), [("2019-05-05", "5 May 2019"), ("2019-06-08", "8 June 2019")])
def test_the_words_that_fit_are_proposed(date: str, words: str) -> None:
    (told,) = findings("date-ambiguous", log(date, DAM))
    assert told.hint == f'Say which is the event\'s: dated-by = "{words}"'
    assert (told.message, told.about, len(told.excerpts)) == (
        "the quote states several dates and no dated-by",
        DAM,
        2,
    )
    assert places("date-ambiguous", log(date, DAM)) == [f'"{DAM}"']
    assert findings("date-ambiguous", log(date, f"{DAM}|dated-by = '{words}'")) == []


def test_two_dates_are_told_with_their_words() -> None:
    dam = "The pier was shut on 5 May 2019 and the weir on 8 June 2019"
    fragment = log("2019-05-01", PIER, dam).replace("The dam was", "The pier was")
    (told,) = findings("dates-disagree", fragment)
    assert told.message == "1 May 2019 by letter, but “5 May 2019” and “8 June 2019” by letter"
    assert (told.about, len(told.excerpts)) == (dam, 3)
    assert places("dates-disagree", fragment) == [f'"{dam}"']
    assert findings("dates-disagree", log("2019-05-01", PIER, DAM)) == []  # of another thing
    assert findings("dates-disagree", log("2019-05-01", QUAY, PIER)) == []


# ---- several events, and dates that are only compared ------------------------

COMPARED = (
    "letter.txt: Fares rose by 3 % from May 2019. The dock was shut. The pier was shut on 1 May 2019. The lock"
    " was shut in 2019. The ferry has run since 2018. The dam was shut on 5 May 2019 and the weir on 8 June 2019.\n"
)
FARES, FERRY = "Fares rose by 3 % from May 2019", "The ferry has run since 2018"


def logs(*events: tuple[str, ...]) -> str:
    """Several events of one text, each of a date and its quotes."""
    return COMPARED + SOURCE + "".join(log(*each).removeprefix(TEXT + SOURCE) for each in events)


@pytest.mark.parametrize(
    ("rule", "events", "told"),
    [
        ("date-contradicted", [("1950", PIER), ("1951", PIER)], ["1950", "1951"]),
        ("date-too-precise", [("1950", PIER), ("2019-05-02", LOCK)], ["2 May 2019"]),
        ("date-too-coarse", [("2019-05-01", PIER), ("2019", PIER)], ["2019"]),
        ("date-unsupported", [("2019", LOCK), ("1950", DOCK)], ["1950"]),
        ("date-unsupported", [("2019-05", FARES), ("1950", DOCK)], ["May 2019", "1950"]),
        ("date-ambiguous", [("2019-05-01", PIER), ("2019-05-05", DAM)], [DAM]),
    ],
)
def test_an_event_that_is_passed_over_hides_no_other(
    rule: str, events: list[tuple[str, ...]], told: list[str]
) -> None:
    assert [finding.about for finding in findings(rule, logs(*events))] == told


def test_what_is_only_compared_with_a_date_is_for_a_person_to_see() -> None:
    (told,) = findings("date-unsupported", logs(("2019-05", FARES)))
    assert told.message == "only a date that something is compared with is the event's"
    assert told.hint == "Is it that day that the event was? Quote words that say when."
    assert (told.severity, told.about, len(told.excerpts)) == (Severity.WARNING, "May 2019", 1)


@pytest.mark.parametrize("quotes", [[FERRY, PIER], [PIER, FERRY]])
def test_a_date_without_an_end_has_finer_ones_in_it(quotes: list[str]) -> None:
    (told,) = findings("date-too-coarse", logs(("2010/..", *quotes)))
    assert told.hint == "Quote words that tell of the whole of it, since 2010."


WEEK, SEVENTH = "The mill was shut this week", "The inn was shut on 7 May 2019"


@pytest.mark.parametrize(
    ("published", "date", "quotes", "coarse"),
    [
        ("2019-05-22", "2019-05", [WEEK], False),  # between a day and a month there is no other date
        ("2019-05-22", "2019", [WEEK], True),
        ("2019-05-30", "2019-05", [WEEK], False),  # the week may end in June
        ("2019-05-30", "2019-05", [WEEK, SEVENTH], False),
        ("2019-05-08", "2019-05-06/2019-05-08", [SEVENTH], True),
        ("2019-05-08", "2019-05-06/2019-05-08", [WEEK, SEVENTH], False),  # the week so far is the date
    ],
)
def test_a_week_may_end_today(published: str, date: str, quotes: list[str], coarse: bool) -> None:
    text = f"letter.txt: {published}. {WEEK}. {SEVENTH}.\n"
    source = f'[source.letter]\npublished = "{published}"\ndateline = "{published}"\n'
    told = findings("date-too-coarse", text + source + log(date, *quotes).removeprefix(TEXT + SOURCE))
    assert len(told) == coarse


def test_an_open_expression_is_shown_with_every_reading_and_why() -> None:
    fragment = (
        "letter.txt: A meeting, Tuesday.\n"
        '[source.letter]\npublished = "2019-06-20"\ndateline = ""\npublished-note = "By post."\n'
        '[[event]]\ndate = "2018-03-01"\ntitle = "A meeting"\n[[event.evidence]]\nquote = "A meeting, Tuesday."\n'
    )
    (found,) = findings("date-contradicted", fragment)
    assert [excerpt.label for excerpt in found.excerpts] == [
        "Tuesday before 20 June 2019 or Tuesday after 20 June 2019: 18 June 2019 or 25 June 2019"
    ]


@pytest.mark.parametrize(("day", "disagree"), [("Saturday", False), ("Thursday", True)])
def test_words_of_one_text_that_may_mean_one_day_agree(day: str, disagree: bool) -> None:
    said = ["The clerk said that the council would vote, starting Saturday.", f"It voted early {day}."]
    quotes = "".join(f"[[event.evidence]]\nsource = 'letter'\nquote = '{each}'\n" for each in said)
    event = f"[[event]]\nid = 'sitting'\ndate = '2019-05-04'\ntitle = 'The council votes'\n{quotes}"
    assert bool(findings("dates-disagree", f"letter.txt: 3 May 2019. {' '.join(said)}\n{event}")) is disagree
