"""What claim-speaker says where `said-by` is not who the text lets speak: words, weight, way out."""

import pytest

from hrctimeline.findings import Severity
from rulings import findings

TEXT = (
    "letter.txt: 3 May 2019. They met in Linn on 2 May 2019. “It was long,” Rosa Lindt told the board. Amos Orne and the"
    " harbour master listened. The harbour master said: “It was late.”\n"
)
SOURCE = '[source.letter]\npublished = "2019-05-03"\ndateline = "3 May 2019"\n'


def log(quote: str, said_by: str = "") -> str:
    said = f'said-by = "{said_by}"\n' if said_by else ""
    return (
        TEXT
        + SOURCE
        + '[[event]]\ndate = "2019-05-02"\ntitle = "They meet in Linn"\n[[event.evidence]]\n'
        + f"quote = '{quote}'\n{said}"
    )


WORDS = "It was long"


@pytest.mark.parametrize(
    ("said_by", "severity"), [("Amos Orne", Severity.ERROR), ("The harbour master", Severity.WARNING)]
)
def test_another_speaker_is_told_with_the_way_out(said_by: str, severity: Severity) -> None:
    (found,) = findings("claim-speaker", log(WORDS, said_by))
    assert found.message == f"the text gives these words to Rosa Lindt, not to “{said_by}”"
    assert found.hint == 'If so: said-by = "Rosa Lindt"'
    assert found.severity is severity


@pytest.mark.parametrize("said_by", ["Rosa Lindt", "Lindt", ""])
def test_who_speaks_is_no_finding(said_by: str) -> None:
    assert findings("claim-speaker", log(WORDS, said_by)) == []


def test_an_office_beside_the_words_names_nobody_else() -> None:
    assert findings("claim-speaker", log("It was late.", "Amos Orne")) == []


def test_a_lost_quote_has_no_speaker() -> None:
    assert findings("claim-speaker", log("It was nobody’s", "Amos Orne")) == []
