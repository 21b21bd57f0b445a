"""What a quote that changed no longer says or does, each with the key that it is told of."""

from collections.abc import Iterator

from hrctimeline.diff.turned.cuts import cut_away
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.turns import turned
from hrctimeline.diff.turned.voices import only_spoken_of
from hrctimeline.logfile.model import Evidence
from hrctimeline.words.text import one_line

Keys = tuple[str | int, ...]
"""The keys from an event to what something is told of: ("evidence", 0, "quote")."""

EVIDENCE: Keys = ("evidence",)
_STANCES = {"supports": "supports it", "disputes": "against it", "context": "only context"}


def changed_quote(old: Evidence | None, new: Evidence | None) -> Iterator[tuple[Keys, str]]:
    """What a quote that changed no longer says or does: words of weight, its speaker, its stance."""
    if old and old.stance == "disputes" and new is None:
        yield EVIDENCE, f"a quote of {old.source} that disputed it is gone"
    if old is None or new is None:
        return
    told = {
        "quote": _shortened(old, new),
        "said-by": _spoken(old, new),
        "translation": _translated(old, new),
        "stance": _turned_round(old, new),
    }
    for key, every in told.items():
        yield from (((*EVIDENCE, new.index, key), said) for said in every)


def _shortened(old: Evidence, new: Evidence) -> Iterator[str]:
    if words := cut_away(one_line(old.quote), one_line(new.quote)):
        yield f"a quote of {new.source} leaves out “{words}” now"


def _spoken(old: Evidence, new: Evidence) -> Iterator[str]:
    quote = f"a quote of {new.source}"
    if old.said_by and old.said_by != new.said_by:
        by = (
            f"is said by {new.said_by} now, formerly by"
            if new.said_by
            else "is nobody's word now, formerly said by"
        )
        yield f"{quote} {by} {old.said_by}"
    if not old.said_by and only_spoken_of(new.said_by, one_line(new.quote)):
        yield f"{quote} is said by {new.said_by} now, of whom it speaks"


def _translated(old: Evidence, new: Evidence) -> Iterator[str]:
    for turn in turned(old.translation, new.translation, (old.translation,)):
        yield f"the translation of a quote of {new.source}: {plain(turn)}"


def _turned_round(old: Evidence, new: Evidence) -> Iterator[str]:
    quote, now = f"a quote of {new.source}", _STANCES[new.stance]
    if old.stance == "supports" != new.stance:
        yield f"{quote} that supported it is {now} now"
    elif old.stance == "disputes" != new.stance:
        yield f"{quote} that disputed it {'is ' * (new.stance == 'context')}{now} now"
    elif old.stance == "context" and new.stance == "disputes":
        yield f"{quote} that was only context is {now} now"


def plain(turn: Turn) -> str:
    """What is told of a turn where no quote is to have its words."""
    return turn.said.removesuffix(", and no quote has it").removesuffix(", which no quote has")
