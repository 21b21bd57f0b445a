"""`hrctimeline show` as it is called: what chooses events, in every format; the pager; code pages."""

import json
import os
import pty
import select
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from .conftest import Command

SOURCE = str(Path(__file__).parents[2] / "src")
SHOW = [sys.executable, "-m", "hrctimeline", "show"]
FORMATS = ("json", "html")


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        (("--dates", "2017/2018-05"), ["geneva-speech", "ngo-letter"]),
        (("--dates", "2018-06-20/.."), ["haley-letter", "joint-reply"]),
        (("--publisher", "hrnk"), ["us-2006", "announcement"]),
        (("--publisher", "CNN", "--source", "hrnk-statement"), ["us-2006", "announcement"]),
        (("--words", "russia"), ["us-2006", "haley-letter"]),
        (("--words", "russia", "--words", "John Bolton"), ["us-2006"]),
        (("--verdict", "disputed"), ["us-2006"]),
        (("--verdict", "supported", "--tag", "letter"), ["ngo-letter", "haley-letter", "joint-reply"]),
        (("--verdict", "unsupported"), []),
    ],
)
def test_what_chooses_does_so_in_every_format(
    arguments: tuple[str, ...], shown: list[str], folder: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline("show", "--format", "json", *arguments)
    assert (seen.code, [event["id"] for event in json.loads(seen.out)["events"]]) == (0, shown)
    assert f"{len(shown)} of 6 events are shown.\n" in seen.err
    assert f"{len(shown)} of 6 events" in hrctimeline("show", *arguments).out
    for name in FORMATS[1:]:
        assert (
            f"{len(shown)} of 6 events are shown.\n" in hrctimeline("show", "--format", name, *arguments).err
        )


CHOICES = (
    ("--dates", "2018"), ("--publisher", "CNN"), ("--publisher", "hrnk"), ("--source", "hrnk-statement"),
    ("--source", "joint-reply-letter"), ("--words", "russia"), ("--verdict", "supported"), ("--tag", "letter"),
)  # fmt: skip


def test_what_passes_two_choices_passes_each(folder: Path, hrctimeline: Command) -> None:
    def shown(*arguments: str) -> set[str]:
        seen = hrctimeline("show", "--format", "json", *arguments)
        assert seen.code == 0, seen.err
        return {event["id"] for event in json.loads(seen.out)["events"]}

    alone = {choice: shown(*choice) for choice in CHOICES}
    for one, other in combinations(CHOICES, 2):
        if one[0] != other[0]:  # of one option the last holds
            assert shown(*one, *other) == alone[one] & alone[other], (one, other)


def test_key_events_are_a_short_version(folder: Path, hrctimeline: Command) -> None:
    log = folder / "events.toml"
    text = log.read_text(encoding="utf-8")
    log.write_text(
        text.replace('id = "announcement"\n', 'id = "announcement"\nkey = true\n'), encoding="utf-8"
    )
    seen = hrctimeline("show", "--key", "--ids")
    assert "1 of 6 events" in seen.out and "announcement" in seen.out and "us-2006" not in seen.out


def test_kinds(folder: Path, hrctimeline: Command) -> None:
    log = folder / "events.toml"
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace('id = "us-2006"\n', 'id = "us-2006"\nkind = "exit"\n'), encoding="utf-8")
    assert "1 of 6 events" in hrctimeline("show", "--kind", "exit").out
    seen = hrctimeline("show", "--kind", "exits")
    assert seen.code == 2 and "Did you mean “exit”?" in seen.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--publisher", "CNNN"), "there is no publisher “CNNN”. Did you mean “CNN”?"),
        (("--dates", "soon"), "--dates soon: "),
        (("--words", " "), "which words?"),
        (("--verdict", "true"), "'true' is not one of"),
        (("--changed", "nowhere"), "git repository"),
    ],
)
def test_what_it_can_t_choose_by(
    arguments: tuple[str, ...], said: str, folder: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline("show", *arguments)
    assert (seen.code, seen.out) == (2, "") and said in seen.err


def test_what_changed_since_a_revision(folder: Path, hrctimeline: Command) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "The log"]):
        subprocess.run([*git, *words], check=True, capture_output=True)
    log = folder / "events.toml"
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace("threatens to end US", "threatens to end the US"), encoding="utf-8")
    seen = hrctimeline("show", "--changed", "HEAD", "--ids")
    assert "1 of 6 events" in seen.out and "geneva-speech" in seen.out
    assert "0 of 6 events" in hrctimeline("show", "--changed", "HEAD", "--tag", "letter").out


# ---- on a terminal -----------------------------------------------------------


