"""What some tests need of packages, and the words for skipping one without them."""

import shutil
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
COMES_WITH = {"jsonschema": "check-jsonschema"}


def missing(package: str) -> str:
    """Says which extra would bring a package."""
    listed = COMES_WITH.get(package, package)
    extra = next(name for name, needs in EXTRAS.items() if any(need.startswith(listed) for need in needs))
    return f"{package} is not installed: pip install -e '.[{extra}]'"


def command(name: str) -> str:
    """A program that a package brings, beside this Python or on the path; without it the test is skipped."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        pytest.skip(missing(name))
    return found
