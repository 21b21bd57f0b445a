"""The log at another revision: read from git's objects, wherever the repository and its files may be."""

import os
import subprocess
from pathlib import Path

import pytest

from examples import lay_over, write
from hrctimeline.diff.committed import Committed
from hrctimeline.diff.git import GitFailed, Repository
from hrctimeline.diff.revisions import compared
from hrctimeline.logfile.folder import LogUnreadable, Outside


@pytest.fixture(autouse=True)
def no_git_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


def git(where: Path, *arguments: str) -> str:
    settings = ("user.name=A", "user.email=a@example.org", "init.defaultBranch=main", "core.autocrlf=false")
    command = ["git", *(part for each in settings for part in ("-c", each)), *arguments]
    return subprocess.run(command, cwd=where, check=True, capture_output=True, text=True).stdout.strip()


def commit(where: Path, message: str = "m") -> str:
    git(where, "add", "-A")
    git(where, "commit", "-q", "--allow-empty", "-m", message)
    return git(where, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the example timeline, as the current folder."""
    here = tmp_path / "repository"
    here.mkdir()
    git(here, "init", "-q")
    write(lay_over(), here)
    commit(here)
    monkeypatch.chdir(here)
    return here


def retitle(log: Path, title: str = "The council sits in Geneva") -> None:
    log.write_text(
        log.read_text(encoding="utf-8").replace("The council meets in Geneva", title), encoding="utf-8"
    )


def kinds(log: str = "events.toml", base: str | None = None, head: str | None = None) -> list[str]:
    return [event.kind for event in compared(log, base, head).events]


def state(where: Path) -> dict[str, bytes]:
    return {str(p.relative_to(where)): p.read_bytes() for p in sorted(where.rglob("*")) if p.is_file()}


def test_a_revision_against_the_working_tree(repository: Path) -> None:
    assert kinds(base="HEAD") == []
    retitle(repository / "events.toml")
    assert kinds(base="HEAD") == ["changed"]


def test_two_revisions_and_not_the_working_tree(repository: Path) -> None:
    retitle(repository / "events.toml")
    commit(repository)
    (repository / "events.toml").write_text("broken", encoding="utf-8")
    assert kinds(base="HEAD~1", head="HEAD") == ["changed"]
    assert kinds(base="HEAD", head="HEAD~1") == ["changed"]


def test_nothing_is_written(repository: Path) -> None:
    retitle(repository / "events.toml")
    before = state(repository)
    compared("events.toml", "HEAD")
    compared("events.toml")
    assert state(repository) == before


@pytest.mark.parametrize(
    "name",
    ["sub", "sub/deeper", "with space", "ünï“code”", 'quo"te', "tab\there", "-dash", ":(top)x", "[a]*"],
)
def test_folders_of_any_name(repository: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    files = lay_over('[source.letter]\nfile = "lé tter“.txt"\nlé.txt: x')
    files["sources/lé tter“.txt"] = files["sources/letter.txt"]
    log = write(files, repository / name)
    commit(repository)
    retitle(log)
    assert kinds(str(Path(name, "events.toml")), "HEAD") == ["changed"]
    assert kinds(str(log), "HEAD") == ["changed"]
    monkeypatch.chdir(log.parent)
    assert kinds("events.toml", "HEAD") == ["changed"]
    assert all(
        event.verdict == ("supported", "supported") for event in compared("events.toml", "HEAD").events
    )


@pytest.mark.parametrize(
    "revision",
    [
        "nowhere",
        "--help",
        "-x",
        "--output=x",
        "",
        "HEAD:events.toml",
        "HEAD..HEAD",
        "a b",
        "HEAD^{tree}",
        "\n",
    ],
)
def test_what_is_no_commit_is_refused(repository: Path, revision: str) -> None:
    before = state(repository)
    with pytest.raises(GitFailed, match=r"names no commit|no single revision"):
        compared("events.toml", revision)
    assert state(repository) == before


@pytest.mark.parametrize("revision", ["HEAD", "main", "HEAD^0", "@", "a-tag", ":/second"])
def test_what_names_a_commit(repository: Path, revision: str) -> None:
    commit(repository, "second")
    git(repository, "tag", "-a", "a-tag", "-m", "t")
    assert kinds(base=revision) == []


def test_the_base_is_the_merge_base_with_main(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "change")
    retitle(repository / "events.toml")
    commit(repository)
    git(repository, "checkout", "-q", "main")
    write(lay_over('[[event]]\n[[event]]\nid = "meanwhile"'), repository)
    commit(repository)
    git(repository, "checkout", "-q", "change")
    diff = compared("events.toml")
    assert [event.kind for event in diff.events] == ["changed"]
    assert diff.base.name == "merge base with main"


def test_on_main_the_base_is_head(repository: Path) -> None:
    retitle(repository / "events.toml")
    diff = compared("events.toml")
    assert diff.base.name == "HEAD" and len(diff.events) == 1


def test_the_remote_s_main_branch_comes_before_the_local_one(repository: Path, tmp_path: Path) -> None:
    git(repository, "branch", "-m", "trunk")
    git(tmp_path, "clone", "-q", str(repository), "clone")
    clone = tmp_path / "clone"
    git(clone, "checkout", "-q", "-b", "change")
    retitle(clone / "events.toml")
    commit(clone)
    diff = compared(str(clone / "events.toml"))
    assert diff.base.name == "merge base with origin/trunk" and len(diff.events) == 1


def test_master_is_a_main_branch_too(repository: Path) -> None:
    git(repository, "branch", "-m", "master")
    git(repository, "checkout", "-q", "-b", "change")
    assert compared("events.toml").base.name == "merge base with master"


def test_without_a_main_branch(repository: Path) -> None:
    git(repository, "branch", "-m", "something")
    with pytest.raises(GitFailed, match="no main branch"):
        compared("events.toml")


def test_without_a_common_commit(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "other")
    commit(repository, "another beginning")
    with pytest.raises(GitFailed, match="no commit in common"):
        compared("events.toml")


def test_a_shallow_clone_is_named_as_such(repository: Path, tmp_path: Path) -> None:
    commit(repository)
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repository}", "shallow")
    with pytest.raises(GitFailed, match="shallow"):
        compared(str(tmp_path / "shallow" / "events.toml"), "HEAD~1")


def test_without_a_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "new")
    log = write(lay_over(), tmp_path / "new")
    for base in (None, "HEAD"):
        with pytest.raises(GitFailed, match="no commit yet"):
            compared(str(log), base)


def test_outside_a_repository(tmp_path: Path) -> None:
    with pytest.raises(GitFailed, match="in no git repository"):
        compared(str(write(lay_over(), tmp_path)), "HEAD")


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitFailed, match="git can't be run"):
        compared("events.toml", "HEAD")


def test_a_log_that_the_base_lacks_is_all_new(repository: Path) -> None:
    log = write(lay_over(), repository / "later")
    diff = compared(str(log), "HEAD")
    assert not diff.base.present and [event.kind for event in diff.events] == ["added"]


def test_a_log_that_the_head_lacks_is_no_log(repository: Path) -> None:
    git(repository, "rm", "-q", "-r", ".")
    commit(repository)
    with pytest.raises(LogUnreadable, match=r"HEAD has no events\.toml"):
        compared("events.toml", "HEAD~1", "HEAD")
    with pytest.raises(LogUnreadable):
        compared("events.toml", "HEAD~1")


def test_a_bare_repository(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    retitle(repository / "events.toml")
    commit(repository)
    git(tmp_path, "clone", "-q", "--bare", str(repository), "bare.git")
    monkeypatch.chdir(tmp_path / "bare.git")
    assert kinds("events.toml", "HEAD~1", "HEAD") == ["changed"]


def test_in_a_hook(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git sets GIT_DIR, relative to the top, and runs the hook there."""
    log = write(lay_over(), repository / "sub")
    commit(repository)
    retitle(log)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert kinds("sub/events.toml", "HEAD") == ["changed"]


def test_a_linked_work_tree(repository: Path, tmp_path: Path) -> None:
    git(repository, "worktree", "add", "-q", str(tmp_path / "linked"), "-b", "linked")
    retitle(tmp_path / "linked" / "events.toml")
    assert kinds(str(tmp_path / "linked" / "events.toml")) == ["changed"]


def test_links_are_followed_but_never_out(repository: Path) -> None:
    sources = repository / "sources"
    (sources / "inside.txt").symlink_to("letter.txt")
    (sources / "outside.txt").symlink_to("../events.toml")
    (sources / "far.txt").symlink_to("/etc/passwd")
    (sources / "round.txt").symlink_to("round.txt")
    folder = Committed.at(Repository.around("events.toml"), commit(repository))
    assert folder.read("inside.txt") == folder.read("letter.txt") == (sources / "letter.txt").read_bytes()
    for name in ("far.txt", "../events.toml", "/etc/passwd", "../../x"):
        with pytest.raises(Outside):
            folder.read(name)
    for name in ("round.txt", "missing.txt", "."):
        with pytest.raises((OSError, Outside)):
            folder.read(name)
    with pytest.raises(Outside):
        folder.read("outside.txt")


def test_binary_and_odd_bytes_come_as_they_are(repository: Path) -> None:
    data = b"\x00\xff\r\n\nblob 12\n" * 50
    (repository / "sources" / "odd.txt").write_bytes(data)
    (repository / "sources" / "empty.md").write_bytes(b"")
    folder = Committed.at(Repository.around("events.toml"), commit(repository))
    assert folder.read("odd.txt") == data and folder.read("empty.md") == b""
    assert folder.names() == ["empty.md", "letter.txt", "odd.txt"]
    assert folder.shown("odd.txt") == str(Path("sources/odd.txt"))


@pytest.mark.parametrize("new", ["history.toml", "kept/events.toml"])
def test_a_renamed_log_is_followed(new: str, repository: Path) -> None:
    target = repository / new
    target.parent.mkdir(exist_ok=True)
    git(repository, "mv", "events.toml", new)
    if target.parent != repository:
        git(repository, "mv", "sources", "kept/sources")
    retitle(target)
    assert kinds(new, "HEAD") == ["changed"]
    commit(repository)
    assert kinds(new, "HEAD~1") == kinds(new, "HEAD~1", "HEAD") == ["changed"]


@pytest.mark.parametrize(
    "name", ["DIR", "WORK_TREE", "INDEX_FILE", "COMMON_DIR", "OBJECT_DIRECTORY", "NAMESPACE"]
)
def test_the_environment_of_another_repository(
    name: str, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    commit(other)
    retitle(repository / "events.toml")
    monkeypatch.setenv(f"GIT_{name}", str(other if name == "WORK_TREE" else other / ".git"))
    assert kinds("events.toml", "HEAD") == kinds(str(repository / "events.toml")) == ["changed"]


def test_a_log_of_a_subfolder_is_compared_with_its_own(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = write(lay_over(), repository / "sub")
    commit(repository)
    retitle(repository / "events.toml", "The council is elsewhere")
    assert kinds(str(log), "HEAD") == []
    monkeypatch.chdir(log.parent)
    assert kinds("events.toml", "HEAD") == [] and kinds("../events.toml", "HEAD") == ["changed"]
