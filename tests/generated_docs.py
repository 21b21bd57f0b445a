"""The generated pages of `docs/`: the rules, the keys of the files, the kinds of dates. In Markdown."""

from collections.abc import Iterable, Iterator

from date_kinds import Kind
from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS, Field, reviews_fields
from hrctimeline.review import digest
from hrctimeline.rules import ALL_RULES
from hrctimeline.rules.base import Rule
from hrctimeline.rules.example import lay_over
from hrctimeline.tell.rules import Trial
from hrctimeline.tell.terminal import wrap

_KINDS = {
    "text": "text",
    "words": "text, or `false`",
    "line": "text, one line",
    "id": "id",
    "ids": "list of ids",
    "texts": "list of texts",
    "edtf": "EDTF text, TOML date, or a whole number for a year",
    "day": "TOML date",
    "choice": "choice",
    "lines": "range of lines",
    "count": "whole number from 1",
    "flag": "`true` or `false`",
    "names": "table of lists",
}


def rules_page() -> str:
    """docs/rules.md."""
    lines = [_INTRODUCTION, *_base(), _SET_ASIDE, *_index()]
    for family in dict.fromkeys(rule.family for rule in ALL_RULES):
        lines += ["", f"## {family.capitalize()}"]
        for rule in ALL_RULES:
            if rule.family == family:
                lines += ["", *_rule(rule)]
    return "\n".join(lines) + "\n"


_INTRODUCTION = """\
# The rules

Errors fail a run; warnings fail it under `--strict`; notes never do, and are only counted: `--notes` tells
them. `hrctimeline rule NAME` shows the same pages. An example shows only the lines that matter; the rest of
its timeline is this:
"""
_SET_ASIDE = """
## Setting a rule aside

- **For one event**, with the reason: a waiver. `of` narrows it to findings about some words. Rules about
  the sources and about the log as a whole know no event, and no waiver.

  ```toml
  [[event.waiver]]
  rule = "date-too-precise"
  of = "spring"            # where it is about these words alone
  reason = "The minutes of the meeting, which we may not print, give the day."
  ```
- **For a log**: another weight, `off`, `note`, `warning` or `error`.

  ```toml
  [timeline.rules]
  single-document = "off"
  date-too-coarse = "error"
  ```
- **For one run**: `hrctimeline verify --ignore NAME`; or `--select NAME` for that rule alone.

All of it is told: `verify` ends with what is waived and why, what is off and what weighs less; an event
that holds only because of it is counted apart, and marked in `show`, `explain` and `diff`. Mending comes
first: each rule says how.

## Index
"""


def _base() -> Iterator[str]:
    files = {path: data.decode() for path, data in lay_over().items()}
    yield from ("```toml", "# events.toml", files["events.toml"].rstrip(), "```", "")
    yield from (
        "```text",
        "letter.txt, published 2019-05-03:",
        "",
        files["sources/letter.txt"].rstrip(),
        "```",
    )


def _index() -> Iterator[str]:
    yield from ("| rule | weight | what it asks |", "|---|---|---|")
    for rule in ALL_RULES:
        yield f"| [{rule.name}](#{rule.name}) | {rule.severity} | {rule.sentence.replace('|', '&#124;')} |"


def _rule(rule: Rule) -> Iterator[str]:
    trial = Trial(rule)
    code = f"../src/{rule.check.__module__.replace('.', '/')}.py"
    waiver = "a waiver, " if trial.waivable else ""
    yield from (f"### {rule.name}", "", f"*{rule.severity}* · since {rule.since} · [code]({code})")
    for paragraph in (rule.sentence, *rule.reasons, f"**To mend it:** {rule.mend}"):
        yield from ("", *wrap(paragraph, 110))
    yield from ("", "Bad:", "", f"```toml\n{rule.example('Bad')}\n```")
    yield from ("", "```text", *trial.told(80), "```")
    yield from ("", "Good:", "", f"```toml\n{rule.example('Good')}\n```")
    yield from ("", f"Set aside by {waiver}`[timeline.rules]` or `--ignore {rule.name}`.")


def format_page() -> str:
    """docs/format.md."""
    lines = [
        "# The files",
        "",
        "All keys of `events.toml`, `sources/index.toml` and `reviews.toml`. An empty text counts as a",
        "missing key. Ids are small letters, digits and hyphens, and begin with a letter or digit.",
        "",
        "## events.toml",
        "",
        *wrap(" ".join(_SEVERAL.split()), 110),
        *_tables(LOG_FIELDS, ""),
        "",
        "## sources/index.toml",
        *_tables(INDEX_FIELDS, ""),
        "",
        "## reviews.toml",
        "",
        *wrap(" ".join(_REVIEWS.split()), 110),
        *_tables(reviews_fields(["some-event"]), ""),
        "",
        *wrap(" ".join((digest.__doc__ or "").split()), 110),
    ]
    return "\n".join(lines) + "\n"


_SEVERAL = """\
The log may stand in several files: `events/*.toml` beside `events.toml` or in place of it, read in the
order of their names, `events.toml` first. They are one log, still called `events.toml`: ids are unique
over all, an event may answer one of another file, and the order of dates goes on from file to file, so
cut it by time (`events/2017.toml`, `events/2018.toml`). Each begins with `[[event]]`, or with the one
`[timeline]`, which best stands in the first. Findings name the file; what is written goes to the file of
the event, a new event to that of the event before it. A log of another name is one file.
"""

_REVIEWS = """\
Who has read which event's wording. `hrctimeline review` writes it: a list for each event, in the order of
ids, and in it a line for each sign-off. What two branches sign of different events merges, as long as the
file stands in the revision that both begin with and has a list for each of these events. Where branches add
events and sign them, or two people sign one event, git needs `reviews.toml merge=union` in
`.gitattributes`, which `hrctimeline init` writes; a service that merges by itself may not heed it, and
shows a conflict then: keep the lines of both. A sign-off with a digest that isn't the event's is stale, and
one whose event is gone is a warning.
"""


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
