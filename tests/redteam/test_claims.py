"""Titles and summaries that say more, or other, than the quotes of their event."""

# A row a case: it is not broken up, and the words of the texts are not cut.

from functools import partial

from .judged import each, judge
from .planting import SECOND, Edit, added

Second = partial(Edit, of=SECOND)
QUOTATION, NUMBER, NAME, DATE = "claim-quotation", "claim-number", "claim-name", "claim-date"

QUOTATIONS = (
    Edit("a-word-of-a-quotation-swapped", "haley-letter:0", "of “undermining” attempts", "of “undermined” attempts", QUOTATION),
    Edit("a-quotation-turned-round", "haley-letter:0", "were a contributing factor in", "were no contributing factor in", QUOTATION),
    Edit("a-title-s-quotation", "haley-letter:0", "“a contributing factor”", "“the contributing factor”", QUOTATION),
    Edit("a-third-wording", "haley-letter:0", "“on a key human issue”", "“on a key humane issue”", QUOTATION),
    Edit("a-quotation-of-an-uncited-sentence", "announcement:0", "“deeply disappointed”", "“counterproductive”", QUOTATION),
    Edit("a-quotation-of-another-event", "us-2006:0", "“opting not to pursue membership”", "“deeply disappointed”", QUOTATION),
    Edit("marks-put-around-own-words", "haley-letter:0", "accused them of", "“accused them” of", QUOTATION),
    Edit("a-digit-in-a-quotation", "us-2006:0", "“the 2006 U.S. Council withdrawal”", "“the 2007 U.S. Council withdrawal”", QUOTATION),
    Edit("marks-of-another-sort-around-wrong-words", "announcement:0", "“deeply disappointed”", "'deeply delighted'", QUOTATION),
    Edit("a-negation-dropped-from-a-quotation", "joint-reply:0", "organizations that do not work on \\\nbehalf of", "organizations that work on"
         " behalf of", QUOTATION),
    Edit("two-quotations-made-one", "geneva-speech:0", "“warned the council” and spoke “at the Graduate Institute in Geneva”",
         "“warned the council at the Graduate Institute in Geneva”", QUOTATION),
    Second("a-closure-that-nobody-printed", "last-train:0", "“a closing, not a funeral”", "“a closing and a funeral”", QUOTATION),
    Second("fewer-people-in-a-quotation", "last-train:0", "“more than 200 people”", "“more than 300 people”", QUOTATION),
    Second("half-a-word-in-a-quotation", "open-letter:0", "“keep the track-bed whole”", "“keep the track-bed who”", QUOTATION),
    Second("from-the-middle-of-a-hyphened-word", "open-letter:0", "“keep the track-bed whole”", "“bed whole”", QUOTATION),
    Second("something-against", "engine-promised:0", "“has nothing against”", "“has something against”", QUOTATION),
    Edit("a-quotation-stitched-from-two-quotes", "geneva-speech:0", "“addressed the council in Geneva, threatening to end US membership”",
         "“addressed the council in Geneva, she condemned the UN body”", QUOTATION),
    Edit("single-marks-around-own-words", "announcement:0", "announce the withdrawal", "announce the ‘wicked’ withdrawal", QUOTATION),
    Edit("french-marks-around-own-words", "announcement:0", "announce the withdrawal", "announce the «wicked» withdrawal", QUOTATION),
    Edit("a-quotation-s-parts-reversed", "haley-letter:0", "“efforts to block negotiations and thwart reform were", "“thwart reform […] efforts to"
         " block negotiations were", QUOTATION),
    Second("a-translation-is-no-quote", "engine-leaves:0", "40% of which the commune paid.", "40% of which the commune paid. “She is not beautiful,"
           " but she is ours”.", QUOTATION),
    Second("a-quotation-hidden-by-an-elision", "closure-told:0", "of a loss of £125,000", "of a loss of £125,000 “in the year to Michaelmas”", QUOTATION),
)  # fmt: skip

