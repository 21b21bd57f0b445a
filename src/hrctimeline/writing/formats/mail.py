"""An e-mail (.eml) as text: its head as a reader of mail sees it, then its words, of plain text or HTML."""

import re
from collections.abc import Callable
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import EmailMessage
from functools import cache
from typing import NamedTuple

from hrctimeline.words.lists import lazy_pattern
from hrctimeline.words.text import one_line
from hrctimeline.writing.formats import Unreadable

_SHOWN = ("From", "To", "Cc", "Date", "Subject")


class Mail(NamedTuple):
    """The words of a mail; who wrote it, when (its day, as it is written) and of what; the files with it."""

    text: str
    author: str
    day: str
    dateline: str
    title: str
    attached: tuple[str, ...]


def is_mail(data: bytes, name: str) -> bool:
    """Whether a file is a mail: by its name, or by a head with sender and date at its first lines."""
    if name.lower().endswith(".eml"):
        return True
    head = re.split(rb"\r?\n\r?\n", data[:20_000], maxsplit=1)[0]
    lines = re.split(rb"\r?\n(?![ \t])", head)
    if not all(_field().match(line) for line in lines):
        return False
    names = {line.split(b":")[0].lower() for line in lines}
    return {b"from", b"date"} <= names and bool(names & {b"message-id", b"mime-version", b"received", b"to"})


def read(data: bytes, as_text: Callable[[bytes], str]) -> Mail:
    """The mail of a file's bytes; `as_text` reads one that is HTML alone. Raises Unreadable."""
    try:
        message = message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)
        return _read(message, as_text)
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, IndexError, KeyError) as error:
        raise Unreadable("it is no whole e-mail") from error


def _read(message: EmailMessage, as_text: Callable[[bytes], str]) -> Mail:
    fields = [(name, words) for name in _SHOWN if (words := _written(message, name))]
    body = message.get_body(("plain", "html"))
    words = _words(body, as_text) if isinstance(body, EmailMessage) else ""
    head = "\n".join(f"{name}: {value}" for name, value in fields)
    said = dict(fields)
    dateline, day = _dated(message, said.get("Date", ""))
    attached = tuple(part.get_filename() or part.get_content_type() for part in message.iter_attachments())
    text = f"{head}\n\n{words.strip()}\n" if words.strip() else ""
    return Mail(text, _author(message), day, dateline, _plain_subject(said.get("Subject", "")), attached)


def _words(body: EmailMessage, as_text: Callable[[bytes], str]) -> str:
    if body.get_content_type() == "text/html":
        content = body.get_payload(decode=True)
        assert isinstance(content, bytes)
        charset = body.get_content_charset("utf-8")
        return as_text(content.decode(charset, "replace").encode("utf-8"))
    content = body.get_content(errors="replace")
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


def _author(message: EmailMessage) -> str:
    """The first sender's name, or address where there is no name."""
    sender = message["From"]
    first = next(iter(getattr(sender, "addresses", ())), None)
    if first is None or "@" not in first.addr_spec:
        return _written(message, "From")
    return str(first.display_name or first.addr_spec)


def _written(message: EmailMessage, name: str) -> str:
    """A field of the head on one line, as it was written: what isn't ASCII decoded, nothing put in order."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    try:
        raw = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, UnicodeDecodeError):
        raw = str(message[name])
    return one_line(raw)


def _dated(message: EmailMessage, written: str) -> tuple[str, str]:
    """The words of the head that state the day, as "4 Jun 2021", and that day; "" where they don't."""
    when = getattr(message["Date"], "datetime", None)
    words = _day().search(written)
    if not isinstance(when, datetime) or words is None:
        return "", ""
    return words[0], when.date().isoformat()


def _plain_subject(subject: str) -> str:
    """A subject without what answering and forwarding puts before it."""
    return re.sub(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", "", subject, flags=re.IGNORECASE)


_day = lazy_pattern(r"\d{1,2} [A-Z][a-z]{2} \d{4}")


@cache
def _field() -> re.Pattern[bytes]:
    return re.compile(rb"[!-9;-~]+:")
