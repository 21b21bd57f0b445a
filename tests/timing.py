"""Time as a test may ask for it: of the processor, for texts of three sizes, large ones only on demand.

HRCTIMELINE_SLOW=1 lets the tests take texts of many times the size. What they show is the same, the slope: a scan
that starts anew at every character costs sixteen times as much for four times the text, at either size.
"""

import gc
import os
import time
from collections.abc import Callable

SLOW = bool(os.environ.get("HRCTIMELINE_SLOW"))
SIZE = 20_000 if SLOW else 4_000  # characters; it is doubled twice
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
    """Two and four times the text take about twice and four times as long."""
    read(unit * 10)  # patterns are compiled as they are needed

    def work(size: int) -> float:
        text = unit * (size // len(unit))
        return seconds(lambda: read(text))

    assert_linear(work, SIZE, repr(unit))


def assert_linear(work: Callable[[int], float], size: int, what: str) -> None:
    """Each doubling from `size` to four times that takes less than three times as long: twice, but for noise.

    `work` gives the seconds that a size takes. Where one seems to take more, all are measured again.
    """
    measured = []
    for _ in range(4):
        once, twice, four = (work(size * times) for times in (1, 2, 4))
        measured.append(max(twice / max(once, NOISE), four / max(twice, NOISE)))
        if measured[-1] < 3:
            return
    raise AssertionError(f"{what}: a doubling from {size} on takes {min(measured):.1f} times as long")
