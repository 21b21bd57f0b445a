"""A timeline whose every line is checked, word for word, against the texts it was taken from.

As a library: `verify(path) -> Report`, `locate(text, quote, prefix, suffix)` and
`dates.tag(text, published)`; for logs beyond one machine `load(path) -> Loaded` and
`check(source, text, evidence) -> list[Checked]`. Each is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hrctimeline import dates
    from hrctimeline.evidence.checked import check
    from hrctimeline.logfile.load import load
    from hrctimeline.results import Report
    from hrctimeline.verifier import verify
    from hrctimeline.words.locate import locate

__version__ = "0.1.0"
__all__ = ["Report", "__version__", "check", "dates", "load", "locate", "verify"]

_HOMES = {
    "Report": "results",
    "check": "evidence.checked",
    "load": "logfile.load",
    "locate": "words.locate",
    "verify": "verifier",
}


def __getattr__(name: str) -> Any:
    """Loads what is asked for."""
    if name == "dates":
        return import_module("hrctimeline.dates")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"hrctimeline.{_HOMES[name]}"), name)
