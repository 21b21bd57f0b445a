"""Small timelines, and what `verify` must report of each: this and nothing else, rule and line both.

A case is a folder `tests/cases/<rule>/<case>/` with events.toml and sources/ (index.toml and texts). What
must be reported stands in the TOML file, at the end of the faulty line:

    quote = "in Vienna on 2 May"   #: quote-not-found
    id = "Session One"             #: bad-id, unknown-key      (several; twice if reported twice)

Where that line can carry no comment (it is broken, or within a text over several lines) the comment stands
on the line before it:

    #: next: toml-syntax
    title = "The council

What can't be said in the file (in a text, or where a comment would change the case) stands in a file
`expected` beside events.toml, a line each:

    sources/letter.txt:3 source-encoding

A folder without any such line must be clean; only what most small timelines are told (`NOTES`)
counts nowhere but where it is expected. To add a case is to add a folder; checksums are real, and
`hrctimeline verify` prints them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hrctimeline.verifier import verify

HERE = Path(__file__).parent
FOLDERS = sorted(log.parent for log in HERE.glob("*/*/events.toml"))
NOTES = {"single-document", "dated-by-publication", "copy-differs", "wording-unread"}
_COMMENT = re.compile(r"#:\s*(next:)?\s*([a-z][a-z-]*(?:\s*,\s*[a-z][a-z-]*)*)\s*(?:#.*)?$")

Found = tuple[str, int, str]  # file, line, rule


def expected(folder: Path) -> Iterator[Found]:
    for name in ("events.toml", "sources/index.toml", "reviews.toml"):
        file = folder / name
        lines = file.read_bytes().decode("utf-8", "replace").splitlines() if file.is_file() else []
        for number, line in enumerate(lines, 1):
            if match := _COMMENT.search(line):
                for rule in re.split(r"\s*,\s*", match[2]):
                    yield name, number + bool(match[1]), rule
    kept = folder / "expected"
    for line in kept.read_text(encoding="utf-8").splitlines() if kept.is_file() else ():
        place, rule = line.split()
        file_, number_ = place.rsplit(":", 1)
        yield file_, int(number_), rule


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(HERE).as_posix())
def test_case(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    wanted = sorted(expected(folder))
    seen = [(Path(f.place.file).as_posix(), f.place.line, f.rule) for f in verify("events.toml").findings]
    unasked = NOTES - {rule for _, _, rule in wanted}
    assert sorted(found for found in seen if found[2] not in unasked) == wanted


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(HERE).as_posix())
def test_a_case_shows_its_rule(folder: Path) -> None:
    family = folder.parent.name
    if family not in ("adversarial", "clean"):
        assert family in {rule for _, _, rule in expected(folder)} or folder.name.startswith("fine-")
