"""Two wordings, word by word: what stayed, what went, what came.

A word is what stands between white space, its punctuation included; white space itself is no difference.
The alignment only shows: nothing is decided by it.
"""

from dataclasses import dataclass

from hrctimeline.words.text import Span

_MOST = 4_000_000  # pairs of words that are aligned; beyond, all of the middle is told as changed


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: `kind` is "same", "old" or "new"."""

    kind: str
    text: str


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The two wordings as one run of pieces, what went before what came."""
    before, after = old.split(), new.split()
    first = common(before, after)
    last = common(before[first:][::-1], after[first:][::-1])
    out = [Piece("same", " ".join(before[:first]))]
    out += _middle(before[first : len(before) - last], after[first : len(after) - last])
    out.append(Piece("same", " ".join(before[len(before) - last :])))
    return tuple(piece for piece in out if piece.text)


def shortened(told: tuple[Piece, ...], around: int = 8) -> tuple[Piece, ...]:
    """The same with long runs of unchanged words left out (…), `around` of them kept at each change."""
    out = []
    for number, piece in enumerate(told):
        words = piece.text.split()
        head = words[: around if number else 0]
        tail = words[len(words) - around :] if number < len(told) - 1 else []
        if piece.kind == "same" and len(words) > len(head) + len(tail) + 2:
            piece = Piece("same", " ".join([*head, "…", *tail]))
        out.append(piece)
    return tuple(out)


def likeness(old: str, new: str) -> float:
    """How much two wordings share, 0 to 1: only to show together what belongs together."""
    from difflib import SequenceMatcher

    before, after = old.casefold().split()[:400], new.casefold().split()[:400]
    return SequenceMatcher(None, before, after, autojunk=False).ratio()


def _middle(before: list[str], after: list[str]) -> list[Piece]:
    if len(before) * len(after) > _MOST:
        return [Piece("old", " ".join(before)), Piece("new", " ".join(after))]
    from difflib import SequenceMatcher

    out: list[Piece] = []
    for kind, *spans in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        out += _run(kind, before, after, (spans[0], spans[1]), (spans[2], spans[3]))
    return out


def _run(kind: str, before: list[str], after: list[str], old: Span, new: Span) -> list[Piece]:
    if kind == "equal":
        return [Piece("same", " ".join(before[slice(*old)]))]
    return [Piece("old", " ".join(before[slice(*old)])), Piece("new", " ".join(after[slice(*new)]))]


def common(before: list[str], after: list[str]) -> int:
    """How many words or lines both begin with."""
    pairs = enumerate(zip(before, after, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(before), len(after)))
