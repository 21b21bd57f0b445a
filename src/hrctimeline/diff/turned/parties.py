"""Does it have another name now, or have two changed places?"""

from collections.abc import Iterator, Sequence
from itertools import permutations

from hrctimeline.claims.case import Names
from hrctimeline.claims.names.lands import adjective, related
from hrctimeline.claims.names.metonyms import stand_in
from hrctimeline.claims.names.runs import Run, Tokens, runs
from hrctimeline.claims.names.spellings import without_accents
from hrctimeline.claims.names.variants import near
from hrctimeline.claims.vocabulary import ordinary, somebody
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.claims.words import Index, every_word
from hrctimeline.diff.turned.edit import Edit, says, telling, together
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.places import told_conversely
from hrctimeline.diff.turned.polarity import related_otherwise
from hrctimeline.diff.turned.roles import JOINING
from hrctimeline.words.lists import BEING, listed
from hrctimeline.words.tokens import Token, tokens_within

_SIZES = listed("hundred thousand million billion dozen score")
# who says it may stand behind these, too
_SAID = listed("say says said report reports reported write writes wrote")
_HIS = listed("his her their")
_ANYBODY = listed("a an one another some")
_NEAR = 16  # characters before a participle
_MOST = 40  # words of a sentence of which three are tried together


def renamed(edit: Edit) -> Iterator[Turn]:
    """A name in the place of another that isn't a form of it."""
    old, new = edit.names
    before, after = ({run.tokens for run in every} for every in (old, new))
    for swap in edit.swaps:
        gone, got = _names(old, swap.went), _names(new, swap.came)
        if not gone or len(got) != 1 or (gone[0].tokens in after and got[0].tokens in before):
            continue  # two that changed places are told as that
        was, now = gone[0].tokens, got[0].tokens
        sides = (edit.old, gone[0]), (edit.new, got[0])
        if _says_whose(*sides[0], *sides[1]) or _says_whose(*sides[1], *sides[0]):
            continue  # Lowe's barge, the Danish barge
        plain = any(map(_is_plain, (gone[0], got[0])))  # "News has come", "Lima has heard"
        same = any(may_be_one(edit, run.tokens, now) for run in gone) and not _is_slip(edit, was, now)
        if not (plain or same):
            one, other = " ".join(was), " ".join(now)
            yield Turn("name", one, other, f"“{other}” stands for “{one}”, another name")
            return


def grouped(edit: Edit) -> Iterator[Turn]:
    """Several in the place of a name: officials say, for BP says; not "the" ones of before."""
    for gone, got in edit.changed:
        named = (run for run in edit.names[0] if gone and not _is_plain(run))
        whole = any(run.start == gone[0].start and run.end >= gone[-1].end for run in named)
        if whole and got and _are_several(got) and edit.ahead(got[0], old=False) != "the":
            one, other = together(gone), together(got)
            yield Turn("name", one, other, f"“{other}” stands for “{one}”")
            return


def named(edit: Edit) -> Iterator[Turn]:
    """A name that no quote has in the place of somebody who wasn't named: Lowe says, for an official says."""
    for swap, (gone, _) in zip(edit.swaps, edit.changed, strict=True):
        unnamed = gone and all(t.plain == t.text or not t.start for t in gone) and somebody(gone[-1].plain)
        if not (unnamed and any(token.plain in _ANYBODY for token in swap.went)):
            continue
        for run in _names(edit.names[1], swap.came):
            if all(token.casefold() not in edit.quoted for token in run.tokens):
                one, other = together(gone), " ".join(run.tokens)
                said = f"“{other}” stands for “{one}”, and no quote names {other}"
                yield Turn("name", one, other, said)
                return


def _are_several(words: Sequence[Token]) -> bool:
    """Whether common words may be several persons or bodies: the last is a plural."""
    last = words[-1].plain
    common = all(ordinary(word.plain) and not word.text.isupper() for word in words)
    return common and last.endswith("s") and not last.endswith("ss")


def _is_slip(edit: Edit, was: Tokens, now: Tokens) -> bool:
    """Whether a name of one word became one of as many letters, and the quotes have only the former."""
    if len(was) != 1 or len(now) != 1 or len(was[0]) != len(now[0]) or related(was) or related(now):
        return False
    old, new = was[0].casefold(), now[0].casefold()
    if without_accents(old) == without_accents(new):
        return False
    return old in edit.quoted and new not in edit.quoted and stems(old).isdisjoint(stems(new))


def of_another(edit: Edit) -> Iterator[Turn]:
    """Another's, where "his" was of the one whom the sentence names: Lowe's lawyer, the bank's."""
    old, new = edit.names
    for swap in edit.swaps:
        for his in (token for token in swap.went if token.plain in _HIS):
            named = [run.tokens for run in old if run.end <= his.start]
            others = [run for run in _names(new, swap.came) if _owns(edit.new, run)]
            for now in (run.tokens for run in others if named):
                if not any(may_be_one(edit, was, now) for was in named):
                    one, other = " ".join(named[0]), " ".join(now)
                    yield Turn("name", one, other, f"“{other}” stands for “{his.text}”, who is {one}")
                    return


def _owns(prose: str, run: Run) -> bool:
    return "'s" in prose[run.end - 2 : run.end + 2].replace("’", "'")


def _says_whose(prose: str, owner: Run, there: str, other: Run) -> bool:
    """Whether an adjective has the place of an owner: any land's, or its own (Selvian of Selvia)."""
    own = other.tokens == (f"{owner.tokens[0]}n",) and not _owns(there, other)
    return _owns(prose, owner) and (own or adjective(other.tokens))


