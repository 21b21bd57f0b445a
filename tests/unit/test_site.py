"""A site to publish: the page, the log, the texts that may be, and the verifier to run on them."""

import base64
import hashlib
import io
import json
import re
import subprocess
import sys
import zipfile
from html import unescape
from pathlib import Path

import pytest

from editions import INDEX, SECRET, TEXTS, folder, hostile, site_of
from hrctimeline.cli.options import Unusable
from hrctimeline.cli.output import write
from hrctimeline.logfile.folder import Disk
from hrctimeline.tell.page.checked import checked
from hrctimeline.tell.page.site import Unfit
from hrctimeline.tell.report import json as as_json
from hrctimeline.verifier import verify


@pytest.fixture
def pyodide(tmp_path: Path) -> Path:
    """A folder that has what is asked of a Pyodide."""
    for name in (
        "pyodide.mjs",
        "pyodide.asm.mjs",
        "pyodide.asm.wasm",
        "python_stdlib.zip",
        "pyodide-lock.json",
        "console.html",
    ):
        (tmp_path / "pyodide" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "pyodide" / name).write_bytes(name.encode())
    return tmp_path / "pyodide"


def lay_out(place: Path) -> None:
    timeline = folder()
    for name, data in {
        "events.toml": timeline.read_log(),
        **{f"sources/{n}": d for n, d in timeline.files.items()},
    }.items():
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_bytes(data)


def listed(html: str) -> list[dict[str, object]]:
    found = re.search(r'data-files="(.*?)"', html)
    assert found
    return json.loads(unescape(found[1]))  # type: ignore[no-any-return]


def test_it_has_the_log_as_it_is_and_only_texts_that_may_be_published(pyodide: Path) -> None:
    timeline = folder()
    files = site_of(verify(timeline), pyodide)
    assert {name for name in files if name.startswith("log/")} == {
        "log/events.toml",
        "log/sources/index.toml",
        "log/sources/islander.txt",
    }
    assert files["log/events.toml"] == timeline.read_log()
    assert files["log/sources/islander.txt"].decode() == TEXTS["islander"]
    assert not [name for name, data in files.items() if b"Nobody else may read" in data]


def test_the_page_knows_each_file_by_its_checksum_and_asks_for_what_is_kept_back(pyodide: Path) -> None:
    timeline = folder()
    files = site_of(verify(timeline), pyodide)
    entries = {str(entry["path"]): entry for entry in listed(files["index.html"].decode())}
    for path, entry in entries.items():
        assert entry["here"] == (f"log/{path}" in files)
        if entry["here"]:
            assert entry["sha256"] == hashlib.sha256(files[f"log/{path}"]).hexdigest()
    assert [path for path, entry in entries.items() if not entry["here"]] == [
        "sources/gazette.txt",
        "sources/note.txt",
    ]
    assert entries["sources/note.txt"]["sha256"] == hashlib.sha256(SECRET.encode()).hexdigest()
    assert entries["sources/note.txt"]["title"] == INDEX["note"]["title"]


def test_it_brings_the_verifier_and_the_python_it_runs_on(pyodide: Path, tmp_path: Path) -> None:
    timeline = folder()
    files = site_of(verify(timeline), pyodide)
    assert {name for name in files if name.startswith("check/")} == {
        "check/worker.mjs", "check/hrctimeline.zip", "check/pyodide/pyodide.mjs", "check/pyodide/pyodide.asm.mjs",
        "check/pyodide/pyodide.asm.wasm", "check/pyodide/python_stdlib.zip", "check/pyodide/pyodide-lock.json",
    }  # fmt: skip
    assert files["check/hrctimeline.zip"] == site_of(verify(timeline), pyodide)["check/hrctimeline.zip"]
    with zipfile.ZipFile(io.BytesIO(files["check/hrctimeline.zip"])) as archive:
        assert not [name for name in archive.namelist() if "__pycache__" in name or "shipped" in name]
        archive.extractall(tmp_path / "package")
    run = "import sys; sys.path[:0] = [sys.argv[1]]; import hrctimeline.tell.page.checked as m; print(m.__file__)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", run, str(tmp_path / "package")],
        capture_output=True,
        text=True,
        env={},
        check=True,
    )
    assert done.stdout.startswith(str(tmp_path / "package"))


