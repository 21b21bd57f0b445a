"""A timeline whose every line is checked, word for word, against the texts it was taken from.

As a library: `verify(path) -> Report`, `locate(text, quote, prefix, suffix)` and
`dates.tag(text, published)`. They are imported when first asked for: importing the package costs
nothing.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Report", "__version__", "dates", "locate", "verify"]

if TYPE_CHECKING:
    from hrctimeline import dates
    from hrctimeline.locate import locate
    from hrctimeline.verify import Report, verify


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in ("Report", "verify"):
        return getattr(import_module("hrctimeline.verify"), name)
    if name == "locate":
        return import_module("hrctimeline.locate").locate
    if name == "dates":
        return import_module("hrctimeline.dates")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
