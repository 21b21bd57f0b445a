"""The words that date an event: are they there, can they be read, do the others agree?"""

from collections.abc import Iterator

from hrctimeline.dates import speaks_of_past
from hrctimeline.evidence.date_verdict import DateVerdict, Quote
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.findings import Problem, Severity
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.rules.base import counted_note, error, warning
from hrctimeline.rules.dates.events import date_of, dated_events, said, statement_excerpt
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Text, one_line


@error
def dated_by_not_found(dossier: Dossier) -> Iterator[Problem]:
    """The words of `dated-by` stand in the quote, and state a date.

    Words that tell of some time and that aren't read are a warning: a person sees what they state. They are
    a note where they have parts of the event's date, lead to about it from the day of their text or from the
    `anchor` (“several months ago”, “overnight”; “some six months ago”, if the date has “~”), or another quote
    dates the event. So is the event's date where the quote counts another from what was done on it (“two days
    before the vote on 2 May”), or from which it counts (“on 1 May, the day before the vote”).

    Mend: Copy the words out of the quote, and only those that date the event.

    Bad::

        [[event.evidence]]
        dated-by = "3 May 2019"

    Good::

        [[event.evidence]]
        dated-by = "2 May 2019"
    """
    for evidence in dossier.evidence():
        place = dossier.located.get(evidence.path())
        if not evidence.dated_by or place is None:
            continue
        if evidence.anchor and dossier.calendar(evidence.source).anchor(evidence, place) is None:
            continue  # nothing is counted from it: that is told
        if not Locator(Text(evidence.quote)).places(evidence.dated_by):
            stated = dossier.calendar(evidence.source).stated(evidence, place, every=True)
            dates = " or ".join(
                f'dated-by = "{words}"' for words in dict.fromkeys(one_line(s.text) for s in stated)
            )
            hint = f"Give words of the quote, as they stand there{dates and f': {dates}'}."
            message = "the quote doesn't have these words"
            yield Problem(at(evidence, "dated-by"), message, hint, about=evidence.dated_by)
        elif dossier.source_of(evidence).english and not dossier.expressed[evidence.path()]:
            from hrctimeline.rules.dates.orders import in_one_order

            event = next(each for each in dossier.events if each.index == evidence.event)
            ordered = in_one_order(dossier, event, evidence, at(evidence, "dated-by"))
            yield ordered or _undated(dossier, event, evidence, evidence.dated_by)


def _undated(dossier: Dossier, event: Event, evidence: Evidence, words: str) -> Problem:
    """Words that state no date, or one from which another is only counted: "last May" of a day after it."""
    calendar, place = dossier.calendar(evidence.source), dossier.located[evidence.path()]
    every = calendar.stated(evidence, place, every=True)
    start = dossier.text_of(evidence).source.find(words, place.start, place.end)
    end = start + len(words)
    counted = next((s for s in every if s.start < end and start < s.end and start >= 0), None)
    message, weight = "these words state no date", None
    hint = "Give the words of the quote that date the event, or leave `dated-by` out."
    if counted:
        message = f"from “{counted.text}” ({counted.date.text}) another date is only counted in the quote"
        leads = [s for s in every if s.end <= counted.start or s.start >= counted.end]
        hint = (
            "Name the words that count, too"
            + (f': dated-by = "{leads[0].text}"' if leads else "")
            + ", or leave `dated-by` out."
        )
        if event.date and counted.date.within(event.date) and leads:
            behind = dossier.text_of(evidence).words(leads[0].end, counted.start)
            # of which of two doings it is, is open: of "the day before the report came on", "the vote on"
            if speaks_of_past(behind) or behind.endswith((" on", " in")):
                weight, hint = Severity.NOTE, "Is the event the one, or the other?"
    elif unread := _unread(dossier, event, evidence, words):
        return unread
    return Problem(at(evidence, "dated-by"), message, hint, (), words, weight)


def _unread(dossier: Dossier, event: Event, evidence: Evidence, words: str) -> Problem | None:
    """What is said of words that tell of a time, and aren't read: a note where parts of the date stand there.

    Else they may state any date, and where no other quote dates the event nothing shows that it is that: a
    warning. No count of units is meant: of "three days later than planned" it is known that it states none.
    """
    from hrctimeline.dates.find.written import tells_of_time, written
    from hrctimeline.rules.dates.counting import counted_back
    from hrctimeline.rules.dates.fitting import may_count, may_fit

    place, where = dossier.located[evidence.path()], at(evidence, "dated-by")
    own = [(evidence, place)]
    if unsure := may_fit(dossier, event, own, where) or may_count(dossier, event, own, where):
        return unsure
    every = dossier.calendar(evidence.source).stated(evidence, place, every=True)
    if back := counted_back(dossier, event, every, where):
        return back
    counts = any("units" in kind for kind in dossier.calendar(evidence.source).kinds(words))
    if counts or written(words, named=True) or not tells_of_time(words):
        return None
    message = f"it isn't sure how to read these words, nor whether they are of {said(event)}"
    hint = (
        "Compare them with the date; where they count from a day told of before the quote, name that: anchor."
    )
    verdict = dossier.date_verdicts.get(event.index)
    weight = Severity.NOTE if verdict and verdict.within else Severity.WARNING
    return Problem(where, message, hint, (), words, weight)


