"""The two revisions of a log that a user names, read from git or from the working tree, and compared."""

from hrctimeline.diff.committed import Committed
from hrctimeline.diff.compare import compare
from hrctimeline.diff.git import Repository
from hrctimeline.diff.model import Diff, Revision
from hrctimeline.judging.judge import Progress
from hrctimeline.logfile.folder import Disk, Folder, LogUnreadable

WORKING_TREE = "the working tree"


def compared(
    log: str,
    base: str | None = None,
    head: str | None = None,
    texts: str = "",
    progress: Progress | None = None,
) -> Diff:
    """What changed in `log` from `base` to `head`, both as git names revisions.

    Without `head` it is the working tree, without `base` the merge base of HEAD with the main branch. A
    base that has the log under another name is read there; one that has no log is an empty one. `texts` is a
    folder with texts that no commit has; `progress` is told how much of the work is done, and of how much.
    Raises GitFailed, and LogUnreadable where the head has no log.
    """
    repository = Repository.around(log)
    named = repository.base() if base is None else (base, repository.commit(base))
    new, revision = _head(repository, head, texts)
    old = Committed.at(repository, named[1], texts)
    if not old.present:
        old = Committed.at(repository.former(named[1], revision.commit or None), named[1], texts)
    return compare(old if old.present else None, new, (Revision(*named), revision), progress)


def _head(repository: Repository, head: str | None, texts: str) -> tuple[Folder, Revision]:
    if head is None:
        return Disk(repository.log, texts), Revision(WORKING_TREE)
    revision = Revision(head, repository.commit(head))
    folder = Committed.at(repository, revision.commit, texts)
    if not folder.present:
        raise LogUnreadable(f"{head} has no {repository.inside}{folder.name}")
    return folder, revision
