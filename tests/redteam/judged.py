"""What a table of edits must come to: one test for every family's module."""

from collections.abc import Iterable

import pytest

from hrctimeline.rules import BY_NAME

from .known import KNOWN
from .planting import Edit, plant, reported, wanted


def each(edits: Iterable[Edit]) -> pytest.MarkDecorator:
    """Run a test for each edit, under its id; what is known to go wrong is expected to."""
    return pytest.mark.parametrize("edit", [pytest.param(e, id=e.id, marks=_marks(e)) for e in edits])


def judge(edit: Edit) -> None:
    """The edit is reported as its table says: that and nothing else."""
    planted = plant(edit)
    assert reported(edit, planted) == wanted(edit, planted)


def _marks(edit: Edit) -> list[pytest.MarkDecorator]:
    if edit.rule and edit.rule not in BY_NAME:
        return [pytest.mark.skip(reason=f"{edit.rule} is not in ALL_RULES yet")]
    return [pytest.mark.xfail(reason=KNOWN[edit.id], strict=True)] if edit.id in KNOWN else []
