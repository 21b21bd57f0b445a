"""How a word is used: as a verb or not, of what it says only which one it is, or how much."""

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.opposites import saying_no
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import tokens, tokens_within

_PREPOSITIONS = listed("on to from in at into with for of against")
_MEASURING = listed("old long tall high deep wide broad thick")  # Quirk et al. 1985, section 7.88
_HYPHENS = ("-", "‐", "‑")
_FROM = 60  # characters before a gerund in which what keeps from it stands
_MEASURE = 30  # characters of a number and what it counts


def used_alike(word: Content, other: Content) -> bool:
    """Whether both words are verbs, or neither is: a thing is kept, another is "broken"."""
    if word.determined == other.determined:
        return True
    return not any(past(each.text.casefold()) for each in (word, other))


def says_only_which(prose: str, word: Content) -> bool:
    """Whether a word tells nothing of its own: pushed back, the firm's broken well, 61 years old."""
    return _is_adverb(prose, word) or _is_attribute(prose, word) or _is_measured(prose, word)


def kept_from(prose: str, word: Content) -> bool:
    """Whether a deed is only kept from being done: stopped them from selling, barred from it."""
    before = tokens_within(prose, word.start - _FROM, word.start)
    leads = [token.plain for token in before[-1:]] == ["from"] and word.text.endswith("ing")
    return leads and any(not stems(token.plain).isdisjoint(saying_no()) for token in before)


def stands_between(prose: str, word: Content) -> bool:
    """Whether a word between a name and a noun has no form of a verb: North London | high | school."""
    plain = word.text.casefold()
    following = next(tokens(prose, word.end, word.end + 16), None)
    bare = not (past(plain) or plain.endswith(("s", "ing")) or word.auxiliary or word.cues)
    return bare and following is not None and following.kind == "word" and is_content(following.plain)


def modifies(prose: str, word: Content) -> bool:
    """Whether a word stands directly before another, and neither has a verb's form: a bread deal."""
    following = next(tokens(prose, word.end, word.end + 16), None)
    if following is None or following.kind != "word" or not is_content(following.plain):
        return False
    return not any(
        past(plain) or plain.endswith(("ing", "s")) for plain in (word.text.casefold(), following.plain)
    )


def _is_adverb(prose: str, word: Content) -> bool:
    """Whether "back" is no verb: pushed back on."""
    if word.text.casefold() != "back":
        return False
    after = next(tokens(prose, word.end, word.end + 12), None)
    return after is None or after.plain in _PREPOSITIONS or after.kind == "mark"


def _is_attribute(prose: str, word: Content) -> bool:
    """Whether a participle or part of a compound only says which one: the firm's broken well, open-air."""
    if word.start and prose[word.end : word.end + 1] in _HYPHENS:
        return True
    after = next(tokens(prose, word.end, word.end + 12), None)
    noun = after is not None and after.kind == "word" and is_content(after.plain)
    return word.determined and noun and past(word.text.casefold())


def _is_measured(prose: str, word: Content) -> bool:
    """Whether an adjective only says what a number measures: 61 years old, a 61-year-old, two metres high."""
    before = [t for t in tokens_within(prose, word.start - _MEASURE, word.start) if t.plain not in _HYPHENS]
    if len(before) < 2 or word.text.casefold() not in _MEASURING:
        return False
    return before[-2].kind == "number" or before[-2].plain in CARDINALS
