"""Invented timelines with dates of every form, and what the exports of one say, read back by other programs."""

import csv
import io
import json
import re
from typing import Any
from xml.etree import ElementTree

import icalendar
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from editions import folder
from hrctimeline.edition.build import edition
from hrctimeline.edition.model import Edition
from hrctimeline.tell.timeline.formats import FORMATS
from hrctimeline.verifier import verify

SECRETS = ("quetzalcoatl", "zugzwang", "xylophone")  # words of texts that no export may show

_years = st.integers(-3000, 12000).map(lambda y: f"{y:05}" if y < 0 else f"{y:04}" if y < 10000 else f"Y{y}")
_plain = _years.filter(lambda y: not y.startswith("Y"))
_days = st.builds("{:04}-{:02}-{:02}".format, st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
_singles = st.one_of(
    _years,
    st.integers(100, 299).map(lambda n: f"{n}X"),
    st.integers(10, 29).map(lambda n: f"{n}XX"),
    st.builds("{}-{:02}".format, _plain, st.integers(1, 12)),
    st.builds("{}-{:02}".format, _plain, st.integers(21, 24)),
    st.builds("{}-{:02}-{:02}".format, _plain, st.integers(1, 12), st.integers(1, 28)),
    st.builds("{}-{:02}-XX".format, _plain, st.integers(1, 12)),
)
DATES = st.one_of(
    _singles,
    st.builds("{}{}".format, _days, st.sampled_from(["", "?", "~", "%"])),
    st.builds("{}{}".format, _singles, st.sampled_from("?~%")),
    st.builds(
        "{:04}-{:02}-{:02}/{:04}-11-30".format,
        st.integers(1, 1990),
        st.integers(1, 12),
        st.integers(1, 28),
        st.integers(1991, 2030),
    ),
    st.builds("{:04}/{:04}".format, st.integers(1, 1990), st.integers(1991, 2030)),
    st.builds("{}/..".format, _singles),
    st.builds("../{}".format, _singles),
)
TITLES = st.one_of(
    st.sampled_from(["=1+1", "-2", "@SUM(A1)", "+cmd|' /C calc'!A0", "'=x", "''-y", "END:VEVENT", "a;b,c\\d", "1. one", "---", "# x", "> y", "<b>x</b>", "<script>alert(1)</script>", "a | b", "{x} $y$ 10% #1 ~z^2 _u_", "‮evil", "\x1b[31mred", "``` code", "[a](javascript:alert(1))", "![x](y)", "é" * 90, "\\", "]]>", "&amp;"]),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).map(lambda t: " ".join(t.split())).filter(bool),
)  # fmt: skip


URLS = st.sampled_from(["https://p.example/a.png", "javascript:alert(1)", "https://x.example/<b>"])
FULL: dict[str, Any] = {
    "kind": "letter",
    "place": "Port Lyne; harbour",
    "people": ["Ada Holm", "A, clerk"],
    "tags": ["mail"],
    "key": True,
    "image": {"url": "https://p.example/a.png", "alt": "A <letter>", "credit": "A. Holm"},
}


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    """Some events, in any order of dates, of three texts of which each may be published otherwise."""
    events = []
    for number in range(draw(st.integers(1, 5))):
        source = draw(st.sampled_from(["gazette", "note", "islander"]))
        quote = {"gazette": "met on Tuesday and voted", "note": "had the letter […] 11 June", "islander": "on nothing at all"}  # fmt: skip
        stance = draw(st.sampled_from(["supports", "disputes", "context"]))
        words = quote[source] if draw(st.integers(0, 4)) else "met on Wednesday and voted"
        event: dict[str, Any] = {"id": f"event-{number}", "date": draw(DATES), "title": draw(TITLES)}
        if draw(st.booleans()):
            event |= {"summary": draw(TITLES), "tags": draw(st.lists(TITLES, max_size=2))}
            event |= {"place": draw(TITLES), "people": [draw(TITLES)], "kind": draw(TITLES)}
            event["image"] = {"url": draw(URLS), "alt": draw(TITLES)}
        events.append({**event, "evidence": [{"source": source, "quote": words, "stance": stance}]})
    texts = {
        "gazette": f"3 June 2021\n\nThe council met on Tuesday and voted 7 to 2.\n\nElsewhere {SECRETS[0]} reigns.\n",
        "note": f"12 June 2021\n\nThe minister had the letter ({SECRETS[1]}) on 11 June; {SECRETS[2]} plays.\n",
        "islander": "4 June 2021\n\nThe council voted on nothing at all.\n",
    }
    head = {"publisher": "P", "published": "2021-06", "published-note": "n"}
    index = {
        "gazette": {"title": draw(TITLES), **head},
        "note": {"title": "N", **head, "publish": "none"},
        "islander": {"title": "I", **head, "publish": "full"},
    }
    report = verify(folder(events, index, texts))
    return edition(report, list(report.events))


def rendered(made: Edition) -> dict[str, str]:
    """The edition in every format."""
    return {name: format.render(made) for name, format in FORMATS.items()}


def events_of(name: str, text: str) -> list[str]:
    """The anchors of the events that an export has, as another program reads it."""
    if name == "json":
        return [event["anchor"] for event in json.loads(text)["events"]]
    if name == "csv":
        return [row["id"] for row in table(text)]
    if name == "timelinejs":
        return [slide["unique_id"] for slide in json.loads(text)["events"]]
    if name == "ics":
        return [str(event["UID"]).partition("#")[2] for event in calendar(text)]
    if name == "jsonld":
        return [node["@id"].partition("#")[2] for node in graph(text) if node["@type"] == "Event"]
    if name == "annotations":
        items = json.loads(text)["first"]["items"]
        return list(dict.fromkeys(item["body"][0]["source"].partition("#")[2] for item in items))
    if name == "markdown":
        return re.findall(r'<h3><a id="(.*?)"></a>', MarkdownIt().render(text))
    if name == "html":
        return re.findall(r'<article class="event \w+" id="(.*?)"', text)
    dots = [e for e in ElementTree.fromstring(text).iter() if e.tag.endswith("circle")]
    return [f"event-{number}" for number in range(len(dots))]


def table(text: str) -> list[dict[str, str]]:
    """The rows of a CSV, as a program reads them."""
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def calendar(text: str) -> list[Any]:
    """The events of an iCalendar."""
    return list(icalendar.Calendar.from_ical(text.encode()).walk("VEVENT"))


def graph(text: str) -> list[dict[str, Any]]:
    """The nodes of a JSON-LD document that have a type, at any depth."""
    found: list[dict[str, Any]] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            if "@type" in value and "@id" in value:
                found.append(value)
            for each in value.values():
                walk(each)
        elif isinstance(value, list):
            for each in value:
                walk(each)

    walk(json.loads(text)["@graph"])
    return found
