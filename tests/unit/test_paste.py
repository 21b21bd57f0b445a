"""What is offered to paste: the source's words, with the context that picks their place and no other."""

import pytest

from hrctimeline.logfile.model import Evidence
from hrctimeline.rules.quotes.paste import first_letter, settled, to_paste
from hrctimeline.words.text import Text

GULLS = Text("A gull sat. " * 40)
TIDES = Text('It was "noon": the tide rose. It was c:\\dusk the tide rose. Then the tide rose fast; it fell.')


def spans(text: Text, words: str, number: int = 0) -> list[tuple[int, int]]:
    """The place of some words in a text, the first or a later one; of each part where they are elided."""
    found = []
    for part in words.split(" […] "):
        start = -1
        for _ in range(number + 1):
            start = text.source.index(part, start + 1)
        found.append((start, start + len(part)))
    return found


@pytest.mark.parametrize(
    ("words", "number", "prefix", "suffix", "behind"),
    [
        ("the tide rose fast", 0, "", "", ""),
        ("tide rose fast […] fell", 0, "", "", ""),
        ("the tide rose fast", 0, "Then", "", ""),
        ("the tide rose fast", 0, "So", "", "\nwithout `prefix`"),
        ("the tide rose fast", 0, "", "and", "\nwithout `suffix`"),
        ("the tide rose fast", 0, "So", "and", "\nwithout `prefix and suffix`"),
        ("the tide rose", 0, "", "", '\nwith prefix = "\\"noon\\":"'),
        ("the tide rose", 1, "", "", '\nwith prefix = "c:\\\\dusk"'),
        ("the tide rose", 2, "", "", '\nwith prefix = "Then"'),
        ("the tide rose", 2, "So", "", '\nwithout `prefix`\nwith prefix = "Then"'),
        ("the tide rose", 2, "Then", "", ""),
        ("It was", 1, "", "", '\nwith prefix = "rose."'),
        ("It was", 0, "", "", '\nwith suffix = "\\"noon\\":"'),
    ],
)
def test_words_to_paste_have_the_context_they_need(
    words: str, number: int, prefix: str, suffix: str, behind: str
) -> None:
    evidence = Evidence(0, 0, "text", "A quote", prefix=prefix, suffix=suffix)
    assert to_paste(TIDES, evidence, spans(TIDES, words, number), "Paste") == f"Paste:\n  {words}{behind}"


def test_nothing_is_offered_where_no_context_picks_the_place() -> None:
    evidence = Evidence(0, 0, "text", "A quote")
    assert to_paste(GULLS, evidence, spans(GULLS, "A gull sat", 20), "Paste") == ""
    assert settled(GULLS, "A gull sat", spans(GULLS, "A gull sat", 20)[0]) == ""
    assert to_paste(TIDES, evidence, spans(TIDES, "ide rose fas"), "Paste") == "", "no whole words"


@pytest.mark.parametrize(
    ("source", "quote", "words", "offered"),
    [
        ("Cold it was.", "cold it is", "Cold it was", "[c]old it was"),
        ("Cold it was.", " cold it is", "Cold it was", "[c]old it was"),
        ("Then cold it was.", "Cold it is", "cold it was", "[C]old it was"),
        ("Cold it was.", "Cold it is", "Cold it was", ""),
        ("Bold it was. Cold it was.", "cold it is", "Bold it was", ""),
        ("Cold it was. Cold it was.", "cold it is", "Cold it was", ""),
        ("Cold it was.", "cold it is", "Cold [and wet] it was", ""),
    ],
)
def test_the_first_letter_of_the_quote_is_offered_where_it_can_stand(
    source: str, quote: str, words: str, offered: str
) -> None:
    hint = f"\nor, with your own first letter:\n  {offered}" if offered else ""
    assert first_letter(Text(source), Evidence(0, 0, "text", quote), words) == hint
