"""Who speaks by the form of a text: a transcript's label, a letter's signature, the header of a mail.

"MR. LOWE: I sold it", "LADY ORME. — I sold it", "(signed) Ann Lowe", "From: Ann Lowe". Such a name may stand
in capitals, and have a title, an office or initials where the log has none. Offsets are of the prose.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern, listed
from hrctimeline.words.locate import Located
from hrctimeline.words.naming import NO_SPEAKERS, words_of_name
from hrctimeline.words.text import Text

_NEAR = 200  # labels looked through on each side of a quote
_SIGNERS = 4  # lines behind "Yours faithfully," that may be names and offices
_LAST = 400  # characters at a text's end in which a name may stand by itself
_PAPERS = "Statement|Testimony|Deposition|Affidavit|Diary|Journal|Letter|Narrative|Speech|Address|Remarks"
_ADVERBS = "Sincerely|Faithfully|Respectfully|Truly|Cordially|Fraternally|Affectionately"
# how the lines begin that headers and closings may stand in: a quick look, as the patterns are long
_HEADERS = ("From:", "By", "BY", "I,", *_PAPERS.split("|"))
_CLOSINGS = (
    "I remain", "I am", "I have the hono", "Your", "Very ", "Most ", *_ADVERBS.split("|"), "Regards", "Love",
    "With ", "with ", "Kind", "kind", "Best ", "best ", "Warm", "warm",
    "Signed", "signed", "SIGNED", "Sgd", "sgd",
)  # fmt: skip
_LOUD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ.’'-"
_PARTICLES = ("the", "of", "for", "de", "la", "le", "du", "van", "von", "der", "den", "al", "bin", "y", "e")
_CLOSED = 40  # characters before a signature in which its letter closes
_TITLE = 60  # characters of a title over a paper
_MOST = 8  # words of a label, or of a name by itself
_NOBODY = listed("q a question answer")
_IN_TITLES = listed("AND OR AS A AN BY IN ON AT TO FROM WITH HIS HER ITS IS WAS")


class _Forms(Record):
    """Who a text names by its form, each with the offset behind which, or before which, he speaks."""

    labels: tuple[tuple[int, str], ...]
    apart: bool  # whether the labels are lines of their own, as headings are
    headers: tuple[tuple[int, str], ...]
    closings: tuple[int, ...]


def speaks_by_form(text: Text, place: Located, name: str) -> bool:
    """Whether the form of a text lets somebody speak the words at a place."""
    first = text.to_prose(place.start)
    writers = (*_writers(text.prose, first), _signs_amid(text, place))
    return fits(name, label(text, place)) or any(fits(name, each) for each in writers)


def _signs_amid(text: Text, place: Located) -> str:
    """Who closes a letter that stands whole in the paragraph of a place, behind its salutation; or ""."""
    begin, until = (text.to_prose(offset) for offset in text.paragraph(place.start, place.end))
    first, letter = text.to_prose(place.start), text.prose[begin:until]
    match = _closed_amid().search(letter, first - begin) if "Dear " in letter else None
    return match["who"] if match and 0 <= letter.rfind("Dear ", 0, match.start()) <= first - begin else ""


def label(text: Text, place: Located) -> str:
    """The label under which a transcript has the words at a place; "" where none does.

    It stands in their paragraph, or in an earlier one where labels lead the paragraphs; or begins the quote.
    """
    labels = _forms(text.prose).labels
    at = bisect_left(labels, (text.to_prose(place.start) + 1,)) - 1
    own = text.to_prose(text.paragraph(place.start, place.end)[0])
    return labels[at][1] if at >= 0 and (labels[at][0] >= own or len(labels) > 1) else ""


def under_another(text: Text, place: Located, name: str) -> str:
    """The label over the words at a place, where a transcript has somebody as the speaker of others; or "".

    A label is surely one in capitals or with a title, or with one word before the name as the other has it:
    Cllr Lowe, Cllr Orme; else where it recurs, as that of the other does. A line of capitals is a heading,
    unless one of the two recurs.
    """
    led = label(text, place)
    if fits(name, led) or len(led.strip(".")) < 2:  # a letter may be anybody's
        return ""
    forms = _forms(text.prose)
    labels = forms.labels
    at = bisect_left(labels, (text.to_prose(place.start),))
    near = [who for _, who in labels[max(0, at - _NEAR) : at + _NEAR]]
    his = [who for who in near if fits(name, who)]
    most, least = max(near.count(led), len(his)), min(near.count(led), len(his))
    titled = any(len(who.split()) > 1 and who.split()[0] == led.split()[0] for who in his)
    sure = most > 1 if forms.apart else titled or _is_loud(led) or least > 1
    return led if his and sure else ""


def fits(name: str, form: str) -> bool:
    """Whether a name may be that of a label: all words of the shorter, or initials, are in the other.

    One word at least is whole; initials alone are those of all words of the other, and of two at least.
    """
    short, long = sorted((words_of_name(name), words_of_name(form)), key=len)
    if short == long or _abbreviates(short, long) or _abbreviates(long, short):
        return bool(short)
    named = bool(short) and not any(all(len(word) == 1 for word in words) for words in (short, long))
    shared = named and not set(short).isdisjoint(long)
    return shared and all(any(_is_one(word, other) for other in long) for word in short)


def _abbreviates(letters: list[str], words: list[str]) -> bool:
    return len(words) > 1 and "".join(letters) == "".join(word[0] for word in words)


def _is_one(word: str, other: str) -> bool:
    return word == other or (1 in (len(word), len(other)) and word[0] == other[0])


@lru_cache(maxsize=4)  # one text is asked for each of its quotes
def _forms(prose: str) -> _Forms:
    """Labels stand before words, or else, where none does, on lines of their own."""
    heads = [line.lstrip(" \t") for line in prose.split("\n")]
    headed = any(head.startswith(_HEADERS) for head in heads)
    headers = [(match.start(), match["who"]) for match in (_header().finditer(prose) if headed else ())]
    headers = sorted([*headers, *_titles(prose)])
    labels = _labels(_label(), prose) if _may_be_labelled(prose, heads) else []
    apart = not labels
    if not labels and any(len(head) > 3 and not head.strip(f"{_LOUD} \t") for head in heads):
        labels = [each for each in _labels(_heading(), prose) if not _is_signed(prose, each[0])]
    closed = any(head.lstrip("([").startswith(_CLOSINGS) for head in heads)
    closings = (match.end() for match in (_closing().finditer(prose) if closed else ()))
    return _Forms(tuple(labels), apart, tuple(headers), tuple(closings))


def _is_signed(prose: str, at: int) -> bool:
    """Whether a line of capitals signs a letter that ends before it: "… very truly yours,"."""
    return prose[max(0, at - _CLOSED) : at].rstrip().endswith(",")


def _titles(prose: str) -> Iterator[tuple[int, str]]:
    """Whose a paper is by a title over it, each with its offset: "ANN LOWE'S NARRATIVE"."""
    at = 0
    for line in prose.split("\n"):
        if len(line) <= _TITLE and ("'" in line or "’" in line):
            apart = prose[max(0, at - 2) : at] == "\n\n" and prose.startswith("\n", at + len(line) + 1)
            if (line.isupper() or apart) and (who := _owner(line.split())):
                yield at, who
        at += len(line) + 1


def _owner(words: list[str]) -> str:
    """Whose a paper is by the words of its title, or ""."""
    for last, (word, paper) in enumerate(pairwise(words)):
        if word[-2:-1] in ("'", "’") and paper.strip(".,:").title() in _PAPERS.split("|"):
            return " ".join(words[: last + 1])[:-2]
    return ""


def _may_be_labelled(prose: str, heads: list[str]) -> bool:
    """A quick look: whether a line begins as a label does, or a colon stands behind capitals."""
    shouted = (part[-3:] for part in prose.split(":")[:-1])
    return any(map(_may_be_label, heads)) or any(len(end) == 3 and not end.strip(_LOUD) for end in shouted)


def _may_be_label(head: str) -> bool:
    """Whether a line begins with a capital, and what stands before its first mark may be a name."""
    if not "A" <= head[:1] <= "Z":
        return False
    end = min((at for at in map(head.find, (":", "—", "–", ".-", ". -", ".\t-")) if at > 0), default=0)
    second = head[:end].split()[1:2]
    return end > 0 and (not second or second[0][0] in f"{_LOUD}([" or second[0].rstrip(",") in _PARTICLES)


def _labels(pattern: re.Pattern[str], prose: str) -> list[tuple[int, str]]:
    found = pattern.finditer(prose)
    return [(match.start("who"), _person(match["who"])) for match in found if _is_label(match["who"])]


def _person(who: str) -> str:
    """Whom a label names; "" where it only says that somebody asks or answers."""
    return "" if who.casefold().rstrip(".0123456789") in _NOBODY else who


def _is_loud(who: str) -> bool:
    words = [word for word in who.split() if word[0].isupper()]
    return who.isupper() or len(words_of_name(who)) < len(words) or words[-1].isupper()


def _is_label(who: str) -> bool:
    words = who.split()
    named = words[0].casefold().strip(".") not in NO_SPEAKERS and not is_title(who)
    return named and len(words) <= _MOST


def is_title(words: str) -> bool:
    """Whether a line of capitals is a heading, and nobody's name: "TRIALS AND DECISIONS"."""
    return words.isupper() and not _IN_TITLES.isdisjoint(words.split())


