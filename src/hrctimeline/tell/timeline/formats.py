"""The formats of the timeline that go into a file, by name, with what each can't hold.

The module of a format is imported where the format is asked for; its `render` makes text of an edition.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import NamedTuple, cast

from hrctimeline.edition.model import Edition
from hrctimeline.tell.export.losses import Holds


class Format(NamedTuple):
    """A format: the module that writes it, and what that doesn't hold."""

    module: str
    holds: Holds = Holds()

    def render(self, edition: Edition) -> str:
        """The edition in this format."""
        made = import_module(f"hrctimeline.tell.{self.module}").render
        return cast(Callable[[Edition], str], made)(edition)


PAGE = Holds(("unshown",))
SITE = Holds(("unshown", "withheld"))
_WORDS_ALONE = ("uncertain", "wide", "inferred", "verdicts", "disputes", "kinds", "places", "people")

FORMATS: Mapping[str, Format] = {
    "html": Format("page.render", PAGE),
    "markdown": Format("export.markdown", Holds(lacks=("key", "proofs", "readings", "texts"))),
    "json": Format("export.json"),
    "csv": Format(
        "export.csv",
        Holds(lacks=("proofs", "readings", "texts"), in_words=("disputes", "inferred", "waived")),
    ),
    "timelinejs": Format(
        "export.timelinejs",
        Holds(("answers", "key", "proofs", "readings", "texts"), (*_WORDS_ALONE, "open"), ("undated",)),
    ),
    "ics": Format(
        "export.ics",
        Holds(
            lacks=("key", "files", "proofs", "readings", "texts"),
            in_words=("inferred", "verdicts", "disputes", "answers", "waived", "people"),
            left_out=("undated", "coarse", "uncertain", "open", "early", "far"),
        ),
    ),
    "jsonld": Format(
        "export.jsonld",
        Holds(
            ("answers", "key", "proofs", "readings", "waived", "texts"), ("uncertain", "inferred", "verdicts")
        ),
    ),
    "annotations": Format(
        "export.annotations",
        Holds(
            (
                *("lost", "summaries", "answers", "kinds", "places", "people", "pictures", "tags", "key"),
                *("proofs", "readings", "waived"),
            ),
            left_out=("unquoted",),
        ),
    ),
    "svg": Format(
        "export.svg",
        Holds(
            (
                "summaries",
                "quotes",
                "answers",
                "tags",
                "proofs",
                "readings",
                "waived",
                "texts",
                "pictures",
                "key",
            ),
            _WORDS_ALONE,
        ),
    ),
    "bibtex": Format("export.bibtex", Holds(("events", "quotes", "texts"))),
    "csl-json": Format("export.csl", Holds(("events", "quotes", "texts"), in_words=("published open",))),
}
