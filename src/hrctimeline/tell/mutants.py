"""A trial for a terminal and as JSON: what was planted and caught by class, and what a person must read.

Neither has a time in it: the same log and seed give the same bytes.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from hrctimeline.findings import INDEX, LOG, count
from hrctimeline.mutants.fault import Expect
from hrctimeline.mutants.trial import Outcome, Trial
from hrctimeline.tell.terminal import Style, pad, safe, underline, window, wrap
from hrctimeline.words.text import one_line

_COLUMN = 9
_NARROW = 7  # where there are five


def text(trial: Trial, width: int, style: Style) -> str:
    """Tables by class, the faults that survived, what nothing guards, and the counts."""
    parts = (
        _guarded(trial, width, style),
        _survivors(trial, width, style),
        _wording(trial, width, style),
        _harmless(trial, width, style),
        _unguarded(trial, width, style),
        _totals(trial, width),
    )
    blocks = ["\n".join(block) for block in parts]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _by_kind(trial: Trial, expect: Expect) -> dict[str, list[Outcome]]:
    kinds: dict[str, list[Outcome]] = {}
    for outcome in trial.outcomes:
        if outcome.fault.expect is expect:
            kinds.setdefault(outcome.fault.kind, []).append(outcome)
    return kinds


def _guarded(trial: Trial, width: int, style: Style) -> Iterator[str]:
    """The classes of faults that must be caught, with the rules that caught them."""
    kinds = _by_kind(trial, Expect.CAUGHT)
    yield style(_row("Faults", "planted", "caught", "missed", kinds=kinds, width=width), "strong")
    for kind, outcomes in kinds.items():
        caught = sum(outcome.caught for outcome in outcomes)
        missed = len(outcomes) - caught
        line = _row(kind, len(outcomes), caught, missed or "-", kinds=kinds, width=width)
        yield style(line, "error") if any(outcome.survives for outcome in outcomes) else line
        yield from _rules(outcomes, width, style)


def _rules(outcomes: list[Outcome], width: int, style: Style) -> Iterator[str]:
    """The rules that caught faults of a class, the most frequent first."""
    rules = Counter(rule for outcome in outcomes for rule in outcome.rules)
    said = ", ".join(
        f"{rule} {number}" for rule, number in sorted(rules.items(), key=lambda r: (-r[1], r[0]))
    )
    return (style(line, "dim") for line in wrap(said, width, "    "))


def _wording(trial: Trial, width: int, style: Style) -> Iterator[str]:
    """The classes of turned wordings: reported, or shown by an own word, a stale reading, or nothing."""
    kinds = _by_kind(trial, Expect.READ)
    if kinds:
        head = ("Wording, for a person to read", "rules", "own", "stale", "none", "diff")
        yield style(_row(*head, kinds=kinds, width=width, column=_NARROW), "strong")
    for kind, outcomes in kinds.items():
        _, *shown = _shown(outcomes).values()
        yield _row(kind, *(number or "-" for number in shown), kinds=kinds, width=width, column=_NARROW)
        yield from _rules(outcomes, width, style)


def _shown(outcomes: list[Outcome]) -> dict[str, int]:
    """How many wordings were planted, reported, shown by an own word, a stale reading alone, and nothing.

    `turned`: how many of those that aren't reported `diff` tells of.
    """
    unreported = [outcome for outcome in outcomes if not outcome.caught]
    return {
        "planted": len(outcomes),
        "reported": len(outcomes) - len(unreported),
        "own": sum(outcome.own for outcome in unreported),
        "stale": sum(outcome.stale and not outcome.own for outcome in unreported),
        "hidden": sum(outcome.hidden for outcome in outcomes),
        "turned": sum(outcome.turned for outcome in unreported),
    }


def _row(
    name: str, *cells: object, kinds: dict[str, list[Outcome]], width: int, column: int = _COLUMN
) -> str:
    """A line of a table; where there is no room a long name is cut."""
    longest = max(map(len, [*kinds, name, "Harmless variants"]))
    room = max(12, min(longest, width - column * len(cells)))
    shown = name if len(name) <= room else f"{name[: room - 1]}…"
    return pad(shown, room) + "".join(f"{cell!s:>{column}}" for cell in cells)


def _survivors(trial: Trial, width: int, style: Style) -> Iterator[str]:
    """The faults that no rule caught, in the order of the files' lines."""
    if trial.survivors:
        yield style("Not caught:", "strong")
    for outcome in sorted(trial.survivors, key=lambda outcome: _position(trial, outcome)):
        yield from _one(trial, outcome, width, style)


