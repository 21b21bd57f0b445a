"""When a number of four digits counts or names something else than a year: 2000 steps, 1850 IU, 23 of 1148,
1930 GMT, 1440 AH, 1850 Oak Street.
"""

import re
from functools import cache

from hrctimeline.dates.text.guards import word_after
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.text.verbs import PAST_VERBS, is_participle
from hrctimeline.dates.vocabulary import CARDINALS, TENS, words
from hrctimeline.words.lists import has_any, lazy_pattern, listed, runs_of

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
    vehicles patients delegates guests million billion thousand hundred strong sheep fish deer
    cattle oxen geese mice species swine poultry head
    """
)
PEOPLE = words(
    """
    people persons men women children troops soldiers workers employees users members students victims
    refugees prisoners passengers patients delegates guests families cars vehicles ships houses homes
    """
)
VEHICLES = words("train bus ferry flight sailing departure service express tram coach shuttle")
# symbols of the SI and of customary units, and the codes of ISO 4217 that texts use most
UNITS = words(
    """
    m iu ppm ppb mcg µg dl cl cm mm nm µm km² m² m³ yd oz lb kwh wh kw gw kv kpa mpa hpa psi hz khz mhz ghz
    db lx gy sv bq kcal kj mj bpm fps mph kph knots rad mol mmol kbps mbps cc sq cu
    usd eur gbp jpy chf cny inr rub aud cad nzd sek nok dkk pln czk huf try brl mxn zar krw hkd sgd ils
    """
)
MANY = words(
    "people men women children troops soldiers miles metres meters feet acres tons tonnes pounds dollars"
    " euros francs yen seats jobs workers employees deaths homes houses families shares copies pages words"
    " cases refugees prisoners passengers guns vehicles patients"
)
# units in the singular before a noun: a 1500 metre race
ATTRIBUTIVE = words(
    "metre meter mile word page seat acre ton tonne pound dollar euro foot kilometre kilometer kilogram bed"
)
# closed classes and verbs that end like a plural
NO_PLURALS = words(
    """
    is was has does as its his this us thus always perhaps sometimes afterwards besides towards across less
    onwards forwards upwards downwards unless whereas plus versus vs yes else's ours yours hers theirs
    nowadays overseas news
    """
)
AMOUNTS = words(
    """
    crowd total number sum population audience maximum minimum average dose group force army fleet garrison
    capacity weight length height depth distance speed price cost fee fine value score circulation
    membership readership workforce staff list set series
    """
)
TEMPORAL = words("in since by until till before after during throughout year years early late mid")
MEASURED = words("of from for to and or between around circa about")  # a year or a count may follow
OF_A_YEAR = words("the his her their its those these my our your")
OF_MANY = words("all both some any")
HOLDING = words("cost costs weigh weighs seat seats hold holds carry carries number numbers total totals")
# results, plans and figures are of a year: "released 1999 results"
REPORTS = words(
    """
    reported released published posted announced said wrote forecast revised estimated adjusted expected
    projected predicted planned approved presented unveiled issued declared filed audited saw set proposed
    based compared including united related combined consolidated restated was were had did
    """
)
NUMBER_WORDS = {*CARDINALS, *TENS, *words("hundred dozen")} - {"a", "an"}
ERAS = ("ah", "a.h", "auc", "anno", "hijr", "saka", "bp")  # what their names begin with
NEAR_YEARS = 20  # that a text writes of most


def counts(page: Page, start: int, end: int, lead: str, occasion: bool) -> bool:
    """The number counts something, or is a time of day, an address, a title or a year of another era.

    `lead` is the word before it; `occasion`: the word after it is one that years stand before.
    """
    follow = word_after(page, end)
    people = follow in PEOPLE and _leads_to_year(page, start, lead)
    if (
        (follow in COUNTED and not people)
        or follow in ATTRIBUTIVE
        or (follow in UNITS and not _is_name(page, end, follow))
    ):
        return True
    if _is_other_era(page, end, lead) or is_clock(page, end) or _in_quotes(page, start, end):
        return True
    if (page.capital(end + 1) and _is_address(page.text, end)) or _part_of_amount(page, start, lead):
        return True
    many = (
        lead not in TEMPORAL | OF_A_YEAR
        and not people
        and not follow.startswith("onward")
        and has_any(page.after(end), MANY)
    )
    if many and _two_after().match(page.folded, end):
        return True
    return not occasion and _is_plural(page, end, follow) and _counted_plural(page, start, end, lead)


def _leads_to_year(page: Page, start: int, lead: str) -> bool:
    """ "After 1980 women …", "no later than 1980 men …": years, where no round number may count."""
    if page.folded[start : start + 4].endswith("00"):
        return False
    return lead in TEMPORAL - {"by"} or bool(_time_leads().search(page.before(start, 26)))


_time_leads = lazy_pattern(
    r"(?<![a-z])(?:(?:later|earlier|sooner) than|as (?:of|from)|from|effective"
    r"|(?:prior|previous|subsequent) to|(?:\A|[.\n\"(]) ?(?:by|up to)) \Z"
)


def _is_other_era(page: Page, end: int, lead: str) -> bool:
    """A year of another reckoning; after "in" BP is a company, unless nothing follows that it could do."""
    follows = page.after(end).lstrip(" ").startswith(ERAS)
    match = _other_era().match(page.folded, end) if follows else None
    return bool(match and not (match["bp"] and match["end"] is None and lead in TEMPORAL))


def _is_name(page: Page, end: int, follow: str) -> bool:
    """A word of one capital is the start of a name: "Sq" is none, "Try" is."""
    at = page.folded.index(follow, end)
    return page.capital(at) and not page.capital(at + 1)


def is_clock(page: Page, end: int) -> bool:
    """What ends here is a time of day: a zone, "hours" or a thing that leaves then follows."""
    if word_after(page, end) in VEHICLES and page.before(end - 4, 4) == "the " and _is_time(page, end):
        return True
    if " time" in page.after(end, 40) and _is_time(page, end) and _is_of_a_zone(page, end):
        return True
    match = _clock().match(page.folded, end) if has_any(page.after(end), OF_A_CLOCK) else None
    return bool(match and (match["zone"] is None or page.capital(match.start("zone"))))


def _is_of_a_zone(page: Page, end: int) -> bool:
    """ "1900 Moscow time", "1640 until 1900 British Summer Time", "1800 ship's time"; no "in 1900 …"."""
    match = _zone_time().match(page.folded, end)
    led = page.before(end - 4, 8).split()[-1:]
    if match is None or page.capital(match.start("place")) is match["place"].endswith("'s"):
        return False
    return led not in (["in"], ["since"])


@cache
def _zone_time() -> re.Pattern[str]:
    second = r"(?: {0,3}(?:-|—|to|and|or|until|till) {0,3}[0-9]{4})?"
    return re.compile(
        rf"{second} {{1,3}}(?P<place>[a-z]{{3,14}}(?:'s)?)(?: [a-z]{{3,14}}){{0,2}} time(?![a-z])"
    )


def _is_time(page: Page, end: int) -> bool:
    digits = page.folded[end - 4 : end]
    return digits.isdigit() and int(digits[:2]) < 24 and int(digits[2:]) < 60


def _in_quotes(page: Page, start: int, end: int) -> bool:
    """Alone between marks it is a title: “1984”."""
    return page.before(start, 1) in ('"', "'") and page.before(start, 1) == page.after(end, 1)


def _part_of_amount(page: Page, start: int, lead: str) -> bool:
    """ "23 of 1148", "one in 2000", "a crowd of 2000"."""
    if lead not in ("of", "in"):
        return False
    match = _word_before_lead().search(page.before(start, 26))
    if match is None:
        return False
    numbered = match[1].isdigit() or match[1] in NUMBER_WORDS
    if lead == "of":
        return (numbered and len(match[1]) != 4) or match[1] in AMOUNTS
    return numbered and page.folded[start : start + 4].endswith("00")


def _is_plural(page: Page, end: int, follow: str) -> bool:
    if not follow.endswith("s") or follow.endswith(("ss", "us", "is", "'s", "ics")) or follow in NO_PLURALS:
        return False
    return not page.capital(page.folded.index(follow, end))


def _counted_plural(page: Page, start: int, end: int, lead: str) -> bool:
    """A plural after it is counted, unless a word before says that a year is meant."""
    year = int(page.folded[start:end])
    if lead in OF_MANY or (
        (lead in HOLDING or is_participle(lead) or lead in PAST_VERBS) and lead not in REPORTS
    ):
        return True
    if lead in TEMPORAL or lead == "at" or lead.endswith(("'s", "s'")):
        return False
    if lead in OF_A_YEAR:
        return year % 100 == 0 or year < 1800
    if lead in ("about", "around", "circa"):
        return True
    if lead in MEASURED:
        return year % 50 == 0
    recent = page.last_year is None or page.last_year - NEAR_YEARS < year < page.last_year + NEAR_YEARS
    return year % 10 == 0 or not recent


_word_before_lead = lazy_pattern(r"(?<![a-z0-9.,])([a-z]+|[0-9]+) {1,3}(?:of|in) {1,3}(?:the )?\Z")


@cache
def _other_era() -> re.Pattern[str]:
    small = "by|in|to|and|or|at|on|for|from|with|when|until|is|was"
    return re.compile(
        r" {1,3}(?:a\.?h\.?(?![a-z])|auc(?![a-z])|(?:anno )?hijr|saka(?![a-z])|anno mundi"
        rf"|(?P<bp>bp)(?![a-z])(?P<end>(?=$|[\n.,;:)]|[ ](?:{small})(?![a-z])))?)"
    )


ZONES = (
    "z gmt utc bst cest cet eest eet msk ist est edt cst cdt mst mdt pst pdt akst hst aest aedt acst awst"
    " nzst nzdt jst kst hkt sgt pkt wib cat eat wat sast et pt ct mt"
)

OF_A_CLOCK = words(f"hours hour hrs hr h local clock am pm m {ZONES}")


@cache
def _clock() -> re.Pattern[str]:
    """The words behind a time of day, or behind the second of two such."""
    second = r"(?: {0,3}(?:-|—|to|and|or|until|till) {0,3}[0-9]{4})?"
    said = r"(?:hours|hrs?|h|local time|o'clock|[ap]\.?m)(?![a-z])"
    zone = rf"(?P<zone>{ZONES.replace(' ', '|')})(?![a-z])"
    return re.compile(rf"{second} {{0,3}}\(?(?:{said}|(?<![0-9]){zone})")


@cache
def _two_after() -> re.Pattern[str]:
    """A word and then what is counted: 1999 Swiss francs, 2000 armed men."""
    return re.compile(rf" {{1,3}}[a-z]{{3,14}} {{1,3}}(?:{'|'.join(sorted(MANY))})(?![a-z])")


_STREETS = listed(
    """
    Street St Avenue Ave Road Rd Drive Dr Lane Ln Boulevard Blvd Way Place Pl Court Ct Parkway Pkwy Square Sq
    Terrace Highway Hwy Close Crescent Row Walk Alley
    """
)


def _is_address(text: str, end: int) -> bool:
    """Whether the name of a street follows a number."""
    return not _STREETS.isdisjoint(runs_of(text[end : end + 70])) and _address().match(text, end) is not None


@cache
def _address() -> re.Pattern[str]:
    gap = r"[ \n]{1,2}"
    judges = "Supreme|High|District|Circuit|Appeals?|Superior|Federal|Constitutional|Crown|County"
    name = rf"{gap}(?!(?:{judges}) Court\b)[A-Z][\w.'-]{{0,15}}"  # "a 2013 Supreme Court ruling"
    return re.compile(rf"(?:{name}){{1,3}}{gap}(?:{'|'.join(sorted(_STREETS))})\b")
