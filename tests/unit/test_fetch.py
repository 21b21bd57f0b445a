"""Texts from the web: bounded whatever a server does, and never from where only this machine can look."""

import gzip
import shutil
import socket
import ssl
import subprocess
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from hrctimeline.writing import fetch as module
from hrctimeline.writing.fetch import Fetched, NotFetched, fetch, is_public
from web_server import Answer, Handler, Server, leading, sending

WORDS = "The fares will rise, said “the office”. " * 20


def got(server: Server, path: str = "/") -> Fetched:
    return fetch(server.url(path), private=True)


def test_the_bytes_are_what_came(server: Server) -> None:
    data = b"<!DOCTYPE html>\r\n\x00\xff" + WORDS.encode()
    server.answers["/news/fares"] = sending(data, Content_Type="text/html; charset=windows-1252")
    assert got(server, "/news/fares") == Fetched(
        data, server.url("/news/fares"), "fares.html", "windows-1252"
    )


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("/a/fares.pdf", "application/pdf", "fares.pdf"),
        ("/a/fares", "application/pdf", "fares.pdf"),
        ("/a/fares.php", "text/html", "fares.html"),
        ("/a/fares.md", "text/plain", "fares.txt"),
        ("/a/fares.eml", "application/octet-stream", "fares.eml"),
        ("/", "text/html", "127.0.0.html"),
        ("/a/caf%C3%A9", "text/plain", "café.txt"),
    ],
)
def test_the_name_is_the_path_s_with_the_ending_of_what_came(
    path: str, kind: str, name: str, server: Server
) -> None:
    server.answers[path] = sending(b"x", Content_Type=kind)
    assert got(server, path).name == name


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_where_it_leads_is_followed(status: int, server: Server) -> None:
    server.answers |= {"/old/": leading("../new?a=b#c", status), "/new": sending(b"x")}
    assert got(server, "/old/").url == server.url("/new?a=b#c")
    assert server.asked == ["/old/", "/new?a=b"]


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_what_is_packed_unasked_is_unpacked(pack: Callable[[bytes], bytes], server: Server) -> None:
    named = "gzip" if pack is gzip.compress else "deflate"
    server.answers["/"] = sending(pack(WORDS.encode()), Content_Encoding=named)
    assert got(server).data == WORDS.encode()


def test_a_path_with_letters_of_any_script(server: Server) -> None:
    server.answers["/caf%C3%A9%20a"] = sending(b"x")
    assert got(server, "/café a").data == b"x"


def in_chunks(handler: Handler) -> None:
    handler.send(b"3\r\nThe\r\n6\r\n fares\r\n0\r\n\r\n", Transfer_Encoding="chunked")


def test_chunks(server: Server) -> None:
    server.answers["/"] = in_chunks
    assert got(server).data == b"The fares"


# ---- a hostile server --------------------------------------------------------


def endless(handler: Handler) -> None:
    handler.send(b"")
    while True:
        handler.wfile.write(b"x" * 100_000)


def endless_chunks(handler: Handler) -> None:
    handler.send(b"", Transfer_Encoding="chunked")
    while True:
        handler.wfile.write(b"1000\r\n" + b"x" * 4096 + b"\r\n")


def dripping(start: bytes) -> Answer:
    def drip(handler: Handler) -> None:
        handler.wfile.write(start)
        while True:
            handler.wfile.write(b"x")
            time.sleep(0.02)

    return drip


def going_on(handler: Handler) -> None:
    while True:
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.001)


def endless_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        handler.wfile.write(b"X-More: x\r\n")


