"""`locate` agrees with the verdicts on other tools' own test cases."""

import json
from pathlib import Path
from typing import Any

from hrctimeline.words.locate import locate


def disagreement(case: dict[str, Any]) -> str | None:
    text = case["text"]
    found = locate(text, case["quote"], case["prefix"], case["suffix"])
    expected = case["expect"]
    verdict = "absent" if not found else "found" if len(found) == 1 else "ambiguous"
    if verdict != expected:
        return f"{case['id']}: {verdict}, expected {expected}: {found}"
    if expected == "found":
        start, end = found[0]
        inner = text[case["start"] : case["end"]]
        if text[start:end].strip() != inner.strip() or abs(start - case["start"]) > len(inner) - len(
            inner.strip()
        ):
            return f"{case['id']}: {found[0]}, expected {case['start']}, {case['end']}"
    return None


def test_every_case(conformance: Path) -> None:
    lines = (conformance / "quotes" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    assert len(cases) == 260
    assert [wrong for case in cases if (wrong := disagreement(case))] == []
