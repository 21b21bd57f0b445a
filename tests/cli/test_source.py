"""`hrctimeline source`: texts taken in, and listed."""

import hashlib
import json
import os
import re
import sys
import tomllib
from pathlib import Path

import pytest

from hrctimeline.logfile import edit
from hrctimeline.writing.intake import take_in

from .conftest import Command, interruptible

TEXT = b"""Ferry fares to rise
By Jane Miller
4 June 2021

The harbour office said on Tuesday that the fares will rise on 1 July 2021.
"""


MORE = b"""
Passengers said that they would walk.

It rained.

Related stories
Ferry late in April
12 March 2019
"""


@pytest.fixture
def started(nowhere: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new timeline as the current folder, with a text beside it to take in."""
    hrctimeline("init", "ferry")
    (nowhere / "fares.txt").write_bytes(TEXT)
    monkeypatch.chdir(nowhere / "ferry")
    return nowhere / "ferry"


def index(folder: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads((folder / "sources" / "index.toml").read_text(encoding="utf-8"))["source"]


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_text_is_kept_byte_for_byte_and_listed_with_what_it_says_of_itself(
    started: Path, hrctimeline: Command
) -> None:
    before = files(started)
    seen = hrctimeline("source", "add", "../fares.txt")
    assert (seen.code, seen.err) == (0, "")
    after = files(started)
    assert after["sources/fares.txt"] == TEXT
    assert index(started)["fares"] == {
        "file": "fares.txt",
        "sha256": hashlib.sha256(TEXT).hexdigest(),
        "title": "Ferry fares to rise",
        "author": "Jane Miller",
        "kind": "article",
        "published": "2021-06-04",
        "dateline": "4 June 2021",
    }
    assert after["sources/index.toml"].startswith(before["sources/index.toml"])
    assert {name for name in after if after[name] != before.get(name)} == {
        "sources/fares.txt",
        "sources/index.toml",
    }
    verified = hrctimeline("verify", "--format", "json")
    assert [f["rule"] for f in json.loads(verified.out)["findings"] if f["severity"] != "note"] == [
        "unused-source"
    ]


def test_a_dry_run_prints_the_table_and_writes_nothing(started: Path, hrctimeline: Command) -> None:
    before = files(started)
    seen = hrctimeline("source", "add", "--dry-run", "../fares.txt")
    assert seen.code == 0
    assert tomllib.loads(seen.out)["source"]["fares"]["published"] == "2021-06-04"
    assert files(started) == before


def test_options_go_before_what_is_proposed(started: Path, hrctimeline: Command) -> None:
    options = {
        "id": "rise",
        "title": "Fares",
        "publisher": "The Gazette",
        "kind": "page",
        "retrieved": "2021-06-05",
    }
    seen = hrctimeline(
        "source", "add", "../fares.txt", *(w for k, v in options.items() for w in (f"--{k}", v))
    )
    assert seen.code == 0, seen.err
    entry = index(started)["rise"]
    assert {key: str(entry[key]) for key in options if key != "id"} == {
        k: v for k, v in options.items() if k != "id"
    }
    assert "author" not in entry
    assert entry["file"] == "rise.txt"


REFUSED = {
    "no date": (TEXT.replace(b"4 June 2021\n", b""), [], "no line states when it was published"),
    "a date that may be another's": (
        TEXT.replace(b"4 June", b"Port Lyne, 4 June"),
        [],
        'If it does: --published 2021-06-04 --dateline "4 June 2021"; where “Port Lyne” before it',
    ),
    "a name that may be the publisher's": (
        TEXT.replace(b"By Jane Miller\n4 June", b"Lyne, 4 June"),
        [],
        ': “Lyne”, before its date, may be its publisher. If it is: --publisher "Lyne"; or --author',
    ),
    "a part of a book": (
        b"The Ferry War\nAda Holm, 1921\n\nCHAPTER II\n\n4 June 1919.\n\nIt is said that the fares of the ferry rose.\n",
        [],
        '--published 1921 --dateline "1921"; where “Ada Holm” before it published or wrote it, '
        '--publisher "Ada Holm" (or --author) is enough.\n',
    ),
    "a letter's place": (
        b"Port Lyne, 4 June 2021\n\nDear Ms Holm,\n\nIt is said that the fares of the ferry rose.\n",
        [],
        '--dateline "4 June 2021". It doesn\'t say who published it',
    ),
    "a masthead": (
        b"Port Herald\n4 June 2021\n\n" + TEXT.replace(b"4 June 2021\n", b""),
        [],
        "“Port Herald” may be its title, or a line below it: --title TITLE.",
    ),
    "nobody": (TEXT.replace(b"By Jane Miller\n", b""), [], "--publisher NAME or --author NAME"),
    "not UTF-8": ("Café\n".encode("cp1252"), [], "it is not text in UTF-8: name its --encoding"),
    "a date in digits": (
        TEXT.replace(b"4 June 2021", b"04.06.2021"),
        [],
        "“04.06.2021” on line 3 is 2021-06-04 or 2021-04-06: --date-order dmy or mdy.",
    ),
    "all that is lacking": (
        b"The fares of the ferry to the island will rise on 1 July 2021, and it is said that they were low.\n",
        [],
        "no line states when it was published: --published DATE, with --dateline or --published-note. "
        "It doesn't say who published it",
    ),
    "no text": (b"\0\1", [], "NUL character"),
    "empty": (b" \n", [], "fares.txt: it has no words"),
    "another language": (
        b"Le prix du bac\n4 June 2021\nLe port annonce que les prix montent en juillet.\n",
        ["--author", "A"],
        "its language isn't plain: --language TAG",
    ),
    "a dateline that isn't there": (
        TEXT,
        ["--published", "2021-06-04", "--dateline", "5 June 2021"],
        "doesn't have the words “5 June 2021”",
    ),
    "a day of something else": (
        TEXT,
        ["--published", "2021-07-01"],
        'nothing says how 2021-07-01 is known. “1 July 2021” states it: --dateline "1 July 2021"; or --published-note',
    ),
    "a day that it doesn't state": (
        TEXT,
        ["--published", "2021-06-02"],
        "nothing says how 2021-06-02 is known. --dateline WORDS of the text; or --published-note HOW.",
    ),
    "a date that is none": (TEXT, ["--published", "soon", "--published-note", "x"], "soon"),
    "a date that is no EDTF": (
        TEXT,
        ["--published", "4 June 2021"],
        "EDTF writes 2021-06-04, not 4 June 2021",
    ),
    "an id that is none": (TEXT, ["--id", "A b"], "A b"),
    "an id that is taken": (TEXT, ["--id", "harbour-notice"], "there is a source “harbour-notice” already"),
    "a copy of nothing": (TEXT, ["--copy-of", "x"], "there is no source “x”"),
    "a day that is none": (TEXT, ["--retrieved", "May"], "write a day as 2018-06-25"),
    "an encoding that is none": (TEXT, ["--encoding", "utf-99"], "there is no encoding “utf-99”"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_nobody_may_guess_is_asked_for_and_nothing_is_written(
    case: str, started: Path, hrctimeline: Command
) -> None:
    data, options, said = REFUSED[case]
    (started.parent / "fares.txt").write_bytes(data)
    before = files(started)
    seen = hrctimeline("source", "add", "../fares.txt", "--yes", *options)
    assert (seen.code, seen.out) == (2, "")
    assert said in seen.err
    assert files(started) == before


def test_a_given_publisher_states_the_date_behind_its_name(started: Path, hrctimeline: Command) -> None:
    (started.parent / "rise.txt").write_bytes(TEXT.replace(b"By Jane Miller\n4", b"Port Herald, 4"))
    (started.parent / "war.txt").write_bytes(
        b"Port Herald, June 2021\n\nThe Ferry War\n\nIt is said that it rained.\n"
    )
    for name in ("rise", "war"):
        seen = hrctimeline("source", "add", f"../{name}.txt", "--publisher", "The Port Herald", "--yes")
        assert (seen.code, seen.err) == (0, "")
    entries = index(started)
    kept = [[entries[id][key] for key in ("title", "published", "dateline")] for id in ("rise", "war")]
    assert kept == [
        ["Ferry fares to rise", "2021-06-04", "4 June 2021"],
        ["The Ferry War", "2021-06", "June 2021"],
    ]
    assert hrctimeline("verify").code == 0


def test_for_a_given_day_the_dateline_that_states_it_is_taken(started: Path, hrctimeline: Command) -> None:
    (started.parent / "fair.txt").write_bytes(
        b"The fair\nHarbour Office, 4 June 2021\n\nIt is said that it rained.\n"
    )
    options = ["--published", "2021-06-04", "--author", "Ada Holm", "--yes"]
    assert hrctimeline("source", "add", "../fair.txt", *options).code == 0
    assert index(started)["fair"]["dateline"] == "4 June 2021"
    (started.parent / "fair.txt").write_bytes(TEXT)
    noted = hrctimeline(
        "source", "add", "../fair.txt", *options, "--id", "noted", "--published-note", "Told by Ada."
    )
    assert noted.code == 0 and "dateline" not in index(started)["noted"]


def test_several_texts_are_taken_each_for_itself(started: Path, hrctimeline: Command) -> None:
    for name in ("one", "two", "three"):
        (started.parent / f"{name}.txt").write_bytes(TEXT + name.encode() + b"\n")
    (started.parent / "two.txt").write_bytes(TEXT.replace(b"4 June 2021\n", b""))
    seen = hrctimeline("source", "add", "../one.txt", "../two.txt", "../none.txt", "../three.txt", "--yes")
    assert seen.code == 2
    assert list(index(started))[1:] == ["one", "three"]
    assert seen.err.split("\n") == [
        "hrctimeline: ../two.txt: no line states when it was published: --published DATE, with --dateline or "
        "--published-note.",
        "hrctimeline: ../none.txt: No such file or directory.",
        "hrctimeline: not taken in: ../two.txt, ../none.txt.",
        "",
    ]
    both = hrctimeline("source", "add", "../two.txt", "../one.txt", "--id", "x", "--yes")
    assert (both.code, both.err) == (2, "hrctimeline: --id is of one text: give one FILE.\n")


@pytest.mark.parametrize(
    "words, tag",
    [
        ("I left your lamps at Orne on 18 May. Vail would not take them on board.", 0),
        ("Nobody knew why he left.", 0),
        (
            'Nobody knew why he left.\n<img data="lamp beacon harbour vessel pilot lantern" alt="Orne Vail">',
            0,
        ),
        ("De bakens van Orne stonden in een rij, en de man in het huis was er niet over.", 1),
        ("Ich liess die Lampen in Orne, und Vail wollte sie nicht an Bord nehmen.", 1),
    ],
)
def test_a_text_of_few_words_has_its_language(words: str, tag: int) -> None:
    assert ("language" in take_in(words.encode(), "note.txt", (), {}).table) == tag


def test_who_signs_a_letter_is_its_author(started: Path, hrctimeline: Command) -> None:
    letter = b"4 June 2021\n\nDear Minister,\n\nThe fares of the ferry are too high for us.\n\nYours sincerely,\n\nAda Holm\n"
    (started.parent / "letter.txt").write_bytes(letter)
    assert hrctimeline("source", "add", "../letter.txt", "--yes").code == 0
    assert (index(started)["letter"]["author"], index(started)["letter"]["kind"]) == ("Ada Holm", "letter")


def test_of_another_encoding_the_original_is_kept_as_well(started: Path, hrctimeline: Command) -> None:
    data = TEXT.decode().replace("fares", "tarifs é").encode("utf-16")
    (started.parent / "fares.txt").write_bytes(data)
    assert hrctimeline("source", "add", "../fares.txt").code == 0
    assert (started / "sources/original/fares.utf-16").read_bytes() == data
    assert (started / "sources/fares.txt").read_bytes() == data.decode("utf-16").encode()
    assert hrctimeline("verify").code == 0


def test_a_text_that_is_there_is_not_taken_twice(started: Path, hrctimeline: Command) -> None:
    hrctimeline("source", "add", "../fares.txt")
    seen = hrctimeline("source", "add", "../fares.txt", "--id", "again")
    assert seen.code == 2
    assert "source fares has this text already." in seen.err


def test_a_text_that_stands_in_the_folder_is_listed_where_it_is(started: Path, hrctimeline: Command) -> None:
    (started / "sources/press").mkdir()
    (started / "sources/press/Fares.txt").write_bytes(TEXT)
    assert hrctimeline("source", "add", "sources/press/Fares.txt").code == 0
    assert index(started)["fares"]["file"] == "press/Fares.txt"
    assert sorted(name for name in files(started) if name.endswith(".txt")) == [
        "sources/harbour-notice.txt",
        "sources/press/Fares.txt",
    ]


@pytest.mark.parametrize("turn", range(4))
def test_at_a_fault_nothing_is_left(
    turn: int, started: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = os.write, 0

    def full(descriptor: int, data: bytes) -> int:
        nonlocal asked
        asked += 1
        if asked == turn + 1:
            raise OSError(28, "No space left on device")
        return real(descriptor, data)

    before = files(started)
    with monkeypatch.context() as patch:
        patch.setattr(edit.os, "write", full)
        seen = hrctimeline("source", "add", "../fares.txt")
    assert (seen.code == 2) == (turn < 2)
    assert (files(started) == before) == (turn < 2)


def test_markdown(started: Path, hrctimeline: Command) -> None:
    (started.parent / "Fares & tolls.md").write_bytes(TEXT.replace(b"Ferry", b"# Ferry"))
    assert hrctimeline("source", "add", "../Fares & tolls.md").code == 0
    entry = index(started)["fares-tolls"]
    assert (entry["file"], entry["markup"], entry["title"]) == (
        "fares-tolls.md",
        "markdown",
        "Ferry fares to rise",
    )


def test_the_list(started: Path, hrctimeline: Command) -> None:
    hrctimeline("source", "add", "../fares.txt")
    seen = hrctimeline("source", "list")
    assert seen.out == (
        "harbour-notice                                             3 May 2021  statement\n"
        "    Notice to passengers · Harbour Office, Port Lyne\n"
        "    quoted by first-crossing; 2 dated statements, 0 in no event\n"
        "fares                                                       4 June 2021  article\n"
        "    Ferry fares to rise · Jane Miller\n"
        "    quoted by no event; 3 dated statements, 2 in no event\n"
        "2 texts; 2 dated statements in no event.\n"
    )
    listed = json.loads(hrctimeline("source", "list", "--format", "json").out)
    assert [(s["id"], s["events"], s["uncovered"]) for s in listed["sources"]] == [
        ("harbour-notice", ["first-crossing"], 0),
        ("fares", [], 2),
    ]


# ---- on a terminal -----------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminal there")
class TestOnATerminal:
    """Questions with the proposals filled in; nothing is written before the last is answered."""

    def asked(self, folder: Path, answers: list[str]) -> tuple[int, str]:
        """Run in a pseudo-terminal: each question is answered in turn, the others by the enter key."""
        import pexpect

        child = pexpect.spawn(
            sys.executable,
            ["-m", "hrctimeline", "source", "add", "../fares.txt"],
            cwd=str(folder),
            env={**os.environ, "PYTHONPATH": str(Path(edit.__file__).parents[2])},
            encoding="utf-8",
            timeout=60,
            preexec_fn=interruptible,
        )
        seen, left = "", list(answers)
        while child.expect([r"[^\n]*: $", pexpect.EOF]) == 0:
            seen += str(child.before) + str(child.after)
            child.send(left.pop(0) if left else "\n")
        child.close()
        return child.exitstatus if child.exitstatus is not None else -child.signalstatus, seen + str(
            child.before
        )

    def test_the_enter_key_takes_what_is_proposed(self, started: Path) -> None:
        code, seen = self.asked(started, [])
        assert code == 0, seen
        assert "title [Ferry fares to rise]:" in seen
        assert index(started)["fares"]["dateline"] == "4 June 2021"

    def test_an_answer_goes_before_the_proposal(self, started: Path) -> None:
        code, seen = self.asked(started, ["rise\n", "Fares\n", "The Gazette\n"])
        assert code == 0, seen
        assert index(started)["rise"]["title"] == "Fares"
        assert index(started)["rise"]["publisher"] == "The Gazette"

    def test_what_may_be_another_date_is_asked_for(self, started: Path) -> None:
        (started.parent / "fares.txt").write_bytes(TEXT.replace(b"4 June", b"Port Lyne, 4 June"))
        code, seen = self.asked(started, [])
        assert code == 0, seen
        assert "published (look at it) [2021-06-04]:" in seen

    @pytest.mark.parametrize(
        ("answer", "whose"), [("publisher\n", "publisher"), ("p\n", "publisher"), ("a\n", "author")]
    )
    def test_whose_name_stands_before_the_date_is_asked_for(
        self, started: Path, answer: str, whose: str
    ) -> None:
        text = b"The Port Herald: June 4, 2021\n" + TEXT.replace(b"4 June 2021\n", b"")
        (started.parent / "fares.txt").write_bytes(text)
        code, seen = self.asked(started, [answer])
        assert code == 0, seen
        assert "“The Port Herald” before “June 4, 2021”, line 1: publisher, author or neither:" in seen
        assert "title [Ferry fares to rise]:" in seen and "published [2021-06-04]:" in seen
        assert index(started)["fares"][whose] == "The Port Herald"

    def test_where_it_is_nobody_s_name_nothing_follows_of_it(self, started: Path) -> None:
        (started.parent / "fares.txt").write_bytes(
            b"Harbour Fair, 4 June 2021\n\nIt is said to be the last.\n"
        )
        code, seen = self.asked(started, ["neither\n", "\n", "\n", "Harbour Office\n"])
        assert code == 0, seen
        assert "publisher:" in seen and "published (look at it) [2021-06-04]:" in seen
        assert index(started)["fares"]["publisher"] == "Harbour Office"

    def test_the_order_of_a_date_in_digits_is_asked_for(self, started: Path) -> None:
        (started.parent / "fares.txt").write_bytes(TEXT.replace(b"4 June 2021", b"04.06.2021"))
        code, seen = self.asked(started, ["dmy\n"])
        assert code == 0, seen
        assert "date-order of “04.06.2021”: dmy (2021-06-04) or mdy (2021-04-06):" in seen
        assert "published [2021-06-04]:" in seen
        assert index(started)["fares"]["date-order"] == "dmy"

    def test_for_a_day_that_is_given_its_words_are_proposed(self, started: Path) -> None:
        code, seen = self.asked(started, [*["\n"] * 6, "2021-07-01\n"])
        assert code == 0, seen
        assert "dateline [1 July 2021]:" in seen

    def test_without_words_that_state_it_a_note_is_asked_for(self, started: Path) -> None:
        (started.parent / "fares.txt").write_bytes(TEXT.replace(b"4 June 2021\n", b""))
        code, seen = self.asked(started, [*["\n"] * 6, "2021-06-04\n", "\n", "By its envelope.\n"])
        assert code == 0, seen
        assert index(started)["fares"]["published-note"] == "By its envelope."

    @pytest.mark.parametrize("before", range(8))
    def test_interrupted_at_any_question_nothing_is_left(self, before: int, started: Path) -> None:
        there = files(started)
        code, _ = self.asked(started, ["\n"] * before + ["\x03"])
        assert code != 0
        assert files(started) == there


def test_of_a_saved_page_the_headline_is_the_title_and_what_is_around_it_is_told(
    started: Path, hrctimeline: Command
) -> None:
    menu = b"Skip to main content\n\nThe Port Gazette\nNews | Sport\nMenu\n\nHome > News\n\n"
    (started.parent / "page.txt").write_bytes(menu + TEXT.replace(b"\n4 June", b"\nPublished 4 June") + MORE)
    seen = hrctimeline("source", "add", "../page.txt")
    assert (seen.code, index(started)["page"]["title"]) == (0, "Ferry fares to rise")
    assert index(started)["page"]["dateline"] == "4 June 2021"
    assert 'its headline is on line 9: lines = "9-' in seen.err
    with (started / "sources/index.toml").open("a", encoding="utf-8") as listed:
        listed.write(re.search('lines = .*?" ', seen.err)[0] + "\n")
    assert hrctimeline("source", "check", "page").code == 0
