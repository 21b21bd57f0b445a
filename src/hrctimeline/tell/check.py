"""How the quotes of texts stand: counted, those that moved with their lines, others as diffs of the log."""

from collections.abc import Iterator
from typing import Any

from hrctimeline.ask.check import Check, Quoted, State
from hrctimeline.findings import count
from hrctimeline.tell.repair import quotes
from hrctimeline.tell.terminal import Style, safe, wrap

_SAID: dict[State, tuple[str, str]] = {
    "stands": ("stands", "stand"),
    "moved": ("moved", "moved"),
    "changed": ("changed", "changed"),
    "ambiguous": ("in several places", "in several places"),
    "lost": ("lost", "lost"),
    "unchecked": ("not checked", "not checked"),
}
_TEXTS = {
    "changed": "not the text whose checksum the index holds",
    "absent": "kept elsewhere, and not here",
    "unchanged": "",
}


def text(checks: list[Check], width: int, style: Style) -> str:
    """A text a block: how many quotes stand in which way, then each that doesn't stand where it stood."""
    blocks = [block for each in checks for block in _blocks(each, width, style)]
    return "\n".join(block.rstrip("\n") for block in blocks) + "\n"


def _blocks(found: Check, width: int, style: Style) -> Iterator[str]:
    role = "strong" if found.sound else "warning"
    yield "\n".join(style(line, role) for line in wrap(_head(found), width))
    for each in found.quotes:
        if said := _moved(each):
            yield "\n".join(
                wrap(safe(f"{each.event.id}, quote {each.evidence.index + 1}: {said}"), width, "  ")
            )
    yield from quotes(found.repairs, width, style)


def _head(found: Check) -> str:
    state = _TEXTS[found.state]
    if found.state == "absent" and not found.source.kept:
        state = "can't be read, `hrctimeline verify` says why"
    told = [f"{number} {_SAID[how][number > 1]}" for how in _SAID if (number := found.counted[how])]
    quoted = f"{count(len(found.quotes), 'quote')}: {', '.join(told)}" if told else "no quote"
    return f"{safe(found.source.id)}: {f'{state}; ' if state else ''}{quoted}"


def _moved(each: Quoted) -> str:
    if each.state == "moved":
        return f"moved from line {each.before} to line {each.after}"
    return "stands in several places now" if each.state == "ambiguous" else ""


def as_json(checks: list[Check]) -> str:
    """The same as a JSON document, version 1."""
    from hrctimeline.tell.report.json import dumps

    return dumps({"version": 1, "sources": [_json(each) for each in checks]})


def _json(found: Check) -> dict[str, Any]:
    proposed = {repair.evidence.path(): repair.values for repair in found.repairs.repairs}
    return {
        "id": found.source.id,
        "state": found.state,
        "quotes": [
            {
                "event": each.event.id,
                "quote": each.evidence.quote,
                "state": each.state,
                "line_before": each.before,
                "line": each.after,
                "proposed": proposed.get(each.evidence.path()),
            }
            for each in found.quotes
        ],
    }
