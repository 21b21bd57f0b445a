"""A text taken in: what the index says of it is proposed from its own words, and written with it.

What no word of the text states plainly is not proposed. The file stays byte for byte; of one in another
encoding the original is kept beside the text made of it.
"""

import codecs
import hashlib
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import PurePath

from hrctimeline.dates import tag_prose
from hrctimeline.logfile.fields import SOURCE
from hrctimeline.words.lists import listed
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import tokens
from hrctimeline.writing.dateline import Dateline, dateline

_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LONGEST_TITLE = 150
_ENGLISH = listed("the of and to in is that for was with")
_FEWEST_ENGLISH = 0.06  # of the words of a text
_HEAD = 12  # lines with words in which a title or a byline is looked for


class Unreadable(Exception):
    """The bytes are no text that can be taken in; the message says why and what would do."""


@dataclass(frozen=True)
class Intake:
    """A text as it will be kept. `files` are below `sources/`; `unsure` are the keys that nobody may take
    without looking, `dated` the dateline that was found, if any.
    """

    text: str
    files: Mapping[str, bytes]
    table: dict[str, str]
    unsure: frozenset[str] = frozenset()
    dated: Dateline | None = None


def take_in(
    data: bytes,
    name: str,
    known: Collection[str],
    given: Mapping[str, str],
    encoding: str = "",
    place: str = "",
) -> Intake:
    """Read a file called `name`, "" for none, and propose its table; what is `given` isn't proposed.

    `known` are the ids of the index, `place` is where the file stands in `sources/`, if it does. Raises
    Unreadable.
    """
    text, original = decoded(data, encoding)
    markup = given.get("markup", "markdown" if _is_markdown(text, name) else "text")
    page = Text(text, None, markup == "markdown")
    heads = [line for line in page.prose.split("\n") if line.strip()][:_HEAD]
    title = given.get("title", _title(heads, given.get("date-order", "")))
    id = given.get("id") or fresh(PurePath(name).stem or title, known)
    dated = None if "published" in given else dateline(page, given.get("date-order", ""))
    kept = place or f"{id}{'.md' if PurePath(name).suffix.lower() == '.md' else '.txt'}"
    stored = data if original is None else text.encode("utf-8")
    files = {kept: stored} | ({f"original/{id}.{original}": data} if original else {})
    table = {"file": kept, "sha256": hashlib.sha256(stored).hexdigest(), "title": title}
    table |= {} if "publisher" in given else {"author": _author(heads)}
    table |= {"kind": _kind(page, heads), "published": dated.published if dated else ""}
    table |= {"dateline": dated.words if dated else ""}
    table |= {"language": "" if _is_english(page) else "?", "markup": markup if markup != "text" else ""}
    table |= {key: value for key, value in given.items() if key != "id"}
    unsure = {key for key in ("published", "dateline") if dated and not dated.sure} - set(given)
    return Intake(text, files, _ordered({"id": id} | table), frozenset(unsure), dated)


def answered(intake: Intake, table: Mapping[str, str]) -> Intake:
    """The same with the table that a person has looked through; an empty value leaves its key out."""
    return replace(intake, table=_ordered(table), unsure=frozenset())


def _ordered(table: Mapping[str, str]) -> dict[str, str]:
    keys = ("id", *(key.key for key in SOURCE))
    return {key: table[key] for key in keys if table.get(key)}


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


def fresh(words: str, known: Collection[str]) -> str:
    """An id made of words: kebab-case, cut to eight of them, with a number where it is taken."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain))
    id = "-".join(parts[:8]) or "text"
    return next(each for each in (id, *(f"{id}-{n}" for n in range(2, len(known) + 3))) if each not in known)


def _is_markdown(text: str, name: str) -> bool:
    return PurePath(name).suffix.lower() == ".md" or _link().search(text) is not None


def _title(heads: list[str], date_order: str) -> str:
    """The first line that is no date; a long one is cut after a word."""
    for line in heads:
        dates = tag_prose(line, None, date_order=date_order or None)
        if sum(m.end - m.start for m in dates) * 2 < len(line.strip()) and any(map(str.isalpha, line)):
            plain = " ".join(line.split())
            return plain if len(plain) <= _LONGEST_TITLE else plain[:_LONGEST_TITLE].rsplit(" ", 1)[0]
    return ""


def _author(heads: list[str]) -> str:
    """Who a byline names."""
    for line in heads:
        if found := _byline().match(line.strip()):
            return found[1].strip()
    return ""


def _kind(page: Text, heads: list[str]) -> str:
    """What the form of a text tells of its kind: an address is a letter's, a byline an article's."""
    if _salutation().search(page.prose):
        return "letter"
    if any("statement" in line.casefold() or "press release" in line.casefold() for line in heads[:3]):
        return "statement"
    return "article" if _author(heads) else "other"


def _is_english(page: Text) -> bool:
    words = [token.plain for token in tokens(page.prose) if token.kind == "word"]
    return sum(word in _ENGLISH for word in words) >= _FEWEST_ENGLISH * len(words)


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"\]\(https?://[^\s()]+\)")


@cache
def _byline() -> re.Pattern[str]:
    name = r"[^\W\d_][\w.'’-]*(?: (?:and|de|van|von|[^\W\d_][\w.'’-]*)){0,7}"
    return re.compile(rf"[Bb][Yy]:? ((?=[A-Z]){name})(?=[,;|]|\s*$| [–—-] )")


@cache
def _salutation() -> re.Pattern[str]:
    return re.compile(r"^Dear [^\n]{1,80}[,:]?$", re.MULTILINE)
