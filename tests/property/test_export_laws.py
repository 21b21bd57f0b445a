"""No export loses or invents an event, is more precise than the log, or shows what a text keeps back."""

import json
import re

from hypothesis import given, settings

from exports import SECRETS, calendar, editions, events_of, graph, rendered, table
from hrctimeline.dates.calendar_days import day_number, month_days, year_days
from hrctimeline.dates.edtf import parse
from hrctimeline.edition.model import Day, Edition
from hrctimeline.tell.export.losses import left_out
from hrctimeline.tell.terminal import safe
from hrctimeline.tell.timeline.formats import FORMATS
from hrctimeline.writing.foreign.cells import plain

Written = dict[str, str]
_OF_TEXTS = ("bibtex", "csl-json")


def days(parts: list[int]) -> tuple[int, int]:
    """The days of a year, month or day."""
    if len(parts) == 1:
        return year_days(parts[0])
    return month_days(*parts) if len(parts) == 2 else (day_number(*parts), day_number(*parts) + 1)


def numbers(iso: str) -> list[int]:
    sign, plain = (-1, iso[1:]) if iso.startswith("-") else (1, iso)
    year, *rest = map(int, plain.split("-"))
    return [sign * year, *rest]


def covers(first: list[int] | None, last: list[int] | None, date: Day) -> bool:
    """Whether the days from one date to another are no fewer than those of a third."""
    begins = first is None or (date.start is not None and days(first)[0] <= date.start)
    ends = last is None or (date.end is not None and date.end <= days(last)[1])
    return begins and ends


def no_event_is_lost_or_invented(made: Edition, written: Written) -> None:
    every = [event.anchor for event in made.events]
    for name, text in written.items():
        if name not in _OF_TEXTS:
            gone = left_out(FORMATS[name].holds, made)
            assert events_of(name, text) == [anchor for anchor in every if anchor not in gone] or (
                name == "svg" and len(events_of(name, text)) == len(every)
            ), name


def no_date_is_more_precise_than_the_log(made: Edition, written: Written) -> None:
    dates = {event.anchor: event.date for event in made.events if event.date}
    for row in table(written["csv"]):
        assert parse(plain(row["date"])) == parse(dates[row["id"]].edtf)
    for event in calendar(written["ics"]):
        date = dates[str(event["UID"]).partition("#")[2]]
        assert (event["DTSTART"].dt.toordinal(), event["DTEND"].dt.toordinal()) == (date.start, date.end)
        assert not re.search("[?~%X]", date.edtf)
    for node in graph(written["jsonld"]):
        if node["@type"] == "Event" and ("startDate" in node or "endDate" in node):
            first = numbers(node["startDate"]) if "startDate" in node else None
            last = numbers(node["endDate"]) if "endDate" in node else first
            if "endDate" not in node and dates[node["@id"].partition("#")[2]].end is None:
                last = None
            assert covers(first, last, dates[node["@id"].partition("#")[2]])
    for slide in json.loads(written["timelinejs"])["events"]:
        date = dates[slide["unique_id"]]
        first = [slide["start_date"][key] for key in ("year", "month", "day") if key in slide["start_date"]]
        last = [slide.get("end_date", {}).get(key) for key in ("year", "month", "day")]
        assert slide["display_date"] and slide["start_date"]["display_date"]
        if date.start is None or date.end is None:
            assert len(first) <= max(len(side.split("-")) for side in date.edtf.strip("-").split("/"))
        else:
            assert covers(first, [n for n in last if n] or first, date)


def nothing_is_shown_that_a_text_keeps_back(made: Edition, written: Written) -> None:
    for name, text in written.items():
        for secret in SECRETS:
            assert secret not in text, (name, secret)
    assert "reigns" not in written["json"]


def titles_come_back_as_they_were(made: Edition, written: Written) -> None:
    titles = {event.anchor: safe(event.title) for event in made.events}
    assert {row["id"]: plain(row["title"]) for row in table(written["csv"])} == titles
    for event in calendar(written["ics"]):
        assert str(event["SUMMARY"]) == titles[str(event["UID"]).partition("#")[2]]
    for line in written["ics"].encode().split(b"\r\n"):
        assert len(line) <= 75
    for row in table(written["csv"]):
        assert not any(re.match(r"\s*[=+\-@\t\r＝＋－＠]", cell or "") for cell in row.values())


LAWS = (
    no_event_is_lost_or_invented,
    no_date_is_more_precise_than_the_log,
    nothing_is_shown_that_a_text_keeps_back,
    titles_come_back_as_they_were,
)


@given(editions())
@settings(max_examples=40)
def test_every_export_of_a_random_log_keeps_the_laws(made: Edition) -> None:
    written = rendered(made)
    for law in LAWS:
        law(made, written)
