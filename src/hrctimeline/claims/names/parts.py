"""Names of which the quotes have a part alone: Nusra for the Nusra Front, Ada and Fenn for Ada Fenn.

What they lack is common nouns, or that the parts stand together. A forename or an office that no text gives
is more than that, and so is what another thing may be made of: a land's or somebody's bank.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from hrctimeline.claims.case import Case
from hrctimeline.claims.names.claimed import ClaimedNames
from hrctimeline.claims.names.inhabitants import AREAS
from hrctimeline.claims.names.lands import is_land, related
from hrctimeline.claims.names.places import NamePlace, places, value_of
from hrctimeline.claims.names.runs import Run, Tokens
from hrctimeline.claims.names.uncited import in_its_place
from hrctimeline.claims.vocabulary import common, entry, honorific, is_title, singular, small, word_list
from hrctimeline.claims.words import Index, Word

_OF_TOWNS = AREAS - {"department", "state"}  # areas that have a town's name


def in_part(run: Run, names: ClaimedNames, claim: Sequence[Word]) -> bool:
    """Whether the quotes have a name but for common nouns, or in parts, and no other in its place."""
    if len(run.tokens) < 2:
        return False
    texts = names.proof.texts
    parted = all(_is_one((each,), texts) for each in run.tokens) and _is_whole(run.tokens, names.case)
    told = parted or any(_is_one(core, texts) for core in _without_nouns(run.tokens, texts))
    rivals = in_its_place(run, claim, names.quotes) if told else ()
    return told and all(rival.owns for rival in rivals)  # Vail's Nusra is Nusra


def _is_whole(tokens: Tokens, case: Case) -> bool:
    """Whether a cited text has the words of a name together, in one paragraph."""
    every = ((text, case.corpus.locator(text)) for _, text in case.cited)
    found = ((text, each) for text, locator in every for each in locator.places(" ".join(tokens)))
    return any("\n" not in text.paragraphs(place.start, place.end) for text, place in found)


def _without_nouns(tokens: Tokens, texts: Sequence[Index]) -> Iterator[Tokens]:
    """What may be the name itself: the rest is common nouns before or behind it, of no other name there."""
    for start, end in combinations(range(len(tokens) + 1), 2):
        rest = (*tokens[:start], *tokens[end:])
        if rest and all(_may_be_left_out(each, texts) for each in rest):
            yield tokens[start:end]


def _may_be_left_out(word: str, texts: Sequence[Index]) -> bool:
    """Whether a word says of what kind the rest is; an area of a town's name is another place."""
    if small(word):
        return True
    kind = common(word) or entry("english", word).islower()  # no inflection: James
    kind = kind and not is_title(word) and word.casefold() not in _OF_TOWNS
    return kind and not any(True for _ in places(texts, (word,)))


def _is_one(tokens: Tokens, texts: Sequence[Index]) -> bool:
    """Whether words are nowhere in the texts but by themselves, and no number, land or people.

    A common noun is a name behind "of" alone: the Plaza of the Revolution.
    """
    found = [] if any(map(_names_no_one, tokens)) or is_land(tokens) else [*places(texts, tokens)]
    owners = [*map(_of_which, found)]
    return bool(found) and all(
        _is_alone(place) and not _is_body(owner) and (owner or not common(tokens[-1]))
        for place, owner in zip(found, owners, strict=True)
    )


def _names_no_one(word: str) -> bool:
    """Whether a word is a number, or what a member of a faith or party is called."""
    return value_of(word) > 0 or singular(word) in word_list("groups")


def _is_alone(place: NamePlace) -> bool:
    """Whether no other word of a name stands beside a place: "Fenn", in "Mayor Fenn", not in "Ben Fenn"."""
    words, at = place.text.words, place.first
    before = words[at - 1] if at and words[at].joined else None
    if before is None or not before.capital or before.owns or small(before.plain):
        return place.ends_free
    beside = honorific(before.plain) or is_title(before.plain) or related((before.plain,))
    return bool(beside) and place.ends_free


def _of_which(place: NamePlace) -> str:
    """The word with a capital letter before "of" and a name: Plaza, of the Plaza of the Revolution; or ""."""
    words, at = place.text.words, place.first - 1
    at -= at > 0 and words[at].plain == "the"
    return words[at - 1].plain if at > 0 and words[at].plain == "of" and words[at - 1].capital else ""


def _is_body(word: str) -> bool:
    """Whether a name with a word before "of" is another than one of what is behind it: Bank of the Orne."""
    return word.casefold() in word_list("institutions")
