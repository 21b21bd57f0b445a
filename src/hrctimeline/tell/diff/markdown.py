"""A comparison as Markdown for a pull request's comment or a job summary: ~~what went~~ **what came**."""

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
from hrctimeline.findings import Finding, count
from hrctimeline.tell.diff import phrases as words
from hrctimeline.tell.diff.escape import code, marked, text

_ROOM = 60_000  # characters: GitHub takes 65,536 in a comment


def render(diff: Diff) -> str:
    """The comparison; what has no room in a comment is told by its headings, and then by its number."""
    blocks = [_head(diff), *map(_fault, (diff.base, diff.head))]
    blocks += [_source(source) for source in diff.texts]
    blocks += [_timeline(diff.timeline)]
    blocks += [_event(event) for event in diff.events]
    blocks += [_readings(diff.readings)]
    blocks += [_source(source) for source in diff.sources if not source.text]
    return "\n\n".join(_fitting(["\n".join(block) for block in blocks])) + "\n"


def _fitting(blocks: list[str]) -> Iterator[str]:
    room, left = _ROOM, 0
    for block in filter(None, blocks):
        short = block.split("\n", 1)[0]
        shown = next((b for b in (block, f"{short} (no room for more here)") if len(b) + 2 <= room), "")
        room -= len(shown) + 2 if shown else 0
        left += not shown
        if shown:
            yield shown
    if left:
        yield f"And {left} more: `hrctimeline diff` shows them all."


def _head(diff: Diff) -> Iterator[str]:
    first, *rest = words.summary(diff)
    yield f"## Timeline: {_sentence(first)}"
    yield ""
    yield f"{code(diff.log)}: {text(words.named(diff.base))} → {text(words.named(diff.head))}"
    yield from (f"\n**{sentence}**" for sentence in rest)


def _sentence(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:].rstrip(".")


def _fault(revision: Revision) -> Iterator[str]:
    for finding in revision.faults:
        yield f"### {text(words.named(revision))} can't be read"
        yield ""
        yield from _findings([finding])
        yield from [f"- there: {code(finding.shown)}"] if finding.shown.strip() else []
        yield f"- hint: {text(finding.hint)}"


def _source(source: SourceChange) -> Iterator[str]:
    kind = "⚠ TEXT CHANGED" if source.text else f"Source {source.kind}"
    yield f"### {kind}: {code(source.id)}"
    yield ""
    yield f"- title: {text(source.title)} ({code(source.file)})"
    if source.text:
        yield f"- **{words.text_change(source)}**"
        yield from (f"- line {line.number}: {marked(line.pieces)}" for line in source.text.lines)
        if source.text.more:
            yield f"- and {count(source.text.more, 'more changed line')}"
    yield from _changes(source.changes)
    yield f"- cited by: {', '.join(map(code, source.cited_by)) or 'no event'}"
    yield from _findings(source.findings)


def _timeline(changes: tuple[Change, ...]) -> Iterator[str]:
    if changes:
        yield "### The timeline itself"
        yield ""
        yield from _changes(changes)


def _event(event: EventChange) -> Iterator[str]:
    yield f"### {code(event.id or '(no id)')}: {text(words.headed(event))}"
    yield ""
    yield f"{words.dated(event)} · {_own(event, 'title')}"
    yield ""
    yield f"- verdict: {words.verdict(event)}"
    yield from (f"- **weaker:** {text(sentence)}" for sentence in event.weaker)
    if event.kind == "renamed":
        yield f"- {text(words.ends_of_ids(event))}"
    yield from _changes(event.changes)
    yield from (f"- **turned:** {text(sentence)}" for sentence in words.turned(event))
    for quote in event.quotes:
        yield from _quote(quote)
    yield from _findings(event.findings)
    yield from (f"- **waived:** {text(words.waived(w))} ({code(w.finding.rule)})" for w in event.waived)
    yield from _evidence(event)


def _evidence(event: EventChange) -> Iterator[str]:
    """Prose as it is now, and each quote in its sentence to read it against."""
    if not event.evidence:
        return
    indent = ""
    if event.kind not in ("added", "removed"):
        indent = "  "
        if own := event.own.get("summary"):
            yield f"- own words: {' '.join(f'‹{text(event.summary[slice(*span)])}›' for span in own)}"
        yield "- read it against the words it rests on:"
    elif event.summary:
        yield f"- summary: {_own(event, 'summary')}"
    yield from (f"{indent}- {_passage(passage)}" for passage in event.evidence)


def _own(event: EventChange, key: str) -> str:
    """Title or summary, the editor's own words between ‹ and ›."""
    written, done, out = getattr(event, key), 0, []
    for start, end in event.own.get(key, ()):
        out += [
            text(written[done:start]),
            " " * written[:start].endswith(" "),
            f"‹{text(written[start:end])}›",
        ]
        out += [" " * written[end:].startswith(" ")]
        done = end
    return "".join([*out, text(written[done:])])


def _readings(told: tuple[Reading, ...]) -> Iterator[str]:
    if told:
        yield "### The readings"
        yield ""
    for each in told:
        yield f"- {code(each.event)}: {text(words.reading(each))}"


def _quote(quote: QuoteChange) -> Iterator[str]:
    passage = quote.new or quote.old
    assert passage
    if quote.kind != "changed":
        yield f"- quote {quote.kind}: {_passage(passage)}"
        return
    yield f"- quote changed: {_place(passage)}"
    yield from (f"  {line}" for line in _changes(quote.changes))
    if any(change.key == "quote" for change in quote.changes):
        yield f"  - in full: {_words(passage)}"


def _passage(passage: Passage) -> str:
    return f"{_place(passage)}: {_words(passage)}"


def _place(passage: Passage) -> str:
    return f"{code(words.place(passage))}, {text(words.role(passage))}"


def _words(passage: Passage) -> str:
    """The sentence with the quote in bold; the quote alone where the text doesn't have it."""
    quote = text(passage.quote)
    if passage.line is None:
        return f"“{quote}”"
    before = text(passage.before) + " " * passage.before.endswith(" ")
    return f"{before}<b>{quote}</b>{' ' * passage.after.startswith(' ')}{text(passage.after)}"


def _changes(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        short = f"{text(change.old) or '(none)'} → {text(change.new) or '(none)'}"
        yield f"- {text(words.label(change))}: {marked(change.pieces) if change.prose else short}"


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        where = code(words.finding_place(finding))
        yield f"- **{finding.severity}:** {text(finding.message)} ({code(finding.rule)}, {where})"
