"""`source add`: reads the file, asks where there is somebody to ask, and writes."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer

from hrctimeline.cli.options import Unusable, known
from hrctimeline.cli.terminal import complain, out, reason, say
from hrctimeline.dates.edtf import parse
from hrctimeline.findings import Refusal
from hrctimeline.logfile.folder import LARGEST, bytes_of
from hrctimeline.record import Record
from hrctimeline.tell.terminal import safe, safe_lines
from hrctimeline.writing.dateline import Dateline
from hrctimeline.writing.intake import Intake, answered, take_in
from hrctimeline.writing.register import Index, block, faults, register

_OF_ONE = ("id", "title", "dateline", "lines", "url", "archived")  # keys that no two texts share
_ASKED = ("id", "title", "publisher", "author", "kind", "language", "published", "dateline", "published-note")


class Given(NamedTuple):
    """What the command was given: a file or address, keys of its table, its encoding.

    Whether to ask, to write nothing, to fetch from private addresses.
    """

    file: str
    keys: Mapping[str, str]
    encoding: str
    asks: bool
    dry_run: bool
    allow_private: bool = False


def all_taken(log: Path, texts: Sequence[Given]) -> None:
    """Take texts in, each for itself: of several, one that can't be taken keeps no other out; then exit 2."""
    several = len(texts) > 1
    if several and (one := next((key for key in _OF_ONE if key in texts[0].keys), "")):
        raise Unusable(f"--{one} is of one text: give one FILE.")
    left = [given.file for given in texts if not _was_taken(log, given)]
    if left:
        sys.exit(complain(f"not taken in: {', '.join(left)}.") if several else 2)


def _was_taken(log: Path, given: Given) -> bool:
    try:
        taken(log, given)
    except (Refusal, Unusable) as error:
        complain(f"{given.file}: {str(error).rstrip('.')}.")
    except OSError as error:
        complain(reason(error))
    else:
        return True
    return False


def taken(log: Path, given: Given) -> None:
    """Take a text in; raises Unusable, Unreadable and EditRefused."""
    index = Index(log.parent)
    _check(given, index)
    file = file_of(given)
    intake = _read(file, given, index)
    if given.asks:
        intake = _asked(file, intake, given, index)
    _complete(intake)
    if given.dry_run:
        out(safe_lines(block(intake)))
        remark(intake.remarks)
        return
    made = register(index, intake)
    lines = [f"  sources/index.toml: [source.{intake.table['id']}]", *(f"  {name}" for name in made)]
    out("\n".join(map(safe, lines)) + "\n" + safe_lines(block(intake)))
    remark([*intake.remarks, *_committed(log, intake)])


def _committed(log: Path, intake: Intake) -> Iterator[str]:
    """What there is to say of a text that shall be in no commit, and is in one."""
    if "kept" in intake.table:
        from hrctimeline.diff.committed import Committed
        from hrctimeline.diff.git import GitFailed, Repository

        with suppress(GitFailed):
            repository = Repository.around(str(log))
            there = Committed.at(repository, repository.commit("HEAD")).files
            if f"sources/{intake.table['file']}" in there:
                yield "the last commit has this text: git goes on keeping it, and so do all copies"


def remark(remarks: Iterable[str]) -> None:
    """Say on standard error what a person should know of how the words were got."""
    for each in remarks:
        say(f"Note: {safe_lines(each)}.")


def _check(given: Given, index: Index) -> None:
    known("source", [given.keys["copy-of"]] if "copy-of" in given.keys else (), index.sources)
    if given.keys.get("id") in index.sources:
        raise Unusable(f"there is a source “{given.keys['id']}” already.")
    try:
        date.fromisoformat(given.keys.get("retrieved", "2000-01-01"))
    except ValueError as error:
        raise Unusable(f"--retrieved {given.keys['retrieved']}: write a day as 2018-06-25.") from error


def _is_address(file: str) -> bool:
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", file) is not None


class File(Record):
    """Bytes with the name of their file, or "", and what else is known of them by how they were got."""

    data: bytes
    name: str
    keys: Mapping[str, str] = {}
    encoding: str = ""


def file_of(given: Given) -> File:
    """What the command was given, fetched where it is an address; raises Unreadable, or OSError."""
    return _fetched(given) if _is_address(given.file) else _opened(given)


def _opened(given: Given) -> File:
    if given.file != "-":
        return File(bytes_of(Path(given.file)), given.file)
    if sys.stdin is None:
        raise Unusable("standard input is closed")
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Unusable(f"it has more than {LARGEST // 1_000_000} MB")
    return File(data, "")


def _fetched(given: Given) -> File:
    from hrctimeline.writing.fetch import fetch

    found = fetch(given.file, private=given.allow_private)
    return File(
        found.data, found.name, {"url": found.url, "retrieved": date.today().isoformat()}, found.encoding
    )


def _read(file: File, given: Given, index: Index) -> Intake:
    keys = {**file.keys, **given.keys}
    place = _place(Path(file.name), index.folder / "sources") if file.name and not file.keys else ""
    intake = take_in(file.data, file.name, index.sources, keys, given.encoding or file.encoding, place)
    if holder := index.holder(intake.table["sha256"]):
        raise Unusable(f"source {holder} has this text already.")
    return intake


def _place(file: Path, sources: Path) -> str:
    """Where a file stands in `sources/`, or ""."""
    inside = file.resolve().is_relative_to(sources.resolve())
    return file.resolve().relative_to(sources.resolve()).as_posix() if inside else ""


