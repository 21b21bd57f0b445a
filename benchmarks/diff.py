"""How long `diff` takes where one of many events changed: the whole command, git and start-up included.

Twice: with one long text, whose every date is read, and with the same words in a hundred texts, of which
only the cited one is read. Prints medians of five runs.
"""

import hashlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from scale import timeline

from hrctimeline.logfile.folder import Memory

RUNS = 5
TEXTS = 100


def spread(folder: Memory, events: int, texts: int = TEXTS) -> Memory:
    """The same events with the paragraphs of their one text in many texts."""
    paragraphs = folder.files["minutes.txt"].decode().split("\n\n")
    head, *blocks = folder.log_bytes.decode().split("[[event]]\n")
    size = -(-events // texts)
    files, index = {}, []
    for number in range(0, events, size):
        text = "\n\n".join(paragraphs[number : number + size]).encode()
        name = f"minutes-{number}"
        files[f"{name}.txt"] = text
        entry = folder.files["index.toml"].decode().replace("minutes", name)
        index.append(_with_checksum(entry, text))
    named = (b.replace('"minutes"', f'"minutes-{n // size * size}"') for n, b in enumerate(blocks))
    log = "[[event]]\n".join([head, *named])
    return Memory(log.encode(), {**files, "index.toml": "\n".join(index).encode()})


def _with_checksum(entry: str, text: bytes) -> str:
    lines = (f'sha256 = "{hashlib.sha256(text).hexdigest()}"' if line.startswith("sha256") else line
             for line in entry.splitlines())  # fmt: skip
    return "\n".join(lines) + "\n"


def committed(folder: Memory, events: int, where: Path) -> None:
    """A repository whose only commit is the timeline, and whose working tree has one other title."""
    (where / "sources").mkdir(parents=True)
    (where / "events.toml").write_bytes(folder.log_bytes)
    for name, data in folder.files.items():
        (where / "sources" / name).write_bytes(data)
    for arguments in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "Meetings")):
        git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
        subprocess.run(git, cwd=where, check=True, env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull})
    title = b'title = "The council meets in Geneva"'
    before, last = folder.log_bytes.split(b'"meeting-%d"' % (events // 2))
    changed = last.replace(title, b'title = "The council sits in Geneva"', 1)
    (where / "events.toml").write_bytes(before + b'"meeting-%d"' % (events // 2) + changed)


def seconds(where: Path) -> Iterator[tuple[float, float]]:
    """Seconds by the clock, and of the processor: on a busy machine only the latter say something."""
    command = [sys.executable, "-m", "hrctimeline", "diff", "HEAD"]
    for _ in range(RUNS):
        start, used = time.perf_counter(), sum(os.times()[2:4])
        done = subprocess.run(command, cwd=where, check=True, capture_output=True, text=True)
        yield time.perf_counter() - start, sum(os.times()[2:4]) - used
        assert "1 event changed;" in done.stdout, done.stdout


def main() -> None:
    for events in [int(size) for size in sys.argv[1:]] or [1_000, 10_000]:
        one = timeline(events)
        for texts, folder in ((1, one), (TEXTS, spread(one, events))):
            with tempfile.TemporaryDirectory() as name:
                committed(folder, events, Path(name, "timeline"))
                clock, processor = map(statistics.median, zip(*seconds(Path(name, "timeline")), strict=True))
            print(f"{events:7} events, {texts:3} texts: {clock:6.2f} s, {processor:.2f} s of the processor")


if __name__ == "__main__":
    main()
