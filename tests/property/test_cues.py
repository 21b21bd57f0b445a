"""A pattern with cues fits no text without them: what is looked up cheaply never hides what a pattern finds."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from hypothesis import given, settings
from hypothesis import strategies as st

import hrctimeline
from hrctimeline.words.lists import Cued

EXAMPLES = 300
# what has patterns with cues; the other rooms have none, and some need what isn't always installed
_ROOMS = ("claims", "dates", "evidence", "rules", "words")


def _cued() -> Iterator[tuple[str, Cued]]:
    """All patterns with cues, by where they are made: each is given by a cached function of no arguments."""
    for room in _ROOMS:
        for module in pkgutil.walk_packages(*_path(import_module(f"hrctimeline.{room}"))):
            yield from _of(import_module(module.name))


def _path(room: ModuleType) -> tuple[list[str], str]:
    return list(room.__path__), f"{room.__name__}."


def _of(module: ModuleType) -> Iterator[tuple[str, Cued]]:
    for name, made in vars(module).items():
        function = getattr(made, "__wrapped__", None)
        if function is None or function.__module__ != module.__name__:
            continue
        given_back = function.__annotations__.get("return")
        if given_back in (Cued, list[Cued]):
            every = [made()] if given_back is Cued else made()
            yield from ((f"{module.__name__}.{name}.{number}", each) for number, each in enumerate(every))


_ALL = dict(_cued())


def test_many_patterns_have_cues() -> None:
    assert len(_ALL) > 40
    assert hrctimeline.__name__ in next(iter(_ALL))


@settings(max_examples=EXAMPLES)
@given(st.data())
def test_nothing_fits_without_a_cue(data: st.DataObject) -> None:
    pattern = _ALL[data.draw(st.sampled_from(sorted(_ALL)))]
    alphabet = st.characters(codec="ascii", exclude_characters="_")
    text = data.draw(st.from_regex(pattern.at_hand, alphabet=alphabet))
    match = pattern.at_hand.search(text)
    assert match is None or any(cue in match[0].casefold() for cue in pattern.cues)
    assert match is None or all(any(cue in text.casefold() for cue in group) for group in pattern.further)
