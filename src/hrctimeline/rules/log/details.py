"""What the log tells beside the words: are tags and kinds those that it declares, and pictures there?"""

from collections.abc import Iterator

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import LOG, Problem, Severity, Where, hint
from hrctimeline.logfile.model import Image
from hrctimeline.logfile.sources import Fault
from hrctimeline.rules.base import error


@error
def unknown_tag(dossier: Dossier) -> Iterator[Problem]:
    """A tag is one of those that `[timeline]` has under `tags`.

    Where it has none, every tag will do, and a mistyped one is a tag of its own.

    Mend: Correct the tag, or add it to the list.

    Since 0.1.0.

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

    Since 0.1.0.

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

    Since 0.1.0.

    Bad::

        [[event]]
        image = { file = "../hall.png", alt = "The hall in which they met" }

    Good::

        [[event]]
        image = { url = "https://example.org/hall.png", alt = "The hall in which they met" }
    """
    for event in dossier.events:
        for fault in _faults(dossier, event.image) if event.image else ():
            severity = None if fault.sure else Severity.WARNING
            where = Where(LOG, event.path("image", fault.key))
            yield Problem(where, fault.message, fault.hint, severity=severity)


def _faults(dossier: Dossier, image: Image) -> Iterator[Fault]:
    if image.file and image.url:
        yield Fault("url", "the picture is both a file and an address", "Keep one of the two.")
    elif image.file:
        yield from dossier.loaded.images.faults(image)
    elif image.url:
        from hrctimeline.logfile.web import web  # few logs have pictures

        if not web(image.url):
            hint = "Write it whole: https://example.org/…."
            yield Fault("url", f"“{image.url[:60]}” is no web address", hint)
