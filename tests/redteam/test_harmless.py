"""What changes nothing: the drawing of marks, the breaking of lines, the spelling of TOML, what no rule asks for."""

# A row a case: it is not broken up, and the words of the texts are not cut.

from functools import partial

from .judged import each, judge
from .planting import SECOND, Edit

Second = partial(Edit, of=SECOND)
ALONE = "The decision to resign from the Council was that of the US administration alone."

MARKS = (
    Edit("straight-marks-for-curly", "ngo-letter:3", 'quote = "“I would love', 'quote = "\\"I would love'),
    Edit("curly-marks-for-straight", "haley-letter:5", 'accused the NGO\'s of "undermining"', "accused the NGO's of “undermining”"),
    Edit("german-marks", "haley-letter:4", "“You put yourself", "„You put yourself"),
    Edit("a-curly-apostrophe", "haley-letter:5", "accused the NGO's", "accused the NGO’s"),
    Edit("a-straight-apostrophe", "announcement:3", "Administration’s decision", "Administration's decision"),
    Edit("a-modifier-letter-apostrophe", "announcement:3", "Administration’s decision", "Administrationʼs decision"),
    Edit("a-hyphen-for-a-dash", "us-2006:3", "human rights—an assertion", "human rights-an assertion"),
    Edit("two-hyphens-for-a-dash", "us-2006:3", "human rights—an assertion", "human rights--an assertion"),
    Edit("an-en-dash-for-an-em-dash", "us-2006:3", "human rights—an assertion", "human rights–an assertion"),
    Edit("a-no-break-hyphen", "ngo-letter:1", "Geneva-based council opposing", "Geneva\u2011based council opposing"),
    Edit("an-ellipsis-character", "announcement:2", "human rights ... we do", "human rights … we do"),
    Edit("three-dots-in-brackets", "us-2006:2", "in 2006 […] With", "in 2006 [...] With"),
    Edit("an-ellipsis-without-brackets", "us-2006:2", "in 2006 […] With", "in 2006 … With"),
    Edit("an-elision-with-blanks", "us-2006:2", "in 2006 […] With", "in 2006 [ … ] With"),
    Edit("a-leading-elision", "announcement:1", '"Unable to claim', '"[…] Unable to claim'),
    Edit("a-trailing-elision", "geneva-speech:1", 'changes were made."', 'changes were made. …"'),
    Second("a-dash-for-two-hyphens", "last-train:2", "sixty others -- I counted", "sixty others — I counted"),
    Second("a-zero-width-space-before-a-mark", "last-train:3", "a closure, not a funeral", "a closure, not a funeral\u200b"),
    Edit("an-ffi-ligature", "ngo-letter:1", "US officials say", "US o\ufb03cials say"),
    Second("a-dash-for-the-range-s-hyphen", "survey:1", '"19-23 June.', '"19–23 June.'),
    Second("a-narrow-space-made-wide", "engine-leaves:1", "180 000 francs à", "180\u202f000\u00a0francs à"),
)  # fmt: skip

