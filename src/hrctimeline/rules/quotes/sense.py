"""Does each quote say something, for or against its event, and nothing else than its sentence does?"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrctimeline.claims.case import Case, Quoted, cases
from hrctimeline.dates import tag
from hrctimeline.evidence.dossier import Dossier, at
from hrctimeline.findings import Excerpt, Problem
from hrctimeline.rules.base import note, warning
from hrctimeline.words.lists import listed, words_of
from hrctimeline.words.locate import Located
from hrctimeline.words.text import Text, fold

if TYPE_CHECKING:
    from hrctimeline.claims.wording.stances import Shared

_SHOWN_WORDS = 3  # words that a message names
_CONTRASTING = listed(
    "instead rather whereas but however though although while otherwise account accounts telling version"
)
_DIFFERING = ("differ", "contradict", "disput", "disagree", "deny", "denie")


@warning
def quote_too_short(dossier: Dossier) -> Iterator[Problem]:
    """A quote has at least three words, or states a date: less says nothing.

    A paragraph that has no more is quoted whole.

    Mend: Quote the whole clause.

    Bad::

        [[event.evidence]]
        quote = "18 speakers"

    Good::

        [[event.evidence]]
        quote = "heard 18 speakers"
    """
    for evidence in dossier.evidence():
        place, words = dossier.located.get(evidence.path()), len(evidence.quote.split())
        if place and words < 3 and not tag(evidence.quote, None):
            if _is_whole(dossier.text_of(evidence), place):
                continue
            message = f"the quote has only {words} word{'s' * (words > 1)}"
            hint = "Quote as much of the sentence as shows what it says."
            yield Problem(at(evidence, "quote"), message, hint, about=evidence.quote)


def _is_whole(text: Text, place: Located) -> bool:
    """Whether a quote has all words of its paragraph."""
    first, last = text.paragraph(place.start, place.end)
    around = text.source[first : place.start] + text.source[place.end : last]
    return not any(map(str.isalnum, around))


@warning
def quote_repeated(dossier: Dossier) -> Iterator[Problem]:
    """An event doesn't cite one passage twice.

    Mend: Drop one of the two, or quote what each is there for.

    Bad::

        [[event.evidence]]
        source = "letter"
        [[event.evidence]]
        source = "letter"
        quote = "The council met in Geneva on 2 May 2019"

    Good::

        [[event.evidence]]
        source = "letter"
        [[event.evidence]]
        source = "letter"
        quote = "heard 18 speakers"
    """
    for event in dossier.events:
        seen: dict[tuple[str, int, int], int] = {}
        for evidence, place in dossier.found(event):
            first = seen.setdefault((evidence.source, place.start, place.end), evidence.index)
            if first != evidence.index:
                message = f"the event cites this passage already, as evidence {first + 1}"
                yield Problem(
                    at(evidence, "quote"), message, "Take one of the two away.", about=evidence.quote
                )


@warning
def quote_is_title(dossier: Dossier) -> Iterator[Problem]:
    """A quote is more than its source's title: headlines are written to be short, not exact.

    Beside other quotes one may be there for the date that it states.

    Mend: Quote the sentence of the text that says so.

    Bad::

        [source.letter]
        title = "The council met in Geneva on 2 May 2019"

    Good::

        [source.letter]
        title = "Letter to the members"
    """
    for evidence in dossier.evidence():
        if evidence.path() not in dossier.located:
            continue
        title = dossier.source_of(evidence).title
        if dossier.expressed[evidence.path()] and len(dossier.timeline.events[evidence.event].evidence) > 1:
            continue  # it is there for its date
        if fold(evidence.quote).strip().casefold() == fold(title).strip().casefold():
            hint = "Quote the sentence of the text that says so."
            message = "the quote is the title of its source, and nothing else"
            yield Problem(at(evidence, "quote"), message, hint, about=evidence.quote)


@note
def stance_doubtful(dossier: Dossier) -> Iterator[Problem]:
    """A quote that disputes its event speaks against it, and one that supports it doesn't.

    Told of a quote with `stance = "disputes"` that tells what title or summary do, with nothing in it that
    denies, turns or opposes them, no other day, and no other number or name for the same; its `note` may say
    what it disputes. And of one in support whose one sentence only denies or rejects the deed of the title.
    A note: an event is told in other words than what speaks against it. Where the stance of a signed event
    was changed, `wording-changed` warns.

    Mend: Set `stance` to what the quote does, or say in its `note` what it disputes.

    Bad::

        [[event.evidence]]
        stance = "disputes"

    Good::

        [[event.evidence]]
        stance = "supports"
    """
    for case in cases(dossier):
        for quoted in case.quoted if not (case.incomplete or case.lost) else ():
            evidence = quoted.evidence
            if quoted.unread:
                continue
            if evidence.stance == "disputes" and not evidence.note:
                yield from _not_against(case, quoted)
            elif evidence.stance == "supports" and len(case.quoted) > 1:
                yield from _against(case, quoted)


def _not_against(case: Case, quoted: Quoted) -> Iterator[Problem]:
    """A quote that is said to dispute its event, and tells what that does."""
    from hrctimeline.claims.wording.stances import agreeing  # few quotes dispute anything

    if _dated_otherwise(case, quoted) or _told_apart(case, quoted):
        return
    told = [case.event.title, case.event.summary]
    found = [each for each in agreeing(told, quoted.words) if not _is_set_apart(told, each)]
    if len(found) > 1:
        said = ", ".join(f"“{each.theirs.text}”" for each in found[:_SHOWN_WORDS])
        message = f"nothing in this quote goes against the event: it tells of {said}, too"
        hint = "If it backs the event, take `stance` off; else say in `note` what it disputes."
        yield _problem(quoted, "stance", message, hint, found[0])


def _told_apart(case: Case, quoted: Quoted) -> bool:
    """Whether the summary sets a name that no quote in support has against theirs: "from Vail instead"."""
    from hrctimeline.claims.wording.content import contents
    from hrctimeline.words.sentences import sentences

    def names(words: str) -> set[str]:
        return {word.text.casefold() for word in contents(words) if word.named}

    told = case.event.summary
    apart = " . ".join(told[slice(*span)] for span in sentences(told) if _contrasts(told[slice(*span)]))
    others = [each.words for each in case.quoted if each.evidence.stance == "supports"]
    return bool(others) and not names(apart) & names(quoted.words) <= set().union(*map(names, others))


def _is_set_apart(told: list[str], shared: "Shared") -> bool:
    """Whether the log's sentence of a word sets one account against another: "in Pell's telling it sank"."""
    from hrctimeline.words.sentences import sentences

    prose = " . ".join(told)
    around = next((prose[a:b] for a, b in sentences(prose) if a <= shared.mine.start < b), "")
    return _contrasts(around)


