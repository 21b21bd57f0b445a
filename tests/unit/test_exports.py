"""The formats for other programs, each read back by one of them."""

import dataclasses
import datetime
import io
import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
import rdflib
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.bibtex import BibTeX
from citeproc.source.json import CiteProcJSON
from markdown_it import MarkdownIt
from pyld import jsonld

from editions import EVENTS, GAZETTE, INDEX, TEXTS, folder, hostile, made
from exports import FULL, calendar, events_of, graph, rendered, table
from hrctimeline.dates.calendar_days import WEEKDAYS
from hrctimeline.edition.build import edition
from hrctimeline.edition.model import Edition
from hrctimeline.tell.export.json import schema
from hrctimeline.tell.export.losses import losses
from hrctimeline.tell.terminal import safe
from hrctimeline.tell.timeline.formats import FORMATS, SITE
from hrctimeline.verifier import verify
from hrctimeline.writing.foreign.cells import plain

SCHEMA = rdflib.Namespace("https://schema.org/")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture(scope="module")
def published() -> Edition:
    return made(about="About fares.")[1]


@pytest.fixture(scope="module")
def harmful() -> Edition:
    report = verify(hostile())
    return edition(report, list(report.events))


@pytest.fixture(scope="module")
def shipped(root: Path) -> Edition:
    report = verify(root / "events.toml")
    return edition(report, list(report.events))


def dated(*dates: str) -> Edition:
    """Events of these dates."""
    events = [
        {"id": f"e{n}", "date": date, "title": f"On {n}", "evidence": EVENTS[1]["evidence"]}
        for n, date in enumerate(dates)
    ]
    return made(events)[1]


def write(name: str, edition: Edition) -> str:
    return FORMATS[name].render(edition)


def test_json_is_what_its_schema_says(shipped: Edition, harmful: Edition) -> None:
    of_it = json.loads(schema())
    jsonschema.Draft7Validator.check_schema(of_it)
    for each in (shipped, harmful):
        document = json.loads(write("json", each))
        jsonschema.validate(document, of_it)
        assert document["version"] == 1
        assert [event["title"] for event in document["events"]] == [event.title for event in each.events]


def test_json_has_all_that_an_edition_has(shipped: Edition) -> None:
    document = json.loads(write("json", shipped))
    expected = json.loads(json.dumps(dataclasses.asdict(dataclasses.replace(shipped, files=()))))
    assert document == {"version": 1, **expected}


def test_a_key_that_is_missing_or_of_another_kind_is_against_the_schema(published: Edition) -> None:
    document = json.loads(write("json", published))
    document["events"][0]["title"] = None
    with pytest.raises(jsonschema.ValidationError, match="None is not of type 'string'"):
        jsonschema.validate(document, json.loads(schema()))


def test_csv_has_a_row_an_event(published: Edition) -> None:
    rows = table(write("csv", published))
    assert [row["id"] for row in rows] == ["vote", "letter"]
    assert (rows[0]["date"], rows[0]["when"], rows[0]["verdict"]) == ("2021-06-01", "1 June 2021", "disputed")
    assert rows[0]["standing"].startswith("Disputed: words of The Islander are set against it")
    assert rows[0]["summary"] == EVENTS[0]["summary"]
    assert len(rows[0]["evidence"].split("\n")) == 3
    assert "But: “The council has not voted" in rows[0]["evidence"]
    assert rows[1]["answers"] == "vote"
    assert not any(day in row["standing"] for row in rows for day in WEEKDAYS)


@pytest.mark.parametrize(
    "title", ["=1+1", "+1", "-1", "@x", "＝1", "'=1", "''=1", "'tis", "'", "- a list", "plain", "x=1"]
)
def test_no_cell_is_a_formula_and_each_says_what_it_said(title: str) -> None:
    made_of_it = made([{**EVENTS[1], "title": title, "responds-to": []}])[1]
    (row,) = table(write("csv", made_of_it))
    assert not re.match(r"\s*[=+\-@＝]", row["title"])
    assert plain(row["title"]) == title
    assert plain(title) == title or title.startswith("'")


