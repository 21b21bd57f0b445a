"""The page: one file that asks for nothing, in which every link lands and nothing that a text brings runs."""

import base64
import hashlib
import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from editions import folder, hostile, made
from hrctimeline import verifier
from hrctimeline.edition import parts
from hrctimeline.edition.build import edition
from hrctimeline.judging import shares
from hrctimeline.results import Report
from hrctimeline.tell.distance import apart
from hrctimeline.tell.page.axis import axis
from hrctimeline.tell.page.render import clean, page
from hrctimeline.tell.page.split import Pages
from hrctimeline.verifier import verify

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
LOADS = ("src", "srcset", "poster", "data", "action", "formaction", "background", "ping", "manifest")


class Page(HTMLParser):
    """A page as a browser takes it apart: its elements with attributes, their nesting, its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.raw: dict[str, str] = {}
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len({name for name, _ in attrs}) < len(attrs):
            self.faults.append(f"an attribute twice on {tag}")
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("style", "script"):
            self.raw[self.open[-1]] = data
        else:
            self.text += data

    def values(self, name: str, tag: str = "") -> list[str]:
        return [attrs[name] for each, attrs in self.elements if name in attrs and tag in ("", each)]


@pytest.fixture(scope="module")
def shipped(root: Path) -> str:
    report = verify(root / "events.toml")
    return page(edition(report, list(report.events)))


@pytest.fixture(scope="module")
def small() -> str:
    return page(made(about="About fares.")[1])


@pytest.fixture(scope="module")
def harmful() -> str:
    report = verify(hostile())
    return page(edition(report, list(report.events)))


@pytest.fixture(params=["shipped", "small", "harmful"])
def html(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(request.param))


def test_every_element_is_closed_where_it_was_opened(html: str) -> None:
    read = Page(html)
    assert read.faults == [] and read.open == []
    assert html.startswith("<!doctype html>")


def test_nothing_is_asked_for(html: str) -> None:
    read = Page(html)
    assert not any(name in LOADS for _, attrs in read.elements for name in attrs)
    assert not {tag for tag, _ in read.elements} & {"link", "img", "iframe", "object", "embed", "base"}
    assert not re.search(
        r"@import|url\(|fetch\(|XMLHttpRequest|import\(|WebSocket|sendBeacon",
        read.raw["style"] + read.raw["script"],
    )


def test_the_policy_lets_this_style_and_this_script_work_and_nothing_else(html: str) -> None:
    read = Page(html)
    (policy,) = [a["content"] for tag, a in read.elements if a.get("http-equiv") == "Content-Security-Policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for name, part in (("style-src", "style"), ("script-src", "script")):
        digest = base64.b64encode(hashlib.sha256(read.raw[part].encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"
    assert [tag for tag, _ in read.elements].count("script") == 1
    assert not any(name.startswith("on") or name == "style" for _, attrs in read.elements for name in attrs)


def test_each_id_is_there_once_and_each_link_lands(html: str) -> None:
    read = Page(html)
    ids = read.values("id")
    assert len(set(ids)) == len(ids)
    assert not [id for id in ids if not re.fullmatch(r"[\w.-]+", id)]
    for href in read.values("href"):
        assert re.match(r"#|https?://|data:application/octet-stream;base64,", href), href
    assert {href[1:] for href in read.values("href") if href.startswith("#")} <= {*ids, "_"}
    assert set(read.values("aria-labelledby")) <= set(ids)


def test_the_words_of_an_event_are_there_as_they_are(shipped: str, root: Path) -> None:
    text = " ".join(Page(shipped).text.split())
    for event in verify(root / "events.toml").events:
        assert event.event.title in text
        assert event.event.summary in text


def test_a_date_leads_to_the_words_that_date(small: str) -> None:
    read = Page(small)
    (claim,) = [
        a for _, a in read.elements if a.get("data-c") == "0" and a.get("href", "").startswith("#vote")
    ]
    assert re.search(rf'id="{claim["href"][1:]}">Tuesday</span>', small)


def test_the_rule_that_lights_words_up_reaches_every_claim(small: str) -> None:
    numbers = {int(n) for value in Page(small).values("data-c") for n in value.split()}
    assert max(numbers) >= 2
    for number in numbers:
        assert f'.event:has([data-c~="{number}"]:is(:hover, :focus-visible)) [data-c~="{number}"]' in small


def test_a_quote_leads_to_its_mark_in_its_text(small: str) -> None:
    read = Page(small)
    lines = [a["href"][1:] for _, a in read.elements if a.get("class") == "line" and "href" in a]
    marks = [a["id"] for _, a in read.elements if a.get("class") == "at"]
    assert sorted(lines) == sorted(marks) and len(marks) == 3


def test_disputes_stand_side_by_side(small: str) -> None:
    said, disputed = re.findall(r'<div class="side">(.*?)\n</div>', small.split('id="letter"')[0], re.DOTALL)
    assert "For it: The Gazette" in said and "voted" in said
    assert "Against it: The Islander" in disputed and "has not voted" in disputed
    assert "Set against ‘The council votes, 7 to 2, to write’.</p>" in disputed


def test_who_is_quoted_on_both_sides_is_named(shipped: str) -> None:
    text = " ".join(Page(shipped).text.split())
    assert "Disputed: words of HRNK are set against it" in text and "For it: CNN and HRNK" in text
    assert "HRNK is quoted on both sides: read its words together." in text


def test_who_has_read_the_wording_is_named(shipped: str) -> None:
    text = " ".join(Page(shipped).text.split())
    assert "wording by editors, read against the quotes by Seed 5537b702 maintainers" in text


def test_what_explains_an_event_needs_no_knowledge_of_the_log(shipped: str) -> None:
    text = " ".join(Page(shipped).text.split())
    for words in ("the quote's stance", "stance is", "2006 (2006)", " hrnk-statement.", "2018-06-19 ("):
        assert words not in text, words
    for words in (
        "Written out: 2006. Backs no date: the quote is set against the event.",
        "The year before 2018, so 2017.",
        "words of HRNK are set against it.",
        "The date of what this event answers: left aside.",
    ):
        assert words in text, words


def test_a_quote_over_several_lines_says_so(shipped: str) -> None:
    text = " ".join(Page(shipped).text.split())
    assert "Letter to Ambassador Haley, 22 June 2018: lines 3–7" in text


def test_what_the_index_lacks_is_said(shipped: str) -> None:
    text = " ".join(Page(shipped).text.split())
    assert text.count("Published atno address is in the index") == 5
    assert "PublisherHRNK" in text and "AuthorAmnesty International, ARTICLE 19 and others" in text


def test_a_line_says_of_which_text_and_of_which_document_it_is(shipped: str) -> None:
    text = " ".join(Page(shipped).text.split())
    assert (
        "“Last year” (CNN, 21–24 June 2018, line 31, inferred) and “a year ago” (CNN, 25 June 2018, line 15)"
        in text
    )
    assert "others, line 7; ISHR, line 15, the same document)." in text
    assert text.count("Same document as Letter to Ambassador Haley") == 3
    assert "22 June 2018, 22 June 2018" not in text and "Note: Differs" not in text


def test_a_date_counted_from_the_day_of_its_text_is_called_so(shipped: str) -> None:
    told = {
        id: "counted from the day of the text" in shipped.split(f'id="{id}"')[1].split('class="story"')[0]
        for id in ("us-2006", "geneva-speech", "ngo-letter", "haley-letter")
    }
    assert told == {"us-2006": False, "geneva-speech": True, "ngo-letter": True, "haley-letter": False}


def test_what_a_reader_must_know_is_said_in_words(small: str) -> None:
    text = " ".join(Page(small).text.split())
    for words in (
        "Disputed",
        "Wording unread",
        "Nobody has read this event’s wording yet.",
        "Dated by “Tuesday” (The Gazette, line 3).",
        "This text is not published here; its quotes stand beside their events.",
        "[…]",
        "Answers The council votes, 7 to 2, to write",
    ):
        assert words in text, words


def test_the_log_can_be_taken_away(small: str) -> None:
    (log,) = [a for _, a in Page(small).elements if a.get("download") == "events.toml"]
    assert base64.b64decode(log["href"].split(",")[1]) == folder(about="About fares.").read_log()


def test_what_a_text_brings_stays_text(harmful: str) -> None:
    read = Page(harmful)
    assert "alert(1)" in read.text and "alert(1)" not in read.raw["script"]
    assert "{{ 7*7 }} {% raw %}" in read.text and " 49 " not in read.text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", harmful)
    assert "\\u001b[31mred" in read.text and "\\u202eevil" in read.text and "NUL \\u0000" in read.text
    assert not [href for href in read.values("href") if "script" in href]


def test_long_words_are_there_whole(harmful: str) -> None:
    assert harmful.count("long words here and there ") == 2 * 3999


@pytest.mark.parametrize("char", "\0\x1b\x7f\x85\u202e\u2066\u200f\ufffe\ufdd0\ud800\U0001fffe")
def test_a_character_that_does_more_than_be_read_is_written_out(char: str) -> None:
    assert clean(f"a{char}b") == f"a\\u{ord(char):04x}b"


@pytest.mark.parametrize("text", ["a\tb\nc", "é ñ 日本 ‘’“” –", "שלום", "\u200c\u200d", "\U0001f600"])
def test_other_characters_stay(text: str) -> None:
    assert clean(text) == text


def test_line_ends_are_one(html: str) -> None:
    assert clean("a\r\nb\rc") == "a\nb\nc"
    assert "\r" not in html


def test_texts_may_lie_in_files_of_their_own() -> None:
    report, edition = made()
    files = pages(report, "out/index.html", "out/my texts#1")
    assert list(files) == [
        "out/index.html",
        "out/my texts#1/log/events.toml",
        "out/my texts#1/log/sources/index.toml",
        *(f"out/my texts#1/{name}.html" for name in edition.texts),
    ]
    assert files["out/my texts#1/log/events.toml"] == base64.b64decode(edition.files[0].base64).decode()
    links_lead_somewhere(files)
    assert "Advertisement" not in "".join(files.values())
    assert "who chairs the council" not in files["out/index.html"]


def pages(report: Report, front: str, folder: str) -> dict[str, str]:
    """The files of a page that is split, by their paths."""
    every = Pages(report, list(report.events), front, folder)
    files = {Path(name).as_posix(): data if isinstance(data, str) else data.decode() for name, data in every}
    assert len(files) == len(every)
    return files


def links_lead_somewhere(files: dict[str, str]) -> None:
    """Every link of a page that isn't to the web has its file, and its place there."""
    read = {name: Page(html) for name, html in files.items() if name.endswith(".html")}
    for name, one in read.items():
        assert one.faults == [] and one.open == []
        assert len(set(one.values("id"))) == len(one.values("id"))
        for href in one.values("href"):
            target, _, anchor = href.partition("#")
            if target.startswith(("http", "data:")):
                continue
            there = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target)))
            places = read[there if target else name].values("id") if anchor else []
            assert anchor in {*places, "_", ""} and (not target or there in files), (name, href)


