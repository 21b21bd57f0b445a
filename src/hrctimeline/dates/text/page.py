"""A copy of a text for reading dates in: lower case, plain quotes, hyphens and spaces, all in their places.

The copy has the length of the original, so offsets (code points) are the same in both. A line's end is a
space in it; only where a paragraph ends are there line ends left.
"""

import re
from bisect import bisect_right
from functools import cache

from hrctimeline.record import cached_property
from hrctimeline.words.lists import lazy_pattern, lowered
from hrctimeline.words.sentences import sentence_ends
from hrctimeline.words.shorthand import in_shorthand, narrow

SPACES = "\t\r\v\f\u00a0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))
HYPHENS = "\u2010\u2011\u2012\u2013\u2212"
APOSTROPHES = "\u2018\u2019\u201b\u02bc`\u00b4\u2032"
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
BEFORE_ORDINAL = ("\n", ", ", "on ", "of ", "day ")
PLAIN = {
    **dict.fromkeys(SPACES, " "),
    **dict.fromkeys(HYPHENS, "-"),
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys("\u201c\u201d\u201e", '"'),
    **dict(zip("ˢᵗⁿᵈʳʰ", "stndrh", strict=True)),  # 3ʳᵈ June
}


def fold(text: str) -> str:
    """The text in lower case with plain signs, character by character."""
    folded = without_emphasis(text)
    for char in PLAIN.keys() & set(text):
        folded = folded.replace(char, PLAIN[char])
    folded = folded.replace(" , ", ",  ")
    folded = _stop_of_a_number().sub(lambda stop: " " if _is_of_a_day(stop) else ".", lowered(folded))
    last = len(folded.rstrip(" \n"))  # what ends the text stays
    pieces, done = list[str](), 0
    for gap in _blank_lines().finditer(folded, 0, last):
        pieces += (folded[done : gap.start()].replace("\n", " "), _parting(text, gap))
        done = gap.end()
    return "".join((*pieces, folded[done:last].replace("\n", " "), folded[last:]))


def without_emphasis(text: str) -> str:
    """The text with spaces for the underscores around emphasised words, behind the stop that follows one."""
    return _emphasis().sub(lambda mark: f"{mark['stop'] or ''} ", text) if "_" in text else text


_emphasis = lazy_pattern(
    r"(?<![^\W_])_(?=[^\W_])|(?<=[^\W_])_(?![^\W_])(?P<stop>[.,;:])?|(?<=[^\W_][.,;:])_(?![^\W_])"
)


def _is_of_a_day(stop: re.Match[str]) -> bool:
    """Whether a full stop is that of "on 3. June 2019": an ordinal's, as other languages write it."""
    before = stop.string[max(0, stop.start() - 6) : stop.start()]
    lead = before.rstrip("0123456789")
    free = lead.endswith(BEFORE_ORDINAL) or (len(before) == stop.start() and not lead)
    return free and len(before) - len(lead) <= 2 and stop[1].startswith(MONTHS)


_stop_of_a_number = lazy_pattern(r"\.(?<=[0-9]\.)(?=\s+([a-z]{3,})\s+[0-9]{4}(?![0-9]))")
_blank_lines = lazy_pattern(r"\n *\n[ \n]*")


def _parting(text: str, gap: re.Match[str]) -> str:
    """A paragraph's end: as spaces where its sentence goes on in small letters below."""
    goes_on = text[gap.start() - 1 : gap.start()].isalpha() and text[gap.end()].islower()
    return gap[0].replace("\n", " ") if goes_on else gap[0]


FEW = 3  # letters of a word that a headline may leave small


def is_prose(text: str) -> bool:
    """Some longer word is in small letters: no headline."""
    return any(word.islower() and len(word) > FEW for word in text.split())


class Page:
    """A text as it is read: the original, its folded copy, and what the source tells of its dates.

    `last_year` is the year of publication, for two-digit years; `date_order` as "dmy", "mdy" or "ymd".
    `anchored`: it counts from a given date, and may have been written long after that.
    """

    def __init__(
        self,
        text: str,
        folded: str,
        last_year: int | None = None,
        date_order: str | None = None,
        anchored: bool = False,
    ) -> None:
        self.text, self.folded, self.anchored = text, folded, anchored
        self.last_year, self.date_order = last_year, date_order

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

    @cached_property
    def _breaks(self) -> list[int]:
        return _clause_starts(self.text)

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """About where the clause around an expression begins and ends, at most `REACH` characters away."""
        at = bisect_right(self._breaks, start)
        begins = max(self._breaks[at - 1], start - REACH)
        after = bisect_right(self._breaks, max(end - 1, start))
        ends = self._breaks[after] if after < len(self._breaks) else len(self.folded)
        return begins, min(ends, end + REACH)


REACH = 260


@cache
def _clause_end() -> re.Pattern[str]:
    return in_shorthand('[;"“”]')


def _clause_starts(prose: str) -> list[int]:
    """Where sentences begin, and what semicolons and quotation marks part in them; the first at 0."""
    plain = narrow(prose)
    inside = {end for quoted in _few_words().finditer(plain) for end in (quoted.start() + 1, quoted.end())}
    marks = (end.end() for end in _clause_end().finditer(plain))
    ends = {*sentence_ends(prose)[:-1], *(end for end in marks if end not in inside)}
    return [0, *sorted(_spaces().match(prose, end).end() for end in ends)]  # type: ignore[union-attr]  # fits always


@cache
def _few_words() -> re.Pattern[str]:
    """A word or two in quotation marks are no speech: a “special flight” to Oslo."""
    return in_shorthand(r"[\"“](?<=[^\W_] .)[\w'’-]{1,20}(?: [\w'’-]{1,20}){0,3}[\"”](?= [a-z])")


_spaces = lazy_pattern(r"\s*")
