"""The bar of what takes long: on a terminal only, after a second only, and gone when all is done."""

import io
import sys

import pytest

from hrctimeline.cli import terminal
from hrctimeline.cli.terminal import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
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


def test_nothing_is_drawn_into_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert progress() is None
