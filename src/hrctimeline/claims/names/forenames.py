"""Forenames in their short forms: Bill Lowe for William Lowe, Robert Lowe for Bob Lowe."""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.names.runs import Tokens, runs
from hrctimeline.claims.vocabulary import lines
from hrctimeline.claims.words import Index


def by_short_form(tokens: Tokens, texts: Sequence[Index]) -> Iterator[str]:
    """The names of the texts that are a claimed one, but for a short form of their forename or of its own."""
    forms = forms_of(tokens[0])
    for run in (run for index in texts if forms for run in runs(index.words)):
        there, rest = run.tokens, tokens[1:]
        if there[0].casefold() in forms and there[len(there) - len(rest) :] == rest:
            yield " ".join(there)


@cache
def forms_of(forename: str) -> frozenset[str]:
    """The other forms of a forename, in small letters: two short forms of one are forms of each other."""
    plain = forename.casefold()
    rows = (row for row in map(str.split, lines("forenames")) if plain in row)
    return frozenset(form for row in rows for form in row) - {plain}
