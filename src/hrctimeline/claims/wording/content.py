"""The content words of prose, each with what before it bears on it: denials, plans, doubts.

A cue bears on the next content word of its clause, over function words and adverbs: "did not immediately
pay", "plans to shut", "the proposed law". Places are code points of the prose.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from operator import attrgetter
from typing import NamedTuple

from hrctimeline.claims.vocabulary import calendar
from hrctimeline.claims.wording.cues import is_content, is_verb, kinds, phrasal
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import DETERMINERS, listed
from hrctimeline.words.sentences import sentences
from hrctimeline.words.tokens import Token, every_token

LEADS = listed("before after above below beneath over under inside within outside")
_plain, _start, _sentence_of = map(attrgetter, ("plain", "start", "sentence"))
_PARTS = listed("; : but while whilst whereas although though")
_PARTICLES = listed("to of for in from")
_PASSED = _PARTS | _PARTICLES | {","}
_AUXILIARIES = listed("has have had having was were been to")
_PLAIN_NO = listed(
    "only just merely least fewer later earlier less more until"
)  # "not only", "no fewer than"
_ASKING = listed("what who whom how why when where because that for")  # "not what", "not because"
_WITHIN = listed("on in at about for to with from against by over")  # "nothing on", "nobody in"
_PRONOUNS = listed("nothing nobody none nowhere")
# words may stand before the particle: "asks the council to go", "accused her of lying"
_OPENS = {
    "request-to": ("plan", listed("to")),
    "fail-to": ("deny", listed("to")),
    "accuse-of": ("report", listed("of")),
    "intent-of": ("plan", listed("of for in")),
    "speak-of": ("plan", listed("of")),
    "fail-from": ("deny", listed("from")),
}
_TIED = {
    "plan-to": "plan",
    "noun-plan": "plan",
    "future-to": "future",
    "doubt-to": "doubt",
    "yet-to": "deny",
    "report-to": "report",
}
_BEFORE_DEEDS = listed("about going")  # "was about to": so far it didn't come
_WAS = listed("was were been")
_SAYING_NO = frozenset(("deny", "against", "lessens", "fail-to"))
_FAILING = ("fail-to", "fail-object", "fail-out")
_LIKE_IT = listed(
    "amount amounts amounted amounting tantamount akin close equivalent"
)  # to a thing that it isn't
_SHORT_OF_IT = _LIKE_IT | {"short", "far"}
_OFF_IT = (("short", "of"), ("far", "from"))  # doing it
_DAYS = listed("today yesterday tomorrow tonight")
_WHICH_TIME = listed("this last next that the")
_TIMES = listed("week weekend month year night morning afternoon evening")
_BEFORE_TIMES = _WHICH_TIME | listed("on in at late early of")
_LONGEST_TIME = 6  # words
_REACH = 8  # words up to that "to"
_NO_CUES = frozenset[str]()
_JOINING = ("and", "or")
_CARRIED = frozenset(("plan", "future", "modal", "doubt"))
_OBJECTS = DETERMINERS | listed("it them him her us me all both")


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


_content_of = partial(tuple.__new__, Content)  # as `Content(…)` makes one, in half the time


def all_stems(words: Iterable[Content]) -> frozenset[str]:
    """The stems of some words."""
    return frozenset(stem for word in words for stem in word.stems)


def at_place(word: Content, words: Sequence[Content]) -> int:
    """Where a word stands among words in order."""
    return bisect_left(words, word.start, key=_start)


def of_sentence(number: int, words: Sequence[Content]) -> Sequence[Content]:
    """The words of a sentence, of words in order."""
    first = bisect_left(words, number, key=_sentence_of)
    return words[first : bisect_right(words, number, first, key=_sentence_of)]


def following(word: Content, words: Sequence[Content], most: int) -> Sequence[Content]:
    """The next words behind one in its sentence, of words in order."""
    at = bisect_right(words, word.start, key=_start)
    return [each for each in words[at : at + most] if each.sentence == word.sentence]


@lru_cache(maxsize=1024)  # all that reads a title, summary or quote reads the same
def contents(prose: str) -> list[Content]:
    """The content words of prose, in order, read once; nobody changes the list."""
    every, found, at = every_token(prose), list[Content](), 0
    for number, (_, end) in enumerate(sentences(prose)):
        first, at = at, bisect_left(every, end, at, key=_start)
        found += _sentence(every[first:at], number)
    return found


def _sentence(every: Sequence[Token], number: int) -> Iterator[Content]:
    scope = _Scope()
    leads = auxiliary = ""
    beside = [*map(_plain, every), "", ""]  # so that the first one has "" before it, too
    for index, (kind, start, end, text, plain) in enumerate(every):
        says, passed, is_lead, helps, opens = _form(plain)
        before, after = beside[index - 1], beside[index + 1]
        if scope.carried and plain in _JOINING and _is_verb_with_object(beside[index + 1 : index + 3]):
            scope.cues |= scope.carried
        if passed:
            scope.passes(plain, index, "".join(token.text for token in every[index + 1 : index + 2]))
        if says and kind == "word":
            named = text[0].isupper() and index > 0
            cues = _NO_CUES if _says_when(text, before, after) else scope.taken(named)
            form, determined = phrasal(plain, after) or stems(plain), _determines(before)
            yield _content_of(
                (start, end, text, form, cues, leads, auxiliary, named, number, determined, scope.under)
            )
            scope.denied = "deny" in cues
            scope.carried = cues & _CARRIED or scope.carried
            leads, auxiliary = "", ""
        leads = plain if is_lead else "" if kind == "mark" else leads
        auxiliary = plain if helps else auxiliary
        if opens and text != "May":
            scope.opens(plain, kinds(plain), index, before, _following(every, index))


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def _form(plain: str) -> tuple[bool, bool, bool, bool, bool]:
    """What a word is by its form alone: says something, is passed over, leads, helps, begins a cue."""
    opens = bool(kinds(plain)) or plain in _SHORT_OF_IT
    return is_content(plain), plain in _PASSED, plain in LEADS, plain in _AUXILIARIES, opens


def _is_verb_with_object(following: Sequence[str]) -> bool:
    """Whether what follows "and" is a verb with an object: "plans to sell the mill and leave the town"."""
    verb, behind = following
    formed = past(verb) or verb.endswith(("s", "ing"))
    return not formed and is_content(verb) and is_verb(verb) and behind in _OBJECTS


def _determines(plain: str) -> bool:
    """Whether a word before another shows that to be a noun: an article, a possessive, a genitive."""
    return plain in DETERMINERS or plain.endswith(("'s", "s'"))


def _says_when(text: str, before: str, after: str) -> bool:
    """Whether a word only says when, and what bears on a verb passes over it: "threatens on Friday to"."""
    if text in _WHICH_TIME:
        return after in _TIMES or calendar(after)
    return (text[0].isupper() and calendar(text)) or (before in _WHICH_TIME and text in _TIMES)


def _following(every: Sequence[Token], index: int) -> tuple[str, str]:
    """The two words behind one, or behind the time that is told there: "proposed on 3 May | closing it"."""
    at, told = index + 1, False
    while at < len(every) and at - index <= _LONGEST_TIME:
        _, _, _, text, plain = every[at]
        behind = every[at + 1].plain if at + 1 < len(every) else ""
        when = plain in _DAYS or _says_when(text, every[at - 1].plain, behind)
        if not (when or plain in _BEFORE_TIMES or (plain[0].isdigit() and len(plain) <= len("2018"))):
            break
        told, at = told or when, at + 1
    at = at if told else index + 1
    first, second = (every[each].plain if each < len(every) else "" for each in (at, at + 1))
    return first, second


def _has_no_object(plain: str, kinds: frozenset[str], before: str, after: tuple[str, str]) -> bool:
    """Whether a verb says of its object that it isn't: lacks a school, avoided a fall, ruled out a sale."""
    if kinds.isdisjoint(("fail-object", "fail-out")):
        return False
    noun = _determines(before) or plain.endswith("able")  # no escape; but "a lack of water"
    out = after[0] == "out" if "fail-out" in kinds else plain == "lack" and after[0] == "of"
    thing = after[1] if out else after[0]
    led = thing in DETERMINERS or is_content(thing)
    return led and (out or not ("fail-out" in kinds or noun))


