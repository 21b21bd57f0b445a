"""The kinds of expressions that the tagger knows, with examples and their meaning: the documentation's table.

`name` is the `kind` of a `DateMention`; an example is (text, published, value), where the value is that of
the one expression in the text. The tests run every example, and every kind of the patterns has a row here.
"""

from typing import NamedTuple

Example = tuple[str, str, str]


class Kind(NamedTuple):
    """A kind of expression, some examples, and what such an expression says."""

    name: str
    examples: tuple[Example, ...]
    meaning: str


def _examples(*given: tuple[str, str], published: str = "2018-06-20") -> tuple[Example, ...]:
    """Examples published on one day, each as (text, value)."""
    return tuple((text, published, value) for text, value in given)


KINDS: tuple[Kind, ...] = (
    Kind(
        "day",
        _examples(
            ("June 17th, 1996", "1996-06-17"),
            ("the 19th of June 2017", "2017-06-19"),
            ("Tuesday, 19 June 2018", "2018-06-19"),
            ("the 3ʳᵈ of May 2017", "2017-05-03"),
            ("Linn, 3. May 2017", "2017-05-03"),
            ("Dated this 3rd day of May, 2017", "2017-05-03"),
            ("She spoke on June 19", "2018-06-19"),
            ("It will meet on 30 June", "2018-06-30"),
            ("On 3 May, in 2016, it met", "2016-05-03"),
            ("2014 Feb 17", "2014-02-17"),
            ("Oct 26 15:50:06 2016", "2016-10-26"),
            ("March the first, 2017", "2017-03-01"),
            ("15 March 44 BC", "-0043-03-15"),
        ),
        "A day of a month; its year may stand before it or apart from it. Without a year it is the "
        "latest such day up to publication, or the next one where the words speak of the future; where "
        "they don't tell, both count. A weekday beside it picks the year.",
    ),
    Kind(
        "month",
        _examples(
            ("May 2017", "2017-05"),
            ("mid-June 2017", "2017-06"),
            ("the letter that was sent in May", "2018-05"),
            ("June last year", "2017-06"),
            ("Nature. 2017 Mar;", "2017-03"),
        ),
        "A month, as a day without a year. With “early”, “mid”, “the end of” the statement is the whole "
        "month. “The first week of June” or “the second half of June” is the month, or that part of it as "
        "people count it: its first seven days, the week of its first day, its first whole week.",
    ),
    Kind(
        "weekday",
        _examples(
            ("She announced it on Tuesday", "2018-06-19"),
            ("It will be published on Friday", "2018-06-22"),
            ("Tuesday of last week", "2018-06-12"),
        ),
        "In the past tense the latest such day on or before publication, of the future the next; else "
        "both. “Every Friday” and “Fridays” name no date.",
    ),
    Kind(
        "weekday and number",
        _examples(("It ended on Friday the 13th", "2018-04-13"), ("They met on Thursday 7", "2018-06-07")),
        "The nearest such day on the side that the tense tells, where the number counts nothing.",
    ),
    Kind(
        "day of the month",
        _examples(
            ("It was agreed on the 19th.", "2018-06-19"),
            ("It was agreed on the 29th ult.", "2018-05-29"),
            ("It was agreed on the 3rd of this month.", "2018-06-03"),
        ),
        "The day of that number, in the latest month that has begun it or the next one to come; “inst.”, "
        "“ult.” and “prox.” are the month of the text, the one before and the one after. No day "
        "is named where a noun follows: “the 3rd and 4th chapters”.",
    ),
    Kind(
        "place in a month",
        _examples(
            ("the first Monday of May 2018", "2018-05-07"),
            ("the last day of June 2018", "2018-06-30"),
        ),
        "The day that the calendar has in that place.",
    ),
    Kind(
        "day of the year",
        _examples(
            ("They sang on the second day of the new year", "2018-01-02"),
            ("They sang on the last day of the year", "2017-12-31"),
            ("They sang on the 3rd day of the new year 2017", "2017-01-03"),
        ),
        "The day by its place in January, or the last of December: the nearest, where no year is told.",
    ),
    Kind(
        "numeric date",
        _examples(
            ("22.06.2018", "2018-06-22"),
            ("2018-06-19T10:00Z", "2018-06-19"),
            ("19.VI.2018", "2018-06-19"),
            ("03.04.2018", ""),
        ),
        "Read where only one order of day and month is possible, else only in the order that the source "
        "is said to use. A two-digit year is the latest such year not after publication; with full stops "
        "(31.12.99) it is read only where the source has a `date-order`.",
    ),
    Kind(
        "date in an address",
        _examples(("See https://linn.example/2018/05/03/mill.html", "2018-05-03")),
        "It dates an event of that day, and contradicts none.",
    ),
    Kind(
        "named day",
        _examples(
            ("She spoke yesterday", "2018-06-19"),
            ("the vote today", "2018-06-20"),
            ("9/11", "2001-09-11"),
        ),
        "Counted from the day of publication; “9/11” is the day of 2001.",
    ),
    Kind(
        "part of a day",
        _examples(("this morning", "2018-06-20"), ("last night", "2018-06-19")),
        "The day that it belongs to.",
    ),
    Kind(
        "holiday",
        _examples(
            ("Christmas 2017", "2017-12-25"),
            ("Easter Monday 2016", "2016-03-28"),
            ("last Thanksgiving", "2017-11-23"),
            ("Orthodox Easter 2018", "2018-04-08"),
            ("Canadian Thanksgiving 2017", "2017-10-09"),
            ("Chinese New Year 2018", ""),
        ),
        "Its day in that year; moveable feasts by the western church, public holidays of the United "
        "States, unless the words say whose they are. Where that calendar isn't known here, nothing is "
        "stated. In the name of what happened (“the Easter Sunday attacks”) it contradicts nothing.",
    ),
    Kind(
        "year",
        _examples(
            ("Russia's 2014 invasion", "2014"),
            ("This shifted after 2009", "2010/.."),
            ("since 2009", "2009/.."),
            ("in nineteen ninety-six", "1996"),
            ("about 1850", "1850~"),
            ("c. 1490", "1490~"),
            ("1850 or so", "1850~"),
            ("It was built in 1850? by monks", "1850?"),
            ("the year one thousand nine hundred and five", "1905"),
            ("in MCMXC", "1990"),
            ("the 1648 Peace", "1648"),
        ),
        "A calendar year. “After 2009” is later than 2009, “before 2009” earlier, “since 2009” from its "
        "first day. “About” makes it approximate, a mark of doubt uncertain, and then it supports only "
        "such a date. Numbers that count something (2000 steps), times of day (1930 GMT), addresses and "
        "years of other eras (1440 AH) are no years.",
    ),
    Kind("year end", _examples(("year-end 1989", "1989-12-31")), "The last day of the year."),
    Kind(
        "year of an era",
        _examples(("44 BC", "-0043"), ("AD 79", "0079"), ("12,000 BC", "Y-11999")),
        "EDTF counts a year 0, so 44 BC is -0043.",
    ),
    Kind(
        "decade",
        _examples(
            ("the late 1990s", "199X"),
            ("the nineties", "199X"),
            ("the 40s BC", "-0048/-0039"),
            published="2018-06-20",
        ),
        "Ten years; “the 1800s” are a century. “In her late 40s” is an age, “temperatures in the 90s” "
        "are none.",
    ),
    Kind(
        "century",
        _examples(
            ("the 19th century", "18XX"),
            ("the fifth century BC", "-04XX"),
            ("the 5th-4th centuries BC", "-04XX/-03XX"),
        ),
        "A hundred years, as EDTF writes them; “the 17th and 18th centuries” are two.",
    ),
    Kind(
        "season",
        _examples(
            ("the summer of 2017", "2017-22"),
            ("winter 1944-45", "1944-24"),
            ("the Australian winter of 2017", "2017-06/2017-08"),
        ),
        "The northern meteorological season: spring is March to May, and a winter begins in its December: "
        "in January “this winter” is that of the year before. A land of the south beside it turns it round.",
    ),
    Kind(
        "quarter",
        _examples(
            ("the third quarter of 2017", "2017-07/2017-09"),
            ("the first quarter of fiscal 2017", "2017-01~/2017-03~"),
        ),
        "Three months of the calendar year; of a business year only about these.",
    ),
    Kind(
        "half", _examples(("the first half of 2018", "2018-01/2018-06")), "Six months of the calendar year."
    ),
    Kind(
        "business year",
        _examples(("FY 2018", "2018~"), ("fiscal 2017", "2017~")),
        "About that year: countries and companies begin it in different months.",
    ),
    Kind(
        "range",
        _examples(
            ("19-20 June 2018", "2018-06-19/2018-06-20"),
            ("from May 1 to May 5, 2018", "2018-05-01/2018-05-05"),
            ("2012-2016", "2012/2016"),
            ("in the academic year 2017-18", "2017/2018"),
            ("from Jan to Mar 2016", "2016-01/2016-03"),
            ("AD 14-37", "0014/0037"),
        ),
        "One statement, from the first day to the last; a date equal to one of its ends is supported too.",
    ),
    Kind(
        "last, this, next",
        _examples(
            ("Last year, she addressed the council", "2017"),
            ("the session began this week", "2018-06-18/2018-06-24"),
            ("earlier this month", "2018-06"),
            ("next Tuesday", "2018-06-26"),
        ),
        "The calendar unit of publication, the one before or the one after; weeks are ISO weeks, Monday to "
        "Sunday. In the past tense it also states the part up to publication. “The last year” is a duration "
        "and names no date. “Next Friday” on a Wednesday may be the Friday of the week to come.",
    ),
    Kind(
        "current unit",
        _examples(("by the end of the year", "../2018")),
        "The unit of the day of publication.",
    ),
    Kind(
        "weekend",
        _examples(("It was confirmed over the weekend", "2018-06-16/2018-06-17")),
        "Saturday and Sunday; “the weekend of 16 June” is the one around that day.",
    ),
    Kind(
        "units ago",
        _examples(
            ("She warned the council a year ago", "2017"),
            ("two days ago", "2018-06-18"),
            ("1,500 days ago", "2014-05-12"),
            ("nearly two years ago", ""),
            ("two or three years ago", ""),
        ),
        "As precise as its unit: “a year ago” is that calendar year. “Nearly”, “over”, a second number, "
        "a fraction and thousands of years make it vague.",
    ),
    Kind(
        "time up to now",
        _examples(("It fell ten times in the last four days", "2018-06-16/2018-06-20")),
        "From then to publication, which may be one of its days. It dates an event of just that time, and "
        "contradicts none; “over the last year” names no date.",
    ),
    Kind(
        "units later",
        _examples(("three weeks earlier", "")),
        "Counts from the date told of just before, if that is near and precise enough; else it has no value.",
    ),
    Kind(
        "distance",
        _examples(
            ("A day after the 3 June election he resigned", "2018-06-04"),
            ("It will meet a week from Thursday", "2018-06-28"),
            ("on the eve of 5 May 2018", "2018-05-04"),
            ("on the morrow of 5 May 2018", "2018-05-06"),
            ("five years after its launch in 2003", "2008"),
            ("in the week after the storm of November 2017", "2017-11"),
            ("a day before the announcement", ""),
        ),
        "Counts from the date in the same phrase, which stands aside then; weeks from a day lead to a day, "
        "and a few days from a day of a month to that month or the one beside it. "
        "Where the phrase names an event and no date, it counts from the quote's `anchor`.",
    ),
    Kind(
        "following, same",
        _examples(("the following year", ""), ("that month", "")),
        "Counts from the date told of just before, as “two days later” does.",
    ),
    Kind(
        "vague",
        _examples(("recently", ""), ("in the past", ""), ("over a year ago", "")),
        "Names no date and supports none.",
    ),
)
