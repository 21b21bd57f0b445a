"""The rules of dates, each pair of dates through them: what is stated and claimed, published, answered, anchored."""

from itertools import product

import pytest

from examples import lay_over
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.verifier import verify
from rulings import findings, memory, places

LATER = '[source.letter]\npublished = "2029-05-03"\ndateline = ""\npublished-note = "By post."\n'
FAMILY = {"date-unsupported", "date-too-precise", "date-contradicted", "date-ambiguous", "date-too-coarse"}
STATED = {
    "on 2 May 2019": "2019-05-02",
    "on 31 December 2019": "2019-12-31",
    "in May 2019": "2019-05",
    "in June 2019": "2019-06",
    "in 2019": "2019",
    "in 2018": "2018",
    "in the spring of 2019": "2019-21",
    "in the 2010s": "201X",
}
CLAIMED = [
    *STATED.values(), "2019-05-01", "2019-05-03", "2017", "2019-05-02/2019-05-03", "2019-05-01/2019-05-31", "2018/2019",
    "2018/..", "../2018", "../2017", "2019-05?", "2019~", "20XX",
]  # fmt: skip


def ruled(fragment: str) -> list[tuple[str, str]]:
    """What the family's rules find of an event, and the words at that place."""
    files = lay_over(fragment)
    rules = {finding.rule for finding in verify(memory(files)).findings} & FAMILY
    return [(rule, place) for rule in sorted(rules) for place in places(rule, fragment)]


def expected(event: Edtf, statement: Edtf) -> list[str]:
    if not event.overlaps(statement):
        return ["date-contradicted"]
    if event.equals(statement):
        return []
    return ["date-too-coarse"] if statement.within(event) else ["date-too-precise"]


@pytest.mark.parametrize("words", STATED)
def test_of_a_claimed_and_a_stated_date_exactly_one_verdict_comes_out(words: str) -> None:
    text = f"letter.txt: To all. The pier was closed {words}. It rained.\n"
    for claimed in CLAIMED:
        evidence = f"[[event.evidence]]\nquote = 'The pier was closed {words}.'\n"
        event = f'[[event]]\ndate = "{claimed}"\ntitle = "The pier closes"\n{evidence}'
        wanted = expected(parse(claimed), parse(STATED[words]))
        assert ruled(text + LATER + event) == [(rule, f'"{claimed}"') for rule in wanted], claimed


@pytest.mark.parametrize("claimed", CLAIMED)
def test_words_without_a_date_support_none(claimed: str) -> None:
    text = "letter.txt: To all. The pier was closed. It rained.\n"
    quoted = "[[event.evidence]]\nquote = 'The pier was closed. It rained.'\n"
    assert ruled(text + LATER + f'[[event]]\ndate = "{claimed}"\n{quoted}') == [
        ("date-unsupported", f'"{claimed}"')
    ]


# ---- before and after --------------------------------------------------------

DATES = [
    "2018",
    "2019",
    "2019-05",
    "2019-05-01",
    "2019-05-02",
    "2019-05-31/2019-06-02",
    "2018/..",
    "../2019-05",
    "2020?",
]


@pytest.mark.parametrize(("published", "date"), list(product(DATES, DATES)))
def test_a_text_tells_of_what_was_before_it(published: str, date: str) -> None:
    source = f'[source.letter]\npublished = "{published}"\ndateline = ""\npublished-note = "By post."\n'
    text = "letter.txt: The pier {} closed, they said. It rained.\n"
    event = f"[[event]]\ndate = \"{date}\"\n[[event.evidence]]\nquote = 'The pier {{}} closed, they said.'\n"
    before = parse(published).before(parse(date))
    fragment = text.format("was") + source + event.format("was")
    told = findings("published-before", fragment)
    assert [finding.about for finding in told] == ["The pier was closed, they said."] * before
    assert places("published-before", fragment) == ['"letter"'] * before
    for future in ("will be", "is to be"):
        assert findings("published-before", text.format(future) + source + event.format(future)) == []
    for stance in ("context", "disputes"):
        unsupporting = fragment + f'stance = "{stance}"\n'
        assert findings("published-before", unsupporting) == []