NUMBERS = (
    Edit("seventeen-for-eighteen", "joint-reply:0", "Eighteen groups reply", "Seventeen groups reply", NUMBER),
    Edit("17-for-18", "joint-reply:0", "has 18 signatories", "has 17 signatories", NUMBER),
    Edit("eighty", "joint-reply:0", "Eighteen groups reply", "Eighty groups reply", NUMBER),
    Edit("nearly-as-a-number", "joint-reply:0", "Their letter has 18 signatories", "Their letter has 20 signatories", NUMBER),
    Edit("a-number-from-nowhere", "announcement:0", "The signatories of HRNK’s", "The 12 signatories of HRNK’s", NUMBER),
    Edit("a-number-of-an-uncited-line", "announcement:0", "The signatories of HRNK’s", "The dozen signatories of HRNK’s", NUMBER),
    Edit("an-uncited-number-elsewhere", "announcement:0", "announced “that", "announced to 2 reporters “that", NUMBER),
    Edit("a-list-marker-not-the-last", "joint-reply:0", "Eighteen groups reply", "Ten groups reply", NUMBER),
    Edit("more-than", "joint-reply:0", "Their letter has 18 signatories", "Their letter has more than 18 signatories", NUMBER),
    Edit("a-per-cent-from-a-count", "joint-reply:0", "Their letter has 18 signatories", "Their letter has 18% signatories", NUMBER),
    Edit("nineteen-of-a-name", "joint-reply:0", "Their letter has 18 signatories", "Their letter has 19 signatories", NUMBER),
    Edit("a-day-s-number-counts-nothing", "joint-reply:0", "Eighteen groups reply", "22 groups reply", NUMBER),
    Edit("the-day-of-a-letter-counts-nothing", "haley-letter:0", "Haley told the groups", "Haley told the 20 groups", NUMBER),
    Edit("a-year-counts-nothing", "joint-reply:0", "has 18 signatories", "has 2018 signatories", NUMBER),
    Edit("twenty-two", "joint-reply:0", "Eighteen groups reply", "Twenty-two groups reply", NUMBER),
    Edit("hundreds", "joint-reply:0", "has 18 signatories", "has 18 hundred signatories", NUMBER),
    Edit("with-a-k", "joint-reply:0", "has 18 signatories", "has 18k signatories", NUMBER),
    Edit("with-a-point", "joint-reply:0", "has 18 signatories", "has 1.8 signatories", NUMBER),
    Edit("with-a-sign", "joint-reply:0", "has 18 signatories", "has -18 signatories", NUMBER),
    Edit("two-thirds", "joint-reply:0", "the signatories write", "two-thirds of the signatories write", NUMBER),
    Edit("hours", "joint-reply:0", "the signatories write", "within 24 hours the signatories write", NUMBER),
    Edit("an-ordinal", "announcement:0", "announce the withdrawal", "announce the third withdrawal", NUMBER),
    Second("a-million-pounds", "county-answer:0", "for £1", "for £1m", NUMBER),
    Second("a-penny-for-a-pound", "county-answer:0", "for £1", "for 1p", NUMBER),
    Second("some-pence-more", "closure-told:0", "£125,000", "£125,000.50", NUMBER),
    Second("a-number-in-a-translation", "engine-leaves:0", "She cost the", "Eighteen tons heavy, she cost the", NUMBER),
    Second("an-arch-less-in-words", "opening:0", "seven miles", "six miles", NUMBER),
    Second("part-of-a-number", "best-years:0", "60,000 tons", "60 tons", NUMBER),
    Second("thousands", "best-years:0", "60,000 tons", "16,000 tons", NUMBER),
    Second("ten-times-as-much", "best-years:0", "60,000 tons", "600,000 tons", NUMBER),
    Second("a-decimal", "best-years:0", "60,000 tons", "60.000 tons", NUMBER),
    Second("arches", "opening:0", "viaduct of nine arches", "viaduct of ten arches", NUMBER),
    Second("arches-swapped", "survey:0", "seven of the nine arches are sound", "eight of the nine arches are sound", NUMBER),
    Second("money", "closure-told:0", "£125,000", "£152,000", NUMBER),
    Second("money-in-another-currency", "closure-told:0", "a loss of £125,000", "a loss of $125,000", NUMBER),
    Second("millions", "closure-told:0", "a loss of £125,000", "a loss of £125 million", NUMBER),
    Second("a-per-cent-more", "closure-told:0", "of 30% less", "of 33% less", NUMBER),
    Second("per-mille", "closure-told:0", "of 30% less", "of 30‰ less", NUMBER),
    Second("a-count-for-a-per-cent", "closure-told:0", "of 30% less traffic", "of 30 fewer trains", NUMBER),
    Second("men-and-women-added-up", "closure-told:0", "34 men and two women lose", "36 men and women lose", NUMBER),
    Second("men", "closure-told:0", "34 men", "43 men", NUMBER),
    Second("twelve-by-the-last-marker", "open-letter:0", "Twelve groups", "Eleven groups", NUMBER),
    Second("members", "society-founded:0", "43 persons", "34 persons", NUMBER),
    Second("a-pound", "county-answer:0", "for £1", "for £10", NUMBER),
    Second("francs", "engine-promised:0", "180,000 francs", "18,000 francs", NUMBER),
    Second("francs-made-pounds", "engine-promised:0", "for 180,000 francs", "for £180,000", NUMBER),
    Second("an-engine-s-number", "engine-promised:0", "engine No. 3", "engine No. 4", NUMBER),
    Second("a-french-per-cent", "engine-leaves:0", "40% of which", "60% of which", NUMBER),
    Second("passengers", "reopening:0", "412 on the first", "421 on the first", NUMBER),
    Second("a-limit", "reopening:0", "limit of 10 mph", "limit of 20 mph", NUMBER),
    Second("a-number-of-an-uncited-sentence", "reopening:0", "A speed limit", "60 passengers may cross. A speed limit", NUMBER),
)  # fmt: skip

