"""The log at another revision of its git repository, read from git's objects alone.

Nothing is written: no index, no work tree, no ref, and nothing is fetched. A revision as a user writes it is
resolved once, guarded against being read as an option; everything else works with the commit's full name.
"""

import os
import subprocess
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

_MAIN = ("origin/HEAD", "main", "master", "origin/main", "origin/master")
_REFS = {name: f"refs/{'remotes' if '/' in name else 'heads'}/{name}" for name in _MAIN}


# What a hook, or a shell, says of its own repository: a log is in the one that its folder lies in.
_FOREIGN = (
    "DIR", "WORK_TREE", "INDEX_FILE", "COMMON_DIR", "NAMESPACE", "PREFIX", "SHALLOW_FILE", "GRAFT_FILE",
)  # fmt: skip
_OBJECTS = ("OBJECT_DIRECTORY", "ALTERNATE_OBJECT_DIRECTORIES")  # they may hold what is being pushed


class GitFailed(Exception):
    """Git isn't there, there is no repository, or it doesn't know a revision; the message says which."""


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository around a log. Git runs in `where`; `inside` is the log's folder: "" or "a/b/"."""

    log: str
    where: Path
    inside: str

    @classmethod
    def around(cls, log: str) -> "Repository":
        """The repository that a log's folder lies in; raises GitFailed."""
        folder = Path(log).parent.resolve()
        where = _existing(folder)
        if _run(where, "rev-parse", "--is-inside-work-tree").strip() != b"true":
            given = Path(log).parent
            return cls(log, where, "" if given.is_absolute() else _prefix(given))
        top = Path(os.fsdecode(_run(where, "rev-parse", "--show-toplevel").rstrip(b"\r\n"))).resolve()
        if not folder.is_relative_to(top):
            raise GitFailed(f"{log} lies outside the git repository {top}.")
        return cls(log, where, _prefix(folder.relative_to(top)))

    def commit(self, revision: str) -> str:
        """The full name of the commit that a revision names; raises GitFailed."""
        found = None if revision.startswith("-") else self._find(revision)
        if found:
            return found
        if ".." in revision:
            raise GitFailed(f"“{revision}” is no single revision; write it as `hrctimeline diff BASE HEAD`.")
        if revision == "HEAD":
            raise GitFailed("the repository has no commit yet: there is nothing to compare with.")
        shallow = _run(self.where, "rev-parse", "--is-shallow-repository").strip() == b"true"
        hint = " The clone is shallow: fetch more of its history." if shallow else ""
        raise GitFailed(f"“{revision}” names no commit of this repository.{hint}")

    def base(self) -> tuple[str, str]:
        """What a change is held against: a name and a commit, the merge base of HEAD with the main branch.

        On the main branch itself it is HEAD. Raises GitFailed.
        """
        head = self.commit("HEAD")
        main = next((name for name in _MAIN if self._find(_REFS[name])), "")
        if not main:
            raise GitFailed("there is no main branch to compare with: name a revision, as in `diff HEAD~1`.")
        name = self._symbolic(_REFS[main]) or main
        if self._symbolic("HEAD") == name.removeprefix("origin/"):
            return "HEAD", head
        found = _try(self.where, "merge-base", head, self._find(_REFS[main]) or "")
        if not found:
            hint = "name a revision, or fetch more history where the clone is shallow."
            raise GitFailed(f"HEAD and {name} have no commit in common: {hint}")
        return f"merge base with {name}", found.decode("ascii").split()[0]

    def former(self, base: str, head: str | None) -> "Repository":
        """The same with the log's place in `base`, where git knows it as renamed since.

        `head` is a commit; without one it is the working tree, whose new name git has to know (`git mv`).
        """
        revisions = [base] if head is None else [base, head]
        options = ("--no-ext-diff", "--no-relative", "--name-status", "-z", "-M", "-l0", "--diff-filter=R")
        told = os.fsdecode(_try(self.where, "diff", *options, *revisions, "--") or b"").split("\0")
        renamed = dict(zip(told[2::3], told[1::3], strict=False))  # status, old name, new name
        log = renamed.get(self.inside + Path(self.log).name)
        return replace(self, log=log, inside=_prefix(Path(log).parent)) if log else self

    def commits(self, most: int, *names: str) -> list[str]:
        """The last commits of HEAD that changed what is under `names`, the newest first; none without one."""
        wanted = (self.inside + name for name in names)
        options = ("log", "--format=%H", f"--max-count={most}", "--no-show-signature", "HEAD", "--")
        root = ("-C", os.fsdecode(_run(self.where, "rev-parse", "--show-toplevel").rstrip(b"\r\n")))
        return (_try(self.where, *root, *options, *wanted) or b"").decode("ascii").split()

    def listing(self, commit: str, *names: str) -> Iterator[tuple[str, str, str]]:
        """Mode, object and name of each file below `names`; all names count from the log's folder."""
        wanted = (self.inside + name for name in names)
        listed = _run(self.where, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
        for line in os.fsdecode(listed).split("\0")[:-1]:
            told, path = line.split("\t", 1)
            mode, _, blob = told.split()
            yield mode, blob, path.removeprefix(self.inside)

    def blobs(self, names: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """The bytes of blobs under their names, all in one run of git; raises GitFailed."""
        out = _run(self.where, "cat-file", "--batch", given="".join(f"{n}\n" for n in names).encode())
        at = 0
        for name in names:
            end = out.index(b"\n", at)
            told = out[at:end].split()
            if told[1:2] != [b"blob"]:
                raise GitFailed(f"the object {name} isn't in this clone: fetch it first.")
            at = end + int(told[2]) + 2
            yield name, out[end + 1 : at - 1]

    def _find(self, revision: str) -> str | None:
        """The commit of a revision, in two steps: in `:/words` whatever follows belongs to the words."""
        verify = ("rev-parse", "--verify", "--quiet", "--end-of-options")
        name = (_try(self.where, *verify, revision) or b"").decode("ascii").strip()
        found = _try(self.where, *verify, f"{name}^{{commit}}") if name else None
        return found.decode("ascii").strip() if found else None

    def _symbolic(self, ref: str) -> str:
        return os.fsdecode(_try(self.where, "symbolic-ref", "--quiet", "--short", ref) or b"").strip()


def configured(folder: Path, name: str) -> str:
    """A value of git's configuration as it holds in a folder; "" where there is none, or no git."""
    try:
        return os.fsdecode(_try(folder, "config", "--get", name) or b"").strip()
    except GitFailed:
        return ""


def _existing(folder: Path) -> Path:
    """A folder, or the nearest above it that is there: a sparse checkout may lack the log's."""
    return next(path for path in (folder, *folder.parents) if path.is_dir())


def _prefix(folder: Path) -> str:
    return "" if folder.as_posix() == "." else f"{folder.as_posix()}/"


def _try(where: Path, *arguments: str) -> bytes | None:
    """What git writes, or None where it fails."""
    done = _git(where, arguments)
    return done.stdout if done.returncode == 0 else None


def _run(where: Path, *arguments: str, given: bytes = b"") -> bytes:
    done = _git(where, arguments, given)
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", errors="replace").strip()
    if "not a git repository" in said:
        raise GitFailed(f"{where} is in no git repository: only there are revisions to compare.")
    raise GitFailed(f"git {arguments[0]} failed: {said.removeprefix('fatal: ') or 'it gave no reason'}")


def _git(where: Path, arguments: tuple[str, ...], given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    foreign = {f"GIT_{name}" for name in _FOREIGN}
    if "GIT_QUARANTINE_PATH" not in os.environ:
        foreign |= {f"GIT_{name}" for name in _OBJECTS}
    given_here = {name: value for name, value in os.environ.items() if name not in foreign}
    quiet = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    command = ["git", "--no-pager", "--literal-pathspecs", *arguments]
    try:
        return subprocess.run(
            command, cwd=where, env=given_here | quiet, input=given, capture_output=True, check=False
        )
    except OSError as error:
        raise GitFailed(f"git can't be run: {error.strerror or error}. It reads revisions.") from error
