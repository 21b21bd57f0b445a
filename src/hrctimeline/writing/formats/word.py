"""A word processor's file (.docx) as text, with mammoth: what a reader of the printed page reads, notes last.

What was struck out, hidden, or stands in comments and on every page's head is not part of it.
"""

import io
import re
import zipfile
from xml.etree import ElementTree

from hrctimeline.writing.formats import Unreadable

_MAIN = "word/document.xml"
_LARGEST = 200_000_000  # bytes of its parts, unpacked
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = (
    'sup > a[href^="#footnote"]',
    'sup > a[href^="#endnote"]',
    'a[href^="#footnote-ref"]',
    'a[href^="#endnote-ref"]',
)


def is_word(data: bytes, name: str) -> bool:
    """Whether a file is a word processor's, or by its name is meant to be."""
    if not data.startswith(b"PK"):
        return False
    if name.lower().endswith(".docx"):
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _MAIN in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return False


def read(data: bytes) -> str:
    """The text of a file's bytes; raises ImportError without the libraries, or Unreadable."""
    import mammoth
    from resiliparse.extract.html2text import extract_plain_text

    try:
        page = mammoth.convert_to_html(io.BytesIO(_visible(data)), ignore_empty_paragraphs=True).value
    except Unreadable:
        raise
    except Exception as error:  # what a broken file makes of it is told by no type of error
        raise Unreadable("it is no whole .docx file") from error
    page = re.sub(r"(<t[dh][^>]*>)<p>((?:(?!<p>).)*)</p>(?=</t[dh]>)", r"\1\2", page)  # a row on one line
    text: str = extract_plain_text(
        f"<html><body>{page}</body></html>",
        preserve_formatting=True,
        list_bullets=False,
        skip_elements=_MARKS,
    )
    return text


def _visible(data: bytes) -> bytes:
    """The file without its hidden words, which mammoth reads like all others."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _LARGEST:
            raise Unreadable("it unpacks to more than 200 MB")
        parts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    hiding = [name for name, part in parts.items() if name.startswith("word/") and b"w:vanish" in part]
    if not hiding:
        return data
    parts |= {name: _without_hidden(parts[name]) for name in hiding}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def _without_hidden(part: bytes) -> bytes:
    tree = ElementTree.fromstring(part)
    for parent in list(tree.iter()):
        for run in parent.findall(f"{_W}r"):
            mark = run.find(f"{_W}rPr/{_W}vanish")
            if mark is not None and mark.get(f"{_W}val") not in ("0", "false", "off"):
                parent.remove(run)
    made: bytes = ElementTree.tostring(tree, encoding="utf-8")
    return made
