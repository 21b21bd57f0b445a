"""Two expressions that are one statement: "from May 1 to May 5, 2018"; and a year that two of them share."""

import re
from dataclasses import replace
from functools import cache

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.folding import Page
from hrctimeline.dates.resolve import before_and_after
from hrctimeline.dates.scan import Found
from hrctimeline.dates.senses import Fixed, Range, Recurring, Sense, Shifted

MOVES = r"(?:mov|postpon|reschedul|delay|shift|chang|push|extend|put off|brought|advanc|compar)\w{0,6}"


@cache
def _links() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"(?: ?(?:-|--|—) ?|[ \n]{1,2}(?:to|through|thru|until|till)[ \n]{1,2}(?:the )?)"),
        re.compile(r",?[ \n]{1,2}and[ \n]{1,2}"),
        re.compile(r"(?:,? (?:and|or|&) |, |/)"),
        re.compile(rf"{MOVES}[ \n](?:[\w'-]{{1,15}}[ \n]){{0,4}}(?:from[ \n])?\Z"),
    )


def joined(found: list[Found], page: Page) -> list[Found]:
    """The expressions with ranges made one, and with the year of "May and June 2018" given to both."""
    result: list[Found] = []
    for each in found:
        if result and (merged := _range(result[-1], each, page)):
            result[-1] = merged
            continue
        if result:
            _share_year(result, each, page)
        result.append(each)
    return result


def _range(first: Found, last: Found, page: Page) -> Found | None:
    if last.start - first.end > 12 or first.bound or not _pairs(first.sense, last.sense):
        return None
    to, both, _, moves = _links()
    between = page.folded[first.end : last.start]
    lead = page.before(first.start, 40)
    if to.fullmatch(between):
        if moves.search(lead):
            return None
    elif not (both.fullmatch(between) and lead.rstrip().endswith("between")):
        return None
    start = first.start
    if match := re.search(r"(?<![a-z])(?:from|between)[ \n]{1,2}(?:the )?\Z", lead):
        start -= len(match[0])
    return replace(last, start=start, core=start, kind="range", sense=Range(first.sense, last.sense))


def _pairs(first: Sense, last: Sense) -> bool:
    kinds = (Fixed, Recurring, Shifted)
    if isinstance(first, Recurring) and isinstance(last, Recurring):
        return first.cycle == last.cycle and not (first.side or last.side) and not (first.told or last.told)
    if isinstance(first, Fixed) and isinstance(last, Fixed):
        return (first.period.start or 0) < (last.period.start or 0)
    return (
        isinstance(first, kinds)
        and isinstance(last, kinds)
        and not (isinstance(first, Shifted) or isinstance(last, Shifted))
    )


def _share_year(result: list[Found], last: Found, page: Page) -> None:
    if not isinstance(last.sense, Fixed) or last.sense.period.unit not in ("day", "month"):
        return
    for at in range(len(result) - 1, max(-1, len(result) - 4), -1):
        each = result[at]
        follow = result[at + 1] if at + 1 < len(result) else last
        sense = each.sense
        if not _links()[2].fullmatch(page.folded[each.end : follow.start]):
            return
        if not isinstance(sense, Recurring) or sense.cycle != "year" or sense.side:
            return
        start = last.sense.period.start or 0
        earlier = before_and_after(sense, start)[0][:1]
        if not earlier or civil(earlier[0].start or 0)[0] != civil(start)[0]:
            return
        result[at] = replace(each, sense=Fixed(earlier[0]))
