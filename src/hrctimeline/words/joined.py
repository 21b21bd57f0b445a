"""Whether an elision makes one sentence of two: the subject of the one, what is told in the other.

“Ann praised it. Bob called it a crime” cut to “Ann […] called it a crime” is no longer what the text says,
nor is “Ann says it pays, but as Bob reports it costs jobs” cut to “Ann says […] it costs jobs”.
Whole sentences may be left out, and so may the head of a sentence whose rest has a subject of its own.
"""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.words.lists import lazy_pattern, listed, words_of
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import same
from hrctimeline.words.speakers import telling
from hrctimeline.words.text import Span, Text
from hrctimeline.words.tokens import Token, tokens

# the words of closed classes that begin a subject, or stand before one
_SUBJECTS = listed(
    """
    i we you he she it they this that these those there who what nobody everyone everybody someone
    the a an his her its our your their my no some many most all each every both several few one two three
    """
)
_DETERMINERS = listed("the a an his her its our their your my")
_AUXILIARIES = listed(
    """
    is are was were am be been being has have had do does did will would shall should can could may might
    must cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    """
)
# the past forms of the irregular verbs of English that don't end in -ed
IRREGULAR_PAST = listed(
    """
    arose ate became began bent bet bid bit bled blew bore bought bound bred broke brought built burnt
    burst came cast caught chose clung cost crept cut dealt drank drew drove dug fell felt fled flew
    flung forgave forgot fought found froze gave got grew heard held hid hit hung hurt kept knelt knew
    laid lay led left lent let lit lost made meant met paid put quit ran rang read rode rose said sang
    sank sat saw sent set shed shone shook shot shut slept slid slit sold sought spent spoke sprang
    spread spun stole stood struck stuck stung swam swept swore swung taught thought threw told
    took tore understood undertook upheld wept went withdrew withstood woke won wore wound wove wrote
    """
)
_STOPS = ".!?…:"


def joints(text: Text, place: Located) -> list[Span]:
    """The hidden spans of a quote that make one sentence of two."""
    edges = [*place.hidden, (place.end, place.end)]
    return [
        (start, end)
        for (start, end), (following, _) in zip(place.hidden, edges[1:], strict=True)
        if _joins(text, start, end, following) or _exchanges_speakers(text, place.start, start, end)
    ]


def _joins(text: Text, start: int, end: int, following: int) -> bool:
    prose, first, last = text.prose, text.to_prose(start), text.to_prose(end)
    if _is_list_of_names(prose, first, last):
        return False
    begins = text.to_prose(text.sentence(end, end + 1)[0])
    right = list(tokens(prose, last, text.to_prose(following)))
    told = prose[first:last]
    relative = _relative().search(told) if "who" in told or "which" in told else None
    if relative and _is_verb(right) and not _is_apposed(prose, first, first + relative.start()):
        return True
    if begins <= first or any(a < begins <= b for a, b in _enclosed(prose, first, last)):
        begins = _clause(prose, first, last)
    if begins <= first or not _bare(prose[begins:last]):
        return False
    ended = prose[:first].rstrip("\"'”’»)] \n")[-1:] in _STOPS
    return not (_is_clause(right) or (ended and not _is_verb(right)))


def _is_list_of_names(prose: str, first: int, last: int) -> bool:
    """Whether names alone are left out between two commas: "all of you, | Hale, and Orme, | be fined"."""
    told = prose[first:last].strip()
    if not prose[:first].rstrip().endswith(",") or not told[:1].isupper() or not told.endswith(","):
        return False
    items = [item.split() for item in told[:-1].split(",")]
    return len(items) > 1 and all(item and item[-1][0].isupper() for item in items)


def _is_apposed(prose: str, first: int, last: int) -> bool:
    """Whether a relative clause is of what only names otherwise who stands before: "Lowe, the mayor, who"."""
    beside = prose[first:last].lstrip().startswith(",") or prose[:first].endswith(",")
    return beside and not any(is_finite(token) for token in tokens(prose, first, last))


def _enclosed(prose: str, first: int, last: int) -> Iterator[Span]:
    """What stands whole in brackets or quotation marks between two offsets."""
    marked = any(mark in prose[first:last] for mark in '([“"')
    return (match.span() for match in (_brackets().finditer(prose, first, last) if marked else ()))


_brackets = lazy_pattern(r"\([^()]*\)|\[[^\[\]]*\]|“[^“”]*”|\"[^\"]*\"")
# a relative pronoun, the subject of what follows: "paid Lowe, who then"
_relative = lazy_pattern(
    r",\s+(?:who|which)(?:\s+(?:then|later|soon|also|had|has|promptly|at\s+once|\w+ly))?\s*\Z"
)


def _exchanges_speakers(text: Text, begin: int, start: int, end: int) -> bool:
    """Whether words that another speaker says behind an "and" or "but" are left to the one before it."""
    prose, first, last = text.prose, text.to_prose(start), text.to_prose(end)
    hidden = prose[max(first, text.to_prose(text.sentence(end, end + 1)[0])) : last]
    if _TURNS.isdisjoint(words_of(hidden)) or not (turn := _turn().search(hidden)):
        return False
    before, behind = telling(prose[text.to_prose(begin) : first]), telling(hidden[turn.start() :])
    return bool(before and behind) and not same(before[-1], behind[-1])


_TURNS = listed("and but while whereas yet though although")


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(rf"[,;]\s+(?:{'|'.join(_TURNS)})\b")


def _clause(prose: str, first: int, last: int) -> int:
    """Where the last clause with its own subject begins in what is left out, behind a verb; or `first`."""
    for boundary in reversed([*_boundary().finditer(prose, first, last)]):
        if any(is_finite(token) for token in tokens(prose, first, boundary.start())):
            return boundary.end()
    return first


@cache
def _boundary() -> re.Pattern[str]:
    subject = "|".join(sorted(_SUBJECTS))
    return re.compile(rf";\s+|,\s+(?:and|but|while|whereas|so|yet)\s+(?=[A-Z]|(?:{subject})\b)")


def _bare(words: str) -> bool:
    """Whether something is left out at the head of the sentence that goes on after an elision."""
    return any(map(str.isalnum, words))


def _is_clause(found: list[Token]) -> bool:
    """Whether words begin with a subject and have a verb."""
    words = [token for token in found if token.kind != "mark"]
    if not words or not (words[0].plain in _SUBJECTS or words[0].text[0].isupper()):
        return False
    subject = 2 if words[0].plain in _DETERMINERS else 1  # "the patients" has no verb yet
    return any(is_finite(word) or word.plain.endswith("s") for word in words[subject:])


def _is_verb(found: list[Token]) -> bool:
    """Whether words begin with a verb, or with "and" and a verb."""
    words = [
        token for token in found if token.kind != "mark" and token.plain not in ("and", "also", "then", "who")
    ]
    if not words or words[0].kind != "word" or words[0].text[0].isupper():
        return False
    present = words[0].plain.endswith("s") and (
        words[1:2] == [] or words[1].plain in _SUBJECTS | {"to", "that"}
    )
    return is_finite(words[0]) or present


def is_finite(token: Token) -> bool:
    """Whether a word looks like a finite verb: an auxiliary, a past form, a word in -ed; May is a month."""
    helps = token.plain in _AUXILIARIES and token.text != "May"
    return helps or token.plain in IRREGULAR_PAST or token.plain.endswith("ed")
