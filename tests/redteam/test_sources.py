"""Texts and their index: what was changed in them, and who says when they were written."""

# A row a case: it is not broken up, and the words of the texts are not cut.

from functools import partial

from .judged import each, judge
from .planting import SECOND, Edit

Second = partial(Edit, of=SECOND)
CHANGED, LOST, DATELINE, MISMATCH = (
    "source-changed",
    "quote-not-found",
    "dateline-not-found",
    "dateline-mismatch",
)
SHA = 'sha256 = "'

CHECKSUMS = (
    Edit("a-letter-in-a-quoted-sentence", "text:cnn-groups-respond", "Haley said June 19", "Haley said june 19", CHANGED, event="-", resum=False,
         at=SHA + "14366c86", also=(LOST,)),
    Edit("a-letter-far-from-any-quote", "text:cnn-haley-letter", "more than a dozen", "more than A dozen", CHANGED, event="-", resum=False,
         at=SHA + "4ab90d63"),
    Edit("a-space-at-the-end", "text:joint-reply-letter", "18. Urgent Action Fund for Women's Human Rights",
         "18. Urgent Action Fund for Women's Human Rights ", CHANGED, event="-", resum=False, at=SHA + "e05b0842"),
    Edit("outside-the-lines-that-count", "text:hrnk-statement", "North Korea Camp No. 25 Update 2", "North Korea Camp No. 52 Update 2", CHANGED,
         event="-", resum=False, at=SHA + "34cd4e95"),
    Edit("a-digit-of-a-checksum", "index:hrnk-statement", SHA + "34cd4e95", SHA + "44cd4e95", CHANGED),
    Edit("a-short-checksum", "index:hrnk-statement", SHA + "34cd4e95", SHA + "34cd4e9", CHANGED),
    Edit("the-checksum-of-another-text", "index:hrnk-statement", "34cd4e95dda7519c548ffd618966fe01eb41be935c3b4cdfab7804a063eb7656",
         "50a1d60cd42f3a974ad17373dd7522602a5ce17a683bae568261547c8694a388", CHANGED),
    Second("a-line-end-made-unix", "text:inspection-report", "Report 89/117\r\n", "Report 89/117\n", CHANGED, event="-", resum=False,
           at=SHA + "96011c61"),
    Second("a-blank-line-more", "text:memo", "INTERNAL MEMORANDUM\n", "INTERNAL MEMORANDUM\n\n", CHANGED, event="-", resum=False,
           at='sha256 = "9728026c'),
    Second("a-no-break-space-made-a-space", "text:courrier-vaubrun", "n°\u00a03", "n° 3", CHANGED, event="-", resum=False,
           at='sha256 = "d9948a7a'),
)  # fmt: skip

