"""What one event of many costs: `explain`, `verify` and `show` of it alone, start-up included.

Prints seconds of the processor: the least of five runs, for a busy machine only adds to them.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from diff import spread
from scale import timeline

RUNS = 5
COMMANDS = (("explain",), ("verify",), ("show",), ("--version",))


def write(events: int, folder: Path) -> Path:
    """A log whose events cite a hundred texts between them."""
    (folder / "sources").mkdir(parents=True)
    many = spread(timeline(events), events)
    for name, data in many.files.items():
        (folder / "sources" / name).write_bytes(data)
    (folder / "events.toml").write_bytes(many.log_bytes)
    return folder / "events.toml"


def seconds(*arguments: str) -> float:
    """What a command takes, of the processor."""
    before = sum(os.times()[2:4])
    subprocess.run([sys.executable, "-m", "hrctimeline", *arguments], check=False, capture_output=True)
    return sum(os.times()[2:4]) - before


def main() -> None:
    for events in [int(size) for size in sys.argv[1:]] or [2_000]:
        with tempfile.TemporaryDirectory() as name:
            log = write(events, Path(name, "log"))
            for command in COMMANDS:
                asked = (*command, f"meeting-{events // 2}", "--log", str(log))
                least = min(seconds(*asked) for _ in range(RUNS))
                print(f"{events:7} events, {command[0]:10} {least:.2f} s")


if __name__ == "__main__":
    main()
