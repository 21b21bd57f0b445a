"""docs/start.md is walked through: its files written, its commands run, and their output is what stands there.

UPDATE_DOCS=1 writes the outputs anew.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

STEP = re.compile(
    r"<!-- (?P<verb>run|file|append|replace)(?:: (?P<what>[^\n]*))? -->\n"
    r"(?P<fence>```\w+\n(?P<body>.*?)```\n)?",
    re.DOTALL,
)


def output(folder: Path, command: str, status: int) -> str:
    name, *arguments = shlex.split(command)
    assert name == "hrctimeline"
    env = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    run = [sys.executable, "-m", "hrctimeline", *arguments]
    done = subprocess.run(run, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (status, ""), done.stderr + done.stdout
    return done.stdout


def taken(folder: Path, step: re.Match[str]) -> str:
    """Take a step; gives it as it should stand on the page."""
    what, body = step["what"] or "", step["body"] or ""
    match step["verb"]:
        case "file":
            (folder / what).write_text(body, encoding="utf-8", newline="\n")
        case "append":
            with (folder / what).open("a", encoding="utf-8", newline="\n") as file:
                file.write(body)
        case "replace":
            name, old, new = what.split()
            text = (folder / name).read_text(encoding="utf-8")
            assert text.count(old) == 1
            (folder / name).write_text(text.replace(old, new), encoding="utf-8", newline="\n")
        case "run":
            commands = re.findall(r"^\$ (.+)$", body, re.MULTILINE)
            shown = [f"$ {command}\n{output(folder, command, int(what or 0))}" for command in commands]
            return step[0].replace(body, "\n".join(shown))
    return step[0]


def test_the_page_is_what_happens(root: Path, tmp_path: Path) -> None:
    page = root / "docs" / "start.md"
    text = page.read_text(encoding="utf-8")
    walked = STEP.sub(lambda step: taken(tmp_path, step), text)
    assert text.count("$ hrctimeline") >= 9
    if os.environ.get("UPDATE_DOCS"):
        page.write_text(walked, encoding="utf-8", newline="\n")
    assert walked == page.read_text(encoding="utf-8")
