"""Timelines of other makes, taken into a log: nothing is guessed, and what is left open is told."""

import json
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editions import EVENTS, made
from exports import FULL, editions
from hrctimeline.dates.edtf import parse
from hrctimeline.edition.model import Edition
from hrctimeline.tell.terminal import safe
from hrctimeline.tell.timeline.formats import FORMATS
from hrctimeline.writing.foreign import csv, markwhen, table, timelinejs
from hrctimeline.writing.foreign.dated import Dated, dated
from hrctimeline.writing.foreign.model import Row, Taken, Unreadable
from hrctimeline.writing.foreign.taking import take


def told(taken: Taken) -> list[tuple[str, str, str]]:
    return [(row.date, row.title, row.summary) for row in taken.rows]


@pytest.mark.parametrize(
    "words, value",
    [
        ("2018-06-19", "2018-06-19"),
        ("1066", "1066"),
        ("19 June 2018", "2018-06-19"),
        ("on June 19, 2018", "2018-06-19"),
        ("circa 1450", "1450~"),
        ("spring 2018", "2018-21"),
        ("the 1990s", "199X"),
        ("21–24 June 2018", "2018-06-21/2018-06-24"),
        ("44 BC", "-0043"),
        ("since 2018", "2018/.."),
        ("23/04/2018", "2018-04-23"),
        ("early 2018", "2018"),
        ("2018-06-19T10:00", "2018-06-19"),
        ("May 1951/June 1951", "1951-05/1951-06"),
        ("3 May 1951 / circa 1960", "1951-05-03/1960~"),
    ],
)
def test_words_that_say_a_date_become_it(words: str, value: str) -> None:
    assert dated(Row("line 1", words, "x")) == Dated(value)


@pytest.mark.parametrize(
    "words, readings, why",
    [
        ("03/04/2018", ("2018-04-03", "2018-03-04"), "can be read in more than one way"),
        ("June 2018 and May 2019", ("2018-06", "2019-05"), "it has several dates"),
        ("before the war of 1870", ("../1869",), "nothing in it reads as one date"),
        ("Tuesday", (), "the day of publication isn't known"),
        ("long ago", (), "names no date"),
        ("June 1951/May 1951", ("1951-06", "1951-05"), "it has several dates"),
        ("", (), "there is no date"),
    ],
)
def test_what_words_leave_open_stays_open(words: str, readings: tuple[str, ...], why: str) -> None:
    found = dated(Row("line 1", words, "x"))
    assert (found.value, found.why) == ("", why)
    assert found.readings == readings or words.startswith("before")


def test_a_csv_by_the_names_of_its_columns() -> None:
    taken = csv.read(
        'When;Headline;Text;Group\n"3 May 1830";"The line opens";"It was\nwet";rail, wet\n;;;\n1831;Next;;\n'
    )
    assert told(taken) == [("3 May 1830", "The line opens", "It was\nwet"), ("1831", "Next", "")]
    assert [row.place for row in taken.rows] == ["line 2", "line 5"]
    assert taken.rows[0].tags == ("rail", "wet")
    assert csv.read("date,title,tags\n1830,x,rail; wet\n").rows[0].tags == ("rail", "wet")


def test_a_csv_with_years_months_and_days_apart() -> None:
    taken = csv.read(
        "Year,Month,Day,End Year,End Month,End Day,Headline\n1830,5,3,1830,5,7,A\n1831,,,,,,B\n-43,3,,,,,C\n"
    )
    assert [row.date for row in taken.rows] == ["1830-05-03/1830-05-07", "1831", "-0043-03"]


@pytest.mark.parametrize(
    "text, said",
    [
        ("", "line 1: there is no header"),
        ("date,what else\n1830,x\n", "line 1: no column has the titles"),
        (
            "title,place\nx,y\n",
            "line 1: no column has the dates: name it as one of date, when, start date, start",
        ),
        ("date,title\n1830,x,y\n", "line 2: 3 cells, where the header has 2"),
        ('date,title\n1830,"x\n', "line 2: unexpected end of data"),
    ],
)
def test_a_csv_that_cant_be_read(text: str, said: str) -> None:
    with pytest.raises(Unreadable, match="line") as fault:
        csv.read(text)
    assert str(fault.value).startswith(said)


MARKDOWN = """\
# The railway

Some words | and a bar.

| Date | Event | Notes |
|:-----|:-----:|------:|
| 3 May 1830 | The **line** [opens](https://x.example) | It \\| was `wet`<br>and cold |
| 03/04/1831 | A snake_case_name |
|  |  |  |

When | What
--- | ---
1840s | Growth
"""


