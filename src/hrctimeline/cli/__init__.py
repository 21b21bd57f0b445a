"""The command line. `program` is the entry point of the package; all else is imported when it is called."""

import atexit
import gc
import os
import sys

# what has something to put away as a process ends
_PUTS_AWAY = frozenset(("concurrent.futures", "coverage", "hrctimeline.lsp.rule_pages"))


def program() -> None:
    """Run the command line as a process, which ends as soon as its work is done.

    To take all modules and values apart once more would be a part of its time. mypy ends so, too.
    """
    try:
        main()
    except SystemExit as end:
        status = end.code or 0
        if isinstance(status, int) and not _has_to_put_away() and _written_out():
            os._exit(status)
        raise


def _has_to_put_away() -> bool:
    """Whether some module has work left as the process ends; of processes, only where some still run."""
    processes = sys.modules.get("multiprocessing")
    return not _PUTS_AWAY.isdisjoint(sys.modules) or bool(processes and processes.active_children())


def _written_out() -> bool:
    """Whether all that was printed has left the process."""
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (AttributeError, OSError, ValueError):  # none there, broken, closed: told as the process ends
        return False
    return True


def main() -> None:
    """Run the command line. Interrupted at any time, even while it loads, it ends with status 130."""
    gc.set_threshold(200_000, 50, 50)  # a run makes much and drops little: a tenth of its time
    atexit.register(gc.freeze)  # what is left is not looked through once more as the process ends
    try:
        from hrctimeline.cli.commands import run

        run()
    except KeyboardInterrupt:
        sys.exit(130)
