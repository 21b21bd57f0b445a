"""What a date is of: the day of a speech that is told behind it, a day that something lasts from.

What something lasts from ("from 12 April 2010", "with effect from", "starting in 1980") states all the time
from it on besides itself. Where "to" follows, a range was made of it before.
"""

from functools import cache
from itertools import pairwise

from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Counted, Fixed, Recurring, Shifted
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import (
    BE,
    DOCUMENTS,
    FUTURE_WORDS,
    MODALS,
    NOT_BE,
    ON_SCHEDULE,
    tells_of_past,
)
from hrctimeline.dates.vocabulary import words
from hrctimeline.words.lists import Cued, cued

SPEECH_KINDS = ("named day", "part of a day")
REACH = 160  # characters from the day named in a speech to its date
SAYING = (
    "said says told wrote declared announced added cried shouted exclaimed replied answered explained argued"
    " warned claimed noted observed remarked insisted stated conceded admitted complained lamented urged"
    " promised vowed testified recalled maintained protested joked commented continued concluded"
)
MOVED = words("moved postponed changed shifted rescheduled brought date dates dated dating")
RECORDS = DOCUMENTS | words("photograph photographs photo photos picture pictures film video recording news")
STATES = words("force effect effective closed shut open valid available banned barred forbidden applicable")
LASTING = words("apply applies last lasts hold holds bind binds sail sails remain remains stay stays")
VERBS = STATES | LASTING | BE | NOT_BE | MODALS | FUTURE_WORDS | ON_SCHEDULE
UNITS = ("day", "month", "year")


def with_speeches(found: list[Found], page: Page) -> list[Found]:
    """The expressions, "today" within a speech counted from the day on which it was given."""
    result = found[:]
    for at, (named, day) in enumerate(pairwise(found)):
        if named.kind in SPEECH_KINDS and _dates(day, named, page) and isinstance(named.sense, Shifted):
            result[at] = named._replace(sense=Counted("day", named.sense.steps, day.sense))
    return result


def _dates(day: Found, named: Found, page: Page) -> bool:
    if not isinstance(day.sense, Fixed) or day.sense.period.unit != "day" or day.bound:
        return False
    between = page.folded[named.end : day.start]
    return len(between) < REACH and bool(_says().fullmatch(between))


@cache
def _says() -> Cued:
    saying = SAYING.replace(" ", "|")
    return cued(
        SAYING, rf"[^\".;\n]*[,.!?]\" [^\".;\n]*(?<![a-z])(?:{saying})(?![a-z])[^\".;\n]* on(?: the)? "
    )


def lasts_from(found: Found, page: Page) -> bool:
    """Whether something lasts from a date on, by the words before it."""
    if found.bound or found.aside or found.baseline or found.week_of or not _is_dated(found):
        return False
    lead = next(filter(None, (_lead(page, at) for at in (found.start, found.core))), None)
    if lead is None or page.after(found.end, 1) in ("'", "-"):
        return False
    at, words_before = lead
    if not _may_last(page.folded[page.sentence(at, found.end)[0] : at], words_before):
        return False
    named = words_before.endswith("the ") and found.kind == "year"  # "from the 2006 withdrawal"
    return not named or page.folded.startswith("year", found.core)


def _lead(page: Page, at: int) -> tuple[int, str] | None:
    """The words before an offset that say "from", and where they begin."""
    before = page.before(at)
    lead = _leads().search(before)
    return (at - len(before) + lead.start(), lead[0]) if lead else None


def _may_last(clause: str, lead: str) -> bool:
    """Whether what a clause tells before "from" can last: a letter or a clause without a verb has its date.

    What is moved or changed from a day lasts to it.
    """
    said = [word.strip("(),") for word in clause.split()]
    if MOVED.intersection(said):
        return False
    if not lead.startswith("from") or not said or clause.rstrip().endswith((",", ":", "-", "—", "(")):
        return True
    if said[-1] in RECORDS:
        return False
    return not VERBS.isdisjoint(said) or tells_of_past(clause)


def _is_dated(found: Found) -> bool:
    if isinstance(found.sense, Fixed):
        return found.sense.period.unit in UNITS
    return isinstance(found.sense, Recurring) and found.kind in UNITS


@cache
def _leads() -> Cued:
    begins = "(?:effective|starting|beginning|commencing)(?: in| on| from| with)?"
    return cued(
        "from of effect effective starting beginning commencing",
        rf"(?<![a-z])(?:(?:as |with effect )?from|as of|{begins})(?: the)? \Z",
    )
