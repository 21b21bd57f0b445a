"""Ordinary words that stand where names do: "East and Stone leave", "North denies it", the Hull Museum."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hrctimeline.claims.names.forenames import forms_of
from hrctimeline.claims.names.lands import adjective
from hrctimeline.claims.vocabulary import also_a_name, common, ordinary, role, word_list
from hrctimeline.claims.words import Index, Word
from hrctimeline.words.lists import lazy_pattern, listed

_POINTS = listed("north south east west northeast northwest southeast southwest")
_AUXILIARIES = listed("is was has had does did will would can could may might must shall should")
# the adjectives among the ordinary words that are names as well
_ADJECTIVES = listed(
    """
    alpine best bright brown dusty earnest fat gay golden good gray grey green gross handy hardy
    innocent junior left little long male martial mobile more nice noble normal petty polish rich right
    rocky royal rusty sandy savage senior sharp short small spartan stark sterling stern strong superior
    sweet swift urban white wise young
    """
)
# behind a verb of the third person; a plural noun, which may look like one, has a verb or preposition there
_OBJECTS = listed("a an the this that these those its his her their our no not all any some every each")


def named_by_what_follows(word: Word, text: str) -> bool:
    """Whether an ordinary word, a name as well, is joined to a name, or is a point of the compass that acts.

    "West winds" says which winds, "East Timor" is one name; "West blames Orne" names somebody.
    """
    if (with_name := _with_name().match(text, word.end)) and not adjective((with_name[1],)):
        return True
    plain = word.plain.casefold()
    return (plain in _POINTS or bool(forms_of(plain))) and _acts(text[word.end :])


def is_half(word: Word, text: str) -> bool:
    """Whether a hyphen ties a word to the small rest of one that it is a part of: "Anti-tank", "Hi-fi"."""
    if not (tied := _tied().match(text, word.end)):
        return False
    rest = len(tied[1]) == 2 and not ordinary(tied[1])
    return rest or word.plain.casefold() in word_list("prefixes")


def before_institutions(words: Sequence[Word], quotes: Sequence[Index]) -> Iterator[Word]:
    """Words that are names as well before what the quotes have without them: the | Reading | Museum."""
    for word, behind in pairwise(words):
        if behind.joined == " " and common(behind.plain) and not role(behind.plain):
            plain = word.plain.casefold()
            named = also_a_name(plain) and not common(plain) and plain not in _ADJECTIVES
            there = [index for index in quotes if named and behind.plain.casefold() in index.places]
            if there and not any(plain in index.places for index in quotes):
                yield word


def _acts(rest: str) -> bool:
    """Whether a verb follows: by its ending and what stands behind it, for "walls" may be a noun."""
    following = _next_two().match(rest)
    verb, behind = following.groups("") if following else ("", "")
    if verb in _AUXILIARIES or (verb.endswith("ed") and len(verb) > 4):
        return True
    ends = not behind or behind in _OBJECTS or behind[:1].isupper()
    return verb.endswith("s") and not verb.endswith("ss") and len(verb) > 3 and ends


_with_name = lazy_pattern(r"\s+(?:and|or|&)\s+([A-Z]\w+)")
_next_two = lazy_pattern(r"\s+([a-z]+)(?:\s+(\w+))?")
_tied = lazy_pattern(r"[-‐‑]([a-z]+)")
