"""When the texts were published, and what says so."""

from collections.abc import Iterator

from hrctimeline.dates import DateMention, tag
from hrctimeline.dates.edtf import Edtf
from hrctimeline.dates.relation import relation
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import INDEX, Problem, Where
from hrctimeline.logfile.model import Source
from hrctimeline.rules.base import counted_note, error
from hrctimeline.rules.dates.events import statement_excerpt
from hrctimeline.words.locate import Locator

_QUOTE = "Quote the words that state it; without any, `published-note` says how it is known."


@error
def dateline_not_found(dossier: Dossier) -> Iterator[Problem]:
    """The dateline's words stand in the source.

    Mend: Quote the words of the text that state its date; where none do, `published-note` says how it is
    known.

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
            yield Problem(
                Where(INDEX, source.path("dateline")), message, _line_stating(dossier, source) or _QUOTE
            )


@error
def dateline_mismatch(dossier: Dossier) -> Iterator[Problem]:
    """The dateline states the date that `published` gives.

    It is read in its sentence, too: "two days before 3 May 2019" is no dateline of that day. One without a
    year ("LINN, 3 May") needs a `published-note` that tells how the year is known.

    Mend: Correct `published`, or quote the words that state it; `date-order` tells how 03.04.2018 is
    read.

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
        stated = [mention.value for mention in said if mention.value and _says_its_year(mention)]
        if not dossier.finds(source.id, source.dateline):
            continue
        if source.published.text.rstrip("?~%") in stated:
            yield from _moved(dossier, source, source.published)
            continue
        if _states_day(source.published, said):
            yield from _without_year(source)
            continue
        says = f"the dateline says {' and '.join(stated)}" if stated else "the dateline states no date"
        message = f"{says}, `published` {source.published.text}"
        yield Problem(Where(INDEX, source.path("published")), message, _stating(dossier, source, stated))


@error
def publication_unexplained(dossier: Dossier) -> Iterator[Problem]:
    """A source says where its date of publication comes from: a dateline, or a note.

    Mend: Add `dateline`; where the text states no date, `published-note`.

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
    text = dossier.texts[source.id]
    places = Locator(text).places(source.dateline)
    if any(text.paragraph(place.start, place.end) == (place.start, place.end) for place in places):
        return  # a line of its own says nothing else around it
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
    yield Problem(Where(INDEX, source.path("dateline")), says, _QUOTE, excerpts)


def _says_its_year(mention: DateMention) -> bool:
    """Whether words say the year of what they state: of a range ("May–June 2019"), the last may for both."""
    return not mention.relative or (mention.kind == "range" and mention.text[-4:].isdigit())


def _states_day(published: Edtf, said: list[DateMention]) -> bool:
    """Whether a dateline has day and month of publication, and no year ("LONDON, June 3")."""
    return any(m.relative and m.kind == "day" and m.value == published.text for m in said)


def _without_year(source: Source) -> Iterator[Problem]:
    """That a dateline has no year, where no note tells it."""
    if not source.published_note:
        message = "the dateline doesn't say the year, and no note tells it"
        hint = "Quote words that do, or say in `published-note` how the year is known."
        yield Problem(Where(INDEX, source.path("published")), message, hint)


def _stating(dossier: Dossier, source: Source, stated: list[str]) -> str:
    """The way out for a dateline that says another date than `published`: other words first."""
    words = _line_stating(dossier, source) or "Quote the words that state it; see `date-order`"
    return f"{words}. If these are of the text's own date, correct `published`." if stated else f"{words}."


def _line_stating(dossier: Dossier, source: Source) -> str:
    """The line of a text that states its day of publication, as a dateline to paste."""
    for statement in dossier.calendar(source.id).statements:
        if statement.date == source.published and not statement.anchor:
            line = dossier.texts[source.id].position(statement.start)[0]
            words = " ".join(statement.text.split())
            return f'Line {line} states {statement.date.text}: dateline = "{words}"'
    return ""


def _dated(dossier: Dossier) -> Iterator[Source]:
    """The sources with a dateline and a text to look it up in."""
    for source in dossier.sources:
        if source.dateline and source.id in dossier.texts and dossier.sound(source.id):
            yield source
