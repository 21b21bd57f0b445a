"""A comparison as Markdown for a pull request's comment or a job summary: ~~what went~~ **what came**."""

from collections.abc import Iterable, Iterator

from hrctimeline.diff.model import Diff, Passage, SourceChange
from hrctimeline.tell.diff import phrases as words
from hrctimeline.tell.diff.escape import code, marked, text
from hrctimeline.tell.diff.walk import Walk
from hrctimeline.words.text import Span

_ROOM = 60_000  # characters: GitHub takes 65,536 in a comment


def render(diff: Diff) -> str:
    """The comparison; what has no room in a comment is told by its headings, and then by its number."""
    return "\n\n".join(_fitting(_Comment().blocks(diff))) + "\n"


def _fitting(blocks: Iterable[str]) -> Iterator[str]:
    room, left = _ROOM, 0
    for block in blocks:
        short = block.split("\n", 1)[0]
        shown = next((b for b in (block, f"{short} (no room for more here)") if len(b) + 2 <= room), "")
        room -= len(shown) + 2 if shown else 0
        left += not shown
        if shown:
            yield shown
    if left:
        yield f"And {left} more: `hrctimeline diff` shows them all."


class _Comment(Walk):
    text, code, pieces = staticmethod(text), staticmethod(code), staticmethod(marked)
    to_read = "read it against the words it rests on:"

    def head(self, diff: Diff) -> Iterator[str]:
        first, *rest = words.summary(diff)
        yield f"## Timeline: {first[0].lower() + first[1:].rstrip('.')}"
        yield ""
        named = (text(words.named(each)) for each in (diff.base, diff.head))
        yield f"{code(diff.log)}: {' → '.join(named)}"
        yield from (f"\n**{sentence}**" for sentence in rest)

    def source_head(self, source: SourceChange) -> Iterator[str]:
        kind = "⚠ TEXT CHANGED" if source.text else f"Source {source.kind}"
        yield from self.heading(f"{kind}: {code(source.id)}")
        yield from self.item("title", f"{text(source.title)} ({code(source.file)})")
        if source.text:
            yield f"- **{words.text_change(source)}**"

    def heading(self, told: str, role: str = "strong", lead: str = "") -> Iterator[str]:
        yield from (f"### {told}", "")
        yield from (lead, "") if lead else ()

    def item(self, label: str, told: str, role: str = "") -> Iterator[str]:
        if told:
            yield f"- {label}: {told}" if label else f"- {told}"

    def warning(self, label: str, told: str, role: str = "warning") -> Iterator[str]:
        yield f"- **{label.lower()}:** {told}"

    def quote(self, kind: str, passage: Passage) -> Iterator[str]:
        label = f"quote {kind}: " if kind else ""
        sentence = "" if kind == "changed" else f": {self.sentence(passage)}"
        yield f"- {label}{self.place(passage)}{sentence}"

    def below(self, lines: Iterator[str]) -> Iterator[str]:
        return (f"  {line}" for line in lines)

    def own(self, written: str, spans: Iterable[Span]) -> str:
        """The text, the editor's own words between ‹ and ›."""
        done, out = 0, []
        for start, end in spans:
            lead, tail = written[:start].endswith(" "), written[end:].startswith(" ")
            out += [text(written[done:start]), " " * lead, f"‹{text(written[start:end])}›", " " * tail]
            done = end
        return "".join([*out, text(written[done:])])

    def sentence(self, passage: Passage) -> str:
        """The sentence with the quote in bold."""
        quote = text(passage.quote)
        if passage.line is None:
            return f"“{quote}”"
        before = text(passage.before) + " " * passage.before.endswith(" ")
        return f"{before}<b>{quote}</b>{' ' * passage.after.startswith(' ')}{text(passage.after)}"
