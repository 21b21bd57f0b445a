"""A text fetched from the web, only when asked: bounded in size, time and redirects, from public hosts.

Every address that a host's name leads to is looked at before anything is sent, at each redirect anew, and the
connection goes to the very address that was looked at, whatever the name leads to by then. No proxy is asked.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from hrctimeline import __version__
from hrctimeline.writing.formats import Unreadable

_REDIRECTS = 5
_SECONDS = 30.0  # for all of it
_LATE = f"it took longer than {_SECONDS:g} s"
_LARGEST = 20_000_000  # bytes, unpacked
_CHUNK = 65536
_MOVED = (301, 302, 303, 307, 308)
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # IPv4 addresses inside, RFC 6052
_ASKED = {
    "User-Agent": f"hrctimeline/{__version__}",
    "Accept": "text/html, application/pdf, text/plain, */*;q=0.5",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


class NotFetched(Unreadable):
    """Nothing was got, or nothing whole; the message says why."""


class Fetched(NamedTuple):
    """The bytes that came; from which address in the end; a name for a file of them; their charset or ""."""

    data: bytes
    url: str
    name: str
    encoding: str


def fetch(url: str, *, private: bool = False) -> Fetched:
    """Fetch an address of http or https; `private`: also from private addresses. Raises NotFetched."""
    deadline = time.monotonic() + _SECONDS
    for _ in range(_REDIRECTS + 1):
        answer = _answer(url, private, deadline)
        if isinstance(answer, Fetched):
            return answer
        url = _joined(url, answer)
    raise NotFetched(f"it is redirected more than {_REDIRECTS} times")


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise NotFetched(f"{location}, to which it leads, is no address") from error


def _answer(url: str, private: bool, deadline: float) -> Fetched | str:
    """What an address has, or the address that it leads on to."""
    parts, port = _parts(url)
    address = _looked_up(parts.hostname or "", port, private)
    connection = _Connection(parts, port, address, deadline)
    with closing(connection), _in_time(connection, deadline):
        connection.request("GET", _target(parts), headers=_ASKED)
        with closing(connection.getresponse()) as response:
            if response.status in _MOVED and (location := response.headers.get("Location")):
                return location
            if response.status != 200:
                raise NotFetched(f"the server says {response.status} {response.reason}".strip())
            data = _unpacked(_body(response, deadline), response.headers.get("Content-Encoding", ""))
            kind, charset = response.headers.get_content_type(), response.headers.get_content_charset("")
    return Fetched(data, url, _name(parts, kind), charset)


def _parts(url: str) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise NotFetched(f"{url} is no address: {error}") from error
    if parts.scheme not in ("http", "https"):
        raise NotFetched(f"{url}: only http and https are fetched")
    if not parts.hostname:
        raise NotFetched(f"{url} names no host")
    if parts.username is not None:
        raise NotFetched("the address has a name or password in it, which would be kept: leave them out")
    return parts, port or (443 if parts.scheme == "https" else 80)


def _target(parts: SplitResult) -> str:
    """The path and query as they are sent."""
    path = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*")
    return f"{path}?{quote(parts.query, safe='/%:=&~+!$,;@()*?[]')}" if parts.query else path


def _looked_up(host: str, port: int, private: bool) -> str:
    """The address to connect to, the first that may be."""
    try:
        name = host.encode("idna").decode("ascii") if not host.isascii() else host
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotFetched(f"{host} can't be found") from error
    addresses = [str(each[4][0]) for each in found]
    if address := next((each for each in addresses if private or is_public(each)), ""):
        return address
    raise NotFetched(f"{host} is at a private address ({addresses[0]}): see --allow-private")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public net, and so is one of version 4 that stands inside it."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address) and (inner := _within(ip)):
        return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved)


def _within(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The address of version 4 that is meant."""
    if ip in _TRANSLATED:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


class _Connection(http.client.HTTPConnection):
    """A connection to an address that was looked at, under its host's name."""

    def __init__(self, parts: SplitResult, port: int, address: str, deadline: float) -> None:
        super().__init__(parts.hostname or "", port, timeout=max(0.01, deadline - time.monotonic()))
        self._address, self._secure = address, parts.scheme == "https"
        self._wire: socket.socket | None = None

    def connect(self) -> None:
        self._wire = self.sock = socket.create_connection((self._address, self.port), self.timeout)
        if self._secure:
            context = ssl.create_default_context()
            secure = context.wrap_socket(self.sock, server_hostname=self.host, do_handshake_on_connect=False)
            self._wire = self.sock = secure
            secure.do_handshake()

    def cut(self) -> None:
        """End it from outside, whatever it waits for; the answer may have taken `sock` over."""
        with suppress(OSError):
            if self._wire is not None:
                self._wire.shutdown(socket.SHUT_RDWR)


@contextmanager
def _in_time(connection: _Connection, deadline: float) -> Iterator[None]:
    """Cut a connection at the deadline: a time limit on each read would let a server drip for ever."""
    watch = threading.Timer(max(0.01, deadline - time.monotonic()), connection.cut)
    watch.daemon = True
    watch.start()
    try:
        yield
    except (OSError, http.client.HTTPException, ValueError) as error:
        if time.monotonic() >= deadline:
            raise NotFetched(_LATE) from error
        said = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise NotFetched(f"it can't be fetched: {said}") from error
    finally:
        watch.cancel()


def _body(response: http.client.HTTPResponse, deadline: float) -> bytes:
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        if len(data) > _LARGEST:
            raise NotFetched(f"it has more than {_LARGEST // 1_000_000} MB")
    if time.monotonic() >= deadline:  # what was cut looks whole where no length is told
        raise NotFetched(_LATE)
    if response.length:
        raise NotFetched("it broke off before its end")
    return bytes(data)


def _unpacked(data: bytes, encoding: str) -> bytes:
    """What a server packed though it was asked not to."""
    if encoding.strip().lower() in ("", "identity"):
        return data
    if encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        raise NotFetched(f"it is packed in a way that isn't known: {encoding}")
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        out = unpacking.decompress(data, _LARGEST + 1)
    except zlib.error as error:
        raise NotFetched("it can't be unpacked") from error
    if len(out) > _LARGEST:
        raise NotFetched(f"it unpacks to more than {_LARGEST // 1_000_000} MB")
    if not unpacking.eof:
        raise NotFetched("it broke off before its end")
    return out


def _name(parts: SplitResult, kind: str) -> str:
    """A file's name: the path's last part, or the host, with the ending of what came."""
    last = PurePosixPath(unquote(parts.path)).name or parts.hostname or ""
    ending = _ENDINGS.get(kind, "")
    return last if not ending or last.lower().endswith(ending) else f"{PurePosixPath(last).stem}{ending}"
