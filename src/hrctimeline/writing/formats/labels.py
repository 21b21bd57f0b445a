"""What a text says of itself by labels at its head: "Title: …", or the front matter of a Markdown file.

Clippers of web pages write front matter, and libraries of old books a head of labels.
"""

import re
from collections.abc import Iterator

from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import one_line

_HEAD = 3000  # characters
_KEYS = ("title", "author", "publisher")


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
