"""The log as a file: TOML, keys, kinds of values, ids, dates in EDTF, order."""

# A row a case: it is not broken up, and the words of the texts are not cut.

from functools import partial

from .judged import each, judge
from .planting import SECOND, Edit

Second = partial(Edit, of=SECOND)
SYNTAX, TYPE, MISSING, KEY, ID, DATE = (
    "toml-syntax",
    "wrong-type",
    "missing-key",
    "unknown-key",
    "bad-id",
    "bad-date",
)

TOML = (
    Edit("a-quotation-mark-lost", "announcement:0", 'date = "2018-06-19"', 'date = "2018-06-19', SYNTAX, event="-"),
    Edit("no-quotation-marks", "announcement:0", 'id = "announcement"', "id = announcement", SYNTAX, event="-"),
    Edit("a-month-without-marks", "ngo-letter:0", 'date = "2018-05"', "date = 2018-05", SYNTAX, event="-"),
    Edit("a-key-twice", "announcement:0", 'date = "2018-06-19"', 'date = "2018-06-19"\ndate = "2018-06-19"', SYNTAX, event="-", line=1),
    Edit("a-bracket-lost", "announcement:1", "[[event.evidence]]", "[[event.evidence]", SYNTAX, event="-"),
    Edit("a-table-for-an-array", "ngo-letter:0", "[[event]]", "[event]", SYNTAX, event="-"),
    Edit("a-comma-for-an-equals-sign", "ngo-letter:0", 'tags = ["letter"]', 'tags, ["letter"]', SYNTAX, event="-"),
    Edit("json", "joint-reply:0", 'id = "joint-reply"', '"id": "joint-reply",', SYNTAX, event="-"),
    Edit("a-backslash-that-escapes-nothing", "geneva-speech:1", "Last year, Haley", "Last year, \\Haley", SYNTAX, event="-"),
    Edit("a-line-break-in-a-text", "geneva-speech:1", "Last year, Haley", "Last year,\nHaley", SYNTAX, event="-"),
    Edit("a-byte-that-is-no-utf-8", "geneva-speech:1", "Last year, Haley", "Last year, \udce9 Haley", SYNTAX, event="-"),
    Edit("a-conflict-left-by-git", "ngo-letter:0", 'tags = ["letter"]', '<<<<<<< HEAD\ntags = ["letter"]', SYNTAX, event="-"),
    Second("an-index-without-a-bracket", "index:memo", "[source.memo]", "[source.memo", SYNTAX),
    Second("a-source-twice", "index:memo", "[source.memo]", "[source.echo-may]", SYNTAX),
)  # fmt: skip

KEYS = (
    Edit("a-mistyped-key", "ngo-letter:1", "said-by =", "saidby =", KEY),
    Edit("a-key-in-capitals", "ngo-letter:0", "tags =", "Tags =", KEY),
    Edit("an-underscore", "haley-letter:0", "responds-to =", "responds_to =", KEY),
    Edit("a-key-of-another-table", "ngo-letter:0", "tags =", 'said-by = "US officials"\ntags =', KEY),
    Edit("a-table-of-no-kind", "ngo-letter:1", "[[event.evidence]]", "[[event.evidences]]", KEY, at="[[event.evidences]]", also=("date-unsupported", "claim-quotation")),
    Edit("timeline-mistyped", "log", "[timeline]", "[time-line]", KEY, also=(MISSING,)),
    Edit("no-title", "announcement:0", 'title = "Haley and Pompeo announce the withdrawal"\n', "", MISSING, at='[[event]]\nid = "announcement"'),
    Edit("an-empty-title", "announcement:0", '"Haley and Pompeo announce the withdrawal"', '""', MISSING),
    Edit("a-title-of-blanks", "announcement:0", '"Haley and Pompeo announce the withdrawal"', '"   "', MISSING),
    Edit("no-date", "announcement:0", 'date = "2018-06-19"\n', "", MISSING, at='[[event]]\nid = "announcement"'),
    Edit("no-id", "us-2006:0", 'id = "us-2006"\n', "", MISSING, event="-", at='[[event]]\ndate = "2006"'),
    Edit("no-source", "ngo-letter:2", 'source = "cnn-haley-letter"\n', "", MISSING, line=0, at="[[event.evidence]]\nquote"),
    Edit("an-empty-quote", "announcement:5", '"The decision to resign from the Council was that of the US administration alone."', '""', MISSING),
    Edit("tags-in-a-text", "ngo-letter:0", 'tags = ["letter"]', 'tags = "letter"', TYPE),
    Edit("a-number-for-a-title", "announcement:0", '"Haley and Pompeo announce the withdrawal"', "2018", TYPE),
    Edit("a-title-over-two-lines", "announcement:0", '"Haley and Pompeo announce the withdrawal"', '"Haley and Pompeo\\nannounce the withdrawal"', TYPE),
    Edit("a-stance-of-one-s-own", "us-2006:2", 'stance = "disputes"', 'stance = "contradicts"', TYPE),
    Edit("a-tag-that-is-a-number", "ngo-letter:0", 'tags = ["letter"]', "tags = [2018]", TYPE),
    Edit("a-picture-that-is-not-there", "ngo-letter:0", 'tags = ["letter"]', 'image = { file = "letter.png", alt = "The letter" }\ntags = ["letter"]', "bad-image"),
    Second("names-in-a-text", "log", '"Ketter County Council" = ["County Council", "County"]', '"Ketter County Council" = "County"', TYPE),
    Second("true-for-a-date", "landslip:0", 'date = "1986-12-14~"', "date = true", TYPE),
    Second("a-list-of-dates", "landslip:0", 'date = "1986-12-14~"', 'date = ["1986-12-14~"]', TYPE),
)  # fmt: skip

