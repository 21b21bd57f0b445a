"""The questions that lead from words of the texts to an event that holds; who asks them is not said here.

Nothing is written before the last one is answered.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from hrctimeline.ask.find import Passage, find
from hrctimeline.ask.paste import Pasted, evidence_for, pasted
from hrctimeline.ask.scan import overlap, quoted
from hrctimeline.dates.edtf import Edtf, in_words, parse
from hrctimeline.evidence.acts import content
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.logfile.read import ID
from hrctimeline.words.text import Span, one_line
from hrctimeline.writing.intake import fresh
from hrctimeline.writing.log import Draft, Log, named

MOST = 9  # passages to choose from
_YEAR = 4  # digits, which may be looked for; fewer are a number of a passage
WORDS = "Words of the texts that tell of it: "
WHICH = "Which? Its number, or other words: "
WHICH_DATE = "Which of these dates is the event's? Its number, Enter for none: "
DATE, NO_DATE = "Date", "Date (Enter for another place): "
TITLE, SUMMARY = "Title: ", "Summary (Enter for none): "
KEEP = "Enter keeps it, or write it anew: "
MORE = "Which of these tell of it, too? Numbers, Enter for none: "
NAME = "Id"
STANCE = "Does it [s]upport the event, [d]ispute it, or give [c]ontext? "
_CHANGES = "[y]es, [n]o, [q]uote more; anew: [t]itle, [s]ummary, [d]ate: "
WRITE, ANYWAY = f"Write it? {_CHANGES}", f"Write it anyway? {_CHANGES}"
OWN_DATE = "The text itself is of {} ({}): written as the date, it brings its dateline as evidence."
NO_SUCH = "There is no {}: they are 1 to {}."
NO_ANSWER = "“{}” is none of {}."
NOTHING = "No text has these words in a place that a quote can pick."
_STANCES = {"s": "supports", "d": "disputes", "c": "context"}


class Voice(Protocol):
    """How the dialogue speaks. `ask` gives an answer, None where no more will come."""

    def ask(self, question: str, default: str = "") -> str | None:
        """Put a question."""

    def tell(self, text: str) -> None:
        """Say a sentence."""

    def passages(self, passages: Sequence[Passage]) -> None:
        """Show passages, numbered from 1."""

    def dates(self, stated: Sequence[Statement]) -> None:
        """Show what dates a sentence states, and why; numbered from 1 where there are several."""

    def wording(self, draft: Draft, key: str) -> None:
        """Show a title or summary with the words that no text proves."""

    def draft(self, draft: Draft) -> None:
        """Show what will be written, and what verify says of it."""


class Ended(Exception):
    """No more answers will come."""


@dataclass
class Adding:
    """One dialogue. It gives a draft to write, or None where that isn't wanted."""

    log: Log
    voice: Voice
    source: str = ""
    table: dict[str, Any] = field(default_factory=dict)
    others: list[dict[str, Any]] = field(default_factory=list)  # evidence from other texts

    @property
    def dossier(self) -> Dossier:
        """What was loaded."""
        return self.log.dossier

    def event(self) -> Draft | None:
        """A new event."""
        try:
            passage = self._passage()
            self.table["id"] = fresh("new event", self.dossier.by_id)
            while not self._dated(passage):
                passage = self._passage()
            self._worded("title", TITLE)
            self._worded("summary", SUMMARY)
            self._more()
            self.table["id"] = self._id()
            return self._checked(passage)
        except Ended:
            return None

    def evidence(self, event: str) -> Draft | None:
        """More evidence for an event."""
        try:
            pasted = self._passage().evidence
            assert pasted
            stance = self._choice(STANCE, "sdc", "s")
            keys = pasted.keys | ({"stance": _STANCES[stance]} if stance != "s" else {})
            draft = self.log.with_evidence(event, [keys])
            self.voice.draft(draft)
            question = f"Write it{' anyway' if draft.findings else ''}? [y]es, [n]o: "
            return draft if self._choice(question, "yn") == "y" else None
        except Ended:
            return None

    def _answer(self, question: str, default: str = "") -> str:
        answer = self.voice.ask(question, default)
        if answer is None:
            raise Ended
        return one_line(answer) or default

    def _choice(self, question: str, letters: str, default: str = "") -> str:
        """The letter that an answer begins with, of those that it may."""
        while (answer := self._answer(question, default))[:1].casefold() not in tuple(letters):
            self.voice.tell(NO_ANSWER.format(answer, ", ".join(letters)))
        return answer[0].casefold()

    def _number(self, answer: str, most: int) -> int:
        """The number that an answer is, from 1 to `most`; 0 for anything else, which is told."""
        number = int(answer[:6]) if answer.isascii() and answer.isdigit() else 0
        if not 1 <= number <= most:
            self.voice.tell(NO_SUCH.format(answer, most))
        return number if number <= most else 0

    def _passage(self) -> Passage:
        """The place that is meant."""
        words = self._answer(WORDS)
        while True:
            found = [p for p in find(self.dossier, words, self.source) if p.evidence][:MOST] if words else []
            if not found:
                self.voice.tell(NOTHING)
                words = self._answer(WORDS)
                continue
            self.voice.passages(found)
            answer = self._answer(WHICH, "1" if len(found) == 1 else "")
            if not answer.isdigit() or len(answer) >= _YEAR:
                words = answer or words
            elif number := self._number(answer, len(found)):
                return found[number - 1]

    def _dated(self, passage: Passage) -> bool:
        """The event's date, and the evidence with the words that give it; False where none is given."""
        chosen = self._dating(passage)
        date = self._date(chosen)
        if date:
            self.table["date"] = date.text
            self.table["evidence"] = [*evidence_for(self.dossier, chosen, date), *self.others]
        return date is not None

    def _dating(self, passage: Passage) -> Pasted:
        """The passage as evidence, dated by what the editor chooses of several dates."""
        whole = passage.evidence
        assert whole
        self.voice.dates(whole.stated)
        published = self.dossier.timeline.sources[passage.source].published
        if published and not whole.stated:
            self.voice.tell(OWN_DATE.format(published.text, in_words(published)))
        if len({statement.date for statement in whole.stated}) < 2:
            return whole
        number = 0
        while not number:
            if not (answer := self._answer(WHICH_DATE)):
                return whole._replace(keys=whole.keys | {"dated-by": False}, dating=())
            number = self._number(answer, len(whole.stated))
        near = whole.stated[number - 1]
        return pasted(self.dossier, passage.source, passage.sentence, (near.start, near.end)) or whole

    def _date(self, evidence: Pasted) -> Edtf | None:
        proposed = evidence.date.text if evidence.date else ""
        while answer := self._answer(DATE if proposed else NO_DATE, proposed):
            try:
                return parse(answer)
            except ValueError as error:
                self.voice.tell(f"{str(error)[:1].upper()}{str(error)[1:]}.")
        return None

    def _worded(self, key: str, question: str) -> None:
        """A title or summary, its own words shown until it is to stay."""
        text = self._answer(question)
        while key == "title" and not text:
            text = self._answer(question)
        self.table.pop(key, None)
        while text:
            self.table[key] = text
            self.voice.wording(self.log.with_event({"title": "…", **self.table}), key)
            text = self._answer(KEEP)

    def _more(self) -> None:
        """Evidence from other texts that state the same day."""
        draft = self.log.with_event(self.table)
        places = [(e.source, (e.start, e.end)) for e in draft.judged.evidence if e.start is not None]
        quotes = [(source, (start, end)) for source, (start, end) in places if end is not None]
        found = same_day(self.dossier, parse(self.table["date"]), quotes)[:MOST] if quotes else []
        if not found:
            return
        self.voice.tell("Other texts speak of the same day:")
        self.voice.passages(found)
        chosen = [self._number(each, len(found)) for each in self._answer(MORE).replace(",", " ").split()]
        more = [found[number - 1].evidence for number in dict.fromkeys(chosen) if number]
        self.others = [each.keys for each in more if each]
        self.table["evidence"] += self.others

    def _cite(self, passage: Passage) -> None:
        """One more quote, wherever it stands."""
        if passage.evidence:
            self.others.append(passage.evidence.keys)
            self.table["evidence"].append(passage.evidence.keys)

    def _id(self) -> str:
        proposed = named(self.table["title"], self.dossier.by_id)
        while True:
            id = self._answer(NAME, proposed)
            if ID.fullmatch(id) and id not in self.dossier.by_id:
                return id
            taken = (
                "is an event's already" if id in self.dossier.by_id else "is no id: small letters, digits, -"
            )
            self.voice.tell(f"“{id}” {taken}.")

    def _checked(self, passage: Passage) -> Draft | None:
        """The draft, shown with what verify says of it; parts of it anew until it is to be written."""
        while True:
            draft = self.log.with_event(self.table)
            self.voice.draft(draft)
            match self._choice(ANYWAY if draft.findings else WRITE, "ynqtsd"):
                case "y":
                    return draft
                case "n":
                    return None
                case "q":
                    self._cite(self._passage())
                case "t":
                    self._worded("title", TITLE)
                case "s":
                    self._worded("summary", SUMMARY)
                case "d":
                    self._dated(passage)


def same_day(dossier: Dossier, date: Edtf, quotes: Collection[tuple[str, Span]]) -> list[Passage]:
    """The sentences of other texts that state a date within this one; those nearest to the quotes first.

    `quotes` are spans of sources, which the event has already.
    """
    cited = {source for source, _ in quotes}
    told = content(" ".join(dossier.texts[source].words(*span) for source, span in quotes))
    events = quoted(dossier)
    found: dict[tuple[str, Span], tuple[int, Passage]] = {}
    for source in dossier.texts:
        for statement in dossier.calendar(source).statements if source not in cited else ():
            if statement.publication or not any(reading.within(date) for reading in statement.readings):
                continue
            text, span = dossier.texts[source], (statement.start, statement.end)
            sentence = text.sentence(*span)
            those = dict.fromkeys(
                event for quote, event in events.get(source, ()) if overlap(quote, sentence)
            )
            passage = Passage(dossier, source, "words", sentence, span, (), tuple(those))
            shared = len(told & content(text.words(*sentence)))
            if passage.evidence:
                found.setdefault((source, sentence), (shared, passage))
    return [passage for _, passage in sorted(found.values(), key=lambda each: -each[0])]
