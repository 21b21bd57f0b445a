"""A small timeline through the commits of a year; what `diff` says of each stands in `diff_golden/`.

UPDATE_GALLERY=1 writes the expected Markdown anew.
"""

import hashlib
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from hrctimeline.diff.revisions import compared
from hrctimeline.tell.diff.markdown import render

GOLDEN = Path(__file__).parent / "diff_golden"
LETTER = """\
3 May 2019

Dear members,

The council met in Geneva on 2 May 2019 and heard 18 speakers. It did not adopt the report, Ms Ahmed said.
The committee had met in April 2019. On 30 April 2019 the committee sent its report to the council.
"""
MINUTES = """\
Minutes of 2 May 2019

On 2 May 2019 the council met in Geneva. The report was read and not adopted. The chair thanked 18 speakers.
"""
APRIL = "The committee had met in April 2019."
COMMITTEE = """
[[event]]
id = "report"
date = "2019-04"
title = "The committee meets"

[[event.evidence]]
source = "letter"
quote = "The committee had met in April 2019."
"""
SESSION = """
[[event]]
id = "session"
date = "2019-05-02"
title = "The council meets in Geneva"
summary = "The council heard 18 speakers and did not adopt the report."
tags = ["session"]

[[event.evidence]]
source = "letter"
quote = "The council met in Geneva on 2 May 2019 and heard 18 speakers. It did not adopt the report"

[[event.evidence]]
source = "minutes"
quote = "On 2 May 2019 the council met in Geneva. The report was read and not adopted."
"""
HEAD = '[timeline]\ntitle = "The council’s first session"\n'

WAIVER = """
[[event.waiver]]
rule = "single-document"
reason = "No | other <b>text</b>, says @chair."
"""
HOSTILE = (
    r'''"The <script>alert(0)</script> | `committee` ~~meets~~ **@all** [x](//x.example) \u001b[m \u202e"'''
)

Files = dict[str, str]
Step = Callable[[Files], Files]


def indexed(files: Files) -> Files:
    """The files with the checksums of their texts in the index."""
    tables = []
    for name, title, published, line in (
        ("letter", "Letter to the members", "2019-05-03", "3 May 2019"),
        ("minutes", "Minutes of the first session", "2019-05-02", "Minutes of 2 May 2019"),
    ):
        digest = hashlib.sha256(files[f"sources/{name}.txt"].encode()).hexdigest()
        tables.append(
            f'[source.{name}]\nfile = "{name}.txt"\nsha256 = "{digest}"\ntitle = "{title}"\n'
            f'author = "The secretary"\npublished = "{published}"\ndateline = "{line}"\n'
        )
    return {**files, "sources/index.toml": "\n".join(tables)}


def edit(old: str, new: str, file: str = "events.toml") -> Step:
    def step(files: Files) -> Files:
        assert files[file].count(old) == 1, old
        return indexed({**files, file: files[file].replace(old, new)})

    return step


def reordered(log: str) -> str:
    """The same events the other way round, laid out otherwise, with a comment."""
    events = (f"[[event]]{event.replace(' = ', '   =   ')}" for event in log.split("[[event]]")[:0:-1])
    return "# In any order.\n" + HEAD + "\n\n\n".join(events)


START = indexed({"events.toml": HEAD + SESSION, "sources/letter.txt": LETTER, "sources/minutes.txt": MINUTES})
STEPS: dict[str, Step] = {
    "add": edit(HEAD, HEAD + COMMITTEE),
    "rename": edit('id = "report"', 'id = "committee"'),
    "sharpen": edit('date = "2019-04"', 'date = "2019-04-30"'),
    "swap-quote": edit(APRIL, "On 30 April 2019 the committee sent its report to the council."),
    "break": edit('title = "The committee meets"', "title = “The committee meets”"),
    "revert": edit("title = “The committee meets”", 'title = "The committee meets"'),
    "change-text": edit("did not adopt", "did adopt", "sources/letter.txt"),
    "reorder": lambda files: {**files, "events.toml": reordered(files["events.toml"])},
    "waive": lambda files: {**files, "events.toml": files["events.toml"] + WAIVER},
    "hostile": edit('"The committee meets"', HOSTILE),
    "remove": lambda files: {**files, "events.toml": HEAD + SESSION},
}


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The Markdown for each step, and for the whole way."""
    where = tmp_path_factory.mktemp("history")
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        patch.chdir(where)
        git(where, "init", "-q")
        commit(where, START, "start")
        files, told = START, {}
        for name, step in STEPS.items():
            files = step(files)
            commit(where, files, name)
            told[name] = render(compared("events.toml", "HEAD~1", "HEAD"))
        for base, head in (("start", "waive"), ("swap-quote", "revert")):
            told[f"{base}-to-{head}"] = render(compared("events.toml", base, head))
        return told


def git(where: Path, *arguments: str) -> None:
    when = {"GIT_AUTHOR_DATE": "2019-05-04T12:00:00Z", "GIT_COMMITTER_DATE": "2019-05-04T12:00:00Z"}
    settings = ("user.name=A", "user.email=a@example.org", "core.autocrlf=false", "commit.gpgsign=false")
    command = ["git", *(part for each in settings for part in ("-c", each)), *arguments]
    subprocess.run(command, cwd=where, check=True, capture_output=True, env={**os.environ, **when})


def commit(where: Path, files: Files, name: str) -> None:
    for path, text in files.items():
        (where / path).parent.mkdir(exist_ok=True)
        (where / path).write_bytes(text.encode())
    git(where, "add", "-A")
    git(where, "commit", "-q", "-m", name)
    git(where, "tag", name)


@pytest.mark.parametrize("name", [*STEPS, "start-to-waive", "swap-quote-to-revert"])
def test_the_markdown_of_each_step(history: dict[str, str], name: str) -> None:
    path = GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GALLERY"):
        path.write_text(history[name], encoding="utf-8")
    assert history[name] == path.read_text(encoding="utf-8")


def test_the_golden_files_are_those_of_the_steps(history: dict[str, str]) -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(history)


def test_only_order_and_layout_changed(history: dict[str, str]) -> None:
    assert history["reorder"].startswith("## Timeline: no event changed")
    assert "###" not in history["reorder"]


def test_what_was_broken_and_mended_is_no_change(history: dict[str, str]) -> None:
    assert history["swap-quote-to-revert"].startswith("## Timeline: no event changed\n")
