"""Time as a test may ask for it: of the processor, for texts of two sizes, large ones only on demand.

HRCTIMELINE_SLOW=1 lets the tests take texts of many times the size. What they show is the same, the slope: a scan
that starts anew at every character costs sixteen times as much for four times the text, at either size.
"""

import gc
import os
import time
from collections.abc import Callable

SLOW = bool(os.environ.get("HRCTIMELINE_SLOW"))
SIZES = (20_000, 80_000) if SLOW else (5_000, 20_000)  # the longer is four times the shorter
NOISE = 0.01  # seconds; what takes less is of no use as a measure


def seconds(work: Callable[[], object]) -> float:
    """Of the processor: what else the machine does is no matter, nor how much earlier tests have left."""
    gc.disable()
    begun = time.process_time()
    work()
    spent = time.process_time() - begun
    gc.enable()
    return spent


def assert_time_grows_with_length_alone(read: Callable[[str], object], unit: str) -> None:
    """Four times the text takes about four times as long; where it seems to take more, it is measured again."""
    read(unit * 10)  # patterns are compiled as they are needed
    short, long = (unit * (size // len(unit)) for size in SIZES)
    measured = []
    for _ in range(3):
        shorter, longer = (seconds(lambda text=text: read(text)) for text in (short, long))
        measured.append(longer / max(shorter, NOISE))
        if measured[-1] < 8:
            return
    raise AssertionError(
        f"{unit!r}: {SIZES[1]} characters take {min(measured):.0f} times as long as {SIZES[0]}"
    )
