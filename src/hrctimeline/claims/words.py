"""A text as words, with what stands between them: what names are found in, and found again in."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import NamedTuple

from hrctimeline.claims.vocabulary import calendar, paired, particle, roman, small
from hrctimeline.dates.vocabulary import ORDINALS, in_roman
from hrctimeline.dates.vocabulary import roman as value_of
from hrctimeline.dates.vocabulary import words as listed
from hrctimeline.record import cached_property
from hrctimeline.words.lists import lazy_pattern, words_of
from hrctimeline.words.text import fold

_MOST = 39  # the numeral behind a name: Heinrich LXXII was the only one of more
_ABBREVIATED = listed(
    "mr mrs ms dr prof sen rep gov gen col lt sgt st jr sr hon no vs capt cmdr adm maj rev fr mt ft inc co"
    " corp ltd"
)
_OF_A_CLOCK = listed("am pm noon midnight oclock o'clock")
# time zones: they are written with capitals, and no names behind a time of day
_ZONES = listed(
    """
    GMT UTC BST CET CEST EET EST EDT CST CDT MST MDT PST PDT AKST HST IST MSK JST AEST AEDT NZST
    Eastern Central Mountain Pacific Atlantic Greenwich Zulu
    """
)

# sums behind the letters of their currency, with which they are no names: R916m, RM2.5 billion, N10,000
# (rand, naira, peso, ringgit, rupees)
_CODES, BEHIND_A_CODE = "RM|Rs|[RNP]", r"(?:(?<=\b[RNP])|(?<=\bRM)|(?<=\bRs))"
SUM = r"(?:\d{1,3}(?:[, ]\d{3})+|\d[\d.]*[ -]?(?i:(?:[mb]|tr)illion|crore|lakh|mn?|[bt]n|k))(?!\w)"


class Word(NamedTuple):
    """A word: its span as written, its plain form (folded, no genitive, no dots in U.S.) and what joins it.

    `joined` is how it follows the word before: " " or "-" where nothing but that stands between, "" where
    something else does. `begins`: it begins a sentence, so that its capital letter says nothing.
    `owns`: it has a genitive ('s) that the span leaves out.
    """

    start: int
    end: int
    plain: str
    joined: str
    begins: bool
    owns: bool

    @property
    def capital(self) -> bool:
        """Whether it is written as a name is: a capital letter in it, or letters and digits mixed."""
        return is_capital(self.plain)

    @property
    def acronym(self) -> bool:
        """Whether it has two capital letters or a digit among letters: US, NGOs, McDonald, G7."""
        plain = self.plain
        return sum(c.isupper() for c in plain) > 1 or (any(c.isdigit() for c in plain) and self.capital)


_word_of = partial(tuple.__new__, Word)  # as `Word(…)` makes one, in half the time


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def is_capital(plain: str) -> bool:
    """Whether a word is written as a name is: a capital letter in it, or letters and digits mixed."""
    if plain.isalpha() and plain.islower():  # most words, at once
        return False
    if plain[0].isupper() or plain[0].istitle():
        return True
    if plain[0].isdigit():
        return _named_by_digits(plain)
    return any(c.isupper() for c in plain) or any(c.isdigit() for c in plain)


def words(text: str) -> list[Word]:
    """The words of a text, in order."""
    found: list[Word] = []
    last, before = None, 0
    for match in _word().finditer(text):
        start, after = match.span()
        plain, owns = _plain(match[0])
        end = after - _genitive(match[0]) if owns else after
        between = text[before:start]
        if last and plain in _ZONES and _tells_time(last.plain):
            plain = plain.casefold()  # 5 p.m. Central: no name
        elif last and last.plain in _ZONES and plain.casefold() == "time" and between == " ":
            found[-1] = last._replace(plain=last.plain.casefold())  # noon, Central time
        elif not plain.isalpha() and (digits := sum_behind_a_code(plain, text, start)):
            plain = digits
        if between == " " and last:  # as between most words
            last = _word_of((start, end, plain, " ", False, owns))
        else:
            begins = last is None or ends_sentence(last.plain, between)
            last = _word_of((start, end, plain, _joined(last, between), begins, owns))
        found.append(last)
        before = after
    return _with_numerals(found, regnal(text))


def _tells_time(plain: str) -> bool:
    """Whether a word ends a time of day: 5:24 p.m., 1930, noon."""
    return plain.isdigit() or plain.casefold() in _OF_A_CLOCK


def _with_numerals(found: list[Word], ordinals: dict[int, tuple[int, str]]) -> list[Word]:
    """The words with a numeral in place of each ordinal behind a name: George the Fifth, as George V."""
    made: list[Word] = []
    for word in found if ordinals else ():
        last = made[-1] if made else None
        if last and last.start in ordinals and word.end == ordinals[last.start][0]:
            named = made[-2] if len(made) > 1 else None
            if named and named.capital and not (small(named.plain) or calendar(named.plain)):
                made[-1] = Word(last.start, word.end, ordinals[last.start][1], " ", False, word.owns)
                continue
        made.append(word)
    return made or found


@lru_cache(maxsize=1024)  # all that reads a title, summary or quote reads the same
def every_word(text: str) -> list[Word]:
    """The words of a title, summary or quote, read once; nobody changes the list."""
    return words(text)


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def _plain(written: str) -> tuple[str, bool]:
    """The word without its genitive and, in U.S., its dots, "and" for "&"; and whether it had a genitive."""
    if written == "&":
        return "and", False
    folded = written if written.isascii() else fold(written)
    if "." in folded and not folded[0].isdigit():
        return folded.replace(".", ""), False
    if folded[-1] == "s" and folded[:-1].isdigit() and folded[-2] != "0":  # Max 9s, but not the 1990s
        return folded[:-1], False
    owner = folded.removesuffix("'s").removesuffix("'S")
    return owner or folded, owner != folded


def _genitive(written: str) -> int:
    return len(written) - max(written.rfind(mark) for mark in "'’ʼ‘‛")


def _joined(last: Word | None, between: str) -> str:
    if last is None:
        return ""
    if between in ("-", "‐", "‑"):
        return "-"
    if between.isspace():
        return " " if between.count("\n") < 2 else ""
    if between.strip('"“”').isspace() and between.count("\n") < 2:
        return " "  # a nickname: Chesley “Sully” Sullenberger
    dotted = between[:1] == "." and between[1:].isspace() and between.count("\n") < 2
    return " " if dotted and (len(last.plain) == 1 or _abbreviated(last.plain)) else ""


def _abbreviated(word: str) -> bool:
    """Whether a full stop behind a word may be of an abbreviation: Mr., Cllr."""
    plain = word.casefold()
    return plain in _ABBREVIATED or plain in paired("abbreviated_offices")


def ends_sentence(last: str, between: str) -> bool:
    """Whether a sentence ends between two words."""
    if len(between) == 1 and between != ":":
        return False
    if between.count("\n") > 1 or any(mark in between for mark in ":…!?•▪"):
        return True
    return "." in between and not (len(last) == 1 or _abbreviated(last))


def _named_by_digits(plain: str) -> bool:
    """0.93R6 and 23andMe are names; 18th, 10km, 5kWh and 1990s are numbers."""
    tail = plain.lstrip("0123456789.,")
    named = tail[:1].isupper() or (len(tail) > 4 and not tail.islower())  # no unit is as long
    return named or any(c.isdigit() for c in tail)


def plain_forms(text: str) -> Iterator[tuple[int, str]]:
    """Where each word of a text begins, and its plain form."""
    return ((match.start(), _plain(match[0])[0]) for match in _word().finditer(text))


def plain_words(text: str) -> set[str]:
    """The plain forms of the words of a text, each looked at once however often it stands there."""
    return {_plain(word)[0] for word in _word().findall(" ".join({*text.split()}))}


def small_words(text: str) -> frozenset[str]:
    """The words that a text has in small letters."""
    return frozenset(word for word in plain_words(text) if word.islower())


def sum_behind_a_code(word: str, text: str, start: int) -> str:
    """The first digits of the sum that a word at a place of a text begins; "" where it begins none."""
    match = _sum().match(text, start) if word[0] in _CODES else None
    return match["digits"] if match else ""


_sum = lazy_pattern(rf"(?:{_CODES})(?={SUM})(?P<digits>\d+)")


def named_words(text: str) -> frozenset[str]:
    """The words that a text has as names in mid-sentence, as `mid_sentence` tells them."""
    pieces = _between_words().split(text)
    gaps, written = pieces[::2], pieces[1::2]
    names: set[str] = set()
    marked = (at for at, word in enumerate(written) if at and not (word.islower() and word.isalpha()))
    for at in marked:
        word = _plain(written[at])[0]
        if not word.isalpha() and sum_behind_a_code(word, "".join(pieces[2 * at + 1 : 2 * at + 5]), 0):
            continue
        if word not in names and is_capital(word) and not ends_sentence(_plain(written[at - 1])[0], gaps[at]):
            names.add(word)
    return frozenset(word for word in names if not small(word))


def mid_sentence(found: list[Word]) -> Iterator[Word]:
    """The words written as names where no sentence begins, so that the capital letter means something."""
    return (w for w in found if not w.begins and w.capital and not small(w.plain))


def roman_value(written: str) -> int:
    """The value of a Roman numeral in letters of one size; 0 where a word is none."""
    return (value_of(written.casefold()) or 0) if roman(written) else 0


def regnal(text: str) -> dict[int, tuple[int, str]]:
    """The ordinals that follow a name, each with "the" before it: where that begins, the end and the numeral.

    One with a name behind it is that one's: "Berlin the First Army left". A month's is a day.
    """
    found = {}
    told = any(word in ORDINALS or (word[0].isdigit() and not word.isdigit()) for word in words_of(text))
    for match in _ordinal().finditer(text) if told else ():
        written = match["digits"] or ORDINALS.get(match["word"].casefold(), 0)
        if 0 < (number := int(written)) <= _MOST:
            found[match.start("all")] = (match.end("all"), in_roman(number).upper())
    return found


# "Paris the 14th of May" tells a day
_ordinal = lazy_pattern(
    r"(?<=[^\W\d_]\s)(?P<all>the\s(?:(?P<word>[A-Z][a-z]+(?:-[A-Za-z]+)?)"
    r"|(?P<digits>\d{1,2})(?:st|nd|rd|th)(?!\sof\b)))(?![\w-])(?!\s[A-Z])"
)


class Index:
    """The words of one text by their small letters, for finding runs of words again."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> list[Word]:
        """The words, in order."""
        return every_word(self.text)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands, by its small letters."""
        places = defaultdict(list)
        for index, word in enumerate(self.words):
            places[word.plain.casefold()].append(index)
        return places

    def chain(self, index: int, limit: int = 16) -> int:
        """The first word of the unbroken run of names and small words that goes up to a word."""
        first, words = index, self.words
        while first > 0 and index - first < limit and words[first].joined and _bound(words[first - 1]):
            first -= 1
        return first


def _bound(word: Word) -> bool:
    return word.capital or particle(word.plain) or word.plain in ("of", "to", "the", "for")


@cache
def _between_words() -> re.Pattern[str]:
    return re.compile(f"({_word().pattern})")


@cache
def _word() -> re.Pattern[str]:
    letter = r"[^\W\d_]"
    owned = "|".join(f"{mark}{letter}+" for mark in ("'", "[’‘‛]", "ʼ"))
    accents = r"[\u0300-\u036f]"  # they may stand by themselves (NFD)
    part = rf"(?:[^\W_]|{accents})[^\W_]*(?:{accents}+[^\W_]*)*"
    return re.compile(
        rf"(?:{letter}\.){{1,9}}{letter}(?![^\W_])\.?|[A-Z]{{1,3}}&[A-Z]{{1,3}}(?![^\W_])|(?<=\s)&(?=\s)|\d+(?:[.,]\d+)*[^\W_]*|{part}(?:{owned})*"
    )
