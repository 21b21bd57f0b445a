"""The timeline on a terminal, as a reader sees it; what `show` prints of two logs stands in `show_golden/`.

`UPDATE_GOLDEN=1` writes the golden files anew: read them as an editor would before they go into a commit.
"""

import os
import re
from pathlib import Path
from typing import Any

import pytest

from editions import EVENTS, GAZETTE, INDEX, TEXTS, folder
from hrctimeline.dates.edtf import parse
from hrctimeline.logfile.load import load
from hrctimeline.logfile.model import Source, Timeline
from hrctimeline.record import replace
from hrctimeline.results import Report
from hrctimeline.tell.distance import by_year
from hrctimeline.tell.terminal import cells, colour, cut, plain, wrap
from hrctimeline.tell.timeline.choice import Choice
from hrctimeline.tell.timeline.event import Detail
from hrctimeline.tell.timeline.labels import labels
from hrctimeline.tell.timeline.lead import telling
from hrctimeline.tell.timeline.margin import gap, when
from hrctimeline.tell.timeline.snippet import snippet
from hrctimeline.tell.timeline.terminal import render
from hrctimeline.verifier import verify

GOLDEN = Path(__file__).parent / "show_golden"
RAILWAY = Path(__file__).parents[1] / "timelines" / "mine-railway" / "events.toml"
WIDTHS = [24, 40, 60, 80, 120, 160]

ISLAND = (
    "東京湾の島。The council of the island met on 3 June 2021 — 島の評議会 — and e\u0301lected a chair.\n"
)
EVERY: list[dict[str, Any]] = [
    EVENTS[0],
    {
        "id": "wide",
        "date": "2021-06-03",
        "title": "島の評議会 meets, 東京湾の島で、そして長い見出しがもっと続きます",
        "evidence": [
            {"source": "island", "quote": "The council of the island met on 3 June 2021 — 島の評議会"}
        ],
    },
    {
        "id": "wrong",
        "date": "2021-06-09",
        "title": "The letter is sent",
        "evidence": [{"source": "gazette", "quote": "The letter was sent in June."}],
    },
    EVENTS[1],
    {
        "id": "waived",
        "date": "2021-06-11",
        "title": "The minister has the letter, and 40 copies",
        "place": "Port Lyne",
        "evidence": [
            {"source": "note", "quote": "The minister had the letter on 11 June 2021"},
            {"source": "gazette", "quote": "PORT LYNE, 3 June 2021", "stance": "context"},
        ],
        "waiver": [{"rule": "claim-number", "reason": "The clerk counted them."}],
    },
    {
        "id": "elsewhere",
        "date": "2021-07",
        "title": "The council waits",
        "evidence": [{"source": "far", "quote": "The council waits since July 2021"}],
    },
]
SOURCES: dict[str, dict[str, Any]] = {
    **INDEX,
    "island": {"title": "島", "publisher": "島新聞", "published": "2021-06-04", "published-note": "seen"},
    "far": {
        "title": "A diary",
        "author": "A clerk",
        "published": "2021-08",
        "published-note": "x",
        "kept": "elsewhere",
    },
}


def every() -> Report:
    return verify(folder(EVERY, SOURCES, {**TEXTS, "island": ISLAND}, absent="note"))


def shown(report: Report, width: int = 80, **detail: bool) -> str:
    return render(report, list(report.events), Detail(**detail), width, plain)


LOGS = {"railway": lambda: verify(RAILWAY), "every-state": every}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", LOGS)
def test_what_a_reader_sees(name: str, width: int) -> None:
    seen = shown(LOGS[name](), width)
    kept = GOLDEN / f"{name}-{width}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(seen, encoding="utf-8", newline="\n")
    assert seen == kept.read_text(encoding="utf-8")
    assert all(cells(line) <= width and line == line.rstrip() for line in seen.splitlines())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("how", [{"full": True}, {"evidence": True}, {"case": True}, {"ids": True}])
def test_no_line_is_too_wide_however_much_is_told(width: int, how: dict[str, bool]) -> None:
    report = every()
    for style in (plain, colour):
        seen = render(report, list(report.events), Detail(**how), width, style)
        assert not [line for line in seen.splitlines() if line != line.rstrip()]
        bare = re.sub(r"\x1b\[[\d;]*m", "", seen)
        assert [line for line in bare.splitlines() if cells(line) > width] == []
        assert words_of(bare) == words_of(shown(report, width, **how))


def words_of(seen: str) -> list[str]:
    """The words without the signs of own ones, which colour has instead."""
    return re.sub("[‹›]|‹…›|Underlined:", "", seen.replace("‹…›", "")).split()


