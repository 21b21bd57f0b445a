"""What `verify` warns of in an event that changed since somebody signed it, where a commit has it as it was."""

import subprocess
from pathlib import Path

import pytest

from examples import lay_over
from hrctimeline import verify
from hrctimeline.diff.doubts import Doubt
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.load import load
from hrctimeline.logfile.model import SignOff
from hrctimeline.review.digest import digest
from hrctimeline.review.sign import signed

LETTER = """
letter.txt: 3 May 2019. On 2 May 2019 the council met in Geneva, Ms Ahmed said. Mr Lowe may have left early. It had a debt in Vienna. The bill came from Mr Orne.
[[event]]
title = "The council meets"
summary = "Its debt is not small."
place = "Geneva"
people = ["Ahmed"]
[[event.evidence]]
quote = "On 2 May 2019 the council met in Geneva, Ms Ahmed said. Mr Lowe may have left early. It had a debt in Vienna."
said-by = "Ahmed"
[[event.evidence]]
quote = "Mr Lowe may have left early"
stance = "disputes"
[[event.evidence]]
quote = "The bill came from Mr Orne"
stance = "context"
"""


def in_git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *name, *arguments], check=True, capture_output=True, cwd=folder)


@pytest.fixture
def log(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A log that Ann has signed and committed."""
    for name, data in lay_over(getattr(request, "param", LETTER)).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    log = tmp_path / "events.toml"
    dossier = Dossier(load(log))
    (event,) = dossier.events
    signed(str(log), [SignOff(event.id, 0, "Ann", "2026-05-04", str(digest(dossier, event)))], [event.id])
    in_git(tmp_path, "init", "-q")
    in_git(tmp_path, "add", ".")
    in_git(tmp_path, "commit", "-q", "-m", "The log")
    return log


def told(log: Path, old: str, new: str) -> list[tuple[str, str]]:
    """The severity of what the rule says of an edit, and what it says behind who had read what."""
    text = log.read_text(encoding="utf-8")
    assert old in text
    log.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    found = [finding for finding in verify(log).findings if finding.rule == "wording-changed"]
    return [(str(finding.severity), finding.message.partition("2026: ")[2]) for finding in found]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("The council meets", "The council never meets", "“never” came: what was told is denied"),
        ("The council meets", "The council meets the Orne Front", "no quote of the event names “Orne Front”"),
        ('place = "Geneva"', 'place = "Vienna"', "“Vienna” stands for “Geneva”, another name"),
        ('place = "Geneva"', 'place = "Bath"', "“Bath” stands for “Geneva”, another name"),
        ('people = ["Ahmed"]', 'people = ["Lowe"]', "“Lowe” stands for “Ahmed”, another name"),
        ('said-by = "Ahmed"', "", "a quote of letter is nobody's word now, formerly said by Ahmed"),
        ('said-by = "Ahmed"', 'said-by = "Mr Lowe"', "a quote of letter is said by Mr Lowe now, formerly by Ahmed"),
        ('stance = "disputes"', "", "a quote of letter that disputed it supports it now"),
        ('quote = "Mr Lowe may', 'quote = "Mr Lowe […]', "a quote of letter leaves out “may” now"),
        ('stance = "context"', 'stance = "disputes"', "a quote of letter that was only context is against it now"),
        ('stance = "context"', 'said-by = "Mr Orne"', "a quote of letter is said by Mr Orne now, of whom it speaks"),
        ('date = "2019-05-02"', 'date = "2019-05-03"', "its date is 3 May 2019 now, formerly 2 May 2019"),
    ],
)  # fmt: skip
def test_what_an_edit_takes_from_what_was_signed(log: Path, old: str, new: str, said: str) -> None:
    assert ("warning", said) in told(log, old, new)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('date = "2019-05-02"', 'date = "2019-05-03"', 'date = "2019-05-03"'),
        ('said-by = "Ahmed"', 'said-by = "Mr Lowe"', 'said-by = "Mr Lowe"'),
        ('said-by = "Ahmed"', "", "[[event.evidence]]"),
        ('stance = "context"', 'stance = "disputes"', 'stance = "disputes"'),
        ("The council meets", "The council never meets", 'title = "The council never meets"'),
    ],
)
def test_it_points_at_the_line_that_changed(log: Path, old: str, new: str, line: str) -> None:
    text = log.read_text(encoding="utf-8").replace(old, new, 1)
    log.write_text(text, encoding="utf-8", newline="\n")
    found = [finding for finding in verify(log).findings if finding.rule == "wording-changed"]
    places = {text.splitlines()[finding.place.line - 1] for finding in found}
    assert line in {place.partition("  #")[0].strip() for place in places}


def test_a_doubt_of_the_new_words_alone_is_told_once(log: Path) -> None:
    """The rule itself only notes it, where a title is free to say what its texts don't."""
    found = told(log, "The council meets", "The council never meets")
    assert found == [("warning", "“never” came: what was told is denied")]


def test_an_editor_s_own_word_for_another_of_his_own_is_a_note(log: Path) -> None:
    assert {severity for severity, _ in told(log, "Its debt is not small.", "Its debt is not slight.")} == {
        "note"
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('place = "Geneva"', 'place = "geneva"'),
        ('people = ["Ahmed"]', 'people = ["Ms Ahmed"]'),
        ('people = ["Ahmed"]', 'people = ["Ahmed", "Lowe"]'),
        ("The council meets", "A session of it takes place in Geneva"),
        ('stance = "disputes"', 'stance = "disputes"\n[[event.evidence]]\nsource = "letter"\nquote = "3 May 2019"\nstance = "context"'),
    ],
)  # fmt: skip
def test_what_takes_nothing_away_is_a_note(log: Path, old: str, new: str) -> None:
    assert {severity for severity, _ in told(log, old, new)} == {"note"}


