"""Dates that the texts don't state, or state otherwise, or not so exactly."""

# A row a case: it is not broken up, and the words of the texts are not cut.

from functools import partial

from .judged import each, judge
from .planting import SECOND, Edit, added

Second = partial(Edit, of=SECOND)
WRONG, PRECISE, COARSE = "date-contradicted", "date-too-precise", "date-too-coarse"
NOTHING, SEVERAL, DISAGREE = "date-unsupported", "date-ambiguous", "dates-disagree"
ORDER, EARLY, BEFORE = "out-of-order", "published-before", "response-before"


def moved(
    edit: type[Edit] | partial[Edit], event: str, date: str, by: dict[str, tuple[str, ...]]
) -> tuple[Edit, ...]:
    """The date of an event written otherwise: name → (date, rule, rules that follow...)."""
    return tuple(
        edit(f"{event}-{name}", f"{event}:0", f"date = {date}", f'date = "{new}"', rule, also=tuple(also))
        for name, (new, rule, *also) in by.items()
    )


MOVED = (
    *moved(Edit, "us-2006", '"2006"', {
        "a-year-earlier": ("2005", WRONG), "a-year-later": ("2007", WRONG), "a-month-of-it": ("2006-06", PRECISE),
        "a-day-of-it": ("2006-01-01", PRECISE), "its-decade": ("200X", COARSE), "two-years": ("2005/2006", COARSE),
        "and-after": ("2006/..", COARSE), "a-season-of-it": ("2006-22", PRECISE), "its-last-day": ("2006-12-31", PRECISE),
    }),
    *moved(Edit, "geneva-speech", '"2017"', {
        "a-year-earlier": ("2016", WRONG), "a-month-of-it": ("2017-06", PRECISE),
        "a-year-before-the-article": ("2017-06-25", PRECISE), "the-year-of-the-article": ("2018", WRONG),
    }),
    *moved(Edit, "ngo-letter", '"2018-05"', {
        "a-month-earlier": ("2018-04", WRONG), "a-year-earlier": ("2017-05", WRONG), "its-first-day": ("2018-05-01", PRECISE),
        "its-last-day": ("2018-05-31", PRECISE), "two-months": ("2018-05/2018-06", COARSE), "spring": ("2018-21", COARSE),
        "a-year-later": ("2019-05", WRONG, ORDER, BEFORE), "half-of-it": ("2018-05-15/2018-05-31", PRECISE),
    }),
    *moved(Edit, "announcement", '"2018-06-19"', {
        "a-day-earlier": ("2018-06-18", WRONG), "a-week-earlier": ("2018-06-12", WRONG), "a-month-earlier": ("2018-05-19", WRONG),
        "a-year-earlier": ("2017-06-19", WRONG, ORDER), "its-month": ("2018-06", COARSE), "two-days": ("2018-06-19/2018-06-20", COARSE),
        "its-week": ("2018-06-18/2018-06-24", COARSE), "open-ended": ("2018-06-19/..", COARSE), "open-before": ("../2018-06-19", COARSE),
        "unspecified-day": ("2018-06-XX", COARSE), "ten-years-later": ("2028-06-19", WRONG, ORDER),
    }),
    *moved(Edit, "haley-letter", '"2018-06-20"', {
        "the-month-of-the-letter-answered": ("2018-05", WRONG, ORDER),
        "a-day-earlier": ("2018-06-19", WRONG), "a-day-later": ("2018-06-21", WRONG), "digits-turned": ("2018-06-02", WRONG, ORDER),
    }),
    *moved(Edit, "joint-reply", '"2018-06-22"', {
        "a-day-earlier": ("2018-06-21", WRONG), "a-day-later": ("2018-06-23", WRONG), "the-article-s-day": ("2018-06-25", WRONG),
        "the-day-of-the-letter-answered": ("2018-06-20", WRONG), "two-days": ("2018-06-22/2018-06-23", COARSE),
        "the-month-of-the-other-notation": ("2018-07-22", WRONG),
    }),
    *moved(Second, "opening", '"1887-23"', {
        "the-winter-after": ("1887-24", WRONG), "the-summer-before": ("1887-22", WRONG), "a-century-later": ("1987-23", WRONG, ORDER),
        "a-year-later": ("1888-23", WRONG), "a-month-of-it": ("1887-10", PRECISE), "its-year": ("1887", COARSE), "its-decade": ("188X", COARSE),
    }),
    *moved(Second, "best-years", '"192X"', {
        "a-decade-earlier": ("191X", WRONG), "a-year-of-it": ("1925", PRECISE), "its-century": ("19XX", COARSE),
        "some-of-its-years": ("1920/1925", PRECISE),
    }),
    *moved(Second, "landslip", '"1986-12-14~"', {
        "a-day-later": ("1986-12-15~", WRONG), "a-month-later": ("1987-01-14~", WRONG), "its-month": ("1986-12~", COARSE),
        "without-about": ("1986-12-14", PRECISE),
    }),
    *moved(Second, "closure-told", '"1987-03-13"', {
        "the-friday-before": ("1987-03-06", WRONG), "last-friday": ("1987-03-20", WRONG), "may-for-march": ("1987-05-13", WRONG, ORDER),
    }),
    *moved(Second, "last-train", '"1987-05-03"', {
        "the-american-reading": ("1987-03-05", WRONG, ORDER), "the-monday": ("1987-05-04", WRONG), "a-year-earlier": ("1986-05-03", WRONG, ORDER),
        "the-paper-s-day": ("1987-05-05", WRONG),
    }),
    *moved(Second, "society-founded", '"1987-05-09"', {
        "a-day-later": ("1987-05-10", WRONG), "the-next-entry": ("1987-05-23", WRONG), "a-month-later": ("1987-06-09", WRONG),
        "a-year-later": ("1988-05-09", WRONG, ORDER),
    }),
    *moved(Second, "open-letter", "1987-06-11", {
        "the-american-reading": ("1987-11-06", WRONG, EARLY, ORDER, BEFORE),
        "the-last-train-s-day": ("1987-05-03", WRONG, ORDER), "a-day-earlier": ("1987-06-10", WRONG),
    }),
    *moved(Second, "survey", '"1987-06-19/1987-06-23"', {
        "a-day-less": ("1987-06-19/1987-06-22", PRECISE), "a-day-more": ("1987-06-19/1987-06-24", COARSE),
        "a-day-in-the-middle": ("1987-06-21", PRECISE), "a-month-later": ("1987-07-19/1987-07-23", WRONG, ORDER),
        "a-year-later": ("1988-06-19/1988-06-23", WRONG, ORDER), "shifted-by-two-days": ("1987-06-21/1987-06-25", PRECISE),
    }),
    *moved(Second, "county-answer", '"1987-07-02"', {
        "the-day-it-was-read-out": ("1987-07-04", WRONG), "the-day-of-the-letter": ("1987-06-11", WRONG, ORDER), "a-year-later": ("1988-07-02", WRONG, ORDER, BEFORE),
    }),
    *moved(Second, "engine-promised", '"1987-07-07"', {
        "a-week-earlier": ("1987-06-30", WRONG, ORDER, BEFORE), "a-week-later": ("1987-07-14", WRONG), "the-monday": ("1987-07-06", WRONG),
        "its-month": ("1987-07", COARSE),
    }),
    *moved(Second, "reopening", '"1989-04-01"', {
        "the-day-of-the-inspection": ("1989-03-18", WRONG), "the-american-reading": ("1989-01-04", WRONG),
        "the-day-of-the-report": ("1989-04-12", WRONG), "twenty-three-months-after-the-inspection": ("1991-02", WRONG),
    }),
)  # fmt: skip