SPACE = (
    Edit("a-no-break-space", "announcement:4", "from the Council was", "from\u00a0the Council was"),
    Edit("a-thin-space", "haley-letter:1", "20 June 2018", "20\u2009June\u202f2018"),
    Edit("two-spaces", "announcement:4", "from the Council was", "from  the  Council was"),
    Edit("a-tab", "announcement:4", "from the Council was", "from\\tthe Council was"),
    Edit("a-line-break", "announcement:4", "from the Council was", "from\\nthe Council was"),
    Edit("blanks-around-a-quote", "announcement:4", f'"{ALONE}"', f'"  {ALONE} "'),
    Edit("a-soft-hyphen", "announcement:4", "administration alone", "adminis\u00adtration alone"),
    Edit("a-zero-width-space", "announcement:4", "administration alone", "administration\u200b alone"),
    Edit("a-byte-order-mark-in-a-quote", "announcement:4", "administration alone", "\ufeffadministration alone"),
    Edit("a-title-with-a-no-break-space", "announcement:0", "Haley and Pompeo", "Haley\u00a0and Pompeo"),
    Second("accents-taken-apart", "engine-leaves:1", "a quitté Sandrigg", "a quitte\u0301 Sandrigg"),
    Second("accents-of-a-speaker-taken-apart", "engine-leaves:2", 'said-by = "Étienne', 'said-by = "E\u0301tienne'),
    Second("a-title-s-accent-taken-apart", "engine-leaves:0", "Belle-Étoile", "Belle-E\u0301toile"),
    Second("a-space-for-a-no-break-space", "engine-leaves:1", "n° 3 du", "n°\u00a03 du"),
    Second("no-line-breaks-of-a-letter", "last-train:2", "my wife and I stood on", "my wife and I\\nstood on"),
    Second("blanks-in-an-anchor", "society-founded:1", 'anchor = "May 1987"', 'anchor = "May\u00a0 1987"'),
    Second("blanks-in-dated-by", "county-answer:1", 'dated-by = "2 July 1987"', 'dated-by = "2\u00a0July  1987"'),
    Second("blanks-in-a-prefix", "open-letter:5", 'prefix = "On the 23rd"', 'prefix = " On  the 23rd "'),
)  # fmt: skip

TOML = (
    Edit("a-toml-date", "announcement:0", 'date = "2018-06-19"', "date = 2018-06-19"),
    Edit("a-number-for-a-year", "us-2006:0", 'date = "2006"', "date = 2006"),
    Edit("a-literal-text", "announcement:0", 'id = "announcement"', "id = 'announcement'"),
    Edit("a-text-in-three-marks", "announcement:4", f'"{ALONE}"', f'"""\n{ALONE}"""'),
    Edit("a-text-broken-by-backslashes", "announcement:4", f'"{ALONE}"', f'"""{ALONE[:32]}\\\n    {ALONE[32:]}"""'),
    Edit("an-escaped-letter", "announcement:4", "administration alone", "administr\\u0061tion alone"),
    Edit("a-quoted-key", "announcement:0", 'date = "2018-06-19"', '"date" = "2018-06-19"'),
    Edit("no-blanks-around-equals", "announcement:0", 'date = "2018-06-19"', 'date="2018-06-19"'),
    Edit("an-indented-key", "announcement:0", 'date = "2018-06-19"', '    date = "2018-06-19"'),
    Edit("a-comment", "announcement:0", 'date = "2018-06-19"', 'date = "2018-06-19"  # a Tuesday'),
    Edit("a-comment-that-looks-like-a-table", "announcement:0", 'date = "2018-06-19"', '# [[event]]\ndate = "2018-06-19"'),
    Edit("a-blank-line", "announcement:0", 'date = "2018-06-19"', '\n\ndate = "2018-06-19"'),
    Edit("the-date-before-the-id", "log", 'id = "us-2006"\ndate = "2006"\n', 'date = "2006"\nid = "us-2006"\n'),
    Edit("the-quote-before-its-source", "ngo-letter:1", '[[event.evidence]]\nsource = "cnn-haley-letter"\n', '[[event.evidence]]\nstance = "supports"\nsource ='
         ' "cnn-haley-letter"\n'),
    Edit("a-list-over-lines", "ngo-letter:0", 'tags = ["letter"]', 'tags = [\n  "letter",\n]'),
    Edit("a-blank-in-a-header", "ngo-letter:1", "[[event.evidence]]", "[[ event . evidence ]]"),
    Edit("a-quoted-header", "ngo-letter:1", "[[event.evidence]]", '[["event"."evidence"]]'),
    Edit("names-in-an-inline-table", "log", '[timeline.names]\n"United States" = ["US", "U.S.", "America"]', '[timeline.names]\n\'United States\' = [ "US", "U.S.",'
         ' "America", ]'),
    Second("a-text-for-a-toml-date", "open-letter:0", "date = 1987-06-11", 'date = "1987-06-11"'),
    Second("an-index-key-in-another-place", "index:memo", 'kind = "other"\n', ""),
    Second("a-capital-checksum", "index:memo", 'sha256 = "9728026c2b', 'sha256 = "9728026C2B'),
    Second("a-comment-in-the-index", "index:memo", "[source.memo]", "# the undated one\n[source.memo]"),
    Second("a-literal-of", "last-train:5", 'of = "spoke from the footplate"', "of = 'spoke from the footplate'"),
)  # fmt: skip

