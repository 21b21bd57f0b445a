"""A PDF file as text, page by page, with pypdfium2: PDFium is what a browser reads such files with.

A line-end hyphen stays, as the words decide what it is. A form feed stands between two pages, so that a place
can be told by its page.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from hrctimeline.writing.formats import Unreadable
from hrctimeline.writing.formats.layout import Piece, Row
from hrctimeline.writing.formats.layout import read as in_order

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

PAGE_END = "\n\f"
_GAP = 1.6  # times the letters' size: what is further apart is two pieces
_HYPHEN = "\x02"  # how PDFium writes a hyphen at a line's end, and then no end of a line
_ENDS = (".", "!", "?", "”", '"', ":", "…")


class Pdf(NamedTuple):
    """The words of a file; the pages that have none but a picture; what stands on every page; its title."""

    text: str
    pages: int
    pictures: tuple[int, ...]
    heads: tuple[str, ...]
    title: str


class _Letter(NamedTuple):
    char: str
    left: float
    right: float
    base: float
    size: float


def is_pdf(data: bytes) -> bool:
    """Whether a file is a PDF, by its first bytes."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def read(data: bytes) -> Pdf:
    """The text of a file's bytes; raises ImportError without the library, or Unreadable."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        said = str(error).casefold()
        why = "it is locked with a password" if "password" in said else "it is no whole PDF file"
        raise Unreadable(why) from error
    with document:
        pages = [_Page(document, number) for number in range(len(document))]
        found = in_order([page.rows for page in pages])
    pictures = tuple(
        number
        for number, (page, lines) in enumerate(zip(pages, found.pages, strict=True), 1)
        if page.has_picture and not any(lines)
    )
    return Pdf(_joined(found.pages), len(pages), pictures, found.heads, found.title)


def _joined(pages: list[list[str]]) -> str:
    """The pages as one text; a paragraph ends with a page only where its last line ends a sentence."""
    out = []
    for lines in pages:
        text = "\n".join(lines)
        out.append(text + "\n" * (not text or text.rstrip().endswith(_ENDS)))
    return PAGE_END.join(out).rstrip("\n") + "\n"


class _Page:
    """One page: its rows of words, and whether there is a picture on it."""

    def __init__(self, document: "PdfDocument", number: int) -> None:
        import pypdfium2.raw as raw

        page = document[number]
        text = page.get_textpage()
        self.rows = _rows(text)
        objects = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
        self.has_picture = next(iter(objects), None) is not None
        text.close()
        page.close()


def _rows(page: "PdfTextPage") -> list[Row]:
    """The rows of a page in the order in which they are drawn."""
    rows = (_row(line) for line in _lines(_letters(page)))
    return [row for row in rows if row]


def _letters(page: "PdfTextPage") -> Iterator[_Letter]:
    import pypdfium2.raw as raw

    for number in range(page.count_chars()):
        if code := raw.FPDFText_GetUnicode(page, number):
            left, low, right, high = page.get_charbox(number, loose=True)
            yield _Letter(chr(code), left, right, low, high - low)


def _lines(letters: Iterator[_Letter]) -> Iterator[list[_Letter]]:
    line: list[_Letter] = []
    for letter in letters:
        if letter.char in ("\n", _HYPHEN):
            yield [*line, *([letter._replace(char="-")] if letter.char == _HYPHEN else [])]
            line = []
        elif letter.char != "\r":
            line.append(letter)
    yield line


def _row(line: list[_Letter]) -> Row:
    """The pieces of a line, parted by wide gaps."""
    pieces: list[list[_Letter]] = [[]]
    end: _Letter | None = None
    for letter in line:
        inked = not letter.char.isspace()
        if inked and end and not -letter.size < letter.left - end.right < _GAP * letter.size:
            pieces.append([])
        pieces[-1].append(letter)
        end = letter if inked else end
    return [_piece(piece) for piece in pieces if any(not letter.char.isspace() for letter in piece)]


def _piece(letters: list[_Letter]) -> Piece:
    inked = [letter for letter in letters if not letter.char.isspace()]
    words = "".join(letter.char for letter in letters).strip()
    return Piece(words, inked[0].left, inked[-1].right, inked[0].base, max(letter.size for letter in inked))
