"""The laws of an edit: only what was asked for changes, character for character, and `tomllib` reads it back.

Tried on logs written by hand in every odd way: comments everywhere, CRLF, strings of several lines, inline
tables, dotted keys, no last line end.
"""

import os
import signal
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.logfile import edit
from hrctimeline.logfile.edit import EditRefused, spliced, with_item, with_key, with_table, write
from hrctimeline.logfile.places import Path as KeyPath

LOGS = {
    "plain": (
        '[timeline]\ntitle = "Ferry"\n\n[[event]]\nid = "a"\ndate = 2001\ntitle = "One"\n\n'
        '[[event.evidence]]\nsource = "x"\nquote = "q"\n\n[[event]]\nid = "b"\ndate = "2002"\ntitle = "Two"\n'
    ),
    "comments": (
        "# top\n\n[timeline] # of\ntitle = \"T\" # [[event]]\n\n# before a\n# and more\n[[event]] # a's\n"
        "id = 'a' # id\n# in a\ndate = 2001-02-03 # d\ntitle = 'One'\n# below a\n\n# before b\n[[event]]\n"
        "id = 'b'\ndate = 2002\ntitle = 'Two'\n[[event.evidence]] # e\nsource='x'\nquote='q'\n# the end"
    ),
    "several lines": (
        '[timeline]\ntitle = "T"\n[[event]]\nid = "a"\ndate = 2001\ntitle = """One"""\nsummary = """\n'
        "[[event]]\nid = 'no' # no\n\"\"\"\n[[event]]\nid = 'b'\ndate = 2002\ntitle = '''Two'''\n"
        "summary = '''\n[[event.evidence]]\n'''"
    ),
    "inline": (
        'timeline = { title = "T", names = { "A" = ["B"] } } # t\n\n[[event]]\nid = "a"\ndate = 2001\n'
        'title = "One"\ntags = [ # tags\n "x", # y\n]\nevidence = [ { source = "x", quote = "q" } ] # e\n'
        '[[event]]\nid = "b"\ndate = 2002\ntitle = "Two"'
    ),
    "dotted keys": (
        "timeline.title = \"T\"\ntimeline.rules.'single-document' = 'off'\n[[event]]\n\"id\" = 'a'\n"
        "date = 2001\n'title' = 'One'\n[[event]]\nid = 'b'\ndate = 2002\ntitle = 'Two'\n"
        "[timeline.names]\nx = ['y']\n"
    ),
    "close together": (
        "[timeline]\ntitle='T'\n[[event]]\nid='a'\ndate=2001\ntitle='One'\n[[event.evidence]]\nsource='x'\n"
        "quote='q'\n[[event.evidence]]\nsource='x'\nquote='r'\n[[event]]\nid='b'\ndate=2002\ntitle='Two'"
    ),
}  # fmt: skip
logs = st.builds(
    lambda text, end: text.replace("\n", end),
    st.sampled_from(list(LOGS.values())),
    st.sampled_from(["\n", "\r\n"]),
)
words = st.text(st.sampled_from("ab é\"'\\#[]=\n\t’…") | st.characters(codec="utf-8"), max_size=12)
values = st.one_of(
    words,
    st.integers(-9999, 9999),
    st.booleans(),
    st.dates(),
    st.lists(words, max_size=3),
    st.dictionaries(words, words, max_size=2),
)
tables = st.dictionaries(words, values, max_size=4)
events = st.builds(
    lambda table, evidence: {**table, "evidence": evidence} if evidence else table,
    tables,
    st.lists(tables.filter(bool), max_size=2),
)


def same(before: str, after: str) -> int:
    """How many characters are the same from the start."""
    return next(
        (n for n, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), len(before)
    )


def only_added(before: str, after: str) -> bool:
    """Whether one piece was put in, and nothing taken out."""
    lead = same(before, after)
    return after.endswith(before[lead:])


def at(document: Any, path: KeyPath) -> Any:
    for part in path:
        document = document[part]
    return document


def one_line_end(before: str, after: str) -> bool:
    """Whether the lines end as they did: all with CRLF, or all with LF."""
    return after.count("\r\n") == (after.count("\n") if "\r\n" in before else 0)


@given(logs, values, st.data())
def test_a_value_is_spliced(text: str, value: Any, data: st.DataObject) -> None:
    paths: list[KeyPath] = [
        ("timeline", "title"),
        *(("event", n, k) for n in (0, 1) for k in ("id", "date", "title")),
    ]
    path = data.draw(st.sampled_from(paths))
    old = tomllib.loads(text)
    try:
        after = spliced(text, path, value)
    except EditRefused:
        pytest.fail("every value can be written")
    new = tomllib.loads(after)
    table, changed = (at(document, path[:-1]) for document in (old, new))
    assert changed.pop(path[-1]) == value
    written = table.pop(path[-1])
    assert old == new
    lead, tail = spliced(text, path, 77777).split("77777")
    for each in (text, after):
        assert each.startswith(lead) and each.endswith(tail)
    taken = text[len(lead) : len(text) - len(tail)]
    assert tomllib.loads(f"x = {taken}")["x"] == written
    assert one_line_end(text, after)


