"""An event's `place` that its quotes have as somewhere else."""

import pytest

from hrctimeline.findings import Severity
from rulings import findings

SHELL = (
    "On 2 May 2019 a shell hit a mill in Orne, nine miles east of Vail. The wounded were taken to Selm."
    " A ship from Tarn brought help."
)


def log(said: str, place: str, title: str = "A shell hits a mill") -> str:
    return f'letter.txt: {said}\n[[event]]\ntitle = "{title}"\nplace = "{place}"\n[[event.evidence]]\nquote = "{said}"\n'


@pytest.mark.parametrize("place", ["Vail", "Selm", "Tarn"])
def test_a_place_that_is_only_far_off_is_a_warning(place: str) -> None:
    (told,) = findings("claim-name", log(SHELL, place))
    assert told.message == f"the quotes tell of “Orne” what this tells of “{place}”"
    assert told.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("said", "place"),
    [
        (SHELL, "Orne"),
        ("On 2 May 2019 a shell hit a mill in Orne. From Vail came help; a mill in Vail had been hit, too.", "Vail"),
        ("On 2 May 2019 a shell hit a mill. Help came from Vail.", "Vail"),  # no other place is told
        ("On 2 May 2019 a shell hit a mill of Vail. The smith of it lives in Orne.", "Vail"),
        ("On 2 May 2019 men came from all round Vail to a mill. They had met in Orne.", "Vail"),
    ],
)  # fmt: skip
def test_where_it_may_be_the_place_nothing_is_told(said: str, place: str) -> None:
    assert findings("claim-name", log(said, place)) == []


def test_what_the_title_has_is_held_there() -> None:
    assert findings("claim-name", log(SHELL, "Selm", "The wounded of Orne go to Selm")) == []


def test_a_capital_stands_for_no_land_where_another_capital_is_the_place() -> None:
    said = "On 2 May 2019 the Peruvian minister told a meeting in Lisbon that a mill had burned."
    (told,) = findings("claim-name", log(said, "Lima", "A mill burns"))
    assert (told.message, told.severity) == (
        "the quotes tell of “Lisbon” what this tells of “Lima”",
        Severity.WARNING,
    )
    (told,) = findings("claim-name", log(said.replace("in Lisbon", "in Vail"), "Lima", "A mill burns"))
    assert told.severity is Severity.NOTE
    assert findings("claim-name", log(said, "Lisbon", "A mill burns")) == []
