"""Each kind of honest title passes without an error or a warning, and each kind of wrong one is doubted.

A number that the quotes merely don't have is doubted by a note, which says so; a note that makes it of their
numbers doubts nothing. So is a report told as a fact.
"""

import json
import re

import pytest

from examples import lay_over
from hrctimeline.findings import Finding, Severity
from hrctimeline.verifier import verify
from rulings import memory

from . import claim_free_words, claim_kinds, claim_small_words, name_kinds, number_kinds, party_kinds

_KINDS = (claim_kinds, claim_free_words, claim_small_words, party_kinds, name_kinds, number_kinds)
HONEST = {kind: rows for each in _KINDS for kind, rows in each.HONEST.items()}
WRONG = {kind: rows for each in _KINDS for kind, rows in each.WRONG.items()}


_MADE = re.compile(
    r"” is (?:what |as many |the time |the first, |“[^”]*”, rounded)"
)  # what a note makes a number of


def findings(title: str, said: str) -> list[Finding]:
    """The findings on a title whose event has one quote; its lines are parted by a written \\n."""
    quote = json.dumps(said.replace("\\n", " "), ensure_ascii=False)
    fragment = (
        f"letter.txt: 3 May 2019\\n\\n{said}\\n\n[[event]]\ntitle = {json.dumps(title, ensure_ascii=False)}"
    )
    log = memory(lay_over(f"{fragment}\n[[event.evidence]]\nquote = {quote}"))
    return [each for each in verify(log).findings if each.rule.startswith("claim-")]


def told(title: str, said: str) -> list[str]:
    """The errors and warnings on a title."""
    found = findings(title, said)
    return [f"{each.rule}: {each.message}" for each in found if each.severity is not Severity.NOTE]


def is_doubted(title: str, said: str) -> bool:
    """Whether there is an error or warning, or a note on a number that the quotes don't have, or a report."""
    found = findings(title, said)
    notes = (each.message for each in found if each.rule == "claim-number")
    reported = any("it is a report" in each.message for each in found)
    return bool(told(title, said)) or reported or any(not _MADE.search(message) for message in notes)


@pytest.mark.parametrize("kind", HONEST)
def test_honest_titles_are_passed(kind: str) -> None:
    found = {title: told(title, said) for title, said in HONEST[kind]}
    assert {title: faults for title, faults in found.items() if faults} == {}


@pytest.mark.parametrize("kind", WRONG)
def test_wrong_titles_are_doubted(kind: str) -> None:
    assert [title for title, said in WRONG[kind] if not is_doubted(title, said)] == []


@pytest.mark.parametrize(
    ("title", "said", "severity"),
    [
        (
            "The mill burns 40 sacks of corn",
            "The mill burned 50 sacks of corn.",
            Severity.ERROR,
        ),  # a near sentence
        ("Forty barracks lie in ruins", "In Tarsk 30 barracks were hit.", Severity.ERROR),  # the same noun
        ("Pell buys the mill for £90", "Lowe asked £70.", Severity.ERROR),  # money
        ("The road ends after nine miles", "A river is seven miles long.", Severity.ERROR),  # one measure
        ("Over 30 names on the list", "It rained for thirty days.", Severity.NOTE),
        ("Over 30 names on the list", "Thirty had signed.", Severity.WARNING),  # another bound
        ("The list has 31 names", "There were 30 signatures.", Severity.ERROR),
        ("The list has nine names", "There were ten signatures.", Severity.NOTE),
        ("The list has 60 names", "There were 30 signatures.", Severity.ERROR),
        ("Pell was away for four weeks", "The rain lasted two weeks.", Severity.NOTE),  # what is worked out
        ("The strike lasts four weeks", "The strike lasted two weeks.", Severity.ERROR),
        ("The mill has spent a third of it", "Half of the houses were sold.", Severity.NOTE),
        ("Pell has lunch at two", "The train left at 3 p.m.", Severity.NOTE),
        ("Two barracks are hit", "A bomb went off in Tarsk.", Severity.NOTE),  # a reader may count them
        ("Forty barracks are hit", "A bomb went off in Tarsk.", Severity.ERROR),
        ("Dozens of clerks resign", "A handful of clerks resigned.", Severity.WARNING),
        (
            "Two shots fall at the gate",
            "A shot fell at the gate at nine.",
            Severity.NOTE,
        ),  # an hour is no count
    ],
)
def test_a_number_weighs_by_what_the_quotes_say_otherwise(
    title: str, said: str, severity: Severity | None
) -> None:
    found = [each.severity for each in findings(title, said) if each.rule == "claim-number"]
    assert found == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("title", "severity"),
    [
        ("The floods kill 263 people", Severity.NOTE),
        ("The floods kill 243 more in Orne than in Vail", Severity.NOTE),
        ("The floods kill 264 people", Severity.ERROR),
        ("The floods kill 506 people", Severity.ERROR),  # one number told twice
    ],
)
def test_what_two_quotes_give_together_is_a_note(title: str, severity: Severity) -> None:
    said = ("The flood in Orne killed 253 people.", "In Vail ten people were killed.", "253 died in Orne.")
    quotes = "".join(f'\n[[event.evidence]]\nquote = "{each}"' for each in said)
    text = "\\n\\n".join(("3 May 2019", *said))
    log = memory(lay_over(f'letter.txt: {text}\n[[event]]\ntitle = "{title}"{quotes}'))
    assert [each.severity for each in verify(log).findings if each.rule == "claim-number"] == [severity]


