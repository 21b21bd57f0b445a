"""Is the log TOML, and are its keys and values of the right kind?

All of this is found while the files are read; the functions here are the pages.
"""

from collections.abc import Iterator

from hrctimeline.findings import Problem
from hrctimeline.material import Material
from hrctimeline.rules.base import error


@error
def toml_syntax(material: Material) -> Iterator[Problem]:
    """A log is TOML, in UTF-8.

    Where the parser gives up nothing else can be checked: mend this first.

    Bad::

        date = 2018-05

    Good::

        date = "2019-05"
    """
    return material.loading("toml-syntax")


@error
def unknown_key(material: Material) -> Iterator[Problem]:
    """Every key is one that the format knows.

    A mistyped key would be passed over in silence, and what it says never checked.

    Bad::

        [[event]]
        tag = ["meeting"]

    Good::

        [[event]]
        tags = ["meeting"]
    """
    return material.loading("unknown-key")


@error
def missing_key(material: Material) -> Iterator[Problem]:
    """A key that is required is there, and not empty.

    Bad::

        [[event]]
        title = ""

    Good::

        [[event]]
        title = "The council meets in Geneva"
    """
    return material.loading("missing-key")


@error
def wrong_type(material: Material) -> Iterator[Problem]:
    """Every value is of its key's kind.

    Bad::

        [[event]]
        tags = "meeting"

    Good::

        [[event]]
        tags = ["meeting"]
    """
    return material.loading("wrong-type")


@error
def bad_id(material: Material) -> Iterator[Problem]:
    """Ids are small letters, digits and hyphens, and begin with a letter or digit.

    Bad::

        [[event]]
        id = "First Session"

    Good::

        [[event]]
        id = "first-session"
    """
    return material.loading("bad-id")


@error
def bad_date(material: Material) -> Iterator[Problem]:
    """Dates are EDTF (ISO 8601-2): no other notation has one meaning everywhere.

    Bad::

        [[event]]
        date = "2/5/2019"

    Good::

        [[event]]
        date = "2019-05-02"
    """
    return material.loading("bad-date")


@error
def no_evidence(material: Material) -> Iterator[Problem]:
    """Every event has evidence: at least one quote of one source.

    Bad::

        [[event]]
        evidence = []

    Good::

        [[event.evidence]]
        source = "letter"
        quote = "The council met in Geneva on 2 May 2019"
    """
    return material.loading("no-evidence")
