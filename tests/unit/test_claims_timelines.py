"""The claim rules on events of many subjects: silent on what the quotes back, and each planted fault found."""

import json
from pathlib import Path

import pytest
from tests.unit.claims_timelines import TOLD, Told

from hrctimeline.findings import Problem
from hrctimeline.load import load
from hrctimeline.material import Material
from hrctimeline.rules import claims

RULES = (claims.claim_quotation, claims.claim_number, claims.claim_name, claims.claim_date)


def problems(folder: Path, told: Told, title: str, summary: str) -> list[tuple[str, Problem]]:
    """What the four rules say of an event whose source has its quotes, each in a paragraph of its own."""
    (folder / "sources").mkdir(exist_ok=True)
    text = "\n\n".join((told.around, *told.quotes)) + "\n"
    (folder / "sources" / "text.txt").write_text(text, encoding="utf-8")
    language = f'language = "{told.published}"\n' if told.published else ""
    (folder / "sources" / "index.toml").write_text(
        f'[source.text]\nfile = "text.txt"\ntitle = "A text"\npublisher = "Gazette"\npublished = "2020-12-31"\n{language}',
        encoding="utf-8",
    )
    quoted = json.dumps  # JSON strings are TOML strings
    lines = [f"{quoted(k)} = {quoted(v)}" for k, v in told.names.items()]
    log = ["[timeline.names]", *lines, "[[event]]", 'id = "e"', f'date = "{told.date}"']
    log += [
        f"title = {quoted(title, ensure_ascii=False)}",
        f"summary = {quoted(summary, ensure_ascii=False)}",
    ]
    for quote in told.quotes:
        log += ["[[event.evidence]]", 'source = "text"', f"quote = {quoted(quote, ensure_ascii=False)}"]
    (folder / "events.toml").write_text("\n".join(log), encoding="utf-8")
    material = Material(load(folder / "events.toml"))
    assert len(material.located) == len(told.quotes)
    return [(rule.name, problem) for rule in RULES for problem in rule.check(material)]


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.title[:40])
def test_what_the_quotes_back_is_not_reported(tmp_path: Path, told: Told) -> None:
    found = problems(tmp_path, told, told.title, told.summary)
    assert [(rule, problem.about) for rule, problem in found] == []


@pytest.mark.parametrize(
    ("told", "right", "planted", "rule"),
    [(told, *wrong) for told in TOLD for wrong in told.wrong],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_planted_fault_is_found(tmp_path: Path, told: Told, right: str, planted: str, rule: str) -> None:
    title, summary = told.title.replace(right, planted), told.summary.replace(right, planted)
    assert (title, summary) != (told.title, told.summary)
    found = problems(tmp_path, told, title, summary)
    assert {name for name, _ in found} == {rule}
    for _, problem in found:
        text = title if problem.where.path[2] == "title" else summary
        start, end = problem.where.part or (0, 0)
        assert text[start:end] == problem.about
        assert set(problem.about.split()) & set(planted.strip("“”:").split()) or problem.about in planted
