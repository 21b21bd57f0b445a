"""The questions of a review, event by event, and what their answers do; who asks them is not said here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from hrctimeline.ask.desk import Desk, Sheet
from hrctimeline.logfile.model import SignOff
from hrctimeline.review.sign import signed, withdrawn
from hrctimeline.words.text import one_line

QUESTION = "Do the quotes say it? [y]es, [n]o, [s]kip, [q]uit, [?] "
WHY = "What do they not say? "
_LOST = "Not every quote of it is found, so it can't be signed; `hrctimeline verify` says why."
CHANGED = "The log or a text changed meanwhile; this is how the event stands now."


class Voice(NamedTuple):
    """How a dialogue speaks. `ask` gives an answer, None where no more will come."""

    ask: Callable[[str], str | None]
    tell: Callable[[str], None]
    show: Callable[[Sheet, str], None]
    keys: str


class Reader(NamedTuple):
    """Who reads, and on which day."""

    name: str
    day: str


@dataclass
class Dialogue:
    """One sitting. Each "yes" is written at once; nothing else is kept anywhere."""

    desk: Desk
    reader: Reader
    voice: Voice
    signed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)  # events, and what they don't say

    def run(self, events: Iterable[str]) -> None:
        """Go through some events until the reader stops."""
        queue = list(events)
        for number, event in enumerate(queue, 1):
            if not self._event(event, f"{number} of {len(queue)}"):
                return

    def _event(self, event: str, place: str) -> bool:
        """Show an event and ask until there is an answer; whether to go on."""
        shown = self._show(event, place)
        while shown:
            answer = self.voice.ask(QUESTION)
            key, _, note = (answer or "q").strip().partition(" ")
            match key.casefold():
                case "y" | "yes":
                    shown = self._sign(event, place, shown, one_line(note))
                case "n" | "no":
                    return self._refuse(event, note.strip())
                case "s" | "skip":
                    self.skipped.append(event)
                    return True
                case "q" | "quit":
                    return False
                case _:
                    self.voice.tell(self.voice.keys)
        return True

    def _show(self, event: str, place: str) -> str:
        """Show an event as it is now, and give the digest of what is shown; "" where it is gone."""
        if not self.desk.fresh():
            self.desk = Desk(self.desk.log, self.desk.texts)
        if event not in self.desk.standings:
            self.voice.tell(f"{event} is no longer in the log, or the log can't be read.")
            return ""
        self.voice.show(self.desk.sheet(event), place)
        return self.desk.digest(event)

    def _sign(self, event: str, place: str, shown: str, note: str) -> str:
        """Sign what was shown, and give "" then; where it isn't so any more, show it anew."""
        if not self.desk.fresh():
            self.desk = Desk(self.desk.log, self.desk.texts)
            if event not in self.desk.standings or self.desk.digest(event) != shown:
                self.voice.tell(CHANGED)
                return self._show(event, place)
        if not self.desk.whole(event):
            self.voice.tell(_LOST)
            return shown
        sign_off = SignOff(event, 0, self.reader.name, self.reader.day, shown, note)
        signed(self.desk.log, [sign_off], self.desk.ids)
        self.signed.append(event)
        return ""

    def _refuse(self, event: str, note: str) -> bool:
        while not note:
            answer = self.voice.ask(WHY)
            if answer is None:
                return False
            note = answer.strip()
        self.refused.append((event, note))
        if withdrawn(self.desk.log, event, self.reader.name, self.desk.ids):
            self.voice.tell("Your earlier sign-off of it is taken back.")
        return True
