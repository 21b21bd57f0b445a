"""The events of an edition: what each says, what proves it, and what can't be said for it."""

import base64
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from hrctimeline.ask.explain import explain
from hrctimeline.claims.case import Case, cases
from hrctimeline.claims.proofs import Proof, proofs
from hrctimeline.dates.edtf import Edtf, in_words, parse
from hrctimeline.edition.model import Claim, Day, Event, Image, Link, Piece, Reading
from hrctimeline.edition.pieces import cut
from hrctimeline.edition.public import Public
from hrctimeline.edition.quotes import quotes
from hrctimeline.logfile.model import Event as Logged
from hrctimeline.logfile.model import Evidence, Timeline
from hrctimeline.logfile.model import Image as Picture
from hrctimeline.logfile.read import ID
from hrctimeline.logfile.web import web
from hrctimeline.results import EventReport, Report
from hrctimeline.review.standing import Standing
from hrctimeline.words.text import Span, fold


class Anchors:
    """The names of events, quotes and texts, which stay what they are while the words do."""

    def __init__(self, timeline: Timeline) -> None:
        self.texts = {
            id: f"text.{id}" if ID.fullmatch(id) else f"text.{number}.unnamed"
            for number, id in enumerate(timeline.sources, 1)
        }
        self.events: dict[int, str] = {}
        self.quotes: dict[int, list[str]] = {}
        taken: set[str] = set()
        for event in timeline.events:
            name = (
                event.id if ID.fullmatch(event.id) and event.id not in taken else f"event.{event.index + 1}"
            )
            taken.add(name)
            self.events[event.index] = name
            self.quotes[event.index] = list(_quoted(name, event.evidence))


def _quoted(event: str, evidence: Iterable[Evidence]) -> Iterator[str]:
    """For each quote the event's name with a digest of source and words."""
    count: Counter[str] = Counter()
    for each in evidence:
        digest = hashlib.sha256(f"{each.source}\n{fold(each.quote)}".encode("utf-8", "replace")).hexdigest()[
            :6
        ]
        count[digest] += 1
        again = f"-{count[digest]}" if count[digest] > 1 else ""
        yield f"{event}.{digest}{again}"


def events(report: Report, chosen: list[EventReport], anchors: Anchors) -> Iterator[Event]:
    """The chosen events of a report."""
    every = {case.event.index: case for case in cases(report.dossier)}
    links = {event.event.index: link(event.event, anchors) for event in chosen}
    by_id = {event.id: links[event.event.index] for event in reversed(chosen)}
    answering: dict[str, list[Link]] = defaultdict(list)
    for event in chosen:
        for id in event.event.responds_to:
            answering[id].append(links[event.event.index])
    for event in chosen:
        answers = tuple(by_id[id] for id in event.event.responds_to if id in by_id)
        yield _event(
            report, event, every[event.event.index], anchors, answers, tuple(answering.get(event.id, ()))
        )


def link(event: Logged, anchors: Anchors) -> Link:
    """What another event is linked by."""
    return Link(
        anchors.events[event.index], in_words(event.date, short=True) if event.date else "", event.title
    )


def day(date: Edtf | None) -> Day | None:
    """A date as a value."""
    if date is None:
        return None
    return Day(date.text, in_words(date, short=True), date.start, date.end, date.precision)


def _event(
    report: Report,
    event: EventReport,
    case: Case,
    anchors: Anchors,
    answers: tuple[Link, ...],
    answered_by: tuple[Link, ...],
) -> Event:
    logged, explanation = event.event, explain(report, event)
    found = proofs(report.dossier, case)
    dated = report.dossier.date_verdicts.get(logged.index)
    quoted = tuple(quotes(report.dossier, logged, explanation.pieces, found, anchors.quotes[logged.index]))
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
        answers=answers,
        answered_by=answered_by,
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
    type, data = report.dossier.loaded.images.data(image)
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
