"""The command line in this process, and the shipped timeline in a folder of its own to break."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from hrctimeline.cli import app


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

    def run(*arguments: str, **environment: str) -> Outcome:
        result = CliRunner().invoke(app, [*arguments], env=environment, catch_exceptions=False)
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def folder(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the shipped timeline, as the current folder."""
    here = tmp_path / "timeline"
    here.mkdir()
    shutil.copy(root / "events.toml", here)
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
