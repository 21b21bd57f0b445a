"""Two wordings held against each other: whether every word stays, and what kind of words differ.

What may differ without a word changing: how quotation marks and dashes are drawn, line ends, punctuation,
the first letter's case, and letters of another alphabet that are drawn alike. A sign at a number, a currency,
a per cent sign and a question mark are as good as words.
"""

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from hrctimeline.words.denials import negations
from hrctimeline.words.fold import fold
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.lookalike import skeleton
from hrctimeline.words.tokens import Token, tokens

Kind = Literal["number", "name", "negation", "word"]
KINDS: tuple[Kind, ...] = ("number", "name", "negation", "word")  # the gravest first


class Changed(NamedTuple):
    """Words of one wording, "" for none, and what stands in the other in their place."""

    kind: Kind
    old: str
    new: str


def changed(old: str, new: str) -> list[Changed]:
    """The words that differ, the gravest first; none where every word stays."""
    here, there = _words(old), _words(new)
    codes = SequenceMatcher(
        None, [_key(w) for w in here], [_key(w) for w in there], autojunk=False
    ).get_opcodes()
    found = [_changed(here[a:b], there[c:d], a == c == 0) for kind, a, b, c, d in codes if kind != "equal"]
    return sorted((each for each in found if each), key=lambda each: KINDS.index(each.kind))


def _words(wording: str) -> list[Token]:
    prose = _capital().sub(r"\1", fold(wording))
    every = list(tokens(prose))
    return [t for t in every if t.kind != "mark" or _counts(prose, t)]


def _counts(prose: str, mark: Token) -> bool:
    """Whether a mark is as good as a word."""
    if mark.text in "%‰°?/#@&§" or unicodedata.category(mark.text) in ("Sc", "Sm"):
        return True
    before, after = prose[mark.start - 1 : mark.start], prose[mark.end : mark.end + 1]
    return mark.text == "-" and after.isdigit() and not before.isalnum()


def _key(token: Token) -> str:
    """A word as it is compared: with its case, in letters that look like its own."""
    plain = token.text.replace("’", "'").replace("‘", "'")
    return skeleton(plain) if token.kind == "word" and plain.isalpha() else plain


def _changed(old: Sequence[Token], new: Sequence[Token], at_start: bool) -> Changed | None:
    if at_start and old and new and len(old) == len(new):
        first, other = _key(old[0]), _key(new[0])
        if first[:1].swapcase() + first[1:] == other:
            old, new = old[1:], new[1:]
    if not old and not new:
        return None
    one, two = (" ".join(token.text for token in side) for side in (old, new))
    return Changed(_kind([*old, *new], one, two, at_start), one, two)


def _kind(every: Sequence[Token], old: str, new: str, at_start: bool) -> Kind:
    if any(token.kind != "word" for token in every):
        return "number"
    if any(token.text[:1].isupper() for token in every[at_start:]):
        return "name"
    return "negation" if negations(old) != negations(new) else "word"


_capital = lazy_pattern(r"(?<!\w)\[([^\W\d_])\]")
