"""The expressions of one text, resolved in their order against the day of publication."""

from hrctimeline.dates.edtf import Edtf, Unwritable, from_days
from hrctimeline.dates.find.baselines import UP_TO_NOW
from hrctimeline.dates.find.modifiers import STATES_AN_END
from hrctimeline.dates.find.roles import SPEECH_KINDS, lasts_from
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.periods import Period
from hrctimeline.dates.meaning.senses import Counted, Fixed, Range, Recurring, Sense, Several, Shifted, Vague
from hrctimeline.dates.mention import DateMention
from hrctimeline.dates.resolve.counting import Days, before_and_after, resolve_from
from hrctimeline.dates.resolve.limits import limited_period, parts_of, timex, to_the_day, with_ends, written
from hrctimeline.dates.resolve.mood import (
    dates_a_thing,
    is_still_to_come,
    is_surely_over,
    speaks_of_future,
    until_when,
    would_have_been,
)
from hrctimeline.dates.resolve.sentence import (
    REACH,
    direction_of,
    in_this_year,
    of_reported_future,
    points_ahead,
    with_years_of,
)
from hrctimeline.dates.resolve.story import Story, beside, lacks_year, of_a_book
from hrctimeline.dates.resolve.told import (
    Told,
    ahead_in_month_told,
    as_period,
    beside_told,
    day_of_speech,
    is_told,
    near,
    near_in_main_clauses,
    only_measures,
    told_before,
)
from hrctimeline.dates.resolve.why import is_written_out, why
from hrctimeline.dates.text.guards import word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import (
    appointed_before,
    appointed_behind,
    granted_before,
    postponed_before,
)
from hrctimeline.record import replace

THIS_UNIT = (Shifted("week", 0), Shifted("month", 0), Shifted("quarter", 0), Shifted("year", 0))
STOPS = frozenset(("until", "till"))
_LATE = 92  # days before publication in which a thing's day may be one that is over: "the 3 May order"
_DAYS = ("day", "weekday", "day of the month", "range")  # of "the 2nd and 3rd", which are two days


