"""Quotes that are not, or not quite, what the texts say."""

# A row a case: it is not broken up, and the words of the texts are not cut.

from functools import partial

from .judged import each, judge
from .planting import SECOND, Edit

Second = partial(Edit, of=SECOND)
NOT_FOUND, CROPPED, HIDES = "quote-not-found", "quote-cropped", "elision-hides-negation"
TWIN, TWICE = "quote-lookalike", "quote-ambiguous"
CLAIM = "claim-quotation"  # a summary quotes words that the changed quote no longer has

WORDS = (
    Edit("a-word-swapped", "announcement:3", "deeply disappointed", "deeply delighted", NOT_FOUND),
    Edit("a-word-dropped", "announcement:3", "deeply disappointed with", "disappointed with", NOT_FOUND),
    Edit("a-word-added", "announcement", "We the undersigned are deeply", "We the undersigned are very deeply", NOT_FOUND),
    Edit("two-words-in-the-other-order", "announcement", "was that of", "that was of", NOT_FOUND, first=True),
    Edit("a-negation-dropped", "ngo-letter", "is not the case", "is the case", NOT_FOUND),
    Edit("a-negation-added", "announcement", "We the undersigned are", "We the undersigned are not", NOT_FOUND),
    Edit("a-negation-turned-into-now", "ngo-letter", "is not the case", "is now the case", NOT_FOUND),
    Edit("unless-turned-into-after", "geneva-speech", "unless significant", "after significant", NOT_FOUND),
    Edit("withdraw-for-resign", "announcement", "decision to resign", "decision to withdraw", NOT_FOUND, first=True),
    Edit("a-prefix-of-a-word-dropped", "announcement", '"Unable to claim', '"able to claim', NOT_FOUND),
    Edit("a-word-cut-in-the-middle", "ngo-letter", "in the General Assembly.", "in the General Ass", NOT_FOUND),
    Edit("a-plural", "haley-letter", "your letter of 20 June", "your letters of 20 June", NOT_FOUND, first=True),
    Edit("will-for-would", "announcement:1", "that the US would withdraw", "that the US will withdraw", NOT_FOUND),
    Edit("had-been-for-are", "announcement", "undersigned are deeply", "undersigned had been deeply", NOT_FOUND),
    Edit("the-other-article-s-wording", "haley-letter", "on a key human rights issue,” Haley", "on a key human issue,” Haley",
         NOT_FOUND),
    Edit("a-name-swapped", "announcement", "Secretary of State Mike Pompeo, announced",
         "Secretary of State John Bolton, announced", NOT_FOUND),
    Edit("a-place-swapped", "geneva-speech", "addressed the council in Geneva, threatening to end US membership unless",
         "addressed the council in Vienna, threatening to end US membership unless", NOT_FOUND),
    Edit("small-letters", "geneva-speech", '"Last year, Haley', '"last year, Haley', NOT_FOUND),
    Edit("capital-letters", "announcement", "a proud legacy", "a Proud Legacy", NOT_FOUND),
    Edit("a-comma-dropped", "announcement", "Haley, alongside", "Haley alongside", NOT_FOUND),
    Edit("a-full-stop-for-a-comma", "us-2006", "in 2006, when John Bolton", "in 2006. when John Bolton", NOT_FOUND),
    Edit("two-words-run-together", "joint-reply", "18. Urgent Action", "18. UrgentAction", NOT_FOUND),
    Edit("a-space-in-a-word", "announcement", "the undersigned", "the under signed", NOT_FOUND),
    Edit("a-hyphen-dropped", "ngo-letter:1", "Geneva-based", "Geneva based", NOT_FOUND),
    Edit("a-space-before-a-comma", "us-2006", "in 2006, when", "in 2006 , when", NOT_FOUND),
    Edit("words-of-another-source", "joint-reply", "22.06.2018 Read the joint letter below.", "22 June 2018 Dear Ambassador Haley",
         NOT_FOUND),
    Edit("a-quote-of-the-lines-left-out", "announcement",
         "We the undersigned are deeply disappointed with the Administration’s decision to withdraw the United States from the"
         " United Nations Human Rights Council",
         "In this submission, HRNK focuses its attention on the DPRK’s—", NOT_FOUND),
    Second("never-for-not", "open-letter", "The letter to the County went off", "The letter to the County never went off", NOT_FOUND),
    Second("nothing-against-turned-round", "county-answer", "has nothing against", "has something against", NOT_FOUND),
    Second("a-funeral-after-all", "last-train", "a closure, not a funeral,” he said", "a closure, a funeral,” he said", NOT_FOUND,
           at="spoke from the footplate. “This is a closure, a"),
    Second("closure-for-closing", "last-train", "is a closing, not", "is a closure, not", NOT_FOUND, at="The chairman, a Mr. Garroway"),
    Second("less-for-more", "last-train", "and more than 200 people on", "and less than 200 people on", NOT_FOUND),
    Second("sound-for-unsound", "survey", "nine arches sound, and", "nine arches unsound, and", NOT_FOUND),
    Second("would-give-no-opinion-gives-one", "survey", "arches sound, and would give no opinion", "arches sound, and would give an opinion",
           NOT_FOUND, at="quote = \"19-23 June"),
    Second("a-french-word", "engine-leaves", "a quitté Sandrigg, lundi", "a atteint Sandrigg, lundi", NOT_FOUND),
    Second("a-french-negation-dropped", "engine-leaves", "Elle n’est pas belle", "Elle est belle", NOT_FOUND),
    Second("an-accent-dropped", "engine-leaves", "a quitté Sandrigg", "a quitte Sandrigg", NOT_FOUND),
    Second("an-accent-turned", "engine-leaves", "à bord du", "á bord du", NOT_FOUND),
    Second("a-name-s-particle-dropped", "engine-leaves", "quote = \"« Elle n’est pas belle, mais elle est à nous », a déclaré M. Étienne de la Roche-Aubin",
           "quote = \"« Elle n’est pas belle, mais elle est à nous », a déclaré M. Étienne Roche-Aubin", NOT_FOUND),
    Second("non-dropped-before-a-hyphen", "open-letter", "quote = \"12. Narrow Gauge Society, Northern Branch\"",
           "quote = \"returnable bottle. What is taken up will not be put down again.\"", NOT_FOUND),
    Second("another-society", "society-founded", "On the 9th the society", "On the 9th the committee", NOT_FOUND),
)  # fmt: skip

