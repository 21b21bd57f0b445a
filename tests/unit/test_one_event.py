"""One event judged alone: what is said of it is what the whole log's run says, and few texts are read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.examples import lay_over, write

from hrctimeline import verify
from hrctimeline.findings import Finding
from hrctimeline.results import Report

ROOT = Path(__file__).parents[2]
LOGS = [ROOT / "events.toml", ROOT / "tests/timelines/mine-railway/events.toml"]
CASES = sorted((ROOT / "tests/cases").rglob("events.toml"))


def _of(report: Report, event: str) -> Iterator[Finding]:
    return (finding for finding in report.findings if finding.event == event)


@pytest.mark.parametrize("log", [*LOGS, *CASES], ids=lambda log: log.parent.name)
def test_what_is_said_of_an_event_alone_is_what_the_whole_run_says(log: Path) -> None:
    whole = verify(log)
    for event in [each for each in whole.events if each.id][: None if log in LOGS else 2]:
        alone = verify(log, events=[event.id], alone=False)
        assert list(_of(alone, event.id)) == list(_of(whole, event.id))
        judged = next(each for each in alone.events if each.event == event.event)
        assert judged == event


def test_a_text_that_an_event_does_not_cite_is_not_judged(tmp_path: Path) -> None:
    files = lay_over(
        """
        [source.minutes]
        file = "minutes.txt"
        [[event]]
        [[event]]
        id = "other"
        """
    )
    log = write(files, tmp_path)
    assert any(finding.rule == "source-missing" for finding in verify(log).findings)
    report = verify(log, events=["session"], alone=False)
    assert [finding.rule for finding in report.findings if finding.source or finding.event] == [
        "single-document",
        "wording-unread",
    ]
