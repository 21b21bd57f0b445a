"""The words in front of an expression that limit it: "early May", "the end of 2017", "since 2009".

"Early" and "the end of" leave the statement at its period, which is all that the calendar can say. "Since",
"after", "until", "before" open it to one side, unless an event is what they speak of ("after the 2012 vote").
"""

import re
from functools import cache

from hrctimeline.dates.find.bounds import bounded_before, bounded_behind
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Vague
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import words

WIDTH = 40
EDGE = "end|beginning|start|middle|close|turn|rest|remainder|course|dawn|latter part|early part|latter half"
PLACE = "first|second|third|fourth|fifth|last|final|opening|closing|latter|middle|early"
UNITS = (
    "week|weeks|fortnight|days|day|half|part|months|month|weekend|quarter|third|decade|decades|years|hours"
)

ABOUT = words("about around circa approximately roughly c. ca.")
NEARLY = words("nearly almost some perhaps maybe barely")
# "early May", "in the first days of May", "the week of June 4": one of each of these stands before the date
PART_ENDS = words("of in on the early late mid earlier later sometime middle year month")
WEEKS = words("week weekend")
WEEK_ENDS = words("of on beginning ending ended starting")


@cache
def _part() -> re.Pattern[str]:
    rows = (
        r"(?:the )?(?:very )?(?:early|late|mid|earlier|later|sometime|middle)(?: in| on)?(?: the)?(?: |-)",
        rf"(?:the |at )?(?:very )?(?:{EDGE}) (?:of|in) (?:the )?",
        rf"(?:the )?(?:{PLACE}) (?:\w{{3,5}} )?(?:{UNITS}) (?:of|in) (?:the )?",
        r"(?:the )?(?:morning|afternoon|evening|night) of (?:the )?",
        r"the (?:year|month) ",
    )
    return _ending("|".join(rows))


@cache
def _week() -> re.Pattern[str]:
    return _ending(r"(?:the )?(?P<unit>week|weekend) (?:of|beginning|ending|ended|starting)(?: on)? ")


def _ending(regex: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9'-])(?:{regex})\Z".replace(" ", " {1,9}"))


PART_WORDS = words(
    f"{EDGE} {PLACE} late mid earlier later sometime morning afternoon evening night year month".replace(
        "|", " "
    )
)


def with_modifiers(found: Found, page: Page, floor: int) -> Found:
    """The expression with the words that limit it, none of them before `floor`."""
    found = bounded_behind(found, page)
    for _ in range(4):
        extended = _one_more(found, page, floor)
        if extended is None:
            break
        found = extended
        if found.bound:
            break
    return found


def _one_more(found: Found, page: Page, floor: int) -> Found | None:
    begin = max(floor, found.start - WIDTH)
    begin = max(begin, page.folded.rfind("\n", begin, found.start) + 1)
    before = page.folded[begin : found.start]
    said = [word.lstrip('"([—') for word in before.replace("-", " ").split()]
    if not said or before[-1] not in " -":
        return None
    changed = _changed(found, page, before, said)
    return changed and changed[0].moved(begin + changed[1])


def _changed(found: Found, page: Page, before: str, said: list[str]) -> tuple[Found, int] | None:
    """The expression as the words before limit it, and where these begin; None where none belong to it."""
    counted, last = found.kind in ("units ago", "units later", "distance"), said[-1]
    if isinstance(found.sense, Vague):
        return None
    if last in ABOUT and before.endswith(" "):
        genitive = page.after(found.end, 2) == "'s"
        return None if genitive else (found._replace(about=True), before.rindex(last))
    if last in NEARLY and before.endswith(" "):
        return (found._replace(about=True), before.rindex(last)) if counted else None
    if counted:
        return None
    if last in ("pre", "post") and before.endswith(last + "-"):
        return found._replace(bound="before" if last == "pre" else "after"), before.rindex(last)
    if last in PART_ENDS and not PART_WORDS.isdisjoint(said) and (match := _part().search(before)):
        return found, match.start()
    if last in WEEK_ENDS and not WEEKS.isdisjoint(said) and (match := _week().search(before)):
        return found._replace(week_of="" if found.kind == "range" else match["unit"]), match.start()
    return bounded_before(found, page, before, said) if before.endswith(" ") else None
