"""The pages of the rules, for the terminal and for docs/rules.md."""

from collections.abc import Iterator
from itertools import groupby

from hrctimeline.rules import ALL_RULES
from hrctimeline.rules.base import Rule
from hrctimeline.tell.terminal import wrap


def page(rule: Rule) -> str:
    """One rule's page."""
    return f"{rule.name} ({rule.severity}, {rule.family})\n\n{rule.page}\n"


def listing(width: int) -> str:
    """All rules by family, a sentence each."""
    return "\n".join(_listed(width)) + "\n\nhrctimeline rule NAME tells more.\n"


def _listed(width: int) -> Iterator[str]:
    by_family = sorted(ALL_RULES, key=lambda rule: list(_families()).index(rule.family))
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


def _families() -> dict[str, None]:
    return dict.fromkeys(rule.family for rule in ALL_RULES)
