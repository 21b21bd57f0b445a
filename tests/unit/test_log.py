"""The timeline that is shipped: its dates, its verdicts, and the texts it rests on."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from hrctimeline.findings import Severity
from hrctimeline.results import Report
from hrctimeline.verifier import verify

TEXTS = {
    "cnn-groups-respond": "14366c8691c01bd2e5188458e1405f7fe119e3d7224cc328b5559eb93eacd149",
    "cnn-haley-letter": "4ab90d6357f694954418fb391f3954a9b0d089ab22b6e560ebe4026f1c6883a3",
    "hrnk-statement": "34cd4e95dda7519c548ffd618966fe01eb41be935c3b4cdfab7804a063eb7656",
    "ishr-joint-reply": "50a1d60cd42f3a974ad17373dd7522602a5ce17a683bae568261547c8694a388",
    "joint-reply-letter": "e05b0842a2d6e9f7dae67083c2c804291a5c975d18a46b6ea0aa192a3ecedafb",
}


@pytest.fixture(scope="module")
def report(root: Path) -> Report:
    return verify(root / "events.toml")


def cited(report: Report) -> dict[str, set[str]]:
    return {event.id: {evidence.source for evidence in event.evidence} for event in report.events}


def test_the_dates(report: Report) -> None:
    assert {event.id: event.date for event in report.events} == {
        "us-2006": "2006",
        "geneva-speech": "2017",
        "ngo-letter": "2018-05",
        "announcement": "2018-06-19",
        "haley-letter": "2018-06-20",
        "joint-reply": "2018-06-22",
    }


def test_it_is_clean_under_strict(report: Report) -> None:
    assert not report.fails(strict=True)
    assert [finding for finding in report.findings if finding.severity is not Severity.NOTE] == []


def test_only_2006_is_disputed(report: Report) -> None:
    verdicts = {event.id: event.verdict for event in report.events}
    assert verdicts.pop("us-2006") == "disputed"
    assert set(verdicts.values()) == {"supported"}


def test_nothing_is_waived(report: Report) -> None:
    assert report.summary.waived == 0


def test_hrnk_both_disputes_and_supports_2006(report: Report) -> None:
    stances = [(e.source, e.stance) for e in report.events[0].evidence]
    assert ("hrnk-statement", "disputes") in stances and ("hrnk-statement", "supports") in stances


def test_each_event_quotes_every_text_that_speaks_of_it(report: Report) -> None:
    assert cited(report) == {
        "us-2006": {"cnn-haley-letter", "hrnk-statement"},
        "geneva-speech": {"cnn-haley-letter", "cnn-groups-respond"},
        "ngo-letter": {"cnn-haley-letter"},
        "announcement": set(TEXTS),
        "haley-letter": {"cnn-haley-letter", "cnn-groups-respond", "joint-reply-letter", "ishr-joint-reply"},
        "joint-reply": {"joint-reply-letter", "ishr-joint-reply", "cnn-groups-respond"},
    }


def test_the_may_letter_is_what_officials_say(report: Report) -> None:
    (dating,) = [e.evidence for e in report.events[2].evidence if "in May" in e.evidence.quote]
    assert dating.said_by == "US officials"


def test_margon_s_sentence_is_quoted_whole_and_backs_nothing(report: Report) -> None:
    (margon,) = [e for event in report.events for e in event.evidence if "16 other" in e.text]
    assert margon.stance == "context"
    assert margon.text.startswith("“I would love to") and "that is not the case" in margon.text


def test_relations(report: Report) -> None:
    answers = {event.id: event.event.responds_to for event in report.events if event.event.responds_to}
    assert answers == {"haley-letter": ("ngo-letter",), "joint-reply": ("haley-letter",)}


def test_the_texts_are_those_that_were_collected(root: Path) -> None:
    files = {
        file.stem: hashlib.sha256(file.read_bytes()).hexdigest() for file in (root / "sources").glob("*.txt")
    }
    assert files == TEXTS


def test_the_index_holds_their_checksums(root: Path) -> None:
    index = tomllib.loads((root / "sources" / "index.toml").read_text(encoding="utf-8"))["source"]
    assert {id: source["sha256"] for id, source in index.items()} == TEXTS
    assert index["ishr-joint-reply"]["copy-of"] == "joint-reply-letter"
    assert index["cnn-haley-letter"]["published"] == "2018-06-21/2018-06-24"


def test_git_leaves_the_texts_alone(root: Path) -> None:
    attributes = root / ".gitattributes"
    if not attributes.is_file():
        pytest.skip("not a working tree")
    lines = attributes.read_text(encoding="utf-8").splitlines()
    assert "sources/*.txt -text" in lines and "tests/cases/** -text" in lines