def _one(trial: Trial, outcome: Outcome, width: int, style: Style) -> Iterator[str]:
    """A fault with its place, what was changed, and its line."""
    fault, place = outcome.fault, trial.place(outcome.fault.where)
    said = f"; only notes: {', '.join(outcome.notes)}" if outcome.notes else ""
    said = f"; reported: {', '.join(outcome.rules)}" if outcome.rules else said
    change = f": {_short(fault.old)} → {_short(fault.new)}" if fault.old or fault.new else ""
    yield from wrap(safe(f"{place.file}:{place.line}:{place.column}  {fault.kind}{change}{said}"), width)
    line = trial.line(fault.where)
    indent = len(line) - len(line.lstrip())
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    before, inner = safe(line[indent : place.column - 1]), safe(line[max(indent, place.column - 1) : end])
    shown, mark = window(safe(line.strip()), (len(before), len(before) + len(inner)), max(24, width - 4))
    yield f"    {shown}"
    if inner:
        yield "    " + style(underline(mark, shown), "error")


def _short(words: str) -> str:
    words = one_line(words)
    return f"“{words[:60]}{'…' * (len(words) > 60)}”" if words else "nothing"


def _position(trial: Trial, outcome: Outcome) -> tuple[int, str, int, int]:
    place = trial.place(outcome.fault.where)
    order = {LOG: 0, INDEX: 1}.get(outcome.fault.where.file, 2)
    return order, place.file, place.line, place.column


def _harmless(trial: Trial, width: int, style: Style) -> Iterator[str]:
    """The classes of harmless variants, and those that were reported."""
    kinds = _by_kind(trial, Expect.QUIET)
    if kinds:
        yield style(_row("Harmless variants", "planted", "reported", kinds=kinds, width=width), "strong")
    for kind, outcomes in kinds.items():
        yield _row(
            kind, len(outcomes), sum(o.caught or o.stale for o in outcomes) or "-", kinds=kinds, width=width
        )
    for outcome in trial.alarms:
        yield from _one(trial, outcome, width, style)


def _unguarded(trial: Trial, width: int, style: Style) -> Iterator[str]:
    """What no rule guards: by class and line of the two TOML files, and by source the lines of its text."""
    lines: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for outcome in sorted(trial.unseen, key=lambda outcome: _position(trial, outcome)):
        if outcome.fault.where.file in (LOG, INDEX):
            place = trial.place(outcome.fault.where)
            lines[_why(outcome), outcome.fault.kind, place.file].append(place.line)
    texts = _texts(trial)
    if lines or texts:
        yield style("Nothing shows these; a reader has to look:", "strong")
    for (why, kind, file), found in lines.items():
        numbers = ", ".join(f"{line}" + f" ({n}×)" * (n > 1) for line, n in Counter(found).items())
        yield from wrap(f"{kind}{why}: {safe(file)}, line {numbers}", width, "  ")
    for source, (unseen, planted) in texts.items():
        file = PurePath(trial.original.report.dossier.file_of(source)).name
        tried = f"{unseen} of {count(planted, 'line')} tried"
        yield from wrap(
            f"words of {safe(file)} outside quotes, changed with a new checksum: {tried}", width, "  "
        )


def _why(outcome: Outcome) -> str:
    if outcome.waived:
        return f" (waived: {', '.join(outcome.waived)})"
    return f" (but for a note: {', '.join(outcome.notes)})" if outcome.notes else ""


