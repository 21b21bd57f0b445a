"""Stories of the past, written for this test; `{words|TIMEX3 value}` is what a reader dates without doubt."""

import datetime
import re
from pathlib import Path

import pytest

from hrctimeline.dates import tag_for_scoring

STORIES = sorted((Path(__file__).parents[1] / "stories").glob("*.txt"))
MARKED = re.compile(r"\{([^|}]+)\|([^}]+)\}")
WRITTEN = datetime.date(2009, 5, 1)


def unmarked(story: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, dates, done = "", [], 0
    for match in MARKED.finditer(story):
        text += story[done : match.start()]
        dates.append((len(text), len(text) + len(match[1]), match[2]))
        text, done = text + match[1], match.end()
    return text + story[done:], dates


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_of_the_past_is_read_in_its_own_years(path: Path) -> None:
    text, dates = unmarked(path.read_text(encoding="utf-8"))
    found = tag_for_scoring(text, WRITTEN)
    wrong = [
        (text[start:end], value)
        for start, end, value in dates
        if not any(s < end and start < e and timex == value for s, e, timex, _ in found)
    ]
    assert len(wrong) <= 1, wrong


def test_there_are_stories() -> None:
    assert len(STORIES) >= 4
