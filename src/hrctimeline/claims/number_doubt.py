"""What is to be said of a number that the quotes of an event don't bear out, and how much that weighs.

An error or a warning where they say otherwise, as `numbers/otherwise.py` has it; an error for an exact
figure that they neither have nor give. What else they merely don't have is a note: a reader may count, round
or reckon what the machine can't. It says how their numbers, lists or dates give the number, if they do.
"""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from hrctimeline.claims.elapsed import of_dates
from hrctimeline.claims.enumerated import as_many
from hrctimeline.claims.number_proof import NumberProof, Weight
from hrctimeline.claims.numbers.apart import ends_apart
from hrctimeline.claims.numbers.computed import computed
from hrctimeline.claims.numbers.figures import bounded_otherwise, is_written, of_one_figure
from hrctimeline.claims.numbers.further import with_those_named
from hrctimeline.claims.numbers.labels import is_open
from hrctimeline.claims.numbers.otherwise import are_of_one, is_near, near_rival
from hrctimeline.claims.numbers.own_counts import listed_quotations
from hrctimeline.claims.numbers.placed import Placed
from hrctimeline.claims.numbers.proof import NO_UNIT, SWAPPED, TRUE, doubt, is_grave, proves
from hrctimeline.claims.numbers.reading import Number
from hrctimeline.claims.numbers.roughly_at import told_roughly
from hrctimeline.claims.numbers.some import is_less, told_few, told_of_everyone
from hrctimeline.claims.numbers.units import CLOCK, COUNT, NAMED, ORDINAL, SHARE, TIMES, dimension
from hrctimeline.findings import Severity
from hrctimeline.words.lists import lazy_pattern

_BOUNDS = frozenset(("over", "under", "least", "most"))
_COUNTED = 12  # things, up to so many, that a reader may count where no quote gives their number
_RECKONED = frozenset((*TIMES, "times", "decades", ORDINAL, CLOCK, SHARE))  # what a reader may work out
_AROUND = 40  # characters about a number in which a comparison may stand
_LEAD = 80  # characters before a number that are looked at
_CLAUSE = 60  # characters before a number in which its verb stands
_ELSEWHERE = "told of something else in the quotes, perhaps"


def weight(proof: NumberProof, number: Number) -> Weight:
    """How much weighs a number that no quote proves, and what a person should look at."""
    if number.vague and SHARE in number.units:
        return _of_a_share(proof, number)
    if any(proves(number, each) for each in proof.numbers):
        return _of_something_else(proof, number)
    if apart := ends_apart(number, proof.numbers):
        return Severity.NOTE, apart
    if number.vague and (few := told_few(number, proof.field.outside, proof.said)):
        return Severity.WARNING, f"“{few}”"
    mine = proof.mine(number)
    beside = doubt(number, (each.number for each in proof.things if is_near(mine, each)))
    if beside and not beside.rounded and beside.why not in (*TRUE, NO_UNIT):
        possible = _may_be(proof.field.outside, number.start)
        return (Severity.NOTE if possible else Severity.WARNING), beside.words
    alike = doubt(number, (each.number for each in proof.things if mine.around <= each.around))
    if alike and alike.why == SWAPPED:
        return Severity.WARNING, alike.words
    if explained := next(filter(None, _explanations(proof, number)), ""):
        return Severity.NOTE, explained
    return _unshown(proof, mine)


def _unshown(proof: NumberProof, mine: Placed) -> Weight:
    """The weight of a number of which no near sentence has another form."""
    number, prose = mine.number, proof.field.outside
    unsure = doubt(number, proof.numbers)
    if unsure and is_grave(unsure):
        of_it = any(each.number == unsure.stated and are_of_one(mine, each) for each in proof.things)
        return (Severity.WARNING if of_it else Severity.NOTE), unsure.words
    if length := listed_quotations(prose, number):
        return Severity.WARNING, f"a list of {length}"
    figures = [each.number for each in proof.things if of_one_figure(number, each.number)]
    if figures or (is_written(number, proof.said) and not _is_of_a_name(proof, mine)):
        other = bounded_otherwise(prose, mine, proof.told_in) or _of_its_noun(proof, mine)
        return (
            (Severity.WARNING, f"“{other}”")
            if other
            else (Severity.NOTE, unsure.words if unsure else _ELSEWHERE)
        )
    if near := near_rival(mine, proof.things):
        return (None, "") if len(mine.around) > 1 else (Severity.WARNING, f"“{near.number.told}”")
    if other := _of_as_many(proof, mine):
        return Severity.WARNING, f"“{other}”"
    if number.units == {NAMED}:
        return (Severity.NOTE if is_open(number, proof.numbers, proof.said) else None), ""
    figure = not unsure and _is_figure(number)
    return (None, "") if figure else (Severity.NOTE, unsure.words if unsure else "")


def _is_of_a_name(proof: NumberProof, mine: Placed) -> bool:
    """Whether a figure counts its noun, and a quote's name has it: "Block 14"; "Nays 38" is a tally."""
    digits = re.compile(rf"[^\W\d_]*[^\W\ds_] {re.escape(mine.number.text)}")
    return bool(mine.tie.noun) and any(
        each.units == {NAMED} and digits.fullmatch(each.text) for each in proof.numbers
    )


def _of_its_noun(proof: NumberProof, mine: Placed) -> str:
    """Another figure that a near sentence of the quotes has of the same noun, and the claims don't have.

    "" for none. What they have of another noun is exchanged: "10 boats and 3 cars" for three boats.
    """
    others = (
        each
        for each in proof.things
        if not of_one_figure(mine.number, each.number)
        and mine.tie.noun & each.tie.noun
        and not proof.tells(each)
    )
    other = near_rival(mine, others)
    return other.number.told if other else ""


