"""The quotations in a title or summary: words between marks that a reader takes for quotation marks.

Typewriters and copied texts mix them: a single mark is closed by any single one, a double mark by the one
that belongs to it or else by any double one. An apostrophe is no quotation mark: a single mark opens only
before a word and outside one, and one that is drawn as the closing mark only behind a colon. Where it may
close in several places (‘the groups’ letter’), each of these is an alternative reading. A mark without its
other half is a `LoneMark`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from hrctimeline.record import Record
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Span

MASK = "·"  # stands for each character of what is quoted
_DOUBLE = {
    "“": ("”",),
    "„": ("“", "”"),
    "‟": ("”",),
    "”": ("”",),
    '"': ('"',),
    "″": ("″",),
    "‶": ("″",),
    "❝": ("❞",),
    "〝": ("〞", "〟"),
    "＂": ("＂",),
    "``": ("''",),
    "''": ("''",),
    "‘‘": ("’’",),
    "’’": ("’’",),
    ",,": ("''", "‘‘", "“"),
    "‚‚": ("‘‘", "’’"),
}
_SINGLE = dict.fromkeys("‘‚‛'′❛’", ("’", "'", "‘", "❜", "′")) | {"`": ("'", "’", "´")}  # `so` is code
_BRACKETS = {
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
    "「": ("」",),
    "『": ("』",),
    "﹁": ("﹂",),
    "﹃": ("﹄",),
    "｢": ("｣",),
    "<<": (">>",),
}
_CLOSERS = _DOUBLE | _SINGLE | _BRACKETS
_BLIND = ('"', "″", "＂", "''")  # drawn alike on both sides, so that none closes after a space
Closers = tuple[str, tuple[str, ...]]
_ALTERNATIVES = 4
_APART = 300  # characters between them


class Quotation(Record):
    """A quotation: the span with its marks, and the spans of its words, the likeliest first."""

    start: int
    end: int
    inner: tuple[Span, ...]


class LoneMark(Record):
    """A quotation mark that nothing closes or, where not `opens`, that nothing opens."""

    start: int
    end: int
    opens: bool


def quotations(text: str) -> list[Quotation]:
    """The outermost quotations of a text, in order."""
    return [each for each in _scanned(text) if isinstance(each, Quotation)]


def lone_marks(text: str) -> list[LoneMark]:
    """The quotation marks that lack their other half: the first that opens of each kind, all that close."""
    scanned = _scanned(text)
    opened = [each for each in scanned if isinstance(each, LoneMark)]
    outside = masked(text, [(each.start, each.end) for each in scanned])
    stray = _stray().finditer(outside) if any(mark in outside for mark in "”❞〞\"'″") else ()
    return [*opened, *(LoneMark(*match.span(), opens=False) for match in stray)]


def masked(text: str, spans: list[Span]) -> str:
    """The text with the characters of some spans replaced by dots, so that places stay what they are."""
    out: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if end > done:
            start = max(start, done)
            out += (text[done:start], MASK * (end - start))
            done = end
    return "".join((*out, text[done:]))


def voice(text: str) -> str:
    """A text of the same length in its own voice: dots for what others are quoted with, but for a last mark.

    Capital words in marks are often a name; behind a mark that nothing closes all is quoted.
    """
    spans = [each.inner[0] for each in quotations(text)]
    spans = [
        (start, end) for start, end in spans if any(word[0].islower() for word in text[start:end].split())
    ]
    opened = (each.end for each in _scanned(text) if isinstance(each, LoneMark))
    spans += [(at, len(text)) for at in opened if not text[:at].strip(" \n\"“‘'«")]
    return masked(text, [(start, max(start, end - (text[end - 1] in ",.!?…"))) for start, end in spans])


@lru_cache(maxsize=64)  # for the quotations, and then for the marks that are none of theirs
def _scanned(text: str) -> Sequence[Quotation | LoneMark]:
    found: list[Quotation | LoneMark] = []
    barren: set[Closers] = set()  # what closes nothing from here on, so that no text takes long
    done = 0
    marks = frozenset(mark for mark in _CLOSERS if mark in text and _may_open(text, mark))
    for match in _opener(marks).finditer(text) if marks else ():
        at, mark = match.start(), match[0]
        choices = [(mark, closers) for closers in _closers(mark)]
        if at < done or barren.issuperset(choices):
            continue
        for choice in choices:
            ends = None if choice in barren else _ends(text, at, *choice)
            if ends is not None:
                break
            barren.add(choice)
        if ends:
            found.append(_quotation(text, match.span(), ends))
            done = found[-1].end
        elif ends is None and mark not in "′`’":  # minutes, code and apostrophes stand alone
            found.append(LoneMark(*match.span(), opens=True))
    return found


def _may_open(text: str, mark: str) -> bool:
    """A quick look: whether a mark is no single one, or stands anywhere but behind a letter or digit."""
    at = text.find(mark) if mark in _SINGLE else 0
    while at > 0 and text[at - 1].isalnum():
        at = text.find(mark, at + 1)
    return at >= 0


@lru_cache(maxsize=64)
def _opener(there: frozenset[str]) -> re.Pattern[str]:
    """What opens a quotation in a text that has some marks, and no others."""
    elision = r"(?!(?i:n|em|til|tis|twas|cause|bout|round|ere|\d\ds?)\b)"
    outside = r"(?<![\w.,;!?\"'])(?<![”’])"
    ways = (
        ("“ „ ‟ ❝ 〝 `` ‘‘", "", r"(?=\w)"),
        ("“ „ ‟ ❝ 〝 `` ‘‘ «", outside, r"(?=\s?\S)"),
        ("« ‹ 「 『 ﹁ ﹃ ｢", "", r"(?=\S)"),
        ("<<", "", r"(?=\w)"),
        ("” » ›", r"(?<!\w)", r"(?=\w)"),
        ("\" ″ ‶ ＂ '' ’’ ,, ‚‚", r"(?<![\w.,;!?])", r"(?=\S)"),
        ("‘ ‚ ‛ ' ′ ❛ `", outside, rf"(?=[\w\[(…]){elision}"),
        ("’", r"(?<=:\s)", rf"(?=[A-Z]){elision}"),
    )
    found = (
        (lead, [mark for mark in marks.split() if mark in there], follow) for marks, lead, follow in ways
    )
    return re.compile(
        "|".join(f"{lead}(?:{'|'.join(marks)}){follow}" for lead, marks, follow in found if marks)
    )


# double marks where words end; after a digit they may be inches or seconds
_stray = lazy_pattern(r"(?<=[^\W\d_])[.,;!?…]?(”|❞|〞|\"|''|″)(?!\w)")


def _closers(mark: str) -> Iterator[tuple[str, ...]]:
    """What may close a quotation: the mark's own other half, or else any mark of its family."""
    yield _CLOSERS[mark]
    if mark in _DOUBLE:
        yield (*_DOUBLE, "❞", "〞", "〟")