def _writers(prose: str, first: int) -> Iterator[str]:
    """Who is named as having written what stands at an offset: in a header before it, by a signature."""
    forms = _forms(prose)
    if before := bisect_left(forms.headers, (first,)):
        yield forms.headers[before - 1][1]
    for end in forms.closings[bisect_left(forms.closings, first) :][:1]:
        lines = (line.strip(" \t,.—–-") for line in prose[end : end + _LAST].split("\n"))
        for _, line in zip(range(_SIGNERS), filter(None, lines), strict=False):
            if is_no_signer(line):
                break
            yield line.split(",")[0]
    tail = max(first, len(prose) - _LAST)
    last = _by_itself().search(prose, tail) if _may_end_in_a_name(prose[tail:]) else None
    if last and not is_no_signer(last["who"]):
        yield last["who"]


def _may_end_in_a_name(tail: str) -> bool:
    """A quick look: whether one of the last lines of a text begins a paragraph with two words of a name."""
    lines = tail.rstrip().split("\n")
    begun = (lines[-at] for at in (1, 2, 3) if len(lines) > at and not lines[-at - 1].strip(" \t"))
    named = (line.lstrip(" \t—–-").split(",")[0].split() for line in begun)
    return any(1 < len(words) < 6 and all(map(_may_be_of_a_name, words)) for words in named)


