"""Where the texts say it."""

import sys
from typing import Annotated

from hrctimeline.cli.logs import dossier_of, want_texts
from hrctimeline.cli.options import Format, FormatOption, LogOption, TextsOption, Unusable
from hrctimeline.cli.parameters import Argument, Option
from hrctimeline.cli.terminal import out, style, width


def find(
    words: Annotated[list[str], Argument(metavar="WORDS...", help="What to look for.")],
    log: LogOption = None,
    texts: TextsOption = None,
    source: Annotated[
        str,
        Option(
            "--source",
            metavar="ID",
            help="Only in this text.",
            show_default=False,
            autocompletion="source_ids",
        ),
    ] = "",
    toml: Annotated[bool, Option("--toml", help="As evidence ready to paste.")] = False,
    limit: Annotated[int, Option("--limit", min=1, help="How many passages to show.")] = 10,
    format: FormatOption = Format.text,
) -> None:
    """Find where the texts say it: word for word, nearly so, or with its words in any order."""
    from hrctimeline.ask.find import find as found
    from hrctimeline.tell import find as render

    if not "".join(words).strip():
        raise Unusable("which words? hrctimeline find WORDS.")
    dossier = dossier_of(log, texts)
    want_texts(dossier, [source] if source else [])
    passages = found(dossier, " ".join(words), source)
    if format is Format.json:
        out(render.as_json(passages), data=True)
    elif toml:
        out(render.toml(passages, limit), data=True)
    else:
        out(render.text(passages, limit, width(), style(sys.stdout)))
    if not passages:
        sys.exit(1)
