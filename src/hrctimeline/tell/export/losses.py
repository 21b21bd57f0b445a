"""What a format can't hold of an edition, counted: one table of all that any of them loses."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from hrctimeline.edition.model import Day, Edition, Event
from hrctimeline.tell.export.ends import ends

_NAMED = 5  # events that are named; more are counted alone


class Loss(NamedTuple):
    """A kind of thing: what one and several are called, and which an edition has, by names for people."""

    one: str
    many: str
    of: Callable[[Edition], Iterable[str]]

    def counted(self, edition: Edition) -> str:
        """How many there are, in words; "" for none."""
        number = sum(1 for _ in self.of(edition))
        return f"{number} {self.one if number == 1 else self.many}" if number else ""


def _dated(test: Callable[[Day], bool]) -> Callable[[Edition], Iterator[str]]:
    return _events(lambda event: event.date is not None and test(event.date))


def _events(test: Callable[[Event], bool]) -> Callable[[Edition], Iterator[str]]:
    return lambda edition: (event.anchor for event in edition.events if test(event))


def _each(parts: Callable[[Event], int]) -> Callable[[Edition], Iterator[str]]:
    return lambda edition: (e.anchor for event in edition.events for e in [event] * parts(event))


def _published(test: Callable[[Day], bool]) -> Callable[[Edition], Iterator[str]]:
    return lambda edition: (t.id for t in edition.texts.values() if t.published and test(t.published))


def uncertain(date: Day) -> bool:
    """Whether a date, or one of its ends, is approximate or uncertain."""
    return re.search("[?~%]", date.edtf) is not None


def unended(date: Day) -> bool:
    """Whether a date has no beginning or no end."""
    return date.start is None or date.end is None


def _early(date: Day) -> bool:
    return date.start is not None and date.start < 1


def _far(date: Day) -> bool:
    return "Y" in date.edtf and not _early(date)


def _disputing(event: Event) -> int:
    return sum(quote.stance == "disputes" for quote in event.quotes)


def _coarse(date: Day) -> bool:
    return any(part is not None and len(part) < 3 for part in ends(date))


def _wide(date: Day) -> bool:
    sides = (side.rstrip("?~%") for side in date.edtf.split("/"))
    return any(re.fullmatch(r"-?\d\d(?:\dX|XX)|Y?-?\d{4,}-2[1-4]", side) for side in sides)


def _unshown(event: Event) -> bool:
    return event.image is not None and not event.image.data


def _withheld(edition: Edition) -> Iterator[str]:
    return (text.id for text in edition.texts.values() if text.publish != "full" or not text.intact)


def _shown(edition: Edition) -> Iterator[str]:
    return (text.id for text in edition.texts.values() if text.paragraphs)


LOSSES: Mapping[str, Loss] = {
    "events": Loss("event", "events", _events(lambda event: True)),
    "undated": Loss("event without a date", "events without a date", _events(lambda event: not event.date)),
    "unquoted": Loss(
        "event without a quote that stands in its text",
        "events without a quote that stands in its text",
        _events(lambda event: not any(quote.passages for quote in event.quotes)),
    ),
    "coarse": Loss("date coarser than a day", "dates coarser than a day", _dated(_coarse)),
    "wide": Loss("season, decade or century", "seasons, decades or centuries", _dated(_wide)),
    "uncertain": Loss("approximate or uncertain date", "approximate or uncertain dates", _dated(uncertain)),
    "open": Loss(
        "date without a beginning or an end", "dates without a beginning or an end", _dated(unended)
    ),
    "early": Loss("date before the year 1", "dates before the year 1", _dated(_early)),
    "far": Loss("date after the year 9999", "dates after the year 9999", _dated(_far)),
    "inferred": Loss(
        "date that rests on inference",
        "dates that rest on inference",
        _events(lambda event: event.inferred or event.by_publication),
    ),
    "verdicts": Loss(
        "event that doesn't hold or wasn't checked",
        "events that don't hold or weren't checked",
        _events(lambda event: event.verdict in ("unsupported", "unchecked")),
    ),
    "summaries": Loss("summary", "summaries", _events(lambda event: bool(event.summary))),
    "quotes": Loss("quote", "quotes", _each(lambda event: len(event.quotes))),
    "lost": Loss(
        "quote that was not found",
        "quotes that were not found",
        _each(lambda event: sum(not quote.passages for quote in event.quotes)),
    ),
    "disputes": Loss("quote that disputes an event", "quotes that dispute an event", _each(_disputing)),
    "proofs": Loss(
        "claim with the words that prove it",
        "claims with the words that prove them",
        _each(lambda event: len(event.claims)),
    ),
    "answers": Loss("answer to another event", "answers to other events", _each(lambda e: len(e.answers))),
    "tags": Loss("tag", "tags", _each(lambda event: len(event.tags))),
    "kinds": Loss("kind of event", "kinds of event", _events(lambda event: bool(event.kind))),
    "places": Loss("place", "places", _events(lambda event: bool(event.place))),
    "people": Loss("person", "people", _each(lambda event: len(event.people))),
    "pictures": Loss("picture", "pictures", _events(lambda event: event.image is not None)),
    "files": Loss(
        "picture beside the log",
        "pictures beside the log",
        _events(lambda event: event.image is not None and not event.image.url),
    ),
    "unshown": Loss("picture that isn't in it", "pictures that aren't in it", _events(_unshown)),
    "withheld": Loss(
        "text that may not be published whole, or isn't as the index has it",
        "texts that may not be published whole, or aren't as the index has them",
        _withheld,
    ),
    "key": Loss("mark of a key event", "marks of key events", _events(lambda event: event.key)),
    "readings": Loss("reading by a person", "readings by people", _each(lambda event: len(event.readings))),
    "waived": Loss(
        "finding that is set aside", "findings that are set aside", _each(lambda event: len(event.waived))
    ),
    "texts": Loss("text with its words", "texts with their words", _shown),
    "published open": Loss(
        "text whose date has no beginning or no end",
        "texts whose date has no beginning or no end",
        _published(unended),
    ),
}


class Holds(NamedTuple):
    """What a format doesn't hold, by names of losses.

    `in_words`: what people can read there, and programs can't; `left_out`: what keeps an event out.
    """

    lacks: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def losses(name: str, holds: Holds, edition: Edition) -> Iterator[str]:
    """What is lost of an edition in a format of some name, in sentences."""
    if gone := left_out(holds, edition):
        why = _listed(holds.left_out, edition)
        which = f" ({', '.join(gone)})" if len(gone) <= _NAMED else ""
        yield f"{name} leaves out {len(gone)} of {LOSSES['events'].counted(edition)}{which}: {why}."
    if counted := _listed(holds.lacks, edition):
        yield f"{name} can't hold {counted}."
    if counted := _listed(holds.in_words, edition):
        yield f"{name} tells in words alone {counted}."


def left_out(holds: Holds, edition: Edition) -> list[str]:
    """The anchors of the events that a format leaves out."""
    gone = {id for loss in holds.left_out for id in LOSSES[loss].of(edition)}
    return [event.anchor for event in edition.events if event.anchor in gone]


def _listed(names: Iterable[str], edition: Edition) -> str:
    told = [part for name in names if (part := LOSSES[name].counted(edition))]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}" if told else ""
