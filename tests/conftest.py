"""Where the tests find things."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def conformance() -> Path:
    """The folder of cases taken from other tools' tests; not part of this repository."""
    folder = Path(os.environ.get("HRCTIMELINE_CONFORMANCE") or ROOT.parent / "shared" / "conformance")
    if not folder.is_dir():
        pytest.skip(f"no conformance material at {folder} (set HRCTIMELINE_CONFORMANCE)")
    return folder
