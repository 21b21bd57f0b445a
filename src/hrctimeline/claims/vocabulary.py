"""Words that capital letters alone don't make a name of: small words, offices, common nouns, days.

The lists only ever decide whether something *is* an atom, or whether "the Council" may stand as "the
council" in a quote; a name itself is never in a list.
"""

from functools import lru_cache

from hrctimeline.claims.word_lists import lines, listed, paired
from hrctimeline.dates.vocabulary import words

# capital letters that are no names by themselves
NO_NAMES = words("i i'm i've i'd i'll ok tv am pm ad bc bce ce no nos vs etc nos. editor ii")
_JOINED = ("'ll", "'ve", "'re", "'d", "'m")  # verbs that a pronoun takes in
OF = frozenset(("of",))
DESIGNATORS = listed("designators")

# words after a number that are counted by it: then a capital word before it isn't named with it
COUNTED = words(
    """
    people men women children percent per million billion thousand hundred of other others more police
    km kg seamen cattle sheep crew staff feet
    """
)
_NO_PLURALS = words("is was has as does its this thus says")
PREPOSITIONS = words("in at on from near outside inside off for to under after before by with across around")


@lru_cache(maxsize=8192)  # as below: the words of a language come again in every text
def small(word: str) -> bool:
    """Whether a word is of a closed class: "The", "Us", but not US or WHO."""
    plain = word.casefold()
    if plain not in listed("small"):
        plain = plain.replace("’", "'").removesuffix(_joined_verb(plain))  # "he'll"
    return plain in listed("small") and not (word.isupper() and len(word) > 1)


def _joined_verb(plain: str) -> str:
    return next((verb for verb in _JOINED if plain.replace("’", "'").endswith(verb)), "")


def counts(following: str) -> bool:
    """Whether the word after a number looks like what is counted: a plural noun, "people", "of"."""
    word = following.casefold()
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _NO_PLURALS
    return following[:1].islower() and (plural or word in COUNTED)


def calendar(word: str) -> bool:
    """Whether a word is a month, a weekday or the like, in the singular or plural."""
    plain = word.casefold().rstrip(".")
    return not listed("calendar").isdisjoint((plain, plain.removesuffix("s")))


def roman(word: str) -> bool:
    """Whether a word may be a Roman numeral: II, xiv, I."""
    return 0 < len(word) < 8 and not word.upper().strip("IVXL") and word in (word.upper(), word.lower())


def honorific(word: str) -> str:
    """Whose form of address a word is: "m" a man's, "f" a woman's, "n" either's; "" where it is none."""
    return paired("honorifics").get(word.casefold(), "")


def particle(word: str) -> bool:
    """Whether a small word stands inside names: "de", "van"."""
    return word in listed("particles")


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """A role or title in the singular, in full and in small letters."""
    plain = word.casefold()
    plain = plain if _occupation(plain) or plain in listed("offices") else plain.removesuffix("s")
    return paired("abbreviated_offices").get(plain, plain)


def one_noun(claimed: str, there: str) -> bool:
    """Whether two words are one noun: Sen. and Senator. Several ambassadors prove one, not the reverse."""
    if office_kind(claimed) != office_kind(there):
        return False
    return not _several(claimed) or _several(there)


def office_kind(word: str) -> str:
    """An office in the singular, the first of those that go by several words: a congressman's is one kind."""
    plain = singular(word)
    return next((each[0] for each in map(str.split, lines("same_offices")) if plain in each), plain)


def _several(word: str) -> bool:
    plain = word.casefold()
    return plain.endswith("s") and plain.removesuffix("s") == singular(plain) and is_title(plain)


def common(word: str) -> bool:
    """Whether a word with a capital letter may be a common noun: "Council", "Astronauts"."""
    plain = word.casefold()
    houses = listed("institutions")
    return plain in houses or plain.removesuffix("s") in houses or role(word)


@lru_cache(maxsize=8192)
def role(word: str) -> bool:
    """Whether a word is what a person may be: "Astronauts", "President"."""
    return _occupation(singular(word)) or is_title(word)


def _occupation(word: str) -> bool:
    return word in listed("occupations")


@lru_cache(maxsize=8192)
def is_title(word: str) -> bool:
    """Whether a word is an office or honour: "Ambassador", "Presidents"."""
    return singular(word) in listed("offices")
