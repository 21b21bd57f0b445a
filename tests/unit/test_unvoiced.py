"""Who tells a quote's words, cut off with the words beside it; or left out by braces."""

import re

import pytest

from hrctimeline.words.text import Text
from hrctimeline.words.unvoiced import passed_over, unvoiced


@pytest.mark.parametrize(
    ("marked", "teller"),
    [
        ("Orme said [it did not sell the ferry in May].", "Orme"),
        ("However, senior clerks confirmed to the Herald that [both boards had met].", "senior clerks"),
        ("The board, which met in Orne, told the smiths on Monday that [the ferry had sunk].", "The board"),
        ("The mayor warned late on Tuesday: “[The quay is no longer safe].”", "The mayor"),
        ("The mayor said: “[The quay is no longer safe].”", "The mayor"),
        ("[The ferry had sunk], the harbour master said.", "the harbour master"),
        ("[The ferry had sunk], said Orme in May.", "Orme"),
        ("[The mill sued Orme], a clerk who claimed to be a judge.", ""),
        ("[The mill sued Orme], a clerk claimed.", "a clerk"),
        ("[The ferry had sunk], according to the pilot.", "the pilot"),
        ("The pilot wired on Monday that [the ferry had sunk].", "The pilot"),
        # who is told of, or nobody
        ("The parish register confirms that [the ferry had sunk].", ""),
        ("“[The ferry sank],” the log records, “and all were saved.”", ""),
        ("“[The ferry sank],” his diary says, “and all were saved.”", ""),
        ("As Orme said, [the ferry had sunk].", ""),
        ("The ferry, which Orme said [was sound], had sunk.", ""),
        ("It was said that [the ferry had sunk].", ""),
        ("What Orme asked in exchange was [a sign that the ferry was sound].", ""),
        ("Orme said in the [letter of May that the ferry sank].", ""),
        # grounds that the text gives itself
        ("The smith's comments were bold considering that [the ferry had sunk].", ""),
        ("The smith comments on it daily given that [the ferry had sunk].", ""),
        ("The smith comments with some anger that [the ferry had sunk].", "The smith"),
        # no verb of saying, or one in a clause of its own
        ("To sell oats to the United States, [the smiths need a ferry].", ""),
        ("[The ferry had sunk in June], when the smiths announced a sale.", ""),
        ("[The smiths kept order in Orne], with little theft reported.", ""),
        ("[The ferry had sunk in June], when it was dark, the smiths announced.", ""),
        ("To the United Smiths, the mayor announced that [the ferry had sunk].", "the mayor"),
        # the quote is no clause, or has one who speaks
        ("Orme announced [a second round of sales].", ""),
        ("The smith said [Orme told the board that it sank].", ""),
        ("[The ferry had sunk], Orme added, and the smith said so.", "Orme"),
        ("[The ferry had sunk], and the mayor said nothing.", ""),
        # who hears it
        ("“It will sink,” [Lowe, who sold the ferry in May], told the Courier on Monday.", ""),
        # who tells what follows
        ("[The ferry sank after two raids in May], the mayor said the quay was safe.", ""),
        ("[The ferry sank after two raids in May], the mayor said that it was late.", ""),
        ("[The ferry sank after two raids in May], the mayor told the Courier.", "the mayor"),
    ],
)
def test_who_is_cut_off(marked: str, teller: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    found = unvoiced(Text(re.sub(r"[\[\]]", "", marked)), start, end)
    assert (found.teller if found else "") == teller


def test_who_is_left_out() -> None:
    marked = "On Monday{ the smiths of Orne said }the ferry had sunk."
    start, end = marked.index("{"), marked.index("}") - 1
    text = Text(re.sub(r"[{}]", "", marked))
    found = passed_over(text, (start, end), len(marked) - 3)
    assert found
    assert found.teller == "the smiths of Orne"
    assert passed_over(text, (0, start), end) is None


def test_the_figures_may_be_nobody() -> None:
    found = unvoiced(Text("The ferry had sunk, according to figures."), 0, 18)
    assert found
    assert not found.sure


def test_who_confirms_takes_nothing_back() -> None:
    """A note: the words that are cut off make his what the text holds for true."""
    for verb, sure in (("confirmed", False), ("announced", False), ("noted", False), ("claimed", True)):
        words = f"The mayor {verb} that the ferry sank."
        found = unvoiced(Text(words), words.index("the ferry"), len(words) - 1)
        assert found is not None and found.sure is sure, verb
