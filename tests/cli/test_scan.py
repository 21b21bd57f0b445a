"""`hrctimeline scan`: what no event has, by day; skeletons; what is set aside."""

import json
import tomllib
from pathlib import Path

import pytest

from examples import lay_over, write

from .conftest import Command

NOTES = """Notes by Ann Ahmed
4 May 2019

The council met in Geneva for an hour on 2 May 2019. On 2 May 2019 it rained in Oslo. In 1990 it had been founded.
In April 2019 nobody came; on 9 June 2025 nobody will. On 3 May 2019, and again on 5 May 2019, doors stayed shut.
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small log in the current folder, with notes and a copy of its letter."""
    files = lay_over('[source.minutes]\nfile = "minutes.txt"\ncopy-of = "letter"\nminutes.txt: 3 May 2019. The council '
                     'met in Geneva on 2 May 2019 and heard 18 speakers.\n')  # fmt: skip
    write(files, tmp_path)
    monkeypatch.chdir(tmp_path)
    Path("sources/notes.txt").write_text(NOTES, encoding="utf-8", newline="\n")
    with Path("sources/index.toml").open("a", encoding="utf-8") as index:
        index.write(
            '\n[source.notes] # of Ann\nfile = "notes.txt"\nsha256 = "0"\ntitle = "Notes"\nauthor = "Ann Ahmed"\n'
            'published = "2019-05-04"\ndateline = "4 May 2019"\n'
        )
    return tmp_path


def statements(hrctimeline: Command, *options: str) -> list[dict[str, object]]:
    return json.loads(hrctimeline("scan", "--format", "json", *options).out)["statements"]


def test_days_come_before_months_and_years_and_the_log_s_own_time_first(
    small: Path, hrctimeline: Command
) -> None:
    values = [each["value"] for each in statements(hrctimeline, "notes")]
    assert values == [
        "2019-05-02",
        "2019-05-02",
        "2019-05-03",
        "2019-05-04",
        "2019-05-05",
        "2025-06-09",
        "2019-04",
        "1990",
    ]


def test_each_day_has_its_statements_below_it(small: Path, hrctimeline: Command) -> None:
    lines = hrctimeline("scan", "notes").out.splitlines()
    assert lines[0] == "2 May 2019"
    assert lines[1].startswith("  notes.txt:4:42 ") and lines[1].endswith(" told by session")
    assert lines[4].startswith("  notes.txt:4:57 ") and lines[4].endswith(" no event; of that date: session")
    assert lines[-1] == "8 dated statements, 6 in no event."


def test_a_copy_s_sentence_is_told_where_the_other_is_quoted(small: Path, hrctimeline: Command) -> None:
    dated = {each["value"]: each for each in statements(hrctimeline, "minutes")}
    assert (dated["2019-05-02"]["events"], dated["2019-05-02"]["told"]) == ([], ["session"])


def test_what_is_told_or_of_an_own_event_is_not_uncovered(small: Path, hrctimeline: Command) -> None:
    left = statements(hrctimeline, "--uncovered")
    assert {each["source"] for each in left} == {"notes"}
    assert [each["value"] for each in left if each["same_date"]] == ["2019-05-02"]


def test_only_a_day_is_told_by_words_alone(small: Path, hrctimeline: Command) -> None:
    log = Path("events.toml")
    log.write_text(log.read_text(encoding="utf-8").replace("2019-05-02", "2019-05", 1), encoding="utf-8")
    text = NOTES + "In May 2019 the council met in Geneva, and in Vienna.\n"
    Path("sources/notes.txt").write_text(text, encoding="utf-8", newline="\n")
    month = next(each for each in statements(hrctimeline, "notes") if each["value"] == "2019-05")
    assert (month["told"], month["same_date"]) == ([], ["session"])


def test_a_skeleton_for_each_that_is_left(small: Path, hrctimeline: Command) -> None:
    drafts = tomllib.loads(hrctimeline("scan", "notes", "--draft").out)["event"]
    assert [event["date"] for event in drafts] == [
        "2019-05-02",
        "2019-05-03",
        "2019-05-05",
        "2025-06-09",
        "2019-04",
        "1990",
    ]
    assert all(event["title"] == "" and event["id"] == f"draft-{event['date']}" for event in drafts)
    assert drafts[2]["evidence"][0]["dated-by"] == "5 May 2019"
    with Path("events.toml").open("a", encoding="utf-8") as log:
        log.write("\n" + hrctimeline("scan", "notes", "--draft").out)
    seen = hrctimeline("verify", "draft-2019-05-03", "--format", "json")
    assert [
        (f["rule"], f["message"])
        for f in json.loads(seen.out)["findings"]
        if f["event"] and f["severity"] == "error"
    ] == [
        ("missing-key", "`title` of [[event]] is empty"),
    ]
    assert hrctimeline("scan", "notes", "--draft").out == "# No dated statement is left.\n"


def test_one_is_set_aside_with_a_reason(small: Path, hrctimeline: Command) -> None:
    index = Path("sources/index.toml")
    before = index.read_bytes()
    seen = hrctimeline("scan", "--dismiss", "notes.txt:5:84", "--reason", "Only  doors.")
    assert (seen.code, seen.err) == (0, "")
    block = (
        '[[source.notes.dismissed]]\nquote = "On 3 May 2019, and again on 5 May 2019, doors stayed shut."\n'
        'reason = "Only doors."\ndated-by = "5 May 2019"\n'
    )
    assert seen.out == f"  sources/index.toml: [[source.notes.dismissed]]\n{block}"
    assert index.read_bytes() == before + b"\n" + block.encode()
    told = hrctimeline("scan", "notes").out
    assert "dismissed: Only doors." in told and told.endswith(
        "8 dated statements, 5 in no event, 1 dismissed.\n"
    )
    assert "2019-05-05" not in {each["value"] for each in statements(hrctimeline, "--uncovered")}
    assert [each["dismissed"] for each in statements(hrctimeline) if each["dismissed"]] == ["Only doors."]
    assert hrctimeline("scan", "--dismiss", "notes/5/59", "--reason", "Doors").code == 0
    assert [each["dated-by"] for each in tomllib.loads(index.read_text())["source"]["notes"]["dismissed"]] == [
        "5 May 2019", "3 May 2019"
    ]  # fmt: skip
    (small / "sources" / "notes.txt").write_text(NOTES.replace("doors", "gates"), encoding="utf-8")
    assert "2 dismissals in the index whose words aren't found." in " ".join(
        hrctimeline("scan", "notes").out.split()
    )
    assert '"unknown-key"' not in hrctimeline("verify", "--format", "json").out


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("notes:5", "those of line 5 stand at column 4, 31, 59, 84"),
        ("notes:1", "that line states no date"),
        ("note:5:4", "there is no text note"),
        ("notes", "a place is a text, a line and a column"),
    ],
)
def test_a_place_where_none_stands(place: str, said: str, small: Path, hrctimeline: Command) -> None:
    before = Path("sources/index.toml").read_bytes()
    seen = hrctimeline("scan", "--dismiss", place, "--reason", "x")
    assert seen.code == 2 and said in seen.err
    assert Path("sources/index.toml").read_bytes() == before


def test_nothing_is_set_aside_without_a_reason(small: Path, hrctimeline: Command) -> None:
    assert "with a reason" in hrctimeline("scan", "--dismiss", "notes:5:4").err
    assert hrctimeline("scan", "--reason", "x").code == 2