second = partial(added, of=SECOND)
A, B, HRNK, ISHR, JOINT = (
    "cnn-haley-letter",
    "cnn-groups-respond",
    "hrnk-statement",
    "ishr-joint-reply",
    "joint-reply-letter",
)
MARCH, MAY, MEMO, BOOK, REPORT = "echo-march", "echo-may", "memo", "minute-book", "inspection-report"

# Words that seem to state the date, and don't.
SEEMING = (
    added("after-2009-is-not-2009", "geneva-speech", "2009", HRNK, "This dynamic shifted after 2009, following a decision by the U.S.", WRONG),
    added("in-2019-is-to-come", "us-2006", "2018", HRNK, "to seek reelection to the UN Human Rights Council in 2019", WRONG, also=(ORDER,)),
    added("again-in-2016-is-not-2014", "geneva-speech", "2014", HRNK, "to re-elect the U.S. to the Council in 2012 and again in 2016", WRONG),
    added("two-elections", "geneva-speech", "2016", HRNK, "to re-elect the U.S. to the Council in 2012 and again in 2016", SEVERAL, line=7),
    added("the-thursday-before", "announcement", "2018-06-14", A, "On Thursday, the US nameplate at the council was taken down.", WRONG),
    added("the-thursday-after", "joint-reply", "2018-06-28", A, "On Thursday, the US nameplate at the council was taken down.", WRONG,
          also=(ORDER,)),
    added("for-months-is-no-date", "announcement", "2018-06", A, "Margon said the rights groups had been talking to Haley’s team for months about"
          " their concerns that trying revisions", NOTHING),
    added("a-yearlong-effort-is-no-year", "geneva-speech", "2017", A, "the draft resolution was the product of a yearlong effort to overhaul"
          " the council", NOTHING),
    added("a-house-number-is-no-year", "geneva-speech", "2017", HRNK, "2201 C Street NW", NOTHING),
    added("a-year-ago-is-not-that-day", "announcement", "2017-06-25", B,
          "Haley warned the council a year ago that the US might withdraw unless it made substantial reforms",
          PRECISE, also=(ORDER,)),
    added("last-year-is-not-this-year", "announcement", "2018", A, "Last year, Haley addressed the council in Geneva", WRONG),
    added("an-invasion-s-year-is-not-the-article-s", "geneva-speech", "2018", B, "including Russia's 2014 invasion of Ukraine", WRONG,
          also=(ORDER,)),
    second("since-1979-is-not-1980", "landslip", "1980", MARCH, "The mine has been shut since 1979", PRECISE),
    second("the-friday-before-last-is-not-last-friday", "last-train", "1987-03-20", MARCH, "told their staff the Friday before last", WRONG),
    second("to-run-on-the-third", "last-train", "1986-05-03", MARCH, "The last train is to run on Sunday, the 3rd of May.", WRONG,
           also=(ORDER,)),
    second("will-meet-on-saturday-is-not-the-last-one", "last-train", "1987-05-02", MAY, "Those who would like to see the line kept will meet on"
           " Saturday at the Miners’ Arms.", WRONG),
    second("to-be-held-on-friday-is-not-last-friday", "last-train", "1987-03-20", MARCH, "A public meeting is to be held at Low Ketter on Friday.", WRONG),
    second("thursday-week-is-not-this-thursday", "last-train", "1987-03-26", MARCH, "The directors will be asked to another on Thursday week.", WRONG),
    second("until-february-is-not-february", "last-train", "1987-02", MARCH, "and there were no trains until February.", PRECISE,
           also=(ORDER,)),
    second("a-summer-of-visits-in-general", "landslip", "1986-22", MARCH, "and visitors in the summer.", NOTHING),
    second("by-october-is-not-october", "engine-leaves", "1987-10", MEMO, "She must be on board ship at Sandrigg by the middle of October.", PRECISE),
    second("an-offer-s-day-is-not-the-memo-s", "engine-leaves", "1987-07-09", MEMO, "As to the County's offer of 2 July: the board has nothing"
           " against letting them have the viaduct", WRONG),
    second("months-after-something-else", "reopening", "1991-03", REPORT, "twenty-three months after the last train of the former company", NOTHING,
           also=(EARLY, ORDER)),
    second("a-report-s-number-is-no-year", "reopening", "1989", REPORT, "RAILWAY INSPECTORATE, NORTHERN DISTRICT Report 89/117", NOTHING),
    second("the-winter-of-two-years-is-not-the-spring", "reopening", "1989-21", REPORT, "The society says that this will be done in the winter of 1989-90", WRONG),
    second("a-heading-is-not-read-without-anchor", "engine-promised", "1987-05-09", BOOK, "On the 9th the society was founded", PRECISE,
           also=(ORDER,)),
    second("a-year-in-a-book-of-one-year", "last-train", "1987-06-11", BOOK, "The letter to the County went off on the 11th with twelve"
           " signatures to it.", PRECISE, also=(ORDER,)),
    second("a-heading-of-the-month-before", "county-answer", "1987-05-27", BOOK, "On the 27th the committee met and resolved to write to the"
           " glassworks.", WRONG, more='anchor = "June 1987"\n', also=(ORDER,)),
    second("a-text-in-french-backs-no-date", "engine-leaves", "1987-10-11", "courrier-vaubrun", "a quitté Sandrigg, lundi 12 octobre 1987",
           "not-machine-read"),
    second("ago-in-a-letter-is-not-the-day-of-the-visit", "landslip", "1984-07", "gazette-letter", "since we were there in the summer of 1984",
           PRECISE),
    second("three-letters-of-a-month-in-an-address", "opening", "1880", "open-letter", "9. Ketterdale Young Farmers", NOTHING),
    second("the-line-s-hundredth-autumn-is-not-its-first", "best-years", "1887-23", "open-letter", "The line is a hundred years old this autumn.",
           WRONG),
    second("waited-forty-one-minutes", "landslip", "1941", "gazette-letter", "The seven miles took forty-one minutes.", NOTHING),
)  # fmt: skip

