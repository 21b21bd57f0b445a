"""The timeline as TimelineJS (Knight Lab) takes it: JSON with slides, whose texts are HTML.

Years, months and days are given as far as the log has them, and every date as it reads in words.
"""

from html import escape
from typing import Any

from hrctimeline.edition.model import Day, Edition, Event, Quote
from hrctimeline.logfile.web import web
from hrctimeline.tell.export.ends import Parts, ends
from hrctimeline.tell.export.told import attribution, marked, quoted, standing, when
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
        **({"group": _html(event.tags[0])} if event.tags else {}),
    }
    if lead := next((quote for quote in event.quotes if quote.stance == "supports"), None):
        slide["media"] = _media(lead, edition)
    return slide


def _year(parts: Parts | None) -> Parts:
    """Where a date without a beginning is placed: in the year in which it ends."""
    return parts[:1] if parts else (1,)


def _date(parts: Parts) -> dict[str, Any]:
    return dict(zip(("year", "month", "day"), parts, strict=False))


def _text(event: Event, edition: Edition) -> str:
    """Summary, how the event stands, and the quotes beside the first."""
    parts = [_paragraph(event.summary, "summary")]
    parts += [_paragraph("; ".join(standing(event, edition)), "standing")]
    lead = next((quote for quote in event.quotes if quote.stance == "supports"), None)
    parts += [_paragraph(quoted(quote, edition), "quote") for quote in event.quotes if quote is not lead]
    return "".join(parts)


def _media(quote: Quote, edition: Edition) -> dict[str, str]:
    media = {
        "url": f"<blockquote>{_html(marked(quote))}</blockquote>",
        "caption": _html(attribution(quote, edition)),
    }
    return {**media, **({"link": _html(quote.original)} if web(quote.original) else {})}


def _paragraph(text: str, kind: str = "") -> str:
    name = f' class="{kind}"' if kind else ""
    return f"<p{name}>{_html(text)}</p>" if text else ""


def _html(text: str) -> str:
    return escape(safe(text))
