"""A page whose texts lie in files of their own, in a folder: for timelines with many or long texts.

Where there are thousands of events, these do, too, and the page lists them.
"""

import os
from pathlib import Path

from hrctimeline.edition.build import edition
from hrctimeline.results import EventReport, Report
from hrctimeline.tell.page.render import events_page, page, text_page

_EVENTS = 1000  # that one page holds with all that bears on them


def pages(report: Report, chosen: list[EventReport], front: str, folder: str) -> dict[str, str]:
    """The page that goes to the file `front`, and those of texts and events in `folder`, by their paths."""
    made = edition(report, chosen)
    beside = Path(os.path.relpath(folder, Path(front).parent)).as_posix()
    back = Path(os.path.relpath(front, folder)).as_posix()
    names = {text.id: f"{text.anchor.removeprefix('text.')}.html" for text in made.texts.values()}
    places = {id: f"{beside}/{name}" for id, name in names.items()}
    files = {str(Path(folder, name)): text_page(made, id, back, names) for id, name in names.items()}
    listed: dict[str, str] = {}
    for number in range(0, len(made.events), _EVENTS) if len(made.events) > _EVENTS else ():
        group, name = made.events[number : number + _EVENTS], f"events.{number // _EVENTS + 1}.html"
        files[str(Path(folder, name))] = events_page(made, group, back, names)
        listed |= {event.anchor: f"{beside}/{name}" for event in group}
    return {front: page(made, places, files=listed), **files}
