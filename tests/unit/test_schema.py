"""The schemas: current, complete, and of one mind with `verify` and with two TOML tools that read them."""

import datetime
import json
import os
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extras import command, missing
from hrctimeline import verify
from hrctimeline.dates import edtf
from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS, Field
from hrctimeline.logfile.schema import Schema, dumps, schema

FILES = {"events": "events.toml", "index": "sources/index.toml"}
DRAFT_07 = (
    "$schema title description type properties required additionalProperties items enum pattern"
    " patternProperties format minimum maximum minItems anyOf allOf oneOf"
)


@pytest.mark.parametrize("which", FILES)
def test_the_committed_schemas_are_current(root: Path, which: str) -> None:
    path = root / "schemas" / f"{which}.schema.json"
    if os.environ.get("UPDATE_DOCS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(dumps(which), encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == dumps(which)


@pytest.mark.parametrize(("which", "file"), FILES.items())
def test_the_files_name_their_schema_in_the_first_line(root: Path, which: str, file: str) -> None:
    first = (root / file).read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("#:schema ")
    named = (root / file).parent / first.removeprefix("#:schema ")
    assert named.resolve() == root / "schemas" / f"{which}.schema.json"


@pytest.mark.parametrize(("which", "fields"), [("events", LOG_FIELDS), ("index", INDEX_FIELDS)])
def test_every_key_says_what_it_is_for(which: str, fields: tuple[Field, ...]) -> None:
    told = [node["description"] for node in nodes(schema(which)) if "description" in node]
    assert {field.about for field in every(fields)} == set(told)
    assert all(node["title"] for node in nodes(schema(which)) if "description" in node)


@pytest.mark.parametrize("which", FILES)
def test_only_keywords_of_draft_07(which: str) -> None:
    assert {key for node in nodes(schema(which)) for key in node} <= set(DRAFT_07.split())
    objects = [node for node in nodes(schema(which)) if "properties" in node]
    assert objects and all(node["additionalProperties"] is False for node in objects)


DATES = """
2018 2018-06 2018-06-19 2018-06-XX 2018-XX 2018-XX-XX 201X 20XX 2018-21 2018-24 2018? 2018-06~ 2018-06-19%
-0044-03-15 -2018 Y12345 Y-12345-06 2018-06-21/2018-06-25 2006/.. ../2006 2006/ /2006 2018~/2019? 201X/2020
"""
NO_DATES = [
    "19 June 2018",
    "2018-6-19",
    "2018-13",
    "2018-06-32",
    "2018-06-19T10:00:00Z",
    "2018-20",
    "/",
    "..",
    "",
]


@pytest.mark.parametrize("text", DATES.split())
def test_a_date_that_is_read_is_no_fault(text: str) -> None:
    edtf.parse(text)
    assert valid("events", log_of(text))


@pytest.mark.parametrize("date", [*NO_DATES, "201", 10000, -1, 2018.5, True, ["2018"], {"year": 2018}])
def test_a_date_that_is_not_read_is_a_fault(date: Any) -> None:
    assert not valid("events", log_of(date))


def test_the_schema_is_never_stricter_than_verify(root: Path) -> None:
    """Of all logs and indexes of the cases, none that `verify` takes as to its form is refused."""
    form = {"unknown-key", "missing-key", "wrong-type", "bad-id", "bad-date", "no-evidence", "toml-syntax"}
    form |= {"source-missing", "publication-unexplained", "bad-image"}
    seen = [0, 0]
    for log in sorted((root / "tests" / "cases").rglob("events.toml")):
        of_form = [finding for finding in verify(log).findings if finding.rule in form]
        for which, file in FILES.items():
            path = log.parent / file
            faults = [finding for finding in of_form if Path(finding.file) == path]
            if path.is_file() and not faults:
                assert valid(which, read(path)), path
            seen[bool(faults)] += 1
    assert seen[0] > 50 and seen[1] > 5


FAULTS = {
    "unknown key": ("events", 'stance = "context"', 'stanze = "context"'),
    "unknown table": ("events", "[[event.evidence]]", "[[event.proof]]"),
    "unknown key at the top": ("events", "[timeline]", 'version = "1"\n[timeline]'),
    "unknown key of the timeline": ("events", 'about = """', 'abuot = """'),
    "missing id": ("events", 'id = "announcement"\n', ""),
    "missing title": ("events", 'title = "The United States and the UN Human Rights Council"\n', ""),
    "missing quote": ("events", 'quote = "The last time', '# "The last time'),
    "empty title": ("events", 'title = "The United States and the UN Human Rights Council"', 'title = " "'),
    "a number for a text": ("events", 'id = "announcement"', "id = 7"),
    "a text for a list": ("events", 'tags = ["membership"]', 'tags = "membership"'),
    "a number in a list": ("events", 'tags = ["membership"]', "tags = [2006]"),
    "a table for a list": ("events", 'tags = ["membership"]', 'waiver = { rule = "x", reason = "y" }'),
    "a text for a list of names": ("events", '"United States" = [', '"USA" = "US"\n"United States" = ['),
    "bad id": ("events", 'id = "announcement"', 'id = "The Announcement"'),
    "bad id of a source": ("events", 'source = "hrnk-statement"', 'source = "HRNK"'),
    "bad id in a list": ("events", 'tags = ["membership"]', 'responds-to = ["The first"]'),
    "bad choice": ("events", 'stance = "context"', 'stance = "opposes"'),
    "a date in words": ("events", 'date = "2006"', 'date = "in 2006"'),
    "a date with a time": ("events", 'date = "2006"', "date = 2006-05-01T10:00:00"),
    "no such month": ("events", 'date = "2006"', 'date = "2006-13"'),
    "not a year": ("events", 'date = "2006"', "date = 20060501"),
    "a year with a fraction": ("events", 'date = "2006"', "date = 2006.5"),
    "two lines for one": ("events", 'title = "CNN', 'title = "One\\ntwo CNN'),
    "unknown key of a source": ("index", "sha256 =", "sha265 ="),
    "missing checksum": ("index", "sha256 =", "# sha256 ="),
    "neither publisher nor author": ("index", 'publisher = "HRNK"\n', ""),
    "neither dateline nor note": ("index", "published-note =", "# published-note ="),
    "bad id of a text": ("index", "[source.hrnk-statement]", "[source.HRNK]"),
    "bad kind": ("index", 'kind = "statement"', 'kind = "speech"'),
    "bad range of lines": ("index", 'lines = "1-', 'lines = "'),
    "a list for a text": ("index", 'publisher = "HRNK"', 'publisher = ["HRNK"]'),
}  # fmt: skip
HARMLESS = {
    "a TOML date": ("events", 'date = "2018-06-19"', "date = 2018-06-19"),
    "a year as a number": ("events", 'date = "2006"', "date = 2006"),
    "several lines": ("events", 'about = """', 'about = """\n\n'),
    "an author": ("index", 'publisher = "HRNK"', 'author = "HRNK"'),
    "both": ("index", 'publisher = "HRNK"', 'author = "HRNK"\npublisher = "HRNK"'),
    "a day": ("index", 'kind = "statement"', "retrieved = 2018-06-19"),
    "a TOML date of publication": ("index", 'published = "2018-06-19"', "published = 2018-06-19"),
}
COMMANDS = {"taplo": ("lint", "--no-auto-config", "--colors", "never"), "tombi": ("lint", "--offline")}


@pytest.fixture
def shipped(root: Path, tmp_path: Path) -> Path:
    """The shipped files and their schemas, to break."""
    shutil.copytree(root / "schemas", tmp_path / "schemas")
    (tmp_path / "sources").mkdir()
    for file in FILES.values():
        shutil.copy(root / file, tmp_path / file)
    return tmp_path


def change(folder: Path, which: str, old: str, new: str) -> Path:
    path = folder / FILES[which]
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} has no {old!r} any more"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


