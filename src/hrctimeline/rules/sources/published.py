"""When the texts were published, and what says so."""

from collections.abc import Iterator

from hrctimeline.dates import tag
from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.relation import relation
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import INDEX, Problem, Where
from hrctimeline.logfile.model import Source
from hrctimeline.rules.base import counted_note, error
from hrctimeline.rules.dates.events import statement_excerpt
from hrctimeline.words.locate import Locator


@error
def dateline_not_found(dossier: Dossier) -> Iterator[Problem]:
    """The dateline's words stand in the source.

    Mend: Quote the words of the text that state its date; where none do, `published-note` says how it is
    known.

    Since 0.1.0.

    Bad::

        [source.letter]
        dateline = "4 May 2019"

    Good::

        [source.letter]
        dateline = "3 May 2019"
    """
    for source in _dated(dossier):
        if not dossier.finds(source.id, source.dateline):
            message = f"{source.file} doesn't have the words “{source.dateline}”"
            stated = (s for s in dossier.calendar(source.id).statements() if s.date == source.published)
            if found := next(stated, None):
                line = dossier.texts[source.id].position(found.start)[0]
                words = " ".join(found.text.split())
                hint = f'Line {line} states {found.date.text}: dateline = "{words}"'
            else:
                hint = "Quote the words that state it; without any, `published-note` says how it is known."
            yield Problem(Where(INDEX, source.path("dateline")), message, hint)


@error
def dateline_mismatch(dossier: Dossier) -> Iterator[Problem]:
    """The dateline states the date that `published` gives.

    It is read in its sentence, too: "two days before 3 May 2019" is no dateline of that day.

    Mend: Correct `published`, or quote the words that state it; `date-order` tells how 03.04.2018 is
    read.

    Since 0.1.0.

    Bad::

        [source.letter]
        published = "2019-05-04"

    Good::

        [source.letter]
        published = "2019-05-03"
    """
    for source in _dated(dossier):
        if not source.english or source.published is None:
            continue
        order = source.date_order or None
        said = dossier.memo.get(tag, source.dateline, source.published, date_order=order)
        stated = [mention.value for mention in said if mention.value and not mention.relative]
        if not dossier.finds(source.id, source.dateline):
            continue
        if source.published.text.rstrip("?~%") in stated:
            yield from _moved(dossier, source, source.published)
            continue
        says = f"the dateline says {' and '.join(stated)}" if stated else "the dateline states no date"
        hint = (
            f'Set published = "{stated[0]}".'
            if stated
            else "Quote the words that state it; see `date-order`."
        )
        message = f"{says}, `published` {source.published.text}"
        yield Problem(Where(INDEX, source.path("published")), message, hint)


@error
def publication_unexplained(dossier: Dossier) -> Iterator[Problem]:
    """A source says where its date of publication comes from: a dateline, or a note.

    Mend: Add `dateline`; where the text states no date, `published-note`.

    Since 0.1.0.

    Bad::

        [source.letter]
        dateline = ""

    Good::

        [source.letter]
        dateline = ""
        published-note = "The envelope bears the postmark of that day."
    """
    for source in dossier.sources:
        if source.published is not None and not source.dateline and not source.published_note:
            message = f"nothing says how {source.published.text} is known"
            hint = "Add `dateline`, the words of the text that state it, or `published-note`."
            yield Problem(Where(INDEX, source.path("published")), message, hint)


@counted_note("date of publication rests on a note", "dates of publication rest on notes")
def publication_asserted(dossier: Dossier) -> Iterator[Problem]:
    """A date of publication that no dateline states rests on its note: look at it.

    Mend: Read the note. Add a `dateline` where the text has one.

    Since 0.1.0.

    Bad::

        [source.letter]
        dateline = ""
        published-note = "The envelope bears the postmark of that day."

    Good::

        [source.letter]
        dateline = "3 May 2019"
    """
    for source in dossier.sources:
        if source.published is not None and source.published_note and not source.dateline:
            message = f"{source.published.text} rests on this note, not on a dateline"
            where = Where(INDEX, source.path("published-note"))
            yield Problem(where, message, "No machine can check the note: read it.")


def _moved(dossier: Dossier, source: Source, published: Edtf) -> Iterator[Problem]:
    """That the words say another day in their sentence, or none, wherever they stand."""
    places = Locator(dossier.texts[source.id]).places(source.dateline)
    stated = [s for place in places for s in dossier.calendar(source.id).at((place.start, place.end))]
    if any(
        relation(published, r, by_its_ends=s.by_its_ends) == "supported" for s in stated for r in s.readings
    ):
        return
    excerpts = tuple(statement_excerpt(dossier, statement) for statement in stated[:2])
    says = (
        "in their sentence these words say another day"
        if stated
        else "where they stand these words are no date"
    )
    hint = "Quote the words that state it; without any, `published-note` says how it is known."
    yield Problem(Where(INDEX, source.path("dateline")), says, hint, excerpts)


def _dated(dossier: Dossier) -> Iterator[Source]:
    """The sources with a dateline and a text to look it up in."""
    for source in dossier.sources:
        if source.dateline and source.id in dossier.texts and dossier.sound(source.id):
            yield source
