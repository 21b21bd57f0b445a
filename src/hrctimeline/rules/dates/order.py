"""What comes after what: texts after the events they tell of, answers after what they answer."""

import re
from collections.abc import Iterator
from functools import cache

from hrctimeline.dates import speaks_of_future, speaks_of_past
from hrctimeline.dates.edtf import in_words
from hrctimeline.evidence.date_verdict import sees_date
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.evidence.statements import Statement
from hrctimeline.findings import LOG, Problem, Severity, Where
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.rules.base import counted_note, error
from hrctimeline.rules.dates.events import dated_events, said
from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.locate import Located


@error
def published_before(dossier: Dossier) -> Iterator[Problem]:
    """A supporting text wasn't published before the event, unless its words speak of the future.

    “The fair opens on 4 August” does, too: no verb of the past. So may another quote of the same text that
    supports the event, and states no other date. “Early Friday” in a text of Thursday is a note: farther east
    the day has begun; so is a day without its year of which the words don't tell whether it was to come.

    Mend: Correct the date or the index; or cite the text that came after the event.

    Bad::

        [source.letter]
        published = "2019-04-30"
        dateline = ""
        published-note = "By the postmark."

    Good::

        [source.letter]
        published = "2019-05-03"
        dateline = ""
        published-note = "By the postmark."
    """
    for event, verdict in dated_events(dossier):
        if verdict.contradicting and not verdict.overlapping:
            continue  # the event's date is what is wrong
        told = set[str]()
        for evidence, place in dossier.found(event, "supports"):
            published = dossier.source_of(evidence).published
            if not (published and event.date and published.before(event.date)):
                continue
            if evidence.source in told:
                continue
            if not (
                _foretells(dossier, evidence, place, event) or _foretold_beside(dossier, event, evidence)
            ):
                told.add(evidence.source)
                message = f"the text is of {in_words(published)}, before the event"
                hint = 'Check both dates; words that foretell the event say so ("will", "is to"): quote them.'
                excerpt = dossier.excerpt(evidence.source, place.start, place.end)
                unsure = _breaks(dossier, evidence, event) or _may_be_ahead(dossier, evidence, event)
                weight = Severity.NOTE if unsure else None
                yield Problem(at(evidence, "source"), message, hint, (excerpt,), evidence.quote, weight)


@error
def response_before(dossier: Dossier) -> Iterator[Problem]:
    """An event isn't earlier than the one it answers.

    Mend: Correct one of the two dates, or drop the link.

    Bad::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. Ms Ahmed asked on 1 May 2019.

        [[event]]
        id = "session"
        [[event]]
        id = "question"
        date = "2019-05-01"
        title = "Ms Ahmed asks"
        responds-to = ["session"]
        [[event.evidence]]
        quote = "Ms Ahmed asked on 1 May 2019"

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. Ms Ahmed asked on 1 May 2019.

        [[event]]
        id = "session"
        responds-to = ["question"]
        [[event]]
        id = "question"
        date = "2019-05-01"
        title = "Ms Ahmed asks"
        [[event.evidence]]
        quote = "Ms Ahmed asked on 1 May 2019"
    """
    for event, index, target in _answers(dossier):
        if event.date and target.date and event.date.before(target.date):
            message = f"{said(event)} is before “{target.id}” ({said(target)}), which the event answers"
            hint = "Correct the date, or the relation."
            yield Problem(Where(LOG, event.path("responds-to", index)), message, hint, about=target.id)


@counted_note("response doesn't date what it answers", "responses don't date what they answer")
def relation_unchecked(dossier: Dossier) -> Iterator[Problem]:
    """A quote of the event states the date of the event it answers ("your letter of 20 June").

    Where none does, only a person can tell that the one answers the other.

    Mend: Cite the words that name what is answered, and their date.

    Bad::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. Ms Ahmed answered on 3 May 2019.

        [[event]]
        id = "session"
        [[event]]
        id = "answer"
        date = "2019-05-03"
        title = "Ms Ahmed answers"
        responds-to = ["session"]
        [[event.evidence]]
        quote = "Ms Ahmed answered on 3 May 2019"

    Good::

        letter.txt: The council met in Geneva on 2 May 2019. Its word of 2 May was answered on 3 May 2019.

        [[event]]
        id = "session"
        [[event]]
        id = "answer"
        date = "2019-05-03"
        title = "The letter is answered"
        responds-to = ["session"]
        [[event.evidence]]
        quote = "Its word of 2 May was answered on 3 May 2019"
    """
    for event, index, target in _answers(dossier):
        dates = dossier.answered(event)
        stated = [
            statement.date
            for evidence, place in dossier.found(event)
            for statement in dossier.calendar(evidence.source).stated(evidence, place, every=True)
        ]
        if (
            target.date
            and not dossier.lost(event)
            and not any(other.within(date) for date in dates for other in stated)
        ):
            message = f"no quote of the event states the date of “{target.id}” ({said(target)})"
            hint = "Quote words that name it (“your letter of 20 June”), or have a person look."
            yield Problem(Where(LOG, event.path("responds-to", index)), message, hint, about=target.id)


