"""The tagger as TimeML corpora want it: TIMEX3 values, one best reading, ranges in two. Only for measuring."""

import datetime

from hrctimeline.dates.folding import Page, fold
from hrctimeline.dates.edtf import parse
from hrctimeline.dates.mentions import Resolver, limited


def tag_for_scoring(text: str, anchor: datetime.date) -> list[tuple[int, int, str, str]]:
    """(start, end, TIMEX3 value, "DATE") of every expression; `anchor` is the document's creation day."""
    page = Page(text, fold(text), anchor.year)
    resolver = Resolver(page, parse(anchor.isoformat()))
    mentions = [resolver.mention(found) for found in limited(page)]
    return [(m.start, m.end, m.timex, "DATE") for m in mentions if m.timex]