PLAN = "\nletter.txt: 3 May 2019. In May 2019 the council met in Geneva. Its chair would meet the pilots on 9 May 2019."
PLANNED = """
[[event]]
date = "2019-05"
title = "The council meets"
[[event.evidence]]
quote = "In May 2019 the council met in Geneva"
[[event.evidence]]
quote = "Its chair would meet the pilots on 9 May 2019"
stance = "context"
"""


@pytest.mark.parametrize("log", [PLAN + PLANNED], indirect=True)
@pytest.mark.parametrize(
    ("date", "stance", "warned"),
    [("2019-05-09", "", True), ("2019-05", "", False), ("2019-05-09", 'stance = "context"', False)],
)
def test_a_plan_that_was_context_dates_no_deed(log: Path, date: str, stance: str, *, warned: bool) -> None:
    """Raised alone it adds support, and of a finer date alone other things are told."""
    text = log.read_text(encoding="utf-8").replace('stance = "context"', stance)
    log.write_text(text, encoding="utf-8", newline="\n")
    said = "its new date rests on a quote of letter that was only context"
    assert (("warning", said) in told(log, 'date = "2019-05"', f'date = "{date}"')) is warned


GRANTED = """
letter.txt: 2 May 2019. The council met. Many were upset by the toll, it said.
[[event]]
title = "The council meets"
summary = "Its members grant that many were upset."
[[event.evidence]]
quote = "2 May 2019. The council met. Many were upset by the toll, it said."
"""


@pytest.mark.parametrize("log", [GRANTED, GRANTED.replace("grant that", "say that")], indirect=True)
def test_an_act_is_no_new_doubt_where_the_former_words_told_of_it(log: Path) -> None:
    """Who grants a thing concedes it; who only says it doesn't."""
    (verb,) = (word for word in ("grant", "say") if f"{word} that" in log.read_text(encoding="utf-8"))
    found = {severity for severity, _ in told(log, f"{verb} that", "concede that")}
    assert found == {"warning" if verb == "say" else "note"}


def test_what_no_commit_has_as_it_was_signed_is_a_note(log: Path) -> None:
    """The history is looked through no further than the last changes of the log."""
    for _ in range(11):
        assert told(log, "The council meets", "The council meets again")
        in_git(log.parent, "commit", "-q", "-a", "-m", "Another title")
    assert {severity for severity, _ in told(log, "The council meets", "The council never meets")} == {"note"}


WEIR = """
letter.txt: 3 May 2019. On 2 May 2019 Ms Tarn opened the inn. The town slept. Rain fell on the weir for months, Mr Lowe said. Four men wept.
[[event]]
title = "Rain falls on the weir for two months"
[[event.evidence]]
quote = "Rain fell on the weir for months, Mr Lowe said. Four men wept."
dated-by = false
[[event.evidence]]
quote = "On 2 May 2019 Ms Tarn opened the inn."
stance = "context"
"""


@pytest.mark.parametrize("log", [WEIR], indirect=True)
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("two months", "four months", "“four” stands for “two”"),
        ("dated-by = false", 'dated-by = false\nsaid-by = "Tarn"', "a quote of letter is said by Tarn now, who isn't named beside its words"),
        ("Rain fell on the weir for months, Mr Lowe said. Four men wept.", "The town slept.",
         "no quote has “Rain … falls … weir” now, which one that went had"),
    ],
)  # fmt: skip
def test_what_else_an_edit_takes_away(log: Path, old: str, new: str, said: str) -> None:
    assert ("warning", said) in told(log, old, new)


@pytest.mark.parametrize("log", [WEIR], indirect=True)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("dated-by = false", 'dated-by = false\nsaid-by = "Mr Lowe"'),
        (
            "Rain fell on the weir for months, Mr Lowe said. Four men wept.",
            "Rain fell on the weir for months, Mr Lowe said.",
        ),
    ],
)
def test_what_an_edit_may_change(log: Path, old: str, new: str) -> None:
    assert {severity for severity, _ in told(log, old, new)} == {"note"}


def test_a_doubt_is_the_same_whichever_line_has_what_to_cite() -> None:
    no_day, cited = "no quote of the event states a day for “eve of”", "has it, which isn't cited"
    one, other = (
        Doubt("summary", "eve of", f"{no_day}; line {line} of letter.txt {cited}").what for line in (11, 23)
    )
    assert one == other
    assert one != Doubt("summary", "eve of", f"{no_day}s; line 11 of letter.txt {cited}").what
