"""Offices written out and by their initials: CEO for chief executive, PM for prime minister."""

from collections.abc import Iterator
from functools import cache

from hrctimeline.claims.names.places import NamePlace
from hrctimeline.claims.names.runs import Tokens
from hrctimeline.claims.vocabulary import lines
from hrctimeline.claims.words import Index, words


def other_forms(office: Tokens) -> tuple[Tokens, ...]:
    """The other forms of an office, in small letters: its initials, or what they stand for."""
    return _forms().get(tuple(token.casefold() for token in office), ())


def in_other_form(office: Tokens, index: Index) -> Iterator[NamePlace]:
    """Where a text has an office in another form; initials stand there in capital letters."""
    for form in other_forms(office):
        for at in index.places.get(form[0], ()):
            there = index.words[at : at + len(form)]
            alike = tuple(word.plain.casefold() for word in there) == form
            if alike and all(word.joined for word in there[1:]) and (office[0].isupper() or there[0].capital):
                yield NamePlace(index, at, at + len(form) - 1)


@cache
def _forms() -> dict[Tokens, tuple[Tokens, ...]]:
    """Under each form the others: of initials what they stand for, and the other way round."""
    table: dict[Tokens, tuple[Tokens, ...]] = {}
    for line in lines("office_initials"):
        initials, _, every = line.partition(": ")
        written = [tuple(word.plain for word in words(each)) for each in every.split(", ")]
        table[(initials,)] = tuple(written)
        for form in written:
            table[form] = (*table.get(form, ()), (initials,))
    return table
