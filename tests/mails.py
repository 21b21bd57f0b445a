"""E-mails made for the tests, each with the words that a reader takes from it: invented, as is what they say."""

import base64
import quopri
from typing import NamedTuple

from pages import FOOTER, PARAGRAPHS, SCRIPT, TITLE, document, prose


class Mail(NamedTuple):
    """A mail: its bytes, and the paragraphs that are its words."""

    eml: bytes
    paragraphs: tuple[str, ...]


HEAD = (
    "Received: from mail.example.org by mx.example.org; Sat, 5 Jun 2021 00:01:00 +0000",
    "From: Ada Holm <ada@example.org>",
    "To: The harbour office <office@example.org>",
    f"Subject: {TITLE}",
    "Date: Fri, 4 Jun 2021 23:58:11 -0200",
    "Message-ID: <1@example.org>",
    "MIME-Version: 1.0",
)
SHOWN = tuple(line for name in ("From", "To", "Date", "Subject") for line in HEAD if line.startswith(name))
PLAIN = "\r\n\r\n".join(PARAGRAPHS)
HTML = document(SCRIPT + prose() + FOOTER)


def mail(*parts: str, head: tuple[str, ...] = HEAD) -> bytes:
    return "\r\n".join([*head, *parts]).encode()


def part(kind: str, body: bytes, encoding: str = "base64", charset: str = "utf-8", more: str = "") -> str:
    written = base64.encodebytes(body) if encoding == "base64" else quopri.encodestring(body)
    return "\r\n".join(
        [
            f"Content-Type: {kind}; charset={charset}{more}",
            f"Content-Transfer-Encoding: {encoding}",
            "",
            written.decode(),
        ]
    )


def several(kind: str, *parts: str) -> str:
    within = "".join(f"--=b\r\n{each}\r\n" for each in parts)
    return f'Content-Type: multipart/{kind}; boundary="=b"\r\n\r\n{within}--=b--\r\n'


WHOLE = (*SHOWN, *PARAGRAPHS)
ATTACHED = part("application/pdf", b"%PDF-1.4", more='; name="fares.pdf"').replace(
    "\r\n\r\n", '\r\nContent-Disposition: attachment; filename="fares.pdf"\r\n\r\n', 1
)
MAILS = {
    "plain": Mail(mail("Content-Type: text/plain; charset=utf-8", "", PLAIN), WHOLE),
    "quoted-printable": Mail(mail(part("text/plain", PLAIN.encode(), "quoted-printable")), WHOLE),
    "base64": Mail(mail(part("text/plain", PLAIN.encode())), WHOLE),
    "windows-1252": Mail(mail(part("text/plain", PLAIN.encode("cp1252"), charset="windows-1252")), WHOLE),
    "two forms": Mail(
        mail(several("alternative", part("text/plain", PLAIN.encode()), part("text/html", HTML))), WHOLE
    ),
    "html alone": Mail(mail(part("text/html", HTML)), WHOLE),
    "attached": Mail(mail(several("mixed", part("text/plain", PLAIN.encode()), ATTACHED)), WHOLE),
}
