"""The quotes as a collection of Web Annotations (W3C): each ties its event to the very words of the texts.

Every passage has a TextQuoteSelector and a TextPositionSelector; positions are code points of the text's
file as decoded, line ends untouched. A quote that leaves words out has a target for each of its passages.
"""

from typing import Any

from hrctimeline.edition.model import Edition, Event, Passage, Quote, Text
from hrctimeline.logfile.web import web
from hrctimeline.tell.export.names import urn
from hrctimeline.tell.report.json import dumps

Node = dict[str, Any]


def render(edition: Edition) -> str:
    """The annotations, as a collection whose one page has them all."""
    items = [
        _annotation(event, quote, edition.texts[quote.source], edition)
        for event in edition.events
        for quote in event.quotes
        if quote.passages and quote.source in edition.texts
    ]
    name = urn(edition, "annotations")
    return dumps(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": name,
            "type": "AnnotationCollection",
            "label": edition.title,
            "total": len(items),
            "first": {"id": f"{name}.1", "type": "AnnotationPage", "startIndex": 0, "items": items},
        }
    )


def _annotation(event: Event, quote: Quote, text: Text, edition: Edition) -> Node:
    notes = [("commenting", quote.note), ("describing", quote.translation)]
    return {
        "id": urn(edition, quote.anchor),
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {"type": "SpecificResource", "source": urn(edition, event.anchor), "purpose": "identifying"},
            _body(f"{event.date.edtf}: {event.title}" if event.date else event.title, "tagging"),
            _body(quote.stance, "classifying"),
            *(_body(value, purpose) for purpose, value in notes if value),
        ],
        "target": [_target(passage, text, edition) for passage in quote.passages],
    }


def _body(value: str, purpose: str) -> Node:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(passage: Passage, text: Text, edition: Edition) -> Node:
    quote = {
        "type": "TextQuoteSelector",
        "exact": passage.exact,
        **({"prefix": passage.before} if passage.before else {}),
        **({"suffix": passage.after} if passage.after else {}),
    }
    position = {"type": "TextPositionSelector", "start": passage.start, "end": passage.end}
    source: Node = {
        "id": urn(edition, text.anchor),
        "type": "Text",
        "format": "text/plain",
        "language": text.language,
        **({"via": text.url} if web(text.url) else {}),
    }
    return {"type": "SpecificResource", "source": source, "selector": [quote, position]}
