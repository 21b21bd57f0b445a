"""Timelines of any size whose truth is known: which quotes stand in their texts, which don't, which twice.

The words are drawn from a made-up language with English little words, by Zipf's law, so that texts share
words as real ones do. A quote is a sentence of a text, as it is written there or in other typography, with
one word changed, or one that stands there twice. All of it follows from the seed.
"""

import datetime
import hashlib
import itertools
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_LITTLE = """
    the of and to in a that it was for on with as by at from his had this were which or an be they their but
    its are has have one who all two more would been there than when said after other new first also
"""
_NAMES = [a + b for a in ("Ar", "Bel", "Cor", "Dun", "Esk") for b in ("mouth", "holm", "wick", "sund")]
KINDS = ("plain", "typographic", "changed", "copied")
_ONSETS, _CODAS = "b c d f g l m n p r s t br cl st tr pr", "n r s t l nd st m"
_DAY = datetime.date(1990, 1, 1)


class Size(NamedTuple):
    """How much of everything: texts, characters a text, quotes, shares of those that aren't plain."""

    texts: int
    characters: int
    quotes: int
    typographic: float = 0.2
    changed: float = 0.05
    copied: float = 0.02


SIZES = {
    "small": Size(500, 12_800, 1_911),
    "whole": Size(500, 12_800, 1_911, changed=0.0, copied=0.0),
    "twice": Size(1_000, 12_800, 3_822),
    "middle": Size(1_500, 13_300, 9_500),
    "large": Size(7_500, 13_300, 100_000),
    "hits": Size(1, 1_000_000, 100, changed=0.0, copied=0.0),
    "misses": Size(1, 1_000_000, 100, typographic=0.0, changed=1.0, copied=0.0),
}


@dataclass(frozen=True)
class Quote:
    """A quote with the text that it is of and what is true of it, one of `KINDS`."""

    text: int
    words: str
    kind: str


def texts_and_quotes(size: Size, seed: int = 11) -> Iterator[tuple[str, list[Quote]]]:
    """Each text with its quotes; one text at a time, so that a large timeline needs no memory."""
    vocabulary = _Vocabulary(random.Random(seed))
    for number in range(size.texts):
        chance = random.Random(f"{seed} {number}")
        wanted = (number + 1) * size.quotes // size.texts - number * size.quotes // size.texts
        yield _text(vocabulary, chance, number, size, wanted)


def write(folder: Path, size: Size, seed: int = 11) -> list[str]:
    """Write a timeline into a folder: a quote a piece of evidence, two an event. Gives each quote's kind."""
    (folder / "sources").mkdir(parents=True)
    kinds = []
    with (
        (folder / "events.toml").open("w", encoding="utf-8") as log,
        (folder / "sources" / "index.toml").open("w", encoding="utf-8") as index,
    ):
        log.write('[timeline]\ntitle = "What was said"\n')
        for number, (text, quotes) in enumerate(texts_and_quotes(size, seed)):
            data = text.encode()
            (folder / "sources" / f"t{number}.txt").write_bytes(data)
            index.write(_index(number, data))
            for at in range(0, len(quotes), 2):
                log.write(_event(len(kinds), number, quotes[at : at + 2]))
                kinds += [quote.kind for quote in quotes[at : at + 2]]
    return kinds


class _Vocabulary:
    """Words by Zipf's law: the little ones first."""

    def __init__(self, chance: random.Random) -> None:
        made = dict.fromkeys(_word(chance) for _ in range(9_000))
        little = _LITTLE.split()
        self.words = [*little, *(word for word in made if word not in little)]
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))

    def draw(self, chance: random.Random, count: int) -> list[str]:
        return chance.choices(self.words, cum_weights=self.weights, k=count)


def _word(chance: random.Random) -> str:
    sounds = (
        chance.choice(_ONSETS.split()) + chance.choice("aeiou") for _ in range(chance.choice((1, 2, 2, 3)))
    )
    return "".join(sounds) + chance.choice(_CODAS.split())


def _text(
    vocabulary: _Vocabulary, chance: random.Random, number: int, size: Size, wanted: int
) -> tuple[str, list[Quote]]:
    sentences = [f"Minutes {number} of {_date(chance)}."]
    length = 0
    while length < size.characters:
        sentences.append(_sentence(vocabulary, chance, dated=len(sentences) % 4 == 0))
        length += len(sentences[-1]) + 1
    kinds = [_kind(chance, size) for _ in range(wanted)]
    spots = _spots(chance, len(sentences), wanted)
    copies = {spot for spot, kind in zip(spots, kinds, strict=True) if kind == "copied"}
    kinds = ["copied" if s in copies and k != "changed" else k for s, k in zip(spots, kinds, strict=True)]
    quotes = [
        Quote(number, _drawn(vocabulary, chance, sentences[spot], kind), kind)
        for spot, kind in zip(spots, kinds, strict=True)
    ]
    return _written(chance, [*sentences, *(sentences[spot] for spot in sorted(copies))]), quotes


