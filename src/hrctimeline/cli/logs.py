"""Which log a command works on: the one named, the nearest one, or the one that is shipped."""

from pathlib import Path

from hrctimeline.logfile.folder import has_log


def find_log(given: Path | None) -> Path | None:
    """The log to work on: the one given, or else the nearest one, in this folder or above."""
    if given is not None:
        return given / "events.toml" if given.is_dir() else given
    here = Path.cwd()
    for above, folder in enumerate((here, *here.parents)):
        if has_log(folder):
            return Path(*[".."] * above, "events.toml")
    return None


def shipped_log() -> Path:
    """The log that is shipped with the package."""
    package = Path(__file__).parents[1]
    inside = package / "shipped" / "events.toml"
    return inside if inside.is_file() else package.parents[1] / "events.toml"