class _Scope:
    """The cues that bear on the next content word of a clause."""

    def __init__(self) -> None:
        self.cues: set[str] = set()
        self._open: dict[
            str, tuple[frozenset[str], int]
        ] = {}  # cues that wait for particles, since which token
        self._begun = 0
        self.under = self._was_under = False
        self.denied = False  # the last content word
        self.carried = _NO_CUES  # what bears on a verb that "and" joins to the last one, too

    def passes(self, plain: str, index: int, after: str) -> None:
        """Go by a token: a new clause ends all, a comma a denial, "to" and a verb bring what waits."""
        if plain in _PARTS:
            self.cues.clear()
            self._open.clear()
            self.carried = _NO_CUES
        elif plain == "," and index - self._begun > 1:
            self.cues.discard("deny")  # "though not definitely, …"
        elif plain in _PARTICLES and self._open:
            reached = {cue for cue, (tie, at) in self._open.items() if plain in tie and index - at < _REACH}
            gerund = after.endswith("ing") and after[0].islower()  # no Downing Street
            verb = after[:1].islower() and is_verb(after)
            self.cues |= reached if (verb if plain == "to" else gerund) else set()
            self._open = {cue: each for cue, each in self._open.items() if plain not in each[0]}

    def taken(self, named: bool) -> frozenset[str]:
        """The cues for a content word; what bears on a verb passes over the name before it."""
        if not self.cues:
            return _NO_CUES
        taken = frozenset(self.cues)
        self.cues = self.cues - {"doubt"} if named else set()
        return taken

    def opens(
        self, plain: str, kinds: frozenset[str], index: int, before: str, after: tuple[str, str]
    ) -> None:
        """Take in what a word begins: some cues only just before "to", and no denial in "not only"."""
        if self.denied and not kinds.isdisjoint(_FAILING):  # "did not fail to" is "did"
            self.under = self._was_under
            return
        new = {kind for kind in kinds if "-" not in kind}
        if not kinds.isdisjoint((f"no-{after[0]}", f"rather-{after[0]}", f"instead-{after[0]}")):
            new.add("deny")
        if after[0] in _PLAIN_NO or (plain == "not" and after[0] in _ASKING):
            new.discard("deny")
        if plain in _PRONOUNS and after[0] in _WITHIN:
            new.discard("deny")  # it denies what stands before it
        self._was_under = self.under
        self.under = self.under or not _SAYING_NO.isdisjoint(kinds | new)
        if after[0] == "to" and is_verb(after[1]):
            new |= {cue for kind, cue in _TIED.items() if kind in kinds}
            if plain in _BEFORE_DEEDS and before in _WAS:
                new.add("plan")
        if after[0].endswith("ing") and "plan-ing" in kinds:
            new.add("plan")  # "backs giving the seat"
        if after[0].endswith("ing") and "fail-ing" in kinds:
            new.add("deny")  # "delayed leaving"
        if (plain, after[0]) in _OFF_IT and after[1].endswith("ing"):
            new.add("deny")
        if _has_no_object(plain, kinds, before, after):
            new.add("deny")
        if plain in _LIKE_IT and after[0] == "to":
            new.add("doubt")  # "what amounts to a strike"
        if before != "in":  # "in order to"
            ties: dict[str, frozenset[str]] = {}
            for cue, tie in (each for kind, each in _OPENS.items() if kind in kinds):
                ties[cue] = ties.get(cue, frozenset()) | tie
            self._open |= {cue: (tie, index) for cue, tie in ties.items()}
        self._begun = index if new else self._begun
        self.cues |= new