@pytest.mark.parametrize(("date", "target"), list(product(DATES, DATES)))
def test_an_answer_is_not_earlier_than_what_it_answers(date: str, target: str) -> None:
    first = f'[[event]]\nid = "asked"\ndate = "{target}"\n'
    fragment = first + f'[[event]]\nid = "answer"\ndate = "{date}"\nresponds-to = ["asked", "asked-too"]\n'
    before = parse(date).before(parse(target))
    told = findings("response-before", fragment)
    assert [(finding.event, finding.about) for finding in told] == [("answer", "asked")] * before
    assert places("response-before", fragment) == ['"asked"'] * before


# ---- the words that date -----------------------------------------------------

TEXT = (
    "letter.txt: 3 May 2019\\n\\nThe pier was closed on 2 May 2019 and the inn on 9 June 2019."
    " The mill stood. Seen on 4 July 2019.\n"
)
QUOTE = "The pier was closed on 2 May 2019 and the inn on 9 June 2019."
DATED_BY = [
    ("2 May 2019", []),
    ("on 2 May 2019", []),
    ("9 June 2019", []),
    ("3 May 2019", ["the quote doesn't have these words"]),
    ("2 June 2019", ["the quote doesn't have these words"]),
    ("the inn", ["these words state no date"]),
    ("The pier was closed", ["these words state no date"]),
]


@pytest.mark.parametrize(("words", "messages"), DATED_BY)
def test_the_words_that_date_an_event_stand_in_the_quote_and_state_a_date(
    words: str, messages: list[str]
) -> None:
    fragment = TEXT + LATER + f"[[event]]\n[[event.evidence]]\nquote = '{QUOTE}'\ndated-by = '{words}'\n"
    told = findings("dated-by-not-found", fragment)
    assert [finding.message for finding in told] == messages
    assert [finding.about for finding in told] == [words] * len(messages)
    assert places("dated-by-not-found", fragment) == [f'"{words}"'] * len(messages)
    lost = fragment.replace(f"quote = '{QUOTE}'", "quote = 'The pier was shut'")
    assert findings("dated-by-not-found", lost) == []


def test_words_from_which_a_date_is_only_counted_are_told_as_such() -> None:
    fragment = (
        "letter.txt: 3 May 2019\\n\\nThe pier fell in the week after the storm of last November.\\n"
        + LATER.replace("2029", "2019")
        + "[[event]]\ndate = '2018-11'\n[[event.evidence]]\n"
        "quote = 'The pier fell in the week after the storm of last November.'\n"
    )
    (told,) = findings("dated-by-not-found", fragment + "dated-by = 'last November'\n")
    assert told.message == "from “last November” (2018-11) another date is only counted in the quote"
    assert 'dated-by = "the week after"' in told.hint
    for words in ("the week after", ""):
        assert findings("dated-by-not-found", fragment + f"dated-by = '{words}'\n" * bool(words)) == []
        assert findings("date-unsupported", fragment + f"dated-by = '{words}'\n" * bool(words)) == []


def test_in_a_language_that_is_not_read_no_date_is_asked_for() -> None:
    french = TEXT + LATER + "language = 'fr'\n[[event]]\n[[event.evidence]]\n"
    quoted = f"quote = '{QUOTE}'\ndated-by = "
    assert findings("dated-by-not-found", french + quoted + "'the inn'\n") == []
    assert len(findings("dated-by-not-found", french + quoted + "'3 May 2019'\n")) == 1


@pytest.mark.parametrize(
    ("anchor", "messages"),
    [
        ("3 May 2019", []),
        ("on 9 June 2019", []),
        ("4 July 2019", ["these words don't stand before the quote"]),
        ("The pier", ["these words state no date"]),
        ("5 July 2019", ["the source doesn't have these words"]),
    ],
)
def test_an_anchor_stands_before_the_quote_and_states_a_date(anchor: str, messages: list[str]) -> None:
    quoted = f"[[event]]\n[[event.evidence]]\nquote = 'The mill stood.'\nanchor = '{anchor}'\n"
    told = findings("anchor-not-found", TEXT + LATER + quoted)
    assert [finding.message for finding in told] == messages
    assert [finding.about for finding in told] == [anchor] * len(messages)
    assert places("anchor-not-found", TEXT + LATER + quoted) == [f'"{anchor}"'] * len(messages)


