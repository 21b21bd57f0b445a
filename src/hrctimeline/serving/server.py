"""A server for one page on loopback: nothing else is asked of it, and nobody else is answered.

A page of the web that had its name point to this machine (DNS rebinding) is told by the Host header.
"""

import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from hrctimeline.serving.current import Current
from hrctimeline.tell.page.render import policy_of

ADDRESS = "127.0.0.1"
_NAMES = ("127.0.0.1", "localhost", "[::1]")
_LISTENERS = 50  # pages that wait for changes at once
_BEAT = 10.0  # seconds after which a waiting page is asked whether it is still there
_PATIENCE = 30  # seconds for a request to come


class Server(ThreadingHTTPServer):
    """The page on a port of this machine; raises OSError where it is taken."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, current: Current, port: int) -> None:
        self.current = current
        self.waiting = threading.BoundedSemaphore(_LISTENERS)
        super().__init__((ADDRESS, port), _Handler)

    @property
    def hosts(self) -> set[str]:
        """What a browser calls this server."""
        return {f"{name}:{self.server_port}" for name in _NAMES}

    def handle_error(self, request: object, client_address: object) -> None:
        """Let whoever went away go: a browser closes what it doesn't need."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version, sys_version = "hrctimeline", ""
    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE
    _HEADERS: ClassVar[dict[str, str]] = {
        "Cache-Control": "no-store",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }

    def do_GET(self) -> None:
        """Give the page, or tell of its changes."""
        if self.headers.get("Host", "").lower() not in self.server.hosts:
            self._refuse(HTTPStatus.FORBIDDEN, "This server answers to its own name alone.")
        elif self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            self._refuse(HTTPStatus.FORBIDDEN, "This server answers to its own page alone.")
        elif (path := self.path.partition("?")[0]) == "/":
            page = self.server.current.page
            self._send(HTTPStatus.OK, "text/html; charset=utf-8", page, policy_of(page.decode()))
        elif path == "/changes" and self.command == "GET":
            self._tell()
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "There is nothing here but the page: /")

    do_HEAD = do_GET

    def _refuse(self, status: HTTPStatus, sentence: str) -> None:
        self._send(status, "text/plain; charset=utf-8", f"{sentence}\n".encode(), "default-src 'none'")

    def _send(self, status: HTTPStatus, kind: str, data: bytes, policy: str) -> None:
        self._head(status, kind, policy)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, status: HTTPStatus, kind: str, policy: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", f"{policy}; frame-ancestors 'none'")
        for name, value in self._HEADERS.items():
            self.send_header(name, value)

    def _tell(self) -> None:
        """Server-sent events: the page's number now, and each new one."""
        if not self.server.waiting.acquire(blocking=False):
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE, "Too many pages wait for changes.")
            return
        try:
            self.close_connection = True
            self._head(HTTPStatus.OK, "text/event-stream", "default-src 'none'")
            self.end_headers()
            number: int | None = -1
            while (new := self.server.current.after(number if number is not None else -1, _BEAT)) is not None:
                told = f"data: {new}\n\n" if new != number else ": still here\n\n"
                self.wfile.write(told.encode())
                self.wfile.flush()
                number = new
        finally:
            self.server.waiting.release()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal belongs to whoever started the server."""
