"""Every rule has a name for good, a page, examples that run, a case and a place in the gallery.

The gallery, `tests/gallery/<rule>.txt`, keeps the exact report of each rule's bad example, 80 columns wide.
A changed message changes it on purpose: UPDATE_GALLERY=1 rewrites it; read the difference aloud.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from examples import lay_over, write
from hrctimeline.findings import Severity
from hrctimeline.logfile.folder import Memory
from hrctimeline.record import replace
from hrctimeline.results import Report
from hrctimeline.rules import ALL_RULES, BY_NAME
from hrctimeline.rules.base import Rule
from hrctimeline.tell.report.terminal import render
from hrctimeline.tell.rules import Trial, page, waiver
from hrctimeline.tell.terminal import cells, plain
from hrctimeline.verifier import verify

# The names of the design, with their severities. They are forever.
ERRORS = """
toml-syntax unknown-key missing-key wrong-type bad-id duplicate-id bad-date unknown-source unknown-event
no-evidence unknown-rule unused-waiver response-circle unknown-tag unknown-kind bad-image
source-missing source-changed source-absent source-encoding source-outside dateline-not-found dateline-mismatch
publication-unexplained copy-differs unknown-language
quote-not-found quote-ambiguous quote-lookalike speaker-not-found
dated-by-not-found anchor-not-found date-unsupported date-too-precise date-contradicted date-ambiguous
published-before response-before
claim-quotation claim-speaker claim-number claim-name claim-date too-few-documents
"""
WARNINGS = """
out-of-order waiver-for-another-date unused-source source-unlisted hidden-direction quote-too-short quote-repeated quote-is-title quote-cropped
elision-hides-negation elision-joins-sentences date-too-coarse dates-disagree quotation-conflict claim-negation claim-opposite claim-firmer claim-turned claim-wider
"""
NOTES = "stance-doubtful publication-asserted not-machine-read relation-unchecked dated-by-publication single-document wording-unread wording-changed"
SEVERITIES = {
    **dict.fromkeys(ERRORS.split(), "error"),
    **dict.fromkeys(WARNINGS.split(), "warning"),
    **dict.fromkeys(NOTES.split(), "note"),
}
FAMILIES = ["log", "sources", "quotes", "dates", "claims", "wording", "corroboration"]
TESTS = Path(__file__).parents[1]
GALLERY = TESTS / "gallery"

OF_WHOLE_EVENTS = ("wording-unread", "wording-changed")
ABOUT_WORDS = [
    rule for rule in ALL_RULES if rule.family not in ("log", "sources") and rule.name not in OF_WHOLE_EVENTS
]
every_rule = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)


@pytest.fixture
def verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Report]:
    """What `verify` reports of an example, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return lambda fragment: verify(write(lay_over(fragment), Path()))


def errors(report: Report, rule: Rule) -> set[str]:
    """The errors of the rule's own family and of those it builds on.

    Whether a quote of an example about quotes dates the event is not the example's subject.
    """
    families = FAMILIES[: FAMILIES.index(rule.family) + 1]
    wrong = {finding.rule for finding in report.findings if finding.severity is Severity.ERROR}
    return {name for name in wrong if BY_NAME[name].family in families}


def found(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings}


def test_the_base_of_the_examples_is_clean(verified: Callable[[str], Report]) -> None:
    assert found(verified("")) <= {"single-document", "wording-unread"}


def test_names_are_unique_and_those_of_the_design() -> None:
    assert len(BY_NAME) == len(ALL_RULES)
    assert {rule.name: str(rule.severity) for rule in ALL_RULES}.items() <= SEVERITIES.items()


def test_the_last_rule_asks_what_the_others_found() -> None:
    assert ALL_RULES[-1].name == "unused-waiver"


@every_rule
def test_the_function_bears_the_name(rule: Rule) -> None:
    assert rule.check.__name__.replace("_", "-") == rule.name
    assert f"{rule.check.__module__}.".startswith(f"hrctimeline.rules.{rule.family}.")