@pytest.mark.parametrize(
    ("anchor", "wrong"),
    [
        ("Friday, July 6, 1894", False),
        ("July 6, 1894", False),
        ("July 1894", True),
        ("1894", False),
        ("Monday morning, July 9", False),
        ("July 9", False),
        ("morning", True),
    ],
)
def test_an_anchor_may_be_a_part_of_what_states_a_date(anchor: str, wrong: bool) -> None:
    text = (
        "letter.txt: On Friday, July 6, 1894, the dam gave way. Early on Monday morning, July 9, it held.\\n"
        "On July 12 the bridge was open.\n[source.letter]\npublished = '1895'\n"
    )
    event = "[[event]]\ndate = '1894-07-12'\n[[event.evidence]]\nquote = 'On July 12 the bridge was open'\n"
    log = text + event + f"anchor = '{anchor}'\n"
    assert bool(findings("anchor-not-found", log)) is wrong
    assert findings("date-contradicted", log) == []


@pytest.mark.parametrize(
    ("date", "words", "rules"),
    [
        ("1894-12-31", "On Monday it rained", set()),
        ("1894-12-24", "On Monday it rained", set()),
        ("1895-01-07", "On Monday it rained", {"date-contradicted"}),
        ("1895-01-03", "On January 3d it rained", set()),
        ("1896-01-03", "On January 3d it rained", {"date-contradicted"}),
        ("1895-04", "They were tried at the end of April", set()),
        ("1896-04", "They were tried at the end of April", {"date-contradicted"}),
        ("1893-04", "They were tried at the end of April", {"date-contradicted"}),
    ],
)
def test_the_day_of_an_event_is_on_either_side_of_its_anchor(date: str, words: str, rules: set[str]) -> None:
    text = f"letter.txt: Sunday, 30 December 1894, was dry.\\n{words}.\n[source.letter]\npublished = '1903'\n"
    event = (
        f"[[event]]\ndate = '{date}'\n[[event.evidence]]\nquote = '{words}'\nanchor = '30 December 1894'\n"
    )
    told = ("date-contradicted", "date-too-precise", "date-ambiguous", "date-unsupported")
    assert {rule for rule in told if findings(rule, text + event)} == rules


def test_a_quote_that_is_passed_over_hides_no_other() -> None:
    plain = "[[event.evidence]]\nquote = 'The mill stood.'\n"
    wrong = f"[[event.evidence]]\nquote = '{QUOTE}'\n{{}} = '5 July 2019'\n"
    for key in ("dated-by", "anchor"):
        fragment = TEXT + LATER + "[[event]]\n" + plain + wrong.format(key)
        assert len(findings(f"{key}-not-found", fragment)) == 1
        lost = fragment.replace(f"quote = '{QUOTE}'", "quote = 'The pier was shut'")
        assert findings(f"{key}-not-found", lost) == []


@pytest.mark.parametrize("anchor", ["Sunday, April 14", "until Sunday, April 14", "April 14", ""])
def test_the_day_up_to_which_something_was_is_one_to_count_from(anchor: str) -> None:
    text = "letter.txt: 3 May 2019. It sailed until Sunday, April 14, as usual. {}.\n"
    sank = "On that day it struck, and on the next day it sank"
    given = f"quote = '{sank}'\ndated-by = 'the next day'\n" + (f"anchor = '{anchor}'\n" if anchor else "")
    log = text.format(sank) + "[[event]]\ndate = '2019-04-{}'\n[[event.evidence]]\n" + given
    for day, wrong in ((14, True), (15, False), (16, True)):
        told = [findings(f"{rule}-not-found", log.format(day)) for rule in ("dated-by", "anchor")]
        assert told == [[], []]
        assert bool(findings("date-contradicted", log.format(day))) is wrong


