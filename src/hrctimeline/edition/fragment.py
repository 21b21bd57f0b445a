"""Links that show a quote where it was published: text fragments (WICG, "URL Fragment Text Directives")."""

from collections.abc import Iterator
from urllib.parse import quote as encoded

from hrctimeline.logfile.web import web
from hrctimeline.words.locate import Located
from hrctimeline.words.text import Text

_WORDS = 5  # at each end of a long run of words
_SHORT = 12


def fragment(url: str, text: Text, place: Located) -> str:
    """The address of a page with the words of a quote to be found in it; "" where it is no web address."""
    if not web(url):
        return ""
    page = url.split(":~:", 1)[0]
    directives = "&".join(f"text={words}" for words in _directives(text, place))
    return f"{page}{'' if '#' in page else '#'}:~:{directives}" if directives else page


def _directives(text: Text, place: Located) -> Iterator[str]:
    for span in place.visible:
        words = text.words(*span).split()
        if len(words) > _SHORT:
            yield f"{_written(words[:_WORDS])},{_written(words[-_WORDS:])}"
        elif words:
            yield _written(words)


def _written(words: list[str]) -> str:
    return encoded(" ".join(words), safe="").replace("-", "%2D")
