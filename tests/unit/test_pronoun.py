"""“He said”: a wrong `said-by` is a warning where the text names one person before, a note where it doesn't."""

import json

import pytest

from hrctimeline.findings import Severity
from rulings import findings

SAID = "“The quay is sold,” he said."
HEAD = "Ida Lund keeps the inn of Vail in Rook Lane.\n\n"


def weights(story: str, said_by: str, quote: str = SAID) -> list[Severity]:
    words, whole = json.dumps(quote, ensure_ascii=False), json.dumps(story, ensure_ascii=False)[1:-1]
    end = "\\n\\nCarl Voss slept."
    log = f'letter.txt: 3 May 2019\\n\\n{whole}{end}\n[[event]]\n[[event.evidence]]\nquote = {words}\nsaid-by = "{said_by}"\n'
    return [each.severity for each in findings("speaker-not-found", log)]


@pytest.mark.parametrize(
    "story",
    [
        f"{HEAD}Nobody had thought that Mr Orne waited at the gate. {SAID}",
        f"{HEAD}Mr. Abel Orne, the owner of the quay, wrote to the Courier. {SAID}",
        f"{HEAD}The owner, a Mr. Orne, made a bow. {SAID}",
        f"{HEAD}Captain Abel Orne laughed at her. {SAID}",
        f"{HEAD}Bill Orne stood up.\n\n{SAID}",
        f"{HEAD}Bill Orne, a friend of the bishop’s, laughed. {SAID}",
        f"{HEAD}Prince Abel Orne laughed. {SAID}",
    ],
)
@pytest.mark.parametrize("other", ["Voss", "Carl Voss", "Rook Lane"])
def test_he_is_the_one_person_named_before(story: str, other: str) -> None:
    assert weights(story, other) == [Severity.WARNING]
    assert weights(story, "Orne") == []


@pytest.mark.parametrize(
    "story",
    [
        f"{HEAD}It rained at the gate. {SAID}",  # nobody
        f"{HEAD}Mr Orne met Bill Hay. {SAID}",  # two people
        f"{HEAD}Mr Orne waited. The driver got down. {SAID}",  # an office that isn't his
        f"{HEAD}His brother Bill Orne waited. {SAID}",  # somebody else's brother
        f"{HEAD}Mr Orne asked him: “Is it so?” {SAID}",  # who is asked answers
        f"{HEAD}Mrs Orne waited. {SAID}",  # she is no “he”
        f"{HEAD}Nobody had asked for Mr Orne. {SAID}",  # of whom nothing is told
        f"{HEAD}The Orne Quay Company waited. {SAID}",  # a company is none
        f"{HEAD}Bill Orne was shot by the man. {SAID}",
        f"{HEAD}Bill Orne rang a friend. {SAID}",
        f"{HEAD}Queen Orla waited. {SAID}",
        f"{HEAD}Dame Abel Orne waited. {SAID}",
        f"{HEAD}Actress Rosa Orne waited. {SAID}",
    ],
)
def test_where_he_may_be_another_a_note_says_so(story: str) -> None:
    assert weights(story, "Carl Voss") == [Severity.NOTE]


@pytest.mark.parametrize("before", ["Carl Voss sold the quay.", "“It is late,” said Carl Voss."])
def test_who_came_forward_a_paragraph_before_may_be_he(before: str) -> None:
    assert weights(f"{before}\n\nBill Orne laughed. {SAID}", "Carl Voss") == []


@pytest.mark.parametrize("between", range(5))
def test_who_came_forward_up_to_three_paragraphs_before_may_be_he(between: int) -> None:
    rain = "\n\n".join(["It rained at the gate."] * between + ["Bill Orne laughed."])
    warned = Severity.WARNING in weights(f"Carl Voss sold the quay.\n\n{rain} {SAID}", "Carl Voss")
    assert warned == (between >= 3)


def test_words_behind_he_said_are_his() -> None:
    story = f"{HEAD}Mr Orne stood up. {SAID} “It was dear.”"
    assert weights(story, "Carl Voss", "It was dear.") == [Severity.WARNING]
    assert weights(f"{HEAD}Mr Orne stood up. {SAID} It was dear.", "Carl Voss", "It was dear.") == [
        Severity.NOTE
    ]


def test_she_is_the_one_woman_named_before() -> None:
    said = "“The quay is sold,” she said."
    for lady in ("Queen Orla", "Actress Rosa Orne", "Mrs Orne"):
        assert weights(f"{HEAD}{lady} waited. {said}", "Carl Voss", said) == [Severity.WARNING]
    for lord in ("King Orlo", "Policeman Abel Orne", "Mr Orne"):
        assert weights(f"{HEAD}{lord} waited. {said}", "Carl Voss", said) == [Severity.NOTE]
