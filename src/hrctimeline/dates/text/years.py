"""When a number is a year or a decade: names and numberings have numbers too (Orion 1980, file 1812)."""

import re
from functools import cache

from hrctimeline.dates.text.counts import counts
from hrctimeline.dates.text.guards import lead_of, stands_free, word_after
from hrctimeline.dates.text.page import Page, is_prose
from hrctimeline.dates.text.verbs import is_participle
from hrctimeline.dates.vocabulary import words
from hrctimeline.words.lists import Cued, cued, lazy_pattern

# before a number of four digits these make it a year, the next ones something else
YEAR_LEADS = words(
    """
    in since by until till before after during from of for between around circa about early late mid
    through throughout to and or year years lord grace domini spring summer autumn fall winter christmas
    easter pre post mid-
    """
)
NUMBER_LEADS = words(
    """
    no nos number room flight route highway page pages article section resolution rule model boeing
    building paragraph chapter line lines bus flat unit suite box lot form bill law decree act order
    directive volume vol apartment pin ext extension channel version approximately nearly almost over
    than least most roughly some another additional exactly only every each all these those their his her
    the windows office extra top total up nr file case type item index code serial patent meeting
    class grade gate part issue lots court docket asteroid password titled entitled
    """
)
WORKS = words(
    "novel book film movie play opera album song poem painting comedy drama thriller musical documentary"
    " sequel symphony overture concerto sonata suite cantata"
)
AWARDS = words("prize award medal trophy cup shield plate")
DETERMINERS = words("the his her their those these all only")
# a capital letter before the number makes it part of a name, save after these …
EVENTS = words(
    """
    olympics paralympics games cup eurovision euro expo championship championships election elections
    conference summit festival session convention congress awards series marathon referendum brexit
    census budget season edition ramadan eid hanukkah passover carnival lent copyright est born revised
    """
)
FOLLOWING = words(
    """
    and or but in at on of by to for from with when that which who as is are was were has have had will
    would it they he she we
    """
)
BESIDE = words("above below near over under behind beside after before until since during within across")
FUNCTION_WORDS = words(
    """
    the a an his her its their our my your this that these those both but while if when then as with like
    not though although because so yet once even
    """
)
ZONES = words("gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ist msk jst")  # a day and hour before
# … or before these: "the Geneva 2016 session"
OCCASIONS = EVENTS | words(
    """
    campaign campaigns tournament report reports vote votes protests war crisis attack attacks invasion
    massacre earthquake treaty agreement law survey film book novel study meeting assembly accord accords
    """
)
# what stands before a year without an article, besides adjectives
OF_TIMES = words(
    "wartime peacetime fiscal calendar midsummer midwinter springtime summertime wintertime term sometime"
    " later earlier approximately roughly nearly almost"
)
OF_TIMES_ENDINGS = ("al", "ic", "ous", "ish", "ern", "ime", "end", "ly", "year", "war")
ABOUT = words("approximately roughly")
REACH = 60  # characters before it that tell what is measured
MEASURES = words(
    """
    temperature temperatures highs lows thermometer thermometers mercury humidity fever degrees scores ages
    aged iq iqs pulse speeds wind winds gust gusts breeze
    """
)
UNITS = words("degrees degree fahrenheit celsius percent mph kph kmh km/h knots f c")
PEOPLE = words("man woman men women people person couple lady gentleman patient patients someone")


def plausible_year(page: Page, start: int, end: int, year: int) -> bool:
    """A bare number is a year by the words around it, or else if it lies between 1600 and 2099."""
    before, follows = page.before(start, 12), page.after(end, 1)
    if not stands_as_year(page, start):
        return False
    follow = word_after(page, end)
    if follows and (follows in "%°" or follows.isalpha()):
        return False
    if follows in tuple("-/.") and _goes_on().match(page.folded, end):
        return False
    if _ends_a_number(before):
        return False
    lead, capital = lead_of(page, start)
    if _prefixed(before) or _heads_an_entry(page, start, end):
        return 1000 <= year <= 2200
    lead = "in" if lead == "of" and _edge_of().search(page.before(start, 16)) else lead
    if counts(page, start, end, lead, follow in OCCASIONS) or _is_in_a_name(page, start, end, follow):
        return False
    if before[-1:] == "(" or (before.endswith(". ") and _circa().search(before)):
        return 1000 <= year <= 2200
    if before.rstrip(" ").endswith("#"):
        return False
    if lead in YEAR_LEADS:
        return 1000 <= year <= 2100 or lead in ("year", "years")
    if lead in ("than", "least") and _compares_times().search(page.before(start, 20)):
        return 1000 <= year <= 2100
    if lead in ABOUT and _leads_about().search(page.before(start, 30)):
        return 1000 <= year <= 2100
    if lead in NUMBER_LEADS | WORKS:
        return lead in DETERMINERS and (1000 if _noun_follows(page, end, follow) else 1800) <= year <= 2099
    if lead == "at":
        return follow.endswith("s") and 1600 <= year <= 2099
    if capital and _names(lead) and follow not in OCCASIONS:
        return False
    if not capital and _numbers_a_thing(page, start, lead):
        return _is_infinitive(page, start, end, follow)
    return 1600 <= year <= 2099


def _ends_a_number(before: str) -> bool:
    """Whether it is the last group of a longer number: "Tel. 0141 496 2016"; no second year of two."""
    group = before.split(" ")[-2:-1] if before.endswith(" ") else []
    return any(3 <= len(each) <= 6 and each.isdecimal() and not 1000 <= int(each) <= 2199 for each in group)


