"""The pages of the rules as files, so that an editor can open what a finding's name links to."""

import tempfile
from contextlib import suppress
from pathlib import Path

from hrctimeline.rules import BY_NAME
from hrctimeline.tell.rules import markdown


class RulePages:
    """A folder of pages for as long as the server runs; each is written when it is first linked to."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="hrctimeline-rules-", ignore_cleanup_errors=True)
        self._known: dict[str, str] = {}

    def address(self, rule: str) -> str:
        """The address of a rule's page; "" where it can't be written."""
        if rule not in self._known:
            self._known[rule] = ""
            with suppress(OSError):
                file = Path(self._folder.name) / f"{rule}.md"
                file.write_text(page(rule), encoding="utf-8")
                self._known[rule] = file.as_uri()
        return self._known[rule]

    def close(self) -> None:
        """Take the folder away."""
        self._folder.cleanup()


def page(rule: str) -> str:
    """A rule's page in Markdown."""
    known = BY_NAME[rule]
    return f"# {rule}\n\n*{known.severity} · {known.family}*\n\n{markdown(known)}\n"