NAMES = (
    Edit("bolton-for-pompeo", "announcement:0", "Haley and Pompeo announce", "Haley and Bolton announce", NAME),
    Edit("new-york-for-geneva", "geneva-speech:0", "Haley, in Geneva, threatens", "Haley, in New York, threatens", NAME),
    Edit("another-first-name", "announcement:0", "Secretary of State Mike Pompeo”", "Secretary of State Mike Pompeo” and Donald Trump", NAME),
    Edit("a-first-name-that-no-quote-gives", "haley-letter:0", "Haley writes to the groups", "Nikki Haley writes to the groups", NAME),
    Edit("a-body-that-isn-t-cited", "joint-reply:0", "the signatories write", "the signatories write to the General Assembly", NAME),
    Edit("another-publisher", "us-2006:0", "CNN writes that", "BBC writes that", NAME),
    Edit("another-organization-s-statement", "announcement:0", "of HRNK’s statement", "of CELS’s statement", NAME),
    Edit("a-country-added", "haley-letter:0", "Haley told the groups", "Haley told the groups and Iran", NAME),
    Edit("a-signatory-that-isn-t-cited", "joint-reply:0", "the signatories write", "the signatories, Amnesty Canada among them, write", NAME),
    Edit("an-acronym", "ngo-letter:0", "Groups write to Council", "The ICJ writes to Council", NAME),
    Edit("a-name-in-capitals", "announcement:0", "Haley and Pompeo announce", "Haley and BOLTON announce", NAME),
    Edit("a-name-with-a-look-alike", "announcement:0", "Haley and Pompeo announce", "Haley and Pomp\u0435o announce", NAME, also=("quote-lookalike",)),
    Edit("one-s-first-name-with-the-other-s-last", "announcement:0", "Haley and Pompeo announce", "Mike Haley and Pompeo announce", NAME),
    Edit("two-bodies-made-one", "joint-reply:0", "the signatories write", "the signatories, Amnesty Watch among them, write", NAME),
    Edit("in-a-headline-s-capitals", "announcement:0", "Haley and Pompeo announce the withdrawal", "Haley And Bolton Announce The Withdrawal", NAME),
    Edit("an-office-that-nobody-gives", "announcement:0", "Haley and Pompeo announce", "President Haley and Pompeo announce", NAME),
    Edit("a-degree-that-nobody-gives", "announcement:0", "Haley and Pompeo announce", "Dr Haley and Pompeo announce", NAME),
    Edit("a-country-s-adjective", "haley-letter:0", "Haley writes to the groups:", "Haley writes to the French groups:", NAME),
    Edit("roman-digits", "joint-reply:0", "Eighteen groups reply", "XIX groups reply", NAME),
    Edit("superscript-digits", "joint-reply:0", "has 18 signatories", "has ¹⁸ signatories", NAME),
    Edit("full-width-digits", "joint-reply:0", "has 18 signatories", "has １９ signatories", NAME),
    Second("mrs-for-mr", "survey:0", "Mr Lindqvist", "Mrs Lindqvist", NAME),
    Edit("a-possessive", "haley-letter:0", "attempts to improve it", "Bolton’s attempts to improve it", NAME),
    Edit("after-a-colon", "haley-letter:0", "Haley writes to the groups:", "Bolton: Haley writes to the groups:", NAME),
    Edit("the-first-word-of-a-title", "joint-reply:0", "Eighteen groups reply to Haley’s letter", "Bolton gets a reply of eighteen groups to"
         " Haley’s letter", NAME),
    added("an-editor-s-name-in-brackets", "joint-reply", "2018-06-21", "cnn-haley-letter", "On Thursday, the US nameplate at the council [of"
          " John Bolton] was taken down.", "quote-not-found", title="Bolton’s nameplate is taken down", line=7),
    Second("another-place", "landslip:0", "in Grayling Cutting", "in Grayling Tunnel", NAME),
    Second("another-chairman", "closure-told:0", "Alastair Garroway", "Alasdair Garroway", NAME),
    Second("a-title-that-nobody-gives", "closure-told:0", "Alastair Garroway", "Sir Alastair Garroway", NAME),
    Second("the-particle-of-another", "closure-told:0", "Alastair Garroway", "Alastair van der Garroway", NAME),
    Second("another-inn", "society-founded:0", "at the Miners’ Arms", "at the Drovers’ Arms", NAME),
    Second("another-council", "open-letter:0", "write to the County Council", "write to the Parish Council", NAME),
    Second("another-village", "open-letter:0", "viaduct at Low Ketter", "viaduct at Upper Ketter", NAME),
    Second("another-surveyor", "survey:0", "Mr Lindqvist of the IBS", "Mr Lindqvist of the AUQS", NAME),
    Second("a-french-name", "engine-leaves:0", "aboard the Belle-Étoile", "aboard the Belle-Aurore", NAME),
    Second("half-of-a-hyphened-name", "engine-leaves:0", "aboard the Belle-Étoile", "aboard the Étoile", NAME),
    Second("another-museum", "engine-promised:0", "lets Vaubrun have", "lets Valbrun have", NAME),
    Second("who-owns-it-now", "reopening:0", "A speed limit", "The NUR says: a speed limit", NAME),
)  # fmt: skip

