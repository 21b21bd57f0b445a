"""What `repair` proposes: each change as a diff of the log, and what is left to a person."""

from collections.abc import Collection, Iterator
from difflib import unified_diff
from pathlib import PurePath

from hrctimeline.findings import count
from hrctimeline.logfile import joined
from hrctimeline.tell.terminal import Style, safe, safe_lines, wrap
from hrctimeline.writing.repair import Lost, Repair, Repairs

_AROUND = 1  # lines shown around a change


def text(found: Repairs, written: Collection[Repair], width: int, style: Style) -> str:
    """All proposals, what differs in words first, and what can't be proposed; "" where there are none."""
    blocks = quotes(found, width, style, written)
    blocks += [_diff("sources/index.toml", found.index.text, found.indexed)] if found.checksums else []
    blocks += ["\n".join(wrap(said, width)) + "\n" for said in _changed(found)]
    return "".join(f"{block}\n" for block in blocks)


def quotes(found: Repairs, width: int, style: Style, written: Collection[Repair] = ()) -> list[str]:
    """The proposals for quotes, each as a diff, and the quotes for which there is none."""
    blocks = [_block(found, repair, width, style, done=repair in written) for repair in found.repairs]
    left = (lost for lost in found.lost if lost.evidence.source not in found.changed)
    return [*blocks, *(_lost(lost, width, style) for lost in left)]


def counted(found: Repairs, written: Collection[Repair], width: int, *, wrote: bool) -> str:
    """What was written, and how much is left to be put right, and how."""
    left = [repair for repair in found.repairs if repair not in written]
    safe_ones = sum(repair.safe for repair in left)
    words = sum(not repair.safe and not repair.refused for repair in left)
    yours = len(found.lost) + sum(bool(repair.refused) for repair in left)
    parts = [f"{count(safe_ones, 'quote')} put right by --write, every word kept"] if safe_ones else []
    named = "".join(f" --source {source}" for source in found.checksums)
    checksums = f"{count(len(found.checksums), 'checksum')} by `hrctimeline repair{named} --write`"
    parts += [checksums] if found.checksums and not wrote else []
    parts += [f"{count(words, 'quote')} with other words: --accept EVENT"] if words else []
    parts += [f"{count(yours, 'quote')} left to you"] if yours else []
    parts += [f"{count(len(found.changed), 'text')} changed"] if found.changed else []
    nothing = "Nothing is left to repair" if wrote else "Nothing to repair"
    lines = list(_written(found, written)) if wrote else []
    return "\n".join([*lines, *wrap(f"{'; '.join(parts) or nothing}.", width)]) + "\n"


def _written(found: Repairs, written: Collection[Repair]) -> Iterator[str]:
    for repair in written:
        name = " and ".join(file for file, *_ in _in_files(found, repair))
        yield safe(f"  {name}: {repair.event}, quote {repair.evidence.index + 1}")
    yield from (f"  sources/index.toml: [source.{source}]" for source in found.checksums)


def _block(found: Repairs, repair: Repair, width: int, style: Style, *, done: bool) -> str:
    role = "note" if repair.safe else "warning"
    told = [*_said(found, repair)]
    if not (done or repair.safe or repair.refused):
        told.append(f"If that is what is meant: `hrctimeline repair --accept {repair.event}`")
    lines = [style(line, role) for said in told for line in wrap(safe(said), width)]
    return "\n".join(lines) + "\n" + "".join(_diff(*change) for change in _in_files(found, repair))


def _in_files(found: Repairs, repair: Repair) -> Iterator[tuple[str, str, str]]:
    """The file of the log that a repair changes, its text before and after."""
    log = PurePath(found.log.folder.log).name
    changes = joined.changed(found.log.text, found.after([repair]))
    return ((name or log, before, after) for name, before, after in changes)


def _said(found: Repairs, repair: Repair) -> Iterator[str]:
    file = PurePath(found.log.dossier.file_of(repair.values.get("source", repair.evidence.source))).name
    head = f"{repair.event}, quote {repair.evidence.index + 1}, {file}: "
    if repair.words:
        yield head + "; ".join(_word(each.kind, each.old, each.new) for each in repair.words)
    elif "source" in repair.values:
        yield head + "only this text has the quote"
    else:
        yield head + ("every word stays" if "quote" in repair.values else "the words beside it are others")
    yield from (f"verify would refuse it: {message}" for message in repair.refused)


def _word(kind: str, old: str, new: str) -> str:
    if not old or not new:
        return f"{kind}: the text has “{new}”, too" if new else f"{kind}: the text doesn't have “{old}”"
    return f"{kind}: the text has “{new}”, not “{old}”"


def _lost(lost: Lost, width: int, style: Style) -> str:
    said = f"{lost.event}, quote {lost.evidence.index + 1}: {lost.why}; `hrctimeline verify` shows where."
    return "\n".join(style(line, "warning") for line in wrap(safe(said), width)) + "\n"


def _changed(found: Repairs) -> Iterator[str]:
    for source in found.changed:
        file = PurePath(found.log.dossier.file_of(source)).name
        yield (
            f"{safe(file)} is not the text whose checksum the index holds. Restore it; or, where it was "
            f"replaced on purpose, look at it and say so: `hrctimeline repair --source {source}`."
        )


def _diff(name: str, before: str, after: str) -> str:
    lines = unified_diff(
        before.splitlines(), after.splitlines(), safe(name), safe(name), n=_AROUND, lineterm=""
    )
    return safe_lines("\n".join(lines)) + "\n"
