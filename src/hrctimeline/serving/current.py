"""The page as the log is now; where it can't be read, the last one that could, with what is wrong."""

import threading
from collections import defaultdict
from dataclasses import replace

from hrctimeline.edition.build import edition
from hrctimeline.edition.model import Edition
from hrctimeline.edition.public import Public, of_log
from hrctimeline.findings import Finding, Severity
from hrctimeline.logfile.folder import Folder, LogUnreadable
from hrctimeline.logfile.load import load
from hrctimeline.logfile.memo import Memo
from hrctimeline.results import Report
from hrctimeline.tell.page.live import Found, Live
from hrctimeline.tell.page.render import page
from hrctimeline.verifier import verify

_REMEMBERED = 50  # changes after which all is read anew: what was worked out of texts that are gone goes, too
_EMPTY = Edition("No timeline yet", "", "", (), {}, (), ())


class Current:
    """The page with its number, which grows with every change; safe to be asked by many threads."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._last, self._found = _EMPTY, Live()
        self._shown: tuple[Edition, Live] | None = None
        self._changed = threading.Condition()
        self._page, self._number, self._over = b"", 0, False
        self._memo, self._runs = Memo(), 0
        self.refresh()

    @property
    def page(self) -> bytes:
        """The page."""
        with self._changed:
            return self._page

    def refresh(self) -> None:
        """Read the log and its texts again."""
        self._runs += 1
        if self._runs % _REMEMBERED == 0:
            self._memo = Memo()
        try:
            loaded = load(self._folder, self._memo)
            report = verify(loaded, memo=self._memo)
            if loaded.readable and loaded.indexed:
                self._last = edition(report, list(report.events))
                self._found = _live(report, self._last)
            else:
                unread = (f for f in report.findings if not f.event and f.severity is Severity.ERROR)
                self._found = Live(True, tuple(map(_found, unread)))
        except (LogUnreadable, OSError) as error:
            self._found = Live(True, (Found("", "error", "", f"the log {error}"),))
        if (shown := (self._last, self._found)) != self._shown:
            self._put(*shown)

    def _put(self, made: Edition, found: Live) -> None:
        """Show something else: the page has its number in it, so that it knows whether it is the last."""
        self._shown, number = (made, found), self._number + 1
        new = page(made, live=replace(found, number=number)).encode()
        with self._changed:
            self._page, self._number = new, number
            self._changed.notify_all()

    def after(self, number: int, seconds: float) -> int | None:
        """The page's number, once it isn't `number` or some seconds have passed; None when all is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._over or self._number != number, seconds)
            return None if self._over else self._number

    def end(self) -> None:
        """Let all that wait know that nothing more will change."""
        with self._changed:
            self._over = True
            self._changed.notify_all()


def _live(report: Report, made: Edition) -> Live:
    """What is found, for the log and by the events' anchors; notes are on the page anyway."""
    by_event: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.severity is not Severity.NOTE:
            by_event[finding.event].append(finding)
    beside = {}
    for event, shown in zip(report.events, made.events, strict=True):
        public = Public(report.timeline, event.event, shown.quotes)
        beside[shown.anchor] = tuple(
            _found(finding, public.remark(finding).message) for finding in by_event.pop(event.id, ())
        )
    rest = [finding for left in by_event.values() for finding in left]
    return Live(False, tuple(_found(finding, message) for finding, message in of_log(report, rest)), beside)


def _found(finding: Finding, message: str = "") -> Found:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    return Found(place, str(finding.severity), finding.rule, message or finding.message)
