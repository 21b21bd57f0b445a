"""What the system refuses ends in a sentence and status 2: closed and full streams, paths, folders, links."""

import errno
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from examples import lay_over, write
from hrctimeline.cli import commands, main
from hrctimeline.cli.app import load

from .conftest import Command

# every command, in each way of writing to standard output that is its own
COMMANDS = [
    "show",
    "show --full --evidence",
    "show --format html",
    "show --format markdown",
    "verify",
    "verify --format json",
    "verify --format sarif",
    "verify --format github",
    "explain session",
    "scan",
    "scan --draft",
    "find Geneva",
    "diff",
    "diff --format markdown",
    "diff --format json",
    "review --list",
    "review session --by Ann",
    "repair",
    "fmt --check",
    "mutants",
    "rule",
    "rule bad-id",
    "schema",
    "schema index",
    "schema report",
    "init new",
    "add --find council --title X --date 2019-05-02 --dry-run",
    "add evidence session --find speakers --dry-run",
    "source add new.txt --published 2019-05-03 --published-note Known --author Ann",
    "serve --port 0",
    "source list",
    "source restore .",
    "source check",
    "source update letter new.txt --dry-run --yes",
    "--help",
    "--version",
]
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
@pytest.mark.parametrize("arguments", ["verify", "show --format html", "scan", "init new", "--help"])
def test_a_full_standard_output(arguments: str, small: Path) -> None:
    """Of a process, which writes once more as it ends."""
    done = process(small.parent, ">/dev/full", *arguments.split())
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "No space left on device" in done.stderr


HELLO = (
    b'Content-Length: 75\r\n\r\n{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}} '
)


