"""Dates that another time is only measured by, and weekdays ahead of their text."""

import pytest

from hrctimeline.dates import tag

PUBLISHED = "2008-09-18"  # a Thursday


@pytest.mark.parametrize(
    "text",
    [
        "The index closed up 54 points, an increase of 54 points from March 12 2009.",
        "Oil fell to $91, a 2.99 percent decrease from the close of trading Wednesday.",
        "Exports were up 3 % from May.",
        "Rainfall was lower than in 2007.",
        "Sales of cars, compared with June, fell by a tenth.",
        "It was the best result since November 2008.",
        "Unemployment fell to the lowest level since 2002.",
        "It is the first visit since May.",
        "The comet was seen for the first time since 1996.",
        "Wheat rose 12 cents from Friday's close.",
        "Profit rose to $5 million from $3 million in 2007.",
        "Turnout was higher than in June 2007.",
        "Attendance was 4 per cent above that of 2007, and twice as high as in 2001.",
        "The river is at its highest since August 2002.",
        "It was the worst drought that the region has seen since 1976.",
        "the deepest snow recorded in the valley since 1954",
        "The death toll is a third of what it was, compared with the same period of 2007.",
        "Births fell 2.1 percent from a rate of 14 in 2006.",
        "Not since 1987 has the pound been so weak.",
        "Prices reached heights not seen since July 2006.",
        "Its third eruption since 2010 began at dawn.",
        "The yen gained 1.2 percent from Tuesday.",
        "Traffic was down 8 percent on 2007.",
        "a 4 percent rise over June 2008",
        "The team scored more goals than it did in 2005.",
        "Inflation slowed to 3.1 percent, versus 3.4 percent in May.",
        "Yields were unchanged from Monday.",
        "Harvests were better than in 2009 and 2010.",
        "The longest strike since 1984 ended.",
        "Passenger numbers dropped by 12,000 from last year.",
        "It was Spain's biggest fire since 1994.",
        "The peso closed at 12.4, down from 12.1 on Thursday.",
    ],
)
def test_what_something_is_compared_with_is_a_baseline(text: str) -> None:
    last = [mention for mention in tag(text, PUBLISHED) if mention.value][-1]
    assert last.baseline


@pytest.mark.parametrize(
    "text",
    [
        "The tax rises by 3 percent from 1 May 2009.",
        "Fares will increase by 5 percent from June 2008.",
        "VAT was increased by 2 percent from 1 January 2010.",
        "The shop has been closed since Monday.",
        "The largest bank has been shut since Friday.",
        "At least 30 people have been killed since Sunday.",
        "More people came than expected on Friday.",
        "He sold more than 300 books on Monday.",
        "She was minister from 2005 to 2008.",
        "He was quicker than anyone on Saturday.",
        "Oil fell below $40 on Friday.",
        "Shares fell 3 percent on Monday.",
        "The index rose 54 points on March 12 2009.",
        "The site was down from Monday.",
        "They were locked down from 16 March 2020.",
        "No later than 5 May 2010 the firm must answer.",
        "The law has been in force since 2002.",
        "Salmond, first minister since 2007, resigned.",
        "The vote was brought forward from 3 June.",
        "As early as in May 2007 the bank knew.",
        "The oldest school in the town has stood since 1880.",
        "He resigned from three boards in May 2008.",
        "Spain beat Italy by 3 points on Sunday.",
        "The firm shed 300 jobs over 2007.",
        "The minister compared the law with a prison on Monday.",
        "The protest has gone on since Tuesday.",
        "It fell from the roof on Friday.",
        "In May, compared with other months, little happened.",
        "He fell from power in 1998.",
        "Less than two weeks ago the bank failed.",
        "The first half of 2008 was dry.",
        "She has lived here longer than most since 1990.",
        "In 2008, unlike Japan, it grew.",
        "Forces have advanced 30 miles from the border since Friday.",
        "Interest has been paid since June 2006.",
        "The gate, last seen open on Friday, is shut.",
    ],
)
def test_a_day_on_which_or_from_which_it_is_no_baseline(text: str) -> None:
    assert not any(mention.baseline for mention in tag(text, PUBLISHED))


def test_a_baseline_keeps_its_value_and_goes_on_behind_and() -> None:
    first, last = tag("Harvests were better than in 2006 and 2007.", PUBLISHED)
    assert (first.value, last.value, first.baseline, last.baseline) == ("2006", "2007", True, True)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Russia has continued to hold all stock markets closed until Friday.", "+"),
        (
            "Medvedev announced that 500 billion rubles would be infused into the stock markets when they opened on Friday.",
            "+-",
        ),
        ("The school is shut until Monday.", "+"),
        ("Until Monday, they had not named the winner.", "-"),
        ("Until Monday, the gates will stay shut.", "+"),
        ("Until Monday the gates are shut.", "+"),
        ("The school was shut until Monday.", "-"),
        ("The court has adjourned the hearing until Wednesday.", "+"),
        ("The port closed the quay until Sunday.", "+-"),
        ("The strike lasted until Tuesday.", "-"),
        ("The union has called off its walkout until Monday.", "+"),
        ("The regatta was called off until Monday.", "+"),
        ("The ferries were suspended until Tuesday.", "+"),
        ("Talks broke off until Monday.", "+"),
        ("Loading was halted by the harbour until Friday.", "+"),
        ("The unveiling slipped to Tuesday.", "+"),
        ("The clerk slipped out on Tuesday.", "-"),
        ("The drill was interrupted on Monday.", "-"),
        ("The mine did not open until Monday.", "-"),
        ("The firm had been closed until Tuesday.", "-"),
        ("Pupils stayed at home until Monday.", "-"),
        ("The bank said that the money would be paid once the board met on Saturday.", "+-"),
        ("The bank will pay until Saturday.", "+"),
        ("The mayor said that he would resign on Monday.", "+-"),
        ("The mayor said that he would step down after the council voted on Tuesday.", "+-"),
        ("The mayor said that aid would come if the river rose on Sunday.", "+-"),
        ("When the market opened on Monday, traders would be searched, the police said.", "+-"),
        ("When the market opened on Monday, prices fell.", "-"),
        ("The shop has been closed until Friday.", "+"),
        ("The road was closed when the river rose on Sunday.", "-"),
        ("The council met on Tuesday.", "-"),
        ("They are staying until Monday.", "+"),
        ("The firm said sales rose when it opened on Tuesday.", "-"),
        ("The ban, which was lifted on Monday, would be restored when parliament met on Tuesday.", "+-"),
        ("The exchange kept its doors shut until Monday.", "-"),
        ("Ministers have until Monday to reply.", "+"),
        ("He would not say when he arrived on Tuesday.", "+-"),
    ],
)
def test_until_a_weekday_is_ahead_unless_it_is_over(text: str, days: str) -> None:
    """ "+" is after the day of publication, "-" before it."""
    last = tag(text, PUBLISHED)[-1]
    assert {"+" if reading.strip("./") > PUBLISHED else "-" for reading in last.readings} == set(days)
