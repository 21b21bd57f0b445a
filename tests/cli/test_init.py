"""`hrctimeline init`: a timeline that holds as it stands, and never one over another."""

import json
import os
import shlex
import subprocess
import tomllib
from pathlib import Path

import pytest

from extras import command
from hrctimeline.logfile import edit
from hrctimeline.writing.start import starter

from .conftest import Command


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("where", ["", "new", "new/deep"])
def test_it_verifies_clean_at_once(where: str, nowhere: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("init", *([where] if where else []))
    assert (seen.code, seen.err) == (0, "")
    log = f" --log {where}" if where else ""
    assert seen.out.splitlines()[-1] == f"Next: hrctimeline verify{log}"
    verified = hrctimeline("verify", "--strict", *log.split(), "--format", "json")
    assert verified.code == 0, verified.out
    summary = json.loads(verified.out)["summary"]
    assert (summary["events"], summary["errors"], summary["warnings"]) == (1, 0, 0)
    assert files(nowhere / where) == starter()
    assert [f"  {Path(where, name).as_posix()}" for name in starter()] == seen.out.splitlines()[:-1]


def test_no_fault_of_the_example_goes_unnoticed(nowhere: Path, hrctimeline: Command) -> None:
    hrctimeline("init")
    seen = hrctimeline("mutants", "--format", "json")
    assert seen.code == 0, seen.out


@pytest.mark.parametrize("there", ["events.toml", "events/x.toml", "sources/x.txt"])
def test_a_folder_that_has_a_timeline(there: str, nowhere: Path, hrctimeline: Command) -> None:
    (nowhere / there).parent.mkdir(exist_ok=True)
    (nowhere / there).write_bytes(b"mine")
    seen = hrctimeline("init")
    assert (seen.code, seen.out) == (2, "")
    assert (
        f"{there.split('/')[0]} is there already: a timeline is started in a folder of its own." in seen.err
    )
    assert files(nowhere) == {there: b"mine"}


def test_a_folder_of_the_log_s_name_is_told_by_all_alike(nowhere: Path, hrctimeline: Command) -> None:
    Path("events.toml").mkdir()
    for words in (("verify",), ("show",), ("find", "x")):
        seen = hrctimeline(*words)
        assert seen.code == 2 and "events.toml can't be read" in seen.err


def test_other_files_stay_as_they_are(nowhere: Path, hrctimeline: Command) -> None:
    (nowhere / "README.md").write_bytes(b"mine")
    seen = hrctimeline("init")
    assert seen.code == 0
    assert "  README.md was there, and stays as it is\n" in seen.out
    assert files(nowhere) == {**starter(), "README.md": b"mine"}


@pytest.mark.parametrize("there", ["here", "here/.github", "here/schemas"])
def test_a_file_where_a_folder_would_go_stays(there: str, nowhere: Path, hrctimeline: Command) -> None:
    (nowhere / there).parent.mkdir(exist_ok=True)
    (nowhere / there).write_bytes(b"mine")
    seen = hrctimeline("init", "here")
    assert (seen.code, seen.out) == (2, "") and "File exists" in seen.err
    assert files(nowhere) == {there: b"mine"}


def test_the_next_command_can_be_pasted(nowhere: Path, hrctimeline: Command) -> None:
    following = hrctimeline("init", "our ferry").out.splitlines()[-1].removeprefix("Next: hrctimeline ")
    assert hrctimeline(*shlex.split(following)).code == 0


@pytest.mark.parametrize("turn", range(len(starter())))
def test_at_a_fault_nothing_is_left(
    turn: int, nowhere: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = os.fsync, 0

    def full(descriptor: int) -> None:
        nonlocal asked
        asked += 1
        if asked == turn * 2 + 1:  # each file asks once for itself and once for its folder
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(edit.os, "fsync", full)
    seen = hrctimeline("init", "new/deep")
    assert (seen.code, seen.out) == (2, "")
    assert "No space left on device" in seen.err
    assert list(nowhere.iterdir()) == []


def test_an_empty_folder_is_told_how_to_begin(nowhere: Path, hrctimeline: Command) -> None:
    assert "or start a timeline: hrctimeline init." in hrctimeline("verify").err


def test_the_readme_has_ten_lines_at_most_and_the_workflow_is_safe(
    nowhere: Path, hrctimeline: Command
) -> None:
    hrctimeline("init")
    assert len((nowhere / "README.md").read_text(encoding="utf-8").splitlines()) <= 10
    workflow = ".github/workflows/timeline.yml"
    for check in (
        [command("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", workflow],
        [command("zizmor"), "--offline", "--no-progress", workflow],
    ):
        done = subprocess.run(check, cwd=nowhere, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_title_has_words(nowhere: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("init", "--title", " ")
    assert (seen.code, seen.err, list(nowhere.iterdir())) == (
        2,
        "hrctimeline: a title has words: --title TEXT.\n",
        [],
    )


def test_with_a_title_it_is_one_s_own_from_the_start(nowhere: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("init", "--title", "The  “bridge”")
    assert seen.code == 0 and seen.out.endswith("Next: hrctimeline source add FILE\n")
    assert tomllib.loads(Path("events.toml").read_text(encoding="utf-8")) == {
        "timeline": {"title": "The “bridge”"}
    }
    assert Path("README.md").read_text(encoding="utf-8").startswith("# The “bridge”\n")
    assert [path.name for path in Path("sources").iterdir()] == ["index.toml"]
    assert hrctimeline("fmt", "--check").code == 0
    assert "No event yet: `hrctimeline add` writes one." in hrctimeline("show").out
    told = hrctimeline("verify")
    assert told.code == 1 and "error: no event yet" in told.out and "`hrctimeline add`" in told.out
    assert "error: no text yet" in told.out and "`hrctimeline source add FILE`" in told.out
    assert "no event yet: `hrctimeline add`" in hrctimeline("review", "--by", "Ann").err
    Path("note.txt").write_text("3 May 2019\n\nThe bridge was closed today.\n", encoding="utf-8")
    assert (
        hrctimeline(
            "source", "add", "note.txt", "--author", "A", "--title", "A note", "--language", "en", "--yes"
        ).code
        == 0
    )
    assert hrctimeline("add", "--find", "bridge closed", "--title", "The bridge is closed").code == 0
    assert hrctimeline("verify", "--strict").code == 0
