"""A quote that isn't found: what differs is named to the mark, and what is proposed to paste would hold."""

import re
from pathlib import Path
from random import Random

import pytest

from hrctimeline.logfile.model import Evidence
from hrctimeline.rules.quotes.missed import difference, passages_of
from hrctimeline.rules.quotes.paste import first_letter, to_paste
from hrctimeline.words.locate import Locator, parts
from hrctimeline.words.nearest import nearest
from hrctimeline.words.text import Text

ROOT = Path(__file__).parents[2]
TEXTS = sorted([*ROOT.glob("sources/*.txt"), *ROOT.glob("tests/timelines/*/sources/*.txt")])
TEXT = Text(
    "On 2 May the har-\nbour board met, and said: “The quay—all of it—is ours.” It rose by ±5 %, or ≥ 7.\n\n"
    "Nobody spoke of the fee. Later the board met again; the fee was paid.\n"
)


def evidence(quote: str, prefix: str = "") -> Evidence:
    return Evidence(0, 0, "text", quote, prefix=prefix)


def said_of(text: Text, quote: str) -> tuple[str, str]:
    """What the message says of a quote, and what is to be pasted."""
    spans = parts(quote)
    found = [Locator(text).places(quote[start:end]) for start, end in spans]
    passages = passages_of(text, quote, spans, found)
    number = next(index for index, places in enumerate(found) if not places)
    passage = passages[number]
    assert passage is not None
    known = [(each.start, each.end) for each in passages if each]
    paste = to_paste(text, evidence(quote), known, "Paste") if len(known) == len(passages) else ""
    return difference(passage)[0], paste


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("It rose by ±5 %; or ≥ 7", "after “5” the source has , (comma), not ; (semicolon)"),
        ("Nobody spoke of the fee,", "after “fee” the source has . (full stop), not , (comma)"),
        ("the board met again.", "after “again” the source has ; (semicolon), not . (full stop)"),
        (
            "Later the board!",
            "after “board” the quote has ! (exclamation mark), which the source doesn't have",
        ),
        ("said: ‘The quay", "before “The” the source has \" (quotation mark), not ' (apostrophe)"),
        ("It rose by 5 %", "before “5” the source has ± (plus-minus sign), which the quote leaves out"),
        ("or > 7", "after “or” the source has ≥ (greater-than or equal to), not > (greater-than sign)"),
        (
            "the board met again the fee was",
            "after “again” the source has ; (semicolon), which the quote leaves out",
        ),
        ("nobody spoke of the fee", "the source writes “Nobody”, not “nobody”"),
        ("the harbour board left", "the source has another word: “met”, not “left”"),
    ],
)
def test_what_differs_is_named(quote: str, message: str) -> None:
    assert said_of(TEXT, quote)[0] == message


def test_the_quote_s_own_first_letter_may_stand_in_brackets() -> None:
    assert first_letter(TEXT, evidence("nobody spoke"), "Nobody spoke").endswith("\n  [n]obody spoke")
    assert first_letter(TEXT, evidence("somebody spoke"), "Nobody spoke") == ""


def test_a_part_is_looked_for_between_its_neighbours() -> None:
    text = Text("The mayor met the old board. Then the mayor met the new board, and it rained.")
    message, paste = said_of(text, "Then […] mayor met the big board […] it rained")
    assert message == "the source has another word: “new”, not “big”"
    assert paste.endswith("Then […] mayor met the new board […] it rained")


def changed(quote: str, chance: Random) -> str:
    words = quote.split(" ")
    at = chance.randrange(len(words))
    match chance.choice(("drop", "swap", "end", "case", "marks", "elide")):
        case "drop":
            words.pop(at)
        case "swap":
            words[at] = "zebra"
        case "end":
            words[-1] = re.sub(r"\W*$", "", words[-1]) + chance.choice(".,;!?:")
        case "case":
            words[0] = words[0].swapcase()
        case "marks":
            words = [re.sub('[“”"]', "'", word) for word in words]
        case _:
            words[1:2], words[-1] = ["[…]"], "zebra"
    return " ".join(words)


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_whatever_is_proposed_would_hold(file: Path) -> None:
    text, chance, proposed = Text(file.read_text(encoding="utf-8")), Random(7), 0
    locator, words = Locator(text), [match.span() for match in re.finditer(r"\S+", text.source)]
    for _ in range(60):
        first = chance.randrange(len(words) - 4)
        last = min(len(words) - 1, first + chance.randrange(4, 30))
        quote = changed(text.words(words[first][0], words[last][1]), chance)
        if all(locator.places(quote[start:end]) for start, end in parts(quote)):
            continue
        _, *lines = said_of(text, quote)[1].split("\n") if nearby(text, quote) else [""]
        if lines:
            context = dict(re.findall(r'^with (prefix|suffix) = "(.*)"$', "\n".join(lines), re.MULTILINE))
            plain = {key: words.replace('\\"', '"') for key, words in context.items()}
            (place,) = locator.places(lines[0].strip(), **plain)
            proposed += not place.edited
    assert proposed > 15


def nearby(text: Text, quote: str) -> bool:
    spans = parts(quote)
    found = [Locator(text).places(quote[start:end]) for start, end in spans]
    return all(passages_of(text, quote, spans, found))


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("The first time the town flooded was in 2006", "The last time the town flooded was in 2006"),
        ("The last time the town flooded was in the fog", "The last time the town flooded was in 2006, when"),
        ("The mayor of the town left the quay", "The mayor of the old town left the quay"),
    ],
)
def test_a_word_far_off_draws_no_others_in(quote: str, passage: str) -> None:
    text = "It is the quay of Orne that keeps an echo. The last time the town flooded was in 2006, when the "
    text += "ferry sank in the fog. The mayor of the old town left the quay."
    found = nearest(Text(text), quote)
    assert found is not None
    assert text[found.start : found.end] == passage