# The words do state these dates: an event may rest on them.
STATED = (
    added("the-nameplate", "joint-reply", "2018-06-21", A, "On Thursday, the US nameplate at the council was taken down."),
    added("a-thursday-statement", "joint-reply", "2018-06-21", B, "Shetty responded in a Thursday statement that the US decision to withdraw"),
    added("an-invasion", "geneva-speech", "2014", B, "including Russia's 2014 invasion of Ukraine"),
    added("one-of-two-elections", "geneva-speech", "2012", HRNK, "to re-elect the U.S. to the Council in 2012 and again in 2016",
          more='dated-by = "2012"\n'),
    added("a-study", "geneva-speech", "2017", HRNK, "A 2017 study by the Council on Foreign Relations"),
    second("the-third-of-may-foretold", "last-train", "1987-05-03", MARCH, "The last train is to run on Sunday, the 3rd of May."),
    second("to-be-held-on-friday", "last-train", "1987-03-27", MARCH, "A public meeting is to be held at Low Ketter on Friday."),
    second("thursday-week", "last-train", "1987-04-02", MARCH, "The directors will be asked to another on Thursday week."),
    second("a-meeting-foretold", "society-founded", "1987-05-09", MAY, "Those who would like to see the line kept will meet on Saturday"),
    second("a-summer", "landslip", "1984-22", "gazette-letter", "since we were there in the summer of 1984"),
    second("monday-morning", "society-founded", "1987-05-04", MAY, "The coaches were brought back empty on Monday morning."),
    second("the-friday-before-last", "last-train", "1987-03-13", MARCH, "told their staff the Friday before last, 13th March, at a meeting"),
    second("a-fortnight-later", "reopening", "1989-04-01", REPORT, "It was opened to passengers a fortnight later"),
    second("an-iso-day", "reopening", "1989-03-18", REPORT, "The line was inspected on 1989-03-18"),
    second("an-entry-under-its-heading", "engine-promised", "1987-06-27", BOOK, "On the 27th the committee met and resolved to write to the"
           " glassworks.", more='anchor = "June 1987"\n', also=(ORDER,)),
    second("a-heading-and-the-next-month", "engine-leaves", "1987-07-18", BOOK, "On the 18th a work party of sixteen cleared the drain",
           more='anchor = "July 1987"\n'),
)  # fmt: skip