@pytest.mark.parametrize(
    ("redirected", "said"), [(">/dev/full", "No space left on device"), (">&-", "it is closed")]
)
def test_a_language_server_that_cannot_answer(redirected: str, said: str, small: Path) -> None:
    run = ["sh", "-c", f"{RUN} {redirected}", "sh", sys.executable, "-m", "hrctimeline", "lsp"]
    done = subprocess.run(run, cwd=small.parent, input=HELLO, capture_output=True, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert said.encode() in done.stderr


def test_every_command_is_among_them() -> None:
    named = {command.split()[0] for command in COMMANDS}
    assert named >= set(commands.COMMANDS) - {"lsp", "serve"}  # which end when somebody ends them
    for group in ("add", "source"):
        members = load(group).commands
        tried = {command.split()[1] for command in COMMANDS if command.startswith(f"{group} ")}
        assert tried >= set(members)


@pytest.fixture
def committed(small: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small log in a repository, as the current folder, with a text that isn't its own yet."""
    (small.parent / "new.txt").write_text("The council met on 3 May 2019, and heard more speakers.\n")
    names = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    for name in names:
        monkeypatch.setenv(name, "x@example.org")
    for command in ("init -q", "add .", "commit -q -m m"):
        subprocess.run(["git", *command.split()], cwd=small.parent, check=True)
    monkeypatch.chdir(small.parent)
    return small


@pytest.mark.parametrize("command", COMMANDS)
def test_standard_output_full_or_closed(
    command: str, committed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for refused, said in ((Refusing(), "No space left on device"), (None, "it is closed")):
        told = io.StringIO()
        with monkeypatch.context() as patch, pytest.raises(SystemExit) as end:
            patch.setattr(sys, "stdout", refused)
            patch.setattr(sys, "stderr", told)
            patch.setattr(sys, "argv", ["hrctimeline", *command.split()])
            main()
        assert end.value.code == 2, told.getvalue()
        assert said in told.getvalue().splitlines()[-1]
        subprocess.run(["git", "clean", "-q", "-d", "-f", "-e", "new.txt"], check=True)
        subprocess.run(["git", "checkout", "-q", "."], check=True)


class Refusing(io.StringIO):
    """A stream to a disk that is full."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("command", ["verify", "show", "lsp", "--version"])
def test_a_closed_standard_output(command: str, small: Path) -> None:
    done = process(small.parent, ">&-", command)
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
        "        if name == 'hrctimeline.cli.commands': raise KeyboardInterrupt\n"
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


def test_a_text_whose_file_no_system_can_have(folder: Path, hrctimeline: Command) -> None:
    index = folder / "sources" / "index.toml"
    before = index.read_text(encoding="utf-8")
    index.write_text(before.replace('"hrnk-statement.txt"', '"a\\u0000b"'), encoding="utf-8")
    for written in ("verify --output out", "verify --summary out", "show --output out", "diff --summary out"):
        assert "Traceback" not in hrctimeline(*written.split()).err
    for format in ("html", "markdown", "site"):
        assert hrctimeline("show", "--format", format, "--output", f"out-{format}").code in (0, 2)


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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such pipes there")
@pytest.mark.parametrize("command", ["fmt", "fmt --check", "repair", "source list"])
def test_an_index_that_never_ends(command: str, committed: Path, hrctimeline: Command) -> None:
    index = committed.parent / "sources" / "index.toml"
    index.unlink()
    os.mkfifo(index)
    seen = hrctimeline(*command.split())
    assert (seen.code, seen.out) == (2, "") and "can't be read" in seen.err


@pytest.mark.parametrize("command", ["scan", "scan --uncovered", "find council", "source list", "repair"])
def test_nothing_is_told_of_a_log_that_is_no_toml(
    command: str, committed: Path, hrctimeline: Command
) -> None:
    committed.write_text("[timeline\n", encoding="utf-8")
    seen = hrctimeline(*command.split())
    assert (seen.code, seen.out) == (2, "") and "`hrctimeline verify` says why" in seen.err


@pytest.mark.parametrize("target", ["index.toml", "/etc/hostname", "../../elsewhere.toml", "missing.toml"])
def test_an_index_that_is_a_link(target: str, committed: Path, hrctimeline: Command) -> None:
    """To itself, out of its folder, or to nothing: a finding, and nothing of another file is shown or changed."""
    (committed.parents[1] / "elsewhere.toml").write_text("xyzzy = 1\n")
    index = committed.parent / "sources" / "index.toml"
    index.unlink()
    index.symlink_to(target)
    assert "sources/index.toml" in (seen := hrctimeline("verify")).out and seen.code == 1
    for command in COMMANDS:
        if command.startswith("serve"):  # which does not end
            continue
        seen = hrctimeline(*command.split())
        assert "xyzzy" not in seen.out + seen.err
    assert (committed.parents[1] / "elsewhere.toml").read_text() == "xyzzy = 1\n"


@pytest.mark.parametrize("file", ["reviews.toml", "sources/letter.txt", "events.toml"])
def test_another_file_that_links_to_itself(file: str, committed: Path, hrctimeline: Command) -> None:
    (committed.parent / file).unlink(missing_ok=True)
    (committed.parent / file).symlink_to(Path(file).name)
    seen = hrctimeline("verify", "--log", "events.toml")
    assert seen.code == (2 if file == "events.toml" else 1) and "Too many levels" in " ".join(
        (seen.out + seen.err).split()
    )
    assert hrctimeline("show", "--log", "events.toml").code in (0, 2)


@pytest.mark.parametrize(
    "command",
    [
        "add --find council --date 2019-05-02 --anyway --title",
        "add evidence session --find speakers --anyway --note",
        "review session --by",
        "source add new.txt --published 2019-05-03 --published-note Known --author",
        "init new --title",
        "verify --select",
        "explain",
        "find",
    ],
)
def test_a_byte_of_an_argument_that_is_no_utf_8(command: str, committed: Path, hrctimeline: Command) -> None:
    seen = hrctimeline(*command.split(), b"caf\xe9".decode("utf-8", "surrogateescape"))
    assert seen.code in (1, 2)
    if command.split()[0] in ("add", "review", "source", "init"):
        assert seen.code == 2 and "no UTF-8" in seen.err
    assert not subprocess.run(["git", "status", "--porcelain"], capture_output=True, check=True).stdout


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero here")
@pytest.mark.parametrize("command", ["source add", "source update letter"])
def test_a_text_from_a_stream_that_is_closed_or_does_not_end(
    command: str, committed: Path, monkeypatch: pytest.MonkeyPatch, hrctimeline: Command
) -> None:
    monkeypatch.setattr("hrctimeline.logfile.folder.LARGEST", 1_000_000)
    monkeypatch.setattr("hrctimeline.cli.intake.LARGEST", 1_000_000)
    with Path("/dev/zero").open(encoding="utf-8") as zero:
        for stream, file, said in (
            (None, "-", "standard input is closed"),
            (zero, "-", "more than 1 MB"),
            (None, "/dev/zero", "more than 1 MB"),
        ):
            monkeypatch.setattr(sys, "stdin", stream)
            seen = hrctimeline(*command.split(), file)
            assert seen.code == 2 and said in seen.err


@contextmanager
def withheld(path: Path) -> Iterator[None]:
    """A file or folder that may not be read, for root too."""
    path.chmod(0)
    if user := os.geteuid():
        yield
    else:
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(user)
    path.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="no users here")
@pytest.mark.parametrize("what", [".", "sources", "sources/index.toml", "sources/letter.txt", "events.toml"])
@pytest.mark.parametrize(
    "command", ["verify", "show", "scan", "source check", "review --list", "fmt --check"]
)
def test_without_permission(what: str, command: str, committed: Path, hrctimeline: Command) -> None:
    hrctimeline(*command.split())  # loads what it needs: of the package itself, too, nothing may be read
    with withheld(committed.parent / what):
        seen = hrctimeline(*command.split(), "--log", "events.toml")
    said = " ".join(f"{seen.out} {seen.err}".split())
    assert seen.code == 0 or "denied" in said or "hrctimeline verify` says why" in said
    if what in (".", "events.toml"):
        assert seen.code == 2 and not seen.out


@pytest.mark.parametrize(
    "file", ["events.toml", "events/2019.toml", "sources/index.toml", "sources/letter.txt"]
)
def test_a_file_of_more_than_a_hundred_megabytes(file: str, committed: Path, hrctimeline: Command) -> None:
    """Its size tells it: nothing of it is read."""
    (committed.parent / "events").mkdir()
    with (committed.parent / file).open("ab") as stream:
        stream.truncate(100_000_001)
    seen = hrctimeline("verify", "--log", "events.toml")
    assert seen.code == (2 if file.startswith("events") else 1)
    assert "more than 100 MB" in " ".join(f"{seen.out} {seen.err}".split())


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no /dev/zero here")
def test_a_log_that_does_not_end(monkeypatch: pytest.MonkeyPatch, hrctimeline: Command) -> None:
    monkeypatch.setattr("hrctimeline.logfile.folder.LARGEST", 1_000_000)
    seen = hrctimeline("verify", "--log", "/dev/zero")
    assert seen.code == 2 and "more than 1 MB" in seen.err


def test_findings_in_bulk_are_counted(tmp_path: Path, hrctimeline: Command) -> None:
    events = "".join(f'[[event]]\nid = "e-{n}"\ntitle = "The council meets in Vienna"\n\n' for n in range(60))
    log = write(lay_over(events), tmp_path)
    seen = hrctimeline("verify", "--log", str(log), COLUMNS="160")
    assert seen.out.count("names “Vienna”") == 50 and "60 claim-name: 50 shown" in seen.out
    seen = hrctimeline("verify", "--log", str(log), "--select", "claim-name", COLUMNS="160")
    assert seen.out.count("names “Vienna”") == 60