DIGITS = (
    Edit("a-day-in-a-quote", "haley-letter", "letter of 20 June 2018", "letter of 21 June 2018", NOT_FOUND, first=True),
    Edit("a-year-in-a-quote", "us-2006", "was in 2006, when", "was in 2007, when", NOT_FOUND),
    Edit("a-count-in-a-quote", "ngo-letter", "we and 16 other", "we and 17 other", NOT_FOUND),
    Edit("a-digit-added", "ngo-letter", "we and 16 other", "we and 160 other", NOT_FOUND),
    Edit("a-number-in-words", "ngo-letter", "we and 16 other", "we and sixteen other", NOT_FOUND),
    Edit("a-list-number", "joint-reply", "18. Urgent", "17. Urgent", NOT_FOUND),
    Edit("a-list-number-cut", "joint-reply", "18. Urgent", "8. Urgent", NOT_FOUND),
    Edit("nearly-19", "joint-reply", "Nearly 20 human rights groups, including", "Nearly 19 human rights groups, including", NOT_FOUND),
    Edit("a-date-s-digits-turned", "joint-reply", "22.06.2018 Read", "22.08.2018 Read", NOT_FOUND),
    Second("money-cut", "closure-told", "had lost £125,000", "had lost £12,000", NOT_FOUND),
    Second("money-in-another-currency", "closure-told", "had lost £125,000", "had lost $125,000", NOT_FOUND),
    Second("thousands-cut-off", "engine-promised", "included, for 180,000 francs", "included, for 180 francs", NOT_FOUND),
    Second("half-of-a-number", "engine-promised", "would cost us £40,000\"\nstance", "would cost us £40\"\nstance", NOT_FOUND),
    Second("a-per-cent", "closure-told", "by 30 per cent", "by 13 per cent", NOT_FOUND),
    Second("the-sign-cut-off-a-per-cent", "engine-leaves", "dont 40 % versés", "dont 40 versés", NOT_FOUND),
    Second("a-superscript", "closure-told", "£125,000 […] and", "£125,00⁰ […] and", TWIN),
    Second("an-iso-day", "reopening", "later, on 1989-04-01, twenty", "later, on 1989-04-11, twenty", NOT_FOUND),
    Second("an-ordinal", "society-founded", '"On the 9th', '"On the 19th', NOT_FOUND),
    Second("from-the-middle-of-a-number", "reopening", "412 passengers were carried on the first day, in nine trains, none of which was late.",
           "12 passengers were carried on the first day, in nine trains, none of which was late.", NOT_FOUND),
)  # fmt: skip

