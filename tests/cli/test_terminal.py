"""What reaches a terminal: widths, colours, and never a character that controls it."""

import json
import re
from pathlib import Path

import pytest

from examples import lay_over, write
from hrctimeline.tell.terminal import cells

from .conftest import Command

COMMANDS = [
    ("show",),
    ("show", "--full"),
    ("show", "--evidence"),
    ("show", "--full", "--evidence", "--sources"),
    ("verify",),
    ("rule",),
    ("rule", "source-changed"),
]


@pytest.fixture
def broken(folder: Path) -> Path:
    """The shipped timeline with long messages to tell."""
    log = folder / "events.toml"
    text = log.read_text(encoding="utf-8")
    text = (
        text.replace("Unable to", "able to")
        .replace("w we and 16", "w we and 17")
        .replace("We write", "We wrote")
    )
    text = text.replace('said-by = "Haley"', 'said-by = "Ambassador Haley of the United States"')
    log.write_text(text.replace('date = "2018-05"', 'date = "2018-04"'), encoding="utf-8")
    return folder


@pytest.mark.parametrize("width", [36, 80, 160])
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(
    arguments: tuple[str, ...], width: int, broken: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline(*arguments, COLUMNS=str(width))
    assert [line for line in seen.out.splitlines() if cells(line) > width] == []


@pytest.mark.parametrize("width", ["0", "1", "20", "40", "999", "-5", "many"])
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_any_width_will_do(
    arguments: tuple[str, ...], width: str, broken: Path, hrctimeline: Command
) -> None:
    assert hrctimeline(*arguments, COLUMNS=width).out


def test_colour_only_where_it_is_wanted(broken: Path, hrctimeline: Command) -> None:
    for command in ("show", "verify"):
        assert "\x1b" not in hrctimeline(command).out
        coloured = hrctimeline(command, FORCE_COLOR="1").out
        assert "\x1b[" in coloured
        assert "\x1b" not in hrctimeline(command, FORCE_COLOR="1", NO_COLOR="1").out
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == hrctimeline(command).out


def test_colour_carries_nothing_alone(broken: Path, hrctimeline: Command) -> None:
    out = hrctimeline("verify").out
    assert ": error: " in out.replace("  error: ", ": error: ") and "^^^" in out


HOSTILE = "a\x1b[31mb\x9b31mc\x07d\x08e\x7ff\u202eg\u2066h\u200fi\u2028j\x85k\x00l"
ALLOWED = {"\n"}


def hostile(where: str) -> dict[str, bytes]:
    """The example timeline with hostile text in one place of its log, index or text."""
    escaped = "".join(f"\\u{ord(char):04x}" for char in HOSTILE)
    fragments = {
        "title": f'[[event]]\ntitle = "{escaped}"',
        "summary": f'[[event]]\nsummary = "{escaped}"',
        "timeline": f'[timeline]\ntitle = "{escaped}"\n[timeline.names]\n"{escaped}" = ["{escaped}"]',
        "id": f'[[event]]\nid = "{escaped}"',
        "date": f'[[event]]\ndate = "{escaped}"',
        "tag": f'[[event]]\ntags = ["{escaped}"]',
        "key": f'[[event]]\n"{escaped}" = 1',
        "respond": f'[[event]]\nresponds-to = ["{escaped}"]',
        "quote": f'[[event.evidence]]\nquote = "{escaped}"',
        "near": f'[[event.evidence]]\nquote = "The council met {escaped} in Geneva on 2 May 2019"',
        "said-by": f'[[event.evidence]]\nsaid-by = "{escaped}"\nnote = "{escaped}"',
        "prefix": f'[[event.evidence]]\nprefix = "{escaped}"\ndated-by = "{escaped}"\nanchor = "{escaped}"',
        "source": f'[[event.evidence]]\nsource = "{escaped}"',
        "stance": f'[[event.evidence]]\nstance = "{escaped}"',
        "waiver": f'[[event.waiver]]\nrule = "{escaped}"\nreason = "{escaped}"\nof = "{escaped}"',
        "of": f'[[event.waiver]]\nrule = "quote-too-short"\nreason = "{escaped}"\nof = "{escaped}"',
        "index": "[source.letter]\n"
        + "".join(f'{key} = "{escaped}"\n' for key in ("title", "author", "url", "archived")),
        "file": f'[source.letter]\nfile = "{escaped}"\nsha256 = "00"',
        "dateline": f'[source.letter]\ndateline = "{escaped}"',
        "note": f'[source.letter]\ndateline = ""\npublished-note = "{escaped}"',
        "language": f'[source.letter]\nlanguage = "{escaped}"\ncopy-of = "letter"',
        "source-id": f'[source."{escaped}"]\nfile = "letter.txt"',
        "syntax": f'title = "{HOSTILE}"',
        "syntax-hint": f"title = {HOSTILE}",
    }
    files = lay_over(fragments.get(where, ""))
    if where == "text":
        text = files["sources/letter.txt"].decode().replace("The council met", f"{HOSTILE} The council met")
        files["sources/letter.txt"] = text.replace("not adopt", f"not adopt {HOSTILE}").encode()
    return files


PLACES = [
    "title",
    "summary",
    "timeline",
    "id",
    "date",
    "tag",
    "key",
    "respond",
    "quote",
    "near",
    "said-by",
    "prefix",
    "source",
    "stance",
    "waiver",
    "of",
    "index",
    "file",
    "dateline",
    "note",
    "language",
    "source-id",
    "syntax",
    "syntax-hint",
    "text",
]


@pytest.mark.parametrize("where", PLACES)
def test_nothing_that_controls_a_terminal_gets_through(
    where: str, nowhere: Path, hrctimeline: Command
) -> None:
    write(hostile(where), Path())
    for arguments in (
        ("verify",),
        ("verify", "session"),
        ("verify", "zzz"),
        ("show",),
        ("show", "--full", "--sources"),
        ("show", "--evidence"),
        ("show", "--tag", "zzz"),
        ("show", "--source", "zzz"),
        ("show", "zzz"),
    ):
        seen = hrctimeline(*arguments)
        assert not controls(seen.out + seen.err), arguments


@pytest.mark.parametrize("where", PLACES)
def test_json_is_escaped_too(where: str, nowhere: Path, hrctimeline: Command) -> None:
    write(hostile(where), Path())
    out = hrctimeline("verify", "--format", "json").out
    json.loads(out)
    assert not controls(out)


def controls(text: str) -> set[str]:
    """The characters of a text that could do something to a terminal."""
    bad = r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
    return set(re.findall(bad, text)) - ALLOWED


def test_the_name_of_a_log_is_made_safe(nowhere: Path, hrctimeline: Command) -> None:
    assert not controls(hrctimeline("verify", "--log", "a\x1b[31mb.toml").err)
    Path("c\x1b[31md.toml").write_text("x", encoding="utf-8")
    seen = hrctimeline("verify", "--log", "c\x1b[31md.toml")
    assert seen.code == 1 and not controls(seen.out)


def test_a_hostile_name_of_a_text(nowhere: Path, hrctimeline: Command) -> None:
    write(lay_over(), Path())
    Path("sources", "e\x1b[31mf.txt").write_text("x", encoding="utf-8")
    seen = hrctimeline("verify")
    assert "source-unlisted" in seen.out and not controls(seen.out)
