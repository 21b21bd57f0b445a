"""`serve` as a command: it says where it is, and ends clean."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Command, interruptible


def test_a_port_that_is_taken(folder: Path, hrctimeline: Command) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = hrctimeline("serve", "--port", str(port))
    assert (done.code, done.out) == (2, "")
    assert (
        f"port {port} can't be had (Address already in use): name another with --port, or 0 for any."
        in done.err
    )


def test_without_a_log_there_is_nothing_to_serve(nowhere: Path, hrctimeline: Command) -> None:
    assert hrctimeline("serve").code == 2
    done = hrctimeline("serve", "--port", "0", "--log", "away.toml")
    assert (done.code, done.out) == (2, "") and "away.toml can't be read: No such file" in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_ctrl_c_ends_it_clean(folder: Path) -> None:
    command = [sys.executable, "-m", "hrctimeline", "serve", "--port", "0"]
    server = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=interruptible,
    )
    assert server.stdout and server.stderr
    line = server.stdout.readline()
    found = re.match(
        r"http://127\.0\.0\.1:(\d+)/ shows events\.toml as it changes\. Ctrl-C ends it\.\n", line
    )
    assert found, line
    connection = http.client.HTTPConnection("127.0.0.1", int(found[1]), timeout=60)
    connection.request("GET", "/changes")  # a page that waits doesn't keep it
    assert connection.getresponse().readline() == b"data: 1\n"
    os.kill(server.pid, signal.SIGINT)
    out, err = server.communicate(timeout=60)
    assert (server.returncode, out, err) == (0, "", "\n")
