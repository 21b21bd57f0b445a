"""Where a TOML file breaks, and how to mend the usual slips."""

import re
import unicodedata

from hrctimeline.findings import Place
from hrctimeline.logfile.memo import MERGED

_MERGE = "Choose a side of the merge, or join both, and take out the lines <<<<<<<, ======= and >>>>>>>."
_CURLY = 'Texts stand in straight quotation marks: "…", or """…""" over several lines.'
_BACKSLASH = r"""Within "…" a backslash is written \\; within '…' it stands for itself."""
_MARKS = 'Within "…" a quotation mark is written \\"; or put \'…\' or """…""" around the text.'

# what the parser says, the line on which it gave up, and how to mend it with the words of that line
_SLIPS = (
    ("", r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)", _MERGE),
    (r"Found invalid|Illegal character '(?!\\n')", "", "TOML has no such character here: take it out."),
    ("Cannot declare", r"\s*\[event\]", "Each event begins with [[event]], in double brackets."),
    ("Cannot declare", r"\s*\[([^][]+)\]", r"[\1] stands above already: put these keys there."),
    (
        "Cannot overwrite",
        r"\s*\[\[\s*event\s*\]\]",
        "Above it stands a table of an event, as [[event.evidence]], and no [[event]] that it belongs to.",
    ),
    ("Cannot overwrite", r"\s*\[+([^][]+)\]", r"`\1` is given above already. One of several is [[\1]]."),
    ("Cannot overwrite|Duplicate", r"\s*([\w-]+)\s*=", r"`\1` stands twice in one table: keep one."),
    ("Expected '='", r"\s*([\w-]+)\s*:\s*(.{0,60})", r"Between key and value stands =, as in \1 = \2"),
    ("", r"\s*([\w-]+)\s*==+\s*(.{0,60})", r"Between key and value stands one =, as in \1 = \2"),
    ("Invalid value", r"\s*([\w-]+)\s*=\s*(?:#.*)?$", r'`\1` has no value: \1 = "…", or take the line out.'),
    (
        "",
        r"\s*([\w-]+)\s*=\s*(\d{3,4}[\dXx-]{0,9}[?~%]?(?:/[\d.X-]{0,12})?)\s*(?:#.*)?$",
        r'A date that is no full day stands in quotes: \1 = "\2"',
    ),
    ("", r"\s*[\w-]+\s*=\s*[“”‘’„«]", _CURLY),
    ("", r"\s*([\w-]+)\s*=\s*([^\s\"'\[{\d+-].{0,59})", r'A text stands in quotes: \1 = "\2"'),
)


def syntax(error: Exception, text: str, file: str) -> tuple[Place, str, str]:
    """The place, the message and the hint for what `tomli` raised."""
    if isinstance(error, RecursionError):
        return Place(file, 1, 1, 1, 1), "the file is nested too deeply to be read", "Write it flat."
    said = re.sub(r" \(at .*\)$", "", str(error))
    match = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    line, column = (int(match[1]), int(match[2])) if match else (len(lines), len(lines[-1]) + 1)
    if said.startswith("Exceeds the limit"):
        line, column = _longest_number(lines)
        said = "A number has too many digits"
    shown = lines[line - 1] if line <= len(lines) else ""
    slip = re.sub(r"\('([^()]*?)',?\)", lambda m: f"`{'.'.join(m[1].split(chr(39) + ', ' + chr(39)))}`", said)
    slip = f"{slip[:1].lower()}{slip[1:]}"
    message = slip if said == MERGED else f"this is not TOML: {slip}"
    return Place(file, line, column, line, column + 1), message, _hint(shown, column, text, said)


def _longest_number(lines: list[str]) -> tuple[int, int]:
    """The line and column of the longest run of digits."""
    runs = (
        (m.end() - m.start(), n, m.start() + 1)
        for n, at in enumerate(lines, 1)
        for m in re.finditer(r"0[box]\w+|\d+", at)
    )
    _, line, column = max(runs)
    return line, column


def _hint(line: str, column: int, text: str, said: str) -> str:
    """How to mend the slip, by what the parser said and the line on which it gave up."""
    if text.startswith("\ufeff"):
        return "The file begins with a byte order mark: save it as UTF-8 without one."
    if said.startswith("Expected '='") and not (odd := line[column - 1 : column] or " ").isascii():
        name = unicodedata.name(odd, "a character without a name").lower()
        return (
            f"U+{ord(odd):04X}, {name}, can't stand here: a key has a–z, 0–9, - and _, or quotes around it."
        )
    if text.count('"""') % 2:
        return 'A text that begins with """ has no end at this line or above: """ closes it.'
    for what, where, mend in _SLIPS:
        if re.match(what, said) and (match := re.match(where, line)):
            return match.expand(mend).rstrip()
    if "\\" in line:
        return _BACKSLASH
    if line.count('"') % 2:
        return 'A quotation mark is missing. A text over several lines stands in """…""".'
    if line.count('"') > 2:
        return _MARKS
    return "A line is `key = value`, `[table]` or `[[event]]`; a comment begins with #."
