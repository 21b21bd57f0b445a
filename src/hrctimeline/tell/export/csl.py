"""The texts as CSL-JSON (Citation Style Language 1.0.2), which citation programs take."""

from typing import Any

from hrctimeline.edition.model import Day, Edition, Text
from hrctimeline.logfile.web import web
from hrctimeline.tell.export.ends import Parts, ends
from hrctimeline.tell.export.losses import uncertain
from hrctimeline.tell.report.json import dumps

_TYPES = {
    "article": "article-newspaper",
    "letter": "personal_communication",
    "page": "webpage",
    "report": "report",
}


def render(edition: Edition) -> str:
    """A list with an item for each text."""
    return dumps([_item(text) for text in edition.texts.values()])


def _item(text: Text) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": text.id,
        "type": _TYPES.get(text.kind, "document"),
        "title": text.title,
        "author": [{"literal": text.author}] if text.author else [],
        "publisher": text.publisher,
        "container-title": text.publisher if text.kind in ("article", "page") else "",
        "issued": _date(text.published) if text.published else {},
        "accessed": {"date-parts": [[int(part) for part in text.retrieved.split("-")]]}
        if text.retrieved
        else {},
        "URL": text.url if web(text.url) else "",
        "archive_location": text.archived if web(text.archived) else "",
        "language": text.language,
        "license": text.license,
        "note": f"sha256: {text.sha256}" if text.sha256 else "",
    }
    return {key: value for key, value in item.items() if value}


def _date(date: Day) -> dict[str, Any]:
    first, last = ends(date)
    if first is None or last is None:
        return {"literal": date.words}
    parts = [_parts(part) for part in dict.fromkeys((first, last))]
    return {"date-parts": parts, **({"circa": True} if uncertain(date) else {})}


def _parts(parts: Parts) -> list[int]:
    """The numbers of a date; CSL has no year 0, so 1 BC is -1."""
    return [parts[0] - (parts[0] < 1), *parts[1:]]