def test_the_tables_of_a_markdown_file() -> None:
    taken = table.read(MARKDOWN)
    assert taken.title == "The railway"
    assert told(taken) == [
        ("3 May 1830", "The line opens", "It | was wet and cold"),
        ("03/04/1831", "A snake_case_name", ""),
        ("1840s", "Growth", ""),
    ]
    assert [row.place for row in taken.rows] == ["line 7", "line 8", "line 13"]


def test_the_addresses_of_links_stay_with_their_event(tmp_path: Path) -> None:
    cells = (
        "| when | what | notes | link |\n|---|---|---|---|\n"
        "| 2018 | [The *vote*](https://a.example/x_(y)) | See [one](<https://b.example/?a=1\\|2> 'One'), "
        "![a map](map.png) and [two](https://a.example/x_(y)). | [Gazette](https://c.example) |\n"
    )
    (row,) = table.read(cells).rows
    assert (row.title, row.summary) == ("The vote", "See one, a map and two.")
    assert row.links == (
        "Gazette", "https://a.example/x_(y)", "https://b.example/?a=1|2", "map.png", "https://c.example",
    )  # fmt: skip
    log = tmp_path / "t.md"
    log.write_text(cells)
    (event,) = take(log, lambda row, doubt: "").events
    assert event.block.count("# it came with ") == 5
    headline = "A <a href='https://a.example'>vote</a>"
    words = {"headline": headline, "text": '<a href="https://b.example/?a&amp;b">b</a>'}
    shown = {"text": words, "media": {"url": "https://c.example/c.png"}, "start_date": {"year": 2018}}
    (slide,) = timelinejs.read(json.dumps({"events": [shown]})).rows
    assert slide.links == ("https://c.example/c.png", "https://a.example", "https://b.example/?a&b")


@pytest.mark.parametrize("text", ["", "# x\n\nNo table.\n", "| Name | Age |\n|---|---|\n| x | 3 |\n"])
def test_a_markdown_file_without_such_a_table(text: str) -> None:
    with pytest.raises(Unreadable, match="line"):
        table.read(text)


MARKWHEN = """\
title: My time
dateFormat: d/M/y

section Early days
2018-06-19: The start #letter #us
  More on [this](https://example.org/x).
  Step 2: go on.
03/04/2019 - 05/04/2019: Two days
2020 - 2021: Years
endSection
now: Today
3 days: Counted
Dec 1 2022: A day
"""


def test_a_markwhen_document() -> None:
    taken = markwhen.read(MARKWHEN)
    assert taken.title == "My time"
    assert [(dated(row).value, row.title, row.summary, row.tags) for row in taken.rows] == [
        ("2018-06-19", "The start", "More on this. Step 2: go on.", ("letter", "us")),
        ("2019-04-03/2019-04-05", "Two days", "", ()),
        ("2020/2021", "Years", "", ()),
        ("", "Today", "", ()),
        ("", "Counted", "", ()),
        ("2022-12-01", "A day", "", ()),
    ]
    assert taken.rows[0].links == ("https://example.org/x",)
    american = markwhen.read(MARKWHEN.replace("d/M/y", "M/d/y"))
    assert dated(american.rows[1]).value == "2019-03-04/2019-05-04"


def slide(**more: Any) -> str:
    import json

    return json.dumps({"events": [{"text": {"headline": "H <b>x</b>", "text": "a<br>b &amp; c"}, **more}]})


@pytest.mark.parametrize(
    "more, value",
    [
        ({"start_date": {"year": "2018"}}, "2018"),
        ({"start_date": {"year": 2018, "month": "6", "day": 19, "hour": 3}}, "2018-06-19"),
        ({"start_date": {"year": 2018, "month": ""}, "end_date": {"year": 2019}}, "2018/2019"),
        ({"start_date": {"year": -43}, "display_date": "about 44 BC"}, "-0043~"),
        ({"start_date": {"year": 2018}, "display_date": "The beginning"}, "2018"),
        ({"start_date": {"year": 2018}, "display_date": "May 1977"}, "2018"),
        ({}, ""),
    ],
)
def test_a_timelinejs_slide(more: dict[str, Any], value: str) -> None:
    taken = timelinejs.read(slide(**more))
    (row,) = taken.rows
    assert (dated(row).value, row.title, row.summary) == (value, "H x", "a b & c")
    assert bool(taken.lost) is ("hour" in more.get("start_date", {}))


