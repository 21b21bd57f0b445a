"""The words beside an expression that limit it or open it: "early May", "since 2009", "from 2018 onwards".

"Early" and "the end of" leave the statement at its period, which is all that the calendar can say. "Since",
"after", "until", "before" open it to one side, unless an event is what they speak of ("after the 2012 vote").
What they say, as `Found.bound`:

- "since": from its first day on, and that day is stated ("broken since 4 May" dates the break);
- "since the start": the same, from the first day of a longer time;
- "not until": as "since", of a day that may be still to come;
- "from": not before it; "after": later than it; "before": earlier than it; "until": to its last day;
- "deadline": as "until", and its last day is stated ("given until Friday").
"""

import re
from functools import cache

from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Vague
from hrctimeline.dates.text.guards import word_after
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import granted_before, postponed_before, tells_of_past
from hrctimeline.dates.vocabulary import words
from hrctimeline.words.lists import lazy_pattern

STATES_AN_END = ("since", "since the start", "not until", "deadline")
BOUNDS = {
    "since": "since", "since at least": "since", "after": "after", "later than": "after",
    "before": "before", "prior to": "before", "previous to": "before", "subsequent to": "after",
    "earlier than": "before", "ahead of": "before", "until": "until", "till": "until", "up to": "until",
    "by": "until", "no later than": "until", "not later than": "until", "up until": "until",
    "up to and including": "until", "not after": "until", "on or before": "until", "in or before": "until",
    "on and before": "until", "no earlier than": "from", "not earlier than": "from",
    "no sooner than": "from", "not sooner than": "from", "not before": "from", "on or after": "from",
    "in or after": "from", "on and after": "from",
}  # fmt: skip
LONGEST = 4  # words of a bound
ENDINGS = words("end close dawn")  # "before the end of June" is in June, too; "after the end of June" isn't
STARTS = words("start beginning opening")
OUT = r"(?:is|was|has|had) (?:out|over|up|through|ended|closed|passed)|(?:ends|ended|closes|closed)"
ENDING = rf" {{1,9}}(?:{OUT}|(?:draws|drew|comes|came) to (?:a|an|its) (?:close|end))(?![a-z'-])"
NEGATIONS = words("not never cannot hardly scarcely no none nothing nobody neither")
AWAITING = words("will won't shall to expected due planned scheduled likely set")
NEGATION_REACH = 8  # words
# what may stand between "the" and the words that follow, where the date is no part of a name
WITH_ARTICLE = frozenset(("current unit", "decade", "century", "season", "quarter", "half", "weekend"))
CLOSERS = words(
    """
    and or but when the a an in at on as that which who he she it they we i his her its their for of to
    with by from after before until into has have had was were is are will would could should may might
    can because while where there this these those some more most no not also only even about under over
    between during if both than so all many several one two three
    """
)
BEHIND = {
    "or later": "from", "or earlier": "until", "at the earliest": "from", "at the latest": "until",
    "and later": "from", "or after": "from", "and after": "from", "and earlier": "until",
    "and before": "until", "or before": "until",
}  # fmt: skip


BEHIND_BEGIN = ("or ", "and ", "at ", "on")


def bounded_behind(found: Found, page: Page) -> Found:
    """The expression as a bound, where "or later", "at the latest", "onwards" stand behind it."""
    follows = page.after(found.end).lstrip(" ").startswith(BEHIND_BEGIN)
    if found.bound or not (match := _behind().match(page.folded, found.end) if follows else None):
        return found
    said = " ".join(match[1].split())
    if not said.startswith("on"):
        return found._replace(bound=BEHIND[said], end=match.end(1))
    lead = page.before(found.start, 16).rstrip().removesuffix(" the")
    return found._replace(bound="since", end=match.end(1)) if lead.rstrip().endswith("from") else found


@cache
def _behind() -> re.Pattern[str]:
    ends = r"(?= {0,9}(?:[.,;:!?)\"]|\n|\Z))"
    sure = r"or (?:later|earlier)|at the (?:earliest|latest)|onwards?"
    closing = rf"(?:and (?:later|earlier|after|before)|or (?:after|before)|on){ends}"
    return re.compile(
        rf" {{1,9}}({sure.replace(' ', ' {1,9}')}|{closing.replace(' (', ' {1,9}(')})(?![a-z'-])"
    )


def bounded_before(found: Found, page: Page, before: str, said: list[str]) -> tuple[Found, int] | None:
    """The expression as a bound and where that begins in `before`, its words `said` just before the date."""
    the = said[-1] == "the"
    lead = said[:-1] if the else said
    for count in range(min(LONGEST, len(lead)), 0, -1):
        if bound := BOUNDS.get(" ".join(lead[-count:])):
            start = _where(before, said[-count - the :])
            if before[:start].endswith(("-", "'")) or not _is_bound(found, page, the):
                return None
            if lead[-2:] == ["up", "to"] and postponed_before(page, found.start):
                return None  # "moved up to October" is in October
            return found._replace(bound=_sense(bound, lead, count, found, page)), start
    return None


def _where(before: str, said: list[str]) -> int:
    start = len(before)
    for word in reversed(said):
        start = before.rindex(word, 0, start)
    return start