def _spots(chance: random.Random, sentences: int, wanted: int) -> list[int]:
    """Which sentences are quoted: by turns one that has a date, and any."""
    dated = chance.sample(range(4, sentences, 4), -(-wanted // 2))
    others = chance.sample([n for n in range(1, sentences) if n % 4], wanted // 2)
    pairs = zip(dated, [*others, 0], strict=False)
    return [spot for pair in pairs for spot in pair][:wanted]


def _kind(chance: random.Random, size: Size) -> str:
    shares = (size.typographic, size.changed, size.copied)
    return chance.choices(KINDS, weights=(1 - sum(shares), *shares))[0]


def _sentence(vocabulary: _Vocabulary, chance: random.Random, *, dated: bool) -> str:
    words = vocabulary.draw(chance, chance.randint(9, 28))
    words[0] = words[0].capitalize()
    for _ in range(chance.choice((0, 0, 1, 1, 2))):
        words[chance.randrange(1, len(words))] = chance.choice(_NAMES)
    if chance.random() < 0.25:
        words[len(words) // 2] = f"“{words[len(words) // 2]}”"
    if chance.random() < 0.3:
        words[len(words) // 3] += ","
    if chance.random() < 0.2:
        words.insert(len(words) // 2, chance.choice(("–", "well-known", "it’s", f"{chance.randint(2, 900)}")))
    if dated:
        words += ["on", _date(chance)]
    return " ".join(words) + "."


def _date(chance: random.Random) -> str:
    day = _DAY + datetime.timedelta(days=chance.randrange(9_000))
    return f"{day.day} {day:%B} {day.year}"


def _drawn(vocabulary: _Vocabulary, chance: random.Random, sentence: str, kind: str) -> str:
    """The quote of a sentence."""
    if kind == "typographic":
        plain = sentence.replace("“", '"').replace("”", '"').replace("’", "'").replace("–", "—")
        return plain.replace(" ", "\u00a0", 2).replace(" ", "\n", 1)
    if kind != "changed":
        return sentence
    words = sentence.split(" ")
    at = chance.randrange(1, len(words) - 4)
    bare = words[at].strip("“”,.")
    other = next(word for word in iter(lambda: vocabulary.draw(chance, 1)[0], "") if word != bare.casefold())
    words[at] = words[at].replace(bare, other) if bare else f"{words[at]} {other}"
    return " ".join(words)


def _written(chance: random.Random, sentences: list[str]) -> str:
    """Paragraphs of some sentences, wrapped at 90 characters or less."""
    out, line = list[str](), 0
    for number, sentence in enumerate(sentences):
        if number == 1 or (number > 1 and chance.random() < 0.2):
            out.append("\n\n")
            line = 0
        for word in sentence.split(" "):
            gap = "" if not line else "\n" if line + len(word) > 90 else " "
            line = len(word) if gap != " " else line + 1 + len(word)
            out += (gap, word)
    return "".join(out) + "\n"


def _index(number: int, data: bytes) -> str:
    return (
        f'[source.t{number}]\nfile = "t{number}.txt"\nsha256 = "{hashlib.sha256(data).hexdigest()}"\n'
        f'title = "Minutes {number}"\nauthor = "The secretary"\n'
        'published = "2020-01-01"\npublished-note = "On the cover."\n\n'
    )


def _event(number: int, text: int, quotes: list[Quote]) -> str:
    """An event of some quotes, the first of which has its date; title and summary are words of that quote."""
    words = quotes[0].words.split()
    day = datetime.datetime.strptime(" ".join(words[-3:]).strip("."), "%d %B %Y").date()
    title, summary = words[:6], words[: len(words) // 2 + 1]
    lines = [
        f'[[event]]\nid = "e{number}"\ndate = "{day}"',
        f"title = {_toml(' '.join(title).strip(',.'))}",
        f"summary = {_toml(' '.join(summary).strip(',.') + '.')}",
        *(f'[[event.evidence]]\nsource = "t{text}"\nquote = {_toml(quote.words)}' for quote in quotes),
    ]
    return "\n".join(["", *lines, ""])


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
