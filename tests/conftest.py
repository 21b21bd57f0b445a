"""Where the tests find things, and what keeps them apart from the machine they run on."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import configuration, settings

if TYPE_CHECKING:
    from web_server import Server

ROOT = Path(__file__).parents[1]

# The same examples in every run, and nothing of Hypothesis's own in the working tree.
settings.register_profile("hrctimeline", derandomize=True, database=None, deadline=None)
settings.load_profile("hrctimeline")
configuration.set_hypothesis_home_dir(Path(tempfile.gettempdir(), "hrctimeline-hypothesis"))


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """As many processes as there are cores, up to four, for the whole suite; none beside this one for named tests."""
    return min(4, os.cpu_count() or 1) if config.args == config.getini("testpaths") else 0


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test sees the log, the colours or the width of whoever runs it."""
    for name in ("HRCTIMELINE_LOG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    yield


@pytest.fixture(scope="session", autouse=True)
def known_timelines() -> Iterator[None]:
    """What is read out of the texts that most tests begin with is read once; each run keeps its own on top of it.

    `mutants` runs verify in the same way. A trial of mutants of the code wants every test to read for itself.
    """
    from examples import lay_over
    from hrctimeline import verifier
    from hrctimeline.diff import compare
    from hrctimeline.logfile.memo import Memo
    from rulings import memory

    if os.environ.get("HRCTIMELINE_APART"):
        yield
        return
    known = Memo()
    second = ROOT / "tests" / "timelines" / "mine-railway" / "events.toml"
    for timeline in (ROOT / "events.toml", second, memory(lay_over())):
        verifier.verify(timeline, memo=known)
    with pytest.MonkeyPatch.context() as patch:
        for module in (verifier, compare):
            patch.setattr(module, "Memo", lambda: Memo(known))
        yield


@pytest.fixture
def server() -> Iterator["Server"]:
    """A web server on loopback."""
    from web_server import Server

    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def conformance() -> Path:
    """The folder of cases taken from other tools' tests; not part of this repository."""
    folder = Path(os.environ.get("HRCTIMELINE_CONFORMANCE") or ROOT.parent / "shared" / "conformance")
    if not folder.is_dir():
        pytest.skip(f"no conformance material at {folder} (set HRCTIMELINE_CONFORMANCE)")
    return folder