def _texts(trial: Trial) -> dict[str, tuple[int, int]]:
    """By source, how many changes of words outside quotes went unseen, and how many were planted."""
    planted: dict[str, list[bool]] = defaultdict(list)
    for outcome in trial.outcomes:
        if outcome.fault.expect is Expect.UNGUARDED and outcome.fault.where.file not in (LOG, INDEX):
            planted[outcome.fault.where.file].append(not outcome.caught)
    return {source: (sum(unseen), len(unseen)) for source, unseen in planted.items()}


def _totals(trial: Trial, width: int) -> Iterator[str]:
    counted = _counts(trial)
    faults = f"{count(counted['faults'], 'fault')}: {counted['caught']} caught, {counted['survivors']} missed"
    excused = f", {counted['excused']} excused" if counted["excused"] else ""
    harmless = f"{count(counted['harmless'], 'harmless variant')}, {counted['reported']} reported"
    unguarded = f"{counted['unguarded']} of {counted['unguarded_planted']} unseen where no rule guards"
    shown = _shown([outcome for outcome in trial.outcomes if outcome.fault.expect is Expect.READ])
    wording = "{planted} turned wordings: {reported} reported, {own} shown as own words, "
    wording += "{stale} by a stale reading alone, {hidden} not shown; {turned} of the unreported told by diff"
    parts = (f"{faults}{excused}", harmless, wording.format(**shown), unguarded, f"seed {trial.seed}")
    yield from wrap(" · ".join(parts), width)


def _counts(trial: Trial) -> dict[str, int]:
    by = {expect: [o for o in trial.outcomes if o.fault.expect is expect] for expect in Expect}
    return {
        "planted": len(trial.outcomes),
        "faults": len(by[Expect.CAUGHT]),
        "caught": sum(outcome.caught for outcome in by[Expect.CAUGHT]),
        "survivors": len(trial.survivors),
        "excused": sum(not outcome.caught and outcome.excused for outcome in by[Expect.CAUGHT]),
        "harmless": len(by[Expect.QUIET]),
        "reported": len(trial.alarms),
        "unguarded_planted": len(by[Expect.UNGUARDED]),
        "unguarded": sum(not outcome.caught for outcome in by[Expect.UNGUARDED]),
        **{f"wording_{key}": number for key, number in _shown(by[Expect.READ]).items()},
    }


def as_json(trial: Trial) -> str:
    """The same as a JSON document, version 1, with every single mutant."""
    document = {
        "version": 1,
        "log": trial.original.report.log,
        "seed": trial.seed,
        "summary": _counts(trial),
        "classes": [
            _class_json(kind, expect, outcomes)
            for expect in Expect
            for kind, outcomes in _by_kind(trial, expect).items()
        ],
        "texts": [{"source": s, "unseen": n, "planted": m} for s, (n, m) in _texts(trial).items()],
        "mutants": [_mutant_json(trial, outcome) for outcome in trial.outcomes],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _class_json(kind: str, expect: Expect, outcomes: list[Outcome]) -> dict[str, Any]:
    rules = Counter(rule for outcome in outcomes for rule in outcome.rules)
    return {
        "class": kind,
        "expected": str(expect),
        "planted": len(outcomes),
        "caught": sum(outcome.caught for outcome in outcomes),
        "turned": sum(outcome.turned and not outcome.caught for outcome in outcomes),
        "own": sum(outcome.own and not outcome.caught for outcome in outcomes),
        "stale": sum(outcome.stale and not outcome.own and not outcome.caught for outcome in outcomes),
        "rules": dict(sorted(rules.items())),
    }


def _mutant_json(trial: Trial, outcome: Outcome) -> dict[str, Any]:
    fault, place = outcome.fault, trial.place(outcome.fault.where)
    return {
        "class": fault.kind,
        "expected": str(fault.expect),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "old": fault.old,
        "new": fault.new,
        "survives": outcome.survives,
        "rules": list(outcome.rules),
        "notes": list(outcome.notes),
        "waived": list(outcome.waived),
        "turned": outcome.turned,
        "own": outcome.own,
        "stale": outcome.stale,
    }
