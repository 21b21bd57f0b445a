"""Whether the quotes of an event bear out a number of its title or summary, and how sure that is.

What looks for a number that no quote simply has (lists, lengths of time, sums) is loaded for it alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from hrctimeline.claims.case import Case, Passage
from hrctimeline.claims.names.places import numbered_alike
from hrctimeline.claims.numbers.implied import is_multiple
from hrctimeline.claims.numbers.labels import (
    is_in_roman,
    is_its_ordinal,
    is_of_four_digits,
    is_of_its_name,
)
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.numbers.rates import of_another
from hrctimeline.claims.numbers.reading import Number
from hrctimeline.claims.numbers.units import CLOCK, COUNT, NAMED, ORDINAL, TIMES, dimension, of_a_kind, units
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.words import Index
from hrctimeline.findings import Severity
from hrctimeline.record import cached_property, replace
from hrctimeline.words.lists import lazy_pattern

Weight = tuple[Severity | None, str]

if TYPE_CHECKING:
    from hrctimeline.claims.numbers.placed import Placed

_VERB = 14  # characters before a number in which "surpassing" stands
_DIGITS = frozenset(("figures", "digits"))  # "six figures a month"
_BESIDE = 2  # words beside a number with which it says the same
_FEW = frozenset(("few", "handful", "couple", "several"))


class NumberProof:
    """Holds the numbers of a title or summary, `field` of `fields`, against an event's quotes, `passages`."""

    def __init__(
        self,
        case: Case,
        passages: Sequence[Passage],
        quotes: Sequence[Index],
        field: Prose,
        fields: Sequence[Prose],
    ) -> None:
        self.case = case
        self.passages = passages
        self.quotes = quotes
        self.field = field
        self.fields = fields

    def doubt(self, number: Number) -> Weight | None:
        """What is to be said of a number: another severity than the rule's, and what to look at.

        None where nothing is, since the quotes have it.
        """
        if self._stands_so(number):
            return None
        number = number._replace(rates_near=number.rates_near | self._rates_told)
        if number.is_whole:
            from hrctimeline.claims.numbers.some import is_in_part

            mine = self.mine(number)
            part = is_in_part(mine, self.field.outside, [*self.told_in], self.said)
            return (Severity.WARNING, "") if part else None
        if self._has(number) or self._is_free(number):
            return None
        passed = number.exact and _passes(self.field.outside, number)
        if passed and self._has(number._replace(hedges=frozenset(("over",)))):
            return None  # "passes 16,000", of 16,500
        if number.hedges == {"over"} and self._is_passed(number.unhedged()):
            return None
        from hrctimeline.claims.number_doubt import weight

        return weight(self, number)

    def _stands_so(self, number: Number) -> bool:
        """Whether a quote has a number between the same words, two on each side, letter for letter.

        No hedge beside it, nor unit, rate or "or more" behind it, was cut off then. A capital letter begins a
        sentence, there as here, and needs no words before it. What is left out of all may stand further off.
        """
        prose, (start, end) = self.field.outside, (number.start, number.end)
        if number.vague and any(each.vague and each.hedges == {"least"} for each in self.numbers):
            return False  # "all the guns, save six"
        before, behind = prose[:start].split(" ")[-_BESIDE - 1 :], prose[end:].split(" ")[: _BESIDE + 1]
        begun = len(before) > _BESIDE or prose[:1].isupper()
        if before[-1] or behind[0] or not begun or len(behind) <= _BESIDE:
            return False
        words = f"{' '.join(before)}{prose[start:end]}{' '.join(behind)}"
        return any(f" {words} " in f" {said} " for said in self.said)

    def _is_passed(self, mark: Number) -> bool:
        """Whether a quote says that a number was passed: "has crossed 200", for over 200."""
        return any(
            proves(mark, each) and _passes(prose, each)
            for prose, numbers in self.numbered
            for each in numbers
        )

    def _is_free(self, number: Number) -> bool:
        """Whether a limit without a number ("more than a decade") is one of nothing that the quotes count.

        So is what doubles where no quote tells by how much anything grows.
        """
        kinds = {dimension(unit) for unit in number.units}
        if number.is_limit and "time" in kinds and sum(CLOCK in each.units for each in self.numbers) > 1:
            return False  # what lies between two times of day may be longer
        counted = (each for each in self.numbers if not each.weak)
        free = number.is_limit or is_multiple(number.text)
        return free and not any(kinds & {*map(dimension, each.units)} for each in counted)

    @cached_property
    def _rates_told(self) -> frozenset[str]:
        """What the quotes count per, and the title or summary names elsewhere: "the price of a song"."""
        rates = {each.rate for each in self.numbers if each.rate and each.rate not in units()}
        if not rates:
            return frozenset()
        from hrctimeline.claims.wording.stems import stems

        words = [word.plain.casefold() for word in self.field.words]
        told = frozenset(stem for word in words for stem in stems(word))
        return frozenset(rate for rate in rates if not told.isdisjoint(stems(rate)))

    def _has(self, number: Number) -> bool:
        proved = any(proves(number, each) for each in self.numbers)
        if proved and not (self._is_another_share(number) or self._of_other_things(number)):
            return True
        from hrctimeline.claims.numbers.own_counts import counts_quotations

        listed = counts_quotations(self.field.outside, number)
        return listed or (not proved and self._has_in_other_words(number))

    def _has_in_other_words(self, number: Number) -> bool:
        """Whether the quotes tell a number that none of theirs proves: by a date, a list, the same words."""
        if self._is_a_distance(number) or (number.noun in _DIGITS and self._has_digits(number)):
            return True
        from hrctimeline.claims import enumerated

        if enumerated.tells_of(number, self.field.outside, self.said):
            return True
        span = number.start, number.end
        measured = number.units.isdisjoint((COUNT, NAMED))  # "pays Lowe 5 euros" tells no fifth Lowe
        alike = not measured and numbered_alike(self.field.words, span, self.quotes)
        ways = (
            is_in_roman(number, self.quotes),
            is_of_four_digits(number, self.said),
            is_its_ordinal(number, self.field.outside, self.quotes),
            is_of_its_name(number, self.field.outside, self.numbers, self.said),
        )
        return alike or any(ways)

    def _has_digits(self, number: Number) -> bool:
        """Whether a number of the quotes has so many digits."""
        every = (reading.low for each in self.numbers for reading in each.readings)
        digits = {len(str(int(low))) for low in every if isinstance(low, Fraction)}
        return any(each.low in digits for each in number.readings)

    def _may_be_of_other_things(self, number: Number) -> bool:
        """A quick look: whether others of its kind don't prove a number, and no marker of a list does."""
        if any(each.marks and proves(number, each) for each in self.numbers):
            return False
        alike = (each for each in self.numbers if not each.weak and of_a_kind(each.units, number.units))
        return not all(proves(number, each) for each in alike)

    def _is_a_distance(self, number: Number) -> bool:
        """Whether a quote tells a date by the length of time that a number is: "five months later"."""
        if not any(dimension(unit) in TIMES for unit in number.units):
            return False
        return any(proves(number, each) for passage in self.passages for each in passage.durations)

    def _is_another_share(self, number: Number) -> bool:
        """Whether the quotes tell a share of something else, and have another of its own."""
        told = [each.number for each in self._things_told] if number.whole else []
        return bool(number.whole) and of_another(number, self.numbers, told)

    def _of_other_things(self, number: Number) -> bool:
        """Whether the quotes tell a number of something else, and have another for its own thing."""
        if not self._may_be_of_other_things(number):
            return False
        from hrctimeline.claims.numbers.placed import (
            are_of_other_things,
        )  # few numbers have others beside them

        mine = self.mine(number)
        return are_of_other_things(mine, self.things, self.rows, self._things_told)

    def too_few(self) -> Iterator[tuple[Number, str]]:
        """The words for a few of what the quotes count in hundreds, with how they tell it."""
        if _FEW.isdisjoint(word.plain.casefold() for word in self.field.words):
            return iter(())
        from hrctimeline.claims.numbers.some import too_few

        return too_few(self.field.outside, [*self.numbered])

    def turned_scores(self) -> Iterator[tuple[Number, str]]:
        """The scores of which the quotes have the sides the other way round, with what they have."""
        scores = [each for each in self.field.every_number if each.weak and each.joined]
        if not scores:
            return iter(())
        from hrctimeline.claims.numbers.scores import turned  # few tell of votes

        return turned(self.field.outside, scores, self.numbers)

    def thirds(self) -> Iterator[tuple[Number, str]]:
        """The seconds of title or summary of which the quotes have a third alone, with how they tell it."""
        seconds = [each for each in self.field.every_number if each.weak and _is_second(each)]
        if not seconds:
            return iter(())
        from hrctimeline.claims.numbers.otherwise import third_for_second

        others = (each for each in self.things if not self.tells(each))
        return third_for_second(map(self.mine, seconds), self.numbers, others, self.said)

    @cached_property
    def said(self) -> list[str]:
        """The words of all quotes."""
        return [passage.words for passage in self.passages]

    @property
    def numbered(self) -> Iterator[tuple[str, list[Number]]]:
        """The numbers of all quotes with the prose that they stand in."""
        return (each for passage in self.passages for each in passage.numbered)

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers of all quotes, those that are alike once."""
        every = (each for passage in self.passages for each in passage.numbers)
        return list({each._replace(start=0, end=0): each for each in every}.values())

    def mine(self, number: Number) -> "Placed":
        """A number of the title or summary with its thing."""
        same = self._told_until[number.end]  # it may be read otherwise
        own = next((each for each in same if each.number.start == number.start), same[0])
        return replace(own, number=number)

    @cached_property
    def _told_until(self) -> "dict[int, list[Placed]]":
        """The numbers of the title or summary by where they end."""
        every = sorted(self.field.placed, key=lambda each: each.number.end)
        return {end: [*some] for end, some in groupby(every, key=lambda each: each.number.end)}

    @cached_property
    def rows(self) -> "list[list[Placed]]":
        """The numbers of the quotes."""
        from hrctimeline.claims.numbers.placed import placed

        return [[*placed(*row)] for row in self.numbered]

    @property
    def told_in(self) -> "Iterator[tuple[str, list[Placed]]]":
        """The same with the prose that they stand in."""
        return zip((prose for prose, _ in self.numbered), self.rows, strict=True)

    @cached_property
    def things(self) -> "list[Placed]":
        """The numbers of the quotes with their things, those that are alike once."""
        return _alike_once(each for row in self.rows for each in row)

    def tells(self, other: "Placed") -> bool:
        """Whether title or summary have another figure of the quotes, of no other noun."""
        from hrctimeline.claims.numbers.figures import of_one_figure  # as few are doubted

        return any(
            of_one_figure(each.number, other.number) and (not each.tie.noun or each.tie.noun & other.tie.noun)
            for each in self._things_told
        )

    @cached_property
    def _things_told(self) -> "list[Placed]":
        """The same of title and summary."""
        others = (each for each in self.fields if each is not self.field)
        return _alike_once(each for field in (self.field, *others) for each in field.placed)


def _alike_once(every: "Iterable[Placed]") -> "list[Placed]":
    """Numbers of which none is another's like but for its place: hostile words have thousands."""
    return list({replace(each, number=each.number._replace(start=0, end=0)): each for each in every}.values())


def _is_second(number: Number) -> bool:
    """Whether a number is a second; "first" is in many titles."""
    return any(each.unit == ORDINAL and 2 in (each.low, each.high) for each in number.readings)


def _passes(prose: str, number: Number) -> bool:
    return _passing().search(prose[max(0, number.start - _VERB) : number.start]) is not None


_passing = lazy_pattern(r"(?<!\w)(?:(?:sur)?pass|cross)(?:e[sd]|ing)?\s+\Z", re.IGNORECASE)
