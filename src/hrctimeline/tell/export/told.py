"""What formats that hold plain words say of an event and of its quotes."""

from collections.abc import Iterator
from urllib.parse import quote

from hrctimeline.dates.calendar_days import WEEKDAYS
from hrctimeline.edition.model import Edition, Event, Image, Quote, Text
from hrctimeline.tell.page.phrases import by, labelled, lines, statuses
from hrctimeline.tell.terminal import safe

_LEADS = {"disputes": "But: ", "context": "Context: "}


def standing(event: Event, edition: Edition) -> list[str]:
    """What a reader must know of how an event stands, in a few words each; its weekday is no part of that."""
    return [each.words for each in statuses(event, edition.texts) if each.words not in WEEKDAYS]


def setting(event: Event) -> str:
    """Of what kind an event is, where it was, and who took part."""
    people = f"with {', '.join(event.people)}" if event.people else ""
    return "; ".join(filter(None, [event.kind, event.place, people]))


def described(event: Event) -> str:
    """The same, with its tags."""
    tags = f"tagged {', '.join(event.tags)}" if event.tags else ""
    return "; ".join(filter(None, [setting(event), tags]))


def address(image: Image) -> str:
    """Where a picture is: on the web, or beside the log; "" of one that no page can show."""
    return image.url or (quote(image.file) if image.data else "")


def when(event: Event) -> str:
    """The date in words."""
    return event.date.words if event.date else "no date"


def quoted(each: Quote, edition: Edition) -> str:
    """A quote on one line, with whose it is."""
    lead = _LEADS.get(each.stance, "")
    return safe(f"{lead}{marked(each)} ({attribution(each, edition)})")


def marked(each: Quote) -> str:
    """The words of a quote between quotation marks; those that begin with some have them already."""
    return each.text if each.text[:1] in '"“‘«„' else f"“{each.text}”"


def attribution(each: Quote, edition: Edition) -> str:
    """Who says it, in which text, on which lines."""
    source = edition.texts.get(each.source)
    said = f"said by {each.said_by}, in " if each.said_by else ""
    line = f", {lines(each)}" if each.found else ", not found" if each.checked else ", not checked"
    return f"{said}{named(source) if source else each.source}{line}"


def named(text: Text) -> str:
    """A text by its publisher or author, title and date."""
    dated = text.published and text.published.words not in text.title
    return f"{by(text)}, {text.title}" + (f", {text.published.words}" if text.published and dated else "")


def remarks(event: Event, edition: Edition) -> Iterator[str]:
    """What an event is and how it stands, its answers, quotes, and what is set aside: a line each."""
    yield from filter(None, [setting(event)])
    yield from standing(event, edition)
    for link in event.answers:
        yield f"Answers: {link.title} ({link.date})"
    for each in event.quotes:
        yield quoted(each, edition)
        if each.translation:
            yield f"In translation: {each.translation}"
        if each.note:
            yield each.note if labelled(each) else f"Note: {each.note}"
    for waived in event.waived:
        yield f"Set aside: {waived.message} ({waived.rule}), because: {waived.reason}"
