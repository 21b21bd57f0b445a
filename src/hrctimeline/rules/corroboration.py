"""Who agrees with whom: documents counted, and quotations that two texts word differently."""

from collections.abc import Iterator

from hrctimeline.findings import LOG, Problem, Where
from hrctimeline.material import Material, at
from hrctimeline.model import Event, Evidence
from hrctimeline.quotations import Conflict, Quotation, conflicts, quotations
from hrctimeline.rules.base import note, warning


@warning
def quotation_conflict(material: Material) -> Iterator[Problem]:
    """A quotation that another text words otherwise is cited in both wordings.

    One of the two is not what was said. The rule is silent where the event cites both.

    Bad::

        [source.report]
        file = "report.txt"

        report.txt: 3 May 2019. "The council can never adopt such a long report," Ms Ahmed said.
        letter.txt: 3 May 2019. "The council can not adopt such a long report," Ms Ahmed said on 2 May 2019.

        [[event]]
        title = "Ms Ahmed speaks"

        [[event.evidence]]
        quote = '"The council can not adopt such a long report," Ms Ahmed said on 2 May 2019.'

    Good::

        [source.report]
        file = "report.txt"

        report.txt: 3 May 2019. "The council can never adopt such a long report," Ms Ahmed said.
        letter.txt: 3 May 2019. "The council can not adopt such a long report," Ms Ahmed said on 2 May 2019.

        [[event]]
        title = "Ms Ahmed speaks"

        [[event.evidence]]
        quote = '"The council can not adopt such a long report," Ms Ahmed said on 2 May 2019.'

        [[event.evidence]]
        source = "report"
        quote = '"The council can never adopt such a long report," Ms Ahmed said.'
    """
    by_source: dict[str, list[Conflict]] = {}
    every = [
        q for source, text in material.texts.items() for q in material.cache.get(quotations, source, text)
    ]
    documents = {source: material.timeline.document(source) for source in material.texts}
    for conflict in conflicts(every, documents):
        by_source.setdefault(conflict.cited.source, []).append(conflict)
    for event in material.timeline.events:
        if material.lost(event):
            continue  # the other wording may be what is lost
        for evidence, conflict in _cited(material, event, by_source):
            if not _cites(material, event, conflict.other, documents):
                yield _told(material, evidence, conflict)


def _cited(
    material: Material, event: Event, by_source: dict[str, list[Conflict]]
) -> Iterator[tuple[Evidence, Conflict]]:
    for evidence, place in material.found(event):
        for conflict in by_source.get(evidence.source, ()):
            if conflict.here[0] < place.end and place.start < conflict.here[1]:
                yield evidence, conflict


def _cites(material: Material, event: Event, quotation: Quotation, documents: dict[str, str]) -> bool:
    """Whether the event cites a quotation, in this text or in a copy of it."""
    document = documents[quotation.source]
    return any(
        documents[evidence.source] == document
        and (
            evidence.source != quotation.source
            or (quotation.start < place.end and place.start < quotation.end)
        )
        for evidence, place in material.found(event)
    )


def _told(material: Material, evidence: Evidence, conflict: Conflict) -> Problem:
    shown = (
        material.excerpt(conflict.cited.source, *conflict.here),
        material.excerpt(conflict.other.source, *conflict.there),
    )
    words = material.texts[conflict.other.source].words(*conflict.there)
    message = f"another text words this quotation otherwise: “{words}”"
    hint = "Cite both wordings, and say in the summary that they differ."
    return Problem(at(evidence, "quote"), message, hint, shown, about=evidence.quote)


@note
def single_document(material: Material) -> Iterator[Problem]:
    """An event that rests on one document alone is known as such.

    Copies of a document are one.

    Bad::

        [[event.evidence]]
        source = "letter"

    Good::

        [source.report]
        file = "report.txt"

        report.txt: 3 May 2019. The council met on 2 May 2019.

        [[event.evidence]]
        source = "letter"
        [[event.evidence]]
        source = "report"
        quote = "The council met on 2 May 2019"
    """
    for event in material.timeline.events:
        found = material.found(event, "supports")
        documents = {material.timeline.document(evidence.source) for evidence, _ in found}
        if len(documents) == 1 and not material.lost(event):
            source = material.source_of(found[0][0])
            message = f"the event rests on one document: {source.id}"
            hint = "Cite a second text where there is one."
            yield Problem(Where(LOG, event.path("id")), message, hint, about=source.id)
