"""What others wire in, the action, the workflows and the hook, is of the right form and safe."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WORKFLOWS = ("ci.yml", "timeline.yml")


def tool(name: str) -> str:
    """A command of the development extra, beside this Python or on the path."""
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed (it is in the dev extra)")
    return found


def run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_fits_its_schema(root: Path, name: str) -> None:
    run(
        tool("check-jsonschema"),
        "--builtin-schema",
        "vendor.github-workflows",
        f".github/workflows/{name}",
        cwd=root,
    )


def test_the_action_fits_its_schema(root: Path) -> None:
    run(tool("check-jsonschema"), "--builtin-schema", "vendor.github-actions", "action.yml", cwd=root)


def test_no_workflow_is_unsafe(root: Path) -> None:
    run(tool("zizmor"), "--offline", "--no-progress", "action.yml", ".github/workflows", cwd=root)


def test_the_hook_is_of_the_right_form(root: Path) -> None:
    run(tool("pre-commit"), "validate-manifest", ".pre-commit-hooks.yaml", cwd=root)


def test_inputs_reach_a_shell_only_through_the_environment(root: Path) -> None:
    for line in (root / "action.yml").read_text(encoding="utf-8").splitlines():
        assert "${{" not in line or line.strip().split(":")[0].isupper(), line
