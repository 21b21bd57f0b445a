"""Does it have another name now, or have two changed places?"""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from hrctimeline.claims.names.lands import related
from hrctimeline.claims.names.metonyms import stand_in
from hrctimeline.claims.names.runs import Run, runs
from hrctimeline.claims.names.variants import near
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.stems import past
from hrctimeline.claims.words import Index, every_word
from hrctimeline.diff.turned.edit import Edit, telling
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.polarity import related_otherwise
from hrctimeline.words.lists import BEING, listed
from hrctimeline.words.tokens import Token, tokens_within

_SIZES = listed("hundred thousand million billion dozen score")
_JOINING = listed("by after before then when while though although as since until and should if")
# who says it may stand behind these, too
_SAID = listed("say says said report reports reported write writes wrote")
_NEAR = 16  # characters before a participle
_MOST = 40  # words of a sentence of which three are tried together


def renamed(edit: Edit) -> Iterator[Turn]:
    """A name in the place of another that isn't a form of it."""
    old, new = (runs(every_word(text)) for text in (edit.old, edit.new))
    before, after = ({run.tokens for run in every} for every in (old, new))
    for swap in edit.swaps:
        gone, got = _names(old, swap.went), _names(new, swap.came)
        if len(gone) != 1 or len(got) != 1 or (gone[0].tokens in after and got[0].tokens in before):
            continue  # two that changed places are told as that
        if not _may_be_one(edit, gone[0], got[0]):
            one, other = (" ".join(run.tokens) for run in (gone[0], got[0]))
            yield Turn("name", one, other, f"“{other}” stands for “{one}”, another name")
            return


def _names(every: Sequence[Run], found: Sequence[Token]) -> list[Run]:
    """The names that begin among some tokens; not those before a noun ("Jackson's doctor"), nor numbers."""
    starts = {token.start for token in found}
    named = (run for run in every if run.start in starts and all(map(_is_no_number, run.tokens)))
    return [run for run in named if not [*telling(_behind(run, found)[:1])]]


def _behind(run: Run, found: Sequence[Token]) -> list[Token]:
    """The tokens behind a name, without its genitive."""
    behind = [token for token in found if token.start >= run.end]
    return behind[1:] if behind and behind[0].plain in ("'s", "'", "s") else behind


def _is_no_number(word: str) -> bool:
    return is_content(word.casefold()) and word.casefold().removesuffix("s") not in _SIZES


def _may_be_one(edit: Edit, was: Run, now: Run) -> bool:
    """Whether two names may be of one: forms of each other, a land and its capital or people."""
    one, other = (tuple(token.casefold() for token in run.tokens) for run in (was, now))
    if other in related(was.tokens) or {*one} & {*other}:
        return True
    for run, text, fellow in ((now, edit.new, was), (was, edit.old, now)):
        index = [Index(" ".join(fellow.tokens))]
        if near(run.tokens, index) or stand_in(run, every_word(text), index).said:
            return True
    return False


def exchanged(edit: Edit) -> Iterator[Turn]:
    """Two words that changed sides of a third, where no passive, converse or clause explains it."""
    if (
        not edit.reordered
        or related_otherwise(edit)
        or any(t.plain in _JOINING for t in edit.gone + edit.got)
    ):
        return
    for kept in _sentences(edit):
        for (was, now), (pivot, there), (other, its) in permutations(kept[:_MOST], 3):
            crossed = was.start < pivot.start < other.start and its.start < there.start < now.start
            if crossed and _is_one_form(pivot, there) and not _is_passive(edit, pivot, there):
                said = f"“{was.text}” and “{other.text}” have changed sides of “{pivot.text}”"
                yield Turn("order", was.text, other.text, said)
                return


def _sentences(edit: Edit) -> list[list[tuple[Content, Content]]]:
    """The words of both wordings by the sentences that they were and are in."""
    found: dict[tuple[int, int], list[tuple[Content, Content]]] = {}
    for was, now in edit.kept:
        found.setdefault((was.sentence, now.sentence), []).append((was, now))
    return [*found.values()]


def _is_one_form(word: Content, other: Content) -> bool:
    """Whether two words are one in the same tense, and do more than tell whose word it is."""
    one, same = word.text.casefold(), other.text.casefold()
    return one not in _SAID and past(one) == past(same) and not word.stems.isdisjoint(other.stems)


def _is_passive(edit: Edit, was: Content, now: Content) -> bool:
    """Whether a form of to be stands before a word in one wording alone."""
    told = ((edit.old, was), (edit.new, now))
    before = (tokens_within(text, word.start - _NEAR, word.start) for text, word in told)
    return len({any(token.plain in BEING for token in found) for found in before}) > 1


def crossed(edit: Edit) -> Iterator[Turn]:
    """Two words or names each of which came where the other went."""
    if related_otherwise(edit):
        return
    swaps = [(_plain(swap.went), _plain(swap.came)) for swap in edit.swaps]
    for (went, came), (gone, got) in combinations(swaps, 2):
        one, other = min(went & got, default=""), min(came & gone, default="")
        if one and other:
            yield Turn("order", one, other, f"“{one}” and “{other}” have changed places")
            return


def _plain(found: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.text.removesuffix("’s").removesuffix("'s") for token in telling(found))
