"""The timeline as TimelineJS (Knight Lab) takes it: JSON with slides, whose texts are HTML.

Years, months and days are given as far as the log has them, and every date as it reads in words.
"""

from html import escape
from typing import Any

from hrctimeline.edition.model import Day, Edition, Event, Quote
from hrctimeline.logfile.web import web
from hrctimeline.tell.export.ends import Parts, ends
from hrctimeline.tell.export.told import address, attribution, described, marked, quoted, standing, when
from hrctimeline.tell.report.json import dumps
from hrctimeline.tell.terminal import safe

Slide = dict[str, Any]
_HUMAN = 200_000  # years that the dates of browsers reach


def render(edition: Edition) -> str:
    """The timeline; an event without a date has no slide."""
    events = [_slide(event, event.date, edition) for event in edition.events if event.date]
    far = any(abs(event["start_date"]["year"]) > _HUMAN for event in events)
    title = {"text": {"headline": _html(edition.title), "text": _paragraph(edition.about)}}
    return dumps({"scale": "cosmological" if far else "human", "title": title, "events": events})


def _slide(event: Event, date: Day, edition: Edition) -> Slide:
    first, last = ends(date)
    start, end = first or _year(last), last if first else None
    slide: Slide = {
        "unique_id": event.anchor,
        "start_date": {**_date(start), "display_date": _html(when(event))},
        "display_date": _html(when(event)),
        "text": {"headline": _html(event.title), "text": _text(event, edition)},
        **({"end_date": _date(end)} if end and end != start else {}),
        **({"group": _html(event.kind or event.tags[0])} if event.kind or event.tags else {}),
    }
    if media := _media(event, edition):
        slide["media"] = media
    return slide


def _year(parts: Parts | None) -> Parts:
    """Where a date without a beginning is placed: in the year in which it ends."""
    return parts[:1] if parts else (1,)


def _date(parts: Parts) -> dict[str, Any]:
    return dict(zip(("year", "month", "day"), parts, strict=False))


def _text(event: Event, edition: Edition) -> str:
    """Summary, what the event is and how it stands, and the quotes beside the one that is its medium."""
    parts = [_paragraph(event.summary, "summary"), _paragraph(described(event), "particulars")]
    parts += [_paragraph("; ".join(standing(event, edition)), "standing")]
    lead = None if event.image and address(event.image) else _lead(event)
    parts += [_paragraph(quoted(each, edition), "quote") for each in event.quotes if each is not lead]
    return "".join(parts)


def _lead(event: Event) -> Quote | None:
    return next((each for each in event.quotes if each.stance == "supports"), None)


def _media(event: Event, edition: Edition) -> dict[str, str]:
    """The picture of an event, else its first quote."""
    if event.image and (url := address(event.image)):
        alt = _html(event.image.alt)
        return {"url": url, "alt": alt, "caption": alt, "credit": _html(event.image.credit)}
    lead = _lead(event)
    if lead is None:
        return {}
    block = f"<blockquote>{_html(marked(lead))}</blockquote>"
    link = {"link": _html(lead.original)} if web(lead.original) else {}
    return {"url": block, "caption": _html(attribution(lead, edition)), **link}


def _paragraph(text: str, kind: str = "") -> str:
    name = f' class="{kind}"' if kind else ""
    return f"<p{name}>{_html(text)}</p>" if text else ""


def _html(text: str) -> str:
    return escape(safe(text))
