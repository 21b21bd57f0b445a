"""The texts as BibTeX. `date` is EDTF, as biblatex takes it; `year` and `month` are for older styles."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from hrctimeline.edition.model import Edition, Text
from hrctimeline.logfile.web import web
from hrctimeline.tell.export.ends import ends
from hrctimeline.tell.terminal import safe

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TYPES = {"article": ("article", "journal"), "report": ("techreport", "institution")}
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # BibTeX counts every brace, escaped or not
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "$&#_%"},
}


def render(edition: Edition) -> str:
    """An entry for each text."""
    return "\n".join("\n".join(_entry(text)) + "\n" for text in edition.texts.values())


def _entry(text: Text) -> Iterator[str]:
    kind, publisher = _TYPES.get(text.kind, ("misc", "howpublished"))
    yield f"@{kind}{{{re.sub(r'[^A-Za-z0-9.-]+', '-', text.anchor.removeprefix('text.'))},"
    yield f"  title = {{{{{_tex(text.title)}}}}},"
    for key, value in (("author", text.author), (publisher, text.publisher)):
        if value:
            yield f"  {key} = {{{{{_tex(value)}}}}},"
    yield from _dates(text)
    if web(text.url):
        yield f"  url = {{{_address(text.url)}}},"
    if web(text.archived):
        yield f"  note = {{Archived at \\url{{{_address(text.archived)}}}}},"
    if text.retrieved:
        yield f"  urldate = {{{text.retrieved}}},"
    yield f"  keywords = {{{_tex(text.kind or 'other')}}},"
    yield "}"


def _dates(text: Text) -> Iterator[str]:
    if text.published is None:
        return
    yield f"  date = {{{text.published.edtf}}},"
    first, last = ends(text.published)
    if not first or not last or first[0] != last[0] or first[0] < 1:
        return
    yield f"  year = {{{first[0]}}},"
    if len(first) > 1 and len(last) > 1 and first[1] == last[1]:
        yield f"  month = {_MONTHS[first[1] - 1]},"


def _tex(text: str) -> str:
    """Words as LaTeX takes them, on one line, every brace of theirs written out."""
    return re.sub(r"[\\{}~^$&#_%]", lambda match: _TEX[match[0]], safe(text))


def _address(url: str) -> str:
    return quote(url, safe="%/:=&?~#+!$,;@()*[]-._")
