"""The generated pages of `docs/`: the rules, the keys of the files, the kinds of dates. In Markdown."""

from collections.abc import Iterable, Iterator

from hrctimeline.dates.tables import Kind
from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS, Field
from hrctimeline.rules import ALL_RULES
from hrctimeline.rules.base import Rule

_BASE = """```toml
# events.toml
[timeline]
title = "The council's first session"

[[event]]
id = "session"
date = "2019-05-02"
title = "The council meets in Geneva"

[[event.evidence]]
source = "letter"
quote = "The council met in Geneva on 2 May 2019"
```

```text
letter.txt, published 2019-05-03:

3 May 2019

Dear members,

The council met in Geneva on 2 May 2019 and heard 18 speakers. It did not adopt the report, Ms Ahmed said.
```"""
_KINDS = {
    "text": "text",
    "line": "text, one line",
    "id": "id",
    "ids": "list of ids",
    "texts": "list of texts",
    "edtf": "EDTF text, TOML date, or a whole number for a year",
    "day": "TOML date",
    "choice": "choice",
    "lines": "range of lines",
    "names": "table of lists",
}


def rules_page() -> str:
    """docs/rules.md."""
    lines = [
        "# The rules",
        "",
        "Errors fail a run; warnings fail it under `--strict`; notes never do. `hrctimeline rule NAME` shows",
        "the same pages. An example shows only the lines that matter; the rest of its timeline is this:",
        "",
        _BASE,
    ]
    for family in dict.fromkeys(rule.family for rule in ALL_RULES):
        lines += ["", f"## {family.capitalize()}"]
        for rule in ALL_RULES:
            if rule.family == family:
                lines += ["", *_rule(rule)]
    return "\n".join(lines) + "\n"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.name}"
    yield ""
    yield f"*{rule.severity}*"
    yield ""
    yield rule.page.split("Bad::")[0].strip()
    for which in ("Bad", "Good"):
        yield ""
        yield f"{which}:"
        yield ""
        yield f"```toml\n{rule.example(which)}\n```"


def format_page() -> str:
    """docs/format.md."""
    lines = [
        "# The files",
        "",
        "All keys of `events.toml` and `sources/index.toml`. An empty text counts as a missing key. Ids are",
        "small letters, digits and hyphens, and begin with a letter or digit.",
        "",
        "## events.toml",
        *_tables(LOG_FIELDS, ""),
        "",
        "## sources/index.toml",
        *_tables(INDEX_FIELDS, ""),
    ]
    return "\n".join(lines) + "\n"


def _tables(fields: tuple[Field, ...], path: str) -> Iterator[str]:
    for field in fields:
        if not field.table:
            continue
        name = f"{path}.{field.key}".strip(".")
        head = {"tables": f"[[{name}]]", "keyed": f"[{name}.some-id]"}.get(field.kind, f"[{name}]")
        yield from ("", f"### `{head}`", "", field.about, "", "| key | value | meaning |", "|---|---|---|")
        yield from (_row(each) for each in field.table if not each.table)
        yield from _tables(field.table, name)


def _row(field: Field) -> str:
    kind = ", ".join(f"`{choice}`" for choice in field.choices) or _KINDS[field.kind]
    kind = f"table of {kind}" if field.kind == "choices" else kind
    required = " **required**" if field.required else ""
    return f"| `{field.key}` | {kind} | {field.about.replace('|', chr(92) + '|')}{required} |"


def kinds_table(kinds: Iterable[Kind]) -> str:
    """The kinds of date expressions as a table of docs/dates.md."""
    rows = ["", "| kind | example | written | states | meaning |", "|---|---|---|---|---|"]
    for kind in kinds:
        for number, (text, published, value) in enumerate(kind.examples):
            first = number == 0
            cells = (
                kind.name if first else "",
                f"“{text}”",
                published or "",
                f"`{value}`" if value else "nothing",
            )
            rows.append(f"| {' | '.join(cells)} | {kind.meaning if first else ''} |")
    return "\n".join(rows) + "\n\n"
