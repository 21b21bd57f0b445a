"""Timelines to try things on, on disk: the one that the rules' examples are laid over, and the shipped one."""

import shutil
from pathlib import Path

from hrctimeline.rules.example import LETTER, Files, lay_over

__all__ = ["LETTER", "Files", "lay_over", "shipped_into", "write"]
ROOT = Path(__file__).parents[1]


def write(files: Files, folder: Path) -> Path:
    """Write files below `folder`; give the path of its events.toml."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / "events.toml"


def shipped_into(folder: Path) -> Path:
    """Copy the shipped timeline into `folder`; give the path of its events.toml."""
    for name in ("events.toml", "reviews.toml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "sources", folder / "sources")
    return folder / "events.toml"
