"""What a page says in words of an edition's values."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hrctimeline.dates.calendar_days import weekday
from hrctimeline.edition.model import Edition, Event, Quote, Reading, Text
from hrctimeline.tell.timeline.lead import DIFFERS
from hrctimeline.words.plural import count

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHOWN = {
    "full": "whole",
    "excerpts": "the paragraphs that are quoted",
    "none": "the quotes alone, beside their events",
}


class Status(NamedTuple):
    """What stands below an event's date: a kind for the style sheet, words, and what they mean."""

    kind: str
    words: str
    why: str


def statuses(event: Event) -> Iterator[Status]:
    """What a reader must know at once of how an event stands; else how exact its date is."""
    if event.verdict == "unsupported":
        yield Status("fails", "Does not hold", "The texts do not back it: see below.")
    if event.verdict == "disputed":
        yield Status("disputed", "Disputed", "A text speaks against it.")
    if event.unchecked:
        yield Status("aside", "Not checked", "A text that it quotes was not there to be checked.")
    if event.leans:
        yield Status("aside", "Set aside", "It holds only by what is set aside, with its reason, below.")
    if event.unread:
        yield Status("aside", "Date not checked", "No machine reads the language of the words that date it.")
    if event.by_publication:
        yield Status("exact", "dated by its text", "Only the date of the text itself dates it.")
    elif event.inferred:
        yield Status("exact", "inferred", "Counted from a day that the text itself does not state.")
    if event.date and (exact := _exactness(event)):
        yield Status("exact", exact, "No text says it more exactly." if "given" in exact else "")


def _exactness(event: Event) -> str:
    if not event.date or event.date.start is None:
        return ""
    if event.date.precision == "day":
        return _WEEKDAYS[weekday(event.date.start)]
    return "day not given" if event.date.precision in ("month", "year") else ""


def sides(event: Event) -> Iterator[tuple[str, list[Quote]]]:
    """The quotes of an event, those that speak for it and against it apart where there are both."""
    against = [quote for quote in event.quotes if quote.stance == "disputes"]
    rest = [quote for quote in event.quotes if quote.stance != "disputes"]
    if not against:
        yield "", sorted(rest, key=lambda quote: quote.stance == "context")
        return
    yield "It is said", sorted(rest, key=lambda quote: quote.stance == "context")
    yield "It is disputed", against


def dated_by(event: Event, texts: dict[str, Text]) -> Iterator[str]:
    """How the date is known, in a sentence."""
    said: dict[str, list[str]] = {}
    for quote in event.quotes:
        for step in quote.steps:
            if step.backs:
                inferred = ", inferred" if "inferred: " in step.inference else ""
                said.setdefault(step.text, []).append(
                    f"{by(texts[quote.source])}, line {step.line}{inferred}"
                )
    if said:
        told = [f"“{words}” ({'; '.join(dict.fromkeys(places))})" for words, places in said.items()]
        yield f"Dated by {_listed(told)}."
    elif event.date and event.quotes:
        yield "No quote dates it in words that a machine reads."


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def read_by(reading: Reading) -> str:
    """Who has read an event, and whether it is still what they read."""
    if reading.changed:
        return f"{_listed(list(reading.changed))} changed since {reading.by} read it on {reading.on}."
    note = f": “{reading.note.rstrip('.')}”" if reading.note else ""
    return f"Its wording was read against the quotes by {reading.by} on {reading.on}{note}."


def labelled(quote: Quote) -> bool:
    """Whether its note says itself what it is: "differs: …"."""
    return quote.note.startswith(DIFFERS)


def by(text: Text) -> str:
    """Who published or wrote a text."""
    return text.by or text.id


def facts(edition: Edition) -> list[str]:
    """What a timeline is made of, and how much of it holds."""
    quotes = [quote for event in edition.events for quote in event.quotes]
    lost = sum(quote.checked and not quote.found for quote in quotes)
    absent = sum(not quote.checked for quote in quotes)
    used = {quote.source for quote in quotes} & edition.texts.keys()
    documents = len({min([id, *edition.texts[id].copies]) for id in used})
    same = f" ({count(documents, 'document')})" if documents < len(used) else ""
    failing = sum(event.verdict == "unsupported" for event in edition.events)
    disputed = sum(event.verdict == "disputed" for event in edition.events)
    parts = [
        edition.extent,
        count(len(edition.events), "event") + (f", {disputed} disputed" if disputed else ""),
        f"{failing} do{'es' if failing == 1 else ''} not hold" if failing else "",
        f"{count(len(used), 'text')}{same}",
        f"{count(len(quotes), 'quote')}, " + _found(lost, absent),
        _readers(edition.events),
    ]
    return [part for part in parts if part]


def _found(lost: int, absent: int) -> str:
    if lost or absent:
        return ", ".join([f"{lost} not found"] * bool(lost) + [f"{absent} not checked"] * bool(absent))
    return "each found word for word"


def _readers(events: Iterable[Event]) -> str:
    every = list(events)
    unread = sum(not event.read for event in every)
    if not every or not unread:
        return "wording by editors, all of it read against the quotes" if every else ""
    return f"wording by editors, {'nobody has read it' if unread == len(every) else f'{unread} unread'}"


def cited(text: Text) -> str:
    """How often a text is quoted."""
    return (
        f"{count(text.quotes, 'quote')} in {count(text.events, 'event')}"
        if text.quotes
        else "not quoted here"
    )


def shown(text: Text) -> str:
    """How much of a text a page has."""
    return _SHOWN[text.publish]


def withheld(text: Text) -> str:
    """Why a text isn't there."""
    if text.publish == "none":
        return "This text is not published here; its quotes stand beside their events."
    return "No paragraph of it is quoted." if text.publish == "excerpts" else "The text could not be read."


def texts_lede(edition: Edition) -> str:
    """What stands in the list of texts."""
    levels = {text.publish for text in edition.texts.values()}
    if levels == {"full"}:
        return "Each whole, as it was verified. Marked words are cited; the dates beside them lead back."
    return "As much of each as may be published. Marked words are cited; the dates beside them lead back."


def sentence(text: str) -> str:
    """Words as a sentence: a capital letter, a full stop."""
    plain = text.strip()
    return plain[:1].upper() + plain[1:] + ("" if plain[-1:] in ".!?…”" else ".") if plain else ""
