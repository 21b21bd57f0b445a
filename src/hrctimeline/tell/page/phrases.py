"""What a page says in words of an edition's values."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hrctimeline.dates.calendar_days import weekday_name
from hrctimeline.edition.model import Edition, Event, Quote, Reading, Step, Text
from hrctimeline.findings import count
from hrctimeline.tell.timeline.lead import DIFFERS

_NAMED = 3  # speakers beyond which they are counted
_SHOWN = {
    "full": "whole",
    "excerpts": "the paragraphs that are quoted",
    "none": "the quotes alone, beside their events",
}


_PLAIN = {  # what is said of a date, with the log's words and ids, and the same for readers
    r"the quote's stance is disputes": "the quote is set against the event",
    r"the quote's stance is context": "the quote is context only",
    r"the date of [^ ]+(?: or [^ ]+)*, which the event answers": "the date of what this event answers",
    r" \(dated-by = false\)": "",
}


class Status(NamedTuple):
    """What stands below an event's date: a kind for the style sheet, words, and what they mean."""

    kind: str
    words: str
    why: str


def statuses(event: Event, texts: Mapping[str, Text]) -> Iterator[Status]:
    """What a reader must know at once of how an event stands; else how exact its date is."""
    if event.verdict == "unsupported":
        yield Status("fails", "Does not hold", "The texts do not back it: see below.")
    if event.verdict == "disputed":
        against = [quote for quote in event.quotes if quote.stance == "disputes"]
        words = f"Disputed: words of {speakers(against, texts)} are set against it"
        yield Status("disputed", words, "The editor set them against it; they stand with the evidence.")
    if event.unchecked:
        yield Status("aside", "Not checked", "A text that it quotes was not there to be checked.")
    if event.leans:
        yield Status("aside", "Set aside", "It holds only by what is set aside, with its reason, below.")
    if event.unread:
        yield Status("aside", "Date not checked", "No machine reads the language of the words that date it.")
    if event.by_publication:
        yield Status("exact", "dated by its text", "Only the date of the text itself dates it.")
    elif event.inferred:
        words = "inferred: counted from the day of the text"
        yield Status("exact", words, "The text itself does not state that day.")
    elif _counted(event):
        yield Status("exact", "counted from the day of the text", "No quote writes the whole date out.")
    if event.date and (exact := _exactness(event)):
        yield Status("exact", exact, "No text says it more exactly." if "given" in exact else "")


def _counted(event: Event) -> bool:
    """Whether all that dates it is counted from the day of a text."""
    dating = [step.counted for quote in event.quotes for step in quote.steps if step.backs]
    return bool(dating) and all(dating)


def _exactness(event: Event) -> str:
    if not event.date or event.date.start is None:
        return ""
    if event.date.precision == "day":
        return weekday_name(event.date.start)
    return "day not given" if event.date.precision in ("month", "year") else ""


class Side(NamedTuple):
    """Quotes that speak for an event or against it: whose they are, and against what they are set."""

    heading: str
    lede: str
    quotes: list[Quote]


def sides(event: Event, texts: Mapping[str, Text]) -> Iterator[Side]:
    """The quotes of an event, those that speak for it and against it apart where there are both."""
    against = [quote for quote in event.quotes if quote.stance == "disputes"]
    rest = [quote for quote in event.quotes if quote.stance != "disputes"]
    rest.sort(key=lambda quote: quote.stance == "context")
    if not against:
        yield Side("", "", rest)
        return
    backing = [quote for quote in rest if quote.stance == "supports"]
    if rest:
        yield Side(f"For it: {speakers(backing, texts)}" if backing else "Context", "", rest)
    yield Side(f"Against it: {speakers(against, texts)}", _contested(event, backing, against, texts), against)


def _contested(event: Event, backing: list[Quote], against: list[Quote], texts: Mapping[str, Text]) -> str:
    """What the log sets the quotes against, and who is quoted on both sides."""
    title = f"‘{event.title}’" if event.title else "this event"
    for_it = {_whose(quote, texts) for quote in backing}
    both = [name for name in dict.fromkeys(_whose(quote, texts) for quote in against) if name in for_it]
    are, their = ("is", "its") if len(both) == 1 else ("are", "their")
    told = f" {_listed(both)} {are} quoted on both sides: read {their} words together." if both else ""
    return f"Set against {title}.{told}"


