"""The command line. `main` is the entry point of the package; all else is imported when it is called."""

import atexit
import gc
import sys


def main() -> None:
    """Run the command line. Interrupted at any time, even while it loads, it ends with status 130."""
    gc.set_threshold(100_000, 50, 50)  # a run makes much and drops little: a tenth of its time
    atexit.register(gc.freeze)  # what is left is not looked through once more as the process ends
    try:
        from hrctimeline.cli.app import run

        run()
    except KeyboardInterrupt:
        sys.exit(130)
