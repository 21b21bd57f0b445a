"""What a word is and cues by its form alone: of a closed class or not, a denial, a doubt, a plan."""

from collections.abc import Sequence
from functools import cache

from hrctimeline.claims.wording.stems import lines, stems
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.words.lists import listed

# determiners, pronouns, auxiliaries, prepositions, conjunctions, and adverbs that say nothing alone
_FUNCTION = listed(
    """
    according a an the this that these those some any each every either all both such own same other
    another my your his her its our their whose i you he she it we they me him us them who whom which
    what myself himself herself itself themselves be is are was were been being am have has having had
    do does did done doing get gets got to of in on at by for from with about as into onto through
    during within against between among across along around over under up down off out before after
    above below behind beside besides beyond near since till until upon via per toward towards despite
    except than then and or but nor so if unless because although though while whilst whereas when where why
    how whether not no never none neither nobody nothing nowhere without hardly barely scarcely yet
    still also just only even very too more most much many less least few several one ones there here
    now again already ever today once soon ago longer like will would shall can could may might must
    should ought cannot s t d ll re ve m wouldn didn doesn don isn aren wasn weren hasn haven hadn
    couldn shouldn
    """
)
_BARE_VERBS = listed("be have do get")
_SIZES = listed(
    "hundred thousand million billion trillion dozen twenty thirty forty fifty sixty seventy eighty ninety"
)
_NO_ADVERBS = listed(
    "likely unlikely supply comply multiply assembly family monopoly friendly elderly deadly costly"
)
_TAKEN_IN = ("'ll", "'ve", "'re", "'d", "'m", "'s")  # verbs behind a pronoun
_DENIALS = ("deny", "fail-to", "yet-to")
_DENIALS_WITH = ("no-", "rather-", "instead-")  # the word behind
_TIED = ("-to", "-ing", "-of", "-from", "-out", "-object")  # what must follow a verb
_ONE_FORM = ("future-to",)  # "is going to", not "has gone to"


def is_verb(plain: str) -> bool:
    """Whether a word behind "to" may be a verb: no determiner, pronoun, preposition or number is."""
    return plain[:1].isalpha() and (plain not in _FUNCTION or plain in _BARE_VERBS) and plain not in CARDINALS


def is_adverb(plain: str) -> bool:
    """Whether a word is an adverb in -ly by its form."""
    return plain.endswith("ly") and len(plain) > 5 and plain not in _NO_ADVERBS


@cache
def is_content(plain: str) -> bool:
    """Whether a word says something by itself; an adverb in -ly is passed over."""
    number = plain in CARDINALS or plain in _SIZES
    if plain.endswith(_TAKEN_IN) and plain.partition("'")[0] in _FUNCTION:  # "he'll"
        return False
    return plain not in _FUNCTION and not plain.endswith("n't") and not is_adverb(plain) and not number


@cache
def kinds(plain: str) -> frozenset[str]:
    """The classes of cues that a word has."""
    if plain.endswith("n't"):
        return frozenset(("deny", "future")) if plain in ("won't", "wouldn't") else frozenset(("deny",))
    written = _cues().get("will" if plain.endswith("'ll") else plain, frozenset())
    if plain in _FUNCTION:
        return written | _verbs().get(plain, frozenset())
    if not plain[:1].isalpha():
        return written
    return written | frozenset(kind for stem in stems(plain) for kind in _verbs().get(stem, ()))


def may_deny(plain: str) -> bool:
    """Whether a word denies, alone or with those that follow it: not, refuses, no longer."""
    found = kinds(plain)
    return not found.isdisjoint(_DENIALS) or any(kind.startswith(_DENIALS_WITH) for kind in found)


def phrasal(plain: str, particle: str) -> frozenset[str]:
    """The stems of what a verb says with a particle behind it: exclude for "rule out"; none for most."""
    said = phrase(plain, particle)
    return frozenset(stem for word in said for stem in stems(word)) if said else frozenset()


def phrase(plain: str, particle: str) -> Sequence[str]:
    """What a verb says with a particle behind it, as the table has it; nothing for most."""
    verbs = _phrases().get(particle)
    return verbs.get(plain, ()) if verbs else ()


def said_by_phrases(own: frozenset[str]) -> frozenset[str]:
    """The verbs of which one has some stems that are what a verb says with a particle."""
    every = frozenset(word for _, said in lines("phrasal.txt") for word in said)
    return frozenset(word for word in every if not own.isdisjoint(stems(word)))


@cache
def _phrases() -> dict[str, dict[str, list[str]]]:
    """What a verb says with a particle, under the particle and each form of the verb."""
    irregular: dict[str, list[str]] = {}
    for base, every in lines("irregular.txt"):
        irregular.setdefault(base, []).extend(every)
    table: dict[str, dict[str, list[str]]] = {}
    for head, said in lines("phrasal.txt"):
        verb, particle = head.split()
        regular = (verb + "s", verb + "ed", verb + "ing", verb.removesuffix("e") + "ing", verb + "d")
        for form in (verb, *irregular.get(verb, ()), *regular):
            table.setdefault(particle, {})[form] = said
    return table


@cache
def _cues() -> dict[str, frozenset[str]]:
    """The classes of the cues that have one form."""
    table: dict[str, frozenset[str]] = {}
    for kind, words in lines("cues.txt"):
        for word in words if kind in _ONE_FORM or not kind.endswith(_TIED) else ():
            table[word] = table.get(word, frozenset()) | {kind}
    return table


@cache
def _verbs() -> dict[str, frozenset[str]]:
    """The classes of the verbs before "to", under each stem."""
    table: dict[str, frozenset[str]] = {}
    for kind, words in lines("cues.txt"):
        tied = words if kind.endswith(_TIED) and kind not in _ONE_FORM else ()
        for stem in (stem for word in tied for stem in {word, *stems(word)}):
            table[stem] = table.get(stem, frozenset()) | {kind}
    return table