OPTIONAL = (
    Edit("another-tag", "ngo-letter:0", 'tags = ["letter"]', 'tags = ["letter", "ngo"]'),
    Edit("no-tags", "ngo-letter:0", 'tags = ["letter"]\n', ""),
    Edit("an-empty-tag-list", "ngo-letter:0", 'tags = ["letter"]', "tags = []"),
    Edit("a-note", "announcement:1", 'source = "cnn-haley-letter"', 'note = "the announcement itself"\nsource = "cnn-haley-letter"'),
    Edit("the-default-stance", "announcement:1", 'source = "cnn-haley-letter"', 'stance = "supports"\nsource = "cnn-haley-letter"'),
    Edit("an-empty-key", "announcement:1", 'source = "cnn-haley-letter"', 'note = ""\nsource = "cnn-haley-letter"'),
    Edit("a-prefix-that-stands-there", "geneva-speech:1", 'quote = "Last year', 'prefix = "egregious human rights records."\nquote = "Last year'),
    Edit("a-suffix-that-stands-there", "announcement:4", 'source = "joint-reply-letter"', 'suffix = "We had legitimate concerns"\nsource = "joint-reply-letter"'),
    Edit("dated-by-where-one-would-do", "announcement:2", 'source = "cnn-groups-respond"', 'dated-by = "June 19"\nsource = "cnn-groups-respond"'),
    Edit("another-spelling-of-a-name", "log", '["US", "U.S.", "America"]', '["US", "U.S.", "America", "USA"]'),
    Edit("no-about", "log", "from five texts. Every", "from the five texts. Every"),
    Edit("a-url", "index:hrnk-statement", 'kind = "statement"', 'kind = "statement"\nurl = "https://example.org/a?b=c#d"\nretrieved = 2018-07-01'),
    Edit("no-kind", "index:hrnk-statement", 'kind = "statement"\n', ""),
    Edit("an-author-beside-the-publisher", "index:hrnk-statement", 'publisher = "HRNK"', 'publisher = "HRNK"\nauthor = "Greg Scarlatoiu"'),
    Edit("a-shorter-quote", "announcement:3", " the United States from the United Nations Human Rights Council", " the United States"),
    Edit("a-longer-quote", "announcement:4", ALONE, f"{ALONE} We had legitimate concerns that the US's proposal to reopen the Council's"
         " institutional framework"),
    Edit("the-other-place-of-a-dateline", "index:joint-reply-letter", 'dateline = "22 June 2018"', 'dateline = "22 June 2018 Dear Ambassador Haley"'),
    Edit("a-note-beside-a-dateline", "index:hrnk-statement", 'dateline = "June 19, 2018"', 'dateline = "June 19, 2018"\npublished-note = "Twice on the page."'),
    Second("language-en-gb", "index:echo-may", 'kind = "article"', 'kind = "article"\nlanguage = "en-GB"'),
    Second("the-heading-s-year-as-dateline", "index:echo-may", 'dateline = "Tuesday 5th May 1987"', 'dateline = "5th May 1987"'),
    Second("another-translation", "engine-leaves:1", "aboard the coaster", "on board the coaster"),
    Second("another-speaker-s-spelling", "closure-told:3", 'said-by = "Mr Alastair Garroway"', 'said-by = "Garroway"'),
    Second("another-reason", "last-train:5", "and not of what he said", "not of what he said"),
    Second("a-date-of-the-same-days", "opening:0", 'date = "1887-23"', 'date = "1887-09/1887-11"'),
    Second("the-other-end-of-a-line-range", "index:gazette-letter", 'lines = "4-27"', 'lines = "5-26"'),
)  # fmt: skip

