"""Why one event holds, or does not."""

import sys
from typing import Annotated

from hrctimeline.cli.logs import folder_of
from hrctimeline.cli.options import Format, FormatOption, LogOption, TextsOption, known
from hrctimeline.cli.parameters import Argument
from hrctimeline.cli.terminal import findings_to_stderr, out, style, width


def explain(
    event: Annotated[str, Argument(metavar="EVENT", help="The id of an event.", autocompletion="event_ids")],
    log: LogOption = None,
    texts: TextsOption = None,
    format: FormatOption = Format.text,
) -> None:
    """Say why an event holds, or doesn't: each step from the words to the verdict."""
    from hrctimeline.ask.explain import explain as explained
    from hrctimeline.tell import explain as render
    from hrctimeline.verifier import verify as run

    path = folder_of(log, texts, shipped=True)
    report = run(path, events=[event], alone=False)
    if not report.dossier.loaded.readable:
        findings_to_stderr(report)
        sys.exit(1)
    known("event", [event], report.dossier.by_id)
    explanation = explained(report, next(e for e in report.events if e.id == event))
    as_json = format is Format.json
    told = render.as_json(explanation) if as_json else render.text(explanation, width(), style(sys.stdout))
    out(told, data=as_json)
