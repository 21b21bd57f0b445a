"""The check of a published timeline, as it runs in a reader's browser: `verify`, told to the page."""

import json
from collections.abc import Iterable
from typing import Any

from hrctimeline.logfile.load import load
from hrctimeline.record import replace
from hrctimeline.tell.report import json as as_json
from hrctimeline.verifier import verify
from hrctimeline.words.text import one_line


def checked(log: str, withheld: Iterable[str] = ()) -> str:
    """The result for a log on disk, as JSON.

    `report` is what `verify --format json` prints, and `lost` the quotes that aren't found. The files
    `withheld` may not be published: what isn't there of them counts as not checked, not as missing.
    """
    loaded = load(log)
    sources, left_out = loaded.timeline.sources, set(withheld)
    for id, source in list(sources.items()):
        if f"sources/{source.file}" in left_out:
            sources[id] = replace(source, kept="elsewhere")
    report = verify(loaded)
    lost: list[dict[str, Any]] = [
        {"event": event.id, "source": each.source, "quote": one_line(each.evidence.quote)}
        for event in report.events
        for each in event.evidence
        if each.start is None and each.checked
    ]
    titles = {event.id: event.event.title for event in report.events}
    return json.dumps({"report": as_json.render(report), "lost": lost, "titles": titles})
