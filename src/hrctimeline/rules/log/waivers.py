"""Rules set aside: do they exist, and is there something to set aside?"""

from collections.abc import Iterator

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Problem, Where
from hrctimeline.logfile.suggest import hint
from hrctimeline.rules.base import error


@error
def unknown_rule(dossier: Dossier) -> Iterator[Problem]:
    """A waiver, and a line of `[timeline.rules]`, names a rule that there is.

    Mend: Correct the name; `hrctimeline rule` lists all.

    Since 0.1.0.

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
    from hrctimeline.rules import BY_NAME

    timeline = dossier.timeline
    named = [(rule, Where(LOG, ("timeline", "rules", rule), at_key=True)) for rule in timeline.rules]
    named += [
        (waiver.rule, Where(LOG, event.path("waiver", waiver.index, "rule")))
        for event in timeline.events
        for waiver in event.waivers
    ]
    for rule, where in named:
        if rule not in BY_NAME:
            yield Problem(where, f"there is no rule “{rule}”", hint(rule, BY_NAME))


@error
def unused_waiver(dossier: Dossier) -> Iterator[Problem]:
    """A waiver sets something aside; one that doesn't goes.

    A waiver left behind would hide the next fault of its kind.

    Mend: Take the waiver away.

    Since 0.1.0.

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
    for event, waiver in dossier.unused_waivers:
        where = Where(LOG, event.path("waiver", waiver.index))
        of = f" about “{waiver.of}”" if waiver.of else ""
        message = f"nothing is left for this waiver: no {waiver.rule}{of} is found"
        yield Problem(where, message, "Take the waiver away.")
