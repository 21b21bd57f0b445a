"""Two wordings of one title or summary, token by token: what stayed, what went, what came in its place."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from hrctimeline.claims.names.runs import Run, headline, headline_runs, runs
from hrctimeline.claims.vocabulary import ordinary
from hrctimeline.claims.wording.content import Content, contents
from hrctimeline.claims.wording.cues import is_adverb, is_content
from hrctimeline.claims.wording.stems import stems
from hrctimeline.claims.words import Word, every_word
from hrctimeline.record import Record, cached_property
from hrctimeline.words.denials import negating
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, every_token

_MOST = 500  # tokens of a wording that is aligned: of a longer one nothing is told
_BORDERS = listed(". , ; : — – and but or which who that while because")  # of clauses
_FEW = 2  # telling words that may have changed apart


class Swap(Record):
    """What went and what came at one place, behind `at` tokens that stayed; either may be nothing."""

    went: tuple[Token, ...]
    came: tuple[Token, ...]
    at: int


class Edit:
    """The former and the new wording, and the words of all quotes that the event has now.

    `whole` is the sentence that a clause is of; a sentence is its own.
    """

    def __init__(self, old: str, new: str, quotes: Iterable[str], whole: "Edit | None" = None) -> None:
        self.old, self.new = old, new
        self.whole = whole or self
        self.before, self.after = every_token(old), every_token(new)
        self.quotes = tuple(quotes)
        self.quoted = frozenset(token.plain for quote in self.quotes for token in every_token(quote))
        self.swaps: list[Swap] = []
        self._at: dict[int, int] = {}  # where a token that stayed began, and where it begins now
        if max(len(self.before), len(self.after)) <= _MOST:
            self._align()

    def _align(self) -> None:
        one, other = ([token.plain for token in side] for side in (self.before, self.after))
        for kind, i, j, k, last in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
            if kind == "equal":
                starts = zip(self.before[i:j], self.after[k:last], strict=True)
                self._at |= {was.start: now.start for was, now in starts}
            else:
                self.swaps.append(Swap(self.before[i:j], self.after[k:last], len(self._at)))

    @cached_property
    def gone(self) -> list[Token]:
        """The words that the new wording doesn't have in any form where it changed."""
        return _without(*self._sides)

    @cached_property
    def got(self) -> list[Token]:
        """The words that the former wording didn't have in any form where it changed."""
        return _without(*self._sides[::-1])

    @property
    def went(self) -> list[Token]:
        """All that went, what came back in another place, too."""
        return self._sides[0]

    @property
    def came(self) -> list[Token]:
        """All that came."""
        return self._sides[1]

    @property
    def _sides(self) -> tuple[list[Token], list[Token]]:
        """All that went, and all that came."""
        return [t for swap in self.swaps for t in swap.went], [t for swap in self.swaps for t in swap.came]

    @cached_property
    def names(self) -> tuple[list[Run], list[Run]]:
        """The names of the former wording, and of the new one."""
        return names_of(self.old), names_of(self.new)

    @cached_property
    def changed(self) -> list[tuple[list[Token], list[Token]]]:
        """The telling words of each swap that the other wording hasn't in any form: those gone, those got."""
        went, came = ({token.start for token in side} for side in (self.gone, self.got))
        return [
            (
                [t for t in telling(swap.went) if t.start in went],
                [t for t in telling(swap.came) if t.start in came],
            )
            for swap in self.swaps
        ]

    @property
    def places(self) -> int:
        """At how many places telling words changed."""
        return sum(any(sides) for sides in self.changed)

    @property
    def slight(self) -> bool:
        """Whether telling words changed at one place, or two of them at most, and half of all are kept."""
        few = sum(len(side) for sides in self.changed for side in sides) <= _FEW
        return (few or self.places <= 1) and self.half_kept

    @property
    def clauses(self) -> Iterator["Edit"]:
        """The clauses that changed, parted where a mark or a word that joins two stayed."""
        was = now = 0
        for token in self.before:
            there = self._at.get(token.start)
            if there is not None and token.plain in _BORDERS:
                yield from self._between(was, token.start, now, there)
                was, now = token.start, there
        if now:
            yield from self._between(was, len(self.old), now, len(self.new))

    def _between(self, was: int, end: int, now: int, last: int) -> Iterator["Edit"]:
        old, new = self.old[was:end].strip(), self.new[now:last].strip()
        if old != new:
            yield Edit(old, new, self.quotes, self)

    @cached_property
    def half_kept(self) -> bool:
        """Whether half of the content words are kept, however many changed."""
        return 0 < max(len(contents(self.old)), len(contents(self.new))) <= 2 * len(self.kept)

    def behind(self, token: Token, *, old: bool) -> str:
        """The token behind one of the former wording or of the new one, in small letters."""
        every = self.before if old else self.after
        return next((each.plain for each in every if each.start >= token.end), "")

    @cached_property
    def denied_otherwise(self) -> bool:
        """Whether one of the wordings denies more often."""
        return len([*negating(self.old)]) != len([*negating(self.new)])

    def ahead(self, token: Token, *, old: bool) -> str:
        """The token before one of either wording, in small letters."""
        every = self.before if old else self.after
        return next((each.plain for each in reversed(every) if each.end <= token.start), "")

    @cached_property
    def kept(self) -> list[tuple[Content, Content]]:
        """The content words of both, each as it was and as it is, whatever its form."""
        now = {word.start: word for word in contents(self.new)}
        pairs, left = list[tuple[Content, Content]](), list[Content]()
        for word in contents(self.old):
            if (other := now.pop(self._at.get(word.start, -1), None)) is not None:
                pairs.append((word, other))
            else:
                left.append(word)
        for word in left:
            start = next((at for at, each in now.items() if not each.stems.isdisjoint(word.stems)), None)
            if start is not None:
                pairs.append((word, now.pop(start)))
        return pairs

    def kept_behind(self, token: Token, *, old: bool) -> tuple[Content, ...]:
        """The next content word behind a token, as it was and as it is; none where it changed."""
        words = contents(self.old if old else self.new)
        following = next((word for word in words if word.start >= token.end), None)
        return next((pair for pair in self.kept if pair[0 if old else 1] is following), ())

    @cached_property
    def reordered(self) -> bool:
        """Whether some words of both stand in another order."""
        now = [new.start for _, new in sorted(self.kept, key=lambda pair: pair[0].start)]
        return now != sorted(now)

    @property
    def evidence(self) -> Iterator[Content]:
        """The content words of all quotes."""
        return (word for quote in self.quotes for word in contents(quote))

    def backed(self, token: Token) -> bool:
        """Whether a quote has a word in some form."""
        return not stems(token.plain).isdisjoint(self._stems)

    def tells_any(self, some: frozenset[str]) -> bool:
        """Whether a quote has a word of some stems."""
        return not some.isdisjoint(self._stems)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(stem for plain in self.quoted for stem in stems(plain))

    def new_to_quotes(self, found: Iterable[Token]) -> list[Token]:
        """Those of some tokens that no quote has as they stand."""
        return [token for token in found if token.plain not in self.quoted]


