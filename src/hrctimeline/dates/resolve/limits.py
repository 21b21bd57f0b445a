"""The period of an expression as the words in front of it limit it: "since 2009", "the week of June 4"."""

from hrctimeline.dates.calendar_days import civil
from hrctimeline.dates.edtf import year_text
from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.periods import Period, around, shift
from hrctimeline.dates.meaning.senses import Fixed


def limited_period(period: Period, found: Found) -> Period:
    """The period as the words limit it: open to one side, or the week around a day."""
    if found.week_of and period.unit == "day" and period.start is not None:
        period = around(found.week_of, period.start)
    if not found.bound or period.start is None or period.end is None:
        return period
    timex = period.timex
    match found.bound:
        case "since" | "from" | "not until":
            return Period("interval", period.start, None, f"{_first(period)}/..", timex)
        case "since the start":
            return Period("interval", period.start, None, f"{around('day', period.start).edtf}/..", timex)
        case "after":
            return Period("interval", period.end, None, f"{_neighbour(period, 1)}/..", timex)
        case "before":
            return Period("interval", None, period.start, f"../{_neighbour(period, -1)}", timex)
    return Period("interval", None, period.end, f"../{_last(period)}", timex)


def _first(period: Period) -> str:
    first = period.edtf.split("/")[0]
    return year_text(civil(period.start or 0)[0]) if first.endswith("X") else first


def _last(period: Period) -> str:
    last = period.edtf.split("/")[-1]
    return year_text(civil((period.end or 0) - 1)[0]) if last.endswith("X") else last


def _neighbour(period: Period, step: int) -> str:
    if period.unit == "interval" or period.written:
        day = period.end if step > 0 else (period.start or 0) - 1
        return around("day", day or 0).edtf
    beside = shift(period, step)
    return _first(beside) if step > 0 else _last(beside)


def written(period: Period, found: Found) -> str:
    """The period in EDTF: approximate where the words say or mean "about", uncertain where they doubt it."""
    about = found.about or (isinstance(found.sense, Fixed) and found.sense.about)
    if not (about or found.doubt):
        return period.edtf
    mark = "%" if about and found.doubt else "~" if about else "?"
    return "/".join(side + mark if side not in ("", "..") else side for side in period.edtf.split("/"))
