"""Every input of the corpora, seeds and what fuzzing has found, goes through its target."""

from pathlib import Path

import pytest

from .plan import PLAN
from .targets import TARGETS, WHOLE

CORPUS = Path(__file__).parent / "corpus"
INPUTS = sorted(file.relative_to(CORPUS).as_posix() for file in CORPUS.glob("*/*"))


def test_every_target_has_seeds() -> None:
    assert list(PLAN) == list(TARGETS) and {name.split("/")[0] for name in INPUTS} == set(PLAN)


@pytest.mark.parametrize("name", INPUTS)
def test_input(name: str) -> None:
    data = (CORPUS / name).read_bytes()
    run = TARGETS[name.split("/")[0]]
    run(data)
    run(data + b" " * (-len(data) % WHOLE))  # what a target does only for some lengths, too