def _ends(text: str, at: int, mark: str, closers: tuple[str, ...]) -> list[Span] | None:
    """Where the quotation that opens at `at` may close: None where nothing closes it."""
    return (_single_ends if mark in _SINGLE else _double_ends)(text, at, mark, closers)


def _double_ends(text: str, at: int, mark: str, closers: tuple[str, ...]) -> list[Span] | None:
    depth, first = 0, list[Span]()
    for match in _marks((mark, *closers)).finditer(text, at + len(mark)):
        if match[0] not in closers or _opens(text, match):
            depth += 1
        elif match[0] not in _BLIND or not text[match.start() - 1].isspace():
            first = first or [match.span()]
            if depth == 0:
                return [match.span()]
            depth -= 1
    return first or None


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a mark that may stand on either side stands before words here, and after none."""
    before, after = text[match.start() - 1], text[match.end() : match.end() + 1]
    return match[0] in _CLOSERS and (before.isspace() or before in "([—–") and after.isalnum()


def _single_ends(text: str, at: int, mark: str, closers: tuple[str, ...]) -> list[Span] | None:
    """Where it may close: nowhere where another one opens first, None where nothing closes it."""
    ends = list[Span]()
    for match in _marks((mark, *closers)).finditer(text, at + 2):
        index = match.start()
        if ends and index - ends[0][0] > _APART:
            break
        if match[0] in "‘‚‛❛`" and not text[index - 1].isalnum() and text[index + 1 : index + 2].isalnum():
            return ends
        if match[0] not in closers:
            continue
        if not text[index - 1].isspace() and not text[index + 1 : index + 2].isalnum():
            ends.append(match.span())
            if text[index - 1] not in "sz" or len(ends) == _ALTERNATIVES:
                break
    return ends or None


@cache
def _marks(marks: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(marks, key=len, reverse=True))))


def _quotation(text: str, mark: Span, ends: list[Span]) -> Quotation:
    """The likeliest end comes first: the last, an earlier one being the apostrophe of a plural's genitive."""
    inner = tuple(_trimmed(text, mark[1], end) for end, _ in ends[::-1])
    return Quotation(mark[0], ends[-1][1], inner)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
