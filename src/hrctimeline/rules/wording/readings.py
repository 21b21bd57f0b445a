"""Has a person read the wording of each event beside its quotes, and as it is now?"""

from collections.abc import Iterator

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Problem, Severity, Where
from hrctimeline.review.standing import Standing, standings
from hrctimeline.rules.base import counted_note


@counted_note("event isn't read", "events aren't read")
def wording_unread(dossier: Dossier) -> Iterator[Problem]:
    """A person has read the wording of each event beside its quotes, and signed it.

    No rule proves a paraphrase. `hrctimeline review` shows title and summary beside the quotes, and keeps in
    `reviews.toml` who has read them, on which day, and a digest of the words. Where the log asks for more
    `readers`, that many different people must have read an event.

    Mend: Read the event and sign it, `hrctimeline review EVENT`; or let somebody else.

    Bad::

        [[event]]
        title = "The council meets in Geneva"

    Good::

        [[event]]
        title = "The council meets in Geneva"

        [[reviews.session]]
        by = "Ms Ahmed"
        on = 2019-05-04
        digest = "4f35bb58f5d7b803 c10a0feb363475f1 ddcc7dc341508bfb 25022fda58e75e72 af292539e1e456c9"
    """
    for standing in _unread(dossier):
        if not standing.changed:
            names = " and ".join(sign_off.by for sign_off in standing.current)
            said = f"only {names} has read" if names else "nobody has read"
            asked = f"; the log asks for {standing.wanted} readers" if standing.wanted > 1 else ""
            hint = f"Read it, and sign it: hrctimeline review {standing.event.id}"
            yield Problem(_at_title(standing), f"{said} the wording{asked}", hint)


@counted_note("event changed since it was read", "events changed since they were read")
def wording_changed(dossier: Dossier) -> Iterator[Problem]:
    """The words that a person has read and signed are those that are there now.

    A sign-off goes stale with any changed word of title, summary and date, of a quote as its text has it, of
    its stance, speaker or translation, and where a quote comes that disputes the event or gives it context.
    Typography, the order of evidence and new quotes in support leave it as it is.
    Where a commit of the log still has what was signed, that is held against the texts as well, and it is
    a warning, which says so, where new words of title, summary, place or people turn the former, in a
    sentence or a clause that keeps half of its words (a denial came or went, a plan became a fact, two names
    changed places, another number stands in one's place, it is no longer told as somebody's word; in any
    sentence a deed to which the former may have led, and which no quote tells: convicted, for held; of a few
    new words also that one came which no quote has, for a word of the quotes, or one that says the same, of
    which it is no synonym, or whose opposite a quote has);
    where the event draws a doubt that it didn't, be it a note of the rule's; and where a quote lost a word of
    weight, its speaker or its stance, got one as speaker of whom it speaks or who isn't named beside it, gave
    way to one that gives less of title and summary or is of a speaker whom they don't name, or the date got
    another day or lost its support. A sentence written anew in which nothing of this is found is a note.

    Mend: Read the event again and sign it, `hrctimeline review EVENT`; or take the change back.

    Bad::

        [[event]]
        title = "The council meets in Geneva again"

        [[reviews.session]]
        by = "Ms Ahmed"
        on = 2019-05-04
        digest = "4f35bb58f5d7b803 c10a0feb363475f1 ddcc7dc341508bfb 25022fda58e75e72 af292539e1e456c9"

    Good::

        [[event]]
        title = "The council meets in Geneva"

        [[reviews.session]]
        by = "Ms Ahmed"
        on = 2019-05-04
        digest = "4f35bb58f5d7b803 c10a0feb363475f1 ddcc7dc341508bfb 25022fda58e75e72 af292539e1e456c9"
    """
    for standing in _unread(dossier):
        if standing.changed:
            hint = f"Read it again, and sign it: hrctimeline review {standing.event.id}"
            from hrctimeline.diff.since import changed_since  # while readings hold, none of it is needed

            since = changed_since(dossier, standing)
            for keys, told in since.items():
                where, said = Where(LOG, standing.event.path(*keys)), _changed(standing, str(keys[0]))
                yield Problem(where, f"{said}: {'; '.join(told)}", hint, severity=Severity.WARNING)
            if not since:
                yield Problem(_at_title(standing), _changed(standing), hint)


def _changed(standing: Standing, key: str = "") -> str:
    return "; ".join(each.said_of(key) for each in standing.stale)


def _unread(dossier: Dossier) -> Iterator[Standing]:
    """The events that not enough people have read; none where a fault hides who has."""
    if dossier.loaded.reviewed:
        yield from (each for each in standings(dossier).values() if each.event.id and not each.read)


def _at_title(standing: Standing) -> Where:
    return Where(LOG, standing.event.path("title" if standing.event.title else "id"))
