"""The dialogue of `review` in a real terminal."""

import resource
import subprocess
import sys
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from hrctimeline.tell.terminal import cells

if sys.platform == "win32":
    pytest.skip("has no pseudo-terminals", allow_module_level=True)
import pexpect

QUESTION = r"\[\?\] $"
WHY = r"not say\? $"
Start = Callable[..., "pexpect.spawn[str]"]


@pytest.fixture
def start(folder: Path, on_terminal: Start) -> Start:
    """Begins a review of the shipped log, as if nobody had read it, on a terminal of so many columns."""
    (folder / "reviews.toml").unlink()
    return partial(on_terminal, "review", "--by", "Ann")


def kept() -> dict[str, list[dict[str, object]]]:
    """The events that have sign-offs, with these."""
    file = Path("reviews.toml")
    lists = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {event: signed for event, signed in lists.items() if signed}


def ended(child: "pexpect.spawn[str]") -> tuple[int, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


@pytest.mark.parametrize("width", [60, 100])
def test_from_the_first_event_to_the_last(start: Start, width: int) -> None:
    child = start(width=width)
    shown = []
    for answer in ("?", "y with the article", "s", "n", "YES", "y", "q"):
        child.expect(QUESTION)
        shown.append(child.before)
        child.sendline(answer)
        if answer == "n":
            child.expect(WHY)
            child.sendline("It was not US officials.")
    status, last = ended(child)
    assert status == 1  # something isn't what the quotes say
    assert "us-2006" in shown[0] and "1 of 6" in shown[0]
    assert "CNN ‹writes› that 2006" in " ".join(shown[0].split())
    assert "_pulled_" in shown[0] and "DISPUTES it" in shown[0]
    assert "read by nobody yet" in shown[0] and "skip this event" in shown[1]
    assert all(cells(line.rstrip("\r")) <= width for page in shown for line in page.split("\n"))
    beside = [line for line in shown[0].split("\n") if line.startswith("CNN: the US “pulled out”")]
    assert ["cnn-haley-letter.txt:9 supports it" in line for line in beside] == [width == 100]
    assert sorted(kept()) == ["announcement", "haley-letter", "us-2006"]
    assert kept()["us-2006"][0]["note"] == "with the article"
    assert "3 events signed by Ann, 1 skipped, 1 not" in " ".join(last.split())
    assert "ngo-letter: It was not US officials." in last


def test_a_second_sitting_begins_where_the_first_ended(start: Start) -> None:
    child = start()
    child.expect(QUESTION)
    child.sendline("y")
    child.expect(QUESTION)
    child.sendeof()
    assert ended(child)[0] == 0
    child = start()
    child.expect(QUESTION)
    assert "geneva-speech" in child.before and "1 of 5" in child.before


@pytest.mark.parametrize("width", [60, 100])
@pytest.mark.parametrize("before", [(), ("y",), ("y", "s"), ("?",), ("n",), ("y", "n")])
def test_interrupted_at_any_question(start: Start, before: tuple[str, ...], width: int) -> None:
    child = start(width=width)
    for answer in before:
        child.expect(QUESTION)
        child.sendline(answer)
    child.expect(WHY if before[-1:] == ("n",) else QUESTION)
    child.sendintr()
    status, told = ended(child)
    assert status == 130 and "Traceback" not in told
    assert sorted(kept()) == ["us-2006"] * ("y" in before)
    assert sorted(p.name for p in Path().iterdir()) == sorted(
        {"events.toml", "sources", *(["reviews.toml"] if "y" in before else [])}
    )


@pytest.mark.parametrize("width", [60, 100])
def test_what_a_branch_turns_is_told_beside_the_event(start: Start, width: int) -> None:
    for command in ("init -q", "add .", "-c user.name=x -c user.email=x@example.org commit -q -m m"):
        subprocess.run(["git", *command.split()], check=True)
    log = Path("events.toml")
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace("Eighteen groups reply", "All groups refuse to reply"), encoding="utf-8")
    child = start("--changed", "HEAD", width=width)
    child.expect(QUESTION)
    assert "1 of 1" in child.before
    assert "turned: “refuse” came:" in child.before
    child.sendline("y")
    assert ended(child)[0] == 0
    status, told = ended(start("--changed", "HEAD", width=width))
    assert status == 0 and "No event waits for Ann." in told  # who has read what changed isn't asked again


@pytest.mark.parametrize("width", [60, 100])
def test_a_log_that_changes_meanwhile(start: Start, width: int) -> None:
    child = start(width=width)
    child.expect(QUESTION)
    log = Path("events.toml")
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace("the US “pulled out”", "the US never “pulled out”"), encoding="utf-8")
    child.sendline("y")
    child.expect(QUESTION)
    assert "changed meanwhile" in child.before and "‹never› “pulled out”" in child.before
    assert kept() == {}
    log.write_text(text.replace('id = "us-2006"', 'id = "us-2007"'), encoding="utf-8")
    child.sendline("y")
    child.expect(QUESTION)
    assert "us-2006 is no longer in the log" in child.before and kept() == {}
    log.write_text(text + "\n# only a comment\n", encoding="utf-8")
    child.sendline("y")
    child.expect(QUESTION)
    assert "changed meanwhile" not in child.before
    assert sorted(kept()) == ["geneva-speech"]


def test_a_sign_off_by_others_meanwhile_is_kept(start: Start) -> None:
    child = start()
    child.expect(QUESTION)
    Path("reviews.toml").write_text(
        '[[us-2006]]\nby = "Bob"\non = 2018-06-26\ndigest = "0"\n', encoding="utf-8"
    )
    child.sendline("y")
    child.expect(QUESTION)
    assert [entry["by"] for entry in kept()["us-2006"]] == ["Ann", "Bob"]


def test_no_takes_an_earlier_sign_off_back(start: Start) -> None:
    child = start()
    child.expect(QUESTION)
    child.sendline("y")
    child.expect(QUESTION)
    child.sendline("q")
    ended(child)
    log = Path("events.toml")
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace("the US “pulled out”", "the US always “pulled out”"), encoding="utf-8")
    child = start()
    child.expect(QUESTION)
    assert "the title changed since Ann read it on" in " ".join(child.before.split())
    child.sendline("n always?")
    child.expect(QUESTION)
    assert "taken back" in child.before and kept() == {}


def test_an_event_whose_quote_is_lost_is_not_signed(start: Start) -> None:
    log = Path("events.toml")
    text = log.read_text(encoding="utf-8")
    log.write_text(text.replace("The last time the US", "The third time the US"), encoding="utf-8")
    child = start()
    child.expect(QUESTION)
    assert "not found:" in child.before and "error:" in child.before
    child.sendline("y")
    child.expect(QUESTION)
    assert "can't be signed" in child.before and kept() == {}


def test_five_hundred_events_begin_at_once(start: Start) -> None:
    """Within a second of the processor, however busy the machine is."""
    log = Path("events.toml")
    head, *events = log.read_text(encoding="utf-8").split("\n[[event]]\n")
    every = [
        event.replace('id = "', f'id = "n{number}-', 1).replace(
            'responds-to = ["', f'responds-to = ["n{number}-'
        )
        for number in range(84)
        for event in events
    ]
    log.write_text("\n[[event]]\n".join([head, *every[:500]]), encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    child = start()
    child.expect(QUESTION)
    assert "1 of 500" in child.before
    child.sendline("q")
    assert ended(child)[0] == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 2
    assert kept() == {}
