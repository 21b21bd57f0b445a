"""The lines that end a report: what holds, what was set aside, what no machine has checked."""

from collections import Counter
from collections.abc import Iterable, Iterator

from hrctimeline.findings import Finding, Severity, count
from hrctimeline.logfile.sources import NOT_AS_INDEXED
from hrctimeline.results import Report, Waived
from hrctimeline.review.standing import Standing
from hrctimeline.rules import BY_NAME
from hrctimeline.tell.terminal import hanging, safe, wrap
from hrctimeline.words.text import one_line

_TOGETHER = "\u00a0"  # a number stays on one line with what it counts
_NAMED = 12  # rules turned off by a command are named up to here: --select turns off nearly all
_WAIVED = 20  # waivers told; the others are counted


def counts(report: Report, width: int) -> Iterator[str]:
    """How much holds, how much is found, how much is left to a person."""
    if report.dossier.loaded.readable:
        for line in (_counts(report), _texts(report)):
            yield from (part.replace(_TOGETHER, " ") for part in wrap(line, width))
    else:
        yield from wrap("The log can't be read: nothing else was checked.", width)


def noted(report: Report, width: int) -> Iterator[str]:
    """What notes say, in numbers, in the order of the rules: "10 events rest on one document"."""
    found = (finding.rule for finding in report.findings if finding.severity is Severity.NOTE)
    numbers = Counter(report.noted) + Counter(found)
    if numbers:
        said = " · ".join(_counted(rule, numbers[rule]) for rule in BY_NAME if rule in numbers)
        yield from wrap(f"{said}: --notes tells which", width)


def _counted(rule: str, number: int) -> str:
    one, many = BY_NAME[rule].counted
    return count(number, one, many) if one else f"{count(number, 'note')} of {rule}"


def waived_in_words(waived: Waived) -> str:
    """A finding that is set aside, its rule, and the reason that the log gives."""
    waiver, finding = waived.waiver, waived.finding
    return f"{safe(finding.message)} ({finding.rule}), because: {safe(one_line(waiver.reason))}"


def waived(report: Report, width: int) -> Iterator[str]:
    """What is waived, and why."""
    told = [
        f"waived: {safe(event.id)}: {waived_in_words(each)}"
        for event in report.events
        for each in event.waived
    ]
    for line in told[:_WAIVED]:
        yield from hanging(line, width, "  ")
    if more := len(told[_WAIVED:]):
        yield f"{more} more are waived: --format json tells all"


def by_rule(findings: Iterable[Finding], shown: int, width: int) -> Iterator[str]:
    """How many findings each rule has; of which only the first `shown` are told, and how to see all."""
    numbers = Counter(finding.rule for finding in findings).most_common()
    wide = max((len(str(number)) for _, number in numbers), default=0)
    for rule, number in numbers:
        line = f"{number:>{wide}} {rule}"
        if number > shown:
            line += f": {shown} shown, hrctimeline verify --select {rule} shows all"
        yield from hanging(line, width, " " * (wide + 1))


def unchecked(report: Report, width: int) -> Iterator[str]:
    """The rules that were not run, or that have less weight in this log than of themselves."""
    if report.dossier.loaded.readable:
        for line in _unchecked(report):
            yield from wrap(line, width)


def _unchecked(report: Report) -> Iterator[str]:
    if report.left_out:
        yield f"Left out, as they need the whole log: {', '.join(report.left_out)}."
    by_log = [rule for rule in report.off if report.timeline.rules.get(rule) == "off"]
    others = [rule for rule in report.off if rule not in by_log]
    if others:
        yield f"Rules turned off: {', '.join(others) if len(others) <= _NAMED else f'{len(others)} of them'}."
    if by_log:
        yield f"Rules turned off by the log: {', '.join(by_log)}."
    if report.lowered:
        named = (f"{rule} ({severity})" for rule, severity in report.lowered.items())
        yield f"Rules with less weight in this log: {', '.join(named)}."


def _counts(report: Report) -> str:
    verdicts = Counter(event.verdict for event in report.events)
    summary = report.summary
    hold = verdicts["supported"] + verdicts["disputed"]
    failing, unchecked = verdicts["unsupported"], verdicts["unchecked"]
    aside = (
        (verdicts["disputed"], "disputed"),
        (summary.leaning, "by what is set aside"),
        (summary.inferred, "dated by inference alone"),
        (summary.unread, "with a date not checked"),
    )
    disputed = ", ".join(f"{number} {what}" for number, what in aside if number)
    disputed = f" ({disputed})" if disputed else ""
    wrong = f", {failing} {'do' if failing > 1 else 'does'}n't" if failing else ""
    wrong += f", {unchecked} not checked" if unchecked else ""
    none = not hold and (failing or unchecked)
    verdict = (
        f"none holds{wrong * bool(unchecked)}" if none else f"{hold} hold{'s' * (hold == 1)}{disputed}{wrong}"
    )
    return f"{count(summary.events, 'event')}: {verdict} · {_severities(report)}"


def _severities(report: Report) -> str:
    summary = report.summary
    parts = [count(summary.errors, "error")]
    parts += [count(summary.warnings, "warning")] if summary.warnings else []
    parts += [count(summary.notes, "note")] if summary.notes else []
    return " · ".join(part.replace(" ", _TOGETHER) for part in [*parts, f"{summary.waived} waived"])


def _texts(report: Report) -> str:
    bad = {f.source or f.file for f in report.findings if f.rule in NOT_AS_INDEXED}
    absent, unchecked = report.summary.absent, report.summary.unchecked
    sources = report.summary.sources
    if not report.dossier.loaded.indexed:
        state = "the index of the texts can't be read"
    elif bad:
        state = f"{len(bad)} of {sources} texts not as indexed"
    else:
        state = f"{count(sources - absent, 'text')} unchanged"
    gone = [f"{count(absent, 'text')} not here: {count(unchecked, 'quote')} not checked"] if absent else []
    return " · ".join([state, *gone, *_wording(report)])


def _wording(report: Report) -> Iterator[str]:
    """How much of the wording somebody has read as it is, and how many words no text proves."""
    standings = report.standings
    read = sum(each.read for each in standings)
    if standings:
        yield f"wording of {count(len(standings), 'event')}: {', '.join(_read(standings))}"
    if own := report.own_words:
        yield f"{count(own, 'own word')}{': read them' if read < len(standings) else ''}"


def _read(standings: list[Standing]) -> Iterator[str]:
    read = [each for each in standings if each.read]
    by_two = sum(len(each.current) > 1 for each in read)
    short = sum(bool(each.current) and not each.read and not each.changed for each in standings)
    changed = sum(each.changed for each in standings)
    unread = len(standings) - len(read) - short - changed
    if read:
        yield f"{len(read)} read" + (f" ({by_two} by two)" if by_two else "")
    if short:
        yield f"{short} read by too few"
    if changed:
        yield f"{changed} changed since {'it was' if changed == 1 else 'they were'} read"
    if unread:
        yield f"{unread} unread"