POINTERS = (
    Second("dated-by-the-letter-answered", "county-answer:1", 'dated-by = "2 July 1987"', 'dated-by = "11 June 1987"', ""),
    Second("dated-by-words-of-another-text", "county-answer:1", 'dated-by = "2 July 1987"', 'dated-by = "3 July 1987"', "dated-by-not-found"),
    Second("dated-by-words-without-a-date", "county-answer:1", 'dated-by = "2 July 1987"', 'dated-by = "the County Clerk"', "dated-by-not-found"),
    Second("dated-by-half-a-number", "county-answer:1", 'dated-by = "2 July 1987"', 'dated-by = "2 July 198"', "dated-by-not-found"),
    Second("dated-by-the-other-decade", "best-years:1", 'dated-by = "1920s"', 'dated-by = "in the summer"', WRONG, at='date = "192X"'),
    Second("without-dated-by", "open-letter:1", 'dated-by = "11 June 1987"\n', "", ""),
    Second("dated-by-the-other-date", "open-letter:1", 'dated-by = "11 June 1987"', 'dated-by = "3 May 1987"', WRONG),
    Second("dated-by-last-friday", "closure-told:1", 'dated-by = "13th March"', 'dated-by = "the Friday before last"', ""),
    Second("an-anchor-of-the-month-after", "society-founded:1", 'anchor = "May 1987"', 'anchor = "June 1987"', "anchor-not-found"),
    Second("an-anchor-that-isn-t-there", "society-founded:1", 'anchor = "May 1987"', 'anchor = "April 1987"', "anchor-not-found"),
    Second("an-anchor-without-a-date", "society-founded:1", 'anchor = "May 1987"', 'anchor = "Minute book"', "anchor-not-found"),
    Second("an-anchor-cut-to-its-year", "society-founded:1", 'anchor = "May 1987"', 'anchor = "1987"', ""),
    Second("another-heading-s-anchor", "open-letter:4", 'anchor = "June 1987"', 'anchor = "May 1987"', DISAGREE, line=-1),
    Second("without-anchor", "survey:1", 'anchor = "June 1987"\n', "", PRECISE, at='date = "1987-06-19'),
)  # fmt: skip

