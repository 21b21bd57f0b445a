"""The timeline that the rules' examples are laid over, and the laying over itself.

An example shows only the lines that matter. `lay_over` puts them on the base:

- `[[event]]` tables go over the base's events one by one; one more is a copy of the base's event with the
  example's keys put over it. `[[event.evidence]]` and `[[event.waiver]]` go likewise within their event.
  Without `[[event]]` before them, and for keys under no table, the base's event is meant;
- `[source.some-id]` goes over the index; a new id begins as a copy of `letter`;
- `[[reviews.some-event]]` is a sign-off of reviews.toml, which the base has not;
- a line `letter.txt: …` is that text file (`\\0` and `\\n` stand for a NUL and a line break); the checksums
  follow, unless the example sets one;
- what is no TOML is the whole events.toml.
"""

import hashlib
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import tomli
import tomli_w

from hrctimeline.logfile.folder import Memory

Table = dict[str, Any]
Files = dict[str, bytes]

LETTER = """\
3 May 2019

Dear members,

The council met in Geneva on 2 May 2019 and heard 18 speakers. It did not adopt the report, Ms Ahmed said.
"""
TIMELINE: Table = {"title": "The council's first session"}
EVIDENCE: Table = {"source": "letter", "quote": "The council met in Geneva on 2 May 2019"}
EVENT: Table = {
    "id": "session",
    "date": "2019-05-02",
    "title": "The council meets in Geneva",
    "evidence": [EVIDENCE],
}
SOURCE: Table = {
    "file": "letter.txt",
    "title": "Letter to the members",
    "author": "Ms Ahmed",
    "kind": "letter",
    "published": "2019-05-03",
    "dateline": "3 May 2019",
}
_FILE = re.compile(r"^([\w.-]+\.(?:txt|md)): (.*)$", re.MULTILINE)
_ESCAPE = {"0": "\0", "n": "\n", "\\": "\\"}


def lay_over(fragment: str = "") -> Files:
    """The files of the base timeline with the lines of an example laid over it, by their paths."""
    rest, brought = fragments(fragment)
    texts = {"letter.txt": LETTER} | brought
    try:
        over = tomli.loads(rest)
    except tomli.TOMLDecodeError:
        log, over = rest + "\n", {}
    else:
        log = _log(over)
    index = _index(over.get("source", {}), texts)
    files = {f"sources/{name}": text.encode() for name, text in texts.items()}
    if signed := over.get("reviews", {}):
        files["reviews.toml"] = tomli_w.dumps(signed).encode()
    return {"events.toml": log.encode(), "sources/index.toml": index.encode(), **files}


def memory(files: Files) -> Memory:
    """These files as a timeline in memory."""
    texts = {name.removeprefix("sources/"): data for name, data in files.items()}
    log, reviews = texts.pop("events.toml"), texts.pop("reviews.toml", None)
    return Memory(log, texts, reviews=reviews)


def fragments(example: str) -> tuple[str, dict[str, str]]:
    """The TOML lines of an example, and the texts that it brings by the names of their files."""
    texts = {name: _unescaped(text) for name, text in _FILE.findall(example)}
    return _FILE.sub("", example).strip("\n"), texts


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0n\\])", lambda m: _ESCAPE[m[1]], text)


def _log(over: Table) -> str:
    events = over.get("event", [{}])
    if isinstance(events, dict):
        events = [events]
    loose = {
        key: value for key, value in over.items() if key not in ("timeline", "event", "source", "reviews")
    }
    merged = [_merged(EVENT, {**(loose if index == 0 else {}), **e}) for index, e in enumerate(events)]
    blocks = [_block("[timeline]", TIMELINE | over.get("timeline", {}))]
    for event in merged:
        tables = {key: event[key] for key in ("evidence", "waiver") if _is_tables(event.get(key))}
        blocks.append(_block("[[event]]", {k: v for k, v in event.items() if k not in tables}))
        blocks += [_block(f"[[event.{key}]]", item) for key, items in tables.items() for item in items]
    return "\n".join(blocks)


def _merged(base: Table, over: Table) -> Table:
    event = deepcopy(base) | {key: value for key, value in over.items() if not _is_tables(value)}
    for key in (key for key, value in over.items() if _is_tables(value)):
        known = base.get(key, [])
        event[key] = [
            deepcopy(known[min(i, len(known) - 1)] if known else {}) | item
            for i, item in enumerate(over[key])
        ]
    return event


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _index(over: Table, texts: dict[str, str]) -> str:
    sources = {id: SOURCE | over.get(id, {}) for id in ["letter", *(id for id in over if id != "letter")]}
    return "\n".join(_block(f"[source.{id}]", dict(_summed(source, texts))) for id, source in sources.items())


def _summed(source: Table, texts: dict[str, str]) -> Iterator[tuple[str, Any]]:
    """The keys of a source, the checksum after the file."""
    for key, value in source.items():
        yield key, value
        if key == "file" and "sha256" not in source:
            yield "sha256", hashlib.sha256(texts.get(value, LETTER).encode()).hexdigest()


def _block(header: str, table: Table) -> str:
    return "\n".join([header, *(f"{tomli_w.dumps({k: 0})[:-2]}{_value(v)}" for k, v in table.items()), ""])


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{tomli_w.dumps({k: 0})[:-2]}{_value(v)}" for k, v in value.items()) + " }"
    return tomli_w.dumps({"x": value})[4:-1]
