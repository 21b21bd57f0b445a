"""A web server on loopback whose answers a test gives, path by path."""

import http.server
import threading
from collections.abc import Callable
from contextlib import suppress

Answer = Callable[["Handler"], None]


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers as the test says, by path."""

    answers: dict[str, Answer]
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        with suppress(OSError):
            self.answers[self.path.split("?")[0]](self)

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def send(self, data: bytes, *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)


class Server:
    """A server on loopback, its answers by path."""

    def __init__(self, address: str = "127.0.0.1") -> None:
        self.answers: dict[str, Answer] = {}
        handler = type("Bound", (Handler,), {"answers": self.answers, "asked": []})
        self.asked: list[str] = handler.asked  # type: ignore[attr-defined]
        self.http = http.server.ThreadingHTTPServer((address, 0), handler)
        self.http.daemon_threads = True
        self.port = self.http.server_port
        threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


def sending(data: bytes, **headers: str) -> Answer:
    return lambda handler: handler.send(data, **headers)


def leading(to: str, status: int = 302) -> Answer:
    return lambda handler: handler.send(b"", status=status, Location=to)