@pytest.mark.parametrize(
    "text, said",
    [
        ('{"events": [}', "line 1, column 13: Expecting value"),
        ("[]", "line 1: there is no list “events”"),
        ('{"events": [3]}', "events[0]: it is no slide"),
        ('{"events": [{"start_date": {"year": "soon"}}]}', "events[0].start_date.year: “soon” is no whole number"),
        ('{"events": [{"start_date": {"year": 2018, "month": 13}}]}', "events[0]: there is no month 13"),
        ("[" * 100_000, "line 1"),
    ],
)  # fmt: skip
def test_a_timelinejs_file_that_cant_be_read(text: str, said: str) -> None:
    with pytest.raises(Unreadable) as fault:
        timelinejs.read(text)
    assert str(fault.value).startswith(said)


def taken_from(tmp: Path, name: str, text: str) -> list[dict[str, Any]]:
    """The events of the log that a file makes."""
    file = tmp / name
    file.write_bytes(text.encode())
    log = take(file, lambda row, doubt: "")
    tables: list[dict[str, Any]] = tomllib.loads("\n".join(event.block for event in log.events))["event"]
    return tables


@given(editions())
@settings(max_examples=25)
def test_what_goes_out_comes_back(made: Edition) -> None:
    import tempfile

    wanted = sorted(
        (e.anchor, " ".join(safe(e.title).split()), " ".join(safe(e.summary).split())) for e in made.events
    )
    dates = {event.anchor: parse(event.date.edtf) for event in made.events if event.date}
    for name, file in (("csv", "t.csv"), ("timelinejs", "t.json")):
        with tempfile.TemporaryDirectory() as tmp:
            back = taken_from(Path(tmp), file, FORMATS[name].render(made))
        got = sorted((e["id"], e.get("title", ""), " ".join(e.get("summary", "").split())) for e in back)
        assert got == wanted, name
        for event in back:
            before, after = dates[event["id"]], parse(event["date"])
            if name == "csv":
                assert after == before
            else:  # its own words say it, or its years, months and days
                assert before.within(after) or before.start is None or before.end is None


@given(st.sampled_from([".csv", ".json", ".md", ".mw"]), st.text(max_size=300) | st.binary(max_size=300))
@settings(max_examples=150)
def test_no_file_makes_anything_but_a_log_or_a_sentence(suffix: str, content: str | bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as tmp:
        file = Path(tmp, f"t{suffix}")
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        try:
            log = take(file, lambda row, doubt: "")
        except Unreadable as fault:
            assert str(fault)
        else:
            tomllib.loads("\n".join(event.block for event in log.events))


HEAD = "| Date | Title |\n|---|---|\n"


@pytest.mark.parametrize(
    "name, text",
    [
        ("t.mw", "1" * 100_000 + "\n2018: x"),
        ("t.mw", "2018 - " * 20_000 + ": x\n2018: x"),
        ("t.mw", "2018: x " + "[a](" * 50_000),
        ("t.md", f"{HEAD}| 2018 | {'*a ' * 50_000} |"),
        ("t.md", f"{HEAD}| {'May 2018 ' * 20_000} | x |"),
        ("t.md", f"{HEAD}| 2018 | x |\n|{chr(92) * 100_001}|"),
        ("t.json", '{"events": [{"text": {"text": "' + "<br" * 50_000 + '"}}]}'),
        ("t.csv", "date,title\n2018,'" + " " * 100_000 + "x\n"),
    ],
)
def test_what_is_made_to_be_slow_is_read_at_once(name: str, text: str, tmp_path: Path) -> None:
    began = time.process_time()
    assert taken_from(tmp_path, name, text)
    assert time.process_time() - began < 5


def test_ids_are_own_ones_however_alike_the_titles(tmp_path: Path) -> None:
    rows = [
        "2018,The vote,vote-2",
        "2019,The vote,",
        "2020,The vote,vote",
        "2021,The vote,NO ID",
        *["2022,The vote,"] * 2000,
    ]
    back = taken_from(tmp_path, "t.csv", "\n".join(["date,title,id", *rows]))
    assert [event["id"] for event in back[:4]] == ["vote-2", "vote", "vote-3", "vote-4"]
    assert len({event["id"] for event in back}) == 2004


def test_where_who_and_of_what_kind_come_back(tmp_path: Path) -> None:
    (event,) = taken_from(tmp_path, "t.csv", FORMATS["csv"].render(made([{**EVENTS[0], **FULL}])[1]))
    assert {key: event[key] for key in FULL if key != "key"} == {
        key: FULL[key] for key in FULL if key != "key"
    }


@pytest.mark.parametrize(
    "image, alt, taken", [("a.png", "A", {"file": "a.png", "alt": "A"}), ("a.png", "", None)]
)
def test_a_picture_needs_its_words(image: str, alt: str, taken: dict[str, str] | None) -> None:
    (row,) = csv.read(f"date,title,image,alt\n2018,x,{image},{alt}\n").rows
    assert row.image == taken
    assert row.links == (() if taken else (image,))
