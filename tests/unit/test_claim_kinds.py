"""Each kind of honest title passes without an error or a warning, and each kind of wrong one gets at least one."""

import json

import pytest

from examples import lay_over
from hrctimeline.findings import Severity
from hrctimeline.verifier import verify
from rulings import memory

from .claim_kinds import HONEST, WRONG


def told(title: str, said: str) -> list[str]:
    """The errors and warnings on a title whose event has one quote."""
    quote = json.dumps(said, ensure_ascii=False)
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
