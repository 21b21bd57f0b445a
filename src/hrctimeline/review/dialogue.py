"""The questions of a review, event by event, and what their answers do. Others ask them and tell what is told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from hrctimeline.logfile.model import SignOff
from hrctimeline.review.desk import Desk, Sheet
from hrctimeline.review.sign import signed, withdrawn

QUESTION = "Do the quotes say it? [y]es, [n]o, [s]kip, [q]uit, [?] "
WHY = "What do they not say? "
_LOST = "Not every quote of it is found, so it can't be signed; `hrctimeline verify` says why."
CHANGED = "The log or a text changed meanwhile; this is how the event stands now."


class Voice(NamedTuple):
    """How a dialogue speaks: `ask` gives an answer, None at the end of all; `tell` takes a line, `show` an event."""

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
        if not (sheet := self._sheet(event)):
            return True
        self.voice.show(sheet, place)
        while True:
            answer = self.voice.ask(QUESTION)
            key, _, note = (answer or "q").strip().partition(" ")
            match key.casefold():
                case "y" | "yes":
                    if not (now := self._still(sheet)):
                        return True
                    if now is not sheet:
                        sheet = now
                        self.voice.tell(CHANGED)
                        self.voice.show(sheet, place)
                    elif self._sign(sheet, note.strip()):
                        return True
                case "n" | "no":
                    return self._refuse(event, note.strip())
                case "s" | "skip":
                    self.skipped.append(event)
                    return True
                case "q" | "quit":
                    return False
                case _:
                    self.voice.tell(self.voice.keys)

    def _sheet(self, event: str) -> Sheet | None:
        if not self.desk.fresh():
            self.desk = Desk(self.desk.log)
        if event not in self.desk.standings:
            self.voice.tell(f"{event} is no longer in the log.")
            return None
        return self.desk.sheet(event)

    def _still(self, sheet: Sheet) -> Sheet | None:
        """The same sheet where it is as it was shown, else how the event stands now."""
        now = self._sheet(sheet.event.id)
        return sheet if now and now.digest == sheet.digest else now

    def _sign(self, sheet: Sheet, note: str) -> bool:
        if not sheet.whole:
            self.voice.tell(_LOST)
            return False
        sign_off = SignOff(sheet.event.id, 0, self.reader.name, self.reader.day, sheet.digest, note)
        signed(self.desk.log, sign_off, self.desk.ids)
        self.signed.append(sheet.event.id)
        return True

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