TAMPERED = (
    Edit("digits-turned-round", "text:joint-reply-letter", "22 June 2018", "\u202e22\u202c June 2018", "hidden-direction", event="-", first=True),
    Edit("a-word-of-a-quoted-sentence", "text:cnn-haley-letter", "announced on Tuesday that", "announced on Monday that", LOST,
         event="announcement", at='quote = "Unable'),
    Edit("a-negation-put-into-a-quoted-sentence", "text:joint-reply-letter", "that do not work on", "that do work on", LOST,
         event="joint-reply", at='quote = "As you know'),
    Edit("a-year-of-a-quoted-sentence", "text:cnn-haley-letter", "was in 2006, when", "was in 2003, when", LOST, event="us-2006",
         at='quote = "The last time'),
    Edit("the-dateline-s-day", "text:cnn-groups-respond", "date 2018-06-25", "date 2018-06-26", DATELINE, event="-", at='dateline = "date 2018-06-25"'),
    Edit("the-dateline-s-year", "text:hrnk-statement", "\nJune 19, 2018\n", "\nJune 19, 2019\n", ""),
    Edit("both-places-of-a-dateline", "text:joint-reply-letter", "22 June 2018\n", "23 June 2018\n", DATELINE, event="-",
         at='dateline = "22 June 2018"', also=(LOST,)),
    Edit("a-signatory-added", "text:joint-reply-letter", "18. Urgent Action Fund", "18. Some Other Fund\n19. Urgent Action Fund", LOST,
         event="joint-reply", at='quote = "18. Urgent'),
    Edit("digits-that-are-drawn-backwards", "text:cnn-haley-letter", "more than a dozen", "more than \u202e21\u202c", "hidden-direction", event="-"),
    Edit("a-sign-that-turns-nothing", "text:cnn-haley-letter", "more than a dozen", "more than a\u200e dozen", ""),
    Edit("a-negation-before-a-quote", "text:hrnk-statement", "We the undersigned are", "It is not true that we the undersigned are", LOST,
         event="announcement", at='quote = "We the undersigned'),
    Edit("a-quote-s-sentence-twice", "text:cnn-haley-letter", "On Thursday, the US nameplate at the council was taken down.",
         "Last year, Haley addressed the council in Geneva, threatening to end US membership unless significant changes were made.",
         "quote-ambiguous", event="geneva-speech", at='quote = "Last year, Haley'),
    Edit("the-speaker-of-a-quote", "text:cnn-haley-letter", "on a key human rights issue,” Haley said.", "on a key human rights issue,” Bolton said.",
         LOST, event="haley-letter", at='quote = "“You put yourself'),
    Second("the-heading-of-a-month", "text:minute-book", "\nMay 1987\n", "\nApril 1987\n", "anchor-not-found", event="society-founded",
           at='anchor = "May 1987"'),
    Second("a-day-of-an-entry", "text:minute-book", "On the 9th the society", "On the 8th the society", LOST, event="society-founded",
           at='quote = "On the 9th'),
    Second("no-before-the-trains", "text:echo-march", "Thirty-four men and two women", "It is not true that thirty-four men and two women", LOST,
           event="closure-told", at='quote = "Thirty-four'),
    Second("a-negation-before-a-whole-quote", "text:echo-may", "The train was drawn by No. 3", "It is not the case that The train was drawn by No. 3",
           "quote-cropped", event="engine-leaves", at='quote = "The train was drawn'),
    Second("the-french-day", "text:courrier-vaubrun", "lundi 12 octobre", "mardi 13 octobre", LOST, event="engine-leaves", at='quote = "la locomotive'),
    Second("a-nul", "text:memo", "INTERNAL", "INTER\0NAL", "source-encoding", event="-"),
    Second("not-utf-8", "text:echo-may", "Thomas Ó Briain", "Thomas \udcd3 Briain", "source-encoding", event="-"),
    Second("two-newspapers-one-sentence", "text:gazette-letter", "Nobody laughed.", "It was opened to passengers a fortnight later.", ""),
)  # fmt: skip