def names_of(text: str) -> list[Run]:
    """The names of a text; where every word has a capital letter, those that are no ordinary words."""
    every = every_word(text)
    return headline_runs(every, _is_ordinary, {}) if headline(every, _is_ordinary) else runs(every)


def _is_ordinary(word: Word) -> bool:
    return ordinary(word.plain)


def clauses_of(every: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of a wording, clause by clause; none of a mark or word that joins two."""
    for joins, clause in groupby(every, lambda token: token.plain in _BORDERS):
        if not joins:
            yield [*clause]


def telling(found: Iterable[Token]) -> Iterator[Token]:
    """The words among some tokens that say something by themselves, adverbs too."""
    return (t for t in found if t.kind == "word" and (says(t.text) or is_adverb(t.plain)))


def says(word: str) -> bool:
    """Whether a word says something by itself: US and WHO do, us and who don't."""
    return is_content(word.casefold()) or (word.isupper() and len(word) > 1)


def together(found: Sequence[Token]) -> str:
    """Some words as they are written, with a gap where others stand between."""
    return " … ".join(dict.fromkeys(token.text for token in found))


def _without(some: list[Token], others: list[Token]) -> list[Token]:
    """The words of one side that have no fellow on the other."""
    left = [token for token in others if token.kind != "mark"]
    found = []
    for token in some:
        if token.kind == "mark":
            continue
        fellow = next((each for each in left if _one(token, each)), None)
        if fellow is None:
            found.append(token)
        else:
            left.remove(fellow)
    return found


def _one(token: Token, other: Token) -> bool:
    return token.plain == other.plain or not stems(token.plain).isdisjoint(stems(other.plain))
