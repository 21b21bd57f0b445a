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

from hrctimeline.claims.wording.cues import is_content
from hrctimeline.logfile.fields import SOURCE
from hrctimeline.logfile.model import primary, unknown
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import tokens
from hrctimeline.writing.dateline import Dateline, dateline, day_of, either, stating
from hrctimeline.writing.formats.opened import Opened, opened
from hrctimeline.writing.headline import Headline, byline, headline, salutation

_ENGLISH = 0.25  # of a text's words are of English's closed classes at least; of others' fewer
_HEAD = 12  # lines with words in which a title or a byline is looked for


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
    names = [given[key] for key in ("publisher", "author") if given.get(key)]
    stated, dated = _stated(page, file.said, given, names)
    head = headline(page, given.get("date-order", ""), dated, names)
    proposed = _proposed(page, file, given, dated, head) | stated
    id = given.get("id") or fresh(PurePath(name).stem or proposed["title"], known)
    kept = (
        place if place and not file.original else f"{id}{'.md' if name.lower().endswith('.md') else '.txt'}"
    )
    stored = file.text.encode("utf-8") if file.original else data
    files = {kept: stored} | ({f"original/{id}.{file.original}": data} if file.original else {})
    table = {"id": id, "file": kept, "sha256": hashlib.sha256(stored).hexdigest(), **proposed}
    table |= {"markup": markup if markup != "text" else "", **given, "id": id}
    unsure = set(_unsure(file, dated, head)) - set(given)
    open_ = None if table.get("published") or "date-order" in given else either(page)
    remarks = (*file.remarks, *(() if "lines" in given else _around(page, head)))
    unsure = {key for key in unsure if table.get(key)}
    return Intake(file.text, files, _ordered(table), frozenset(unsure), dated, remarks, open_)


def _unsure(file: Opened, dated: Dateline | None, head: Headline) -> Iterator[str]:
    """The keys whose proposal isn't plainly what the text says."""
    yield from file.unsure
    if dated and not dated.sure:
        yield from ("published", "dateline")
    if dated and dated.named and "publisher" not in file.said:
        yield "publisher"
    if not head.sure and "title" not in file.said:
        yield "title"


def _around(page: Text, head: Headline) -> Iterator[str]:
    """What a person should know of a saved page that has more around its text."""
    if first := head.below_menu:
        last = page.source.count("\n") + (not page.source.endswith("\n"))
        yield f'its headline is on line {first}: lines = "{first}-{last}" leaves out what stands above it'


def _proposed(
    page: Text, file: Opened, given: Mapping[str, str], dated: Dateline | None, head: Headline
) -> dict[str, str]:
    """What a text says of itself, or its file beside it, by the keys of its table, but for when."""
    heads, said = [line for line in page.prose.split("\n") if line.strip()][:_HEAD], file.said
    author = said.get("author") or _author(heads) or _signature(page)
    kind = said.get("kind") or ("article" if said.get("author") else _kind(heads))
    table = {"title": given.get("title") or said.get("title") or head.title, "kind": kind}
    named = dated.named if dated and kind != "letter" else ""
    plain = "publisher" in said and "publisher" not in file.unsure
    needed = "author" not in given and (plain or not author)
    table |= {"publisher": said.get("publisher") or named} if needed else {}
    if "author" in said or not ("publisher" in given or table.get("publisher")):
        table |= {"author": author}
    return table | {"language": _language(page, said.get("language", ""))}


def _stated(
    page: Text, said: Mapping[str, str], given: Mapping[str, str], names: Collection[str]
) -> tuple[dict[str, str], Dateline | None]:
    """When the text was published, by the keys of its table; and the dateline that was found."""
    order = given.get("date-order", "")
    if "published" in given:
        found = dateline(page, order, names)
        told = not given.keys().isdisjoint(("dateline", "published-note"))
        agrees = found and not told and found.published == given["published"]
        return {"dateline": found.words} if found and agrees else {}, None
    if stated := day_of(given.get("dateline", ""), order):
        return {"published": stated}, None
    dated = _dated(page, order, said, names)
    if dated is None and (day := _day().match(said.get("published", ""))):
        return {"published": day[0], "published-note": said["published-note"]}, None
    return ({"published": dated.published, "dateline": dated.words} if dated else {}), dated


def _dated(page: Text, order: str, said: Mapping[str, str], names: Collection[str]) -> Dateline | None:
    """The dateline that the file names, or that its text has; not sure where the file says another day."""
    if "dateline" in said:
        place = page.source.index(said["dateline"])
        return Dateline(said["published"], said["dateline"], page.position(place)[0], True)
    found = dateline(page, order, names)
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


def _author(heads: list[str]) -> str:
    """Who a byline names."""
    for line in heads:
        if found := byline().match(line.strip()):
            return found[1].strip()
    return ""


def _signature(page: Text) -> str:
    """Who signs a letter: the name below its closing words."""
    found = _closing().search(page.prose)
    return found[1] if found else ""


def _kind(heads: list[str]) -> str:
    """What the form of a text tells of its kind: an address is a letter's, a byline an article's."""
    if any(salutation().match(line.strip()) for line in heads):
        return "letter"
    if any(_names_a_statement().search(line.strip(" .:*#_")) for line in heads[:3]):
        return "statement"
    return "article" if _author(heads) else "other"


def _language(page: Text, said: str) -> str:
    """ "" for English, which needs no saying; "?" where neither file nor words tell."""
    words = [token.plain for token in tokens(_tag().sub(" ", page.prose)) if token.kind == "word"]
    english = sum(not is_content(word) for word in words) >= _ENGLISH * len(words)
    if not said or primary(said) == "en":
        return "" if english else "?"
    return "?" if english or unknown(said) else said


_names_a_statement = lazy_pattern(
    r"^(?:statement|press release)\b|\b(?:statement|press release)$", re.IGNORECASE
)
_day = lazy_pattern(r"\d{4}-\d\d-\d\d(?=T|\Z)")
_tag = lazy_pattern(r"<[a-zA-Z/][^<>]*>")  # that a scraped page still has
_link = lazy_pattern(r"\]\(https?://[^\s()]+\)")


@cache
def _closing() -> re.Pattern[str]:
    words = r"(?:Yours|Sincerely|Respectfully|Faithfully|(?:Kind|Best|Warm) regards)[\w ]{0,20}"
    name = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}"
    return re.compile(rf"^{words},?\n\s*(?=[A-Z])({name})$", re.MULTILINE)
