"""The proper names in a text: runs of words with capital letters.

"Secretary of State Mike Pompeo" is one run. "and", a comma and a genitive end a run; "of" and the small
words of "Charles de Gaulle" go on with one. What a run comes apart into is told by `divide`.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from hrctimeline.claims.names.halves import is_tied
from hrctimeline.claims.numbers.units import measured
from hrctimeline.claims.vocabulary import (
    NO_NAMES,
    OF,
    PREPOSITIONS,
    calendar,
    common,
    honorific,
    particle,
    roman,
    small,
    word_list,
)
from hrctimeline.claims.words import Word, is_capital, words
from hrctimeline.record import Record, replace
from hrctimeline.words.lists import listed

Tokens = tuple[str, ...]
_LONGEST = 12  # words of a run
_CLAUSE = 20  # words from where a clause before the main one begins to where both may meet
# verbs with two objects, the first of whom is told or given the other (Quirk et al. 1985, 16.55 ff.)
_TO_WHOM = listed(
    """
    tell tells told telling ask asks asked asking give gives gave giving warn warns warned warning assure
    assures assured assuring offer offers offered offering send sends sent sending show shows showed showing
    teach teaches taught teaching hand hands handed handing sell sells sold selling pay pays paid paying
    promise promises promised promising grant grants granted granting deny denies denied denying owe owes
    owed lend lends lent lending inform informs informed informing remind reminds reminded reminding advise
    advises advised advising convince convinces convinced persuade persuades persuaded award awards awarded
    """
)
LEGAL = listed("inc incorporated ltd limited plc llc llp gmbh")  # forms of companies, behind their names
_BEFORE_A_CLAUSE = PREPOSITIONS | listed(
    "as when while once if because though although since until till unless"
)


class Run(Record):
    """Words that may be one name. `begins`: the first one begins a sentence.

    `fronted`: a preposition does and the run is next, and may be two names: "In Mainz | Gutenberg printed".
    `beside`: it may be two side by side: "tells Lowe | Pell will pay", "When Lowe left Vail | Pell".
    `honorific`: the Mr or Mrs that was taken from its beginning. `near`: a name of the quotes that may be the
    same one in another form, or what it may stand for, and then `seated` says how. `unsure`: it may be no
    name, or one that the quotes have in part.
    """

    words: tuple[Word, ...]
    begins: bool = False
    fronted: bool = False
    beside: bool = False
    honorific: str = ""
    near: str = ""
    seated: str = ""
    unsure: bool = False

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends, without a genitive."""
        return self.words[-1].end

    @property
    def tokens(self) -> Tokens:
        """Its words in plain form."""
        return tuple(word.plain for word in self.words)

    def without_first(self) -> "Run | None":
        """What is left when the first word is none of the name's, if that is a name."""
        return trimmed(Run(self.words[1:]))


def name_at(names: Sequence[Run], offset: int) -> Run | None:
    """The one of some names, in order, that has a character."""
    before = bisect_right(names, offset, key=_start)
    return names[before - 1] if before and offset < names[before - 1].end else None


def _start(run: Run) -> int:
    return run.words[0].start


def runs(found: list[Word]) -> list[Run]:
    """The names of a text's words, in order."""
    made, done = list[Run](), 0
    for at in [at for at, word in enumerate(found) if is_capital(word.plain)]:
        if at >= done and _opens(found, at):
            done = _end(found, at)
            run = trimmed(
                Run(tuple(found[at:done]), found[at].begins, _fronted(found, at), _beside(found, at))
            )
            if run:
                made.append(run)
    return made


def trimmed(run: Run) -> Run | None:
    """The run without Mr, Ms, small words, a prefix and a lone month; None where nothing is left."""
    rest, address = run.words, run.honorific
    if len(rest) > 1 and rest[1].joined == "-" and rest[0].plain.casefold() in word_list("prefixes"):
        rest = rest[1:]  # Post-Brexit
    while rest and (honorific(rest[0].plain) or small(rest[0].plain)):
        address = rest[0].plain if honorific(rest[0].plain) else address
        rest = rest[1:]
    while rest and (_binds(rest[-1]) or (rest[1:] and rest[-1].plain.casefold() in LEGAL)):
        rest = rest[:-1]
    if not rest or all(_is_no_name(word.plain) for word in rest):
        return None
    if len(rest) == 1 and (len(rest[0].plain) == 1 or small(rest[0].plain)):
        return None
    if rest is run.words:
        return run
    legal = run.words[-1].plain.casefold() in LEGAL  # then it is surely a name
    begins = run.begins and rest[0] is run.words[0] and not legal
    return replace(run, words=rest, begins=begins, honorific=address)


def _is_no_name(plain: str) -> bool:
    """Whether a word is a month, one of those that begin no name, or a measure."""
    return calendar(plain) or plain.casefold() in NO_NAMES or measured(plain)


def _binds(word: Word) -> bool:
    return particle(word.plain) or word.plain in OF


def _fronted(found: list[Word], at: int) -> bool:
    before = found[max(0, at - 2) : at]
    if before and before[-1].plain == "the":
        before = before[:-1]
    dated = found[at].start - found[at - 1].end > 1  # "In June Ann Lowe": the name is no place
    return bool(before) and not dated and before[-1].begins and before[-1].plain.casefold() in PREPOSITIONS


