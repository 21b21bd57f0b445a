"""Dates to complete: those that the quotes of an event state, and the words that state them."""

from collections.abc import Iterator
from typing import Any

from lsprotocol.types import CompletionItemKind

from hrctimeline.ask.explain import inference
from hrctimeline.ask.paste import completed, days_on_end
from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.evidence.statements import Statement
from hrctimeline.lsp.choices import Choice
from hrctimeline.lsp.known import Known
from hrctimeline.lsp.spot import Spot
from hrctimeline.words.text import one_line

_REACH = 20_000  # characters before a quote in which an anchor is looked for
_MOST = 20


def dates(known: Known, here: Spot) -> list[Choice]:
    """What `date`, `dated-by` or `anchor` may be."""
    match here.key:
        case "date":
            return list(_event_dates(known, here.event.get("evidence", ())))
        case "dated-by":
            by_words = {one_line(s.text): s for s in stated(known, here.table)}
            return [
                *(Choice(each, detail=in_words(s.date), about=inference(s)) for each, s in by_words.items()),
                Choice("false", detail="its dates are of something else", literal="false"),
            ]
        case _:
            return list(_anchors(known, here.table))


def stated(known: Known, table: dict[str, Any]) -> list[Statement]:
    """What a piece of evidence states, whatever its `dated-by`."""
    source, quote = table.get("source"), table.get("quote")
    if not isinstance(quote, str) or source not in known.dossier.texts:
        return []
    keys = {key: table[key] for key in ("source", "quote", "prefix", "suffix", "anchor") if table.get(key)}
    return list(completed(known.dossier, keys, None).stated)


def _event_dates(known: Known, evidence: list[dict[str, Any]]) -> Iterator[Choice]:
    """The dates that quotes state: what most of them state comes first."""
    found: dict[str, list[Statement]] = {}
    every = list[Edtf]()
    for table in evidence:
        if table.get("stance", "supports") == "supports" and table.get("dated-by") is not False:
            for statement in stated(known, table):
                every += statement.readings
                for reading in statement.readings:
                    found.setdefault(reading.text, []).append(statement)
    for date, statements in sorted(found.items(), key=lambda each: -len({s.source for s in each[1]})):
        first = statements[0]
        words = one_line(first.text)
        about = "\n".join(f"“{one_line(s.text)}” ({s.source}): {inference(s)}" for s in statements)
        yield Choice(
            date, detail=f"“{words}” · {first.source}", about=about, kind=CompletionItemKind.Constant
        )
    if whole := days_on_end(every):
        yield Choice(whole, detail="all of these days", kind=CompletionItemKind.Constant)
    for table in evidence if not found else ():
        source = known.timeline.sources.get(str(table.get("source")))
        if source and source.published:
            yield Choice(
                source.published.text, detail=f"the day of {source.id}", kind=CompletionItemKind.Constant
            )


def _anchors(known: Known, table: dict[str, Any]) -> Iterator[Choice]:
    """The dates that a text states before the quote, the nearest first."""
    source, quote = str(table.get("source")), table.get("quote")
    if not isinstance(quote, str) or source not in known.dossier.texts:
        return
    places = known.dossier.locator(source).places(quote)
    end = places[0].start if places else 0
    found = known.dossier.calendar(source).at((max(0, end - _REACH), end))
    text = known.dossier.texts[source]
    for statement in sorted(found, key=lambda each: -each.start)[:_MOST]:
        line = text.position(statement.start)[0]
        yield Choice(one_line(statement.text), detail=f"{in_words(statement.date)} · line {line}")
