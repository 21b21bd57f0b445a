"""Days that something would have been on: "it would have met on 19 June" dates nothing."""

import re
from functools import cache

from hrctimeline.dates.resolve.direction import last_verb
from hrctimeline.dates.text.page import REACH, Page
from hrctimeline.dates.text.verbs import tells_of_past

AHEAD = 90  # characters from a date to the verb behind it
PERFECT = r"(?<![a-z])(?:would|should|could|was to|were to)(?: not|n't)?(?: have|'ve)"


def would_have_been(page: Page, start: int, end: int) -> bool:
    """The verb that the day belongs to tells of what would, should or could have been."""
    near, follows = page.before(start, REACH), page.after(end, AHEAD)
    if not any(have in near or have in follows for have in ("had ", " have ", "'ve ")):
        return False  # most sentences have none of these words
    begins, ends = page.sentence(start, end)
    before = page.folded[begins:start]
    if _inverted().fullmatch(before):
        return True
    if _follows().match(follows):
        return not tells_of_past(before)
    if _condition().match(before) and _perfect().search(page.folded, end, ends):
        return True
    said = last_verb(page, begins, start)
    return bool(_told().search(said) or _leads().search(before))


@cache
def _inverted() -> re.Pattern[str]:
    """A condition without "if", in the same clause: "Had it rained on 3 June, …"."""
    return re.compile(r"\W*had [^,;?]*?[a-z][^,;?]*")


@cache
def _condition() -> re.Pattern[str]:
    """ "If the dam had burst on 3 June, all would have drowned"."""
    return re.compile(r"\W*(?:even )?if [^,;?]*(?<![a-z])had [^,;?]*\Z")


@cache
def _perfect() -> re.Pattern[str]:
    return re.compile(rf"{PERFECT}(?![a-z])")


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf"{PERFECT}\b[a-z ]{{0,30}}\Z")


@cache
def _leads() -> re.Pattern[str]:
    """Nothing but a participle and what belongs to it between: "would have sung the part on"."""
    return re.compile(rf"{PERFECT} [a-z]{{3,12}}(?: (?!and |but |that |who |which )[\w'-]{{1,14}}){{0,5}} \Z")


@cache
def _follows() -> re.Pattern[str]:
    """ "On 3 May the tenor would have turned ninety"."""
    return re.compile(rf"(?: (?!said |told |that |who |which )[\w'-]{{1,14}}){{0,6}}? {PERFECT}(?![a-z])")
