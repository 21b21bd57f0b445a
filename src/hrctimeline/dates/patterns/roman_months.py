"""Days whose month is a Roman number, as in letters of central Europe: 12.VIII.1937, 3/V/1918, 3 V 1918."""

from hrctimeline.dates.meaning.builders import day_of
from hrctimeline.dates.meaning.senses import Sense, Several
from hrctimeline.dates.patterns.groups import Match, year_in
from hrctimeline.dates.patterns.pattern import Pattern
from hrctimeline.dates.text.guards import stands_free
from hrctimeline.dates.text.page import Page

_MONTHS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]


def read_roman(match: Match, page: Page) -> Sense | None:
    """A day, its month in capitals where only spaces stand beside it; a year in two digits behind a stop."""
    if not stands_free(page, match.start()):
        return None
    if match["sep"] == " " and not page.capital(match.start("roman")):
        return None
    year = year_in(match, page)
    if year is None:
        return None
    return day_of(_MONTHS.index(match["roman"]) + 1, int(match["a"]), year) or Several(())


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
