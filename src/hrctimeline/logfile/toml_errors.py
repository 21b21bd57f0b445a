"""Where a TOML file breaks, and how to mend the usual slips."""

import re

from hrctimeline.findings import Place
from hrctimeline.logfile.memo import MERGED


def syntax(error: Exception, text: str, file: str) -> tuple[Place, str, str]:
    """The place, the message and the hint for what `tomllib` raised."""
    if isinstance(error, RecursionError):
        return Place(file, 1, 1, 1, 1), "the file is nested too deeply to be read", "Write it flat."
    said = re.sub(r" \(at .*\)$", "", str(error))
    match = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    lines = text.splitlines() or [""]
    line, column = (int(match[1]), int(match[2])) if match else (len(lines), len(lines[-1]) + 1)
    shown = lines[line - 1] if line <= len(lines) else ""
    slip = f"{said[:1].lower()}{said[1:]}"
    message = slip if said == MERGED else f"this is not TOML: {slip}"
    return Place(file, line, column, line, column + 1), message, _hint(shown, text, said)


def _hint(line: str, text: str, said: str) -> str:
    """How to mend the slip, by the line on which the parser gave up."""
    if re.match(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)", line):
        return (
            "Choose a side of the merge, or join both, and take out the lines <<<<<<<, ======= and >>>>>>>."
        )
    if said.startswith(("Illegal character", "Found invalid character")):
        return "TOML has no such character here: take it out. Lines end with LF, or with CR and LF."
    if text.startswith("\ufeff"):
        return "The file begins with a byte order mark: save it as UTF-8 without one."
    if bare := re.match(r"\s*([\w-]+)\s*=\s*(\d{3,4}[\dXx-]*[?~%]?(?:/[\d.X-]*)?)\s*(?:#.*)?$", line):
        return f'A date that is no full day stands in quotes: {bare[1]} = "{bare[2]}"'
    if re.match(r"\s*[\w-]+\s*=\s*[“”‘’„«]", line):
        return 'Texts stand in straight quotation marks: "…", or """…""" over several lines.'
    if bare := re.match(r"\s*([\w-]+)\s*=\s*([^\s\"'\[{\d+-].*)$", line):
        return f'A text stands in quotes: {bare[1]} = "{bare[2].strip()[:60]}"'
    if "\\" in line:
        return r"""Within "…" a backslash is written \\; within '…' it stands for itself."""
    if line.count('"') % 2 == 0 and line.count('"') > 2:
        return 'Within "…" a quotation mark is written \\"; or put \'…\' or """…""" around the text.'
    if line.count('"') % 2:
        return 'A quotation mark is missing. A text over several lines stands in """…""".'
    return "A line is `key = value`, `[table]` or `[[event]]`."
