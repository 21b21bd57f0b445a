"""What the claims of a whole timeline are checked with: its names and, made when first needed, views of its sources."""

from collections.abc import Iterable
from functools import cached_property

from hrctimeline.claims.backing import Passage, passage
from hrctimeline.claims.markers import Marker, markers
from hrctimeline.claims.names import spellings
from hrctimeline.claims.words import Index, Word, mid_sentence
from hrctimeline.locate import Locator
from hrctimeline.material import Material
from hrctimeline.model import Event, Evidence


class Desk:
    """The material, and per source what has been worked out of it. Of no use beyond one run."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.spelled, self.spellings = spellings(material.timeline.names)
        self._locators: dict[str, Locator] = {}
        self._markers: dict[str, list[Marker]] = {}
        self._vocabularies: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._wholes: dict[str, Passage] = {}

    def passages(self, event: Event) -> list[Passage]:
        """The words of the event's quotes that were found."""
        return [
            passage(evidence, self.material.source_of(evidence), self.material.text_of(evidence), place,
                    self.markers(evidence.source))
            for evidence, place in self.material.found(event)
        ]  # fmt: skip

    def lost(self, event: Event) -> list[Passage]:
        """The words of the event's quotes that were not found: what follows from their loss is one fault."""
        located = self.material.located
        return [self._lost(e) for e in event.evidence if e.path() not in located]

    def labels(self, event: Event) -> list[Passage]:
        """What else may be named: publisher, author and title of the cited sources, and the checked speakers."""
        found = []
        for source in self.cited(event):
            known = self.material.timeline.sources[source]
            found += [Passage(words) for words in (known.publisher, known.author, known.title) if words]
        return found + [Passage(e.said_by) for e, _ in self.material.found(event) if e.said_by]

    def cited(self, event: Event) -> list[str]:
        """The sources that the event cites and whose texts can be read."""
        readable = self.material.texts
        return [s for s in dict.fromkeys(e.source for e in event.evidence) if s in readable]

    def locator(self, source: str) -> Locator:
        """Finds quotations in a whole source."""
        if source not in self._locators:
            self._locators[source] = Locator(self.material.texts[source])
        return self._locators[source]

    def markers(self, source: str) -> list[Marker]:
        """The list markers of a source."""
        if source not in self._markers:
            self._markers[source] = markers(self.material.texts[source])
        return self._markers[source]

    def names_it(self, word: Word) -> bool:
        """Whether a text has the word as a name in mid-sentence, and none has it in small letters."""
        names, small = self._all
        return word.plain in names and word.plain.casefold() not in small

    def has_small(self, sources: Iterable[str], word: Word) -> bool:
        """Whether a text has the word, in the singular or plural, in small letters."""
        forms = {word.plain.casefold(), word.plain.casefold() + "s", word.plain.casefold().removesuffix("s")}
        return any(forms & self._vocabulary(source)[1] for source in sources)

    def whole(self, source: str) -> Passage:
        """A whole source as a passage, to say where else an atom stands. Its offsets are those of the file."""
        if source not in self._wholes:
            text = self.material.texts[source]
            words = " " * text.first + text.source[text.first : text.last]
            known = self.material.timeline.sources[source]
            span = ((text.first, text.last),)
            self._wholes[source] = Passage(words, known, spans=span, markers=tuple(self.markers(source)))
        return self._wholes[source]

    @cached_property
    def _all(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names in mid-sentence, and the words in small letters, of all texts."""
        views = [self._vocabulary(source) for source in self.material.texts]
        return frozenset().union(*(v[0] for v in views)), frozenset().union(*(v[1] for v in views))

    def _vocabulary(self, source: str) -> tuple[frozenset[str], frozenset[str]]:
        if source not in self._vocabularies:
            found = Index(self.material.texts[source].folded).words
            names = frozenset(word.plain for word in mid_sentence(found))
            small = frozenset(word.plain for word in found if word.plain.islower())
            self._vocabularies[source] = names, small
        return self._vocabularies[source]

    def _lost(self, evidence: Evidence) -> Passage:
        return Passage(
            evidence.quote, self.material.timeline.sources.get(evidence.source), anchor=evidence.anchor
        )
