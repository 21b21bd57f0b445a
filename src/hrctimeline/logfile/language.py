"""Language tags (BCP 47, RFC 5646): which are well formed and begin with a language that is registered."""

import re
from functools import cache
from pathlib import Path

_LIST = Path(__file__).parent / "data" / "languages.txt"
_PRIVATE = ("qaa", "qtz")  # languages for private use lie between these
ENGLISH = "en"
_NAMES = ("english", "eng")  # what is written for it


def primary(tag: str) -> str:
    """The language that a tag begins with: "en" of "en-GB", or of "en_GB" as programs write it."""
    return _subtags(tag).split("-")[0]


def unknown(tag: str) -> str:
    """What is wrong with a tag, or ""."""
    subtags = _subtags(tag)
    if subtags == ENGLISH:  # so that few runs read the list
        return ""
    if not _form().fullmatch(subtags):
        return "has not the form of a language tag"
    first = primary(tag)
    private = _PRIVATE[0] <= first <= _PRIVATE[1] and len(first) == 3
    return "" if first in _registered() or first == "x" or private else "names no registered language"


def meant(tag: str) -> str:
    """The tag that is meant where English is named in another way, or ""."""
    return ENGLISH if primary(tag) in _NAMES else ""


def _subtags(tag: str) -> str:
    return tag.strip().lower().replace("_", "-")


@cache
def _registered() -> frozenset[str]:
    _, *lines = _LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(lines).split())


@cache
def _form() -> re.Pattern[str]:
    language = r"[a-z]{2,3}(?:-[a-z]{3}){0,3}"
    script, region = r"(?:-[a-z]{4})?", r"(?:-(?:[a-z]{2}|\d{3}))?"
    variant = r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*"
    extension, private = r"(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*", r"x(?:-[a-z\d]{1,8})+"
    return re.compile(rf"{language}{script}{region}{variant}{extension}(?:-{private})?|{private}")
