"""The step from the words to the date, in words: "Tuesday before 21–24 June 2018"."""

from hrctimeline.dates.edtf import Edtf, in_words, parse
from hrctimeline.dates.periods import Period
from hrctimeline.dates.scan import Found
from hrctimeline.dates.senses import Fixed, Range, Recurring, Several, Shifted, Vague


def why(found: Found, periods: list[Period], published: Edtf | None, told: Period | None) -> str:
    """One phrase; `periods` are the readings, `told` the date of the text that it counts from."""
    sense = found.sense
    if isinstance(sense, Vague):
        return "names no date"
    if isinstance(sense, Several):
        return "can be read in two ways" if len(sense.periods) != 1 else "written out"
    if isinstance(sense, Fixed):
        return "written out"
    if not periods:
        return _unresolved(found, published)
    base = in_words(parse(told.edtf), short=True) if told else _said(published)
    if isinstance(sense, Shifted):
        return _shifted(sense, base)
    phrases = [_beside(sense, period, base, published) for period in periods]
    return " or ".join(dict.fromkeys(phrases))


def _unresolved(found: Found, published: Edtf | None) -> str:
    if found.about:
        return "not exact"
    if isinstance(found.sense, Shifted | Recurring) and found.sense.told:
        return "counts from a date that isn't clear"
    return "the publication day isn't known" if published is None else "names no one date"


def _said(published: Edtf | None) -> str:
    return in_words(published, short=True) if published else "its other end"


def _shifted(sense: Shifted, base: str) -> str:
    count = abs(sense.count)
    if sense.count == 0:
        unit = f"the {sense.unit} of {base}"
    elif count == 1:
        unit = f"the {sense.unit} {'before' if sense.count < 0 else 'after'} {base}"
    else:
        unit = f"{count} {sense.unit}s {'before' if sense.count < 0 else 'after'} {base}"
    return f"{sense.part.name} in {unit}" if sense.part else unit


def _beside(sense: object, period: Period, base: str, published: Edtf | None) -> str:
    name = sense.name if isinstance(sense, Recurring) else _range_name(sense)
    if published is None or published.start is None or published.end is None:
        return f"{name} beside {base}"
    if period.end is not None and period.end <= published.start:
        return f"{name} before {base}"
    if period.start is not None and period.start >= published.end:
        return f"{name} after {base}"
    return f"{name} of {base}" if period.start == published.start else f"{name} around {base}"


def _range_name(sense: object) -> str:
    if isinstance(sense, Range):
        names = [end.name if isinstance(end, Recurring) else "date" for end in (sense.first, sense.last)]
        return " to ".join(names)
    return "date"
