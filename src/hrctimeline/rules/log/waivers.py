"""Rules set aside: do they exist, is there something to set aside, and is it this event's?

`unknown_rule` and `unused_waiver` run after all others, since they ask which rules there are and what those
have found.
"""

from collections.abc import Iterator

from hrctimeline.dates import may_be_dated, tag_prose
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Problem, Severity, Where, hint
from hrctimeline.logfile.model import Event, Waiver
from hrctimeline.rules.base import rule, warning
from hrctimeline.rules.dates.events import said

_FIXED = ("unknown-rule", "unused-waiver")
_UNDATED = "date-unsupported"


@rule(Severity.ERROR, after_all=True)
def unknown_rule(dossier: Dossier) -> Iterator[Problem]:
    """A waiver, and a line of `[timeline.rules]`, names a rule that there is.

    The two rules about waivers can't be waived: that would hide what is hidden.

    Mend: Correct the name; `hrctimeline rule` lists all.

    Bad::

        [[event.waiver]]
        rule = "date-to-precise"
        reason = "The archive's catalogue gives the day."

    Good::

        [[event.waiver]]
        rule = "quote-too-short"
        reason = "The text has only these words."

        [[event.evidence]]
        quote = "18 speakers"
    """
    known, timeline = dossier.outcome.rules, dossier.timeline
    named = [(name, Where(LOG, ("timeline", "rules", name), at_key=True)) for name in timeline.rules]
    named += [
        (waiver.rule, Where(LOG, event.path("waiver", waiver.index, "rule")))
        for event in dossier.events
        for waiver in event.waivers
    ]
    for name, where in named:
        if name not in known:
            yield Problem(where, f"there is no rule “{name}”", hint(name, known))
        elif name in _FIXED and where.path[0] == "event":
            yield Problem(
                where, f"{name} can't be set aside", "Take the waiver away, or correct what it names."
            )


@warning
def waiver_for_another_date(dossier: Dossier) -> Iterator[Problem]:
    """The reason why an event's date needs no words (`date-unsupported`) names that date, if it names any.

    Who moves the event's date leaves the reason behind, and with it the old one.

    Mend: Restore the date, or say why it is the one that it is now.

    Bad::

        [[event]]
        date = "2019-05-02"
        [[event.evidence]]
        quote = "The council met in Geneva"
        [[event.waiver]]
        rule = "date-unsupported"
        reason = "The archive's catalogue says 1 May 2019."

    Good::

        [[event]]
        date = "2019-05-02"
        [[event.evidence]]
        quote = "The council met in Geneva"
        [[event.waiver]]
        rule = "date-unsupported"
        reason = "The archive's catalogue says 2 May 2019."
    """
    for event in dossier.events:
        for waiver in event.waivers if event.date else ():
            dates = _dates(waiver.reason) if waiver.rule == _UNDATED else []
            if dates and event.date and not any(date.overlaps(event.date) for date in dates):
                where = Where(LOG, event.path("waiver", waiver.index, "reason"))
                message = f"the reason names another date than the event's, {said(event)}"
                hint = "Restore the date, or say why it is this one."
                yield Problem(where, message, hint, about=waiver.reason)


def _dates(reason: str) -> list[Edtf]:
    """The dates that a reason writes out."""
    found = tag_prose(reason, None) if may_be_dated(reason) else []
    return [parse(each.value) for each in found if each.value]


@rule(Severity.ERROR, after_all=True)
def unused_waiver(dossier: Dossier) -> Iterator[Problem]:
    """A waiver sets something aside; one that doesn't goes.

    A waiver left behind would hide the next fault of its kind.

    Mend: Take the waiver away.

    Bad::

        [[event.waiver]]
        rule = "quote-too-short"
        reason = "The text has only these words."

    Good::

        [[event.waiver]]
        rule = "quote-too-short"
        reason = "The text has only these words."

        [[event.evidence]]
        quote = "18 speakers"
    """
    for event, waiver in _unused(dossier):
        where = Where(LOG, event.path("waiver", waiver.index))
        of = f" about “{waiver.of}”" if waiver.of else ""
        message = f"nothing is left for this waiver: no {waiver.rule}{of} is found"
        yield Problem(where, message, "Take the waiver away.")


def _unused(dossier: Dossier) -> Iterator[tuple[Event, Waiver]]:
    """The waivers of rules that ran, and that set nothing aside; of a lost quote nothing is known."""
    outcome = dossier.outcome
    for event in dossier.events:
        for waiver in event.waivers if event.index not in outcome.lost else ():
            if waiver.rule in outcome.ran and (event.index, waiver.index) not in outcome.used:
                yield event, waiver
