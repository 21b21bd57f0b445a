"""What is shown while an event is written: places to choose from, dates and why, the block, the findings."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from hrctimeline.ask.explain import inference
from hrctimeline.ask.find import Passage
from hrctimeline.evidence.statements import Statement
from hrctimeline.tell.find import block_lines
from hrctimeline.tell.marks import drawn, legend, marked
from hrctimeline.tell.report.terminal import finding_lines
from hrctimeline.tell.terminal import Style, safe, safe_lines, wrap
from hrctimeline.words.text import one_line
from hrctimeline.writing.log import Draft


def passages(found: Sequence[Passage], width: int, style: Style) -> str:
    """Passages, numbered from 1."""
    lines = []
    for number, passage in enumerate(found, 1):
        head, *rest = block_lines(passage, width - 3, style)
        lines += [f"{number}  {head}", *(f"   {line}" for line in rest)]
    return "\n".join(lines) + "\n"


def dates(stated: Sequence[Statement], width: int) -> str:
    """The dates of a sentence, each with how its words give it; numbered where there are several."""
    lines: list[str] = []
    for number, statement in enumerate(stated, 1):
        lead = f"{number}  " if len(stated) > 1 else ""
        words = one_line(statement.text)
        lines += wrap(f"{lead}“{safe(words)}”: {safe(inference(statement))}", width)
    return "\n".join(lines or ["The sentence states no date."]) + "\n"


def wording(draft: Draft, key: str, width: int, style: Style) -> str:
    """A title or summary with the editor's own words marked."""
    event = draft.judged.event
    own = draft.report.own.get(event.index, {}).get(key, ())
    lines = [drawn(line, style) for line in wrap(marked(getattr(event, key), own), width, "  ")]
    lines += [style(line, "dim") for line in wrap(legend(style), width)] if own else []
    return "\n".join(lines) + "\n"


def block(draft: Draft) -> str:
    """What is put into the log, as TOML."""
    return safe_lines(draft.block)


def written(draft: Draft) -> str:
    """Where it stands in the log."""
    header = draft.block.partition("\n")[0]
    place = draft.place
    name = PurePath(place.file).relative_to(PurePath(draft.log.folder.log).parent)
    return f"  {safe(name.as_posix())}:{place.line}: {safe(header)}\n"


def findings(draft: Draft, width: int, style: Style) -> str:
    """What verify says of the change."""
    return "".join(f"{line}\n" for line in _findings(draft, width, style))


def _findings(draft: Draft, width: int, style: Style) -> Iterator[str]:
    for finding in draft.findings:
        yield from finding_lines(draft.report, finding, width, style)
        yield ""
