"""A rule's weight in a log: `[timeline.rules]`, what a finding weighs of itself, and what is waived."""

import json
from pathlib import Path

import pytest

from examples import lay_over
from hrctimeline import verify
from hrctimeline.ask.explain import explain
from hrctimeline.findings import Severity
from hrctimeline.logfile.folder import Memory
from hrctimeline.results import Report
from hrctimeline.tell.report import json as as_json
from hrctimeline.tell.report import sarif, summary
from hrctimeline.tell.report.terminal import render
from hrctimeline.tell.terminal import plain
from hrctimeline.tell.timeline import terminal as timeline

WRONG_DAY = '[[event]]\ndate = "2019-05-01"\n'
REASON = "The minutes\nname the first."
WAIVER = f'[[event.waiver]]\nrule = "date-contradicted"\nreason = """{REASON}"""\n'
SHORT = '[[event.evidence]]\n[[event.evidence]]\nquote = "in Geneva"\n'


def report(fragment: str = "", *, select: tuple[str, ...] = (), **weights: str) -> Report:
    """The report of an example, with rules (`_` for `-` in their names) given weights."""
    lines = "".join(f'{rule.replace("_", "-")} = "{weight}"\n' for rule, weight in weights.items())
    files = lay_over(f"{fragment}\n[timeline.rules]\n{lines}" if lines else fragment)
    texts = {name.removeprefix("sources/"): data for name, data in files.items() if name != "events.toml"}
    return verify(Memory(files["events.toml"], texts), select=select)


def found(seen: Report) -> dict[str, str]:
    return {finding.rule: str(finding.severity) for finding in seen.findings}


def told(seen: Report) -> str:
    return " ".join(render(seen, 80, plain).split())


def shown(seen: Report) -> str:
    return " ".join(timeline.render(seen, list(seen.events), timeline.Detail(), 80, plain).split())


@pytest.mark.parametrize("weight", ["note", "warning", "error"])
def test_the_log_gives_a_rule_its_weight(weight: str) -> None:
    assert found(report(SHORT, quote_too_short=weight))["quote-too-short"] == weight


def test_a_rule_turned_off_isn_t_run_and_is_named_in_the_last_line() -> None:
    seen = report(SHORT, quote_too_short="off")
    assert "quote-too-short" not in found(seen)
    assert render(seen, 80, plain).splitlines()[-1] == "Rules turned off by the log: quote-too-short."
    assert seen.off == ("quote-too-short",)


def test_a_rule_turned_off_runs_where_it_is_asked_for_by_name() -> None:
    seen = report(SHORT, select=("quote-too-short",), quote_too_short="off")
    assert found(seen) == {"quote-too-short": "warning"}


def test_only_what_weighs_less_than_of_itself_is_told_at_the_end() -> None:
    seen = report(SHORT, quote_too_short="error", date_contradicted="note", out_of_order="warning")
    assert seen.lowered == {"date-contradicted": Severity.NOTE}
    assert told(seen).endswith("Rules with less weight in this log: date-contradicted (note).")


def test_an_event_that_holds_by_a_lowered_error_is_not_shown_as_backed() -> None:
    assert report(WRONG_DAY).summary.leaning == 0
    seen = report(WRONG_DAY, date_contradicted="warning")
    assert (seen.summary.errors, seen.events[0].verdict, seen.events[0].leans) == (0, "supported", True)
    assert "1 holds (1 by what is set aside)" in told(seen)
    assert "only a warning here: the date is not what the texts say" in shown(seen)
    assert "SET ASIDE" in shown(seen)


def test_a_waived_error_is_told_everywhere_with_its_reason() -> None:
    seen = report(WRONG_DAY + WAIVER)
    line = "the date is not what the texts say (date-contradicted), because: The minutes name the first."
    assert seen.summary.errors == 0 and seen.summary.waived == 1 and seen.summary.leaning == 1
    assert f"waived: session: {line}" in told(seen)
    assert f"waived: {line}" in shown(seen)
    assert "DATE" in shown(seen) and "WAIVED" in shown(seen) and "Wednesday" not in shown(seen)
    assert "holds only by what is set aside" in explain(seen, seen.events[0]).verdict
    assert "holds, 1 only by what is set aside" in summary.render(seen, Path.cwd())


def test_a_waived_warning_leaves_the_event_backed() -> None:
    seen = report(SHORT + '[[event.waiver]]\nrule = "quote-too-short"\nreason = "No other words."')
    assert not seen.events[0].leans
    assert "the quote has only 2 words (quote-too-short), because: No other words." in shown(seen)
    assert "backed by the texts" in explain(seen, seen.events[0]).verdict


def test_json_has_what_is_waived_with_its_place() -> None:
    document = json.loads(as_json.render(report(WRONG_DAY + WAIVER)))
    (waived,) = document["events"][0]["waived"]
    keys = ("rule", "reason", "severity", "file", "line")
    assert [waived[key] for key in keys] == ["date-contradicted", REASON, "error", "events.toml", 6]
    assert document["summary"]["leaning"] == 1


def test_json_comes_in_pieces_of_an_event_or_a_finding_at_the_most() -> None:
    seen = report(WRONG_DAY + WAIVER)
    pieces = list(as_json.pieces(seen))
    assert len(pieces) > len(seen.events) + len(seen.findings)
    whole = "".join(pieces)
    assert whole == as_json.render(seen) == as_json.dumps(json.loads(whole))


def test_sarif_suppresses_what_is_waived_and_nothing_else() -> None:
    results = sarif.document(report(WRONG_DAY + WAIVER), Path.cwd())["runs"][0]["results"]
    by_rule = {result["ruleId"]: result["suppressions"] for result in results}
    accepted = {"kind": "inSource", "status": "accepted", "justification": REASON.replace("\n", " ")}
    assert by_rule == {"single-document": [], "wording-unread": [], "date-contradicted": [accepted]}


def test_many_waivers_are_told_up_to_a_number() -> None:
    events = "".join(f'[[event]]\nid = "session-{n}"\ndate = "2019-05-01"\n{WAIVER}' for n in range(25))
    seen = render(report(events), 80, plain)
    assert seen.count("waived: session-") == 20
    assert "5 more are waived" in seen
