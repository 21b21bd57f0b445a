"""`hrctimeline source add` of files of many formats, of addresses and of standard input."""

import datetime
import io
import json
import sys
from pathlib import Path

import pytest

from mails import MAILS
from office import DOCUMENTS
from pages import PARAGRAPHS, article, document, prose
from papers import PAPERS, with_heads
from web_server import Server, leading, sending

from .conftest import Command
from .test_source import TEXT, files, index, started

__all__ = ["started"]
OPTIONS = ("--publisher", "The Gazette", "--published", "2021-06-04", "--published-note", "By its envelope.")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("fares.pdf", PAPERS["two columns"].pdf),
        ("fares.docx", DOCUMENTS["table"].docx),
        ("fares.html", document(article(prose()))),
    ],
)
def test_a_file_is_taken_in_and_its_words_can_be_quoted(
    name: str, data: bytes, started: Path, hrctimeline: Command
) -> None:
    (started.parent / name).write_bytes(data)
    seen = hrctimeline("source", "add", f"../{name}", *OPTIONS)
    assert seen.code == 0, seen.err
    assert (started / "sources/original" / name).read_bytes() == data
    found = json.loads(
        hrctimeline("find", *PARAGRAPHS[0].split(), "--source", "fares", "--format", "json").out
    )
    assert found["passages"][0]["how"] == "exact"
    assert hrctimeline("verify").code == 0


def test_a_mail_needs_no_option(started: Path, hrctimeline: Command) -> None:
    (started.parent / "fares.eml").write_bytes(MAILS["attached"].eml)
    seen = hrctimeline("source", "add", "../fares.eml", "--yes")
    assert (seen.code, seen.err) == (0, "Note: what is attached is not taken: fares.pdf.\n")
    assert index(started)["fares"]["author"] == "Ada Holm"
    assert hrctimeline("verify").code == 0


def test_a_place_is_told_by_its_page(started: Path, hrctimeline: Command) -> None:
    (started.parent / "report.pdf").write_bytes(with_heads())
    assert hrctimeline("source", "add", "../report.pdf", *OPTIONS).code == 0
    words = "voted, 7 to 2, to write to the minister"
    found = hrctimeline("find", *words.split(), "--source", "report")
    assert "report.txt:9:1, p. 1" in found.out and ", p. 3" in found.out
    log = started / "events.toml"
    event = '\n[[event]]\nid = "boat"\ndate = "2021-05-02"\ntitle = "A boat"\n\n[[event.evidence]]\nsource = "report"\n'
    log.write_text(f'{log.read_text()}{event}quote = "had left Old Quay on 2 May 2021"\n')
    told = json.loads(hrctimeline("verify", "--format", "json").out)["events"][1]["evidence"][0]
    assert told["page"] == 4
    assert "The Gazette, p. 4" in hrctimeline("show").out
    assert ", p. 4  supports" in hrctimeline("explain", "boat").out
    assert ", p. 4" in hrctimeline("scan", "report").out


def test_standard_input_of_any_format(
    started: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    for data, ending in ((TEXT, "txt"), (PAPERS["plain"].pdf, "pdf"), (MAILS["plain"].eml, "eml")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        seen = hrctimeline("source", "add", "-", "--id", f"from-{ending}", *OPTIONS[:2], *OPTIONS[2:])
        assert seen.code == 0, seen.err
    assert {"sources/from-txt.txt", "sources/from-pdf.txt", "sources/original/from-eml.eml"} <= set(
        files(started)
    )


def test_an_address_is_fetched_and_its_bytes_are_kept(
    started: Path, hrctimeline: Command, server: Server
) -> None:
    page = document(article(f"<p>4 June 2021</p>{prose()}")).replace(b"utf-8", b"x")
    page = page.decode().encode("cp1252")
    server.answers |= {
        "/short": leading("/news/fares?from=home"),
        "/news/fares": sending(page, Content_Type="text/html; charset=windows-1252"),
    }
    seen = hrctimeline(
        "source", "add", server.url("/short"), "--allow-private", "--publisher", "The Gazette", "--yes"
    )
    assert seen.code == 0, seen.err
    entry = index(started)["fares"]
    assert entry["url"] == server.url("/news/fares?from=home")
    assert entry["retrieved"] == datetime.date.today()  # type: ignore[comparison-overlap]
    assert (entry["published"], entry["dateline"]) == ("2021-06-04", "4 June 2021")
    assert (started / "sources/original/fares.html").read_bytes() == page
    assert PARAGRAPHS[1] in (started / "sources/fares.txt").read_text(encoding="utf-8")
    assert hrctimeline("verify").code == 0


def test_a_file_cut_off_is_told_by_its_name(started: Path, hrctimeline: Command) -> None:
    whole = DOCUMENTS["table"].docx
    Path("fares.docx").write_bytes(whole[: len(whole) // 2])
    assert "fares.docx: it is no whole .docx file." in hrctimeline("source", "add", "fares.docx", "--yes").err
    Path("fares.zip").write_bytes(whole[: len(whole) // 2])
    assert "fares.zip: it is a packed file" in hrctimeline("source", "add", "fares.zip", "--yes").err


@pytest.mark.parametrize(
    ("path", "options", "said"),
    [
        ("/", (), "127.0.0.1 is at a private address (127.0.0.1): see --allow-private."),
        ("/nothing", ("--allow-private",), "the server says 404 Not Found."),
        ("/empty", ("--allow-private",), "it has no words."),
        ("/away", ("--allow-private",), "file:///etc/passwd: only http and https are fetched."),
    ],
)
def test_what_can_t_be_fetched_writes_nothing(
    path: str, options: tuple[str, ...], said: str, started: Path, hrctimeline: Command, server: Server
) -> None:
    server.answers |= {
        "/nothing": lambda handler: handler.send(b"", status=404),
        "/empty": sending(b"", Content_Type="text/html"),
        "/away": leading("file:///etc/passwd"),
    }
    before = files(started)
    seen = hrctimeline("source", "add", server.url(path), "--yes", *options)
    assert (seen.code, seen.out) == (2, "")
    assert said in seen.err
    assert files(started) == before


def test_only_an_address_asks_the_net(
    started: Path, hrctimeline: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("it connects"))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("it looks a name up"))
    page = document(article(f'<p>4 June 2021</p>{prose()}<img src="http://example.org/a.png">'))
    (started.parent / "fares.html").write_bytes(page)
    assert hrctimeline("source", "add", "../fares.html", "--publisher", "The Gazette").code == 0
    assert hrctimeline("source", "add", "ftp://example.org/x").code == 2
    assert hrctimeline("verify").code == 0
