"""How long `show` and `verify` of the shipped log take, against an empty typer command. Prints ratios.

Whole processes, in turn, so that a drift of the machine's speed hits all alike; the medians of processor time
are compared. Compiled modules are kept as an installed package has them, whatever the environment says.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = 15
EMPTY = "import typer; app = typer.Typer(); app.command()(lambda: None); app()"
COMMANDS = {
    "empty typer command": [sys.executable, "-c", EMPTY],
    "--version": [sys.executable, "-m", "hrctimeline", "--version"],
    "show": [sys.executable, "-m", "hrctimeline", "show"],
    "verify": [sys.executable, "-m", "hrctimeline", "verify"],
}


def seconds(command: list[str], compiled: str) -> float:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    before = _spent()
    subprocess.run(
        command, cwd=ROOT, env={**kept, "PYTHONPYCACHEPREFIX": compiled}, check=True, capture_output=True
    )
    return _spent() - before


def _spent() -> float:
    """The processor time of all processes that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as compiled:
        for run in range(RUNS + 1):
            for name, command in COMMANDS.items():
                spent = seconds(command, compiled)
                if run:  # the first is a warm-up
                    taken[name].append(spent)
    base = statistics.median(taken["empty typer command"])
    for name, times in taken.items():
        median = statistics.median(times)
        print(f"{name:20} {1000 * median:6.0f} ms   {median / base:.2f} times")


if __name__ == "__main__":
    main()
