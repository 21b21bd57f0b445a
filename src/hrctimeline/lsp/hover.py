"""What stands under the cursor: a quote in its sentence, why a date follows, a source, a rule."""

import re
from collections.abc import Iterable, Iterator

from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position

from hrctimeline.ask.explain import Piece, explain, inference
from hrctimeline.dates.edtf import in_words
from hrctimeline.findings import INDEX, LOG, KeyPath, count
from hrctimeline.logfile.model import Source
from hrctimeline.lsp.known import Known
from hrctimeline.lsp.rule_pages import page as rule_page
from hrctimeline.lsp.view import View
from hrctimeline.results import EventReport
from hrctimeline.rules import BY_NAME
from hrctimeline.tell.terminal import safe
from hrctimeline.words.text import Span, one_line

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
_OPENS = re.compile(r"^(\d*)([-+=.)#])")


def hover(view: View, path: str, position: Position) -> Hover | None:
    """What there is to say of a place in a file."""
    if (found := view.judged(path, position)) is None:
        return None
    known, page, at = found
    name = known.name(path)
    if name not in (LOG, INDEX):
        lines, span = _in_text(known, path, at), None
    else:
        key = known.places(name).at(at)
        lines = _in_log(known, key, at) if name == LOG else _in_index(known, key)
        span = known.value(name, key)
    if not lines:
        return None
    return Hover(MarkupContent(MarkupKind.Markdown, "\n\n".join(lines)), page.range(span) if span else None)


def _in_log(known: Known, key: KeyPath, at: int) -> list[str]:
    event, last = known.event(key), next((k for k in reversed(key) if isinstance(k, str)), "")
    if key[:2] == ("timeline", "rules") and len(key) == 3:
        return _rule(str(key[2]))
    if event is None:
        return []
    if evidence := known.evidence(key):
        if last in ("quote", "dated-by", "anchor", "prefix", "suffix"):
            pieces = explain(known.alone(event), event).pieces
            return list(_quote(event, pieces[event.evidence.index(evidence)]))
        return _source(known, evidence.source) if last == "source" else []
    if last == "date":
        return list(_date(known, event))
    if last == "rule":
        waiver = next((w for w in event.event.waivers if w.index == key[3]), None)
        return _rule(waiver.rule) if waiver else []
    if last == "responds-to" and isinstance(key[-1], int):
        return _event(known, event.event.responds_to[key[-1]])
    return _own(known, event, last, key, at) if last in ("title", "summary") else []


def _in_index(known: Known, key: KeyPath) -> list[str]:
    source = known.timeline.sources.get(str(key[1])) if len(key) > 1 else None
    if source is None:
        return []
    return _source(known, source.copy_of if key[2:] == ("copy-of",) else source.id)


def _in_text(known: Known, path: str, at: int) -> list[str]:
    """The dates that a text states there, and the events that quote it."""
    lines = []
    if found := known.text_at(path):
        for statement in known.dossier.calendar(found[0].id).at((at, at + 1)):
            lines.append(f"{bold(statement.text)}: {plain(inference(statement))}")
    for each in dict.fromkeys(quoting.event.id for quoting in known.quoting(path, (at, at))):
        lines += _event(known, each)
    return lines


def _quote(event: EventReport, piece: Piece) -> Iterator[str]:
    evidence = piece.evidence
    if piece.excerpt is None:
        yield "not found" if evidence.checked else "not checked: its text is kept elsewhere, and isn't here"
        return
    yield quoted(piece.excerpt.text, piece.excerpt.mark)
    yield f"{plain(evidence.source)}:{evidence.line} · {evidence.stance} · {plain(piece.publication)}"
    for step in piece.steps:
        yield f"{bold(step.statement.text)}: {plain(step.inference)}; {plain(step.bearing)}"
    if not piece.steps:
        yield "states no date"
    yield f"{plain(event.id)}: {event.verdict}"


def _date(known: Known, event: EventReport) -> Iterator[str]:
    explained = explain(known.alone(event), event)
    yield bold(in_words(event.event.date) if event.event.date else "no usable date")
    for piece in explained.pieces:
        for step in piece.steps:
            said = f"{bold(step.statement.text)} ({plain(piece.evidence.source)}:{step.line})"
            yield f"- {said}: {plain(step.inference)}; {plain(step.bearing)}"
    yield plain(explained.verdict)


def _source(known: Known, id: str) -> list[str]:
    source = known.timeline.sources.get(id)
    return list(_card(known, source)) if source else []


def _card(known: Known, source: Source) -> Iterator[str]:
    by = " · ".join(plain(each) for each in (source.by, source.kind) if each)
    yield f"{bold(source.title)}\n\n{by}"
    if source.published:
        note = f"“{source.dateline}”" if source.dateline else source.published_note
        yield f"published {in_words(source.published)}: {plain(note)}"
    document = known.timeline.document(source.id)
    copies = [id for id in known.timeline.sources if known.timeline.document(id) == document]
    if len(copies) > 1:
        yield f"one document with {joined(id for id in copies if id != source.id)}"
    cited = {e.id for e in known.report.events if any(q.source == source.id for q in e.evidence)}
    yield f"quoted by {count(len(cited), 'event')}"


def _event(known: Known, id: str) -> list[str]:
    event = known.timeline.by_id.get(id)
    if event is None:
        return []
    return [f"{bold(event.id)} · {event.date.text if event.date else '?'}\n\n{plain(event.title)}"]


def _rule(name: str) -> list[str]:
    return [rule_page(name)] if name in BY_NAME else []


def _own(known: Known, event: EventReport, name: str, key: KeyPath, at: int) -> list[str]:
    own = known.alone(event).own.get(event.event.index, {}).get(name, ())
    span = known.words_at(key, at, own)
    if span is None:
        return []
    words = getattr(event.event, name)[slice(*span)]
    return [f"{bold(words)}: the editor's own word, which no text proves. Read it beside the quotes."]


def plain(text: str) -> str:
    """A text as it reads, on one line."""
    return _OPENS.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", one_line(safe(text))))


def bold(text: str) -> str:
    """The same, in bold type."""
    return f"**{plain(text)}**" if text.strip() else ""


def quoted(text: str, mark: Span | None) -> str:
    """A sentence as a quotation, with a span of it in bold type."""
    start, end = mark or (0, 0)
    before, inner, behind = text[:start], text[start:end], text[end:]
    lead, tail = " " * before[-1:].isspace(), " " * behind[:1].isspace()
    return f"> {plain(before)}{lead}{bold(inner)}{tail}{plain(behind)}"


def joined(names: Iterable[str]) -> str:
    """Names, with commas between them."""
    return ", ".join(map(plain, names))
