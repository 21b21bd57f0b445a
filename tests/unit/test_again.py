"""A log judged again after a change: the report is the one that a run over all of it gives."""

from pathlib import Path
from random import Random

import pytest

from hrctimeline.judging import again
from hrctimeline.judging.again import Before
from hrctimeline.logfile.folder import Disk, Memory
from hrctimeline.logfile.load import load
from hrctimeline.logfile.memo import Memo
from hrctimeline.mutants import trial
from hrctimeline.mutants.original import Original, copied
from hrctimeline.rules import ALL_RULES
from hrctimeline.verifier import verify

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
