"""Where results go: which format to which file, and files that are written whole or not at all.

Nothing is written before everything is known to be writable; a file of the timeline is never written over.
"""

import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from hrctimeline.cli.options import Unusable
from hrctimeline.cli.parameters import Option
from hrctimeline.findings import hint

Content = bytes | str | Iterable[str]  # the last in pieces


class ReportFormat(StrEnum):
    """How `verify` tells its report."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"


FormatOptions = Annotated[
    list[ReportFormat] | None,
    Option("--format", help="How to tell it: text, if not said. May be repeated.", show_default=False),
]
OutputOptions = Annotated[
    list[str] | None,
    Option(
        "--output",
        metavar="[FORMAT=]FILE",
        help="Write the format to a file, not to standard output. With several formats: sarif=FILE.",
        show_default=False,
    ),
]
SummaryOption = Annotated[
    Path | None,
    Option(metavar="FILE", help="Add a summary in Markdown to the end of a file.", show_default=False),
]

_LINES = {ReportFormat.text, ReportFormat.github}  # these can follow each other on standard output


def destinations(formats: Sequence[ReportFormat], outputs: Sequence[str]) -> dict[ReportFormat, Path | None]:
    """Each format with the file it goes to, or None for standard output; raises Unusable.

    `outputs` are `FORMAT=FILE`, or `FILE` alone where one format is asked for. A format with a file needn't
    be asked for. Without formats, it is text.
    """
    asked = list(dict.fromkeys(formats)) or [ReportFormat.text]
    files: dict[ReportFormat, Path] = {}
    for output in outputs:
        format, file = _destination(output, asked)
        if format in files or any(_same(file, other) for other in files.values()):
            raise Unusable(f"--output {output}: each format has one file, and each file one format.")
        files[format] = file
    shown = [format for format in asked if format not in files]
    if len(shown) > 1 and not _LINES.issuperset(shown):
        alone = next(format for format in shown if format not in _LINES)
        raise Unusable(f"{' and '.join(shown)} can't share standard output: --output {alone}=FILE.")
    return {format: files.get(format) for format in [*asked, *(f for f in files if f not in asked)]}


def _destination(output: str, asked: list[ReportFormat]) -> tuple[ReportFormat, Path]:
    named = re.fullmatch(r"(\w+)=(.*)", output, re.DOTALL)
    file = named[2] if named else output
    if not file:
        raise Unusable(f"--output {output}: the file has no name.")
    if named and named[1] not in list(ReportFormat):
        raise Unusable(
            f"--output {output}: there is no format “{named[1]}”. {hint(named[1], [*ReportFormat])}"
        )
    if not named and len(asked) > 1:
        raise Unusable(f"--output {output}: of which format? Write --output {asked[-1]}={output}.")
    return ReportFormat(named[1]) if named else asked[0], Path(file)


def write(
    files: Mapping[Path, Content] | Iterable[tuple[Path, Content]],
    *,
    summary: Path | None = None,
    text: str = "",
    kept: Collection[str] = (),
    folders: bool = False,
) -> None:
    """Write `files`, and add `text` to the end of `summary`; raises Unusable, and then has changed nothing.

    `kept` are files of the timeline, which none of these may be; with `folders`, missing ones are made. Files
    that come one by one are let go one by one.
    """
    pairs = files.items() if isinstance(files, Mapping) else files
    known = frozenset(files if isinstance(files, Mapping) else ())
    for file in known:
        _check(file, kept)
        if summary and _same(summary, file):
            raise Unusable(f"{summary} can't take a summary and a format.")
    if summary:
        _check(summary, kept)
    drafts, streams = dict[Path, Path](), dict[Path, Content]()
    try:
        for file, data in pairs:
            if file not in known:
                _check(file, kept)
            if file.exists() and not file.is_file():  # pipes and devices
                streams[file] = data
            else:
                drafts[file] = _beside(file, len(drafts))
                _draft(file, drafts[file], data, folders=folders)
        if summary:
            _add(summary, text)
        for file, draft in drafts.items():
            _publish(file, draft)
    finally:
        for draft in drafts.values():
            with suppress(OSError):
                draft.unlink()
    for file, data in streams.items():
        _put(file, file, data)


def _check(file: Path, kept: Collection[str]) -> None:
    if file.is_dir():
        raise Unusable(f"{file} can't be written: it is a folder.")
    if file.exists() and not os.access(file, os.W_OK):
        raise Unusable(f"{file} can't be written: it may not be changed.")
    if any(_same(file, Path(other)) for other in kept):
        raise Unusable(f"{file} is a file of the timeline: it is not written over.")


def _same(file: Path, other: Path) -> bool:
    """Whether two paths lead to one file, by whatever names and links; a name with a NUL leads to none."""
    with suppress(ValueError):
        return _real(file) == _real(other) or (file.exists() and other.exists() and file.samefile(other))
    return False


def _beside(file: Path, number: int) -> Path:
    """A draft's name beside `file`, or beside its target where that is a link."""
    return _real(file).with_name(f".hrctimeline-{os.getpid()}-{number}")


def _draft(file: Path, draft: Path, data: Content, *, folders: bool) -> None:
    with _naming(file):
        if folders:
            draft.parent.mkdir(parents=True, exist_ok=True)
    _put(file, draft, data)


def _put(file: Path, draft: Path, data: Content) -> None:
    with _naming(file), draft.open("wb") as stream:
        stream.writelines(_bytes(data))


def _bytes(data: Content) -> Iterable[bytes]:
    if isinstance(data, bytes):
        return (data,)
    return (piece.encode() for piece in ([data] if isinstance(data, str) else data))


def _publish(file: Path, draft: Path) -> None:
    with _naming(file):
        if file.exists():
            draft.chmod(stat.S_IMODE(file.stat().st_mode))
        draft.replace(_real(file))


def _add(file: Path, text: str) -> None:
    """Add Markdown to the end of a file, apart from what is there."""
    with _naming(file), file.open("a", encoding="utf-8", newline="\n") as stream:
        stream.write("\n\n" + text if file.is_file() and file.stat().st_size else text)


@contextmanager
def _naming(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Unusable(f"{file} can't be written: {error.strerror or error}.") from error


def _real(file: Path) -> Path:
    return Path(os.path.realpath(file))
