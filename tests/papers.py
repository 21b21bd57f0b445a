"""PDF files made for the tests, each with the words that a reader takes from it: invented, as is what they say.

All is set in Courier, whose letters are 0.6 of their size wide, so that lines can be broken and placed here.
"""

import textwrap
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pages import NOTES, PARAGRAPHS, ROWS, TITLE


class Paper(NamedTuple):
    """A PDF file: its bytes, and the paragraphs that are its text."""

    pdf: bytes
    paragraphs: tuple[str, ...]


class Line(NamedTuple):
    """A line of a page: where it begins, from the left and from the bottom, its words and their size."""

    x: float
    y: float
    words: str
    size: float = 10


SIZE, LEADING, TOP, LEFT = 10, 12, 760, 72
Page = list[Line]


def lines(paragraphs: Iterable[str], width: int) -> Iterator[str]:
    """Paragraphs broken into lines of so many letters, an empty one between two."""
    for paragraph in paragraphs:
        yield from textwrap.wrap(paragraph, width, break_on_hyphens=False)
        yield ""


def column(text: Iterable[str], x: float = LEFT, top: float = TOP, leading: float = LEADING) -> Page:
    return [Line(x, top - number * leading, words) for number, words in enumerate(text) if words]


def pdf(*pages: Page | bytes, show: str = "whole") -> bytes:
    """A file of these pages, or of what draws them. `show`: a line is drawn whole, word by word, or letter by letter with kerning."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (len(pages), b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        drawn = page if isinstance(page, bytes) else b"\n".join(_drawn(line, show) for line in page)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ]
    out, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return out + end % (len(objects) + 1, table, len(objects) + 1, len(out))


def _drawn(line: Line, show: str) -> bytes:
    wide = line.size * 0.6
    if show == "words":
        places = [0, *(at + 1 for at, char in enumerate(line.words) if char == " ")]
        return b"\n".join(
            _placed(line._replace(x=line.x + place * wide, words=word))
            for place, word in zip(places, line.words.split(" "), strict=True)
        )
    if show == "letters":
        shown = b" ".join(
            b"(%s) %d" % (_escaped(char), 8 * (number % 3) - 8) for number, char in enumerate(line.words)
        )
        return b"BT /F1 %g Tf %g %g Td [%s] TJ ET" % (line.size, line.x, line.y, shown)
    return _placed(line)


def _placed(line: Line) -> bytes:
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (line.size, line.x, line.y, _escaped(line.words))


def _escaped(words: str) -> bytes:
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


WHOLE = (TITLE, *PARAGRAPHS)
LONG = (*WHOLE, *(p.replace("Oxney", "Selby").replace("Port Lyne", "Old Quay") for p in PARAGRAPHS))
HEAD = "Harbour Office · Fares 2021"
NARROW = 32
BESIDE = LEFT + (NARROW + 4) * SIZE * 0.6
BROKEN = {
    "passengers": "passen-gers",
    "spokesman": "spokes-man",
    "absent": "ab-sent",
    "decision": "deci-sion",
}


def two_columns(*, across: bool) -> bytes:
    """Two columns drawn one after the other, or line by line across both."""
    text = list(lines(WHOLE, NARROW))
    half = -(-len(text) // 2)
    left, right = column(text[:half]), column(text[half:], BESIDE)
    return pdf(sorted(left + right, key=lambda line: (-line.y, line.x)) if across else left + right)


def hyphenated() -> bytes:
    """Words broken at the ends of lines."""
    text = []
    for paragraph in WHOLE:
        rest = paragraph.split(" ")
        line = ""
        for word in rest:
            parts = BROKEN.get(word, "").split("-")
            if len(parts) == 2:
                text.append(f"{line} {parts[0]}-".strip())
                line = parts[1]
            elif len(line) + len(word) > 60:
                text.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        text += [line, ""]
    return pdf(column(text))


def with_heads() -> bytes:
    """Four pages with a running head and a page number, a sentence going on from each to the next."""
    text = [words for words in lines(LONG, 60) if words]
    size = -(-len(text) // 4)
    pages = [text[at : at + size] for at in range(0, len(text), size)]
    return pdf(
        *(
            [Line(LEFT, 775, HEAD), *column(page, top=740), Line(300, 40, f"Page {n} of 4")]
            for n, page in enumerate(pages, 1)
        )
    )


def with_notes() -> bytes:
    return pdf([*column(lines(WHOLE, 70)), *column(lines(NOTES, 80), top=110)])


def with_a_table() -> bytes:
    body = column(lines(WHOLE, 70))
    low = min(line.y for line in body) - 2 * LEADING
    cells = [
        Line(LEFT + 150 * number, low - LEADING * row, cell)
        for row, cells in enumerate(ROWS)
        for number, cell in enumerate(cells)
    ]
    return pdf([*body, *cells])


CELLS = tuple(cell for row in ROWS for cell in row)
PAPERS = {
    "plain": Paper(pdf(column(lines(WHOLE, 70))), WHOLE),
    "two columns": Paper(two_columns(across=False), WHOLE),
    "two columns, drawn across": Paper(two_columns(across=True), WHOLE),
    "hyphenation": Paper(hyphenated(), WHOLE),
    "running heads": Paper(with_heads(), (HEAD, *LONG)),
    "footnotes": Paper(with_notes(), (*WHOLE, *NOTES)),
    "table": Paper(with_a_table(), (*WHOLE, *CELLS)),
    "word by word": Paper(pdf(column(lines(WHOLE, 70)), show="words"), WHOLE),
    "letter by letter": Paper(pdf(column(lines(WHOLE, 70)), show="letters"), WHOLE),
    "wide lines": Paper(pdf(column(lines(WHOLE, 70), leading=24)), WHOLE),
}
