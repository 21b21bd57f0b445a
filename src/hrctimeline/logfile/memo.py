"""What is worked out of the texts, once: in one run, or over many that verify variants of one timeline."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Memo:
    """Results of pure functions by their arguments, which must be hashable.

    What `base` holds is given out as well, and nothing is added to it: one run's memo on top of another's
    takes what has stayed the same and goes with its run.
    """

    def __init__(self, base: "Memo | None" = None) -> None:
        self._base: dict[tuple[Any, ...], Any] = base._kept if base else {}
        self._kept: dict[tuple[Any, ...], Any] = {}

    def keep(self, value: T, make: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> None:
        """Take a result that was worked out elsewhere."""
        self._kept[(make, args, *kwargs.items())] = value

    def take(self, other: "Memo") -> None:
        """Take all that another one has worked out by itself."""
        self._kept.update(other._kept)

    def forget(self, *kinds: type) -> None:
        """Let go of the results for arguments of some kinds, or of all."""
        for key in [key for key in self._kept if not kinds or isinstance(key[1][0], kinds)]:
            del self._kept[key]

    def get(self, make: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """`make(...)`, worked out at most once for equal arguments."""
        key = (make, args, *kwargs.items())
        for kept in (self._base, self._kept):
            if key in kept:
                found: T = kept[key]
                return found
        made = self._kept[key] = make(*args, **kwargs)
        return made
