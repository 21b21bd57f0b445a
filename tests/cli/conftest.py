"""The command line in this process, and the shipped timeline in a folder of its own to break."""

import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from examples import shipped_into
from hrctimeline.cli import main

if TYPE_CHECKING:
    import pexpect


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def hrctimeline() -> Command:
    """Runs a command in the current folder; an exception fails the test, with its traceback."""
    return run


def run(*arguments: str, **environment: str) -> Outcome:
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "argv", ["hrctimeline", *arguments])
        for name, value in environment.items():
            patch.setenv(name, value)
        with pytest.raises(SystemExit) as end:
            main()
            sys.exit(0)
    assert end.value.code in (None, 0, 1, 2)
    return Outcome(int(end.value.code or 0), _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped timeline, as the current folder."""
    here = tmp_path / "timeline"
    here.mkdir()
    shipped_into(here)
    monkeypatch.chdir(here)
    yield here


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, as the current one."""
    here = tmp_path / "nowhere"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def on_terminal() -> Iterator[Callable[..., "pexpect.spawn[str]"]]:
    """Begins commands in the current folder, on a terminal of so many columns."""
    import pexpect

    begun = []

    def spawn(*arguments: str, width: int = 80) -> "pexpect.spawn[str]":
        child = pexpect.spawn(
            sys.executable,
            ["-m", "hrctimeline", *arguments],
            env={**os.environ, "NO_COLOR": "1", "TERM": "xterm"},
            dimensions=(50, width),
            encoding="utf-8",
            timeout=60,
            preexec_fn=interruptible,
        )
        begun.append(child)
        return child

    yield spawn
    for child in begun:
        child.close(force=True)


def interruptible() -> None:
    """A run of the tests in the background has Ctrl-C ignored, and its children with it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
