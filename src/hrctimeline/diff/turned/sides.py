"""Does another party say or do it than before, or did the deeds come in another order?"""

from collections.abc import Iterator, Sequence
from itertools import product

from hrctimeline.claims.names.lands import adjective, related
from hrctimeline.claims.names.runs import Run, Tokens, runs
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.words import every_word
from hrctimeline.diff.turned.edit import Edit, telling
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.parties import is_deed, is_one_form, is_passive, may_be_one
from hrctimeline.diff.turned.polarity import related_otherwise
from hrctimeline.diff.turned.roles import JOINING, told_conversely
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, every_token

_ORDERING = listed("then before after afterwards afterward later thereafter until")
_DETERMINERS = listed("the a an its his her their this that another")
_OPENING = ("", ".", ":", ";", "“", "and", "but")
_BESIDE = 5  # words between a land and whom it tells of: "Ecuador's largest lender, Banco del Austro"
_ADDING = listed("and or with")
_HEAD = 2  # words from a name to the verb of which it is the subject


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


def taken_over(edit: Edit) -> Iterator[Turn]:
    """Who stood behind a verb does its deed now, to a third: A blames B, B blames C."""
    moved = any(t.plain in JOINING or t.plain == "and" for t in edit.went + edit.came)
    if not edit.half_kept or moved or related_otherwise(edit) or told_conversely(edit):
        return
    others = [run for run in runs(every_word(edit.new)) if any(t.start == run.start for t in edit.got)]
    for was, now in edit.kept:
        for pivot, there in reversed(edit.kept) if was.named else ():
            crossed = pivot.start < was.start and now.start < there.start
            if (
                crossed
                and is_deed(pivot, there)
                and is_one_form(pivot, there)
                and not is_passive(edit, pivot, there)
                and _is_subject(edit, now, there)
                and any(run.start > there.end for run in others)
                and any(token.end <= pivot.start for token in telling(edit.gone))
            ):
                yield Turn("order", "", now.text, f"“{now.text}” has changed sides of “{there.text}”")
                return


def _is_subject(edit: Edit, name: Content, verb: Content) -> bool:
    """Whether a name opens the clause of a verb and stands just before it."""
    between = [token for token in edit.after if name.end <= token.start < verb.start]
    ahead = [token for token in edit.after if token.end <= name.start]
    if ahead and ahead[-1].plain in _DETERMINERS:
        ahead.pop()
    if not between and adjective((name.text,)):
        return False  # "an Ecuadorean bank" for "a bank in Ecuador"
    plain = all(token.kind == "word" and token.text.islower() for token in between)
    return len(between) <= _HEAD and plain and (not ahead or ahead[-1].text in _OPENING)


def resequenced_deeds(edit: Edit) -> Iterator[Turn]:
    """Two deeds that changed sides of "then" or "after", which stands where it stood."""
    for word in _ORDERING if edit.reordered else ():
        then, its = ([t for t in side if t.plain == word] for side in (edit.before, edit.after))
        if len(then) != 1 or len(its) != 1:
            continue
        deeds = [pair for pair in edit.kept if is_deed(*pair)]
        first = [was for was, now in deeds if was.start < then[0].start and now.start > its[0].start]
        second = [was for was, now in deeds if was.start > then[0].start and now.start < its[0].start]
        if first and second:
            one, other = first[0].text, second[0].text
            yield Turn("order", one, other, f"“{one}” and “{other}” have changed sides of “{word}”")
            return
