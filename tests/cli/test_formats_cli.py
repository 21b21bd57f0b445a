"""`verify` in several formats, to files and to standard output, and `schema`."""

import json
import stat
from pathlib import Path

import pytest

from hrctimeline.cli.options import Unusable
from hrctimeline.cli.output import destinations
from hrctimeline.logfile.schema import dumps

from .conftest import Command


@pytest.fixture
def faulty(folder: Path) -> Path:
    """The shipped timeline with a quote that isn't in its text."""
    log = folder / "events.toml"
    log.write_text(log.read_text(encoding="utf-8").replace("Unable to", "able to"), encoding="utf-8")
    return folder


def below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_annotations(faulty: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("verify", "--format", "github")
    assert (seen.code, seen.err) == (1, "")
    commands, last = seen.out.splitlines()[:-1], seen.out.splitlines()[-1]
    assert [line.split()[0] for line in commands] == [*["::notice"] * 2, "::error", *["::notice"] * 3]
    assert commands[2].startswith("::error file=events.toml,line=92,")
    assert "title=quote-not-found%3A announcement::" in commands[2]
    assert last.startswith("6 events: 5 hold")


def test_sarif(faulty: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("verify", "--format", "sarif")
    assert (seen.code, seen.err) == (1, "")
    document = json.loads(seen.out)
    assert document["version"] == "2.1.0"
    assert "quote-not-found" in [result["ruleId"] for result in document["runs"][0]["results"]]


def test_one_format_to_a_file(faulty: Path, hrctimeline: Command) -> None:
    shown = hrctimeline("verify", "--format", "json")
    seen = hrctimeline("verify", "--format", "json", "--output", "report.json")
    assert (seen.code, seen.out, seen.err) == (1, "", "")
    assert Path("report.json").read_text(encoding="utf-8") == shown.out


def test_text_to_a_file_has_no_colour(faulty: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("verify", "--output", "report.txt", FORCE_COLOR="1", COLUMNS="40")
    assert (seen.code, seen.out) == (1, "")
    assert Path("report.txt").read_text(encoding="utf-8") == hrctimeline("verify", COLUMNS="80").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "text", "--format", "sarif", "--output", "sarif=report.sarif"),
        ("--output", "sarif=report.sarif", "--format", "sarif", "--format", "text"),
        ("--output", "sarif=report.sarif"),
    ],
)
def test_one_to_the_terminal_and_one_to_a_file(
    arguments: tuple[str, ...], faulty: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline("verify", *arguments)
    assert (seen.code, seen.out) == (1, hrctimeline("verify").out)
    assert json.loads(Path("report.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_all_formats_and_a_summary_in_one_run(faulty: Path, hrctimeline: Command) -> None:
    formats = [word for name in ("text", "json", "github", "sarif") for word in ("--format", name)]
    files = ("--output", "sarif=a.sarif", "--output", "json=b.json", "--summary", "c.md")
    before = below(faulty)
    seen = hrctimeline("verify", *formats, *files)
    assert seen.code == 1
    assert seen.out == hrctimeline("verify").out + hrctimeline("verify", "--format", "github").out
    assert json.loads(Path("a.sarif").read_text(encoding="utf-8"))["runs"]
    assert Path("b.json").read_text(encoding="utf-8") == hrctimeline("verify", "--format", "json").out
    assert Path("c.md").read_text(encoding="utf-8").startswith("## Timeline: 1 of 6 events does not hold\n")
    assert below(faulty) - before == {"a.sarif", "b.json", "c.md"}


def test_a_summary_is_added(folder: Path, hrctimeline: Command) -> None:
    Path("summary.md").write_text("# Before", encoding="utf-8")
    for _ in range(2):
        assert hrctimeline("verify", "--summary", "summary.md").code == 0
    parts = Path("summary.md").read_text(encoding="utf-8").split("\n\n## Timeline: ")
    assert parts[0] == "# Before" and len(parts) == 3 and parts[1].rstrip() == parts[2].rstrip()


BAD = {
    "two documents": (("--format", "json", "--format", "sarif"), "json and sarif can't share"),
    "a document and text": (("--format", "text", "--format", "json"), "--output json=FILE"),
    "of which": (("--format", "text", "--format", "json", "--output", "a"), "Write --output json=a."),
    "no such format": (("--output", "sraif=a"), "there is no format “sraif”. Did you mean “sarif”?"),
    "no name": (("--output", "sarif="), "the file has no name"),
    "a format twice": (("--output", "json=a", "--output", "json=b"), "each format has one file"),
    "a file twice": (("--output", "json=a", "--output", "sarif=./a"), "each file one format"),
    "no folder": (("--output", "json=a", "--output", "sarif=none/b"), "none/b can't be written: No such"),
    "a folder": (("--output", "json=a", "--output", "sarif=sources"), "sources can't be written: it is"),
    "a file for a folder": (("--output", "json=a", "--output", "sarif=events.toml/b"), "can't be written"),
    "the log": (("--output", "events.toml"), "events.toml is a file of the timeline"),
    "the log by another way": (("--output", "sources/../events.toml"), "is a file of the timeline"),
    "the index": (("--output", "sources/index.toml"), "is a file of the timeline"),
    "a text": (("--output", "sources/hrnk-statement.txt"), "is a file of the timeline"),
    "the log for a summary": (("--output", "json=a", "--summary", "events.toml"), "is a file of the"),
    "a folder for a summary": (("--output", "json=a", "--summary", "sources"), "it is a folder"),
    "no folder for a summary": (("--output", "json=a", "--summary", "none/b"), "none/b can't be written"),
    "no name for a summary": (("--output", "json=a", "--summary", ""), "can't be written"),
    "one file for both": (("--output", "json=a", "--summary", "a"), "can't take a summary and a format"),
    "no such event": (("--output", "json=a", "--summary", "b", "anouncement"), "mean “announcement”?"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), BAD.values(), ids=BAD)
def test_nothing_is_written_where_something_can_t_be(
    arguments: tuple[str, ...], said: str, faulty: Path, hrctimeline: Command
) -> None:
    before = {path: path.read_bytes() for path in faulty.rglob("*") if path.is_file()}
    seen = hrctimeline("verify", *arguments)
    assert (seen.code, seen.out) == (2, "")
    assert said in seen.err
    assert {path: path.read_bytes() for path in faulty.rglob("*") if path.is_file()} == before


def test_without_a_log_nothing_is_written(nowhere: Path, hrctimeline: Command) -> None:
    assert hrctimeline("verify", "--output", "json=a", "--summary", "b").code == 2
    assert below(nowhere) == set()


def test_a_file_keeps_its_rights_and_a_link_its_target(folder: Path, hrctimeline: Command) -> None:
    target = folder / "real.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    (folder / "link.json").symlink_to(target)
    assert hrctimeline("verify", "--format", "json", "--output", "link.json").code == 0
    assert (folder / "link.json").is_symlink() and json.loads(target.read_text(encoding="utf-8"))
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.parametrize("name", ["a", "./a", "below/../a", "symbolic", "hard"])
@pytest.mark.parametrize("there", [True, False])
def test_two_formats_are_not_written_into_one_file_whatever_it_is_called(
    tmp_path: Path, name: str, there: bool
) -> None:
    file = tmp_path / "a"
    (tmp_path / "below").mkdir()
    (tmp_path / "symbolic").symlink_to(file)
    if there or name == "hard":
        file.write_text("")
        (tmp_path / "hard").hardlink_to(file)
    with pytest.raises(Unusable, match="each format has one file, and each file one format"):
        destinations([], [f"json={file}", f"sarif={tmp_path}/{name}"])


def test_paths_in_a_subfolder_of_a_repository(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, hrctimeline: Command
) -> None:
    (faulty.parent / ".git").mkdir()
    (faulty / "below").mkdir()
    monkeypatch.chdir(faulty / "below")
    assert "::error file=timeline/events.toml,line=92," in hrctimeline("verify", "--format", "github").out


# ---- schema --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "which"), [((), "events"), (("events",), "events"), (("index",), "index")]
)
def test_schema_is_printed(
    arguments: tuple[str, ...], which: str, nowhere: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline("schema", *arguments)
    assert (seen.code, seen.err, seen.out) == (0, "", dumps(which))


def test_schema_of_something_else(nowhere: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("schema", "sources")
    assert (seen.code, seen.out) == (2, "")
    assert "'events', 'index'" in seen.err
