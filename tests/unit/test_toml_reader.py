"""A log is read by the compiled parser as by the one of the standard library; TOML 1.1 is read under every Python."""

import tomllib
from pathlib import Path
from typing import Any

import tomli

from hrctimeline.logfile.folder import Memory
from hrctimeline.verifier import verify

NEWER = b"""[timeline]
title = "A"
[[event]]
id = "a"
date = "2018"
title = "The mill\\x20burned"
evidence = [
  { source = "s",  # the first
    qoute = "It burned.",
  },
]
"""


def outcome(reader: Any, text: str) -> str:
    try:
        return repr(reader.loads(text))
    except ValueError as error:
        return str(error)


def test_both_readers_have_the_same_of_all_files(root: Path) -> None:
    files = [*root.glob("*.toml"), *(root / "sources").glob("*.toml"), *(root / "tests").rglob("*.toml")]
    assert len(files) > 100
    for file in files:
        text = file.read_bytes().decode("utf-8", "replace")
        assert outcome(tomli, text) == outcome(tomllib, text), file


def test_lines_of_an_inline_table_have_their_places() -> None:
    found = verify(Memory(NEWER, {})).findings
    assert [(f.line, f.column) for f in found if f.rule == "unknown-key"] == [(9, 5)]
