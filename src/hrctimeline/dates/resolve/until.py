"""What "until" and "not until" say of a day: ahead of publication, or over."""

from hrctimeline.dates.resolve.direction import MOST_WORDS, said_between
from hrctimeline.dates.resolve.telling import first_of, nearest, without_adverbs
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import LASTING, NOT_NOW, NOW, PERFECT, PLAIN_PAST, PRONOUNS, is_participle


def until_when(page: Page, start: int, end: int) -> str:
    """The direction of a weekday behind "until": ahead, unless the clause tells of what was over then.

    "Was shut until Friday" and "stayed until Friday" are over, "is closed until Friday" isn't; "closed the
    port until Friday" may be either.
    """
    begins, ends = page.sentence(start, end)
    before = said_between(page, begins, start)[-MOST_WORDS:]
    told, at = nearest(before)
    if not told:
        return first_of(said_between(page, end, ends)[:MOST_WORDS]) or "future"
    verb = before[at] if at >= 0 else ""
    if verb in PERFECT:
        return "past" if verb == "having" else "future"
    if told == "past" and (verb in PLAIN_PAST or verb in LASTING):
        return "past"
    if told == "past":
        return _of_past(before, at)
    lasts = told == "open" and is_participle(verb) and before[at - 1 : at] in (["is"], ["are"])
    return "future" if lasts else told


def is_still_to_come(page: Page, start: int) -> bool:
    """What "isn't due until" or "does not open until" a day is told of comes then."""
    said = said_between(page, page.sentence(start, start)[0], start)[-MOST_WORDS:]
    at = next((at for at in range(len(said) - 1, -1, -1) if said[at] in NOT_NOW | NOW | PLAIN_PAST), -1)
    return at >= 0 and (said[at] in NOT_NOW or (said[at] in NOW and not PLAIN_PAST & set(said)))


def _of_past(before: list[str], at: int) -> str:
    """Of a verb in the past tense or a participle: "has closed", "was closed", "closed"."""
    lead = without_adverbs(before[max(0, at - 4) : at])[-2:]
    if not PERFECT.isdisjoint(lead):
        return "future"
    if not PLAIN_PAST.isdisjoint(lead):
        return "past"
    outer = nearest(before[:at])[1]  # "has held the markets closed until"
    lasting = outer >= 0 and not PERFECT.isdisjoint(before[max(0, outer - 3) : outer + 1])
    return "future" if lasting and PRONOUNS.isdisjoint(before[outer:at]) else "open"
