"""A comparison for a terminal. Words that went stand in [-…-], words that came in {+…+}; colour only adds."""

import re
from collections.abc import Iterable, Iterator

from hrctimeline.diff.model import Diff, Passage, SourceChange
from hrctimeline.diff.words import Piece
from hrctimeline.tell.diff import phrases as words
from hrctimeline.tell.diff.phrases import inert
from hrctimeline.tell.diff.walk import Walk
from hrctimeline.tell.marks import MARKS, OWN, drawn, marked
from hrctimeline.tell.terminal import Style, cells, pad, wrap
from hrctimeline.words.text import Span

_LABEL = 12  # the labels' column
_SIGNS = {"same": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}
_UNSAID = {"there", "hint"}  # labels that the place of what they say makes needless
_QUOTES = {"added": "+ quote", "removed": "- quote"}
_OPENING, _CLOSING = {"[-": "error", "{+": "note"}, {"-]", "+}"}
_SIGN = re.compile(r"(\[-|\{\+|-\]|\+\})")


def render(diff: Diff, width: int, style: Style) -> str:
    """The comparison as text of at most `width` columns, where words allow."""
    return "\n\n".join(_Page(width, style).blocks(diff)) + "\n"


def _marked(told: Iterable[Piece]) -> str:
    return " ".join(_SIGNS[piece.kind].format(inert(piece.text)) for piece in told)


class _Page(Walk):
    text, code, pieces = staticmethod(inert), staticmethod(inert), staticmethod(_marked)
    to_read = "Read it against the words it rests on:"

    def __init__(self, width: int, style: Style) -> None:
        self.width, self.style = width, style

    def head(self, diff: Diff) -> Iterator[str]:
        named = (self.text(words.named(each)) for each in (diff.base, diff.head))
        yield from self.heading(f"{self.code(diff.log)}: {' → '.join(named)}")
        for sentence in words.summary(diff):
            yield from wrap(sentence, self.width)

    def source_head(self, source: SourceChange) -> Iterator[str]:
        kind, role = ("TEXT CHANGED", "error") if source.text else (f"source {source.kind}", "strong")
        yield from self.heading(f"{kind}: {self.code(source.id)} ({self.code(source.file)})", role)
        yield from self.item("", self.text(source.title))
        if source.text:
            yield from self.item("", words.text_change(source))

    def heading(self, told: str, role: str = "strong", lead: str = "") -> Iterator[str]:
        yield from (self.style(line, role) for line in wrap(told, self.width))
        yield from self.item("", lead)

    def item(self, label: str, told: str, role: str = "") -> Iterator[str]:
        """A label in its column and a text beside it, or below where the label is too long."""
        label = "" if label in _UNSAID else label
        lines = wrap(told, self.width - _LABEL - 2)
        if cells(label) >= _LABEL:
            yield from wrap(f"{label}:", self.width, "  ")
            label = ""
        tint = _Tint(self.style)
        for number, line in enumerate(lines):
            left = pad("" if number else label, _LABEL)
            left = self.style(left, role) if left.strip() and role else left
            yield f"  {left}{drawn(tint.of(line), self.style)}".rstrip()

    def warning(self, label: str, told: str, role: str = "warning") -> Iterator[str]:
        return self.item(label, told, role)

    def quote(self, kind: str, passage: Passage) -> Iterator[str]:
        yield from self.item(_QUOTES.get(kind, "quote"), self.place(passage))
        yield from () if kind == "changed" else self.item("", self.sentence(passage))

    def below(self, lines: Iterator[str]) -> Iterator[str]:
        return lines

    def own(self, written: str, spans: Iterable[Span]) -> str:
        return marked(written, spans, OWN, inert)

    def sentence(self, passage: Passage) -> str:
        """The sentence with the quote between ▸ and ◂."""
        if passage.line is None:
            return f"“{inert(passage.quote)}”"
        return inert(f"{passage.before}{MARKS[0]}{passage.quote}{MARKS[1]}{passage.after}")


class _Tint:
    """Colours marked words, which may run over several lines."""

    def __init__(self, style: Style) -> None:
        self.style, self.role = style, ""

    def of(self, line: str) -> str:
        """The line, each run of marked words in one colour with its signs."""
        runs: list[tuple[str, str]] = []
        for part in filter(None, _SIGN.split(line)):
            self.role = _OPENING.get(part, self.role)
            joins = runs and runs[-1][1] == self.role
            runs.append((runs.pop()[0] + part if joins else part, self.role))
            self.role = "" if part in _CLOSING else self.role
        return "".join(self.style(text, role) if role else text for text, role in runs)