DATES = (
    Edit("another-year-in-a-summary", "us-2006:0", "CNN writes that 2006 was the last", "CNN writes that 2009 was the last", DATE),
    Edit("a-day-in-a-title", "announcement:0", "Haley and Pompeo announce the withdrawal", "Haley and Pompeo announce on 18 June the withdrawal",
         DATE),
    Edit("a-month-in-a-title", "ngo-letter:0", "Groups write to Council", "In April groups write to Council", DATE),
    Edit("a-weekday-of-another-day", "announcement:0", "Haley and Pompeo announce", "On Monday Haley and Pompeo announce", DATE),
    Edit("a-year-of-two-digits", "announcement:0", "announce the withdrawal", "announce the withdrawal of '17", DATE),
    Edit("the-year-before", "announcement:0", "announce the withdrawal", "announce last year’s withdrawal", DATE),
    Edit("days-later", "joint-reply:0", "the signatories write", "nine days later the signatories write", DATE),
    Edit("another-month", "announcement:0", "announce the withdrawal", "announce the withdrawal in July", DATE),
    Edit("another-century", "announcement:0", "announce the withdrawal", "announce a 20th-century withdrawal", DATE),
    Edit("another-day-s-letter", "joint-reply:0", "In response to Haley’s letter", "In response to Haley’s letter of 21 June", DATE),
    Edit("another-year-s-letter", "joint-reply:0", "In response to Haley’s letter", "In response to Haley’s letter of 20 June 2017", DATE),
    Second("a-decade", "best-years:0", "60,000 tons a year", "60,000 tons a year in the 1930s", DATE),
    Second("until-march", "landslip:0", "The trains stood “until February”", "The trains stood until March", DATE),
    Second("a-date-in-figures", "last-train:0", "The last train leaves", "The last train, on 5/4/1987, leaves", DATE),
    Edit("the-first-day-of-a-week-spoken-of", "announcement:0", "announced “that", "announced on 18 June 2018 “that", DATE),
    Edit("the-letter-s-day-for-the-reply-s", "joint-reply:0", "the signatories write", "the signatories write on 20 July", DATE),
    Second("another-letter-s-date", "county-answer:0", "The County answers: it", "The County answers the letter of 12 June: it", DATE),
    Second("another-reopening", "reopening:0", "A speed limit", "From 2 April 1989 a speed limit", DATE),
    Second("a-season", "opening:0", "The line is opened:", "The line is opened in the spring of 1887:", DATE),
)  # fmt: skip