def speakers(quotes: Iterable[Quote], texts: Mapping[str, Text]) -> str:
    """Who says what is quoted: whom the log names, else whose text it is; beyond three their number."""
    said = dict.fromkeys(
        f"{quote.said_by} (in {_whose(quote, texts)})" if quote.said_by else _whose(quote, texts)
        for quote in quotes
    )
    return _listed(list(said)) if len(said) <= _NAMED else count(len(said), "speaker")


def _whose(quote: Quote, texts: Mapping[str, Text]) -> str:
    return by(texts[quote.source]) if quote.source in texts else quote.source


def repeated(quote: Quote, event: Event, texts: Mapping[str, Text]) -> Text | None:
    """The text of which a quote's text is a copy, where a quote of the event has stood above from that."""
    copies = set(texts[quote.source].copies) if quote.source in texts else set()
    if not copies:
        return None
    above = event.quotes[: event.quotes.index(quote)]
    return next((texts[each.source] for each in above if each.source in copies), None)


def called(texts: Mapping[str, Text]) -> dict[str, str]:
    """What each text is called beside a line: whose it is; where one has several, with its date or title."""
    by_whom = Counter(map(by, texts.values()))
    dated = Counter((by(text), text.published) for text in texts.values())
    return {id: _name(text, by_whom[by(text)], dated[by(text), text.published]) for id, text in texts.items()}


def _name(text: Text, of_them: int, of_that_day: int) -> str:
    if of_them == 1:
        return by(text)
    dated = text.published and of_that_day == 1
    return f"{by(text)}, {text.published.words if text.published and dated else f'“{text.title}”'}"


def dated_by(event: Event, texts: Mapping[str, Text], names: Mapping[str, str]) -> Iterator[str]:
    """How the date is known, in a sentence."""
    said: dict[str, list[str]] = {}
    for quote in event.quotes:
        for step in quote.steps:
            if step.backs:
                inferred = ", inferred" if "inferred: " in step.inference else ""
                same = ", the same document" if repeated(quote, event, texts) else ""
                said.setdefault(step.text, []).append(
                    f"{names[quote.source]}, line {step.line}{inferred}{same}"
                )
    if said:
        told = [f"“{words}” ({'; '.join(dict.fromkeys(places))})" for words, places in said.items()]
        yield f"Dated by {_listed(told)}."
    elif event.date and event.quotes:
        yield "No quote dates it in words that a machine reads."


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def lines(quote: Quote) -> str:
    """On which lines of its text a quote stands."""
    return f"lines {quote.line}–{quote.last}" if quote.last != quote.line else f"line {quote.line}"


def reason(event: Event, names: Mapping[str, str]) -> str:
    """Why an event stands as it does; whose words are set against it goes by the names of the texts."""
    told, contested, _ = event.reason.partition("; words of ")
    against = dict.fromkeys(quote.source for quote in event.quotes if quote.stance == "disputes")
    whose = _listed([names.get(id, id) for id in against]) if contested else ""
    return f"{told}; words of {whose} are set against it" if whose else told


def inferred(step: Step) -> str:
    """How words become a date: "the year before 2018, so 2017"; the date stands there as readers write it."""
    worded = re.sub(r"(→ | or |^)\S+ \(([^()]+)\)", r"\1\2", step.inference)
    return worded.replace("written out → ", "written out: ").replace(" → ", ", so ")


def bearing(step: Step) -> str:
    """What a date of a quote does for the event's, in words that need no knowledge of the log's."""
    return re.sub(
        "|".join(_PLAIN),
        lambda match: next(w for p, w in _PLAIN.items() if re.fullmatch(p, match[0])),
        step.bearing,
    )


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
    """Who wrote what the events say, and who has read it as it is."""
    every = list(events)
    names = dict.fromkeys(each.by for event in every for each in event.readings if not each.changed)
    if not names:
        return "wording by editors, nobody has read it" if every else ""
    unread = sum(not event.read for event in every)
    whom = _listed(list(names)) if len(names) <= _NAMED else count(len(names), "reader")
    rest = f", {unread} of {count(len(every), 'event')} still to be read" if unread else ""
    return f"wording by editors, read against the quotes by {whom}{rest}"


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
    plain = curly(text.strip())
    return plain[:1].upper() + plain[1:] + ("" if plain[-1:] in ".!?…”" else ".") if plain else ""


def curly(text: str) -> str:
    """Words of the program with the apostrophes of the page; what they quote keeps its own."""
    parts = re.split('(“[^”]*”|"[^"]*")', text)
    return "".join(
        part if index % 2 else re.sub(r"(?<=\w)'(?=\w)", "’", part) for index, part in enumerate(parts)
    )
