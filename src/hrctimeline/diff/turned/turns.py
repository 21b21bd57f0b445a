"""All that a new wording turns of the former one."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from hrctimeline.claims.case import Names
from hrctimeline.diff.turned.answers import (
    answered_otherwise,
    several_for_one,
    unanswered,
    unevidenced,
)
from hrctimeline.diff.turned.edit import Edit
from hrctimeline.diff.turned.firmness import (
    done_instead,
    entertained,
    firmer,
    modal,
    pledged,
    promised_instead,
    put_off,
    risked,
    softer,
)
from hrctimeline.diff.turned.model import Kind, Turn
from hrctimeline.diff.turned.parties import (
    another_name,
    by_the_other,
    exchanged,
    impersonated,
    recast,
    renamed,
    resequenced,
    unpassive,
)
from hrctimeline.diff.turned.polarity import denied, opposed
from hrctimeline.diff.turned.replaced import another, own
from hrctimeline.diff.turned.roles import (
    cause_turned,
    crossed,
    numbers_crossed,
    owner_exchanged,
    uncaused,
)
from hrctimeline.diff.turned.scope import (
    compared,
    conditioned,
    for_nothing,
    left_open,
    nearly,
    owned_up,
    rank,
    scope,
    unbounded,
    uncapped,
    unrestricted,
    willed,
)
from hrctimeline.diff.turned.sides import another_party, resequenced_deeds, taken_over
from hrctimeline.diff.turned.voices import unattributed
from hrctimeline.logfile.model import Event
from hrctimeline.words.sentences import sentences
from hrctimeline.words.text import one_line

REWORDED = ("title", "summary")  # the keys that are held against what they were
# what is told of a sentence of which much changed, too: each sees to it that enough is kept
_ANYHOW = (
    answered_otherwise,
    unevidenced,
    unanswered,
    several_for_one,
    another_party,
    taken_over,
    resequenced_deeds,
)
_SURE = (denied, opposed, rank)  # what says it by itself, whatever else changed
_LOOKS = (
    *_SURE,
    firmer,
    modal,
    done_instead,
    entertained,
    softer,
    put_off,
    pledged,
    promised_instead,
    risked,
    unattributed,
    scope,
    unbounded,
    unrestricted,
    uncapped,
    for_nothing,
    left_open,
    conditioned,
    compared,
    nearly,
    owned_up,
    willed,
    renamed,
    impersonated,
    recast,
    by_the_other,
    exchanged,
    crossed,
    numbers_crossed,
    owner_exchanged,
    uncaused,
    cause_turned,
    resequenced,
    unpassive,
    own,
    another,
)


def quoted(event: Event) -> list[str]:
    """The words of all evidence of an event: quote, translation, who says it."""
    return [" . ".join((each.quote, each.translation, each.said_by)) for each in event.evidence]


def rewordings(old: Event, new: Event, names: Names) -> Iterator[tuple[str, tuple[Turn, ...]]]:
    """The keys whose new words turn something of the former, with what: title, summary, place, people.

    What the log lists as spellings of one name is no other name.
    """
    quotes = quoted(new)
    for key in REWORDED:
        found = turned(getattr(old, key), getattr(new, key), quotes)
        if turns := tuple(t for t in found if t.kind != "name" or not names.one(t.old, t.new)):
            yield key, turns
    for key, was, now in (("place", (old.place,), (new.place,)), ("people", old.people, new.people)):
        gone, came = (", ".join(n for n in one if n not in other) for one, other in ((was, now), (now, was)))
        if turns := tuple(another_name(gone, came, names)):
            yield key, turns


def retouched(old: Event, new: Event) -> frozenset[str]:
    """The keys of title and summary of which a few words changed, and which weren't written anew."""
    pairs = ((key, _edits(getattr(old, key), getattr(new, key), ())) for key in REWORDED)
    return frozenset(key for key, edits in pairs if edits and all(edit.slight for edit in edits))


def turned(old: str, new: str, quotes: Iterable[str]) -> tuple[Turn, ...]:
    """What the new wording of a title or summary turns, one of a kind.

    `quotes` are the words of its evidence (`quoted`). Line breaks are spaces.
    It is told of a slight change of one sentence. Where more changed, each sentence is held against the one
    that stood in its place, for denials, opposites and ranks alone, and all for what changed places. A few
    looks need no slight change, but that half of a sentence is kept.
    Nothing of what is too long to be aligned.
    """
    known = tuple(quotes)
    edits = _edits(old, new, known)
    if len(edits) == 1:
        return _found(edits[0], _LOOKS)
    found = [_found(edit, _SURE) for edit in edits]
    found += [_found(Edit(one_line(old), one_line(new), known), (crossed,))] if edits else []
    return tuple(dict.fromkeys(turn for turns in found for turn in turns))


def _edits(old: str, new: str, quotes: tuple[str, ...]) -> list[Edit]:
    """The sentences that changed, or all in one where there are more or fewer; none in another order."""
    was, now = _sentences(one_line(old)), _sentences(one_line(new))
    if Counter(was) == Counter(now):
        return []
    if len(was) != len(now):
        return [Edit(one_line(old), one_line(new), quotes)]
    return [Edit(*pair, quotes) for pair in zip(was, now, strict=True) if pair[0] != pair[1]]


def _found(edit: Edit, looks: Iterable[Callable[[Edit], Iterator[Turn]]]) -> tuple[Turn, ...]:
    """What some looks find of a slight change, and others of any."""
    found: dict[Kind, Turn] = {}
    anyhow = _ANYHOW if len(_sentences(edit.old)) == 1 else ()
    for look in (*(looks if edit.slight else ()), *anyhow):
        for turn in look(edit):
            if turn.kind != "word" or turn.new not in {other.new for other in found.values()}:
                found.setdefault(turn.kind, turn)
    return tuple(found.values())


def _sentences(prose: str) -> list[str]:
    return [prose[slice(*span)].strip() for span in sentences(prose)]
