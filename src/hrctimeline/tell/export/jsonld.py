"""The events as JSON-LD in the words of schema.org, ready for a `<script type="application/ld+json">`.

The context stands in the document, so that nobody has to fetch one. Quotes are `Quotation`s about their event
that cite a text; one that disputes its event is tied to it by CiTO's `isDisputedBy`. Dates are no finer than
the log's.
"""

from typing import Any

from hrctimeline.edition.model import Day, Edition, Event, Image, Quote, Text
from hrctimeline.logfile.web import web
from hrctimeline.tell.export.ends import ends, iso
from hrctimeline.tell.export.losses import uncertain
from hrctimeline.tell.export.names import urn
from hrctimeline.tell.export.told import address, standing
from hrctimeline.tell.report.json import dumps

Node = dict[str, Any]
_CONTEXT = {
    "@vocab": "https://schema.org/",
    "cito": "http://purl.org/spar/cito/",
    **{key: {"@type": "@id"} for key in ("url", "citation", "archivedAt", "isPartOf", "itemListOrder")},
    "cito:isDisputedBy": {"@type": "@id"},
}
_TYPES = {"article": "NewsArticle", "letter": "Message", "page": "WebPage", "report": "Report"}


def render(edition: Edition) -> str:
    """A list of the events in order, and the texts."""
    items = [
        {"@type": "ListItem", "position": number, "item": _event(event, edition)}
        for number, event in enumerate(edition.events, 1)
    ]
    timeline = {
        "@id": urn(edition),
        "@type": "ItemList",
        "name": edition.title,
        "description": edition.about,
        "numberOfItems": len(items),
        "itemListOrder": "https://schema.org/ItemListOrderAscending",
        "itemListElement": items,
    }
    texts = [_text(text, edition) for text in edition.texts.values()]
    document = {"@context": _CONTEXT, "@graph": [_filled(timeline), *texts]}
    return dumps(document).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _event(event: Event, edition: Edition) -> Node:
    against = [urn(edition, quote.anchor) for quote in event.quotes if quote.stance == "disputes"]
    return _filled(
        {
            "@id": urn(edition, event.anchor),
            "@type": "Event",
            "identifier": event.id,
            "name": event.title,
            "description": event.summary,
            **(_dates(event.date) if event.date else {}),
            "disambiguatingDescription": "; ".join(
                [*([event.date.words] if event.date else []), *standing(event, edition)]
            ),
            "location": {"@type": "Place", "name": event.place} if event.place else None,
            "attendee": [{"@type": "Person", "name": name} for name in event.people],
            "image": _image(event.image) if event.image else None,
            "keywords": [*filter(None, [event.kind]), *event.tags],
            "subjectOf": [_quotation(quote, edition) for quote in event.quotes],
            "cito:isDisputedBy": against,
        }
    )


def _image(image: Image) -> Node:
    return _filled(
        {
            "@type": "ImageObject",
            "contentUrl": address(image),
            "caption": image.alt,
            "creditText": image.credit,
        }
    )


def _dates(date: Day) -> Node:
    """First and last day, month or year; none of an uncertain date, which schema.org can't say."""
    if uncertain(date):
        return {}
    both = ends(date)
    if both.single:
        return {"startDate": iso(both.single)}
    return {name: iso(part) for name, part in zip(("startDate", "endDate"), both, strict=True) if part}


def _quotation(quote: Quote, edition: Edition) -> Node:
    source = edition.texts.get(quote.source)
    return _filled(
        {
            "@id": urn(edition, quote.anchor),
            "@type": "Quotation",
            "text": quote.text,
            "citation": urn(edition, source.anchor) if source else "",
            "inLanguage": source.language if source else "",
            "creator": {"@type": "Thing", "name": quote.said_by} if quote.said_by else None,
            "position": f"line {quote.line}" if quote.line else "",
            "url": quote.original if web(quote.original) else "",
            "abstract": quote.note,
            "alternativeHeadline": quote.translation,
        }
    )


def _text(text: Text, edition: Edition) -> Node:
    date = text.published
    single = ends(date).single if date and not uncertain(date) else None
    return _filled(
        {
            "@id": urn(edition, text.anchor),
            "@type": _TYPES.get(text.kind, "CreativeWork"),
            "identifier": text.id,
            "name": text.title,
            "author": {"@type": "Thing", "name": text.author} if text.author else None,
            "publisher": {"@type": "Organization", "name": text.publisher} if text.publisher else None,
            "datePublished": iso(single) if single else "",
            "temporal": date.words if date and not single else "",
            "inLanguage": text.language,
            "url": text.url if web(text.url) else "",
            "archivedAt": text.archived if web(text.archived) else "",
            "license": text.license,
            "sha256": text.sha256,
            "sameAs": [{"@id": urn(edition, edition.texts[id].anchor)} for id in text.copies],
        }
    )


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