@error
def anchor_not_found(dossier: Dossier) -> Iterator[Problem]:
    """The words of `anchor` stand before the quote in its source, and state a date.

    Mend: Copy words that stand before the quote in the same text and state a day, such as a heading.

    Bad::

        [[event.evidence]]
        anchor = "Dear members"

    Good::

        [[event.evidence]]
        anchor = "3 May 2019"
    """
    for evidence in dossier.evidence():
        place = dossier.located.get(evidence.path())
        if evidence.anchor and place and dossier.calendar(evidence.source).anchor(evidence, place) is None:
            found = Locator(dossier.text_of(evidence)).places(evidence.anchor)
            message = "these words state no date" if found else "the source doesn't have these words"
            if found and not any(other.end <= place.start for other in found):
                message = "these words don't stand before the quote"
            hint = "Give words before the quote, a heading say, that state the date to count from."
            yield Problem(at(evidence, "anchor"), message, hint, about=evidence.anchor)


@counted_note("date is in a language that isn't read", "dates are in languages that aren't read")
def not_machine_read(dossier: Dossier) -> Iterator[Problem]:
    """Dates are read in English texts; where all that supports an event is in others, a person looks.

    Mend: Compare the date with the words; a quote of a text in English would be read.

    Bad::

        letter.txt: 3 May 2019. Le conseil a siégé à Genève le 2 mai 2019.

        [source.letter]
        language = "fr"
        [[event]]
        title = "Le conseil siège à Genève"
        [[event.evidence]]
        quote = "Le conseil a siégé à Genève le 2 mai 2019"

    Good::

        [source.letter]
        language = "en"
    """
    for event, verdict in dated_events(dossier):
        if verdict.unread and not verdict.overlapping:
            languages = sorted({dossier.source_of(e).language for e, _ in dossier.found(event, "supports")})
            message = f"the date is not checked: its texts are in {', '.join(languages)}"
            yield Problem(date_of(event), message, "A person who reads them checks it.", about=said(event))


@warning
def dates_disagree(dossier: Dossier) -> Iterator[Problem]:
    """Quotes that support one event don't give it two dates.

    One quote dates the event. What another states is background, unless it is near (about a month, for a
    day) or another document says it of the same act. Words of one text that may mean one day agree.

    Mend: Say which it is: `stance = "disputes"`, or `dated-by = false` for dates of something else.

    Bad::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. It met there on 1 May 2019.

        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019"
        [[event.evidence]]
        source = "letter"
        quote = "It met there on 1 May 2019"

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. It met there on 1 May 2019.

        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019"
        [[event.evidence]]
        source = "letter"
        quote = "It met there on 1 May 2019"
        stance = "disputes"
    """
    for event, verdict in dated_events(dossier):
        for quote in verdict.competing if verdict.within else ():
            if not _of_one_deed(dossier, event, verdict, quote):
                continue
            shown = (verdict.within[0], *quote.statements)
            excerpts = tuple(statement_excerpt(dossier, statement) for statement in shown)
            message = f"{said(event)} by {verdict.within[0].source}, but {_otherwise(quote)}"
            hint = (
                'Which is it? Set stance = "disputes"; or dated-by = false: its dates are of something else.'
            )
            yield Problem(at(quote.evidence, "quote"), message, hint, excerpts, about=quote.evidence.quote)


@counted_note("event is dated by its text's own date", "events are dated by their texts' own dates")
def dated_by_publication(dossier: Dossier) -> Iterator[Problem]:
    """An event is dated by words that tell of it, not only by the day of the text that does.

    What a text tells of is often older than the text. Where the text itself is the event (a letter, a
    statement), its dateline is the date.

    Mend: Quote words that say when; where the text itself is the event, nothing is to mend.

    Bad::

        letter.txt: 3 May 2019. The council meets in Geneva.

        [[event]]
        date = "2019-05-03"
        [[event.evidence]]
        quote = "The council meets in Geneva"
        [[event.evidence]]
        source = "letter"
        quote = "3 May 2019"

    Good::

        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019"
    """
    for event, verdict in dated_events(dossier):
        if verdict.by_publication:
            message = "the event is dated by its text's date alone"
            hint = "Is the text itself the event? If not, quote words that say when it was."
            excerpts = (statement_excerpt(dossier, verdict.within[0]),)
            yield Problem(date_of(event), message, hint, excerpts, about=said(event))


def _of_one_deed(dossier: Dossier, event: Event, verdict: DateVerdict, quote: Quote) -> bool:
    """Whether another date is of the deed that an event is, by its title or what dates it."""
    from hrctimeline.rules.dates.deeds import Clause, of_one_deed  # only where dates compete

    if quote.evidence.anchor:
        return True  # who names what a quote's words count from means that they date the event
    dating = [Clause(dossier.texts[s.source], s) for s in verdict.within]
    return any(of_one_deed(Clause(quote.text, s), event.title, dating) for s in quote.statements)


def _otherwise(quote: Quote) -> str:
    """What another quote says, in words: its text and its date."""
    source = quote.evidence.source
    words = dict.fromkeys(" ".join(statement.text.split()) for statement in quote.statements)
    return f"{' and '.join(f'“{each}”' for each in words)} by {source}"
