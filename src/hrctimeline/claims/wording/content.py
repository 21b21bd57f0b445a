"""The content words of prose, each with what before it bears on it: denials, plans, doubts.

A cue bears on the next content word of its clause, over function words and adverbs: "did not immediately
pay", "plans to shut", "the proposed law". Places are code points of the prose.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from hrctimeline.claims.wording.stems import lines, stems
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import listed
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import Token, every_token

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
LEADS = listed("before after above below beneath over under inside within outside")
_PARTS = listed("; : but while whilst whereas although though")
_AUXILIARIES = listed("has have had having was were been to")
_SIZES = listed(
    "hundred thousand million billion trillion dozen twenty thirty forty fifty sixty seventy eighty ninety"
)
_PLAIN_NO = listed(
    "only just merely least fewer later earlier less more until"
)  # "not only", "no fewer than"
_ASKING = listed("what who whom how why when where because that for")  # "not what", "not because"
_WITHIN = listed("on in at about for to with from against by over")  # "nothing on", "nobody in"
_PRONOUNS = listed("nothing nobody none nowhere")
_DETERMINERS = listed("the a an its his her their our my your this these those 's")
_OPENS = {"request-to": "plan", "fail-to": "deny"}  # words may stand before the "to"
_TIED = {"plan-to": "plan", "future-to": "future", "yet-to": "deny"}
_NO_ADVERBS = listed(
    "likely unlikely supply comply multiply assembly family monopoly friendly elderly deadly costly"
)
_SAYING_NO = frozenset(("deny", "against", "lessens", "fail-to"))
_DENIALS = ("deny", "fail-to", "yet-to")
_DENIALS_WITH = ("no-", "rather-", "instead-")  # the word behind
_REACH = 8  # words up to that "to"


class Content(NamedTuple):
    """A content word: its place, its stems, and the cues that bear on it ("deny" among them).

    `leads` is the preposition or particle before it ("before" in "before the strike"), `auxiliary` a form of
    be or have there, or "to"; `named`: it has a capital letter in mid-sentence.
    """

    start: int
    end: int
    text: str
    stems: frozenset[str]
    cues: frozenset[str]
    leads: str
    auxiliary: str
    named: bool
    sentence: int
    determined: bool  # an article, a possessive or the like stands directly before it: it is a noun
    under: bool  # a denial, or a word that says no or less, stands before it in its sentence

    @property
    def denied(self) -> bool:
        """Whether a denial bears on it."""
        return "deny" in self.cues

    @property
    def span(self) -> Span:
        """Its place."""
        return self.start, self.end


def contents(prose: str) -> list[Content]:
    """The content words of prose, in order."""
    every, found, at = every_token(prose), list[Content](), 0
    for number, (_, end) in enumerate(sentences(prose)):
        first = at
        while at < len(every) and every[at].start < end:
            at += 1
        found += _sentence(every[first:at], number)
    return found


def _sentence(every: Sequence[Token], number: int) -> Iterator[Content]:
    scope = _Scope()
    leads = auxiliary = ""
    for index, token in enumerate(every):
        plain = token.plain
        after = every[index + 1].plain if index + 1 < len(every) else ""
        scope.passes(plain, index, after)
        if token.kind == "word" and is_content(plain):
            named = token.text[0].isupper() and index > 0
            cues = scope.taken(named)
            phrase = phrasal(plain, after)
            yield Content(
                token.start,
                token.end,
                token.text,
                phrase or stems(plain),
                cues,
                leads,
                auxiliary,
                named,
                number,
                index > 0 and every[index - 1].plain in _DETERMINERS,
                scope.under,
            )
            leads, auxiliary = "", ""
        leads = plain if plain in LEADS else "" if token.kind == "mark" else leads
        auxiliary = plain if plain in _AUXILIARIES else auxiliary
        if kinds := _kinds(plain):
            before = every[index - 1].plain if index else ""
            then = every[index + 2].plain if index + 2 < len(every) else ""
            scope.opens(plain, kinds, index, before, (after, then))


class _Scope:
    """The cues that bear on the next content word of a clause."""

    def __init__(self) -> None:
        self.cues: set[str] = set()
        self._open: dict[str, int] = {}  # cues that wait for a "to", and since which token
        self._begun = 0
        self.under = False

    def passes(self, plain: str, index: int, after: str) -> None:
        """Go by a token: a new clause ends all, a comma a denial, "to" and a verb bring what waits."""
        if plain in _PARTS:
            self.cues.clear()
            self._open.clear()
        elif plain == "," and index - self._begun > 1:
            self.cues.discard("deny")  # "though not definitely, …"
        elif plain == "to" and self._open:
            reached = {cue for cue, at in self._open.items() if index - at < _REACH}
            self.cues |= reached if _is_verb(after) else set()
            self._open.clear()

    def taken(self, named: bool) -> frozenset[str]:
        """The cues for a content word; what bears on a verb passes over the name before it."""
        taken = frozenset(self.cues)
        self.cues = self.cues - {"doubt"} if named else set()
        return taken

    def opens(
        self, plain: str, kinds: frozenset[str], index: int, before: str, after: tuple[str, str]
    ) -> None:
        """Take in what a word begins: some cues only just before "to", and no denial in "not only"."""
        new = {kind for kind in kinds if "-" not in kind}
        if not kinds.isdisjoint((f"no-{after[0]}", f"rather-{after[0]}", f"instead-{after[0]}")):
            new.add("deny")
        if after[0] in _PLAIN_NO or (plain == "not" and after[0] in _ASKING):
            new.discard("deny")
        if plain in _PRONOUNS and after[0] in _WITHIN:
            new.discard("deny")  # it denies what stands before it
        self.under = self.under or not _SAYING_NO.isdisjoint(kinds | new)
        if after[0] == "to" and _is_verb(after[1]):
            new |= {cue for kind, cue in _TIED.items() if kind in kinds}
        if before != "in":  # "in order to"
            self._open |= {cue: index for kind, cue in _OPENS.items() if kind in kinds}
        self._begun = index if new else self._begun
        self.cues |= new


def _is_verb(plain: str) -> bool:
    """Whether a word behind "to" may be a verb: no determiner, pronoun, preposition or number is."""
    return plain[:1].isalpha() and (plain not in _FUNCTION or plain in _BARE_VERBS) and plain not in CARDINALS


def is_adverb(plain: str) -> bool:
    """Whether a word is an adverb in -ly by its form."""
    return plain.endswith("ly") and len(plain) > 5 and plain not in _NO_ADVERBS


@cache
def is_content(plain: str) -> bool:
    """Whether a word says something by itself; an adverb in -ly is passed over."""
    number = plain in CARDINALS or plain in _SIZES
    return plain not in _FUNCTION and not plain.endswith("n't") and not is_adverb(plain) and not number


@cache
def _kinds(plain: str) -> frozenset[str]:
    """The classes of cues that a word has."""
    if plain.endswith("n't"):
        return frozenset(("deny", "future")) if plain in ("won't", "wouldn't") else frozenset(("deny",))
    written = _cues().get(plain, frozenset())
    if plain in _FUNCTION:
        return written | _verbs().get(plain, frozenset())
    if not plain[:1].isalpha():
        return written
    return written | frozenset(kind for stem in stems(plain) for kind in _verbs().get(stem, ()))


def may_deny(plain: str) -> bool:
    """Whether a word denies, alone or with those that follow it: not, refuses, no longer."""
    kinds = _kinds(plain)
    return not kinds.isdisjoint(_DENIALS) or any(kind.startswith(_DENIALS_WITH) for kind in kinds)


def phrasal(plain: str, particle: str) -> frozenset[str]:
    """The stems of what a verb says with a particle behind it: exclude for "rule out"; none for most."""
    said = _phrases().get(particle, {}).get(plain, ())
    return frozenset(stem for word in said for stem in stems(word))


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
        for word in words if not kind.endswith("-to") else ():
            table[word] = table.get(word, frozenset()) | {kind}
    return table


@cache
def _verbs() -> dict[str, frozenset[str]]:
    """The classes of the verbs before "to", under each stem."""
    table: dict[str, frozenset[str]] = {}
    for kind, words in lines("cues.txt"):
        for stem in (stem for word in words if kind.endswith("-to") for stem in {word, *stems(word)}):
            table[stem] = table.get(stem, frozenset()) | {kind}
    return table
