"""The dated statements of the sources as a list, for a terminal and as JSON."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from hrctimeline.ask.paste import Pasted, pasted
from hrctimeline.ask.scan import Dated, by_date, dismissed
from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import count
from hrctimeline.logfile.toml_text import block
from hrctimeline.tell.terminal import Style, cells, headed, pad, safe, safe_lines, underline, window, wrap
from hrctimeline.words.text import Span
from hrctimeline.writing.intake import fresh


def text(dossier: Dossier, found: list[Dated], width: int, style: Style) -> str:
    """Under each date its statements: place and event, then the sentence with the expression underlined."""
    blocks = []
    for date, several in by_date(found):
        head = style(in_words(date, short=True), "strong")
        lines = (line for dated in several for line in _block(dossier, dated, width, style))
        blocks.append("\n".join([head, *lines]))
    return "\n".join([*blocks, *wrap(counted(dossier, found), width)]) + "\n"


def counted(dossier: Dossier, found: list[Dated]) -> str:
    """How many there are, and how many of them no event has."""
    parts = [count(len(found), "dated statement"), f"{sum(not dated.covered for dated in found)} in no event"]
    aside = sum(bool(dated.dismissed) for dated in found)
    parts += [f"{aside} dismissed"] if aside else []
    lost = sum(
        not dismissed(dossier, source, dismissal)
        for source in dict.fromkeys(dated.statement.source for dated in found)
        for dismissal in dossier.timeline.sources[source].dismissed
    )
    parts += [f"{count(lost, 'dismissal')} in the index whose words aren't found"] if lost else []
    return ", ".join(parts) + "."


def _block(dossier: Dossier, dated: Dated, width: int, style: Style) -> Iterator[str]:
    excerpt = dated.excerpt
    file = PurePath(dossier.file_of(excerpt.file)).name
    page = dossier.texts[excerpt.file].page(dated.statement.start)
    head = f"  {safe(file)}:{excerpt.line}:{excerpt.column}{f', p. {page}' if page else ''}"
    who = safe(covering(dated))
    role = "dim" if dated.covered else "warning"
    yield from headed(head, who, width, lambda line: style(line, role))
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
    """The events whose quotes hold a statement, or what else it has in place of one."""
    if dated.events or dated.dateline:
        return ", ".join(dated.events) or "dateline"
    if dated.dismissed or dated.told:
        return f"dismissed: {dated.dismissed}" if dated.dismissed else f"told by {', '.join(dated.told)}"
    return f"no event; of that date: {', '.join(dated.same_date)}" if dated.same_date else "no event"


def drafts(dossier: Dossier, found: list[Dated]) -> str:
    """A skeleton event for each statement: all but its title, which a person writes."""
    known = set(dossier.by_id)
    seen: set[tuple[str, Span, Edtf]] = set()
    blocks = []
    for dated in found:
        statement, text = dated.statement, dossier.texts[dated.statement.source]
        span = (statement.start, statement.end)
        sentence = text.sentence(*span)
        if (statement.source, sentence, statement.date) not in seen:
            seen.add((statement.source, sentence, statement.date))
            blocks.append(_draft(dossier, dated, pasted(dossier, statement.source, sentence, span), known))
    return safe_lines("\n".join(blocks)) or "# No dated statement is left.\n"


def _draft(dossier: Dossier, dated: Dated, evidence: Pasted | None, known: set[str]) -> str:
    place = (
        f"{PurePath(dossier.file_of(dated.excerpt.file)).name}:{dated.excerpt.line}:{dated.excerpt.column}"
    )
    if evidence is None:
        return f"# {place}: no quote picks this place alone.\n"
    id = fresh(f"draft {dated.statement.date.text}", known)
    known.add(id)
    table = {"id": id, "date": dated.statement.date.text, "title": "", "evidence": [evidence.keys]}
    several = len(dated.statement.readings) > 1
    readings = f", read as {' or '.join(r.text for r in dated.statement.readings)}" if several else ""
    return f"# {place}{readings}\n" + block("[[event]]", table)


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
        "page": dossier.texts[statement.source].page(statement.start),
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
        "told": list(dated.told),
        "same_date": list(dated.same_date),
        "dismissed": dated.dismissed,
    }
