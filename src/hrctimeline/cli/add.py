"""A new event, or more evidence for one: by options, or by questions where there is a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hrctimeline.cli.completion import event_ids, source_ids, tags
from hrctimeline.cli.options import LogOption, TextsOption, Unusable, known
from hrctimeline.cli.terminal import folder_of, out, stop, style, width

if TYPE_CHECKING:
    from hrctimeline.ask.paste import Pasted
    from hrctimeline.evidence.dossier import Dossier
    from hrctimeline.writing.log import Draft, Log

_KEYS = (
    "source",
    "quote",
    "said-by",
    "stance",
    "prefix",
    "suffix",
    "dated-by",
    "anchor",
    "translation",
    "note",
)
add = typer.Typer(rich_markup_mode=None)


def _option(name: str, about: str, complete: Any = None, metavar: str = "TEXT") -> Any:
    return typer.Option(f"--{name}", help=about, show_default=False, autocompletion=complete, metavar=metavar)


FindOption = Annotated[str, _option("find", "Quote the sentence that has these words.", metavar="WORDS")]
SourceOption = Annotated[str, _option("source", "The text that is quoted.", source_ids, "ID")]
QuoteOption = Annotated[str, _option("quote", "Its exact words.")]
SaidByOption = Annotated[str, _option("said-by", "Who says it, where that isn't the text.", metavar="NAME")]
StanceOption = Annotated[str, _option("stance", "supports, disputes or context.", metavar="STANCE")]
PrefixOption = Annotated[str, _option("prefix", "Words directly before the quote.")]
SuffixOption = Annotated[str, _option("suffix", "Words directly after the quote.")]
DatedByOption = Annotated[str, _option("dated-by", "Which of its words date the event; false: none.")]
AnchorOption = Annotated[str, _option("anchor", "Words before it whose date it counts from.")]
TranslationOption = Annotated[str, _option("translation", "For readers, of a text in another language.")]
NoteOption = Annotated[str, _option("note", "A remark for readers.")]
AnywayOption = Annotated[bool, typer.Option("--anyway", help="Write it though it doesn't hold.")]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Print what would be written, and write nothing.")
]


@add.callback(invoke_without_command=True)
def event(
    context: typer.Context,
    log: LogOption = None,
    texts: TextsOption = None,
    title: Annotated[str, _option("title", "Its title, one line.")] = "",
    date: Annotated[
        str, _option("date", "When, in EDTF; without it, as the quote says.", metavar="DATE")
    ] = "",
    summary: Annotated[str, _option("summary", "A few sentences.")] = "",
    id: Annotated[str, _option("id", "Its id; without it, of the title's words.", metavar="ID")] = "",
    tag: Annotated[list[str] | None, _option("tag", "May be repeated.", tags, "TAG")] = None,
    responds_to: Annotated[
        list[str] | None,
        _option("responds-to", "An event that it answers; may be repeated.", event_ids, "ID"),
    ] = None,
    find: FindOption = "",
    source: SourceOption = "",
    quote: QuoteOption = "",
    said_by: SaidByOption = "",
    stance: StanceOption = "",
    prefix: PrefixOption = "",
    suffix: SuffixOption = "",
    dated_by: DatedByOption = "",
    anchor: AnchorOption = "",
    translation: TranslationOption = "",
    note: NoteOption = "",
    anyway: AnywayOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Write a new event, checked before it is written, in the order of dates.

    On a terminal it asks: words, a place that has them, the date that it gives, title and summary. With
    --find or --quote it asks nothing.
    """
    if context.invoked_subcommand:
        return
    from hrctimeline.ask.paste import evidence_for
    from hrctimeline.dates.edtf import parse
    from hrctimeline.writing.log import named

    read = _log(log, texts)
    dossier = read.dossier
    given = _given(source, quote, said_by, stance, prefix, suffix, dated_by, anchor, translation, note)
    if not find and not quote:
        tagged: dict[str, Any] = {"tags": tag, "responds-to": responds_to}
        _by_asking(read, source, "", tagged, dry_run=dry_run)
        return
    known("event", responds_to or (), dossier.by_id)
    if not title:
        raise Unusable("an event has a title: --title TEXT.")
    if id and id in dossier.by_id:
        raise Unusable(f"there is an event “{id}” already.")
    evidence = _quoted(dossier, given, find, date)
    when = _date(dossier, evidence, date)
    table: dict[str, Any] = {
        "id": id or named(title, dossier.by_id),
        "date": when,
        "title": title,
        "summary": summary,
        "tags": tag,
        "responds-to": responds_to,
        "evidence": evidence_for(dossier, evidence, parse(when)),
    }
    with _refusals():
        _finish(read.with_event(table), anyway=anyway, dry_run=dry_run)


