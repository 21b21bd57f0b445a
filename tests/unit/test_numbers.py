"""Numbers by their meaning: hedges as sets, units by their sizes, forms by their values, proofs and doubts."""

from fractions import Fraction
from itertools import product

import pytest

from hrctimeline.claims import date_proof
from hrctimeline.claims.elapsed import counted_from
from hrctimeline.claims.numbers.hedges import HEDGES, follows
from hrctimeline.claims.numbers.number import Rounding, _place, rounding
from hrctimeline.claims.numbers.proof import doubt, proves
from hrctimeline.claims.numbers.rates import of_another
from hrctimeline.claims.numbers.reading import Number, numbers
from hrctimeline.claims.numbers.units import comparable, dimension, size, units
from hrctimeline.dates import tag
from hrctimeline.dates.edtf import parse

N, ROUGHLY, ALL = 1000, 50, frozenset(range(2000))
# what each hedge before 1,000 leaves open, as whole numbers
SETS = {
    "": {N},
    "nearly": set(range(N - ROUGHLY, N)),
    "under": set(range(N)),
    "most": set(range(N + 1)),
    "over": set(range(N + 1, 2000)),
    "least": set(range(N, 2000)),
    "about": set(range(N - ROUGHLY, N + ROUGHLY + 1)),
    "not": ALL - {N},
}


@pytest.mark.parametrize(("claimed", "stated"), list(product(HEDGES, HEDGES)))
def test_a_hedge_proves_what_its_numbers_lie_within(claimed: str, stated: str) -> None:
    if "all but" in (claimed, stated):
        assert follows(claimed, stated) is (claimed == stated)
    else:
        assert follows(claimed, stated) is (SETS[stated] <= SETS[claimed])


HEDGED = {
    "nearly": ["almost 40", "close on 40", "just shy of 40", "not quite 40", "just under 40", "near 40"],
    "under": ["fewer than 40", "well below 40", "less than the 40", "<40", "nowhere near 40"],
    "most": ["up to 40", "no more than 40", "at most 40", "40 or fewer", "as many as 40", "≤ 40"],
    "over": ["more than 40", "exceeds 40", "sales top 40", "in excess of 40", "upwards of 40", ">40"],
    "least": ["at least 40", "no fewer than 40", "40 or more", "a minimum of 40"],
    "about": [
        "some 40",
        "circa 40",
        "c. 40",
        "~40",
        "40-odd",
        "40 or so",
        "an estimated 40",
        "roughly forty",
    ],
    "not": ["not 40", "weren’t 40"],
    "all but": ["all but 40", "all except forty"],
    "": ["the top 40", "40", "these 40", "the awesome 40", "over the next 40 years", "over the 40 years"],
}


@pytest.mark.parametrize(("hedge", "text"), [(h, text) for h, texts in HEDGED.items() for text in texts])
def test_the_words_of_a_hedge(hedge: str, text: str) -> None:
    (number,) = (each for each in numbers(text) if not each.vague)
    assert number.hedges == {hedge}


@pytest.mark.parametrize("text", ["40+", "40 plus", "40-plus"])
def test_so_many_and_more_may_be_more(text: str) -> None:
    (number,) = numbers(text)
    assert number.hedges == {"least", "over"}


FORMS = {
    "18.5": ["eighteen point five", "18½", "18 1/2", "eighteen and a half", "37/2"],
    "0.75": ["three quarters", "3/4", "¾", "three-quarters"],
    "0.2": ["one-fifth", "a fifth of", "1/5", "one in five", "2 out of 10"],
    "0.5": ["half of", "1/2", "½", "one half of"],
    "3250000": ["three and a quarter million", "3.25m", "3 250 000", "3.25 million", "3,250,000"],
    "500000": ["half a million", "500k", "five hundred thousand", "0.5 million"],
    "250000": ["a quarter of a million", "250 thousand"],
    "6": ["half a dozen", "six", "6.0"],
    "80": ["fourscore", "four score", "eighty"],
    "-7": ["minus seven", "-7", "minus 7", "−7"],
    "0": ["zero guests", "0", "nil"],
    "2040": ["two thousand and forty", "2,040", "2'040"],
}


