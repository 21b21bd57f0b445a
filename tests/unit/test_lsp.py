"""The language server as an editor talks to it: over its streams, with files that aren't saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from examples import shipped_into
from lsp_client import Client


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    client = Client()
    yield client
    assert client.said == []
    assert client.end() == 0


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return shipped_into(tmp_path)


def findings(client: Client, uri: str) -> list[tuple[str, int, int]]:
    """What is said of a file once it is said: rule, line from 0, severity."""
    client.until(lambda: uri in client.found)
    return [
        (each["code"], each["range"]["start"]["line"], each["severity"]) for each in client.found.pop(uri)
    ]


def test_a_finding_stands_where_verify_has_it_with_its_rule_s_page_and_its_words(
    client: Client, log: Path
) -> None:
    uri = client.open(log)
    assert findings(client, uri) == []
    text = log.read_text(encoding="utf-8")
    client.write(uri, text.replace("was in 2006, when", "was in 2007, when"))
    client.until(lambda: uri in client.found)
    (found,) = client.found[uri]
    line = text[: text.index("was in 2006, when")].count("\n")
    assert (found["code"], found["severity"], found["range"]["start"]["line"]) == ("quote-not-found", 1, line)
    assert found["message"].startswith("the source has another word: “2006”, not “2007”\nIts own words")
    page = Path(found["codeDescription"]["href"].removeprefix("file://")).read_text(encoding="utf-8")
    assert page.startswith("# quote-not-found")
    (related,) = found["relatedInformation"]
    place = related["location"]
    words = (log.parent / "sources/cnn-haley-letter.txt").read_text(encoding="utf-8").split("\n")
    start, end = place["range"]["start"], place["range"]["end"]
    assert words[start["line"]][start["character"] : end["character"]] == "2006"


def test_a_log_that_is_no_toml_for_the_moment_keeps_what_was_found(client: Client, log: Path) -> None:
    text = log.read_text(encoding="utf-8").replace("was in 2006, when", "was in 2007, when")
    uri = client.open(log, text)
    ((rule, line, _),) = findings(client, uri)
    assert rule == "quote-not-found"
    client.write(uri, text.replace("[timeline]\n", "[timeline]\n\nabout = ", 1))
    assert findings(client, uri) == [("toml-syntax", 5, 1), ("quote-not-found", line + 1, 1)]
    client.write(uri, text)
    assert findings(client, uri) == [("quote-not-found", line, 1)]


def test_a_text_that_is_changed_in_the_editor_is_another_text(client: Client, log: Path) -> None:
    uri, text = client.open(log), log.parent / "sources" / "hrnk-statement.txt"
    assert findings(client, uri) == []
    changed = client.open(text, text.read_text(encoding="utf-8").replace("illiberal", "liberal"))
    index = (log.parent / "sources" / "index.toml").as_uri()
    assert [rule for rule, _, _ in findings(client, index)] == ["source-changed"]
    assert "quote-not-found" in [rule for rule, _, _ in findings(client, uri)]
    client.shut(changed)
    assert findings(client, index) == [] and findings(client, uri) == []


def test_a_finding_that_is_waived_is_a_hint_with_the_reason(client: Client, log: Path) -> None:
    text = log.read_text(encoding="utf-8")
    waiver = '[[event.waiver]]\nrule = "date-too-precise"\nreason = "For a test."\n\n'
    changed = text.replace('date = "2006"', 'date = "2006-05"', 1)
    at = changed.index("[[event]]", changed.index("[[event]]") + 1)
    uri = client.open(log, changed[:at] + waiver + changed[at:])
    client.until(lambda: uri in client.found)
    hints = [each["message"] for each in client.found.pop(uri) if each["severity"] == 4]
    assert len(hints) == 1 and hints[0].startswith("waived (For a test.): ")


@pytest.mark.parametrize(("unit", "width"), [("utf-8", 4), ("utf-32", 1)])
def test_places_are_counted_as_the_editor_counts(log: Path, unit: str, width: int) -> None:
    client = Client(capabilities={"general": {"positionEncodings": [unit]}})
    assert client.server["capabilities"]["positionEncoding"] == unit
    text = log.read_text(encoding="utf-8").replace("of illiberal regimes", "of 𝔘𝔘 regimes")
    uri = client.open(log, text)
    client.until(lambda: uri in client.found)
    place = client.found[uri][0]["range"]
    assert place["end"]["character"] - place["start"]["character"] == 2 * width
    before = text[: text.index("𝔘")].rsplit("\n", 1)[-1].encode({"utf-16": "utf-16-le"}.get(unit, "utf-8"))
    assert place["start"]["character"] == (
        len(before) if unit == "utf-8" else len(before.decode("utf-16-le" if unit == "utf-16" else "utf-8"))
    )
    where = {"start": place["end"], "end": place["end"]}
    client.write(uri, "s of one sort", where)
    client.write(uri, "illiberal", place)
    assert findings(client, uri)
    assert client.end() == 0
