"""What one rule finds in the example timeline, with some lines laid over it."""

from examples import Files, lay_over
from hrctimeline.findings import Finding
from hrctimeline.logfile.folder import Memory
from hrctimeline.verifier import verify


def memory(files: Files) -> Memory:
    """The files of a timeline as a folder that is on no disk."""
    texts = {name.removeprefix("sources/"): data for name, data in files.items() if name != "events.toml"}
    return Memory(files["events.toml"], texts)


def findings(rule: str, fragment: str, files: Files | None = None) -> list[Finding]:
    """The findings of a rule; `files` are put in place of those that the fragment makes."""
    laid = lay_over(fragment) | (files or {})
    return [finding for finding in verify(memory(laid)).findings if finding.rule == rule]


def places(rule: str, fragment: str) -> list[str]:
    """Where a rule finds something: the words that stand there, in the log, the index or a text."""
    files = lay_over(fragment)
    found = [finding for finding in verify(memory(files)).findings if finding.rule == rule]
    return [_words(files, finding) for finding in found]


def _words(files: Files, finding: Finding) -> str:
    name = (
        finding.file if finding.file == "events.toml" else f"sources/{finding.file.removeprefix('sources/')}"
    )
    line = files[name].decode("utf-8", "replace").split("\n")[finding.line - 1]
    last = finding.place.end_column - 1 if finding.place.end_line == finding.line else len(line)
    return line[finding.column - 1 : last]