def _heads_an_entry(page: Page, start: int, end: int) -> bool:
    """A year that opens what a chronology tells of it: "1996: The mill is founded."."""
    return page.before(start, 2) in ("", "\n", "\n\n", ". ", ".\n") and page.after(end, 2) == ": "


def _numbers_a_thing(page: Page, start: int, lead: str) -> bool:
    """A place named by its number, as no article tells: "at hut 1926"; not "in early 1926"."""
    if lead in OF_TIMES | EVENTS | FUNCTION_WORDS or lead.endswith(OF_TIMES_ENDINGS) or is_participle(lead):
        return False
    return _place_before().search(page.before(start, 40)) is not None


def _is_infinitive(page: Page, start: int, end: int, follow: str) -> bool:
    """Whether a verb may stand between "to" and a number that says of which year a thing is.

    "To boost 2017 oil output" is of 2017, and "to hut 1926" of no year.
    """
    led = follow not in BESIDE and _infinitive().search(page.before(start, 26)) is not None
    return led and _noun_follows(page, end, follow) and 1600 <= int(page.folded[start:end]) <= 2099


_infinitive = lazy_pattern(r"(?<![a-z])to {1,3}[a-z]{2,20} {1,3}\Z")


@cache
def _place_before() -> Cued:
    places = "at in from to into near inside outside behind beside aboard"
    return cued(places, rf"(?<![a-z])(?:{places.replace(' ', '|')}) {{1,3}}[a-z]{{2,20}} {{1,3}}\Z")


def _is_in_a_name(page: Page, start: int, end: int, follow: str) -> bool:
    """ "The 1812 Overture", "the Class of 1984 award": the name of a work or a prize, in no headline."""
    if follow not in WORKS | AWARDS:
        return False
    work = follow in WORKS and page.capital(page.folded.index(follow, end))
    before = page.text[slice(page.sentence(start, end)[0], start)]
    rest = page.text[end : page.sentence(start, end)[1]]
    return (work or _of_a_name().search(before) is not None) and is_prose(before + rest)


def _noun_follows(page: Page, end: int, follow: str) -> bool:
    """One thing that the year tells apart, not many that it would count: "the 1648 Peace"."""
    if not follow.isalpha() or follow in FOLLOWING or (follow.endswith("s") and follow not in OCCASIONS):
        return False
    return page.after(end, 1) == " "


_of_a_name = lazy_pattern(r"\b[A-Z]\w+ of \Z")
# "by the end of 2007 most homes stood"
_edge_of = lazy_pattern(r"(?<![a-z])(?:end|start|beginning|middle|close|outset|turn) {1,3}of {1,3}\Z")
_leads_about = lazy_pattern(r"(?<![a-z])(?:in|since|by|until|from|to|before|after|of) {1,3}[a-z]+ {1,3}\Z")
_compares_times = lazy_pattern(r"(?<![a-z])(?:(?:later|earlier|sooner) than|since at least) \Z")
_glued = lazy_pattern(r"(?<![a-z0-9.])ca?\Z")
_circa = lazy_pattern(r"(?<![a-z0-9.])ca?\. \Z")
# a number goes on after it that makes no range of years: 2018-04-31
_goes_on = lazy_pattern(r"[-/.][0-9]{1,2}(?![0-9])")


def stands_as_year(page: Page, start: int) -> bool:
    """The number that begins here is no part of another; "c." and the like may be glued to a year."""
    return stands_free(page, start) or _prefixed(page.before(start, 12))


def _names(lead: str) -> bool:
    """A word with a capital letter is a name that a number can belong to."""
    return not (
        lead in EVENTS or lead in FUNCTION_WORDS or lead in ZONES or lead.endswith(("ed", "'s", "s'"))
    )


def _prefixed(before: str) -> bool:
    if before.endswith(("c", "ca")) and _glued().search(before):
        return True
    return before.endswith(("pre-", "post-", "mid-", "early-", "late-", "circa-", "c.", "ca.", "end-"))


def is_decade(page: Page, start: int, end: int) -> bool:
    """Nobody has the number ("in her late 40s"), nothing is measured in it ("temperatures in the 90s")."""
    after = word_after(page, end)
    if after in UNITS or _of_life().match(page.folded, end) or page.after(end, 1) in ("°", "%"):
        return False
    begins = page.sentence(start, end)[0]
    before = page.folded[max(begins, start - REACH) : start]
    if _owned().search(before):
        return False
    said = re.findall(r"[a-z]+", before)
    return MEASURES.isdisjoint(said) and not (PEOPLE & set(said[-4:]) and "the" not in said[-3:])


_of_life = lazy_pattern(r" {1,3}of (?:his|her|their|my|your|our) ")


@cache
def _owned() -> re.Pattern[str]:
    """A word that says whose it is, or low, upper and the like, which no decade is."""
    owner = (
        r"(?<![a-z])(?:his|her|hers|their|my|your|our|its|one's|whose|low|lower|upper|high)|[a-z]'s|[a-z]s'"
    )
    part = r"[ -]{1,3}(?:very|early|mid|middle|late|to|and|or|lower|upper|low|high|[0-9]{2}s)"
    return re.compile(rf"(?:{owner})(?:{part}){{0,6}}[ -]{{1,3}}\Z")
