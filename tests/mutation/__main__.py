"""Try the modules of the plan, and print what survives and the share that is noticed."""

import argparse
import contextlib
import io
import os
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import pytest

from .trial import Trial

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WANTED = 90  # of a hundred mutants


def main() -> int:
    os.environ["HRCTIMELINE_APART"] = "1"  # each test reads its texts, so that it is known what it reaches
    plan: dict[str, list[str]] = _read("plan.toml")["tests"]
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument(
        "modules", nargs="*", metavar="MODULE", help="dates.relation, say; without any: all of the plan"
    )
    parser.add_argument(
        "--only", default="", help="only mutants in whose function or change these words stand"
    )
    parser.add_argument("--sample", type=int, default=0, help="only so many mutants of each module")
    parser.add_argument("--killers", action="store_true", help="print which test notices each mutant")
    chosen = parser.parse_args()
    unknown = set(chosen.modules) - set(plan)
    if unknown:
        parser.error(f"not in plan.toml: {', '.join(sorted(unknown))}")
    shares = [_try(module, plan[module], chosen) for module in chosen.modules or plan]
    return 0 if all(share >= WANTED for share in shares) else 1


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def _try(module: str, tests: list[str], chosen: argparse.Namespace) -> float:
    trial = Trial(f"hrctimeline.{module}", _progress, chosen.only, chosen.sample)
    with tempfile.TemporaryDirectory() as scratch:
        files = [str(ROOT / "tests" / test) for test in tests]
        with contextlib.redirect_stdout(io.StringIO()) as told:
            pytest.main([f"--rootdir={ROOT}", f"--basetemp={scratch}/t", *files], plugins=[trial])
    if not trial.results:
        print(told.getvalue())
    excused = {(e["function"], e["change"]) for e in _read("equivalent.toml").get(module, [])}
    alive = [r.mutant for r in trial.results if r.killer is None]
    left = [mutant for mutant in alive if (mutant.function, mutant.name) not in excused]
    counted = len(trial.results) - (len(alive) - len(left))
    share = 100 * (counted - len(left)) / counted if counted else 0.0
    sample = f", a sample of {trial.among}" if len(trial.results) < trial.among else ""
    print(
        f"\n{module}: {share:.1f} % of {counted} mutants noticed{sample}; {len(alive) - len(left)} are equivalent"
    )
    for name in trial.broken:
        print(f"  fails without any mutant: {name}")
    for mutant in left:
        print(f"  survives, line {mutant.lines.start}, {mutant.function or '(module)'}: {mutant.name}")
    if not (chosen.only or chosen.sample):
        for function, change in sorted(excused - {(m.function, m.name) for m in alive}):
            print(f"  equivalent.toml has what doesn't survive (any more): {function}: {change}")
    for result in trial.results if chosen.killers else ():
        print(f"  {result.mutant.function}: {result.mutant.name}\n      {result.killer}")
    return share


def _progress(mark: str) -> None:
    sys.__stderr__.write(mark)  # type: ignore[union-attr]
    sys.__stderr__.flush()  # type: ignore[union-attr]


sys.exit(main())
