"""A page whose texts lie in files of their own, in a folder: for timelines with many or long texts.

Where there are thousands of events, these do, too, and the page lists them. Each file is made when it is
asked for, by several processes for a large timeline, so that no more than some of them are in memory.
"""

import base64
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from hrctimeline.edition.build import edition, listing
from hrctimeline.edition.model import Edition
from hrctimeline.edition.parts import Parts
from hrctimeline.judging.pool import each
from hrctimeline.results import EventReport, Report
from hrctimeline.tell.page.render import Beside, events_page, page, text_page

_LOG = "log"  # the folder with the log's own files

Written = tuple[str, str | bytes]  # a file's path and what is in it


class _Press(NamedTuple):
    """What the files of the folder are made with. `made` may have no more of the events than a list needs."""

    parts: Parts
    made: Edition
    back: str
    texts: dict[str, str]
    groups: list[str]

    def text(self, id: str) -> str:
        """The page of a text."""
        return text_page(self.made, self.parts.text(id), self.back, self.texts)

    def group(self, number: int) -> str:
        """The page of some events."""
        beside = Beside(*(["", *self.groups, ""][at] for at in (number, number + 2)))
        events = list(self.parts.events(self.parts.groups[number]))
        return events_page(self.made, events, self.back, self.texts, beside)


class Pages:
    """The page, for the file `front`, and for `folder` those of the texts and of many events, and the log."""

    def __init__(self, report: Report, chosen: Sequence[EventReport], front: str, folder: str) -> None:
        self._parts, self._front, self._folder = Parts.of(report, chosen), front, folder
        self._many = len(self._parts.groups) > 1
        self._made = listing(self._parts) if self._many else edition(report, chosen)

    def __len__(self) -> int:
        """How many files there are."""
        groups = self._many * len(self._parts.groups)
        return 1 + len(self._made.files) + len(self._made.texts) + groups

    def __iter__(self) -> Iterator[Written]:
        """The files one by one."""
        made, parts = self._made, self._parts
        texts = {id: f"{text.anchor.removeprefix('text.')}.html" for id, text in made.texts.items()}
        groups = [f"events.{number}.html" for number in range(1, self._many * len(parts.groups) + 1)]
        yield self._front, self._listing(texts, groups)
        for file in made.files:
            yield str(Path(self._folder, _LOG, file.name)), base64.b64decode(file.base64)
        press = _Press(parts, made, _address(self._front, self._folder), texts, groups)
        yield from self._printed(texts.values(), each(_Press.text, press, list(texts), parts.jobs))
        yield from self._printed(groups, each(_Press.group, press, range(len(groups)), parts.jobs))

    def _listing(self, texts: dict[str, str], groups: list[str]) -> str:
        beside = _address(self._folder, Path(self._front).parent)
        events = {
            event.anchor: f"{beside}/{name}"
            for name, group in zip(groups, self._parts.groups, strict=False)
            for event in self._made.events[group.start : group.stop]
        }
        places = {id: f"{beside}/{name}" for id, name in texts.items()}
        return page(self._made, places, files=events, log=f"{beside}/{_LOG}/")

    def _printed(self, names: Iterable[str], pages: Iterable[str]) -> Iterator[Written]:
        for name, html in zip(names, pages, strict=True):
            yield str(Path(self._folder, name)), html


def _address(target: str, folder: str | Path) -> str:
    """The way from a folder to a file or folder, as a page writes it."""
    return quote(Path(os.path.relpath(target, folder)).as_posix())
