"""Is the log TOML, are its keys and values of the right kind, and are the pictures there?

What is wrong with keys and values is found while the files are read; their functions here are the pages.
"""

from collections.abc import Iterator

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Problem, Severity, Where, hint
from hrctimeline.rules.base import error


@error
def toml_syntax(dossier: Dossier) -> Iterator[Problem]:
    """A log is TOML, in UTF-8.

    Where the parser gives up nothing else can be checked: mend this first.

    Mend: Write the line as the message shows it; a text stands in straight quotation marks.

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

    Bad::

        [[event]]
        evidence = []

    Good::

        [[event.evidence]]
        source = "letter"
        quote = "The council met in Geneva on 2 May 2019"
    """
    return dossier.loading("no-evidence")


@error
def unknown_tag(dossier: Dossier) -> Iterator[Problem]:
    """A tag is one of those that `[timeline]` has under `tags`.

    Where it has none, every tag will do, and a mistyped one is a tag of its own.

    Mend: Correct the tag, or add it to the list.

    Bad::

        [timeline]
        tags = ["meeting", "letter"]

        [[event]]
        tags = ["meetings"]

    Good::

        [timeline]
        tags = ["meeting", "letter"]

        [[event]]
        tags = ["meeting"]
    """
    known = dossier.timeline.tags
    for event in dossier.events if known else ():
        for index, tag in enumerate(event.tags):
            if tag not in known:
                where = Where(LOG, event.path("tags", index))
                yield Problem(where, f"[timeline] has no tag “{tag}”", hint(tag, known), about=tag)


@error
def unknown_kind(dossier: Dossier) -> Iterator[Problem]:
    """An event's kind is one of those that `[timeline]` has under `kinds`.

    Where it has none, every kind will do.

    Mend: Correct the kind, or add it to the list.

    Bad::

        [timeline]
        kinds = ["meeting", "letter"]

        [[event]]
        kind = "meting"

    Good::

        [timeline]
        kinds = ["meeting", "letter"]

        [[event]]
        kind = "meeting"
    """
    known = dossier.timeline.kinds
    for event in dossier.events if known else ():
        if event.kind and event.kind not in known:
            message = f"[timeline] has no kind “{event.kind}”"
            yield Problem(Where(LOG, event.path("kind")), message, hint(event.kind, known), about=event.kind)


@error
def bad_image(dossier: Dossier) -> Iterator[Problem]:
    """A picture is a file beside the log, PNG, JPEG, WebP or GIF, or the address of one on the web.

    A page that shows the timeline holds the file itself, if it has no more than 1 MB (else a warning), and
    links to an address: it fetches nothing. A file that lies outside the log's folder is never read.

    Mend: Put the picture beside the log, in a format of these; or give its address as `url`.

    Bad::

        [[event]]
        image = { file = "../hall.png", alt = "The hall in which they met" }

    Good::

        [[event]]
        image = { url = "https://example.org/hall.png", alt = "The hall in which they met" }
    """
    for event in dossier.events:
        if not event.image:
            continue
        from hrctimeline.logfile.images import faults  # few logs have pictures

        for fault in faults(dossier.loaded.folder, event.image):
            severity = None if fault.sure else Severity.WARNING
            where = Where(LOG, event.path("image", fault.key))
            yield Problem(where, fault.message, fault.hint, severity=severity)
