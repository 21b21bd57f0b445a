"""Does another thing stand in a word's place, or is more told, in words that no quote has?

It is told where the words of both stand in one order. A synonym, another form, a name for an office or
pronoun, and what tells whose word it is are no other thing.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.numbers.units import unit_of
from hrctimeline.claims.vocabulary import role
from hrctimeline.claims.wording.acts import of_one_rung
from hrctimeline.claims.wording.cues import is_content, kinds, may_deny
from hrctimeline.claims.wording.stems import bases, lines, stems
from hrctimeline.claims.wording.synonyms import alike
from hrctimeline.diff.turned.edit import Edit, together
from hrctimeline.diff.turned.model import Turn
from hrctimeline.words.lists import listed
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.tokens import Token

# words that say little without others, and numbers, which have a rule of their own
_LIGHT = listed(
    """
    come go get make take have give do put set keep bring hear well later earlier more most elsewhere due
    score dozen hundred thousand million billion ahead proceed happen occur
    """
)
# nouns that stand with "another" or "some" for a pronoun or adverb, and these (Quirk et al. 1985, 6.45)
_GENERAL = listed("way place thing person people man woman time reason")
_FOR_NOUNS = listed(
    """
    else elsewhere otherwise somewhere anywhere everywhere nowhere somehow anyhow something anything
    everything someone somebody anyone anybody everyone everybody sometime sometimes always
    """
)
_REACH = 4  # words from a request up to what it is for
_PART = 2  # telling words that come with one of them that no quote has
_WANTED = listed("to for")
_KILLING = stems("kill") | stems("slay")  # WordNet has murder beside slay, which is more
_PRONOUNS = listed("he she it they we you i him her them us his its their our")


def own(edit: Edit) -> Iterator[Turn]:
    """A word that no quote has in the place of another, or added where nothing went."""
    told_anew = any(gone for gone, _ in edit.changed) or any(map(_denies, (edit.before, edit.after)))
    if (edit.reordered and told_anew) or edit.denied_otherwise:
        return
    for swap, (gone, got) in zip(edit.swaps, edit.changed, strict=True):
        alone = len(gone) == len(got) == 1
        fresh = [token for token in got if _says_anew(edit, token, alone=alone)]
        if not gone and len(got) > _PART * len(fresh):
            continue  # what came has most of its words from the quotes
        if not fresh or (not gone and any(token.plain in _PRONOUNS for token in swap.went)):
            continue
        if all(token.plain in _GENERAL for token in fresh) and not _FOR_NOUNS.isdisjoint(
            token.plain for token in swap.went
        ):
            continue  # "somewhere else", "in another place"
        if _denies(swap.went) and _denies(swap.came):
            continue  # "isn't rushing", "is in no hurry"
        if any(_denies([token]) for token in fresh) and _denies(edit.gone):
            continue  # "says that no", "denies that any"
        if gone and (_names(gone, fresh) or any(_is_told_by(edit, token, gone) for token in fresh)):
            continue
        own_words = gone or [t for t in edit.gone if not bases(t.plain).isdisjoint(_LIGHT)]
        acts = any(_is_act(edit, token) for token in fresh)
        for_one = alone and _is_told(edit, gone[0], old=True) and not _is_told(edit, fresh[0], old=False)
        for_one = for_one and not of_one_rung(gone[0].plain, fresh[0].plain)
        if own_words and not (acts or for_one or any(map(edit.backed, gone))):
            continue  # the editor's own word for another of his own: "get into", "are broken into"
        old, new = together(gone), together(fresh)
        instead = f"“{new}” stands for “{old}”, and no quote has it"
        yield Turn("word", old, new, instead if old else f"“{new}” came, which no quote has")
        return


def _is_act(edit: Edit, token: Token) -> bool:
    """Whether a word tells an act that quotes must have, or asks for one."""
    return not stems(token.plain).isdisjoint(_acts()) or _asks(edit, token)


@cache
def _acts() -> frozenset[str]:
    """The stems of the acts that a quote must have; to rebut is to answer."""
    rows = (words for name, words in lines("acts.txt") if name not in ("dismiss", "regret"))
    every = (" ".join(words).partition("|")[0].split() for words in rows)
    return frozenset(stem for verbs in every for word in verbs for stem in stems(word)) | {"proof"}


def _denies(side: Sequence[Token]) -> bool:
    return any(map(may_deny, (token.plain for token in side)))


def _names(gone: Sequence[Token], fresh: Sequence[Token]) -> bool:
    """Whether an office stands for a name."""
    return any(token.text[0].isupper() for token in gone) and any(role(token.plain) for token in fresh)


def _is_told_by(edit: Edit, token: Token, gone: Sequence[Token]) -> bool:
    """Whether one of the words that went may say the same."""
    its = edit.behind(token, old=False)
    if not stems(token.plain).isdisjoint(_KILLING):
        return any(not stems(each.plain).isdisjoint(_KILLING) for each in gone)
    return any(alike(each.plain, edit.behind(each, old=True), token.plain, its) for each in gone)


def _is_told(edit: Edit, token: Token, *, old: bool) -> bool:
    """Whether a quote may say the same as a word, if in another one."""
    its = edit.behind(token, old=old)
    return any(alike(token.plain, its, plain, "") for plain in edit.quoted if is_content(plain))


def _says_anew(edit: Edit, token: Token, *, alone: bool) -> bool:
    """Whether a word says what no quote has; a light one does where it stands `alone` for one other."""
    every = bases(token.plain) | {token.plain}
    says = (every.isdisjoint(_LIGHT) or alone) and (every.isdisjoint(SAYING) or _asks(edit, token))
    return token.text.islower() and not edit.backed(token) and says and not unit_of(token.plain)


def _asks(edit: Edit, token: Token) -> bool:
    """Whether a verb asks for something: asks her to go."""
    behind = [each.plain for each in edit.after if each.start >= token.end]
    return "request-to" in kinds(token.plain) and not _WANTED.isdisjoint(behind[:_REACH])


SLIGHT = (own,)
