"""Days of a month that is told by its place: "the 11th inst.", "the 28th ultimo", "the 1st of this month"."""

from hrctimeline.dates.meaning.senses import Recurring, Sense, Shifted
from hrctimeline.dates.patterns.day_lists import AFTER_NUMBER, of_some_month
from hrctimeline.dates.patterns.groups import Match
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.guards import word_after, word_before
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import ordinal, words

# letters of trade: of this month, of the last, of the next
_STEPS = {
    **dict.fromkeys(("inst", "instant", "current", "curt", "this", "present"), 0),
    **dict.fromkeys(("ult", "ultimo", "last", "past", "previous"), -1),
    **dict.fromkeys(("prox", "proximo", "next", "coming"), 1),
}
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
    return Shifted("month", _STEPS[said.rstrip(".")], part=sense) if isinstance(sense, Recurring) else None


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
