"""What the system refuses ends in a sentence and status 2: closed and full streams, paths, folders, links."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from examples import lay_over, write

from .conftest import Command

COMMANDS = [
    ("verify",),
    ("verify", "--format", "json"),
    ("show",),
    ("explain", "session"),
    ("scan",),
    ("rule",),
]
COMMANDS += [
    ("repair",),
    ("scan", "--draft"),
    ("add", "--find", "met in Geneva", "--title", "X", "--dry-run"),
]
COMMANDS += [("rule", "bad-id"), ("schema",), ("--help",), ("--version",)]
LONG = "a" * 5000
RUN = 'exec "$@"'


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small log, in a folder of its own."""
    return write(lay_over(), tmp_path / "small")


def process(folder: Path, redirected: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A command run by a shell with its streams redirected."""
    run = [sys.executable, "-m", "hrctimeline", *arguments]
    done = ["sh", "-c", f"{RUN} {redirected}", "sh", *run]
    return subprocess.run(done, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_full_standard_output(arguments: tuple[str, ...], small: Path) -> None:
    done = process(small.parent, ">/dev/full", *arguments)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "No space left on device" in done.stderr


@pytest.mark.parametrize("arguments", [("verify",), ("show",), ("--version",)], ids=" ".join)
def test_a_closed_standard_output(arguments: tuple[str, ...], small: Path) -> None:
    done = process(small.parent, ">&-", *arguments)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1) and "it is closed" in done.stderr


def test_no_stream_at_all(small: Path) -> None:
    assert process(small.parent, ">&- 2>&-", "verify").returncode == 2
    assert process(small.parent, ">/dev/full 2>/dev/full", "verify").returncode == 2


def test_whoever_has_read_enough_changes_no_status(small: Path) -> None:
    log = small.read_text(encoding="utf-8")
    small.write_text(log.replace("Geneva on 2 May", "Vienna on 2 May"), encoding="utf-8")
    run = subprocess.Popen(
        [sys.executable, "-m", "hrctimeline", "verify"],
        cwd=small.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stdout and run.stderr
    run.stdout.close()
    assert (run.wait(), run.stderr.read()) == (1, b"")
    run.stderr.close()


def test_an_interrupt_while_it_loads(small: Path) -> None:
    script = (
        "import sys, hrctimeline.cli\n"
        "class Interrupt:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'hrctimeline.cli.app': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupt())\n"
        "hrctimeline.cli.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("option", ["--log", "--output", "--summary"])
def test_a_path_too_long(option: str, folder: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("verify", option, LONG)
    assert (seen.code, seen.out) == (2, "")
    assert seen.err.endswith("name too long.\n") and len(seen.err) < 600


def test_a_path_too_long_in_the_environment(nowhere: Path, hrctimeline: Command) -> None:
    for command in (["verify"], ["show"], ["explain", "session"]):
        assert hrctimeline(*command, HRCTIMELINE_LOG=LONG).code == 2


def test_the_current_folder_is_gone(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hrctimeline: Command
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    try:
        for command in ("verify", "show", "scan", "diff", "mutants"):
            seen = hrctimeline(command)
            assert seen.code == 2 and seen.err.startswith("hrctimeline: the current folder is not there")
        assert hrctimeline("rule").code == 0
        assert hrctimeline("show", "--log", str(small)).code == 0
    finally:
        os.chdir(tmp_path)


@pytest.mark.parametrize("file", ["events.toml", "sources/index.toml", "sources/hrnk-statement.txt"])
@pytest.mark.parametrize("option", ["--output", "--summary"])
def test_another_name_of_a_file_of_the_timeline(
    option: str, file: str, folder: Path, hrctimeline: Command
) -> None:
    before = (folder / file).read_bytes()
    os.link(folder / file, folder / "other-name")
    seen = hrctimeline("verify", option, "other-name")
    assert seen.code == 2 and "other-name is a file of the timeline" in seen.err
    assert (folder / file).read_bytes() == before
    assert (folder / file).samefile(folder / "other-name")


def test_summary_and_output_under_two_names(folder: Path, hrctimeline: Command) -> None:
    (folder / "out").touch()
    os.link(folder / "out", folder / "same")
    seen = hrctimeline("verify", "--output", "out", "--summary", "same")
    assert seen.code == 2 and "can't take a summary and a format" in seen.err


@pytest.mark.parametrize(
    "command", [["show"], ["show", "--full"], ["explain", "session"], ["verify"], ["scan"]]
)
def test_no_line_is_a_command_to_a_runner(command: list[str], tmp_path: Path, hrctimeline: Command) -> None:
    said = "::error::x ##[error]y"
    text = f"3 May 2019\\n{said} on 2 May 2019. {said}"
    event = f'title = "{said}"\nsummary = "{said}"\n[[event.evidence]]\nquote = "{said} on 2 May 2019"\n'
    example = f'[timeline]\ntitle = "{said}"\n\nletter.txt: {text}\n\n[[event]]\n{event}note = "{said}"\n'
    log = write(lay_over(example), tmp_path)
    seen = hrctimeline(*command, "--log", str(log), COLUMNS="40")
    for line in (seen.out + seen.err).splitlines():
        assert not line.lstrip().startswith("::") and "##[" not in line, line