def _contrasts(sentence: str) -> bool:
    """Whether a sentence sets one thing against another: by a conjunction, or with a verb."""
    words = words_of(sentence)
    return not words.isdisjoint(_CONTRASTING) or any(word.startswith(_DIFFERING) for word in words)


def _dated_otherwise(case: Case, quoted: Quoted) -> bool:
    """Whether a quote states days, and none of them is the event's."""
    own, background = case.event.date, quoted.evidence.dated_by is False
    dates = [] if background else [reading for stated in quoted.stated for reading in stated.readings]
    return own is None or (bool(dates) and not any(own.overlaps(date) for date in dates))


def _against(case: Case, quoted: Quoted) -> Iterator[Problem]:
    """A quote that is said to support its event, and denies what the title tells."""
    from hrctimeline.claims.wording.stances import denying

    if found := denying(case.event.title, quoted.words, case.event.summary):
        message = f"this quote denies “{found.theirs.text}”, which the title tells"
        hint = 'If it speaks against the event: stance = "disputes".'
        yield _problem(quoted, "quote", message, hint, found)


def _problem(quoted: Quoted, key: str, message: str, hint: str, found: "Shared") -> Problem:
    where = quoted.text.position(quoted.place.start)
    shown = Excerpt(quoted.source.id, *where, quoted.words, found.theirs.span)
    return Problem(at(quoted.evidence, key), message, hint, (shown,), quoted.evidence.quote)
