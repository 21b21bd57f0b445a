"""What the statements of the supporting quotes make of an event's date."""

from collections.abc import Iterable, Iterator

from hrctimeline.evidence.date_verdict import DateVerdict, Quote, sees_date
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Excerpt, Problem, Severity
from hrctimeline.logfile.model import Event
from hrctimeline.rules.base import error, warning
from hrctimeline.rules.dates.events import WRITTEN, date_of, dated_events, said, statement_excerpt


@error
def date_contradicted(dossier: Dossier) -> Iterator[Problem]:
    """Where quotes state dates, one of them states the event's; and so do the words of a `dated-by`.

    What is only counted from the day of its text (“1 April”, “on Monday”, “yesterday”) is a note where it is
    of the event's date if it counts from what the text told of before; so is a day of a text of which no more
    than the year is known, and where words have nothing but what the event's date has (“March 29”) and it
    isn't sure of which year or month they are; and an ordinal near which no month is named (“the 13th”).

    What other quotes state besides is background. A date inside that of an event which this one answers
    (`responds-to`) speaks of that event and is left aside. Words that are there for another reason get
    `stance = "context"`, or `dated-by = false` where their dates are of something else.

    Mend: Cite a text that states the date; or crop the quote to what is said of this event; or `stance =
    "context"` for words about another. Change the date only where all quotes agree on another one.

    Bad::

        [[event]]
        date = "2019-05-01"

    Good::

        [[event]]
        date = "2019-05-02"
    """
    for event, verdict in dated_events(dossier):
        if wrong := _against(verdict):
            stated = [s for quote in wrong for s in quote.statements]
            excerpts = _shown(dossier, stated)
            from hrctimeline.rules.dates.advice import ways_out
            from hrctimeline.rules.dates.counting import ordinals_alone
            from hrctimeline.rules.dates.fitting import doubted

            doubt = doubted(dossier, event, stated, excerpts)
            if unsure := doubt or ordinals_alone(dossier, event, wrong, excerpts):
                yield unsure
                continue
            hint = ways_out(dossier, event, stated)
            message = "the date is not what the texts say"
            yield Problem(date_of(event), message, hint, excerpts, about=said(event))
            continue
        for quote in verdict.misdated:
            from hrctimeline.rules.dates.fitting import may_fit

            evidence, excerpts = quote.evidence, _shown(dossier, quote.statements)
            own = [(evidence, dossier.located[evidence.path()])]
            if unsure := may_fit(dossier, event, own, at(evidence, "dated-by"), excerpts):
                yield unsure
                continue
            message = f"these words are to date the event, and say another date than {said(event)}"
            hint = "Name the words that do, or set dated-by = false if its dates are of something else."
            yield _of_quote(dossier, quote, "dated-by", message, hint)


@error
def date_too_precise(dossier: Dossier) -> Iterator[Problem]:
    """A date is no more precise than the words that state it.

    What was so “by Saturday” may have been so before: a note beside that day, as is “until 5 May …, but on
    that day”.

    Mend: Cite a text that gives the date; `anchor` names a heading that does. `dated-by = false` for dates of
    something else. Else write the date no finer than the words.

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
        if verdict.is_contradicted or verdict.within or verdict.lost:
            continue
        if verdict.overlapping:
            excerpts = _shown(dossier, verdict.overlapping)
            from hrctimeline.rules.dates.advice import ways_out
            from hrctimeline.rules.dates.exactness import may_be_so_exact
            from hrctimeline.rules.dates.fitting import doubted

            if unsure := doubted(dossier, event, verdict.overlapping, excerpts):
                yield unsure
                continue
            message = "the texts don't give the date so exactly"
            hint = ways_out(dossier, event, verdict.overlapping)
            unsure_of = (may_be_so_exact(dossier, event, s) for s in verdict.overlapping)
            weight = Severity.NOTE if any(unsure_of) else None
            yield Problem(date_of(event), message, hint, excerpts, said(event), weight)


@warning
def date_too_coarse(dossier: Dossier) -> Iterator[Problem]:
    """A date is as precise as the words that state it.

    A month, year or longer may hold dates of several of its parts: days here and there in it, two of its
    months. A range may be given by its two ends, or by one of them and how long it lasted; what is told after
    another day (“after the vote on 2 May”) lies between that and the day of its text. What comes “several
    days later” may be dated by the month, and so may what was “at Christmas”; “last week” in a month's paper,
    by the months it may lie in. Otherwise a text's own date is none that its event must have, but fills no
    range; a note where its words tell of no day up to it (“on the eve of the ruling”). So is a range of which
    the quotes give one end as a bound (“before 5 May”), a month that is told by a range of its days, and a
    year by a season of no year (“last fall”).

    Mend: Where it is meant to be wide, cite what fills it. Else write the date that the words state.

    Bad::

        [[event]]
        date = "2019-05"

    Good::

        [[event]]
        date = "2019-05-02"
    """
    for event, verdict in dated_events(dossier):
        ranged = event.date is not None and event.date.precision == "interval"
        finer = [s for s in verdict.within if not s.publication or verdict.by_publication]
        quotes = [e for e, _ in dossier.found(event, "supports")]
        stated = [s for e in quotes for s in dossier.stated[e.path()] if not s.publication]
        if event.date is None or verdict.exact or not finer:
            continue
        from hrctimeline.rules.dates.advice import another_date
        from hrctimeline.rules.dates.width import (
            days_of_text,
            goes_beyond,
            is_bounded,
            is_usual,
            is_wide,
            may_be_wide,
        )

        if may_be_wide(dossier, event, finer):
            continue
        words = () if goes_beyond(dossier, event, event.date) else _words(dossier, event)
        if is_wide(event.date, finer, stated, words):
            open_day = verdict.by_publication and len(quotes) > len(finer)
            if open_day and (days := days_of_text(dossier, event)):
                finer, open_day = days[:1], False
            excerpts = _shown(dossier, finer)
            message = "the texts give the date more exactly"
            whole = f"Quote words that tell of the whole of it, {said(event)}."
            hint = whole + another_date(dossier, event, finer)
            told = [s for e in quotes for s in dossier.expressed[e.path()]]
            bounded = ranged and is_bounded(event.date, told)
            weight = Severity.NOTE if open_day or bounded or is_usual(event.date, finer) else None
            yield Problem(date_of(event), message, hint, excerpts, said(event), weight)


@error
def date_unsupported(dossier: Dossier) -> Iterator[Problem]:
    """Some supporting quote states a date that the event's date has a day in common with.

    A note where it does in one order of day and month (03/04/2019; the index says it by `date-order`),
    counted from what its text told of before it, or in words that have the parts of it and aren't read: the
    number that heads a diary's entry (“3rd. Up at six”), “overnight” in the text of a day.

    Mend: Cite words that date the event; `anchor` names the day that “the next day” is counted from. Where
    only the text's own day dates it, cite the dateline; where the text states none, a waiver says so.

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
        if verdict.compared:
            yield _only_compared(dossier, event, verdict)
            continue
        from hrctimeline.rules.dates.fitting import doubted
        from hrctimeline.rules.dates.orders import in_one_order

        quotes = [e for e, _ in dossier.found(event, "supports")]
        ordered = (in_one_order(dossier, event, quote, date_of(event)) for quote in quotes)
        if unsure := next(filter(None, ordered), None) or doubted(dossier, event, (), ()):
            yield unsure
            continue
        told = [s for e in quotes for s in dossier.expressed[e.path()]]
        aside = [s for s in told if s.aside]
        from hrctimeline.rules.dates.advice import set_aside, where_said

        message, hint = _nothing_said(event, aside), where_said(dossier, event) + set_aside(dossier, event)
        yield Problem(date_of(event), message, hint, _shown(dossier, aside), about=said(event))


