"""A distance takes the date that it leads from out of its phrase: "a day after the 3 June election".

That date is the other event's: it stands aside. It must stand in the same phrase: in the noun
phrase behind the distance ("two days before his arrest on 3 June"), or in the clause that this one opens.
"""

from hrctimeline.dates.find.scan import Found
from hrctimeline.dates.meaning.senses import Counted, Fixed, Recurring, Shifted
from hrctimeline.dates.text.guards import word_after
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import tells_of_an_act
from hrctimeline.dates.vocabulary import words
from hrctimeline.record import replace

MOST = 90  # characters between the distance and its date
MOST_WORDS = 10
ARTICLES = words("the a an his her its their our my your this that these those")
PREPOSITIONS = words("on in of for at to with from by against over and")
CLOSING = words("and but or when while after before as because where")


def counted(found: list[Found], page: Page) -> list[Found]:
    """The expressions, each distance with the date that it leads from, which is `aside` then."""
    result: list[Found] = []
    for each in found:
        lead = result[-1] if result else None
        if lead and lead.kind == "distance" and _leads_from(lead, each, page):
            result[-1] = _based_on(lead, each)
            result.append(each._replace(aside=True))
        elif lead and lead.kind == "units ago" and (joined := _on_that_day(lead, each, page)):
            result[-1] = joined
        else:
            result.append(each)
    return result


def _leads_from(lead: Found, date: Found, page: Page) -> bool:
    if not isinstance(date.sense, Fixed | Recurring | Shifted) or date.bound or date.kind == "distance":
        return False
    return _leads_to(lead, date, page)


def _based_on(lead: Found, date: Found) -> Found:
    sense = lead.sense
    if not isinstance(sense, Counted) or not isinstance(date.sense, Fixed | Recurring | Shifted):
        return lead
    return lead._replace(sense=replace(sense, base=date.sense), about=lead.about or date.about)


def _leads_to(lead: Found, date: Found, page: Page) -> bool:
    gap = page.folded[lead.end : date.start]
    if gap.endswith("(") and page.after(date.end, 1) == ")":
        gap = gap[:-1]
    if len(gap) > MOST or any(mark in gap for mark in ',;:()"\n') or ". " in gap:
        return False
    said = gap.split()
    if (
        isinstance(lead.sense, Counted)
        and lead.sense.ahead
        and page.after(date.end, 4).strip() in ("to", "-")
    ):
        return False
    if len(said) > MOST_WORDS:
        return False
    if not said or (len(said) == 1 and said[0] in ARTICLES | {"on"}):
        return True
    if isinstance(lead.sense, Counted) and lead.sense.ahead:
        return False
    if tells_of_an_act(said):
        return _in_its_clause(lead, date, page)
    return all(
        word not in ARTICLES or at == 0 or said[at - 1] in PREPOSITIONS for at, word in enumerate(said)
    )


def _in_its_clause(lead: Found, date: Found, page: Page) -> bool:
    """ "A day after Bolt met on 3 June, Acme shut" dates that meeting; "… the war he died in 1920" no war."""
    if _opens_sentence(lead, page):
        rest = page.after(date.end, 2)
        return rest[:1] == "," or (word_after(page, date.end) not in CLOSING | {""} and rest[:1] == " ")
    return True


def _opens_sentence(lead: Found, page: Page) -> bool:
    begins = page.sentence(lead.start, lead.end)[0]
    return page.folded[begins : lead.start].strip(' "(').removesuffix("on").strip() in (
        "",
        "just",
        "but",
        "and",
        "exactly",
    )


def _on_that_day(lead: Found, day: Found, page: Page) -> Found | None:
    """ "A week ago Tuesday", "two weeks ago on Friday"; "two years ago in May", "on 5 May"."""
    gap = page.folded[lead.end : day.start].strip()
    sense, part = lead.sense, day.sense
    if day.sense == Shifted("day", -1) and sense == Shifted("week", -1) and not gap and not lead.about:
        return lead._replace(end=day.end, sense=Shifted("day", -8))  # "a week ago yesterday"
    if gap not in ("", "on", "in", "last") or not isinstance(sense, Shifted) or sense.part or sense.told:
        return None
    if not isinstance(part, Recurring) or part.told or day.bound or lead.about or day.about:
        return None
    if sense.unit == "week" and part.cycle == "week" and part.side in ("", "last"):
        return lead._replace(
            end=day.end, sense=Counted("week", sense.steps, replace(part, side="")), kind="distance"
        )
    if sense.unit == "year" and part.cycle == "year" and not part.side and sense.steps < 0:
        return lead._replace(end=day.end, sense=replace(sense, part=part))
    return None
