"""Dates that something lasts from: "from 12 April 2010", "with effect from", "starting in 1980".

Such a date states all the time from it on besides itself. Where "to" follows, a range was made of it before.
"""

from functools import cache

from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Fixed, Recurring
from hrctimeline.dates.text.page import Page
from hrctimeline.words.cued import Cued, cued

UNITS = ("day", "month", "year")


def lasts_from(found: Found, page: Page) -> bool:
    """Whether something lasts from a date on, by the words before it."""
    if found.bound or found.aside or found.baseline or found.week_of or not _is_dated(found):
        return False
    leads = next(filter(None, (_leads().search(page.before(at)) for at in (found.start, found.core))), None)
    if leads is None or page.after(found.end, 1) in ("'", "-"):
        return False
    named = leads[0].endswith("the ") and found.kind == "year"  # "from the 2006 withdrawal"
    return not named or page.folded.startswith("year", found.core)


def _is_dated(found: Found) -> bool:
    if isinstance(found.sense, Fixed):
        return found.sense.period.unit in UNITS
    return isinstance(found.sense, Recurring) and found.kind in UNITS


@cache
def _leads() -> Cued:
    """The words before it; what is moved or changed from a day lasts to it."""
    begins = "(?:effective|starting|beginning|commencing)(?: in| on| from| with)?"
    moved = "(?<!moved )(?<!postponed )(?<!changed )(?<!shifted )(?<!dated )"
    return cued(
        "from of effect effective starting beginning commencing",
        rf"(?<![a-z]){moved}(?:(?:as |with effect )?from|as of|{begins})(?: the)? \Z",
    )
