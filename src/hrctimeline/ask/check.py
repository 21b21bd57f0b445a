"""How the quotes of a text stand in it, as it is or will be, against the text that they were taken from."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from hrctimeline.diff.committed import Committed
from hrctimeline.diff.git import GitFailed, Repository
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.folder import Disk, Outside
from hrctimeline.logfile.model import Event, Evidence, Source
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Text
from hrctimeline.writing.repair import Repairs

State = Literal["stands", "moved", "changed", "ambiguous", "lost", "unchecked"]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote of a text, and how it stands: the line where it stood, and where it does now.

    `changed`: the text has other words in its place; `unchecked`: the text isn't here.
    """

    event: Event
    evidence: Evidence
    state: State
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True)
class Check:
    """A text with its quotes, and what can be proposed for those that are lost.

    `state` of the text: the one whose checksum the index holds, another, or none that is here.
    """

    source: Source
    state: Literal["unchanged", "changed", "absent"]
    quotes: tuple[Quoted, ...]
    repairs: Repairs

    @property
    def sound(self) -> bool:
        """Whether the text is the index's, and every quote of it stands."""
        return self.state == "unchanged" and all(each.state in ("stands", "moved") for each in self.quotes)

    @property
    def counted(self) -> Counter[State]:
        """How many quotes stand in which way."""
        return Counter(each.state for each in self.quotes)


def check(repairs: Repairs, source: Source, before: Text | None) -> Check:
    """How the quotes of a source stand; `repairs` are of the log with the text as it is or will be."""
    dossier = repairs.log.dossier
    own = Repairs(
        repairs.log,
        repairs.index,
        {},
        [each for each in repairs.repairs if each.evidence.source == source.id],
        [each for each in repairs.lost if each.evidence.source == source.id],
    )
    states = tuple(_quoted(dossier, own, source.id, before))
    problems = {rule for rule, _ in dossier.texts.read(source.id).problems}
    other = source.id in repairs.checksums or "source-changed" in problems
    absent = source.id not in dossier.texts
    return Check(source, "absent" if absent else "changed" if other else "unchanged", states, own)


def _quoted(dossier: Dossier, repairs: Repairs, source: str, before: Text | None) -> Iterator[Quoted]:
    changed = {each.evidence.path() for each in repairs.repairs if "quote" in each.values}
    former = Locator(before) if before else None
    for event in dossier.timeline.events:
        for evidence in event.evidence:
            if evidence.source == source:
                was = _line(former, evidence) if former and before else None
                yield _state(dossier, event, evidence, was, evidence.path() in changed)


def _state(dossier: Dossier, event: Event, evidence: Evidence, was: int | None, changed: bool) -> Quoted:
    if evidence.source not in dossier.texts:
        return Quoted(event, evidence, "unchecked", was)
    if place := dossier.located.get(evidence.path()):
        now = dossier.texts[evidence.source].position(place.start)[0]
        return Quoted(event, evidence, "moved" if was not in (None, now) else "stands", was, now)
    if dossier.places.get(evidence.path()):
        return Quoted(event, evidence, "ambiguous", was)
    return Quoted(event, evidence, "changed" if changed else "lost", was)


def _line(former: Locator, evidence: Evidence) -> int | None:
    """The line of a quote in the text as it was, if it stood in one place."""
    found = former.places(evidence.quote, evidence.prefix, evidence.suffix)
    return former.text.position(found[0].start)[0] if len(found) == 1 else None


def former_text(folder: Disk, source: Source) -> Text | None:
    """The text whose checksum the index holds, where the last commit has it."""
    try:
        repository = Repository.around(folder.log)
        data = Committed.at(repository, repository.commit("HEAD"), folder.texts).read(source.file)
        if hashlib.sha256(data).hexdigest() != source.sha256.lower():
            return None
        return Text(data.decode("utf-8"), source.lines, source.markup == "markdown")
    except (GitFailed, Outside, OSError, ValueError):
        return None
