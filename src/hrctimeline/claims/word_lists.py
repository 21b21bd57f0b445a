"""The word lists that claims are read by: files in `data`, whose first line says where each list is from.

All in small letters, but for the names of lands. A list is read when it is first asked for.
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of a list, in order."""
    _, *entries = _text(name).splitlines()
    return tuple(entries)


@cache
def _text(name: str) -> str:
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def table(name: str) -> list[str]:
    """The rows of a table, those that begin with `#` among them: cells are parted by tabs."""
    return (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()


@cache
def listed(name: str) -> frozenset[str]:
    """The entries of a list of words."""
    return frozenset(lines(name))


def entry(name: str, word: str) -> str:
    """A word as an alphabetic list has it, whatever its case, or "": the text is searched by halves."""
    text, sought = _text(name), word.casefold()
    low, high = text.find("\n") + 1, len(text)
    while low < high:
        start = text.rfind("\n", low, (low + high) // 2) + 1 or low
        end = text.find("\n", start)
        found = text[start:end]
        if found.casefold() == sought:
            return found
        low, high = (end + 1, high) if found.casefold() < sought else (low, start)
    return ""


@cache
def paired(name: str) -> dict[str, str]:
    """The entries of a list of pairs: a word, and what belongs to it."""
    return dict(line.split(maxsplit=1) for line in lines(name))