def test_every_state_is_told_in_words_and_by_a_sign_of_its_own() -> None:
    seen = shown(every())
    for words in (
        "DISPUTED",
        "DOES NOT HOLD",
        "NOT CHECKED",
        "SET ASIDE",
        "date inferred",
        "does not hold: ",
    ):
        assert words in seen or words == "date inferred"
    for sign, title in (
        ("±", "The council votes"),
        ("✗", "The letter is sent"),
        ("?", "The council waits"),
        ("•", "The minister"),
    ):
        assert f"{sign} {title}" in seen
    assert "not found: “The letter was sent in June.”" in seen
    assert "not checked: “The council waits" in seen and "A clerk" in seen
    assert "waived: " in seen and "because: The clerk counted them." in seen
    railway = shown(verify(RAILWAY))
    assert "date inferred" in railway and "date not" in railway and "machine-read" in railway
    assert "though also: " in railway


def test_what_differs_and_what_its_own_text_dates_is_said(root: Path) -> None:
    seen = shown(verify(root / "events.toml"))
    assert "differs: “" in seen and re.search(r"^dated by its .*\ntext ", seen, re.MULTILINE)


def test_wording_that_nobody_has_read_is_told_where_others_are_read(root: Path) -> None:
    report = verify(root / "events.toml")
    assert "wording" not in shown(report).split("read")[1]
    reviews = {id: signed for id, signed in report.timeline.reviews.items() if id != "us-2006"}
    report = verify(replace(load(root / "events.toml"), timeline=replace(report.timeline, reviews=reviews)))
    assert "unread" in shown(report) and "wording by editors, unread in 1 event" in shown(report, 160)


def test_years_are_headings_with_their_distance() -> None:
    lines = shown(verify(RAILWAY)).splitlines()
    assert [line for line in lines if re.match(r"\d{4}(  |$)", line)] == [
        "1887",
        "1920  33 years later",
        "1986  66 years later",
        "1987  3 months later",
        "1989  18 months later",
    ]


def test_an_event_without_a_date_stays_in_the_year_before_it() -> None:
    dates = [None, "1909-04", None, "1909-09", "1910", None]
    found = by_year(dates, lambda date: parse(date) if date else None)
    assert list(found) == [("", [None]), ("1909", ["1909-04", None, "1909-09"]), ("1910", ["1910", None])]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2018", "in 2018"),
        ("2018-05", "in May"),
        ("2018-06-19", "19 June"),
        ("2018-05-05/2018-05-09", "5–9 May"),
        ("2018-02/2018-11", "February–November"),
        ("2018-05~", "about May"),
        ("2018-23", "autumn"),
        ("2018-06-XX", "a day in June"),
        ("2018/2021", "2018–2021"),
        ("2018/..", "since 2018"),
        ("2018~", "about 2018"),
        ("2018-05/..", "since May"),
        ("2018-11/2019-02", "November 2018 – February 2019"),
    ],
)
def test_a_date_below_the_heading_of_its_year(date: str, words: str) -> None:
    assert when(parse(date), "2018") == words


@pytest.mark.parametrize(
    ("one", "two", "words"),
    [
        ("2018-06-19", "2018-06-19", "the same day"),
        ("2018-06-19", "2018-06-20", "the next day"),
        ("2018-06-19", "2018-06-22", "3 days later"),
        ("2018-05", "2018-06-20", "the next month"),
        ("2017", "2018-06-20", "the next year"),
        ("2018", "2018-06-20", ""),
        ("2018-05", "2018-05", ""),
    ],
)
def test_how_far_apart_events_lie(one: str, two: str, words: str) -> None:
    assert gap(parse(one), parse(two)) == words


def test_the_lead_is_the_quote_that_shares_most_with_the_title() -> None:
    quotes = ("“Nobody asked us,” said Ada Holm", "voted, 7 to 2, to write to the minister")
    event = {**EVENTS[0], "summary": "x", "evidence": [{"source": "gazette", "quote": q} for q in quotes]}
    report = verify(folder([event]))
    (lead, *_) = telling(report.events[0], report.timeline)
    assert lead.evidence.quote == quotes[1]


def test_a_quote_that_dates_leads_where_two_share_as_much() -> None:
    quotes = ("The letter will be sent in July.", "the island's council met on Tuesday")
    titles = {"The letter comes": quotes[0], "The council comes": quotes[1], "Nothing of both": quotes[0]}
    for title, wanted in titles.items():
        event = {**EVENTS[0], "title": title, "evidence": [{"source": "gazette", "quote": q} for q in quotes]}
        report = verify(folder([event], texts={**TEXTS, "gazette": GAZETTE}))
        assert telling(report.events[0], report.timeline)[0].evidence.quote == wanted


def source(id: str, **keys: Any) -> Source:
    return Source(**{"id": id, "file": "f", "sha256": "", "title": id, "published": parse("2020"), **keys})


def named(*sources: Source) -> list[str]:
    return list(labels(Timeline({}, {}, {each.id: each for each in sources}, {}), 40).values())


