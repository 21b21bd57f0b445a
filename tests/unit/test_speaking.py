"""Who comes forward last before some words, in a text that is one paragraph, against the log's `said-by`."""

import pytest

from hrctimeline.findings import Severity
from rulings import findings

STORY = (
    "The harbour board met on 3 May 2019. Carla Voss of the dockers' union said the cranes would cost forty jobs."
    " “We were told nothing,” she said. The port's owner, Ben Marsh, had promised work for all."
    " “The cranes need crews,” he added. Voss laughed at that. “They have counted for years,” she said."
    " “It is late,” the harbour chairman said. The master is Ida Lund."
)
TOLD = [
    ("Carla Voss of the dockers' union said the cranes would cost forty jobs.", "Carla Voss"),
    ("“We were told nothing,” she said.", "Carla Voss"),
    ("“The cranes need crews,” he added.", "Ben Marsh"),
    ("“They have counted for years,” she said.", "Voss"),
]
AHEAD = TOLD[0][0]  # its own sentence names who says it


def log(quote: str, said_by: str, source: str = "", breaks: str = " ") -> str:
    return (
        f"letter.txt: {STORY.replace('. ', '.' + breaks)}\n"
        f'[source.letter]\npublished = "2019-05-03"\ndateline = "3 May 2019"\n{source}\n'
        f'[[event]]\ndate = "2019-05-03"\n[[event.evidence]]\nquote = "{quote}"\nsaid-by = "{said_by}"\n'
    )


@pytest.mark.parametrize("breaks", [" ", "\\n"])
@pytest.mark.parametrize(("quote", "said_by"), TOLD)
def test_who_speaks_is_no_finding_and_another_is_doubted(quote: str, said_by: str, breaks: str) -> None:
    assert findings("speaker-not-found", log(quote, said_by, breaks=breaks)) == []
    other = "Ben Marsh" if "Voss" in said_by else "Carla Voss"
    (told,) = findings("speaker-not-found", log(quote, other, breaks=breaks))
    own = "Ben Marsh" if other == "Carla Voss" else "Carla Voss"
    doubt = f"the last to come forward before these words is {own}, not “{other}”"
    shown = f"the words of the quote are given to {own}, not to “{other}”"
    weighed = (shown, Severity.WARNING) if quote == AHEAD else (doubt, Severity.NOTE)
    assert (told.message, told.severity) == weighed and "=" not in told.hint


def test_an_author_or_an_office_may_have_said_it() -> None:
    quote = "“They have counted for years,” she said."
    assert findings("speaker-not-found", log(quote, "Ben Marsh", 'author = "Ben Marsh"')) == []
    assert (
        findings("speaker-not-found", log("“It is late,” the harbour chairman said.", "the harbour chairman"))
        == []
    )


@pytest.mark.parametrize(
    ("words", "said_by", "told_by"),
    [
        (
            "Dock officials today warned that cranes cost jobs. Riggers and mates wept.",
            "Riggers and mates",
            "Dock officials",
        ),
        ("Dock officials today warned that cranes cost jobs. Riggers and mates wept.", "Dock officials", ""),
        ("He said the cranes were for Ida Lund.", "Ida Lund", "He"),
        ("Ida Lund sat down. He said the cranes were for Ida Lund.", "Ida Lund", ""),
        ("He said the cranes were costly.", "He", ""),
        ("The port has said that cranes pay, but dock staff said at noon it would not.", "dock staff", ""),
        ("Mates were told that cranes cost jobs, Ida Lund said at noon.", "Ida Lund", ""),
        ("The mate was warned at night. He was told so by letter, Ida Lund said at noon.", "Ida Lund", ""),
    ],
)
def test_a_sentence_that_has_a_subject_says_who_tells_it(words: str, said_by: str, told_by: str) -> None:
    quote = next(each for each in words.split(". ") if " warned " in each or " said " in each).rstrip(".")
    fragment = (
        f'letter.txt: 3 May 2019.\\n\\n{words}\n[source.letter]\npublished = "2019-05-03"\n'
        f'[[event]]\n[[event.evidence]]\nquote = "{quote}"\nsaid-by = "{said_by}"\n'
    )
    told = findings("speaker-not-found", fragment)
    assert [f"“{told_by}” who says it" in each.message for each in told] == [True] * bool(told_by)
    assert all(each.severity is Severity.WARNING for each in told)


@pytest.mark.parametrize(
    ("between", "severity"),
    [(0, Severity.NOTE), (2, Severity.NOTE), (9, Severity.NOTE), (-1, Severity.ERROR)],
)
def test_who_is_introduced_before_the_paragraph_is_no_error(between: int, severity: Severity) -> None:
    named = "Carla Voss came in." if between >= 0 else "Somebody came in."
    paragraphs = [named, *["The cranes stood."] * max(0, between), "They have counted for years."]
    text = "\\n\\n".join(("3 May 2019.", *paragraphs))
    fragment = (
        f'letter.txt: {text}\n[source.letter]\npublished = "2019-05-03"\n'
        '[[event]]\n[[event.evidence]]\nquote = "They have counted for years"\nsaid-by = "Carla Voss"\n'
    )
    assert [each.severity for each in findings("speaker-not-found", fragment)] == [severity]


def test_names_of_one_are_one() -> None:
    fragment = log(TOLD[1][0], "Lund") + '[timeline.names]\n"Lund" = ["Voss"]\n'
    assert findings("speaker-not-found", fragment) == []


def test_who_is_not_in_the_paragraph_is_told_by_those_beside_the_words() -> None:
    (told,) = findings("speaker-not-found", log("“It is late,” the harbour chairman said.", "Orme"))
    assert told.severity is Severity.ERROR
    assert told.hint == 'It lets speak: said-by = "the harbour chairman".'
    (told,) = findings("speaker-not-found", log(TOLD[1][0], "Orme"))
    assert told.hint == "Read who speaks: write the speaker as the text does, or drop `said-by`."


@pytest.mark.parametrize("pronoun", ["I", "We"])
def test_a_pronoun_is_no_speaker(pronoun: str) -> None:
    (told,) = findings("speaker-not-found", log(TOLD[1][0], pronoun))
    assert (told.message, told.severity) == (f"“{pronoun}” names nobody", Severity.WARNING)


@pytest.mark.parametrize(("said_by", "weight"), [("Voss", [Severity.WARNING]), ("un pilote", [])])
def test_a_translation_tells_who_speaks(said_by: str, weight: list[Severity]) -> None:
    quote = "« Elle coule », a dit un pilote"
    log = (
        f'letter.txt: 3 May 2019\\n\\n{quote}.\\n\\nVoss dort.\n[source.letter]\nlanguage = "fr"\n'
        f'[[event]]\n[[event.evidence]]\nquote = "{quote}"\ntranslation = "“She sinks,” said Una Berg"\n'
    )
    found = findings("speaker-not-found", f'{log}said-by = "{said_by}"\n')
    assert [each.severity for each in found] == weight
