"""Who stands before a verb in its clause and who behind it, and how a word is used.

Clauses are told by marks and by the words of closed classes that join them; an apposition between commas is
hopped over ("Lowe, 52 years old, will follow Pell"). What can't be told is left open: no word on a side.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from hrctimeline.claims.vocabulary import common, word_list
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.dates.vocabulary import CARDINALS, MONTH_WORDS, TENS, UNIT_WORDS, words
from hrctimeline.record import Record
from hrctimeline.words.lists import BEING, listed
from hrctimeline.words.tokens import Token, token_behind, tokens_within

_PREPOSITIONS = listed("on to from in at into with for of against")
_MEASURING = listed("old long tall high deep wide broad thick")  # Quirk et al. 1985, section 7.88
_HYPHENS = ("-", "‐", "‑")
_BEHIND_NOUNS = BEING | {"of"}
_MEASURE = 30  # characters of a number and what it counts
_REACH = 160  # characters on each side
_JOINTS = listed(
    """
    but while whilst whereas although though because since if unless when who which that where whether so
    after before until as than yet
    """
)
_NOUNS = ("ment", "tion", "sion", "ance", "ence", "ness", "ity", "er", "or", "al", "ure")
_SHARES = words(
    "third quarter half fifth sixth seventh eighth ninth tenth dozen few further point percent hair"
)
# before an amount, which is no agent: beaten by some 900 votes
_ROUGHLY = listed(
    """
    some about around roughly nearly almost over under more less fewer than up to at least most only just
    approximately
    """
)
_HOUR = frozenset(":.")  # in a number that is no party
_COUNTING = frozenset((*CARDINALS, *TENS))
_SPEAKER = 4  # words of who speaks
_AGENT = 8  # words from "by" on
_MARKS = frozenset(";:()[]—–.!?…")
_PAIRED = frozenset((",", "—", "–"))
_JOINING = frozenset(("and", "or", "but"))
_CALENDAR = (
    words(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow quarter half first"
    )
    | frozenset(MONTH_WORDS)
    | frozenset(UNIT_WORDS)
)
_AUXILIARIES = BEING | listed(
    """
    have has had having do does did will would shall can could may might must not never also still now then
    later to just only already due set going about
    """
)


def used_alike(word: Content, other: Content) -> bool:
    """Whether both words are verbs, or neither is: a thing is kept, another is "broken"."""
    if word.determined == other.determined:
        return True
    return not any(past(each.text.casefold()) for each in (word, other))


def says_only_which(prose: str, word: Content) -> bool:
    """Whether a word tells nothing of its own: pushed back, the firm's broken well, 61 years old."""
    return _is_adverb(prose, word) or _is_attribute(prose, word) or _is_measured(prose, word)


def stands_between(prose: str, word: Content) -> bool:
    """Whether a word between a name and a noun has no form of a verb: North London | high | school."""
    plain = word.text.casefold()
    following = token_behind(prose, word.end, 16)
    bare = not (past(plain) or plain.endswith(("s", "ing")) or word.auxiliary or word.cues)
    return bare and following is not None and following.kind == "word" and is_content(following.plain)


def modifies(prose: str, word: Content) -> bool:
    """Whether a word stands directly before another, and neither has a verb's form: a bread deal."""
    following = token_behind(prose, word.end, 16)
    if following is None or following.kind != "word" or not is_content(following.plain):
        return False
    return not any(
        past(plain) or plain.endswith(("ing", "s")) for plain in (word.text.casefold(), following.plain)
    )


def _is_adverb(prose: str, word: Content) -> bool:
    """Whether "back" is no verb: pushed back on."""
    if word.text.casefold() != "back":
        return False
    after = token_behind(prose, word.end, 12)
    return after is None or after.plain in _PREPOSITIONS or after.kind == "mark"


def _is_attribute(prose: str, word: Content) -> bool:
    """Whether a participle or part of a compound only says which one: the firm's broken well, open-air."""
    if word.start and prose[word.end : word.end + 1] in _HYPHENS:
        return True
    after = token_behind(prose, word.end, 12)
    noun = after is not None and after.kind == "word" and is_content(after.plain)
    return word.determined and noun and past(word.text.casefold())


def _is_measured(prose: str, word: Content) -> bool:
    """Whether an adjective only says what a number measures: 61 years old, a 61-year-old, two metres high."""
    before = [t for t in tokens_within(prose, word.start - _MEASURE, word.start) if t.plain not in _HYPHENS]
    if len(before) < 2 or word.text.casefold() not in _MEASURING:
        return False
    return before[-2].kind == "number" or before[-2].plain in CARDINALS


class Sides(Record):
    """The stems of what stands before a verb in its clause, and behind it; turned round by a passive."""

    before: frozenset[str]
    after: frozenset[str]

    def shares(self, other: "Sides") -> bool:
        """Whether two verbs have something on the same side in common, and not on the other as well."""
        ahead = (self.before - self.after) & (other.before - other.after)
        return bool(ahead or (self.after - self.before) & (other.after - other.before))

    def crosses(self, other: "Sides") -> bool:
        """Whether what stands before the one stands behind the other alone, and the other way round.

        What both have behind them, the mill that each sells to the other, is no matter.
        """
        ahead = (self.before - self.after) & (other.after - other.before)
        behind = (self.after - self.before) & (other.before - other.after)
        alike = (self.before - self.after) & (other.before - other.after)
        return bool(ahead and behind) and not alike


