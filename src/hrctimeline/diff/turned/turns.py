"""All that a new wording turns of the former one."""

from collections import Counter
from collections.abc import Iterable, Iterator

from hrctimeline.claims.case import Names
from hrctimeline.diff.turned import (
    answers,
    firmness,
    parties,
    polarity,
    replaced,
    roles,
    scope,
    voices,
)
from hrctimeline.diff.turned.edit import Edit
from hrctimeline.diff.turned.model import Kind, Turn
from hrctimeline.diff.turned.parties import another_name
from hrctimeline.diff.turned.places import changed_places
from hrctimeline.logfile.model import Event
from hrctimeline.words.sentences import sentences
from hrctimeline.words.text import one_line

REWORDED = ("title", "summary")  # the keys that are held against what they were
# what is told of a slight change alone: of a line told anew too much is new
_SLIGHT = (*polarity.SLIGHT, *replaced.SLIGHT)
# what is told of a whole sentence: what one clause denies the other may have denied
_ANEW = (*answers.ANEW, *scope.ANEW)
_WHOLE = (*polarity.WHOLE, *answers.WHOLE, *firmness.WHOLE, *voices.WHOLE)
_LOOKS = (
    *firmness.LOOKS, *voices.LOOKS, *scope.LOOKS, *parties.LOOKS, *roles.LOOKS
)  # fmt: skip


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


def turned(old: str, new: str, quotes: Iterable[str]) -> tuple[Turn, ...]:
    """What the new wording of a title or summary turns, one of a kind.

    `quotes` are the words of its evidence (`quoted`). Line breaks are spaces.
    Each sentence is held against the one that stood in its place, as a whole and, where more than a little
    changed, clause by clause, so that one change hides no other; all are for what changed places.
    Nothing of what is too long to be aligned.
    """
    known = tuple(quotes)
    edits = _edits(old, new, known)
    found = [turn for edit in edits for turn in _found(edit)]
    whole = edits[0] if len(edits) == 1 else Edit(one_line(old), one_line(new), known)
    if places := [*changed_places(whole)] if edits else []:
        others = (turn for turn in found if turn.kind not in ("order", "number"))
        found = [*others, *places]  # told once, by whole names
    return tuple(dict.fromkeys(found))


def _edits(old: str, new: str, quotes: tuple[str, ...]) -> list[Edit]:
    """The sentences that changed, or all in one where there are more or fewer; none in another order."""
    was, now = _sentences(one_line(old)), _sentences(one_line(new))
    if Counter(was) == Counter(now):
        return []
    if len(was) != len(now):
        return [Edit(one_line(old), one_line(new), quotes)]
    edits = [Edit(*pair, quotes) for pair in zip(was, now, strict=True) if pair[0] != pair[1]]
    anew = len(edits) > 1 and not all(edit.half_kept for edit in edits)
    return [Edit(one_line(old), one_line(new), quotes)] if anew else edits


def _found(edit: Edit) -> Iterable[Turn]:
    """What is told of a changed sentence, one of a kind."""
    found: dict[Kind, Turn] = {}
    for turn in _told(edit) if edit.swaps else ():
        if turn.kind != "word" or turn.new not in {other.new for other in found.values()}:
            found.setdefault(turn.kind, turn)
    return found.values()


def _told(edit: Edit) -> Iterator[Turn]:
    """All that is told of a sentence, and of its clauses where more than a little changed."""
    clauses = () if edit.slight else edit.clauses
    parts = ((edit, (*_WHOLE, *_LOOKS)), *((clause, _LOOKS) for clause in clauses))
    for part, looks in ((part, looks) for part, looks in parts if part.half_kept or part.places == 1):
        for look in looks:
            yield from look(part)
    for look in (*_ANEW, *(_SLIGHT if edit.slight else ())):
        yield from look(edit)


def _sentences(prose: str) -> list[str]:
    return [prose[slice(*span)].strip() for span in sentences(prose)]
