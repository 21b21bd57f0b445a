"""Fuzz every target for its share of the time, with atheris; print what was run, and keep what fails.

Inputs that fail are kept beside the seeds, in corpus/TARGET/, to be mended and to stay as cases; what the fuzzer
learns on the way goes to --kept, a folder that is not part of the project.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

from tests.fuzz.plan import PLAN

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(PLAN)}")
    parser.add_argument("--minutes", type=float, default=5, help="for all targets together")
    parser.add_argument("--runs", type=int, default=-1, help="so many executions of each target at most")
    parser.add_argument("--kept", type=Path, default=Path("build/fuzz"), help="what the fuzzer has learnt")
    chosen = parser.parse_args()
    if unknown := set(chosen.targets) - set(PLAN):
        parser.error(f"there is no target {', '.join(sorted(unknown))}")
    names = chosen.targets or list(PLAN)
    part = chosen.minutes * 60 / sum(PLAN[name].share for name in names)
    failed = [
        name
        for name in names
        if not _fuzz(name, max(1, round(part * PLAN[name].share)), chosen.runs, chosen.kept / name)
    ]
    return 1 if failed else 0


def _fuzz(name: str, seconds: int, runs: int, kept: Path) -> bool:
    """Run one target in a process of its own, which the fuzzer doesn't leave."""
    kept.mkdir(parents=True, exist_ok=True)
    options = [f"-max_total_time={seconds}", f"-runs={runs}", f"-max_len={PLAN[name].longest}"]
    options += [f"-dict={HERE / 'words.dict'}", f"-artifact_prefix={CORPUS / name}/", "-timeout=20"]
    command = [sys.executable, "-m", "tests.fuzz.one", name, *options, "-print_final_stats=1", str(kept)]
    done = subprocess.run([*command, str(CORPUS / name)], capture_output=True, encoding="utf-8", check=False)
    count = re.search(r"number_of_executed_units:\s*(\d+)", done.stderr)
    print(f"{name}: {int(count[1]) if count else 0:,} executions", flush=True)
    if done.returncode:
        print(done.stderr[-4000:], file=sys.stderr, flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
