"""The way between a text and what has become of it, for places that stand in what both have."""

from typing import NamedTuple


class Shift(NamedTuple):
    """Two texts with the same `head` characters, and the same ones from `old` and from `new` on."""

    head: int
    old: int
    new: int

    def forward(self, offset: int) -> int | None:
        """Where a place of the old text is in the new one; None where it was changed."""
        return _moved(offset, self.head, self.old, self.new)

    def back(self, offset: int) -> int | None:
        """Where a place of the new text is in the old one."""
        return _moved(offset, self.head, self.new, self.old)


def _moved(offset: int, head: int, here: int, there: int) -> int | None:
    if offset <= head:
        return offset
    return offset - here + there if offset >= here else None


def between(old: str, new: str) -> Shift:
    """What two texts have in common at both ends."""
    if old == new:
        return Shift(len(old), len(old), len(new))
    head = _common(old, new, min(len(old), len(new)))
    tail = _common(old[head:][::-1], new[head:][::-1], min(len(old), len(new)) - head)
    return Shift(head, len(old) - tail, len(new) - tail)


def _common(one: str, other: str, most: int) -> int:
    """How many characters two texts begin with alike, of at most `most`: halves that are compared whole."""
    low = 0
    while low < most:
        middle = (low + most + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            most = middle - 1
    return low
