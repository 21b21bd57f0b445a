"""Questions that are put to all texts of a log: each text is read once for all of them, and let go."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hrctimeline.claims.words import named_words, plain_words, small_words
from hrctimeline.evidence.library import Held
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.model import Timeline
from hrctimeline.words.locate import Locator
from hrctimeline.words.sought import Sought
from hrctimeline.words.text import Text
from hrctimeline.words.wordings import Wording, quotations, sharing


class Vocabulary(NamedTuple):
    """Words of the log that texts have as names in mid-sentence, and that they have in small letters."""

    names: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


def written(timeline: Timeline) -> frozenset[str]:
    """The words of all that is claimed, in small letters, in the singular and plural."""
    prose = (words for event in timeline.events for words in event.claimed)
    found = {word.casefold() for word in plain_words(Text("\n\n".join(prose)).prose)}
    return frozenset(form for word in found for form in (word, f"{word}s", word.removesuffix("s")))


def vocabulary(loaded: Loaded, sources: Iterable[str], words: frozenset[str]) -> Vocabulary:
    """What some texts have of `words`, and all acronyms, which may be written with dots."""
    names, small = set[str](), set[str]()
    for source in sources:
        if text := loaded.texts.get(source):
            named = named_words(text.prose)
            names.update(word for word in named if word.isupper() or word.casefold() in words)
            small.update(words & small_words(text.prose))
    return Vocabulary(frozenset(names), frozenset(small))


class Replies(NamedTuple):
    """What some texts reply: for words which of them have them, and quotations like those cited."""

    held: list[tuple[str, Held]]
    quotations: list[Wording]


def replies(loaded: Loaded, sources: Iterable[str], sought: Sought, cited: Sequence[Wording]) -> Replies:
    """What some texts reply to all questions together."""
    held, alike = list[tuple[str, Held]](), list[Wording]()
    for source in sources:
        if text := loaded.texts.get(source):
            for quote, places in sought.found(Locator(text)).items():
                held.append((quote, Held(source, text.position(places[0].start)[0])))
            alike += sharing(quotations(source, text), cited) if cited else ()
    return Replies(held, alike)
