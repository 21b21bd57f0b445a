"""Is the log TOML, and are its keys and values of the right kind?

All of this is found while the files are read; the functions here are the pages.
"""

from collections.abc import Iterator

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import Problem
from hrctimeline.rules.base import error


@error
def toml_syntax(dossier: Dossier) -> Iterator[Problem]:
    """A log is TOML, in UTF-8.

    Where the parser gives up nothing else can be checked: mend this first.

    Mend: Write the line as the message shows it; a text stands in straight quotation marks.

    Since 0.1.0.

    Bad::

        date = 2018-05

    Good::

        date = "2019-05"
    """
    return dossier.loading("toml-syntax")


@error
def unknown_key(dossier: Dossier) -> Iterator[Problem]:
    """Every key is one that the format knows.

    A mistyped key would be passed over in silence, and what it says never checked.

    Mend: Correct the key's spelling; docs/format.md lists all keys.

    Since 0.1.0.

    Bad::

        [[event]]
        tag = ["meeting"]

    Good::

        [[event]]
        tags = ["meeting"]
    """
    return dossier.loading("unknown-key")


@error
def missing_key(dossier: Dossier) -> Iterator[Problem]:
    """A key that is required is there, and not empty.

    Mend: Add the key; docs/format.md tells what it holds.

    Since 0.1.0.

    Bad::

        [[event]]
        title = ""

    Good::

        [[event]]
        title = "The council meets in Geneva"
    """
    return dossier.loading("missing-key")


@error
def wrong_type(dossier: Dossier) -> Iterator[Problem]:
    """Every value is of its key's kind.

    Mend: Write the value as the message shows it.

    Since 0.1.0.

    Bad::

        [[event]]
        tags = "meeting"

    Good::

        [[event]]
        tags = ["meeting"]
    """
    return dossier.loading("wrong-type")


@error
def bad_id(dossier: Dossier) -> Iterator[Problem]:
    """Ids are small letters, digits and hyphens, and begin with a letter or digit.

    Mend: Take the id that the message proposes.

    Since 0.1.0.

    Bad::

        [[event]]
        id = "First Session"

    Good::

        [[event]]
        id = "first-session"
    """
    return dossier.loading("bad-id")


@error
def bad_date(dossier: Dossier) -> Iterator[Problem]:
    """Dates are EDTF (ISO 8601-2): no other notation has one meaning everywhere.

    Mend: Write 2019, 2019-05 or 2019-05-02; docs/dates.md tells how intervals and doubtful dates are
    written.

    Since 0.1.0.

    Bad::

        [[event]]
        date = "2/5/2019"

    Good::

        [[event]]
        date = "2019-05-02"
    """
    return dossier.loading("bad-date")


@error
def no_evidence(dossier: Dossier) -> Iterator[Problem]:
    """Every event has evidence: at least one quote of one source.

    Mend: Quote the words that say so. Where no text does, the event has no place in the log yet.

    Since 0.1.0.

    Bad::

        [[event]]
        evidence = []

    Good::

        [[event.evidence]]
        source = "letter"
        quote = "The council met in Geneva on 2 May 2019"
    """
    return dossier.loading("no-evidence")