@given(logs, events, st.integers(0, 2))
def test_an_event_is_put_in(text: str, event: dict[str, Any], index: int) -> None:
    after = with_item(text, ("event", index), event)
    assert only_added(text, after)
    old, new = tomllib.loads(text), tomllib.loads(after)
    assert new["event"].pop(index) == event
    assert old == new
    assert one_line_end(text, after)


@given(logs, tables.filter(bool), st.integers(0, 1))
def test_evidence_is_put_in_within_brackets_too(text: str, evidence: dict[str, Any], event: int) -> None:
    old = tomllib.loads(text)
    there = len(old["event"][event].get("evidence", ()))
    after = with_item(text, ("event", event, "evidence", there), evidence)
    assert only_added(text, after)
    new = tomllib.loads(after)
    assert new["event"][event]["evidence"].pop() == evidence
    if not there:
        new["event"][event].pop("evidence")
    assert old == new


@pytest.mark.parametrize(
    "inner", ["", " ", "{ a = 1 }", "{ a = 1 }, ", "\n # c\n { a = 1 }, # d\n", "{ a = 1 }, { a = 2 }"]
)
@pytest.mark.parametrize("index", [0, 1])
def test_an_item_within_brackets(inner: str, index: int) -> None:
    text = f"x = [{inner}] # x\n"
    old = tomllib.loads(text)["x"]
    after = with_item(text, ("x", min(index, len(old))), {"a": "n"})
    assert only_added(text, after)
    old.insert(index, {"a": "n"})
    assert tomllib.loads(after)["x"] == old


@given(logs, words.filter(lambda word: word not in ("id", "date", "title")), values, st.integers(0, 1))
def test_a_key_is_put_below_another(text: str, key: str, value: Any, event: int) -> None:
    old = tomllib.loads(text)
    if key in old["event"][event]:
        return
    after = with_key(text, ("event", event, key), value, "title")
    assert only_added(text, after)
    assert one_line_end(text, after)
    new = tomllib.loads(after)
    assert new["event"][event].pop(key) == value
    assert old == new


@pytest.mark.parametrize("text", ['x = { a = "b" } # c\n', "[x]\na = 'b' # c"])
def test_a_key_of_an_inline_table_and_of_a_last_line(text: str) -> None:
    after = with_key(text, ("x", "n"), "e\nf", "a")
    assert only_added(text, after) and "# c" in after
    assert tomllib.loads(after)["x"] == {"a": "b", "n": "e\nf"}
    with pytest.raises(EditRefused, match=r"x\.a can't be written beside a"):
        with_key(text, ("x", "a"), 1, "a")


@given(logs, tables)
def test_a_table_is_put_at_the_end(text: str, table: dict[str, Any]) -> None:
    after = with_table(text, ("source", "a b"), table)
    assert after.startswith(text)
    new = tomllib.loads(after)
    assert new.pop("source") == {"a b": table}
    assert new == tomllib.loads(text)


def test_what_it_looks_like() -> None:
    event = {
        "id": "c",
        "date": "2001-05",
        "title": "A “new” one",
        "tags": ["x", "y"],
        "evidence": [{"source": "x", "quote": 'the "q"'}],
    }
    after = with_item(LOGS["comments"], ("event", 1), event)
    assert after == LOGS["comments"].replace(
        "title = 'One'\n",
        'title = \'One\'\n\n[[event]]\nid = "c"\ndate = "2001-05"\ntitle = "A “new” one"\ntags = ["x", "y"]\n\n'
        '[[event.evidence]]\nsource = "x"\nquote = "the \\"q\\""\n\n',
    )


def test_a_last_line_that_has_no_end() -> None:
    assert with_table("x = 1", ("source", "a"), {"y": 2}) == "x = 1\n\n[source.a]\ny = 2\n"
    assert with_table("x = 1\r\n", ("source", "a"), {"y": 2}) == "x = 1\r\n\r\n[source.a]\r\ny = 2\r\n"


def test_there_is_nothing_to_change() -> None:
    with pytest.raises(EditRefused, match=r"there is no event\.0\.summary to change"):
        spliced(LOGS["plain"], ("event", 0, "summary"), "x")