@pytest.mark.parametrize(("value", "text"), [(v, text) for v, texts in FORMS.items() for text in texts])
def test_one_value_in_many_forms(value: str, text: str) -> None:
    found = [reading.low for number in numbers(text) for reading in number.readings]
    assert Fraction(value) in found


@pytest.mark.parametrize(
    "text", ["a second man", "the first half", "a third party", "the half-brother", "every other quarter"]
)
def test_no_fraction(text: str) -> None:
    assert all(
        isinstance(r.low, Fraction) and r.low.denominator == 1 for n in numbers(text) for r in n.readings
    )


def minutes(text: str) -> set[int]:
    """The times of day that a text has, as minutes."""
    return {int(r.low) for number in numbers(text) if "clock" in number.units for r in number.readings}


@pytest.mark.parametrize("at", [0, 1, 59, 60, 300, 719, 720, 721, 1019, 1259, 1439])
def test_a_time_of_day_in_every_notation(at: int) -> None:
    hour, minute = divmod(at, 60)
    half, twelve = ("am", "pm")[hour >= 12], hour % 12 or 12
    for text in (
        f"{hour:02}{minute:02} hrs",
        f"{twelve}:{minute:02} {half}",
        f"{twelve}.{minute:02}{half[0]}.m.",
    ):
        assert minutes(f"at {text}") == {at}
    assert at in minutes(f"at {hour}:{minute:02}")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("noon", {720}),
        ("half past nine", {570, 1290}),
        ("a quarter to ten", {585, 1305}),
        ("ten minutes past four", {250, 970}),
        ("eight in the evening", {1200}),
        ("seven o’clock in the morning", {420}),
        ("six to seven weeks", set()),
        ("a score of 3:2", set()),
        ("25:61", set()),
    ],
)
def test_a_time_of_day_in_words(text: str, at: set[int]) -> None:
    assert minutes(text) == at


def test_every_spelling_of_a_unit_is_read() -> None:
    for name, unit in units().items():
        for spelling in unit.spellings:
            form = spelling.lstrip("+~=")
            before = "" if spelling[0] == "+" or spelling == "°" else "-" if spelling[0] == "~" else " "
            found = {u for number in numbers(f"of 70{before}{form}, they say") for u in number.units}
            found |= {u for number in numbers(f"of {form} 70, they say") for u in number.units}
            assert name in found, spelling


@pytest.mark.parametrize(
    ("one", "count", "other", "times"),
    [
        ("mi", 5, "yd", 8800),
        ("t", 2, "kg", 2000),
        ("lb", 16, "oz", 256),
        ("acre", 640, "sqmi", 1),
        ("week", 3, "day", 21),
        ("decade", 1, "year", 10),
        ("ft", 3, "yd", 1),
        ("in", 12, "ft", 1),
        ("£", 1, "p", 100),
        ("ha", 100, "km2", 1),
    ],
)
def test_sizes_of_units(one: str, count: int, other: str, times: int) -> None:
    assert dimension(one) == dimension(other)
    assert abs(size(one) * count / (size(other) * times) - 1) < Fraction(1, 10**5)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("kg", "t", True),
        ("kg", "", None),
        ("", "kg", None),
        ("%", "", False),
        ("", "$", None),
        ("$", "", False),
        ("$", "A$", None),
        ("£", "$", False),
        ("day", "month", False),
        ("no", "", True),
        ("", "no", False),
    ],
)
def test_which_units_compare(one: str, other: str, same: bool | None) -> None:
    assert comparable(one, other) is same


