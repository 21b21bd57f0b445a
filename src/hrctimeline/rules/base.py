"""What a rule is: a generator of problems whose name is its sentence and whose docstring is its page.

A rule's docstring begins with what the rule asks, says why, how to mend it (`Mend: …`) and, where it came
after the first release, with which version (`Since 0.2.0.`), and ends with an example under `Bad::` and one
under `Good::`. Examples show only the lines that matter: they are laid over the timeline that `docs/rules.md`
begins with. An indented line `letter.txt: …` in an example is the text itself.
"""

from collections.abc import Callable, Iterator

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import Problem, Severity
from hrctimeline.record import Record

_MEND, _SINCE, _FIRST = "Mend: ", "Since ", "0.1.0"
Check = Callable[[Dossier], Iterator[Problem]]


class Rule(Record):
    """A named check of what the dossier holds; in what order rules run makes no difference to it.

    `whole_log`: it compares events, so it can't be run for one event alone. `across`: it compares the texts
    that are cited with all others. `after_all`: it asks what the
    other rules have found, which the dossier's `outcome` then tells. `counted`: what a number of its findings
    says, of one and of several ("event rests on one document").
    """

    name: str
    severity: Severity
    family: str
    check: Check
    whole_log: bool = False
    counted: tuple[str, str] = ("", "")
    after_all: bool = False
    across: bool = False

    @property
    def page(self) -> str:
        """The rule's page: its docstring, unindented."""
        from inspect import cleandoc  # a log is judged without pages

        return cleandoc(self.check.__doc__ or "")

    @property
    def sentence(self) -> str:
        """What the rule asks, in a sentence."""
        return self._paragraphs[0]

    @property
    def reasons(self) -> tuple[str, ...]:
        """What more there is to say of it, paragraph by paragraph."""
        return tuple(p for p in self._paragraphs[1:] if not p.startswith((_MEND, _SINCE)))

    @property
    def mend(self) -> str:
        """The way out of a finding."""
        return next((p.removeprefix(_MEND) for p in self._paragraphs if p.startswith(_MEND)), "")

    @property
    def since(self) -> str:
        """The version that the rule came with."""
        given = (p.removeprefix(_SINCE).rstrip(".") for p in self._paragraphs if p.startswith(_SINCE))
        return next(given, _FIRST)

    @property
    def _paragraphs(self) -> list[str]:
        return [" ".join(paragraph.split()) for paragraph in self.page.split("\nBad::")[0].split("\n\n")]

    def example(self, which: str) -> str:
        """The lines under `Bad::` or `Good::`."""
        from textwrap import dedent

        lines = self.page.split(f"{which}::\n", 1)[1].splitlines()
        kept = []
        for line in lines:
            if line and not line.startswith(" "):
                break
            kept.append(line)
        return dedent("\n".join(kept)).strip("\n")


def rule(
    severity: Severity,
    *,
    whole_log: bool = False,
    counted: tuple[str, str] = ("", ""),
    after_all: bool = False,
    across: bool = False,
) -> Callable[[Check], Rule]:
    """Make a rule of a generator function; the function's name is the rule's."""

    def make(check: Check) -> Rule:
        family = check.__module__.split(".")[2]  # hrctimeline.rules.FAMILY
        name = check.__name__.replace("_", "-")
        return Rule(name, severity, family, check, whole_log, counted, after_all, across)

    return make


error = rule(Severity.ERROR)
warning = rule(Severity.WARNING)
note = rule(Severity.NOTE)


def counted_note(one: str, many: str) -> Callable[[Check], Rule]:
    """A rule whose findings are notes, with what one of them says, and what several say, in numbers."""
    return rule(Severity.NOTE, counted=(one, many))
