"""What others wire in, the action, the workflows and the hook, is of the right form and safe."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from extras import command

WORKFLOWS = ("ci.yml", "timeline.yml")


def run(*words: str, cwd: Path) -> str:
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_fits_its_schema(root: Path, name: str) -> None:
    run(
        command("check-jsonschema"),
        "--builtin-schema",
        "vendor.github-workflows",
        f".github/workflows/{name}",
        cwd=root,
    )


def test_the_action_fits_its_schema(root: Path) -> None:
    run(command("check-jsonschema"), "--builtin-schema", "vendor.github-actions", "action.yml", cwd=root)


def test_no_workflow_is_unsafe(root: Path) -> None:
    run(command("zizmor"), "--offline", "--no-progress", "action.yml", ".github/workflows", cwd=root)


def test_the_hook_is_of_the_right_form(root: Path) -> None:
    run(command("pre-commit"), "validate-manifest", ".pre-commit-hooks.yaml", cwd=root)


@pytest.mark.skipif(
    not os.environ.get("HRCTIMELINE_NETWORK"), reason="downloads packages: set HRCTIMELINE_NETWORK=1"
)
def test_the_hook_runs(root: Path, tmp_path: Path) -> None:
    """A repository that uses the hook, at the revision checked out here: clean, then with a wrong date."""
    shutil.copy(root / "events.toml", tmp_path)
    shutil.copytree(root / "sources", tmp_path / "sources")
    revision = run("git", "rev-parse", "HEAD", cwd=root).strip()
    hook = f"repos:\n- repo: {root.as_uri()}\n  rev: {revision}\n  hooks:\n  - id: hrctimeline-verify\n"
    (tmp_path / ".pre-commit-config.yaml").write_text(hook, encoding="utf-8")
    run("git", "init", "--quiet", cwd=tmp_path)
    run("git", "add", ".", cwd=tmp_path)
    run(command("pre-commit"), "run", "--all-files", cwd=tmp_path)
    log = (tmp_path / "events.toml").read_text(encoding="utf-8")
    wrong = log.replace('date = "2018-06-19"', 'date = "2018-06-18"')
    (tmp_path / "events.toml").write_text(wrong, encoding="utf-8")
    done = subprocess.run(
        [command("pre-commit"), "run", "--all-files"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "date-contradicted" in done.stdout


def test_inputs_reach_a_shell_only_through_the_environment(root: Path) -> None:
    for line in (root / "action.yml").read_text(encoding="utf-8").splitlines():
        assert "${{" not in line or line.strip().split(":")[0].isupper(), line
