"""What it takes to publish a large timeline and to read it in a browser: one page, and one that is split.

    python benchmarks/published.py 10000 100000

Up to 20,000 events go into one page; more are split. Prints seconds of the processor and by the clock, the
most that one process holds, then what Chromium makes of the result from disk: until it can be read, the
longest pause while it is scrolled through, what a filter takes, and whether the links of an event land.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from diff import spread
from scale import timeline

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.conftest import Browser, started

ONE, TEXTS = 20_000, 60
SCROLL = """
const done = arguments[0], pauses = [];
scrollTo(0, document.documentElement.scrollHeight / 2);
let last = performance.now();
requestAnimationFrame(function next(now) {
  pauses.push(now - last), last = now;
  if (pauses.length === 240) return done(pauses.slice(60).sort((a, b) => b - a));
  if (pauses.length > 60) scrollBy(0, 120);
  requestAnimationFrame(next);
});
"""
FILTER = """
const done = arguments[1], input = document.getElementById("_words"), began = performance.now();
input.value = arguments[0];
input.dispatchEvent(new Event("input", { bubbles: true }));
requestAnimationFrame(() => requestAnimationFrame(() => done(
  [performance.now() - began, document.querySelector(".filter output").textContent])));
"""
SEEN = """
const here = document.querySelector(":target"), box = here?.getBoundingClientRect();
const words = here?.closest("mark")?.textContent ?? "";
return here ? [here.id, box.top >= -1 && box.top < innerHeight, words] : null;
"""


def write(events: int, folder: Path) -> Path:
    """A log whose events cite sixty texts between them."""
    (folder / "sources").mkdir(parents=True)
    many = spread(timeline(events), events, TEXTS)
    for name, data in many.files.items():
        (folder / "sources" / name).write_bytes(data)
    (folder / "events.toml").write_bytes(many.log_bytes)
    return folder / "events.toml"


def publish(log: Path, page: Path, *split: str) -> None:
    """Make the page, and say what that took."""
    began, before = time.perf_counter(), os.times()
    command = [sys.executable, "-m", "hrctimeline", "show", "--log", str(log), "--format", "html"]
    done = subprocess.run([*command, "-o", str(page), *split], check=False, capture_output=True, text=True)
    assert not done.stderr, done.stderr  # where it tells of an event that doesn't hold, too
    after, most = os.times(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    used = sum(after[2:4]) - sum(before[2:4])
    clock = time.perf_counter() - began
    print(f"  written in {used:.0f} s of the processor, {clock:.0f} s; most: {most:.0f} MB", flush=True)


def processor(browser: Browser) -> float:
    """Seconds that the page's main thread has used."""
    told = browser.driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return float(next(each["value"] for each in told if each["name"] == "TaskDuration"))


def read(browser: Browser, page: Path, anchor: str) -> Iterator[str]:
    """What a reader gets of it."""
    browser.driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
    browser.open(page)
    opened = browser.run("const [t] = performance.getEntriesByType('navigation'); return t.loadEventEnd")
    used = processor(browser)
    yield f"{page.stat().st_size / 1e6:.1f} MB: opens in {opened / 1000:.1f} s, {used:.1f} of the processor"
    pauses = browser.wait(SCROLL)
    spent, late = processor(browser) - used, sum(pause > 50 for pause in pauses)
    yield (
        f"scrolled for {len(pauses)} frames: {1000 * spent / len(pauses):.0f} ms of the processor a frame, "
        f"longest pause {pauses[0]:.0f} ms, {late} late"
    )
    for words in (anchor.rpartition("-")[2], ""):
        before = processor(browser)
        spent, told = browser.wait(FILTER, words)
        used = processor(browser) - before
        yield f"filter “{words}”: {spent / 1000:.1f} s, {used:.1f} of the processor: {told or 'all'}"
    began = time.perf_counter()
    browser.driver.get("about:blank")
    browser.driver.get(f"{page.as_uri()}#{anchor}")
    yield f"opened at #{anchor} in {time.perf_counter() - began:.1f} s: {browser.run(SEEN)}"
    if browser.all(f"li[id='{anchor}']"):
        browser.find(f"li[id='{anchor}'] a").click()
        yield f"its own page: {browser.run(SEEN)}"
    browser.find(f"[id='{anchor}'] a.line").click()
    yield f"its quote in the text: {browser.run(SEEN)}"
    browser.find("mark:has(:target)").find_element("xpath", "ancestor::*[@class='par']").find_element(
        "css selector", ".cites a"
    ).click()
    yield f"back to the event: {browser.run(SEEN)}"
    yield f"the console: {browser.messages() or 'nothing'}"


def main() -> None:
    for events in [int(size) for size in sys.argv[1:]] or [10_000, 100_000]:
        with tempfile.TemporaryDirectory() as name:
            log, page = write(events, Path(name, "log")), Path(name, "timeline.html")
            print(f"{events} events, {TEXTS} texts{', split' if events > ONE else ''}", flush=True)
            publish(log, page, *(("--split", str(Path(name, "parts"))) if events > ONE else ()))
            for browser in started():
                for line in read(browser, page, f"meeting-{events // 2}"):
                    print(f"  {line}", flush=True)


if __name__ == "__main__":
    main()
