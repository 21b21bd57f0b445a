"""The words that claims are read by: lists, and which words a capital letter makes no name of.

The lists are files in `data`, whose first line says where each is from; all are in small letters, but for the
names of lands. One is read when it is first asked for, and that of ordinary English words, which is large,
only where no text of the timeline tells. They only ever decide whether something *is* an atom, or whether
"the Council" may stand as "the council" in a quote.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from hrctimeline.dates.vocabulary import words

_FOLDER = Path(__file__).parent / "data"
# how English makes nouns of those who do something (Quirk et al. 1985, I.32 f.)
_DOERS = ("or", "er", "eer", "ist", "ian", "ant", "man", "woman", "ess")
_PART = 4  # letters of each part of a word
_DOUBLED = frozenset("bcdfghjklmnpqrstvwxyz")  # consonants
_LONGEST_WORD = 40  # letters of a word
# the list leaves regular inflections out: an ending, and what stands in its place in the word itself
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("d", ""),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("er", ""),
    ("r", ""),
)
_OF_PLACE = ("off", "on", "up", "down", "out")
_OF_MEN = ("man", "men")
_DONE = ("lit", "led", "fed", "cut", "hit", "run", "set", "won")  # irregular participles of three letters
# what English surnames and places end in (Reaney and Wilson, A Dictionary of English Surnames)
_OF_SURNAMES = (
    "wood", "burn", "bourne", "son", "ton", "ford", "field", "well", "land", "worth", "ham", "bury", "stone",
    "head", "more", "house", "smith", "wright", "brook", "hill", "shaw", "dale", "gate", "bridge", "gold",
    "cock", "ley", "way", "wick", "low", "newman", "goodman", "hardman", "longman", "oldman", "wiseman",
    "berg", "burg", "port", "haven", "ward",
)  # fmt: skip


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of a list, in order."""
    _, *entries = _text(name).splitlines()
    return tuple(entries)


@cache
def _text(name: str) -> str:
    return (_FOLDER / f"{name}.txt").read_bytes().decode()  # `read_text` looks for ends of lines, too


def table(name: str) -> list[str]:
    """The rows of a table, those that begin with `#` among them: cells are parted by tabs."""
    return (_FOLDER / f"{name}.tsv").read_bytes().decode().splitlines()


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of a list of words."""
    return frozenset(lines(name))


def entry(name: str, word: str) -> str:
    """A word as an alphabetic list has it, whatever its case, or "": the text is searched by halves."""
    text, sought = _text(name), word.casefold()
    low, high = text.find("\n") + 1, len(text)
    while low < high:
        start = text.rfind("\n", low, (low + high) // 2) + 1 or low
        end = text.find("\n", start)
        found = text[start:end]
        if found.casefold() == sought:
            return found
        low, high = (end + 1, high) if found.casefold() < sought else (low, start)
    return ""


@cache
def paired(name: str) -> dict[str, str]:
    """The entries of a list of pairs: a word, and what belongs to it."""
    return dict(line.split(maxsplit=1) for line in lines(name))


# capital letters that are no names by themselves
NO_NAMES = words(
    """
    i i'm i've i'd i'll ok tv tvs am pm ad bc bce ce no nos vs etc nos. editor ii q&a pc pcs cd cds dvd dvds
    dna gps suv suvs atm atms cctv vat gdp ufo ufos vip vips iq url usb sms pdf pr hr id ids ai ipo ipos gmo
    gmos lgbt
    """
)
_JOINED = ("'ll", "'ve", "'re", "'d", "'m")  # verbs that a pronoun takes in
OF = frozenset(("of",))
DESIGNATORS = word_list("designators")

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
    """Whether a word is of a closed class: "The", "Us", "Don't", but not US or WHO."""
    plain = word.casefold()
    if plain not in word_list("small"):
        plain = plain.replace("’", "'").removesuffix(_joined_verb(plain))  # "he'll"
        if plain.endswith("n't"):
            return True
    return plain in word_list("small") and not (word.isupper() and len(word) > 1)


def _joined_verb(plain: str) -> str:
    return next((verb for verb in _JOINED if plain.replace("’", "'").endswith(verb)), "")


def counts(following: str) -> bool:
    """Whether the word after a number looks like what is counted: a plural noun, "people", "of"."""
    word = following.casefold()
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _NO_PLURALS
    return following[:1].islower() and (plural or word in COUNTED)


@lru_cache(maxsize=8192)
def calendar(word: str) -> bool:
    """Whether a word is a month, a weekday or the like, in the singular or plural."""
    plain = word.casefold().rstrip(".")
    return not word_list("calendar").isdisjoint((plain, plain.removesuffix("s")))


def roman(word: str) -> bool:
    """Whether a word may be a Roman numeral: II, xiv, I."""
    return 0 < len(word) < 8 and not word.upper().strip("IVXL") and word in (word.upper(), word.lower())


def honorific(word: str) -> str:
    """Whose form of address a word is: "m" a man's, "f" a woman's, "n" either's; "" where it is none."""
    return paired("honorifics").get(word.casefold(), "")


