"""The pages of the rules: for the terminal, and as Markdown for docs/rules.md and other tools.

All is taken from a rule's docstring; what `verify` says of its bad example is what it says, run for the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from hrctimeline.findings import Finding
from hrctimeline.logfile import toml_text
from hrctimeline.record import cached_property
from hrctimeline.results import Report
from hrctimeline.rules import ALL_RULES
from hrctimeline.rules.base import Rule
from hrctimeline.rules.example import Files, fragments, lay_over, memory
from hrctimeline.tell.report.terminal import finding_lines
from hrctimeline.tell.terminal import Style, ends, hanging, plain, safe, wrap
from hrctimeline.verifier import verify

_ABOUT_WAIVERS = ("unknown-rule", "unused-waiver")  # no waiver sets these aside


@dataclass(frozen=True)
class Trial:
    """A rule's bad example laid over the timeline of all examples, and what `verify` finds in it."""

    rule: Rule

    @cached_property
    def files(self) -> Files:
        """The example's files by their paths."""
        return lay_over(self.rule.example("Bad"))

    @cached_property
    def report(self) -> Report:
        """What the rule alone finds in them."""
        return verify(memory(self.files))

    @property
    def findings(self) -> list[Finding]:
        """The findings of the rule."""
        return [finding for finding in self.report.findings if finding.rule == self.rule.name]

    @property
    def waivable(self) -> bool:
        """Whether a waiver, which stands in an event, can set the rule aside."""
        return self.rule.name not in _ABOUT_WAIVERS and any(finding.event for finding in self.findings)

    def told(self, width: int, style: Style = plain) -> Iterator[str]:
        """The first finding as `verify` tells it."""
        for finding in self.findings[:1]:
            yield from finding_lines(self.report, finding, width, style)

    def shown(self) -> Iterator[tuple[str, str]]:
        """The files to look at with a headline each: the one with the fault, and texts where they matter."""
        faulty = {finding.file for finding in self.findings}
        texts = [path for path in self.files if path.endswith((".txt", ".md"))]
        for path, data in self.files.items():
            if path in faulty:
                yield f"A faulty {path}", data.decode()
            elif path == "reviews.toml":
                yield "Its reviews.toml", data.decode()
            elif path in texts and self.rule.family not in ("log", "sources"):
                yield f"Its {'text' if len(texts) == 1 else 'texts'}: {path}", data.decode()


def page(rule: Rule, width: int, style: Style = plain) -> str:
    """One rule's page."""
    return "\n".join(_page(rule, width, style)) + "\n"


def _page(rule: Rule, width: int, style: Style) -> Iterator[str]:
    yield from _title(rule, width, style)
    for paragraph in (rule.sentence, *rule.reasons):
        yield from ("", *wrap(paragraph, width))
    yield from ("", style("To mend it", "strong"), *wrap(rule.mend, width, "  "))
    trial = Trial(rule)
    for head, text in trial.shown():
        yield from ("", style(head, "strong"), *_lines(text, width))
    said = (f"  {line}" for line in trial.told(width - 2, style))
    yield from ("", style("What verify says of it", "strong"), *said)
    lines, texts = fragments(rule.example("Good"))
    yield from ("", style("Without the fault", "strong"))
    for name, text in texts.items():
        yield from (f"  sources/{name}:", *(f"  {line}" for line in _lines(text, width - 2)))
    yield from _lines(lines, width)
    yield from ("", style("To set it aside", "strong"), *_aside(trial, width))


def _title(rule: Rule, width: int, style: Style) -> Iterator[str]:
    right = f"{rule.severity} · {rule.family} · since {rule.since}"
    if line := ends(rule.name, right, width):
        yield style(rule.name, "strong") + line[len(rule.name) :]
    else:
        yield from (style(rule.name, "strong"), right)


def _lines(text: str, width: int) -> Iterator[str]:
    for line in text.strip("\n").split("\n"):
        yield from (f"  {part}".rstrip() for part in hanging(safe(line), width - 2))


def _aside(trial: Trial, width: int) -> Iterator[str]:
    rule = trial.rule
    if trial.waivable:
        yield from wrap("For one event (with `of` only where the finding is about those words):", width, "  ")
        about = trial.findings[0].about
        short = about if len(about) < width - 16 else ""  # a whole quote needs no name
        yield from (f"    {line}" for line in waiver(rule, short).split("\n"))
    if trial.report.dossier.loaded.readable:
        yield from wrap('For this log ("note", "warning" or "error" give it another weight):', width, "  ")
        yield from (f"    {line}" for line in weight(rule).split("\n"))
    yield from ("  For one run:", *wrap(f"hrctimeline verify --ignore {rule.name}", width, "    "))


def waiver(rule: Rule, about: str = "") -> str:
    """The lines that set a rule aside for one event, where its finding is about these words, if any."""
    of = f"of = {toml_text.written(about)}\n" if about else ""
    return f'[[event.waiver]]\nrule = "{rule.name}"\n{of}reason = "…"'


def weight(rule: Rule) -> str:
    """The lines that turn a rule off in a log."""
    return f'[timeline.rules]\n{rule.name} = "off"'


def markdown(rule: Rule) -> str:
    """A rule's page as Markdown, without what `verify` says of its example."""
    examples = [f"{which}:\n\n```toml\n{rule.example(which)}\n```" for which in ("Bad", "Good")]
    return "\n\n".join([rule.sentence, *rule.reasons, f"To mend it: {rule.mend}", *examples])


def listing(width: int) -> str:
    """All rules by family, a sentence each."""
    return "\n".join(_listed(width)) + "\n\nhrctimeline rule NAME tells more.\n"


def _listed(width: int) -> Iterator[str]:
    families = [rule.family for rule in ALL_RULES]
    by_family = sorted(ALL_RULES, key=lambda rule: families.index(rule.family))
    for family, rules in groupby(by_family, key=lambda rule: rule.family):
        yield f"\n{family}" if family != by_family[0].family else family
        for rule in rules:
            name = f"  {rule.name:<22}  {rule.severity:<7}  "
            if width < 80:
                yield name.rstrip()
                yield from wrap(rule.sentence, width, "    ")
                continue
            first, *rest = wrap(rule.sentence, width - len(name))
            yield name + first
            yield from (" " * len(name) + line for line in rest)
