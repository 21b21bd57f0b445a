"""Work done in several processes at once, in the order in which it was asked for."""

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from typing import Any, TypeVar

S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")
_STATE: list[Any] = []  # what a worker was given once, for all that it does


def each(work: Callable[[S, T], R], state: S, items: Sequence[T], jobs: int) -> Generator[R, None, None]:
    """`work(state, item)` of each item, in their order. With several jobs all that goes round is pickled.

    The processes begin at once, what they give is waited for as it is asked for; closing ends them. Raises
    OSError where a process has died.
    """
    if jobs < 2 or len(items) < 2:
        return (work(state, item) for item in items)
    results = _shared(work, state, items, jobs)
    next(results)
    return results


def _shared(work: Callable[[S, T], R], state: S, items: Sequence[T], jobs: int) -> Generator[Any, None, None]:
    """Nothing as soon as the processes have begun, so that to close it ends them; then what they give."""
    context = multiprocessing.get_context("fork" if forks() else None)
    with ProcessPoolExecutor(min(jobs, len(items)), context, _begin, (work, state)) as pool:
        try:
            waiting = deque(pool.submit(_work, item) for item in items)
            yield
            while waiting:  # `map` would cancel what waits, which Python can't bear as the processes end
                yield waiting.popleft().result()
        except BrokenExecutor as error:
            raise OSError(0, "a process that shared the work has ended: try --jobs 1") from error
        except BaseException:
            for child in multiprocessing.active_children():
                child.terminate()
            raise


def forks() -> bool:
    """Whether a process can begin as a copy of this one, with all that it holds."""
    return "fork" in multiprocessing.get_all_start_methods()


def _begin(work: Callable[[S, T], R], state: S) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is the first process that is interrupted
    gc.freeze()
    _STATE[:] = [work, state]


def _work(item: T) -> Any:
    work, state = _STATE
    return work(state, item)
