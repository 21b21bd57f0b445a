"""What the wording and its readings cost `verify` on the shipped log, in processor time.

Whole processes, with them and without in turn. Without: the module that reads the wording is a stand-in that
finds nothing, and there is no reviews.toml. Medians are compared, of all runs and pair by pair.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 25
WITH = "import sys; from hrctimeline.cli import main; sys.argv[1:] = ['verify']; main()"
WITHOUT = f"""
import sys, types
sys.modules["hrctimeline.claims.wording.reading"] = stand_in = types.ModuleType("reading")
stand_in.__dict__.update(Wording=object, wordings=lambda case: ())
{WITH}
"""


def seconds(script: str, log: Path, compiled: str) -> float:
    """The processor time of one run."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", script],
        cwd=log,
        env={**kept, "PYTHONPYCACHEPREFIX": compiled},
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    taken: dict[str, list[float]] = {"with": [], "without": []}
    with tempfile.TemporaryDirectory() as folder:
        logs = {name: Path(folder, name) for name in taken}
        for log in logs.values():
            shutil.copytree(ROOT / "sources", log / "sources")
            shutil.copy(ROOT / "events.toml", log)
        shutil.copy(ROOT / "reviews.toml", logs["with"])
        for run in range(RUNS + 1):
            for name, script in {"with": WITH, "without": WITHOUT}.items():
                spent = seconds(script, logs[name], f"{folder}/compiled")
                if run:  # the first is a warm-up
                    taken[name].append(spent)
    base = statistics.median(taken["without"])
    for name, times in taken.items():
        median = statistics.median(times)
        print(f"{name:8} {1000 * median:6.0f} ms   {median / base:.3f} times")
    pairs = [one / other for one, other in zip(taken["with"], taken["without"], strict=True)]
    print(f"pair by pair {statistics.median(pairs):.3f} times")


if __name__ == "__main__":
    main()
