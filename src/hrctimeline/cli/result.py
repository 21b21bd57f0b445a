"""The option that says how a command tells its result."""

from enum import StrEnum
from typing import Annotated

from hrctimeline.cli.parameters import Option


class Format(StrEnum):
    """How to tell a result."""

    text = "text"
    json = "json"


FormatOption = Annotated[Format, Option("--format", help="How to tell it.")]
