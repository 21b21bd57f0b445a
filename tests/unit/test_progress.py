"""The bar of what takes long: on a terminal only, after a second only, and gone when all is done."""

import io
import sys
from pathlib import Path

import pytest
from tests.unit.test_diff_compare import replaced

from hrctimeline.ask import desk
from hrctimeline.ask.desk import Desk
from hrctimeline.cli import terminal
from hrctimeline.cli.terminal import progress
from hrctimeline.diff.compare import compare
from hrctimeline.diff.model import Revision

ROOT = Path(__file__).parents[2]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def _later(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    now = terminal.time.monotonic()
    monkeypatch.setattr(terminal.time, "monotonic", lambda: now + seconds)


def test_what_takes_a_second_or_less_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = _terminal(monkeypatch)
    draw = progress()
    assert draw
    draw(1, 2)
    draw(2, 2)
    assert shown.getvalue() == ""


def test_what_takes_longer_is_counted_and_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = _terminal(monkeypatch)
    draw = progress()
    assert draw
    _later(monkeypatch, 2)
    draw(6, 12)
    assert shown.getvalue() == "\r[############............] 6 of 12 "
    draw(12, 12)
    assert shown.getvalue().endswith("\r\033[K")


def test_nothing_is_drawn_where_it_would_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    _terminal(monkeypatch)
    monkeypatch.setenv("TERM", "dumb")
    assert progress() is None


def test_nothing_is_drawn_into_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert progress() is None


def test_a_comparison_tells_how_far_it_is_on_both_sides() -> None:
    base, head = replaced(b"18 speakers are", b"Speakers are")
    told: list[tuple[int, int]] = []
    compare(base, head, (Revision("base"), Revision("head")), lambda *at: told.append(at))
    of = told[-1][1]
    assert told == [(done, of) for done in range(1, of + 1)] and of > 20


def test_who_has_read_what_is_told_some_events_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "_SLICE", 4)
    told: list[tuple[int, int]] = []
    log = str(ROOT / "events.toml")
    sliced = Desk(log, progress=lambda *at: told.append(at)).standings
    assert sliced == Desk(log).standings and told == [(4, len(sliced)), (len(sliced), len(sliced))]
