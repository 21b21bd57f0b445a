"""Does each quote stand for or against its event as the log says?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrctimeline.claims.case import Case, cases
from hrctimeline.claims.passages import Quoted
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.findings import Excerpt, Problem
from hrctimeline.rules.base import warning

if TYPE_CHECKING:
    from hrctimeline.claims.wording.stances import Shared

_SHOWN = 3  # words that a message names


@warning
def stance_doubtful(dossier: Dossier) -> Iterator[Problem]:
    """A quote that disputes its event speaks against it, and one that supports it doesn't.

    Told of a quote with `stance = "disputes"` that tells what title or summary do, with nothing in it that
    denies, turns or opposes them, no other day, and no other number or name for the same; its `note` may say
    what it disputes. And of one in support whose one sentence only denies or rejects the deed of the title.

    Mend: Set `stance` to what the quote does, or say in its `note` what it disputes.

    Since 0.1.0.

    Bad::

        [[event.evidence]]
        stance = "disputes"

    Good::

        [[event.evidence]]
        stance = "supports"
    """
    for case in cases(dossier):
        for quoted in case.quoted if not (case.incomplete or case.lost) else ():
            evidence = quoted.evidence
            if quoted.unread:
                continue
            if evidence.stance == "disputes" and not evidence.note:
                yield from _not_against(case, quoted)
            elif evidence.stance == "supports" and len(case.quoted) > 1:
                yield from _against(case, quoted)


def _not_against(case: Case, quoted: Quoted) -> Iterator[Problem]:
    """A quote that is said to dispute its event, and tells what that does."""
    from hrctimeline.claims.wording.stances import agreeing  # few quotes dispute anything

    if _dated_otherwise(case, quoted):
        return
    if found := agreeing([case.event.title, case.event.summary], quoted.words):
        said = ", ".join(f"“{each.theirs.text}”" for each in found[:_SHOWN])
        message = f"nothing in this quote goes against the event: it tells of {said}, too"
        hint = "If it backs the event, take `stance` off; else say in `note` what it disputes."
        yield _problem(quoted, "stance", message, hint, found[0])


def _dated_otherwise(case: Case, quoted: Quoted) -> bool:
    """Whether a quote states days, and none of them is the event's."""
    own, background = case.event.date, quoted.evidence.dated_by is False
    dates = [] if background else [reading for stated in quoted.stated for reading in stated.readings]
    return own is None or (bool(dates) and not any(own.overlaps(date) for date in dates))


def _against(case: Case, quoted: Quoted) -> Iterator[Problem]:
    """A quote that is said to support its event, and denies what the title tells."""
    from hrctimeline.claims.wording.stances import denying

    if found := denying(case.event.title, quoted.words, case.event.summary):
        message = f"this quote denies “{found.theirs.text}”, which the title tells"
        hint = 'If it speaks against the event: stance = "disputes".'
        yield _problem(quoted, "quote", message, hint, found)


def _problem(quoted: Quoted, key: str, message: str, hint: str, found: "Shared") -> Problem:
    where = quoted.text.position(quoted.place.start)
    shown = Excerpt(quoted.source.id, *where, quoted.words, found.theirs.span)
    return Problem(at(quoted.evidence, key), message, hint, (shown,), quoted.evidence.quote)
