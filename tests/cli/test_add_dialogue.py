"""The dialogue of `add` in a real terminal: from words to an event that holds, and nothing left behind."""

import re
import sys
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from examples import lay_over, write
from hrctimeline.tell.terminal import cells

if sys.platform == "win32":
    pytest.skip("has no pseudo-terminals", allow_module_level=True)
import pexpect

NOTES = """Notes by Ann Ahmed
4 May 2019

The session in Geneva on 2 May 2019 was short. On 3 May 2019 nothing happened, nor on 4 May 2019.
Nobody says when Mr Brown left.
"""
START = ("Words of the texts", "Which")
EVENT = (
    *(
        ("Words of the texts", "session Geneva"),
        ("Which", "1"),
        (r"Date \[2019-05-02\]", ""),
        ("Title:", "A short"),
    ),
    *(
        ("Enter keeps it", "A short session"),
        ("Enter keeps it", ""),
        ("Summary", "Nineteen yawned."),
        ("keeps it", ""),
    ),
    *(("of these tell of it, too", "1"), (r"Id \[short-session\]", "session"), (r"Id \[", "")),
    *(("Write it", "s"), ("Summary", ""), ("Write it", "y")),
)
Start = Callable[..., "pexpect.spawn[str]"]


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, on_terminal: Start) -> Start:
    """Begins to add to a small log with two texts, on a terminal of so many columns."""
    write(lay_over(), tmp_path)
    monkeypatch.chdir(tmp_path)
    Path("sources/notes.txt").write_text(NOTES, encoding="utf-8")
    with Path("sources/index.toml").open("a", encoding="utf-8") as index:
        index.write(
            '\n[source.notes]\nfile = "notes.txt"\nsha256 = "0"\ntitle = "Notes"\nauthor = "Ann Ahmed"\n'
            'published = "2019-05-04"\ndateline = "4 May 2019"\n'
        )
    return partial(on_terminal, "add")


def answer(child: "pexpect.spawn[str]", question: str, words: str) -> str:
    child.expect(question)
    shown = child.before
    child.expect(r"\s$")
    child.sendline(words)
    return str(shown)