def _is_bound(found: Found, page: Page, the: bool) -> bool:
    """The date itself is the bound, and no event that is named after it: "after the 2012 vote"."""
    if page.after(found.end, 1) in ("'", "-"):
        return _is_out().match(page.folded, found.end) is not None
    said = page.folded[found.start : found.end]
    if found.kind == "weekday" and not the and _names(page, found.end):
        return tells_of_past(word_after(page, found.end))  # "ahead of Friday prayers"
    if not the or found.kind in WITH_ARTICLE or said.startswith("year"):
        return True
    return (found.kind != "year" or " of " in said) and not _names(page, found.end)


def _names(page: Page, end: int) -> bool:
    """A noun follows that the date could belong to."""
    follow = word_after(page, end)
    return bool(follow) and follow not in CLOSERS and not _capital_after(page, end)


def _capital_after(page: Page, end: int) -> bool:
    rest = page.after(end, 12)
    return page.capital(end + len(rest) - len(rest.lstrip()))


def _sense(bound: str, lead: list[str], count: int, found: Found, page: Page) -> str:
    """What the bound says of the whole time, where it is of a part of it or negated."""
    if bound in ("before", "until") and _is_out().match(page.folded, found.end):
        return "until"  # "before 2017 is out" is in 2017, too
    part = page.folded[found.start : found.core] or page.folded[found.start : found.end].split(" the ")[0]
    if found.kind != "current unit" and found.start == found.core:
        part = ""
    at = part.replace("-", " ").split()
    if bound == "before" and lead[-1] == "before" and _is_put_ahead(lead[:-count]):
        return "from"
    edge = {"after": ENDINGS, "before": STARTS}.get(bound)
    if edge is not None and at and edge.isdisjoint(at):
        return "from" if bound == "after" else "until"
    if bound == "since" and not STARTS.isdisjoint(at):
        return "since the start"
    if bound == "until" and lead[-1] in ("until", "till"):
        return _until(lead[:-count], page, found)
    return bound


_is_out = lazy_pattern(rf"'s end(?![a-z])|{ENDING}")


def _until(lead: list[str], page: Page, found: Found) -> str:
    """ "Not opened until 2009", "waited until 2009 to open": in 2009; "adjourned until Friday": on Friday.

    So is what "when" brings in behind it: "stayed until October, when he was moved".
    """
    near = lead[-NEGATION_REACH:]
    waited = near and near[-1].startswith("wait") and page.folded.startswith(" to ", found.end)
    if _is_negated(near) or waited or page.folded.startswith((", when ", " when "), found.end):
        return "not until"
    if granted_before(page, found.start):
        return "deadline"
    return "not until" if postponed_before(page, found.start) else "until"


def _is_put_ahead(said: list[str]) -> bool:
    """ "Not expected before May", "won't open before May"; "not known before 2009" may be either."""
    near = said[-NEGATION_REACH:]
    return _is_negated(near) and not AWAITING.isdisjoint(near)


def _is_negated(said: list[str]) -> bool:
    denied = any(word in NEGATIONS or word.endswith("n't") for word in said)
    return denied and "only" not in said and not any("," in word for word in said)


WIDTH = 40
EDGE = "end|beginning|start|middle|close|turn|rest|remainder|course|dawn|latter part|early part|latter half"
PLACE = "first|second|third|fourth|fifth|last|final|opening|closing|latter|middle|early"
UNITS = (
    "week|weeks|fortnight|days|day|half|part|months|month|weekend|quarter|third|decade|decades|years|hours"
)

ABOUT = words("about around circa approximately roughly c. ca.")
NEARLY = words("nearly almost some perhaps maybe barely")
# "early May", "in the first days of May", "the week of June 4": one of each of these stands before the date
PART_ENDS = words("of in on the early late mid end earlier later sometime middle year month")
WEEKS = words("week weekend")
WEEK_ENDS = words("of on beginning ending ended starting")


_middle = lazy_pattern(r"(?:the )?middle of ")


@cache
def _part() -> re.Pattern[str]:
    rows = (
        r"(?:the )?(?:very )?(?:early|late|mid|earlier|later|sometime|middle)(?: in| on)?(?: the)?(?: |-)",
        rf"(?:the |at )?(?:very )?(?:{EDGE}) (?:of|in) (?:the )?",
        r"end-",
        rf"(?:the )?(?:{PLACE}) (?:\w{{3,5}} )?(?:{UNITS}) (?:of|in) (?:the )?",
        r"(?:the )?(?:morning|afternoon|evening|night) of (?:the )?",
        r"the (?:year|month) ",
    )
    return _ending("|".join(rows))


@cache
def _week() -> re.Pattern[str]:
    return _ending(
        r"(?:the )?(?P<unit>week|weekend) (?:of|(?P<to>ending|ended)|(?P<from>beginning|starting))(?: on)? "
    )


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
        about = not _middle().match(page.folded, found.start)  # which lies in the month, wherever it begins
        return None if genitive else (found._replace(about=about), before.rindex(last))
    if last in NEARLY and before.endswith(" "):
        return (found._replace(about=True), before.rindex(last)) if counted else None
    if counted:
        return None
    if last in ("pre", "post") and before.endswith(last + "-"):
        return found._replace(bound="before" if last == "pre" else "after"), before.rindex(last)
    if last in PART_ENDS and not PART_WORDS.isdisjoint(said) and (match := _part().search(before)):
        return found, match.start()
    if last in WEEK_ENDS and not WEEKS.isdisjoint(said) and (match := _week().search(before)):
        way = " to" if match["to"] else " from" if match["from"] else ""
        return found._replace(week_of="" if found.kind == "range" else match["unit"] + way), match.start()
    return bounded_before(found, page, before, said) if before.endswith(" ") else None
