"""A new event, or more evidence for one: by options, or by questions where there is a terminal."""

import sys
from itertools import zip_longest
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hrctimeline.cli.add_options import (
    EVIDENCE_KEYS,
    AltOption,
    AnchorOption,
    AnywayOption,
    CreditOption,
    DatedByOption,
    DateOption,
    DryRunOption,
    FindOption,
    IdOption,
    ImageOption,
    KeyOption,
    KindOption,
    NoteOption,
    PeopleOption,
    PlaceOption,
    PrefixOption,
    QuoteOption,
    RespondsToOption,
    SaidByOption,
    SourceOption,
    StanceOption,
    SuffixOption,
    SummaryOption,
    TagOption,
    TitleOption,
    TranslationOption,
    image_table,
)
from hrctimeline.cli.logs import changeable, folder_of, want_texts
from hrctimeline.cli.options import LogOption, TextsOption, Unusable, known
from hrctimeline.cli.parameters import Argument
from hrctimeline.cli.terminal import is_interactive, out, say, stop, style, width

if TYPE_CHECKING:
    from hrctimeline.ask.paste import Pasted
    from hrctimeline.evidence.dossier import Dossier
    from hrctimeline.writing.log import Draft, Log

NOT_WRITTEN = (
    "It doesn't hold: nothing was written. Another --find (or --quote) cites more, --anyway writes it."
)
add = typer.Typer(add_completion=False, rich_markup_mode=None)


