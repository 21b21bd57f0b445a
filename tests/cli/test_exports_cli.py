"""`show --format` for other programs: where it goes, what is said, and what it leaves alone."""

import json
from pathlib import Path

import pytest

from hrctimeline.tell.timeline.formats import FORMATS

from .conftest import Command


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_has_what_standard_output_has(name: str, folder: Path, hrctimeline: Command) -> None:
    to_file = hrctimeline("show", "--format", name, "-o", "out")
    shown = hrctimeline("show", "--format", name, "-o", "-")
    assert (to_file.code, to_file.out, shown.code) == (0, "", 0)
    assert shown.out.encode() == (folder / "out").read_bytes()
    assert shown.err == to_file.err
    assert all(line.startswith(name) for line in shown.err.splitlines())


def test_what_a_format_leaves_out_is_said(folder: Path, hrctimeline: Command) -> None:
    done = hrctimeline("show", "--format", "ics", "us-2006", "announcement")
    assert done.out.count("BEGIN:VEVENT") == 1
    assert done.err.startswith("ics leaves out 1 of 2 events (us-2006): 1 date coarser than a day.\n")


@pytest.mark.parametrize(
    "kept", ["events.toml", "sources/hrnk-statement.txt", "sources/index.toml", "reviews.toml"]
)
def test_a_file_of_the_timeline_is_not_written_over(kept: str, folder: Path, hrctimeline: Command) -> None:
    before = (folder / kept).read_bytes()
    done = hrctimeline("show", "--format", "csv", "-o", kept)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"hrctimeline: {kept} is a file of the timeline: it is not written over.\n"
    assert (folder / kept).read_bytes() == before


def test_a_file_that_cant_be_written_is_not_touched(folder: Path, hrctimeline: Command) -> None:
    (folder / "out").mkdir()
    before = sorted(folder.iterdir())
    done = hrctimeline("show", "--format", "svg", "-o", "out")
    assert done.code == 2 and "it is a folder" in done.err and "can't hold" not in done.err
    assert sorted(folder.iterdir()) == before


def test_the_schema_of_the_json_is_printed(folder: Path, hrctimeline: Command) -> None:
    done = hrctimeline("schema", "report")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["properties"]["version"] == {"const": 1}
