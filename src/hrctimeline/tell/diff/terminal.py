"""A comparison for a terminal. Words that went stand in [-…-], words that came in {+…+}; colour only adds."""

import re
from collections.abc import Iterable, Iterator

from hrctimeline.diff.model import (
    Change,
    Diff,
    EventChange,
    Passage,
    QuoteChange,
    Reading,
    Revision,
    SourceChange,
)
from hrctimeline.diff.words import Piece
from hrctimeline.findings import Finding, count
from hrctimeline.tell.diff import phrases as words
from hrctimeline.tell.diff.phrases import inert
from hrctimeline.tell.marks import MARKS, OWN, drawn, listed, marked
from hrctimeline.tell.terminal import Style, cells, pad, wrap

_LABEL = 12  # the labels' column
_SIGNS = {"same": "{}", "old": "[-{}-]", "new": "{{+{}+}}"}
_OPENING, _CLOSING = {"[-": "error", "{+": "note"}, {"-]", "+}"}
_SIGN = re.compile(r"(\[-|\{\+|-\]|\+\})")


def render(diff: Diff, width: int, style: Style) -> str:
    """The comparison as text of at most `width` columns, where words allow."""
    page = _Page(width, style)
    blocks = [page.head(diff), *map(page.fault, (diff.base, diff.head))]
    blocks += [page.source(source) for source in diff.texts]
    blocks += [page.timeline(diff.timeline)]
    blocks += [page.event(event) for event in diff.events]
    blocks += [page.readings(diff.readings)]
    blocks += [page.source(source) for source in diff.sources if not source.text]
    texts = ("\n".join(block) for block in blocks)
    return "\n\n".join(text for text in texts if text) + "\n"


