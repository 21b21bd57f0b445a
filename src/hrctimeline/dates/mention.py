"""What the tagger gives for one expression, and what one leaves open and another settles."""

from typing import NamedTuple


class DateMention(NamedTuple):
    """One expression. `start` and `end` are code points, and `text` is what stands there.

    `value` is the EDTF date of the preferred reading, "" where the expression is vague or can't be resolved;
    `readings` has the EDTF date of every reading that stays open. `timex` is the TIMEX3 value, `kind` the
    row of the table of kinds, `why` the step of inference in words. `relative`: it needs a day to count
    from. `future`: the words around it speak of the future. `by_its_ends`: a range given by its first and
    last date, each of which is stated too. `aside`: the date of another thing that the one before is counted
    from ("a day after the 3 June election"). `baseline`: another time is only measured by it ("up from May").
    `onward`: all the time from it on is stated, too ("from 12 April").
    """

    start: int
    end: int
    text: str
    value: str
    timex: str
    kind: str
    readings: tuple[str, ...]
    relative: bool
    why: str
    future: bool = False
    by_its_ends: bool = False
    aside: bool = False
    baseline: bool = False
    onward: bool = False


def settled(mentions: list[DateMention]) -> list[DateMention]:
    """The mentions of one text, those with two readings decided where the text states one of them elsewhere.

    Only days and months without a year, and only by words that have no year either: after "1 July 2017",
    "from 1 July" may well be another year's.
    """
    stated = {mention.value for mention in mentions if mention.relative and len(mention.readings) == 1}
    return [_decided(each, stated) if is_open(each) else each for each in mentions]


def is_open(mention: DateMention) -> bool:
    """Whether the rest of the text may decide between two readings."""
    return len(mention.readings) == 2 and mention.kind in ("day", "month")


def _decided(mention: DateMention, stated: set[str]) -> DateMention:
    known = [reading for reading in mention.readings if reading in stated]
    if len(known) != 1:
        return mention
    reasons = mention.why.split(" or ")
    at = mention.readings.index(known[0])
    why = f"{reasons[at] if len(reasons) == 2 else mention.why}, as elsewhere in the text"
    return mention._replace(value=known[0], timex=known[0], readings=(known[0],), why=why)
