"""What one sentence leaves open and another settles: no text has two years' "Aug. 7" and names neither."""

from hrctimeline.dates.mention import DateMention


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
