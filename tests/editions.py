"""A small invented timeline for the tests of what is published, and one that means harm."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import tomli_w

from hrctimeline.edition.build import edition
from hrctimeline.edition.model import Edition
from hrctimeline.logfile.folder import Memory
from hrctimeline.results import Report
from hrctimeline.tell.page.site import site
from hrctimeline.verifier import verify

GAZETTE = """\
Ferry fares to rise

PORT LYNE, 3 June 2021 - The island's council met on Tuesday and voted, 7 to 2, to write to the minister. It
did not say when, and two members were absent. The letter will be sent in July.

A crossing costs 9 pounds now. “Nobody asked us,” said Ada Holm, who chairs the council.

Advertisement: boats for sale.
"""
ISLANDER = """\
The Islander, 4 June 2021

The council has not voted on anything this week, its clerk told us.

Elsewhere: the regatta is off.
"""
SECRET = "12 June 2021\n\nThe minister had the letter on 11 June 2021, a note says. Nobody else may read this sentence.\n"
TEXTS = {"gazette": GAZETTE, "islander": ISLANDER, "note": SECRET}
INDEX: dict[str, dict[str, Any]] = {
    "gazette": {
        "title": "Ferry fares to rise",
        "publisher": "The Gazette",
        "published": "2021-06-03",
        "dateline": "3 June 2021",
        "url": "https://gazette.example/fares?id=7",
    },
    "islander": {
        "title": "No vote",
        "publisher": "The Islander",
        "published": "2021-06-04",
        "dateline": "4 June 2021",
        "publish": "full",
    },
    "note": {
        "title": "A note",
        "author": "A clerk",
        "published": "2021-06-12",
        "dateline": "12 June 2021",
        "publish": "none",
    },
}
EVENTS: list[dict[str, Any]] = [
    {
        "id": "vote",
        "date": "2021-06-01",
        "title": "The council votes, 7 to 2, to write",
        "summary": "Angrily, the island’s council decides “to write to the minister”.",
        "evidence": [
            {
                "source": "gazette",
                "quote": "The island's council met on Tuesday and voted, 7 to 2, to write to the minister. […] The letter will be sent in July.",
                "dated-by": "Tuesday",
            },
            {"source": "gazette", "quote": "voted, 7 to 2, to write to the minister"},
            {
                "source": "islander",
                "quote": "The council has not voted on anything this week",
                "stance": "disputes",
            },
        ],
    },
    {
        "id": "letter",
        "date": "2021-06-11",
        "title": "The minister has the letter",
        "responds-to": ["vote"],
        "evidence": [{"source": "note", "quote": "The minister had the letter on 11 June 2021"}],
    },
]


def folder(
    events: list[dict[str, Any]] = EVENTS,
    index: dict[str, dict[str, Any]] = INDEX,
    texts: dict[str, str] = TEXTS,
    beside: Mapping[str, bytes] = MappingProxyType({}),
    **timeline: Any,
) -> Memory:
    """A timeline in memory; checksums and file names are filled in."""
    files = {f"{id}.txt": text.encode("utf-8", "surrogatepass") for id, text in texts.items()}
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    tables = {
        id: {"file": f"{id}.txt", "sha256": sums.get(f"{id}.txt", "0" * 64), **table}
        for id, table in index.items()
    }
    log = {"timeline": {"title": "Fares", **timeline}, "event": events}
    files["index.toml"] = tomli_w.dumps({"source": tables}).encode()
    return Memory(tomli_w.dumps(log).encode(), files, beside=beside)


def made(*args: Any, **more: Any) -> tuple[Report, Edition]:
    """The report and the edition of such a timeline."""
    report = verify(folder(*args, **more))
    return report, edition(report, list(report.events))


def site_of(report: Report, pyodide: Path | None) -> dict[str, bytes]:
    """The files of the site of such a timeline."""
    return site(report, edition(report, report.events), pyodide)


HARM = (
    "<script>alert(1)</script> --> ]]> <!-- \"onmouseover=alert(2) ' {{ 7*7 }} {% raw %} &amp; "
    "\x1b[31mred\x1b[0m \u202eevil\u202c \u0085 \ufffe </title></style></textarea>"
)
HOSTILE_TEXTS = {
    "t": f"On 3 May 2018 the council said: {HARM}.\n\nIt met on 4 May 2018 with 12 members. </mark></p></body></html> "
    f"javascript:alert(3)\n\n{'long words here and there ' * 4000}\n\nNUL \0 here on 5 May 2018.\n"
}
HOSTILE_INDEX: dict[str, dict[str, Any]] = {
    "t": {
        "title": f"T {HARM}",
        "publisher": 'P "><img src=x onerror=alert(4)>',
        "published": "2018-05-06",
        "published-note": f"note {HARM}",
        "url": "javascript:alert(5)",
        "archived": 'https://x.example/"><script>alert(6)</script>',
        "publish": "full",
        "license": "</dd><script>",
    },
    'x" onclick="alert(8)': {
        "file": "../../etc/passwd",
        "title": "a bad id",
        "publisher": "x",
        "published": "2018",
        "published-note": "x",
    },
    "gone": {
        "title": "gone",
        "publisher": "x",
        "published": "2018",
        "published-note": "x",
        "language": 'zz" lang="x',
    },
}
HOSTILE_EVENTS: list[dict[str, Any]] = [
    {
        "id": "one",
        "date": "2018-05-03",
        "title": f"The council said {HARM}",
        "summary": HARM * 3,
        "tags": [HARM],
        "kind": HARM,
        "place": HARM,
        "people": [HARM, 'x" onclick="alert(10)'],
        "image": {"url": "javascript:alert(11)", "alt": HARM, "credit": HARM},
        "evidence": [
            {
                "source": "t",
                "quote": f"On 3 May 2018 the council said: {HARM}",
                "note": HARM,
                "said-by": "council",
                "translation": HARM,
            }
        ],
    },
    {
        "id": 'two words" onfocus="alert(9)',
        "date": "2018-05-04",
        "title": "x",
        "evidence": [
            {
                "source": "t",
                "quote": "It met on 4 May 2018 with 12 members. </mark></p></body></html> javascript:alert(3)",
            },
            {"source": "t", "quote": "met on 4 May 2018 with 12"},
        ],
    },
    {
        "id": "one",
        "date": "2018-05-04",
        "title": "dup",
        "image": {
            "url": 'https://x.example/"onerror=alert(12)',
            "alt": '" onload="alert(13)',
            "credit": HARM,
        },
        "evidence": [{"source": "t", "quote": f"nowhere {HARM}"}],
    },
    {
        "id": "big",
        "date": "2018-05-04",
        "title": "big",
        "evidence": [{"source": "t", "quote": ("long words here and there " * 4000).strip()}],
    },
    {"id": "unknown", "date": "not a date", "title": "", "evidence": [{"source": "nosuch", "quote": "q"}]},
    {
        "id": "waived",
        "date": "2018-05-05",
        "title": "w",
        "waiver": [{"rule": "quote-too-short", "reason": HARM}],
        "evidence": [{"source": "gone", "quote": "q"}, {"source": 'x" onclick="alert(8)', "quote": "root"}],
    },
    {"date": "2018-05-05", "title": "no id", "evidence": []},
]


def hostile() -> Memory:
    """A timeline that tries to break out of the page it is shown in."""
    return folder(HOSTILE_EVENTS, HOSTILE_INDEX, HOSTILE_TEXTS, title=f"T {HARM}", about=HARM)
