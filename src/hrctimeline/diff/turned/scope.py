"""Is more or less told than before: all for some, the mayor for the acting mayor, killed for hurt?"""

from collections.abc import Iterator
from functools import cache
from itertools import product

from hrctimeline.claims.wording.rare import RANKS
from hrctimeline.claims.wording.stems import lines, stems
from hrctimeline.diff.turned.edit import Edit, telling, together
from hrctimeline.diff.turned.model import Kind, Turn
from hrctimeline.words.lists import listed
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.tokens import Token

# how much of a thing, from none to all, and what makes a claim wider or gives a reason: closed classes (Quirk
# et al. 1985, sections 5.10 to 5.25, 6.45 to 6.54, 8.116 and 15.45 to 15.48)
_AMOUNTS = (
    listed("no none nobody nothing nowhere never"),
    listed("few little rarely seldom hardly barely"),
    listed("some several part partly certain sometimes"),
    listed("many much most mostly often majority largely mainly"),
    listed("all every each everybody everyone everything always entire entirely whole both wholly"),
)
_WIDE = listed(
    "only sole solely exclusively first last ever permanently unanimously unanimous alone whenever"
)
_REASONS = listed("because thanks owing due caused")
_RANKS = RANKS - listed("under sub shadow") | listed(
    "former ex onetime erstwhile serving retired outgoing incoming elect emeritus"
)
# words that say little without others, and numbers, which have a rule of their own
_LIGHT = SAYING | listed(
    """
    come go get make take have give do hear well later earlier more most
    score dozen hundred thousand million
    """
)


def scope(edit: Edit) -> Iterator[Turn]:
    """Another amount of a thing, or a word that makes a claim wider and that no quote has."""
    for swap in edit.swaps:
        for amount in _AMOUNTS:
            came = [token for token in swap.came if token.plain in amount]
            went = [token for token in swap.went if _amount(token) not in (None, amount)]
            if edit.new_to_quotes(came) and (went or amount is _AMOUNTS[-1]):
                yield _turn("scope", went, came)
                return
    came = edit.new_to_quotes(token for token in edit.got if token.plain in _WIDE | _REASONS)
    if came:
        yield _turn("scope", [], came)


def _amount(token: Token) -> frozenset[str] | None:
    return next((amount for amount in _AMOUNTS if token.plain in amount), None)


def rank(edit: Edit) -> Iterator[Turn]:
    """An office that lost its rank, or got one that no quote has."""
    went = [token for token in edit.gone if token.plain in _RANKS]
    came = edit.new_to_quotes(token for token in edit.got if token.plain in _RANKS)
    if went or came:
        yield _turn("rank", went, came)


def deeds(edit: Edit) -> Iterator[Turn]:
    """A deed in the place of one that may lead to it, or that it may follow: killed for hurt."""
    for swap in edit.swaps:
        for old, new in product([*telling(swap.went)], [*telling(swap.came)]):
            if edit.new_to_quotes([new]) and _are_rungs(old, new):
                yield Turn("deed", old.text, new.text, f"“{new.text}” stands for “{old.text}”, another deed")
                return


def _are_rungs(old: Token, new: Token) -> bool:
    """Whether two words are on two rungs of one ladder."""
    for rungs in _ladders():
        here, there = ([rung for rung in rungs if not stems(t.plain).isdisjoint(rung)] for t in (old, new))
        if here and there and here != there:
            return True
    return False


@cache
def _ladders() -> list[list[frozenset[str]]]:
    every = (" ".join(words).split("<") for _, words in lines("rungs.txt"))
    return [[frozenset(s for word in rung.split() for s in stems(word)) for rung in rungs] for rungs in every]


def own(edit: Edit) -> Iterator[Turn]:
    """Words that no quote has, in the place of one that the quotes have, or added to what was told."""
    for gone, got in edit.changed:
        fresh = [token for token in got if _says_anew(edit, token)]
        if not fresh or not all(map(edit.backed, gone)):
            continue  # one own word for another says nothing
        if gone or len(fresh) == len(got):
            yield _turn("word", gone, fresh)
            return


def another(edit: Edit) -> Iterator[Turn]:
    """One word of the quotes in the place of another, where no converse explains it: bought, sold."""
    for gone, got in edit.changed if not edit.reordered else ():
        if len(gone) == len(got) == 1 and all(_is_word_of_quotes(edit, token) for token in (*gone, *got)):
            old, new = gone[0].text, got[0].text
            yield Turn("word", old, new, f"“{new}” stands for “{old}”, and the quotes have both")
            return


def _is_word_of_quotes(edit: Edit, token: Token) -> bool:
    return token.text.islower() and edit.backed(token) and token.plain not in SAYING


def _says_anew(edit: Edit, token: Token) -> bool:
    return token.text[0].islower() and not edit.backed(token) and _LIGHT.isdisjoint(stems(token.plain))


def _turn(kind: Kind, went: list[Token], came: list[Token]) -> Turn:
    old, new = together(went), together(came)
    if old and new:
        said = f"“{new}” stands for “{old}”"
        return Turn(kind, old, new, f"{said}, which a quote has" if kind == "word" else said)
    return Turn(kind, old, new, f"“{old}” went" if old else f"“{new}” came, which no quote has")
