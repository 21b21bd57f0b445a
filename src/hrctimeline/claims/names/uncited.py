"""How much weighs a name that no quote has, and a cited text has elsewhere.

The quotes don't name it, which is to be mended; that the log is wrong is sure only where the quotes have
another name in its place: beside the same word, on the same side.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile, zip_longest

from hrctimeline.claims.names.forenames import forms_of
from hrctimeline.claims.names.initialled import other_forms
from hrctimeline.claims.names.lands import is_land, is_placed, related
from hrctimeline.claims.names.proof import NameProof
from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.vocabulary import (
    also_a_name,
    common,
    composed,
    honorific,
    is_title,
    noun,
    ordinary,
    singular,
    small,
    somebody,
)
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.claims.words import Index, Word, words
from hrctimeline.dates.vocabulary import CARDINALS, ORDINALS
from hrctimeline.findings import Severity
from hrctimeline.logfile.model import Source
from hrctimeline.words.lists import DETERMINERS
from hrctimeline.words.text import Span, Text

_LONG = 4  # words of a name behind an office
_PASSED = ("the", "a", "an")
_NUMBERS = CARDINALS.keys() | ORDINALS.keys()
_PLACING = ("in", "at", "near", "outside")


def weight(run: Run, claim: Sequence[Word], quotes: Sequence[Index]) -> Severity | None:
    """The severity of a name that a cited text has and the quotes don't; None where it is the rule's own."""
    land = is_land(run.tokens)
    rivals = [word for word in in_its_place(run, claim, quotes) if is_land((word.plain,)) == land]
    if run.begins and len(run.words) == 1 and common(run.tokens[0]) and not rivals:
        return Severity.NOTE  # a sentence's first word, which may be of a longer name there: "Police"
    return Severity.WARNING if run.unsure or not rivals else None


def describes(run: Run, claim: Sequence[Word], quotes: Sequence[Index]) -> bool:
    """Whether a name may say no more than everybody knows, and the quotes have no other in its place.

    A land says whose ("the US regulator") and isn't a place, as it is by itself, or common nouns make the
    name: Silicon Valley, Frontline.
    """
    whose = is_land(run.tokens) and len(claim) > len(run.words) and not is_placed(run, claim)
    nouns = all(map(noun, run.tokens)) if len(run.tokens) > 1 else composed(run.tokens[0])
    return (whose or nouns) and not any(True for _ in in_its_place(run, claim, quotes))


def is_a_word(run: Run, claim: Sequence[Word], quotes: Sequence[Index]) -> bool:
    """Whether a name that no text has is a word of the language, and the quotes have no other in its place.

    Black voters, the Leave vote: an editor's capital makes nobody of them before a noun. A mill that is sold
    to Zoom, or that Zoom buys, has a doer.
    """
    plain = run.tokens[0]
    word = (
        len(run.tokens) == 1
        and plain.istitle()
        and ordinary(plain)
        and not (common(plain) or plain.casefold() in _NUMBERS)
    )
    named = is_title(plain) or also_a_name(plain) or bool(forms_of(plain.casefold()))
    of_a_noun = word and not named and _stands_before_a_noun(run, claim)
    return of_a_noun and not any(True for _ in in_its_place(run, claim, quotes))


def _stands_before_a_noun(run: Run, claim: Sequence[Word]) -> bool:
    """Whether a word follows that is no verb of the name's: many of somebody, or one of anything.

    Before an article or the like it is one: Zoom hosts the fair.
    """
    at = next((at for at, word in enumerate(claim) if word.start >= run.end), len(claim))
    behind, beyond = [*claim[at : at + 2], None, None][:2]
    if behind is None or behind.joined != " " or not behind.plain.islower():
        return False
    plain = behind.plain
    if plain.endswith("s") and beyond and beyond.plain in DETERMINERS:
        return False
    return not (small(plain) or past(plain)) and (somebody(plain) or not plain.endswith("s"))


def of_the_author(run: Run, proof: NameProof, source: Source, text: Text, span: Span) -> bool:
    """Whether all that the quotes lack is an office, which a text gives to that name or to its own author."""
    name = next((run.tokens[at:] for at, token in enumerate(run.tokens) if not is_title(token)), ())
    if len(name) < len(run.tokens) and name:
        return proof.stands(name)
    if not (is_title(run.tokens[-1]) or other_forms(run.tokens)):
        return False
    written = text.words(*text.paragraph(*span))
    return any(word.plain in source.author.split()[-1:] for word in words(written))


def by_office(run: Run, quotes: Sequence[Index], text: Text) -> bool:
    """Whether the quotes name somebody by an office alone, which a text gives to that name and no other.

    "The president said", of a text that has President Lowe.
    """
    spoken = {singular(word.plain) for index in quotes for word in _alone(index)}
    named = _in_offices(text.prose) if spoken else {}
    held = (named.get(office, set()) for office in spoken)
    return any(bearers and bearers.issubset(run.tokens) for bearers in held)


@lru_cache(maxsize=4)  # one text is asked for many names
def _in_offices(prose: str) -> dict[str, set[str]]:
    """The offices of a text, with the last words of the names that stand directly behind them."""
    found = defaultdict[str, set[str]](set)
    for one, other in _in_office(words(prose)):
        found[singular(one.plain)].add(other.plain)
    return found


def _alone(index: Index) -> Iterator[Word]:
    """The offices of a text with no name behind them: "the president said"."""
    for word, following in zip_longest(index.words, index.words[1:]):
        if is_title(word.plain) and not (following and following.joined and following.capital):
            yield word


def _in_office(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """The offices of a text, each with the last word of the name that stands directly behind it."""
    for at, word in enumerate(words):
        if is_title(word.plain):
            following = words[at + 1 : at + 1 + _LONG]
            name = [*takewhile(lambda each: each.joined and each.capital, following)]
            if name and not is_title(name[0].plain):
                yield word, name[-1]


def in_its_place(run: Run, claim: Sequence[Word], quotes: Sequence[Index]) -> Iterator[Word]:
    """The words of other names that quotes have where a title or summary has this one."""
    first = next((at for at, word in enumerate(claim) if word.start >= run.start), None)
    if first is None:
        return  # it stands in a quotation
    last = first + len(run.words) - 1
    mine = {token.casefold() for token in run.tokens}
    nouns = all(map(common, run.tokens))
    for at, step in ((first, -1), (last, 1)):
        if beside := _beside(claim, at, step, nouns=nouns):
            there = _there(beside, _beyond(claim, beside, step), -step, quotes, nouns=nouns)
            yield from (word for word in there if word.plain.casefold() not in mine)


def _there(
    beside: Word, beyond: Word | None, step: int, quotes: Sequence[Index], *, nouns: bool
) -> Iterator[Word]:
    """The names that stand beside a word in the quotes, on one side; or also common nouns that begin there.

    Beside a small word, other than one that places, only where the one beyond it is the same, too: no “letter
    from Orne” for “leaves from Vail”.
    """
    wanted, further = stems(beside.plain.casefold()), stems(beyond.plain.casefold()) if beyond else None
    for index in quotes:
        for at, word in enumerate(index.words):
            if not wanted.isdisjoint(stems(word.plain.casefold())):
                found, other = _beside(index.words, at, step, nouns=nouns), _beyond(index.words, word, -step)
                theirs = stems(other.plain.casefold()) if other else frozenset()
                alike = not further or not further.isdisjoint(theirs)
                named = found and found.capital and not small(found.plain)
                known = found and (
                    not found.begins or related((found.plain,)) or (nouns and common(found.plain))
                )
                if alike and found and named and known:
                    yield found


def _beyond(words: Sequence[Word], beside: Word, step: int) -> Word | None:
    """The next word on the far side of a small one that is none; None of one that places."""
    at = next(at for at, word in enumerate(words) if word.start == beside.start)
    if not small(beside.plain) or beside.plain.casefold() in _PLACING:
        return None
    while 0 <= at + step < len(words) and words[at if step < 0 else at + 1].joined:
        at += step
        if not small(words[at].plain):
            return words[at]
    return None


def _beside(found: Sequence[Word], at: int, step: int, *, nouns: bool) -> Word | None:
    """The word before or after one, over articles and, beside no nouns, forms of address and offices."""
    while 0 <= at + step < len(found):
        joined = found[at if step < 0 else at + 1].joined
        at += step
        if not joined:
            return None
        plain = found[at].plain
        passed = not nouns and (honorific(plain) or is_title(plain))
        if not (passed or plain.casefold() in _PASSED):
            return found[at]
    return None