LOOK_ALIKES = (
    Edit("a-cyrillic-a", "announcement", "resign from the Council was", "resign from the Council w\u0430s", TWIN, first=True),
    Edit("a-cyrillic-e", "us-2006", "opting not to pursue membership then", "opting not to pursu\u0435 membership then", TWIN),
    Edit("a-greek-o", "announcement:3", "deeply disappointed", "deeply disapp\u03bfinted", TWIN),
    Edit("a-full-width-digit", "us-2006", "was in 2006, when", "was in 200\uff16, when", TWIN),
    Second("a-cyrillic-capital-a", "opening", "It was opened in the autumn", "It was opened in the \u0430utumn", TWIN),
    Second("a-look-alike-beside-an-accent", "engine-leaves", "du caboteur « Belle", "du c\u0430boteur « Belle", TWIN),
    Second("a-look-alike-in-a-text", "text:echo-may", "ten past four", "ten p\u0430st four", TWIN, event="last-train",
           at="ten past four on the 3rd"),
)  # fmt: skip

PLACES = (
    Edit("twice-in-its-text", "ngo-letter", "Opposed to the resolution on those grounds, the nongovernmental organizations sent their"
         " letter to council members urging them not to support US efforts in the General Assembly.",
         "Opposed to the resolution on those grounds, the", TWICE),
    Edit("in-heading-and-text", "joint-reply", '"22.06.2018 Read the joint letter below."', '"Human Rights Council"', TWICE),
    Edit("seventeen-places", "announcement", '"The decision to resign from the Council was that of the US administration alone."',
         '"the Council"', TWICE, first=True),
    Second("without-its-prefix", "open-letter", 'prefix = "On the 23rd"\n', "", TWICE, at='quote = "the committee met'),
    Second("a-prefix-of-the-other-place", "open-letter", 'prefix = "On the 23rd"', 'prefix = "On the 24th"', NOT_FOUND),
    Second("a-prefix-that-stands-further-away", "open-letter", 'prefix = "On the 23rd"', 'prefix = "to the chair"', NOT_FOUND),
    Second("a-suffix-of-another-place", "open-letter", 'prefix = "On the 23rd"', 'suffix = "to the Bishop"', NOT_FOUND),
    Second("an-empty-looking-suffix-word", "open-letter", 'prefix = "On the 23rd"', 'suffix = "to"', TWICE,
           at='quote = "the committee met'),
)  # fmt: skip

