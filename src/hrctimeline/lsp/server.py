"""The language server: what an editor asks goes to a log's `Project`, one thing after the other.

Changes are only taken in; the log is judged, in a thread beside, when the editor has been still for a moment
or asks for something. A request that is still waiting can be cancelled. Whatever goes wrong is a line in the
editor's log.
"""

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.uris import to_fs_path

from hrctimeline import __version__
from hrctimeline.logfile.folder import LogUnreadable
from hrctimeline.lsp.buffer import Buffer
from hrctimeline.lsp.diagnostics import diagnostics
from hrctimeline.lsp.features import FEATURES, OPTIONS, Feature
from hrctimeline.lsp.outline import lens
from hrctimeline.lsp.project import Project, log_of
from hrctimeline.lsp.rename import Refused
from hrctimeline.lsp.rule_pages import RulePages
from hrctimeline.lsp.view import Editor, View, uri_of

T = TypeVar("T")
Found = dict[str, list[types.Diagnostic]]
_STILL = 0.1  # seconds without a change, after which the log is judged
_WATCHED = ("**/events.toml", "**/events/*.toml", "**/reviews.toml", "**/sources/**")


class _Protocol(LanguageServerProtocol):
    """The protocol with buffers of our own, which have its line ends, and are quick where a file is long."""

    _server: "Server"

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """A file was opened."""
        self._server.opened(params.text_document)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """A file was changed."""
        self._server.changed(params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """A file was closed."""
        self._server.closed(params.text_document.uri)


class Server(LanguageServer):
    """One editor's server. `log`: the only log it speaks of; `texts`: where those are that no commit has."""

    def __init__(self, log: str = "", texts: str = "") -> None:
        super().__init__("hrctimeline", __version__, protocol_cls=_Protocol)
        logging.getLogger("pygls").setLevel(logging.CRITICAL)
        self._log, self._texts = log and str(Path(log).absolute()), texts
        self._notes = False
        self._buffers: dict[str, Buffer] = {}
        self._projects: dict[str, Project] = {}
        self._published: dict[str, Found] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._worker = ThreadPoolExecutor(1)
        self.rules = RulePages()

    @property
    def unit(self) -> str:
        """What the editor counts characters in."""
        return types.PositionEncodingKind(self.server_capabilities.position_encoding or "utf-16").value

    @property
    def _editor(self) -> Editor:
        completion = (
            self.client_capabilities.text_document and self.client_capabilities.text_document.completion
        )
        item = completion.completion_item if completion else None
        return Editor(self.unit, bool(item and item.snippet_support))

    def settle(self, options: Any) -> None:
        """Take in settings, as `{"notes": true}`; whatever else is there is left aside."""
        own = options.get("hrctimeline", options) if isinstance(options, dict) else {}
        if isinstance(own, dict) and isinstance(own.get("notes"), bool):
            self._notes = own["notes"]
            self.look_again()

    def opened(self, document: types.TextDocumentItem) -> None:
        """Take in a file."""
        if path := path_of(document.uri):
            self._buffers[path] = Buffer(document.text, self.unit, document.version)
            self._schedule(path, 0)

    def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        """Take in changes of an open file."""
        path = path_of(params.text_document.uri)
        if buffer := self._buffers.get(path):
            for change in params.content_changes:
                buffer.change(change, params.text_document.version)
            self._schedule(path, _STILL)

    def closed(self, uri: str) -> None:
        """Let go of a file: from now on what is on disk counts."""
        path = path_of(uri)
        if self._buffers.pop(path, None):
            self._schedule(path, 0)

    def look_again(self) -> None:
        """Judge all logs again: files may have changed on disk."""
        for log in self._projects:
            self._schedule(log, 0)

    async def answer(self, uri: str, ask: Callable[[View, str], T]) -> T | None:
        """What a log has to say of one of its files; None where it has nothing."""
        path = path_of(uri)
        log = self._log_of(path)
        return await self._run(log, lambda view: ask(view, path)) if log else None

    async def _run(self, log: str, work: Callable[[View], T]) -> T | None:
        if log not in self._projects:
            self._projects[log] = Project(log, self._editor, self._texts)
        project = self._projects[log]
        texts = {path: buffer.text for path, buffer in self._buffers.items() if self._log_of(path) == log}
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._worker, lambda: work(project.look(texts)))
        except LogUnreadable:
            return None
        except Refused as refused:
            raise JsonRpcInvalidParams(str(refused)) from None
        except Exception as error:  # a fault of ours: the editor goes on
            self._complain(error)
            return None

    def _complain(self, error: Exception) -> None:
        at = error.__traceback__
        while at and at.tb_next:
            at = at.tb_next
        place = f" ({Path(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno})" if at else ""
        said = f"hrctimeline: {type(error).__name__}: {error}{place}"
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, said))

    def _log_of(self, path: str) -> str | None:
        if self._log:
            return self._log if path.startswith(f"{Path(self._log).parent}{os.sep}") else None
        return log_of(path) if path else None

    def _schedule(self, path: str, seconds: float) -> None:
        """Judge the log of a file, and tell of it, in a moment; a later change puts it off."""
        log = self._log_of(path)
        if log is None:
            return
        if waiting := self._waiting.pop(log, None):
            waiting.cancel()
        loop = asyncio.get_running_loop()
        self._waiting[log] = loop.call_later(seconds, lambda: loop.create_task(self._publish(log)))

    async def _publish(self, log: str) -> None:
        versions = {path: buffer.version for path, buffer in self._buffers.items()}
        found = await self._run(log, lambda view: diagnostics(view, self.rules.address, notes=self._notes))
        opened: Found = {path: [] for path in self._buffers if self._log_of(path) == log}
        before, now = self._published.get(log, {}), opened | (found or {})
        self._published[log] = now
        for path in {**before, **now}:
            if before.get(path) != now.get(path):
                self.text_document_publish_diagnostics(
                    types.PublishDiagnosticsParams(uri_of(path), now.get(path, []), versions.get(path))
                )

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Say in the editor's log what went wrong, without a window in the way; a refusal is an answer."""
        if not isinstance(error, JsonRpcInvalidParams):
            self._complain(error)

    def close(self) -> None:
        """Let go of what the server holds."""
        self._worker.shutdown(wait=False, cancel_futures=True)
        self.rules.close()


