"""`init --from`: a log of somebody's table, whose events still need evidence; nothing of a file that can't be read."""

import io
import sys
import tomllib
from pathlib import Path

import pytest

from hrctimeline.cli.init import _asked
from hrctimeline.writing.foreign.dated import dated
from hrctimeline.writing.foreign.model import Row

from .conftest import Command

TABLE = """date,title,summary,link
3 May 1830,The line opens,It was wet,https://x.example/a
03/04/1831,"A crash, at night",,
1840s,Growth,,
,Nobody knows when,,
"""


def test_a_table_becomes_a_log_that_needs_evidence(nowhere: Path, hrctimeline: Command) -> None:
    (nowhere / "t.csv").write_text(TABLE, encoding="utf-8")
    done = hrctimeline("init", "new", "--from", "t.csv", "--title", "The railway")
    assert done.code == 0
    assert done.err.splitlines() == [
        "4 events taken; each still needs evidence: hrctimeline add evidence EVENT.",
        "line 3: the date “03/04/1831” is left open: can be read in more than one way; it may be 1831-04-03 or 1831-03-04.",
        "line 5: the date is left open: there is no date.",
    ]
    assert done.out.endswith("Next: hrctimeline source add FILE --log new\n")
    text = (nowhere / "new" / "events.toml").read_text(encoding="utf-8")
    log = tomllib.loads(text)
    assert log["timeline"]["title"] == "The railway"
    assert [(e["id"], e.get("date")) for e in log["event"]] == [
        ("line-opens", "1830-05-03"),
        ("crash-night", None),
        ("growth", "184X"),
        ("knows", None),
    ]
    assert "# it came with https://x.example/a\n" in text
    verified = hrctimeline("verify", "--log", "new")
    assert verified.code == 1 and "missing-key" in verified.out and "no-evidence" in verified.out


@pytest.mark.parametrize(
    "name, content, said",
    [
        ("t.csv", b"date,title\n1830,x,y\n", "t.csv: line 2: 3 cells, where the header has 2."),
        ("t.csv", b"date,title\n\xff,y\n", "t.csv: byte 12: it is not UTF-8: save it as that."),
        ("t.csv", b"date,title\n", "t.csv: line 1: there is no event in it."),
        ("t.json", b"{", "t.json: line 1, column 2: Expecting property name enclosed in double quotes."),
        ("t.xlsx", b"PK", "t.xlsx: what is it? Its name ends in none of .csv, .tsv, .json, .md"),
        ("t.md", b"hello", "t.md: line 1: there is no table with dates and titles."),
        ("t.mw", b"hello", "t.mw: line 1: there is no event: a line with a date, a colon and a title."),
    ],
)
def test_a_file_that_cant_be_read_makes_nothing(
    name: str, content: bytes, said: str, nowhere: Path, hrctimeline: Command
) -> None:
    (nowhere / name).write_bytes(content)
    done = hrctimeline("init", "new", "--from", name)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert [each.name for each in nowhere.iterdir()] == [name]


def test_a_file_that_is_not_there(nowhere: Path, hrctimeline: Command) -> None:
    done = hrctimeline("init", "--from", "none.csv")
    assert done.code == 2 and "none.csv: No such file or directory" in done.err
    assert not list(nowhere.iterdir())


@pytest.mark.parametrize(
    "typed, date",
    [
        ("2\n", "1831-03-04"),
        ("7\n1831-03~\n", "1831-03~"),
        ("soon\n\n", ""),
        ("the 1830s\n", "183X"),
        ("03/04/1831\n1831\n", "1831"),
        ("\n", ""),
        ("", ""),
    ],
)
def test_a_doubtful_date_is_asked_for(
    typed: str, date: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    row = Row("line 3", "03/04/1831", "A crash")
    assert _asked(row, dated(row)) == date
    shown = capsys.readouterr().out
    assert shown.startswith(
        "line 3: “03/04/1831” (A crash): can be read in more than one way.\n  1  1831-04-03\n"
    )
    assert shown.count("empty leaves it open") == max(1, len(typed.splitlines()))


def test_harmful_words_stay_words(nowhere: Path, hrctimeline: Command) -> None:
    (nowhere / "t.csv").write_text(
        'date,title,link\n"x\n[[event]]\nid = ""e""","a ""q"" \\ \x1b[31m","https://x\u202e\n[timeline]"\n',
        encoding="utf-8",
    )
    done = hrctimeline("init", "new", "--from", "t.csv")
    assert done.code == 0 and "\x1b" not in done.err + done.out
    text = (nowhere / "new" / "events.toml").read_text(encoding="utf-8")
    log = tomllib.loads(text)
    assert len(log["event"]) == 1 and log["event"][0]["title"] == 'a "q" \\ \x1b[31m'
    assert "\u202e" not in text and "\x1b" not in text
