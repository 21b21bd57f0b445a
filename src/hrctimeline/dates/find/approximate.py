"""What makes a date approximate or uncertain: "c.1850", "±1850", "1850 or so", "1850 (approx.)", "1850?"."""

import re
from functools import cache

from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Fixed, Range, Recurring, Shifted
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import IRREGULAR_PARTICIPLES, PAST_VERBS, is_participle
from hrctimeline.dates.vocabulary import words
from hrctimeline.words.lists import Cued, cued

LONG = ("year", "decade", "century", "month", "season", "interval")  # "near 3 May" is said, "near May" isn't
REACH = 44  # characters looked at before a date
SIGNS = ("~", "≈", "±", "∼")
DONE = PAST_VERBS | IRREGULAR_PARTICIPLES
ASKING = words("was were is are did do does has have had will would can could should may might")


def hedged(found: Found, page: Page, floor: int) -> Found:
    """The expression with the words that make it approximate or uncertain, none of them before `floor`."""
    if isinstance(found.sense, Shifted):
        before = page.folded[max(floor, found.start - 24) : found.start]
        if match := _leads_count().search(before):
            return found._replace(about=True, start=found.start - len(match[0]))
        match = _follows_count().match(page.after(found.end))
        return found._replace(about=True, end=found.end + match.end()) if match else found
    if not isinstance(found.sense, Fixed | Range | Recurring):
        return found
    found = _led(found, page, floor)
    match = _follows().match(page.after(found.end))
    if match:
        return found._replace(end=found.end + match.end(), about=True)
    if page.after(found.end, 1) == "?" or page.after(found.end).lstrip().startswith(("(?)", "[?]")):
        return _in_question(found, page)
    return found


def _led(found: Found, page: Page, floor: int) -> Found:
    begin = max(floor, found.start - REACH)
    before = page.folded[begin : found.start]
    if (sign := before.removesuffix(" ")).endswith(SIGNS):
        return found._replace(start=begin + len(sign) - 1, about=True)
    if before.endswith("?") and before[-2:-1] in ("", " ", "("):  # "in ?1850"
        return found._replace(start=found.start - 1, doubt=True)
    match = _leads().search(before)
    if match is None or ((match["near"] or match["belief"]) and not _is_long(found)):
        return found
    if match["the"] and not (_is_long(found) or " of " in page.folded[found.start : found.end]):
        return found
    if match["verb"] and not (is_participle(match["verb"]) or match["verb"] in DONE):
        return found
    doubt = match["doubt"] is not None or match["belief"] is not None
    return found._replace(start=begin + match.start(), about=found.about or not doubt, doubt=doubt)


def _is_long(found: Found) -> bool:
    return isinstance(found.sense, Fixed) and found.sense.period.unit in LONG


def _in_question(found: Found, page: Page) -> Found:
    """A mark of doubt, unless it ends a question that takes the date for known: "What happened in 1850?"."""
    mark = page.folded.index("?", found.end)
    follow = page.folded[mark + 1 : mark + 3].lstrip(" )")
    if (mark == found.end and not follow[:1].isalpha()) or page.capital(mark + 2):
        begins = page.sentence(found.start, found.end)[0]
        first = re.match(r"\W*([a-z]+)", page.folded[begins : found.start])
        if first and first[1] not in ASKING and first[1] in QUESTIONS:
            return found
    end = (
        mark
        + 1
        + (page.after(mark + 1, 1) in (")", "]") and page.folded[found.end : mark].strip() in ("(", "["))
    )
    return found._replace(end=end, doubt=True)


QUESTIONS = words("who what when where why how which whose whom")


@cache
def _leads() -> Cued:
    return cued(
        "c ca cca circ circa approx near toward towards close say around about"
        " probably possibly perhaps maybe presumably supposedly likely likelihood probability approximately"
        " roughly region neighbourhood neighborhood vicinity far"
        " thought believed supposed reckoned reputed presumed assumed",
        r"(?:(?<![a-z0-9.])(?P<about>(?:c|ca|cca|circ|circa|approx)\.? ?)"
        r"|(?<![a-z])(?P<near>(?:near|towards?|close to|say,?|not far from"
        r"|in the (?:region|neighbou?rhood|vicinity) of)(?: the(?: year)?)? "
        r"|(?:approximately|roughly|circa) in )"
        r"|(?<![a-z])(?P<the>(?:around|about|circa|ca?\.) the )"
        r"|(?<![a-z])(?P<belief>(?:thought|believed|supposed|reckoned|reputed|presumed|assumed) to "
        r"(?:have been [a-z]{3,12} in|(?:have )?dated? (?:from|to|back to))(?: the)? )"
        r"|(?<![a-z])(?P<doubt>(?:probably|possibly|perhaps|maybe|presumably|supposedly|likely"
        r"|in all (?:likelihood|probability),?)"
        r"(?: (?P<verb>[a-z]{3,12}))??(?: (?:in|on))?(?: the)? ))\Z",
    )


@cache
def _leads_count() -> Cued:
    return cued(
        "quite yet all practically virtually close nigh just short shy under good well toward towards upward"
        " upwards",
        r"(?<![a-z])(?:not (?:quite|yet)|just about|all but|practically|virtually|close to|nigh on"
        r"|just (?:under|over|short of|shy of)|short of|shy of|under|a good"
        r"|well over|towards?|upwards? of) \Z",
    )


@cache
def _follows_count() -> Cued:
    """What follows "four decades ago" where it was longer ago, or about then."""
    return cued(
        "so thereabout thereabouts more give",
        r",? (?:or so|or thereabouts?|(?:and|or) more|give or take)(?![a-z])",
    )


@cache
def _follows() -> Cued:
    return cued(
        "so thereabout thereabouts ish give less guess approx approximately circa c ca about roughly"
        " estimate estimated est near later earlier before after"
        " probably possibly perhaps presumably maybe",
        r"(?: or so|, or so(?! [a-z])|,? or thereabouts?)(?![a-z])|-ish(?![a-z])"  # no "or so the deed says"
        r"| or (?:near it|(?:a (?:little|bit)|shortly|slightly|soon) (?:later|earlier|before|after))(?![a-z])"
        r"|, (?:probably|possibly|perhaps|presumably|maybe)(?= ?[.;)]|\s*\Z)"
        r"|,? (?:give or take|more or less|at a guess)(?![a-z])"
        r"|,? ?\((?:approx|approximately|circa|ca?|about|roughly|estimated?|est)\.?\)"
        r"| approx(?:\.|imately)?(?! ?[0-9])(?![a-z])(?! (?:a|an|one|two|three|four|five|six|half)\b)",
    )