def test_the_policy_lets_only_the_site_itself_be_asked(pyodide: Path) -> None:
    timeline = folder()
    html = site_of(verify(timeline), pyodide)["index.html"].decode()
    policy = unescape(re.findall(r'Policy" content="(.*?)"', html)[0])
    script = re.findall(r"<script>(.*)</script>", html, re.DOTALL)[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}' 'self' 'wasm-unsafe-eval'; " in policy
    assert policy.startswith("default-src 'none'; ") and policy.endswith(
        "; connect-src 'self'; worker-src 'self'"
    )
    assert "unsafe-inline" not in policy and "*" not in policy


def test_without_a_pyodide_the_page_is_there_and_checks_nothing() -> None:
    timeline = folder()
    files = site_of(verify(timeline), None)
    assert not [name for name in files if name.startswith("check/")]
    assert "_check" not in files["index.html"].decode().replace('getElementById("_check")', "")


def test_a_folder_that_is_no_pyodide_is_refused(tmp_path: Path) -> None:
    timeline = folder()
    with pytest.raises(
        Unfit, match=r"has no pyodide\.mjs: --pyodide names the folder that `npm install pyodide` makes"
    ):
        site_of(verify(timeline), tmp_path)


def test_a_text_that_changed_meanwhile_is_refused(tmp_path: Path, pyodide: Path) -> None:
    lay_out(tmp_path)
    disk = Disk(str(tmp_path / "events.toml"))
    report = verify(disk)
    (tmp_path / "sources/islander.txt").write_text("another")
    with pytest.raises(Unfit, match=r"islander\.txt changed while the site was made"):
        site_of(report, pyodide)


def test_a_hostile_log_writes_into_the_site_alone(pyodide: Path) -> None:
    timeline = hostile()
    files = site_of(verify(timeline), pyodide)
    assert not [name for name in files if ".." in name or name.startswith("/")]
    assert {str(entry["path"]) for entry in listed(files["index.html"].decode())} >= {
        "events.toml",
        "sources/t.txt",
    }


def test_the_check_is_the_same_as_verify(tmp_path: Path) -> None:
    lay_out(tmp_path)
    log = str(tmp_path / "events.toml")
    told = json.loads(checked(log))
    assert told["report"] == as_json.render(verify(log))
    assert told["lost"] == []
    (tmp_path / "sources/islander.txt").write_text("Nothing of it.")
    assert json.loads(checked(log))["lost"] == [
        {"event": "vote", "source": "islander", "quote": "The council has not voted on anything this week"}
    ]


def verdicts(told: str) -> dict[str, str]:
    return {event["id"]: event["verdict"] for event in json.loads(json.loads(told)["report"])["events"]}


def test_what_may_not_be_published_counts_as_not_checked(tmp_path: Path) -> None:
    lay_out(tmp_path)
    (tmp_path / "sources/note.txt").unlink()
    log = str(tmp_path / "events.toml")
    assert verdicts(checked(log, ["sources/note.txt"])) == {"vote": "disputed", "letter": "unchecked"}
    assert verdicts(checked(log))["letter"] == "unsupported"


def test_files_of_bytes_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write({tmp_path / "a/b": b"\0\r\n"}, folders=True)
    assert (tmp_path / "a/b").read_bytes() == b"\0\r\n"
    with pytest.raises(Unusable):
        write({tmp_path / "a/c": b"x", tmp_path / "a": b"y"}, folders=True)
    assert not (tmp_path / "a/c").exists()
