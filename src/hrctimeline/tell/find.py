"""What `find` found: for a terminal, as evidence ready to paste, and as JSON."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from hrctimeline.ask.find import Passage
from hrctimeline.dates.edtf import in_words
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import count
from hrctimeline.logfile.toml_text import block
from hrctimeline.tell.marks import shown
from hrctimeline.tell.terminal import Style, headed, safe, safe_lines, wrap
from hrctimeline.words.text import one_line

_HOW = {
    "exact": "word for word",
    "near": "nearest passage",
    "words": "has the words",
    "most": "has most of the words",
}
_NOTHING = "No text has these words.\n"


def text(passages: list[Passage], limit: int, width: int, style: Style) -> str:
    """A passage a block: where and how, the events that quote it, its sentence, the dates that it states."""
    blocks = ["\n".join(block_lines(passage, width, style)) for passage in passages[:limit]]
    return "\n".join([*blocks, *wrap(_total(passages, limit), width)]) + "\n" if passages else _NOTHING


def block_lines(passage: Passage, width: int, style: Style) -> Iterator[str]:
    """One passage: where and how, who quotes it, its sentence, what it states."""
    head = f"{place_of(passage)}  {_HOW[passage.how]}"
    who = ", ".join(passage.events) or "no event"
    role = "dim" if passage.events else "warning"
    yield from headed(head, who, width, lambda line: style(line, role))
    yield from wrap(safe(_sentence(passage)), width, "    ")
    if passage.evidence is None:
        yield "    No quote picks this place alone: quote words beside it, too."
    for statement in passage.evidence.stated if passage.evidence else ():
        yield from wrap(f"states {safe(_states(statement))}", width, "    ")


def place_of(passage: Passage) -> str:
    """The file of a passage, its line and column."""
    file = PurePath(passage.dossier.file_of(passage.source)).name
    text = passage.dossier.texts[passage.source]
    line, column = text.position(passage.sentence[0])
    page = text.page(passage.sentence[0])
    return f"{safe(file)}:{line}:{column}{f', p. {page}' if page else ''}"


def _sentence(passage: Passage) -> str:
    """The sentence, with what was looked for between ▸ and ◂ where it is a part of it."""
    source = passage.dossier.texts[passage.source]
    (first, last), (start, end) = passage.sentence, passage.found
    if passage.how != "exact" or (first, last) == (start, end):
        return source.words(first, last)
    return shown(passage.dossier.excerpt(passage.source, start, end))


def in_its_words(statement: Statement) -> str:
    """What a statement may say, as one of several; and its words."""
    return f"{' or '.join(date.text for date in statement.readings)} (“{one_line(statement.text)}”)"


def _states(statement: Statement) -> str:
    words = one_line(statement.text)
    inferred = ", inferred" if statement.inferred else ""
    dates = " or ".join(f"{date.text} ({in_words(date)})" for date in statement.readings)
    return f"{dates}: “{words}”{inferred}"


def _total(passages: list[Passage], limit: int) -> str:
    left = len(passages) - limit
    more = f", {left} of them not shown: --limit {len(passages)}" if left > 0 else ""
    unquoted = sum(not passage.events for passage in passages)
    return f"{count(len(passages), 'passage')}, {unquoted} in no event{more}."


def toml(passages: list[Passage], limit: int) -> str:
    """The evidence for each passage, to paste below its event; what it states stands in comments."""
    blocks = ("".join(_toml(passage)) for passage in passages[:limit])
    return safe_lines("\n".join(blocks)) if passages else f"# {_NOTHING}"


def _toml(passage: Passage) -> Iterator[str]:
    events = f", quoted by {', '.join(passage.events)}" if passage.events else ""
    yield f"# {place_of(passage)}{events}\n"
    if passage.evidence is None:
        yield "# No quote picks this place alone: quote words beside it, too.\n"
        return
    for statement in passage.evidence.stated:
        yield f"# states {_states(statement)}\n"
    yield block("[[event.evidence]]", passage.evidence.keys)


def as_json(passages: list[Passage]) -> str:
    """The same as a JSON document, version 1."""
    from hrctimeline.tell.report.json import dumps

    return dumps({"version": 1, "passages": [_json(passage) for passage in passages]})


def _json(passage: Passage) -> dict[str, Any]:
    source = passage.dossier.texts[passage.source]
    line, column = source.position(passage.sentence[0])
    evidence = passage.evidence
    return {
        "source": passage.source,
        "file": passage.dossier.file_of(passage.source),
        "line": line,
        "column": column,
        "page": source.page(passage.sentence[0]),
        "start": passage.sentence[0],
        "end": passage.sentence[1],
        "how": passage.how,
        "sentence": source.words(*passage.sentence),
        "found": source.words(*passage.found),
        "dates": [_statement(statement) for statement in (evidence.stated if evidence else ())],
        "events": list(passage.events),
        "evidence": evidence.keys if evidence else None,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "text": statement.text,
        "start": statement.start,
        "end": statement.end,
        "value": statement.date.text,
        "readings": [date.text for date in statement.readings],
        "inferred": statement.inferred,
    }
