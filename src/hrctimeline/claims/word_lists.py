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


def beginning(name: str, word: str) -> frozenset[str]:
    """The entries of an alphabetic list with the first letter of a word: read no further than asked."""
    return _under(name, word[:1].casefold())


@cache
def _under(name: str, letter: str) -> frozenset[str]:
    text = _text(name)
    heads = ("\n" + letter, "\n" + letter.upper())
    places = [at for head in heads for at in (text.find(head), text.rfind(head)) if at >= 0]
    if not letter or not places:
        return frozenset()
    return frozenset(text[min(places) + 1 : text.find("\n", max(places) + 1)].split("\n"))


@cache
def paired(name: str) -> dict[str, str]:
    """The entries of a list of pairs: a word, and what belongs to it."""
    return dict(line.split(maxsplit=1) for line in lines(name))
