"""Do two names or numbers stand where the other stood?

Each is known by the words just before and behind it, a number by the other words of its clause, too.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.wording.content import all_stems, contents
from hrctimeline.claims.wording.stems import stems
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.diff.turned.edit import Edit, clauses_of
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.polarity import related_otherwise
from hrctimeline.record import Record
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, every_token

BOUNDS = listed("more less fewer least most over under above below nearly almost up")
_LISTING = listed(", and or & the")
# what stands between a number or name and the word that tells its part
_PASSED = BOUNDS | listed(
    """
    the a an its his her their this that some about around than roughly million billion hundred thousand % $ £
    € percent 's ’s ' ’
    """
)


class _Place(Record):
    """A name or number, with the words just before and behind it and those of its clause, by their stems."""

    text: str
    span: range
    counts: bool
    beside: frozenset[tuple[str, str]]
    clause: frozenset[str]


def changed_places(edit: Edit) -> Iterator[Turn]:
    """Two names or numbers each of which stands by the words of the other; not those of one list."""
    if not edit.swaps or related_otherwise(edit) or told_conversely(edit):
        return
    alone = not edit.places  # then a number tells by which other it stands
    was = _placed(edit.old, edit.before, edit.names[0], alone=alone)
    now = _placed(edit.new, edit.after, edit.names[1], alone=alone)
    for one, other in combinations((key for key in was if key in now), 2):
        listed_so = _are_listed(edit.before, was[one], was[other])
        if not listed_so and _are_exchanged((was[one], was[other]), (now[one], now[other])):
            yield changed(was[one].text, was[other].text)
            return


def told_conversely(edit: Edit) -> bool:
    """Whether who did it stands behind "by" or "from" in one wording alone: gets it from her."""
    return any(token.plain in ("by", "from", "according") for token in edit.gone + edit.got)


def changed(one: str, other: str) -> Turn:
    """What is told of two that changed places."""
    return Turn("order", one, other, f"“{one}” and “{other}” have changed places")


def _are_exchanged(was: tuple[_Place, _Place], now: tuple[_Place, _Place]) -> bool:
    """Whether each has words of the other beside it and none of its own; those of both tell nothing."""
    (one, other), (here, there) = was, now
    own = {value(place.text.casefold()) for place in was}
    own |= {stem for place in was for word in every_token(place.text) for stem in stems(word.plain)}
    shared = (one.clause & other.clause) | (here.clause & there.clause) | own
    if ((one.clause & here.clause) | (other.clause & there.clause)) - shared:
        return False
    if one.counts and other.counts and ((here.clause & other.clause) | (there.clause & one.clause)) - shared:
        return True
    both = (one.beside & other.beside) | (here.beside & there.beside)  # old Lowe and old Tarn
    return bool((one.beside & there.beside) - both and (other.beside & here.beside) - both)


def _placed(prose: str, every: Sequence[Token], names: Sequence[Run], *, alone: bool) -> dict[str, _Place]:
    """The names and numbers of a wording that come once, by what they are compared by."""
    named = [range(run.start, run.end) for run in names if not all(map(_is_cardinal, run.tokens))]
    said = contents(prose)
    found: dict[str, list[_Place]] = {}
    for clause in clauses_of(every):
        whole = range(clause[0].start, clause[-1].end)
        numbers = [
            t for t in clause if is_number(t) and t.plain != "one" and not any(t.start in n for n in named)
        ]
        words = all_stems(word for word in said if word.start in whole)
        spans = [(span, "") for span in named if span.start in whole]
        for span, plain in [*spans, *((range(t.start, t.end), t.plain) for t in numbers)]:
            text = prose[span.start : span.stop]
            others = {value(t.plain) for t in numbers if alone}
            place = _Place(text, span, bool(plain), _beside(every, span), words | others)
            found.setdefault(value(text.casefold()), []).append(place)
    return {key: places[0] for key, places in found.items() if len(places) == 1}


def _beside(every: Sequence[Token], span: range) -> frozenset[tuple[str, str]]:
    """The words just before and behind a name or number, over articles, bounds and units of it."""
    ahead = next((t for t in reversed(every) if t.end <= span.start and t.plain not in _PASSED), None)
    behind = next((t for t in every if t.start >= span.stop and t.plain not in _PASSED), None)
    sides = (("ahead", ahead), ("behind", behind))
    return frozenset((side, stem) for side, t in sides if t and t.kind == "word" for stem in stems(t.plain))


def _are_listed(every: Sequence[Token], one: _Place, other: _Place) -> bool:
    """Whether nothing but "and" and the like stands between two."""
    first, second = sorted((one.span, other.span), key=lambda span: span.start)
    return all(token.plain in _LISTING for token in every if first.stop <= token.start < second.start)


def value(plain: str) -> str:
    """A number in digits, a time of day as soldiers write it (16:53 is 1653); another word as it is."""
    timed = len(plain) == len("16:53") and plain[2] == ":"  # no score: 2:1 is not 21
    return str(CARDINALS.get(plain, plain.replace(":" if timed else ",", "")))


def is_number(token: Token) -> bool:
    """Whether a token is a number, in digits or a word."""
    return token.kind == "number" or _is_cardinal(token.plain)


def _is_cardinal(word: str) -> bool:
    return word.casefold() in CARDINALS
