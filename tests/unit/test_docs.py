"""The documentation says what is there now: outputs are real, commands and rules are all named.

UPDATE_DOCS=1 writes the outputs anew.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from tests.generated_docs import format_page, kinds_table, rules_page
from typer.main import get_command

from date_kinds import KINDS
from examples import shipped_into
from hrctimeline import locate
from hrctimeline.ask.desk import Desk
from hrctimeline.cli.app import app
from hrctimeline.dates import tag
from hrctimeline.logfile.folder import Disk, Memory
from hrctimeline.rules import ALL_RULES
from hrctimeline.tell.report.terminal import render
from hrctimeline.tell.review import sheet
from hrctimeline.tell.terminal import plain
from hrctimeline.verifier import verify

BLOCK = re.compile(r"(<!-- output: (\S+) -->\n)(.*?)(<!-- end -->)", re.DOTALL)


def command(folder: Path, *arguments: str) -> str:
    env = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    run = [sys.executable, "-m", "hrctimeline", *arguments]
    done = subprocess.run(run, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def failing(root: Path) -> str:
    """What `verify` says when the announcement is put on the 18th."""
    disk = Disk(str(root / "events.toml"))
    log = disk.read_log().replace(b'date = "2018-06-19"', b'date = "2018-06-18"')
    files = {name: disk.read(name) for name in [*disk.names(), "index.toml"]}
    return fenced(render(verify(Memory(log, files, reviews=disk.read_reviews())), 80, plain))


def timeline(root: Path, folder: Path) -> Path:
    """A copy of the shipped timeline."""
    copy = folder / "copy"
    if not copy.exists():
        copy.mkdir()
        shutil.copy(root / "events.toml", copy)
        shutil.copytree(root / "sources", copy / "sources")
    return copy


def added(root: Path, folder: Path) -> str:
    """What `add` says of an event that the log doesn't have."""
    options = ["--find", "US nameplate", "--title", "The US nameplate is taken down"]
    told = command(timeline(root, folder), "add", *options)
    shown = " ".join(f'"{each}"' if " " in each else each for each in options)
    return f"```console\n$ hrctimeline add {shown}\n{told}```\n"


def repaired(root: Path, folder: Path) -> str:
    """What `repair --write` says of a quote with other marks."""
    copy = timeline(root, folder)
    log = copy / "events.toml"
    quote = "On Thursday, the US nameplate at the council was taken down."
    log.write_text(
        log.read_text(encoding="utf-8").replace(
            quote, "on Thursday the US nameplate at the council was taken down!"
        ),
        encoding="utf-8",
    )
    return f"```console\n$ hrctimeline repair --write\n{command(copy, 'repair', '--write')}```\n"


def explained(root: Path) -> str:
    return fenced(command(root, "explain", "announcement"))