def first(text: str) -> Number:
    """The first number that a text claims."""
    return next(number for number in numbers(text) if not number.weak)


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("60 to 90 days", "between sixty and ninety days"),
        ("at least 60 days", "60-90 days"),
        ("up to 90 days", "sixty to ninety days"),
        ("14 days", "two weeks"),
        ("70 km", "70,000 metres"),
        ("30 mph", "thirty miles per hour"),
        ("$4 a month", "four US dollars each month"),
        ("a third", "one in three"),
        ("three weeks", "three long weeks"),
        ("more than 1,500", "1,562"),
        ("zero guests", "no guests"),
        ("dozens of cows", "some 45 cows"),
        ("hundreds of miles", "over 600 miles"),
        ("most of the hens", "70 % of the hens"),
        ("tens of thousands", "a crowd of 30,000"),
        ("around 125", "about 125 to 126"),
        ("3 times", "threefold"),
        ("almost 413 points", "412.58 points"),
        ("nearly 60 tons", "58.2 tons"),
        ("close to 20", "19"),
        ("more than six percent", "6.31 %"),
        ("over 1,200", "1,287"),
        ("at least 40", "41.5"),
        ("roughly four per cent", "3.97 per cent"),
        ("about 1.5 km", "1,478 metres"),
        ("around 4 hours", "238 minutes"),
        ("under $6", "$5.83"),
        ("less than half of the hens", "47 percent of the hens"),
        ("almost two thirds of the hens", "65.9 % of the hens"),
        ("nearly $3 million", "$2,911,000"),
        ("almost 75", "74.2"),
        ("$40 is knocked off", "the fare was cut by $40 to $95"),
        ("down to $95", "the fare was cut by about $40 to $95"),
        ("turnout fell to 61 %", "turnout was down by 4 percentage points to 61 percent"),
        ("a rent of €590", "the rent rose by a further €40 to €590"),
        ("wheat rose to $61", "wheat rose $2 to $61"),
        ("between $2 and $61", "they raised $2 to $61"),
        ("5 to 10 percent", "it rose by 5 to 10 percent"),
        ("a fee of $20 to $60", "a fee of between $20 and $60"),
        ("ten years", "in the past decade"),
        ("100 years", "the ban stood for a century"),
        ("14 days", "it lasted a fortnight"),
        ("12 months", "it took a year"),
        ("half a year", "six months"),
        ("18 months", "it took a year and a half"),
        ("seven days", "a week-long strike"),
        ("24 hours", "within a day"),
        ("more than ten years", "more than a decade"),
        ("50 years", "the worst in a half-century"),
    ],
)
def test_a_proof(claim: str, words: str) -> None:
    assert any(proves(first(claim), stated) for stated in numbers(words))


@pytest.mark.parametrize(
    ("claim", "words", "unsure"),
    [
        ("90 days", "60 to 90 days", True),
        ("3", "it lost 3-4", True),
        ("three weeks", "three days", False),
        ("40 kg", "40 sacks", True),
        ("$5", "A$5", True),
        ("$5m a month", "$5m a year", False),
        ("$5m a month", "$5m", True),
        ("costs fall to 30 %", "costs fell by 30 %", True),
        ("as many as 7", "only 7", True),
        ("5 %", "5", False),
        ("5", "5 metres", True),
        ("5m people", "5 people", False),
        ("more than 1,500", "1,463", False),
        ("more than 20", "20 or so", False),
        ("dozens of cows", "four cows", False),
        ("one in five", "one in six", False),
        ("8 pm", "8 am", False),
        ("2¾", "2½", False),
        ("-5", "5", False),
        ("almost 410 points", "412.58 points", False),
        ("almost 414 points", "412.58 points", False),
        ("nearly 500", "412", False),
        ("nearly 50", "46", True),
        ("more than 7 %", "6.31 %", False),
        ("under 6 %", "6.31 %", False),
        ("about 7 %", "6.31 %", False),
        ("more than 10", "19 thousand", False),
        ("more than 11", "12", True),
        ("413", "412.58", True),
        ("412", "412.58", True),
        ("415", "412.58", False),
        ("2", "1.5", False),
        ("18", "18.5", False),
        ("9 %", "9.8 %", False),
        ("5 %", "5.4 %", True),
        ("$1.5 billion", "$1.46 billion", True),
        ("12,000", "11,967", True),
        ("1,600", "1,562", False),
        ("12", "13", False),
        ("413", "more than 412.58", False),
        ("the 100th", "the 101st", False),
        ("No. 100", "No. 101", False),
        ("two thirds of the hens", "65.9 % of the hens", True),
        ("$5 a month", "$5.04 a year", False),
        ("down by $95", "the fare was cut by $40 to $95", True),
        ("fell to $40", "the fare was cut by $40 to $95", True),
        ("10 percent", "it rose by 5 to 10 percent", True),
        ("$60", "a fee of $20 to $60", True),
        ("400 crowns", "wages rose by 200 to 400 crowns", True),
        ("twelve years", "in the past decade", False),
        ("ten years", "in the past century", False),
        ("ten years", "more than a decade", True),
        ("seven days", "they pay $3 a week", False),
        ("24 hours", "the boat goes twice a day", False),
        ("12 months", "the growth of a year", False),
    ],
)
def test_no_proof_and_where_it_is_unsure(claim: str, words: str, unsure: bool) -> None:
    claimed, stated = first(claim), numbers(words)
    assert not any(proves(claimed, each) for each in stated)
    assert (doubt(claimed, stated) is not None) is unsure