ELISIONS = (
    Edit("reversed", "us-2006", "The results of U.S. disengagement from the Council played out in 2006 […] With the U.S. opting not"
         " to pursue membership then",
         "With the U.S. opting not to pursue membership then […] The results of U.S. disengagement from the Council played out in 2006",
         NOT_FOUND),
    Edit("too-far", "announcement", "We the undersigned are deeply disappointed with the Administration’s decision to withdraw the"
         " United States from the United Nations Human Rights Council",
         "We the undersigned are deeply disappointed […] the Council made tangible progress", NOT_FOUND),
    Edit("over-two-speakers", "announcement", "The decision to resign from the Council was that of the US administration alone.",
         "The decision to resign […] would do more harm […] As you know, we are independent", NOT_FOUND, first=True),
    Edit("hides-not", "ngo-letter", "but I have been around long enough to know that is not the case,” Margon said.",
         "but I have been around long enough to know that is […] the case,” Margon said.", HIDES),
    Edit("hides-unless", "geneva-speech", "threatening to end US membership unless significant changes were made.",
         "threatening to end US membership […] significant changes were made.", HIDES),
    Edit("hides-not-with-three-dots", "us-2006", "With the U.S. opting not to pursue membership then", "With the U.S. opting ..."
         " pursue membership then", HIDES, also=(CLAIM,)),
    Edit("hides-the-words-of-a-word", "announcement", "alongside Secretary of State Mike Pompeo, announced", "along[…] Mike Pompeo,"
         " announced", NOT_FOUND),
    Edit("over-two-sentences", "announcement", "The decision to resign from the Council was that of the US administration alone.",
         "you suggest that NGOs are somehow responsible […] was that of the US administration alone.", "elision-joins-sentences", first=True),
    Second("hides-did-not", "last-train", "spoke from the footplate. “This is a closure, not a funeral,” he said.",
           "spoke from the footplate. “This is a closure […] a funeral,” he said.", HIDES, also=(CLAIM,)),
    Second("hides-nothing", "county-answer", "the board has nothing against letting", "the board has […] against letting", HIDES),
    Second("hides-n-t", "closure-told", "Thirty-four men and two women will lose their work.",
           "said that nobody had asked her anything. “They […] say it was our fault, and they didn’t say it wasn’t,” she said.", HIDES, also=("claim-number",)),
    Second("hides-no-before-opinion", "survey:1", "would give no opinion on the other two without", "would give […] opinion on the other two"
           " without", HIDES, at='quote = "19-23 June', also=(CLAIM,)),
    Second("hides-refuse", "open-letter", "before the winter, and to refuse the company leave to lift the rails.",
           "before the winter, and to […] the company leave to lift the rails.", HIDES),
    Second("an-editor-s-not", "landslip", "The company has not said what it cost to clear.", "The company has [never] said what it cost to"
           " clear.", NOT_FOUND),
    Edit("an-editor-s-words-in-brackets", "announcement:4", "was that of the US", "was [with great joy] that of the US", NOT_FOUND),
    Second("an-editor-s-not-added", "last-train", "“This is a closure, not a funeral,” he said.", "“This is [not] a closure, not a"
           " funeral,” he said.", "quote-not-found"),
)  # fmt: skip