def branch(root: Path, folder: Path) -> None:
    """A repository in which the announcement has another title."""
    shipped_into(folder)
    day = "2018-06-26T12:00:00Z"
    env = {
        **os.environ,
        **{
            f"GIT_{who}_{what}": "x@example.org"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        },
        **{"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "GIT_CONFIG_GLOBAL": os.devnull},
    }
    for arguments in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "The log"]):
        subprocess.run(["git", *arguments], cwd=folder, env=env, check=True)
    log = folder / "events.toml"
    old, new = "Haley and Pompeo announce the withdrawal", "Haley, alongside Pompeo, announces the withdrawal"
    log.write_text(log.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def compared(root: Path, folder: Path) -> str:
    """What `diff` says of it."""
    branch(root, folder)
    return fenced(named_alike(command(folder, "diff")))


def reviewed(root: Path, folder: Path) -> str:
    """What `review` lays before a reader of it."""
    desk = Desk(str(folder / "events.toml"))
    return fenced(sheet(desk.sheet("announcement"), "1 of 1", 80, plain))


def read(root: Path, folder: Path) -> str:
    """What a sign-off says, and what `diff` makes of it."""
    command(folder, "review", "announcement", "--by", "Jane Doe")
    told = command(folder, "diff")
    lines = told[: told.index("\n\n")] + "\n…\n" + told[told.index("The readings") :]
    return fenced(re.sub(r"(Jane Doe on ).+", r"\g<1>26 June 2018", named_alike(lines)))


def replaced(root: Path, folder: Path) -> str:
    """What `source update` says of a text that its publisher has corrected."""
    here = folder / "corrected"
    here.mkdir()
    shutil.copy(root / "events.toml", here)
    shutil.copytree(root / "sources", here / "sources")
    text = (here / "sources" / "cnn-groups-respond.txt").read_text(encoding="utf-8")
    assert "Nearly 20 human" in text
    (here / "corrected.txt").write_text(text.replace("Nearly 20 human", "Exactly 18 human"), encoding="utf-8")
    return fenced(command(here, "source", "update", "cnn-groups-respond", "corrected.txt", "--dry-run"))


def named_alike(told: str) -> str:
    """The same with one name for every commit."""
    return re.sub(r"\([0-9a-f]{7,}\)", "(1a2b3c4)", told)


def fenced(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```\n"


OUTPUTS: dict[str, Callable[[Path, Path], str]] = {
    "verify": lambda root, _: failing(root),
    "added": added,
    "repaired": repaired,
    "explain": lambda root, _: explained(root),
    "diff": compared,
    "review": reviewed,
    "read": read,
    "replaced": replaced,
    "kinds": lambda root, _: kinds_table(KINDS),
}


def test_the_recorded_terminal_is_what_show_prints(root: Path) -> None:
    """`make pictures` records it anew."""
    drawn = (root / "docs" / "pictures" / "terminal.svg").read_text(encoding="utf-8")
    words = set(unescape(" ".join(re.findall(r">([^<>]+)<", drawn))).split())
    assert set(command(root, "show").split()) <= words


@pytest.mark.parametrize("page", ["README.md", "docs/dates.md", "docs/editing.md"])
def test_outputs_are_real(root: Path, page: str, tmp_path: Path) -> None:
    path = root / page
    text = path.read_text(encoding="utf-8")
    real = BLOCK.sub(lambda m: m[1] + OUTPUTS[m[2]](root, tmp_path) + m[4], text)
    if os.environ.get("UPDATE_DOCS"):
        path.write_text(real, encoding="utf-8")
    assert real == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("page", "make"), [("docs/rules.md", rules_page), ("docs/format.md", format_page)])
def test_generated_pages_are_current(root: Path, page: str, make: Callable[[], str]) -> None:
    path = root / page
    if os.environ.get("UPDATE_DOCS"):
        path.write_text(make(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == make()


def test_every_command_is_in_the_readme(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    commands = get_command(app).commands  # type: ignore[attr-defined]  # the app is a group
    assert [name for name in commands if f"`hrctimeline {name}" not in readme] == []


def test_every_command_of_the_readme_exists(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    commands = get_command(app).commands  # type: ignore[attr-defined]  # the app is a group
    for line in re.findall(r"`hrctimeline ([^`]*)`", readme):
        name, *arguments = shlex.split(line)
        assert name in commands
        options = {option for parameter in commands[name].params for option in parameter.opts}
        assert {a for a in arguments if a.startswith("--")} <= options


def test_every_rule_is_on_the_rules_page(root: Path) -> None:
    page = (root / "docs" / "rules.md").read_text(encoding="utf-8")
    assert [rule.name for rule in ALL_RULES if f"### {rule.name}" not in page] == []


def test_the_readme_has_two_commands(root: Path) -> None:
    """CI runs these lines as they stand."""
    section = (root / "README.md").read_text(encoding="utf-8").split("## Two commands")[1].split("\n## ")[0]
    assert len(re.findall(r"^```sh\n.+\n```$", section, re.MULTILINE)) == 2


def test_the_library_examples() -> None:
    assert locate("It did not adopt the report.", "not adopt") == [(7, 16)]
    assert tag("announced on Tuesday", "2018-06-22")[0].value == "2018-06-19"


def test_no_address_of_an_index_in_the_lock(root: Path) -> None:
    lock = (root / "requirements-dev.txt").read_text(encoding="utf-8")
    assert "://" not in lock
    assert "--index-url" not in lock
    assert "--hash=sha256:" in lock
