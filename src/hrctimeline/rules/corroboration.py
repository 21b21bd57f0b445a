"""Who agrees with whom: documents counted, and quotations that two texts word differently."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrctimeline.claims.vocabulary import calendar
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.findings import LOG, Problem, Severity, Where, count
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.rules.base import counted_note, error, rule
from hrctimeline.words.lists import lazy_pattern, words_of
from hrctimeline.words.naming import same, words_of_name
from hrctimeline.words.speakers import speakers
from hrctimeline.words.text import Text

if TYPE_CHECKING:
    from hrctimeline.words.wordings import Conflict, Wording


@rule(Severity.WARNING, across=True)
def quotation_conflict(dossier: Dossier) -> Iterator[Problem]:
    """A quotation that another text words otherwise is cited in both wordings.

    One of the two is not what was said. It is one utterance only where nearly all words are the same, and
    both texts give it to one speaker, or speak of the same people around it. The rule is silent where the
    event cites both, where marks tell that words were left out or put in, and of spellings and small words.

    Mend: Cite both wordings, and say in the summary that they differ.

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
    from hrctimeline.words.wordings import conflicts

    by_source: dict[str, list[Conflict]] = {}
    every = list(dossier.library.quotations(dossier.cited_quotations))
    documents = {source: dossier.timeline.document(source) for source in dossier.timeline.sources}
    for conflict in conflicts(every, documents):
        by_source.setdefault(conflict.cited.source, []).append(conflict)
    for event in dossier.events:
        if dossier.lost(event):
            continue  # the other wording may be what is lost
        for evidence, conflict in _cited(dossier, event, by_source):
            if not _cites(dossier, event, conflict.other, documents) and _of_one(dossier, conflict):
                yield _told(dossier, evidence, conflict)


def _cited(
    dossier: Dossier, event: Event, by_source: "dict[str, list[Conflict]]"
) -> "Iterator[tuple[Evidence, Conflict]]":
    for evidence, place in dossier.found(event):
        for conflict in by_source.get(evidence.source, ()):
            if conflict.here[0] < place.end and place.start < conflict.here[1]:
                yield evidence, conflict


def _cites(dossier: Dossier, event: Event, quotation: "Wording", documents: dict[str, str]) -> bool:
    """Whether the event cites a quotation, in this text or in a copy of it."""
    document = documents[quotation.source]
    return any(
        documents[evidence.source] == document
        and (
            evidence.source != quotation.source
            or (quotation.start < place.end and place.start < quotation.end)
        )
        for evidence, place in dossier.found(event)
    )


def _of_one(dossier: Dossier, conflict: "Conflict") -> bool:
    """Whether both texts give the words to one speaker: somebody may say nearly what another said."""
    quotations = conflict.cited, conflict.other
    told = [(dossier.texts[each.source], each) for each in quotations]
    one, other = (speakers(text, each.start, each.end) for text, each in told)
    if one and other:
        return any(same(each.around, another.around) for each in one for another in other)
    around, beyond = (_around(text, each) for text, each in told)
    if named := {words_of_name(each.name)[-1] for each in one or other}:
        return not named.isdisjoint(words_of(beyond if one else around))
    return not _names(around).isdisjoint(_names(beyond))


def _names(around: str) -> set[str]:
    """The capital words within sentences that are of no date."""
    return {word for word in _name().findall(around) if not calendar(word)}


def _around(text: Text, quotation: "Wording") -> str:
    """The paragraph that a quotation stands in, and the one before, without what is quoted."""
    start, end = text.paragraph(quotation.start, quotation.end)
    before = next(text.paragraphs_before(text.to_prose(start)), (0, ""))[1]
    return f"{before}\n{text.source[start : quotation.start]}\n{text.source[quotation.end : end]}"


# a capital word within a sentence
_name = lazy_pattern(r"(?<=[\w,;] )(?:(?:Mr|Mrs|Ms|Dr)\.? )?([A-Z]\w+)")


def _told(dossier: Dossier, evidence: Evidence, conflict: "Conflict") -> Problem:
    shown = (
        dossier.excerpt(conflict.cited.source, *conflict.here),
        dossier.excerpt(conflict.other.source, *conflict.there),
    )
    words = dossier.texts[conflict.other.source].words(*conflict.there)
    message = f"another text words this quotation otherwise: “{words}”"
    hint = "Cite both wordings, and say in the summary that they differ."
    return Problem(at(evidence, "quote"), message, hint, shown, about=evidence.quote)


@error
def too_few_documents(dossier: Dossier) -> Iterator[Problem]:
    """An event rests on as many documents as the log asks for, with `documents` in `[timeline]`.

    Documents are counted, not texts: copies of one are one, and so is one text under two ids. Only quotes
    that support the event count. The machine doesn't know who has copied whom where no text says so: what
    counts is what `copy-of` tells.

    Mend: Cite another document that says it too; or waive it for this event, with the reason.

    Bad::

        [timeline]
        documents = 2

        [[event.evidence]]
        source = "letter"

    Good::

        [timeline]
        documents = 2

        [source.report]
        file = "report.txt"

        report.txt: 3 May 2019. The council met on 2 May 2019.

        [[event.evidence]]
        source = "letter"
        [[event.evidence]]
        source = "report"
        quote = "The council met on 2 May 2019"
    """
    wanted = dossier.timeline.documents
    for event in dossier.events if wanted > 1 else ():
        documents = _documents(dossier, event)
        if 0 < len(documents) < wanted and not dossier.lost(event):
            rests = f"{count(len(documents), 'document')}: {', '.join(documents)}"
            message = f"the event rests on {rests}; the log asks for {wanted}"
            hint = f"Cite {wanted - len(documents)} more that say so; copies of one document are one."
            yield Problem(Where(LOG, event.path("id")), message, hint, about=event.id)


def _documents(dossier: Dossier, event: Event) -> list[str]:
    """The documents that support an event, each by the id of the text that stands for it."""
    found = dossier.found(event, "supports")
    return list(dict.fromkeys(dossier.timeline.document(evidence.source) for evidence, _ in found))


@counted_note("event rests on one document", "events rest on one document")
def single_document(dossier: Dossier) -> Iterator[Problem]:
    """An event that rests on one document alone is known as such.

    Copies of a document are one. Where the log itself asks for more (`documents`), that is told instead.

    Mend: Cite a second text where there is one.

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
    for event in dossier.events if dossier.timeline.documents == 1 else ():
        if len(_documents(dossier, event)) == 1 and not dossier.lost(event):
            source = dossier.source_of(dossier.found(event, "supports")[0][0])
            message = f"the event rests on one document: {source.id}"
            hint = "Cite a second text where there is one."
            yield Problem(Where(LOG, event.path("id")), message, hint, about=source.id)
