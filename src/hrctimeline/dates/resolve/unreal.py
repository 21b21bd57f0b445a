"""Days that something would have been on: "it would have met on 19 June" dates nothing."""

import re
from functools import cache

from hrctimeline.dates.resolve.direction import last_verb
from hrctimeline.dates.text.page import REACH, Page


def would_have_been(page: Page, start: int) -> bool:
    """The verb that the day belongs to tells of what would, should or could have been."""
    near = page.before(start, REACH)  # most sentences have none of these words
    if not any(have in near for have in ("had ", " have ", "'ve ")):
        return False
    begins = page.sentence(start, start)[0]
    if _inverted().fullmatch(page.folded, begins, start):
        return True
    if not any(have in page.folded[begins:start] for have in (" have ", "'ve ")):
        return False
    return bool(_perfect().search(last_verb(page, begins, start)))


@cache
def _inverted() -> re.Pattern[str]:
    """A condition without "if", in the same clause: "Had it rained on 3 June, …"."""
    return re.compile(r"\W*had [^,;?]*?[a-z][^,;?]*")


@cache
def _perfect() -> re.Pattern[str]:
    return re.compile(r"(?:would|should|could|was to|were to)(?: not)? (?:have|'ve)\b[a-z ]{0,30}\Z")
