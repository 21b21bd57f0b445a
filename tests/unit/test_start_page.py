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
    r"<!-- (?P<verb>run|ask|file|append|replace)(?:: (?P<what>[^\n]*))? -->\n"
    r"(?P<fence>```\w+\n(?P<body>.*?)```\n)?",
    re.DOTALL,
)


def output(folder: Path, command: str, status: int) -> str:
    name, *arguments = shlex.split(command)
    assert name == "hrctimeline"
    env = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    run = [sys.executable, "-m", "hrctimeline", *arguments]
    done = subprocess.run(run, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == status, done.stderr + done.stdout
    return done.stdout + done.stderr


def asked(folder: Path, command: str, answers: list[str]) -> str:
    """What stands on a terminal once its questions are answered, the answers in it."""
    import pexpect

    env = {**os.environ, "NO_COLOR": "1", "TERM": "xterm", "PYTHONUTF8": "1"}
    run = ["-m", "hrctimeline", *shlex.split(command)[1:]]
    size = (50, 80)
    child = pexpect.spawn(
        sys.executable, run, cwd=folder, env=env, dimensions=size, encoding="utf-8", timeout=60
    )
    told = ""
    for answer in answers:
        while child.expect([r"[:?] $", pexpect.TIMEOUT], timeout=60) == 0:
            told += child.before + child.after
            if child.expect([r"(?s).+", pexpect.TIMEOUT], timeout=0.3):
                break  # nothing follows: it is a question
            child.buffer = child.after + child.buffer
        child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    return "".join(f"{line.rstrip()}\n" for line in (told + child.before).replace("\r\n", "\n").splitlines())


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
            name, old, new = shlex.split(what)
            text = (folder / name).read_text(encoding="utf-8")
            assert text.count(old) == 1
            (folder / name).write_text(text.replace(old, new), encoding="utf-8", newline="\n")
        case "ask" if sys.platform != "win32":
            command = body.splitlines()[0].removeprefix("$ ")
            answers = [answer.strip() for answer in what.split("|")]
            return step[0].replace(body, f"$ {command}\n{asked(folder, command, answers)}")
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
