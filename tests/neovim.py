"""Neovim without a screen, driven by its own remote keys, set up as docs/editors.md says."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

PATIENCE = 60  # seconds
DOCS = Path(__file__).parents[1] / "docs" / "editors.md"


def setup(language: str) -> str:
    """The first set-up of docs/editors.md in a language."""
    found = re.search(
        rf"^```{language}\n(.*?)^```", DOCS.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert found, language
    return found[1]


def command(folder: Path) -> dict[str, str]:
    """An environment in which `hrctimeline` is the one under test."""
    script = folder / "bin" / "hrctimeline"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hrctimeline "$@"\n')
    script.chmod(0o755)
    own = {"PATH": f"{script.parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder)}
    # two that start at once may else leave a log in the folder that they are started from
    own["NVIM_LOG_FILE"] = str(folder / "nvim.log")
    return (
        os.environ
        | own
        | {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "STATE", "CACHE", "DATA")}
    )


class Neovim:
    """One Neovim with a file open."""

    def __init__(self, folder: Path, file: Path) -> None:
        self._socket = folder / "nvim.sock"
        self._answer = folder / "answer.json"
        self._environment, self._said = command(folder), ""
        init = folder / "init.lua"
        init.write_text(setup("lua") + 'vim.opt.completeopt = { "menuone" }\nvim.opt.swapfile = false\n')
        started = ["nvim", "--headless", "--listen", str(self._socket), "-u", str(init), str(file)]
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(started, env=self._environment, cwd=folder, **quiet)

    def _remote(self, *words: str) -> str:
        done = subprocess.run(
            ["nvim", "--server", str(self._socket), *words],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        return done.stdout + done.stderr

    def until(self, happened: Any) -> Any:
        """What a question gives, once it gives something."""
        end = time.monotonic() + PATIENCE
        while not (found := happened()):
            assert time.monotonic() < end, f"it never happened: {self._said}"
            time.sleep(0.1)
        return found

    def keys(self, typed: str) -> None:
        """Type something, special keys as `<Esc>`."""
        self._remote("--remote-send", typed)

    def lua(self, expression: str) -> Any:
        """The value of an expression, by way of a file: what is answered directly is cut where it is long."""
        self._answer.unlink(missing_ok=True)
        write = f"vim.fn.writefile({{vim.json.encode({expression})}}, '{self._answer}')".replace("'", "''")
        self._said = self._remote("--remote-expr", f"luaeval('{write}')")
        return json.loads(self._answer.read_text(encoding="utf-8")) if self._answer.exists() else None

    @property
    def text(self) -> str:
        """The file as it is in the editor."""
        return "\n".join(self.lua("vim.api.nvim_buf_get_lines(0, 0, -1, true)")) + "\n"

    @property
    def line(self) -> str:
        """The line of the cursor."""
        return str(self.lua("vim.api.nvim_get_current_line()"))

    def complete(self, typed: str, begins: str) -> None:
        """Type something, ask what fits, and take the choice that begins so."""
        self.keys(typed)
        self.keys("<C-x><C-o>")
        items = self.until(lambda: self.lua("vim.fn.complete_info({'items'}).items"))
        words = [item["word"] for item in items]
        number = next(n for n, word in enumerate(words) if word.startswith(begins))
        self.keys("<C-n>" * number + "<C-y>")
        self.until(lambda: words[number] in self.line)

    def end(self) -> None:
        """Close the editor, and with it the server."""
        try:
            self.keys("<Esc>:qall!<CR>")
            self._process.wait(10)
        finally:
            self._process.kill()
            self._process.wait()
