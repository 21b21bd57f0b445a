"""Events from a CSV: what `show --format csv` writes, and tables of others with a header."""

import csv
import io
from collections.abc import Iterator

from hrctimeline.writing.foreign.cells import plain
from hrctimeline.writing.foreign.columns import Columns
from hrctimeline.writing.foreign.model import Row, Taken, Unreadable

_DELIMITERS = ",;\t|"


def read(text: str) -> Taken:
    """The events; raises Unreadable with the line."""
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    return Taken(tuple(_rows(text, delimiter)))


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    lines = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
    columns, line = None, 1
    try:
        for cells in lines:
            place, line = f"line {line}", lines.line_num + 1
            if columns is None:
                columns = Columns(place, cells)
            elif row := columns.row(place, [plain(cell) for cell in cells]):
                yield row
    except csv.Error as error:
        raise Unreadable(f"line {line}: {error}") from error
    if columns is None:
        raise Unreadable("line 1: there is no header")
