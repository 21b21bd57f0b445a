"""Every change to a file of a timeline: one value spliced, or one block put in, and nothing else.

A TOML text is changed by its characters, parsed again, and compared: all but what was asked for has to be
equal. A file is replaced as a whole or not at all: a draft beside it is written, brought to the disk, and
takes its place in one step, with its mode; at any fault the old file stays and the draft goes.
"""

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import tomli

from hrctimeline.findings import Refusal
from hrctimeline.logfile import toml_text
from hrctimeline.logfile.places import Path as KeyPath
from hrctimeline.logfile.places import Places
from hrctimeline.logfile.toml_text import Table


class EditRefused(Refusal):
    """A change that can't be made as asked."""


def spliced(text: str, path: KeyPath, value: Any) -> str:
    """`text` with another value at `path`, where there is one; comments and all other characters stay."""
    entry = Places(text).find(path)
    if entry is None:
        raise EditRefused(f"there is no {_named(path)} to change")
    start, end = entry.value
    after = text[:start] + _with_ends(toml_text.written(value), text) + text[end:]
    return _checked(text, after, path, lambda table, last: table.__setitem__(last, value))


def with_table(text: str, path: KeyPath, table: Table) -> str:
    """`text` with a new table under its name, as `[source.letter]`, at the end."""
    header = f"[{'.'.join(toml_text.key(str(part)) for part in path)}]"
    after = put(text, len(text), toml_text.block(header, table))
    if Places(text).find(path):
        raise EditRefused(f"there is a {_named(path)} already")
    return _checked(text, after, path, lambda within, last: within.__setitem__(last, table))


def with_key(text: str, path: KeyPath, value: Any, below: str) -> str:
    """`text` with a new key in a table that doesn't have it, beside or below another one of its keys."""
    places = Places(text)
    beside = places.find((*path[:-1], below))
    if beside is None or places.find(path):
        raise EditRefused(f"{_named(path)} can't be written beside {below}")
    at, pair = beside.value.end, f"{toml_text.key(str(path[-1]))} = {toml_text.written(value)}"
    if places.block(path[:-1]):
        line = text.find("\n", at)
        at = len(text) if line < 0 else line - text[:line].endswith("\r")
        pair = f"\n{pair}"
    else:
        pair = f", {pair}"
    after = text[:at] + _with_ends(pair, text) + text[at:]
    return _checked(text, after, path, lambda table, last: table.__setitem__(last, value))


def with_item(text: str, path: KeyPath, table: Table) -> str:
    """`text` with a new item of an array of tables at `path`, whose last part counts from 0.

    It stands below the item before it, or within the brackets of an array that has some; what is there at
    `path` and behind it moves on by one.
    """
    *array, index = path
    assert isinstance(index, int)
    places = Places(text)
    there = places.find(tuple(array))
    if there and text.startswith("[", there.value.start) and not text.startswith("[[", there.value.start):
        after = _into_brackets(places, text, path, table)
    else:
        header = f"[[{'.'.join(toml_text.key(part) for part in array if isinstance(part, str))}]]"
        after = put(text, _item_place(places, text, path), toml_text.block(header, table))
    return _checked(text, after, path, lambda within, last: within.insert(last, table))


def _into_brackets(places: Places, text: str, path: KeyPath, table: Table) -> str:
    """An item as an inline table, behind the one before it or before the one in its place."""
    *array, index = path
    assert isinstance(index, int)
    item = toml_text.written(table)
    if index and (before := places.find((*array, index - 1))):
        at, item = before.value.end, f", {item}"
    elif first := places.find(path):
        at, item = first.value.start, f"{item}, "
    else:
        whole = places.find(tuple(array))
        at = whole.value.start + 1 if whole else len(text)
    return text[:at] + _with_ends(item, text) + text[at:]


def _item_place(places: Places, text: str, path: KeyPath) -> int:
    """Where a new item goes: below the one before it, or above the first with its comments."""
    *array, index = path
    assert isinstance(index, int)
    if index and (before := places.block((*array, index - 1))):
        return before.end
    if first := places.block(path):
        return above(text, first.start)
    outer = places.block(tuple(array[:-1])) if len(array) > 1 else None
    return outer.end if outer else len(text)


def above(text: str, start: int) -> int:
    """Where the comment lines directly above a header's line begin."""
    at = text.rfind("\n", 0, start) + 1
    while at and (line := text.rfind("\n", 0, at - 1) + 1) < at and text[line:at].lstrip().startswith("#"):
        at = line
    return at


def put(text: str, at: int, block: str) -> str:
    """`text` with a block's lines at `at`, one blank line between it and what stands around."""
    block = _with_ends(block, text)
    end = line_end(text)
    line = text.find("\n", at)
    if at and text[at - 1] != "\n" and line >= 0 and text[at:line].strip() == "":
        at = line + 1
    before, behind = text[:at], text[at:]
    lead = end if before and not before.endswith("\n") else ""
    lead += end if before.strip() and not re.search(r"\n[ \t]*\r?\n\Z", before + lead) else ""
    tail = end if behind and not re.match(r"[ \t]*\r?(?:\n|\Z)", behind) else ""
    return before + lead + block + tail + behind


