"""The editor's own words: (title, the words of it that are own). The quote is that of the examples' letter."""

import pytest

from hrctimeline.rules.example import lay_over, memory
from hrctimeline.verifier import verify

QUOTE = "The council met in Geneva on 2 May 2019 and heard 18 speakers. It did not adopt the report, Ms Ahmed said."
ROWS = [
    ("The council meets in Geneva", ""),
    ("The council met in Geneva and hears 18 speakers", ""),
    ("The council convenes in Geneva", "convenes"),
    ("The council angrily meets in Geneva", "angrily"),
    ("The council, “in Geneva”, rebukes Ms Ahmed", "rebukes"),
    ("The\\u00a0council\\u00ad quarrels  in Geneva", "quarrels"),
    ("The council doesn’t adopt the report: it cannot", ""),
    ("No report is adopted", "No"),
    ("The council meets without Ms Ahmed, and hears nobody", "without nobody"),
    ("In report no. 18 the council hears not only Ms Ahmed", "only"),
    ("The report wasn’t adopted; the ‘reporter’ is dismissed", "dismissed"),
]


@pytest.mark.parametrize(("title", "own"), ROWS)
def test_own_words_and_their_places(title: str, own: str) -> None:
    report = verify(memory(lay_over(f'title = "{title}"\n[[event.evidence]]\nquote = "{QUOTE}"')))
    event = report.timeline.events[0]
    spans = report.own.get(0, {}).get("title", ())
    assert (
        " ".join(event.title[slice(*span)] for span in spans if event.title[slice(*span)] in own.split())
        == own
    )
    assert report.own_words == len(spans) and (own or not spans)


def test_none_are_told_of_an_event_whose_quote_is_lost() -> None:
    report = verify(
        memory(lay_over('title = "The council quarrels"\n[[event.evidence]]\nquote = "not there at all"'))
    )
    assert report.own == {}


def test_only_those_of_the_events_asked_for() -> None:
    example = '[[event]]\ntitle = "The council quarrels"\n[[event]]\nid = "two"\ntitle = "The council weeps"'
    assert verify(memory(lay_over(example)), events=["two"]).own_words == 1


@pytest.mark.parametrize("readers", ["0", "-1", "true", '"2"', "1.5"])
def test_readers_are_a_whole_number_from_one(readers: str) -> None:
    report = verify(memory(lay_over(f"[timeline]\nreaders = {readers}")))
    assert "wrong-type" in {finding.rule for finding in report.findings}
