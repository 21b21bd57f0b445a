"""The timeline as Markdown that renders on GitHub; all that a log or text brings stays text."""

from collections.abc import Iterator

from hrctimeline.edition.model import Edition, Event, Image, Quote, Text
from hrctimeline.logfile.web import web
from hrctimeline.tell.diff.escape import code, paragraph, text
from hrctimeline.tell.distance import by_year
from hrctimeline.tell.export.told import address, attribution, described, marked, named, standing, when
from hrctimeline.tell.page.phrases import facts, labelled, sentence, shown

_STANCES = {"disputes": "But: ", "context": "Context: "}


def render(edition: Edition) -> str:
    """Headings for years and events, each event with its quotes; then the texts."""
    return "\n\n".join(_blocks(edition)) + "\n"


def _blocks(edition: Edition) -> Iterator[str]:
    yield f"# {text(edition.title)}"
    if edition.about:
        yield paragraph(edition.about)
    yield " · ".join(map(text, facts(edition)))
    for year, events in by_year(edition.events, lambda event: event.date):
        if year:
            yield f"## {text(year)}"
        for event in events:
            yield from _event(event, edition)
    if edition.texts:
        yield "## The texts"
        yield "\n".join(_text(each) for each in edition.texts.values())
    yield (
        "Made with hrctimeline from a log that is checked word for word against these texts. It says which "
        "words back a line and who said them, never that a line is true."
    )


def _event(event: Event, edition: Edition) -> Iterator[str]:
    yield f'### <a id="{event.anchor}"></a>{text(when(event))}: {text(event.title) or "(no title)"}'
    if told := "; ".join(standing(event, edition)):
        yield f"*{text(told)}*"
    if told := described(event):
        yield f"*{text(told)}*"
    if event.image:
        yield _image(event.image)
    if event.summary:
        yield paragraph(event.summary)
    for link in event.answers:
        yield f"Answers: [{text(link.title)}](#{link.anchor}) ({text(link.date)})"
    for each in event.quotes:
        yield "\n>\n".join(f"> {line}" for line in _quote(each, edition))
    for waived in event.waived:
        yield f"Set aside: {text(waived.message)} ({code(waived.rule)}), because: {text(waived.reason)}"


def _image(image: Image) -> str:
    """A picture with its words; one without an address by its words alone."""
    credit = f" {text(image.credit)}" if image.credit else ""
    if not (url := address(image)):
        return f"Picture, not shown here: {text(image.alt)}{credit}"
    return f"![{text(image.alt)}](<{url}>){credit}"


def _quote(each: Quote, edition: Edition) -> Iterator[str]:
    link = f", [where it was published](<{each.original}>)" if web(each.original) else ""
    yield f"{_STANCES.get(each.stance, '')}{text(marked(each))}"
    yield f"— {text(attribution(each, edition))}{link}"
    if each.translation:
        yield f"In translation: {text(each.translation)}"
    if each.note:
        yield f"{'' if labelled(each) else 'Note: '}{text(sentence(each.note))}"


def _text(each: Text) -> str:
    parts = [f'- <a id="{each.anchor}"></a>**{text(named(each))}**', f"file {code(each.file)}"]
    if each.sha256:
        parts.append(f"SHA-256 {code(each.sha256)}")
    for label, url in (("published at", each.url), ("archived at", each.archived)):
        if web(url):
            parts.append(f"{label} [{text(url)}](<{url}>)")
    if each.license:
        parts.append(f"license: {text(each.license)}")
    return f"{'; '.join(parts)}; shown: {text(shown(each))}."
