"""Two expressions that are one statement: "from May 1 to May 5, 2018"; and a year that two of them share."""

import re
from functools import cache

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Fixed, Range, Recurring, Sense, Shifted
from hrctimeline.dates.resolve.counting import before_and_after
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import words
from hrctimeline.record import replace

MOVES = r"(?:mov|postpon|reschedul|delay|shift|chang|push|extend|put off|brought|advanc|compar)\w{0,6}"


TO = words("- -- — to through thru until till")
FAR, FARTHEST = 12, 32  # characters between the two, without and with clock times
SHARED = words(
    ", and or & / ,and ,or ,& andthe orthe ,the ,andthe andon andonthe ,on ,onthe andin ,in ,andon ,andin"
)


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(rf"{MOVES} (?:[\w'-]{{1,15}} ){{0,4}}(?:from )?\Z")


@cache
def _clock() -> re.Pattern[str]:
    """Clock times: "6pm", "at 9.30 a.m.", "noon"."""
    return re.compile(
        r" ?(?:at )?(?:[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:[ap]m|[ap]\.m\.)|[0-9]{1,2}:[0-9]{2}|noon|midnight)"
    )


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"(?<![a-z])(?:from|between) {1,2}(?:the )?\Z")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"between(?: the)? {1,3}\Z")


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
    first = _in_that_week(first, last)
    if last.start - first.end > FARTHEST or first.bound or not _pairs(first.sense, last.sense):
        return None
    if first.sense is last.sense:  # a weekday and its date
        return None
    ends = last.core if last.bound == "until" else last.start
    between = _clock().sub("", page.folded[first.end : ends])
    if len(between) > FAR:
        return None
    lead = page.before(first.start, 40)
    if "\n" in between:
        return None
    if between.strip().removesuffix(" the") in TO:
        if _moves().search(lead):
            return None
    elif between.strip(", ").removesuffix(" the") != "and" or not _between().search(lead):
        return None
    start = first.start
    if match := _from().search(lead):
        start -= len(match[0])
    about, doubt = first.about or last.about, first.doubt or last.doubt
    sense = Range(first.sense, last.sense)
    joint = last._replace(start=start, core=start, kind="range", sense=sense, bound="")
    return joint._replace(about=about, doubt=doubt)


def _in_that_week(first: Found, last: Found) -> Found:
    """ "From Tuesday to Thursday of last week": both are of that week."""
    sense, that = first.sense, last.sense
    if not isinstance(that, Shifted) or that.part is None or that.part.cycle != "week":
        return first
    if not isinstance(sense, Recurring) or sense.cycle != "week" or sense.side or sense.told:
        return first
    return first._replace(sense=replace(that, part=sense))


def _pairs(first: Sense, last: Sense) -> bool:
    kinds = (Fixed, Recurring, Shifted)
    if isinstance(first, Recurring) and isinstance(last, Recurring):
        sided = last.side or (first.side and first.cycle != "week")
        return first.cycle == last.cycle and not sided and not (first.told or last.told)
    if isinstance(first, Shifted) and isinstance(last, Shifted):
        return first.part is not None and last.part is not None and replace(first, part=last.part) == last
    if isinstance(first, Fixed) and isinstance(last, Fixed):
        return (first.period.start or 0) < (last.period.start or 0)
    if _is_years(first) or _is_years(last):
        return False
    return (
        isinstance(first, kinds)
        and isinstance(last, kinds)
        and not (isinstance(first, Shifted) or isinstance(last, Shifted))
    )


def _is_years(sense: Sense) -> bool:
    """A year or more: no end of a range whose other end is a day without a year."""
    return isinstance(sense, Fixed) and sense.period.unit in ("year", "decade", "century")


def _share_year(result: list[Found], last: Found, page: Page) -> None:
    if not isinstance(last.sense, Fixed) or last.sense.period.unit not in ("day", "month"):
        return
    for at in range(len(result) - 1, max(-1, len(result) - 4), -1):
        each = result[at]
        follow = result[at + 1] if at + 1 < len(result) else last
        sense = each.sense
        if page.folded[each.end : follow.start].replace(" ", "") not in SHARED:
            return
        if not isinstance(sense, Recurring) or sense.cycle != "year" or sense.side:
            return
        start = last.sense.period.start or 0
        earlier = before_and_after(sense, start)[0][:1]
        if not earlier or civil(earlier[0].start or 0)[0] != civil(start)[0]:
            return
        result[at] = each._replace(sense=Fixed(earlier[0]))
