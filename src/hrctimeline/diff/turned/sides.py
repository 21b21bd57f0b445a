"""Does another party say or do it than before?"""

from collections.abc import Iterator, Sequence
from itertools import product

from hrctimeline.claims.names.lands import adjective, related
from hrctimeline.claims.names.runs import Run, Tokens, runs
from hrctimeline.claims.words import every_word
from hrctimeline.diff.turned.edit import Edit
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.parties import may_be_one
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, every_token

_DETERMINERS = listed("the a an its his her their this that another")
_BESIDE = 5  # words between a land and whom it tells of: "Ecuador's largest lender, Banco del Austro"
_ADDING = listed("and or with")


def another_party(edit: Edit) -> Iterator[Turn]:
    """Somebody of another land, or named, in the place of the one of a land; the quotes have both, apart."""
    old, new = (runs(every_word(text)) for text in (edit.old, edit.new))
    for swap in edit.swaps if edit.half_kept else ():
        gone, got = _within(old, swap.went), _within(new, swap.came)
        if len(gone) != 1 or len(got) != 1:
            continue
        was, now = gone[0].tokens, got[0].tokens
        of_land = adjective(was) or adjective(now)
        if of_land and not may_be_one(edit, was, now) and _are_two(edit, was, now):
            one, other = " ".join(was), " ".join(now)
            yield Turn("name", one, other, f"“{other}” stands for “{one}”, and the quotes have both")
            return


def _within(every: Sequence[Run], found: Sequence[Token]) -> list[Run]:
    """The name that some tokens are, without articles; or a land's adjective and its noun: "Danish mill"."""
    said = [token for token in found if token.kind == "word" and token.plain not in _DETERMINERS]
    starts = [token.start for token in said]
    whole = [run for run in every if [word.start for word in run.words] == starts[: len(run.words)]]
    return [run for run in whole if len(said) <= len(run.words) + adjective(run.tokens)]


def _are_two(edit: Edit, was: Tokens, now: Tokens) -> bool:
    """Whether the quotes have both names, and nowhere the one by the other, which may be what it is."""
    places = [(words, _places(words, was), _places(words, now)) for words in map(_words, edit.quotes)]
    both = any(one for _, one, _ in places) and any(other for _, _, other in places)
    pairs = ((words, *pair) for words, ones, others in places for pair in product(ones, others))
    return both and not any(_are_beside(words, *sorted(pair)) for words, *pair in pairs)


def _words(quote: str) -> list[Token]:
    return [token for token in every_token(quote) if token.kind != "mark"]


def _places(words: Sequence[Token], name: Tokens) -> list[tuple[int, int]]:
    """Where a quote has a name, or a form of its land: the places of its first word and behind its last."""
    plain = [word.plain.removesuffix("'s") for word in words]
    forms = {tuple(word.casefold() for word in name), *related(name)}
    found = ((at, at + len(form)) for form in forms for at in range(len(plain)))
    return [(at, end) for at, end in found if tuple(plain[at:end]) in forms]


def _are_beside(words: Sequence[Token], one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether no third name, nor "and", stands between two: Chile's lender, Orne Bank (OB)."""
    between = words[one[1] : other[0]]
    alone = all(
        (word.text.islower() or word.text.isupper()) and word.plain not in _ADDING for word in between
    )
    return len(between) <= _BESIDE and alone


LOOKS = (another_party,)
