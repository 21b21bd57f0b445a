"""What an editor of a large log waits for: `verify` of 8,000 events on a terminal, by the clock.

    python benchmarks/large.py [JOBS]

A log of 16,000 quotes in 800 texts, of which about 1,100 are lost. Says how long it took, by the clock and of
the processor, what was shown meanwhile, and that of no rule more than fifty findings are told in full.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from corpus import Size, write

SIZE = Size(800, 13_300, 16_000, changed=0.0686)
SHOWN = 50  # findings of a rule


def on_terminal(command: list[str], folder: Path) -> tuple[str, list[bytes]]:
    """What a command prints, and what it shows on a terminal while it works, piece by piece."""
    ours, theirs = os.openpty()
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=theirs, text=True) as process:
        os.close(theirs)
        shown = []
        try:
            while piece := os.read(ours, 10_000):
                shown.append(piece)
        except OSError:  # it has ended, and its terminal with it
            pass
        assert process.stdout
        return process.stdout.read(), shown


def main() -> None:
    jobs = sys.argv[1] if len(sys.argv) > 1 else "2"
    with tempfile.TemporaryDirectory() as place:
        kinds = Counter(write(Path(place), SIZE))
        command = [sys.executable, "-m", "hrctimeline", "verify", "--jobs", jobs, "--output", "report.txt"]
        before, begun = sum(os.times()[2:4]), time.perf_counter()
        _, shown = on_terminal(command, Path(place))
        clock, spent = time.perf_counter() - begun, sum(os.times()[2:4]) - before
        told = Path(place, "report.txt").read_text()
    full = Counter(re.findall(r"  ([a-z]+(?:-[a-z]+)+)(?:  e\d+)?$", told, re.MULTILINE))
    assert full["quote-not-found"] == SHOWN and max(full.values()) <= SHOWN, full
    assert f"{kinds['changed']} quote-not-found: {SHOWN} shown" in re.sub(r"\s+", " ", told).replace(",", "")
    print(
        f"{SIZE.quotes} quotes, {kinds['changed']} of them lost, --jobs {jobs}: {clock:.1f} s by the clock,"
    )
    lines = len(told.splitlines())
    print(f"{spent:.1f} s of the processor; {lines} lines told, progress shown {len(shown)} times")


if __name__ == "__main__":
    main()