@add.command()
def evidence(
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="The id of an event.", autocompletion=event_ids)
    ],
    log: LogOption = None,
    texts: TextsOption = None,
    find: FindOption = "",
    source: SourceOption = "",
    quote: QuoteOption = "",
    said_by: SaidByOption = "",
    stance: StanceOption = "",
    prefix: PrefixOption = "",
    suffix: SuffixOption = "",
    dated_by: DatedByOption = "",
    anchor: AnchorOption = "",
    translation: TranslationOption = "",
    note: NoteOption = "",
    anyway: AnywayOption = False,
    dry_run: DryRunOption = False,
) -> None:
    """Add evidence to an event, checked before it is written; on a terminal it asks."""
    read = _log(log, texts)
    dossier = read.dossier
    known("event", [event], dossier.by_id)
    given = _given(source, quote, said_by, stance, prefix, suffix, dated_by, anchor, translation, note)
    if not find and not quote:
        _by_asking(read, source, event, {}, dry_run=dry_run)
        return
    date = dossier.by_id[event].date
    keys = _quoted(dossier, given, find, date.text if date else "").keys
    with _refusals():
        _finish(read.with_evidence(event, [keys]), anyway=anyway, dry_run=dry_run)


def _given(*values: str) -> dict[str, Any]:
    """The keys of evidence that have a value."""
    keys: dict[str, Any] = {name: value for name, value in zip(_KEYS, values, strict=True) if value}
    return keys | ({"dated-by": False} if keys.get("dated-by") == "false" else {})


def _log(log: Path | None, texts: Path | None) -> "Log":
    from hrctimeline.writing.log import Log

    read = Log(folder_of(log, texts))
    if not read.usable:
        stop("the log or the index of its texts can't be read; `hrctimeline verify` says why.")
    return read


def _quoted(dossier: "Dossier", given: dict[str, Any], find: str, date: str) -> "Pasted":
    """The evidence that the options give; raises Unusable where it is none, or not the only one."""
    from hrctimeline.ask.find import alone
    from hrctimeline.ask.paste import completed
    from hrctimeline.dates.edtf import parse
    from hrctimeline.tell.find import place_of

    if "source" in given:
        known("source", [given["source"]], dossier.texts)
    if find:
        passages = alone(dossier, find, given.get("source", ""))
        fitting = [passage.evidence for passage in passages if passage.evidence]
        if len(fitting) != 1:
            where = ", ".join(place_of(passage) for passage in passages[:5])
            said = f"{len(passages)} places have these words ({where}): say more of them, or --source ID."
            raise Unusable(said if passages else "no text has these words.")
        given = {key: value for key, value in fitting[0].keys.items() if key != "dated-by"} | given
    if "source" not in given:
        raise Unusable("which text has the quote? --source ID.")
    try:
        return completed(dossier, given, parse(date) if date else None)
    except ValueError as error:
        raise Unusable(f"--date {date}: {error}") from error


def _date(dossier: "Dossier", evidence: "Pasted", given: str) -> str:
    if given:
        return given
    if evidence.date:
        return evidence.date.text
    dates = list(dict.fromkeys(reading.text for s in evidence.dating for reading in s.readings))
    said = f"states {' and '.join(dates[:5])}" if dates else "states no date"
    published = dossier.timeline.sources[evidence.keys["source"]].published
    own = f" (the text itself is of {published.text})" if published and not dates else ""
    raise Unusable(f"the quote {said}{own}: --date DATE.")


def _finish(draft: "Draft", *, anyway: bool, dry_run: bool) -> None:
    """Print the change and what verify says of it, and write it where it holds."""
    from hrctimeline.tell import add as render

    told = render.findings(draft, width(), style(sys.stdout))
    if dry_run or not (draft.holds or anyway):
        out(render.block(draft) + ("\n" + told if told else ""))
        if not draft.holds:
            typer.echo("It doesn't hold: nothing was written. --anyway writes it.", err=True)
        raise typer.Exit(0 if draft.holds else 1)
    _write(draft)
    out(render.block(draft) + ("\n" + told if told else ""))


def _write(draft: "Draft") -> None:
    from hrctimeline.tell import add as render

    draft.log.write(draft.after)
    out(render.written(draft))


@contextmanager
def _refusals() -> Iterator[None]:
    """What can't be written beside what is there ends the command in a sentence."""
    from hrctimeline.logfile.edit import EditRefused

    try:
        yield
    except EditRefused as error:
        raise Unusable(f"{error}.") from error


def _by_asking(log: "Log", source: str, event: str, table: dict[str, Any], *, dry_run: bool) -> None:
    from hrctimeline.ask.adding import Adding
    from hrctimeline.cli.asking import Asking

    known("source", [source] if source else (), log.dossier.texts)
    if sys.stdin is None or not sys.stdin.isatty() or not sys.stdout.isatty():
        stop(
            "there is no terminal to ask on: --find WORDS or --quote TEXT, with --title TEXT for a new event."
        )
    dialogue = Adding(log, Asking(), source, {key: value for key, value in table.items() if value})
    with _refusals():
        draft = dialogue.evidence(event) if event else dialogue.event()
        if draft is None or dry_run:
            out("Nothing was written.\n")
            return
        _write(draft)