def ended(child: "pexpect.spawn[str]") -> tuple[int, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


def events() -> list[dict[str, object]]:
    return tomllib.loads(Path("events.toml").read_text(encoding="utf-8"))["event"]


@pytest.mark.parametrize("width", [60, 100])
def test_from_words_to_an_event(start: Start, width: int) -> None:
    before = Path("events.toml").read_bytes()
    child = start(width=width)
    shown = [answer(child, question, words) for question, words in EVENT]
    status, last = ended(child)
    assert status == 0 and "[[event]]" in last
    assert Path("events.toml").read_bytes().startswith(before)
    event = events()[-1]
    assert {key: event[key] for key in ("id", "date", "title")} == {
        "id": "short-session", "date": "2019-05-02", "title": "A short session"
    }  # fmt: skip
    assert "summary" not in event
    assert [each["source"] for each in event["evidence"]] == ["notes", "letter"]
    told = " ".join(" ".join(shown).split())
    assert "“2 May 2019”: written out → 2019-05-02" in told
    assert "‹yawned›" in told and "Other texts speak of the same day:" in told
    assert "“session” is an event's already." in told and "claim-number" in told
    lines = [line.rstrip("\r") for page in shown for line in page.split("\n")]
    assert all(cells(line) <= width for line in lines if not re.match(r"\w+ = ", line))


def test_of_several_dates_one_is_chosen(start: Start) -> None:
    child = start()
    for question, words in [("Words", "zeppelin"), ("Words", "nothing happened"), ("Which", "1")]:
        answer(child, question, words)
    told = answer(child, "Which of these dates", "9")
    assert "There is no 9: they are 1 to 2." in answer(child, "Which of these dates", "2")
    assert "1  “3 May 2019”" in told and "2  “4 May 2019”" in told
    answer(child, r"Date \[2019-05-04\]", "4 May")
    assert "4 May" in answer(child, r"Date \[2019-05-04\]", "")
    for question, words in [
        ("Title", "Nothing"),
        ("keeps", ""),
        ("Summary", ""),
        (r"Id \[", ""),
        ("Write", "y"),
    ]:
        answer(child, question, words)
    assert ended(child)[0] == 0
    assert events()[-1]["evidence"][0]["dated-by"] == "4 May 2019"


def test_none_of_the_dates_is_the_event_s(start: Start) -> None:
    child = start()
    for question, words in [
        *(("Words", "nothing happened"), ("Which", "1"), ("of these dates", ""), (r"Date \(", "2019-05-04")),
        *(("Title", "Nothing"), ("keeps", ""), ("Summary", ""), (r"Id \[", ""), ("Write it anyway", "?")),
    ]:
        answer(child, question, words)
    told = answer(child, "Write it anyway", "y")
    assert "“?” is none of y, n, q, t, s, d." in told and "[[event]]" not in told
    assert ended(child)[0] == 0
    assert events()[-1]["evidence"][0]["dated-by"] is False


def test_what_is_no_choice_leads_back_to_the_places(start: Start) -> None:
    child = start("--source", "notes")
    answer(child, "Words", "Mr Brown left")
    for number in ("7", "0", "12"):
        answer(child, "Which", number)
        child.expect(f"There is no {number}: they are 1 to 1.")
    answer(child, "Which", "1")
    answer(child, r"Date \(Enter for another place\):", "")
    answer(child, "Words", "session Geneva")
    answer(child, "Which", "1")
    answer(child, r"Date \[2019-05-02\]", "\x03")
    assert ended(child)[0] == 130


def test_what_a_finding_misses_can_be_quoted_at_once(start: Start) -> None:
    child = start()
    answers = [("Words", "nothing happened"), ("Which", "1"), ("of these dates", "1"), (r"Date \[", "")]
    answers += [("Title", "Nothing happened to Mr Brown"), ("keeps", ""), ("Summary", ""), (r"Id \[", "")]
    for question, words in answers:
        answer(child, question, words)
    assert "claim-name" in answer(child, "Write it anyway", "q")
    answer(child, "Words", "when Mr Brown left")
    answer(child, "Which", "1")
    assert "claim-name" not in answer(child, "Write it", "y")
    assert ended(child)[0] == 0
    assert [len(event["evidence"]) for event in events()[-1:]] == [2]


def test_the_text_s_own_date_brings_its_dateline(start: Start) -> None:
    child = start("--source", "notes")
    for question, words in [("Words", "Mr Brown left"), ("Which", "1"), (r"Date \(Enter", "2019-05-04")]:
        told = answer(child, question, words)
    assert "The sentence states no date." in told and "The text itself is of 2019-05-04" in told
    for question, words in [
        ("Title", "Left"),
        ("keeps", ""),
        ("Summary", ""),
        (r"Id \[", ""),
        ("Write", "n"),
    ]:
        told = answer(child, question, words)
    status, last = ended(child)
    assert (status, last.strip()) == (0, "n\r\nNothing was written.")
    assert 'quote = "4 May 2019"' in told


def test_evidence_with_its_stance(start: Start) -> None:
    child = start("evidence", "session")
    for question, words in [
        ("Words", "session short"),
        ("Which", "1"),
        ("Does it", "no"),
        ("is none of s, d, c", "d"),
        ("Write it", "yes"),
    ]:
        answer(child, question, words)
    assert ended(child)[0] == 0
    assert events()[0]["evidence"][1]["stance"] == "disputes"


@pytest.mark.parametrize("number", range(len(EVENT)))
def test_interrupted_at_each_question(start: Start, number: int) -> None:
    before = Path("events.toml").read_bytes()
    child = start()
    for question, words in EVENT[:number]:
        answer(child, question, words)
    child.expect(EVENT[number][0])
    child.expect(r"\s$")
    child.sendintr() if number % 2 else child.sendeof()
    status, told = ended(child)
    assert status == (130 if number % 2 else 0) and "Traceback" not in told
    assert Path("events.toml").read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["events.toml", "sources"]


def test_a_log_that_changes_meanwhile_is_left_alone(start: Start) -> None:
    child = start()
    for question, words in EVENT[:-1]:
        answer(child, question, words)
    child.expect("Write it")
    child.expect(r"\s$")
    with Path("events.toml").open("a", encoding="utf-8") as log:
        log.write("# somebody else\n")
    theirs = Path("events.toml").read_bytes()
    child.sendline("y")
    status, told = ended(child)
    assert status == 2 and "was changed meanwhile: nothing was written" in " ".join(told.split())
    assert Path("events.toml").read_bytes() == theirs