def another_name(old: str, new: str, names: Names) -> Iterator[Turn]:
    """A name, or several, that stand for others: of a place, of people, of an author."""
    edit = Edit(old, new, ())
    was, now = (tuple(token.text for token in telling(side)) for side in (edit.before, edit.after))
    if was and now and not (names.one(old, new) or _stand_for_each_other(edit, was, now)):
        yield Turn("name", old, new, f"“{new}” stands for “{old}”, another name")


def _names(every: Sequence[Run], found: Sequence[Token]) -> list[Run]:
    """The names that begin among some tokens; not those before a noun ("Jackson's doctor"), nor numbers."""
    starts = {token.start for token in found}
    whole = (run for run in every if all(word.start in starts for word in run.words))
    named = (run for run in whole if all(_is_no_number(word) for word in run.tokens if word[0].isupper()))
    return [run for run in named if not [*telling(_behind(run, found)[:1])]]


def _behind(run: Run, found: Sequence[Token]) -> list[Token]:
    """The tokens behind a name, without its genitive."""
    behind = [token for token in found if token.start >= run.end]
    return behind[1:] if behind and behind[0].plain in ("'s", "'", "s") else behind


def _is_plain(run: Run) -> bool:
    """Whether a name is one common word that only opens its sentence: News."""
    word = run.tokens[0]
    return len(run.tokens) == 1 and not run.start and not word.isupper() and ordinary(word)


def _is_no_number(word: str) -> bool:
    return says(word) and word.casefold().removesuffix("s") not in _SIZES


def may_be_one(edit: Edit, was: Tokens, now: Tokens) -> bool:
    """Whether two names may be of one: they share a word, or stand for each other."""
    one, other = ({token.casefold() for token in tokens} for tokens in (was, now))
    return bool(one & other) or _stand_for_each_other(edit, was, now)


def _stand_for_each_other(edit: Edit, was: Tokens, now: Tokens) -> bool:
    """Whether two names are forms of each other, a land and its capital or people, or initials."""
    other = tuple(token.casefold() for token in now)
    if _is_within(edit, was, now) or _is_within(edit, now, was):
        return True
    if other in related(was) or _are_initials(was, now) or _are_initials(now, was):
        return True
    for tokens, text, fellow in ((now, edit.new, was), (was, edit.old, now)):
        every = every_word(text)
        index = [Index(" ".join(fellow))]
        run = next((run for run in runs(every) if run.tokens == tokens), None)
        if near(tokens, index) or (run is not None and stand_in(run, every, index).said):
            return True
    return False


def _is_within(edit: Edit, place: Tokens, land: Tokens) -> bool:
    """Whether a quote has a place with the land in which it is: "Tangshan, China"."""
    named = f"{' '.join(place)}, {' '.join(land)}"
    return bool(related(land)) and not related(place) and any(named in quote for quote in edit.quotes)


def _are_initials(short: Tokens, long: Tokens) -> bool:
    return len(short) == 1 and short[0].isupper() and short[0] == "".join(word[0].upper() for word in long)


def exchanged(edit: Edit) -> Iterator[Turn]:
    """Two words that changed sides of a third, where no passive, converse or clause explains it."""
    moved = any(t.plain in JOINING for t in edit.went + edit.came) or any(
        token.plain == "and" for token in edit.gone + edit.got
    )
    if not edit.reordered or related_otherwise(edit) or moved or told_conversely(edit):
        return
    for kept in _sentences(edit):
        for (was, now), (pivot, there), (other, its) in permutations(kept[:_MOST], 3):
            crossed = was.start < pivot.start < other.start and its.start < there.start < now.start
            if (
                crossed
                and (_is_named(was, now) == _is_named(other, its) or not edit.places)
                and is_deed(pivot, there)
                and is_one_form(pivot, there)
                and "-" not in (edit.old[pivot.start - 1], edit.new[there.start - 1])
                and not is_passive(edit, pivot, there)
            ):
                said = f"“{was.text}” and “{other.text}” have changed sides of “{pivot.text}”"
                yield Turn("order", was.text, other.text, said)
                return


def _is_named(word: Content, other: Content) -> bool:
    """Whether a word has a capital letter in both wordings."""
    return word.text[0].isupper() and other.text[0].isupper()


def _sentences(edit: Edit) -> list[list[tuple[Content, Content]]]:
    """The words of both wordings by the sentences that they were and are in."""
    found: dict[tuple[int, int], list[tuple[Content, Content]]] = {}
    for was, now in edit.kept:
        found.setdefault((was.sentence, now.sentence), []).append((was, now))
    return [*found.values()]


def is_deed(word: Content, other: Content) -> bool:
    """Whether a word may be a verb in both wordings: no name, nor behind an article."""
    return not (word.named or word.determined or other.named or other.determined)


def is_one_form(word: Content, other: Content) -> bool:
    """Whether two words are one in the same tense, and do more than tell whose word it is."""
    one, same = word.text.casefold(), other.text.casefold()
    return one not in _SAID and past(one) == past(same) and not word.stems.isdisjoint(other.stems)


def is_passive(edit: Edit, was: Content, now: Content) -> bool:
    """Whether a form of to be stands before a word in one wording alone."""
    told = ((edit.old, was), (edit.new, now))
    before = (tokens_within(text, word.start - _NEAR, word.start) for text, word in told)
    return len({any(token.plain in BEING for token in found) for found in before}) > 1


LOOKS = (renamed, grouped, named, of_another, exchanged)
