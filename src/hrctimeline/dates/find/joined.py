"""Two expressions that are one statement: ranges, years that two share, distances from a date.

A distance takes the date that it leads from out of its phrase: "a day after the 3 June election". That date
is the other event's: it stands aside. It must stand in the same phrase: in the noun phrase behind the
distance ("two days before his arrest on 3 June"), or in the clause that this one opens.
"""

from hrctimeline.dates.calendar_days import WEEKDAYS, civil
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Counted, Fixed, Range, Recurring, Sense, Shifted
from hrctimeline.dates.resolve.counting import before_and_after
from hrctimeline.dates.text.guards import word_after
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import tells_of_an_act
from hrctimeline.dates.vocabulary import ORDINALS, words
from hrctimeline.record import replace
from hrctimeline.words.lists import lazy_pattern

MOVES = (
    r"(?:mov(?!ement)|postpon|reschedul|delay|shift|chang|push|extend|put off|brought|advanc|compar)\w{0,6}"
)


TO = words("- -- — to through thru until till")
FAR, FARTHEST = 12, 32  # characters between the two, without and with clock times
SHARED = words(
    ", and or & / ,and ,or ,& andthe orthe ,the ,andthe andon andonthe ,on ,onthe andin ,in ,andon ,andin"
)


_moves = lazy_pattern(rf"{MOVES} (?:[\w'-]{{1,15}} ){{0,4}}(?:from )?\Z")
# clock times: "6pm", "at 9.30 a.m.", "noon"
_clock = lazy_pattern(
    r" ?(?:at )?(?:[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:[ap]m|[ap]\.m\.)|[0-9]{1,2}:[0-9]{2}|noon|midnight)"
)
_from = lazy_pattern(r"(?<![a-z])(?:from|between) {1,2}(?:the )?\Z")
_between = lazy_pattern(r"between(?: the)? {1,3}\Z")
MOST = 90  # characters between the distance and its date
MOST_WORDS = 10
ARTICLES = words("the a an his her its their our my your this that these those")
PREPOSITIONS = words("on in of for at to with from by against over and")
CLOSING = words("and but or when while after before as because where")


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
    led = between.startswith(",") and _from().search(lead)  # "from May 1, 2018, until May 5, 2018"
    if (between.strip(", ") if led else between.strip()).removesuffix(" the") in TO:
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


def counted(found: list[Found], page: Page) -> list[Found]:
    """The expressions, each distance with the date that it leads from, which is `aside` then."""
    result: list[Found] = []
    for each in found:
        lead = result[-1] if result else None
        if lead and lead.kind == "distance" and _leads_from(lead, each, page):
            result[-1] = _based_on(lead, each)
            result.append(each._replace(aside=True))
        elif lead and (weekday := _weekday_beside(lead, each, page)):
            result[-1] = weekday
        elif lead and lead.kind == "units ago" and (joined := _on_that_day(lead, each, page)):
            result[-1] = joined
        else:
            result.append(each)
    return result


def _leads_from(lead: Found, date: Found, page: Page) -> bool:
    if not isinstance(date.sense, Fixed | Recurring | Shifted) or date.bound or date.kind == "distance":
        return False
    of_it = page.before(lead.end, 6) == "day of"  # "on the second day of the fair on 9 May": that is the day
    return not (of_it or _has_its_line(date, page)) and _leads_to(lead, date, page)


def _has_its_line(date: Found, page: Page) -> bool:
    """Whether a date is a line of its own, below a headline: it ends no sentence that began there."""
    return page.text[date.start - 1 : date.start] == "\n" and page.text[date.end : date.end + 1] in ("", "\n")


def _based_on(lead: Found, date: Found) -> Found:
    sense = lead.sense
    if not isinstance(sense, Counted) or not isinstance(date.sense, Fixed | Recurring | Shifted):
        return lead
    return lead._replace(sense=replace(sense, base=date.sense), about=lead.about or date.about)