def _is_figure(number: Number) -> bool:
    """Whether it is exact, and more than a reader counts or works out: 99 states, $40 million, 62 %."""
    kinds = {*number.units, *map(dimension, number.units)}
    if not number.exact or number.vague or number.weak or not _RECKONED.isdisjoint(kinds):
        return False
    values = [each.low for each in number.readings if not isinstance(each.low, str)]
    return len(values) == len(number.readings) and (COUNT not in kinds or min(values) > _COUNTED)


def _of_a_share(proof: NumberProof, number: Number) -> Weight:
    """The weight of "all" or "most": a warning where the quotes tell less."""
    if given := _computed(proof, number):
        return Severity.NOTE, given
    if is_less(proof.mine(number), proof.field.outside, proof.told_in, proof.said):
        return Severity.WARNING, ""
    idiom = told_of_everyone(*proof.said)
    return Severity.NOTE, "what the quotes' “to a man” or the like says" if idiom else ""


def _of_something_else(proof: NumberProof, number: Number) -> Weight:
    """The weight of a number of something else in the quotes: a warning where they count its noun."""
    given = _computed(proof, number) if number.hedges <= _BOUNDS else ""
    if given:  # what a sum exceeds, a part of it may exceed as well
        return Severity.NOTE, given
    own = _of_its_noun(proof, proof.mine(number))
    return (Severity.WARNING, "it, of something else") if own else (Severity.NOTE, _ELSEWHERE)


def _explanations(proof: NumberProof, number: Number) -> Iterator[str]:
    """What of the quotes makes a number that they don't have, in words; "" for each way that doesn't."""
    prose = proof.field.outside
    yield as_many(number, prose, proof.said)
    yield _not_reached(number, proof.numbered)
    yield _not_yet(number, proof.numbered)
    at = told_roughly(number, prose, proof.numbers)
    yield f"“{at}”, rounded" if at else ""
    unsure = doubt(number, proof.numbers)
    yield unsure.words if unsure and unsure.rounded else ""
    yield _computed(proof, number)
    yield unsure.words if unsure and unsure.why in TRUE else ""
    yield of_dates(number, proof.case, proof.passages)


def _not_reached(number: Number, rows: Iterable[tuple[str, list[Number]]]) -> str:
    """The mark that a quote says wasn't reached, in words: "failed to get the 60 votes" for "short of 60"."""
    if number.hedges.isdisjoint(("under", "nearly")):
        return ""
    mark = number.unhedged()
    every = ((prose, each) for prose, numbers in rows for each in numbers if proves(mark, each))
    found = (
        each for prose, each in every if _missed().search(prose[max(0, each.start - _CLAUSE) : each.start])
    )
    return next((f"“{each.told}”, which isn't reached" for each in found), "")


def _not_yet(number: Number, rows: Iterable[tuple[str, list[Number]]]) -> str:
    """The age that a quote says is ahead, in words: "turns 40 in May" for 39."""
    mine = {each.low + 1 for each in number.readings if isinstance(each.low, Fraction)}
    turned = (
        each
        for prose, numbers in rows
        for each in numbers
        if number.exact and not (each.noun or number.noun)  # "turns 40 boats over"
        if mine & {reading.low for reading in each.readings}
        if _turns().search(prose[max(0, each.start - _CLAUSE) : each.start])
    )
    return next((f"the age before “{each.told}”" for each in turned), "")


def _of_as_many(proof: NumberProof, mine: Placed) -> str:
    """What the quotes have of as many: "seven of the nine arches" for six of them; "" for nothing."""
    total = _total().match(proof.field.outside, mine.number.end)
    for quote, numbers in proof.told_in if total else ():
        for each in numbers:
            same = _total().match(quote, each.number.end)
            if total and same and same[1] == total[1] and mine.tie.noun & each.tie.noun:
                return each.number.told
    return ""


def _computed(proof: NumberProof, number: Number) -> str:
    """How the quotes' numbers give a number together; "" where they don't."""
    prose, mine = proof.field.outside, proof.mine(number)
    how = computed(mine, proof.rows, compares=_compares(prose, number)) or with_those_named(
        number, prose, [*proof.numbered]
    )
    return f"what the quotes' numbers give: {how}" if how else ""


def _compares(prose: str, number: Number) -> bool:
    """Whether the words around a number say by how much one thing is more than another."""
    around = (prose[max(0, number.start - _AROUND) : number.start], prose[number.end :][:_AROUND])
    return any(map(_comparison().search, around))


def _may_be(text: str, start: int) -> bool:
    """Whether what is told of a number is no more than possible: "may burn for | two years"."""
    return _possible().search(text[max(0, start - _LEAD) : start]) is not None


_missed = lazy_pattern(
    r"(?<!\w)(?:fail(?:s|ed|ing)?\s+to|cannot|never|\w+n['’]t|not|lack(?:s|ed|ing)?|miss(?:es|ed|ing)?|short)"
    r"\s[^.;:!?]*\Z",
    re.IGNORECASE,
)
_turns = lazy_pattern(r"(?<!\w)turn(?:s|ing)?\s+\Z", re.IGNORECASE)
_comparison = lazy_pattern(
    r"(?<!\w)(?:ahead|behind|more|fewer|less|above|below|higher|lower|larger|smaller|older|younger|apart"
    r"|gap|leads?|margin|difference|tops|exceeds|beats|outnumbers)(?!\w)",
    re.IGNORECASE,
)
_total = lazy_pattern(r"\s+of\s+(?:(?:the|its|their|his|her|our|all)\s+)?(\w+)")
_possible = lazy_pattern(r"(?<!\w)(?:may|might|could|can)(?!\w)[^.;:!?]*\Z", re.IGNORECASE)
