"""What the statements of the supporting quotes make of an event's date."""

from collections.abc import Iterator

from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.evidence.date_verdict import sees_date
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.evidence.statements import DateVerdict, Statement
from hrctimeline.findings import Excerpt, Problem
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.rules.base import error, warning
from hrctimeline.rules.dates.events import date_of, dated_events, said


@error
def date_contradicted(dossier: Dossier) -> Iterator[Problem]:
    """No supporting quote states dates that are all other than the event's.

    A date inside that of an event which this one answers (`responds-to`) speaks of that event and is left
    aside. Words that are there for another reason get `stance = "context"`: they back no date.

    Mend: Cite a text that states the date; or crop the quote to what is said of this event; or `stance =
    "context"` for words about another. Change the date only where all quotes agree on another one.

    Since 0.1.0.

    Bad::

        [[event]]
        date = "2019-05-01"

    Good::

        [[event]]
        date = "2019-05-02"
    """
    for event, verdict in dated_events(dossier):
        wrong = verdict.contradicting
        if wrong and not verdict.overlapping:
            excerpts = tuple(_excerpt(dossier, s) for _, stated in wrong for s in stated)
            message = "the date is not what the texts say"
            yield Problem(date_of(event), message, _restore(event, wrong), excerpts, about=said(event))
            continue
        for evidence, stated in wrong:
            excerpts = tuple(_excerpt(dossier, s) for s in stated)
            message = f"the quote speaks of another date than {said(event)}"
            hint = (
                'Is it about another event? Take it away, or set stance = "context": it then backs no date.'
            )
            yield Problem(at(evidence, "quote"), message, hint, excerpts, about=evidence.quote)


@error
def date_too_precise(dossier: Dossier) -> Iterator[Problem]:
    """A date is no more precise than the words that state it.

    Mend: Write the date no finer than the words, or cite a text that gives it. `anchor` names a heading
    that does.

    Since 0.1.0.

    Bad::

        [[event]]
        date = "2019-05-02"
        title = "The council meets"

        letter.txt: 3 May 2019. The council met in Geneva in May 2019.

        [[event.evidence]]
        quote = "The council met in Geneva in May 2019"

    Good::

        [[event]]
        date = "2019-05"
        title = "The council meets"

        letter.txt: 3 May 2019. The council met in Geneva in May 2019.

        [[event.evidence]]
        quote = "The council met in Geneva in May 2019"
    """
    for event, verdict in dated_events(dossier):
        if verdict.overlapping and not verdict.within and not verdict.lost:
            excerpts = tuple(_excerpt(dossier, s) for s in verdict.overlapping)
            best = min((s.date for s in verdict.overlapping), key=_width)
            message = "the texts don't give the date so exactly"
            hint = f'Write date = "{best.text}", or quote words that say {said(event)}.'
            yield Problem(date_of(event), message, hint, excerpts, about=said(event))


@warning
def date_too_coarse(dossier: Dossier) -> Iterator[Problem]:
    """A date is as precise as the words that state it.

    Mend: Write the date that the words state. Where it is meant to be wide, cite what fills it.

    Since 0.1.0.

    Bad::

        [[event]]
        date = "2019-05"

    Good::

        [[event]]
        date = "2019-05-02"
    """
    for event, verdict in dated_events(dossier):
        if verdict.within and not verdict.exact and not _reaches(event, verdict):
            excerpts = tuple(_excerpt(dossier, s) for s in verdict.within)
            finest = min((s.date for s in verdict.within), key=_width)
            message = "the texts give the date more exactly"
            hint = f'Write date = "{finest.text}", or quote words that speak of all of {said(event)}.'
            yield Problem(date_of(event), message, hint, excerpts, about=said(event))


@error
def date_unsupported(dossier: Dossier) -> Iterator[Problem]:
    """Some supporting quote states a date that the event's date has a day in common with.

    Mend: Cite words that date the event; `anchor` names the day that “the next day” is counted from.

    Since 0.1.0.

    Bad::

        [[event.evidence]]
        quote = "The council met in Geneva"

    Good::

        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019"
    """
    for event, verdict in dated_events(dossier):
        if verdict.overlapping or verdict.contradicting or verdict.lost or verdict.unread:
            continue
        elsewhere = _stated_near(dossier, event)
        message = (
            "no supporting quote states a date" if event.supporting else "no evidence supports the event"
        )
        hint = "Quote words that say when."
        if elsewhere:
            line = dossier.texts[elsewhere.source].position(elsewhere.start)[0]
            file = dossier.timeline.sources[elsewhere.source].file
            hint = f"{file}:{line} says “{elsewhere.text}”: if that is this event, quote the sentence, too."
        yield Problem(date_of(event), message, hint, about=said(event))


@error
def date_ambiguous(dossier: Dossier) -> Iterator[Problem]:
    """A quote that states several dates says by `dated-by` which of them is the event's.

    Mend: Name the words in `dated-by`, or crop the quote to them.

    Since 0.1.0.

    Bad::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019 and will meet on 9 June 2019.

        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019 and will meet on 9 June 2019"

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019 and will meet on 9 June 2019.

        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019 and will meet on 9 June 2019"
        dated-by = "2 May 2019"
    """
    for event, verdict in dated_events(dossier):
        for evidence, stated in verdict.ambiguous:
            fitting = next(s for s in stated if event.date and sees_date(event.date, s))
            excerpts = tuple(_excerpt(dossier, s) for s in stated)
            message = "the quote states several dates"
            hint = f'Say which is the event\'s: dated-by = "{" ".join(fitting.text.split())}"'
            yield Problem(at(evidence, "quote"), message, hint, excerpts, about=evidence.quote)


def _width(date: Edtf) -> float:
    return date.end - date.start if date.start is not None and date.end is not None else float("inf")


def _reaches(event: Event, verdict: DateVerdict) -> bool:
    """Whether the statements together reach the first and the last day of the event's date."""
    dates = [s.date for s in verdict.within]
    first = any(d.start == event.date.start for d in dates if event.date)
    return first and any(d.end == event.date.end for d in dates if event.date)


def _excerpt(dossier: Dossier, statement: Statement) -> Excerpt:
    says = " or ".join(in_words(reading) for reading in statement.readings)
    label = f"{statement.why}: {says}" if statement.anchor else says
    return dossier.excerpt(statement.source, statement.start, statement.end, label)


def _restore(event: Event, wrong: list[tuple[Evidence, list[Statement]]]) -> str:
    values = list(dict.fromkeys(s.date.text for _, stated in wrong for s in stated))
    if len(values) > 1:
        return (
            f"They say {' and '.join(values[:4])}. Correct the date, or cite a text that says {said(event)}."
        )
    subject = "It says" if len(wrong) == 1 else "Both say" if len(wrong) == 2 else "All say"
    other = "" if len(wrong) > 1 else f", or cite a text that says {said(event)}"
    return f'{subject} {values[0]}: set date = "{values[0]}"{other}.'


def _stated_near(dossier: Dossier, event: Event) -> Statement | None:
    """A statement of the event's date in a source that the event cites."""
    for source in dict.fromkeys(evidence.source for evidence, _ in dossier.found(event)):
        for statement in dossier.calendar(source).statements():
            if event.date and statement.date.within(event.date):
                return statement
    return None
