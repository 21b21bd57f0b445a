"""A report as text for people: each finding with its place, its reason and its way out, then the counts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import PurePath

from hrctimeline.findings import Excerpt, Finding, Severity, count
from hrctimeline.logfile.sources import NOT_AS_INDEXED
from hrctimeline.results import Report, Waived
from hrctimeline.review.standing import Standing
from hrctimeline.rules import BY_NAME
from hrctimeline.tell.terminal import Style, cells, ends, hanging, safe, safe_lines, underline, window, wrap
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import one_line

_TOGETHER = "\u00a0"  # a number stays on one line with what it counts
_NAMED = 12  # rules turned off by a command are named up to here: --select turns off nearly all
_WAIVED = 20  # waivers told; the others are counted
_IN_FULL = 50  # findings of one rule that are told; the others are counted
_MANY = 20  # more findings than these are counted by rule as well
_LEAST = 44  # columns that a line of the log wants beside the rule and the event


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


def render(report: Report, width: int, style: Style, *, notes: bool = False, full: bool = False) -> str:
    """The whole report; `width` in columns.

    Notes are counted, and told with `notes`; of findings in bulk the first of each rule are told. With
    `full`, as where rules are asked for by name, all are told.
    """
    told = [f for f in report.findings if notes or full or f.severity is not Severity.NOTE]
    most = len(told) if full else _IN_FULL
    blocks = [
        "\n".join(finding_lines(report, each, width, style)) for each in _first_of_each_rule(told, most)
    ]
    if len(told) > _MANY:
        blocks.append("\n".join(by_rule(told, most, width)))
    counted = noted(report, width) if report.noted or len(told) < len(report.findings) else ()
    closing = (counts(report, width), counted, waived(report, width), unchecked(report, width))
    return "\n\n".join([*blocks, "\n".join(chain.from_iterable(closing))]) + "\n"


def _first_of_each_rule(findings: list[Finding], most: int) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.rule] += 1
        if seen[finding.rule] <= most:
            yield finding


def finding_lines(report: Report, finding: Finding, width: int, style: Style) -> Iterator[str]:
    """One finding: its place and message, the line of the log, words of texts, and what to do."""
    place = finding.place
    where = f"{place.file}:{place.line}:{place.column}"
    head = f"{safe(where)}  {finding.severity}: {safe(finding.message)}"
    line = ends(head, finding.rule, width)
    yield from _headed([line] if line else hanging(head, width), finding, style)
    right = finding.event if line else f"{finding.rule}  {finding.event}".rstrip()
    yield from _shown(finding, right, width, style)
    for excerpt in finding.excerpts:
        yield from _excerpt(report, excerpt, width, style)
    yield from wrap(safe_lines(finding.hint), width, "  ")


def _headed(lines: list[str], finding: Finding, style: Style) -> Iterator[str]:
    """The lines of a head, the severity in them in its colour."""
    word = f"{finding.severity}: "
    coloured = f"{style(word.strip(), str(finding.severity))} "
    at = next((number for number, line in enumerate(lines) if word in line), 0)
    yield from lines[:at]
    yield lines[at].replace(word, coloured, 1)
    yield from lines[at + 1 :]


_whole_value = lazy_pattern(r"\s*[\w.\"' -]+=\s*")


def _shown(finding: Finding, right: str, width: int, style: Style) -> Iterator[str]:
    """The line of the file, with what matters in it underlined, and `right` at its end or above it."""
    place, shown = finding.place, finding.shown
    end = place.end_column - 1 if place.end_line == place.line else len(shown)
    indented = len(shown) - len(shown.lstrip())
    text = safe(shown.strip())
    mark = (len(safe(shown[indented : place.column - 1])), len(safe(shown[indented : max(end, indented)])))
    whole = mark[1] == len(text) and (mark[0] == 0 or _whole_value().fullmatch(text[: mark[0]]))
    room = width - 4 - (cells(right) + 2 if right else 0)
    beside = bool(text) and (cells(text) <= room or room >= _LEAST)
    if right and not beside:
        yield from _right(right, width)
        right, room = "", width - 4
    text, mark = window(text, mark, room)
    if text:
        yield (ends(f"    {text}", right, width) if right else None) or f"    {text}"
    if text and not whole:
        yield "    " + style(underline(mark, text), str(finding.severity))


def _right(text: str, width: int) -> list[str]:
    """Words at the right end of a line of their own; in lines where one can't hold them."""
    return [f"{' ' * (width - cells(text))}{text}"] if cells(text) <= width else wrap(text, width, "    ")


def _excerpt(report: Report, excerpt: Excerpt, width: int, style: Style) -> Iterator[str]:
    head = f"  {PurePath(report.dossier.loaded.path(excerpt.file)).name}:{excerpt.line}:{excerpt.column}  "
    mark = excerpt.mark or (0, 0)
    lead = safe(excerpt.text[: mark[0]])
    inner = safe(excerpt.text[slice(*mark)])
    quoted = f"“{lead}{inner}{safe(excerpt.text[mark[1] :])}”"
    span = (len(lead) + 1, len(lead) + 1 + len(inner))
    room = width - cells(head)
    if room < 40:
        yield head.rstrip()
        head, room = "    ", width - 4
    text, span = window(quoted, span, room)
    yield head + text
    if excerpt.mark and inner and (excerpt.label or cells(inner) < cells(quoted) - 2):
        line = " " * cells(head) + underline(span, text)
        label = f"  {excerpt.label}" if excerpt.label else ""
        if cells(line + label) <= width:
            yield style(line, "mark" if not label else "strong") + label
        else:
            yield style(line, "strong")
            yield from wrap(excerpt.label, width, "      ")
