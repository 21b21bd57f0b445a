"""The dates: does each follow from what the cited words say, counted from the day they were written?"""

from collections.abc import Iterator

from hrctimeline.dates import speaks_of_future
from hrctimeline.dates.edtf import Edtf, in_words
from hrctimeline.findings import LOG, Excerpt, Problem, Where
from hrctimeline.judging import Judged, answered, judged, sees_date
from hrctimeline.locate import Locator
from hrctimeline.material import Material, at
from hrctimeline.model import Event, Evidence
from hrctimeline.rules.base import error, note, warning
from hrctimeline.sentences import sentence
from hrctimeline.statements import Statement
from hrctimeline.text import Text


@error
def dated_by_not_found(material: Material) -> Iterator[Problem]:
    """The words of `dated-by` stand in the quote, and state a date.

    Bad::

        [[event.evidence]]
        dated-by = "3 May 2019"

    Good::

        [[event.evidence]]
        dated-by = "2 May 2019"
    """
    for evidence in material.evidence():
        if not evidence.dated_by or evidence.path() not in material.located:
            continue
        if not Locator(Text(evidence.quote)).places(evidence.dated_by):
            yield Problem(
                at(evidence, "dated-by"),
                "the quote doesn't have these words",
                "Give words of the quote, as they stand there.",
                about=evidence.dated_by,
            )
        elif material.source_of(evidence).english and not material.stated[evidence.path()]:
            yield Problem(
                at(evidence, "dated-by"),
                "these words state no date",
                "Give the words of the quote that date the event, or leave `dated-by` out.",
                about=evidence.dated_by,
            )


@error
def anchor_not_found(material: Material) -> Iterator[Problem]:
    """The words of `anchor` stand before the quote in its source, and state a date.

    Bad::

        [[event.evidence]]
        anchor = "Dear members"

    Good::

        [[event.evidence]]
        anchor = "3 May 2019"
    """
    for evidence in material.evidence():
        place = material.located.get(evidence.path())
        if evidence.anchor and place and material.calendar(evidence.source).anchor(evidence, place) is None:
            found = Locator(material.text_of(evidence)).places(evidence.anchor)
            message = "these words state no date" if found else "the source doesn't have these words"
            if found and not any(other.end <= place.start for other in found):
                message = "these words don't stand before the quote"
            hint = "Give words before the quote, a heading say, that state the date to count from."
            yield Problem(at(evidence, "anchor"), message, hint, about=evidence.anchor)


@error
def date_contradicted(material: Material) -> Iterator[Problem]:
    """No supporting quote states dates that are all other than the event's.

    A date inside that of an event which this one answers (`responds-to`) speaks of that event and is left
    aside. Words that are there for another reason get `stance = "context"`: they back no date.

    Bad::

        [[event]]
        date = "2019-05-01"

    Good::

        [[event]]
        date = "2019-05-02"
    """
    for event, verdict in _judged(material):
        wrong = verdict.contradicting
        if wrong and not verdict.overlapping:
            excerpts = tuple(_excerpt(material, s) for _, stated in wrong for s in stated)
            message = "the date is not what the texts say"
            yield Problem(_date_of(event), message, _restore(event, wrong), excerpts, about=_said(event))
            continue
        for evidence, stated in wrong:
            excerpts = tuple(_excerpt(material, s) for s in stated)
            message = f"the quote speaks of another date than {_said(event)}"
            hint = 'Where it is there for another reason, set stance = "context": it then backs no date.'
            yield Problem(at(evidence, "quote"), message, hint, excerpts, about=evidence.quote)


@error
def date_too_precise(material: Material) -> Iterator[Problem]:
    """A date is no more precise than the words that state it.

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
    for event, verdict in _judged(material):
        if verdict.overlapping and not verdict.within and not verdict.lost:
            excerpts = tuple(_excerpt(material, s) for s in verdict.overlapping)
            best = min((s.date for s in verdict.overlapping), key=_width)
            message = "the texts don't give the date so exactly"
            hint = f'Write date = "{best.text}", or quote words that say {_said(event)}.'
            yield Problem(_date_of(event), message, hint, excerpts, about=_said(event))


@warning
def date_too_coarse(material: Material) -> Iterator[Problem]:
    """A date is as precise as the words that state it.

    Bad::

        [[event]]
        date = "2019-05"

    Good::

        [[event]]
        date = "2019-05-02"
    """
    for event, verdict in _judged(material):
        if verdict.within and not verdict.exact and not _reaches(event, verdict):
            excerpts = tuple(_excerpt(material, s) for s in verdict.within)
            finest = min((s.date for s in verdict.within), key=_width)
            message = "the texts give the date more exactly"
            hint = f'Write date = "{finest.text}", or quote words that speak of all of {_said(event)}.'
            yield Problem(_date_of(event), message, hint, excerpts, about=_said(event))


@error
def date_unsupported(material: Material) -> Iterator[Problem]:
    """Some supporting quote states a date that the event's date has a day in common with.

    Bad::

        [[event.evidence]]
        quote = "The council met in Geneva"

    Good::

        [[event.evidence]]
        quote = "The council met in Geneva on 2 May 2019"
    """
    for event, verdict in _judged(material):
        if verdict.overlapping or verdict.contradicting or verdict.lost or verdict.unread:
            continue
        elsewhere = _stated_near(material, event)
        message = (
            "no supporting quote states a date" if event.supporting else "no evidence supports the event"
        )
        hint = "Quote words that say when."
        if elsewhere:
            line = material.texts[elsewhere.source].position(elsewhere.start)[0]
            file = material.timeline.sources[elsewhere.source].file
            hint = f"{file}:{line} says “{elsewhere.text}”: if that is this event, quote the sentence, too."
        yield Problem(_date_of(event), message, hint, about=_said(event))


@error
def date_ambiguous(material: Material) -> Iterator[Problem]:
    """A quote that states several dates says by `dated-by` which of them is the event's.

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
    for event, verdict in _judged(material):
        for evidence, stated in verdict.ambiguous:
            fitting = next(s for s in stated if event.date and sees_date(event.date, s))
            excerpts = tuple(_excerpt(material, s) for s in stated)
            message = "the quote states several dates"
            hint = f'Say which is the event\'s: dated-by = "{" ".join(fitting.text.split())}"'
            yield Problem(at(evidence, "quote"), message, hint, excerpts, about=evidence.quote)


