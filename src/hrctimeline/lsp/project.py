"""A log in an editor: judged as a whole when it is opened, and then again what a change touches.

What was judged last is kept while the log, or the index, is no TOML: answers are then of the log as it was.
"""

from collections.abc import Mapping
from pathlib import Path

from hrctimeline.findings import LOG, REVIEWS
from hrctimeline.judging.again import Before
from hrctimeline.logfile.folder import Disk, has_log
from hrctimeline.logfile.joined import is_part
from hrctimeline.logfile.load import load
from hrctimeline.logfile.memo import Memo
from hrctimeline.lsp.overlay import Overlay
from hrctimeline.lsp.view import Editor, View
from hrctimeline.rules import ALL_RULES
from hrctimeline.verifier import verify

_FEW = 8  # events and sources that are judged again at each change, until what came of them is kept
_UNREADABLE = ("toml-syntax", "source-missing")  # what is said of files that are no TOML, or aren't there


class Project:
    """A log, by its whole path, and the files beside it."""

    def __init__(self, log: str, editor: Editor = Editor(), texts: str = "") -> None:
        self._folder = Overlay(Disk(log, texts))
        self._memo = Memo()
        self._before: Before | None = None
        self._seen: object = None
        self._view = View(self._folder, editor)

    def look(self, texts: Mapping[str, str]) -> View:
        """The log as it is, with what open files hold, by their whole paths; raises LogUnreadable."""
        self._folder.texts = texts
        if self._seen is None or self._seen != (texts, self._folder.stamps()):
            self._view = self._judged(texts)
            self._seen = texts, self._folder.stamps()
        return self._view

    def _judged(self, texts: Mapping[str, str]) -> View:
        memo = Memo(self._memo)
        known = self._view.report
        loaded = load(self._folder, memo, known.dossier.loaded if known else None)
        if not (loaded.readable and loaded.indexed):
            faults = verify(loaded, select=_UNREADABLE, memo=memo).findings
            return View(self._folder, self._view.editor, self._view.report, faults, texts)
        if self._before is None or not self._before.comparable(loaded):
            self._memo = Memo()
            self._before = Before(load(self._folder, self._memo), self._memo, ALL_RULES)
            memo = Memo(self._memo)
            loaded = load(self._folder, memo, self._before.loaded)
        report = verify(loaded, memo=memo, before=self._before)
        if self._before.touched > _FEW and not self._typing(texts):
            self._before = self._before.followed()
        return View(self._folder, self._view.editor, report, (), texts)

    def _typing(self, texts: Mapping[str, str]) -> bool:
        """Whether a text is being typed: to keep what comes of each state of it takes much memory."""
        before = self._view.texts or {}
        return any(
            text != before.get(path, text) for path, text in texts.items() if not path.endswith(".toml")
        )


def log_of(path: str) -> str | None:
    """The log that a file belongs to: itself, or the one beside it, its `sources/` or its `events/`."""
    file = Path(path)
    if file.name == LOG:
        return path
    folder: Path | None
    if is_part("/".join(file.parts[-2:])):
        folder = file.parents[1]
    elif file.name == REVIEWS:
        folder = file.parent
    else:
        folder = next((each.parent for each in file.parents if each.name == "sources"), None)
    return str(folder / LOG) if folder and has_log(folder) else None
