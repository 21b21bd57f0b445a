"""Values with named fields, written as a frozen dataclass is; they cost next to nothing to define.

A dataclass writes and compiles methods of its own for each class, which takes longer than to check an event.
Here all share those of `Record`. A default is an attribute of the class; a field without one has to be given.
"""

from collections.abc import Callable
from itertools import repeat
from operator import attrgetter
from typing import Any, ClassVar, Generic, NoReturn, Self, TypeVar, dataclass_transform, overload

V = TypeVar("V")
_set = object.__setattr__


@dataclass_transform(frozen_default=True)
class Record:
    """Fields that are set once, by place or name; equal to another of its class with equal fields."""

    _fields: ClassVar[tuple[str, ...]] = ()
    _known: ClassVar[frozenset[str]] = frozenset()
    _required: ClassVar[frozenset[str]] = frozenset()
    _least: ClassVar[int] = 0  # values by place that give all required fields
    _values: "ClassVar[attrgetter[Any]]"

    def __init_subclass__(cls) -> None:
        cls._fields = tuple(dict.fromkeys((*cls._fields, *cls.__annotations__)))
        type.__setattr__(cls, "__match_args__", cls._fields)  # mypy has it of the decorator
        required = [name for name in cls._fields if not hasattr(cls, name)]
        cls._known, cls._required = frozenset(cls._fields), frozenset(required)
        cls._least = cls._fields.index(required[-1]) + 1 if required else 0
        cls._values = attrgetter(*cls._fields)

    def __init__(self, *values: Any, **named: Any) -> None:
        # one by one: all of a class then share their names, in half the memory; `any` of nothing but None
        fields = self._fields
        any(map(_set, repeat(self), fields, values))
        for name in named:
            _set(self, name, named[name])
        if named or not self._least <= len(values) <= len(fields):
            given = {*fields[: len(values)], *named}
            if len(given) < len(values) + len(named) or not self._required <= given <= self._known:
                raise TypeError(f"{type(self).__name__} has the fields {', '.join(fields)}")

    @classmethod
    def field_names(cls) -> tuple[str, ...]:
        """The names of the fields, in order."""
        return cls._fields

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} can't be changed")

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(self) is not type(other):
            return NotImplemented
        return bool(self._values(self) == self._values(other))

    def __hash__(self) -> int:
        return hash(self._values(self))

    def __repr__(self) -> str:
        shown = (f"{name}={value!r}" for name, value in as_dict(self).items())
        return f"{type(self).__name__}({', '.join(shown)})"


R = TypeVar("R", bound=Record)


def replace(record: R, **changes: Any) -> R:
    """The same record with other values for some fields."""
    if not changes.keys() <= record._known:
        return type(record)(**changes)  # which says so
    values = map(getattr, repeat(record), record._fields)
    return type(record)(*map(changes.get, record._fields, values))


def as_dict(record: Record) -> dict[str, Any]:
    """The fields of a record with their values, in order."""
    return {name: getattr(record, name) for name in record.field_names()}


class cached_property(Generic[V]):  # as the one of `functools` is called
    """An attribute that is worked out when it is first asked for, and kept.

    That of `functools` takes a lock for it before Python 3.12: half of the time that most of them take.
    """

    def __init__(self, make: Callable[[Any], V]) -> None:
        self._make, self.__doc__ = make, make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> V: ...

    def __get__(self, instance: object, owner: type) -> Self | V:
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._make(instance)
        return value
