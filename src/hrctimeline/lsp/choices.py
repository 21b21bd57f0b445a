"""What a key may hold that is known already: ids, names, choices, what other events have."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lsprotocol.types import CompletionItemKind

from hrctimeline.logfile.fields import Field
from hrctimeline.lsp.known import Known
from hrctimeline.lsp.spot import Spot
from hrctimeline.rules import BY_NAME
from hrctimeline.words.speakers import speakers
from hrctimeline.writing.log import named

_MOST = 200


@dataclass(frozen=True)
class Choice:
    """A value: `words` of a string, or a `literal` as TOML has it.

    `loose`: it fits what was typed, though it may not begin with it. `before` and `behind` are lines that
    it needs above and below its own.
    """

    words: str
    label: str = ""
    detail: str = ""
    about: str = ""
    kind: CompletionItemKind = CompletionItemKind.Value
    literal: str = ""
    loose: bool = False
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


def choices(known: Known, here: Spot, field: Field | None, *, log: bool) -> list[Choice]:
    """What is known to fit."""
    if here.names == ("timeline", "rules"):
        return [Choice(weight) for weight in ("off", "note", "warning", "error")]
    if field is None:
        return []
    if field.choices:
        return [Choice(each, kind=CompletionItemKind.EnumMember) for each in field.choices]
    return list(_known(known, here, log=log))[:_MOST]


def _known(known: Known, here: Spot, *, log: bool) -> Iterator[Choice]:
    match (here.names[-1:] if log else ("index",)), here.key:
        case ("evidence",), "source":
            yield from sources(known)
        case ("evidence",), "said-by":
            yield from _people(known, here)
        case ("event",), "responds-to":
            yield from _events(known, here)
        case ("event",), "id" if title := here.event.get("title"):
            yield Choice(named(str(title), known.timeline.by_id))
        case ("event",), "people":
            yield from _people(known, here)
        case ("event",), "tags" | "kind" | "place":
            yield from _used(known, here.key)
        case ("waiver",), "rule":
            yield from _rules(known, here)
        case ("waiver",), "of":
            yield from _about(known, here)
        case ("index",), "copy-of":
            yield from sources(known)
        case ("index",), "file":
            for problem in known.loaded.texts.unlisted():
                name = problem.where.file.removeprefix("sources/")
                yield Choice(name, kind=CompletionItemKind.File)
        case _:
            return


def sources(known: Known) -> Iterator[Choice]:
    """The ids of the sources, each with what it is."""
    for source in known.timeline.sources.values():
        when = source.published.text if source.published else "?"
        yield Choice(
            source.id, detail=f"{source.by}, {when}", about=source.title, kind=CompletionItemKind.Reference
        )


def _events(known: Known, here: Spot) -> Iterator[Choice]:
    for event in reversed(known.timeline.events):
        if event.id and event.id != here.event.get("id"):
            when = event.date.text if event.date else "?"
            yield Choice(event.id, detail=when, about=event.title, kind=CompletionItemKind.Reference)


def _used(known: Known, key: str) -> Iterator[Choice]:
    """What other events have under a key, the most frequent first."""
    values = (getattr(event, key, ()) for event in known.timeline.events)
    every = Counter(
        each for value in values for each in ((value,) if isinstance(value, str) else value) if each
    )
    yield from (Choice(each, detail=f"{count}×") for each, count in every.most_common())


def _people(known: Known, here: Spot) -> Iterator[Choice]:
    """Who speaks in the quotes' own paragraphs, then who is named by the log."""
    found: dict[str, str] = {}
    for table in [here.table] if here.key == "said-by" else here.event.get("evidence", ()):
        source, quote = table.get("source"), table.get("quote")
        if isinstance(quote, str) and isinstance(source, str) and source in known.dossier.texts:
            text = known.dossier.texts[source]
            for place in known.dossier.locator(source).places(quote):
                for speaker in speakers(text, place.start, place.end):
                    found.setdefault(speaker.name, f"speaks in {source}")
    for event in known.timeline.events:
        for name in (*getattr(event, "people", ()), *(each.said_by for each in event.evidence)):
            found.setdefault(name, "named by the log")
    yield from (Choice(name, detail=why) for name, why in found.items() if name)


def _rules(known: Known, here: Spot) -> Iterator[Choice]:
    """The rules that find something in this event, then all others."""
    own = (finding.rule for finding in known.report.by_event.get(str(here.event.get("id")), ()))
    for name in dict.fromkeys([*own, *BY_NAME]):
        yield Choice(name, about=BY_NAME[name].sentence, kind=CompletionItemKind.Reference)


def _about(known: Known, here: Spot) -> Iterator[Choice]:
    found: Iterable[str] = (
        finding.about
        for finding in known.report.by_event.get(str(here.event.get("id")), ())
        if finding.rule == here.table.get("rule")
    )
    yield from (Choice(about) for about in dict.fromkeys(found) if about)
