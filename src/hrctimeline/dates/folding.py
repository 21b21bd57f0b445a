"""A copy of a text for reading dates in: lower case, plain quotes, hyphens and spaces, every character in its place.

The copy has the length of the original, so offsets (code points) are the same in both.
"""

from dataclasses import dataclass

_PLAIN = {
    **dict.fromkeys(map(ord, "‘’‛ʼ`´′"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–−­"), "-"),
    **dict.fromkeys(map(ord, "\t\r\v\f        　"), " "),
    **dict.fromkeys(map(ord, "\u2007\u2028\u2029"), " "),
}


def fold(text: str) -> str:
    """The text in lower case with plain signs, character by character."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered if lowered.isascii() and "\t" not in lowered and "\r" not in lowered else lowered.translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Page:
    """A text as it is read: the original, its folded copy, and what the source tells of its dates.

    `last_year` is the year of publication, for two-digit years; `date_order` as "dmy", "mdy" or "ymd".
    """

    text: str
    folded: str
    last_year: int | None = None
    date_order: str | None = None

    def capital(self, at: int) -> bool:
        """The original has a capital letter here."""
        return self.text[at : at + 1].isupper()

    def before(self, at: int, width: int = 32) -> str:
        """The folded text that stands just before an offset."""
        return self.folded[max(0, at - width) : at]

    def after(self, at: int, width: int = 32) -> str:
        """The folded text that stands just after an offset."""
        return self.folded[at : at + width]

    def full_year(self, digits: str) -> int | None:
        """A year from its last two digits: the latest not after publication; None where that isn't known."""
        if self.last_year is None:
            return None
        return self.last_year - (self.last_year - int(digits)) % 100
