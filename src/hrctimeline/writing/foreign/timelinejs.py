"""Events from the JSON of TimelineJS."""

import html
import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from hrctimeline.dates.edtf import parse
from hrctimeline.dates.edtf.date import day_text, month_text, year_text
from hrctimeline.logfile.web import web
from hrctimeline.words.text import one_line
from hrctimeline.writing.foreign.model import Row, Taken, Unreadable

_TIMES = ("hour", "minute", "second", "millisecond")


def read(text: str) -> Taken:
    """The events; raises Unreadable with the line, or the path of a value."""
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(f"line {error.lineno}, column {error.colno}: {error.msg}") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"line 1: it is no JSON that can be read ({error})") from error
    slides = document.get("events") if isinstance(document, dict) else None
    if not isinstance(slides, list):
        raise Unreadable("line 1: there is no list “events”, which TimelineJS has its slides in")
    rows = tuple(_row(slide, f"events[{number}]") for number, slide in enumerate(slides))
    times = sum(1 for slide in slides if any(_table(slide, "start_date").get(key) for key in _TIMES))
    lost = (f"{times} times of day are left out: a log has days.",) if times else ()
    about = _table(document, "title")
    return Taken(rows, _plain(_words(about, "headline")), _plain(_words(about, "text")), lost)


def _row(slide: Any, place: str) -> Row:
    if not isinstance(slide, dict):
        raise Unreadable(f"{place}: it is no slide: a table in braces")
    first, last = (_date(_table(slide, key), f"{place}.{key}") for key in ("start_date", "end_date"))
    near = f"{first}/{last}" if last and last != first else first
    try:
        near = parse(near).text if near else ""
    except ValueError as error:
        raise Unreadable(f"{place}: {error}") from error
    shown = slide.get("display_date") or _table(slide, "start_date").get("display_date") or near
    media = _table(slide, "media")
    return Row(
        place,
        _plain(str(shown)),
        _plain(_words(slide, "headline")),
        _summary(str(_table(slide, "text").get("text") or "")),
        tuple(filter(None, [_plain(str(slide.get("group") or ""))])),
        str(slide.get("unique_id") or ""),
        tuple(dict.fromkeys(url for url in (*_addresses(media), *_hrefs(slide)) if web(url))),
        near,
    )


def _addresses(media: dict[str, Any]) -> Iterator[str]:
    """Where a picture leads to, else where it is."""
    every = (str(media.get(key) or "") for key in ("link", "url"))
    yield from islice((url for url in every if web(url)), 1)


def _hrefs(slide: dict[str, Any]) -> list[str]:
    """The addresses of the links in a headline and its text."""
    told = _table(slide, "text")
    written = f"{told.get('headline') or ''} {told.get('text') or ''}"
    return [html.unescape(url) for url in re.findall(r"""\bhref\s*=\s*["']?([^"'\s>]+)""", written)]


def _table(value: Any, key: str) -> dict[str, Any]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _date(parts: dict[str, Any], place: str) -> str:
    numbers: list[int] = []
    for key in ("year", "month", "day"):
        given = parts.get(key)
        if given in (None, ""):
            break
        if not re.fullmatch(r"-?\d{1,9}", str(given)):
            raise Unreadable(f"{place}.{key}: “{given}” is no whole number")
        numbers.append(int(given))
    match numbers:
        case [year]:
            return year_text(year)
        case [year, month]:
            return month_text(year, month)
        case [year, month, day]:
            return day_text(year, month, day)
    return ""


def _words(slide: dict[str, Any], key: str) -> str:
    return str(_table(slide, "text").get(key) or "")


def _summary(text: str) -> str:
    """The words of a slide; of one that `show --format timelinejs` wrote, its summary."""
    if text.startswith("<p class="):
        own = re.match(r'<p class="summary">(.*?)</p>', text, re.DOTALL)
        return _plain(own[1]) if own else ""
    return _plain(text)


def _plain(text: str) -> str:
    """The words of HTML."""
    apart = re.sub(r"(?i)<(?:br|/p|/li|/div|/h\d)\b[^<>]*>", " ", text)
    return one_line(html.unescape(re.sub(r"<[a-zA-Z/!][^<>]*>", "", apart)))
