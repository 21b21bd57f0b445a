"""What one rule finds in the example timeline, with some lines laid over it."""

from examples import Files, lay_over
from hrctimeline.findings import Finding
from hrctimeline.logfile.folder import Memory
from hrctimeline.verifier import verify


def memory(files: Files) -> Memory:
    """The files of a timeline as a folder that is on no disk."""
    texts = {name.removeprefix("sources/"): data for name, data in files.items() if name != "events.toml"}
    return Memory(files["events.toml"], texts)


FAMILY = ("date-", "dates-", "dated-by-", "anchor-", "published-", "claim-date")
Told = dict[str, str]  # what is told of a line: rules with their weight


def told(text: str, date: str, published: str, quote: str = "", more: str = "", summary: str = "") -> Told:
    """What the rules on dates say of one event, which quotes the whole text unless a part of it is given."""
    source = f'[source.letter]\npublished = "{published}"\ndateline = ""\npublished-note = "By its cover."\n'
    event = f'[[event]]\ndate = "{date}"\ntitle = "It happens"\nsummary = "{summary}"\n'
    evidence = f"[[event.evidence]]\nquote = '''{quote or text}'''\n{more}"
    prose = text.replace("\n", "\\n")
    found = verify(memory(lay_over(f"letter.txt: {prose}\n{source}{event}{evidence}"))).findings
    return {each.rule: str(each.severity) for each in found if each.rule.startswith(FAMILY)}


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
