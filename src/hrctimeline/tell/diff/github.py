"""A comparison as workflow commands of GitHub Actions: an annotation for each wording that turns another."""

from pathlib import Path

from hrctimeline.diff.model import Diff
from hrctimeline.findings import Severity
from hrctimeline.tell.diff import phrases as words
from hrctimeline.tell.report.github import command
from hrctimeline.tell.terminal import safe


def render(diff: Diff, root: Path) -> str:
    """A line for each title or summary that turns something, then a plain one; files as seen from `root`."""
    lines = [
        command(
            Severity.WARNING,
            each.place,
            f"turned: {event.id}",
            [f"{safe(turn.said)} ({each.key})" for turn in each.turns],
            root,
        )
        for event in diff.events
        for each in event.turned
    ]
    return "\n".join([*lines, " ".join(words.summary(diff))]) + "\n"
