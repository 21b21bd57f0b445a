"""A small client of the language server: requests and notifications as JSON, over its standard streams."""

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

PATIENCE = 60  # seconds; what takes longer is stuck
FULL = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True},
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}},
            "resolveSupport": {"properties": ["edit"]},
            "dataSupport": True,
        },
        "completion": {"completionItem": {"snippetSupport": True}},
    },
}


class Client:
    """A server of its own process. `found`: what it said last of each file; `said`: what it wrote into the log."""

    def __init__(self, *options: str, capabilities: Any = None, settings: Any = None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "hrctimeline", "lsp", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )
        self._number = 0
        self._versions: dict[str, int] = {}
        self._answers: dict[int, Any] = {}
        self.found: dict[str, list[Any]] = {}
        self.said: list[str] = []
        self._queue: queue.Queue[Any] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.server = self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "capabilities": FULL if capabilities is None else capabilities,
                "initializationOptions": settings,
            },
        )
        self.tell("initialized", {})

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream
        while header := stream.readline():
            length = 0
            while header.strip():
                if header.lower().startswith(b"content-length:"):
                    length = int(header.split(b":")[1])
                header = stream.readline()
            self._queue.put(json.loads(stream.read(length)))
        self._queue.put(None)

    def _send(self, message: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self._process.stdin
        assert stream
        stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        stream.flush()

    def begin(self, method: str, params: Any) -> int:
        """Ask something, and don't wait for the answer."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        return self._number

    def ask(self, method: str, params: Any) -> Any:
        """Ask something; its answer."""
        return self.answer(self.begin(method, params))

    def answer(self, number: int) -> Any:
        """The answer to what was asked; an error as `{"error": …}`."""
        self.until(lambda: number in self._answers)
        return self._answers.pop(number)

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def until(self, happened: Callable[[], bool]) -> None:
        """Take in what the server sends until something has happened."""
        while not happened():
            message = self._queue.get(timeout=PATIENCE)
            assert message is not None, self.errors()
            self._take(message)

    def _take(self, message: Any) -> None:
        if "method" not in message:
            self._answers[message["id"]] = message.get(
                "result", {"error": message["error"]} if "error" in message else None
            )
        elif "id" in message:
            self._send({"id": message["id"], "result": None})
        elif message["method"] == "textDocument/publishDiagnostics":
            self.found[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message["method"] == "window/logMessage":
            self.said.append(message["params"]["message"])

    def errors(self) -> str:
        """What the server wrote on its standard error before it ended."""
        self._process.kill()
        return self._process.communicate()[1].decode()

    def open(self, file: Path, text: str | None = None) -> str:
        """Open a file; its address."""
        uri = file.as_uri()
        self._versions[uri] = 1
        given = file.read_bytes().decode() if text is None else text
        item = {"uri": uri, "languageId": "toml", "version": 1, "text": given}
        self.found.pop(uri, None)
        self.tell("textDocument/didOpen", {"textDocument": item})
        return uri

    def write(self, uri: str, text: str, range: Any = None) -> None:
        """Replace all of an open file, or a range of it."""
        self._versions[uri] += 1
        change = {"text": text} if range is None else {"text": text, "range": range}
        document = {"uri": uri, "version": self._versions[uri]}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})

    def shut(self, uri: str) -> None:
        """Close a file."""
        self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})

    def at(self, method: str, uri: str, line: int, character: int, **more: Any) -> Any:
        """Ask about a place of a file."""
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
        return self.ask(f"textDocument/{method}", place | more)

    def end(self) -> int:
        """End the server as an editor does; its exit status."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        status = self._process.wait(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream:
                stream.close()
        return status
