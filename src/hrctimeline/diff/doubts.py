"""What rules doubt of an event without warning of it: in new words for what was signed it weighs more."""

import re
from collections.abc import Iterator

from hrctimeline.claims.numbers.proof import NO_UNIT
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import Severity
from hrctimeline.record import Record
from hrctimeline.rules.claims import claim_date, claim_name, claim_number
from hrctimeline.rules.wording.turns import (
    claim_firmer,
    claim_negation,
    claim_opposite,
    claim_turned,
    claim_wider,
)

_DOUBTING = (
    claim_negation,
    claim_opposite,
    claim_firmer,
    claim_turned,
    claim_wider,
    claim_number,
    claim_date,
    claim_name,
)
_GIVEN = (claim_number, claim_date, claim_name)
_UNSAID = "no quote"  # so begins a note on an atom that no quote gives; others tell how one does
_PLACE = re.compile("; line [0-9]+ of .+? has it, which isn't cited")  # which an edit may change alone
_STANDS_FOR = re.compile(": (?:it|its source) names ")  # and so a name that the quotes have another for


class Doubt(Record):
    """A note: the key that it is of, the words there, and what it says of them.

    `loose`: it is of a number that the quotes may have for another thing.
    """

    key: str
    words: str
    said: str
    loose: bool = False

    @property
    def what(self) -> str:
        """What it says of the quotes: of other words, or with another place to cite, it is the same doubt."""
        return _PLACE.sub("", self.said.removeprefix(f"“{self.words}”: "))


def doubts(dossier: Dossier) -> Iterator[Doubt]:
    """The notes by which rules doubt what the events of a dossier tell, where no rule is set aside."""
    aside = {*dossier.timeline.rules, *(waiver.rule for event in dossier.events for waiver in event.waivers)}
    for rule in _DOUBTING:
        for problem in rule.check(dossier) if rule.name not in aside else ():
            loose = rule is claim_number and problem.message.endswith(NO_UNIT)
            unsaid = problem.message.startswith(_UNSAID) and not _STANDS_FOR.search(problem.message)
            backed = rule in _GIVEN and not (loose or unsaid)
            if problem.severity is Severity.NOTE and not backed:
                yield Doubt(str(problem.where.path[2]), problem.about, problem.message, loose)
