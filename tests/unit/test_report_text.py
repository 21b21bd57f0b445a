"""The report for people: what is told, what is only counted, and what stays in view on a narrow terminal."""

import re
from unittest import mock

import pytest

from examples import lay_over
from hrctimeline import verify
from hrctimeline.claims.advice import Advice
from hrctimeline.findings import Severity
from hrctimeline.logfile.folder import Memory
from hrctimeline.results import Report
from hrctimeline.rules import ALL_RULES
from hrctimeline.rules.base import Rule
from hrctimeline.tell.report.terminal import render
from hrctimeline.tell.terminal import cells, hanging, plain

ID = "the-council-meets-for-the-first-time"


def report(fragment: str = "", notes: bool = True) -> Report:
    files = lay_over(fragment)
    texts = {name.removeprefix("sources/"): data for name, data in files.items() if name != "events.toml"}
    return verify(Memory(files["events.toml"], texts), notes=notes)


def many(number: int) -> Report:
    """A log of many events, each with a number that no quote has and with one document."""
    return report(
        "".join(
            f'[[event]]\nid = "session-{n:03}"\ntitle = "The council hears 99 speakers in Geneva"\n'
            for n in range(number)
        )
    )


def test_a_clean_log_gets_the_last_lines_alone() -> None:
    seen = render(report(), 80, plain)
    assert seen.startswith("1 event: 1 holds") and "\n\n" not in seen
    assert "1 event isn't read · 1 event rests on one document: --notes tells which" in " ".join(seen.split())


def test_notes_are_told_where_they_are_asked_for() -> None:
    for asked in ({"notes": True}, {"full": True}):
        seen = render(report(), 80, plain, **asked)
        assert "note: the event rests on one document: letter" in seen
        assert "--notes" not in seen


def test_notes_without_words_of_their_own_are_counted_by_rule() -> None:
    weights = '[timeline.rules]\nquote-too-short = "note"\nsingle-document = "off"\n'
    seen = render(report(f'{weights}[[event.evidence]]\n[[event.evidence]]\nquote = "in Geneva"'), 80, plain)
    assert "1 note of quote-too-short · 1 event isn't read: --notes tells which" in seen


@pytest.mark.parametrize(
    "fragment", ["", '[timeline.rules]\nclaim-number = "note"\ndate-unsupported = "note"\n']
)
def test_notes_that_are_only_counted_leave_all_else_as_it_is(fragment: str) -> None:
    wrong = '[[event]]\nid = "later"\ndate = "2019"\ntitle = "The council hears 99 speakers in Geneva"\n'
    told, counted = report(fragment + wrong), report(fragment + wrong, notes=False)
    assert counted.summary == told.summary and counted.summary.notes and counted.noted
    assert [*map(str, counted.events)] == [*map(str, told.events)]
    assert render(counted, 80, plain) == render(told, 80, plain)
    assert {f.rule for f in counted.findings} == {f.rule for f in told.findings} - counted.noted.keys()


_LEFT_OVER = """letter.txt: 3 May 2019. The council met in Geneva on 2 May. Of 40 members 25 came.
[[event]]
title = "15 stayed away"
[[event.evidence]]
quote = "The council met in Geneva on 2 May. Of 40 members 25 came"
"""
_WAIVED = '[[event.waiver]]\nrule = "claim-number"\nreason = "Counted."\n'
_WEIGHED = '[timeline.rules]\nclaim-number = "error"\n'


@pytest.mark.parametrize(
    ("before", "behind", "worked_out"), [("", "", False), ("", _WAIVED, True), (_WEIGHED, "", True)]
)
def test_what_a_note_says_is_worked_out_where_somebody_may_read_it(
    before: str, behind: str, worked_out: bool
) -> None:
    first, rest = _LEFT_OVER.split("\n", 1)
    fragment = f"{first}\n{before}{rest}{behind}"
    with mock.patch.object(Advice, "_places", return_value=iter(())) as looked:
        counted = report(fragment, notes=False)
    assert bool(looked.mock_calls) is worked_out
    told = [f for f in report(fragment).findings if f.severity is not Severity.NOTE]
    assert [*counted.findings] == told
    assert counted.noted["claim-number"] == (not worked_out)


def test_findings_in_bulk_are_told_up_to_fifty_and_counted() -> None:
    seen = render(many(60), 80, plain)
    assert seen.count("error: no quote of the event has the number “99”") == 50
    assert "60 claim-number: 50 shown, hrctimeline verify --select claim-number shows all" in seen
    assert "60 events rest on one document" in seen


def test_all_are_told_of_a_rule_that_is_asked_for() -> None:
    seen = render(many(60), 80, plain, full=True)
    assert seen.count("error: no quote of the event has the number “99”") == 60
    assert "\n60 claim-number\n" in seen


def test_few_findings_are_not_counted_by_rule() -> None:
    assert not re.search("^ *20 claim-number", render(many(20), 80, plain), re.MULTILINE)
    assert re.search("^21 claim-number", render(many(21), 80, plain), re.MULTILINE)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_rule_and_event_stay_in_view(rule: Rule, width: int) -> None:
    files = lay_over(rule.example("Bad"))
    log = files["events.toml"].replace(b'"session"', f'"{ID}"'.encode())
    texts = {name.removeprefix("sources/"): data for name, data in files.items() if name != "events.toml"}
    seen = verify(Memory(log, texts))
    told = render(seen, width, plain, notes=True)
    for line in told.splitlines():
        assert cells(line) <= width, line
    blocks = told.split("\n\n")[:-1]
    assert len(blocks) == len(seen.findings)
    for block, finding in zip(blocks, seen.findings, strict=True):
        assert finding.rule in block
        assert f"{finding.severity}: " in " ".join(block.split()) + " "
        assert finding.event in block


def test_a_severity_outweighs_the_milder_ones() -> None:
    error, warning, note = Severity
    assert error.outweighs(warning) and warning.outweighs(note)
    assert not note.outweighs(note) and not note.outweighs(error)


def test_a_hanging_paragraph_keeps_its_words_and_its_width() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve"
    lines = hanging(words, 24, "  ")
    assert " ".join(" ".join(lines).split()) == words
    assert all(len(line) <= 24 for line in lines)
    assert not lines[0].startswith(" ") and all(line.startswith("  ") for line in lines[1:])
