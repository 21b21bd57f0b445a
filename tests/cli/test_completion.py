"""What a shell completes, asked for as a shell asks for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_RUN = "import sys; sys.argv[0] = 'hrctimeline'; from hrctimeline.cli import main; main()"


def completed(line: str, shell: str = "bash") -> list[str]:
    words = line.split(" ")
    env = {
        **os.environ,
        "_HRCTIMELINE_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
    }
    done = subprocess.run(
        [sys.executable, "-c", _RUN], env=env, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("hrctimeline exp", ["explain"]),
        ("hrctimeline source l", ["list"]),
        ("hrctimeline explain ha", ["haley-letter"]),
        ("hrctimeline verify ngo-letter jo", ["joint-reply"]),
        ("hrctimeline show --tag m", ["membership"]),
        ("hrctimeline show --publisher HR", ["HRNK"]),
        ("hrctimeline show --kind x", []),
        ("hrctimeline scan cnn-", ["cnn-groups-respond", "cnn-haley-letter"]),
        ("hrctimeline add --source is", ["ishr-joint-reply"]),
        ("hrctimeline add evidence us", ["us-2006"]),
        ("hrctimeline repair --accept gen", ["geneva-speech"]),
        ("hrctimeline rule date-t", ["date-too-coarse", "date-too-precise"]),
        ("hrctimeline verify --ignore single", ["single-document"]),
        ("hrctimeline explain zz", []),
    ],
)
def test_in_the_shipped_timeline(line: str, wanted: list[str], folder: Path) -> None:
    assert completed(line) == wanted


def test_the_log_of_the_command_line_or_the_environment(
    folder: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = root / "tests" / "timelines" / "mine-railway" / "events.toml"
    there = completed(f"hrctimeline explain --log {other} ")
    assert there and "us-2006" not in there
    monkeypatch.setenv("HRCTIMELINE_LOG", str(other))
    assert completed("hrctimeline explain ") == there


def test_nothing_where_there_is_no_log_or_a_broken_one(nowhere: Path) -> None:
    assert completed("hrctimeline explain ") == []
    Path("events.toml").write_text("[[event]", encoding="utf-8")
    assert completed("hrctimeline explain ") == []
    Path("events.toml").write_text("event = 1", encoding="utf-8")
    assert completed("hrctimeline show --tag ") == []


def test_other_shells_and_how_to_set_it_up(folder: Path) -> None:
    assert "haley-letter" in "".join(completed("hrctimeline explain ha", "zsh"))
    run = [sys.executable, "-c", _RUN, "--help"]
    assert (
        "--install-completion"
        in subprocess.run(run, capture_output=True, encoding="utf-8", check=True).stdout
    )