def _asked(file: File, intake: Intake, given: Given, index: Index) -> Intake:
    """What a person says to each proposal; an empty answer leaves the key out."""
    if intake.either and (order := _order(intake.either)):
        given = given._replace(keys={**given.keys, "date-order": order})
        intake = _read(file, given, index)
    if intake.dated and _may_name(intake) and given.keys.keys().isdisjoint(("publisher", "author")):
        given = given._replace(keys={**given.keys, **_named(intake.dated)})
        intake = _read(file, given, index)
    named = _may_name(intake)
    table = {key: value for key, value in intake.table.items() if key != "publisher" or value != named}
    for key in _ASKED:
        met = (key == "author" and table.get("publisher")) or (
            key == "published-note" and table.get("dateline")
        )
        if key in given.keys or met:
            continue
        if key == "dateline" and table.get("published", "") not in ("", intake.table.get("published")):
            table[key] = intake.words_for(table["published"])
        doubt = " (look at it)" if key in intake.unsure and key in table else ""
        answer = typer.prompt(f"{key}{doubt}", default=table.get(key, ""), show_default=bool(table.get(key)))
        table[key] = " ".join(str(answer).split())
    if table["id"] in index.sources:
        raise Unusable(f"there is a source “{table['id']}” already.")
    return answered(intake, table)


def _named(dated: Dateline) -> dict[str, str]:
    """Whose name a person says it is that stands before a date: then the date is the text's, too."""
    question = f"“{dated.named}” before “{dated.words}”, line {dated.line}: publisher, author or neither"
    answer = str(typer.prompt(question, default="", show_default=False)).strip().lower()
    whose = next((key for key in ("publisher", "author") if answer and key.startswith(answer)), "")
    return {whose: dated.named} if whose else {}


def _order(ways: tuple[Dateline, Dateline]) -> str:
    """Which of the two readings of its digits a person takes for the date of a text; "" for none."""
    day, month = ways
    question = f"date-order of “{day.words}”: dmy ({day.published}) or mdy ({month.published})"
    answer = str(typer.prompt(question, default="", show_default=False)).strip().lower()
    return answer if answer in ("dmy", "mdy") else ""


def _complete(intake: Intake) -> None:
    """Raise Unusable with all that the table lacks and nobody may guess, or where it doesn't hold."""
    if lacks := list(_lacks(intake)):
        raise Unusable(" ".join([lacks[0], *(each[:1].upper() + each[1:] for each in lacks[1:])]))
    if wrong := next(faults(intake), ""):
        raise Unusable(wrong)


def _lacks(intake: Intake) -> Iterator[str]:
    table, dated = intake.table, intake.dated
    if "published" in intake.unsure and dated:
        yield _may_say(intake, dated)
    elif intake.either:
        day, month = intake.either
        yield (
            f"“{day.words}” on line {day.line} is {day.published} or {month.published}: "
            "--date-order dmy or mdy."
        )
    elif "published" not in table:
        yield "no line states when it was published: --published DATE, with --dateline or --published-note."
    elif table.keys().isdisjoint(("dateline", "published-note")) and _is_edtf(table["published"]):
        words = intake.words_for(table["published"])
        stated = f'“{words}” states it: --dateline "{words}"' if words else "--dateline WORDS of the text"
        yield f"nothing says how {table['published']} is known. {stated}; or --published-note HOW."
    publisher = table.get("publisher", "")
    named = dated.named if dated and publisher == dated.named else ""
    if "publisher" in intake.unsure and (not named or "published" not in intake.unsure):
        where = "before its date" if named else "last in the page's title"
        yield (
            f"“{publisher}”, {where}, may be its publisher. "
            f'If it is: --publisher "{publisher}"; or --author NAME.'
        )
    if not publisher and "author" not in table:
        yield "it doesn't say who published it: --publisher NAME or --author NAME."
    if table.get("language") == "?":
        yield "its language isn't plain: --language TAG."
    if "title" not in table:
        yield "no line of it is a title: --title TITLE."
    if "title" in intake.unsure:
        yield f"“{table['title']}” may be its title, or a line below it: --title TITLE."


def _is_edtf(date: str) -> bool:
    try:
        return bool(parse(date))
    except ValueError:
        return False


def _may_name(intake: Intake) -> str:
    """The name before the date, where it may be whose text it is, and nobody has said so."""
    asked = "publisher" in intake.unsure or "publisher" not in intake.table
    return intake.dated.named if intake.dated and asked and intake.table.get("kind") != "letter" else ""


def _may_say(intake: Intake, dated: Dateline) -> str:
    """The question whether a line says when a text was published; and who did, or wrote it."""
    name = _may_name(intake)
    told = f'; where “{name}” before it published or wrote it, --publisher "{name}" (or --author) is enough'
    return (
        f"“{dated.words}” on line {dated.line} may say when it was published, or be of something else. "
        f'If it does: --published {dated.published} --dateline "{dated.words}"{told if name else ""}.'
    )


def restored(log: Path, texts: Path) -> None:
    """Lay texts out that are kept elsewhere; raises Unusable, or Exit where one isn't found."""
    from hrctimeline.logfile.load import load
    from hrctimeline.writing.private import restore

    if not texts.is_dir():
        raise Unusable(f"{texts} is no folder.")
    loaded = load(log)
    if not loaded.indexed:
        raise Unusable("the index of the sources can't be read; `hrctimeline verify` says why.")
    found = restore(log.parent, loaded.timeline.sources.values(), texts)
    told = (
        (found.laid_out, "laid out"),
        (found.there, "there already"),
        (found.others, "another text stands there: it is left as it is"),
        (found.not_found, "not found"),
    )
    lines = [f"  {safe(name)}: {what}" for names, what in told for name in names]
    out("\n".join(lines or ["No text of this timeline is kept elsewhere."]) + "\n")
    if found.others or found.not_found:
        sys.exit(1)
