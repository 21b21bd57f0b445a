"""A text written into a timeline: first checked, then its file, and its table in the index last of all."""

from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

from hrctimeline.findings import Severity
from hrctimeline.logfile import edit, toml_text
from hrctimeline.logfile.edit import EditRefused
from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.memo import read_toml
from hrctimeline.writing.intake import Intake
from hrctimeline.writing.private import ignored

_INDEX = "sources/index.toml"


class Index:
    """The index of a timeline as it was read, None where there isn't one yet; raises EditRefused."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = edit.read(folder, _INDEX)
        try:
            self.text = (self.data or b"").decode("utf-8")
            values = read_toml(self.text)
        except (ValueError, RecursionError) as error:
            raise EditRefused(f"{_INDEX} can't be read: {error or 'it is nested too deeply'}") from error
        source = values.get("source", {})
        self.sources: dict[str, Any] = source if isinstance(source, dict) else {}

    def write(self, after: str) -> None:
        """Write the index; raises EditRefused where it was changed meanwhile, and OSError."""
        edit.write(self.folder, _INDEX, self.data, after.encode("utf-8"))

    def holder(self, sha256: str) -> str:
        """The id of the source that has these bytes already, or ""."""
        same = (
            id
            for id, entry in self.sources.items()
            if isinstance(entry, dict) and entry.get("sha256") == sha256
        )
        return next(same, "")


def block(intake: Intake) -> str:
    """The table as it is to stand in the index."""
    return toml_text.block(f"[source.{intake.table['id']}]", tabled(intake.table))


def faults(intake: Intake) -> Iterator[str]:
    """What `verify` would say of the text and its table: errors alone."""
    from hrctimeline.verifier import verify

    table = {key: value for key, value in tabled(intake.table).items() if key != "copy-of"}
    index = edit.with_table("", ("source", intake.table["id"]), table)
    files = {"index.toml": index.encode("utf-8"), **intake.files}
    for finding in verify(Memory(b"", files)).findings:
        if finding.source == intake.table["id"] and finding.severity is Severity.ERROR:
            yield f"{finding.message}. {finding.hint}".strip()


def register(index: Index, intake: Intake) -> list[str]:
    """Write the files and the table; gives the files that are new. At any fault nothing is written."""
    after = edit.with_table(index.text, ("source", intake.table["id"]), tabled(intake.table))
    new = {f"sources/{name}": data for name, data in intake.files.items()}
    new_names = list(new)
    there = {name for name, data in new.items() if _has(index.folder / name, data)}
    new = {name: data for name, data in new.items() if name not in there}
    kept_out = ignored(index.folder, new_names) if intake.table.get("kept") else nullcontext()
    with kept_out, edit.created(index.folder, new):
        index.write(after)
    return list(new)


def set_aside(index: Index, source: str, table: Mapping[str, str]) -> None:
    """Put a dismissed statement below the table of its source; raises EditRefused."""
    entry = index.sources[source]
    there = entry.get("dismissed", ())
    path = ("source", source, "dismissed", len(there) if isinstance(there, list) else 0)
    after = edit.with_item(index.text, path, table)
    index.write(after)


def _has(file: Path, data: bytes) -> bool:
    return file.is_file() and file.read_bytes() == data


def tabled(table: Mapping[str, str]) -> dict[str, Any]:
    """The values as TOML has them: a day is a date."""
    values: dict[str, Any] = {key: value for key, value in table.items() if key != "id"}
    if "retrieved" in values:
        values["retrieved"] = date.fromisoformat(values["retrieved"])
    return values