@error
def published_before(material: Material) -> Iterator[Problem]:
    """A supporting text wasn't published before the event, unless its words speak of the future.

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
    for event, verdict in _judged(material):
        if verdict.contradicting and not verdict.overlapping:
            continue  # the event's date is what is wrong
        for evidence, place in material.found(event, "supports"):
            published = material.source_of(evidence).published
            if not (published and event.date and published.before(event.date)):
                continue
            text = material.text_of(evidence)
            first, last = sentence(text.source, place.start, place.end)
            if not speaks_of_future(text.source[first:last]):
                message = f"the text is of {in_words(published)}, before the event"
                hint = 'Check both dates; words that foretell the event say so ("will", "is to"): quote them.'
                excerpt = material.excerpt(evidence.source, place.start, place.end)
                yield Problem(at(evidence, "source"), message, hint, (excerpt,), about=evidence.quote)


@error
def response_before(material: Material) -> Iterator[Problem]:
    """An event isn't earlier than the one it answers.

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
    for event, index, target in _answers(material):
        if event.date and target.date and event.date.before(target.date):
            message = f"{_said(event)} is before “{target.id}” ({_said(target)}), which the event answers"
            hint = "Correct the date, or the relation."
            yield Problem(Where(LOG, event.path("responds-to", index)), message, hint, about=target.id)


@note
def relation_unchecked(material: Material) -> Iterator[Problem]:
    """A quote of the event states the date of the event it answers ("your letter of 20 June").

    Where none does, only a person can tell that the one answers the other.

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
    for event, index, target in _answers(material):
        dates = answered(material, event)
        stated = [s.date for evidence, _ in material.found(event) for s in material.stated[evidence.path()]]
        if target.date and not any(date.overlaps(other) for date in dates for other in stated):
            message = f"no quote of the event states the date of “{target.id}” ({_said(target)})"
            hint = "Quote words that name it (“your letter of 20 June”), or have a person look."
            yield Problem(Where(LOG, event.path("responds-to", index)), message, hint, about=target.id)


@note
def not_machine_read(material: Material) -> Iterator[Problem]:
    """Dates are read in English texts; where all that supports an event is in others, a person looks.

    Bad::

        [source.letter]
        language = "fr"

    Good::

        [source.letter]
        language = "en"
    """
    for event, verdict in _judged(material):
        if verdict.unread and not verdict.overlapping:
            languages = sorted({material.source_of(e).language for e, _ in material.found(event, "supports")})
            message = f"the date is not checked: its texts are in {', '.join(languages)}"
            yield Problem(_date_of(event), message, "A person who reads them checks it.", about=_said(event))


def _judged(material: Material) -> Iterator[tuple[Event, Judged]]:
    for event in material.timeline.events:
        if event.date is not None and event.evidence:
            yield event, judged(material, event)


def _answers(material: Material) -> Iterator[tuple[Event, int, Event]]:
    for event in material.timeline.events:
        for index, name in enumerate(event.responds_to):
            if (target := material.by_id.get(name)) and target is not event:
                yield event, index, target


def _date_of(event: Event) -> Where:
    return Where(LOG, event.path("date"))


def _said(event: Event) -> str:
    return in_words(event.date) if event.date else "no date"


def _width(date: Edtf) -> float:
    return date.end - date.start if date.start is not None and date.end is not None else float("inf")


def _reaches(event: Event, verdict: Judged) -> bool:
    """Whether the statements together reach the first and the last day of the event's date."""
    dates = [s.date for s in verdict.within]
    first = any(d.start == event.date.start for d in dates if event.date)
    return first and any(d.end == event.date.end for d in dates if event.date)


def _excerpt(material: Material, statement: Statement) -> Excerpt:
    says = " or ".join(in_words(reading) for reading in statement.readings)
    label = f"{statement.why}: {says}" if statement.anchor else says
    return material.excerpt(statement.source, statement.start, statement.end, label)


def _restore(event: Event, wrong: list[tuple[Evidence, list[Statement]]]) -> str:
    values = list(dict.fromkeys(s.date.text for _, stated in wrong for s in stated))
    if len(values) > 1:
        return (
            f"They say {' and '.join(values[:4])}. Correct the date, or cite a text that says {_said(event)}."
        )
    subject = "It says" if len(wrong) == 1 else "Both say" if len(wrong) == 2 else "All say"
    return f'{subject} {values[0]}: set date = "{values[0]}", or cite a text that says {_said(event)}.'


def _stated_near(material: Material, event: Event) -> Statement | None:
    """A statement of the event's date in a source that the event cites."""
    for source in dict.fromkeys(evidence.source for evidence, _ in material.found(event)):
        for statement in material.calendar(source).statements():
            if event.date and statement.date.within(event.date):
                return statement
    return None