def test_one_of_an_anchor_s_places_stands_before_the_quote() -> None:
    text = "letter.txt: So 3 May 2019 it was.\\n3 May 2019: The mill stood. 3 May 2019.\n"
    quoted = "[[event]]\n[[event.evidence]]\nquote = '{}'\nanchor = '{}'\n"
    assert findings("anchor-not-found", text + LATER + quoted.format("The mill stood.", "3 May 2019")) == []
    on_both_sides = (
        text.replace("3 May 2019.\n", "So it was.\n") + LATER + quoted.format("The mill stood.", "it was")
    )
    (told,) = findings("anchor-not-found", on_both_sides)
    assert told.message == "these words state no date"
    (told,) = findings("anchor-not-found", text + LATER + quoted.format("The mill stood.", "mill"))
    assert told.message == "these words don't stand before the quote"


HINT = """
letter.txt: 3 May 2019\\n\\nThe Hall, which was shut yesterday, rose 7 feet.\\n
[source.letter]
published = "2019-05-03"
dateline = "3 May 2019"
[[event]]
date = "2019-05-03"
[[event.evidence]]
quote = "The Hall, which was shut yesterday, rose 7 feet."
"""


def test_advice_prints_the_dateline_and_proposes_no_date_of_the_background() -> None:
    (told,) = findings("date-contradicted", HINT)
    assert 'quote = "3 May 2019"' in told.hint
    assert 'stance = "context"' in told.hint
    assert "date = " not in told.hint


def test_advice_speaks_of_another_date_last_where_a_main_clause_states_it() -> None:
    (told,) = findings("date-contradicted", HINT.replace("which was shut yesterday", "on 2 May"))
    assert told.hint.endswith("If it is of the event itself, write the date as the quote says it.")


# ---- foretold, and what is answered ------------------------------------------

EARLY = '[source.letter]\npublished = "2019-04-30"\ndateline = ""\npublished-note = "By post."\n'
TOLD, PLAN = "The pier was shut on 2 May 2019", "The pier will be shut in May 2019"
OTHER_PLAN, UNDATED_PLAN = "The inn will be shut on 9 June 2019", "The pier will be shut then"
BEFORE = "letter.txt: " + ". ".join((TOLD, PLAN, OTHER_PLAN, UNDATED_PLAN)) + ".\n"


PLANNED = [
    ("The fair opens on 4 August 2019", False),
    ("Voters go to the polls on 4 August 2019", False),
    ("The lease runs out on 4 August 2019", False),
    ("The verdict isn't expected before 4 August 2019", False),
    ("The fair is opened on 4 August 2019", False),
    ("The fair opened on 4 August 2019", True),
    ("The fair was held on 4 August 2019", True),
    ("They met on 4 August 2019", True),
    ("The fair has opened on 4 August 2019", True),
    # what is done on the day, and what will be done behind it
    ("He sang on 4 August 2019 and will sing again", True),
    ("He sang on 4 August 2019; the fair will be held in May", True),
    ("The fair was moved to 4 August 2019 and will be short", False),
    ("The day was set: 4 August 2019, and all will sing", False),
    ("The fair, to be held on 4 August 2019, was sold out", False),
    ("The smith was asked and on 4 August 2019 he will sing", False),
]


@pytest.mark.parametrize(("words", "told"), PLANNED)
def test_a_later_date_with_no_verb_of_the_past_is_foretold(words: str, told: bool) -> None:
    event = f'[[event]]\ndate = "2019-08-04"\n[[event.evidence]]\nquote = "{words}"\n'
    if "isn't" in words:
        event = event.replace("2019-08-04", "2019-08-04/..")
    assert len(findings("published-before", f"letter.txt: {words}.\n{EARLY}{event}")) == told


def cited(*quotes: str, keys: str = "") -> str:
    evidence = (
        f"[[event.evidence]]\nquote = '{each.partition('|')[0]}'\n{each.partition('|')[2]}\n"
        for each in quotes
    )
    return f'[[event]]\ndate = "2019-05-02"\n{keys}\n' + "".join(evidence)


