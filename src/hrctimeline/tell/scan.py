"""The dated statements of the sources as a list, for a terminal and as JSON."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from hrctimeline.ask.scan import Dated
from hrctimeline.dates.edtf import in_words
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.tell.terminal import Style, cells, ends, pad, safe, underline, window
from hrctimeline.words.plural import count


def text(dossier: Dossier, found: list[Dated], width: int, style: Style) -> str:
    """One statement a block: date, place and event, then its sentence with the expression underlined."""
    blocks = ["\n".join(_block(dossier, dated, width, style)) for dated in found]
    left = sum(not dated.covered for dated in found)
    total = f"{count(len(found), 'dated statement')}, {left} in no event."
    return "\n".join([*blocks, total]) + "\n"


def _block(dossier: Dossier, dated: Dated, width: int, style: Style) -> Iterator[str]:
    excerpt, date = dated.excerpt, dated.statement.date
    file = PurePath(dossier.file_of(excerpt.file)).name
    head = f"{in_words(date, short=True)}  {safe(file)}:{excerpt.line}:{excerpt.column}"
    who = covering(dated)
    line = ends(head, who, width) or f"{head}  {who}"
    yield line.replace(who, style(who, "warning" if not dated.covered else "dim"), 1) if who else line
    mark = excerpt.mark or (0, 0)
    lead, inner = safe(excerpt.text[: mark[0]]), safe(excerpt.text[slice(*mark)])
    whole = lead + inner + safe(excerpt.text[mark[1] :])
    shown, span = window(whole, (len(lead), len(lead) + len(inner)), width - 4)
    yield "    " + shown
    readings = " or ".join(reading.text for reading in dated.statement.readings)
    inferred = ", inferred" if dated.statement.inferred else ""
    label = f"  {readings}{inferred}"
    carets = "    " + underline(span, shown)
    if cells(carets) + len(label) <= width:
        yield carets + label
    else:
        yield pad("", 4) + f"“{inner}”:{label}" if cells(inner) + len(label) + 7 <= width else carets


def covering(dated: Dated) -> str:
    """The events whose quotes hold a statement, "dateline", or "no event"."""
    return ", ".join(dated.events) or ("dateline" if dated.dateline else "no event")


def as_json(dossier: Dossier, found: list[Dated]) -> str:
    """The same as a JSON document, version 1."""
    from hrctimeline.tell.report.json import dumps

    statements = [_json(dossier, dated) for dated in found]
    return dumps({"version": 1, "statements": statements})


def _json(dossier: Dossier, dated: Dated) -> dict[str, Any]:
    statement = dated.statement
    return {
        "source": statement.source,
        "file": dossier.file_of(statement.source),
        "line": dated.excerpt.line,
        "column": dated.excerpt.column,
        "start": statement.start,
        "end": statement.end,
        "text": statement.text,
        "sentence": dated.excerpt.text,
        "value": statement.date.text,
        "readings": [reading.text for reading in statement.readings],
        "anchor": statement.anchor,
        "inferred": statement.inferred,
        "events": list(dated.events),
        "dateline": dated.dateline,
    }
