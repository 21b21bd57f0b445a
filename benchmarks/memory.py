"""What a log's verification takes: peak memory of each process, and seconds of the processor.

    python benchmarks/memory.py LOG [JOBS]

Without LOG a timeline is made for it: `python benchmarks/scale.py` tells of what.
"""

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from one_event import write

RUN = "import sys; from hrctimeline import verify; verify(sys.argv[1], jobs=int(sys.argv[2]))"


def measure(log: Path, jobs: str) -> None:
    before = sum(os.times()[2:4])
    subprocess.run([sys.executable, "-c", RUN, str(log), jobs], check=True)
    spent = sum(os.times()[2:4]) - before
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{log}: {jobs} jobs, {spent:.1f} s, at most {peak:.0f} MB in one process")


def main() -> None:
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "1")
        return
    with tempfile.TemporaryDirectory() as name:
        measure(write(2_000, Path(name, "log")), "1")


if __name__ == "__main__":
    main()