class Resolver:
    """Resolves the expressions of one text in their order, remembering the dates told of.

    `future`: it is told of each whether the words around it speak of the future, which takes as long again.
    `story` has the full dates of the text that the page is a part of, from an `offset` on.
    """

    def __init__(
        self,
        page: Page,
        published: Edtf | None,
        anchored: bool = False,
        story: Story | None = None,
        offset: int = 0,
        *,
        future: bool = True,
    ) -> None:
        self.page, self._future, self._story, self._offset = page, future, story, offset
        self.published = published if published and published.start is not None and published.end else None
        self.anchored = anchored
        self.told: list[Told] = []
        self._named: tuple[Period, ...] = ()  # by the last expression, whatever bounds it
        self.last: Period | None = None
        self.dated: tuple[int, Period | None] = (0, None)  # the last date with its year
        self._ahead: tuple[tuple[int, int], bool] = ((0, 0), False)  # of the sentence asked for last
        self._directed: tuple[Found | None, str] = (None, "")  # of the expression asked for last

    def mention(self, found: Found) -> DateMention:
        """The expression as a mention; its date is remembered for what counts from it further on."""
        try:
            mention = self._mention(found, *self.periods(found))
        except Unwritable:
            mention = self._mention(found, [], None)
        self._remember_year(found)
        return mention

    def _mention(self, found: Found, periods: list[Period], told: Period | None) -> DateMention:
        self.last = periods[0] if periods else None
        readings = tuple(dict.fromkeys(written(period, found) for period in periods))
        if (isinstance(found.sense, Several) and len(readings) != 1) or self._states_nothing(found):
            readings = ()
        if len(readings) == 1 and not isinstance(found.sense, Range):
            self._remember(found, periods[0], (periods[0],) if found.week_of else self._named)
            readings += self._so_far(found, periods[0]) + to_the_day(found, self.published)
            readings += parts_of(self.page.folded[found.start : found.core], periods[0])
        elif found.kind == UP_TO_NOW:
            lasts = self.page.folded.startswith("for ", found.start)
            readings += with_ends(periods[0], lasts) if periods else ()
        elif readings and not isinstance(found.sense, Range | Several) and not found.aside:
            self._tell(found, periods[0], self._named)
        return DateMention(
            found.start,
            found.end,
            self.page.text[found.start : found.end],
            readings[0] if readings else "",
            timex(found, periods),
            found.kind,
            readings,
            not (isinstance(found.sense, Several) or is_written_out(found.sense)),
            why(found, periods, self.published, told),
            self._future and (self._speaks_of_future(found) or self._is_ahead(found, periods)),
            isinstance(found.sense, Range) or found.bound in STATES_AN_END,
            found.aside,
            found.baseline,
            lasts_from(found, self.page),
        )

    def periods(self, found: Found) -> tuple[list[Period], Period | None]:
        """The periods it may mean, preferred first, and the date told of that it counts from."""
        sense = found.sense
        if isinstance(sense, Several):
            self._named = tuple(sense.periods)
            return list(sense.periods), None
        if isinstance(sense, Vague) or (isinstance(sense, Shifted | Counted) and found.about):
            return [], None
        every = (
            told_before(self.told, sense, found.start, self.page, self._anchor()) if is_told(sense) else []
        )
        told = every[0] if every else None
        if isinstance(sense, Counted) and sense.base is None:
            told = None if sense.ahead else self._anchor()
        if found.kind in SPEECH_KINDS and (day := day_of_speech(self.told, found.start, self.page)):
            every, told = day, day[0]
        days = self._days(sense, told)
        if days is None:
            return [], None
        direction = "past" if is_written_out(sense) else self._direction(found)
        if isinstance(sense, Recurring) and sense.cycle == "year" and in_this_year(self.page, found.core):
            sense = replace(sense, side=sense.side or "this")
        if told in every:
            periods = [found for each in every for found in resolve_from(each, sense, direction)]
        elif self.anchored:
            periods = beside(sense, days, direction, told)
        else:
            periods = of_a_book(sense, days, direction, told)
        by_day = periods
        if isinstance(sense, Recurring) and sense.cycle == "year" and not sense.side:
            periods = self._in_year_of_sentence(sense, found, periods)
        is_open = periods == by_day and not self.anchored
        if self._story and is_open:
            periods = self._story.periods(sense, found.start + self._offset, days, periods)
        if lacks_year(sense) and direction == "future":
            begins = self.page.sentence(found.start, found.end)[0]
            told_of = [each for each in near(self.told, found.start, self.page) if each.end > begins]
            periods = ahead_in_month_told(told_of, sense, days) or periods
        elif lacks_year(sense):
            told_of = near_in_main_clauses(self.told, found.start, self.page)
            periods = beside_told(told_of, sense, days, periods, any_year=is_open)
        if direction == "past" and isinstance(sense, Recurring) and self._is_breaking(found, sense, days):
            periods = [*before_and_after(sense, days[1])[1], *periods]
        self._named = tuple(dict.fromkeys(periods))
        return [limited_period(period, found) for period in periods], told

    def _is_breaking(self, found: Found, sense: Recurring, days: Days) -> bool:
        """Whether it breaks farther east on the eve of publication: "early Friday" in a text of Thursday."""
        early = _is_weekday(sense) and not sense.side and self.page.folded.startswith("early ", found.start)
        return early and any(each.start == days[1] + 1 for each in before_and_after(sense, days[1])[1])

    def _remember(self, found: Found, period: Period, named: tuple[Period, ...]) -> None:
        if not (found.aside or only_measures(self.told, found.sense, found.start, self.page)):
            self._tell(found, period, named)

    def _remember_year(self, found: Found) -> None:
        """The day or month whose year is in the words; of "from 3 May to 31 July 2018" the last."""
        sense = found.sense.last if isinstance(found.sense, Range) else found.sense
        if isinstance(sense, Fixed) and sense.period.unit in ("day", "month"):
            self.dated = found.end, sense.period

    def _tell(self, found: Found, period: Period, named: tuple[Period, ...]) -> None:
        a_day = found.kind in _DAYS
        self.told.append(Told(found.end, period, is_told(found.sense), named, a_day))

    def _states_nothing(self, found: Found) -> bool:
        """What is compared with happened some other time; what would have been did not happen."""
        if isinstance(found.sense, Shifted) and found.sense.compared:
            return True
        return would_have_been(self.page, found.core, found.end)

    def _so_far(self, found: Found, period: Period) -> tuple[str, ...]:
        """ "This week" of what has been ends with the day of publication."""
        if found.sense not in THIS_UNIT or found.bound or self.published is None or period.start is None:
            return ()
        end = self.published.end or 0
        if not period.start < end < (period.end or 0) or self._direction(found) != "past":
            return ()
        return (from_days(period.start, end).text,)

    def _days(self, sense: Sense, told: Period | None) -> Days | None:
        """The first and the last day to count from; None where they aren't known."""
        if told or is_told(sense):
            return (told.start, told.start) if told and told.start is not None else None
        if self.published and self.published.start is not None and self.published.end is not None:
            return self.published.start, self.published.end - 1
        return (0, 0) if is_written_out(sense) else None

    def _in_year_of_sentence(self, sense: Recurring, found: Found, periods: list[Period]) -> list[Period]:
        end, dated = self.dated
        begins = self.page.sentence(found.start, found.end)[0]
        if dated is None or end < begins or found.start - end > REACH:
            return periods
        return with_years_of(dated, self.page.folded[end : found.start], sense, periods)

    def _direction(self, found: Found) -> str:
        """Past, future or open; "ahead" where the word beside it points to a near future, if there is one."""
        if self._directed[0] is not found:
            self._directed = found, self._new_direction(found)
        return self._directed[1]

    def _new_direction(self, found: Found) -> str:
        if found.bound.startswith("since"):
            return "since"
        if self._is_appointed(found):
            return "future"
        if found.bound == "not until" and is_still_to_come(self.page, found.start):
            return "future"
        if _is_weekday(found.sense) and self._is_until(found):
            return until_when(self.page, found.start, found.end)
        direction = direction_of(self.page, found.core, found.end)
        if direction == "future" and self._is_of_late(found):
            counted = isinstance(found.sense, Counted) and not found.sense.ahead
            named = found.kind in ("day", "month")
            if counted or (named and dates_a_thing(self.page, found.core, found.end)):
                return "open"
        if direction == "past" and of_reported_future(self.page, found.core, found.end):
            return "open"
        if isinstance(found.sense, Recurring) and found.sense.cycle == "year" and direction != "future":
            if direction == "past" and word_before(self.page, found.core) in ("through", "thru"):
                return "past or ahead"
            ahead = found.bound in ("until", "not until", "deadline") or points_ahead(
                self.page, found.core, found.end
            )
            if direction == "past" and found.kind in ("day", "month") and not found.bound and not ahead:
                return "over" if is_surely_over(self.page, found.core, found.end) else "past"
            return "ahead" if ahead else direction
        return direction

    def _is_of_late(self, found: Found) -> bool:
        """Whether a day of the year, or what something is counted from, was shortly before publication."""
        sense = found.sense.base if isinstance(found.sense, Counted) else found.sense
        if self.published is None or not isinstance(sense, Recurring) or sense.cycle != "year":
            return False
        day = (self.published.end or 0) - 1
        return any(day - (each.start or 0) <= _LATE for each in before_and_after(sense, day)[0])

    def _is_until(self, found: Found) -> bool:
        """ "Until Friday"; "by Friday" is another thing."""
        return not STOPS.isdisjoint(self.page.folded[found.start : found.core].split())

    def _is_appointed(self, found: Found) -> bool:
        """ "Put off to Friday", "set for May", "adjourned until Tuesday": a day ahead of those words."""
        if self.page.after(found.end, 2) == "'s":
            return False
        at, whole_day = found.core, found.kind in ("day", "weekday", "day of the month")
        if granted_before(self.page, at) or postponed_before(self.page, at):
            return True
        if appointed_behind(self.page, at, found.end):
            return True
        return appointed_before(self.page, at, whole_day)

    def _is_ahead(self, found: Found, periods: list[Period]) -> bool:
        """The date comes after publication, and the verb beside it says so, too: "agreed to meet on"."""
        end = self.published.end if self.published else None
        if not periods or end is None or (periods[0].end or end + 1) <= end:
            return False
        return self._direction(found) == "future"

    def _speaks_of_future(self, found: Found) -> bool:
        sentence = self.page.sentence(found.start, found.end)
        if self._ahead[0] != sentence:
            self._ahead = sentence, speaks_of_future(self.page.folded, *sentence)
        return self._ahead[1]

    def _anchor(self) -> Period | None:
        """The date of the anchor, where there is one."""
        known = self.anchored and self.published and self.published.start is not None
        return as_period(self.published) if known and self.published else None


def _is_weekday(sense: Sense) -> bool:
    return isinstance(sense, Recurring) and sense.cycle == "week" and not sense.told