def line_end(text: str) -> str:
    """How most lines of a text end."""
    return "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"


def _with_ends(written: str, text: str) -> str:
    return written.replace("\n", line_end(text))


def _checked(before: str, after: str, path: KeyPath, change: Callable[[Any, Any], None]) -> str:
    """`after`, if it says what `before` says but for the change at `path`."""
    wanted = tomli.loads(before)
    try:
        change(_within(wanted, path), path[-1])
        made = tomli.loads(after)
    except (tomli.TOMLDecodeError, AttributeError, TypeError) as error:
        raise EditRefused(f"{_named(path)} can't be written beside what is there: {error}") from error
    if not says_the_same(made, wanted):
        raise EditRefused(f"{_named(path)} can't be written without changing something else")
    return after


def _within(table: Any, path: KeyPath) -> Any:
    """The table or array that holds the last part of `path`, made where it is missing."""
    for part, following in pairwise(path):
        if isinstance(table, dict) and part not in table:
            table[part] = [] if isinstance(following, int) else {}
        table = table[part]
    return table


def says_the_same(one: Any, other: Any) -> bool:
    """Whether two parsed documents are equal, types and all; raises EditRefused where they are too deep."""
    try:
        return bool(_plain(one) == _plain(other))
    except RecursionError as error:
        raise EditRefused("it is nested too deeply to be written") from error


def _plain(value: Any) -> Any:
    """A parsed value so that equal means equal: with types, and without the order of keys."""
    if isinstance(value, dict):
        return "table", {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return "array", [_plain(each) for each in value]
    return type(value).__name__, repr(value)


def _named(path: KeyPath) -> str:
    return ".".join(str(part) for part in path)


def read(folder: Path, name: str) -> bytes | None:
    """The bytes of a file of `folder` that is to be changed; None where there is none.

    Raises EditRefused, or what the system says.
    """
    return _bytes(_inside(folder, name), name)


def write(folder: Path, name: str, before: bytes | None, after: bytes) -> None:
    """Replace a file of `folder`, which was `before` when it was read; None for one that isn't there yet.

    Raises EditRefused, or what the system says; then the file is as it was.
    """
    file = _inside(folder, name)
    _unchanged(file, name, before)
    draft = file.with_name(f".{file.name}.{os.getpid()}.draft")
    try:
        _fill(draft, after, None if before is None else stat.S_IMODE(file.stat().st_mode))
        _unchanged(file, name, before)
        draft.replace(file)
    except OSError as error:
        error.filename = str(file)  # nobody knows of the draft
        raise
    finally:
        with suppress(OSError):
            draft.unlink()
    _settle(file.parent)


@contextmanager
def created(folder: Path, files: Mapping[str, bytes]) -> Iterator[None]:
    """Write new files and the folders they need; at any fault, here or within, take them away again."""
    made: list[Path] = []
    try:
        for name, data in files.items():
            _make_folders(folder / Path(name).parent, made)
            write(folder, name, None, data)
            made.append(folder / name)
        yield
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise


@contextmanager
def changed(folder: Path, name: str, before: bytes | None, after: bytes | None) -> Iterator[None]:
    """Replace a file as `write` does; at any fault within, put back what was there before."""
    if after is None or after == before:
        yield
        return
    write(folder, name, before, after)
    try:
        yield
    except BaseException:
        with suppress(OSError, EditRefused):
            write(folder, name, after, before) if before is not None else (folder / name).unlink()
        raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    if not folder.is_dir():
        _make_folders(folder.parent, made)
        folder.mkdir()
        made.append(folder)


def _inside(folder: Path, name: str) -> Path:
    """The file itself, behind whatever links; raises EditRefused where they lead out of the folder."""
    file = Path(os.path.realpath(folder / name))
    if not file.is_relative_to(os.path.realpath(folder)):
        raise EditRefused(f"{name} leads out of the folder of the timeline: it is not written to")
    return file


def _bytes(file: Path, name: str) -> bytes | None:
    """The bytes of a file, None where there is none; raises EditRefused for a pipe, which may never end."""
    try:
        if stat.S_ISREG(file.stat().st_mode):
            return file.read_bytes()
    except FileNotFoundError:
        return None
    raise EditRefused(f"{name} can't be read: it is not a file")


def _unchanged(file: Path, name: str, before: bytes | None) -> None:
    if _bytes(file, name) != before:
        what = "is there already" if before is None else "was changed meanwhile"
        raise EditRefused(f"{name} {what}: nothing was written")


def _fill(draft: Path, data: bytes, mode: int | None) -> None:
    """Write a new file and bring it to the disk."""
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        if mode is not None:
            draft.chmod(mode)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _settle(folder: Path) -> None:
    """Bring a folder's list of files to the disk, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
