"""The JSON Schemas of the two files, and of the timeline as JSON."""

from hrctimeline.cli.options import SchemaArgument, SchemaOf
from hrctimeline.cli.terminal import out


def schema(which: SchemaArgument = SchemaOf.EVENTS) -> None:
    """Print the JSON Schema of the log, of the index of its texts, or of the timeline as JSON."""
    if which is SchemaOf.REPORT:
        from hrctimeline.tell.export.json import schema as of_report

        out(of_report(), data=True)
        return
    from hrctimeline.logfile.schema import dumps

    out(dumps(which), data=True)