# What the same quotes do prove.
PROVED = (
    Edit("18-for-eighteen", "joint-reply:0", "Eighteen groups reply", "18 groups reply"),
    Edit("eighteen-for-18", "joint-reply:0", "has 18 signatories", "has eighteen signatories"),
    Edit("straight-marks-around-a-quotation", "announcement:0", "“deeply disappointed”", "'deeply disappointed'"),
    Edit("a-shorter-quotation", "haley-letter:0", "were a contributing factor in \\\nthe US decision to withdraw from the Council”",
         "were a contributing factor”"),
    Edit("a-quotation-with-an-elision", "haley-letter:0", "“efforts to block negotiations and thwart reform were", "“efforts to block […] reform"
         " were"),
    Edit("the-own-date-in-a-title", "announcement:0", "Haley and Pompeo announce the", "On 19 June Haley and Pompeo announce the"),
    Edit("the-own-date-in-another-notation", "announcement:0", "Haley and Pompeo announce the", "On June 19th, 2018 Haley and Pompeo announce the"),
    Edit("the-own-weekday", "announcement:0", "Haley and Pompeo announce the", "On Tuesday Haley and Pompeo announce the"),
    Edit("the-date-of-the-letter-answered", "joint-reply:0", "In response to Haley’s letter", "In response to Haley’s letter of 20 June 2018"),
    Edit("a-spelling-of-a-name", "geneva-speech:0", "threatens to end US membership\"", "threatens to end America’s membership\""),
    Edit("a-full-name-that-a-quote-gives", "announcement:0", "Haley and Pompeo announce", "Haley and Mike Pompeo announce"),
    Edit("a-sentence-that-begins-with-a-common-word", "haley-letter:0", "CNN prints one", "Letters differ. CNN prints one"),
    Edit("a-vague-amount", "joint-reply:0", "the signatories write", "several of the signatories write"),
    Second("per-cent-in-words", "closure-told:0", "of 30% less", "of thirty per cent less"),
    Second("a-number-without-its-comma", "best-years:0", "60,000 tons", "60 000 tons"),
    Second("thousand-in-words", "best-years:0", "60,000 tons", "60 thousand tons"),
    Second("twelve-in-digits", "open-letter:0", "Twelve groups", "12 groups"),
    Second("a-name-by-its-parts", "closure-told:0", "Alastair Garroway, the chairman", "Garroway, the chairman"),
    Second("an-acronym-spelled-out", "survey:0", "Lindqvist of the IBS", "Lindqvist of the Institute of Bridge Surveyors"),
    Second("the-publisher-s-name", "last-train:0", "The Echo speaks of", "The Ketterdale Echo speaks of"),
    Second("a-decade-that-the-quote-gives", "best-years:0", "60,000 tons a year", "60,000 tons a year in the 1920s"),
    Second("a-date-in-british-words", "last-train:0", "The last train leaves", "On the third of May the last train leaves"),
    Second("money-in-words", "county-answer:0", "for £1\"", "for one pound\""),
    Second("a-headline-s-capitals", "last-train:0", "The last train leaves Sandrigg", "The Last Train Leaves Sandrigg"),
    Second("a-curly-apostrophe-for-a-straight-one", "society-founded:0", "Miners’ Arms", "Miners' Arms"),
)  # fmt: skip

FAULTS = (*QUOTATIONS, *NUMBERS, *NAMES, *DATES)
ALL = (*FAULTS, *PROVED)


@each(FAULTS)
def test_a_claim_that_no_quote_backs_is_reported(edit: Edit) -> None:
    judge(edit)


@each(PROVED)
def test_a_claim_that_a_quote_backs_is_accepted(edit: Edit) -> None:
    judge(edit)
