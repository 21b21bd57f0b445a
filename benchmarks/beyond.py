"""A log beyond one process: its texts checked on Dask, put together by `verify`, beside one process alone.

    python -m pip install "dask>=2024" "distributed>=2024"
    python benchmarks/beyond.py 20000 100000 1000000

A local cluster of two workers; a real one takes the same tasks. Says whether the findings are the same, and
how long each took: seconds by the clock, for it is the clock that other machines are for. Names of rules, if
there are any, are all that is run.
"""

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from corpus import Size, write

from hrctimeline import check, load, verify
from hrctimeline.evidence.checked import Checked
from hrctimeline.logfile.model import Evidence, Source

WORKERS, QUOTES_OF_A_TEXT, TEXTS_OF_A_TASK = 2, 13, 40


class Task(NamedTuple):
    """Some sources with what is quoted of each; whoever does it finds the texts in the same folder."""

    folder: Path
    quoted: list[tuple[Source, list[Evidence]]]


def tasks(log: Path) -> Iterator[Task]:
    """The work of a log, in pieces of some texts."""
    timeline = load(log).timeline
    evidence = defaultdict[str, list[Evidence]](list)
    for event in timeline.events:
        for each in event.evidence:
            evidence[each.source].append(each)
    quoted = [(source, evidence[id]) for id, source in timeline.sources.items() if id in evidence]
    for start in range(0, len(quoted), TEXTS_OF_A_TASK):
        yield Task(log.parent / "sources", quoted[start : start + TEXTS_OF_A_TASK])


def done(task: Task) -> list[Checked]:
    """What its texts say of their quotes; this is what a worker does."""
    found = []
    for source, evidence in task.quoted:
        text = (task.folder / source.file).read_bytes().decode("utf-8", "replace")
        found += check(source, text, evidence)
    return found


def on_dask(log: Path) -> list[Checked]:
    """The tasks on two workers of a local cluster."""
    from distributed import Client, LocalCluster

    local = LocalCluster(n_workers=WORKERS, threads_per_worker=1, dashboard_address=None)
    with local as cluster, Client(cluster) as client:
        parts = client.gather(client.map(done, list(tasks(log))))
    return [each for part in parts for each in part]


def timed(name: str, work):
    began = time.perf_counter()
    result = work()
    print(f"  {name:34} {time.perf_counter() - began:8.1f} s", flush=True)
    return result


def measure(quotes: int, rules: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        log = Path(name, "log", "events.toml")
        write(log.parent, Size(max(2, quotes // QUOTES_OF_A_TEXT), 13_300, quotes))
        texts = sum(file.stat().st_size for file in (log.parent / "sources").iterdir())
        print(
            f"{quotes} quotes, {texts / 1e6:.0f} MB of text"
            + (f", rules: {', '.join(rules)}" if rules else "")
        )
        alone = timed("one process", lambda: verify(log, select=rules))
        checked = timed("check on Dask, two workers", lambda: on_dask(log))
        together = timed("verify with what they gave", lambda: verify(log, select=rules, checked=checked))
        both = timed("verify --jobs 2, without Dask", lambda: verify(log, select=rules, jobs=2))
        same = alone.findings == together.findings == both.findings
        print(
            f"  {len(alone.findings)} findings, {'the same' if same else 'NOT THE SAME'} each time",
            flush=True,
        )
        assert same


def main() -> None:
    sizes = [int(each) for each in sys.argv[1:] if each.isdigit()] or [2_000, 20_000]
    for size in sizes:
        measure(size, [each for each in sys.argv[1:] if not each.isdigit()])


if __name__ == "__main__":
    main()
