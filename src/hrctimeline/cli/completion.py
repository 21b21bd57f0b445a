"""What a shell completes: commands and options (typer's own), ids of events and sources, tags, rules.

At any fault it is nothing. Typer's part costs time at every start: it is there for those who want it.
"""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import typer

_ASKING = {"--install-completion", "--show-completion", "--help", "-h"}


def wanted() -> bool:
    """Whether this run completes, sets completion up, or tells in its help how to."""
    return "_HRCTIMELINE_COMPLETE" in os.environ or len(sys.argv) < 2 or not _ASKING.isdisjoint(sys.argv)


def event_ids(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the events of the log at hand."""
    return _fitting(incomplete, lambda: (event.get("id") for event in _log(context)["event"]))


def tags(context: typer.Context, incomplete: str) -> list[str]:
    """The tags that the log at hand declares or has."""
    return _fitting(incomplete, lambda: _declared(context, "tags", lambda event: event.get("tags", ())))


def kinds(context: typer.Context, incomplete: str) -> list[str]:
    """The kinds of event that the log at hand declares or has."""
    return _fitting(incomplete, lambda: _declared(context, "kinds", lambda event: [event.get("kind")]))


def source_ids(context: typer.Context, incomplete: str) -> list[str]:
    """The ids of the sources of the log at hand."""
    return _fitting(incomplete, lambda: _index(context))


def publishers(context: typer.Context, incomplete: str) -> list[str]:
    """Who has published or written the sources of the log at hand."""
    return _fitting(
        incomplete,
        lambda: (s.get(key) for s in _index(context).values() for key in ("publisher", "author")),
    )


def rules(incomplete: str) -> list[str]:
    """The names of the rules."""
    from hrctimeline.rules import BY_NAME

    return _fitting(incomplete, lambda: BY_NAME)


def _declared(context: typer.Context, key: str, of: Callable[[dict[str, Any]], Iterable[Any]]) -> list[Any]:
    """What the log's own table has under a key, and what its events have."""
    log = _log(context)
    return [
        *log.get("timeline", {}).get(key, ()),
        *(name for event in log.get("event", ()) for name in of(event)),
    ]


def _fitting(incomplete: str, names: Callable[[], Iterable[Any]]) -> list[str]:
    try:
        every = [name for name in names() if isinstance(name, str)]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return []
    return sorted({name for name in every if name.startswith(incomplete)})


def _file(context: typer.Context) -> Path:
    """The log that the command line names so far, or the environment, or the nearest."""
    from hrctimeline.cli.logs import find_log

    named = context.params.get("log") or os.environ.get("HRCTIMELINE_LOG")
    found: Path | None = find_log(Path(named) if named else None)
    if found is None:
        raise FileNotFoundError
    return found


def _log(context: typer.Context) -> dict[str, Any]:
    return _read(_file(context))


def _index(context: typer.Context) -> dict[str, Any]:
    found: dict[str, Any] = _read(_file(context).parent / "sources" / "index.toml")["source"]
    return found


def _read(file: Path) -> dict[str, Any]:
    import tomli  # a command line that is only read needs none

    return tomli.loads(file.read_text(encoding="utf-8"))