def _beside(found: list[Word], at: int) -> bool:
    """Whether a name and what somebody tells or gives it, or a clause before and the main one, may meet."""
    if at and found[at].joined and found[at - 1].plain.casefold() in _TO_WHOM:
        return True
    first = next((before for before in range(at, max(at - _CLAUSE, -1), -1) if not found[before].joined), at)
    return first < at and found[first].begins and found[first].plain.casefold() in _BEFORE_A_CLAUSE


def _opens(found: list[Word], at: int) -> bool:
    word = found[at]
    if not word.capital:
        return False
    plain = word.plain.casefold()
    if plain in NO_NAMES or (len(plain) == 1 and not _follows(found, at + 1)):
        return False
    return not small(word.plain)


def _follows(found: list[Word], at: int) -> bool:
    """Whether the word at `at` continues a name before it."""
    if at >= len(found) or not found[at].joined or found[at - 1].owns or found[at].begins:
        return False
    if (found[at].joined == "-" and found[at].plain.isdigit()) or is_tied(found, at):
        return True
    return found[at].capital and (found[at].plain.casefold() not in NO_NAMES or numeral(found, at))


def numeral(found: list[Word], at: int) -> bool:
    """Whether a word is the Roman numeral of the name before it: World War I."""
    word = found[at].plain
    return word.isupper() and roman(word) and bool(found[at].joined) and found[at - 1].capital


def _end(found: list[Word], at: int) -> int:
    end = at + 1
    while end - at < _LONGEST:
        if _follows(found, end):
            end += 1
            continue
        reach = end
        while reach < min(len(found), end + 3) and found[reach].joined and not found[reach - 1].owns:
            if not (_binds(found[reach]) or (reach > end and found[reach].plain == "the")):
                break
            reach += 1
        if reach == end or not _follows(found, reach):
            break
        end = reach + 1
    while end - at > 1 and small(found[end - 1].plain) and not numeral(found, end - 1):
        end -= 1
    return end


def as_one(text: str, words: Sequence[Word], found: Iterable[Run]) -> list[Run]:
    """Names of a text, those that are one together: Orne & Vail Water, Cooper's Creek."""
    made: list[Run] = []
    for run in found:
        between = text[made[-1].end : run.start].strip() if made else ""
        if between in ("&", "'s", "’s") and not (made[-1].near or run.near):
            first = made.pop()
            inner = tuple(word for word in words if first.start <= word.start < run.end)
            run = Run(inner, first.begins, unsure=first.unsure and run.unsure)
        made.append(run)
    return made


def headline(found: list[Word], none: Callable[[Word], bool]) -> bool:
    """Whether a title is in headline case, where capital letters say nothing.

    No word of four letters is small, and there is an "Is", or an ordinary word directly after a capital one:
    "Court Approves the Sale", but not "CNN on the Council"; or two of them, and no institutions.
    """
    rest = [w for w in found[1:] if w.plain[0].isalpha() and not (w.joined == "-" and w.plain.islower())]
    if any(not w.capital and len(w.plain) > 3 and not small(w.plain) for w in rest):
        return False
    if sum(w.capital for w in rest) < 2:
        return False
    if sum(w.capital and not common(w.plain) and none(w) for w in rest) > 1:
        return True
    return any(
        here.capital and here.joined and before.capital and (small(here.plain) or none(here))
        for before, here in pairwise([word for at, word in enumerate(found) if not is_tied(found, at)])
    )


def headline_runs(found: list[Word], none: Callable[[Word], bool], names: dict[Tokens, int]) -> list[Run]:
    """The names of a title in headline case: what isn't ordinary, and spellings of the log's names."""
    made: list[Run] = []
    at = 0
    while at < len(found):
        end = _spelled(found, at, names) or at
        while end < len(found) and (end == at or (found[end].joined and not found[end - 1].owns)):
            named = found[end].capital and (not none(found[end]) or numeral(found, end))
            if not (named or is_tied(found, end)):
                break
            end += 1
        if end > at and (
            run := trimmed(Run(tuple(found[at:end]), found[at].begins, beside=_beside(found, at)))
        ):
            made.append(run)
        at = max(end, at + 1)
    return made


def _spelled(found: list[Word], at: int, names: dict[Tokens, int]) -> int:
    for end in range(min(len(found), at + _LONGEST), at, -1):
        tokens = tuple(word.plain for word in found[at:end])
        if tokens in names and any(word.capital for word in found[at:end]):
            return end
    return 0


def part(run: Run, start: int, end: int) -> Run | None:
    """Some words of a run as a name; None where they are small words only."""
    inner = run.words[start:end]
    while inner and inner[0].plain in ("of", "the"):
        inner = inner[1:]
    while inner and inner[-1].plain in ("of", "the"):
        inner = inner[:-1]
    first = start == 0
    address = run.honorific if first else ""
    return replace(run, words=inner, begins=run.begins and first, honorific=address) if inner else None


def spellings(
    names: tuple[tuple[str, tuple[str, ...]], ...],
) -> tuple[dict[Tokens, int], list[tuple[Tokens, ...]]]:
    """The log's names by the words of each spelling, and for each name all its spellings."""
    by_words: dict[Tokens, int] = {}
    every = []
    for number, (name, others) in enumerate(names):
        tokens = [tuple(word.plain for word in words(spelling)) for spelling in (name, *others)]
        every.append(tuple(t for t in tokens if t))
        for each in every[-1]:
            by_words.setdefault(each, number)
    return by_words, every