def test_a_table_that_is_there() -> None:
    with pytest.raises(EditRefused, match=r"there is a source\.a already"):
        with_table("[source.a]\nx = 1\n", ("source", "a"), {"x": 2})


# ---- files -------------------------------------------------------------------

posix = pytest.mark.skipif(os.name == "nt", reason="no modes, forks or plain links there")
CALLS = ("open", "chmod", "write", "fsync", "close", "replace", "unlink", "stat")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "events.toml"
    path.write_bytes(b"old\r\n")
    path.chmod(0o640)
    return path


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@posix
def test_a_file_is_replaced_with_its_mode(file: Path) -> None:
    write(file.parent, file.name, b"old\r\n", b"new\r\n")
    assert file.read_bytes() == b"new\r\n"
    assert file.stat().st_mode & 0o777 == 0o640
    assert files(file.parent) == ["events.toml"]


def test_a_new_file(file: Path) -> None:
    write(file.parent, "new.txt", None, b"new")
    assert files(file.parent) == ["events.toml", "new.txt"]
    with pytest.raises(EditRefused, match="is there already"):
        write(file.parent, "new.txt", None, b"other")
    assert (file.parent / "new.txt").read_bytes() == b"new"


def test_changed_meanwhile(file: Path) -> None:
    with pytest.raises(EditRefused, match="was changed meanwhile: nothing was written"):
        write(file.parent, file.name, b"older", b"new")
    assert file.read_bytes() == b"old\r\n"


def test_changed_while_the_draft_is_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync
    monkeypatch.setattr(edit.os, "fsync", lambda fd: (file.write_bytes(b"theirs"), real(fd)))
    with pytest.raises(EditRefused, match="changed meanwhile"):
        write(file.parent, file.name, b"old\r\n", b"new")
    assert file.read_bytes() == b"theirs"
    assert files(file.parent) == ["events.toml"]


@posix
def test_a_link_out_of_the_folder(file: Path, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "events.toml").symlink_to(file)
    with pytest.raises(EditRefused, match="leads out of the folder"):
        write(inner, "events.toml", b"old\r\n", b"new")
    with pytest.raises(EditRefused, match="leads out of the folder"):
        write(inner, "../new.txt", None, b"new")
    assert file.read_bytes() == b"old\r\n"


@posix
def test_a_link_within_stays_a_link(file: Path) -> None:
    link = file.with_name("link.toml")
    link.symlink_to("events.toml")
    write(file.parent, "link.toml", b"old\r\n", b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("late", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("call", CALLS)
def test_every_system_call_failing_in_turn(
    call: str, late: bool, fault: BaseException, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it has done its work, or after: the old or the new file is there, whole."""
    real = getattr(os, call)
    failed = 0
    for turn in range(20):
        asked = 0

        def failing(*arguments: Any, turn: int = turn, **options: Any) -> Any:
            nonlocal asked, failed
            asked += 1
            if asked != turn + 1:
                return real(*arguments, **options)
            failed += 1
            if late or call == "close":
                real(*arguments, **options)
            raise fault

        file.write_bytes(b"old\r\n")
        with monkeypatch.context() as patch:
            patch.setattr(edit.os, call, failing)
            try:
                write(file.parent, file.name, b"old\r\n", b"new" * 1000)
                raised = False
            except (OSError, KeyboardInterrupt):
                raised = True
        assert file.read_bytes() in (b"old\r\n", b"new" * 1000)
        assert raised or file.read_bytes() == b"new" * 1000
        if call != "unlink":
            assert files(file.parent) == ["events.toml"]
        for path in file.parent.glob(".*"):
            path.unlink()
        if asked <= turn:
            assert not raised
            break
    else:
        pytest.fail("it never ends")
    assert failed


@posix
@pytest.mark.parametrize("call", CALLS)
def test_killed_at_every_system_call(call: str, file: Path) -> None:
    real = getattr(os, call)
    for turn in range(20):
        file.write_bytes(b"old")
        if not (child := os.fork()):
            asked = 0

            def killing(*arguments: Any, turn: int = turn, **options: Any) -> Any:
                nonlocal asked
                asked += 1
                if asked == turn + 1:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*arguments, **options)

            setattr(edit.os, call, killing)
            write(file.parent, file.name, b"old", b"new" * 1000)
            os._exit(0)
        ended = os.waitpid(child, 0)[1]
        assert file.read_bytes() in (b"old", b"new" * 1000)
        if ended == 0:
            assert turn
            break


def test_writes_that_take_only_a_part(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(edit.os, "write", lambda fd, data: real(fd, bytes(data[:3])))
    write(file.parent, file.name, b"old\r\n", b"0123456789")
    assert file.read_bytes() == b"0123456789"
