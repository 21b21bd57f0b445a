"""The columns of a table of events, by what people call them: of a CSV or of a Markdown table."""

import re
from collections.abc import Iterable, Sequence

from hrctimeline.logfile.web import web
from hrctimeline.words.text import one_line
from hrctimeline.writing.foreign.model import Row, Unreadable

_NAMES = {
    "date": ("date", "when", "start date", "start"),
    "end": ("end date", "end", "until"),
    "title": ("title", "headline", "event", "name", "what", "label"),
    "summary": ("summary", "description", "text", "details", "notes", "body"),
    "kind": ("kind", "type"),
    "place": ("place", "location", "where"),
    "people": ("people", "who", "persons"),
    "tags": ("tags", "tag", "category", "group"),
    "image": ("image", "picture"),
    "alt": ("alt", "caption"),
    "credit": ("credit",),
    "id": ("id",),
    "link": ("link", "url", "source", "media"),
    "year": ("year",),
    "month": ("month",),
    "day": ("day",),
    "end year": ("end year",),
    "end month": ("end month",),
    "end day": ("end day",),
}


class Columns:
    """Which column has what. Raises Unreadable where there is none with dates, or none with titles."""

    def __init__(self, place: str, header: Sequence[str]) -> None:
        self.count = len(header)
        called = [one_line(name.casefold().replace("_", " ").replace("-", " ")) for name in header]
        self._at = {
            key: next(called.index(name) for name in names if name in called)
            for key, names in _NAMES.items()
            if any(name in called for name in names)
        }
        if "title" not in self._at or not {"date", "year"} & self._at.keys():
            lacks = "titles" if "title" not in self._at else "dates"
            wanted = ", ".join(_NAMES["title" if lacks == "titles" else "date"][:4])
            raise Unreadable(f"{place}: no column has the {lacks}: name it as one of {wanted}")

    def row(self, place: str, cells: Sequence[str], links: Iterable[str] = ()) -> Row | None:
        """The event of a row, with the `links` of its cells; None where all is empty.

        Raises Unreadable at cells beyond the header's.
        """
        if len(cells) > self.count:
            raise Unreadable(f"{place}: {len(cells)} cells, where the header has {self.count}")
        if not any(cell.strip() for cell in cells):
            return None
        has = {key: cells[at].strip() for key, at in self._at.items() if at < len(cells)}
        image = _image(has)
        came = has.get("link", ""), has.get("image", "") if image is None else ""
        return Row(
            place,
            self._date(has),
            one_line(has.get("title", "")),
            has.get("summary", ""),
            tuple(tag for part in re.split("[,;]", has.get("tags", "")) if (tag := one_line(part))),
            has.get("id", ""),
            tuple(dict.fromkeys(filter(None, (*came, *links)))),
            kind=one_line(has.get("kind", "")),
            location=one_line(has.get("place", "")),
            people=tuple(name for part in has.get("people", "").split(";") if (name := one_line(part))),
            image=image,
        )

    @staticmethod
    def _date(has: dict[str, str]) -> str:
        first = has.get("date") or _joined([has.get(key, "") for key in ("year", "month", "day")])
        last = has.get("end") or _joined([has.get(f"end {key}", "") for key in ("year", "month", "day")])
        return f"{first}/{last}" if first and last and last != first else first


def _image(has: dict[str, str]) -> dict[str, str] | None:
    """A picture; None of one that nobody described."""
    address, alt = has.get("image", ""), one_line(has.get("alt", ""))
    if not address or not alt:
        return None
    key = "url" if web(address) else "file"
    credit = one_line(has.get("credit", ""))
    return {key: address, "alt": alt, **({"credit": credit} if credit else {})}


def _joined(parts: Sequence[str]) -> str:
    """A year, month and day in numbers as EDTF; as far as they go."""
    numbers: list[str] = []
    for width, part in zip((4, 2, 2), parts, strict=True):
        if not part.lstrip("-").isdigit():
            break
        numbers.append(f"-{part[1:]:0>{width}}" if part.startswith("-") else f"{part:0>{width}}")
    return "-".join(numbers)
