"""The pictures beside the log: which files are ones that a page can hold, and what is wrong with others.

Only formats that are pictures and nothing else: an SVG may hold a script.
"""

import posixpath
from collections.abc import Iterable, Iterator

from hrctimeline.logfile.folder import Folder, Outside
from hrctimeline.logfile.model import Image
from hrctimeline.logfile.web import web
from hrctimeline.record import Record

LARGEST = 1_000_000  # bytes of a picture that a page holds
_WANTED = "Take a PNG, JPEG, WebP or GIF file"


class Fault(Record):
    """What is wrong with a picture: at which of its keys. `sure`: else it is only no good for a page."""

    key: str
    message: str
    hint: str
    sure: bool = True


def data(folder: Folder, image: Image) -> tuple[str, bytes]:
    """The media type and the bytes of a picture that a page can hold; of any other two empty values."""
    if not image.file or any(_of_file(folder, image)):
        return "", b""
    data = folder.read_beside(image.file, LARGEST)
    return media_type(data), data


def files(folder: Folder, images: Iterable[Image | None]) -> Iterator[tuple[str, bytes]]:
    """The files of all that are pictures, large ones too, by their paths from the log's folder."""
    for image in images:
        if image and image.file and not any(fault.sure for fault in _of_file(folder, image)):
            yield posixpath.normpath(image.file), folder.read_beside(image.file, None)


def faults(folder: Folder, image: Image) -> Iterator[Fault]:
    """What is wrong with a picture."""
    if image.file and image.url:
        yield Fault("url", "the picture is both a file and an address", "Keep one of the two.")
    elif image.file:
        yield from _of_file(folder, image)
    elif image.url and not web(image.url):
        hint = "Write it whole: https://example.org/…."
        yield Fault("url", f"“{image.url[:60]}” is no web address", hint)


def _of_file(folder: Folder, image: Image) -> Iterator[Fault]:
    outside = "Copy the picture to beside the log, and name it without a path that leads out."
    try:
        data = folder.read_beside(image.file, LARGEST + 1)
    except Outside as error:
        said = "is a link that leads" if error.link else "lies"
        yield Fault("file", f"{image.file} {said} outside the log's folder", outside)
    except FileNotFoundError:
        hint = "Put the picture there, or correct `file`."
        yield Fault("file", f"there is no {image.file} beside the log", hint)
    except (OSError, ValueError, RuntimeError) as error:
        said = (isinstance(error, OSError) and error.strerror) or str(error)
        hint = "Name a picture, or mend its permissions."
        yield Fault("file", f"{image.file} can't be read: {said}", hint)
    else:
        if not media_type(data):
            yield Fault("file", f"{image.file} is no picture that a page can show", f"{_WANTED}.")
        elif len(data) > LARGEST:
            message = f"{image.file} has more than 1 MB: a page shows its words alone"
            yield Fault("file", message, f"{_WANTED} of at most {LARGEST:,} bytes.", sure=False)


def media_type(data: bytes) -> str:
    """The media type of a picture by its first bytes; "" where it is none that a page holds."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    return "image/webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""
