"""Words that lead to about a date, and state none: "nearly two years ago", "overnight", "that evening".

An editor who names them as `dated-by` says that they date the event; where they lead to about its date,
counted from the day of their text or from the `anchor`, the tool has nothing against that.
"""

import math
import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.dates.calendar_days import WEEKDAYS, weekday
from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.relation import length
from hrctimeline.dates.vocabulary import CARDINALS, ORDINALS, TENS, number, ordinal
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.locate import Located

Run = tuple[float, float]  # the least and the most days before the day of the text; below 0 after it
_DAYS = {
    "hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30.5, "year": 365.25, "decade": 3652.5,
    "century": 36525, "centurie": 36525,
}  # fmt: skip
_WEEK, _MONTH, _LONG, _MIDDLE, _TUESDAY = 7, 28, 31, 3, 1  # days, and the first of a week's middle
HOURS = 24  # of a day
_HEDGE = 16  # characters of what says that a count isn't exact
_LEAST, _MOST = 0.75, 1.5  # of a count, of what was "nearly" or "over" it
_SOME: Run = (1.5, 12)
_COUPLE: Run = (1.5, 3)


def leads_to(dossier: Dossier, event: Event, evidence: Evidence, place: Located) -> str:
    """The words of a quote that lead to about an event's date and state none; "" where none do."""
    base, date = _base(dossier, evidence, place), event.date
    if date and evidence.dated_by and evidence.dated_by == date.text:
        named = not dossier.expressed[evidence.path()] and _is_of_a_name(evidence.dated_by, evidence.quote)
        return evidence.dated_by if named else ""
    if base is None or date is None or evidence.dated_by is False or length(base) > _LONG:
        return ""
    if not evidence.dated_by:
        words = " ".join(dossier.text_of(evidence).words(*part) for part in place.visible)
        found = _by_the_clock().search(words)
        return found[0] if found and _lies_by(date, base, found) else ""
    said = evidence.dated_by.lower()
    fits = not dossier.expressed[evidence.path()] and any(
        _lies_in(date, base, run) for run in _runs(said, date)
    )
    return evidence.dated_by if fits else ""


def _is_of_a_name(year: str, quote: str) -> bool:
    """Whether a year stands beside a word with a capital: the Ferry Rules 2017, and no "2017 boats"."""
    year = rf"\b{re.escape(year)}\b"
    return re.search(rf"\b[A-Z][\w’'-]*\s+{year}|{year}\s+[A-Z]", quote) is not None


def is_about(words: str) -> bool:
    """Whether words say that their count is not exact: "nearly two years ago", and not "around noon"."""
    said = words.lower()
    counted = (match.start() for match in _length().finditer(said) if match["count"] or match["part"])
    return any(" or so" in said or _about().search(said, max(0, start - _HEDGE), start) for start in counted)


_about = lazy_pattern(
    r"\b(?:about|around|roughly|approximately|some|nearly|almost|over|under|(?:more|less) than|at least"
    r"|at most|close to)\s\Z"
)


def _base(dossier: Dossier, evidence: Evidence, place: Located) -> Edtf | None:
    """The day that is counted from: that of the anchor, else of the text."""
    if evidence.anchor:
        anchor = dossier.calendar(evidence.source).anchor(evidence, place)
        return anchor.date if anchor else None
    return dossier.source_of(evidence).published


_by_the_clock = lazy_pattern(r"\b(?i:overnight|(?P<week>mid-?week))\b")


def _lies_by(date: Edtf, published: Edtf, words: re.Match[str]) -> bool:
    """Whether a date is the day before a text's, or that day; or lies in the middle of a week near it."""
    if not (date.start and date.end and published.start and published.end) or length(published) > 2:
        return False
    if words["week"]:
        near = abs(date.start - published.start) <= _WEEK and length(date) <= _MIDDLE
        return near and _TUESDAY <= weekday(date.start) <= weekday(date.end - 1) < _TUESDAY + _MIDDLE
    return published.start - 1 <= date.start and date.end <= published.end


def _lies_in(date: Edtf, base: Edtf, run: Run) -> bool:
    """Whether a date has a day in common with a run of days counted from another."""
    if date.start is None or date.end is None or base.start is None or base.end is None:
        return False
    return date.start <= base.end - 1 - math.floor(run[0]) and base.start - math.ceil(run[1]) < date.end


def _runs(said: str, date: Edtf) -> Iterator[Run]:
    """Where words in small letters lead to; no day is told by months or years."""
    for match in _length().finditer(said):
        days, counted = _DAYS[match["unit"]], match["count"] or match["part"] or match["nth"] or match["some"]
        if not counted and not match[0].endswith("s"):
            continue  # "six boats a year" are of no year
        if length(date) >= _MONTH or days < _MONTH:
            least, most = _count(match, rough=is_about(said) or "within" in said)
            yield (-most * days, -least * days) if _ahead().search(said) else (least * days, most * days)
    if found := _near().search(said):
        yield (0, _WEEK if found["week"] else 1)
    if date.start is not None and length(date) <= 1 and _named(WEEKDAYS[weekday(date.start)], said):
        yield (0, _WEEK)


def _named(day: str, said: str) -> bool:
    return re.search(rf"\b{day.lower()}\b", said) is not None


def _count(match: re.Match[str], *, rough: bool) -> Run:
    """How many units are counted, from the least to the most."""
    if match["nth"]:
        return (ordinal(match["nth"]) - 1, ordinal(match["nth"]))
    if match["some"]:
        return _COUPLE if match["some"] == "couple of" else _SOME
    if match["count"] is None and match["part"] is None:
        return (0, HOURS) if match["unit"] == "hour" else _SOME
    count = {"half": 0.5, "quarter": 0.25}.get(match["part"] or "") or float(number(match["count"]))
    count = count * 12 if match["dozen"] else count + (0.5 if match["more"] or match["more2"] else 0)
    rough = rough or match["dozen"] is not None
    return (_LEAST * count, _MOST * count) if rough else (count, count)


@cache
def _length() -> re.Pattern[str]:
    """A length of time: "two-and-a-half years", "several weeks", "half a century", "third day", "hours"."""
    below = "|".join([*TENS, *CARDINALS])
    count = rf"(?P<count>(?:{'|'.join(TENS)})-(?:{below})|{below}|\d{{1,3}})"
    nth = rf"(?P<nth>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
    part = r"(?:an? )?(?P<part>half|quarter)(?:[ -](?:of )?an?)?"
    return re.compile(
        rf"(?<![\w-])(?:(?:{part}|{nth}|(?P<some>few|several|some|many|couple of)|{count})[\s-]+)?"
        rf"(?P<dozen>dozen )?(?P<more>and[ -]a[ -]half[ -])?"
        rf"(?P<unit>{'|'.join(_DAYS)})s?(?P<more2> and a half)?(?!\w)"
        r"(?! (?:later|earlier|sooner) than)"
    )


_ahead = lazy_pattern(r"\b(?:in|within|next|coming|hence|time|from now)\b")
# what is of the day of a text or its eve; or, told of a day before it, or of a weekend, of the week before
_near = lazy_pattern(
    r"\b(?:overnight|now|currently|just|moments|minutes|seconds|(?:early|small) hours|dawn|daybreak"
    r"|noon|midday|midnight|(?P<week>weekend|(?:the|that|same|next|following|previous)(?: same| very)? "
    r"(?:day|night|morning|afternoon|evening)))\b"
)