ORDER = (
    Edit("two-events-of-one-day-one-way", "log", '[[event]]\nid = "haley-letter"', '[[event]]\nid = "nameless"\ndate = "2018-06-19"\ntitle = "An'
         ' announcement"\n\n[[event.evidence]]\nsource = "cnn-groups-respond"\nquote = "Haley said June 19 when she announced the withdrawal"\n\n'
         '[[event]]\nid = "haley-letter"'),
    Edit("two-events-of-one-day-the-other-way", "log", '[[event]]\nid = "announcement"', '[[event]]\nid = "nameless"\ndate = "2018-06-19"\ntitle = "An'
         ' announcement"\n\n[[event.evidence]]\nsource = "cnn-groups-respond"\nquote = "Haley said June 19 when she announced the withdrawal"\n\n'
         '[[event]]\nid = "announcement"'),
    Edit("a-year-after-its-first-day", "log", '[[event]]\nid = "ngo-letter"', '[[event]]\nid = "nameless"\ndate = "2017"\ntitle = "A study"\n\n'
         '[[event.evidence]]\nsource = "hrnk-statement"\nquote = "A 2017 study by the Council on Foreign Relations"\n\n[[event]]\nid = "ngo-letter"'),
)  # fmt: skip

TEXTS = (
    Edit("line-ends-of-windows", "text:hrnk-statement", "June 19, 2018\n\n\n", "June 19, 2018\r\n\r\n\r\n"),
    Edit("a-paragraph-more", "text:cnn-haley-letter", "Yes on reform, no on the tactic", "Yes on reform, no on the tactic\n\nRead more below."),
    Edit("a-byte-order-mark", "text:joint-reply-letter", "22 June 2018\n", "\ufeff22 June 2018\n"),
    Edit("a-link-more", "text:ishr-joint-reply", "The decision to resign from the Council", "The [decision to resign](https://example.org/a) from the Council"),
    Edit("a-line-broken-in-a-quoted-sentence", "text:cnn-haley-letter", "announced on Tuesday that the US", "announced on Tuesday\nthat the US"),
    Edit("a-word-broken-at-a-line-s-end", "text:cnn-haley-letter", "Unable to claim progress", "Unable to claim pro-\ngress"),
    Edit("curly-marks-in-a-text", "text:cnn-groups-respond", 'of "undermining" attempts', "of “undermining” attempts"),
    Edit("a-last-line-end", "text:cnn-groups-respond", "not worthy of its name.\"", "not worthy of its name.\"\n"),
    Second("line-ends-of-unix", "text:inspection-report", "Report 89/117\r\nDate: 1989-04-12\r\n", "Report 89/117\nDate: 1989-04-12\n"),
    Second("a-lone-carriage-return", "text:inspection-report", "Report 89/117\r\n", "Report 89/117\r"),
    Second("a-no-break-space-in-a-heading", "text:minute-book", "\nMay 1987\n", "\nMay\u00a01987\n"),
    Second("an-en-dash-in-a-range", "text:minute-book", "19-23 June.", "19–23 June."),
    Second("accents-taken-apart-in-a-text", "text:courrier-vaubrun", "a quitté Sandrigg", "a quitte\u0301 Sandrigg"),
)  # fmt: skip

ALL = (*MARKS, *SPACE, *TOML, *OPTIONAL, *ORDER, *TEXTS)


@each(ALL)
def test_what_changes_nothing_is_not_reported(edit: Edit) -> None:
    judge(edit)
