"""Names that no quote has and that weigh little: something to look at, and nothing that is shown wrong.

None weighs little where the quotes have another name in its place.
"""

from hrctimeline.claims.case import Passage
from hrctimeline.claims.check import Claims, Fault
from hrctimeline.claims.names.descriptions import is_no_name
from hrctimeline.claims.names.divide import Division
from hrctimeline.claims.names.parts import in_part
from hrctimeline.claims.names.proof import NameProof
from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.names.uncited import in_its_place, is_a_word
from hrctimeline.claims.names.whose import only_says_whose

_TOLD = ("title", "summary")


class Slight:
    """The name that a fault is of, and how little it weighs."""

    def __init__(self, run: Run, fault: Fault, claims: Claims) -> None:
        self.run, self.fault, self.claims = run, fault, claims
        self._where = run, fault.field.words, claims.names.quotes

    def wherever_it_stands(self) -> bool:
        """Whether it weighs little whatever text has it: it is the log's own subject, or is there in part."""
        return self.is_the_subject() or in_part(self.run, self.claims.names, self.fault.field.words)

    def where_a_text_has_it(self) -> bool:
        """Whether a cited text shows whose a thing is, or what somebody is, of whom it only says that."""
        told = {word.plain.casefold() for field in self.claims.fields for word in field.words}
        return only_says_whose(*self._where, told)

    def where_no_text_has_it(self) -> bool:
        """Whether it is no name where no cited text has it: a description, a word of the language."""
        run, claim, quotes = self._where
        return is_no_name(run, self.claims.names.proof, claim, quotes) or is_a_word(run, claim, quotes)

    def is_the_subject(self) -> bool:
        """Whether the whole log is of it by its title, and the quotes have no other in its place."""
        names = self.claims.case.names
        if self.fault.field.key not in _TOLD:
            return False
        proof = NameProof([Passage(self.claims.case.subject)], names.spelled, names.spellings)
        return Division(self.run, proof).proved and not any(True for _ in in_its_place(*self._where))
