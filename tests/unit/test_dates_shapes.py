"""The shapes that a kind of date takes: other orders, marks, verbs and clauses, and the neighbours that stay.

A row is (text, what its dates state; "a or b" where two readings stay open), written on a Wednesday in June.
"""

import pytest

from hrctimeline.dates import tag

PUBLISHED = "2018-06-20"
SHAPES: dict[str, list[tuple[str, list[str]]]] = {
    "a year apart from its day": [
        ("On 9 March [2012] the lease lapsed.", ["2012-03-09"]),
        ("On 9 March, [2012,] the lease lapsed.", ["2012-03-09"]),
        ("On 9 March – 2012 – the lease lapsed.", ["2012-03-09"]),
        ("It lapsed in March [2012].", ["2012-03"]),
        ("It lapsed on Friday 9 March [2012].", ["2012-03-09"]),
        ("2012: 9 March: the lease lapsed.", ["2012-03-09"]),
        ("It lapsed on 9 March at noon in 2012.", ["2012-03-09"]),
        ("On 9 March, as in [2012], it lapsed.", ["2018-03-09", "2012"]),
    ],
    "a weekday beside its date": [
        ("The court rose on Friday – 8 June – for good.", ["2018-06-08", "2018-06-08"]),
        ("It met on Friday—8 June 2018—in town.", ["2018-06-08", "2018-06-08"]),
        ("It sat Monday – Wednesday.", ["2018-06-18/2018-06-20"]),
    ],
    "before something is out": [
        ("It should open before 2020 is out.", ["../2020"]),
        ("It should open before 2020 is over.", ["../2020"]),
        ("It should open before 2020's end.", ["../2020"]),
        ("It opened before 2012 had ended.", ["../2012"]),
        ("It should open before October is out.", ["../2018-10"]),
        ("It will open before the year is out.", ["../2018"]),
        ("It will open before the month ends.", ["../2018-06"]),
        ("It should open before 2020 begins.", ["../2019"]),
        ("The year is out of joint.", []),
    ],
    "years before people": [
        ("After 1980 women rowed the boat.", ["1981/.."]),
        ("Since 1980 women have rowed the boat.", ["1980/.."]),
        ("By 1980 men had left the boat.", ["../1980"]),
        ("No later than 1980 women rowed it.", ["../1980"]),
        ("As of 1980 women rowed it.", ["1980"]),
        ("From 1980 onwards women rowed it.", ["1980/.."]),
        ("They were more than 1980 women.", []),
        ("It was cut by 1980 people.", []),
        ("In 2000 people voted.", []),
        ("The 1745 train was late.", []),
        ("The 1745 rising failed.", ["1745"]),
    ],
    "due and to come": [
        ("Her book isn't due out until May.", ["2019-05/.."]),
        ("Her book isn't out until May.", ["2019-05/.."]),
        ("Nobody is let in until May.", ["2019-05/.."]),
        ("The court does not sit until May.", ["2019-05/.."]),
        ("No word is expected until May.", ["2019-05/.."]),
        ("The rent falls due in May.", ["2019-05"]),
        ("Due in May, the book is awaited.", ["2019-05"]),
        ("The book, due in May, is long.", ["2019-05"]),
        ("They're due back in May.", ["2019-05"]),
        ("He's expected back in May.", ["2019-05"]),
        ("It's to be unveiled in May.", ["2019-05"]),
        ("It is likely to open in May.", ["2019-05"]),
        ("It must open in May.", ["2019-05"]),
        ("It was due in May.", ["2018-05"]),
        ("It wasn't out until May.", ["2018-05/.. or 2019-05/.."]),
        ("It was settled in May, when it was due.", ["2018-05"]),
        ("The crew threatens to strike in May.", ["2019-05"]),
        ("They voted to strike from Monday.", ["2018-06-25"]),
    ],
    "put off": [
        ("The tie was put forward to Sunday.", ["2018-06-24"]),
        ("The club put the tie off until Sunday.", ["2018-06-24/.."]),
        ("The tie was switched to Sunday.", ["2018-06-24"]),
        ("The case was remanded until Sunday.", ["2018-06-24/.."]),
        ("The club moved to a new ground on Sunday.", ["2018-06-17"]),
    ],
    "a verb shares the will of the one before": [
        ("It will leave Oslo, as it said, and open on 2 June.", ["2019-06-02"]),
        ("It plans to leave, as it said, and to open on 2 June.", ["2019-06-02"]),
        ("It will pass what was called a lock and moor on 2 June.", ["2019-06-02"]),
        ("The hull that sank will be raised and towed in on 2 June.", ["2019-06-02"]),
        ("It shall, the owner said, be raised and towed in on 2 June.", ["2019-06-02"]),
        ("It will be raised — so he told us — and towed in on 2 June.", ["2019-06-02"]),
        ("“It will be raised,” he said, “and towed in on 2 June.”", ["2019-06-02"]),
        ("It was raised and towed in on 2 June, and will be sold.", ["2018-06-02"]),
        ("The firm that will close opened a shop on 2 June.", ["2018-06-02"]),
        ("It will close, and he was sad and angry on 2 June.", ["2018-06-02"]),
    ],
}
ROWS = [(text, dates) for rows in SHAPES.values() for text, dates in rows]


@pytest.mark.parametrize(("text", "dates"), ROWS, ids=[text for text, _ in ROWS])
def test_what_a_shape_states(text: str, dates: list[str]) -> None:
    mentions = tag(text, PUBLISHED)
    assert [" or ".join(mention.readings) for mention in mentions if mention.readings] == dates


@pytest.mark.parametrize("lead", ["from", "as from", "with effect from", "as of", "starting on", "from the"])
def test_what_lasts_from_a_day_lasts_from_then_on(lead: str) -> None:
    (mention,) = tag(f"No boat ran {lead} 12 April 2010.", PUBLISHED)
    assert (mention.value, mention.onward) == ("2010-04-12", True)


@pytest.mark.parametrize("words", ["was moved from 12 April", "called on 12 April", "sank up to 12 April"])
def test_what_does_not_last_from_a_day_is_not_onward(words: str) -> None:
    (mention,) = tag(f"The boat {words} 2010.", PUBLISHED)
    assert not mention.onward
