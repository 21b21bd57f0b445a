"""A text taken in: what the index says of it is proposed from its own words, and written with it.

What no word of the text states plainly is not proposed. The file stays byte for byte; of one in another
encoding the original is kept beside the text made of it.
"""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, count
from pathlib import PurePath

from hrctimeline.dates import tag_prose
from hrctimeline.logfile.fields import SOURCE
from hrctimeline.logfile.language import primary, unknown
from hrctimeline.words.lists import lazy_pattern, listed
from hrctimeline.words.text import Text, one_line
from hrctimeline.words.tokens import tokens
from hrctimeline.writing.dateline import Dateline, dateline, day_of, either, stating
from hrctimeline.writing.formats.opened import Opened, opened

_LONGEST_TITLE = 150
_ENGLISH = listed("the of and to in is that for was with")
_FEWEST_ENGLISH = 0.06  # of the words of a text
_HEAD = 12  # lines with words in which a title or a byline is looked for
_MENU = 3  # lines that stand above a byline: title and what goes with it; where there are more, a menu does


@dataclass(frozen=True)
class Intake:
    """A text as it will be kept. `files` are below `sources/`; `unsure` are the keys that nobody may take
    without looking, `dated` the dateline that was found, if any; `either`: it is one of two, by the order of
    its digits. `remarks` tell how the words were got.
    """

    text: str
    files: Mapping[str, bytes]
    table: dict[str, str]
    unsure: frozenset[str] = frozenset()
    dated: Dateline | None = None
    remarks: tuple[str, ...] = ()
    either: tuple[Dateline, Dateline] | None = None

    def words_for(self, day: str) -> str:
        """Words of the text that state a day, to be its dateline; "" where there are none."""
        return stating(Text(self.text), day, self.table.get("date-order", ""))


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
    file = opened(data, name, encoding)
    markup = given.get("markup", "markdown" if _is_markdown(file.text, name) else "text")
    page = Text(file.text, None, markup == "markdown")
    proposed, dated = _proposed(page, file, given)
    id = given.get("id") or fresh(PurePath(name).stem or proposed["title"], known)
    kept = (
        place if place and not file.original else f"{id}{'.md' if name.lower().endswith('.md') else '.txt'}"
    )
    stored = file.text.encode("utf-8") if file.original else data
    files = {kept: stored} | ({f"original/{id}.{file.original}": data} if file.original else {})
    table = {"id": id, "file": kept, "sha256": hashlib.sha256(stored).hexdigest(), **proposed}
    table |= {"markup": markup if markup != "text" else "", **given, "id": id}
    unsure = {key for key in ("published", "dateline") if dated and not dated.sure} | file.unsure
    unsure = {key for key in unsure if table.get(key)} - set(given)
    open_ = None if table.get("published") or "date-order" in given else either(page)
    remarks = (*file.remarks, *(() if "lines" in given else _around(page)))
    return Intake(file.text, files, _ordered(table), frozenset(unsure), dated, remarks, open_)


def _around(page: Text) -> Iterator[str]:
    """What a person should know of a saved page that has more around its text."""
    if first := _headline(page)[0]:
        last = page.source.count("\n") + (not page.source.endswith("\n"))
        yield f'its headline is on line {first}: lines = "{first}-{last}" leaves out what stands above it'


def _proposed(page: Text, file: Opened, given: Mapping[str, str]) -> tuple[dict[str, str], Dateline | None]:
    """What a text says of itself, or its file beside it, by the keys of its table; and its dateline."""
    heads = [line for line in page.prose.split("\n") if line.strip()][:_HEAD]
    order, said = given.get("date-order", ""), file.said
    author = said.get("author") or _author(heads) or _signature(page)
    table = {
        "title": given.get("title") or said.get("title") or _title(_headline(page)[1] or heads, order),
        "kind": said.get("kind") or _kind(page, heads),
    }
    needed = "author" not in given and not (author and "publisher" in file.unsure)
    table |= {"publisher": said.get("publisher", "")} if needed else {}
    table |= {"author": author} if "publisher" not in given and not table.get("publisher") else {}
    table |= {"language": _language(page, said.get("language", ""))}
    if "published" in given:
        return table, None
    if stated := day_of(given.get("dateline", ""), order):
        return table | {"published": stated}, None
    dated = _dated(page, order, said)
    if dated is None and (day := _day().match(said.get("published", ""))):
        return table | {"published": day[0], "published-note": said["published-note"]}, None
    return table | ({"published": dated.published, "dateline": dated.words} if dated else {}), dated


