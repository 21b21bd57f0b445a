"""An edition as one self-contained page: no request leaves it, and it reads without its script.

Everything that the log or a text brings is escaped by the templates; characters that control a terminal, turn
the direction of writing or may stand in no HTML are written out before. The policy lets no style and no
script run but those whose digests it names.
"""

import hashlib
import html
import json
import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from hrctimeline.edition.model import Day, Edition, Event, Text
from hrctimeline.logfile.model import unknown
from hrctimeline.logfile.web import web
from hrctimeline.tell.distance import apart, by_year
from hrctimeline.tell.page import phrases
from hrctimeline.tell.page.axis import Line, axis
from hrctimeline.tell.page.live import Live

_HERE = Path(__file__).parent
_STYLES = ("base", "masthead", "event", "text", "states", "print")
_MANY = 200  # events from which a browser draws only those in view
_BLOCK = 20  # events that it draws together
_LISTED = 200  # events of a list that it draws together
_CITES = 5  # events named beside a paragraph
_LIGHTS = 60  # claims of an event that light their words up without the script
Key = tuple[str, int]


@dataclass(frozen=True)
class Page:
    """What the templates need beside the edition. `places`: the files with the texts, "" for this one;
    `names`: what the texts are called in a row of places.
    """

    policy: str
    style: Markup
    script: Markup
    places: dict[str, str]
    names: dict[str, str]
    many: bool
    front: str = ""
    whole: bool = True  # the texts stand here
    texts_lede: str = ""
    check: str = ""
    withheld: list[dict[str, str]] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    axis: list[Line] = field(default_factory=list)
    years: list[tuple[str, list[tuple[Event, int, str]]]] = field(default_factory=list)
    cites: int = _CITES
    block: int = _BLOCK
    files: dict[str, str] = field(default_factory=dict)
    log: str = ""  # the folder with the log's files; "": the page has them
    words: dict[Key, str] = field(default_factory=dict)  # where an event has the first words for a claim
    ids: dict[Key, str] = field(default_factory=dict)  # the id of a quote's piece that has one
    live: Live | None = None


def page(
    edition: Edition,
    places: dict[str, str] | None = None,
    check: str = "",
    files: dict[str, str] | None = None,
    live: Live | None = None,
    log: str = "",
) -> str:
    """The whole timeline as HTML; `places` are the files that hold the texts, where they have their own.

    `check` is the list of files to be checked in the browser, as JSON, where the page stands in a site. Where
    `files` say which ones hold the events, by their anchors, the page lists them alone. `live`: it is served,
    with what is found, and loads itself again when it changes. `log` is the folder with the log's own files,
    if they aren't to be in the page.
    """
    told = () if files else edition.events
    words, ids = _proofs(told)
    in_texts = places or dict.fromkeys(edition.texts, "")
    values = replace(
        _page(edition, told, in_texts, check=bool(check), live=live is not None),
        log=log,
        live=live,
        check=check,
        withheld=[file for file in json.loads(check or "[]") if not file["here"]],
        facts=phrases.facts(edition),
        axis=axis(edition.events),
        years=list(_years(edition.events)),
        texts_lede=phrases.texts_lede(edition),
        whole=not places,
        files=files or {},
        block=_LISTED if files else _BLOCK,
        words=words,
        ids=ids,
    )
    return _environment().get_template("page.html").render(edition=edition, page=values)


def render(edition: Edition) -> str:
    """The whole timeline as one page."""
    return page(edition)


class Beside(NamedTuple):
    """The files with the events before some and after them, if there are any."""

    earlier: str = ""
    later: str = ""


def events_page(
    edition: Edition, events: Sequence[Event], front: str, places: dict[str, str], beside: Beside
) -> str:
    """Some of the events as a page of its own; `front` leads back to the timeline, `places` to the texts."""
    words, ids = _proofs(events)
    values = replace(_page(edition, events, places), front=front, many=False, words=words, ids=ids)
    template = _environment().get_template("events_page.html")
    return template.render(edition=edition, page=values, events=events, beside=beside)


def text_page(edition: Edition, text: Text, front: str, places: dict[str, str]) -> str:
    """One text as a page of its own; `front` leads back to the timeline, `places` to the other texts."""
    values = replace(_page(edition, (), places), front=front)
    return _environment().get_template("text_page.html").render(edition=edition, page=values, text=text)


def _page(
    edition: Edition,
    events: Sequence[Event],
    places: dict[str, str],
    *,
    check: bool = False,
    live: bool = False,
) -> Page:
    """The values of a page on which some of the events are told."""
    # white space at an end confuses validators
    more = ["check"] * check + ["live"] * live
    styles, scripts = (*_STYLES, *more), ("page", *more)
    style = "".join([*(_file(f"styles/{name}.css") for name in styles), _lights(events)]).strip()
    script = "".join(_file(f"scripts/{name}.js") for name in scripts).strip()
    many = len(edition.events) > _MANY
    names = phrases.called(edition.texts)
    pictures = any(event.image and event.image.data for event in events)
    rules = policy(style, script, check=check, pictures=pictures, live=live)
    return Page(rules, Markup(style), Markup(script), places, names, many)