def path_of(uri: str) -> str:
    """The path of a file's address; "" for what is no file."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    return os.path.normpath(path) if path else ""


def _answering(feature: Feature) -> Callable[[Server, Any], Awaitable[object]]:
    async def answer(ls: Server, asked: Any) -> object:
        return await ls.answer(asked.text_document.uri, lambda view, path: feature(view, path, asked))

    return answer


def made(log: str = "", texts: str = "") -> Server:
    """A server with all that it can do."""
    server = Server(log, texts)

    @server.feature(types.INITIALIZED)
    def _ready(ls: Server, params: types.InitializedParams) -> None:
        watching = (
            ls.client_capabilities.workspace and ls.client_capabilities.workspace.did_change_watched_files
        )
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            registration = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            ls.client_register_capability(types.RegistrationParams([registration]))

    @server.feature(types.INITIALIZE)
    def _begin(ls: Server, params: types.InitializeParams) -> None:
        ls.settle(params.initialization_options)

    for name, feature in FEATURES.items():
        server.feature(name, OPTIONS.get(name))(_answering(feature))

    @server.feature(types.CODE_LENS_RESOLVE)
    async def _resolved(ls: Server, lens_: types.CodeLens) -> types.CodeLens:
        path = lens_.data.get("path", "") if isinstance(lens_.data, dict) else ""
        found = await ls.answer(uri_of(path), lambda view, _: lens(view, lens_)) if path else None
        return found or lens_

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def _settings(ls: Server, params: types.DidChangeConfigurationParams) -> None:
        ls.settle(params.settings)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _watched(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
        ls.look_again()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def _saved(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
        ls.look_again()

    return server
