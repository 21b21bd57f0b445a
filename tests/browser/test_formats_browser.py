"""The formats in the hands of others: TimelineJS renders what it is given, Apache Annotator finds every word, a picture is one."""

import json
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from editions import folder, made
from hrctimeline.edition.build import edition
from hrctimeline.edition.model import Edition
from hrctimeline.serving.current import Current
from hrctimeline.serving.server import Server
from hrctimeline.tell.timeline.formats import FORMATS
from hrctimeline.verifier import verify

from .conftest import Browser, tool
from .test_site_browser import Quiet

HERE = Path(__file__).parent
HARM = "<script>window.harm = 1</script><img src=x onerror='window.harm = 2'>"
EVENTS = [
    ("e1", "-0043-03-15", "Caesar falls"),
    ("e2", "201X", "A decade"),
    ("e3", "2018-06-21/2018-06-25", "Five days"),
    ("e4", "2018~", f"About 2018 {HARM}"),
    ("e5", "../2018-05", "Until May"),
    ("e6", "2018-21", "In spring"),
]


@pytest.fixture(scope="module")
def shipped(root: Path) -> Edition:
    report = verify(root / "events.toml")
    return edition(report, list(report.events))


@pytest.fixture(scope="module")
def odd() -> Edition:
    """Dates of every kind, and a title that means harm."""
    evidence = [{"source": "note", "quote": "The minister had the letter on 11 June 2021", "note": HARM}]
    events = [
        {"id": id, "date": date, "title": title, "summary": HARM, "evidence": evidence}
        for id, date, title in EVENTS
    ]
    return made(events)[1]


