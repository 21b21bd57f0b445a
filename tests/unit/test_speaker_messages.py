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


@pytest.mark.parametrize(
    ("given", "office", "count"),
    [
        ("Linn Bank", "an analyst at Linn Bank", 0),
        ("White House", "White House press secretary", 0),
        ("Washington", "White House press secretary", 0),
        ("Critics", "who opposed it", 0),
        ("Linn Bank", "a critic of Linn Bank", 1),
        ("Linn Bank", "who sued Linn Bank", 1),
    ],
)
def test_words_may_be_given_to_those_for_whom_their_speaker_speaks(
    given: str, office: str, count: int
) -> None:
    text = f"They met in Linn on 2 May 2019. It was “a bomb,” said Rosa Lindt, {office}."
    event = f'title = "{given}: “a bomb”"\n[[event.evidence]]\nquote = "{text}"\nsaid-by = "Rosa Lindt"\n'
    found = findings(
        "claim-speaker", f'letter.txt: 3 May 2019. {text}\n{SOURCE}[[event]]\ndate = "2019-05-02"\n{event}'
    )
    assert len(found) == count
