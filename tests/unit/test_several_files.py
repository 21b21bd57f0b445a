"""A log in several files is one log: the same events and findings, told and changed in the file they stand in."""

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.diff.revisions import compared
from hrctimeline.logfile import joined
from hrctimeline.logfile.folder import Disk, LogUnreadable
from hrctimeline.logfile.load import load
from hrctimeline.logfile.places import Places
from hrctimeline.mutants.original import Original, copied
from hrctimeline.mutants.trial import _place
from hrctimeline.verifier import verify
from hrctimeline.writing.log import Log

EVENT = """\
[[event]]
id = "{id}"
date = "{date}"
title = "{title}"

[[event.evidence]]
source = "letter"
quote = "{quote}"
"""
LETTER = "3 May 2019\n\nThe council met on 2 May 2019. It met again on 3 May 2019, in Geneva.\n"
INDEX = """\
[source.letter]
file = "letter.txt"
sha256 = "{sum}"
title = "Letter"
author = "A clerk"
published = "2019-05-03"
dateline = "3 May 2019"
"""
FIRST = EVENT.format(id="first", date="2019-05-02", title="It meets", quote="The council met on 2 May 2019")
SECOND = EVENT.format(id="second", date="2019-05-03", title="Again", quote="It met again on 3 May 2019")
HEAD = '[timeline]\ntitle = "Sessions"\n'


def laid(folder: Path, **files: str) -> Disk:
    """A timeline whose log has these files; `log` is events.toml."""
    import hashlib

    (folder / "sources").mkdir(exist_ok=True)
    (folder / "sources" / "letter.txt").write_text(LETTER, encoding="utf-8", newline="\n")
    digest = hashlib.sha256(LETTER.encode()).hexdigest()
    (folder / "sources" / "index.toml").write_text(INDEX.format(sum=digest), encoding="utf-8")
    for name, text in files.items():
        path = folder / ("events.toml" if name == "log" else f"events/{name}.toml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return Disk(str(folder / "events.toml"))


SPLIT = [
    {"log": HEAD, "a": FIRST, "b": SECOND},
    {"log": f"{HEAD}\n{FIRST}", "b": f"# Later.\n\n{SECOND}".rstrip()},
    {"a": f"{HEAD}\n{FIRST}", "b": SECOND},
    {"log": "", "a": FIRST, "b": f"{HEAD}{SECOND}"},
    {"log": f"{HEAD}\n{FIRST}\n{SECOND}", "a": "", "b": "# nothing yet"},
]


@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize(
    "slip", ["date = May 2019", "<<<<<<< ours\nx = 1\n=======\n>>>>>>> theirs", "\ufeff"]
)
def test_a_slip_is_shown_with_the_line_of_its_own_file(slip: str, log: bool, tmp_path: Path) -> None:
    files = {"log" if log else "a": f"{HEAD}\n{FIRST}", "b": f"{SECOND}\n{slip}\n", "c": "# nothing yet"}
    (found,) = (f for f in verify(laid(tmp_path, **files)).findings if f.rule == "toml-syntax")
    assert (Path(found.file).name, found.line, found.shown) == ("b.toml", 10, slip.split("\n")[0])


@pytest.mark.parametrize("files", SPLIT)
def test_it_is_one_log(files: dict[str, str], tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    whole.mkdir()
    parts.mkdir()
    one = verify(laid(whole, log=f"{HEAD}\n{FIRST}\n{SECOND}"))
    several = verify(laid(parts, **files))
    assert several.timeline.events == one.timeline.events and several.timeline.title == "Sessions"
    assert [(f.rule, f.event, f.message) for f in several.findings] == [
        (f.rule, f.event, f.message) for f in one.findings
    ]
    for finding in several.findings:
        if finding.file.endswith(".toml"):
            lines = Path(finding.file).read_text(encoding="utf-8").split("\n")
            assert finding.shown == lines[finding.line - 1]


@pytest.mark.parametrize("files", SPLIT)
def test_each_place_is_told_in_its_file(files: dict[str, str], tmp_path: Path) -> None:
    loaded = load(laid(tmp_path, **files))
    document = loaded.documents["events.toml"]
    places = Places(document.text)
    for event in loaded.timeline.events:
        entry = places.find(event.path("id"))
        assert entry
        place = document.place(places.position(entry.value.start), places.position(entry.value.end))
        line = Path(place.file).read_text(encoding="utf-8").split("\n")[place.line - 1]
        assert line[place.column - 1 : place.end_column - 1] == f'"{event.id}"'


def test_findings_come_in_the_order_of_the_files(tmp_path: Path) -> None:
    wrong = [FIRST.replace("2019-05-02", "2018-05-02"), SECOND.replace("2019-05-03", "2018-05-03")]
    found = verify(laid(tmp_path, log=HEAD, b=wrong[1], a=wrong[0]))
    errors = [(Path(f.file).name, f.line) for f in found.findings if f.severity == "error"]
    assert errors == [("a.toml", 3), ("b.toml", 3)]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("b", 'title = "x"\n', r"b\.toml:1 .*begins with"),
        ("b", '[[event.evidence]]\nsource = "letter"\n', r"b\.toml:1 .*begins with"),
        ("b", '[timeline]\n[[event.evidence]]\nsource = "letter"\n', r"b\.toml:1 .*may not go on"),
        ("b", '[timeline]\ntitle = "Again"\n', r"b\.toml:1 .*\[timeline\] stands in another file"),
        ("b", '[[event]]\n\nid "x"\n', r"b\.toml:3 .*not TOML"),
        ("a", '[[event]]\nid = """x\n', r"a\.toml:2 .*not TOML"),
        ("b", "[[event]]\n\udcff", r"b\.toml:2 .*not UTF-8"),
        ("b", SECOND.replace("second", "first"), r"b\.toml:2 .*id of event 1"),
        ("b", SECOND.replace("date", "dat"), r"b\.toml:3 .*`dat`"),
    ],
)
def test_what_is_wrong_is_told_in_its_file(name: str, text: str, said: str, tmp_path: Path) -> None:
    folder = laid(tmp_path, log=HEAD, a=FIRST, b=SECOND)
    path = tmp_path / "events" / f"{name}.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    told = [f"{Path(f.file).name}:{f.line} {f.message}" for f in verify(folder).findings]
    assert any(re.search(said, each) for each in told), told


