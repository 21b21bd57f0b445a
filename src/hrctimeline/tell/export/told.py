"""What formats that hold plain words say of an event and of its quotes."""

from collections.abc import Iterator

from hrctimeline.edition.model import Edition, Event, Quote, Text
from hrctimeline.tell.page.phrases import by, labelled, statuses
from hrctimeline.tell.terminal import safe

_LEADS = {"disputes": "But: ", "context": "Context: "}


def standing(event: Event, edition: Edition) -> list[str]:
    """What a reader must know of how an event stands, in a few words each."""
    return [status.words for status in statuses(event, edition.texts)]


def when(event: Event) -> str:
    """The date in words."""
    return event.date.words if event.date else "no date"


def quoted(quote: Quote, edition: Edition) -> str:
    """A quote on one line, with whose it is."""
    lead = _LEADS.get(quote.stance, "")
    return safe(f"{lead}{marked(quote)} ({attribution(quote, edition)})")


def marked(quote: Quote) -> str:
    """The words of a quote between quotation marks; those that begin with some have them already."""
    return quote.text if quote.text[:1] in '"“‘«„' else f"“{quote.text}”"


def attribution(quote: Quote, edition: Edition) -> str:
    """Who says it, in which text, on which line."""
    source = edition.texts.get(quote.source)
    said = f"said by {quote.said_by}, in " if quote.said_by else ""
    line = f", line {quote.line}" if quote.found else ", not found" if quote.checked else ", not checked"
    return f"{said}{named(source) if source else quote.source}{line}"


def named(text: Text) -> str:
    """A text by its publisher or author, title and date."""
    dated = text.published and text.published.words not in text.title
    return f"{by(text)}, {text.title}" + (f", {text.published.words}" if text.published and dated else "")


def remarks(event: Event, edition: Edition) -> Iterator[str]:
    """How an event stands, what it answers, its quotes, and what is set aside: a line each."""
    yield from standing(event, edition)
    for link in event.answers:
        yield f"Answers: {link.title} ({link.date})"
    for quote in event.quotes:
        yield quoted(quote, edition)
        if quote.translation:
            yield f"In translation: {quote.translation}"
        if quote.note:
            yield quote.note if labelled(quote) else f"Note: {quote.note}"
    for each in event.waived:
        yield f"Set aside: {each.message} ({each.rule}), because: {each.reason}"
