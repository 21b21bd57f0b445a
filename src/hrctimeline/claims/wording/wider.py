"""What a title or summary adds to its quotes: a rank, a cause.

"The only bridge" where no quote says so in any way, "because of" where they tell of no cause. The words are
of closed classes, each with those that back it.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.vocabulary import calendar
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.stems import lines
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.record import Record
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, every_token

_SAID = {"cause": "no quote tells of a cause"}
_LEADS = {"caused": "by", "due": "to", "owing": "to", "thanks": "to"}  # only before these
_IDIOMS = {"first": ("at", "'s"), "last": ("at", "the", "since"), "ever": ("for", "than"), "only": ("not",)}
_JOINING = frozenset(("as", "since", "so", "for"))
_FOR = frozenset(("for", "over"))
_SUBJECTS = listed("it he she they we there")  # behind an "as" that opens a clause: as it was no use
_TIMES = listed(
    """
    moment second minute hour morning afternoon evening night day week month quarter half year decade time
    lady spring summer autumn fall winter
    """
)
_WHEN = frozenset(("then", "later", "now", "yesterday", "today", "recently", "lately"))  # "only then"
_WHICH = frozenset(("this", "that", "last"))
_ONCE = frozenset(("when", "if", "after", "once", "until"))  # behind "only" and a verb
_LATER = frozenset(("later", "earlier", "before", "after", "ago"))
_DETERMINERS = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "our", "this", "these", "that", "'s", "s")
)
_NOUNS = ("tion", "sion", "ment", "ness", "ity", "ing", "ance", "ence", "ism")  # suffixes that no verb has


class Kind(Record):
    """Words by which a sentence says more, and those by which a quote backs them."""

    words: frozenset[str]
    backing: frozenset[str]


def wider(prose: str, evidence: Evidence) -> Iterator[Turned]:
    """The words of a title or summary that say more than any quote."""
    every = every_token(prose)
    words = _telling()
    telling = [(at, token) for at, token in enumerate(every) if token.plain in words]
    known = frozenset(word for quote in evidence.quotes for word in _words(quote)) if telling else frozenset()
    for at, token in telling:
        for name, kind in _kinds().items():
            if token.plain not in kind.words or known & (kind.words | kind.backing):
                continue
            if _says_more(every, at):
                said = _SAID.get(name, f"no quote says “{token.plain}”")
                yield Turned("wider", (token.start, token.end), said, -1, (0, 0), noted=True)


def _words(quote: str) -> Iterator[str]:
    """The words of a quote; those that join clauses only where one begins: "As Orne rose", "as it rose"."""
    before = ""
    every = every_token(quote)
    for at, token in enumerate(every):
        behind = every[at + 1].plain if at + 1 < len(every) else ""
        begins = token.text[0].isupper() or before == "," or (token.plain == "as" and behind in _SUBJECTS)
        joins = token.plain not in _JOINING or begins
        if token.plain in _FOR:
            joins = not _measures(every[at + 1 : at + 3])
        if joins and not (token.plain == "due" and _says_when(every, at)):
            yield token.plain
        before = token.plain


def _measures(following: Sequence[Token]) -> bool:
    """Whether a number or a stretch of time stands behind "for" or "over", and no reason: for two years."""
    return any(_is_number(token) or token.plain.removesuffix("s") in _TIMES for token in following)


def _says_when(every: Sequence[Token], at: int) -> bool:
    """Whether "due" tells when, and no cause: due to open, due on Friday."""
    leads = [token.plain for token in every[at + 1 : at + 2]] == ["to"]
    return not leads or not _is_thing(every[at + 2 : at + 3])


def _says_more(every: Sequence[Token], at: int) -> bool:
    """Whether a word stands in its own sense: "at first" and "last week" tell no rank."""
    token = every[at]
    before = every[at - 1].plain if at else ""
    after = every[at + 1] if at + 1 < len(every) else None
    if token.plain in _LEADS:
        leads = after is not None and after.plain == _LEADS[token.plain]
        return leads and (token.plain != "due" or _is_thing(every[at + 2 : at + 3]))
    if token.plain == "causes" and (before in _DETERMINERS or (after is not None and after.plain == "of")):
        return False  # "the causes of the fire"
    if at and token.text[0].isupper() and not token.text.isupper():
        return False  # a part of a name
    if (
        token.plain == "only"
        and (
            (before == "," and after is not None and after.plain == "to")  # how it ended: ", only to sink"
            or _tells_when(every[at + 1 : at + 6])
            or _tells_how_much(every[at + 1 : at + 3])
        )
    ):
        return False
    if token.plain in ("first", "last") and (after is None or _is_time(every[at + 1 : at + 4])):
        return False
    return before not in _IDIOMS.get(token.plain, ())


def _is_thing(following: Sequence[Token]) -> bool:
    """Whether "due to" has a cause after it, and no verb: "due to the flood", not "due to start on 5 May"."""
    word = following[0] if following else None
    return word is not None and (
        word.plain in _DETERMINERS or word.plain.endswith(_NOUNS) or word.text[0].isupper()
    )


def _tells_when(following: Sequence[Token]) -> bool:
    """Whether "only" says that something was not before, or not for long: "only then", "only that May"."""
    plain = [token.plain for token in following]
    first, second, third, *_ = *plain, "", "", ""
    if first in _WHICH and (calendar(second) or _names_a_time(second)):
        return True
    if first == "for" and second in ("a", "an") and _names_a_time(third):
        return True
    if not _ONCE.isdisjoint(plain):
        return True  # "only hears of it when it is gone"
    day = plain[:1] == ["the"] and plain[2:3] in (["before"], ["after"], ["earlier"])
    count = bool(following) and _is_number(following[0]) and not _LATER.isdisjoint(plain[2:])
    return day or count or (bool(plain) and plain[0] in _WHEN)


def _tells_how_much(following: Sequence[Token]) -> bool:
    """Whether "only" is of a number or a part, which claim-number holds: only 19 of 100, only in part."""
    plain = [token.plain for token in following]
    led = plain[:1] in (["for"], ["in"], ["by"], ["at"])  # only for 30 minutes, but only for a friend
    counted = following[led : led + 1]
    number = any(_is_number(each) and not (led and each.plain in ("a", "an")) for each in counted)
    return bool(plain) and (number or plain == ["in", "part"] or plain[0].endswith("ly"))  # only briefly


def _is_time(following: Sequence[Token]) -> bool:
    """Whether a stretch of time follows: "last week", "the last two weeks", "the first of May"."""
    if following[0].kind != "word":
        return True
    after = [token for token in following if not _is_number(token)][:1]
    return any(_names_a_time(token.plain) or calendar(token.plain) for token in after)


def _names_a_time(plain: str) -> bool:
    """Whether a word is a stretch of time, in the singular, plural or genitive: autumn's."""
    return plain.removesuffix("s").removesuffix("'") in _TIMES


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.plain in CARDINALS


@cache
def _telling() -> frozenset[str]:
    """The words that say more, of whatever kind."""
    return frozenset(word for kind in _kinds().values() for word in kind.words)


@cache
def _kinds() -> dict[str, Kind]:
    """The table's lines."""
    made = {}
    for kind, words in lines("wider.txt"):
        at = words.index("|")
        made[kind] = Kind(frozenset(words[:at]), frozenset(words[at + 1 :]))
    return made
