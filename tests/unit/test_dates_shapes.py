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
    "counts, places and titles": [
        ("The ship carried 1999 sacks.", []),
        ("It cost 1999 crowns.", []),
        ("They counted 1999 birds.", []),
        ("All 1999 birds sang.", []),
        ("The peak is 1850 m high.", []),
        ("They sat through the comedy 1941 twice.", []),
        ("They released 1999 results.", ["1999"]),
        ("In 1999 sacks were sewn.", ["1999"]),
        ("They met at the June 16 Memorial.", []),
        ("They met in Plaza 9 July.", []),
        ("They met at the memorial on June 16.", ["2018-06-16"]),
    ],
    "what comes back": [
        ("They always climb the hill on 2 May.", []),
        ("The feast is usually kept on 2 May.", []),
        ("The feast usually is held on 2 May.", []),
        ("It is normally on 2 May.", []),
        ("They climb it yearly on 2 May.", []),
        ("The normally calm lake froze on 2 May.", ["2018-05-02"]),
        ("The usually full barge sank on 2 May.", ["2018-05-02"]),
        ("She was a generally liked nurse who died on 2 May.", ["2018-05-02"]),
        ("It is generally believed that the barge sank on 2 May.", ["2018-05-02"]),
        ("The engine worked normally on 2 May.", ["2018-05-02"]),
        ("It is kept on 2 May, year after year.", []),
        ("They meet weekly on Tuesday.", []),
        ("They meet every other Tuesday.", []),
        ("They sit Tuesday to Thursday every week.", []),
        ("It was open every Tuesday to Thursday.", []),
        ("The annual climb took place on 2 May.", ["2018-05-02"]),
        ("They met on Tuesday, as they do every week.", ["2018-06-19"]),
    ],
    "what never was": [
        ("He would have sung on 2 May 2018.", []),
        ("He should have sung the part on 2 May 2018.", []),
        ("He would've sung on 2 May 2018.", []),
        ("On 2 May 2018 he would have turned ninety.", []),
        ("2 May 2018 would have been his birthday.", []),
        ("If it had burst on 2 May 2018, all would have drowned.", []),
        ("On 2 May 2018 he said that he would have sung.", ["2018-05-02"]),
        ("He, who would have sung, died on 2 May 2018.", ["2018-05-02"]),
        ("He asked if it had burst on 2 May 2018.", ["2018-05-02"]),
    ],
    "about and perhaps": [
        ("It was built in 1720 [?].", ["1720?"]),
        ("It was built in ?1720.", ["1720?"]),
        ("It was built approximately in 1720.", ["1720~"]),
        ("It was built in the region of 1720.", ["1720~"]),
        ("It was built in 1720, more or less.", ["1720~"]),
        ("It was probably built in 1720.", ["1720?"]),
        ("It was perhaps sold in 1720.", ["1720?"]),
        ("Gusts in the 60s tore roofs.", []),
    ],
    "years of two": [
        ("The 2009-10 session was short.", ["2009/2010"]),
        ("The side won the 2009-10 season.", ["2009/2010"]),
        ("In the academic year 2004-5 it stood empty.", ["2004/2005"]),
        ("In the academic year 2004/5 it stood empty.", ["2004/2005"]),
        ("It froze in the winter of 2012/3.", ["2012-24"]),
        ("It froze in the 2012-13 winter.", ["2012-24"]),
        ("Orders rose in the 2012 fiscal year.", ["2012~"]),
        ("Orders rose in the first calendar quarter of 2012.", ["2012-01/2012-03"]),
        ("It met in 2012-11 in town.", ["2012-11"]),
        ("It ran Oct & Nov 2011.", ["2011-10", "2011-11"]),
    ],
    "eras": [
        ("It stood in 509 b.c. on a hill.", ["-0508"]),
        ("It stood in the year 509 BC.", ["-0508"]),
        ("It stood in 509 before Christ.", ["-0508"]),
        ("He ruled in the year of our Lord 688.", ["0688"]),
        ("He ruled in anno Domini 688.", ["0688"]),
        ("He ruled in 688 ad hoc courts.", []),
        ("They wrote in 1200 ce qui suit.", ["1200"]),
        ("It was built in 1200 c.e. on a hill.", ["1200"]),
    ],
    "years and days in words": [
        ("It was built in nineteen hundred.", ["1900"]),
        ("It was built for nineteen hundred men.", []),
        ("In June second thoughts came.", ["2018-06"]),
        ("On June second thoughts came.", ["2018-06"]),
        ("The guild was dissolved on June seventh without a vote.", ["2018-06-07"]),
        ("It burned on June second, they say.", ["2018-06-02"]),
        ("Done on 14 May in the tenth year of his reign.", []),
        ("Done on 14 May 1702, in the tenth year of his reign.", ["1702-05-14"]),
        ("On 14 May 1702, in the second year of the war, he was shot.", ["1702-05-14"]),
    ],
    "distances": [
        ("It will resume Monday fortnight.", ["2018-07-09"]),
        ("It will resume two weeks from today.", ["2018-07-04"]),
        ("It will resume tomorrow week.", ["2018-06-28"]),
        ("It will resume in two days.", ["2018-06-22"]),
        ("It will resume in two days' time.", ["2018-06-22"]),
        ("It was built in two days.", []),
        ("It was held a week ago yesterday.", ["2018-06-12"]),
        ("Two days before her wedding (20 May) she left.", ["2018-05-18", "2018-05-20"]),
    ],
    "ordinals and weekdays": [
        ("The crowd stood beside the 17th.", []),
        ("The 7th (Border) battalion was disbanded.", []),
        ("It met on the 7th (a Thursday).", ["2018-06-07"]),
        ("They will sit Tues–Thurs this month.", ["2018-06-26/2018-06-28", "2018-06"]),
        ("They met from last Tuesday to Friday.", ["2018-06-12/2018-06-15"]),
    ],
    "yesterday, today and tomorrow": [
        ("They dream of a better tomorrow.", []),
        ("They drove as if there were no tomorrow.", []),
        ("Tomorrow's World was shown in town.", []),
        ("They put on “The Day after Tomorrow” in town.", []),
        ("They played Yesterday by the band.", []),
        ("On 3 June 2018 the Tomorrow Club met.", ["2018-06-03"]),
        ("“I am free today,” she said on 3 June 2018.", ["2018-06-03", "2018-06-03"]),
        ("“We sail tomorrow,” he said on 3 June 2018.", ["2018-06-04", "2018-06-03"]),
        ("They will meet tomorrow.", ["2018-06-21"]),
        ("Tomorrow they will meet in town.", ["2018-06-21"]),
        ("Tomorrow's meeting is short.", ["2018-06-21"]),
    ],
    "feasts and seasons of others": [
        ("It shut on Thanksgiving Day 2017 in Canada.", ["2017-10-09"]),
        ("It met on Easter 2018 by the Julian calendar.", ["2018-04-08"]),
        ("It met on Armenian Christmas 2017.", []),
        ("In Chile it met in the winter of 2017.", ["2017-06/2017-08"]),
        ("It met in the winter of 2017 in Norway.", ["2017-24"]),
    ],
    "days side by side": [
        ("It met on Saturday and Sunday, 2 and 3 June.", ["2018-06-02", "2018-06-03"]),
        ("It shut on Tuesday last.", ["2018-06-19"]),
        ("The court sits in May next.", ["2019-05"]),
        ("They met on Tuesday last week.", ["2018-06-12"]),
        ("Received 04FEB2009 by post.", ["2009-02-04"]),
        ("Received 04FEB09 by post.", ["2009-02-04"]),
    ],
    "more of these": [
        ("In 2012 (on 9 March) it lapsed.", ["2012-03-09"]),
        ("It lapsed on 9 March [of 2012].", ["2012-03-09"]),
        ("It lapsed on 9 March, in the snowy year of 2012.", ["2012-03-09"]),
        ("2012.Mar.09: it lapsed.", ["2012-03-09"]),
        ("It must open before 2020 draws to a close.", ["../2020"]),
        ("It was shut on and after 9 March 2012.", ["2012-03-09/.."]),
        ("It was lowered not quite twenty years ago.", []),
        ("It was most likely built in 1720.", ["1720?"]),
        ("It is thought to have been built in 1720.", ["1720?"]),
        ("It is believed to date from 1720.", ["1720?"]),
        ("It burned about the 3rd of May 1720.", ["1720-05-03~"]),
        ("They spoke about the 3 May 2017 vote.", ["2017-05-03"]),
        ("The mast will be painted, oiled and hoisted on 2 June.", ["2019-06-02"]),
        ("The mast will, once it has been painted, be hoisted on 2 June.", ["2019-06-02"]),
        ("The mast was painted, oiled and hoisted on 2 June.", ["2018-06-02"]),
        ("The 2006-07 winter season was short.", ["2006/2007"]),
        ("Ten goats died in the winter months of 2006-07.", ["2006-24"]),
        ("It will not open before the end of October.", ["2018-10/.."]),
        ("It will open before the end of October.", ["../2018-10"]),
        ("It set out the boat of tomorrow on 2 June.", ["2018-06-02 or 2019-06-02"]),
        ("It is to set out the boat tomorrow and on 2 June.", ["2018-06-21", "2019-06-02"]),
        ("It is of the twelfth and thirteenth centuries.", ["11XX", "12XX"]),
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


@pytest.mark.parametrize(
    "told",
    [
        "The road is closed to carts from",
        "The toll applies from",
        "Ann Lowe led the choir from",
        "She was mayor of Orne from",
        "In force from",
        "The ban, from",
    ],
)
def test_a_state_or_an_office_lasts(told: str) -> None:
    (mention,) = tag(f"{told} 12 April 2010.", PUBLISHED)
    assert mention.onward


@pytest.mark.parametrize(
    "told",
    [
        "The boat was moved from",
        "The match was moved with two more from",
        "The boat called on",
        "The boat sank up to",
        "The boat came from the",
        "A note from",
        "The last news from",
        "They read the minutes from",
        "A jar from",
    ],
)
def test_what_does_not_last_from_a_day_is_not_onward(told: str) -> None:
    (mention,) = tag(f"{told} {'' if told.endswith('the') else '12 April '}2010.", PUBLISHED)
    assert not mention.onward


@pytest.mark.parametrize(
    "words",
    [
        "fell 3 per cent in May on the previous year",
        "fell by 3 per cent in May against a year ago",
        "rose to 40 tons in May from 30 tons a month earlier",
        "rose to 40 tons in May, versus 30 tons a year ago",
    ],
)
def test_what_an_amount_is_compared_with_does_not_date_it(words: str) -> None:
    mentions = tag(f"Exports {words}.", PUBLISHED)
    assert [m.value for m in mentions if m.readings and not m.baseline] == ["2018-05"]


def test_a_thing_of_the_following_day_is_compared_with_nothing() -> None:
    mentions = tag("It rose on 3 May 2018 and fell 3 per cent on the following day.", PUBLISHED)
    assert [(m.value, m.baseline) for m in mentions] == [("2018-05-03", False), ("2018-05-04", False)]