OF_ANOTHER = [
    ("All owners of the dam sell", "All of the crew stayed, and half of the owners of the dam sold", True),
    ("Half of the mills close", "A third of the mills closed, and half of the dams", True),
    ("All of the price is paid", "The whole town saw half of the sum paid", True),
    ("None of the crew dies", "None of the goats died, and a third of the crew did", True),
    ("All owners of the dam sell", "Every owner of the dam sold, and half of the crew stayed", False),
    ("All the ships sink", "Each of the vessels sank", False),
    ("All members are safe", "All guests are safe, and a third of the crew", False),
    ("All pay and half of the crew leaves", "All guests paid, and half of the crew left", False),
]


@pytest.mark.parametrize(("claim", "words", "another"), OF_ANOTHER)
def test_what_a_share_is_of(claim: str, words: str, another: bool) -> None:
    prose = numbers(claim)
    assert of_another(first(claim), numbers(words), prose) is another


@pytest.mark.parametrize(
    ("claim", "words", "rounded"),
    [
        ("413", "412.58", True),
        ("12,000", "11,967", True),
        ("more than 11", "12", False),
        ("3", "3-4", False),
    ],
)
def test_what_is_only_rounded(claim: str, words: str, rounded: bool) -> None:
    unsure = doubt(first(claim), numbers(words))
    assert unsure and unsure.rounded is rounded


@pytest.mark.parametrize("kind", ["nearly", "under", "most", "over", "least", "about", ""])
def test_what_is_rounded_is_true_and_near(kind: str) -> None:
    """All numbers up to 130 by halves, held against each other."""
    values = [Fraction(half, 2) for half in range(1, 261)]
    for claimed, stated in product(values[1::2], values):
        made = rounding(kind, claimed, stated, Fraction(1))
        if made:
            off = abs(claimed - stated) / claimed
            rounder = _place(claimed) > _place(stated) or made is Rounding.FAR
            assert off <= Fraction(1, 10) or (off <= Fraction(1, 2) and rounder)
            assert not (kind in ("nearly", "under", "most") and stated > claimed)
            assert not (kind in ("over", "least") and stated < claimed)
            assert made is not Rounding.PROOF or kind


@pytest.mark.parametrize(
    ("claim", "words", "since"),
    [
        ("seven years", "since 2012", "since 2012"),
        ("six years", "in June 2012", "June 2012"),
        ("a hundred years old", "built in 1919", "1919"),
        ("two decades", "on 4 May 1998", "4 May 1998"),
        ("five years", "since 2012", ""),
        ("nine years", "since 2012", ""),
        ("seven months", "since 2012", ""),
        ("seven", "since 2012", ""),
        ("two years", "in 2018", ""),
        ("four years", "in 2023", ""),
        ("ten years", "in the 2010s", ""),
    ],
)
def test_years_counted_from_a_date(claim: str, words: str, since: str) -> None:
    dates = date_proof.stated(tag(words, None))
    found = counted_from(first(claim), parse("2019-05-03"), dates)
    assert (found.text if found else "") == since


def test_the_ends_of_a_change_are_two_numbers_however_long_its_object() -> None:
    said = "The guild agreed to raise the old loan of the ferry’s owners from 55 crowns to 110 crowns."
    assert [number.text for number in numbers(said)] == ["55 crowns", "110 crowns"]
    assert [number.text for number in numbers("Gifts ranged from 55 crowns to 110 crowns.")] == [
        "55 crowns to 110 crowns"
    ]
