"""The sentence and the paragraph around a span of a text. Offsets are code points, spans half-open."""

import re

from hrctimeline.words.text import Span

_REACH = 4000  # characters looked at on each side: hostile texts have no sentence ends
_PARAGRAPH = re.compile(r"\n[ \t\xa0]*\r?\n\s*|\r[ \t\xa0]*\r\s*")
_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)|(?=\n[ \t\xa0]*(?:\d{1,3}[.)]|[-*▪•])[ \t\xa0])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Jr|Sr|Hon|No|Nos|vs|etc|cf|al|approx|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Art|Sec|para|pp?|vol|ed|e\.g|i\.e)|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\Z"
)


def paragraph(text: str, start: int, end: int) -> Span:
    """The paragraph around a span: what stands between blank lines.

    A blank line in mid-sentence (no full stop before it, a small letter after it) does not end it.
    """
    first = max(0, start - _REACH)
    last = min(len(text), end + _REACH)
    before = reversed(list(_PARAGRAPH.finditer(text, first, start)))
    first = next((gap.end() for gap in before if not _runs_on(text, gap)), first)
    for gap in _PARAGRAPH.finditer(text, end, last):
        if not _runs_on(text, gap):
            return first, gap.start()
    return first, len(text[:last].rstrip()) if last == len(text) else last


def sentence(text: str, start: int, end: int) -> Span:
    """The sentence (or sentences) that a span belongs to, within its paragraph."""
    first, last = paragraph(text, start, end)
    ends = [m.end() for m in _END.finditer(text, first, last) if _is_end(text, m)]
    begin = max((e for e in ends if e <= start), default=first)
    while begin < start and text[begin].isspace():
        begin += 1
    return begin, min((e for e in ends if e >= end), default=last)


def _runs_on(text: str, gap: re.Match[str]) -> bool:
    before = text[max(0, gap.start() - 3) : gap.start()].rstrip()
    after = text[gap.end() : gap.end() + 1]
    return after.islower() and before != "" and (before[-1].isalnum() or before[-1] in ",;-–—")


def _is_end(text: str, match: re.Match[str]) -> bool:
    if not match[0].startswith("."):
        return True
    if _ABBREVIATION.search(text[max(0, match.start() - 12) : match.start()]):
        return False
    after = text[match.end() : match.end() + 12].lstrip()
    return not after[:1].islower()