def test_thousands_of_events_lie_in_files_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "GROUP", 1)
    report, edition = made()
    files = pages(report, "o/index.html", "o/t")
    assert [name for name in files if "/events." in name] == [
        "o/t/log/events.toml",
        "o/t/events.1.html",
        "o/t/events.2.html",
    ]
    assert 'href="t/events.2.html#letter"' in files["o/index.html"]
    assert "<article" not in files["o/index.html"]
    assert {"vote", "letter"} <= set(Page(files["o/index.html"]).values("id"))
    links_lead_somewhere(files)
    assert ["rel=" in files[f"o/t/events.{n}.html"] for n in (1, 2)] == [True, True]
    assert 'href="events.2.html" rel="next"' in files["o/t/events.1.html"]
    assert 'href="events.1.html" rel="prev"' in files["o/t/events.2.html"]
    quotes = sum(html.count('class="quote ') for html in files.values())
    assert quotes == sum(len(event.quotes) for event in edition.events)
    told = re.search(r'<p class="facts">.*?</p>', files["o/index.html"], re.DOTALL)
    assert told and told[0] in page(edition)


@pytest.mark.parametrize("log", ["events.toml", "tests/timelines/mine-railway/events.toml"])
def test_a_large_timeline_is_published_as_a_small_one(
    log: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = verify(root / log)
    monkeypatch.setattr(verifier, "is_large", lambda loaded: True)
    monkeypatch.setattr(shares, "_SHARE", 1)
    large = verify(root / log)
    monkeypatch.setattr(parts, "GROUP", 4)
    monkeypatch.setattr(parts, "_SLICE", 2)
    assert large.dossier.library.final and not small.dossier.library.final
    told: list[tuple[int, int]] = []
    assert edition(large, large.events, lambda *at: told.append(at)) == edition(small, small.events)
    groups = -(-len(large.events) // 4)
    assert told == [(done, groups) for done in range(1, groups + 1)]
    some = [2, 0, 5]
    assert edition(large, [large.events[n] for n in some]) == edition(small, [small.events[n] for n in some])
    assert pages(large, "i.html", "t") == pages(small, "i.html", "t")


def test_a_source_whose_id_is_a_path_writes_nowhere_else() -> None:
    report = verify(hostile())
    assert sorted(pages(report, "o/index.html", "o/t")) == [
        "o/index.html",
        "o/t/2.unnamed.html",
        "o/t/gone.html",
        "o/t/log/events.toml",
        "o/t/log/sources/index.toml",
        "o/t/t.html",
    ]


def test_a_timeline_without_events_is_a_page() -> None:
    empty = page(made([])[1])
    assert "No event fits." in Page(empty).text and Page(empty).faults == []


def test_the_axis_has_true_distances(root: Path) -> None:
    report = verify(root / "events.toml")
    whole, close = axis(edition(report, list(report.events)).events)
    at = {mark.anchor: mark for mark in whole.marks}
    days = {event.id: event.event.date.start for event in report.events if event.event.date}
    per_day = (at["geneva-speech"].start - at["us-2006"].start) / (days["geneva-speech"] - days["us-2006"])
    assert at["announcement"].start - at["us-2006"].start == pytest.approx(
        per_day * (days["announcement"] - days["us-2006"] + 0.5)
    )
    assert at["us-2006"].end - at["us-2006"].start == pytest.approx(per_day * 365)
    assert not at["us-2006"].point and at["announcement"].point
    assert [mark.anchor for mark in close.marks] == [
        "ngo-letter",
        "announcement",
        "haley-letter",
        "joint-reply",
    ]
    assert close.part and whole.part is None
    assert [tick.label for tick in whole.ticks] == ["2006", "2008", "2010", "2012", "2014", "2016", "2018"]
    assert [tick.label for tick in close.ticks] == ["1 May 2018", "15 May", "1 Jun", "15 Jun"]
    narrow = [[tick.label for tick in line.ticks if not tick.wide] for line in (whole, close)]
    assert narrow == [["2006", "2010", "2014", "2018"], ["1 May 2018", "1 Jun"]]


def many(dates: list[str]) -> Iterator[dict[str, object]]:
    for number, date in enumerate(dates):
        yield {"id": f"e{number}", "date": date, "title": f"Event {number}", "evidence": []}


def test_many_events_are_counted_in_columns() -> None:
    (line,) = axis(made(list(many([f"20{n % 100:02}" for n in range(500)])))[1].events)
    assert len(line.marks) <= 120
    assert sum(int(mark.label.split()[0]) for mark in line.marks) == 500
    assert max(mark.height for mark in line.marks) == 1


@pytest.mark.parametrize(
    "dates",
    [
        ["2018"],
        [],
        ["2018", "2018"],
        ["../2018", "2018/.."],
        ["-0044-03-15", "2018"],
        ["Y-100000", "Y100000"],
        ["9999-12-31", "0001-01-01"],
        ["201X", "2018-06-XX", "2018-21"],
    ],
)
def test_any_dates_make_a_page(dates: list[str]) -> None:
    read = Page(page(made(list(many(dates)))[1]))
    assert read.faults == []
    shares = [
        float(value[:-1])
        for name in ("x", "cx", "width")
        for value in read.values(name)
        if value.endswith("%")
    ]
    assert all(-0.01 <= share <= 100.01 for share in shares)


@pytest.mark.parametrize(
    "first, second, words",
    [
        ("2006", "2017", "11 years later"),
        ("2017", "2018-05", "the next year"),
        ("2018-05", "2018-06-19", "the next month"),
        ("2018-06-19", "2018-06-20", "the next day"),
        ("2018-06-20", "2018-06-22", "2 days later"),
        ("2018-06-22", "2018-06-22", ""),
        ("2018-06-22", "2018", ""),
        ("2017-01-01", "2018-06-22", "17 months later"),
        ("2017", "2017-12-31", ""),
    ],
)
def test_the_time_between_two_events_is_no_finer_than_their_dates(
    first: str, second: str, words: str
) -> None:
    one, two = made(list(many([first, second])))[1].events
    assert apart(one.date, two.date)[1] == words
