"""A log judged again after a change: the report is the one that a run over all of it gives."""

import textwrap
from pathlib import Path
from random import Random

import pytest

from examples import lay_over
from hrctimeline.judging import again
from hrctimeline.judging.again import Before
from hrctimeline.logfile.folder import Disk, Memory
from hrctimeline.logfile.load import load
from hrctimeline.logfile.memo import Memo
from hrctimeline.mutants import trial
from hrctimeline.mutants.original import Original, copied
from hrctimeline.record import replace
from hrctimeline.rules import ALL_RULES
from hrctimeline.verifier import verify
from rulings import memory

ROOT = Path(__file__).parents[2]
LOG = ROOT / "tests/timelines/mine-railway/events.toml"


@pytest.fixture(scope="module")
def original() -> Original:
    known = verify(LOG)
    memory = copied(Disk(str(LOG)), known.timeline)
    return Original(memory, verify(memory))


@pytest.mark.parametrize("family", range(len(trial.FAMILIES)))
def test_what_a_change_can_not_have_touched_is_kept_and_nothing_else(family: int, original: Original) -> None:
    memo = Memo()
    before = Before(load(original.folder, memo), memo, ALL_RULES)
    faults = list(trial.FAMILIES[family](original, Random(family)))
    for fault in trial.choose(faults, 8, Random(family)):
        changed = fault.plant()
        kept, whole = verify(changed, memo=Memo(memo), before=before), verify(changed)
        assert (kept.findings, kept.events, kept.summary) == (whole.findings, whole.events, whole.summary)


def test_an_event_that_nothing_touched_is_not_judged_again(
    original: Original, monkeypatch: pytest.MonkeyPatch
) -> None:
    memo = Memo()
    before = Before(load(original.folder, memo), memo, ALL_RULES)
    judged: list[int] = []
    judge = again.judge

    def noted(dossier, *others):
        judged.extend(event.index for event in dossier.events)
        return judge(dossier, *others)

    monkeypatch.setattr(again, "judge", noted)
    event = original.report.events[1].event
    changed = original.with_value("events.toml", event.path("title"), '"Another title"')
    verify(changed, memo=Memo(memo), before=before)
    assert event.index in judged and len(judged) < len(original.report.events)


def test_a_change_of_the_log_s_own_tables_touches_everything(original: Original) -> None:
    memo = Memo()
    before = Before(load(original.folder, memo), memo, ALL_RULES)
    text = original.folder.log_bytes.decode().replace("[timeline]", "[timeline]\nreaders = 2", 1)
    changed = Memory(text.encode(), original.folder.files)
    assert verify(changed, memo=memo, before=before).findings == verify(changed).findings


def assert_as_judged_whole(old: Memory, now: Memory) -> list[str]:
    """The rules of what is found in the changed log, which is what a run over all of it finds."""
    memo = Memo()
    before = Before(load(old, memo), memo, ALL_RULES)
    kept, whole = verify(now, memo=Memo(memo), before=before), verify(now)
    assert (kept.findings, kept.events, kept.summary) == (whole.findings, whole.events, whole.summary)
    assert kept.findings != verify(old).findings
    later = before.followed()
    back, whole = verify(old, memo=Memo(memo), before=later), verify(old)
    assert (back.findings, back.events, back.summary) == (whole.findings, whole.events, whole.summary)
    return [finding.rule for finding in kept.findings]


def with_log(folder: Memory, old: str, new: str) -> Memory:
    text = folder.log_bytes.decode()
    assert old in text
    return replace(folder, log_bytes=text.replace(old, new).encode())


def test_who_answers_a_changed_event_is_judged_again(original: Original) -> None:
    later = with_log(
        original.folder, 'id = "open-letter"\ndate = 1987-06-11', 'id = "open-letter"\ndate = 1988-06-11'
    )
    assert "response-before" in assert_as_judged_whole(original.folder, later)


def test_who_names_what_there_is_not_is_told_of_what_came(original: Original) -> None:
    astray = with_log(original.folder, 'responds-to = ["open-letter"]', 'responds-to = ["open-letters-all"]')
    event = '[[event]]\nid = "open-letters-al"\n\n[[event]]\nid = "survey"'
    assert "unknown-event" in assert_as_judged_whole(
        astray, with_log(astray, '[[event]]\nid = "survey"', event)
    )


def test_who_quotes_what_another_text_now_words_otherwise_is_judged_again() -> None:
    fragment = """
    [source.report]
    file = "report.txt"

    report.txt: 3 May 2019. "The council can {} adopt such a long report," Ms Ahmed said.
    letter.txt: 3 May 2019. "The council can not adopt such a long report," Ms Ahmed said on 2 May 2019.

    [[event]]
    title = "Ms Ahmed speaks"

    [[event.evidence]]
    quote = '"The council can not adopt such a long report," Ms Ahmed said on 2 May 2019.'
    """
    old, now = (memory(lay_over(textwrap.dedent(fragment.format(word)))) for word in ("not", "never"))
    assert "quotation-conflict" in assert_as_judged_whole(old, now)


def test_an_event_that_moves_takes_what_was_told_of_it_along(original: Original) -> None:
    head, *events = original.folder.log_bytes.decode().split("[[event]]\n")
    event = 'id = "first"\ndate = "1880"\ntitle = "Nothing"\n\n'
    moved = "".join([head, *(f"[[event]]\n{each}" for each in (event, *events))])
    assert "no-evidence" in assert_as_judged_whole(
        original.folder, replace(original.folder, log_bytes=moved.encode())
    )