def particle(word: str) -> bool:
    """Whether a small word stands inside names: "de", "van"."""
    return word in word_list("particles")


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """A role or title in the singular, in full and in small letters."""
    plain = word.casefold()
    plain = plain if _occupation(plain) or plain in word_list("offices") else plain.removesuffix("s")
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
    houses = word_list("institutions")
    return plain in houses or plain.removesuffix("s") in houses or role(word)


def agent(word: str) -> bool:
    """Whether a word is of one who does something by its ending: "surveyor", "Headmistress"."""
    plain = word.casefold()
    return plain.endswith(_DOERS) or plain.removesuffix("s").endswith(_DOERS)


@lru_cache(maxsize=8192)
def role(word: str) -> bool:
    """Whether a word is what a person may be: "Astronauts", "President"."""
    return _occupation(singular(word)) or is_title(word)


def _occupation(word: str) -> bool:
    return word in word_list("occupations")


@lru_cache(maxsize=8192)
def somebody(word: str) -> bool:
    """Whether a word is a noun of a person or group, or an office."""
    plain = word.casefold()
    forms = (stem for stem in stems(plain) if plain.endswith("s") and not plain.endswith("ss"))
    return role(plain) or any(entry("persons", form) for form in (plain, *forms))


@lru_cache(maxsize=8192)
def is_title(word: str) -> bool:
    """Whether a word is an office or honour: "Ambassador", "Presidents"."""
    return singular(word) in word_list("offices")


@cache
def ordinary(word: str) -> bool:
    """Whether the list has a word, or one that it is an inflection of."""
    plain = word.casefold()
    if len(plain) > _LONGEST_WORD:
        return False
    if plain.endswith("eds"):  # Leeds is no form of "lee"
        return bool(entry("english", plain) or entry("english", plain[:-1]))
    return bool(entry("english", plain)) or any(ordinary(stem) for stem in stems(plain))


@cache
def doers(word: str) -> bool:
    """Whether a word, of two of the list, is a plural of those who do a thing: "peacekeepers"."""
    plain = word.casefold()
    if len(plain) > _LONGEST_WORD or not plain.endswith(("ers", "ors")):
        return False
    parts = ((plain[:at], plain[at:]) for at in range(3, len(plain) - 5))
    return any(entry("english", thing) and _act(those) for thing, those in parts)


@cache
def composed(word: str) -> bool:
    """Whether the list has the two parts that a word is made of: "lawman", "subpostmasters", no Underwood."""
    plain = word.casefold()
    if len(plain) > _LONGEST_WORD or not plain.isalpha() or plain.endswith(_OF_SURNAMES):
        return False
    parts = [(plain[:at], plain[at:]) for at in range(2, len(plain) - 2)]
    prefixed = any(
        lead in word_list("prefixes") and len(rest) > _PART and ordinary(rest) for lead, rest in parts
    )
    both = (each for each in parts if _are_long_enough(*each))
    return prefixed or any(entry("english", one) and ordinary(two) for one, two in both)


def _are_long_enough(one: str, two: str) -> bool:
    """Whether two parts are words rather than syllables; before a noun of somebody three letters are one.

    So is a small word of place before a noun: offline, but no Onslow. Torchlit has a short participle.
    """
    if len(two) < _PART:
        return (len(one) > 2 and two in _OF_MEN) or (len(one) >= _PART and two in _DONE)
    led = len(one) > 2 and somebody(two)
    return len(one) >= _PART or led or (one in _OF_PLACE and bool(entry("english", two)) and noun(two))


def _act(those: str) -> bool:
    """Whether the list has what such ones do: to keep, of keepers."""
    verbs = those[:-3], those[:-2], those[:-4] if those[-4:-3] == those[-5:-4] else ""
    return any(len(verb) > 2 and entry("english", verb) for verb in verbs)


def also_a_name(word: str) -> bool:
    """Whether an ordinary word is a name as well: Brown, Rice."""
    return entry("english", word) == word.capitalize() != ""


def noun(word: str) -> bool:
    """Whether a word with a capital letter may be a common noun: Council, Ministry, but not Brown."""
    return common(word) or (ordinary(word) and not also_a_name(word))


def stems(plain: str) -> Iterator[str]:
    """What a word may be an inflection of; none is shorter than three letters."""
    for ending, other in _ENDINGS:
        if plain.endswith(ending) and len(stem := plain.removesuffix(ending) + other) >= 3:
            yield stem
    for ending in ("ed", "ing", "er"):
        stem = plain.removesuffix(ending)
        if stem != plain and len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
            yield stem[:-1]
