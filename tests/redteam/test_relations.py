"""Who answers whom, which texts are one document, who agrees with whom; waivers."""

# A row a case: it is not broken up, and the words of the texts are not cut.

from functools import partial

from .judged import each, judge
from .planting import SECOND, Edit

Second = partial(Edit, of=SECOND)

RELATIONS = (
    Edit("answers-itself", "joint-reply:0", '["haley-letter"]', '["joint-reply"]', "response-circle"),
    Edit("answers-what-answers-it", "haley-letter:0", '["ngo-letter"]', '["joint-reply"]', "response-circle", also=("response-before",)),
    Edit("a-circle-of-three", "ngo-letter:0", 'tags = ["letter"]', 'tags = ["letter"]\nresponds-to = ["joint-reply"]', "response-circle", line=1,
         also=("response-before",)),
    Edit("answers-a-later-event", "ngo-letter:0", 'tags = ["letter"]', 'tags = ["letter"]\nresponds-to = ["announcement"]', "response-before",
         line=1),
    Edit("answers-an-unknown-event", "joint-reply:0", '["haley-letter"]', '["haley-leter"]', "unknown-event"),
    Edit("answers-an-event-and-an-unknown-one", "joint-reply:0", '["haley-letter"]', '["haley-letter", "bolton-letter"]', "unknown-event"),
    Edit("answers-what-its-quotes-don-t-date", "joint-reply:0", '["haley-letter"]', '["ngo-letter"]', "relation-unchecked"),
    Edit("an-answer-before-the-letter", "joint-reply:0", 'date = "2018-06-22"', 'date = "2018-06-18"', "response-before", line=8,
         at='responds-to = ["haley-letter"]', also=("date-contradicted", "out-of-order")),
    Second("the-letter-answers-the-answer", "open-letter:0", 'tags = ["letter", "society"]',
           'tags = ["letter", "society"]\nresponds-to = ["county-answer"]', "response-circle", line=1, also=("response-before",)),
    Second("answers-the-last-train", "county-answer:0", '["open-letter"]', '["last-train"]', "relation-unchecked"),
    Second("the-opening-answers-its-closing", "opening:0", 'tags = ["background"]', 'tags = ["background"]\nresponds-to = ["last-train"]',
           "response-before", line=1),
    Second("the-board-answers-an-id-in-capitals", "engine-promised:0", '["county-answer"]', '["County-Answer"]', "bad-id"),
)  # fmt: skip

WAIVERS = (
    Edit("a-waiver-for-nothing", "announcement:1", "[[event.evidence]]",
         '[[event.waiver]]\nrule = "date-too-precise"\nreason = "Because."\n\n[[event.evidence]]', "unused-waiver"),
    Edit("a-waiver-of-another-date", "announcement:1", "[[event.evidence]]",
         '[[event.waiver]]\nrule = "date-unsupported"\nreason = "The Times of 3 May 2011 says so."\n\n[[event.evidence]]',
         "waiver-for-another-date", line=2, also=("unused-waiver",)),
    Edit("a-waiver-of-no-rule", "announcement:1", "[[event.evidence]]",
         '[[event.waiver]]\nrule = "date-to-precise"\nreason = "Because."\n\n[[event.evidence]]', "unknown-rule", line=1),
    Edit("a-waiver-without-a-reason", "announcement:1", "[[event.evidence]]",
         '[[event.waiver]]\nrule = "date-too-precise"\n\n[[event.evidence]]', "missing-key"),
    Second("the-reason-dropped", "last-train:5", 'reason = "“Nobody had expected” is said of Mr Garroway, and not of what he said."\n', "",
           "missing-key", at='[[event.waiver]]', also=("quote-cropped",)),
    Second("a-reason-of-blanks", "last-train:5", 'reason = "“Nobody had expected” is said of Mr Garroway, and not of what he said."',
           'reason = "  "', "missing-key", also=("quote-cropped",)),
    Second("of-other-words", "last-train:5", 'of = "spoke from the footplate"', 'of = "a speech of one sentence"', "unused-waiver", line=-2,
           also=("quote-cropped",)),
    Second("of-another-rule", "last-train:5", 'rule = "quote-cropped"', 'rule = "quote-repeated"', "unused-waiver", line=-1,
           also=("quote-cropped",)),
    Second("of-another-event", "log", '[[event.waiver]]\nrule = "quote-cropped"', '[[event]]\nid = "x"\ndate = "1987-05-03"\ntitle = "Another"\n\n'
           '[[event.waiver]]\nrule = "quote-cropped"', "no-evidence", event="x", also=("quote-cropped", "unused-waiver")),
    Second("taken-away", "last-train:5", '[[event.waiver]]\nrule = "quote-cropped"\nof = "spoke from the footplate"\nreason = "“Nobody had'
           ' expected” is said of Mr Garroway, and not of what he said."\n', "", "quote-cropped", at="quote = \"spoke from the footplate"),
    Second("nothing-left-to-set-aside", "last-train:3", "spoke from the footplate. “This", "“This", "unused-waiver", at="[[event.waiver]]"),
)  # fmt: skip

CORROBORATION = (
    Edit("one-wording-no-longer-cited", "haley-letter:5", ' "You put yourself on the side of Russia and China, and opposite the \\\nUnited'
         " States, on a key human issue,\" wrote Haley.", "", "quotation-conflict", at='quote = "“You put yourself', also=("claim-quotation",)),
    Second("one-witness-no-longer-cited", "last-train:4", 'quote = \'\'\'The chairman, a Mr. Garroway, made a speech of one sentence from the cab.'
           ' "This is a closing, not a funeral," he told us\'\'\'', 'quote = "The chairman, a Mr. Garroway, made a speech of one sentence from the'
           ' cab."', "quotation-conflict", at='quote = "spoke from the footplate', also=("claim-quotation",)),
    Edit("one-letter-left", "haley-letter:2", 'source = "ishr-joint-reply"', 'source = "joint-reply-letter"', "quote-repeated", line=1),
)  # fmt: skip

ALL = (*RELATIONS, *WAIVERS, *CORROBORATION)


@each(ALL)
def test_a_relation_that_is_wrong_is_reported(edit: Edit) -> None:
    judge(edit)
