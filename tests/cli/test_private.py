"""Texts that can't be public: in no commit, found by checksum, and nothing unchecked passes where they aren't here."""

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest

from hrctimeline.logfile import edit
from mails import PLAIN, mail

from .conftest import Command
from .test_source import TEXT, files, index

QUOTE = "The harbour office said on Tuesday that the fares will rise on 1 July 2021."
EVENT = f"""
[[event]]
id = "fares"
date = "2021-06-01"
title = "The harbour office speaks of fares"

[[event.evidence]]
source = "fares"
quote = "{QUOTE}"
dated-by = "Tuesday"
"""


@pytest.fixture
def private(nowhere: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A timeline with an event whose text is private, as the current folder; beside it `vault` has the text."""
    hrctimeline("init", "ferry")
    (nowhere / "fares.txt").write_bytes(TEXT)
    monkeypatch.chdir(nowhere / "ferry")
    log = nowhere / "ferry" / "events.toml"
    log.write_text(log.read_text() + EVENT)
    assert hrctimeline("source", "add", "../fares.txt", "--private").code == 0
    (nowhere / "vault" / "deep").mkdir(parents=True)
    (nowhere / "vault" / "deep" / "scan 17.bin").write_bytes(TEXT)
    (nowhere / "vault" / "other.txt").write_bytes(b"Something else.\n")
    return nowhere / "ferry"


def away(folder: Path) -> None:
    (folder / "sources" / "fares.txt").unlink()


def verdicts(out: str) -> dict[str, str]:
    return {event["id"]: event["verdict"] for event in json.loads(out)["events"]}


def test_a_private_text_is_ignored_by_git_and_its_checksum_is_in_the_index(private: Path) -> None:
    assert (private / ".gitignore").read_text() == "/sources/fares.txt\n"
    assert index(private)["fares"]["kept"] == "elsewhere"


def test_what_gitignore_has_stays(private: Path, hrctimeline: Command) -> None:
    (private / ".gitignore").write_bytes(b"*.pyc\r\n# ours\r\nbuild")
    (private.parent / "more.txt").write_bytes(TEXT.replace(b"Ferry", b"More ferry"))
    assert hrctimeline("source", "add", "../more.txt", "--private").code == 0
    assert (private / ".gitignore").read_bytes() == b"*.pyc\r\n# ours\r\nbuild\r\n/sources/more.txt\r\n"


@pytest.mark.parametrize("turn", range(6))
def test_at_a_fault_gitignore_is_as_it_was(
    turn: int, private: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (private.parent / "more.txt").write_bytes(TEXT.replace(b"Ferry", b"More ferry"))
    before, real, asked = files(private), os.replace, 0

    def refused(*arguments: object, **more: object) -> None:
        nonlocal asked
        asked += 1
        if asked == turn + 1:
            raise OSError(5, "Input/output error")
        real(*arguments, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(edit.Path, "replace", lambda self, target: refused(self, target))
        code = hrctimeline("source", "add", "../more.txt", "--private").code
    assert (code == 2) == (turn < 3)
    assert (files(private) == before) == (turn < 3)


def test_here_it_is_checked_like_any_other(private: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("verify", "--format", "json")
    assert (seen.code, verdicts(seen.out)["fares"]) == (0, "supported")


@pytest.mark.parametrize("how", ["--texts", "HRCTIMELINE_TEXTS"])
@pytest.mark.parametrize(
    "command", [("verify",), ("show",), ("explain", "fares"), ("scan", "fares"), ("find", "fares")]
)
def test_a_folder_of_texts_serves_every_command(
    command: tuple[str, ...], how: str, private: Path, hrctimeline: Command
) -> None:
    there = hrctimeline(*command)
    away(private)
    options, environment = (("--texts", "../vault"), {}) if how == "--texts" else ((), {how: "../vault"})
    seen = hrctimeline(*command, *options, **environment)
    assert seen == there
    assert hrctimeline(*command) != there


def test_absent_it_is_an_error_and_its_event_is_told_as_not_checked(
    private: Path, hrctimeline: Command
) -> None:
    away(private)
    seen = hrctimeline("verify", COLUMNS="120")
    assert seen.code == 1
    assert "fares.txt is kept elsewhere, and isn't here: 1 quote of it not checked" in seen.out
    assert "2 events: 1 holds, 1 not checked · 1 error" in seen.out
    assert "1 text unchanged · 1 text not here: 1 quote not checked" in seen.out


@pytest.mark.parametrize("set_aside", ["note", "off", "ignored"])
def test_whatever_sets_the_rule_aside_nothing_unchecked_passes_as_checked(
    set_aside: str, private: Path, hrctimeline: Command
) -> None:
    away(private)
    log = private / "events.toml"
    heads = {"note": 'absent = "note"\n', "off": 'rules = { source-absent = "off" }\n', "ignored": ""}
    log.write_text(log.read_text().replace("[timeline]\n", f"[timeline]\n{heads[set_aside]}"))
    options = ("--ignore", "source-absent") if set_aside == "ignored" else ()
    seen = hrctimeline("verify", *options)
    assert seen.code == 0, seen.out
    assert "2 events: 1 holds, 1 not checked" in seen.out
    assert "1 text not here: 1 quote not checked" in seen.out
    told = json.loads(hrctimeline("verify", "--format", "json", *options).out)
    assert (told["summary"]["unchecked"], told["summary"]["absent"]) == (1, 1)
    assert {e["id"]: (e["verdict"], e["evidence"][0]["checked"]) for e in told["events"]} == {
        "first-crossing": ("supported", True),
        "fares": ("unchecked", False),
    }


def test_readers_see_what_is_not_checked(private: Path, hrctimeline: Command) -> None:
    away(private)
    shown = hrctimeline("show")
    assert "1 quote not checked" in shown.out and "every quote found" not in shown.out
    assert "not checked: “The harbour" in shown.out and "not here" in shown.out
    assert "1 event is not checked, as texts aren't here" in shown.err
    explained = hrctimeline("explain", "fares")
    assert "not checked, as its text is kept elsewhere and isn't here" in explained.out
    assert "Verdict: not checked: 1 of 1 quotes is of texts that aren't here." in explained.out
    assert (
        json.loads(hrctimeline("explain", "fares", "--format", "json").out)["evidence"][0]["checked"] is False
    )
    listed = hrctimeline("source", "list").out
    assert "article, kept elsewhere\n" in listed and "    not here\n" in listed
    assert hrctimeline("verify", "--summary", "s.md").code == 1
    assert "1 of 2 events not checked" in Path("s.md").read_text()


def test_another_text_under_its_name_is_told(private: Path, hrctimeline: Command) -> None:
    (private / "sources" / "fares.txt").write_bytes(TEXT + b"More.\n")
    seen = hrctimeline("verify", "--texts", "../vault")
    assert seen.code == 1
    assert "source-changed" in seen.out


def test_a_text_of_a_commit_is_not_taken_from_elsewhere(private: Path, hrctimeline: Command) -> None:
    entry = (private / "sources" / "index.toml").read_text().replace('kept = "elsewhere"\n', "")
    (private / "sources" / "index.toml").write_text(entry)
    away(private)
    assert "source-missing" in hrctimeline("verify", "--texts", "../vault").out


def test_a_reading_stands_where_the_text_is_absent_and_the_words_are_as_signed(
    private: Path, hrctimeline: Command
) -> None:
    assert hrctimeline("review", "fares", "--by", "Ada Holm").code == 0
    away(private)
    assert "1 read" in hrctimeline("verify", COLUMNS="160").out
    log = private / "events.toml"
    log.write_text(log.read_text().replace("fares will rise", "fares will fall"))
    assert "1 changed since it was read" in hrctimeline("verify", COLUMNS="160").out
    assert hrctimeline("review", "fares", "--by", "Jane Doe").code == 2


def test_texts_are_laid_out(private: Path, hrctimeline: Command) -> None:
    before = files(private)
    away(private)
    (private / ".gitignore").unlink()
    seen = hrctimeline("source", "restore", "../vault")
    assert (seen.code, seen.out) == (0, "  sources/fares.txt: laid out\n")
    assert files(private) == before
    assert hrctimeline("source", "restore", "../vault").out == "  sources/fares.txt: there already\n"


def test_a_text_is_taken_out_of_its_original_again(private: Path, hrctimeline: Command) -> None:
    vault = private.parent / "post"
    vault.mkdir()
    letter = mail("Content-Type: text/plain; charset=utf-8", "", PLAIN)
    (vault / "a letter.eml").write_bytes(letter)
    assert hrctimeline("source", "add", "../post/a letter.eml", "--private", "--id", "secret").code == 0
    (private / "sources" / "secret.txt").unlink()
    (vault / "a letter.eml").write_bytes(letter.replace(b"harbour", b"airport"))
    assert hrctimeline("source", "restore", "../post").out.count("secret.txt: not found")
    (vault / "a letter.eml").write_bytes(letter)
    seen = hrctimeline("source", "restore", "../post")
    assert (seen.code, "secret.txt: laid out" in seen.out) == (0, True)
    assert hrctimeline("verify", "--select", "sources").out.count("source-") == 0


def test_what_is_not_found_is_told_and_nothing_is_written_over(private: Path, hrctimeline: Command) -> None:
    (private / "sources" / "fares.txt").write_bytes(b"Mine.\n")
    seen = hrctimeline("source", "restore", "../vault")
    assert (seen.code, (private / "sources" / "fares.txt").read_bytes()) == (1, b"Mine.\n")
    assert "another text stands there" in seen.out
    away(private)
    (private.parent / "empty").mkdir()
    seen = hrctimeline("source", "restore", "../empty")
    assert (seen.code, seen.out) == (1, "  sources/fares.txt: not found\n")
    assert hrctimeline("source", "restore", "../nowhere").code == 2
    assert hrctimeline("verify", "--texts", "../nowhere").code == 2


def test_a_comparison_takes_texts_of_both_revisions_from_where_they_are(
    private: Path, hrctimeline: Command
) -> None:
    for words in (
        "init -q -b main",
        "add .",
        "-c user.name=A -c user.email=a@example.org commit -q -m First",
    ):
        subprocess.run(["git", *words.split()], cwd=private, check=True)
    assert (
        "fares.txt"
        not in subprocess.run(
            ["git", "ls-files"], cwd=private, check=True, capture_output=True, text=True
        ).stdout
    )
    log = private / "events.toml"
    log.write_text(log.read_text().replace("speaks of fares", "speaks of the fares"))
    here = hrctimeline("diff")
    assert "backed by the texts" in here.out and "no longer" not in here.out
    away(private)
    assert hrctimeline("diff", "--texts", "../vault") == here
    seen = hrctimeline("diff", COLUMNS="120")
    assert "not checked: a text isn't here" in seen.out
    listed = private / "sources" / "index.toml"
    listed.write_text(listed.read_text().replace(hashlib.sha256(TEXT).hexdigest(), "0" * 64))
    assert "the texts aren't here to be compared" in hrctimeline("diff", COLUMNS="120").out


def test_a_text_that_a_commit_has_is_told(private: Path, hrctimeline: Command) -> None:
    (private / "sources" / "known.txt").write_bytes(TEXT.replace(b"Ferry", b"Known"))
    for words in (
        "init -q -b main",
        "add .",
        "-c user.name=A -c user.email=a@example.org commit -q -m First",
    ):
        subprocess.run(["git", *words.split()], cwd=private, check=True)
    seen = hrctimeline("source", "add", "sources/known.txt", "--private")
    assert seen.code == 0
    assert "Note: the last commit has this text: git goes on keeping it" in seen.err
