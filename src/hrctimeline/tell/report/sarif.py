"""A report as SARIF 2.1.0 (OASIS), for code scanning: the rules with their pages, and a result a finding.

Lines and columns are 1-based and count code points. Paths are URIs relative to the repository's root. In a
message `[words](1)` is a link to a related location, and braces hold arguments: text from the log is escaped.
"""

import hashlib
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import quote

from hrctimeline import __version__
from hrctimeline.findings import Excerpt, Finding
from hrctimeline.record import as_dict
from hrctimeline.results import Report
from hrctimeline.rules import ALL_RULES
from hrctimeline.rules.base import Rule
from hrctimeline.tell.report.annotation import file_of, hint, message, place, relative, words
from hrctimeline.tell.report.json import dumps
from hrctimeline.tell.rules import markdown
from hrctimeline.tell.terminal import safe

Json = dict[str, Any]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_INDEX = {rule.name: number for number, rule in enumerate(ALL_RULES)}
_COUNTED = re.compile(r"\b(lines?|event|evidence) \d+|:\d+")  # what moves when lines do


def render(report: Report, root: Path) -> str:
    """The report as one SARIF document, its files as seen from `root`."""
    return dumps(document(report, root))


def document(report: Report, root: Path) -> Json:
    """The report as plain values."""
    driver = {"name": "hrctimeline", "version": __version__, "rules": [_rule(rule) for rule in ALL_RULES]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": _results(report, root),
        "properties": {"summary": as_dict(report.summary)},
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.sentence},
        "fullDescription": {"text": " ".join([rule.sentence, *rule.reasons])},
        "help": {"text": f"{rule.sentence} To mend it: {rule.mend}", "markdown": markdown(rule)},
        "defaultConfiguration": {"level": str(rule.severity)},
        "properties": {"tags": [rule.family]},
    }


def _results(report: Report, root: Path) -> list[Json]:
    """The findings, then the waived; those that are alike in all but their place are told apart by number."""
    seen: Counter[str] = Counter()
    results = []
    waived = [(each.finding, each.waiver.reason) for event in report.events for each in event.waived]
    for finding, reason in [*((finding, "") for finding in report.findings), *waived]:
        alike = _fingerprint(finding)
        seen[alike] += 1
        result = _result(report, finding, root, f"{alike}:{seen[alike]}")
        results.append({**result, "suppressions": _suppressions(reason)})
    return results


def _suppressions(reason: str) -> list[Json]:
    """A waiver as SARIF has it; every result has the list, as the standard asks where one has."""
    return [{"kind": "inSource", "status": "accepted", "justification": safe(reason)}] if reason else []


def _result(report: Report, finding: Finding, root: Path, fingerprint: str) -> Json:
    at = finding.place
    region = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }
    related = [
        _related(report, excerpt, number, root) for number, excerpt in enumerate(finding.excerpts, start=1)
    ]
    return {
        "ruleId": finding.rule,
        "ruleIndex": _INDEX[finding.rule],
        "level": str(finding.severity),
        "message": {"text": _message(report, finding)},
        "locations": [_location(at.file, region, root)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"hrctimelineFinding/v1": fingerprint},
    }


def _location(file: str, region: Json, root: Path) -> Json:
    return {"physicalLocation": {"artifactLocation": _artifact(file, root), "region": region}}


def _artifact(file: str, root: Path) -> Json:
    path = Path(relative(file, root))
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(os.fsencode(path.as_posix())), "uriBaseId": "%SRCROOT%"}


def _related(report: Report, excerpt: Excerpt, number: int, root: Path) -> Json:
    region = {"startLine": excerpt.line, "startColumn": excerpt.column}
    location = _location(file_of(report, excerpt), region, root)
    return {"id": number, **location, "message": {"text": _literal(words(excerpt))}}


def _message(report: Report, finding: Finding) -> str:
    """What is wrong, each excerpt with a link to its place, and what to do."""
    lines = [_literal(message(finding))]
    for number, excerpt in enumerate(finding.excerpts, start=1):
        lines.append(f"[{_literal(place(report, excerpt))}]({number}) {_literal(words(excerpt))}")
    return "\n".join([*lines, *map(_literal, hint(finding))])


def _literal(text: str) -> str:
    """Text that holds no link and no argument of a message."""
    return re.sub(r"([\\\[\]])", r"\\\1", text).replace("{", "{{").replace("}", "}}")


def _fingerprint(finding: Finding) -> str:
    """What a finding is about, wherever it stands: rule, event or source, message, the words pointed at."""
    at = finding.place
    pointed = finding.shown[at.column - 1 : at.end_column - 1] if at.line == at.end_line else ""
    said = _COUNTED.sub("", finding.message)
    parts = (finding.rule, finding.event, finding.source, said, pointed)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