def _may_be_of_a_name(word: str) -> bool:
    return "A" <= word[0] <= "Z" or word in _PARTICLES


def is_no_signer(line: str) -> bool:
    """Whether a line begins as one that stands below a letter and is no signature."""
    begins = line[:4].casefold().startswith(("cc", "p", "encl", "to"))
    return begins and _no_signer().match(line) is not None


_no_signer = lazy_pattern(r"(?:cc|p\.?s(?!\.\w)|encl(?:osures?|osed|s)?|to(?!-))\b", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    """What stands before a colon, or a full stop and a dash, at the head of a line, and has only capitals."""
    word = rf"(?:[A-Z][\w.’'-]*|(?:{'|'.join(_PARTICLES)}))"
    who = rf"[A-Z][\w.’'-]*(?:,?[ \t]+{word}){{0,7}}?"
    shout = r"(?<=[.!?”\"][ \n])(?=(?:[A-Z.’'-]+[ \t]){0,3}[A-Z.’'-]{3,}:)"  # amid a line
    bracketed = r"(?:[ \t]*[(\[][^()\[\]\n]{1,60}[)\]])?"
    return re.compile(
        rf"(?:^[ \t]*|{shout})(?P<who>{who}){bracketed}[ \t]*"
        r"(?::(?=\s)|\.[ \t]?[—–-]{1,2}(?=\s|\w)|[ \t][—–]{1,2}[ \t])",
        re.MULTILINE,
    )


# a line of capitals by itself
_heading = lazy_pattern(r"^[ \t]*(?P<who>[A-Z][A-Z.’' -]{3,40}?)[ \t]*$", re.MULTILINE)


@cache
def _header() -> re.Pattern[str]:
    """The header of a mail, a byline, or a deponent's opening, at the head of a line."""
    lead = rf"(?:From:[ \t]*[\"“]?|(?:By|BY|I,)[ \t]+|(?:{_PAPERS})[ \t]+(?:of|by|from)[ \t]+)"
    return re.compile(
        rf"^[ \t]*{lead}(?P<who>[A-Z][^\n,:<(]{{2,60}}?)[\"”]?[ \t]*(?:[,:<(\n]|\Z)", re.MULTILINE
    )


@cache
def _closing() -> re.Pattern[str]:
    """The words with which a letter closes, up to its signature."""
    kin = "servants?|friend|brother|sister|son|daughter|mother|father|wife|husband"
    closes = (
        r"I (?:remain|am|have the honou?r)\b[^\n]*(?:servants?|yours|faithfully|truly|sincerely|be)",
        rf"(?:I am,? )?Your (?:[\w’']+ ){{0,4}}?(?:{kin})",
        rf"(?:(?:Very|Most) (?:[Yy]ours|(?i:{_ADVERBS}))|Yours|{_ADVERBS})(?: \w+){{0,4}}?",
        r"(?:(?:[Ww]ith|[Kk]ind|[Kk]indest|[Bb]est|[Ww]arm|[Ww]armest) )+(?:regards|wishes|greetings)",
        "Regards|Love",
    )
    signed = r"[(\[]?(?:[Ss]igned|SIGNED|[Ss]gd)\b[.:,)\]]*[ \t]*(?:by )?"
    return re.compile(rf"^[ \t]*(?:(?:{'|'.join(closes)})[ \t]*(?:[,.:!—–-]|$)|{signed})", re.MULTILINE)


# the closing and the signature of a letter, amid a line
_closed_amid = lazy_pattern(
    rf"(?:[.!?]|\b(?:am|remain|be)\b),?\s+(?:(?:(?:Very|Most)\s+)?(?:[Yy]ours|(?i:{_ADVERBS}))(?:\s+\w+){{0,3}},|\(?Signed[,.:)]*)\s+"
    r"(?P<who>[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|de|van|von|of)){1,4}?)(?=[,.;(]|\s+[a-z]|\s*\Z)"
)


@cache
def _by_itself() -> re.Pattern[str]:
    """A name that is a paragraph at the end, alone or with an office, a place and a day behind it."""
    name = r"(?:[A-Z][\w.’'-]*|de|la|van|von|der|of)"
    return re.compile(
        rf"\n[ \t]*\n\s*(?:[—–-]{{1,2}}\s*)?(?P<who>[A-Z][\w.’'-]*(?:[ \t]+{name}){{1,4}}?)"
        r"(?:,[^\n]{0,60}|\.)?(?:\n[^\n:]{1,60}){0,2}\s*\Z"
    )
