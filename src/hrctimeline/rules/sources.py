"""The texts: are they there, unchanged and readable, and what says when they were published?"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from hrctimeline.dates import tag
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import INDEX, LOG, Problem, Severity, Where
from hrctimeline.logfile.model import Source
from hrctimeline.rules.base import counted_note, error, rule, warning


@error
def source_missing(dossier: Dossier) -> Iterator[Problem]:
    """Every source's file is in `sources/`, and can be read.

    Mend: Put the text there, or correct `file`.

    Since 0.1.0.

    Bad::

        [source.letter]
        file = "lettre.txt"

    Good::

        [source.letter]
        file = "letter.txt"
    """
    return dossier.loading("source-missing")


@error
def source_changed(dossier: Dossier) -> Iterator[Problem]:
    """A source is, byte for byte, the text whose checksum the index holds.

    Quotes are only worth something while the text stays what it was when they were taken.

    Mend: Restore the text. If the change is meant, read it beside the quotes and enter the new checksum.

    Since 0.1.0.

    Bad::

        [source.letter]
        sha256 = "0000000000000000000000000000000000000000000000000000000000000000"

    Good::

        [source.letter]
        file = "letter.txt"
    """
    return dossier.loading("source-changed")


@error
def source_encoding(dossier: Dossier) -> Iterator[Problem]:
    """A source is text in UTF-8.

    Mend: Save the text as UTF-8 and enter its new checksum.

    Since 0.1.0.

    Bad::

        letter.txt: 3 May 2019\\0

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019.
    """
    return dossier.loading("source-encoding")


@error
def source_outside(dossier: Dossier) -> Iterator[Problem]:
    """A source's file is inside `sources/`, and is no link that leads out of it.

    Mend: Copy the text into `sources/` and name it without a path.

    Since 0.1.0.

    Bad::

        [source.letter]
        file = "../letter.txt"

    Good::

        [source.letter]
        file = "letter.txt"
    """
    return dossier.loading("source-outside")


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
        stated = [
            m.value
            for m in dossier.memo.get(tag, source.dateline, None, date_order=source.date_order or None)
            if m.value
        ]
        if source.published.text.rstrip("?~%") in stated or not dossier.finds(source.id, source.dateline):
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
    for source in dossier.timeline.sources.values():
        if source.published is not None and not source.dateline and not source.published_note:
            message = f"nothing says how {source.published.text} is known"
            hint = "Add `dateline`, the words of the text that state it, or `published-note`."
            yield Problem(Where(INDEX, source.path("published")), message, hint)


@rule(Severity.WARNING, whole_log=True)
def source_unlisted(dossier: Dossier) -> Iterator[Problem]:
    """Every text in `sources/` (`*.txt`, `*.md`) is in the index.

    Mend: List the text in `sources/index.toml`, or take it away.

    Since 0.1.0.

    Bad::

        minutes.txt: The council met in Geneva.

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019.
    """
    return dossier.loading("source-unlisted")


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
    for source in dossier.timeline.sources.values():
        if source.published is not None and source.published_note and not source.dateline:
            message = f"{source.published.text} rests on this note, not on a dateline"
            where = Where(INDEX, source.path("published-note"))
            yield Problem(where, message, "No machine can check the note: read it.")


@warning
def hidden_direction(dossier: Dossier) -> Iterator[Problem]:
    """No character that nobody sees turns the direction of writing round, in the log or in a text.

    Unicode's overrides, and embeddings from right to left in a text that runs from left to right, make a
    reader see other words, or another number, than stand there (Unicode Technical Report 36).

    Mend: Take the character out of the log. A text that has it stays as it is: quote other words of it.

    Since 0.1.0.

    Bad::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019, with \u202e81\u202c speakers.

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019, with 81 speakers.
    """
    for event in dossier.timeline.events:
        for key in ("title", "summary"):
            yield from _turned(Where(LOG, event.path(key)), getattr(event, key), _TURNING)
        for evidence in event.evidence:
            for key in ("quote", "translation", "note"):
                yield from _turned(Where(LOG, evidence.path(key)), getattr(evidence, key), _TURNING)
    for id, text in dossier.texts.items():
        turning = _TURNING if dossier.timeline.sources[id].english else _OVERRIDES
        yield from _turned(Where(id), text.source, turning)


_OVERRIDES = "\u202d\u202e"
_TURNING = _OVERRIDES + "\u202b\u2067"


def _turned(where: Where, text: str, turning: str) -> Iterator[Problem]:
    """The first character of a text that turns its direction."""
    at = min((place for char in turning if (place := text.find(char)) >= 0), default=-1)
    if at >= 0:
        name = unicodedata.name(text[at]).capitalize()
        message = f"U+{ord(text[at]):04X} ({name}) makes a reader see other words than stand here"
        yield Problem(replace(where, part=(at, at + 1)), message, "Take it out, and read what is left.")


def _dated(dossier: Dossier) -> Iterator[Source]:
    """The sources with a dateline and a text to look it up in."""
    for source in dossier.timeline.sources.values():
        if source.dateline and source.id in dossier.texts and dossier.sound(source.id):
            yield source
