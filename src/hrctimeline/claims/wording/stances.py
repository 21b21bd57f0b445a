"""Does a quote stand for or against its event as its `stance` says?

Words are held together as in the rest of this room: shared where they have a stem in common, denied under
a denial or behind a verb that rejects what is claimed (“disputed the findings”). What can't be told is left
open.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.numbers.reading import numbers
from hrctimeline.claims.vocabulary import noun
from hrctimeline.claims.wording.clauses import calendar, is_finite
from hrctimeline.claims.wording.content import Content, all_stems, contents
from hrctimeline.claims.wording.opposites import poles_of
from hrctimeline.claims.wording.quoted import negating
from hrctimeline.claims.wording.stems import lines, past, stems
from hrctimeline.record import Record
from hrctimeline.words.lists import listed
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import every_token

_TURNING = listed(
    """
    but however although though instead rather actually contrary contrast false untrue wrong incorrect
    inaccurate mistaken misleading nonsense doubt doubts doubted doubtful unclear dispute disputes disputed
    """
)
_LEAST = 2  # words that a sentence of the log and a quote have in common


class Shared(Record):
    """A word of the log, and one of a quote that has a stem in common with it."""

    mine: Content
    theirs: Content


def agreeing(told: Sequence[str], quote: str) -> list[Shared]:
    """The words of title and summary that a quote tells, too, where nothing in it speaks against the log.

    Numbers, names and opposites that differ leave it open, and so does what turns a sentence: but, false.
    """
    theirs, prose = contents(quote), " . ".join(told)
    here = contents(prose)
    pairs = [*_pairs(here, theirs)]
    if _says_no_otherwise(prose, quote, pairs):
        return []
    if _turns(quote) or _opposed(here, theirs) or _counts_otherwise(prose, quote):
        return []
    common = {min(other.stems): each for each in pairs for other in (each.theirs,)}
    done_by_another = any(_is_done(each) and _another(each, prose, quote) for each in pairs)
    return [*common.values()] if len(common) >= _LEAST and not done_by_another else []


def denying(title: str, quote: str, summary: str = "") -> Shared | None:
    """The deed of a title that a quote of one sentence denies, and nothing else."""
    theirs = contents(quote)
    if not any(word.denied or not word.stems.isdisjoint(_rejecting()) for word in theirs):
        return None
    if negating(title) or len(sentences(quote)) != 1:
        return None
    told = all_stems(contents(f"{title} . {summary}"))
    here = [word for word in contents(title) if _is_deed(title, word) and not word.cues]
    for pair in _pairs(here, theirs):
        same = [each for each in theirs if not each.stems.isdisjoint(pair.mine.stems)]
        rest = [each for each in theirs if each not in same and each.stems.isdisjoint(_rejecting())]
        shared = [each for each in rest if not each.stems.isdisjoint(told)]
        if shared and _rejected(theirs, pair.theirs) and all(_denied(theirs, each) for each in same):
            return pair
    return None


def _pairs(here: Sequence[Content], theirs: Sequence[Content]) -> Iterator[Shared]:
    for mine in here:
        for other in theirs:
            if not mine.stems.isdisjoint(other.stems) and not calendar(mine):
                yield Shared(mine, other)


def _denied(every: Sequence[Content], word: Content) -> bool:
    return word.denied or _rejected(every, word)


def _rejected(every: Sequence[Content], word: Content) -> bool:
    """Whether a verb that rejects a claim stands before a word in its sentence; none tries to deny a use."""
    ahead = (each for each in every if each.sentence == word.sentence and each.start < word.start)
    return any(not each.stems.isdisjoint(_rejecting()) and each.auxiliary != "to" for each in ahead)


@cache
def _rejecting() -> frozenset[str]:
    words = next(words for kind, words in lines("cues.txt") if kind == "no-to-claims")
    return frozenset(stem for word in words if word != "push" for stem in stems(word))


def _is_deed(title: str, word: Content) -> bool:
    """Whether a word is a verb by its form and place, and doesn't only say what is told."""
    return is_finite(title, word) and word.stems.isdisjoint(_saying())


def _is_done(shared: Shared) -> bool:
    """Whether what both tell is surely a deed: one of the two has a past form."""
    return any(past(each.text.casefold()) and not each.named for each in (shared.mine, shared.theirs))


@cache
def _saying() -> frozenset[str]:
    return stems("say") | stems("tell")


def _says_no_otherwise(prose: str, quote: str, pairs: Sequence[Shared]) -> bool:
    """Whether a sentence of a quote denies anything, and that of the log which is nearest to it doesn't."""
    mine, theirs = sentences(prose), sentences(quote)
    for number, span in enumerate(theirs):
        nearest = Counter(each.mine.sentence for each in pairs if each.theirs.sentence == number)
        at = max(nearest, key=nearest.__getitem__, default=None)
        if at is not None and negating(quote[slice(*span)]) != negating(prose[slice(*mine[at])]):
            return True
    return False


def _turns(quote: str) -> bool:
    return any(token.plain in _TURNING for token in every_token(quote))


def _opposed(here: Sequence[Content], theirs: Sequence[Content]) -> bool:
    """Whether each of the two has a word of which the other has the opposite alone."""
    mine, quoted = all_stems(here), all_stems(theirs)
    return any(
        pole.faces(other)
        for word in here
        if word.stems.isdisjoint(quoted)
        for pole in poles_of(word)
        for other in theirs
        if other.stems.isdisjoint(mine)
    )


def _counts_otherwise(prose: str, quote: str) -> bool:
    """Whether a quote gives a number of what the log counts otherwise, or one of two that a sentence has."""
    from hrctimeline.claims.numbers.placed import placed  # few quotes dispute anything

    mine, theirs = ([*placed(text, numbers(text))] for text in (prose, quote))
    for one in mine:
        same = [each for each in theirs if proves(one.number, each.number) or proves(each.number, one.number)]
        if not same and any(not one.tie.noun.isdisjoint(other.tie.noun) for other in theirs):
            return True
        beside = (each for each in mine if each.sentence == one.sentence and each != one)
        if same and not all(any(proves(each.number, t.number) for t in theirs) for each in beside):
            return True
    return False


def _another(shared: Shared, prose: str, quote: str) -> bool:
    """Whether before a deed the log has a name that the quote lacks, and the quote one that the log lacks."""
    mine, theirs = _before(prose, shared.mine), _before(quote, shared.theirs)
    return bool(_names(mine) - all_stems(contents(quote))) and bool(
        _names(theirs) - all_stems(contents(prose))
    )


def _before(prose: str, word: Content) -> str:
    """The words of a sentence before one of its words."""
    return prose[sentences(prose)[word.sentence][0] : word.start]


def _names(prose: str) -> frozenset[str]:
    """The stems of the words that are names; the first of a sentence is one if no list has it as a noun."""
    capital = [word for word in contents(prose) if word.text[0].isupper()]
    return all_stems([word for word in capital if word.named or not noun(word.text.casefold())])
