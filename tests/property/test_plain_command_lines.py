"""What is read without typer is what typer reads: any command, any line of its options, values and mistakes."""

from collections.abc import Callable, Mapping
from functools import wraps
from importlib import import_module
from typing import Annotated, Any

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from typer.main import get_command

from hrctimeline.cli.app import give_parameters
from hrctimeline.cli.commands import COMMANDS
from hrctimeline.cli.parameters import Option
from hrctimeline.cli.plain import plain, values

_WORDS = (
    "a",
    "3",
    "0",
    "-1",
    "99999",
    "json",
    "text",
    "supported",
    "",
    "-",
    "--",
    "-o",
    "--format=json",
    "-h",
    "--no",
)


def _functions() -> dict[str, Callable[..., None]]:
    found = {name: getattr(import_module(f"hrctimeline.cli.{name}"), name) for name in COMMANDS}
    return {name: command for name, command in found.items() if not isinstance(command, typer.Typer)}


FUNCTIONS = _functions()


def _by_typer(
    command: Callable[..., None], line: list[str], environment: Mapping[str, str]
) -> dict[str, Any]:
    """What typer calls a command with; raises whatever it raises."""
    seen = []

    @wraps(command)
    def record(**given: Any) -> None:
        seen.append(given)

    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(record)
    give_parameters(record)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HRCTIMELINE_LOG", "HRCTIMELINE_TEXTS"):
            patch.delenv(name, raising=False)
        for name, value in environment.items():
            patch.setenv(name, value)
        get_command(app).main(line, standalone_mode=False)
    (given,) = seen
    return given


@st.composite
def lines(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A command, and words of which many are options of it."""
    name = draw(st.sampled_from(sorted(FUNCTIONS)))
    spelled = [f"--{hint.replace('_', '-')}" for hint in FUNCTIONS[name].__annotations__ if hint != "return"]
    return name, draw(st.lists(st.sampled_from([*spelled, *_WORDS]), max_size=5))


@given(
    lines(),
    st.sampled_from([{}, {"HRCTIMELINE_LOG": "b"}, {"HRCTIMELINE_LOG": "", "HRCTIMELINE_TEXTS": "c"}]),
)
def test_what_is_plain_is_what_typer_reads(
    chosen: tuple[str, list[str]], environment: dict[str, str]
) -> None:
    name, line = chosen
    command = FUNCTIONS[name]
    try:
        read = values(command, line, environment)
    except ValueError:
        return
    whole = _by_typer(command, line, environment)
    assert whole.keys() >= read.keys()
    for key, value in whole.items():
        assert (value or None) == (read.get(key) or None) or (
            key not in read and value == _default(command, key)
        )


def _default(command: Callable[..., None], key: str) -> Any:
    names = [name for name in command.__annotations__ if name != "return"]
    return (command.__defaults__ or ())[names.index(key) - len(names)]


@pytest.mark.parametrize(
    "line",
    [
        "verify",
        "verify session letter --strict --jobs 2 --format sarif --format text --output sarif=-",
        "show --full --since 2018 --words a --words b --verdict disputed -o page.html --format html",
        "explain session --log events.toml",
        "fmt --check",
        "scan",
    ],
)
def test_common_lines_are_plain(line: str) -> None:
    assert plain(COMMANDS, line.split(), {})


@pytest.mark.parametrize(
    "line",
    [
        "",
        "--version",
        "verfy",
        "verify --help",
        "verify --jobs 0",
        "serve --port 65536",
        "verify --jobs",
        "explain",
        "explain a b",
        "source list",
    ],
)
def test_what_wants_typer(line: str) -> None:
    assert plain(COMMANDS, line.split(), {}) is None


def test_a_setting_that_is_not_heeded_is_for_typer() -> None:
    def command(word: Annotated[str, Option(case_sensitive=False)] = "") -> None: ...

    with pytest.raises(ValueError, match="word"):
        values(command, [], {})


def test_a_shell_that_completes_is_for_typer() -> None:
    assert plain(COMMANDS, ["verify"], {"_HRCTIMELINE_COMPLETE": "complete_bash"}) is None
