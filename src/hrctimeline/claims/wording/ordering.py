"""What came first: "two days before the vote" for "two days after it", "the law preceded" for "passed after".

A word of time parts its sentence in two: what came first, and what came second. It turns a quote's where what
stands on each side there stands on the other here; or on one side, where both tell the time in one unit.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from hrctimeline.claims.wording.clauses import calendar
from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import COUNTED, TIMING
from hrctimeline.record import Record
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import listed
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import Token, tokens_within

_MOST = 50  # words of time on each side that are looked at
_REACH = 8  # content words on each side of one
_NEXT = 4  # of "then"
_LEADING = {"before": False, "after": True, "once": True}  # whether what they lead came first
_APART = {  # whether what stands beside them came first
    "later": False,
    "afterwards": False,
    "afterward": False,
    "after": False,
    "earlier": True,
    "before": True,
    "beforehand": True,
    "previously": True,
}
_LATER = listed("after later afterwards afterward once")
_ALONE = listed("afterwards afterward beforehand previously")
_VERBS = {"followed": True, "preceded": False}
_THEN = "then"
_ENDS = frozenset(";:—–")  # a full stop within a sentence is an abbreviation's
_MEASURING = COUNTED | listed(
    """
    a an one two three four five six seven eight nine ten several some many few more less than about only just
    even almost nearly within the barely roughly over under half
    """
)
_MARKS = frozenset((",", *_ENDS))
_JOINTS = frozenset(("and", "but", "that", *_MARKS))
_HAPPENING = listed("had has have is was were are")  # "once it had met", no "once a senator"


class _Order(Record):
    """The stems of what came first and of what came second, and the words that say so."""

    first: frozenset[str]
    second: frozenset[str]
    span: Span
    unit: str = ""  # in which the time between the two is told
    later: bool = False  # whether the words of time say later or after

    def turns(self, other: "_Order") -> bool:
        """Whether another has the same two the other way round, on both sides or told in one unit of time."""
        ahead, behind = self.first & other.second, self.second & other.first
        alike = len(self.first & other.first) + len(self.second & other.second)
        if ahead and behind:
            return not self.keeps(other) or len(ahead) + len(behind) > alike
        return self._in_one_unit(other) and bool(ahead or behind) and not alike and self.later != other.later

    def _in_one_unit(self, other: "_Order") -> bool:
        return bool(self.unit) and self.unit == other.unit

    def keeps(self, other: "_Order") -> bool:
        """Whether another has them in the same order."""
        return bool(self.first & other.first and self.second & other.second)


def reordered(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The words of time of a title or summary that put first what every quote of the two puts second."""
    mine = [*islice(_orders(prose, here), _MOST)]
    quotes = enumerate(evidence.quotes if mine else ())
    there = [
        (number, order)
        for number, quote in quotes
        for order in islice(_orders(quote, [e for n, e in evidence.words if n == number]), _MOST)
    ]
    for one in mine:
        number, other = next(((n, each) for n, each in there if one.turns(each)), (-1, one))
        if number >= 0 and not any(one.keeps(each) for _, each in there):
            words = evidence.quotes[number][slice(*other.span)]
            same = words.casefold() == prose[slice(*one.span)].casefold()
            said = "in the quote the other thing comes first" if same else f"the quote has “{words}”"
            yield Turned("opposite", one.span, said, number, other.span, noted=True)


def _orders(prose: str, words: list[Content]) -> Iterator[_Order]:
    """What comes first and second in prose, as its words of time tell."""
    before: list[Content] = []
    for start, end in sentences(prose):
        inside = [w for w in words if start <= w.start < end and not calendar(w)]
        line = _Line(tokens_within(prose, start, end), inside, before)
        for at, token in enumerate(line.every):
            if token.plain in TIMING and (order := line.order(at)) and (order.first or order.second):
                yield order
        before = inside


