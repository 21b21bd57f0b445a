"""Words that are looked up in a text are those that a reading of the whole text finds."""

import random
from itertools import pairwise

import pytest

from hrctimeline.claims import corpus
from hrctimeline.claims.corpus import has_name, has_small, vocabulary
from hrctimeline.claims.words import named_words, plain_words, small_words
from hrctimeline.dates import may_be_dated, tag_prose
from hrctimeline.words.sentences import paragraph_ends, sentence_ends
from hrctimeline.words.text import Text

_WORDS = """
    Orne orne Orne’s U.S. US u.s. G7 km 10km 0.93R6 M. Mr Cllr the The We costs Costs Costs’ don’t McGee Zürich
    (Orne) “Orne” “costs Orne-led anti-Orne a.m. no. No *Orne* Orne_Lee 1990s 3.5 st. St. — … · Inc. x
"""
WORDS = list(filter(None, _WORDS.replace("\n", " ").split(" ")))
GAPS = [" "] * 12 + [". ", ". ", "! ", ": ", "… ", ", ", "; ", "\n", "\n\n", "  ", " \n \n", ".” ", "-", ""]
ODD = [
    "\t",
    "\u00a0",
    "\r\n",
    "\r\n\r\n",
    "\u00ad",
    "-\n",
    " -\n",
    "--",
    "\u2010",
    "\u200b",
    "\u2028",
    "\x0c",
    "ﬁ",
    "e\u0301",
]


def prose(dice: random.Random, length: int = 60) -> str:
    gaps = [*GAPS, *dice.choice(([], ODD, [dice.choice(ODD)]))]
    return "".join(dice.choice(WORDS) + dice.choice(gaps) for _ in range(length))


@pytest.mark.parametrize("seed", range(60))
def test_words_are_told_as_in_the_whole_text(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(seed)
    monkeypatch.setattr(corpus, "_MOST", dice.choice((1, 50)))
    monkeypatch.setattr(corpus, "_NEAR", dice.choice((3, 40)))
    texts = [Text(prose(dice)) for _ in range(3)]
    every = sorted(
        {form for text in texts for word in plain_words(text.prose) for form in (word, word.casefold())}
    )
    for text in texts:
        assert text.pieces == frozenset(text.prose.split())
        assert {word for word in every if has_small(text, word)} == small_words(text.prose)
        assert {word for word in every if has_name(text, word)} == named_words(text.prose)
    wanted = frozenset(dice.sample([word.casefold() for word in every], len(every) // 2))
    found = vocabulary(texts, wanted)
    assert found.small == wanted & {word for text in texts for word in small_words(text.prose)}
    names = {word for text in texts for word in named_words(text.prose)}
    assert found.names <= {word for word in names if word.casefold() in wanted}
    assert {w for w in names if w.casefold() in wanted - found.small} <= found.names


@pytest.mark.parametrize("seed", range(60))
def test_sentences_end_in_a_paragraph_where_they_end_in_the_text(seed: int) -> None:
    text = Text(prose(random.Random(seed), 200))
    edges, ends = [0, *paragraph_ends(text.prose)], sentence_ends(text.prose)
    within = {end for span in pairwise(edges) for end in sentence_ends(text.prose, *span)}
    assert sorted(within) == ends
    for at in range(0, len(text.source) - 9, 7):
        begin, until = text.sentence(at, at + 9)
        first, last = text.to_prose(begin), text.to_prose(until)
        assert not any(
            first < end < last for end in ends if not text.to_prose(at) < end < text.to_prose(at + 9)
        )


def test_words_without_a_date_have_none() -> None:
    """A look at the words rules none out that has a date."""
    for words in ("on 3 May 2018", "the week before last", "Ash Wednesday", "in the noughties", "Michaelmas"):
        assert may_be_dated(words) or not tag_prose(words, "2019-01-01")
    assert not may_be_dated("The council met and heard of the costs in general.")
