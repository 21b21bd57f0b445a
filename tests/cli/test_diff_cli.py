"""`hrctimeline diff`: what it takes, what it prints where, and that nothing from a log breaks out of it."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from examples import lay_over, write
from hrctimeline.tell.terminal import cells

from .conftest import Command
from .test_terminal import PLACES, controls, hostile


@pytest.fixture(autouse=True, scope="module")
def no_git_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        patch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
        patch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path_factory.getbasetemp()))
        yield


def git(*arguments: str) -> str:
    settings = ("user.name=A", "user.email=a@example.org", "init.defaultBranch=main", "core.autocrlf=false")
    command = ["git", *(part for each in settings for part in ("-c", each)), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def commit() -> None:
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", "m")


@pytest.fixture
def changed(folder: Path) -> Path:
    """The shipped timeline in a repository, with a change of every kind in the working tree."""
    git("init", "-q")
    commit()
    log, text = folder / "events.toml", folder / "sources" / "hrnk-statement.txt"
    edits = (
        ('date = "2018-06-19"', 'date = "2018-06-18"'),
        ('"ngo-letter"', '"letter-of-the-groups"'),
        ("Eighteen groups", "Eighteen angry groups"),
        (", threatening to end US membership unless significant changes were made.", ""),
        ("Neither gives the day", "Neither of the two gives the day"),
    )
    words = log.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in words
        words = words.replace(old, new)
    log.write_text(words + '\n[[event.waiver]]\nrule = "single-document"\nreason = "r"\n', encoding="utf-8")
    text.write_bytes(text.read_bytes().replace(b"opting not to pursue", b"opting to pursue"))
    return folder


def test_without_changes(folder: Path, hrctimeline: Command) -> None:
    git("init", "-q")
    commit()
    seen = hrctimeline("diff")
    assert (seen.code, seen.err) == (0, "")
    assert re.fullmatch(r"events\.toml: HEAD \(\w{7}\) → the working tree\nNo event changed\.\n", seen.out)


def test_the_text_says_what_changed(changed: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("diff", COLUMNS="100")
    assert (seen.code, seen.err) == (0, "")
    first, *blocks = seen.out.split("\n\n")
    assert "1 cited text changed: look there first." in first
    assert blocks[0].startswith("TEXT CHANGED: hrnk-statement (sources/hrnk-statement.txt)")
    assert "opting [-not-] to pursue" in blocks[0]
    assert "the index still has the former checksum" in " ".join(blocks[0].split())
    assert "letter-of-the-groups: renamed from ngo-letter" in seen.out
    assert "  date        2018-06-19 → 2018-06-18\n" in seen.out
    assert "  title       Eighteen {+angry+} groups reply to Haley’s letter\n" in seen.out
    assert "  verdict     backed by the texts → does not hold\n" in seen.out
    assert "  WEAKER      it no longer holds\n" in seen.out
    assert "  turned      “angry” came, which no quote has (title)\n" in seen.out
    assert "▸Last year, Haley addressed the council in Geneva◂, threatening to end" in seen.out


@pytest.mark.parametrize("width", [60, 80, 160])
def test_no_line_is_wider_than_the_terminal(width: int, changed: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("diff", COLUMNS=str(width))
    assert [line for line in seen.out.splitlines() if cells(line) > width] == []
    assert [line for line in seen.out.splitlines() if line != line.rstrip()] == []


def test_colour_only_adds(changed: Path, hrctimeline: Command) -> None:
    plain, coloured = hrctimeline("diff").out, hrctimeline("diff", FORCE_COLOR="1").out
    assert "\x1b" not in plain and "\x1b[1;31m[-not-]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == re.sub("[‹›]", "", plain)  # own words are underlined
    assert hrctimeline("diff", FORCE_COLOR="1", NO_COLOR="1").out == plain


def test_markdown(changed: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("diff", "HEAD", "--format", "markdown")
    assert seen.code == 0 and seen.out.startswith("## Timeline: 1 cited text changed: look there first\n")
    assert "\n- title: Eighteen **angry** groups reply to Haley’s letter\n" in seen.out
    assert "It ~~" not in seen.out and "opting ~~not~~ to pursue" in seen.out


def test_markdown_fits_into_a_comment(nowhere: Path, hrctimeline: Command) -> None:
    write(lay_over(), Path())
    git("init", "-q")
    commit()
    many = "".join(
        f'[[event]]\nid = "e{n}"\ntitle = "The council meets in Geneva {"x" * 900}"\n' for n in range(90)
    )
    write(lay_over(many), Path())
    seen = hrctimeline("diff", "--format", "markdown")
    assert 30_000 < len(seen.out) < 65_536
    more = re.search(r"\nAnd (\d+) more: `hrctimeline diff` shows them all\.\n\Z", seen.out)
    headed = seen.out.count("(no room for more here)") + seen.out.count("- verdict: ")
    assert more and headed + int(more[1]) == hrctimeline("diff").out.count("  verdict ") == 90


def test_json(changed: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("diff", "--format", "json")
    document = json.loads(seen.out)
    assert (seen.code, document["version"], document["comparable"]) == (0, 1, True)
    assert document["summary"]["renamed"] == document["summary"]["texts_changed"] == 1
    events = {event["id"]: event for event in document["events"]}
    announcement = events["announcement"]
    assert announcement["verdict"] == {"old": "supported", "new": "unsupported"}
    assert {"key": "date", "old": "2018-06-19", "new": "2018-06-18"}.items() <= announcement["changes"][
        0
    ].items()
    assert announcement["evidence"][0]["sentence"].startswith("Unable to claim progress")
    assert events["letter-of-the-groups"]["old_id"] == "ngo-letter"
    assert document["sources"][0]["text"]["checksum"] is False
    (turned,) = events["joint-reply"]["turned"]
    told = {"key": "title", "kind": "word", "old": "", "new": "angry", "file": "events.toml"}
    assert told.items() <= turned.items() and turned["said"] == "“angry” came, which no quote has"
    assert document["summary"]["turned"] == 1


def test_a_summary_is_added_to_a_file_and_never_to_one_of_the_timeline(
    changed: Path, hrctimeline: Command, tmp_path: Path
) -> None:
    file = tmp_path / "summary.md"
    file.write_text("# Job\n", encoding="utf-8")
    seen = hrctimeline("diff", "--format", "github", "--summary", str(file))
    assert seen.code == 0 and seen.out.startswith("::warning ")
    markdown = hrctimeline("diff", "--format", "markdown").out
    assert file.read_text(encoding="utf-8") == f"# Job\n\n\n{markdown}"
    for own in ("events.toml", "sources/index.toml"):
        before = Path(own).read_bytes()
        refused = hrctimeline("diff", "--summary", own)
        assert refused.code == 2 and "it is not written over" in refused.err
        assert Path(own).read_bytes() == before


def test_github_has_an_annotation_where_a_wording_turns(changed: Path, hrctimeline: Command) -> None:
    first, last = hrctimeline("diff", "--format", "github").out.splitlines()
    line = 1 + Path("events.toml").read_text(encoding="utf-8").splitlines().index(
        'title = "Eighteen angry groups reply to Haley’s letter"'
    )
    assert first.startswith(f"::warning file=events.toml,line={line},endLine={line},col=9,")
    assert first.endswith("title=turned%3A joint-reply::“angry” came, which no quote has (title)")
    assert last.startswith("1 cited text changed: look there first.")
    log = Path("events.toml").read_text(encoding="utf-8")
    Path("events.toml").write_text(log.replace("angry groups", "groups never"), encoding="utf-8")
    first, last = hrctimeline("diff", "--format", "github").out.splitlines()
    assert first.startswith(f"::warning file=events.toml,line={line},") and "title=turned%3A" in first
    assert "The new wording of 1 event turns something: see “turned”." in last


def test_a_revision_that_is_broken_is_told_and_no_crash(changed: Path, hrctimeline: Command) -> None:
    Path("events.toml").write_text('title = "', encoding="utf-8")
    seen = hrctimeline("diff")
    assert seen.code == 0 and "The events can't be compared." in seen.out
    assert "toml-syntax, events.toml:1" in " ".join(seen.out.split())
    Path("events.toml").write_bytes(b"\xff")
    assert hrctimeline("diff").code == 0
    assert hrctimeline("diff", "--format", "json").code == 0
    assert hrctimeline("diff", "--format", "markdown").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere",), "“nowhere” names no commit"),
        (("--", "--upload-pack=x"), "names no commit"),
        (("",), "names no commit"),
        (("HEAD", ""), "names no commit"),
        (("main..HEAD",), "write it as `hrctimeline diff BASE HEAD`"),
        (("HEAD", "HEAD", "HEAD"), "unexpected"),
        (("--format", "html"), "html"),
        (("HEAD", "--log", "other.toml"), "other.toml can't be read"),
        (("HEAD", "HEAD", "--log", "other.toml"), "HEAD has no other.toml"),
        (("x\x1b[31m",), "names no commit"),
    ],
)
def test_what_can_t_be_done_exits_2(
    arguments: tuple[str, ...], said: str, changed: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline("diff", *arguments)
    assert (seen.code, seen.out) == (2, "")
    assert said in " ".join(seen.err.split()) and "\x1b" not in seen.err


def test_outside_a_repository(folder: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("diff")
    assert seen.code == 2 and "is in no git repository" in seen.err


def test_without_a_log(nowhere: Path, hrctimeline: Command) -> None:
    assert hrctimeline("diff").code == 2


def test_from_a_folder_below(changed: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(changed / "sources")
    assert "announcement: changed" in hrctimeline("diff").out


def test_everything_is_new_where_the_base_has_no_log(nowhere: Path, hrctimeline: Command) -> None:
    git("init", "-q")
    commit()
    write(lay_over(), Path())
    seen = hrctimeline("diff")
    assert seen.code == 0 and "without a log" in seen.out and "session: added" in seen.out


@pytest.fixture(scope="module")
def hostile_commits(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A repository, and for each place the commit whose timeline is hostile there; "" is the harmless one."""
    here, commits = tmp_path_factory.mktemp("hostile"), {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        git("init", "-q")
        for where in ("", *PLACES):
            shutil.rmtree("sources", ignore_errors=True)
            write(hostile(where), Path())
            commit()
            commits[where] = git("rev-parse", "HEAD")
    return here, commits


@pytest.mark.parametrize("where", PLACES)
@pytest.mark.parametrize("side", ["base", "head"])
def test_nothing_hostile_gets_through(
    where: str,
    side: str,
    hostile_commits: tuple[Path, dict[str, str]],
    hrctimeline: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here, commits = hostile_commits
    monkeypatch.chdir(here)
    revisions = (commits[where], commits[""])[:: 1 if side == "base" else -1]
    for name in ("text", "markdown", "json"):
        seen = hrctimeline("diff", *revisions, "--format", name)
        assert seen.code == 0 and not controls(seen.out + seen.err)


COMMANDS = "%0A::add-mask::x ::error::y ##[add-mask]z " + "q" * 44 + "::warning::w <script> | `x`"


@pytest.mark.parametrize("width", ["40", "60", "80"])
def test_no_line_is_a_command_to_a_runner(width: str, nowhere: Path, hrctimeline: Command) -> None:
    write(lay_over(), Path())
    git("init", "-q")
    commit()
    evidence = f'[[event.evidence]]\nquote = "{COMMANDS}"\nnote = "{COMMANDS}"\n'
    write(
        lay_over(
            f'[[event]]\ntitle = "{COMMANDS}"\nsummary = "{COMMANDS}"\ntags = ["{COMMANDS}"]\n{evidence}'
        ),
        Path(),
    )
    for name in ("text", "markdown", "json"):
        out = hrctimeline("diff", "--format", name, COLUMNS=width).out
        assert [
            line for line in out.splitlines() if line.lstrip(" -").startswith("::") or "##[" in line
        ] == []
        assert name == "json" or not re.search(r"::[a-z]", out)
