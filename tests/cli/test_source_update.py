"""`hrctimeline source check` and `source update`: how quotes stand in a text that was changed, or will be."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hrctimeline.logfile import edit
from papers import PAPERS
from web_server import Server, sending

from .conftest import Command, interruptible
from .test_source import TEXT, files, index, started

__all__ = ["started"]
QUOTES = (
    "The harbour office said on Tuesday that the fares will rise on 1 July 2021.",
    "A crossing will cost 12 pounds",
    "Nobody asked us",
)
BODY = "\n".join((QUOTES[0], f"{QUOTES[1]}, it said. “{QUOTES[2]},” said Ada Holm.")) + "\n"
FARES = TEXT.decode().split("\n\n")[0] + "\n\n" + BODY


@pytest.fixture
def quoted(started: Path, hrctimeline: Command) -> Path:
    """A timeline with three quotes of one text, in git."""
    (started.parent / "fares.txt").write_text(FARES, encoding="utf-8")
    assert hrctimeline("source", "add", "../fares.txt").code == 0
    events = "".join(
        f'\n[[event]]\nid = "e{n}"\ndate = "2021-06-01"\ntitle = "Fares"\n\n[[event.evidence]]\nsource = "fares"\nquote = "{quote}"\n'
        for n, quote in enumerate(QUOTES)
    )
    log = started / "events.toml"
    log.write_text(log.read_text(encoding="utf-8") + events, encoding="utf-8")
    for words in (
        "init -q -b main",
        "add .",
        "-c user.name=A -c user.email=a@example.org commit -q -m First",
    ):
        subprocess.run(["git", *words.split()], cwd=started, check=True)
    return started


def states(out: str, source: str = "fares") -> list[str]:
    found = next(each for each in json.loads(out)["sources"] if each["id"] == source)
    return [quote["state"] for quote in found["quotes"]]


def new(folder: Path, text: str) -> str:
    (folder.parent / "new.txt").write_text(text, encoding="utf-8")
    return "../new.txt"


OTHER = {
    "all stand": (FARES.replace("it said", "it says"), ["stands", "stands", "stands"]),
    "moved": (FARES.replace(QUOTES[0], f"An advertisement.\n\n{QUOTES[0]}"), ["moved", "moved", "moved"]),
    "changed": (FARES.replace("cost 12 pounds", "cost 13 pounds"), ["stands", "changed", "stands"]),
    "lost": (FARES.replace(f"“{QUOTES[2]},”", "“No,”"), ["stands", "stands", "lost"]),
    "twice": (FARES + "Nobody asked us\n", ["stands", "stands", "ambiguous"]),
}


@pytest.mark.parametrize("case", OTHER)
def test_a_changed_text_is_held_against_the_last_commit_s(
    case: str, quoted: Path, hrctimeline: Command
) -> None:
    assert states(hrctimeline("source", "check", "--format", "json").out) == ["stands"] * 3
    text, expected = OTHER[case]
    (quoted / "sources/fares.txt").write_text(text, encoding="utf-8")
    before = files(quoted)
    seen = hrctimeline("source", "check", "fares", "--format", "json")
    assert (seen.code, states(seen.out)) == (1, expected)
    assert json.loads(seen.out)["sources"][0]["state"] == "changed"
    assert files(quoted) == before


@pytest.mark.parametrize("case", OTHER)
def test_an_update_tells_how_the_quotes_will_stand(case: str, quoted: Path, hrctimeline: Command) -> None:
    text, expected = OTHER[case]
    name, before = new(quoted, text), files(quoted)
    seen = hrctimeline("source", "update", "fares", name, "--dry-run", COLUMNS="100")
    assert seen.code == 0
    assert files(quoted) == before
    sound = set(expected) <= {"stands", "moved"}
    assert hrctimeline("source", "update", "fares", name).code == (0 if sound else 2)
    assert (files(quoted) == before) == (not sound)
    if not sound:
        assert hrctimeline("source", "update", "fares", name, "--yes").code == 0
    after = files(quoted)
    assert after["sources/fares.txt"] == text.encode()
    assert after["events.toml"] == before["events.toml"]
    assert {name for name in after if after[name] != before[name]} == {
        "sources/fares.txt",
        "sources/index.toml",
    }
    assert states(hrctimeline("source", "check", "--format", "json").out) == [
        "stands" if state == "moved" else state for state in expected
    ]
    assert "source-changed" not in hrctimeline("verify").out


def test_what_it_looks_like(quoted: Path, hrctimeline: Command) -> None:
    assert hrctimeline("source", "check").out == (
        "harbour-notice: 1 quote: 1 stands\nfares: 3 quotes: 3 stand\n"
    )
    text = OTHER["changed"][0].replace(f"“{QUOTES[2]},”", "“No,”").replace("\nThe harbour", "\n\nThe harbour")
    seen = hrctimeline("source", "update", "fares", new(quoted, text))
    assert seen.code == 2
    assert seen.out.startswith(
        "fares: 3 quotes: 1 moved, 1 changed, 1 lost\n  e0, quote 1: moved from line 5 to line 6\n"
    )
    assert (
        '-quote = "A crossing will cost 12 pounds"\n+quote = "A crossing will cost 13 pounds"\n' in seen.out
    )
    assert "e2, quote 1: its text has nothing like it" in seen.out
    assert "--yes replaces the text all the same. Nothing was written." in seen.err


def test_repair_then_proposes_the_same(quoted: Path, hrctimeline: Command) -> None:
    hrctimeline("source", "update", "fares", new(quoted, OTHER["changed"][0]), "--yes")
    proposed = '+quote = "A crossing will cost 13 pounds"'
    assert proposed in hrctimeline("repair").out and proposed in hrctimeline("source", "check").out


@pytest.mark.parametrize(
    ("head", "lines", "expected"),
    [
        ("Menu\nHome\n", "1-6", "3-8"),
        ("", "1-6", None),
        ("Ferry fares to rise\n", "1-6", "?"),
        ("Menu\n", "5-6", "6-7"),
    ],
)
def test_lines_are_kept_right_or_asked_for(
    head: str, lines: str, expected: str | None, quoted: Path, hrctimeline: Command
) -> None:
    listed = quoted / "sources/index.toml"
    (quoted / "sources/fares.txt").write_text(FARES + "Footer\n", encoding="utf-8")
    assert hrctimeline("source", "update", "fares", new(quoted, FARES + "Footer\n"), "--yes").code == 2
    (quoted / "sources/fares.txt").write_text(FARES, encoding="utf-8")
    dated = 'published-note = "By its envelope."' if lines == "5-6" else 'dateline = "4 June 2021"'
    table = listed.read_text(encoding="utf-8").rpartition('dateline = "4 June 2021"')
    listed.write_text(f'{table[0]}{dated}\nlines = "{lines}"{table[2]}', encoding="utf-8")
    seen = hrctimeline("source", "update", "fares", new(quoted, head + FARES + "Footer\n"))
    if expected == "?":
        assert seen.code == 2
        assert "which lines of it are the text? They were 1-6: --lines FIRST-LAST." in seen.err
        seen = hrctimeline("source", "update", "fares", "../new.txt", "--lines", "2-7")
    assert seen.code == 0, seen.err
    assert index(quoted)["fares"]["lines"] == {"?": "2-7", None: "1-6"}.get(expected, expected)


@pytest.mark.parametrize(
    ("old", "changed", "options", "said"),
    [
        ("4 June 2021", "Published: June 4, 2021", (), ""),
        ("4 June 2021", "Friday", (), "it doesn't have its dateline, “4 June 2021”: --published DATE"),
        ("4 June 2021", "5 June 2021", (), "line 3 of it states 2021-06-05: “5 June 2021”"),
        ("4 June 2021", "5 June 2021", ("--published", "2021-06-05", "--dateline", "5 June 2021"), ""),
        ("4 June 2021", "Friday", ("--published-note", "As before."), ""),
        ("4 June 2021", "Friday", ("--dateline", "6 June 2021"), "doesn't have the words"),
    ],
)
def test_the_dateline_is_kept_right_or_asked_for(
    old: str, changed: str, options: tuple[str, ...], said: str, quoted: Path, hrctimeline: Command
) -> None:
    before = files(quoted)
    seen = hrctimeline("source", "update", "fares", new(quoted, FARES.replace(old, changed)), *options)
    assert said in seen.err
    assert (seen.code, files(quoted) == before) == ((2, True) if said else (0, False))
    if not said:
        assert "dateline" not in hrctimeline("verify").out


def test_from_an_address(quoted: Path, hrctimeline: Command) -> None:
    server = Server()
    server.answers["/fares"] = sending((FARES + "More.\n").encode(), Content_Type="text/plain")
    try:
        seen = hrctimeline("source", "update", "fares", server.url("/fares"), "--allow-private")
    finally:
        server.http.shutdown()
        server.http.server_close()
    assert seen.code == 0, seen.err
    assert index(quoted)["fares"]["url"] == server.url("/fares")
    assert (quoted / "sources/fares.txt").read_text(encoding="utf-8") == FARES + "More.\n"
    assert hrctimeline("verify").code in (0, 1)
    assert "retrieved" in index(quoted)["fares"]


def test_another_format_s_original_is_kept(quoted: Path, hrctimeline: Command) -> None:
    (quoted.parent / "new.pdf").write_bytes(PAPERS["plain"].pdf)
    options = ("--published-note", "By its envelope.", "--yes")
    assert hrctimeline("source", "update", "fares", "../new.pdf", *options).code == 0
    assert (quoted / "sources/original/fares.pdf").read_bytes() == PAPERS["plain"].pdf
    assert hrctimeline("source", "update", "fares", "../new.pdf", *options).code == 2


@pytest.mark.parametrize("turn", range(4))
def test_at_a_fault_all_is_as_it_was(
    turn: int, quoted: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (quoted.parent / "new.pdf").write_bytes(PAPERS["plain"].pdf)
    before, real, asked = files(quoted), os.fsync, 0

    def failing(descriptor: int) -> None:
        nonlocal asked
        asked += 1
        if asked == turn * 2 + 1:
            raise OSError(5, "Input/output error")
        real(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(edit.os, "fsync", failing)
        options = ("--published-note", "By its envelope.", "--yes")
        code = hrctimeline("source", "update", "fares", "../new.pdf", *options).code
    assert (code == 2, files(quoted) == before) == ((True, True) if turn < 3 else (False, False))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("update", "none", "../fares.txt"), "there is no source “none”"),
        (("update", "fares", "../fares.txt"), "fares has this text already."),
        (("update", "fares", "../nothing.txt"), "No such file"),
        (("check", "none"), "there is no source “none”"),
    ],
)
def test_what_is_refused(arguments: tuple[str, ...], said: str, quoted: Path, hrctimeline: Command) -> None:
    before = files(quoted)
    seen = hrctimeline("source", *arguments)
    assert (seen.code, files(quoted) == before) == (2, True)
    assert said in seen.err


def test_an_absent_text_is_not_checked(quoted: Path, hrctimeline: Command) -> None:
    listed = quoted / "sources/index.toml"
    listed.write_text(listed.read_text(encoding="utf-8") + 'kept = "elsewhere"\n', encoding="utf-8")
    (quoted / "sources/fares.txt").unlink()
    seen = hrctimeline("source", "check", "fares")
    assert (seen.code, seen.out) == (1, "fares: kept elsewhere, and not here; 3 quotes: 3 not checked\n")
    assert hrctimeline("source", "update", "fares", "../fares.txt").code == 2


def test_a_text_that_cannot_be_read_is_not_kept_elsewhere(quoted: Path, hrctimeline: Command) -> None:
    (quoted / "sources/fares.txt").unlink()
    (quoted / "sources/fares.txt").mkdir()
    seen = hrctimeline("source", "check", "fares")
    assert seen.code == 1
    assert seen.out == "fares: can't be read, `hrctimeline verify` says why; 3 quotes: 3 not checked\n"


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminal there")
@pytest.mark.parametrize(
    ("answer", "replaced"), [("y\n", True), ("n\n", False), ("\n", False), ("\x03", False), ("\x04", False)]
)
def test_on_a_terminal_it_asks_before_quotes_are_lost(answer: str, replaced: bool, quoted: Path) -> None:
    import pexpect

    new(quoted, OTHER["lost"][0])
    before = files(quoted)
    child = pexpect.spawn(
        sys.executable,
        ["-m", "hrctimeline", "source", "update", "fares", "../new.txt"],
        cwd=str(quoted),
        encoding="utf-8",
        timeout=60,
        preexec_fn=interruptible,
    )
    child.expect(r"Replace the text all the same\? \[y/N\]: ")
    child.send(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert (files(quoted) != before) == replaced