@every_rule
def test_the_page_begins_with_a_sentence(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z`].{15,140}[.]", rule.sentence)
    assert not rule.sentence.lower().startswith(rule.name)


@every_rule
def test_the_page_has_both_examples(rule: Rule) -> None:
    assert rule.page.count("\nBad::\n") == rule.page.count("\nGood::\n") == 1
    assert rule.example("Bad").strip() and rule.example("Good").strip()
    assert rule.example("Bad") != rule.example("Good")


@every_rule
def test_the_page_says_how_to_mend_it_and_since_when(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z].{10,250}[.]", rule.mend), "the docstring lacks “Mend: …”"
    assert re.fullmatch(r"\d+\.\d+\.\d+", rule.since), "“Since 0.2.0.” names a release"
    assert not any(line.startswith(("Mend", "Since")) for line in rule.reasons)


@pytest.mark.parametrize("width", [40, 80])
@every_rule
def test_the_page_for_people(rule: Rule, width: int) -> None:
    told = page(rule, width)
    words = " ".join(told.split())
    assert all(cells(line) <= width for line in told.splitlines())
    assert "::" not in told and "To set it aside" in told
    for part in (rule.name, rule.sentence, *rule.reasons, rule.mend, f"since {rule.since}"):
        assert part in words
    assert f" {rule.severity}: " in f"{words} "  # what verify says of the bad example
    assert f"--ignore {rule.name}" in words


@every_rule
def test_the_page_offers_a_waiver_where_one_works(rule: Rule) -> None:
    trial = Trial(rule)
    assert ("[[event.waiver]]\n" in page(rule, 80).split("To set it aside")[1]) == trial.waivable
    if trial.waivable:
        assert not still_found(trial, waiver(rule))


@pytest.mark.parametrize("rule", ABOUT_WORDS, ids=lambda rule: rule.name)
def test_a_waiver_may_be_of_the_words_that_a_finding_is_about_and_of_no_others(rule: Rule) -> None:
    trial = Trial(rule)
    for finding in trial.findings:
        assert finding.about
        assert not still_found(trial, f"{waiver(rule)}\nof = '{finding.about}'")
        assert still_found(trial, f"{waiver(rule)}\nof = 'no such words'")


def still_found(trial: Trial, waived: str) -> bool:
    """Whether the event of a rule's bad example has its finding still, with a waiver put in."""
    texts = {path.removeprefix("sources/"): data for path, data in trial.files.items()}
    event = next(finding.event for finding in trial.findings)
    head, found, tail = texts.pop("events.toml").decode().rpartition(f'id = "{event}"')
    first, *rest = tail.split("\n[[event]]", 1)
    log = f"{head}{found}{first}\n{waived}\n" + "".join(f"\n[[event]]{more}" for more in rest)
    report = verify(Memory(log.encode(), texts))
    return any(finding.rule == trial.rule.name and finding.event == event for finding in report.findings)


@every_rule
def test_the_bad_example_reports_the_rule_and_no_other_error(
    rule: Rule, verified: Callable[[str], Report]
) -> None:
    report = verified(rule.example("Bad"))
    assert rule.name in found(report)
    assert errors(report, rule) <= {rule.name}
    assert {f.severity for f in report.findings if f.rule == rule.name} == {rule.severity}


@every_rule
def test_the_good_example_has_no_error_and_not_this_finding(
    rule: Rule, verified: Callable[[str], Report]
) -> None:
    report = verified(rule.example("Good"))
    assert rule.name not in found(report)
    assert errors(report, rule) == set()


@every_rule
def test_there_is_a_case(rule: Rule) -> None:
    assert list((TESTS / "cases" / rule.name).glob("*/events.toml"))


@every_rule
def test_the_message_is_that_of_the_gallery(rule: Rule, verified: Callable[[str], Report]) -> None:
    report = verified(rule.example("Bad"))
    others = {"single-document", "wording-unread"} - {rule.name}  # which nearly every example gets
    report = replace(verify("events.toml", ignore=others), off=())
    seen = render(report, 80, plain, notes=True)
    kept = GALLERY / f"{rule.name}.txt"
    if os.environ.get("UPDATE_GALLERY"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(seen, encoding="utf-8", newline="\n")
    assert kept.is_file(), f"no {kept.name} in the gallery: UPDATE_GALLERY=1 writes it"
    assert seen == kept.read_text(encoding="utf-8")
    assert all(len(line) <= 80 for line in seen.splitlines())


def test_the_gallery_has_no_other_files() -> None:
    assert {file.stem for file in GALLERY.iterdir()} <= set(SEVERITIES)


def test_every_folder_of_cases_is_a_rule_s(root: Path) -> None:
    folders = {path.name for path in (root / "tests" / "cases").iterdir() if path.is_dir()}
    assert folders - {"__pycache__", "adversarial", "clean"} <= set(SEVERITIES)
