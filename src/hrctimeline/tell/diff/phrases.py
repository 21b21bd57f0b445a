"""What the texts of a comparison share, whatever their format: its sentences, without any markup."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from hrctimeline.dates.edtf import in_words, parse
from hrctimeline.diff.model import Change, Diff, EventChange, Passage, Reading, Revision, SourceChange
from hrctimeline.findings import Finding, count
from hrctimeline.results import Waived
from hrctimeline.tell.terminal import safe
from hrctimeline.words.text import one_line

VERDICTS = {
    "supported": "backed by the texts",
    "disputed": "backed by some words, with others set against it",
    "unsupported": "does not hold",
    "unchecked": "not checked: a text isn't here",
}
_COMMAND = re.compile(r"::(?=[A-Za-z])|##(?=\[)")
_STANCES = {"supports": "supports it", "disputes": "disputes it", "context": "context"}
_KINDS = ("added", "changed", "renamed", "removed")


def inert(text: str) -> str:
    """`text` made safe for a terminal and for a CI log, in which a line may be a command to the runner."""
    return _COMMAND.sub(lambda m: f"\\u{ord(m[0][0]):04x}{m[0][1]}", safe(text))


def summary(diff: Diff) -> list[str]:
    """The sentences that tell the whole, the gravest first."""
    told = []
    if texts := len(diff.texts):
        told.append(f"{count(texts, 'cited text')} changed: look there first.")
    told.append(_events(diff))
    if weak := sum(bool(event.weaker) for event in diff.events):
        told.append(f"The support of {count(weak, 'event')} grew weaker.")
    if diff.turned:
        told.append(f"The new wording of {count(diff.turned, 'event')} turns something: see “turned”.")
    if unread := sum(not event.read for event in diff.of("added", "changed", "renamed")):
        told.append(f"{count(unread, 'changed event')} want{'s' * (unread == 1)} a reader.")
    told += [f"Readings: {said}."] if (said := _readings(diff)) else []
    if diff.unjudged:
        rest = f"{count(diff.unjudged, 'unchanged event')} that cite none of what changed"
        told.append(f"{rest} were not judged anew: `hrctimeline verify` does.")
    return told


def _events(diff: Diff) -> str:
    if not diff.comparable:
        return "The events can't be compared."
    parts = [(len(found), kind) for kind in _KINDS if (found := diff.of(kind))]
    affected = len(diff.of("affected"))
    other = f"; {affected} of the unchanged stand{'s' * (affected == 1)} otherwise" if affected else ""
    if not parts:
        only = not (diff.same or diff.sources or diff.timeline or affected)
        return f"No event changed{': only order, layout or comments did' if only else other}."
    (first, kind), *rest = parts
    told = [f"{count(first, 'event')} {kind}", *(f"{number} {kind}" for number, kind in rest)]
    return f"{', '.join(told)}{other}; {diff.total} in all."


_READINGS = {"added": "new", "stale": "stale now", "withdrawn": "withdrawn", "unfit": "of other words"}


def _readings(diff: Diff) -> str:
    numbers = Counter(reading.kind for reading in diff.readings)
    return ", ".join(f"{numbers[kind]} {said}" for kind, said in _READINGS.items() if numbers[kind])


def reading(reading: Reading) -> str:
    """What became of one reading."""
    day = in_words(parse(reading.on))
    match reading.kind:
        case "added":
            return f"read by {reading.by} on {day}"
        case "stale":
            return f"no longer read as it is: {reading.changed}"
        case "unfit":
            return f"signed, but not these words: {reading.changed}"
        case _:
            return f"{reading.by} withdraws the reading of {day}"


def named(revision: Revision) -> str:
    """A revision as it was named, with its commit in short."""
    short = revision.commit[:7]
    absent = "" if revision.present else ", without a log"
    return (
        f"{revision.name} ({short}{absent})"
        if short and short not in revision.name
        else revision.name + absent
    )


def headed(event: EventChange) -> str:
    """What happened to an event, in words that follow its id."""
    if event.kind == "renamed":
        also = ", and changed" if event.changes or event.quotes else ""
        return f"renamed from {event.old_id}{also}"
    return "not changed itself" if event.kind == "affected" else event.kind


def dated(event: EventChange) -> str:
    """An event's date in words."""
    return in_words(parse(event.date)) if event.date else "no usable date"


def verdict(event: EventChange) -> str:
    """The verdict, with the former one where it was another."""
    before, after = map(_verdict, event.verdict, event.leans)
    if event.kind == "added":
        return after
    return before if event.kind == "removed" or before == after else f"{before} → {after}"


def _verdict(verdict: str, leans: bool) -> str:
    return VERDICTS.get(verdict, "not judged") + ", but for what is set aside" * leans


def turned(event: EventChange) -> Iterator[str]:
    """What the new wording of an event turns, in sentences."""
    for each in event.turned:
        for turn in each.turns:
            yield f"{turn.said} ({each.key})"


def waived(waived: Waived) -> str:
    """A finding that is set aside, without its rule."""
    return f"{waived.finding.message}, because: {one_line(waived.waiver.reason)}"


def label(change: Change) -> str:
    """What changed, as a word beside "quote" for the piece of evidence itself."""
    return "wording" if change.key == "quote" else change.key


def place(passage: Passage) -> str:
    """Where a quote stands."""
    file = PurePath(passage.file).name or passage.source
    return f"{file}:{passage.line}" if passage.line is not None else file


def role(passage: Passage) -> str:
    """What a quote does for its event, who says it, and whether the text has it."""
    told = [_STANCES.get(passage.stance, passage.stance)]
    told += [f"said by {passage.said_by}"] if passage.said_by else []
    told += ["not found in the text"] if passage.line is None else []
    return ", ".join(told)


def finding_place(finding: Finding) -> str:
    """The file and the line of a finding."""
    return f"{finding.file}:{finding.line}"


def text_change(source: SourceChange) -> str:
    """What became of a text and of its checksum."""
    assert source.text
    text = source.text
    if text.absent:
        return "The index has another checksum, and the texts aren't here to be compared: see --texts."
    if not text.bytes:
        return "The text is the same, but the index has another checksum for it."
    what = "The words that quotes are held against are not those of before"
    if not (text.lines or text.more):
        what = "Its white space or line ends are not those of before"
    if text.checksum:
        return f"{what}. The index has the new checksum: `verify` can't tell, compare it with the original."
    return f"{what}, and the index still has the former checksum."


def ends_of_ids(event: EventChange) -> str:
    """What a rename means for those who link to an event."""
    return f"Ids are for good: what links to {event.old_id} finds nothing now."
