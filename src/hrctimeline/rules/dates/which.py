"""Which quote dates the event: do the others agree, and is it more than the day of the text itself?"""

from collections.abc import Iterable, Iterator

from hrctimeline.evidence.date_verdict import Quote
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import Problem
from hrctimeline.rules.base import counted_note, warning
from hrctimeline.rules.dates.events import date_of, dated_events, said, statement_excerpt


@warning
def dates_disagree(dossier: Dossier) -> Iterator[Problem]:
    """Quotes that support one event don't give it two dates.

    One quote dates the event. What another states is background, unless it is near (about a month, for a
    day) or another document says it of the same act. Words of one text that may mean one day agree.

    Mend: Say which it is: `stance = "disputes"`, or `dated-by = false` for dates of something else.

    Since 0.1.0.

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
            if _may_agree(verdict.within, quote):
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

    Since 0.1.0.

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


def _may_agree(within: Iterable[Statement], quote: Quote) -> bool:
    """Whether words of one text are open to one day: "Saturday", before or after it, and "early Saturday"."""
    readings = [r for s in within if s.source == quote.evidence.source for r in s.readings]
    return all(any(one.overlaps(r) for one in s.readings for r in readings) for s in quote.statements)


def _otherwise(quote: Quote) -> str:
    """What another quote says, in words: its text and its date."""
    source = quote.evidence.source
    words = dict.fromkeys(" ".join(statement.text.split()) for statement in quote.statements)
    return f"{' and '.join(f'“{each}”' for each in words)} by {source}"
