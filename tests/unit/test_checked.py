"""Quotes checked text by text, elsewhere: the same report, and nothing taken that is of another text."""

import pickle
from pathlib import Path

import pytest

from hrctimeline import check, load, verifier, verify
from hrctimeline.evidence.checked import Checked
from hrctimeline.judging import shares
from hrctimeline.results import Report
from hrctimeline.words.locate import Located

ROOT = Path(__file__).parents[2]
LOGS = [ROOT / "events.toml", ROOT / "tests/timelines/mine-railway/events.toml"]


def _checked(log: Path) -> list[Checked]:
    """What `check` gives for each text of a log, there and back through bytes."""
    loaded = load(log)
    evidence = [each for event in loaded.timeline.events for each in event.evidence]
    found: list[Checked] = []
    for id, source in loaded.timeline.sources.items():
        asked = (source, loaded.texts[id].source, [each for each in evidence if each.source == id])
        found += pickle.loads(pickle.dumps(check(*pickle.loads(pickle.dumps(asked)))))
    return found


def _all(report: Report) -> tuple[object, ...]:
    return report.findings, report.events, report.summary


@pytest.mark.parametrize("log", LOGS, ids=lambda log: log.parent.name)
@pytest.mark.parametrize("large", [False, True])
def test_what_was_checked_elsewhere_gives_the_same_report(
    log: Path, large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = verify(log)
    monkeypatch.setattr(verifier, "is_large", lambda loaded: large)
    monkeypatch.setattr(shares, "_SHARE", 1)
    assert _all(verify(log, checked=_checked(log))) == _all(whole)


def test_what_was_checked_is_taken_and_not_worked_out_again() -> None:
    first, *others = _checked(LOGS[0])
    lost = first._replace(places=())
    report = verify(LOGS[0], checked=[lost, *others])
    assert [f.rule for f in report.findings if f.rule == "quote-not-found"]


@pytest.mark.parametrize("part", ["checksum", "source", "evidence"])
def test_what_is_of_another_text_entry_or_quote_is_not_taken(part: str) -> None:
    whole = verify(LOGS[0])
    wrong = [each._replace(places=(Located(0, 1), Located(2, 3))) for each in _checked(LOGS[0])]
    others = {"checksum": "0" * 64, "source": wrong[-1].source, "evidence": wrong[-1].evidence}
    stale = [each._replace(**{part: others[part]}) for each in wrong[:2]]
    if part == "evidence":
        stale = [
            each._replace(evidence=wrong[0].evidence.__class__(**{**vars(each.evidence), "note": "x"}))
            for each in wrong[:2]
        ]
    assert _all(verify(LOGS[0], checked=stale)) == _all(whole)
