"""The words in front of an expression that limit it: "early May", "the end of 2017", "since 2009".

"Early" and "the end of" leave the statement at its period, which is all that the calendar can say. "Since",
"after", "until", "before" open it to one side, unless an event is what they speak of ("after the 2012 vote").
"""

import re
from dataclasses import replace
from functools import cache

from hrctimeline.dates.folding import Page
from hrctimeline.dates.guards import word_after
from hrctimeline.dates.scan import Found
from hrctimeline.dates.senses import Vague
from hrctimeline.dates.vocabulary import words

WIDTH = 40
BOUNDS = {
    "since": "since", "after": "after", "later than": "after", "before": "before", "prior to": "before",
    "earlier than": "before", "until": "until", "till": "until", "up to": "until", "by": "until",
    "no later than": "until", "not later than": "until", "up until": "until",
}  # fmt: skip
EDGE = "end|beginning|start|middle|close|turn|rest|remainder|course|dawn|latter part|early part|latter half"
PLACE = "first|second|third|last|final|opening|closing|middle|early"
UNITS = "week|weeks|days|day|half|part|months|month|weekend|quarter|third|decade|decades|years|hours"

LAST_WORDS = words(
    """
    of in on the early late mid earlier later sometime middle year month beginning ending ended starting
    about around circa approximately roughly c. ca. nearly almost some perhaps maybe barely since after
    than before to until till by the pre post
    """
)


@cache
def _left() -> re.Pattern[str]:
    rows = (
        r"(?P<part>(?:the )?(?:very )?(?:early|late|mid|earlier|later|sometime|middle)(?: in| on)?(?: the)?"
        r"(?: |-)"
        rf"|(?:the |at )?(?:very )?(?:{EDGE}) (?:of|in) (?:the )?"
        rf"|(?:the )?(?:{PLACE}) (?:\w{{3,5}} )?(?:{UNITS}) (?:of|in) (?:the )?"
        r"|(?:the )?(?:morning|afternoon|evening|night) of (?:the )?|the (?:year|month) )",
        r"(?P<week>(?:the )?week (?:of|beginning|ending|ended|starting)(?: on)? )",
        r"(?P<about>(?:about|around|circa|approximately|roughly|c\.|ca\.) )",
        r"(?P<nearly>(?:nearly|almost|some|perhaps|maybe|barely) )",
        "(?P<bound>(?:" + "|".join(sorted(BOUNDS, key=len, reverse=True)) + ") (?:the )?)",
        r"(?P<prefix>(?:pre|post)-)",
    )  # fmt: skip
    return re.compile(r"(?<![a-z0-9'-])(?:" + "|".join(rows).replace(" ", r"[ \n]{1,3}") + r")\Z")


def with_modifiers(found: Found, page: Page, floor: int) -> Found:
    """The expression with the words that limit it, none of them before `floor`."""
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
    before = page.folded[begin : found.start]
    word = before.rstrip(" \n-").rsplit(None, 1)[-1:] if before[-1:] in (" ", "\n", "-") else []
    if not word or word[0].rsplit("-", 1)[-1] not in LAST_WORDS:
        return None
    match = _left().search(before)
    changed = _changed(found, match, page) if match else None
    return changed.moved(begin + match.start()) if changed and match else None


def _changed(found: Found, match: re.Match[str], page: Page) -> Found | None:
    """The expression as this word limits it; None where the word doesn't belong to it."""
    counted = found.kind in ("units ago", "units later")
    name = match.lastgroup
    if isinstance(found.sense, Vague) or (counted and name not in ("about", "nearly")):
        return None
    match name:
        case "about":
            return replace(found, about=True)
        case "nearly":
            return replace(found, about=True) if counted else None
        case "week":
            return replace(found, week_of=True)
        case "bound":
            words = " ".join(match["bound"].split())
            bound = BOUNDS[words.removesuffix(" the")]
            return replace(found, bound=bound) if _bounds(found, page, words.endswith(" the")) else None
        case "prefix":
            return replace(found, bound="before" if match["prefix"] == "pre-" else "after")
    return found


def _bounds(found: Found, page: Page, the: bool) -> bool:
    """The date itself is the bound, and no event that is named after it follows: "after the 2012 vote"."""
    if page.after(found.end, 1) in ("'", "-") or (the and found.kind not in WITH_ARTICLE):
        return False
    follow = word_after(page, found.end)
    return follow == "" or follow in _CLOSERS or found.kind not in ("year", "day", "weekday")


WITH_ARTICLE = frozenset(("current unit", "decade", "century", "season", "quarter", "half"))
_CLOSERS = words(
    """
    and or but when the a an in at on as that which who he she it they we i his her its their for of to
    with by from after before until into has have had was were is are will would could should may might
    can because while where there this these those some more most no not also only even about under over
    between during if both than so all many several one two three
    """
)