def test_texts_are_called_by_short_titles() -> None:
    assert named(source("a", publisher="CNN"), source("b", author="B. Ex")) == ["CNN", "B. Ex"]
    assert named(source("a", publisher="CNN", title="One"), source("b", publisher="CNN", title="Two")) == [
        "CNN, “One”",
        "CNN, “Two”",
    ]
    both = {"author": "A. Ex", "publisher": "CNN"}
    assert named(source("a", **both)) == ["A. Ex, CNN"]
    longer = both | {"publisher": "The Islander and Harbour Gazette"}
    assert named(source("a", **longer), source("b", kind="article", **longer)) == [
        "A. Ex",
        "The Islander and Harbour …",
    ]
    assert named(source("a", publisher="A house with a very long name indeed, Limited"))[0].endswith(" …")


def test_eight_texts_of_one_publisher_stay_apart() -> None:
    long = "The ferry to the island is late again, and nobody knows why, says the"
    alike = [source(f"t{n}", publisher="The Gazette", title=f"{long} clerk {n}") for n in range(8)]
    assert len(set(named(*alike))) == 8
    same = [
        source(f"t{n}", publisher="The Gazette", title="Fares", published=parse(f"202{n}")) for n in range(4)
    ]
    assert named(*same)[:2] == ["The Gazette, “Fares”, 2020", "The Gazette, “Fares”, 2021"]
    twins = [source(f"t{n}", publisher="The Gazette", title="Fares") for n in range(4)]
    assert len(set(named(*twins))) == 4


def test_widths_count_columns() -> None:
    assert [cells(text) for text in ("ab", "島", "e\u0301", "ก\u0e31", "a\u200d")] == [2, 2, 1, 1, 1]
    for text in ("島の評議会 and 東京湾の島" * 9, "e\u0301" * 100 + " x", "plain words " * 20, "x" * 90):
        lines = wrap(text, 40)
        assert all(cells(line) <= 40 for line in lines)
        assert "".join("".join(lines).split()) == "".join(text.split())
    assert cut("e\u0301a島b", 3) == ("e\u0301a", "島b")


@pytest.mark.parametrize("width", [16, 24, 40, 60])
def test_a_quote_is_cut_at_whole_words_and_keeps_what_matters(width: int) -> None:
    quote = "The island's council met on Tuesday and voted, 7 to 2, to write to the minister of the islands"
    focus = (quote.index("7 to 2"), quote.index("7 to 2") + 6)
    seen = snippet(quote, width, focus)
    assert cells(seen) <= width and "7 to 2" in seen and "…" in seen
    assert set(seen.replace("…", "").split()) <= {*quote.split(), *quote.replace(",", "").split()}
    assert cells(snippet("島" * 60, width)) <= width


def chosen(**filters: Any) -> list[str]:
    report = every()
    return [event.id for event in Choice(**filters).of(report)]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"dates": (parse("2021-07").start, parse("2021-07").end)}, ["elsewhere"]),
        ({"verdicts": ("disputed",)}, ["vote"]),
        ({"verdicts": ("disputed", "unsupported")}, ["vote", "wrong"]),
        ({"words": ("MINISTER",)}, ["vote", "letter", "waived"]),
        ({"words": ("minister", "40 copies")}, ["waived"]),
        ({"words": ("port  lyne",)}, ["waived"]),
        ({"words": ("elected",)}, []),
        ({"sources": ({"note"}, {"gazette"})}, ["waived"]),
        ({"changed": {"wide", "gone"}}, ["wide"]),
        ({"key": True}, []),
        ({"words": ("minister",), "verdicts": ("supported",), "ids": ("letter", "wide")}, ["letter"]),
    ],
)
def test_filters_are_combined(filters: dict[str, Any], ids: list[str]) -> None:
    assert chosen(**filters) == ids


def test_how_many_of_how_many_are_shown() -> None:
    report = every()
    seen = render(report, Choice(words=("minister",)).of(report), Detail(), 80, plain)
    assert "3 of 6 events" in seen
    assert "No event fits." in render(report, [], Detail(), 80, plain)
    none = render(replace(report, events=()), [], Detail(), 80, plain)
    assert "No event fits." in none and "every quote" not in none
    assert all(line == line.rstrip() for line in render(report, [], Detail(), 80, plain).splitlines())


def test_a_case_has_each_quote_in_its_paragraph() -> None:
    report = every()
    seen = " ".join(render(report, list(report.events[:1]), Detail(case=True), 100, plain).split())
    for words in (
        "PORT LYNE, 3 June 2021 - ▸The island's council met on Tuesday",
        "It did not say when, and two members were absent.",
        "The Gazette, “Ferry fares to rise”, line 3",
        "‹Angrily›",
        "Read by nobody yet",
        "“Tuesday”: 1 June 2021",
    ):
        assert words in seen
    assert "A crossing costs" not in seen
