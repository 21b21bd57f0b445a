"""The ways in which a text may call a speaker whom the log names: "Gov. Hale" for Governor Rick Hale."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from hrctimeline.claims.names.forenames import forms_of
from hrctimeline.claims.vocabulary import paired, word_list
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Text

_BEHIND = frozenset(("jr", "sr", "ii", "iii", "iv", "esq", "mp", "md", "phd", "qc", "kc"))
_NO_OFFICES = frozenset(("dr", "doctor", "prof", "professor", "sir", "lord", "lady", "dame"))
_MARKS = ".,;:!?()[]“”\"'‘’"
_NEAR = 60  # characters before a surname in which a forename stands
Spellings = Iterable[tuple[str, tuple[str, ...]]]


def ways_to_call(said_by: str, text: Text, spelled: Spellings) -> list[str]:
    """Other ways to name one speaker, of which a text has the words: spellings of the log, title, surname.

    A surname alone is his only where his whole name stands in the text as well, be it in capitals, and nobody
    else's with it; a title only where the text has it, spelled out or short.
    """
    return list(dict.fromkeys(way for way in _ways(said_by, text, spelled) if way != said_by))


def surname(said_by: str) -> str:
    """The last word of a person's name in capitals and small letters; "" where it is no such name."""
    titles, name = _parted(said_by)
    return name[-1] if name and (titles or len(name) > 1) else ""


def _ways(said_by: str, text: Text, spelled: Spellings) -> Iterator[str]:
    for entry, others in spelled:
        if said_by in (entry, *others):
            yield from (entry, *others)
    yield said_by[:1].swapcase() + said_by[1:]  # "the mayor", at the head of a sentence or not
    titles, name = _parted(said_by)
    if not name or not all(_has(text, title) for title in titles) or _is_of_the_other_sex(text, titles, name):
        return
    for title in titles[-1:]:
        yield from (f"{each} {' '.join(name)}" for each in _as_written(title))
    yield from _by_short_forms(text, name)
    whole, locator = " ".join(name), Locator(text)
    if len(name) == 1 or locator.places(whole) or locator.places(whole.upper()):
        yield whole
        if not _of_another(text, name):
            yield name[-1]


def _by_short_forms(text: Text, name: list[str]) -> Iterator[str]:
    """A name with another form of its forename, where the text has it: William Lowe for Bill Lowe."""
    forms = (form.capitalize() for form in forms_of(name[0])) if len(name) > 1 else ()
    for form in sorted(text.pieces.intersection(forms)):
        if Locator(text).places(way := " ".join((form, *name[1:]))):
            yield way


def _parted(said_by: str) -> tuple[list[str], list[str]]:
    """Titles and the name of a person, "Prime Minister" and "Ann Lowe"; no name where it may be none."""
    words = re.split(r"[,(]", said_by)[0].split()
    words = words[1:] if words[:1] and words[0].casefold() == "the" else words
    count = next((at for at, word in enumerate(words) if not _is_title(word)), len(words))
    name = [word for word in words[count:] if word.strip(".").casefold() not in _BEHIND]
    named = all(word[:1].isupper() for word in name) and not any(map(_is_title, name))
    return words[:count], name if named else []


def _is_title(word: str) -> bool:
    plain = word.strip(".").casefold()
    return plain in _titles()


@cache
def _titles() -> frozenset[str]:
    short = paired("abbreviated_offices")
    return frozenset(
        (
            *paired("honorifics"),
            *short,
            *short.values(),
            *word_list("offices"),
            "prime",
            "lord",
            "lady",
            "sir",
        )
    )


def _as_written(title: str) -> list[str]:
    """A title in full and shortened."""
    plain, short = title.strip(".").casefold(), paired("abbreviated_offices")
    full = short.get(plain, plain)
    every = [full, *(each for each, word in short.items() if word == full)]
    return [form for each in every for form in (each.capitalize(), f"{each.capitalize()}.")]


def _has(text: Text, title: str) -> bool:
    """Whether a text has a title, in some form; one that claims no office isn't asked for."""
    if title.strip(".").casefold() in _NO_OFFICES | paired("honorifics").keys():
        return True
    words = {each.strip(".").casefold() for each in _as_written(title)}
    return not words.isdisjoint(_bare(text.pieces))


@lru_cache(maxsize=4)  # one text is asked for many speakers
def _bare(pieces: frozenset[str]) -> frozenset[str]:
    """Words in small letters, without the marks beside them."""
    return frozenset(piece.strip(_MARKS).casefold() for piece in pieces)


def _is_of_the_other_sex(text: Text, titles: list[str], name: list[str]) -> bool:
    """Whether a text addresses bearers of a surname only as of the other sex: "Ms", not "Mr"."""
    known = paired("honorifics")
    claimed = {known.get(title.strip(".").casefold()) for title in titles} & {"m", "f"}
    led = (re.search(r"\b([A-Z][a-z]+)\.?\s+\Z", before) for before in _before(text.prose, name[-1]))
    found = {known.get(match[1].casefold()) for match in led if match} & {"m", "f"}
    return bool(claimed and found) and claimed.isdisjoint(found)


def _of_another(text: Text, name: list[str]) -> bool:
    """Whether a surname stands in a text behind another forename than his."""
    forename = r"\b([A-Z][a-z]+)\s+(?:[A-Z]\.\s+)?\Z"
    led = (re.search(forename, before) for before in _before(text.prose, name[-1]))
    found = {match[1] for match in led if match}
    return any(each not in name and not _is_title(each) and _is_forename(text, each) for each in found)


def _before(prose: str, word: str) -> Iterator[str]:
    """What stands just before each place of a word, which is found at once: no pattern goes over all."""
    at = prose.find(word)
    while at >= 0:
        end = at + len(word)
        if not (prose[end : end + 1].isalnum() or prose.startswith("_", end)):
            yield prose[max(0, at - _NEAR) : at]
        at = prose.find(word, end)


def _is_forename(text: Text, word: str) -> bool:
    """Whether a word has its capital for itself: a text never has it small."""
    return word.lower() not in text.runs
