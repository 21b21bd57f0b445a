"""Have two words or numbers changed places, or does another do the deed than before?"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from hrctimeline.claims.wording.content import all_stems, contents
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.diff.turned.edit import Edit, clauses_of, telling
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.polarity import related_otherwise
from hrctimeline.record import Record
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token

CASES = {"he": "he", "him": "he", "she": "she", "they": "they", "them": "they", "we": "we", "us": "we"}
JOINING = listed("after before then when while though although as since until should if")
# what joins what came first, or is the cause, and what then: behind the former words stands what was first,
# behind the latter what was second (Quirk et al. 1985, sections 8.132, 15.25 to 15.32, 15.45 and 15.49)
_BEHIND_FIRST = listed("after once when as because since due owing thanks")
_BEHIND_LATER = listed("before until then afterwards afterward later thereafter so hence thus therefore")
_BOUNDS = listed("more less fewer least most over under above below nearly almost up")
_PARTING = listed(", does do did")  # "only when it rains does he leave"
_AT_ONCE = listed("when as")


def told_conversely(edit: Edit) -> bool:
    """Whether who did it stands behind "by" or "from" in one wording alone: gets it from her."""
    return any(token.plain in ("by", "from", "according") for token in edit.gone + edit.got)


def crossed(edit: Edit) -> Iterator[Turn]:
    """Two words or names each of which came where the other went."""
    if related_otherwise(edit) or told_conversely(edit):
        return
    swaps = [(_plain(swap.went), _plain(swap.came)) for swap in edit.swaps]
    for (went, came), (gone, got) in combinations(swaps, 2):
        pairs = zip(sorted(went.keys() & got.keys()), sorted(came.keys() & gone.keys()), strict=False)
        for one, other in ((went[word], came[its]) for word, its in pairs):
            yield _changed_places(one, other)
            return


def _plain(found: Sequence[Token]) -> dict[str, str]:
    """The telling words and pronouns among some tokens, without case, each as it is written."""
    said = [*telling(found), *(token for token in found if token.plain in CASES)]
    plain = (
        (token.plain.removesuffix("'s"), token.text.removesuffix("’s").removesuffix("'s")) for token in said
    )
    return {CASES.get(word, word): text for word, text in plain}


def numbers_crossed(edit: Edit) -> Iterator[Turn]:
    """Two numbers each of which stands by words of the other; not those of one list."""
    alone = not edit.places  # then a number tells by which other it stands
    was, now = _numbered(edit.old, edit.before, alone=alone), _numbered(edit.new, edit.after, alone=alone)
    for one, other in combinations(was.keys() & now.keys(), 2):
        shared = (was[one] & was[other]) | (now[one] & now[other])
        first, second, here, there = (by - shared for by in (was[one], was[other], now[one], now[other]))
        if _are_listed(edit.before, one, other):
            continue
        if (here & second or there & first) and not (here & first or there & second):
            one, other = sorted((one, other), key=edit.old.casefold().find)
            yield _changed_places(one, other)
            return


def _are_listed(every: Sequence[Token], one: str, other: str) -> bool:
    """Whether nothing that says something stands between two numbers: 4 and 7."""
    at, end = sorted(
        next(at for at, token in enumerate(every) if token.plain == each) for each in (one, other)
    )
    return not any(_is_number(token) or [*telling([token])] for token in every[at + 1 : end])


def _numbered(prose: str, every: Sequence[Token], *, alone: bool) -> dict[str, frozenset[str]]:
    """The numbers of a wording that come once, each with the stems and numbers of its clause."""
    found: dict[str, frozenset[str]] = {}
    twice = set[str]()
    for clause in clauses_of(every):
        numbers = [token.plain for token in clause if _is_number(token) and token.plain != "one"]
        words = all_stems([w for w in contents(prose) if clause[0].start <= w.start < clause[-1].end])
        for plain in numbers:
            twice |= {plain} & found.keys()
            found[plain] = words.union(numbers if alone else ()) - {plain}
    return {plain: words for plain, words in found.items() if plain not in twice}


def renumbered(edit: Edit) -> Iterator[Turn]:
    """A number in the place of another, before what it counts, which no quote has in digits or words."""
    known = {_value(plain) for plain in edit.quoted}
    bound = any(token.plain in _BOUNDS for token in edit.gone + edit.got)
    for swap in () if bound else edit.swaps:
        if _is_one(swap.went) and _is_one(swap.came):
            old, new = swap.went[0].plain, swap.came[0].plain
            if edit.kept_behind(swap.came[0], old=False) and _value(old) != _value(new) not in known:
                yield Turn("word", old, new, f"“{new}” stands for “{old}”, and no quote has it")
                return


def _is_one(found: Sequence[Token]) -> bool:
    return len(found) == 1 and _is_number(found[0])


def _value(plain: str) -> str:
    return str(CARDINALS.get(plain, plain.replace(",", "")))


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.plain in CARDINALS


def _changed_places(one: str, other: str) -> Turn:
    return Turn("order", one, other, f"“{one}” and “{other}” have changed places")


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


LOOKS = (crossed, numbers_crossed, renumbered, clauses_turned)