EVIDENCE = (
    Edit("the-dated-sentence-cut-short", "geneva-speech:1", "Last year, Haley addressed the council in Geneva, threatening to end US membership"
         " unless significant changes were made.", "Haley addressed the council in Geneva, threatening to end US membership unless significant"
         " changes were made.", "", ),
    Edit("the-only-dated-words-cut-off", "us-2006:1", "The last time the US pulled out of the UN Human Rights Council was in 2006, when John"
         " Bolton, President Donald Trump’s national security adviser, was US ambassador to the UN.",
         "The last time the US pulled out of the UN Human Rights Council", "", ),
    Edit("the-date-hidden-by-an-elision", "ngo-letter:1", "the human rights groups sent in May to members of the Geneva-based council opposing",
         "the human rights groups sent […] to members of the Geneva-based council opposing", NOTHING, at='date = "2018-05"'),
    Edit("the-day-hidden-by-an-elision", "haley-letter:2", "your letter of 20 June 2018, in which", "your letter […] in which", ""),
    Edit("half-a-date-quoted", "joint-reply:1", "22 June 2018 Dear", "June 2018 Dear", ""),
    Edit("the-supporting-quotes-disputed", "ngo-letter:1", 'said-by = "US officials"\n', 'said-by = "US officials"\nstance = "disputes"\n', NOTHING,
         at='date = "2018-05"'),
    Edit("a-context-made-support", "haley-letter:6", 'stance = "context"\n', "", ""),
    Edit("a-dispute-made-support", "us-2006:2", 'stance = "disputes"\n', "", ""),
    Second("the-century-old-line-made-support", "opening:2", 'stance = "context"\n', "", ""),
    Second("an-inspection-made-support", "reopening:2", 'stance = "context"\n', 'stance = "supports"\n', ""),
    Second("all-evidence-context", "best-years:1", 'dated-by = "1920s"', 'dated-by = "1920s"\nstance = "context"', NOTHING, at='date = "192X"'),
    Second("only-the-paper-foretells-the-founding", "society-founded:1", 'anchor = "May 1987"\n', 'anchor = "May 1987"\nstance = "context"\n', ""),
)  # fmt: skip

