"""The commands: what they take, what they print where, and their exit status."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import hrctimeline as package
from hrctimeline.rules import ALL_RULES

from .conftest import Command, Outcome

SOURCE = str(Path(package.__file__).parents[1])


def process(*arguments: str, cwd: Path, **environment: str) -> Outcome:
    """`python -m hrctimeline` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "hrctimeline", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


# ---- which log ---------------------------------------------------------------


def test_in_an_empty_folder_verify_has_nothing_to_work_on(nowhere: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("verify")
    assert (seen.code, seen.out) == (2, "")
    assert "no events.toml in this folder or above" in seen.err and "--log" in seen.err


def test_in_an_empty_folder_show_shows_the_shipped_timeline_and_says_so(
    nowhere: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline("show")
    assert seen.code == 0
    assert "shipped with hrctimeline" in seen.err
    assert seen.out.startswith("The United States and the UN Human Rights Council")


def test_the_nearest_log_above(folder: Path, monkeypatch: pytest.MonkeyPatch, hrctimeline: Command) -> None:
    (folder / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(folder / "a" / "b")
    seen = hrctimeline("verify", "--format", "json")
    assert seen.code == 0
    assert Path(json.loads(seen.out)["log"]).resolve() == folder / "events.toml"


@pytest.mark.parametrize("how", ["option", "folder", "environment"])
def test_a_log_that_is_named(
    how: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hrctimeline: Command
) -> None:
    monkeypatch.chdir(tmp_path)
    log = "timeline" if how == "folder" else "timeline/events.toml"
    seen = (
        hrctimeline("verify", "--notes", HRCTIMELINE_LOG=log)
        if how == "environment"
        else hrctimeline("verify", "--notes", "--log", log)
    )
    assert (seen.code, seen.err) == (0, "")
    assert "timeline/sources/index.toml:" in seen.out


def test_the_option_goes_before_the_environment(folder: Path, hrctimeline: Command) -> None:
    assert hrctimeline("verify", "--log", "events.toml", HRCTIMELINE_LOG="nowhere.toml").code == 0


@pytest.mark.parametrize("command", ["verify", "show"])
def test_a_log_that_isn_t_there(command: str, folder: Path, hrctimeline: Command) -> None:
    seen = hrctimeline(command, "--log", "nowhere.toml")
    assert (seen.code, seen.out) == (2, "")
    assert "nowhere.toml" in seen.err and "No such file" in seen.err


def test_an_empty_environment_variable_is_none(folder: Path, hrctimeline: Command) -> None:
    assert hrctimeline("verify", HRCTIMELINE_LOG="").code == 0


# ---- verify ------------------------------------------------------------------


def test_warnings_fail_a_run_only_under_strict(folder: Path, hrctimeline: Command) -> None:
    (folder / "sources" / "draft.txt").write_text("Nothing yet.\n", encoding="utf-8")
    assert hrctimeline("verify").code == 0
    assert hrctimeline("verify", "--strict").code == 1
    assert hrctimeline("verify", "--strict", "--ignore", "source-unlisted").code == 0


def test_rules_turned_off_are_named_in_the_last_line(folder: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("verify", "--ignore", "publication-asserted,unused-source", "--ignore", "out-of-order")
    assert seen.code == 0 and ": note:" not in seen.out
    last = " ".join(seen.out.splitlines()[-2:])
    assert last.endswith("Rules turned off: out-of-order, publication-asserted, unused-source.")


def test_select_runs_only_what_it_names(folder: Path, hrctimeline: Command) -> None:
    log = folder / "events.toml"
    log.write_text(log.read_text(encoding="utf-8").replace("Unable to", "able to"), encoding="utf-8")
    assert hrctimeline("verify", "--select", "out-of-order").code == 0
    seen = hrctimeline("verify", "--select", "quote-not-found")
    assert seen.code == 1 and "publication-asserted" not in seen.out
    assert f"{len(ALL_RULES) - 1} of them" in seen.out.splitlines()[-1]


def test_select_doesn_t_call_waivers_of_other_rules_unused(folder: Path, hrctimeline: Command) -> None:
    log = folder / "events.toml"
    waiver = '\n[[event.waiver]]\nrule = "quote-too-short"\nreason = "No more is printed."\n'
    short = '\n[[event.evidence]]\nsource = "cnn-groups-respond"\nquote = "substantial reforms"\n'
    log.write_text(log.read_text(encoding="utf-8") + short + waiver, encoding="utf-8")
    assert hrctimeline("verify", "--select", "unused-waiver").code == 0
    assert hrctimeline("verify", "--ignore", "quote-too-short").code == 0
    assert "1 waived" in hrctimeline("verify").out


def test_one_event_and_what_is_left_out(folder: Path, hrctimeline: Command) -> None:
    log = folder / "events.toml"
    log.write_text(log.read_text(encoding="utf-8").replace("Unable to", "able to"), encoding="utf-8")
    seen = hrctimeline("verify", "joint-reply")
    assert seen.code == 0
    assert "1 event: 1 holds" in seen.out and "publication-asserted" not in seen.out
    said = " ".join(seen.out.split())
    assert "Left out, as they need the whole log: " in said
    assert all(rule.name in said for rule in ALL_RULES if rule.whole_log)
    assert hrctimeline("verify", "announcement", "joint-reply").code == 1


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("verify", "joint-replay"), "Did you mean “joint-reply”?"),
        (("show", "anouncement"), "Did you mean “announcement”?"),
        (("show", "--source", "cnn-haley-leter"), "Did you mean “cnn-haley-letter”?"),
        (("show", "--tag", "letters"), "Did you mean “letter”?"),
        (("verify", "--select", "quote-notfound"), "Did you mean “quote-not-found”?"),
        (("verify", "--ignore", "qoute-cropped"), "Did you mean “quote-cropped”?"),
        (("rule", "quote-croped"), "Did you mean “quote-cropped”?"),
        (("verify", "zzz"), "There are: announcement"),
        (("show", "--since", "19 June 2018"), "--since 19 June 2018"),
    ],
)
def test_a_name_that_isn_t_known(
    arguments: tuple[str, ...], hint: str, folder: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline(*arguments)
    assert (seen.code, seen.out) == (2, "")
    assert hint in seen.err


@pytest.mark.parametrize(
    "arguments", [("verfy",), ("verify", "--frobnicate"), ("verify", "--format", "xml"), ("rule", "a", "b")]
)
def test_bad_usage(arguments: tuple[str, ...], folder: Path, hrctimeline: Command) -> None:
    seen = hrctimeline(*arguments)
    assert (seen.code, seen.out) == (2, "")
    assert seen.err


SUMMARY = {"events", "evidence", "sources", "errors", "warnings", "notes"}
EVIDENCE = {"source", "file", "stance", "start", "end", "line", "column", "text", "hidden", "dates"}
DATE = {"text", "start", "end", "value", "anchor", "inferred"}
FINDING = {"rule", "severity", "message", "hint", "event", "file", "line", "column", "end_line", "end_column"}


def test_json_has_the_keys_of_version_1(folder: Path, hrctimeline: Command) -> None:
    log = folder / "events.toml"
    log.write_text(log.read_text(encoding="utf-8").replace("Unable to", "able to"), encoding="utf-8")
    seen = hrctimeline("verify", "--format", "json")
    assert (seen.code, seen.err) == (1, "")
    report = json.loads(seen.out)
    assert {"version", "log", "summary", "events", "findings"} <= set(report)
    assert (report["version"], report["log"]) == (1, "events.toml")
    assert set(report["summary"]) >= SUMMARY
    assert [event["verdict"] for event in report["events"]] == [
        "disputed",
        "supported",
        "supported",
        "unsupported",
        "supported",
        "supported",
    ]
    for event in report["events"]:
        assert {"id", "date", "verdict", "evidence"} <= set(event)
        for evidence in event["evidence"]:
            assert set(evidence) >= EVIDENCE
            assert all(set(date) >= DATE for date in evidence["dates"])
    (error,) = [finding for finding in report["findings"] if finding["severity"] == "error"]
    assert set(error) >= FINDING
    assert (error["rule"], error["event"], error["file"]) == (
        "quote-not-found",
        "announcement",
        "events.toml",
    )
    assert (error["line"], error["end_line"]) == (error["end_line"], error["line"])
    line = log.read_text(encoding="utf-8").splitlines()[error["line"] - 1]
    assert line[error["column"] - 1 : error["end_column"] - 1] == "able"


def test_json_gives_offsets_of_the_source_as_decoded(folder: Path, hrctimeline: Command) -> None:
    report = json.loads(hrctimeline("verify", "--format", "json").out)
    assert sum(len(event["evidence"]) for event in report["events"]) == report["summary"]["evidence"]
    for evidence in (e for event in report["events"] for e in event["evidence"]):
        text = (folder / evidence["file"]).read_bytes().decode()
        start, end = evidence["start"], evidence["end"]
        assert text[start:end] == evidence["text"]
        assert evidence["line"] == text.count("\n", 0, start) + 1
        assert evidence["column"] == start - text.rfind("\n", 0, start)
        for date in evidence["dates"]:
            assert text[date["start"] : date["end"]] == date["text"]
            assert start <= date["start"] <= date["end"] <= end
    hidden = [e["hidden"] for event in report["events"] for e in event["evidence"] if e["hidden"]]
    assert hidden == [
        [", to the dismay of human rights defenders as well as Washington’s key friends and allies."]
    ] or (len(hidden) == 1 and "to the dismay of" in hidden[0][0])


def test_json_of_a_broken_log_is_json(folder: Path, hrctimeline: Command) -> None:
    (folder / "events.toml").write_bytes(b"date = 2018-05\n\xff")
    seen = hrctimeline("verify", "--format", "json")
    report = json.loads(seen.out)
    assert seen.code == 1
    assert report["findings"][0]["rule"] == "toml-syntax"


# ---- show --------------------------------------------------------------------


def ids(out: str) -> list[str]:
    known = ("us-2006", "geneva-speech", "ngo-letter", "announcement", "haley-letter", "joint-reply")
    titles = [line for line in out.splitlines() if "in answer to: " not in line]
    return [id for line in titles for id in known if re.search(rf"\S.* {id}$", line)]


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ((), ["us-2006", "geneva-speech", "ngo-letter", "announcement", "haley-letter", "joint-reply"]),
        (("joint-reply", "us-2006"), ["us-2006", "joint-reply"]),
        (("--since", "2018-06-20"), ["haley-letter", "joint-reply"]),
        (("--until", "2018-05"), ["us-2006", "geneva-speech", "ngo-letter"]),
        (("--since", "2017", "--until", "2017"), ["geneva-speech"]),
        (("--source", "hrnk-statement"), ["us-2006", "announcement"]),
        (("--tag", "speech"), ["geneva-speech"]),
        (("--tag", "letter", "--until", "2018-06-20"), ["ngo-letter", "haley-letter"]),
        (("--since", "2020"), []),
    ],
)
def test_show_chooses(
    arguments: tuple[str, ...], shown: list[str], folder: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline("show", "--ids", *arguments)
    assert seen.code == 0
    assert ids(seen.out) == shown
    assert ("No event" in seen.out) == (not shown)


def test_show_marks_what_doesn_t_hold(folder: Path, hrctimeline: Command) -> None:
    log = folder / "events.toml"
    log.write_text(log.read_text(encoding="utf-8").replace("Unable to", "able to"), encoding="utf-8")
    seen = hrctimeline("show")
    assert seen.code == 0
    assert "DOES NOT" in seen.out and "(quote-not-found)" in " ".join(seen.out.split())
    assert seen.err == "1 event does not hold; `hrctimeline verify` says why.\n"


def test_show_tells_what_is_disputed_and_what_differs(folder: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("show")
    assert seen.err == ""
    assert "DISPUTED" in seen.out and "but: " in seen.out and "differs: " in seen.out


def test_show_full_has_all_quotes_and_summaries(folder: Path, hrctimeline: Command) -> None:
    said = " ".join(hrctimeline("show", "--full", COLUMNS="160").out.split())
    assert "Neither gives the day." in said
    assert "with (nongovernment" not in said
    assert "18. Urgent Action Fund for Women's Human Rights" in said


def test_show_evidence_has_whole_sentences_with_the_quote_marked(folder: Path, hrctimeline: Command) -> None:
    said = " ".join(hrctimeline("show", "ngo-letter", "--evidence", COLUMNS="160").out.split())
    assert "through the UN General Assembly in New York" in said
    assert said.count("▸") == said.count("◂") == 3


def test_show_sources_has_titles_and_files(folder: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("show", "--sources").out
    assert "Haley blasts human rights groups in blistering letter" in seen
    assert "sources/hrnk-statement.txt" in seen and "a copy of joint-reply-letter" in seen


def test_output_is_the_same_twice_and_ends_with_one_line_break(folder: Path, hrctimeline: Command) -> None:
    for arguments in (("show",), ("verify",), ("show", "--full", "--evidence", "--sources"), ("rule",)):
        first, second = hrctimeline(*arguments).out, hrctimeline(*arguments).out
        assert first == second and first.endswith("\n") and not first.endswith("\n\n")
        assert not [line for line in first.splitlines() if line != line.rstrip()]


# ---- rule --------------------------------------------------------------------


def test_rule_lists_every_rule(nowhere: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("rule")
    assert (seen.code, seen.err) == (0, "")
    assert all(re.search(rf"^  {rule.name} +{rule.severity} ", seen.out, re.MULTILINE) for rule in ALL_RULES)


def test_rule_prints_a_page(nowhere: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("rule", "quote-cropped")
    assert seen.code == 0
    assert seen.out.startswith("quote-cropped  ")
    assert "::" not in seen.out and "What verify says of it" in seen.out


# ---- as a process ------------------------------------------------------------


def test_as_a_module_without_a_terminal_in_another_locale(root: Path) -> None:
    seen = process("show", cwd=root, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (seen.code, seen.err) == (0, "")
    assert "CNN: the US “pulled out” of the Council" in seen.out
    assert "\x1b" not in seen.out


def test_version_and_help(nowhere: Path) -> None:
    seen = process("--version", cwd=nowhere)
    assert (seen.code, seen.out) == (0, f"hrctimeline {package.__version__}\n")
    help_ = process("--help", cwd=nowhere)
    assert help_.code == 0 and all(command in help_.out for command in ("show", "verify", "rule"))


def test_a_reader_who_stops_reading(root: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "hrctimeline", "show", "--full"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""


HEAVY = ("typer", "pydantic", "difflib", "tomli_w", "json", "rich", "jinja2", "inspect", "subprocess")
CODE = """
import sys
own = set(sys.modules)
from hrctimeline.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code
sys.stderr.write(" ".join(set(sys.modules) - own))
"""


@pytest.fixture(scope="module", params=["show", "verify"])
def loaded(request: pytest.FixtureRequest, root: Path) -> set[str]:
    """The modules that a clean run loads."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, request.param],
        cwd=root,
        env={**os.environ, "PYTHONPATH": SOURCE, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=True,
    )
    return set(done.stderr.decode().split())


@pytest.mark.parametrize("module", HEAVY)
def test_a_clean_run_loads_nothing_heavy(module: str, loaded: set[str]) -> None:
    assert module not in loaded


def test_importing_the_package_loads_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, hrctimeline; print(*sys.modules)"],
        env={**os.environ, "PYTHONPATH": SOURCE},
        capture_output=True,
        check=True,
    )
    assert set(HEAVY) & set(done.stdout.decode().split()) == set()
