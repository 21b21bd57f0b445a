"""What `verify` and `show` of the shipped log load and compile: as little as they need, so that they start at once.

A number that grows is no fault by itself, but asks whether the log at hand needs what is new.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hrctimeline.words.lists import listed

_RUN = """
import re, sys
compile, compiled = re.compile, []
def counting(pattern, flags=0):
    compiled.append(pattern)
    return compile(pattern, flags)
re.compile = counting
from hrctimeline.cli import main
sys.argv = ["hrctimeline", *sys.argv[1:]]
try:
    main()
except SystemExit:
    pass
modules = sorted(sys.modules)
import json
found = [pattern for pattern in compiled if isinstance(pattern, str)]
print(json.dumps({"modules": modules, "patterns": len(found), "characters": sum(map(len, found))}))
"""
# rooms and libraries that neither needs
_NEVER = listed(
    """
    hrctimeline.ask hrctimeline.diff hrctimeline.edition hrctimeline.lsp hrctimeline.mutants hrctimeline.tell.page
    hrctimeline.writing hrctimeline.claims.advice hrctimeline.claims.enumerated hrctimeline.claims.stretches
    hrctimeline.evidence.acts hrctimeline.evidence.checked hrctimeline.logfile.edit hrctimeline.logfile.images
    hrctimeline.logfile.license hrctimeline.logfile.messages hrctimeline.logfile.schema hrctimeline.logfile.toml_errors hrctimeline.rules.dates.advice hrctimeline.rules.example
    hrctimeline.rules.quotes.missed hrctimeline.words.nearest hrctimeline.words.sought
    copy importlib.metadata importlib.resources inspect dataclasses dateutil email http jinja2 multiprocessing pydantic
    rich shutil sqlite3 subprocess tempfile textwrap typer zipfile
    """
)
# own modules, patterns and their characters: what there is now, and a little
_MOST = {"verify": (208, 108, 12_300), "show": (196, 102, 11_800)}


@pytest.mark.parametrize("command", _MOST)
def test_little_is_loaded_and_compiled(command: str, root: Path) -> None:
    loaded = _loaded(command, root)
    modules: list[str] = loaded["modules"]
    needless = {each for each in _NEVER for name in modules if name == each or name.startswith(f"{each}.")}
    assert not needless
    commands = {name for name in modules if name.startswith("hrctimeline.cli.")}
    assert commands.isdisjoint({"hrctimeline.cli.add", "hrctimeline.cli.init", "hrctimeline.cli.source"})
    own = sum(name.split(".")[0] == "hrctimeline" for name in modules)
    for value, most in zip((own, loaded["patterns"], loaded["characters"]), _MOST[command], strict=True):
        assert value <= most


def test_nothing_but_the_names_is_loaded_with_the_package() -> None:
    said = "import sys, hrctimeline; print([name for name in sys.modules if name.startswith('hrctimeline.')])"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


def _loaded(command: str, root: Path) -> dict[str, Any]:
    """The modules, patterns and characters of a command's run, each in a process of its own."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("HRCTIMELINE_")}
    run = [sys.executable, "-c", _RUN, command]
    done = subprocess.run(
        run, cwd=root, env=env, capture_output=True, check=True, text=True, encoding="utf-8"
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
