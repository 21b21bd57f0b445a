"""The texts of a timeline: taking one in, listing them."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hrctimeline.cli.logs import dossier_of, folder_of, log_of
from hrctimeline.cli.options import Format, FormatOption, LogOption, TextsOption
from hrctimeline.cli.parameters import Argument, Option
from hrctimeline.cli.terminal import is_interactive, out, style, width

source = typer.Typer(
    help="Take texts in, and list them.", add_completion=False, no_args_is_help=True, rich_markup_mode=None
)


def _option(name: str, about: str) -> Option:
    return Option(f"--{name}", help=about, show_default=False)


PublishedOption = Annotated[str, _option("published", "When, in EDTF.")]
DatelineOption = Annotated[str, _option("dateline", "Its words that state when.")]
NoteOption = Annotated[str, _option("published-note", "How the date was found, without a dateline.")]
LinesOption = Annotated[str, _option("lines", "Which lines are the text: 1-66.")]
EncodingOption = Annotated[str, _option("encoding", "Its encoding, where that isn't UTF-8.")]
PrivateHostOption = Annotated[bool, Option("--allow-private", help="Fetch from private addresses, too.")]


@source.command()
def add(
    files: Annotated[
        list[str],
        Argument(
            metavar="FILE|URL|-...",
            help="Text, Markdown, web page, PDF, .docx or .eml files, or addresses; - is standard input.",
        ),
    ],
    log: LogOption = None,
    id: Annotated[str, _option("id", "Its id.")] = "",
    title: Annotated[str, _option("title", "Its title.")] = "",
    publisher: Annotated[str, _option("publisher", "Who published it.")] = "",
    author: Annotated[str, _option("author", "Who wrote it.")] = "",
    kind: Annotated[str, _option("kind", "What sort of text it is.")] = "",
    language: Annotated[str, _option("language", "Its language, as a tag: en, fr.")] = "",
    published: PublishedOption = "",
    dateline: DatelineOption = "",
    published_note: NoteOption = "",
    copy_of: Annotated[str, _option("copy-of", "The source that it is a copy of.")] = "",
    lines: LinesOption = "",
    date_order: Annotated[str, _option("date-order", "How it writes 03.04.2018: dmy, mdy or ymd.")] = "",
    markup: Annotated[str, _option("markup", "text or markdown.")] = "",
    url: Annotated[str, _option("url", "Where it was found.")] = "",
    archived: Annotated[str, _option("archived", "An archived copy.")] = "",
    retrieved: Annotated[str, _option("retrieved", "The day it was fetched: 2018-06-25.")] = "",
    encoding: EncodingOption = "",
    private: Annotated[
        bool, Option("--private", help="It can't be public: keep it out of every commit.")
    ] = False,
    allow_private: PrivateHostOption = False,
    yes: Annotated[bool, Option("--yes", help="Ask nothing: take what the text states plainly.")] = False,
    dry_run: Annotated[bool, Option("--dry-run", help="Print the table, and write nothing.")] = False,
) -> None:
    """Take a text into sources/, byte for byte, and list it in the index with what it says of itself.

    Of what isn't plain text the words are taken, and the original is kept beside them. An address is fetched
    once, here alone.
    """
    from hrctimeline.cli.intake import Given, all_taken

    keys = {
        "id": id,
        "title": title,
        "publisher": publisher,
        "author": author,
        "kind": kind,
        "language": language,
        "published": published,
        "dateline": dateline,
        "published-note": published_note,
        "copy-of": copy_of,
        "lines": lines,
        "date-order": date_order,
        "markup": markup,
        "url": url,
        "archived": archived,
        "retrieved": retrieved,
        "kept": "elsewhere" if private else "",
    }
    given = {key: value for key, value in keys.items() if value}
    asks = not yes and not dry_run and "-" not in files and is_interactive()
    all_taken(log_of(log), [Given(file, given, encoding, asks, dry_run, allow_private) for file in files])


@source.command("list")
def list_(log: LogOption = None, texts: TextsOption = None, format: FormatOption = Format.text) -> None:
    """List the texts: when, what, which events quote them, and which of their dated statements none does."""
    from hrctimeline.ask.sources import listing
    from hrctimeline.tell import sources as render

    found = listing(dossier_of(log, texts))
    as_json = format is Format.json
    told = render.as_json(found) if as_json else render.text(found, width(), style(sys.stdout))
    out(told, data=as_json)


@source.command()
def restore(
    folder: Annotated[Path, Argument(metavar="DIR", help="A folder with the texts, under any names.")],
    log: LogOption = None,
) -> None:
    """Lay out the texts that no commit has, found in DIR by their checksums; exit 1 where one isn't there."""
    from hrctimeline.cli.intake import restored

    restored(log_of(log), folder)


@source.command()
def check(
    id: Annotated[str, Argument(metavar="[ID]", help="One text; else all.", show_default=False)] = "",
    log: LogOption = None,
    texts: TextsOption = None,
    format: FormatOption = Format.text,
) -> None:
    """Tell which quotes stand, moved, changed or are lost, as diffs of the log; 1 if one does not.

    Of a text that was changed, the one of the last commit tells what stood where.
    """
    from hrctimeline.cli.update import checked

    checked(folder_of(log, texts), id, format)


@source.command()
def update(
    id: Annotated[str, Argument(metavar="ID", help="The text that is replaced.")],
    file: Annotated[str, Argument(metavar="FILE|URL|-", help="What takes its place.")],
    log: LogOption = None,
    texts: TextsOption = None,
    published: PublishedOption = "",
    dateline: DatelineOption = "",
    published_note: NoteOption = "",
    lines: LinesOption = "",
    encoding: EncodingOption = "",
    allow_private: PrivateHostOption = False,
    yes: Annotated[
        bool, Option("--yes", help="Replace it, though not every quote stands in the new one.")
    ] = False,
    dry_run: Annotated[bool, Option("--dry-run", help="Only tell how the quotes will stand.")] = False,
) -> None:
    """Put another text in a text's place, with original and checksum, and tell how the quotes stand in it.

    The log is not changed: `hrctimeline repair` proposes how.
    """
    from hrctimeline.cli.intake import Given
    from hrctimeline.cli.update import replaced

    keys = {"published": published, "dateline": dateline, "published-note": published_note, "lines": lines}
    given = {key: value for key, value in keys.items() if value}
    asks = not dry_run and file != "-" and is_interactive()
    replaced(folder_of(log, texts), id, Given(file, given, encoding, asks, dry_run, allow_private), yes=yes)
