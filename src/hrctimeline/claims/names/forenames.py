"""Forenames in their short forms, and by their letters: Bill Lowe or W. H. Lowe for William Lowe."""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.names.runs import Tokens, runs
from hrctimeline.claims.vocabulary import is_title, lines
from hrctimeline.claims.words import Index

_LETTERS = 4  # initials before a surname, at the most


def by_short_form(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """The names of the texts that are a claimed one, but for a short form of their forename or of its own."""
    forms = forms_of(tokens[0])
    for run in (run for index in texts if forms for run in runs(index.words)):
        there, rest = run.tokens, tokens[1:]
        before, behind = there[: len(there) - len(rest)], there[len(there) - len(rest) :]
        own = [token.casefold() for token in before if not is_title(token)]
        if behind == rest and not forms.isdisjoint(own if rest else own[:1]):  # no Fort William for Bill
            yield " ".join(there)


def by_initials(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """S. L. LOWE for Sitiveni Lowe, and the other way round: the surname, and initials that begin alike."""
    named = [token for token in tokens if not is_title(token)]
    mine = "".join(named[:-1])
    for index in texts if mine else ():
        for at in index.places.get(named[-1].casefold(), ()):
            begun = at
            while begun and index.words[begun].joined and index.words[begun - 1].capital:
                begun -= 1
            written = [word.plain for word in index.words[begun:at] if not is_title(word.plain)]
            theirs = "".join(written)
            if mine[0] == theirs[:1] and _are_letters(mine) != _are_letters(theirs):
                yield " ".join((*written, index.words[at].plain))


def _are_letters(names: str) -> bool:
    """Whether forenames, written in one, are no more than their first letters."""
    return names.isupper() and len(names) <= _LETTERS


@cache
def forms_of(forename: str) -> frozenset[str]:
    """The other forms of a forename, in small letters: two short forms of one are forms of each other."""
    plain = forename.casefold()
    rows = (row for row in map(str.split, lines("forenames")) if plain in row)
    return frozenset(form for row in rows for form in row) - {plain}