def policy(
    style: str, script: str, *, check: bool = False, pictures: bool = False, live: bool = False
) -> str:
    """A content security policy that lets one style sheet and one script work, and nothing be fetched.

    `pictures`: those that the page itself holds are shown. For a `check` in the browser it lets files of the
    same site be fetched, and WebAssembly run; `live`, the server be asked for changes.
    """
    digests = [b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (style, script)]
    rules = {
        "default-src": "'none'",
        "style-src": f"'sha256-{digests[0]}'",
        "script-src": f"'sha256-{digests[1]}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    if pictures:
        rules["img-src"] = "data:"
    if check:
        rules["script-src"] += " 'self' 'wasm-unsafe-eval'"
        rules |= {"connect-src": "'self'", "worker-src": "'self'"}
    if live:
        rules["connect-src"] = "'self'"
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def policy_of(page: str) -> str:
    """The policy that a page names, for the header of an answer."""
    found = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    return html.unescape(found[1]) if found else "default-src 'none'"


def _file(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _lights(events: Sequence[Event]) -> str:
    """The rule by which the words of a claim light up when a reader points at it."""
    most = max((len(event.claims) for event in events), default=0)
    pointed = ":is(:hover, :focus-visible)"
    rules = [f'.event:has([data-c~="{n}"]{pointed}) [data-c~="{n}"]' for n in range(min(most, _LIGHTS) + 1)]
    return f"{', '.join(rules)} {{ background: var(--lit); box-shadow: 0 0 0 0.12em var(--lit) }}\n"


def _proofs(events: Sequence[Event]) -> tuple[dict[Key, str], dict[Key, str]]:
    words: dict[Key, str] = {}
    ids: dict[Key, str] = {}
    for event in events:
        for side in phrases.sides(event, {}):
            for quote in side.quotes:
                for index, piece in enumerate(quote.pieces):
                    new = [claim for claim in piece.claims if (event.anchor, claim) not in words]
                    if new and piece.kind == "":
                        id = f"{event.anchor}.w{len(ids)}"
                        ids[quote.anchor, index] = id
                        words.update({(event.anchor, claim): id for claim in new})
    return words, ids


def _years(events: tuple[Event, ...]) -> Iterator[tuple[str, list[tuple[Event, int, str]]]]:
    """The events under the years in which they begin, each with its distance from the one before."""
    before: Day | None = None
    for year, group in by_year(events, lambda event: event.date):
        entries = []
        for event in group:
            entries.append((event, *apart(before, event.date)))
            before = event.date or before
        yield year, entries


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=clean,
    )
    made.filters |= {
        name: getattr(phrases, name)
        for name in (
            "statuses",
            "sides",
            "dated_by",
            "read_by",
            "by",
            "labelled",
            "repeated",
            "curly",
            "lines",
            "reason",
            "inferred",
            "bearing",
            "cited",
            "shown",
            "withheld",
            "sentence",
        )
    }
    made.filters |= {"share": _share, "when": _when, "language": _language, "address": _address}
    return made


@cache
def _control() -> re.Pattern[str]:
    """What may stand in no page: controls, what turns the direction of writing, noncharacters, half pairs."""
    planes = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    return re.compile(
        f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ud800-\udfff{planes}]"
    )


def clean(value: object) -> object:
    """A text with every character written out that could do more than be read."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _control().sub(
            lambda match: "\n" * (match[0] == "\r") or f"\\u{ord(match[0]):04x}", value.replace("\r\n", "\n")
        )
    return value


def _share(number: float) -> str:
    return f"{number * 100:.2f}%"


def _when(date: Day | None) -> str | Markup:
    """A date in words, for machines too where HTML can say it."""
    if date is None:
        return "no date"
    if date.precision in ("day", "month", "year") and re.fullmatch(r"(?!0000)\d{4}(?:-\d\d){0,2}", date.edtf):
        return Markup('<time datetime="{}">{}</time>').format(date.edtf, date.words)
    return date.words


def _language(text: Text | None) -> Markup:
    """The attribute that says in which language a text is written."""
    if text is None or text.language == "en" or unknown(text.language):
        return Markup()
    return Markup(' lang="{}"').format(text.language)


def _address(url: str) -> str | Markup:
    """A web address as a link; anything else as it is."""
    return Markup('<a href="{0}" rel="noreferrer">{0}</a>').format(clean(url)) if web(url) else url
