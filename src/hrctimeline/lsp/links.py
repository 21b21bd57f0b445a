"""From what stands under the cursor to where it leads, and to where it is named."""

from collections.abc import Iterable, Iterator

from lsprotocol.types import Location, Position

from hrctimeline.findings import INDEX, LOG, REVIEWS, KeyPath
from hrctimeline.lsp.known import Known
from hrctimeline.lsp.view import View
from hrctimeline.words.text import Span

Place = tuple[str, Span | None]  # a file's name, as a `Where` has it, and a span of it


def definition(view: View, path: str, position: Position) -> list[Location]:
    """Where a quote stands in its text, an id is given, a waiver's finding is; for a text who quotes it."""
    if (found := view.judged(path, position)) is None:
        return []
    known, _, at = found
    name = known.name(path)
    if name == LOG:
        places = _from_log(known, known.places(LOG).at(at))
    elif name in (INDEX, REVIEWS):
        places = _from_tables(known, name, known.places(name).at(at))
    else:
        places = _quotes(known, path, (at, at))
    return _locations(view, known, places)


def references(view: View, path: str, position: Position) -> list[Location]:
    """Where an event or a source is named, and which quotes have words at a place of a text."""
    if (found := view.judged(path, position)) is None:
        return []
    known, _, at = found
    name = known.name(path)
    key = known.key_at(name, at)
    if named := named_at(known, name, key):
        return _locations(view, known, occurrences(known, *named))
    quote = known.evidence(key) if name == LOG else None
    if quote and quote.start is not None and quote.end is not None:
        span = (quote.start, quote.end)
        return _locations(
            view, known, [(quote.source, span), *_quotes(known, known.path(quote.source), span)]
        )
    return _locations(view, known, _quotes(known, path, (at, at)) if not key else ())


def named_at(known: Known, name: str, key: KeyPath) -> tuple[str, str] | None:
    """What is named at a key path: "event" or "source", and its id."""
    event = known.event(key) if name == LOG else None
    if event and key[2:] == ("id",):
        return "event", event.id
    if event and key[2:3] == ("responds-to",) and isinstance(key[-1], int):
        return "event", event.event.responds_to[key[-1]]
    evidence = known.evidence(key) if name == LOG else None
    if evidence and key[4:] == ("source",):
        return "source", evidence.source
    if name == INDEX and key[:1] == ("source",) and key[2:] in ((), ("copy-of",)) and len(key) > 1:
        source = known.timeline.sources.get(str(key[1]))
        return ("source", source.copy_of if source and len(key) > 2 else str(key[1])) if source else None
    if name == REVIEWS and key:
        return "event", str(key[0])
    return None


def occurrences(known: Known, kind: str, id: str) -> Iterator[Place]:
    """Where an event or a source is named, where it is given first."""
    yield from _given(known, kind, id)
    for report in known.report.events:
        if kind == "event":
            for index, target in enumerate(report.event.responds_to):
                if target == id:
                    yield LOG, known.value(LOG, report.event.path("responds-to", index))
        for quote in report.evidence if kind == "source" else ():
            if quote.source == id:
                yield LOG, known.value(LOG, quote.evidence.path("source"))
    if kind == "source":
        for source in known.timeline.sources.values():
            if source.copy_of == id:
                yield INDEX, known.value(INDEX, source.path("copy-of"))
    elif REVIEWS in known.loaded.documents:
        for sign_off in known.timeline.reviews.get(id, ()):
            yield REVIEWS, known.key(REVIEWS, (sign_off.event, sign_off.index))


def _given(known: Known, kind: str, id: str) -> Iterator[Place]:
    if kind == "source":
        yield INDEX, known.key(INDEX, ("source", id))
    elif event := known.timeline.by_id.get(id):
        yield LOG, known.value(LOG, event.path("id"))


def _from_log(known: Known, key: KeyPath) -> Iterator[Place]:
    event, evidence = known.event(key), known.evidence(key)
    if evidence and key[4:] == ("source",):
        yield from _given(known, "source", evidence.source)
    elif evidence and evidence.start is not None and evidence.end is not None:
        yield evidence.source, (evidence.start, evidence.end)
    elif event and key[2:3] == ("waiver",):
        waived = (each.finding for each in event.waived if each.waiver.index == key[3])
        for finding in waived:
            yield LOG, known.span(finding)
    elif named := named_at(known, LOG, key):
        yield from _given(known, *named)


def _from_tables(known: Known, name: str, key: KeyPath) -> Iterator[Place]:
    source = known.timeline.sources.get(str(key[1])) if name == INDEX and len(key) > 1 else None
    if source and key[2:] == ("file",):
        yield source.id, (0, 0)
    elif source and key[2:] == ("dateline",) and source.id in known.dossier.texts:
        for place in known.dossier.locator(source.id).places(source.dateline):
            yield source.id, place.span
    elif named := named_at(known, name, key):
        yield from _given(known, *named)


def _quotes(known: Known, path: str, span: Span) -> Iterator[Place]:
    for each in known.quoting(path, span):
        yield LOG, known.value(LOG, each.quote.evidence.path("quote"))


def _locations(view: View, known: Known, places: Iterable[Place]) -> list[Location]:
    found = (view.location(known.path(name, span[0]), span) for name, span in places if span)
    return list({str(each): each for each in found if each}.values())
