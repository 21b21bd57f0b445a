"""`review` without a terminal: lists, single events, what a branch touched; and where its sign-offs are told."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from cli.conftest import Command
from hrctimeline.ask.desk import Desk

posix = pytest.mark.skipif(os.name != "posix", reason="signals and links of POSIX systems")


@pytest.fixture
def unread(folder: Path) -> Path:
    """The shipped log, as if nobody had read it."""
    (folder / "reviews.toml").unlink()
    return folder


def reviews(folder: Path) -> dict[str, list[dict[str, object]]]:
    return tomllib.loads((folder / "reviews.toml").read_text(encoding="utf-8"))


def edit(folder: Path, old: str, new: str, name: str = "events.toml") -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def test_a_sign_off_is_kept_and_told(unread: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("review", "joint-reply", "us-2006", "--by", "Ann  Lee", "--note", "with the letter")
    assert (seen.code, seen.out) == (
        0,
        "joint-reply: read by Ann Lee\nus-2006: read by Ann Lee\n"
        "reviews.toml is new. Commit it to the main branch before two branches sign.\n",
    )
    kept = reviews(unread)
    assert [event for event in kept if kept[event]] == ["joint-reply", "us-2006"]
    assert list(kept) == sorted(Desk("events.toml").ids)
    assert [set(entry) for entry in kept["us-2006"]] == [{"by", "on", "digest", "note"}]
    assert "wording of 6 events: 2 read, 4 unread" in " ".join(hrctimeline("verify").out.split())
    listed = hrctimeline("review", "--list").out
    assert listed.count("read by Ann Lee on ") == 2 and listed.count("read by nobody yet") == 4
    assert "Wording read by Ann Lee (2 events" in hrctimeline("show").out
    for detail in ("--full", "--evidence"):
        assert " ".join(hrctimeline("show", "us-2006", detail).out.split()).count("Read by Ann Lee on") == 1
    assert "Read by Ann Lee on" in hrctimeline("explain", "us-2006").out


def test_two_readers_changed_words_and_one_who_reads_again(unread: Path, hrctimeline: Command) -> None:
    every = Desk("events.toml").ids
    hrctimeline("review", *every, "--by", "Ann")
    hrctimeline("review", "us-2006", "--by", "Bob")
    assert "6 read (1 by two)" in " ".join(hrctimeline("verify").out.split())
    edit(unread, "Eighteen groups reply", "Eighteen groups answer")
    told = " ".join(hrctimeline("verify", "--notes").out.split())
    assert "5 read (1 by two), 1 changed since it was read" in told
    assert "the title changed since Ann read it on" in told
    hrctimeline("review", "joint-reply", "--by", "Ann")
    assert "6 read (1 by two)" in " ".join(hrctimeline("verify").out.split())
    assert len(reviews(unread)["joint-reply"]) == 1
    edit(unread, "[timeline.names]", "readers = 2\n\n[timeline.names]")
    edit(unread, "readers = 2\n", "")
    edit(unread, 'title = "The United', 'readers = 2\ntitle = "The United')
    told = " ".join(hrctimeline("verify", "--notes").out.split())
    assert "1 read (1 by two), 5 read by too few" in told
    assert "only Ann has read the wording; the log asks for 2 readers" in told


def test_the_rules_can_be_errors(unread: Path, hrctimeline: Command) -> None:
    edit(
        unread,
        "[[event]]",
        '[timeline.rules]\nwording-unread = "error"\nwording-changed = "error"\n\n[[event]]',
    )
    assert hrctimeline("verify").out.count("wording-unread") == 6
    hrctimeline("review", *Desk("events.toml").ids, "--by", "Ann")
    assert hrctimeline("verify", "--strict").code == 0
    edit(unread, "Eighteen groups reply", "Eighteen groups answer")
    seen = hrctimeline("verify")
    assert seen.code == 1 and "wording-changed" in seen.out


def test_own_words_and_readings_in_json(folder: Path, hrctimeline: Command) -> None:
    edit(folder, "Eighteen groups reply", "Eighteen groups at last reply")
    edit(folder, "Haley and Pompeo announce", "Haley and Pompeo grimly and gladly bemoan")
    told = json.loads(hrctimeline("verify", "--format", "json").out)
    event = next(e for e in told["events"] if e["id"] == "announcement")
    title = tomllib.loads((folder / "events.toml").read_text(encoding="utf-8"))["event"][3]["title"]
    own = [word for word in event["own"] if word["key"] == "title"]
    assert "bemoan" in [word["text"] for word in own]
    assert all(title[word["start"] : word["end"]] == word["text"] for word in own)
    assert told["summary"]["own_words"] == sum(len(e["own"]) for e in told["events"])
    assert event["readings"][0]["changed"] == ["the title"]
    explained = json.loads(hrctimeline("explain", "announcement", "--format", "json").out)
    assert explained["own"] == event["own"] and explained["readings"] == event["readings"]


@pytest.mark.parametrize("command", [("show", "--evidence", "announcement"), ("explain", "announcement")])
def test_own_words_are_marked(folder: Path, hrctimeline: Command, command: tuple[str, ...]) -> None:
    edit(folder, "Haley and Pompeo announce", "Haley and Pompeo bemoan")
    assert "Haley and Pompeo ‹bemoan› the withdrawal" in hrctimeline(*command).out
    assert "Pompeo \033[4mbemoan\033[0m the" in hrctimeline(*command, FORCE_COLOR="1").out


def test_no_text_brings_marks_along(folder: Path, hrctimeline: Command) -> None:
    edit(folder, "Haley and Pompeo announce", "Haley and Pompeo \\u0011announce\\u0012")
    assert "\\u0011announce\\u0012" in hrctimeline("show", "--evidence", "announcement").out


def test_what_it_refuses(unread: Path, hrctimeline: Command) -> None:
    for arguments, said in (
        ((), "there is no terminal to ask on"),
        (("nothing",), "there is no event “nothing”"),
        (("--note", "x", "--by", "Ann"), "--note goes with the EVENT"),
        (("--changed", "no-such-revision", "--list"), ""),
    ):
        seen = hrctimeline("review", *arguments)
        assert seen.code == 2 and said in seen.err
    edit(unread, "The last time the US pulled out", "The first time the US pulled out")
    seen = hrctimeline("review", "us-2006", "joint-reply", "--by", "Ann")
    assert seen.code == 2 and "not every quote of us-2006 is found" in seen.err
    assert not (unread / "reviews.toml").exists()


def test_without_a_name_it_is_git_s(
    unread: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    subprocess.run(["git", "init", "-q", "."], check=True)
    seen = hrctimeline("review", "us-2006")
    assert seen.code == 2 and "who reads?" in seen.err
    subprocess.run(["git", "config", "user.name", "Ada Vail"], check=True)
    assert hrctimeline("review", "us-2006").out.startswith("us-2006: read by Ada Vail\n")


@pytest.mark.parametrize("broken", ["[[us-2006]\n", "[[us-2006]]\nby = 3\n", "us-2006 = 1\n"])
def test_a_faulty_file_is_reported_and_not_written_over(
    folder: Path, hrctimeline: Command, broken: str
) -> None:
    (folder / "reviews.toml").write_text(broken, encoding="utf-8")
    seen = hrctimeline("verify")
    assert seen.code == 1 and "reviews.toml:1" in seen.out
    assert hrctimeline("review", "us-2006", "--by", "Ann").code == 2
    assert (folder / "reviews.toml").read_text(encoding="utf-8") == broken


@posix
def test_a_link_out_of_the_folder_is_neither_read_nor_written(
    folder: Path, hrctimeline: Command, tmp_path: Path
) -> None:
    (folder / "reviews.toml").rename(tmp_path / "elsewhere.toml")
    before = (tmp_path / "elsewhere.toml").read_bytes()
    (folder / "reviews.toml").symlink_to(tmp_path / "elsewhere.toml")
    assert "source-outside" in hrctimeline("verify").out
    assert hrctimeline("review", "us-2006", "--by", "Ann").code == 2
    assert (tmp_path / "elsewhere.toml").read_bytes() == before


@posix
def test_the_mode_is_kept(folder: Path, hrctimeline: Command) -> None:
    (folder / "reviews.toml").chmod(0o640)
    assert hrctimeline("review", "us-2006", "--by", "Ann").code == 0
    assert (folder / "reviews.toml").stat().st_mode & 0o777 == 0o640


@posix
@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
def test_killed_at_any_write_the_old_file_is_there(folder: Path, step: str) -> None:
    before = (folder / "reviews.toml").read_bytes()
    script = f"""
