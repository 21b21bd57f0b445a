"""The JSON Schemas of the two files."""

from hrctimeline.cli.options import SchemaArgument, SchemaOf
from hrctimeline.cli.terminal import out


def schema(which: SchemaArgument = SchemaOf.EVENTS) -> None:
    """Print the JSON Schema of the log, or of the index of its texts, for editors to check against."""
    from hrctimeline.logfile.schema import dumps

    out(dumps(which))
