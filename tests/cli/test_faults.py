"""The faults that must be seen: each planted in the shipped timeline gets its own finding, at its place."""

import hashlib
import os
import time
from pathlib import Path

import pytest

from examples import lay_over, write
from timing import SLOW

from .conftest import Command

Log = Path("events.toml")
INDEX = Path("sources/index.toml")
A = "sources/cnn-haley-letter.txt"


def place(file: Path, words: str) -> tuple[int, int]:
    """The line and column where `words` first stand in a file."""
    text = file.read_bytes().decode()
    at = text.index(words)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def replace(file: Path, old: str, new: str) -> tuple[int, int]:
    """Replace the first `old` of a file; give the line and column of `new` in it."""
    before = file.read_bytes().decode()
    assert old in before
    found = place(file, old)
    file.write_bytes(before.replace(old, new, 1).encode())
    return found


def findings(out: str) -> list[str]:
    """The findings of a report, each on one line, notes left out."""
    blocks = out.split("\n\n")[:-1]
    return [" ".join(block.split()) for block in blocks if " note: " not in " ".join(block.split())[:40]]


def test_the_shipped_log_is_clean_even_under_strict(folder: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("verify", "--strict")
    assert (seen.code, seen.err) == (0, "")
    assert "6 events: 6 hold (1 disputed" in seen.out and " · 0 errors · " in seen.out
    assert findings(seen.out) == []


QUOTES = [
    ("know that is not the case", "know that is the case", 13, "quote-not-found", "leaves out “not”"),
    ("your letter of 20 June 2018", "your letter of 21 June 2018", 15, "quote-not-found", "“20”, not “21”"),
    (
        "resign from the Council was",
        "resign from the Council w\u0430s",
        25,
        "quote-lookalike",
        "Cyrillic small",
    ),
    ("Unable to claim", "able to claim", 0, "quote-not-found", "“Unable”, not “able”"),
]


@pytest.mark.parametrize(("old", "new", "offset", "rule", "message"), QUOTES)
def test_a_changed_quote(
    old: str, new: str, offset: int, rule: str, message: str, folder: Path, hrctimeline: Command
) -> None:
    line, column = replace(Log, old, new)
    seen = hrctimeline("verify")
    assert (seen.code, seen.err) == (1, "")
    (only,) = findings(seen.out)
    assert only.startswith(f"events.toml:{line}:{column + offset} error: ")
    assert rule in only and message in only
    assert "Its own words, to paste:" in only


def test_a_reversed_elision(folder: Path, hrctimeline: Command) -> None:
    first = "The results of U.S. disengagement from the Council played out in 2006"
    second = "With the U.S. opting not to pursue membership then"
    line, _ = replace(Log, f"{first} […] {second}", f"{second} […] {first}")
    seen = hrctimeline("verify")
    assert seen.code == 1
    (only,) = findings(seen.out)
    assert only.startswith(f"events.toml:{line}:") and "quote-not-found" in only


WRITTEN = "The decision to resign from the Council was that of the US administration alone."
REFUSED = [
    ("that of the US administration […] The decision to resign", "Quote them in the order of the source"),
    ("Dear Ambassador Haley, […] our goal continues to be", "more than 500 characters apart"),
    ("The decision to resign from the Council was [not] that of the US", "[not] is not in the source"),
]


@pytest.mark.parametrize(("quote", "message"), REFUSED)
def test_what_a_quote_leaves_out_or_adds(
    quote: str, message: str, folder: Path, hrctimeline: Command
) -> None:
    line, _ = replace(Log, f'"{WRITTEN}"', f'"{quote}"')
    seen = hrctimeline("verify")
    assert seen.code == 1
    (only,) = findings(seen.out)
    assert only.startswith(f"events.toml:{line}:") and "quote-not-found" in only and message in only


def test_a_quote_that_stands_twice(folder: Path, hrctimeline: Command) -> None:
    old = "Opposed to the resolution on those grounds, the nongovernmental organizations sent their letter"
    line, column = replace(Log, f'"{old}', '"Opposed to the resolution on those grounds" #')
    seen = hrctimeline("verify")
    assert seen.code == 1
    (only,) = findings(seen.out)
    assert only.startswith(f"events.toml:{line}:{column} error: the quote stands in 2 places: lines 25, 39")
    assert 'prefix = "said."' in only or 'suffix = "the nongovernmental"' in only


def test_one_changed_character_in_a_source(folder: Path, hrctimeline: Command) -> None:
    replace(folder / A, "The draft incorporated", "The draft Incorporated")
    seen = hrctimeline("verify")
    assert seen.code == 1
    (only,) = findings(seen.out)
    line, column = place(INDEX, '"4ab90d')
    assert only.startswith(f"{INDEX}:{line}:{column} error: cnn-haley-letter.txt")
    assert "source-changed" in only
    assert hashlib.sha256((folder / A).read_bytes()).hexdigest() in only


def test_a_changed_character_inside_a_quote_is_seen_twice(folder: Path, hrctimeline: Command) -> None:
    replace(folder / A, "Last year, Haley addressed", "Last year, Haley harangued")
    seen = findings(hrctimeline("verify").out)
    assert [("source-changed" in one, "quote-not-found" in one) for one in seen] == [
        (False, True),
        (True, False),
    ]


def test_a_path_out_of_the_folder(folder: Path, hrctimeline: Command) -> None:
    line, column = replace(INDEX, '"cnn-haley-letter.txt"', '"../../../../../../../etc/passwd"')
    seen = hrctimeline("verify")
    assert seen.code == 1
    assert f"{INDEX}:{line}:{column}  error: " in seen.out and "source-outside" in seen.out
    assert "root:" not in seen.out
    assert "root:" not in hrctimeline("verify", "--format", "json").out
    shown = hrctimeline("show", "--full", "--evidence", "--sources")
    assert shown.code == 0 and "root:" not in shown.out


def test_a_link_out_of_the_folder(folder: Path, hrctimeline: Command) -> None:
    outside = folder.parent / "outside.txt"
    outside.write_bytes((folder / A).read_bytes())
    (folder / A).unlink()
    (folder / A).symlink_to(outside)
    seen = hrctimeline("verify")
    assert seen.code == 1
    assert "is a link that leads outside sources/" in " ".join(seen.out.split())


def test_a_link_to_itself(folder: Path, hrctimeline: Command) -> None:
    (folder / A).unlink()
    (folder / A).symlink_to(folder / A)
    seen = hrctimeline("verify")
    assert seen.code == 1
    line, column = place(INDEX, '"cnn-haley-letter.txt"')
    assert f"{INDEX}:{line}:{column}  error: " in seen.out


def test_the_whole_folder_of_sources_may_be_a_link(folder: Path, hrctimeline: Command) -> None:
    (folder / "sources").rename(folder.parent / "elsewhere")
    (folder / "sources").symlink_to(folder.parent / "elsewhere")
    assert hrctimeline("verify").code == 0


@pytest.mark.parametrize(
    "name", ["", ".", "/", "a\0b.txt", "x" * 5000, "\udc00.txt".encode("utf-8", "replace").decode()]
)
def test_a_file_that_can_t_be(name: str, folder: Path, hrctimeline: Command) -> None:
    written = name.replace("\0", "\\u0000")
    line, column = replace(INDEX, '"cnn-haley-letter.txt"', f'"{written}"')
    seen = hrctimeline("verify")
    assert seen.code == 1
    assert f"{INDEX}:{line}:{column}  error: " in seen.out


def test_a_nul_in_a_source(folder: Path, hrctimeline: Command) -> None:
    line, column = replace(folder / A, "The draft incorporated", "The draft\0 incorporated")
    seen = hrctimeline("verify")
    assert seen.code == 1
    assert f"{A}:{line}:{column + 9}  error: " in seen.out
    assert "source-encoding" in seen.out and "\0" not in seen.out


def test_latin_1_in_a_source(folder: Path, hrctimeline: Command) -> None:
    data = (folder / A).read_bytes()
    (folder / A).write_bytes(data.replace(b"The draft incorporated", b"The dr\xe4ft incorporated"))
    seen = hrctimeline("verify")
    assert seen.code == 1
    column = data.decode().splitlines()[32].index("The draft incorporated") + 7
    assert f"{A}:33:{column}  error: " in seen.out and "source-encoding" in seen.out


def test_latin_1_in_the_log(folder: Path, hrctimeline: Command) -> None:
    line, column = replace(Log, "threatens to end", "thr@atens to end")
    Log.write_bytes(Log.read_bytes().replace(b"thr@atens", b"thr\xe9atens"))
    seen = hrctimeline("verify")
    assert (seen.code, seen.err) == (1, "")
    assert f"events.toml:{line}:{column + 3}  error: the file is not UTF-8" in seen.out
    shown = hrctimeline("show")
    assert (shown.code, shown.out) == (1, "")
    assert f"events.toml:{line}:{column + 3}  error: " in shown.err


def test_a_byte_order_mark(folder: Path, hrctimeline: Command) -> None:
    Log.write_bytes(b"\xef\xbb\xbf" + Log.read_bytes())
    seen = hrctimeline("verify")
    assert seen.code == 1
    assert "events.toml:1:1" in seen.out and "byte order mark" in " ".join(seen.out.split())


def test_a_log_with_windows_line_ends(folder: Path, hrctimeline: Command) -> None:
    Log.write_bytes(Log.read_bytes().replace(b"\n", b"\r\n"))
    assert hrctimeline("verify", "--strict").code == 0
    line, column = replace(Log, "Unable to claim", "Enabled to claim")
    assert f"events.toml:{line}:{column}  error: " in hrctimeline("verify").out


def test_sources_with_windows_line_ends(folder: Path, hrctimeline: Command) -> None:
    index = INDEX.read_text(encoding="utf-8")
    for file in Path("sources").glob("*.txt"):
        old = file.read_bytes()
        file.write_bytes(old.replace(b"\n", b"\r\n"))
        index = index.replace(*(hashlib.sha256(data).hexdigest() for data in (old, file.read_bytes())))
    before = hrctimeline("show").out
    INDEX.write_text(index, encoding="utf-8")
    assert hrctimeline("verify", "--strict").code == 0
    assert "DOES NOT" not in hrctimeline("show").out
    assert "DOES NOT" in before


def test_an_empty_log(folder: Path, hrctimeline: Command) -> None:
    Log.write_bytes(b"")
    seen = hrctimeline("verify")
    assert seen.code == 1
    assert seen.out.count("missing-key") == 2
    shown = hrctimeline("show")
    assert shown.code == 0 and "No event" in shown.out


def test_no_folder_of_sources(folder: Path, hrctimeline: Command) -> None:
    (folder / "sources").rename(folder.parent / "gone")
    seen = hrctimeline("verify")
    assert seen.code == 1
    (only,) = findings(seen.out)
    assert only.startswith("sources/index.toml:1:1 error: no sources/index.toml beside the log")
    shown = hrctimeline("show", "--ids")
    assert shown.code == 0 and "announcement" in shown.out
    assert "6 events do not hold" in shown.err


def test_a_folder_in_the_place_of_the_index(folder: Path, hrctimeline: Command) -> None:
    INDEX.unlink()
    INDEX.mkdir()
    seen = hrctimeline("verify")
    assert seen.code == 1 and "sources/index.toml:1:1" in seen.out


def test_a_folder_in_the_place_of_the_log(nowhere: Path, hrctimeline: Command) -> None:
    (nowhere / "events.toml").mkdir()
    seen = hrctimeline("verify")
    assert (seen.code, seen.out) == (2, "")
    given = hrctimeline("verify", "--log", "events.toml")
    assert (given.code, given.out) == (2, "") and "events.toml" in given.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(folder: Path, hrctimeline: Command) -> None:
    (folder / A).chmod(0)
    seen = hrctimeline("verify")
    assert seen.code == 1 and "can't be read" in seen.out
    Log.chmod(0)
    assert hrctimeline("verify").code == 2
    assert hrctimeline("show").code == 2


def test_a_value_nested_a_thousand_deep(folder: Path, hrctimeline: Command) -> None:
    Log.write_text("a = " + "[" * 5000 + "]" * 5000, encoding="utf-8")
    assert hrctimeline("verify").code == 1


def test_several_faults_in_one_run(folder: Path, hrctimeline: Command) -> None:
    replace(Log, 'date = "2017"', 'date = "last year"')
    replace(Log, 'tags = ["letter"]', 'tag = ["letter"]')
    replace(Log, "Unable to claim", "able to claim")
    replace(Log, 'source = "ishr-joint-reply"', 'source = "ishr"')
    seen = hrctimeline("verify")
    assert seen.code == 1
    rules = ["bad-date", "unknown-key", "quote-not-found", "unknown-source"]
    assert [[rule for rule in rules if rule in one] for one in findings(seen.out)] == [
        ["bad-date"],
        ["unknown-key"],
        ["quote-not-found"],
        ["unknown-source"],
    ]


@pytest.mark.parametrize(("events", "seconds"), [(300, 30), (11_000, 180)] if SLOW else [(300, 30)])
def test_a_log_of_megabytes(events: int, seconds: int, nowhere: Path, hrctimeline: Command) -> None:
    """Some events in a megabyte of remarks; where HRCTIMELINE_SLOW is set in five, or five of long summaries."""
    size = 5_000_000 if SLOW else 1_000_000
    files = lay_over()
    head, event = files["events.toml"].decode().split("[[event]]")
    summary = f"summary = '''{'The council met in Geneva on 2 May 2019. ' * 8}'''\n\n[[event.evidence]]"
    event = "[[event]]" + event.replace("[[event.evidence]]", summary)
    log = head + "\n".join(event.replace('"session"', f'"session-{number}"') for number in range(events))
    log += "# a remark\n" * (max(0, size - len(log)) // 11 + 1)
    assert len(log) >= size
    write(files | {"events.toml": log.encode()}, nowhere)
    before = time.perf_counter()
    seen = hrctimeline("verify", "--ignore", "single-document")
    assert seen.code == 0 and f"{events} hold" in seen.out
    assert time.perf_counter() - before < seconds