import os, pathlib, signal, sys
from hrctimeline.cli import main
def die(*arguments, **more):
    os.kill(os.getpid(), signal.SIGKILL)
if {step!r} == "replace":
    pathlib.Path.replace = os.replace = die
elif {step!r} == "open":
    opened = os.open
    os.open = lambda path, flags, *more, **named: die() if flags & os.O_CREAT else opened(path, flags, *more, **named)
else:
    os.{step} = die
sys.argv = ["hrctimeline", "review", "us-2006", "--by", "Ann"]
main()
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert (folder / "reviews.toml").read_bytes() == before


def in_git(*arguments: str) -> None:
    name = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *name, *arguments], check=True, capture_output=True)


@pytest.fixture
def branch(folder: Path) -> Path:
    """A branch that gives an event another title."""
    in_git("init", "-q", "-b", "main")
    in_git("add", ".")
    in_git("commit", "-q", "-m", "The log")
    in_git("checkout", "-q", "-b", "other")
    edit(folder, "Eighteen groups reply", "Eighteen groups answer")
    return folder


def test_a_wording_that_turns_what_was_signed_is_a_warning_until_it_is_read(
    branch: Path, hrctimeline: Command
) -> None:
    """The signed words are found in the history, whatever was committed since."""
    seen = hrctimeline("verify")
    assert "1 event changed since it was read" in " ".join(seen.out.split()) and "warning" not in seen.out
    edit(branch, "Eighteen groups answer", "Eighteen groups refuse to reply")
    for _ in range(2):
        in_git("commit", "-q", "-a", "--allow-empty", "-m", "Another title")
        seen = hrctimeline("verify")
        told = " ".join(seen.out.split())
        assert seen.code == 0 and "“refuse” came: what was told is denied" in told
        assert "wording-changed" in told
    assert hrctimeline("review", "joint-reply", "--by", "Ann").code == 0
    assert "wording-changed" not in hrctimeline("verify").out