HOSTILE: dict[str, tuple[Answer, str]] = {
    "an endless body": (endless, "it has more than"),
    "endless chunks": (endless_chunks, "it has more than"),
    "a body that drips": (dripping(b"HTTP/1.1 200 OK\r\n\r\n"), "it took longer than"),
    "a sized body that drips": (
        dripping(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n"),
        "it took longer than",
    ),
    "a head that drips": (dripping(b"HTTP/1.1 200 OK\r\nX-"), "it took longer than"),
    "a status that drips": (dripping(b""), "it took longer than"),
    "an answer that never comes": (lambda _: time.sleep(1), "it took longer than"),
    "a head without an end": (endless_head, "it can't be fetched"),
    "always about to answer": (going_on, "it took longer than"),
    "less than it says": (sending(b"x" * 10, Content_Length="20"), "it broke off before its end"),
    "a size that is none": (
        sending(b"x", Content_Length="-5", Transfer_Encoding="chunked"),
        "it can't be fetched",
    ),
    "chunks that are none": (
        lambda h: h.send(b"zz\r\nx", Transfer_Encoding="chunked"),
        "it can't be fetched",
    ),
    "no words of the protocol": (
        lambda h: h.wfile.write(b"\x16\x03\x01 hello\r\n\r\n"),
        "it can't be fetched",
    ),
    "a packed bomb": (
        sending(gzip.compress(b"\0" * 1_000_000), Content_Encoding="gzip"),
        "it unpacks to more than",
    ),
    "half a packed file": (
        sending(gzip.compress(WORDS.encode())[:30], Content_Encoding="gzip"),
        "it broke off",
    ),
    "no packed file": (sending(b"words", Content_Encoding="gzip"), "it can't be unpacked"),
    "packed in another way": (sending(b"x", Content_Encoding="br"), "in a way that isn't known: br"),
    "not there": (lambda h: h.send(b"x", status=404), "the server says 404 Not Found"),
    "a circle": (leading("/"), "it is redirected more than 5 times"),
    "to a file": (leading("file:///etc/passwd"), "only http and https are fetched"),
    "to another program": (leading("gopher://127.0.0.1/"), "only http and https are fetched"),
    "to no address": (leading("http://[::1/"), "is no address"),
    "to no port": (leading("http://example.org:99999/"), "is no address"),
    "to a password": (leading("http://a:b@127.0.0.1/"), "a name or password in it"),
    "into a line of its own": (leading("http://127.0.0.1\r\n :80/"), "can't"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_server_does_it_ends_soon_and_is_told(
    name: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SECONDS", 0.4)
    monkeypatch.setattr(module, "_LARGEST", 500_000)
    answer, said = HOSTILE[name]
    server.answers["/"] = answer
    began = time.monotonic()
    with pytest.raises(NotFetched, match=said):
        got(server)
    assert time.monotonic() - began < 3


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(NotFetched, match="it can't be fetched: Connection refused"):
        fetch(f"http://127.0.0.1:{port}/", private=True)


# ---- private addresses -------------------------------------------------------

PRIVATE = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "0.0.0.0",
    "0",
    "localhost",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "240.0.0.1",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:10.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[64:ff9b::10.0.0.1]",
    "[2002:7f00:1::]",
    "[2002:a00:1::]",
    "[fe80::1]",
    "[fc00::1]",
    "[fd12:3456::1]",
    "[ff02::1]",
    "[2001:db8::1]",
    "[2001:0:7f00:1::80ff:fffe]",
]


@pytest.mark.parametrize("host", PRIVATE)
def test_no_private_address_is_asked_however_it_is_written(
    host: str, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.socket, "create_connection", lambda *_: pytest.fail("it connects"))
    with pytest.raises(NotFetched, match=r"is at a private address|can't be found"):
        fetch(server.url(host=host))
    assert server.asked == []


def test_addresses_of_the_public_net() -> None:
    assert all(
        map(is_public, ["1.1.1.1", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
    )
    assert not any(
        is_public(each.strip("[]"))
        for each in PRIVATE
        if "." in each and each[0] == "1" and each.count(".") == 3
    )


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Names of hosts with the addresses that each look-up gives in turn; 127.0.0.1 stands for a public one."""
    known: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def looked_up(host: str, port: int, *_: object, **__: object) -> list[object]:
        numbers = known[host].pop(0) if host in known else host
        return [each for number in numbers.split() for each in real(number, port, type=socket.SOCK_STREAM)]

    monkeypatch.setattr(module.socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(module, "is_public", lambda address: address == "127.0.0.1")
    return known


def test_a_redirect_to_a_private_address(server: Server, names: dict[str, list[str]]) -> None:
    names["public.example"] = ["127.0.0.1"]
    for inside in (server.url(host="127.0.0.2"), server.url(host="[::1]"), server.url(host="0x7f000002")):
        names["public.example"] = ["127.0.0.1"]
        server.answers["/"] = leading(inside)
        with pytest.raises(NotFetched, match="is at a private address"):
            fetch(server.url(host="public.example"))


def test_a_name_that_leads_elsewhere_the_second_time(server: Server, names: dict[str, list[str]]) -> None:
    names["public.example"] = ["127.0.0.1", "127.0.0.2"]
    server.answers["/"] = sending(b"x")
    assert fetch(server.url(host="public.example")).data == b"x"
    assert names["public.example"] == ["127.0.0.2"]
    with pytest.raises(NotFetched, match="is at a private address"):
        fetch(server.url(host="public.example"))


def test_of_several_addresses_the_public_one_is_asked(server: Server, names: dict[str, list[str]]) -> None:
    names["public.example"] = ["127.0.0.2 127.0.0.1"]
    server.answers["/"] = sending(b"x")
    assert fetch(server.url(host="public.example")).data == b"x"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://example.org/x", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http:///x", "names no host"),
        ("http://a@example.org/", "a name or password in it"),
        ("http://exa\u0000mple/", "can't"),
        ("http://" + "a" * 70 + ".example/", "can't be found"),
        ("http://" + "é" * 70 + ".example/", "can't be found"),
    ],
)
def test_what_is_not_even_asked_for(url: str, said: str) -> None:
    with pytest.raises(NotFetched, match=said):
        fetch(url)


# ---- https -------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate")
def test_a_certificate_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    subprocess.run(
        [*made.split(), "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True
    )
    server = Server()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.http.socket = context.wrap_socket(server.http.socket, server_side=True)
    server.http.handle_error = lambda *_: None  # type: ignore[method-assign,assignment]
    server.answers["/"] = sending(b"x")
    url = f"https://localhost:{server.port}/"
    try:
        with pytest.raises(NotFetched, match=r"(?i)certificate"):
            fetch(url, private=True)
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert fetch(url, private=True).data == b"x"
    finally:
        server.http.shutdown()
        server.http.server_close()
