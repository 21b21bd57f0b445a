"""What a table of edits must come to: one test for every family's module."""

from collections.abc import Iterable

import pytest

from hrctimeline.rules import BY_NAME

from .known import KNOWN
from .planting import Edit, reported, wanted

# Where evidence or its text is lost, findings that follow from the loss are looked at in test_reach.
LOSSES = ("quote-not-found", "quote-lookalike", "unknown-source", "bad-id", "source-missing", "toml-syntax")
FOLLOWING = (
    "claim-quotation",
    "claim-number",
    "claim-name",
    "claim-date",
    "quotation-conflict",
    "unused-waiver",
)

# What is changed in title, summary or quote may turn the wording, too.
WORDING = ("claim-negation", "claim-opposite", "claim-firmer", "claim-turned", "claim-wider")


def each(edits: Iterable[Edit]) -> pytest.MarkDecorator:
    """Run a test for each edit, under its id; what is known to go wrong is expected to."""
    return pytest.mark.parametrize("edit", [pytest.param(e, id=e.id, marks=_marks(e)) for e in edits])


def judge(edit: Edit) -> None:
    """The edit is reported as its table says: that and nothing else."""
    seen = reported(edit)
    if edit.rule in LOSSES:
        seen = tuple(found for found in seen if found.rule not in FOLLOWING)
    if edit.rule not in WORDING:
        seen = tuple(found for found in seen if found.rule not in WORDING)
    assert seen == wanted(edit)


def _marks(edit: Edit) -> list[pytest.MarkDecorator]:
    if edit.rule and edit.rule not in BY_NAME:
        return [pytest.mark.skip(reason=f"{edit.rule} is not in ALL_RULES yet")]
    return [pytest.mark.xfail(reason=KNOWN[edit.id], strict=True)] if edit.id in KNOWN else []