PUBLICATION = (
    Edit("a-week-later", "index:cnn-haley-letter", 'published = "2018-06-21/2018-06-24"', 'published = "2018-06-28/2018-07-01"', DISAGREE,
         event="announcement", at='quote = "Unable'),
    Edit("a-week-earlier", "index:cnn-haley-letter", 'published = "2018-06-21/2018-06-24"', 'published = "2018-06-14/2018-06-17"', DISAGREE,
         event="announcement", at='quote = "Unable', also=(EARLY,)),
    Edit("two-weeks-wide", "index:cnn-haley-letter", 'published = "2018-06-21/2018-06-24"', 'published = "2018-06-21/2018-07-04"', ""),
    Edit("published-a-day-later", "index:cnn-groups-respond", 'published = "2018-06-25"', 'published = "2018-06-26"', "dateline-mismatch", event="-"),
    Edit("published-a-year-later", "index:cnn-groups-respond", 'published = "2018-06-25"', 'published = "2019-06-25"', "dateline-mismatch"),
    Edit("published-its-month", "index:cnn-groups-respond", 'published = "2018-06-25"', 'published = "2018-06"', "dateline-mismatch"),
    Edit("published-about", "index:hrnk-statement", 'published = "2018-06-19"', 'published = "2018-06-19/2018-06-20"', "dateline-mismatch"),
    Edit("published-the-day-before", "index:joint-reply-letter", 'published = "2018-06-22"', 'published = "2018-06-21"', "dateline-mismatch", also=(EARLY,)),
    Second("the-other-day-order", "index:open-letter-web", 'date-order = "dmy"', 'date-order = "mdy"', "dateline-mismatch", at='published = "1987-06-11"\ndateline = "11.06'),
    Second("no-day-order", "index:open-letter-web", 'date-order = "dmy"\n', "", "dateline-mismatch", at='published = "1987-06-11"\ndateline = "11.06'),
    Second("a-memo-a-week-later", "index:memo", 'published = "1987-07-08/1987-07-10"', 'published = "1987-07-15/1987-07-17"', WRONG,
           event="engine-promised", at='date = "1987-07-07"'),
    Second("a-memo-of-a-whole-month", "index:memo", 'published = "1987-07-08/1987-07-10"', 'published = "1987-07-08/1987-07-31"', PRECISE,
           event="engine-promised", at='date = "1987-07-07"'),
    Second("a-memo-over-a-tuesday", "index:memo", 'published = "1987-07-08/1987-07-10"', 'published = "1987-07-06/1987-07-10"', PRECISE,
           event="engine-promised", at='date = "1987-07-07"'),
    Second("a-letter-in-british-order", "index:gazette-letter", 'published = "1987-05-11"', 'published = "1987-11-05"', "dateline-mismatch"),
)  # fmt: skip

# A text of the days before can't tell of the event, unless it foretells it.
BEFOREHAND = (
    Edit("a-statement-of-three-days-before", "joint-reply:1", "[[event.evidence]]\n", '[[event.evidence]]\nsource = "hrnk-statement"\nquote = "We'
         ' the undersigned are deeply disappointed"\n\n[[event.evidence]]\n', EARLY, line=1),
    Second("a-paper-of-two-years-before", "reopening:1", "[[event.evidence]]\n", '[[event.evidence]]\nsource = "echo-march"\nquote = "The mine has'
           ' been shut since 1979"\n\n[[event.evidence]]\n', EARLY, line=1),
    Second("a-memo-of-three-months-before", "engine-leaves:1", "[[event.evidence]]\n", '[[event.evidence]]\nsource = "memo"\nquote = "I have told'
           ' the County nothing of paragraph 1."\n\n[[event.evidence]]\n', EARLY, line=1),
    Second("a-memo-that-foretells", "engine-leaves:1", "[[event.evidence]]\n", '[[event.evidence]]\nsource = "memo"\nquote = "She must be on board'
           ' ship at Sandrigg by the middle of October."\n\n[[event.evidence]]\n', ""),
)  # fmt: skip

ALL = (*MOVED, *SEEMING, *STATED, *POINTERS, *EVIDENCE, *PUBLICATION, *BEFOREHAND)


@each(e for e in ALL if e.rule)
def test_a_date_that_the_words_do_not_state_is_reported(edit: Edit) -> None:
    judge(edit)


@each(e for e in ALL if not e.rule)
def test_a_date_that_the_words_state_is_accepted(edit: Edit) -> None:
    judge(edit)
