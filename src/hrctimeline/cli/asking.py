"""The questions of `add` on a terminal."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hrctimeline.cli.terminal import out, style, width
from hrctimeline.tell import add as render
from hrctimeline.tell.terminal import safe

if TYPE_CHECKING:
    from hrctimeline.ask.find import Passage
    from hrctimeline.evidence.statements import Statement
    from hrctimeline.writing.log import Draft


class Asking:
    """Puts questions, and shows what there is to choose from."""

    def ask(self, question: str, default: str = "") -> str | None:
        """Put a question; a proposal stands in brackets. None where no more answers will come."""
        proposed = f"{question.rstrip(': ')} [{safe(default)}]: " if default else question
        out(proposed if proposed.endswith(" ") else f"{proposed}: ")
        answer = sys.stdin.readline()
        return answer if answer else None

    def tell(self, text: str) -> None:
        """Say a sentence."""
        out(f"{safe(text)}\n")

    def passages(self, passages: "Sequence[Passage]") -> None:
        """Show passages, numbered."""
        out(render.passages(passages, width(), style(sys.stdout)))

    def dates(self, stated: "Sequence[Statement]") -> None:
        """Show what a sentence states."""
        out(render.dates(stated, width()))

    def wording(self, draft: "Draft", key: str) -> None:
        """Show a title or summary, its own words marked."""
        out(render.wording(draft, key, width(), style(sys.stdout)))

    def draft(self, draft: "Draft") -> None:
        """Show the block and what verify says of it."""
        told = render.findings(draft, width(), style(sys.stdout))
        out("\n" + render.block(draft) + "\n" + told)