class _Line:
    """A sentence, by its tokens and content words; `before` are the words of the one before it."""

    def __init__(self, every: Sequence[Token], words: list[Content], before: list[Content]) -> None:
        self.every, self._words, self._before = every, words, before

    def order(self, at: int) -> _Order | None:
        """What a word of time puts first and second; None where it tells nothing of time."""
        plain, following = self.every[at].plain, self._plain(at + 1)
        begin = self._measure(at)
        measured = any(token.plain in COUNTED for token in self.every[begin:at])
        if plain in _VERBS:
            return None if following in _ENDS else self._followed(at)
        if plain == _THEN:
            opens = self._plain(at - 1) in _JOINTS
            return self._made(at, at, self._ahead(at), self._behind(at)) if opens else None
        ends = following in _ENDS or following in ("", ",", ".", "that")
        if plain in _ALONE or (measured and plain in _APART and (plain not in _LEADING or ends)):
            return self._apart(begin, at)
        if plain not in _LEADING or ends or (plain == "once" and not self._happens(at)):
            return None
        return self._led(begin, at)

    def _followed(self, at: int) -> _Order | None:
        """ "The law followed the spill", "the spill was followed by the law"."""
        passive = self._plain(at + 1) == "by"
        turned = _VERBS[self.every[at].plain] != passive
        ahead, behind = self._ahead(at), self._behind(at)
        return self._made(at, at, behind, ahead) if turned else self._made(at, at, ahead, behind)

    def _led(self, begin: int, at: int) -> _Order | None:
        """ "Before the vote, Lowe left", "Lowe left before the vote"."""
        start = self._start(begin)
        ahead = self._between(start, begin)
        comma = next((i for i in range(at, len(self.every)) if self._plain(i) in _MARKS), len(self.every))
        beyond = self._between(comma, self._end(comma + 1))[:_REACH]
        aside = self._plain(begin - 1) == ","
        led = self._between(at + 1, comma if aside or not ahead else self._end(at))[:_REACH]
        rest = beyond if not ahead else [*ahead[-_REACH:], *(beyond if aside else ())]
        first, second = (led, rest) if _LEADING[self.every[at].plain] else (rest, led)
        return self._made(begin, at, first, second) if led and rest else None

    def _apart(self, begin: int, at: int) -> _Order:
        """ "Two days later Lowe left", "Lowe left two days later": the other is told before it."""
        start = self._start(begin)
        if self._between(start, begin):  # it closes its clause
            own, other = self._between(start, begin), self._between(0, start)
        else:
            own, other = self._between(at + 1, self._end(at + 1)), self._between(0, begin)
        other = other or self._before
        first, second = (own, other) if _APART[self.every[at].plain] else (other, own)
        return self._made(begin, at, first, second)

    def _made(self, begin: int, at: int, first: list[Content], second: list[Content]) -> _Order:
        span = self.every[begin].start, self.every[at].end
        units = (token.plain.removesuffix("s") for token in self.every[begin:at] if token.plain in COUNTED)
        one, other = all_stems(first), all_stems(second)
        return _Order(
            one - other, other - one, span, unit=next(units, ""), later=self.every[at].plain in _LATER
        )

    def _ahead(self, at: int) -> list[Content]:
        return self._between(self._start(at), at)[-_NEXT:]

    def _behind(self, at: int) -> list[Content]:
        return self._between(at + 1, self._end(at + 1))[:_NEXT]

    def _measure(self, at: int) -> int:
        """Where the length of time before a word begins: about two days | later."""
        while at > 0 and (self._plain(at - 1) in _MEASURING or self.every[at - 1].kind == "number"):
            at -= 1
        return at

    def _happens(self, at: int) -> bool:
        return any(token.plain in _HAPPENING for token in self.every[at : at + _REACH])

    def _start(self, at: int) -> int:
        """Where the clause of a token begins, or the one before where it stands between two."""
        while at > 0 and self._plain(at - 1) in _JOINTS:
            at -= 1
        return next((i + 1 for i in range(at - 1, -1, -1) if self._plain(i) in _JOINTS), 0)

    def _end(self, at: int) -> int:
        return next((i for i in range(at, len(self.every)) if self._plain(i) in _ENDS), len(self.every))

    def _plain(self, at: int) -> str:
        return self.every[at].plain if 0 <= at < len(self.every) else ""

    def _between(self, first: int, last: int) -> list[Content]:
        """The content words from one token to another."""
        if first >= len(self.every) or first >= last:
            return []
        start = self.every[first].start
        end = self.every[last].start if last < len(self.every) else self.every[-1].end
        return [word for word in self._words if start <= word.start < end]