@pytest.mark.parametrize(
    ("quote", "doubted"),
    [("The crew of the Otter left on Monday.", False), ("Some of the crew left on Monday.", True)],
)
def test_what_a_text_tells_of_some_beside_the_quote_takes_nothing_from_the_whole(
    quote: str, doubted: bool
) -> None:
    text = f"3 May 2019\\n\\nSome of the crew had been ill. {quote}"
    event = f'title = "The whole crew leaves"\n[[event.evidence]]\nquote = "{quote}"'
    files = memory(lay_over(f"letter.txt: {text}\n[[event]]\n{event}"))
    found = [each for each in verify(files).findings if each.rule == "claim-number"]
    assert bool(found) is doubted


@pytest.mark.parametrize(
    ("log", "said", "severity"),
    [
        ("The meetings of the council", "The clerk came late.", Severity.ERROR),
        ("Orne and its council", "The clerk came late.", Severity.NOTE),
        ("Orne and its council", "The clerk of Vail came late.", Severity.ERROR),
    ],
)
def test_a_name_of_the_timelines_title_is_a_note_where_no_quote_has_another_in_its_place(
    log: str, said: str, severity: Severity
) -> None:
    event = f'title = "The clerk of Orne comes late"\n[[event.evidence]]\nquote = "{said}"'
    files = memory(
        lay_over(f'letter.txt: 3 May 2019\\n\\n{said}\n[timeline]\ntitle = "{log}"\n[[event]]\n{event}')
    )
    assert [each.severity for each in verify(files).findings if each.rule == "claim-name"] == [severity]


@pytest.mark.parametrize(
    ("title", "severity"),
    [
        ("Counsel for Orne asks for a day", Severity.NOTE),
        ("Amber of Orne asks for a day", Severity.ERROR),  # it is a surname
        ("Counsel Dell of Orne asks for a day", Severity.ERROR),
    ],
)
def test_a_first_word_that_says_of_what_is_a_note_though_another_text_has_it_in_a_name(
    title: str, severity: Severity
) -> None:
    said = "The lawyer of Orne asked for a day."
    other = "report.txt: 3 May 2019\\n\\nThey wrote to General Counsel Marr and to Ash Amber.\n"
    event = f'[[event]]\ntitle = "{title}"\n[[event.evidence]]\nquote = "{said}"'
    report = '\n[source.report]\nfile = "report.txt"'
    files = memory(lay_over(f"{other}letter.txt: 3 May 2019\\n\\n{said}\n{event}{report}"))
    assert [each.severity for each in verify(files).findings if each.rule == "claim-name"] == [severity]
