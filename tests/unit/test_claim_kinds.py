"""Each kind of honest title passes without an error or a warning, and each kind of wrong one gets at least one."""

import json

import pytest

from examples import lay_over
from hrctimeline.findings import Severity
from hrctimeline.verifier import verify
from rulings import memory

from . import claim_free_words, claim_kinds, claim_small_words, name_kinds, number_kinds, party_kinds

_KINDS = (claim_kinds, claim_free_words, claim_small_words, party_kinds, name_kinds, number_kinds)
HONEST = {kind: rows for each in _KINDS for kind, rows in each.HONEST.items()}
WRONG = {kind: rows for each in _KINDS for kind, rows in each.WRONG.items()}


def told(title: str, said: str) -> list[str]:
    """The errors and warnings on a title whose event has one quote; its lines are parted by a written \\n."""
    quote = json.dumps(said.replace("\\n", " "), ensure_ascii=False)
    fragment = (
        f"letter.txt: 3 May 2019\\n\\n{said}\\n\n[[event]]\ntitle = {json.dumps(title, ensure_ascii=False)}"
    )
    log = memory(lay_over(f"{fragment}\n[[event.evidence]]\nquote = {quote}"))
    found = (each for each in verify(log).findings if each.rule.startswith("claim-"))
    return [f"{each.rule}: {each.message}" for each in found if each.severity is not Severity.NOTE]


@pytest.mark.parametrize("kind", HONEST)
def test_honest_titles_are_passed(kind: str) -> None:
    found = {title: told(title, said) for title, said in HONEST[kind]}
    assert {title: faults for title, faults in found.items() if faults} == {}


@pytest.mark.parametrize("kind", WRONG)
def test_wrong_titles_are_reported(kind: str) -> None:
    assert [title for title, said in WRONG[kind] if not told(title, said)] == []


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
    ("title", "said", "severity"),
    [
        ("Two barracks are hit", "A bomb went off in Tarsk.", Severity.WARNING),  # a reader may count them
        ("Two barracks are hit", "A bomb hit three barracks in Tarsk.", Severity.ERROR),
        ("Forty barracks are hit", "A bomb went off in Tarsk.", Severity.ERROR),
    ],
)
def test_a_few_things_that_no_quote_counts_are_a_warning(title: str, said: str, severity: Severity) -> None:
    log = memory(
        lay_over(
            f'letter.txt: 3 May 2019\\n\\n{said}\\n\n[[event]]\ntitle = "{title}"\n[[event.evidence]]\nquote = "{said}"'
        )
    )
    assert [each.severity for each in verify(log).findings if each.rule == "claim-number"] == [severity]
