"""The command line in this process, and the shipped timeline in a folder of its own to break."""

import io
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from hrctimeline.cli import main


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
def folder(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped timeline, as the current folder."""
    here = tmp_path / "timeline"
    here.mkdir()
    shutil.copy(root / "events.toml", here)
    shutil.copy(root / "reviews.toml", here)
    shutil.copytree(root / "sources", here / "sources")
    monkeypatch.chdir(here)
    yield here


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, as the current one."""
    here = tmp_path / "nowhere"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def interruptible() -> None:
    """A run of the tests in the background has Ctrl-C ignored, and its children with it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