EDGES = (
    Edit("cropped-after-does-not", "haley-letter", '"“You put yourself on the side of Russia and China, and opposite the United'
         ' States, on a key human rights issue,” Haley said."\nsaid-by = "Haley"',
         '"“constitute a withdrawal from America’s fight for human rights.”"\nsaid-by = "Haley"', CROPPED,
         also=(CLAIM, "quotation-conflict")),
    Edit("cropped-after-not-in-mid-sentence", "ngo-letter", "Opposed to the resolution on those grounds, the nongovernmental"
         " organizations sent their letter to council members urging them not to support US efforts in the General Assembly.",
         "to support US efforts in the General Assembly. US officials said that immediately after the letter was sent", CROPPED),
    Edit("cropped-after-none", "announcement", "We the undersigned are deeply disappointed with the Administration’s decision to"
         " withdraw the United States from the United Nations Human Rights Council",
         "warrants withdrawal from the Council, and the U.S.'s absence will only compound the Council's weaknesses.", CROPPED, also=(CLAIM,)),
    Edit("the-same-passage-twice", "announcement", 'source = "ishr-joint-reply"\nquote = "The decision',
         'source = "joint-reply-letter"\nquote = "The decision', "quote-repeated", line=1),
    Edit("two-words-alone", "announcement", "The decision to resign from the Council was that of the US administration alone.",
         "tangible progress", NOT_FOUND, first=True),
    Edit("two-words", "announcement", "We the undersigned are deeply disappointed with the Administration’s decision to withdraw the"
         " United States from the United Nations Human Rights Council", "tangible progress", "quote-too-short", also=(CLAIM,)),
    Edit("a-title-alone", "announcement", "We the undersigned are deeply disappointed with the Administration’s decision to withdraw"
         " the United States from the United Nations Human Rights Council", "Statement on Withdrawal from UN Human Rights Council",
         "quote-is-title", also=(CLAIM,)),
    Edit("a-witness-for-the-event-disputes-it", "geneva-speech:1", 'source = "cnn-haley-letter"',
         'source = "cnn-haley-letter"\nstance = "disputes"', "stance-doubtful", line=1),
    Second("cropped-after-hardly-asked", "closure-told", "“But a railway that carries four wagons a day is not a railway, it is a"
           " habit.”", "close it gladly,” he wrote.", CROPPED, also=(CLAIM,)),
    Second("cropped-after-no", "reopening", '"It was opened to passengers a fortnight later, on 1989-04-01, twenty-three months after'
           ' the last train of the former company. 412', '"train shall carry more than 60 passengers across it."\n\n[[event.evidence]]\n'
           'source = "inspection-report"\nquote = "It was opened to passengers a fortnight later, on 1989-04-01, twenty-three months'
           ' after the last train of the former company. 412', CROPPED),
    Second("cropped-after-refuse", "open-letter", '"We ask three things of the Council: to keep the track-bed whole, to take over the'
           ' viaduct at Low Ketter before the winter, and to refuse the company leave to lift the rails."',
           '"the company leave to lift the rails. We do not ask for money."', CROPPED, also=(CLAIM, "claim-name")),
    Second("cropped-after-not-known", "engine-leaves", '"The train was drawn by No. 3, the green tank engine that the drivers call'
           ' “Old Agnes”."', '"known where they will go. Those who would like to see the line kept"', CROPPED, also=(CLAIM,)),
    Second("one-sentence-twice", "engine-promised:2", "As to the County's offer of 2 July: the board has nothing against letting them have"
           " the viaduct for £1. To take it down would cost us £40,000", "On Tuesday the board decided to let the museum at Vaubrun have"
           " No. 3 as she stands, spare boiler included, for 180,000 francs.", "quote-repeated", also=(CLAIM, "claim-name")),
)  # fmt: skip

SPEAKERS = (
    Edit("another-s-words-in-the-summary", "haley-letter", "Haley told the groups that", "Pompeo told the groups that", "claim-speaker",
         also=("claim-name",)),
    Edit("a-speaker-of-another-paragraph", "ngo-letter", 'said-by = "US officials"', 'said-by = "Salil Shetty"', "speaker-not-found"),
    Edit("a-speaker-from-nowhere", "haley-letter", 'said-by = "Haley"', 'said-by = "Bolton"', "speaker-not-found", first=True),
    Edit("a-speaker-s-namesake", "haley-letter", 'said-by = "Haley"', 'said-by = "John Haley"',
         "speaker-not-found", first=True),
    Edit("half-a-speaker-s-name", "ngo-letter", 'said-by = "Margon"', 'said-by = "Marg"', "speaker-not-found"),
    Edit("two-speakers-swapped", "haley-letter", 'said-by = "US officials"', 'said-by = "Margon"', "speaker-not-found"),
    Second("another-witness", "last-train", 'said-by = "Mr Garroway"', 'said-by = "Colin Dace"', "speaker-not-found"),
    Second("a-name-without-its-particle", "engine-leaves", 'said-by = "Étienne de la Roche-Aubin"', 'said-by = "Étienne Roche-Aubin"',
           "speaker-not-found"),
    Second("a-name-without-its-accent", "engine-leaves", 'said-by = "Étienne de la Roche-Aubin"',
           'said-by = "Etienne de la Roche-Aubin"', "speaker-not-found"),
)  # fmt: skip

ALL = (*WORDS, *DIGITS, *LOOK_ALIKES, *PLACES, *ELISIONS, *EDGES, *SPEAKERS)


@each(ALL)
def test_a_quote_that_is_wrong_is_reported(edit: Edit) -> None:
    judge(edit)
