"""A saved web page as text: the words of its main part, and what its head says of it.

Of two libraries that are kept, measured on the pages of `tests/pages.py`: trafilatura keeps every word, adds
hidden ones (0.3 %), takes 70 MB with all it needs and 300 ms to load; resiliparse adds none, takes 19 MB and
2 ms, and misses an article that is one list. Where it finds next to no main part, the whole page without its
navigation is taken instead: then it keeps every word, too.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from hrctimeline.words.text import one_line

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

_NOT_MAIN = (
    "nav",
    "header nav",
    "footer",
    "aside",
    "[role=navigation]",
    "[role=banner]",
    "[role=contentinfo]",
)
_HEAD = {
    "title": ('meta[property="og:title"]', "content"),
    "publisher": ('meta[property="og:site_name"]', "content"),
    "author": ('meta[name="author"]', "content"),
    "language": ("html", "lang"),
    "published": ('meta[property="article:published_time"]', "content"),
}
_MAIN = 0.5  # of the words outside navigation: fewer are no main part


class WebPage(NamedTuple):
    """The words of a page, and what its head says: "" where it doesn't. `site` is perhaps the publisher."""

    text: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    language: str = ""
    published: str = ""
    site: str = ""


def is_web_page(data: bytes, name: str) -> bool:
    """Whether a file is a web page, by its name or its first bytes."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return name.lower().endswith((".html", ".htm", ".xhtml")) or start.startswith(
        (b"<!doctype html", b"<html")
    )


def read(data: bytes, encoding: str = "") -> WebPage:
    """The page of a file's bytes; raises ImportError, or LookupError for an encoding that is none."""
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    from resiliparse.parse.html import HTMLTree

    named = encoding or detect_encoding(data) or "utf-8"
    tree = HTMLTree.parse(data.decode(named, "replace") if encoding else bytes_to_str(data, named))
    head = {key: _said(tree, *where) for key, where in _HEAD.items()}
    head["title"] = head["title"] or _heading(tree)
    return WebPage(_tidy(_words(tree)), **head, site=_site(tree))


def _words(tree: "HTMLTree") -> str:
    """The words of the main part, or of all but navigation where that has next to none."""
    from resiliparse.extract.html2text import extract_plain_text as extract

    headed = tree.document and tree.document.query_selector("main h1, article h1")
    skipped = (*_NOT_MAIN, "body > header") if headed else _NOT_MAIN  # the site's own head, not the article's

    def words(main: bool) -> str:
        found: str = extract(
            tree,
            preserve_formatting=True,
            main_content=main,
            list_bullets=False,
            alt_texts=False,
            skip_elements=skipped,
        )
        return found

    main, around = words(main=True), words(main=False)
    return main if len(main.split()) >= _MAIN * len(around.split()) else around


def _said(tree: "HTMLTree", selector: str, attribute: str) -> str:
    found = tree.document.query_selector(selector) if tree.document else None
    return one_line((found and found.getattr(attribute)) or "")


def _heading(tree: "HTMLTree") -> str:
    found = tree.document.query_selector("h1") if tree.document else None
    return one_line((found.text if found else tree.title) or "")


def _site(tree: "HTMLTree") -> str:
    """Whose page it is: the last part of "Fares to rise | The Gazette", where the first is its heading."""
    first, *others = re.split(r" [|–—] ", one_line(tree.title or ""))
    return others[-1].strip() if others and first and first.strip() == _heading(tree) else ""


def _tidy(text: str) -> str:
    """The text without the space that a page's layout leaves at its lines' ends and between paragraphs."""
    lines = "\n".join(line.strip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"
