"""Plants one edit in a timeline held in memory, and tells what `verify` then says that it didn't say before.

An `Edit` is a line of the tables in this folder: what was done (its id), where, `old` → `new`, and the rule
that must see it ("" where none may). `where` narrows down the place in which `old` is looked for; it stands
there exactly once, or its first place is meant (`first=True`):

- an event's id: that event in events.toml; "announcement:2" its second piece of evidence, "announcement:0"
  its own keys;
- "log": all of events.toml;
- "index" or "index:<source>": sources/index.toml, or the table of one source;
- "text:<source>": the source's text. The index gets its new checksum, unless `resum` is False.

The finding must be of the rule, of the event, and on the line of `new`, unless the edit says otherwise:
`event` names another event ("-" for none), `at` are words on whose line it stands (in the log, in the index
or in the text, in this order). Nothing else may be reported, notes aside. What is in `also` must be.
"""

import hashlib
import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from hrctimeline.findings import Finding, Severity
from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.memo import Memo
from hrctimeline.rules import BY_NAME
from hrctimeline.verifier import verify

ROOT = Path(__file__).parents[2]
SHIPPED, SECOND = "shipped", "mine-railway"
FOLDERS = {SHIPPED: ROOT, SECOND: ROOT / "tests" / "timelines" / SECOND}
LOG, INDEX = "events.toml", "index.toml"


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit; `rule` is what must see it, "" where it is harmless. `line` is counted from that of `new`."""

    id: str
    where: str
    old: str
    new: str
    rule: str = ""
    event: str = ""
    at: str = ""
    line: int = 0
    first: bool = False
    resum: bool = True
    also: tuple[str, ...] = ()
    of: str = field(default=SHIPPED, kw_only=True)


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding, as the tables speak of it: file, line, rule and event."""

    file: str
    line: int
    rule: str
    event: str


@dataclass(frozen=True, slots=True)
class Planted:
    """A timeline with an edit, and the line of the edit's new words."""

    files: dict[str, bytes]
    file: str
    line: int

    def line_of(self, words: str) -> tuple[str, int]:
        """The file and the line on which `words` stand first: in the log, the index or the edited text."""
        for name in dict.fromkeys((LOG, INDEX, self.file)):
            text = self.files[name].decode("utf-8", "replace")
            if (at := text.find(words)) >= 0:
                return name, line_at(text, at)
        raise AssertionError(f"{words!r} stands nowhere")


def added(
    name: str,
    before: str,
    date: str,
    source: str,
    quote: str,
    rule: str = "",
    *,
    of: str = SHIPPED,
    more: str = "",
    line: int = 2,
    title: str = "An event",
    also: tuple[str, ...] = (),
) -> Edit:
    """An event put before another one; `rule` reports its date (line 2), its title (3) or its quote (7)."""
    header = f'[[event]]\nid = "{before}"'
    quoted = quote.replace('"', '\\"')
    body = f'[[event.evidence]]\nsource = "{source}"\nquote = "{quoted}"\n{more}'
    new = f'[[event]]\nid = "planted"\ndate = "{date}"\ntitle = "{title}"\n\n{body}\n{header}'
    return Edit(name, "log", header, new, rule, "planted", line=line, also=also, of=of)


@cache
def files_of(timeline: str) -> Mapping[str, bytes]:
    """The files of a timeline: events.toml, and those of sources/ by their names."""
    folder = FOLDERS[timeline]
    files = {path.name: path.read_bytes() for path in (folder / "sources").iterdir() if path.is_file()}
    return {LOG: (folder / LOG).read_bytes(), **files}


@cache
def sources_of(timeline: str) -> Mapping[str, str]:
    """The file of each source."""
    index = tomllib.loads(files_of(timeline)[INDEX].decode())
    return {id: source["file"] for id, source in index["source"].items()}


@cache
def found_before(timeline: str) -> Counter[tuple[str, str, str]]:
    """What is reported of the timeline as it is: (rule, event, message)."""
    found = _findings(files_of(timeline), _known(timeline))
    return Counter((f.rule, f.event, f.message) for f in found)


