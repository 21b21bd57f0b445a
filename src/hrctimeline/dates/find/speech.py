"""The day of a speech, told behind it: “I am free today,” she said on 30 July."""

from functools import cache
from itertools import pairwise

from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Counted, Fixed, Shifted
from hrctimeline.dates.text.page import Page
from hrctimeline.words.lists import Cued, cued

SPEECH_KINDS = ("named day", "part of a day")
REACH = 160  # characters from the day named in a speech to its date
SAYING = "said says told wrote declared announced added cried shouted exclaimed replied answered explained"


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
