"""Words of logs and texts in Markdown that an editor shows: nothing in them is markup, or a link."""

import re
from collections.abc import Iterable

from hrctimeline.tell.terminal import safe
from hrctimeline.words.text import Span, one_line

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
_OPENS = re.compile(r"^(\d*)([-+=.)#])")


def plain(text: str) -> str:
    """A text as it reads, on one line."""
    return _OPENS.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", one_line(safe(text))))


def bold(text: str) -> str:
    """The same, in bold type."""
    return f"**{plain(text)}**" if text.strip() else ""


def quoted(text: str, mark: Span | None) -> str:
    """A sentence as a quotation, with a span of it in bold type."""
    start, end = mark or (0, 0)
    before, inner, behind = text[:start], text[start:end], text[end:]
    lead, tail = " " * before[-1:].isspace(), " " * behind[:1].isspace()
    return f"> {plain(before)}{lead}{bold(inner)}{tail}{plain(behind)}"


def joined(names: Iterable[str]) -> str:
    """Names, with commas between them."""
    return ", ".join(map(plain, names))