def test_the_lines_of_a_csv_end_as_rfc_4180_has_them(published: Edition) -> None:
    text = write("csv", published)
    assert text.endswith("\r\n") and text.startswith("id,date,when,title,summary,")
    assert table(text)[1]["notes"] == ""


def test_ics_has_the_days_and_no_others() -> None:
    dates = ("2018-06-19", "2018-06-21/2018-06-25", "2018-06", "2018-06-19~", "2018-06-XX", "2018/2019", "2018-06-01/..", "-0043-03-15", "0001-01-01", "2018-21")  # fmt: skip
    written = dated(*dates)
    events = calendar(write("ics", written))
    day = datetime.date
    assert [(e["DTSTART"].dt, e["DTEND"].dt) for e in events] == [
        (day(2018, 6, 19), day(2018, 6, 20)),
        (day(2018, 6, 21), day(2018, 6, 26)),
        (day(1, 1, 1), day(1, 1, 2)),
    ]
    told = list(losses("ics", FORMATS["ics"].holds, written))
    assert told[0] == (
        "ics leaves out 7 of 10 events: 4 dates coarser than a day, 1 approximate or uncertain date, "
        "1 date without a beginning or an end and 1 date before the year 1."
    )


def test_ics_reads_back_with_every_word(shipped: Edition) -> None:
    text = write("ics", shipped)
    assert all(len(line) <= 75 for line in text.encode().split(b"\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    by_id = {event.anchor: event for event in shipped.events}
    for event in calendar(text):
        of = by_id[str(event["UID"]).partition("#")[2]]
        assert str(event["SUMMARY"]) == of.title
        assert str(event["DESCRIPTION"]).startswith(of.summary)
        assert all(quote.text in str(event["DESCRIPTION"]) for quote in of.quotes)
        assert event["DTSTAMP"].dt == datetime.datetime(2018, 6, 25, tzinfo=datetime.UTC)


@pytest.mark.filterwarnings("ignore:.*is deprecated:DeprecationWarning")  # of rdflib, within rdflib
def test_jsonld_reads_back_as_triples(shipped: Edition) -> None:
    text = write("jsonld", shipped)
    read = rdflib.Graph().parse(data=text, format="json-ld")
    events = set(read.subjects(rdflib.RDF.type, SCHEMA.Event))
    quotes = set(read.subjects(rdflib.RDF.type, SCHEMA.Quotation))
    assert len(events) == len(shipped.events) == 6
    assert {str(read.value(event, SCHEMA.name)) for event in events} == {e.title for e in shipped.events}
    assert len(quotes) == sum(len(event.quotes) for event in shipped.events)
    texts = {str(read.value(text, SCHEMA.identifier)) for text in read.objects(None, SCHEMA.citation)}
    assert texts == set(shipped.texts)
    disputes = list(read.subject_objects(rdflib.URIRef("http://purl.org/spar/cito/isDisputedBy")))
    assert [str(event).partition("#")[2] for event, _ in disputes] == ["us-2006"]
    assert len(jsonld.to_rdf(json.loads(text), {"documentLoader": no_network})["@default"]) == len(read)


def no_network(url: str, options: Any) -> dict[str, Any]:
    raise AssertionError(url)


def test_jsonld_dates_are_as_exact_as_the_logs() -> None:
    dates = ("2018", "2018-06", "2018-06-19", "201X", "2018-21", "2018-24", "2017/2018-03", "2018/..", "../2018", "2018?", "-0043")  # fmt: skip
    nodes = [node for node in graph(write("jsonld", dated(*dates))) if node["@type"] == "Event"]
    assert [(node.get("startDate"), node.get("endDate")) for node in nodes] == [
        ("2018", None),
        ("2018-06", None),
        ("2018-06-19", None),
        ("2010", "2019"),
        ("2018-03", "2018-05"),
        ("2018-12", "2019-02"),
        ("2017", "2018-03"),
        ("2018", None),
        (None, "2018"),
        (None, None),
        ("-0043", None),
    ]
    assert nodes[9]["disambiguatingDescription"].startswith("probably 2018")


def local(url: str, options: Any) -> dict[str, Any]:
    """The W3C's own context, from a copy."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    context = json.loads((Path(__file__).parents[1] / "contexts" / "anno.jsonld").read_text(encoding="utf-8"))
    return {"contextUrl": None, "documentUrl": url, "document": context, "contentType": "application/ld+json"}


def test_annotations_read_back_as_triples(shipped: Edition) -> None:
    nquads = jsonld.to_rdf(
        json.loads(write("annotations", shipped)), {"documentLoader": local, "format": "application/n-quads"}
    )
    read = rdflib.Graph().parse(data=nquads, format="nt")
    kinds = {name: len(list(read.subjects(rdflib.RDF.type, OA[name]))) for name in ("Annotation", "TextQuoteSelector", "TextPositionSelector")}  # fmt: skip
    passages = sum(len(quote.passages) for event in shipped.events for quote in event.quotes)
    assert kinds == {"Annotation": 24, "TextQuoteSelector": passages, "TextPositionSelector": passages}
    assert set(read.objects(None, OA.motivatedBy)) == {OA.linking}
    stances = {
        str(read.value(body, rdflib.RDF.value)) for body in read.subjects(OA.hasPurpose, OA.classifying)
    }
    assert stances == {"supports", "disputes", "context"}


def test_both_selectors_of_an_annotation_find_the_same_words(shipped: Edition, root: Path) -> None:
    texts = {
        text.anchor: (root / "sources" / text.file).read_text("utf-8") for text in shipped.texts.values()
    }
    count = 0
    for item in json.loads(write("annotations", shipped))["first"]["items"]:
        for target in item["target"]:
            quote, position = target["selector"]
            text = texts[target["source"]["id"].partition("#")[2]]
            assert text[position["start"] : position["end"]] == quote["exact"]
            whole = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
            assert text.count(whole) == 1
            count += 1
    assert count == 25


def test_annotations_have_no_words_beside_a_quote_of_a_text_that_is_kept_back(published: Edition) -> None:
    items = json.loads(write("annotations", published))["first"]["items"]
    (kept,) = [i for i in items if i["target"][0]["source"]["id"].endswith("#text.note")]
    quote = kept["target"][0]["selector"][0]
    assert quote == {"type": "TextQuoteSelector", "exact": "The minister had the letter on 11 June 2021"}
    first = next(i for i in items if i["target"][0]["source"]["id"].endswith("#text.gazette"))
    assert [t["selector"][0]["exact"] for t in first["target"]] == [
        "The island's council met on Tuesday and voted, 7 to 2, to write to the minister.",
        "The letter will be sent in July.",
    ]
    assert GAZETTE.count("PORT LYNE, 3 June 2021 - ") == 1
    assert first["target"][0]["selector"][0]["prefix"] == "PORT LYNE, 3 June 2021 - "


def test_timelinejs_has_dates_as_far_as_the_log() -> None:
    dates = ("2018", "2018-06", "2018-06-19", "201X", "2018-06-21/2018-06-25", "2018/..", "../2018-05", "-0043~", "Y300000")  # fmt: skip
    document = json.loads(write("timelinejs", dated(*dates)))
    slides = document["events"]
    assert document["scale"] == "cosmological"
    assert [(without(slide["start_date"]), slide.get("end_date")) for slide in slides] == [
        ({"year": 2018}, None),
        ({"year": 2018, "month": 6}, None),
        ({"year": 2018, "month": 6, "day": 19}, None),
        ({"year": 2010}, {"year": 2019}),
        ({"year": 2018, "month": 6, "day": 21}, {"year": 2018, "month": 6, "day": 25}),
        ({"year": 2018}, None),
        ({"year": 2018}, None),
        ({"year": -43}, None),
        ({"year": 300000}, None),
    ]
    assert [slide["display_date"] for slide in slides[5:8]] == ["since 2018", "until May 2018", "about 44 BC"]


def without(date: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in date.items() if key != "display_date"}


def test_timelinejs_has_its_html_escaped(harmful: Edition) -> None:
    document = json.loads(write("timelinejs", harmful))
    for slide in [document["title"], *document["events"]]:
        parts = [*slide["text"].values(), *slide.get("media", {}).values(), slide.get("group", "")]
        for tag in re.findall("<[^>]*>", "".join(parts)):
            assert re.fullmatch(r'</?(?:p(?: class="\w+")?|blockquote)>', tag), tag


def test_markdown_renders_to_its_words_and_nothing_else(shipped: Edition, harmful: Edition) -> None:
    for each in (shipped, harmful):
        html = MarkdownIt().render(write("markdown", each))
        tags = set(re.findall(r"<(/?[a-z0-9]+)[ >]", html))
        assert tags <= {f"{end}{tag}" for end in ("", "/") for tag in ("h1", "h2", "h3", "p", "a", "em", "strong", "code", "blockquote", "ul", "li", "span", "img")}, tags  # fmt: skip
        assert not re.search(r'(?:href|src)="(?!#|https?://)', html)
        assert not re.search(r"<[^>]*\son\w+=", re.sub('"[^"]*"', '""', html))
        assert html.count("<h3>") == len(each.events)
    text = re.sub("<[^>]*>", "", MarkdownIt().render(write("markdown", shipped))).replace("&quot;", '"')
    for event in shipped.events:
        assert event.title in text and event.summary in text
        assert all(quote.text.replace("&", "&amp;") in text for quote in event.quotes)


@pytest.mark.parametrize(
    "summary", ["1. one", "- x", "+ x", "# x", "> x", "---", "=== x", "1) x", "    code", "``` x", "| a |"]
)
def test_a_summary_opens_no_block_of_markdown(summary: str) -> None:
    html = (
        MarkdownIt().enable("table").render(write("markdown", made([{**EVENTS[0], "summary": summary}])[1]))
    )
    (block,) = re.findall("</em></p>\n(.*)\n<blockquote>", html)
    assert re.sub("<.*?>|\u200b", "", block).replace("&gt;", ">") == summary.strip()


def test_svg_is_a_picture_that_can_be_heard(shipped: Edition) -> None:
    root = ElementTree.fromstring(write("svg", shipped))
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img" and root.get("aria-labelledby") == "title desc"
    assert root[0].tag == f"{space}title" and root[0].text == shipped.title
    assert root[1].tag == f"{space}desc" and all(e.title in (root[1].text or "") for e in shipped.events)
    drawn = " ".join(each.text or "" for each in root.iter(f"{space}text"))
    assert all(event.title in drawn for event in shipped.events)
    assert {each.tag.removeprefix(space) for each in root.iter()} == {"svg", "title", "desc", "style", "rect", "line", "circle", "text"}  # fmt: skip
    assert "prefers-color-scheme: dark" in (root.find(f"{space}style").text or "")


def test_svg_has_each_line_below_the_one_before(shipped: Edition) -> None:
    root = ElementTree.fromstring(write("svg", shipped))
    titles = [float(e.get("y", 0)) for e in root.iter() if e.get("x") == "222" and not e.get("class")]
    assert titles == sorted(titles) and float(root.get("height", 0)) > titles[-1]


@pytest.mark.filterwarnings("ignore:Unsupported BibTeX field")  # howpublished, in this reader
@pytest.mark.parametrize("name", ["csl-json", "bibtex"])
def test_citation_programs_cite_the_texts(name: str, published: Edition) -> None:
    written = write(name, published)
    source = CiteProcJSON(json.loads(written)) if name == "csl-json" else BibTeX(io.StringIO(written))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for id in published.texts:
        bibliography.register(Citation([CitationItem(id)]))
    bibliography.sort()
    told = "\n".join(map(str, bibliography.bibliography()))
    for text in published.texts.values():
        assert text.title in told
    assert told.count("2021") == 3


@pytest.mark.parametrize("name", ["markdown", "csv", "svg", "html", "csl-json", "bibtex", "timelinejs"])
def test_who_wrote_and_who_published_a_text_are_both_credited(name: str, published: Edition) -> None:
    signed = {id: dataclasses.replace(text, author="Ada Holm") for id, text in published.texts.items()}
    written = write(name, dataclasses.replace(published, texts=signed))
    assert "Ada Holm" in written and "The Gazette" in written


def test_texts_of_every_date_can_be_cited() -> None:
    dates = ("2018", "2018-06", "2018-06-21/2018-06-25", "2018~", "../2018", "-0043", "2018-21")
    index = {f"t{n}": {**INDEX["note"], "published": date} for n, date in enumerate(dates)}
    for each in index.values():
        each.update(title="50% {of} $x_1 & #2 ~ \\ ^", **{"published-note": "n"})
        each.pop("dateline")
    report = verify(folder([], index, dict.fromkeys(index, TEXTS["note"])))
    written = edition(report, [])
    items = json.loads(write("csl-json", written))
    assert [item["issued"] for item in items] == [
        {"date-parts": [[2018]]},
        {"date-parts": [[2018, 6]]},
        {"date-parts": [[2018, 6, 21], [2018, 6, 25]]},
        {"date-parts": [[2018]], "circa": True},
        {"literal": "until 2018"},
        {"date-parts": [[-44]]},
        {"date-parts": [[2018, 3], [2018, 5]]},
    ]
    entries = write("bibtex", written).split("\n@")
    assert [re.findall(r"  (?:year|month) = (\S+?),?\n", entry) for entry in entries] == [
        ["{2018}"], ["{2018}", "jun"], ["{2018}", "jun"], ["{2018}"], [], [], ["{2018}"],
    ]  # fmt: skip
    assert "date = {../2018}" in entries[4]
    for entry in entries:
        assert entry.count("{") == entry.count("}")
        assert r"50\% \textbraceleft{}of\textbraceright{} \$x\_1 \& \#2" in entry


def test_a_harmful_log_does_no_harm_in_any_format(harmful: Edition) -> None:
    for name, text in rendered(harmful).items():
        assert "\x1b" not in text and "\x00" not in text and "\u202e" not in text and "\ufffe" not in text
        if name not in ("html", "bibtex", "csl-json", "json", "csv", "ics", "annotations"):
            assert "<script" not in text.replace("<script>\n", "")
        if name in ("json", "jsonld", "annotations", "timelinejs", "csl-json"):
            json.loads(text)
    assert "</script" not in write("jsonld", harmful)
    titles = {safe(event.title) for event in harmful.events}
    assert {plain(row["title"]) for row in table(write("csv", harmful))} == titles
    assert len(calendar(write("ics", harmful))) == 6
    ElementTree.fromstring(write("svg", harmful))
    assert events_of("markdown", write("markdown", harmful)) == [e.anchor for e in harmful.events]


@pytest.fixture(scope="module")
def particular() -> Edition:
    """An event with all that an event can say."""
    return made([{**EVENTS[0], **FULL}])[1]


def test_where_who_and_of_what_kind_are_told(particular: Edition) -> None:
    (row,) = table(write("csv", particular))
    assert (row["kind"], row["place"], row["people"]) == (
        "letter",
        "Port Lyne; harbour",
        "Ada Holm; A, clerk",
    )
    assert (row["tags"], row["key"], row["image"], row["alt"], row["credit"]) == (
        "mail", "yes", "https://p.example/a.png", "A <letter>", "A. Holm",
    )  # fmt: skip
    (event,) = calendar(write("ics", particular))
    assert (
        str(event["LOCATION"]) == "Port Lyne; harbour" and str(event["ATTACH"]) == "https://p.example/a.png"
    )
    assert event["CATEGORIES"].cats == ["letter", "mail"]
    assert "with Ada Holm, A, clerk" in str(event["DESCRIPTION"])
    (node,) = [n for n in graph(write("jsonld", particular)) if n["@type"] == "Event"]
    assert node["location"] == {"@type": "Place", "name": "Port Lyne; harbour"}
    assert [person["name"] for person in node["attendee"]] == ["Ada Holm", "A, clerk"]
    assert node["image"]["contentUrl"] == "https://p.example/a.png" and node["keywords"] == ["letter", "mail"]
    (slide,) = json.loads(write("timelinejs", particular))["events"]
    assert slide["group"] == "letter"
    assert slide["media"] == {
        "url": "https://p.example/a.png",
        "alt": "A &lt;letter&gt;",
        "caption": "A &lt;letter&gt;",
        "credit": "A. Holm",
    }
    assert "letter; Port Lyne; harbour; with Ada Holm, A, clerk; tagged mail</p>" in slide["text"]["text"]
    assert slide["text"]["text"].count('<p class="quote">') == 3
    html = MarkdownIt().render(write("markdown", particular))
    assert '<img src="https://p.example/a.png" alt="A &lt;letter&gt;" />' in html and "Ada Holm" in html
    assert "letter; Port Lyne; harbour; with Ada Holm, A, clerk" in write("svg", particular)
    assert "1 picture" in next(losses("annotations", FORMATS["annotations"].holds, particular))


def test_the_page_has_all_that_an_event_says_but_what_is_told(particular: Edition) -> None:
    (event, *_), text = particular.events, unescape(re.sub("<[^>]*>", "", write("html", particular)))
    said = (event.kind, event.place, *event.people, *event.tags, event.image.alt if event.image else "")
    assert event.key and all(said) and not [words for words in (*said, "key event") if words not in text]
    told = "1 picture that isn't in it"
    assert list(losses("html", FORMATS["html"].holds, particular)) == [f"html can't hold {told}."]
    kept = "2 texts that may not be published whole, or aren't as the index has them"
    assert list(losses("site", SITE, particular)) == [f"site can't hold {told} and {kept}."]


@pytest.mark.parametrize("name", FORMATS)
def test_a_log_without_events_can_be_told_in_every_format(name: str) -> None:
    report = verify(folder([], {}, {}))
    written = edition(report, [])
    assert list(losses(name, FORMATS[name].holds, written)) == []
    assert write(name, written) or name == "bibtex"


def test_what_is_lost_is_counted_and_named(published: Edition) -> None:
    assert list(losses("timelinejs", FORMATS["timelinejs"].holds, published)) == [
        "timelinejs can't hold 1 answer to another event, 2 claims with the words that prove them and 2 "
        "texts with their words.",
        "timelinejs tells in words alone 1 quote that disputes an event.",
    ]


def test_a_format_loads_nothing_of_the_others() -> None:
    code = "import hrctimeline.tell.timeline.formats, sys; print([m for m in sys.modules if 'export.' in m or 'jinja' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['hrctimeline.tell.export.ends', 'hrctimeline.tell.export.losses']"


def test_every_format_is_told_in_the_docs(root: Path) -> None:
    told = (root / "docs" / "publishing.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in told] == []


def test_the_docs_show_what_is_said_on_standard_error(root: Path, shipped: Edition) -> None:
    told = (root / "docs" / "publishing.md").read_text(encoding="utf-8")
    assert "\n".join(losses("ics", FORMATS["ics"].holds, shipped)) in told
