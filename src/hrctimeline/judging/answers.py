"""Questions that are put to all texts of a log: each text is read once for all of them, and let go."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hrctimeline.evidence.library import Held
from hrctimeline.logfile.load import Loaded
from hrctimeline.words.locate import Locator
from hrctimeline.words.sought import Sought
from hrctimeline.words.wordings import Wording, quotations, sharing


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
