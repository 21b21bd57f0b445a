"""Every input of the corpora, seeds and what fuzzing has found, goes through its target."""

from pathlib import Path

import pytest

from . import targets
from .plan import PLAN

CORPUS = Path(__file__).parent / "corpus"
INPUTS = sorted(file.relative_to(CORPUS).as_posix() for file in CORPUS.glob("*/*"))


def test_every_target_has_seeds() -> None:
    assert list(PLAN) == list(targets.TARGETS) and {name.split("/")[0] for name in INPUTS} == set(PLAN)


@pytest.mark.parametrize("name", INPUTS)
def test_input(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(targets, "WHOLE", 1)  # with what a target does for some inputs alone
    data = (CORPUS / name).read_bytes()
    targets.TARGETS[name.split("/")[0]](data)
