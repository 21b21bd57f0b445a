"""Days whose month is a Roman number, as in letters of central Europe: 12.VIII.1937, 3/V/1918, 3 V 1918."""

from hrctimeline.dates.meaning.builders import day_of
from hrctimeline.dates.meaning.senses import Sense, Several
from hrctimeline.dates.patterns.groups import Match, year_in
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.guards import lead_of, stands_free
from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import words

_MONTHS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]


def read_roman(match: Match, page: Page) -> Sense | None:
    """A day, its month in capitals where only spaces stand beside it or its year has two digits."""
    if not stands_free(page, match.start()) or _is_numbering(page, match.start()):
        return None
    if (match["sep"] == " " or match["yy"]) and not page.capital(match.start("roman")):
        return None
    year = year_in(match, page)
    if year is None:
        return None
    return day_of(_MONTHS.index(match["roman"]) + 1, int(match["a"]), year) or Several(())


def _is_numbering(page: Page, at: int) -> bool:
    """A part of a text or a version is numbered: "Rule 3.II.14", "§ 4.I.12"."""
    return lead_of(page, at)[0] in NUMBERED or page.before(at, 2).strip() in ("§", "§§")


NUMBERED = words(
    "section sec rule chapter chap ch version article art no nos number part clause paragraph para figure fig"
    " table item appendix annex schedule title book volume vol verse act scene page p pp v"
)

PATTERNS = (
    Pattern(
        "numeric date",
        "#day",
        r"(?P<a>[0-9]{1,2})(?P<sep>[. /-]) ?(?P<roman>i{1,3}|iv|vi{0,3}|ix|xi{0,2})(?P=sep) ?"
        r"(?:{year}|{yy})",
        read_roman,
        " ".join(_MONTHS),
    ),
)
