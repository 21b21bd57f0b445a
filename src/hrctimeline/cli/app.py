"""The command line: arguments in, exit code out. Only this package prints; a command is a module of its name.

Exit status: 0 clean, 1 findings that fail the run, 2 the command couldn't do its work.
"""

import sys
from typing import Annotated

import typer

from hrctimeline import __version__
from hrctimeline.cli.add import add
from hrctimeline.cli.completion import wanted
from hrctimeline.cli.diff import diff
from hrctimeline.cli.explain import explain
from hrctimeline.cli.find import find
from hrctimeline.cli.fmt import fmt
from hrctimeline.cli.init import init
from hrctimeline.cli.mutants import mutants
from hrctimeline.cli.options import Unusable
from hrctimeline.cli.output import Refused
from hrctimeline.cli.repair import repair
from hrctimeline.cli.review import review
from hrctimeline.cli.rule import rule
from hrctimeline.cli.scan import scan
from hrctimeline.cli.schema import schema
from hrctimeline.cli.show import show
from hrctimeline.cli.source import source
from hrctimeline.cli.terminal import complain, discard, ready, reason
from hrctimeline.cli.verify import verify
from hrctimeline.logfile.folder import LogUnreadable

app = typer.Typer(
    help="A timeline whose every line is checked, word for word, against its texts.",
    no_args_is_help=True,
    add_completion=wanted(),
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    if version:
        typer.echo(f"hrctimeline {__version__}")
        raise typer.Exit


for command in (show, verify, explain, scan, find, diff, review, repair, fmt, mutants, rule, schema, init):
    app.command()(command)
app.add_typer(add, name="add")
app.add_typer(source, name="source")


def run() -> None:
    """Run the command line; whatever keeps a command from its work ends in a sentence and status 2."""
    ready()
    try:
        app()
    except LogUnreadable as error:
        sys.exit(complain(f"{error}."))
    except (Unusable, Refused) as error:
        sys.exit(complain(str(error)))
    except OSError as error:
        discard(sys.stdout)
        sys.exit(complain(reason(error)))
