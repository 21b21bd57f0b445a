"""Faults planted in a copy of the log."""

import sys
import time
from typing import Annotated

from hrctimeline.cli.logs import folder_of
from hrctimeline.cli.options import Format, FormatOption, JobsOption, LogOption, TextsOption
from hrctimeline.cli.parameters import Option
from hrctimeline.cli.terminal import out, progress, say, style, width


def mutants(
    log: LogOption = None,
    texts: TextsOption = None,
    format: FormatOption = Format.text,
    seed: Annotated[int, Option(metavar="N", help="Which of the possible faults are planted.")] = 0,
    jobs: JobsOption = None,
    most: Annotated[int, Option(metavar="N", min=1, help="How many are planted at the most.")] = 1000,
) -> None:
    """Plant faults in a copy of the log and its texts, and list those that `verify` misses."""
    from hrctimeline.mutants.trial import run
    from hrctimeline.tell import mutants as render

    path = folder_of(log, texts)
    began = time.perf_counter()
    trial = run(path, seed=seed, most=most, jobs=jobs, progress=progress())
    as_json = format is Format.json
    told = render.as_json(trial) if as_json else render.text(trial, width(), style(sys.stdout))
    out(told, data=as_json)
    say(f"{len(trial.outcomes)} mutants in {time.perf_counter() - began:.1f} s")
    sys.exit(1 if trial.survivors or trial.alarms else 0)
