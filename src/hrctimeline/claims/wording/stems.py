"""The stems of a word: what two forms of one word have in common.

Regular forms go by the English Snowball stemmer (Porter 2001), irregular ones by a table. A form may have
two stems ("found" is of find and of found): two words are one where they share a stem.
"""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from hrctimeline.words.lists import listed

_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"), ("ing", ""), ("ing", "e")
)  # fmt: skip

_UNSTEMMED = {"goes": "go"}  # Snowball makes "goe" of it


@cache
def stems(word: str) -> frozenset[str]:
    """The stems of a word in small letters, without a genitive."""
    plain = word if word.isalpha() else word.replace("’", "'").removesuffix("'s").removesuffix("'")
    plain = _UNSTEMMED.get(plain, plain)
    return frozenset(map(_stemmer(), (plain, *_bases().get(plain, ()))))


@cache
def stems_of(words: Sequence[str] | frozenset[str]) -> frozenset[str]:
    """The stems of some words; a list of them is a tuple, or a set."""
    return frozenset(stem for word in words for stem in stems(word))


def kin(word: str) -> frozenset[str]:
    """The stems of a word, and of the verb whose doer it may name: of "winner", also that of "win"."""
    plain = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("s")
    if not plain.endswith(("er", "or")):
        return stems(word.casefold())
    base = plain[:-2]
    verbs = {base, base + "e", base[:-1] if base[-1:] == base[-2:-1] else base}
    return stems(word.casefold()).union(*(stems(verb) for verb in verbs if verb))


@cache
def deed(word: str) -> frozenset[str]:
    """The stems of a word in small letters, and of the noun or verb of the same deed: decide, decision."""
    own = stems(word)
    return own.union(*(_deeds().get(stem, frozenset()) for stem in own))


def is_deed(word: str) -> bool:
    """Whether a word in small letters is a noun of a deed, as the table has it: decision, sale."""
    return word.removesuffix("s") in _nouns()


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun for _, nouns in lines("nouns.txt") for noun in nouns)


@cache
def _deeds() -> dict[str, frozenset[str]]:
    """The stems of a deed's verb and nouns, under each of them."""
    table: dict[str, frozenset[str]] = {}
    for verb, nouns in lines("nouns.txt"):
        every = stems(verb).union(*map(stems, nouns))
        table |= {stem: table.get(stem, frozenset()) | every for stem in every}
    return table


# most verbs whose past is as their present (Quirk et al. 1985, section 3.17)
UNCHANGED = listed("burst cast cost cut hit hurt let put quit rid set shed shut slit split spread thrust")


def past(word: str) -> bool:
    """Whether a form in small letters is of the past: a regular one, or one of the table."""
    return (word.endswith("ed") and len(word) > len("red")) or word in _bases()


@cache
def bases(form: str) -> frozenset[str]:
    """What a form in small letters may be an inflection of, itself among it: bar for barred, vary for varies.

    Unlike a stem, it doesn't take an authority for one who authorizes.
    """
    plain = form.replace("’", "'").removesuffix("'s").removesuffix("'")
    found = {plain, *_bases().get(plain, ())}
    for ending, instead in _ENDINGS:
        if plain.endswith(ending) and len(plain) > len(ending) + 1:
            cut = plain.removesuffix(ending)
            found.add(cut + instead)
            if cut[-1:] == cut[-2:-1]:
                found.add(cut[:-1])
    return frozenset(found)


@cache
def _stemmer() -> Callable[[str], str]:
    import snowballstemmer  # only where a log has prose to check

    made: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return made


@cache
def _bases() -> dict[str, tuple[str, ...]]:
    """The bases of each irregular form."""
    bases: dict[str, tuple[str, ...]] = {}
    for base, forms in lines("irregular.txt"):
        for form in forms:
            bases[form] = (*bases.get(form, ()), base)
    return bases


@cache
def lines(name: str) -> tuple[tuple[str, list[str]], ...]:
    """The lines of one of this package's tables: what stands before the colon, and the words behind it."""
    text = (Path(__file__).parent / "data" / name).read_bytes().decode()
    parts = (line.partition(":") for line in text.splitlines() if not line.startswith("#"))
    return tuple((head.strip(), tail.split()) for head, _, tail in parts)