def sides(prose: str, word: Content) -> Sides:
    """What stands on the two sides of a content word in its clause."""
    left = tokens_within(prose, word.start - _REACH, word.start)
    right = tokens_within(prose, word.end, word.end + _REACH)
    before, helpers = _before(left)
    after = _after(right)
    if _stands_behind(left, word, after):
        return Sides(_stems(after), frozenset())
    passive = past(word.text.casefold()) and (
        any(token.plain in BEING for token in helpers) or _names_agent(after, alone=not before)
    )
    by = next((at for at, token in enumerate(after) if token.plain == "by"), None)
    if passive:
        agents = after[by + 1 :] if by is not None else ()
        return Sides(_stems(agents), _stems(before))
    return Sides(_stems(before), _stems(after))


def _stands_behind(left: Sequence[Token], word: Content, after: Sequence[Token]) -> bool:
    """Whether who says something stands behind the verb: “It failed, says Lowe”."""
    parted = bool(left) and left[-1].kind == "mark" and word.text.casefold() in word_list("saying")
    return parted and 0 < len(after) <= _SPEAKER and not any(map(_opens, after))


def _names_agent(after: Sequence[Token], *, alone: bool) -> bool:
    """Whether "by" and somebody, no amount, stand directly behind a participle: Lowe, beaten by Tarn.

    `alone`: nothing stands before it that it could be the verb of; else "camped by the brook" is told of a
    place, and only who can do something is an agent.
    """
    if len(after) < 2 or after[0].plain != "by" or after[1].kind != "word":
        return False
    if after[1].plain in ("a", "an"):
        return len(after) > 2 and after[2].plain not in _SHARES and (alone or common(after[2].plain))
    agent = next((token for token in after[1:] if token.plain not in _ROUGHLY), after[1])
    if agent.kind != "word" or agent.plain in _COUNTING:
        return False
    return alone or any(token.text[0].isupper() or common(token.plain) for token in after[1:_AGENT])


def _before(left: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The words of the subject, and the auxiliaries between it and the verb."""
    at = len(left)
    while at and _helps(left[at - 1]):
        at -= 1
    helpers = left[at:]
    if at and left[at - 1].plain in _PAIRED:  # an apposition, or a clause between commas or dashes
        mark = left[at - 1].plain
        opening = next((i for i in range(at - 2, -1, -1) if left[i].plain == mark), None)
        at = opening if opening is not None else at - 1
    first = next((i + 1 for i in range(at - 1, -1, -1) if _parts(left, i) or left[i].plain == ","), 0)
    subject = left[first:at]
    if subject and subject[-1].plain in _JOINING:  # "told them and left": it is the first verb's
        verb = next((i for i, token in enumerate(subject) if i and _opens(token)), len(subject))
        helpers = [*subject[verb : verb + 2], *helpers] if verb < len(subject) else helpers
        subject = subject[:verb]
    return subject, helpers


def _opens(token: Token) -> bool:
    """Whether a word is surely a verb's beginning: an auxiliary, or a past form."""
    return token.kind == "word" and (token.plain in _AUXILIARIES or past(token.plain))


def _after(right: Sequence[Token]) -> Sequence[Token]:
    """The words behind a verb up to the end of its clause."""
    end = next((i for i, token in enumerate(right) if _parts(right, i) or token.plain == ","), len(right))
    return right[:end]


def _helps(token: Token) -> bool:
    """Whether a word may stand between a subject and its verb: an auxiliary, an adverb, "to"."""
    return token.kind == "word" and (
        token.plain in _AUXILIARIES or (token.plain.endswith("ly") and not is_content(token.plain))
    )


def _parts(every: Sequence[Token], at: int) -> bool:
    plain = every[at].plain
    if plain == "for":  # "praised them for it", ", for it rained"
        return at > 0 and every[at - 1].kind == "mark"
    return plain in _MARKS or plain in _JOINTS


def _stems(found: Sequence[Token]) -> frozenset[str]:
    return frozenset(stem for token in found for stem in _stems_of(token.plain, token.kind))


@cache
def _stems_of(plain: str, kind: str) -> frozenset[str]:
    """The stems that tell two parties apart: of content words and numbers; none of the calendar."""
    if kind == "number" or plain in _COUNTING:
        party = plain not in ("a", "an", "one") and not _HOUR & {*plain}
        return frozenset((plain,)) if party else frozenset()
    bare = plain.removesuffix("s")
    if kind != "word" or not is_content(plain) or plain in _CALENDAR or bare in _CALENDAR:
        return frozenset()
    return stems(plain)


def is_finite(prose: str, word: Content) -> bool:
    """Whether a word has the form and the place of a finite verb; none has "of" or "are" behind it.

    Nor a hyphen before it: an Orne-based firm.
    """
    if word.determined or word.named or not _formed_as_finite(word.text):
        return False
    if prose[max(0, word.start - 1) : word.start] in _HYPHENS:
        return False
    before = tokens_within(prose, word.start - _MEASURE, word.start)[-1:]
    following = token_behind(prose, word.end, 12)
    led = bool(before) and before[0].plain in _PREPOSITIONS
    return not led and (following is None or following.plain not in _BEHIND_NOUNS)


@lru_cache(maxsize=8192)
def _formed_as_finite(text: str) -> bool:
    plain = text.casefold()
    formed = past(plain) or (plain.endswith("s") and not plain.endswith("ss"))
    return formed and not _ends_as_nouns(text)


def is_nominal(word: Content) -> bool:
    """Whether a word is a noun by its ending: containment, appearance, preventer."""
    return _ends_as_nouns(word.text)


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def _ends_as_nouns(text: str) -> bool:
    plain = text.casefold()
    return plain.endswith("ities") or plain.removesuffix("s").endswith(_NOUNS)


def calendar(word: Content) -> bool:
    """Whether a word only says when: it is no company that two words have in common."""
    return _is_of_calendar(word.text)


@lru_cache(maxsize=8192)
def _is_of_calendar(text: str) -> bool:
    plain = text.casefold()
    return plain in _CALENDAR or plain.removesuffix("s") in _CALENDAR