@cache
def _known(timeline: str) -> Memo:
    """What a run works out of the texts as they are, so that each edit's run needn't."""
    return Memo()


def _findings(files: Mapping[str, bytes], known: Memo) -> tuple[Finding, ...]:
    texts = {name: data for name, data in files.items() if name != LOG}
    return verify(Memory(files[LOG], texts), memo=known).findings


@cache
def plant(edit: Edit) -> Planted:
    """The timeline with the edit in it."""
    files = dict(files_of(edit.of))
    name, first, last = _scope(edit, files)
    text = files[name].decode()
    at = text.find(edit.old, first, last)
    assert at >= 0, f"{edit.id}: {edit.where} doesn't have {edit.old!r}"
    again = text.find(edit.old, at + 1, last)
    assert edit.first or again < 0, f"{edit.id}: {edit.where} has {edit.old!r} twice"
    assert edit.old != edit.new, f"{edit.id}: nothing is changed"
    after = text[:at] + edit.new + text[at + len(edit.old) :]
    # a lone surrogate stands for a byte that is no UTF-8
    files[name] = after.encode("utf-8", "surrogateescape")
    if name not in (LOG, INDEX) and edit.resum:
        old, new = (hashlib.sha256(data).hexdigest() for data in (files_of(edit.of)[name], files[name]))
        files[INDEX] = files[INDEX].replace(old.encode(), new.encode())
    return Planted(files, name, line_at(after, at) + edit.line)


def line_at(text: str, offset: int) -> int:
    """The 1-based line of an offset; \\n, \\r\\n and a lone \\r end a line."""
    return len(re.findall(r"\r\n|\n|\r", text[:offset])) + 1


@cache
def reported(edit: Edit) -> tuple[Seen, ...]:
    """The errors and warnings that the edit brought, and expected notes, without those of `also`."""
    before = Counter(found_before(edit.of))
    new = []
    for found in _findings(plant(edit).files, Memo(_known(edit.of))):
        key = (found.rule, found.event, found.message)
        if before[key]:
            before[key] -= 1
        elif found.severity is not Severity.NOTE or found.rule in (edit.rule, *edit.also):
            new.append(Seen(Path(found.place.file).name, found.place.line, found.rule, found.event))
    missing = set(edit.also) & set(BY_NAME) - {seen.rule for seen in new}
    assert not missing, f"{edit.id}: {missing} is not reported: {new}"
    return tuple(seen for seen in new if seen.rule not in edit.also)


def wanted(edit: Edit) -> tuple[Seen, ...]:
    """What must be reported."""
    if not edit.rule:
        return ()
    planted = plant(edit)
    file, line = planted.line_of(edit.at) if edit.at else (planted.file, planted.line)
    place = edit.where.partition(":")[0]
    event = edit.event or ("-" if place in ("log", "index", "text") else place)
    return (Seen(file, line, edit.rule, "" if event == "-" else event),)


def _scope(edit: Edit, files: dict[str, bytes]) -> tuple[str, int, int]:
    """The file of an edit, and the span of it in which its old words stand."""
    kind, _, part = edit.where.partition(":")
    if kind == "text":
        name = sources_of(edit.of)[part]
        return name, 0, len(files[name].decode())
    name = INDEX if kind == "index" else LOG
    text = files[name].decode()
    if edit.where in ("log", "index"):
        return name, 0, len(text)
    if kind == "index":
        return name, *_table(text, f"[source.{part}]", "\n[source.")
    first, last = _table(text, f'[[event]]\nid = "{kind}"', "\n[[event]]")
    if part:
        tables = [
            first,
            *(m.start() for m in re.finditer(r"^\[\[event\.", text[:last], re.M) if m.start() > first),
            last,
        ]
        first, last = tables[int(part) : int(part) + 2]
    return name, first, last


def _table(text: str, header: str, following: str) -> tuple[int, int]:
    first = text.index(header)
    last = text.find(following, first + 1)
    return first, last + 1 if last >= 0 else len(text)
