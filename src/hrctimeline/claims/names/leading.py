"""Ordinary words that begin a sentence as a name does: "East and Stone leave", "North denies it"."""

from hrctimeline.claims.names.lands import adjective
from hrctimeline.claims.words import Word
from hrctimeline.words.lists import lazy_pattern, listed

_POINTS = listed("north south east west northeast northwest southeast southwest")
_AUXILIARIES = listed("is was has had does did will would can could may might must shall should")
# behind a verb of the third person; a plural noun, which may look like one, has a verb or preposition there
_OBJECTS = listed("a an the this that these those its his her their our no not all any some every each")


def named_by_what_follows(word: Word, text: str) -> bool:
    """Whether an ordinary word, a name as well, is joined to a name, or is a point of the compass that acts.

    "West winds" says which winds, "East Timor" is one name; "West blames Orne" names somebody.
    """
    if (with_name := _with_name().match(text, word.end)) and not adjective((with_name[1],)):
        return True
    return word.plain.casefold() in _POINTS and _acts(text[word.end :])


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
