"""A file of any format opened: its words as text, and what it says beside them.

Text is taken as it is. Of all other formats the original is kept beside the text made of it.

What a text says of itself by labels at its head: "Title: …", or the front matter of a Markdown file. Clippers
of web pages write front matter, and libraries of old books a head of labels.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hrctimeline.findings import count
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import one_line
from hrctimeline.writing.formats import Unreadable, mail, pdf, web_page, word

_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LONGEST_TITLE = 150
_SHOWN = 5  # pages and files that a remark names
_OTHERS = (
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"\xd0\xcf\x11\xe0", "an old office file (.doc)"),
    (b"PK\x03\x04", "a packed file (.zip, .odt, .epub)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
)
_HEAD = 3000  # characters
_KEYS = ("title", "author", "publisher")


class Opened(NamedTuple):
    """A file's words; how to name its original, "" where the words are the file; what it says beside them.

    `said` has the keys of the index, and `published` with `dateline`, or with `published-note`. `remarks` are
    what a person should know of how the words were got; `unsure` are the keys of `said` to be looked at.
    """

    text: str
    original: str = ""
    said: Mapping[str, str] = {}
    remarks: tuple[str, ...] = ()
    unsure: frozenset[str] = frozenset()


def opened(data: bytes, name: str, encoding: str = "") -> Opened:
    """The file of some bytes, called `name`, or ""; raises Unreadable."""
    try:
        found = _opened(data, name, encoding)
    except ImportError as error:
        raise Unreadable("it needs a library to be read: pip install 'hrctimeline[import]'") from error
    if not found.text.strip():
        raise Unreadable("it has no words")
    return found


def _opened(data: bytes, name: str, encoding: str) -> Opened:
    if pdf.is_pdf(data):
        return _pdf(data)
    if word.is_word(data, name):
        return Opened(word.read(data), "docx")
    if mail.is_mail(data, name):
        return _mail(data)
    if web_page.is_web_page(data, name):
        return _web_page(data, encoding)
    for start, what in _OTHERS:
        if data.startswith(start):
            raise Unreadable(f"it is {what}, which isn't read: save its words as text, or print it as PDF")
    text, original = decoded(data, encoding)
    return Opened(text, original or "", labelled(text))


def _pdf(data: bytes) -> Opened:
    found = pdf.read(data)
    if not found.text.strip():
        raise Unreadable(
            f"{count(found.pages, 'page')}, and none has a text layer: it is a picture of a text. "
            "Have its words read (OCR) first"
        )
    remarks = [f"{_pages(found.pictures)} no text layer: what stands there is not taken"] * bool(
        found.pictures
    )
    if found.heads:
        heads = " · ".join(f"“{head}”" for head in found.heads[:_SHOWN])
        remarks.append(f"taken once, or not at all where it is but a page's number: {heads}")
    title = one_line(found.title)
    said = {"title": title} if 0 < len(title) <= _LONGEST_TITLE else {}
    return Opened(found.text, "pdf", said, tuple(remarks))


def _pages(numbers: tuple[int, ...]) -> str:
    shown = ", ".join(f"p. {number}" for number in numbers[:_SHOWN])
    more = f" and {len(numbers) - _SHOWN} more pages" if len(numbers) > _SHOWN else ""
    return f"{shown}{more} {'has' if len(numbers) == 1 else 'have'}"


def _mail(data: bytes) -> Opened:
    found = mail.read(data, lambda html: web_page.read(html, "utf-8").text)
    said = {"title": found.title, "author": found.author, "kind": "letter"}
    said |= {"published": found.day, "dateline": found.dateline}
    names = ", ".join(found.attached[:_SHOWN])
    remarks = (f"what is attached is not taken: {names}",) if found.attached else ()
    return Opened(found.text, "eml", {key: value for key, value in said.items() if value}, remarks)


def _web_page(data: bytes, encoding: str) -> Opened:
    try:
        page = web_page.read(data, encoding)
    except LookupError as error:
        raise Unreadable(f"there is no encoding “{encoding}”") from error
    said = {key: value for key, value in page._asdict().items() if value and key not in ("text", "site")}
    if published := said.get("published"):
        said["published-note"] = f"The saved page says it in its head: article:published_time is {published}."
    if page.site and not page.publisher:
        return Opened(page.text, "html", said | {"publisher": page.site}, unsure=frozenset({"publisher"}))
    return Opened(page.text, "html", said)


def decoded(data: bytes, encoding: str = "") -> tuple[str, str | None]:
    """The text of a file, and the name of its encoding where that isn't UTF-8; raises Unreadable."""
    name = encoding or next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(name)
    except LookupError as error:
        raise Unreadable(f"there is no encoding “{name}”") from error
    except ValueError as error:
        raise Unreadable(
            f"it is not text in {name.upper()}: name its --encoding, or save its words as text"
        ) from error
    if "\0" in text:
        raise Unreadable("it has a NUL character, and is no text: save its words as text")
    if not text.strip():
        raise Unreadable("it has no words")
    return text, None if codecs.lookup(name).name == "utf-8" else codecs.lookup(name).name


def labelled(text: str) -> dict[str, str]:
    """The title, author and publisher that labels name, by the keys of the index; none without a title."""
    matter = _front_matter().match(text)
    found = dict(reversed(list(_fields(matter[1] if matter else text[:_HEAD]))))
    return found if "title" in found else {}


def _fields(head: str) -> Iterator[tuple[str, str]]:
    for field in _field().finditer(head):
        value = one_line(field[2] or field[3] or "").strip("\"'[] ")
        if value:
            yield field[1].lower(), value


_front_matter = lazy_pattern(r"\ufeff?---\r?\n(.{0,5000}?)\n---\r?(?:\n|\Z)", re.DOTALL)
_field = lazy_pattern(
    rf"^({'|'.join(_KEYS)}):(?:[ \t]+(\S[^\r\n]{{0,150}})|[ \t]*\r?\n[ \t]*- ([^\r\n]{{1,150}}))\r?$",
    re.MULTILINE | re.IGNORECASE,
)
