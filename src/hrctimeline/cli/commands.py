"""The command line: arguments in, exit code out. Only this package prints; a command is a module of its name.

Exit status: 0 clean, 1 findings that fail the run, 2 the command couldn't do its work.
"""

import os
import sys

from hrctimeline.cli.options import Unusable
from hrctimeline.cli.plain import plain
from hrctimeline.cli.terminal import complain, discard, ready, reason
from hrctimeline.findings import Refusal

COMMANDS = (
    "show",
    "verify",
    "explain",
    "scan",
    "find",
    "diff",
    "review",
    "repair",
    "fmt",
    "lsp",
    "serve",
    "mutants",
    "rule",
    "schema",
    "init",
    "add",
    "source",
)


def run() -> None:
    """Run the command line; whatever keeps a command from its work ends in a sentence and status 2."""
    ready()
    try:
        (plain(COMMANDS, sys.argv[1:], os.environ) or _typed)()
    except Refusal as refusal:
        sys.exit(complain(f"{refusal}."))
    except Unusable as error:
        sys.exit(complain(str(error)))
    except UnicodeEncodeError as error:
        if not "\ud800" <= (odd := error.object[error.start]) <= "\udfff":  # a byte of an argument
            raise
        sys.exit(complain(f"an argument or the environment has a byte that is no UTF-8: “{odd}”."))
    except OSError as error:
        discard(sys.stdout)
        sys.exit(complain(reason(error)))


def _typed() -> None:
    """What takes typer to read it, or to say what is wrong with it."""
    from hrctimeline.cli.app import app

    app()
