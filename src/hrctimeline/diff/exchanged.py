"""Whether evidence that came is of the event, and its speaker stands beside the quote's words."""

from collections.abc import Iterable, Iterator, Sequence

from hrctimeline.claims.wording.clauses import calendar
from hrctimeline.claims.wording.content import contents
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.signatures import signs, signs_above
from hrctimeline.evidence.speaking import PRONOUNS, names, spoken_for
from hrctimeline.evidence.undersigned import may_have_written
from hrctimeline.evidence.unspoken import Around, tellers_of
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.words.denials import negating
from hrctimeline.words.naming import is_name

Pairs = Sequence[tuple[Evidence | None, Evidence | None]]


def of_another(event: Event, pairs: Pairs) -> Iterator[str]:
    """What quotes that came don't give for those in whose place they stand: words, a speaker."""
    told = f"{event.title} . {event.summary}"
    gone = [was for was, now in pairs if was and now is None and was.stance == "supports"]
    came = [now for was, now in pairs if now and was is None and now.stance == "supports"]
    if not (gone and came):
        return
    had, have = _said(gone), _said(event.supporting)
    words = [word.text for word in contents(told) if word.stems & had and not word.stems & have]
    if words and not _said(came) & _stems(told) - had:
        yield f"no quote has “{' … '.join(dict.fromkeys(words))}” now, which one that went had"
    elif next(negating(told), None) and _deny(gone) and not _deny(event.supporting):
        yield "no quote denies anything now, as one that went did"
    spoke, speaks = ([each.said_by for each in side if each.said_by] for side in (gone, came))
    if spoke and speaks and _named(told, spoke) and not _named(told, speaks):
        yield f"a quote of {speaks[0]} stands for one of {spoke[0]}, of whom the event tells"


def _named(told: str, speakers: Sequence[str]) -> bool:
    return any(names(told, name.split()[-1]) for name in speakers)


def _deny(quotes: Iterable[Evidence]) -> bool:
    return any(next(negating(each.quote), None) for each in quotes)


def _said(quotes: Iterable[Evidence]) -> frozenset[str]:
    return frozenset[str]().union(*(_stems(f"{each.quote} . {each.translation}") for each in quotes))


def _stems(prose: str) -> frozenset[str]:
    return frozenset(stem for word in contents(prose) if not calendar(word) for stem in word.stems)


def stands_apart(dossier: Dossier, evidence: Evidence) -> bool:
    """Whether a quote's speaker is named in its paragraph, not in its sentences, nor as a teller by them.

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
    last, own = name.split()[-1], around.sentences[around.first : around.last + 1]
    told = [each for words in near for each in tellers_of(words)]
    if any(each.casefold() in PRONOUNS or names(each, last) for each in told):
        return False
    return names(around.prose, last) and not any(names(words, last) for words in own)