def test_a_line_that_parts_files_is_refused(tmp_path: Path) -> None:
    folder = laid(tmp_path, log=HEAD, a=f"{FIRST}#> events/z.toml\n\n{SECOND}")
    with pytest.raises(LogUnreadable, match="how the files of a log are told apart"):
        verify(folder)


def test_a_file_that_is_a_link_out(tmp_path: Path) -> None:
    folder = laid(tmp_path, log=HEAD, a=FIRST)
    (tmp_path / "events" / "b.toml").symlink_to("/etc/hostname")
    with pytest.raises(LogUnreadable, match="leads out"):
        verify(folder)


def test_other_files_are_none_of_the_log(tmp_path: Path) -> None:
    laid(tmp_path, log=HEAD + FIRST)
    (tmp_path / "events" / "old").mkdir(parents=True)
    for name in (".draft.toml", "notes.md", "old/b.toml", "b.toml~"):
        (tmp_path / "events" / name).write_text("broken", encoding="utf-8")
    assert Disk(str(tmp_path / "events.toml")).parts() == []
    (tmp_path / "history.toml").write_text(HEAD + FIRST, encoding="utf-8")
    laid(tmp_path, b=SECOND)
    assert len(load(tmp_path / "history.toml").timeline.events) == 1


names = st.lists(st.from_regex(r"events/[a-c0-9-]{1,4}\.toml", fullmatch=True), unique=True, max_size=3)
contents = st.text(st.sampled_from("a#> \n\r[]e/.é\ufeff"), max_size=20)


