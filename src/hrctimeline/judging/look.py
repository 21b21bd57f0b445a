"""What is seen of a share of a log before it is judged: what the rules will want to ask all texts for.

Quotes are looked up, and what is nearest to a lost one, once: whoever judges the share has it as values.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hrctimeline.claims.corpus import Heard, Vocabulary
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import KeyPath
from hrctimeline.words.locate import Located
from hrctimeline.words.nearest import Nearest, nearest
from hrctimeline.words.wordings import Run, runs


class Purpose(NamedTuple):
    """What a look is for: words of the log, if any, quotes that are lost, quotations that are cited."""

    words: frozenset[str]
    lost: bool
    cited: bool


class Known(NamedTuple):
    """Where the quotes of a share stand, and what is nearest to those that don't, by source and quote."""

    places: Mapping[KeyPath, Sequence[Located]]
    nearest: Mapping[tuple[str, str], Nearest | None]


class Look(NamedTuple):
    """The quotes of a share that all texts are to be asked for, and the runs of words that it cites.

    `words`: what it has of the log's words, but for what was heard in those before it.
    """

    words: Vocabulary
    asked: frozenset[str]
    cited: frozenset[Run]


def look(dossier: Dossier, sources: Sequence[str], purpose: Purpose, heard: Heard) -> tuple[Look, Known]:
    """Look at the texts of some sources, and at the quotes of the events of a dossier.

    `heard` takes in what the texts have of the words.
    """
    for source in sources if purpose.words else ():
        if text := dossier.texts.get(source):
            heard.read(text)
    near: dict[tuple[str, str], Nearest | None] = {}
    asked = set[str]()
    for evidence in dossier.evidence() if purpose.lost else ():
        if evidence.path() in dossier.located:
            continue
        asked.add(evidence.quote)
        if text := dossier.texts.get(evidence.source):
            passage = dossier.memo.get(nearest, text, evidence.quote, None)
            near[evidence.source, evidence.quote] = passage
            asked |= {text.words(passage.start, passage.end)} if passage else set()
    cited = runs(dossier.cited_quotations) if purpose.cited else frozenset[Run]()
    return Look(heard.news(), frozenset(asked), cited), Known(dossier.places if purpose.lost else {}, near)
