"""Dates: the values of the log (`edtf`), the expressions of a text (`tag`), how they compare (`judge`).

`tag` and its like are loaded when they are first asked for: reading a log needs only `edtf`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hrctimeline.dates.scoring import tag_for_scoring
    from hrctimeline.dates.tagger import (
        DateMention,
        may_be_dated,
        speaks_of_future,
        speaks_of_past,
        tag,
        tag_prose,
    )

__all__ = [
    "DateMention",
    "may_be_dated",
    "speaks_of_future",
    "speaks_of_past",
    "tag",
    "tag_for_scoring",
    "tag_prose",
]


def __getattr__(name: str) -> Any:
    """Loads the tagger on demand."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = "scoring" if name == "tag_for_scoring" else "tagger"
    value = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
    return value
