"""A title in the plural before several names, which is the title of each: Judges Lowe and Hale."""

from collections.abc import Iterator, Sequence

from hrctimeline.claims.names.offices import offices_of
from hrctimeline.claims.names.proof import NameProof
from hrctimeline.claims.names.runs import Run, Tokens, runs
from hrctimeline.claims.vocabulary import singular
from hrctimeline.claims.words import Word


def is_of_each(run: Run, text: str, words: Sequence[Word], proof: NameProof) -> bool:
    """Whether the texts give a run's title, in the plural here, to each of several names."""
    office, name = offices_of(run.tokens)
    if not (office and name) or singular(office[-1]) == office[-1].casefold():
        return False
    one = *office[:-1], singular(office[-1]).capitalize()
    others = [*_listed_with(run, text, words)]
    return bool(others) and all(proof.stands((*one, *each)) for each in (name, *others))


def _listed_with(run: Run, text: str, words: Sequence[Word]) -> Iterator[Tokens]:
    """The names behind one in its list."""
    end = run.end
    for other in runs([word for word in words if word.start > run.end]):
        if text[end : other.start].strip() not in (",", "and", ", and", "&"):
            return
        yield other.tokens
        end = other.end
