"""Days of a month that is told by its place: "the 11th inst.", "the 28th ultimo", "the 1st of this month"."""

import re
from functools import cache

from hrctimeline.dates.meaning.senses import Fixed, Recurring, Sense, Several, Shifted
from hrctimeline.dates.patterns.day_lists import AFTER_NUMBER, of_some_month
from hrctimeline.dates.patterns.groups import Match
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.guards import word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import MONTH_WORDS, ordinal, words

# letters of trade: of this month, of the last, of the next
_STEPS = {
    **dict.fromkeys(("inst", "instant", "current", "curt", "this", "present"), 0),
    **dict.fromkeys(("ult", "ultimo", "last", "past", "previous"), -1),
    **dict.fromkeys(("prox", "proximo", "next", "coming"), 1),
}
_REACH = 2000  # characters before a day in which the head of its letter may stand
_NOUNS = ("current", "instant")
_LEADS = words("on of being dated from since by until till to")


def read_of_month(match: Match, page: Page) -> Sense | None:
    """A day of the month in which the text was written, or of the one beside it; of "the month": of some."""
    day = ordinal(match["ordinal"].replace(" ", "-"))
    if not 1 <= day <= 31:
        return None
    sense, said = of_some_month(day, None), match["said"] or match["which"]
    if not said:
        return sense
    if said in _NOUNS and not (
        word_before(page, match.start()) in _LEADS and word_after(page, match.end()) in AFTER_NUMBER
    ):
        return None  # "the second current of the sea", "at the first instant"
    if not isinstance(sense, Recurring):
        return None
    steps = _STEPS[said.rstrip(".")]
    if month := _month_of_letter(page, match.start()):
        day_of_letter = sense.find(month + steps)
        return Fixed(day_of_letter) if day_of_letter else Several(())
    return Shifted("month", steps, part=sense)


def _month_of_letter(page: Page, before: int) -> int | None:
    """The month, counted from the year 0, of the day at the head of a letter before an offset."""
    heads = [*_head().finditer(page.text, max(0, before - _REACH), before)]
    for head in reversed(heads):
        name = (head["month"] or head["month2"]).casefold().rstrip(".")
        if name in MONTH_WORDS:
            return int(head["year"]) * 12 + MONTH_WORDS[name] - 1
    return None


@cache
def _head() -> re.Pattern[str]:
    """Names, and a day with its year, at the head of a line: "Leeds, April 11th, 1871"."""
    month, day = r"[A-Z][a-z]{2,8}\.?", r"\d{1,2}(?:st|nd|rd|th|d)?"
    return re.compile(
        rf"^[ \t]*(?:[A-Z][\w.’'-]*,?[ \t]+){{0,5}}?(?:{day}[ \t]+(?:of[ \t]+)?(?P<month>{month})"
        rf"|(?P<month2>{month})[ \t]+{day}),?[ \t]+(?P<year>[12]\d{{3}})\b",
        re.MULTILINE,
    )


_SAID = r"(?P<said>inst(?:ant)?|current|curt|ult(?:imo)?|prox(?:imo)?)(?![a-z])\.?"
_WHICH = r"(?:the )?(?P<which>this|present|last|past|previous|next|coming)(?: calendar)?"
_DAY = r"(?:the )?{ordinal}(?: day)?"

PATTERNS = (
    Pattern(
        "day of the month",
        "the #nth ORDINAL",
        rf"{_DAY},? (?:{_SAID}|(?:of|in) (?:{_WHICH}|the) month)",
        read_of_month,
        "inst instant current curt ult ultimo prox proximo month",
    ),
)
