"""Cells of a table that a spreadsheet opens: none is computed, and each can be had back as it was.

A cell that a spreadsheet could take for a formula gets an apostrophe before it; so does one that had
apostrophes before such a beginning.
"""

import re

_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """A text as a cell that no spreadsheet computes."""
    return f"'{text}" if _FORMULA.match(text) else text


def plain(cell: str) -> str:
    """What a cell says that was guarded, or never needed to be."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell[1:]) else cell
