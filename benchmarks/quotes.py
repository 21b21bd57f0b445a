"""How long `verify` takes for many quotes, as whole processes, and whether it says what is true of them.

    python benchmarks/quotes.py [WORKLOAD…]    small, whole, twice, middle, large, hits, misses
    python benchmarks/quotes.py --peers PYTHON

Each workload (sizes in `corpus`) is written anew, and verified with the quote rules alone and with all rules:
seconds of the processor, its children's too, and by the clock; the largest memory of a process; and that each
quote is told for what it is. Ratios are of runs of one call. `--peers` has the Python of another environment
run what is installed there of linkml-reference-validator, gtrex and quotecheck on the same quotes (`peers`).
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from corpus import SIZES, write

QUOTE_RULES = ("quote-not-found", "quote-lookalike", "quote-ambiguous")
DEFAULT = ("small", "whole", "twice", "hits", "misses")


class Run(NamedTuple):
    """What a process took, and what it printed."""

    processor: float
    clock: float
    megabytes: float
    output: str


def run(command: list[str], folder: Path) -> Run:
    """Run a command, as an installed one runs: with compiled modules."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as printed:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=kept, stdout=printed)
        _, status, used = os.wait4(process.pid, 0)
        clock = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        output = printed.read().decode()
    return Run(used.ru_utime + used.ru_stime, clock, used.ru_maxrss / 1024, output)


def verified(folder: Path, rules: tuple[str, ...], kinds: list[str]) -> Run:
    """A run of `verify` with some rules, or all; raises AssertionError where a quote is told wrongly."""
    chosen = [part for rule in rules for part in ("--select", rule)]
    result = run([sys.executable, "-m", "hrctimeline", "verify", "--format", "json", *chosen], folder)
    report = json.loads(result.output)
    found = [evidence["start"] is not None for event in report["events"] for evidence in event["evidence"]]
    assert found == [kind in ("plain", "typographic") for kind in kinds], "a quote is told wrongly"
    told, true = Counter(finding["rule"] for finding in report["findings"]), Counter(kinds)
    assert (told["quote-not-found"], told["quote-ambiguous"]) == (true["changed"], true["copied"]), told
    return result


def main() -> None:
    names = sys.argv[1:] or DEFAULT
    if names[0] == "--peers":
        peers(names[1])
        return
    taken: dict[str, float] = {}
    for name in names:
        with tempfile.TemporaryDirectory() as place:
            kinds = write(Path(place), SIZES[name])
            bytes = sum(file.stat().st_size for file in Path(place, "sources").glob("*.txt"))
            for what, rules in (("quote rules", QUOTE_RULES), ("all rules", ())):
                result = verified(Path(place), rules, kinds)
                taken[f"{name}, {what}"] = result.processor
                amount = f"{name:7} {len(kinds):7} quotes {bytes / 1e6:6.1f} MB"
                spent = f"{result.processor:7.2f} s of the processor, {result.clock:7.2f} s by the clock"
                print(f"{amount}  {what:11} {spent}, {result.megabytes:5.0f} MB", flush=True)
    ratios(taken)


def ratios(taken: dict[str, float]) -> None:
    """What twice the work costs, and a miss against a hit, where both were run."""
    for what, more, less in (("doubled", "twice", "small"), ("misses against hits", "misses", "hits")):
        for rules in ("quote rules", "all rules"):
            one, other = taken.get(f"{more}, {rules}"), taken.get(f"{less}, {rules}")
            if one and other:
                print(f"{what}, {rules}: {one / other:.2f} times")


def peers(python: str) -> None:
    """The same quotes by others, in the same run."""
    with tempfile.TemporaryDirectory() as place:
        kinds = write(Path(place), SIZES["small"])
        for what, rules in (("quote rules", QUOTE_RULES), ("all rules", ())):
            print(f"hrctimeline, {what}: {_took(verified(Path(place), rules, kinds))}")
        script = str(Path(__file__).with_name("peers.py"))
        for name in ("linkml-reference-validator", "gtrex", "quotecheck"):
            result = run([python, script, name, place], Path(place))
            found = Counter(dict(zip(kinds, [0] * len(kinds), strict=True)))
            found.update(k for k, one in zip(kinds, json.loads(result.output or "[]"), strict=False) if one)
            share = ", ".join(f"{found[kind]} of {count} {kind}" for kind, count in Counter(kinds).items())
            print(f"{name}: {_took(result)}; accepts {share}")


def _took(result: Run) -> str:
    return f"{result.processor:.2f} s of the processor, {result.clock:.2f} s by the clock"


if __name__ == "__main__":
    main()