INDEX = (
    Edit("a-file-that-isn-t-there", "index:hrnk-statement", 'file = "hrnk-statement.txt"', 'file = "hrnk.txt"', "source-missing",
         also=("source-unlisted",)),
    Edit("a-file-kept-elsewhere", "index:hrnk-statement", 'file = "hrnk-statement.txt"', 'kept = "elsewhere"\nfile = "hrnk.txt"',
         "source-absent", also=("source-unlisted",), line=1),
    Edit("a-file-above", "index:hrnk-statement", 'file = "hrnk-statement.txt"', 'file = "../events.toml"', "source-outside",
         also=("source-unlisted",)),
    Edit("a-file-twice", "index:hrnk-statement", 'file = "hrnk-statement.txt"', 'file = "cnn-haley-letter.txt"', CHANGED,
         also=("source-unlisted", LOST, DATELINE, "wrong-type", "quotation-conflict"), line=1),
    Edit("a-dateline-of-other-words", "index:cnn-groups-respond", 'dateline = "date 2018-06-25"', 'dateline = "25 June 2018"', DATELINE),
    Edit("a-dateline-inside-a-number", "index:joint-reply-letter", 'dateline = "22 June 2018"', 'dateline = "2 June 2018"', DATELINE),
    Edit("a-dateline-without-its-year", "index:joint-reply-letter", 'dateline = "22 June 2018"', 'dateline = "22 June"', MISMATCH, line=-1),
    Edit("a-dateline-of-the-letter-answered", "index:joint-reply-letter", 'dateline = "22 June 2018"', 'dateline = "20 June 2018"', MISMATCH, line=-1),
    Edit("a-dateline-outside-the-lines", "index:hrnk-statement", 'dateline = "June 19, 2018"\n', 'dateline = "Nov 13, 2017"\n', DATELINE,
         also=()),
    Edit("no-dateline-and-no-note", "index:ishr-joint-reply", 'dateline = "22.06.2018"\n', "", "publication-unexplained", line=-1),
    Edit("a-note-of-blanks", "index:joint-reply-letter", 'dateline = "22 June 2018"', 'published-note = "  "', "missing-key",
         also=("publication-unexplained",)),
    Edit("a-copy-of-nothing", "index:ishr-joint-reply", 'copy-of = "joint-reply-letter"', 'copy-of = "joint-reply"', "unknown-source"),
    Edit("without-markdown", "index:ishr-joint-reply", 'markup = "markdown"\n', "", LOST, event="haley-letter",
         at='quote = "We write in response to your letter of 20 June 2018, in which you suggest that NGOs are somehow responsible for your'
         ' decision to withdraw from the Human Rights Council."\n\n[[event.evidence]]\nsource = "cnn'),
    Edit("other-lines", "index:hrnk-statement", 'lines = "1-66"', 'lines = "1-36"', LOST, event="us-2006", at='quote = "Forfeiting'),
    Edit("lines-beyond-the-end", "index:hrnk-statement", 'lines = "1-66"', 'lines = "1-9999"', "wrong-type"),
    Edit("lines-from-last-to-first", "index:hrnk-statement", 'lines = "1-66"', 'lines = "66-1"', "wrong-type"),
    Edit("published-in-words", "index:hrnk-statement", 'published = "2018-06-19"', 'published = "June 19, 2018"', "bad-date"),
    Edit("no-publisher", "index:hrnk-statement", 'publisher = "HRNK"\n', "", "missing-key", at="[source.hrnk-statement]", also=("claim-name",)),
    Edit("a-kind-that-isn-t-one", "index:hrnk-statement", 'kind = "statement"', 'kind = "declaration"', "wrong-type"),
    Edit("an-empty-title", "index:hrnk-statement", 'title = "Statement on Withdrawal from UN Human Rights Council"', 'title = ""', "missing-key"),
    Second("a-french-text-called-english", "index:courrier-vaubrun", 'language = "fr"\n', "", MISMATCH, also=("date-too-precise",), at='published = "1987-10-14"'),
    Second("an-english-text-called-french", "index:echo-may", 'kind = "article"', 'kind = "article"\nlanguage = "fr"', "unknown-language", line=1),
    Second("a-copy-of-another-text", "index:open-letter-web", 'copy-of = "open-letter"', 'copy-of = "memo"', "copy-differs"),
    Second("a-day-order-that-isn-t-one", "index:open-letter-web", 'date-order = "dmy"', 'date-order = "DMY"', "wrong-type", also=(MISMATCH,)),
    Second("a-dateline-in-the-other-notation", "index:gazette-letter", 'dateline = "May 11, 1987"', 'dateline = "11 May 1987"', DATELINE),
    Second("a-dateline-off-the-page-s-lines", "index:gazette-letter", 'lines = "4-27"', 'lines = "6-27"', DATELINE, at='dateline = "May 11, 1987"'),
)  # fmt: skip

ALL = (*CHECKSUMS, *TAMPERED, *INDEX)


@each(e for e in ALL if e.rule)
def test_a_text_that_was_changed_or_misdescribed_is_reported(edit: Edit) -> None:
    judge(edit)


@each(e for e in ALL if not e.rule)
def test_words_that_no_line_cites_are_not_guarded_against_a_new_checksum(edit: Edit) -> None:
    judge(edit)
