"""Questions that are put to all texts of a log: each text is read once for all of them."""

from collections.abc import Iterable
from typing import NamedTuple

from hrctimeline.evidence.library import Held
from hrctimeline.logfile.load import Loaded
from hrctimeline.logfile.memo import Memo
from hrctimeline.record import Record, cached_property
from hrctimeline.words.locate import Locator
from hrctimeline.words.sought import Sought
from hrctimeline.words.wordings import Run, Wording, quotations, sharing


class Questions(Record):
    """What all texts are asked for: quotes, and quotations that have runs of words which are cited."""

    quotes: frozenset[str]
    cited: frozenset[Run]

    @cached_property
    def sought(self) -> Sought:
        """The quotes, ready to be looked for in text after text."""
        return Sought(self.quotes)


class Replies(NamedTuple):
    """What some texts reply: for words which of them have them, and quotations like those cited."""

    held: list[tuple[str, Held]]
    quotations: list[Wording]


def replies(loaded: Loaded, sources: Iterable[str], memo: Memo, questions: Questions) -> Replies:
    """What some texts reply to all questions together."""
    held, alike = list[tuple[str, Held]](), list[Wording]()
    for source in sources:
        if text := loaded.texts.get(source):
            for quote, places in questions.sought.found(memo.get(Locator, text)).items():
                held.append((quote, Held(source, text.position(places[0].start)[0])))
            if questions.cited:
                alike += sharing(memo.get(quotations, source, text), questions.cited)
    return Replies(held, alike)