@pytest.fixture(scope="module")
def packages() -> Iterator[str]:
    """The address of a server with the packages and the pages of these tests."""
    tool("@knight-lab/timelinejs/dist/js/timeline.js")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(HERE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


PAGE = """
    const [data, base, done] = arguments;
    document.documentElement.innerHTML = '<head></head><body><div id="t" style="height: 600px"></div></body>';
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${base}/css/timeline.css` });
    const script = Object.assign(document.createElement("script"), { src: `${base}/js/timeline.js` });
    script.onload = () => {
      window.timeline = new TL.Timeline("t", data, { script_path: `${base}/js`, font: null });
      const look = () => (document.querySelectorAll(".tl-timemarker").length ? done(true) : setTimeout(look, 50));
      look();
    };
    document.head.append(style, script);
"""


def timeline(browser: Browser, packages: str, exported: Edition) -> list[dict[str, Any]]:
    """What TimelineJS makes of an export: the slides in the order of the axis."""
    browser.open(f"{packages}/package.json")
    document = json.loads(FORMATS["timelinejs"].render(exported))
    browser.wait(PAGE, document, f"{packages}/node_modules/@knight-lab/timelinejs/dist")
    slides: list[dict[str, Any]] = browser.wait("""
        const [done] = arguments;
        const read = () => timeline.config.events.map((event) => {
          const slide = document.getElementById(event.unique_id);
          const text = (selector) => slide.querySelector(selector)?.textContent ?? "";
          return {
            id: event.unique_id, headline: text(".tl-headline"), date: text(".tl-headline-date"),
            body: text(".tl-text-content"), quote: text(".tl-media blockquote"),
            year: event.start_date.data.date_obj?.getFullYear(),
          };
        });
        const ids = timeline.config.events.map((event) => event.unique_id);
        const quoted = () => ids.every((id) => document.querySelector(`[id="${id}"] .tl-media blockquote`));
        const next = (number) => {
          timeline.goToId(ids[number % ids.length]);
          setTimeout(() => (quoted() ? done(read()) : next(number + 1)), 50);
        };
        next(0);
    """)
    return slides


def test_timelinejs_shows_every_event_with_its_date_in_words(
    browser: Browser, packages: str, shipped: Edition
) -> None:
    slides = timeline(browser, packages, shipped)
    assert [slide["id"] for slide in slides] == [event.anchor for event in shipped.events]
    for slide, event in zip(slides, shipped.events, strict=True):
        assert event.date and slide["date"].strip() == event.date.words
        assert slide["headline"].strip() == event.title and event.summary in slide["body"]
    assert "The last time the US pulled out" in slides[0]["quote"]
    assert "But: “The results of U.S. disengagement" in slides[0]["body"]
    assert "Disputed: words of HRNK are set against it" in slides[0]["body"]
    assert not [m for m in browser.messages() if "favicon" not in m]
    assert len(browser.all(".tl-timemarker")) == 6


def test_timelinejs_takes_dates_of_every_kind_and_runs_nothing(
    browser: Browser, packages: str, odd: Edition
) -> None:
    slides = {slide["id"]: slide for slide in timeline(browser, packages, odd)}
    assert {id: slide["date"].strip() for id, slide in slides.items()} == {
        "e1": "15 March 44 BC",
        "e2": "the 2010s",
        "e3": "21–25 June 2018",
        "e4": "about 2018",
        "e5": "until May 2018",
        "e6": "spring 2018",
    }
    assert {id: slide["year"] for id, slide in slides.items()} == {"e1": -43, "e2": 2010, "e3": 2018, "e4": 2018, "e5": 2018, "e6": 2018}  # fmt: skip
    assert "<script>" in slides["e4"]["headline"] and "onerror" in slides["e4"]["body"]
    assert browser.run("return window.harm") is None


def test_apache_annotator_finds_the_words_of_every_annotation(shipped: Edition, root: Path) -> None:
    tool("@apache-annotator/selector/lib/index.js")
    node = shutil.which("node")
    if not node:
        pytest.skip("no Node here")
    items = json.loads(FORMATS["annotations"].render(shipped))["first"]["items"]
    found = 0
    for text in shipped.texts.values():
        targets = [
            t for item in items for t in item["target"] if t["source"]["id"].endswith(f"#{text.anchor}")
        ]
        asked = {
            "text": (root / "sources" / text.file).read_bytes().decode(),
            "selectors": [selector for target in targets for selector in target["selector"]],
        }
        done = subprocess.run([node, "selectors.mjs"], cwd=HERE, input=json.dumps(asked), capture_output=True, text=True, check=True)  # fmt: skip
        places = json.loads(done.stdout)
        for target, quote, position in zip(targets, places[::2], places[1::2], strict=True):
            assert len(quote) == 1 and quote == position
            assert quote[0][2] == target["selector"][0]["exact"]
            found += 1
    assert found == 25


@pytest.mark.parametrize("dark", [False, True])
def test_the_picture_can_be_read_and_asks_for_nothing(
    dark: bool, browser: Browser, axe: str, shipped: Edition, tmp_path: Path
) -> None:
    file = tmp_path / "timeline.svg"
    file.write_text(FORMATS["svg"].render(shipped), encoding="utf-8")
    browser.open(file, width=900, dark=dark)
    assert browser.asked() == [file.as_uri()] and browser.messages() == []
    boxes = browser.run("""
        return [...document.querySelectorAll("text")].map((text) => {
          const box = text.getBBox();
          return [box.x, box.y, box.x + box.width, box.y + box.height, text.textContent];
        });
    """)
    width = browser.run("return document.documentElement.viewBox.baseVal.width")
    assert all(box[0] >= 0 and box[2] <= width for box in boxes)
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            beside = one[2] <= other[0] or other[2] <= one[0]
            apart = one[3] <= other[1] + 3 or other[3] <= one[1] + 3
            assert beside or apart, (one, other)
    page = tmp_path / "page.html"
    page.write_text(
        f'<!doctype html><html lang="en"><title>x</title><main><h1>x</h1>{file.read_text("utf-8")}</main>',
        "utf-8",
    )
    browser.open(page, width=900, dark=dark)
    browser.run(axe)
    faults = browser.wait("axe.run().then((found) => arguments[0](found.violations))")
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == []


def test_the_served_page_follows_the_log(browser: Browser, nu: Any, axe: str, tmp_path: Path) -> None:
    made_folder = folder()
    (tmp_path / "sources").mkdir()
    for name, data in made_folder.files.items():
        (tmp_path / "sources" / name).write_bytes(data)
    log = tmp_path / "events.toml"
    log.write_bytes(made_folder.log_bytes)
    from hrctimeline.logfile.folder import Disk

    current = Current(Disk(str(log)))
    server = Server(current, 0)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        browser.open(f"http://127.0.0.1:{server.server_port}/")
        assert browser.find("#_live p").text.startswith("verify finds 0 errors")
        good = log.read_text("utf-8")
        log.write_text(good.replace("The minister had", "The minister has had"), encoding="utf-8")
        current.refresh()
        appears(browser, "#letter .found.error")
        assert "quote-not-found" in browser.find("#letter .found.error").text
        log.write_text(good + "\n[[event", encoding="utf-8")
        current.refresh()
        appears(browser, ".live.broken")
        assert "toml-syntax" in browser.find(".live").text and len(browser.all("article.event")) == 2
        browser.run(axe)
        faults = browser.wait("axe.run().then((found) => arguments[0](found.violations))")
        assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == []
        file = tmp_path / "page.html"
        file.write_bytes(current.page)
        assert nu(file) == []
        assert [m for m in browser.messages() if "favicon" not in m] == []
        own = f"http://127.0.0.1:{server.server_port}/"
        assert all(address.startswith(own) for address in browser.asked())
    finally:
        current.end()
        server.shutdown()
        server.server_close()


def appears(browser: Browser, selector: str) -> None:
    """Wait until a page that may be loaded again meanwhile has something."""
    for _ in range(1200):
        if browser.all(selector):
            return
        time.sleep(0.1)
    raise AssertionError(f"no {selector}")
