"""What the texts say of one day, and which event tells of what a dated sentence says."""

from collections.abc import Collection

from hrctimeline.ask.find import Passage
from hrctimeline.ask.scan import overlap, quoted
from hrctimeline.dates.edtf import Edtf
from hrctimeline.evidence.acts import content
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.words.text import Span


def same_day(dossier: Dossier, date: Edtf, quotes: Collection[tuple[str, Span]]) -> list[Passage]:
    """The sentences of other texts that state a date within this one; those nearest to the quotes first.

    `quotes` are spans of sources, which the event has already.
    """
    cited = {source for source, _ in quotes}
    told = content(" ".join(dossier.texts[source].words(*span) for source, span in quotes))
    events = quoted(dossier)
    found: dict[tuple[str, Span], tuple[int, Passage]] = {}
    for source in dossier.texts:
        for statement in dossier.calendar(source).statements if source not in cited else ():
            if statement.publication or not any(reading.within(date) for reading in statement.readings):
                continue
            text, span = dossier.texts[source], (statement.start, statement.end)
            sentence = text.sentence(*span)
            those = dict.fromkeys(
                event for quote, event in events.get(source, ()) if overlap(quote, sentence)
            )
            passage = Passage(dossier, source, "words", sentence, span, (), tuple(those))
            shared = len(told & content(text.words(*sentence)))
            if passage.evidence:
                found.setdefault((source, sentence), (shared, passage))
    return [passage for _, passage in sorted(found.values(), key=lambda each: -each[0])]
