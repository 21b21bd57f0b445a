"""The rules and their pages."""

import sys
from typing import Annotated

from hrctimeline.cli.options import known
from hrctimeline.cli.parameters import Argument
from hrctimeline.cli.terminal import out, style, width


def rule(
    name: Annotated[
        str, Argument(metavar="[NAME]", help="A rule.", show_default=False, autocompletion="rules")
    ] = "",
) -> None:
    """Say what a rule asks, with a bad and a good example; without a name, list all rules."""
    from hrctimeline.rules import BY_NAME
    from hrctimeline.tell import rules as render

    known("rule", [name] if name else (), BY_NAME)
    out(render.page(BY_NAME[name], width(), style(sys.stdout)) if name else render.listing(width()))
