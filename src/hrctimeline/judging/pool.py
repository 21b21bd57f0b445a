"""Work done in several processes at once, in the order in which it was asked for."""

import gc
import multiprocessing
import pickle
import signal
from collections.abc import Callable, Generator, Hashable, Iterable, Sequence
from contextlib import closing, suppress
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, Generic, NamedTuple, TypeVar

S = TypeVar("S")
Q = TypeVar("Q")
T = TypeVar("T", bound=Hashable)
R = TypeVar("R")


def each(work: Callable[[S, T], R], state: S, items: Sequence[T], jobs: int) -> Generator[R, None, None]:
    """`work(state, item)` of each item, in their order, by so many processes; closing ends them."""
    with closing(Team(state, min(jobs, len(items)))) as team:
        yield from team.each(_alone, work, items)


def _alone(state: S, work: Callable[[S, T], R], item: T) -> R:
    return work(state, item)


class Team(Generic[S]):
    """Processes that share one work after another; each holds the state to the end, and what it adds to it.

    Of fewer than two none begins, and all is done here. What goes round is pickled.
    """

    def __init__(self, state: S, jobs: int) -> None:
        self._state = state
        context = multiprocessing.get_context("fork" if forks() else None)
        self._hands = [_Hand(context, state) for _ in range(jobs)] if jobs > 1 else []
        self._had: dict[Hashable, _Hand] = {}

    def each(self, work: Callable[[S, Q, T], R], question: Q, items: Iterable[T]) -> Generator[R, None, None]:
        """`work(state, question, item)` of each item, in their order; who had an item before has it again.

        The processes begin at once, what they give is waited for as it is asked for. Raises OSError where one
        has died.
        """
        if not self._hands:
            return (work(self._state, question, item) for item in items)
        every = list(items)
        deal, given = _Deal(every, self._had, len(self._hands)), SimpleQueue[_Given]()
        task = pickle.dumps(_Task(work, question), pickle.HIGHEST_PROTOCOL)
        for hand in self._hands:
            hand.begin(task, deal, given)
        return _in_order(given, len(every))

    def close(self) -> None:
        """End the processes, whatever they do."""
        for hand in self._hands:
            hand.end()


class _Task(NamedTuple):
    """What is to be done with the items that follow."""

    work: Callable[..., Any]
    question: Any


class _Given(NamedTuple):
    """What came of an item, by its number: pickled, a value and the fault that it ended in."""

    number: int
    answer: bytes


def _in_order(given: "SimpleQueue[_Given]", count: int) -> Generator[Any, None, None]:
    early: dict[int, Any] = {}
    for number in range(count):
        while number not in early:
            one = given.get()
            early[one.number], fault = pickle.loads(one.answer)
            if fault:
                raise fault
        yield early.pop(number)


class _Deal:
    """Who has what next: what they had before, else what nobody had, else the last of what is left."""

    def __init__(self, items: Iterable[Hashable], had: "dict[Hashable, _Hand]", hands: int) -> None:
        self._left, self._had, self._hands = dict(enumerate(items)), had, hands
        self._lock = Lock()

    def next(self, hand: "_Hand", *, ahead: bool = False) -> tuple[int, Hashable] | None:
        """An item with its number; None where none is left, and `ahead` where all have to share the last."""
        with self._lock:
            if ahead and len(self._left) <= self._hands:
                return None
            own = (number for number, item in self._left.items() if self._had.get(item, hand) is hand)
            number = next(own, next(reversed(self._left), None))
            if number is None:
                return None
            item = self._left.pop(number)
            self._had[item] = hand
            return number, item


class _Hand:
    """A process, and who hands it its work."""

    def __init__(self, context: Any, state: object) -> None:
        self._way, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, state), daemon=True)
        self._process.start()
        theirs.close()
        self._thread = Thread()

    def begin(self, task: bytes, deal: _Deal, given: "SimpleQueue[_Given]") -> None:
        """Have items done until none is left."""
        self._thread = Thread(target=self._drive, args=(task, deal, given), daemon=True)
        self._thread.start()

    def _drive(self, task: bytes, deal: _Deal, given: "SimpleQueue[_Given]") -> None:
        try:
            self._way.send_bytes(task)
            dealt = self._dealt(deal)
            while dealt is not None:
                following = self._dealt(deal, ahead=True)  # it waits there already when this one is done
                given.put(_Given(dealt, self._way.recv_bytes()))
                dealt = following if following is not None else self._dealt(deal)
        except (EOFError, OSError):
            gone = OSError(0, "a process that shared the work has ended: try --jobs 1")
            given.put(_Given(-1, pickle.dumps((None, gone))))

    def _dealt(self, deal: _Deal, *, ahead: bool = False) -> int | None:
        """The number of an item that is handed over, a small one; None where none, or too few, are left."""
        dealt = deal.next(self, ahead=ahead)
        if dealt:
            self._way.send(dealt[1])
        return dealt[0] if dealt else None

    def end(self) -> None:
        """End the process, and with it whoever waits for it."""
        self._process.terminate()
        self._process.join()
        if self._thread.ident:
            self._thread.join()
        self._way.close()


def forks() -> bool:
    """Whether a process can begin as a copy of this one, with all that it holds."""
    return "fork" in multiprocessing.get_all_start_methods()


def _serve(way: Connection, state: object) -> None:
    """The life of a process: a task comes, then items for it, each of which is answered."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is the first process that is interrupted
    gc.freeze()
    task, first = _Task(_alone, None), multiprocessing.parent_process()
    with suppress(EOFError, OSError):  # that process is gone
        while first and way in wait((way, first.sentinel)):
            asked = way.recv()
            if isinstance(asked, _Task):
                task = asked
            else:
                way.send(_answer(task, state, asked))


def _answer(task: _Task, state: object, item: object) -> tuple[Any, Exception | None]:
    try:
        return task.work(state, task.question, item), None
    except Exception as fault:
        from traceback import format_exc  # where it happened can only be sent in words

        fault.add_note(format_exc())
        return None, fault
