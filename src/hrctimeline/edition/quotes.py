"""The evidence of an event as readers see it: each quote in its sentence, its words by what they prove."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote as encoded

from hrctimeline.ask.explain import Piece as Explained
from hrctimeline.claims.proofs import Proof
from hrctimeline.edition.model import Passage, Piece, Quote, Step
from hrctimeline.edition.pieces import cut
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.logfile.model import Event
from hrctimeline.logfile.web import web
from hrctimeline.words.locate import Located
from hrctimeline.words.text import Span, Text

_BESIDE = 32  # characters before and after a passage, which tell it from the same words elsewhere
_WORDS = 5  # at each end of a long run of words
_SHORT = 12


class Proved(NamedTuple):
    """Words of a quote's text and the claim that they prove."""

    span: Span
    claim: int


def quotes(
    dossier: Dossier, event: Event, explained: Iterable[Explained], found: list[Proof], anchors: list[str]
) -> Iterator[Quote]:
    """The quotes of an event; `anchors` are theirs, `found` is what proves its claims, which count from 1."""
    verdict = dossier.date_verdicts.get(event.index)
    dating = set(verdict.within) if verdict else set()
    for piece, anchor in zip(explained, anchors, strict=True):
        evidence = piece.evidence.evidence
        place = dossier.located.get(evidence.path())
        source = dossier.timeline.sources.get(evidence.source)
        level = source.published_as if source else "none"
        steps = tuple(
            Step(
                _line(s.statement.text),
                s.line,
                s.inference,
                s.bearing,
                backs=s.statement in dating,
                counted=bool(s.statement.anchor) and not evidence.anchor,
            )
            for s in piece.steps
        )
        proved = [*_of_claims(found, evidence.index), *_of_date(piece, dating)]
        text = dossier.texts.get(evidence.source)
        yield Quote(
            anchor=anchor,
            source=evidence.source,
            stance=evidence.stance,
            line=piece.evidence.line,
            last=text.position(max(place.start, place.end - 1))[0] if text and place else piece.evidence.line,
            text=_line(evidence.quote),
            pieces=tuple(_pieces(text, place, proved, alone=level == "none")) if text and place else (),
            passages=tuple(_passages(text, place, level)) if text and place else (),
            shown=bool(place) and level != "none",
            checked=piece.evidence.checked,
            said_by=evidence.said_by,
            translation=evidence.translation,
            note=evidence.note,
            original=fragment(source.url, text, place) if source and text and place else "",
            steps=steps,
        )


def _of_claims(found: list[Proof], evidence: int) -> Iterator[Proved]:
    for number, proof in enumerate(found, 1):
        yield from (Proved(span, number) for index, span in proof.places if index == evidence)


def _of_date(piece: Explained, dating: set[Statement]) -> Iterator[Proved]:
    for step in piece.steps:
        if step.statement in dating:
            yield Proved((step.statement.start, step.statement.end), 0)


def _pieces(text: Text, place: Located, proved: list[Proved], *, alone: bool) -> Iterator[Piece]:
    """A quote in its sentence (or `alone`) without markup, cut where what its words are changes."""
    here = text.to_prose(place.start), text.to_prose(place.end)
    around = text.sentence(place.start, place.end)
    whole = here if alone else (text.to_prose(around[0]), text.to_prose(around[1]))
    spans = [here, *(_in_prose(text, span) for span in place.hidden)]
    first = len(spans)
    spans += [_in_prose(text, each.span) for each in proved]
    for part in cut(whole, spans):
        hidden = any(0 < index < first for index in part.inside)
        kind = "hidden" if hidden else "" if 0 in part.inside else "around"
        claims = sorted({proved[index - first].claim for index in part.inside if index >= first})
        words = " […] " if hidden and alone else _line(text.prose[part.start : part.end])
        yield Piece(words, kind, tuple(claims))


def _passages(text: Text, place: Located, level: str) -> Iterator[Passage]:
    """The words of a quote as its text has them, with those beside them that may be shown."""
    first, last = (0, len(text.source)) if level == "full" else text.sentence(place.start, place.end)
    for start, end in place.visible:
        before, after = (
            text.source[max(first, start - _BESIDE) : start],
            text.source[end : min(last, end + _BESIDE)],
        )
        alone = level == "none"
        yield Passage(start, end, text.source[start:end], "" if alone else before, "" if alone else after)


def _in_prose(text: Text, span: Span) -> Span:
    return text.to_prose(span[0]), text.to_prose(span[1])


def _line(text: str) -> str:
    """A text on one line; the space at its ends stays."""
    return re.sub(r"\s+", " ", text)


def fragment(url: str, text: Text, place: Located) -> str:
    """The address of a page with the words of a quote to be found in it; "" where it is no web address."""
    if not web(url):
        return ""
    page = url.split(":~:", 1)[0]
    directives = "&".join(f"text={words}" for words in _directives(text, place))
    return f"{page}{'' if '#' in page else '#'}:~:{directives}" if directives else page


def _directives(text: Text, place: Located) -> Iterator[str]:
    for span in place.visible:
        words = text.words(*span).split()
        if len(words) > _SHORT:
            yield f"{_written(words[:_WORDS])},{_written(words[-_WORDS:])}"
        elif words:
            yield _written(words)


def _written(words: list[str]) -> str:
    return encoded(" ".join(words), safe="").replace("-", "%2D")
