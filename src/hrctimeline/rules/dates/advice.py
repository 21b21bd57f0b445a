"""What to do about a date that isn't backed: cite first, then say what a quote is for; another date last."""

from collections.abc import Iterator, Sequence

from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.evidence.clauses import stands_in_main_clause
from hrctimeline.evidence.date_verdict import Quote, sees_date
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.evidence.statements import Statement
from hrctimeline.logfile.model import Event
from hrctimeline.rules.dates.events import said
from hrctimeline.words.locate import Locator

_BACKGROUND = (
    "or, where the quote's date is of something else, dated-by = false (another quote dates the event)"
    ' or stance = "context" (it backs no date)'
)

_SEVERAL = 2  # texts


def ways_out(dossier: Dossier, event: Event, stated: Sequence[Statement]) -> str:
    """The ways out for an event of which quotes state other, or wider, dates; another date is the last."""
    last = another_date(dossier, event, stated) or _told_alike(dossier, stated)
    return f"{where_said(dossier, event).rstrip('.')}; {_BACKGROUND}.{last}"


def _told_alike(dossier: Dossier, stated: Sequence[Statement]) -> str:
    """That several texts state one other date and none a third, if only by their datelines."""
    texts = len({statement.source for statement in stated})
    other = {reading for statement in stated for reading in statement.readings}
    plain = all(s.publication or stands_in_main_clause(dossier.texts[s.source], s) for s in stated)
    if texts < _SEVERAL or len(other) > 1 or not plain:
        return ""
    count = next((word.capitalize() for word, value in CARDINALS.items() if value == texts), texts)
    return f" {count} of its texts state {in_words(other.pop())}."


def another_date(dossier: Dossier, event: Event, stated: Sequence[Statement]) -> str:
    """The date that main clauses of all supporting quotes state, as one that the event may have.

    It is given to paste only where a second document states it, too: one alone may tell of something else.
    """
    value = _agreed(dossier, event, stated)
    if not value:
        return ""
    documents = {dossier.timeline.document(statement.source) for statement in stated}
    way = f': date = "{value}"' if len(documents) > 1 else ", write the date as the quote says it"
    return f" If it is of the event itself{way}."


def where_said(dossier: Dossier, event: Event) -> str:
    """Where a cited text states the event's date: its dateline to paste, or a line to look at."""
    if pasted := next(_datelines(dossier, event), ""):
        return pasted
    if found := _stated_near(dossier, event):
        line = dossier.texts[found.source].position(found.start)[0]
        file = dossier.timeline.sources[found.source].file
        return f"{file}:{line} says “{found.text}”: if that is this event, quote the sentence, too."
    return f"Cite words that say {said(event)}." if event.date else "Quote words that say when."


def set_aside(dossier: Dossier, event: Event) -> str:
    """The waiver for an event that only its text's own date dates, where no words of the text state that.

    It holds for the date that the event has, and no longer once that is moved.
    """
    for evidence, _ in dossier.found(event, "supports"):
        source = dossier.source_of(evidence)
        if event.date and source.published and not source.dateline and source.published.within(event.date):
            return (
                " If nothing but the day of the text itself says so, which its words don't state, say that:\n"
                f'  [[event.waiver]]\n  rule = "date-unsupported"\n  of = "{said(event)}"\n'
                f'  reason = "The text was published on {in_words(source.published)}."\n'
            )
    return ""


def which_words(event: Event, quote: Quote) -> str:
    """How to say which of several dates of a quote is the event's: the words, where they can be told."""
    seen = [s for s in quote.statements if event.date and sees_date(event.date, s)]
    inside = [s for s in seen if any(event.date and reading.within(event.date) for reading in s.readings)]
    fitting = inside or seen
    if event.date and event.date.precision == "interval" and not _reach(event.date, fitting):
        return "Cite words that give both ends of the event's date: these don't."
    if event.date and event.date.precision == "day":
        del fitting[1:]
    words = " ".join(quote.text.source[fitting[0].start : fitting[-1].end].split())
    between = [s for s in quote.statements if fitting[0].start < s.start < fitting[-1].start]
    if words in " ".join(quote.evidence.quote.split()) and all(s in fitting for s in between):
        return f'Say which is the event\'s: dated-by = "{words}"'
    return "Say which is the event's: name its words in dated-by, or crop the quote to them."


def _reach(date: Edtf, stated: Sequence[Statement]) -> bool:
    """Whether dates reach both ends of a range, each its own or together."""
    every = [reading for each in stated for reading in each.readings]
    return any(each.start == date.start for each in every) and any(each.end == date.end for each in every)


def _agreed(dossier: Dossier, event: Event, stated: Sequence[Statement]) -> str:
    """The one date of all supporting quotes; "" where they differ, tell of something else or head a text."""
    values = {reading.text for statement in stated for reading in statement.readings}
    quotes = [dossier.stated[evidence.path()] for evidence, _ in dossier.found(event, "supports")]
    told = all(
        any(s in stated and stands_in_main_clause(dossier.texts[s.source], s) for s in each)
        for each in quotes
        if each
    )
    value = values.pop() if len(values) == 1 else ""
    return value if told and ".." not in value and not any(s.publication for s in stated) else ""


def _datelines(dossier: Dossier, event: Event) -> Iterator[str]:
    """The dateline of a cited text that is of the event's day, as evidence to paste."""
    for id in dict.fromkeys(evidence.source for evidence, _ in dossier.found(event, "supports")):
        source = dossier.timeline.sources[id]
        dated = source.published if source.dateline and event.date else None
        if (
            dated
            and event.date
            and dated.within(event.date)
            and len(Locator(dossier.texts[id]).places(source.dateline)) == 1
        ):
            yield (
                f"Quote words that say when; the text itself is of {in_words(dated)}, if that is "
                f'when: source = "{id}", quote = "{source.dateline}".'
            )


def _stated_near(dossier: Dossier, event: Event) -> Statement | None:
    """A statement of the event's date in a source that it cites; one in brackets, as captions are, last."""
    for source in dict.fromkeys(evidence.source for evidence, _ in dossier.found(event)):
        text = dossier.texts[source]
        stated = (s for s in dossier.calendar(source).statements if event.date and s.date.within(event.date))
        if found := list(stated):
            return next((s for s in found if text.source[text.sentence(s.start, s.end)[0]] != "["), found[0])
    return None