def _foretells(dossier: Dossier, evidence: Evidence, place: Located, event: Event) -> bool:
    """Whether a quote's sentence speaks of the future, or gives the event's date with no verb of the past."""
    text = dossier.text_of(evidence)
    sentence = text.words(*text.sentence(place.start, place.end))
    dating = [s for s in dossier.stated[evidence.path()] if event.date and sees_date(event.date, s)]
    if any(_counts_ahead(dossier, s) or _is_of_now(sentence, s.text) for s in dating):
        return True
    if speaks_of_future(sentence):
        return not any(_is_told_as_done(sentence, s.text) for s in dating)
    if any(_to_be().search(sentence.partition(s.text)[0]) for s in dating):
        return True
    if any(_would().search(sentence.partition(s.text)[0]) for s in dating):
        return True
    return bool(dating) and not speaks_of_past(_who_says_so().sub("", sentence))


def _counts_ahead(dossier: Dossier, statement: Statement) -> bool:
    """Whether words that count from the day of their text name a day behind it: "it opens on Monday"."""
    published = dossier.timeline.sources[statement.source].published
    ahead = published is not None and all(published.before(reading) for reading in statement.readings)
    return ahead and bool(statement.anchor)


def _is_of_now(sentence: str, date: str) -> bool:
    """Whether a date's own clause begins with a verb of the present: "Linn, which hosts the games in"."""
    clause = _present().search(sentence.partition(date)[0])
    return clause is not None and not speaks_of_past(clause[0])


def _is_told_as_done(sentence: str, date: str) -> bool:
    """Whether a date's own part of a sentence tells of the past: "died on 3 June and will be buried"."""
    parts = [part for part in _joint().split(sentence) if date in part]
    return (
        len(parts) == 1
        and speaks_of_past(parts[0])
        and not speaks_of_future(parts[0])
        and _put_off().search(parts[0].partition(date)[0]) is None
    )


# what is told as to come by the way, before its day: "the match, to be played on"
_to_be = lazy_pattern(r",\s+(?:yet\s+)?to\s+be\s+\w+[^,;.:]*\Z")
# what was to come when it was told: "agreed that it would close on", "invited all to the fair on"
_would = lazy_pattern(
    r"\b(?:would|due\s+to|was\s+to|were\s+to)\s+(?!have\b|not\s+(?:say|comment)\b)[^,;:]*\Z"
    r"|\b(?:for|invit\w+\b[^,;:]*\bto)\s+(?:the|a|an|its|their|his|her|our)\s+(?:[\w’'-]+\s+){1,3}on\s+(?:the\s+)?\Z"
)
_joint = lazy_pattern(r";\s+|,?\s+(?:and|but)\s+")
# what stands before a day that something was put off to, or set for: it may be still to come
_put_off = lazy_pattern(r"(?::|\b(?:to|for|until|till|by|from|before|after))\s+(?:the\s+)?\Z")


_present = lazy_pattern(
    r"\b(?:which|that|who|and|but|it|he|she)\s+(?!(?:was|has|his|its|this|as|always)\b)[a-z]+s\b[^,;:]*\Z"
)


@cache
def _who_says_so() -> re.Pattern[str]:
    """ "…, the mayor said" at the end of a sentence: that was then."""
    saying = "said|says|announced|confirmed|added|wrote|reported|told [^,]{1,40}"
    return re.compile(rf",[\"”]? [^,]{{1,60}}? (?:{saying})\.?\Z")


def _may_be_ahead(dossier: Dossier, evidence: Evidence, event: Event) -> bool:
    """Whether a quote gives the event's date without its year, which its words leave open to the future."""
    return any(
        event.date and said.anchor and len(said.readings) > 1 and sees_date(event.date, said)
        for said in dossier.stated[evidence.path()]
    )


def _breaks(dossier: Dossier, evidence: Evidence, event: Event) -> bool:
    """Whether a quote gives the event's date as the early hours of the day after its text's: farther east."""
    published = dossier.source_of(evidence).published
    if not (published and event.date and published.end == event.date.start):
        return False
    return any(
        said.text.casefold().startswith("early ") and sees_date(event.date, said)
        for said in dossier.stated[evidence.path()]
    )


def _foretold_beside(dossier: Dossier, event: Event, evidence: Evidence) -> bool:
    """Whether another quote of the same text foretells the event: it states no date but the event's."""
    return any(
        event.date and sees_date(event.date, statement)
        for other, place in dossier.found(event, "supports")
        if other.source == evidence.source and _foretells(dossier, other, place, event)
        for statement in dossier.stated[other.path()] or dossier.stated[evidence.path()]
    )


def _answers(dossier: Dossier) -> Iterator[tuple[Event, int, Event]]:
    for event in dossier.events:
        for index, name in enumerate(event.responds_to):
            if (target := dossier.by_id.get(name)) and target is not event:
                yield event, index, target
