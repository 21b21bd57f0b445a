"""The commands on a log in several files: found, told, brought into form, signed, published and kept whole."""

import re
import shutil
from pathlib import Path

import pytest

from .conftest import Command


@pytest.fixture
def parted(folder: Path) -> Path:
    """The shipped timeline with its log cut in three, none of it in events.toml."""
    head, *events = re.split(r"(?m)^(?=\[\[event\]\])", (folder / "events.toml").read_text(encoding="utf-8"))
    (folder / "events").mkdir()
    for name, text in (("2006", head + events[0]), ("2017", events[1]), ("2018", "".join(events[2:]))):
        (folder / "events" / f"{name}.toml").write_text(
            text.strip("\n") + "\n", encoding="utf-8", newline="\n"
        )
    (folder / "whole.toml").write_bytes((folder / "events.toml").read_bytes())
    (folder / "events.toml").unlink()
    return folder


READING = [
    "show",
    "show --full --evidence --sources",
    "show --format csv",
    "verify --notes",
    "scan",
    "explain announcement",
    "find Geneva",
    "review --list",
    "source list",
    "source check",
    "repair",
]


@pytest.mark.parametrize("command", READING)
def test_what_is_told_is_the_same(command: str, parted: Path, hrctimeline: Command) -> None:
    told = hrctimeline(*command.split())
    whole = hrctimeline(*command.split(), "--log", "whole.toml")
    assert told.code == whole.code
    assert re.sub(r"events/\d+\.toml:\d+", "L", told.out) == re.sub(r"whole\.toml:\d+", "L", whole.out)


def test_the_nearest_log_is_found_from_within(
    parted: Path, monkeypatch: pytest.MonkeyPatch, hrctimeline: Command
) -> None:
    monkeypatch.chdir(parted / "events")
    assert hrctimeline("verify").code == 0
    monkeypatch.chdir(parted.parent)
    assert hrctimeline("verify", "--log", str(parted)).code == 0
    shutil.rmtree(parted / "sources")
    monkeypatch.chdir(parted)
    assert "no events.toml" in hrctimeline("verify").err  # tables of events alone are no timeline


def test_form_is_brought_into_each_file(parted: Path, hrctimeline: Command) -> None:
    assert hrctimeline("fmt", "--check").code == 0
    file = parted / "events" / "2017.toml"
    good = file.read_bytes()
    file.write_bytes(good.replace(b"date = ", b"date   ="))
    assert hrctimeline("fmt").out == "  events/2017.toml\n" and file.read_bytes() == good


def test_no_file_of_the_log_is_written_over(parted: Path, hrctimeline: Command) -> None:
    before = (parted / "events" / "2017.toml").read_bytes()
    for option in ("--output", "--summary"):
        seen = hrctimeline("verify", option, "events/2017.toml")
        assert seen.code == 2 and "is a file of the timeline" in seen.err
    assert (parted / "events" / "2017.toml").read_bytes() == before


def test_a_repair_goes_to_the_file_of_its_event(parted: Path, hrctimeline: Command) -> None:
    file = parted / "events" / "2017.toml"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("condemned the UN body", "condemned the UN thing"), encoding="utf-8")
    others = {path: path.read_bytes() for path in parted.glob("events/*.toml") if path != file}
    assert "+++ events/2017.toml" in hrctimeline("repair").out
    assert "events/2017.toml: geneva-speech" in hrctimeline("repair", "--accept", "geneva-speech").out
    assert file.read_text(encoding="utf-8") == good
    assert all(path.read_bytes() == data for path, data in others.items())


def test_a_new_event_goes_to_the_file_of_the_one_before(parted: Path, hrctimeline: Command) -> None:
    words = ("--find", "Haley warned the council", "--title", "Haley warns the council", "--anyway")
    seen = hrctimeline("add", *words)
    assert re.search(r"events/2017\.toml:\d+: \[\[event\]\]", seen.out)
    assert (parted / "events" / "2017.toml").read_text(encoding="utf-8").count("[[event]]\n") == 2


def test_a_site_has_the_files(parted: Path, hrctimeline: Command) -> None:
    assert hrctimeline("show", "--format", "site", "-o", "out").code == 0
    for file in parted.glob("events/*.toml"):
        assert (parted / "out" / "log" / "events" / file.name).read_bytes() == file.read_bytes()
    assert hrctimeline("verify", "--log", "out/log/events.toml").code == 0


def test_init_keeps_away_from_it(parted: Path, hrctimeline: Command) -> None:
    assert hrctimeline("init").code == 2


def test_the_hooks_take_the_files() -> None:
    hooks = (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for pattern in re.findall(r"files: (.*)", hooks):
        assert re.search(pattern, "events/2017.toml") and re.search(pattern, "a/events.toml")
        assert not re.search(pattern, "events/old/a.toml")
