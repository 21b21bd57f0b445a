"""The events of an edition: what each says, what proves it, and what can't be said for it."""

import base64
from collections.abc import Iterator, Sequence

from hrctimeline.ask.explain import explain
from hrctimeline.claims.case import Case, cases
from hrctimeline.claims.proofs import Proof, proofs
from hrctimeline.dates.edtf import Edtf, in_words, parse
from hrctimeline.edition.anchors import Anchors, Links
from hrctimeline.edition.model import Claim, Day, Event, Image, Piece, Quote, Reading
from hrctimeline.edition.pieces import cut
from hrctimeline.edition.public import Public
from hrctimeline.edition.quotes import quotes
from hrctimeline.logfile import images
from hrctimeline.logfile.model import Event as Logged
from hrctimeline.logfile.model import Image as Picture
from hrctimeline.logfile.web import web
from hrctimeline.results import EventReport, Report
from hrctimeline.review.standing import Standing
from hrctimeline.words.text import Span


def events(report: Report, chosen: Sequence[EventReport], anchors: Anchors, links: Links) -> Iterator[Event]:
    """The chosen events of a report."""
    every = {case.event.index: case for case in cases(report.dossier)}
    for event in chosen:
        yield _event(report, event, every[event.event.index], anchors, links)


def listed(event: EventReport, anchors: Anchors, standing: Standing) -> Event:
    """An event with no more than a list of events, and its counts, need."""
    logged = event.event
    bare = (
        Quote("", e.source, e.stance, e.line, e.line, "", (), (), False, e.checked) for e in event.evidence
    )
    return Event(
        anchor=anchors.events[logged.index],
        id=event.id,
        date=day(logged.date),
        title=logged.title,
        verdict=event.verdict,
        quotes=tuple(bare),
        readings=tuple(_readings(standing)),
        readers=standing.wanted,
    )


def day(date: Edtf | None) -> Day | None:
    """A date as a value."""
    if date is None:
        return None
    return Day(date.text, in_words(date, short=True), date.start, date.end, date.precision)


def _event(report: Report, event: EventReport, case: Case, anchors: Anchors, links: Links) -> Event:
    logged, explanation = event.event, explain(report, event)
    found = proofs(report.dossier, case)
    dated = report.dossier.date_verdicts.get(logged.index)
    quoted = tuple(quotes(report.dossier, logged, explanation.pieces, found, anchors.quotes(logged)))
    public = Public(report.timeline, logged, quoted)
    return Event(
        anchor=anchors.events[logged.index],
        id=event.id,
        date=day(logged.date),
        title=logged.title,
        title_pieces=_prose("title", logged.title, explanation.own.get("title", ()), found),
        summary=logged.summary,
        summary_pieces=_prose("summary", logged.summary, explanation.own.get("summary", ()), found),
        tags=logged.tags,
        verdict=event.verdict,
        reason=explanation.verdict,
        leans=event.leans,
        inferred=event.inferred,
        by_publication=event.by_publication,
        unread=dated is not None and dated.unread,
        unchecked=event.verdict == "unchecked",
        key=logged.key,
        kind=logged.kind,
        place=logged.place,
        place_pieces=_prose("place", logged.place, (), found),
        people=logged.people,
        people_pieces=tuple(_prose("people", each, (), found, n) for n, each in enumerate(logged.people)),
        image=_image(report, logged.image) if logged.image else None,
        claims=tuple(
            Claim(n, p.key, p.kind, _value(logged, p)[slice(*p.span)]) for n, p in enumerate(found, 1)
        ),
        quotes=quoted,
        answers=links.answers(logged),
        answered_by=links.answered_by(logged),
        readings=tuple(_readings(explanation.standing)),
        readers=explanation.standing.wanted,
        remarks=tuple(public.remark(each) for each in (*explanation.findings, *event.lowered)),
        waived=tuple(public.remark(each.finding, each.waiver.reason) for each in event.waived),
    )


def _value(event: Logged, proof: Proof) -> str:
    """The text that a claim stands in."""
    if proof.item is not None:
        return event.people[proof.item]
    values = {"title": event.title, "summary": event.summary, "place": event.place}
    return values[proof.key]


def _image(report: Report, image: Picture) -> Image:
    type, data = images.data(report.dossier.loaded.folder, image)
    return Image(
        alt=image.alt,
        credit=image.credit,
        file=image.file,
        url=image.url if web(image.url) else "",
        type=type,
        data=base64.b64encode(data).decode(),
    )


def _prose(
    key: str, text: str, own: tuple[Span, ...], found: list[Proof], item: int | None = None
) -> tuple[Piece, ...]:
    """The text of a key, cut where an own word or a claim begins or ends."""
    return tuple(
        _pieces(text, own, [(n, p) for n, p in enumerate(found, 1) if (p.key, p.item) == (key, item)])
    )


def _pieces(text: str, own: tuple[Span, ...], found: list[tuple[int, Proof]]) -> Iterator[Piece]:
    claims = [(0 if proof.own else number, proof.span) for number, proof in found]
    for part in cut((0, len(text)), [*own, *(span for _, span in claims)]):
        numbers = sorted({claims[index - len(own)][0] for index in part.inside if index >= len(own)})
        is_own = any(index < len(own) for index in part.inside)
        yield Piece(text[part.start : part.end], "own" if is_own else "", tuple(numbers))


def _readings(standing: Standing) -> Iterator[Reading]:
    for each in standing.current:
        yield Reading(each.by, in_words(parse(each.on)), each.note, ())
    for stale in standing.stale:
        yield Reading(
            stale.sign_off.by, in_words(parse(stale.sign_off.on)), stale.sign_off.note, stale.changed
        )
