"""A large log judged share by share, in one process or in several: the same report as of the whole at once."""

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from contextlib import closing
from itertools import product
from pathlib import Path
from unittest import mock

import pytest
from tests.examples import lay_over, write

from hrctimeline import verifier
from hrctimeline.evidence.library import Answers, Library
from hrctimeline.judging import desk, shares, whole
from hrctimeline.judging.pool import Team, each
from hrctimeline.logfile.load import load
from hrctimeline.logfile.memo import Memo
from hrctimeline.results import Report
from hrctimeline.tell.report.json import render
from hrctimeline.verifier import verify

ROOT = Path(__file__).parents[2]
LOGS = [ROOT / "events.toml", ROOT / "tests/timelines/mine-railway/events.toml"]
CASES = sorted((ROOT / "tests/cases").rglob("events.toml"))


@pytest.fixture(params=[1, 10_000])
def cut(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every log is large, and is cut into shares of so many bytes; of an event alone the claims are kept.

    Texts of the smallest shares are held from one question to the next, others are read again.
    """
    monkeypatch.setattr(verifier, "is_large", lambda loaded: True)
    monkeypatch.setattr(shares, "_SHARE", request.param)
    monkeypatch.setattr(shares, "_EVENTS", 1)
    monkeypatch.setattr(desk, "_SLICE", 1)
    monkeypatch.setattr(desk, "_ROOM", 1_000_000 if request.param == 1 else 0)


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


@pytest.mark.parametrize("room", [0, 20_000, 1_000_000])
def test_several_processes_say_what_one_says(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifier, "is_large", lambda loaded: True)
    monkeypatch.setattr(shares, "_SHARE", 1)
    monkeypatch.setattr(desk, "_ROOM", room)
    assert _all(verify(LOGS[1], jobs=2)) == _all(verify(LOGS[1]))


@pytest.mark.usefixtures("cut")
def test_no_text_is_held_beside_those_of_a_share() -> None:
    loaded = load(ROOT / "tests/cases/quote-not-found/elision-too-far/events.toml")
    with mock.patch.object(loaded.texts, "_read_anew", side_effect=AssertionError("a text is read")):
        report = verify(loaded)
        assert any(finding.excerpts for finding in report.findings) and render(report)


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
    assert not verifier.is_large(loaded)
    monkeypatch.setattr(verifier, "_MANY", 3)
    assert verifier.is_large(loaded)
    monkeypatch.undo()
    monkeypatch.setattr(verifier, "_LARGE", 1000)
    assert verifier.is_large(loaded)


def _ends(state: None, item: int) -> None:
    os._exit(1)


def test_a_process_that_dies_is_told_and_nothing_hangs() -> None:
    with pytest.raises(OSError, match="--jobs 1"):
        list(each(_ends, None, [1, 2], 2))


def _sleeps(*_: object) -> None:
    time.sleep(60)


def test_a_mistake_while_the_processes_work_ends_them_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("no room")

    monkeypatch.setattr(shares, "_SHARE", 1)
    monkeypatch.setattr(desk.Desk, "judge", _sleeps)
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


def _fails(state: None, item: int) -> int:
    return 1 // item


def test_a_mistake_in_a_process_is_raised_here_and_tells_where_it_was_made() -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        list(each(_fails, None, [1, 0, 2], 2))
    assert "in _fails" in raised.value.__notes__[0]
    assert not multiprocessing.active_children()


def _by(state: None, question: str, item: int) -> tuple[str, int, int]:
    time.sleep(0.01)
    return question, item, os.getpid()


def test_who_had_an_item_has_it_again() -> None:
    with closing(Team(None, 2)) as team:
        first, then = (list(team.each(_by, question, range(12))) for question in ("first", "then"))
    assert [made[:2] for made in (*first, *then)] == [(q, n) for q in ("first", "then") for n in range(12)]
    again = sum(one[2] == other[2] for one, other in zip(first, then, strict=True))
    assert again > 6 and len({made[2] for made in first}) == 2


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


def test_no_process_outlives_the_first_even_where_that_is_killed() -> None:
    begun = "import time; from hrctimeline.judging.pool import Team; t = Team(0, 2); print(1, flush=True)"
    with subprocess.Popen(
        [sys.executable, "-c", f"{begun}; time.sleep(60)"], stdout=subprocess.PIPE
    ) as first:
        assert first.stdout and first.stdout.readline()
        first.kill()
        first.communicate(timeout=20)  # ends when nobody has the pipe any more
