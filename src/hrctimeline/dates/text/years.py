"""When a number of four digits is a year: names and numberings have numbers too (Orion 1980, file 1812)."""

from hrctimeline.dates.text.guards import lead_of, stands_free, word_after
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import words

# before a number of four digits these make it a year, the next ones something else; COUNTED stand after it
YEAR_LEADS = words(
    """
    in since by until till before after during from of for between around circa about early late mid
    through to and or year years spring summer autumn fall winter christmas easter pre post mid-
    """
)
NUMBER_LEADS = words(
    """
    no nos number room flight route highway page pages article section resolution rule model boeing
    building paragraph chapter line lines bus flat unit suite box lot form bill law decree act order
    directive volume vol apartment pin ext extension channel version approximately nearly almost over
    than least most roughly some another additional exactly only every each all these those their his her
    the windows office extra top total up nr file case type order item index code serial patent meeting
    class grade gate part issue lots court docket
    """
)
COUNTED = words(
    """
    people persons men women children troops soldiers miles mile kilometers kilometres km metres meters
    meter feet foot ft inches yards acres hectares tons tonnes pounds pound lbs kg kilograms grams
    dollars dollar euros euro francs marks yen rubles cents percent percentage pct votes points seats
    jobs workers employees deaths dead days day hours hour hrs minutes min seconds weeks months years
    homes houses families shares calories rpm mg ml liters litres gallons barrels copies bytes mb gb
    users members students pages words units items cases victims refugees prisoners tickets passengers
    aircraft planes tanks guns rounds times degrees volts watts c street avenue ave st road rd boulevard
    blvd drive dr lane block broadway pennsylvania megawatts mw hp rooms beds other more fewer or-so cars
    vehicles patients delegates guests million billion thousand hundred
    """
)
DETERMINERS = words("the his her their those these all only")
# a capital letter before the number makes it part of a name, save after these …
EVENTS = words(
    """
    olympics paralympics games cup eurovision euro expo championship championships election elections
    conference summit festival session convention congress awards series marathon referendum brexit
    census budget season edition ramadan eid hanukkah passover carnival lent copyright est born revised
    """
)
FUNCTION_WORDS = words(
    """
    the a an his her its their our my your this that these those both but while if when then as with like
    not though although because so yet once even
    """
)
# … or before these: "the Geneva 2016 session"
OCCASIONS = EVENTS | words(
    """
    campaign campaigns tournament report reports vote votes protests war crisis attack attacks invasion
    massacre earthquake treaty agreement law survey film book novel study meeting assembly accord accords
    """
)


def plausible_year(page: Page, start: int, end: int, year: int) -> bool:
    """A bare number is a year by the words around it, or else if it lies between 1600 and 2099."""
    before, follows = page.before(start, 12), page.after(end, 1)
    if not (stands_free(page, start) or _prefixed(before)):
        return False
    follow = word_after(page, end)
    if follows in ("%", "°") or follows.isalpha() or follow in COUNTED:
        return False
    if before[-1:] == "(" or _prefixed(before):
        return 1000 <= year <= 2200
    lead, capital = lead_of(page, start)
    if before.rstrip(" ").endswith("#"):
        return False
    if lead in YEAR_LEADS:
        return 1000 <= year <= 2100 or lead in ("year", "years")
    if lead in NUMBER_LEADS:
        return lead in DETERMINERS and 1800 <= year <= 2099
    if capital and _names(lead) and follow not in OCCASIONS:
        return False
    return 1600 <= year <= 2099


def _names(lead: str) -> bool:
    """A word with a capital letter is a name that a number can belong to."""
    return not (lead in EVENTS or lead in FUNCTION_WORDS or lead.endswith(("ed", "'s", "s'")))


def _prefixed(before: str) -> bool:
    return before.endswith(("pre-", "post-", "mid-", "early-", "late-", "circa-", "c.", "ca.", "end-"))