def _dated(page: Text, order: str, said: Mapping[str, str]) -> Dateline | None:
    """The dateline that the file names, or that its text has; not sure where the file says another day."""
    if "dateline" in said:
        place = page.source.index(said["dateline"])
        return Dateline(said["published"], said["dateline"], page.position(place)[0], True)
    found = dateline(page, order)
    day = _day().match(said.get("published", ""))
    return found._replace(sure=found.published == day[0]) if found and day else found


def answered(intake: Intake, table: Mapping[str, str]) -> Intake:
    """The same with the table that a person has looked through; an empty value leaves its key out."""
    return replace(intake, table=_ordered(table), unsure=frozenset())


def _ordered(table: Mapping[str, str]) -> dict[str, str]:
    keys = ("id", *(key.key for key in SOURCE))
    return {key: table[key] for key in keys if table.get(key)}


def fresh(words: str, known: Collection[str]) -> str:
    """An id made of words: kebab-case, cut to eight of them, with a number where it is taken."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain))
    id = "-".join(parts[:8]) or "text"
    return next(each for each in chain((id,), (f"{id}-{n}" for n in count(2))) if each not in known)


def _is_markdown(text: str, name: str) -> bool:
    return PurePath(name).suffix.lower() == ".md" or _link().search(text) is not None


def _headline(page: Text) -> tuple[int, list[str]]:
    """The headline's lines of a saved page with menus above it, and the number of the first; else none."""
    lines = page.prose.split("\n")
    end = next((number for number, line in enumerate(lines) if _byline().match(line.strip())), 0)
    above = [number for number in range(end) if lines[number].strip()]
    if not _MENU < len(above) <= _HEAD:
        return 0, []
    first = next(n for n in reversed(above) if n == 0 or not lines[n - 1].strip())
    return first + 1, [lines[n] for n in above if n >= first]


def _title(heads: list[str], date_order: str) -> str:
    """The first line that is no date; a long one is cut after a word."""
    for line in heads:
        dates = tag_prose(line, None, date_order=date_order or None)
        if sum(m.end - m.start for m in dates) * 2 < len(line.strip()) and any(map(str.isalpha, line)):
            plain = one_line(line)
            return plain if len(plain) <= _LONGEST_TITLE else plain[:_LONGEST_TITLE].rsplit(" ", 1)[0]
    return ""


def _author(heads: list[str]) -> str:
    """Who a byline names."""
    for line in heads:
        if found := _byline().match(line.strip()):
            return found[1].strip()
    return ""


def _signature(page: Text) -> str:
    """Who signs a letter: the name below its closing words."""
    found = _closing().search(page.prose)
    return found[1] if found else ""


def _kind(page: Text, heads: list[str]) -> str:
    """What the form of a text tells of its kind: an address is a letter's, a byline an article's."""
    if _salutation().search(page.prose):
        return "letter"
    if any("statement" in line.casefold() or "press release" in line.casefold() for line in heads[:3]):
        return "statement"
    return "article" if _author(heads) else "other"


def _language(page: Text, said: str) -> str:
    """ "" for English, which needs no saying; "?" where neither file nor words tell."""
    words = [token.plain for token in tokens(page.prose) if token.kind == "word"]
    english = sum(word in _ENGLISH for word in words) >= _FEWEST_ENGLISH * len(words)
    if not said or primary(said) == "en":
        return "" if english else "?"
    return "?" if english or unknown(said) else said


_day = lazy_pattern(r"\d{4}-\d\d-\d\d(?=T|\Z)")
_link = lazy_pattern(r"\]\(https?://[^\s()]+\)")


@cache
def _byline() -> re.Pattern[str]:
    name = r"[^\W\d_][\w.'’-]*(?: (?:and|de|van|von|[^\W\d_][\w.'’-]*)){0,7}"
    return re.compile(rf"[Bb][Yy]:? ((?=[A-Z]){name})(?=[,;|]|\s*$| [–—-] )")


_salutation = lazy_pattern(r"^Dear [^\n]{1,80}[,:]?$", re.MULTILINE)


@cache
def _closing() -> re.Pattern[str]:
    words = r"(?:Yours|Sincerely|Respectfully|Faithfully|(?:Kind|Best|Warm) regards)[\w ]{0,20}"
    name = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}"
    return re.compile(rf"^{words},?\n\s*(?=[A-Z])({name})$", re.MULTILINE)
