"""The timeline that the rules' examples are laid over, on disk."""

from pathlib import Path

from hrctimeline.rules.example import LETTER, Files, lay_over

__all__ = ["LETTER", "Files", "lay_over", "write"]


def write(files: Files, folder: Path) -> Path:
    """Write files below `folder`; give the path of its events.toml."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / "events.toml"