IDS = (
    Edit("an-id-twice", "haley-letter:0", 'id = "haley-letter"', 'id = "announcement"', "duplicate-id", event="announcement",
         also=("unknown-event",)),
    Edit("an-id-with-a-space", "us-2006:0", 'id = "us-2006"', 'id = "us 2006"', ID, event="-"),
    Edit("an-id-in-capitals", "us-2006:0", 'id = "us-2006"', 'id = "US-2006"', ID, event="-"),
    Edit("an-id-with-an-underscore", "us-2006:0", 'id = "us-2006"', 'id = "us_2006"', ID, event="-"),
    Edit("an-id-that-begins-with-a-hyphen", "us-2006:0", 'id = "us-2006"', 'id = "-us-2006"', ID, event="-"),
    Edit("an-id-with-a-look-alike", "us-2006:0", 'id = "us-2006"', 'id = "u\u0455-2006"', ID, event="-"),
    Edit("a-source-mistyped", "announcement:3", 'source = "hrnk-statement"', 'source = "hrnk-statment"', "unknown-source"),
    Edit("a-source-s-file", "announcement:3", 'source = "hrnk-statement"', 'source = "hrnk-statement.txt"', ID),
    Edit("a-source-swapped", "announcement:3", 'source = "hrnk-statement"', 'source = "joint-reply-letter"', "quote-not-found", line=1),
    Edit("the-other-cnn-article", "announcement:1", 'source = "cnn-haley-letter"', 'source = "cnn-groups-respond"', "quote-not-found", line=1),
    Second("a-copy-s-id", "open-letter:3", 'source = "open-letter"', 'source = "open-letter-2"', "unknown-source"),
    Second("the-other-echo", "last-train:1", 'source = "echo-may"', 'source = "echo-march"', "quote-not-found", line=1),
    Second("nobody-cites-it", "index", "[source.memo]", '[source.memo-2]\nfile = "memo.txt"\nsha256 = "8568"\ntitle = "A memo"\nauthor = "P. Strand"\n'
           'published = "1987-07-10"\npublished-note = "A copy."\n\n[source.memo]', "unused-source", also=("source-changed",)),
)  # fmt: skip

DATES = (
    Edit("american", "announcement:0", '"2018-06-19"', '"06/19/2018"', DATE),
    Edit("german", "announcement:0", '"2018-06-19"', '"19.06.2018"', DATE),
    Edit("in-words", "announcement:0", '"2018-06-19"', '"19 June 2018"', DATE),
    Edit("a-thirtieth-of-february", "announcement:0", '"2018-06-19"', '"2018-02-30"', DATE),
    Edit("a-thirteenth-month", "ngo-letter:0", '"2018-05"', '"2018-13"', DATE),
    Edit("one-digit-for-a-month", "ngo-letter:0", '"2018-05"', '"2018-5"', DATE),
    Edit("a-time-of-day", "announcement:0", '"2018-06-19"', "2018-06-19T10:00:00", DATE),
    Edit("a-hyphen-of-another-sort", "announcement:0", '"2018-06-19"', '"2018‑06‑19"', DATE),
    Edit("arabic-digits", "us-2006:0", 'date = "2006"', 'date = "٢٠٠٦"', DATE),
    Edit("a-blank", "us-2006:0", 'date = "2006"', 'date = " 2006"', DATE),
    Second("backwards", "survey:0", '"1987-06-19/1987-06-23"', '"1987-06-23/1987-06-19"', DATE),
    Second("a-dash-between-days", "survey:0", '"1987-06-19/1987-06-23"', '"1987-06-19 – 1987-06-23"', DATE),
    Second("a-fifth-season", "opening:0", '"1887-23"', '"1887-25"', DATE),
    Second("a-leap-day-of-no-leap-year", "reopening:0", '"1989-04-01"', '"1989-02-29"', DATE),
    Second("a-decade-in-words", "best-years:0", '"192X"', '"1920s"', DATE),
)  # fmt: skip

SHAPE = (
    Edit("no-evidence", "us-2006:0", 'tags = ["membership"]', 'tags = ["membership"]\n\n[[event]]\nid = "bare"\ndate = "2006"\ntitle = "Bare"',
         "no-evidence", at='[[event]]\nid = "us-2006"'),
    Edit("evidence-under-the-wrong-event", "geneva-speech:0", '[[event]]\nid = "geneva-speech"\ndate = "2017"',
         '[[event]]\nid = "early"\ndate = "2017"\ntitle = "Early"\n\n[[event]]\nid = "geneva-speech"\ndate = "2017"', "no-evidence", event="early"),
    Edit("a-later-event-first", "us-2006:0", '[[event]]\nid = "us-2006"',
         '[[event]]\nid = "later"\ndate = "2018-06-21"\ntitle = "Later"\n\n[[event.evidence]]\nsource = "cnn-haley-letter"\nquote = "On Thursday, the'
         ' US nameplate at the council was taken down."\n\n[[event]]\nid = "us-2006"', "out-of-order", at='date = "2006"'),
)  # fmt: skip

ALL = (*TOML, *KEYS, *IDS, *DATES, *SHAPE)


@each(ALL)
def test_a_log_that_is_malformed_is_reported(edit: Edit) -> None:
    judge(edit)
