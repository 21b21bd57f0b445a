"""How soon an editor hears of a change: seconds of the processor for the log judged again, and its answers.

Logs of so many events, each with a quote, that cite a hundred texts. Changed are a title, an entry of the
index and a text with its checksum, and an event is put in. `opened` is the whole log.
"""

import hashlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from lsprotocol.types import Position
from one_event import write

import hrctimeline.cli  # noqa: F401  # sets how often memory is looked through, as for every command
from hrctimeline.lsp.complete import complete
from hrctimeline.lsp.diagnostics import diagnostics
from hrctimeline.lsp.hover import hover
from hrctimeline.lsp.outline import hints, lenses, symbols
from hrctimeline.lsp.project import Project

RUNS = 5
Texts = dict[str, str]


def seconds(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


class Desk:
    """A log in an editor, and a change of it after the other."""

    def __init__(self, log: Path) -> None:
        self.project = Project(str(log))
        self.log, self.index = str(log), str(log.parent / "sources" / "index.toml")
        self.source = str(next((log.parent / "sources").glob("*.txt")))
        self.texts = {path: Path(path).read_bytes().decode() for path in (self.log, self.index, self.source)}
        self.number = 0

    def look(self, texts: Texts) -> None:
        view = self.project.look(texts)
        diagnostics(view, lambda rule: rule, notes=False)
        self.texts = texts

    def title(self) -> Texts:
        """Another word in a title in the middle of the log."""
        self.number += 1
        text = self.texts[self.log]
        at = text.index('title = "', len(text) // 2)
        return self.texts | {
            self.log: text[:at] + f'title = "{"abcdefghijk"[self.number % 11]} ' + text[at + 9 :]
        }

    def event(self) -> Texts:
        """A new event before the last."""
        self.number += 1
        head, last = self.texts[self.log].rsplit("[[event]]", 1)
        return self.texts | {self.log: f'{head}[[event]]\nid = "new-{self.number}"\n\n[[event]]{last}'}

    def entry(self) -> Texts:
        """Another title of a source."""
        return self.texts | {self.index: self.texts[self.index].replace('title = "', 'title = "A', 1)}

    def text(self) -> Texts:
        """A text with a sentence more, and its checksum."""
        was = self.texts[self.source]
        now = f"{was}\n\nThe council rose at noon.\n"
        old, new = (hashlib.sha256(each.encode()).hexdigest() for each in (was, now))
        return self.texts | {self.source: now, self.index: self.texts[self.index].replace(old, new)}


def measured(events: int, desk: Desk) -> Iterator[tuple[str, float]]:
    """What is done, and the least that it took: a busy machine only adds to it."""
    yield "opened", seconds(lambda: desk.look(desk.texts))
    for change in (desk.title, desk.event, desk.entry, desk.text):
        yield change.__name__, min(seconds(partial(desk.look, change())) for _ in range(RUNS))
    view, text = desk.project.look(desk.texts), desk.texts[desk.log]
    at = Position(text.count("\n", 0, text.index("\nquote = ")) + 1, 20)
    page = view.page(desk.log)
    yield "hover", seconds(lambda: hover(view, desk.log, at))
    yield "completion", seconds(lambda: complete(view, desk.log, at))
    yield "symbols", seconds(lambda: symbols(view, desk.log))
    yield "lenses", seconds(lambda: lenses(view, desk.log))
    yield "hints", seconds(lambda: hints(view, desk.log, page.lines.range(0, 4_000)))


def main() -> None:
    for events in [int(size) for size in sys.argv[1:]] or [200, 5_000]:
        with tempfile.TemporaryDirectory() as name:
            for what, spent in measured(events, Desk(write(events, Path(name, "log")))):
                print(f"{events:7} events, {what:10}  {spent:6.3f} s")


if __name__ == "__main__":
    main()