@pytest.mark.parametrize("lost", ["repository", "history"])
def test_without_its_history_a_changed_wording_is_a_note(
    lost: str, branch: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(branch, "Eighteen groups answer", "Eighteen groups refuse to reply")
    if lost == "repository":
        shutil.rmtree(".git")
    else:
        in_git("commit", "-q", "-a", "-m", "Another title")
        in_git("clone", "-q", "--depth", "1", branch.as_uri(), "shallow")
        monkeypatch.chdir("shallow")
    told = " ".join(hrctimeline("verify").out.split())
    assert "1 event changed since it was read" in told and "wording-changed" not in told


def test_only_what_a_branch_touched(branch: Path, hrctimeline: Command) -> None:
    listed = hrctimeline("review", "--list", "--changed", "main").out
    assert listed.startswith("joint-reply") and "us-2006" not in listed


def test_diff_tells_which_readings_a_branch_adds_and_makes_stale(branch: Path, hrctimeline: Command) -> None:
    told = " ".join(hrctimeline("diff").out.split())
    assert "Readings: 1 stale now." in told and "no longer read as it is: the title changed since" in told
    assert hrctimeline("review", "joint-reply", "us-2006", "--by", "Ann").code == 0
    told = " ".join(hrctimeline("diff").out.split())
    assert "Readings: 2 new, 1 stale now." in told and "joint-reply read by Ann on" in told
    as_json = json.loads(hrctimeline("diff", "--format", "json").out)["readings"]
    assert [(r["kind"], r["event"], r["by"]) for r in as_json if r["by"] == "Ann"] == [
        ("added", "us-2006", "Ann"),
        ("added", "joint-reply", "Ann"),
    ]
    in_git("commit", "-q", "-a", "-m", "read")
    edit(branch, "2018-06-22", "2018-06-21")
    assert "1 withdrawn" not in hrctimeline("diff", "HEAD").out
    edit(branch, 'by = "Ann"', 'by = "Eve"', "reviews.toml")
    assert "### The readings" in hrctimeline("diff", "HEAD", "--format", "markdown").out


def test_diff_marks_own_words(branch: Path, hrctimeline: Command) -> None:
    edit(branch, "Eighteen groups answer", "Eighteen groups sternly rebuke")
    assert "‹rebuke›" in hrctimeline("diff").out
    assert "‹rebuke›" in hrctimeline("diff", "--format", "markdown").out
    assert "\033[4mrebuke\033[0m" in hrctimeline("diff", FORCE_COLOR="1").out
