"""The extension for Visual Studio Code: it compiles, its own tests pass, and its package holds what it should."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "editors" / "vscode"

pytestmark = [
    pytest.mark.skipif(not shutil.which("npm"), reason="no npm"),
    pytest.mark.skipif(
        not (FOLDER / "node_modules").is_dir(),
        reason="no packages here: npm ci --ignore-scripts --prefix editors/vscode",
    ),
]


def npm(*arguments: str) -> str:
    ran = subprocess.run(
        ["npm", "run", "--silent", *arguments], cwd=FOLDER, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


def test_its_own_tests_pass() -> None:
    assert "# fail 0" in npm("test")


def test_the_package_is_made_and_holds_the_program_its_papers_and_nothing_else(tmp_path: Path) -> None:
    package = tmp_path / "hrctimeline.vsix"
    told = npm("package", "--", "--out", str(package))
    assert "WARNING" not in told
    names = {name for name in zipfile.ZipFile(package).namelist() if name.startswith("extension/")}
    assert names == {
        f"extension/{name}"
        for name in (
            "package.json",
            "readme.md",
            "LICENSE.txt",
            "images/icon.png",
            "images/editor.png",
            "dist/extension.js",
        )
    }
