"""A page whose texts lie in files of their own, in a folder: for timelines with many or long texts."""

import os
from pathlib import Path

from hrctimeline.edition.build import edition
from hrctimeline.results import EventReport, Report
from hrctimeline.tell.page.render import page, text_page


def pages(report: Report, chosen: list[EventReport], front: str, folder: str) -> dict[str, str]:
    """The page that goes to the file `front`, and one for each text in `folder`, by their paths."""
    made = edition(report, chosen)
    beside = Path(os.path.relpath(folder, Path(front).parent)).as_posix()
    back = Path(os.path.relpath(front, folder)).as_posix()
    names = {text.id: f"{text.anchor.removeprefix('text.')}.html" for text in made.texts.values()}
    places = {id: f"{beside}/{name}" for id, name in names.items()}
    files = {str(Path(folder, name)): text_page(made, id, back, names) for id, name in names.items()}
    return {front: page(made, places), **files}
