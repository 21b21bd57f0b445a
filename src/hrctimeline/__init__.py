"""A timeline whose every line is checked, word for word, against the texts it was taken from.

As a library: `verify(path) -> Report`, `locate(text, quote, prefix, suffix)` and
`dates.tag(text, published)`.
"""

__version__ = "0.1.0"

from hrctimeline import dates
from hrctimeline.locate import locate
from hrctimeline.results import Report
from hrctimeline.verify import verify

__all__ = ["Report", "__version__", "dates", "locate", "verify"]
