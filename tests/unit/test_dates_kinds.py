"""The table of kinds is true: every example is found, has its value, and is of its kind."""

import pytest

from date_kinds import KINDS
from hrctimeline.dates import tag
from hrctimeline.dates.patterns import ALL_PATTERNS

EXAMPLES = [(kind.name, *example) for kind in KINDS for example in kind.examples]


@pytest.mark.parametrize(("kind", "text", "published", "value"), EXAMPLES)
def test_example_means_what_the_table_says(kind: str, text: str, published: str, value: str) -> None:
    [mention] = [each for each in tag(text, published) if not each.aside]
    assert mention.value == value
    if not mention.by_its_ends and mention.timex not in ("PAST_REF", "FUTURE_REF"):
        assert mention.kind == kind


def test_every_kind_of_the_patterns_has_a_row() -> None:
    assert {pattern.kind for pattern in ALL_PATTERNS} <= {kind.name for kind in KINDS}


def test_no_kind_stands_twice() -> None:
    names = [kind.name for kind in KINDS]
    assert len(names) == len(set(names))
