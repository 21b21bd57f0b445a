"""All that a new wording turns of the former one."""

from collections.abc import Iterable

from hrctimeline.diff.turned.edit import Edit
from hrctimeline.diff.turned.firmness import done_instead, firmer, softer
from hrctimeline.diff.turned.model import Kind, Turn
from hrctimeline.diff.turned.parties import crossed, exchanged, renamed
from hrctimeline.diff.turned.polarity import denied, opposed
from hrctimeline.diff.turned.scope import another, deeds, own, rank, scope
from hrctimeline.diff.turned.voices import attributed_otherwise, unattributed
from hrctimeline.logfile.model import Event
from hrctimeline.words.text import one_line

REWORDED = ("title", "summary")  # the keys that are held against what they were
_LOOKS = (
    denied,
    opposed,
    firmer,
    done_instead,
    softer,
    unattributed,
    attributed_otherwise,
    scope,
    rank,
    deeds,
    renamed,
    exchanged,
    crossed,
    own,
    another,
)


def quoted(event: Event) -> list[str]:
    """The words of all evidence of an event: quote, translation, who says it."""
    return [" . ".join((each.quote, each.translation, each.said_by)) for each in event.evidence]


def turned(old: str, new: str, quotes: Iterable[str]) -> tuple[Turn, ...]:
    """What the new wording of a title or summary turns, one of a kind.

    `quotes` are the words of its evidence (`quoted`). Line breaks are spaces.
    Nothing of one that was written anew, with less than half of its telling words kept, or that is too
    long to be aligned.
    """
    edit = Edit(one_line(old), one_line(new), quotes)
    found: dict[Kind, Turn] = {}
    for look in _LOOKS if edit.kept and edit.small else ():
        for turn in look(edit):
            if turn.kind != "word" or turn.new not in {other.new for other in found.values()}:
                found.setdefault(turn.kind, turn)
    return tuple(found.values())
