"""Have two words or numbers changed places, or does another do the deed than before?"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from hrctimeline.claims.numbers.proof import doubt, proves
from hrctimeline.claims.numbers.reading import Number, numbers
from hrctimeline.claims.wording.content import all_stems, contents
from hrctimeline.diff.turned.edit import Edit, telling
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.places import BOUNDS, changed, is_number, told_conversely, value
from hrctimeline.diff.turned.polarity import related_otherwise
from hrctimeline.record import Record
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token

CASES = {
    "i": "i", "me": "i", "you": "you", "he": "he", "him": "he", "she": "she", "they": "they", "them": "they",
    "we": "we", "us": "we",
}  # fmt: skip
JOINING = listed("after before then when while though although as since until should if")
# what joins what came first, or is the cause, and what then: behind the former words stands what was first,
# behind the latter what was second (Quirk et al. 1985, sections 8.132, 15.25 to 15.32, 15.45 and 15.49)
_BEHIND_FIRST = listed("after once when as because since due owing thanks")
_BEHIND_LATER = listed("before until then afterwards afterward later thereafter so hence thus therefore")
_PARTING = listed(", does do did")  # "only when it rains does he leave"
_AT_ONCE = listed("when as")


def crossed(edit: Edit) -> Iterator[Turn]:
    """Two words or names each of which came where the other went."""
    if related_otherwise(edit) or told_conversely(edit):
        return
    swaps = [(_plain(swap.went), _plain(swap.came)) for swap in edit.swaps]
    for (went, came), (gone, got) in combinations(swaps, 2):
        pairs = zip(sorted(went.keys() & got.keys()), sorted(came.keys() & gone.keys()), strict=False)
        for one, other in pairs:
            names = _is_name(went[one], got[one]), _is_name(came[other], gone[other])
            if not edit.places or len({*names}) == 1:
                yield changed(went[one], came[other])
                return


def _is_name(*written: str) -> bool:
    """Whether a word has a capital letter wherever it stands."""
    return all(word[0].isupper() for word in written)


def _plain(found: Sequence[Token]) -> dict[str, str]:
    """The telling words and pronouns among some tokens, without case, each as it is written."""
    said = [*telling(found), *(token for token in found if token.plain in CASES)]
    plain = (
        (token.plain.removesuffix("'s"), token.text.removesuffix("’s").removesuffix("'s")) for token in said
    )
    return {CASES.get(word, word): text for word, text in plain}


def renumbered(edit: Edit) -> Iterator[Turn]:
    """A number in another's place: one that no quote has, or any where the sentence says the same else."""
    known = {value(plain) for plain in edit.quoted}
    bound = any(token.plain in BOUNDS for token in edit.gone + edit.got)
    for swap in () if bound else edit.swaps:
        if not (_is_one(swap.went) and _is_one(swap.came)):
            continue
        (was,), (now,) = swap.went, swap.came
        old, new = was.plain, now.plain
        if value(old) == value(new) or _is_as_much(edit, was, now):
            continue
        if edit.kept_behind(now, old=False) and value(new) not in known:
            yield Turn("word", old, new, f"“{new}” stands for “{old}”, and no quote has it")
            return
        if (edit.slight or edit.places <= 1) and not edit.reordered:
            yield Turn("number", old, new, f"“{new}” stands for “{old}”")
            return


def _is_one(found: Sequence[Token]) -> bool:
    return len(found) == 1 and is_number(found[0]) and found[0].plain not in ("a", "an")


def _is_as_much(edit: Edit, was: Token, now: Token) -> bool:
    """Whether a number is another one in other words, rounded or limited."""
    one, other = _number(edit.old, was), _number(edit.new, now)
    if one is None or other is None:
        return False
    return any(proves(*pair) or doubt(pair[0], pair[1:]) for pair in ((one, other), (other, one)))


def _number(prose: str, token: Token) -> Number | None:
    return next((each for each in numbers(prose) if each.start <= token.start < each.end), None)


def clauses_turned(edit: Edit) -> Iterator[Turn]:
    """What came first comes second now, or what came of it is its cause, by the word that joins the two."""
    was, now = _in_order(edit.old, edit.before), _in_order(edit.new, edit.after)
    if was is None or now is None or {was.by, now.by} <= _AT_ONCE:
        return
    first, then = was.first - was.then, was.then - was.first
    if first & now.then - now.first and then & now.first - now.then:
        yield Turn("order", was.by, now.by, f"what came first by “{was.by}” comes second by “{now.by}”")


class _Order(Record):
    """The stems of what comes first in a sentence, and of what then, by the word that joins them."""

    by: str
    first: frozenset[str]
    then: frozenset[str]


def _in_order(prose: str, every: Sequence[Token]) -> _Order | None:
    """The order of two clauses; None where no word, or several, may join them; "first" if no other does."""
    links = [token for token in every if token.plain in _BEHIND_FIRST | _BEHIND_LATER]
    links = links or [token for token in every if token.plain == "first"]
    if len(links) != 1:
        return None
    link, words = links[0], contents(prose)
    comma = next((t.start for t in every if t.plain in _PARTING and t.start > link.end), len(prose))
    behind = [word for word in words if link.end <= word.start < comma]
    ahead = [word for word in words if word not in behind]
    sides = all_stems(ahead), all_stems(behind)
    return _Order(link.plain, *(sides if link.plain in _BEHIND_LATER else sides[::-1]))


LOOKS = (crossed, renumbered, clauses_turned)
