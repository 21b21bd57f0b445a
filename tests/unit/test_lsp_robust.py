"""What an editor may send, and what may happen to its files: the server answers, and says nothing of itself."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range, TextDocumentContentChangePartial

from examples import shipped_into
from hrctimeline.lsp.buffer import Buffer
from hrctimeline.lsp.lines import Lines
from hrctimeline.lsp.shift import between
from lsp_client import Client
from timing import SLOW

ASKED = ("hover", "definition", "completion", "documentSymbol", "codeLens", "foldingRange")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return shipped_into(tmp_path)


def place(line: int, character: int) -> dict[str, int]:
    return {"line": line, "character": character}


def codes(client: Client, uri: str) -> list[str]:
    client.until(lambda: uri in client.found)
    return [each["code"] for each in client.found.pop(uri)]


def test_a_thousand_edits_in_a_row_are_one_log(log: Path) -> None:
    client, text, chance = Client(), log.read_text(encoding="utf-8"), random.Random(1)
    uri = client.open(log)
    assert codes(client, uri) == []
    begun = time.monotonic()
    lines = text.split("\n")
    for _ in range(500):
        line = chance.randrange(len(lines))
        at = place(line, chance.randrange(len(lines[line]) + 1))
        client.write(uri, "x", {"start": at, "end": at})
        client.write(uri, "", {"start": at, "end": place(at["line"], at["character"] + 1)})
        if chance.random() < 0.05:
            client.at("hover", uri, line, 0)
    client.found.clear()
    client.write(uri, "\n", {"start": place(0, 0), "end": place(0, 0)})
    client.write(uri, "was in 2007", range_of(f"\n{text}", "was in 2006"))
    assert codes(client, uri) == ["quote-not-found"]
    assert client.said == [] and time.monotonic() - begun < 60
    assert client.end() == 0


def range_of(text: str, words: str) -> Any:
    at = text.index(words)
    line, start = text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1
    return {"start": place(line, start), "end": place(line, start + len(words))}


def test_a_request_that_is_cancelled_is_answered_as_such_or_as_it_would_have_been(log: Path) -> None:
    client = Client()
    uri = client.open(log)
    asked = []
    for number in range(20):
        client.write(uri, log.read_text(encoding="utf-8") + f"# {number}\n")
        params = {"textDocument": {"uri": uri}, "position": place(20, 5)}
        asked.append(client.begin("textDocument/hover", params))
        client.tell("$/cancelRequest", {"id": asked[-1]})
    answers = [client.answer(number) for number in asked]
    errors = [each["error"] for each in answers if each and "error" in each]
    assert errors and {each["code"] for each in errors} == {-32800}
    assert client.at("hover", uri, 0, 0) is None and client.said == []
    assert client.end() == 0


def test_files_that_vanish_are_told_as_verify_tells_them(log: Path) -> None:
    client = Client()
    uri = client.open(log)
    assert codes(client, uri) == []
    (log.parent / "sources" / "hrnk-statement.txt").unlink()
    client.tell("workspace/didChangeWatchedFiles", {"changes": []})
    index = (log.parent / "sources" / "index.toml").as_uri()
    assert codes(client, index) == ["source-missing"]
    shutil.rmtree(log.parent / "sources")
    log.unlink()
    client.tell("workspace/didChangeWatchedFiles", {"changes": []})
    assert "source-missing" in codes(client, index)
    client.shut(uri)
    client.until(lambda: client.found.get(uri) == [] and client.found.get(index) == [])
    assert client.said == []
    assert client.end() == 0


def test_two_windows_see_each_their_own_files(log: Path) -> None:
    one, two = Client(), Client()
    text = log.read_text(encoding="utf-8")
    uri = one.open(log)
    two.open(log, text.replace("was in 2006", "was in 2007"))
    assert codes(one, uri) == [] and codes(two, uri) == ["quote-not-found"]
    log.write_text(text.replace('date = "2017"', 'date = "2016"'), encoding="utf-8")
    one.shut(uri)
    one.open(log)
    assert "date-contradicted" in codes(one, uri)
    assert one.said == two.said == []
    assert (one.end(), two.end()) == (0, 0)


def test_whatever_is_asked_of_whatever_file_there_is_an_answer(log: Path, tmp_path: Path) -> None:
    client = Client()
    other = tmp_path / "other.toml"
    other.write_text("a = 1\n")
    files = [log, other, log.parent / "sources" / "index.toml", log.parent / "sources" / "hrnk-statement.txt"]
    uris = [client.open(file) for file in files] + [(tmp_path / "none.toml").as_uri(), "untitled:Untitled-1"]
    for uri in uris:
        for method in ASKED:
            for line, character in ((0, 0), (3, 9_999), (99_999, 99_999)):
                found = client.at(method, uri, line, character)
                assert not (isinstance(found, dict) and "error" in found), (uri, method, found)
    for text in (
        "",
        "\ufeff",
        "=",
        '"""',
        "[[event]]\n" * 200,
        "a = " + "[" * 2_000,
        "\x00",
        "id = '\ud800'",
    ):
        client.write(uris[0], text)
        for method in ASKED:
            found = client.at(method, uris[0], 0, 1)
            assert not (isinstance(found, dict) and "error" in found), (text[:20], method, found)
    assert client.said == []
    assert client.end() == 0


