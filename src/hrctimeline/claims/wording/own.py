"""The editor's own words of each event: what no quote has and no other rule proves, for a person to read."""

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.words.fold import Span

Own = dict[str, tuple[Span, ...]]  # by key, "title" or "summary": code points of its value, half-open


def own_words(dossier: Dossier) -> dict[int, Own]:
    """The own words of each event that has any, by its position in the log."""
    return dossier.memo.get(_own_words, dossier)


def keep_own(dossier: Dossier, known: dict[int, Own]) -> None:
    """Take own words that were worked out elsewhere."""
    dossier.memo.keep(known, _own_words, dossier)


def _own_words(dossier: Dossier) -> dict[int, Own]:
    from hrctimeline.claims.case import cases
    from hrctimeline.claims.wording.reading import wordings  # only where somebody asks for them

    every = ((case.event.index, dossier.memo.get(wordings, case)) for case in cases(dossier))
    return {
        index: {wording.key: wording.own for wording in read if wording.own}
        for index, read in every
        if any(wording.own for wording in read)
    }
