"""The words of an event's quotes that back its title and summary: the same words, in whatever form."""

from collections.abc import Iterator

from hrctimeline.claims.wording.content import all_stems, contents
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.model import Event
from hrctimeline.words.fold import Span
from hrctimeline.words.text import Text


def backing(dossier: Dossier, event: Event) -> Iterator[tuple[Span, ...]]:
    """For each quote its backing words, as spans of the quote on one line; none where it isn't found."""
    prose = " . ".join(Text(words).prose for words in (event.title, event.summary) if words)
    told = all_stems(contents(prose))
    for evidence in event.evidence:
        place = dossier.located.get(evidence.path())
        words = dossier.text_of(evidence).words(place.start, place.end) if place else ""
        yield tuple(word.span for word in contents(words) if not told.isdisjoint(word.stems))