@error
def date_ambiguous(dossier: Dossier) -> Iterator[Problem]:
    """A quote that states several dates says by `dated-by` which of them is the event's.

    Where the others are only counted (“on Friday”, “the next day”), a feast's or the summary's, it is a note.
    What is much wider than the event's date doesn't compete with it (a year beside a day), nor does the day
    on which somebody said so, or a date in brackets or behind “which” or “after” with that of its sentence.
    Where `dated-by` words of another quote aren't read it is a note.

    Mend: Name the words in `dated-by`, or crop the quote to them.

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
        for quote in verdict.ambiguous if not verdict.is_contradicted else ():
            from hrctimeline.rules.dates.advice import which_words

            hint = which_words(event, quote)
            message = "the quote states several dates and no dated-by"
            others = (s for s in quote.statements if event.date and not sees_date(event.date, s))
            told = f"{event.title} {event.summary}"
            written = any(s.kind in WRITTEN and s.text not in told for s in others)
            named = any(evidence.dated_by for evidence, _ in dossier.found(event, "supports"))
            weight = None if written and not named else Severity.NOTE
            yield _of_quote(dossier, quote, "quote", message, hint, weight)


def _against(verdict: DateVerdict) -> tuple[Quote, ...]:
    """The quotes that state other dates than the event's, where none states that."""
    if not verdict.overlapping:
        return verdict.contradicting
    against = (*verdict.misdated, *verdict.competing)
    return against if not verdict.within else ()


def _only_compared(dossier: Dossier, event: Event, verdict: DateVerdict) -> Problem:
    """Only what something is compared with is of the event's date: a person sees whether it dates it."""
    message = "only a date that something is compared with is the event's"
    hint = "Is it that day that the event was? Quote words that say when."
    named = any(e.dated_by for e, _ in dossier.found(event, "supports"))
    weight, shown = Severity.NOTE if named else Severity.WARNING, _shown(dossier, verdict.compared)
    return Problem(date_of(event), message, hint, shown, said(event), weight)


def _of_quote(
    dossier: Dossier, quote: Quote, key: str, message: str, hint: str, weight: Severity | None = None
) -> Problem:
    """A problem at a key of a quote that shows the dates which the quote states."""
    where = at(quote.evidence, key)
    return Problem(where, message, hint, _shown(dossier, quote.statements), quote.evidence.quote, weight)


def _shown(dossier: Dossier, stated: Iterable[Statement]) -> tuple[Excerpt, ...]:
    return tuple(statement_excerpt(dossier, s) for s in stated)


def _words(dossier: Dossier, event: Event) -> Iterator[str]:
    """The visible words of the quotes that support an event."""
    for evidence, place in dossier.found(event, "supports"):
        yield " ".join(dossier.text_of(evidence).words(*span) for span in place.visible)


def _nothing_said(event: Event, aside: list[Statement]) -> str:
    if not event.supporting:
        return "no evidence supports the event"
    return "no quote dates the event: dated-by = false" if aside else "no supporting quote states a date"
