"""Whether evidence that came is of the event, and its speaker stands beside the quote's words."""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.wording.clauses import calendar
from hrctimeline.claims.wording.content import contents
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.signatures import signs, signs_above
from hrctimeline.evidence.speaking import PRONOUNS, names, spoken_for
from hrctimeline.evidence.undersigned import may_have_written
from hrctimeline.evidence.unspoken import Around, tellers_of
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.words.naming import is_name

Pairs = Sequence[tuple[Evidence | None, Evidence | None]]


def of_another(event: Event, pairs: Pairs) -> Iterator[str]:
    """The quotes that came in the place of some, and have no word of title or summary, as those had."""
    told = _stems(f"{event.title} . {event.summary}")
    gone = [was for was, now in pairs if was and now is None and was.stance == "supports"]
    came = [now for was, now in pairs if now and was is None and now.stance == "supports"]
    if any(not told.isdisjoint(_said(each)) for each in gone):
        for each in came:
            if told.isdisjoint(_said(each)):
                yield f"a new quote of {each.source} has no word of title or summary, which one that went had"


def _said(evidence: Evidence) -> frozenset[str]:
    return _stems(f"{evidence.quote} . {evidence.translation}")


def _stems(prose: str) -> frozenset[str]:
    return frozenset(stem for word in contents(prose) if not calendar(word) for stem in word.stems)


def stands_apart(dossier: Dossier, evidence: Evidence) -> bool:
    """Whether a quote's speaker is named in its paragraph, and neither in its sentences nor beside them.

    “He” may be anybody, and so may who tells a text by its form.
    """
    place, name = dossier.located.get(evidence.path()), evidence.said_by
    if place is None or not is_name(name):
        return False
    text, source = dossier.text_of(evidence), dossier.source_of(evidence)
    if spoken_for(source, text, evidence, place) or may_have_written(text, place, name):
        return False
    if signs(text, place, name) or signs_above(text, place, name):
        return False
    around = Around(text, place)
    near = around.sentences[max(0, around.first - 1) : around.last + 2]
    told = [each.casefold() for words in near for each in tellers_of(words)]
    if any(each in PRONOUNS for each in told) or any(names(words, name.split()[-1]) for words in near):
        return False
    return names(around.prose, name.split()[-1])