def _leads_to(lead: Found, date: Found, page: Page) -> bool:
    gap = page.folded[lead.end : date.start]
    if gap.endswith("(") and page.after(date.end, 1) == ")":
        gap = gap[:-1]
    if len(gap) > MOST or any(mark in gap for mark in ',;:()"\n') or ". " in gap:
        return False
    said = gap.split()
    if (
        isinstance(lead.sense, Counted)
        and lead.sense.ahead
        and page.after(date.end, 4).strip() in ("to", "-")
    ):
        return False
    if len(said) > MOST_WORDS:
        return False
    if not said or (len(said) == 1 and said[0] in ARTICLES | {"on"}):
        return True
    if isinstance(lead.sense, Counted) and lead.sense.ahead:
        return False
    if tells_of_an_act(said):
        return _in_its_clause(lead, date, page)
    return all(
        word not in ARTICLES or at == 0 or said[at - 1] in PREPOSITIONS for at, word in enumerate(said)
    )


def _in_its_clause(lead: Found, date: Found, page: Page) -> bool:
    """ "A day after Bolt met on 3 June, Acme shut" dates that meeting; "… the war he died in 1920" no war."""
    if _opens_sentence(lead, page):
        rest = page.after(date.end, 2)
        return rest[:1] == "," or (word_after(page, date.end) not in CLOSING | {""} and rest[:1] == " ")
    return True


def _opens_sentence(lead: Found, page: Page) -> bool:
    begins = page.sentence(lead.start, lead.end)[0]
    return page.folded[begins : lead.start].strip(' "(').removesuffix("on").strip() in (
        "",
        "just",
        "but",
        "and",
        "exactly",
    )


def _weekday_beside(on: Found, day: Found, page: Page) -> Found | None:
    """ "The Tuesday after Easter", "the second Friday before 5 May 2018"."""
    sense, base = on.sense, day.sense
    if day.bound not in ("after", "before") or on.bound or page.folded[on.end : day.start].strip():
        return None
    if not isinstance(sense, Recurring) or sense.name not in WEEKDAYS or sense.side or sense.told:
        return None
    the = _the().search(page.before(on.start, 16))
    if the is None or not isinstance(base, Fixed | Recurring) or not _is_day(base):
        return None
    count = ORDINALS[the["nth"] or "first"]
    steps = count if day.bound == "after" else -count
    return on._replace(end=day.end, kind="distance", sense=Counted(sense.name, steps, base, whole=True))


_the = lazy_pattern(r"(?<![a-z])the (?:(?P<nth>first|second|third|fourth|fifth|sixth) )?\Z")


def _is_day(sense: Fixed | Recurring) -> bool:
    period = sense.period if isinstance(sense, Fixed) else sense.find(2000) if sense.cycle == "year" else None
    return period is not None and period.unit == "day"


def _on_that_day(lead: Found, day: Found, page: Page) -> Found | None:
    """ "A week ago Tuesday", "two weeks ago on Friday"; "two years ago in May", "on 5 May"."""
    gap = page.folded[lead.end : day.start].strip()
    sense, part = lead.sense, day.sense
    if day.sense == Shifted("day", -1) and sense == Shifted("week", -1) and not gap and not lead.about:
        return lead._replace(end=day.end, sense=Shifted("day", -8))  # "a week ago yesterday"
    if gap not in ("", "on", "in", "last") or not isinstance(sense, Shifted) or sense.part or sense.told:
        return None
    if not isinstance(part, Recurring) or part.told or day.bound or lead.about or day.about:
        return None
    if sense.unit == "week" and part.cycle == "week" and part.side in ("", "last"):
        return lead._replace(
            end=day.end, sense=Counted("week", sense.steps, replace(part, side="")), kind="distance"
        )
    if sense.unit == "year" and part.cycle == "year" and not part.side and sense.steps < 0:
        return lead._replace(end=day.end, sense=replace(sense, part=part))
    return None