class _Page:
    def __init__(self, width: int, style: Style) -> None:
        self.width, self.style = width, style

    def head(self, diff: Diff) -> Iterator[str]:
        names = f"{inert(words.named(diff.base))} → {inert(words.named(diff.head))}"
        yield from self._styled(f"{inert(diff.log)}: {names}", "strong")
        for sentence in words.summary(diff):
            yield from wrap(sentence, self.width)

    def fault(self, revision: Revision) -> Iterator[str]:
        """What is wrong with a revision's files as files."""
        for finding in revision.faults:
            yield from self._styled(f"{inert(words.named(revision))} can't be read", "error")
            yield from self._finding(finding)
            yield from self._item("", inert(finding.shown.strip()), "dim")
            yield from self._item("", inert(finding.hint))

    def source(self, source: SourceChange) -> Iterator[str]:
        kind = "TEXT CHANGED" if source.text else f"source {source.kind}"
        head = f"{kind}: {inert(source.id)} ({inert(source.file)})"
        yield from self._styled(head, "error" if source.text else "strong")
        yield from self._item("", inert(source.title))
        if source.text:
            yield from self._item("", words.text_change(source))
            for line in source.text.lines:
                yield from self._item(f"line {line.number}", _marked(line.pieces))
            if source.text.more:
                yield from self._item("", f"and {count(source.text.more, 'more changed line')}")
        yield from self._changes(source.changes)
        yield from self._item("cited by", inert(", ".join(source.cited_by)) or "no event")
        for finding in source.findings:
            yield from self._finding(finding)

    def timeline(self, changes: Iterable[Change]) -> Iterator[str]:
        told = list(self._changes(changes))
        yield from [*self._styled("The timeline itself", "strong"), *told] if told else []

    def event(self, event: EventChange) -> Iterator[str]:
        yield from self._styled(f"{inert(event.id) or '(no id)'}: {inert(words.headed(event))}", "strong")
        title = marked(event.title, event.own.get("title", ()), OWN, inert)
        yield from self._item("", f"{words.dated(event)} · {title}")
        bad = "error" if event.verdict[1] in ("unsupported", "unchecked") else ""
        yield from self._item("verdict", words.verdict(event), bad)
        for sentence in event.weaker:
            yield from self._item("WEAKER", inert(sentence), "warning")
        if event.kind == "renamed":
            yield from self._item("", inert(words.ends_of_ids(event)))
        yield from self._changes(event.changes)
        for sentence in words.turned(event):
            yield from self._item("turned", inert(sentence), "warning")
        for quote in event.quotes:
            yield from self._quote(quote)
        for finding in event.findings:
            yield from self._finding(finding)
        for waived in event.waived:
            yield from self._item(
                "waived", f"{inert(words.waived(waived))} ({waived.finding.rule})", "warning"
            )
        yield from self._evidence(event)

    def _evidence(self, event: EventChange) -> Iterator[str]:
        """Prose as it is now, and each quote in its sentence to read it against."""
        if not event.evidence:
            return
        if event.kind in ("added", "removed"):
            summary = marked(event.summary, event.own.get("summary", ()), OWN, inert)
            yield from self._item("summary", summary)
        else:
            own = event.own.get("summary", ())
            yield from self._item("own words", listed(event.summary, own, inert)) if own else ()
            yield from self._item("", "Read it against the words it rests on:")
        for passage in event.evidence:
            yield from self._passage("quote", passage)

    def readings(self, told: tuple[Reading, ...]) -> Iterator[str]:
        """Who has read which events, and whose readings are stale."""
        yield from self._styled("The readings", "strong") if told else []
        for each in told:
            role = "" if each.kind == "added" else "warning"
            yield from self._item(inert(each.event), inert(words.reading(each)), role)

    def _quote(self, quote: QuoteChange) -> Iterator[str]:
        passage = quote.new or quote.old
        assert passage
        if quote.kind != "changed":
            yield from self._passage({"added": "+ quote", "removed": "- quote"}[quote.kind], passage)
            return
        yield from self._item("quote", inert(f"{words.place(passage)}, {words.role(passage)}"))
        yield from self._changes(quote.changes)
        if any(change.key == "quote" for change in quote.changes):
            yield from self._item("in full", _sentence(passage))

    def _passage(self, label: str, passage: Passage) -> Iterator[str]:
        yield from self._item(label, inert(f"{words.place(passage)}, {words.role(passage)}"))
        yield from self._item("", _sentence(passage))

    def _changes(self, changes: Iterable[Change]) -> Iterator[str]:
        for change in changes:
            short = f"{inert(change.old) or '(none)'} → {inert(change.new) or '(none)'}"
            yield from self._item(
                inert(words.label(change)), _marked(change.pieces) if change.prose else short
            )

    def _finding(self, finding: Finding) -> Iterator[str]:
        told = f"{inert(finding.message)} ({finding.rule}, {inert(words.finding_place(finding))})"
        yield from self._item(str(finding.severity), told, str(finding.severity))

    def _item(self, label: str, text: str, role: str = "") -> Iterator[str]:
        """A label in its column and a text beside it, or below where the label is too long."""
        lines = wrap(text, self.width - _LABEL - 2)
        if cells(label) >= _LABEL:
            yield from wrap(f"{label}:", self.width, "  ")
            label = ""
        tint = _Tint(self.style)
        for number, line in enumerate(lines):
            left = pad("" if number else label, _LABEL)
            left = self.style(left, role) if left.strip() and role else left
            yield f"  {left}{drawn(tint.of(line), self.style)}".rstrip()

    def _styled(self, text: str, role: str) -> Iterator[str]:
        yield from (self.style(line, role) for line in wrap(text, self.width))


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


def _marked(told: Iterable[Piece]) -> str:
    return " ".join(_SIGNS[piece.kind].format(inert(piece.text)) for piece in told)


def _sentence(passage: Passage) -> str:
    """The sentence with the quote between ▸ and ◂; the quote alone where the text doesn't have it."""
    if passage.line is None:
        return f"“{inert(passage.quote)}”"
    return inert(f"{passage.before}{MARKS[0]}{passage.quote}{MARKS[1]}{passage.after}")
