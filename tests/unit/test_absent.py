"""Each text in turn kept elsewhere and not here: its events alone are not checked, and nothing else follows."""

from pathlib import Path

import pytest

from hrctimeline.logfile.folder import Disk, Memory
from hrctimeline.results import Report
from hrctimeline.verifier import verify

ROOT = Path(__file__).parents[2]
LOGS = {
    "shipped": ROOT / "events.toml",
    "mine-railway": ROOT / "tests" / "timelines" / "mine-railway" / "events.toml",
}
WHOLE = {name: verify(log) for name, log in LOGS.items()}
CASES = [(name, source) for name, report in WHOLE.items() for source in report.timeline.sources]


def without(name: str, source: str) -> Report:
    disk = Disk(str(LOGS[name]))
    gone = WHOLE[name].timeline.sources[source].file
    files = {each: disk.read(each) for each in [*disk.names(), "index.toml"] if each != gone}
    header = f"[source.{source}]\n".encode()
    files["index.toml"] = files["index.toml"].replace(header, header + b'kept = "elsewhere"\n')
    log = disk.read_log().replace(b"[timeline]\n", b'[timeline]\nabsent = "note"\n', 1)
    reviews = disk.read_reviews() if (LOGS[name].parent / "reviews.toml").is_file() else None
    return verify(Memory(log, files, reviews=reviews))


@pytest.mark.parametrize(("name", "source"), CASES)
def test_only_the_events_that_quote_it_are_not_checked(name: str, source: str) -> None:
    report = without(name, source)
    before = {event.id: event.verdict for event in WHOLE[name].events}
    quoting = {e.id for e in report.events if any(quote.source == source for quote in e.evidence)}
    assert {e.id: e.verdict for e in report.events} == {
        id: "unchecked" if id in quoting else verdict for id, verdict in before.items()
    }
    unchecked = [quote for event in report.events for quote in event.evidence if not quote.checked]
    assert {quote.source for quote in unchecked} <= {source}
    assert (report.summary.unchecked, report.summary.absent) == (len(unchecked), 1)


@pytest.mark.parametrize(("name", "source"), CASES)
def test_nothing_is_found_that_only_follows_from_its_absence(name: str, source: str) -> None:
    known = {(f.rule, f.message) for f in WHOLE[name].findings}
    new = [f for f in without(name, source).findings if (f.rule, f.message) not in known]
    weighty = [f.rule for f in new if f.severity != "note"]
    notes = [f.rule for f in new if f.severity == "note"]
    assert weighty == []
    assert set(notes) <= {"source-absent", "single-document", "dated-by-publication"}
