"""How the wording of each event stands: who has read it as it is, and who read it when it was another."""

from collections.abc import Iterator

from hrctimeline.dates.edtf import in_words, parse
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.model import Event, SignOff
from hrctimeline.record import Record
from hrctimeline.review.digest import digest
from hrctimeline.words.fold import fold
from hrctimeline.words.text import one_line


class Stale(Record):
    """A sign-off of other words than are there now, and what has changed since."""

    sign_off: SignOff
    changed: tuple[str, ...]

    @property
    def said(self) -> str:
        """The same in a sentence."""
        return self.said_of("")

    def said_of(self, key: str) -> str:
        """The same of what changed in one key, where that is known; of evidence what has none of its own."""
        wording = ("the title", "the summary", "the date")
        own = [
            each
            for each in self.changed
            if each == f"the {key}" or (key == "evidence" and each not in wording)
        ]
        *most, last = own or self.changed
        what = f"{', '.join(most)} and {last}" if most else last
        return f"{what} changed since {self.sign_off.by} read it on {in_words(parse(self.sign_off.on))}"


class Standing(Record):
    """An event's readings: a person counts once, by the reading of the present words if there is one."""

    event: Event
    current: tuple[SignOff, ...] = ()
    stale: tuple[Stale, ...] = ()
    wanted: int = 1

    @property
    def read(self) -> bool:
        """Whether as many people as the log asks for have read the event as it is."""
        return len(self.current) >= self.wanted

    @property
    def changed(self) -> bool:
        """Whether it would be, or nearly, had it not changed since."""
        return not self.read and bool(self.stale)

    def read_by(self, person: str) -> bool:
        """Whether this person has read it as it is."""
        return any(same_person(person, sign_off.by) for sign_off in self.current)


def standings(dossier: Dossier) -> dict[int, Standing]:
    """How each event stands, by its position in the log; worked out once for a dossier."""
    return dossier.memo.get(_standings, dossier)


def keep_standings(dossier: Dossier, known: dict[int, Standing]) -> None:
    """Take standings that were worked out elsewhere."""
    dossier.memo.keep(known, _standings, dossier)


def _standings(dossier: Dossier) -> dict[int, Standing]:
    return {event.index: _standing(dossier, event) for event in dossier.events}


def same_person(one: str, other: str) -> bool:
    """Whether two names are written alike, but for typography, spaces and capitals."""
    return plain_name(one) == plain_name(other)


def _standing(dossier: Dossier, event: Event) -> Standing:
    wanted = dossier.timeline.readers
    signed = dossier.timeline.reviews.get(event.id, ()) if event.id else ()
    if not signed:
        return Standing(event, wanted=wanted)
    now = digest(dossier, event)
    held = [Stale(sign_off, now.changed_since(sign_off.digest)) for sign_off in signed]
    current = {plain_name(each.sign_off.by): each.sign_off for each in held if not each.changed}
    stale = {plain_name(each.sign_off.by): each for each in held if each.changed}
    left = tuple(each for person, each in stale.items() if person not in current)
    return Standing(event, tuple(current.values()), left, wanted)


def plain_name(name: str) -> str:
    """A name without typography, spaces and capitals."""
    return one_line(fold(name).casefold())


def gone(dossier: Dossier) -> Iterator[SignOff]:
    """For each event that has sign-offs and isn't in the log, the first of them."""
    for event, signed in dossier.timeline.reviews.items():
        if event not in dossier.by_id and signed:
            yield signed[0]