@add.callback(invoke_without_command=True)
def event(
    context: typer.Context,
    log: LogOption = None,
    texts: TextsOption = None,
    title: TitleOption = "",
    date: DateOption = "",
    summary: SummaryOption = "",
    id: IdOption = "",
    tag: TagOption = None,
    kind: KindOption = "",
    place: PlaceOption = "",
    people: PeopleOption = None,
    image: ImageOption = "",
    alt: AltOption = "",
    credit: CreditOption = "",
    key: KeyOption = False,
    responds_to: RespondsToOption = None,
    find: FindOption = None,
    source: SourceOption = None,
    quote: QuoteOption = None,
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
    from hrctimeline.ask.paste import evidence_of
    from hrctimeline.dates.edtf import parse
    from hrctimeline.logfile.messages import not_an_id
    from hrctimeline.logfile.read import ID
    from hrctimeline.writing.log import named

    read = changeable(folder_of(log, texts))
    dossier = read.dossier
    more = _given(said_by, stance, prefix, suffix, dated_by, anchor, translation, note)
    around: dict[str, Any] = {"tags": tag, "kind": kind, "place": place, "people": people, "key": key}
    around |= {"image": image_table(image, alt, credit), "responds-to": responds_to}
    asked = _asked(find or [], source or [], quote or [], more)
    if not asked:
        _by_asking(read, source or [], "", around, dry_run=dry_run)
        return
    known("event", responds_to or (), dossier.by_id)
    if not title:
        raise Unusable("an event has a title: --title TEXT.")
    if id and id in dossier.by_id:
        raise Unusable(f"there is an event “{id}” already.")
    if id and not ID.fullmatch(id):
        raise Unusable(". ".join(not_an_id(id)))
    when = date or _date(dossier, [_quoted(dossier, *each, date) for each in asked])
    quoted = [_quoted(dossier, *each, when) for each in asked]
    table: dict[str, Any] = {
        "id": id or named(title, dossier.by_id),
        "date": when,
        "title": title,
        "summary": summary,
        **{name: value for name, value in around.items() if value},
        "evidence": evidence_of(dossier, quoted, parse(when)),
    }
    _finish(read.with_event(table), anyway=anyway, dry_run=dry_run)


@add.command()
def evidence(
    event: Annotated[str, Argument(metavar="EVENT", help="The id of an event.", autocompletion="event_ids")],
    log: LogOption = None,
    texts: TextsOption = None,
    find: FindOption = None,
    source: SourceOption = None,
    quote: QuoteOption = None,
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
    read = changeable(folder_of(log, texts))
    dossier = read.dossier
    known("event", [event], dossier.by_id)
    more = _given(said_by, stance, prefix, suffix, dated_by, anchor, translation, note)
    asked = _asked(find or [], source or [], quote or [], more)
    if not asked:
        _by_asking(read, source or [], event, {}, dry_run=dry_run)
        return
    date = dossier.by_id[event].date
    quoted = [_quoted(dossier, *each, date.text if date else "").keys for each in asked]
    _finish(read.with_evidence(event, quoted), anyway=anyway, dry_run=dry_run)


def _given(*values: str) -> dict[str, Any]:
    """The keys of evidence that have a value."""
    keys: dict[str, Any] = {name: value for name, value in zip(EVIDENCE_KEYS, values, strict=True) if value}
    return keys | ({"dated-by": False} if keys.get("dated-by") == "false" else {})


def _asked(
    finds: list[str], sources: list[str], quotes: list[str], more: dict[str, Any]
) -> list[tuple[dict[str, Any], str]]:
    """The keys of each quote that the options give, with the words to find it by, or ""; raises Unusable.

    `more` are the other keys, which are the first quote's.
    """
    number = max(len(finds), len(quotes))
    if finds and quotes:
        raise Unusable("quotes are all given by --quote, or all by --find.")
    if len(sources) > 1 and len(sources) != number:
        raise Unusable("--source is given once for all quotes, or once for each of them, in their order.")
    each = sources * number if len(sources) == 1 else sources
    asked: list[tuple[dict[str, Any], str]] = []
    for find, source, quote in zip_longest(finds, each, quotes, fillvalue=""):
        keys = {key: value for key, value in (("source", source), ("quote", quote)) if value}
        asked.append((keys if asked else keys | more, find))
    return asked


def _quoted(dossier: "Dossier", given: dict[str, Any], find: str, date: str) -> "Pasted":
    """The evidence that the options give; raises Unusable where it is none, or not the only one."""
    from hrctimeline.ask.find import alone
    from hrctimeline.ask.paste import completed
    from hrctimeline.dates.edtf import parse
    from hrctimeline.tell.find import place_of

    if "source" in given:
        want_texts(dossier, [given["source"]])
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


def _date(dossier: "Dossier", quoted: "list[Pasted]") -> str:
    """The date that the quotes give; raises Unusable where that isn't one alone."""
    from hrctimeline.ask.paste import dating, days_on_end
    from hrctimeline.tell.find import in_its_words

    evidence = dating(quoted)
    if evidence.date:
        return evidence.date.text
    source = dossier.timeline.sources[evidence.keys["source"]]
    if not evidence.places:
        raise Unusable(f"{source.id} has no such words: hrctimeline find shows those that it has.")
    if evidence.places > 1:
        raise Unusable(f"the quote stands in {evidence.places} places: --prefix or --suffix picks one.")
    each = list({statement.readings: statement for statement in evidence.dating}.values())
    told = [in_its_words(statement) for statement in each[:5]]
    said = f"states {' and '.join(told)}" if told else "states no date"
    words = f" by “{chosen}”" if (chosen := evidence.keys.get("dated-by")) else ""
    own = f" (the text itself is of {source.published.text})" if source.published and not told else ""
    days = days_on_end([statement.date for statement in each])
    raise Unusable(f"the quote {said}{words}{own}: --date {days or 'DATE'}.")


def _finish(draft: "Draft", *, anyway: bool, dry_run: bool) -> None:
    """Print the change and what verify says of it, and write it where it holds."""
    from hrctimeline.tell import add as render

    told = render.findings(draft, width(), style(sys.stdout))
    if dry_run or not (draft.holds or anyway):
        out(render.block(draft) + ("\n" + told if told else ""))
        if not draft.holds:
            say(NOT_WRITTEN)
        sys.exit(0 if draft.holds else 1)
    _write(draft)
    out(render.block(draft) + ("\n" + told if told else ""))


def _write(draft: "Draft") -> None:
    from hrctimeline.tell import add as render

    draft.log.write(draft.after)
    out(render.written(draft))


def _by_asking(log: "Log", sources: list[str], event: str, table: dict[str, Any], *, dry_run: bool) -> None:
    from hrctimeline.ask.adding import Adding
    from hrctimeline.cli.asking import Asking

    want_texts(log.dossier, sources)
    if not is_interactive():
        stop(
            "there is no terminal to ask on: --find WORDS or --quote TEXT, with --title TEXT for a new event."
        )
    dialogue = Adding(
        log, Asking(), "".join(sources[:1]), {key: value for key, value in table.items() if value}
    )
    draft = dialogue.evidence(event) if event else dialogue.event()
    if draft is None or dry_run:
        out("Nothing was written.\n")
        return
    _write(draft)
