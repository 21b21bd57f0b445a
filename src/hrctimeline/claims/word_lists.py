"""The word lists that claims are read by: files in `data`, whose first line says where each list is from.

All in small letters, but for the names of lands. A list is read when it is first asked for.
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of a list, in order."""
    _, *entries = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(entries)


def table(name: str) -> list[str]:
    """The rows of a table, those that begin with `#` among them: cells are parted by tabs."""
    return (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()


@cache
def listed(name: str) -> frozenset[str]:
    """The entries of a list of words."""
    return frozenset(lines(name))


@cache
def paired(name: str) -> dict[str, str]:
    """The entries of a list of pairs: a word, and what belongs to it."""
    return dict(line.split(maxsplit=1) for line in lines(name))