@given(names, st.data())
def test_joined_and_parted_is_the_same_to_the_byte(found: list[str], data: st.DataObject) -> None:
    texts = [("", data.draw(contents)), *((name, data.draw(contents)) for name in sorted(found))]
    try:
        text = joined.join(texts[0][1].encode(), [(n, t.encode()) for n, t in texts[1:]]).decode()
    except ValueError:
        assert any("#> events/" in t for _, t in texts)
        return
    parted = joined.files(text)
    assert [(file.name, file.text) for file in parted] == texts
    for file in parted:
        assert "\n".join(text.split("\n")[file.above :]).startswith(file.text)
    assert joined.emptied(text).count("\n") == text.count("\n")
    assert [file.name for file in joined.files(joined.emptied(text))] == [file.name for file in parted]


def test_a_change_is_written_to_the_file_that_it_is_in(tmp_path: Path) -> None:
    log = Log(laid(tmp_path, log=HEAD, a=FIRST, b=SECOND.rstrip()))
    draft = log.with_evidence("second", [{"source": "letter", "quote": "3 May 2019, in Geneva"}])
    assert Path(draft.place.file).name == "b.toml"
    log.write(draft.after)
    assert (tmp_path / "events.toml").read_text(encoding="utf-8") == HEAD
    assert (tmp_path / "events" / "a.toml").read_text(encoding="utf-8") == FIRST
    lines = (tmp_path / "events" / "b.toml").read_text(encoding="utf-8").split("\n")
    assert lines[draft.place.line - 1] == "[[event.evidence]]" and "in Geneva" in lines[draft.place.line + 1]
    table = {"id": "x", "date": "2019-05-02", "title": "It meets", "evidence": [log_evidence()]}
    new = Log(log.folder).with_event(table)
    assert (Path(new.place.file).name, new.place.line) == ("a.toml", FIRST.count("\n") + 2)


def log_evidence() -> dict[str, str]:
    return {"source": "letter", "quote": "The council met on 2 May 2019"}


def test_mutants_are_told_in_their_file(tmp_path: Path) -> None:
    folder = laid(tmp_path, log=HEAD, a=FIRST, b=SECOND)
    report = verify(folder)
    original = Original(copied(folder, report.timeline), report)
    from hrctimeline.findings import LOG, Where

    place = _place(original, Where(LOG, ("event", 1, "date")))
    assert (Path(place.file).name, place.line) == ("b.toml", 3)


def git(where: Path, *arguments: str) -> None:
    settings = ("user.name=A", "user.email=a@example.org", "init.defaultBranch=main", "core.autocrlf=false")
    command = ["git", *(part for each in settings for part in ("-c", each)), *arguments]
    subprocess.run(command, cwd=where, check=True, capture_output=True)


def test_a_comparison_knows_the_files(tmp_path: Path) -> None:
    folder = laid(tmp_path, log=f"{HEAD}\n{FIRST}\n{SECOND}")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "one")
    laid(tmp_path, log=HEAD, a=FIRST, b=SECOND)
    assert compared(folder.log, "HEAD").events == ()  # it was only parted
    (tmp_path / "events.toml").unlink()
    laid(tmp_path, a=HEAD + FIRST, b=SECOND.replace("2019-05-03", "2018-05-03"))
    (event,) = compared(folder.log, "HEAD").events
    assert event.id == "second" and [Path(f.file).name for f in event.findings if f.severity == "error"] == [
        "b.toml"
    ]
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "several")
    assert (
        compared(folder.log, "HEAD").events == () and len(compared(folder.log, "HEAD~1", "HEAD").events) == 1
    )


def test_an_editor_is_told_in_each_file(tmp_path: Path) -> None:
    project = pytest.importorskip("hrctimeline.lsp.project")
    from hrctimeline.lsp.diagnostics import diagnostics

    folder = laid(tmp_path, log=HEAD, a=FIRST, b=SECOND)
    part = str(tmp_path / "events" / "b.toml")
    assert project.log_of(part) == folder.log
    typed = SECOND.replace("2019-05-03", "2018-05-03")
    view = project.Project(folder.log).look({part: typed})
    found = diagnostics(view, str, notes=False)
    (one,) = [each for each in found[part] if each.code == "date-contradicted"]
    assert one.range.start.line == 2
