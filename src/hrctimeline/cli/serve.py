"""The page on loopback, live."""

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from hrctimeline.cli.logs import folder_of
from hrctimeline.cli.options import LogOption, TextsOption, Unusable
from hrctimeline.cli.parameters import Option
from hrctimeline.cli.terminal import out, say

if TYPE_CHECKING:
    from hrctimeline.serving.current import Current
    from hrctimeline.serving.watching import Watch

_PORT = 8347


def serve(
    log: LogOption = None,
    texts: TextsOption = None,
    port: Annotated[
        int, Option(min=0, max=65535, help="Where on this machine; 0: wherever there is room.")
    ] = _PORT,
    open_: Annotated[bool, Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Show the timeline as a page of this machine alone, made anew as the log or a text changes."""
    from hrctimeline.serving.current import Current
    from hrctimeline.serving.server import ADDRESS, Server
    from hrctimeline.serving.watching import Watch

    folder = folder_of(log, texts)
    folder.read_log()  # one that isn't there is a mistake now; while the page is served, it may come back
    current = Current(folder)
    try:
        server = Server(current, port)
    except OSError as error:
        said = (error.strerror or str(error)).rstrip(".")
        raise Unusable(
            f"port {port} can't be had ({said}): name another with --port, or 0 for any."
        ) from error
    watch = Watch(Path(folder.log), texts)
    threading.Thread(target=_follow, args=(watch, current), daemon=True).start()
    address = f"http://{ADDRESS}:{server.server_port}/"
    try:
        out(f"{address} shows {folder.log} as it changes. Ctrl-C ends it.\n")
        if open_:
            _opened(address)
        server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        say("")
    finally:
        watch.end()
        current.end()
        server.server_close()


def _follow(watch: "Watch", current: "Current") -> None:
    """Make the page anew after every change."""
    for _ in watch.changes():
        current.refresh()


def _opened(address: str) -> None:
    import webbrowser

    if not webbrowser.open(address):
        print(f"No browser could be opened: go to {address}.", file=sys.stderr)
