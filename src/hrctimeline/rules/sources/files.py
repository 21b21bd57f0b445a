"""The files of the texts: are they there, unchanged, readable and listed?"""

import unicodedata
from collections import Counter
from collections.abc import Iterator

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Problem, Severity, Where, count
from hrctimeline.logfile.model import Event, Evidence
from hrctimeline.record import replace
from hrctimeline.rules.base import error, rule, warning


@error
def source_missing(dossier: Dossier) -> Iterator[Problem]:
    """Every source's file is in `sources/`, and can be read.

    Mend: Put the text there, or correct `file`.

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

    Bad::

        [source.letter]
        sha256 = "0000000000000000000000000000000000000000000000000000000000000000"

    Good::

        [source.letter]
        file = "letter.txt"
    """
    return dossier.loading("source-changed")


@rule(Severity.ERROR, counted=("text is not here", "texts are not here"))
def source_absent(dossier: Dossier) -> Iterator[Problem]:
    """A text that is kept elsewhere is here to be checked against.

    What can't be public is in no commit (`kept = "elsewhere"`); its checksum is. Where the text isn't
    here, no quote of it is checked: events that have one are told as not checked, never as holding.

    Mend: Name the folder that has it with `--texts DIR` or HRCTIMELINE_TEXTS. Where it can't be had, as in a
    public CI, `absent = "note"` in `[timeline]` makes this a note.

    Bad::

        [source.letter]
        file = "letter-of-may.txt"
        kept = "elsewhere"

    Good::

        [source.letter]
        kept = "elsewhere"
    """
    quotes = Counter(evidence.source for evidence in dossier.evidence())
    for problem in dossier.loading("source-absent"):
        number = quotes[str(problem.where.path[1])]
        checked = f": {count(number, 'quote')} of it not checked" if number else ""
        weight = Severity(dossier.timeline.absent)
        yield replace(problem, message=problem.message + checked, severity=weight)


@error
def source_encoding(dossier: Dossier) -> Iterator[Problem]:
    """A source is text in UTF-8.

    Mend: Save the text as UTF-8 and enter its new checksum.

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

    Bad::

        [source.letter]
        file = "../letter.txt"

    Good::

        [source.letter]
        file = "letter.txt"
    """
    return dossier.loading("source-outside")


@rule(Severity.WARNING, whole_log=True)
def source_unlisted(dossier: Dossier) -> Iterator[Problem]:
    """Every text in `sources/` (`*.txt`, `*.md`) is in the index.

    Mend: List the text in `sources/index.toml`, or take it away.

    Bad::

        minutes.txt: The council met in Geneva.

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019.
    """
    return dossier.texts.unlisted() if dossier.loaded.indexed else iter(())


@warning
def hidden_direction(dossier: Dossier) -> Iterator[Problem]:
    """No character that nobody sees turns the direction of writing round, in the log or in a text.

    Unicode's overrides, and embeddings from right to left in a text that runs from left to right, make a
    reader see other words, or another number, than stand there (Unicode Technical Report 36).

    Mend: Take the character out of the log. A text that has it stays as it is: quote other words of it.

    Bad::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019, with \u202e81\u202c speakers.

    Good::

        letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019, with 81 speakers.
    """
    for event in dossier.events:
        yield from _turned_in(event, "title", "summary")
        for evidence in event.evidence:
            yield from _turned_in(evidence, "quote", "translation", "note")
    for source in dossier.sources:
        if (text := dossier.texts.get(source.id)) and not text.source.isascii():
            yield from _turned(Where(source.id), text.source, _TURNING if source.english else _OVERRIDES)


_OVERRIDES = "\u202d\u202e"
_TURNING = _OVERRIDES + "\u202b\u2067"


def _turned_in(told: Event | Evidence, *keys: str) -> Iterator[Problem]:
    for key in keys:
        if not (words := getattr(told, key)).isascii():
            yield from _turned(Where(LOG, told.path(key)), words, _TURNING)


def _turned(where: Where, text: str, turning: str) -> Iterator[Problem]:
    """The first character of a text that turns its direction."""
    at = min((place for char in turning if (place := text.find(char)) >= 0), default=-1)
    if at >= 0:
        name = unicodedata.name(text[at]).capitalize()
        message = f"U+{ord(text[at]):04X} ({name}) makes a reader see other words than stand here"
        yield Problem(replace(where, part=(at, at + 1)), message, "Take it out, and read what is left.")
