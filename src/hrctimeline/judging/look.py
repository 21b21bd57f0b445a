"""What is seen of a share of a log before it is judged: what the rules will want to ask all texts for.

Quotes are looked up, and what is nearest to a lost one, once: it goes to whoever judges the share, as values.
"""

import pickle
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hrctimeline.claims.corpus import Vocabulary, vocabulary
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import KeyPath
from hrctimeline.logfile.memo import Memo
from hrctimeline.words.locate import Located
from hrctimeline.words.nearest import Nearest, nearest
from hrctimeline.words.text import Text
from hrctimeline.words.wordings import Wording

Places = Mapping[KeyPath, Sequence[Located]]


class Known(NamedTuple):
    """Where the quotes of a share stand, and what is nearest to those that don't, by source and quote."""

    places: Places
    nearest: Mapping[tuple[str, str], Nearest | None]


class Look(NamedTuple):
    """What a share has of the log's words, the quotes that all texts are to be asked for, and those it cites.

    `known` is a pickled `Known`: who gathers the looks hands it on, and holds no more than its bytes.
    """

    words: Vocabulary
    known: bytes
    asked: frozenset[str]
    cited: Sequence[Wording]


def look(dossier: Dossier, sources: Sequence[str], words: frozenset[str], *, lost: bool, cited: bool) -> Look:
    """Look at the texts of some sources, and at the quotes of the events of a dossier."""
    texts = (dossier.texts[source] for source in sources if source in dossier.texts)
    found = vocabulary(texts, words) if words else Vocabulary()
    near: dict[tuple[str, str], Nearest | None] = {}
    asked = set[str]()
    for evidence in dossier.evidence() if lost else ():
        if evidence.path() in dossier.located:
            continue
        asked.add(evidence.quote)
        if text := dossier.texts.get(evidence.source):
            passage = dossier.memo.get(nearest, text, evidence.quote, None)
            near[evidence.source, evidence.quote] = passage
            asked |= {text.words(passage.start, passage.end)} if passage else set()
    return Look(
        found,
        pickle.dumps(Known(dossier.places if lost else {}, near)),
        frozenset(asked),
        dossier.cited_quotations if cited else (),
    )


def remembered(known: bytes, texts: Mapping[str, Text], memo: Memo) -> Places:
    """Where the quotes of a share stand, for its dossiers; `memo` takes what is nearest to the lost ones."""
    places, near = pickle.loads(known) if known else Known({}, {})
    for (source, quote), passage in near.items():
        memo.keep(passage, nearest, texts[source], quote, None)
    return places
