"""The JSON Schemas of the two files, and of the timeline as JSON."""

from enum import StrEnum
from typing import Annotated

from hrctimeline.cli.parameters import Argument
from hrctimeline.cli.terminal import out


class SchemaOf(StrEnum):
    """The files that have a schema."""

    EVENTS = "events"
    INDEX = "index"
    REPORT = "report"


SchemaArgument = Annotated[
    SchemaOf,
    Argument(
        metavar="[events|index|report]",
        help="Of events.toml, of sources/index.toml, or of what show --format json writes.",
    ),
]


def schema(which: SchemaArgument = SchemaOf.EVENTS) -> None:
    """Print the JSON Schema of the log, of the index of its texts, or of the timeline as JSON."""
    if which is SchemaOf.REPORT:
        from hrctimeline.tell.export.json import schema as of_report

        out(of_report(), data=True)
        return
    from hrctimeline.logfile.schema import dumps

    out(dumps(which), data=True)
