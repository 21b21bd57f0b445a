"""A dated statement that no event needs, set aside in the index with the reason."""

import re
from typing import NamedTuple

from hrctimeline.ask.paste import pasted
from hrctimeline.ask.scan import Dated, dismissed, scan
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import Refusal
from hrctimeline.logfile.model import Dismissal
from hrctimeline.words.text import one_line


class NoSuchPlace(Refusal):
    """No one statement stands there."""


class Aside(NamedTuple):
    """What is set aside: the source, and the table for its index."""

    source: str
    table: dict[str, str]


def aside(dossier: Dossier, place: str, reason: str) -> Aside:
    """The table for a statement at `SOURCE:LINE` or `SOURCE:LINE:COLUMN`; raises NoSuchPlace."""
    dated = _at(dossier, place)
    statement = dated.statement
    span = (statement.start, statement.end)
    text = dossier.texts[statement.source]
    found = pasted(dossier, statement.source, text.sentence(*span), span)
    if found is None:
        raise NoSuchPlace("its sentence stands in several places, and no words beside it tell them apart")
    keys = {key: value for key, value in found.keys.items() if key != "source"}
    table = {"quote": keys.pop("quote"), "reason": one_line(reason), **keys}
    named = Dismissal(0, **{key.replace("-", "_"): value for key, value in table.items()})
    if statement not in dismissed(dossier, statement.source, named):
        raise NoSuchPlace("no words of its sentence pick this date alone")
    return Aside(statement.source, table)


def _at(dossier: Dossier, place: str) -> Dated:
    match = re.fullmatch(r"(.+?)[:/](\d{1,9})(?:[:/](\d{1,9}))?", place)
    if match is None:
        raise NoSuchPlace("a place is a text, a line and a column, as scan prints it: fares.txt:5:31")
    names = [id for id, source in dossier.timeline.sources.items() if match[1] in (id, source.file)]
    names = [id for id in names if id in dossier.texts]
    if not names:
        raise NoSuchPlace(f"there is no text {match[1]}")
    on_line = [d for d in scan(dossier, names[0]) if d.excerpt.line == int(match[2])]
    found = [d for d in on_line if match[3] is None or d.excerpt.column == int(match[3])]
    if len(found) != 1:
        columns = ", ".join(str(d.excerpt.column) for d in sorted(on_line, key=lambda d: d.excerpt.column))
        said = (
            f"those of line {match[2]} stand at column {columns}" if on_line else "that line states no date"
        )
        raise NoSuchPlace(said)
    return found[0]