def on_a_terminal(folder: Path, *arguments: str, lines: int = 24, **environment: str) -> tuple[int, str]:
    """What a terminal of so many lines gets, and how the command ends; the pager is `sed`, if none is said."""
    ours, theirs = pty.openpty()
    unset = {"NO_COLOR", "FORCE_COLOR", "PAGER", "HRCTIMELINE_PAGER", "LESS"}
    inherited = {name: value for name, value in os.environ.items() if name not in unset}
    settings = {
        "TERM": "xterm",
        "PAGER": "sed s/^/paged:/",
        "COLUMNS": "80",
        "LINES": str(lines),
        "PYTHONPATH": SOURCE,
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    with subprocess.Popen(
        [*SHOW, *arguments],
        cwd=folder,
        env=inherited | settings | environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        seen = b""
        while select.select([ours], [], [], 20)[0]:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            seen += piece
        os.close(ours)
    return process.returncode, seen.decode()


def test_what_is_longer_than_the_screen_goes_to_a_pager(folder: Path) -> None:
    code, seen = on_a_terminal(folder)
    assert code == 0 and seen.startswith("paged:") and seen.count("paged:") == len(seen.splitlines()) > 24
    assert "\x1b[1m2006\x1b[0m" in seen


@pytest.mark.parametrize(
    ("arguments", "lines", "environment"),
    [
        (("--no-pager",), 24, {}),
        ((), 200, {}),
        ((), 24, {"TERM": "dumb"}),
        ((), 24, {"PAGER": ""}),
        ((), 24, {"PAGER": "cat"}),
        ((), 24, {"PAGER": "no-such-pager --at-all"}),
        ((), 24, {"PAGER": "'unclosed"}),
        (("--format", "markdown"), 24, {}),
        ((), 24, {"HRCTIMELINE_PAGER": "cat"}),
    ],
    ids=str,
)
def test_where_no_pager_is_wanted_or_can_be_all_is_printed(
    arguments: tuple[str, ...], lines: int, environment: dict[str, str], folder: Path
) -> None:
    code, seen = on_a_terminal(folder, *arguments, lines=lines, **environment)
    assert code == 0 and "paged:" not in seen and "Traceback" not in seen
    assert "Eighteen groups reply to Haley" in seen
    if environment.get("TERM") == "dumb":
        assert "\x1b" not in seen


@pytest.mark.parametrize("pager", ["true", "false", "head -2", "sh -c 'exit 3'"])
def test_a_pager_that_ends_early_is_no_fault(pager: str, folder: Path) -> None:
    code, seen = on_a_terminal(folder, "--full", PAGER=pager)
    assert code == 0 and "Traceback" not in seen and len(seen.splitlines()) < 5


def test_less_is_told_to_leave_what_fits(folder: Path) -> None:
    said = "sh -c 'cat >/dev/null; echo opts=$LESS'"
    assert "opts=FRX" in on_a_terminal(folder, PAGER=said)[1]
    assert "opts=i" in on_a_terminal(folder, PAGER=said, LESS="i")[1]


def test_a_pipe_has_no_pager(folder: Path, hrctimeline: Command) -> None:
    assert "paged:" not in hrctimeline("show", PAGER="sed s/^/paged:/", LINES="5").out


# ---- code pages --------------------------------------------------------------


def printed(folder: Path, encoding: str, *arguments: str) -> bytes:
    environment = {"PYTHONIOENCODING": encoding, "PYTHONPATH": SOURCE, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [*SHOW, *arguments], cwd=folder, env=os.environ | environment, capture_output=True, check=True
    )
    assert done.stderr == b"" or arguments
    return done.stdout


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "cp850", "latin-1"])
def test_a_code_page_gets_what_it_has_and_plainer_signs_for_the_rest(encoding: str, folder: Path) -> None:
    seen = printed(folder, encoding, "--no-pager").decode(encoding)
    opens, closes = ("“", "”") if encoding == "cp1252" else ('"', '"')
    assert f"CNN: the US {opens}pulled out{closes} of the Council" in seen
    assert "?" not in seen and "\\u" not in seen and "â€" not in seen
    assert all(len(line) <= 80 for line in seen.splitlines())
    sign = "*" if encoding in ("cp437", "cp850", "latin-1") else "•"
    assert f"{sign} Haley, in Geneva" in seen and ("± CNN" in seen or "~ CNN" in seen)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_where_nothing_says_otherwise_it_is_utf_8(encoding: str, folder: Path) -> None:
    assert "CNN: the US “pulled out” of the Council" in printed(folder, encoding).decode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_what_programs_read_is_utf_8_everywhere(name: str, folder: Path) -> None:
    assert printed(folder, "cp437", "--format", name) == printed(folder, "utf-8", "--format", name)