@pytest.mark.parametrize("tool", COMMANDS)
def test_the_tools_accept_the_shipped_files(shipped: Path, tool: str) -> None:
    for file in FILES.values():
        code, said = lint(tool, shipped / file)
        assert code == 0, said


@pytest.mark.parametrize("tool", COMMANDS)
@pytest.mark.parametrize("change_", HARMLESS.values(), ids=HARMLESS)
def test_the_tools_accept_what_is_harmless(shipped: Path, tool: str, change_: tuple[str, str, str]) -> None:
    code, said = lint(tool, change(shipped, *change_))
    assert code == 0, said


@pytest.mark.parametrize("tool", COMMANDS)
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_the_tools_refuse_each_fault(shipped: Path, tool: str, fault: tuple[str, str, str]) -> None:
    path = change(shipped, *fault)
    code, said = lint(tool, path)
    assert code == 1 and "rror" in said
    (path.parent / "plain.toml").write_text(
        path.read_text(encoding="utf-8").split("\n", 1)[1], encoding="utf-8"
    )
    assert lint(tool, path.parent / "plain.toml")[0] == 0, "it is the schema that refuses it"


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_verify_refuses_each_fault(root: Path, shipped: Path, fault: tuple[str, str, str]) -> None:
    for text in (root / "sources").glob("*.txt"):
        shutil.copy(text, shipped / "sources")
    change(shipped, *fault)
    assert verify(shipped / "events.toml").fails()


def lint(tool: str, path: Path) -> tuple[int, str]:
    """What a TOML tool says of a file that names its schema, offline."""
    done = subprocess.run(
        [command(tool), *COMMANDS[tool], path.name],
        cwd=path.parent,
        env={**os.environ, "XDG_CACHE_HOME": str(path.parent / ".cache"), "NO_COLOR": "1"},
        capture_output=True,
        check=False,
    )
    return done.returncode, (done.stdout + done.stderr).decode("utf-8")


@cache
def validator(which: str) -> Any:
    jsonschema = pytest.importorskip("jsonschema", reason=missing("jsonschema"))
    jsonschema.Draft7Validator.check_schema(schema(which))
    return jsonschema.Draft7Validator(schema(which))


def valid(which: str, document: Any) -> bool:
    """Whether a document fits its schema, by `jsonschema`."""
    return bool(validator(which).is_valid(document))


def read(path: Path) -> Any:
    """A TOML file as JSON would have it: dates are strings."""
    text = path.read_text(encoding="utf-8")
    return json.loads(json.dumps(tomllib.loads(text), default=datetime.date.isoformat))


def log_of(date: Any) -> Any:
    evidence = {"source": "letter", "quote": "words"}
    return {
        "timeline": {"title": "t"},
        "event": [{"id": "a", "date": date, "title": "t", "evidence": [evidence]}],
    }


def nodes(node: Schema) -> Iterator[Schema]:
    """A schema and all those inside it."""
    yield node
    inner = [*node.get("properties", {}).values(), *node.get("patternProperties", {}).values()]
    inner += [*node.get("anyOf", ()), *node.get("allOf", ()), node.get("items")]
    inner += [node.get("additionalProperties")]
    for each in inner:
        if isinstance(each, dict):
            yield from nodes(each)


def every(fields: tuple[Field, ...]) -> Iterator[Field]:
    for field in fields:
        yield field
        yield from every(field.table)