@pytest.mark.parametrize(
    ("quotes", "told"),
    [
        ((TOLD,), True),
        ((TOLD, PLAN), False),
        ((PLAN, TOLD), False),
        ((TOLD, UNDATED_PLAN), False),
        ((TOLD, OTHER_PLAN), True),
        ((TOLD, PLAN + '|stance = "context"'), True),
        ((TOLD, PLAN + '|stance = "disputes"'), True),
    ],
)
def test_an_earlier_text_foretells_the_event_in_a_quote_of_its_day(
    quotes: tuple[str, ...], told: bool
) -> None:
    assert [f.about for f in findings("published-before", BEFORE + EARLY + cited(*quotes))][:1] == [
        TOLD
    ] * told


def test_each_earlier_text_is_told_once() -> None:
    report = EARLY.replace("source.letter", "source.report") + 'file = "letter.txt"\n'
    quotes = cited(TOLD, "The pier was shut", TOLD + '|source = "report"')
    told = findings("published-before", BEFORE + EARLY + report + quotes)
    assert [finding.about for finding in told] == [TOLD, TOLD]
    assert places("published-before", BEFORE + EARLY + report + quotes) == ['"letter"', '"report"']


def test_a_text_without_a_date_is_not_before_anything() -> None:
    undated = EARLY.replace("2019-04-30", "once")
    assert findings("published-before", BEFORE + undated + cited(TOLD)) == []
    assert (
        findings(
            "response-before",
            BEFORE + EARLY + cited(TOLD) + '[[event]]\nid = "b"\ndate = "x"\nresponds-to = ["session"]\n',
        )
        == []
    )


ANSWER = "We answered on 5 May 2019 the note of 2 May 2019"


@pytest.mark.parametrize(
    ("quotes", "unchecked"),
    [
        ((ANSWER,), False),
        ((ANSWER + "|dated-by = '5 May 2019'",), False),
        (("We answered on 5 May 2019",), True),
        (("We answered on 5 May 2019", "the note of 2 May 2019|stance = 'context'"), False),
        (("We answered on 5 May 2019", "the note of 3 May 2019"), False),  # it isn't found: that is told
    ],
)
def test_some_quote_of_an_answer_states_the_date_of_what_it_answers(
    quotes: tuple[str, ...], unchecked: bool
) -> None:
    first = cited(TOLD, keys='id = "asked"')
    second = cited(*quotes, keys='id = "answer"\nresponds-to = ["asked"]').replace("2019-05-02", "2019-05-05")
    fragment = BEFORE.replace(".\n", f". {ANSWER}.\n") + LATER + first + second
    assert [f.about for f in findings("relation-unchecked", fragment)] == ["asked"] * unchecked


HEADED = "4 June 1903. At the meeting of 2 May 1903 Ida Lund was chosen."
FURTHER = "4 June 1903. Further to the meeting of 2 May 1903 the choice stands."
ANSWERED = "On 9 May 1903 the board answered the letter of 2 May 1903 at last."
YOURS = "4 June 1903. With regard to your note of 2 May 1903 the choice stands."


@pytest.mark.parametrize(
    ("text", "day", "rules"),
    [
        (HEADED, "1903-05-02", []),
        (HEADED, "1903-05-03", ["date-contradicted"]),
        (FURTHER, "1903-05-02", ["date-contradicted"]),
        (FURTHER, "1903-06-04", []),
        (YOURS, "1903-05-02", ["date-contradicted"]),
        (ANSWERED, "1903-05-09", []),
        (ANSWERED, "1903-05-02", ["date-ambiguous"]),
        (ANSWERED, "1903-05-03", ["date-contradicted"]),
    ],
)
def test_what_is_done_at_a_meeting_is_of_its_day_under_a_dateline(
    text: str, day: str, rules: list[str]
) -> None:
    log = (
        f'letter.txt: {text}\\n4 June 1903.\n[source.letter]\npublished = "1903-06-04"\ndateline = "4 June 1903"\n'
        f'[[event]]\ndate = "{day}"\n[[event.evidence]]\nquote = "{text}"\n'
    )
    assert [rule for rule, _ in ruled(log) if rule.startswith("date-")] == rules
