"""A large log judged share by share, in one process or in several: the same report as of the whole at once."""

import multiprocessing
import os
import threading
import time
from itertools import product
from pathlib import Path
from unittest import mock

import pytest
from tests.examples import lay_over, write

from hrctimeline import verifier
from hrctimeline.evidence.library import Answers, Library
from hrctimeline.judging import shares, whole
from hrctimeline.judging.pool import each
from hrctimeline.logfile.load import load
from hrctimeline.logfile.memo import Memo
from hrctimeline.results import Report
from hrctimeline.verifier import verify

ROOT = Path(__file__).parents[2]
LOGS = [ROOT / "events.toml", ROOT / "tests/timelines/mine-railway/events.toml"]
CASES = sorted((ROOT / "tests/cases").rglob("events.toml"))


@pytest.fixture(params=[1, 10_000])
def cut(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every log is large, and is cut into shares of so many bytes; of an event alone the claims are kept."""
    monkeypatch.setattr(verifier, "is_large", lambda loaded: True)
    monkeypatch.setattr(shares, "_SHARE", request.param)
    monkeypatch.setattr(shares, "_EVENTS", 1)
    monkeypatch.setattr(whole, "_SLICE", 1)


def _all(report: Report) -> tuple[object, ...]:
    return report.findings, report.events, report.summary, report.own, report.standings, report.off


@pytest.mark.parametrize(
    ("log", "cut"),
    [*product(LOGS, [1, 10_000]), *product(CASES, [1])],
    indirect=["cut"],
    ids=lambda value: value.parent.name if isinstance(value, Path) else str(value),
)
@pytest.mark.usefixtures("cut")
def test_the_report_is_that_of_the_whole_at_once(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    large = verify(log, progress=lambda done, of: told.append((done, of)))
    monkeypatch.setattr(verifier, "is_large", lambda loaded: False)
    assert _all(large) == _all(verify(log))
    assert told == sorted(told) and all(done <= of for done, of in told)


@pytest.mark.parametrize("select", ["quote-not-found", "claim-name", "quotation-conflict", "unused-waiver"])
@pytest.mark.usefixtures("cut")
def test_a_rule_alone_says_what_it_says_among_all(select: str, monkeypatch: pytest.MonkeyPatch) -> None:
    log = ROOT / "tests/timelines/mine-railway/events.toml"
    large = verify(log, select=[select])
    monkeypatch.setattr(verifier, "is_large", lambda loaded: False)
    assert _all(large) == _all(verify(log, select=[select]))


def test_several_processes_say_what_one_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifier, "is_large", lambda loaded: True)
    monkeypatch.setattr(shares, "_SHARE", 1)
    assert _all(verify(LOGS[1], jobs=2)) == _all(verify(LOGS[1]))


@pytest.mark.usefixtures("cut")
def test_no_text_is_held_beside_those_of_a_share() -> None:
    loaded = load(ROOT / "tests/timelines/mine-railway/events.toml")
    with mock.patch.object(loaded.texts, "_read_anew", side_effect=AssertionError("a text is read")):
        assert verify(loaded).findings


def test_what_another_text_has_is_found_by_asking_all_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifier, "is_large", lambda loaded: True)
    monkeypatch.setattr(shares, "_SHARE", 1)
    fragment = (
        "minutes.txt: 3 May 2019. The board approved the accounts of Mr Brown without a vote.\n"
        '[source.minutes]\nfile = "minutes.txt"\n'
        '[[event.evidence]]\nquote = "The board approved the accounts of Mr Brown without a vote"\n'
    )
    report = verify(write(lay_over(fragment), tmp_path))
    (finding,) = [each for each in report.findings if each.rule == "quote-not-found"]
    assert finding.hint == 'minutes has them, on line 1: source = "minutes"'


def test_a_large_log_is_one_with_much_text_or_many_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = verify(LOGS[0]).dossier.loaded
    assert not shares.is_large(loaded)
    monkeypatch.setattr(shares, "_MANY", 3)
    assert shares.is_large(loaded)
    monkeypatch.undo()
    monkeypatch.setattr(shares, "_LARGE", 1000)
    assert shares.is_large(loaded)


def _ends(state: None, item: int) -> None:
    os._exit(1)


def test_a_process_that_dies_is_told_and_nothing_hangs() -> None:
    with pytest.raises(OSError, match="--jobs 1"):
        list(each(_ends, None, [1, 2], 2))


def _sleeps(bench: object, share: object) -> None:
    time.sleep(60)


def test_a_mistake_while_the_processes_work_ends_them_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("no room")

    monkeypatch.setattr(shares, "_SHARE", 1)
    monkeypatch.setattr(whole, "_judged", _sleeps)
    monkeypatch.setattr(whole.Large, "_leading", fails)
    begun = time.monotonic()
    with pytest.raises(RuntimeError, match="no room"):
        verify(LOGS[1], jobs=2)
    assert time.monotonic() - begun < 30 and multiprocessing.active_children() == []


def test_what_the_answers_do_not_have_is_noted_while_rules_run_and_searched_for_after_that() -> None:
    loaded, words = load(LOGS[0]), "opting not to pursue membership"
    running, done = (Library(loaded.texts, Memo(), Answers(), final=final) for final in (False, True))
    assert [*running.holding(words, 3)] == [] and running.asked == {3: {words}}
    assert [held.source for held in done.holding(words, 3)] == ["hrnk-statement"] and done.asked == {}


def _waits(state: float, item: int) -> int:
    time.sleep(state)
    return item


def test_who_asks_for_no_more_leaves_nothing_behind() -> None:
    before = threading.active_count()
    results = each(_waits, 0.02, range(50), 2)
    assert [next(results), next(results)] == [0, 1]
    results.close()
    assert not multiprocessing.active_children()
    assert threading.active_count() == before
