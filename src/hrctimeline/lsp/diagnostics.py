"""What verify finds, as an editor shows it: with the words of the text beside it, and the rule's page."""

from collections.abc import Callable, Iterator

from lsprotocol import types

from hrctimeline.findings import Finding, Severity
from hrctimeline.lsp.view import View
from hrctimeline.results import Waived
from hrctimeline.tell.report.annotation import words
from hrctimeline.tell.terminal import safe_lines

SOURCE = "hrctimeline"
_SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}
_NEEDLESS = ("unused-waiver", "unused-source")
Rules = Callable[[str], str]  # the address of a rule's page


def diagnostics(view: View, rules: Rules, *, notes: bool) -> dict[str, list[types.Diagnostic]]:
    """What is found, by the paths of the files: waived findings as hints, notes where they are wanted."""
    found: dict[str, list[types.Diagnostic]] = {}
    for finding in view.faults:
        _put(found, finding, _diagnostic(view, finding, rules))
    for finding in view.report.findings if view.report else ():
        if notes or finding.severity is not Severity.NOTE:
            _put(found, finding, _diagnostic(view, finding, rules))
    for waived in (each for event in (view.report.events if view.report else ()) for each in event.waived):
        _put(found, waived.finding, _waived(view, waived, rules))
    return found


def _put(found: dict[str, list[types.Diagnostic]], finding: Finding, made: types.Diagnostic | None) -> None:
    if made:
        found.setdefault(finding.file, []).append(made)


def _diagnostic(view: View, finding: Finding, rules: Rules) -> types.Diagnostic | None:
    if (range := range_of(view, finding)) is None:
        return None
    return types.Diagnostic(
        range=range,
        message="\n".join([safe_lines(finding.message), *filter(None, [safe_lines(finding.hint)])]),
        severity=_SEVERITY[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(rules(finding.rule)),
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if finding.rule in _NEEDLESS else None,
        related_information=list(_related(view, finding)) or None,
    )


def _waived(view: View, waived: Waived, rules: Rules) -> types.Diagnostic | None:
    made = _diagnostic(view, waived.finding, rules)
    if made:
        made.severity = types.DiagnosticSeverity.Hint
        made.message = f"waived ({safe_lines(waived.waiver.reason)}): {safe_lines(waived.finding.message)}"
    return made


def range_of(view: View, finding: Finding) -> types.Range | None:
    """Where a finding is in the editor; None where what it is about was changed since."""
    page, place = view.page(finding.file), finding.place
    if page is None:
        start, end = (place.line, place.column), (place.end_line, place.end_column)
        return types.Range(*(types.Position(line - 1, column - 1) for line, column in (start, end)))
    if finding in view.faults:
        return page.lines.range(*page.lines.of(place))
    first, last = page.judged.of(place)
    return page.range((first + page.base, last + page.base))


def _related(view: View, finding: Finding) -> Iterator[types.DiagnosticRelatedInformation]:
    for excerpt in finding.excerpts if view.known else ():
        location = view.known and view.location(*view.known.excerpt_span(excerpt))
        if location:
            yield types.DiagnosticRelatedInformation(location, words(excerpt))