def test_a_long_log_and_a_long_text_are_taken_in(log: Path) -> None:
    """Of 5 MB and of 10 MB where tests may be slow, else of a fifth."""
    size = 1 if SLOW else 5
    client, text = Client(), log.read_text(encoding="utf-8")
    long = log.parent / "sources" / "long.txt"
    long.write_text(
        "The board met in Ketterdale on a day of May, and nothing was said of it.\n\n" * (140_000 // size)
    )
    uri = client.open(
        log, text + "# A line that says nothing, and says it at some length.\n" * (90_000 // size)
    )
    assert "source-unlisted" in codes(client, long.as_uri())
    for number in range(50):
        client.write(uri, "x" if number % 2 else "y", {"start": place(9_000, 3), "end": place(9_000, 3)})
    client.found.clear()
    begun = time.monotonic()
    client.write(uri, "was in 2007", range_of(text, "was in 2006"))
    assert codes(client, uri) == ["quote-not-found"]
    assert client.said == [] and time.monotonic() - begun < 60
    assert client.end() == 0


def test_without_the_extra_it_says_what_to_install() -> None:
    program = "import sys; sys.modules['pygls'] = None; sys.argv[1:] = ['lsp']; from hrctimeline.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == (
        "hrctimeline: the language server needs the extra `editor`: pip install 'hrctimeline[editor]'.\n"
    )


TEXTS = st.text(st.sampled_from("ab\n\r𝔘é\u2028\x0c"), max_size=12)


@given(
    TEXTS,
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), TEXTS), max_size=6),
    st.sampled_from(["utf-8", "utf-16", "utf-32"]),
)
def test_a_buffer_is_what_its_changes_make_of_it(
    text: str, changes: list[tuple[int, int, str]], unit: str
) -> None:
    buffer, plain = Buffer(text, unit, 1), text
    for one, other, new in changes:
        start, end = sorted(min(each, len(plain)) for each in (one, other))
        page = Lines(plain, unit)
        start, end = (page.offset(page.position(each)) for each in (start, end))
        change = TextDocumentContentChangePartial(Range(page.position(start), page.position(end)), new)
        buffer.change(change, 2)
        plain = plain[:start] + new + plain[end:]
        assert (buffer.text, buffer.starts) == (plain, Lines(plain, unit).starts)


@given(TEXTS, st.integers(0, 12), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_a_place_is_the_same_there_and_back(text: str, offset: int, unit: str) -> None:
    page, offset = Lines(text, unit), min(offset, len(text))
    position = page.position(offset)
    between_ends = text[offset - 1 : offset + 1] == "\r\n"
    assert page.offset(position) == (offset - 1 if between_ends else offset)
    width = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[unit]
    line = text[page.starts[position.line] : offset]
    assert position.character == len(line.encode(width)) // {"utf-8": 1, "utf-16": 2, "utf-32": 4}[unit]
    assert page.offset(Position(position.line + 10_000, 0)) == len(text)


@given(TEXTS, TEXTS)
def test_a_place_that_both_texts_have_is_led_to_and_back(old: str, new: str) -> None:
    shift = between(old, new)
    assert old[: shift.head] == new[: shift.head] and old[shift.old :] == new[shift.new :]
    for offset in range(len(old) + 1):
        there = shift.forward(offset)
        assert (there is None) is (shift.head < offset < shift.old)  # only what changed leads nowhere
        if there is not None and offset < len(old) and there < len(new):
            assert old[offset] == new[there] or offset == shift.head
            assert shift.back(there) == offset or offset in (shift.head, shift.old)
    assert shift.head <= min(shift.old, shift.new)
