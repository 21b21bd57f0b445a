"""PDF, word processor and mail files: a reader's words are kept, in their order, and nothing is added."""

import io
import re
import sys
import zipfile
from collections import Counter
from difflib import SequenceMatcher
from importlib.util import find_spec
from pathlib import Path

import pytest

from extras import missing
from hrctimeline import locate
from hrctimeline.words.text import Text
from hrctimeline.writing.formats import Unreadable, layout, mail, pdf, word
from hrctimeline.writing.formats.layout import Piece
from hrctimeline.writing.formats.opened import opened
from hrctimeline.writing.intake import Intake, take_in
from mails import HEAD, MAILS, SHOWN
from mails import mail as made_mail
from office import DOCUMENTS, docx, paragraph
from pages import NOTES, PARAGRAPHS, TITLE
from papers import BESIDE, CELLS, LEFT, PAPERS, Line, column, lines
from papers import pdf as made_pdf

for package in ("mammoth", "pypdfium2", "resiliparse"):
    if find_spec(package) is None:
        pytest.skip(missing(package), allow_module_level=True)

FILES = {
    **{f"pdf: {name}": (paper.pdf, paper.paragraphs) for name, paper in PAPERS.items()},
    **{f"docx: {name}": tuple(document) for name, document in DOCUMENTS.items()},
    **{f"eml: {name}": tuple(each) for name, each in MAILS.items()},
}


def words(text: str) -> list[str]:
    return re.findall(r"\w+", Text(text).prose)


@pytest.mark.parametrize("name", FILES)
def test_the_words_are_kept_in_their_order_and_nothing_is_added(name: str) -> None:
    data, paragraphs = FILES[name]
    wanted, made = words("\n\n".join(paragraphs)), words(opened(data, "").text)
    assert sum((Counter(wanted) & Counter(made)).values()) >= 0.98 * len(wanted)
    assert sum((Counter(made) - Counter(wanted)).values()) <= 0.02 * len(wanted)
    same = SequenceMatcher(None, wanted, made, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in same) >= 0.98 * len(wanted)


@pytest.mark.parametrize("name", FILES)
def test_every_paragraph_can_be_quoted(name: str) -> None:
    data, paragraphs = FILES[name]
    text = opened(data, "").text
    assert [p for p in paragraphs if p not in (*CELLS, *SHOWN) and not locate(text, p)] == []


@pytest.mark.parametrize("name", ["plain", "two columns", "two columns, drawn across", "table", "wide lines"])
def test_the_paragraphs_of_a_pdf_stand_apart(name: str) -> None:
    text = Text(opened(PAPERS[name].pdf, "").text)
    for each in PARAGRAPHS[:-1]:
        (place,) = locate(text.source, each)
        assert text.words(*text.paragraph(*place)) == each


# ---- pages -------------------------------------------------------------------


def test_a_page_ends_with_a_form_feed_and_a_sentence_goes_on() -> None:
    text = Text(opened(PAPERS["running heads"].pdf, "").text)
    assert text.source.count("\f") == 3
    place, _ = locate(text.source, PARAGRAPHS[2])
    assert (text.page(place[0]), text.page(place[1])) == (1, 2)
    assert text.words(*text.sentence(*place)) in text.words(*place)
    assert Text("one\ntwo").page(0) is None


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_s_and_a_page_s_end_are_one(end: str) -> None:
    assert Text(f"The coun-{end}\fcil met{end}\fhere.").prose == "The council met\nhere."
    assert Text(f"It met.{end}{end}\fIt left.").prose == "It met.\n\nIt left."


def test_a_running_head_stands_once_and_a_page_s_number_nowhere() -> None:
    found = opened(PAPERS["running heads"].pdf, "")
    assert found.text.count("Harbour Office · Fares 2021") == 1
    assert "Page" not in found.text
    assert found.remarks == (
        "taken once, or not at all where it is but a page's number: “Harbour Office · Fares #” · “Page # of #”",
    )


def test_what_stands_on_one_page_is_no_running_head() -> None:
    two = made_pdf(column(["Ferry fares", "to rise"]), column(["Ferry fares", "to fall"], top=700))
    assert opened(two, "").text.split() == ["Ferry", "fares", "to", "rise", "Ferry", "fares", "to", "fall"]


def test_a_page_that_is_a_picture_is_told() -> None:
    picture = b"q 100 0 0 100 72 600 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q"
    half = made_pdf(column(lines(PARAGRAPHS, 70)), picture)
    assert opened(half, "").remarks == ("p. 2 has no text layer: what stands there is not taken",)
    assert not opened(made_pdf(column(lines(PARAGRAPHS, 70)), []), "").remarks
    with pytest.raises(Unreadable, match="1 page, and none has a text layer"):
        opened(made_pdf(picture), "")


def test_a_table_is_read_by_its_rows() -> None:
    text = opened(PAPERS["table"].pdf, "").text
    assert "From Fare\nPort Lyne 12 pounds\nOld Quay 11 pounds" in text
    assert "Port Lyne\t\t12 pounds" in opened(DOCUMENTS["table"].docx, "").text


def test_three_columns_drawn_across() -> None:
    parts = [list(lines([each], 26)) for each in PARAGRAPHS[:1] * 9]
    width = 27 * 6
    text = [words for part in parts for words in part if words]
    columns = [text[at : at + 12] for at in (0, 12, 24)]
    drawn = [line for n, c in enumerate(columns) for line in column(c, 30 + n * (width + 30))]
    page = made_pdf(sorted(drawn, key=lambda line: (-line.y, line.x)))
    assert words(opened(page, "").text) == words("\n".join(text[:36]))


def test_short_words_beside_each_other_are_no_columns() -> None:
    rows = [
        Line(x, 700 - 12 * n, word)
        for n in range(20)
        for x, word in ((LEFT, f"Pier {n}"), (BESIDE, f"{n} pounds"))
    ]
    assert opened(made_pdf(rows), "").text.split("\n")[0] == "Pier 0 0 pounds"


def test_time_grows_with_the_page(hostile: int = 20_000) -> None:
    """A page of many cells, all in one row or all in rows of two, is put in order at once."""
    row = [Piece("x" * 30, 40.0 * n, 40.0 * n + 20, 700, 10) for n in range(hostile)]
    rows = [
        [Piece("x" * 30, 0, 150, 700 - n, 10), Piece("x" * 30, 200 + n % 90, 400, 700 - n, 10)]
        for n in range(hostile)
    ]
    assert len(layout.read([[row], rows]).pages) == 2


@pytest.mark.parametrize("title", [[TITLE], ["The island's council", "speaks of the fares"]])
def test_the_title_of_a_pdf_is_what_is_set_largest(title: list[str]) -> None:
    head = [Line(LEFT, 775, "The Gazette", 8)]
    large = [Line(LEFT, 740 - 24 * n, words, 20) for n, words in enumerate(title)]
    assert taken(made_pdf([*head, *large, *column(lines(PARAGRAPHS, 70), top=680)])).table[
        "title"
    ] == " ".join(title)
    assert taken(PAPERS["running heads"].pdf).table["title"] == TITLE
    assert taken(PAPERS["plain"].pdf).table["title"] == TITLE


# ---- what can't be read ------------------------------------------------------

LOCKED = PAPERS["plain"].pdf.replace(
    b"/Root 1 0 R",
    b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >> /ID [(a) (a)]"
    % (b"o" * 32, b"u" * 32),
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.4\nnothing more", "it is no whole PDF file"),
        (LOCKED, "it is locked with a password"),
        (DOCUMENTS["plain"].docx[:-200], "packed file"),
        (docx("<w:p>"), "it is no whole .docx file"),
        (docx(""), "it has no words"),
        (b"{\\rtf1 Fares}", "rich text file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office file"),
        (b"\x89PNG\r\n", "a picture"),
        (made_mail("", ""), "it has no words"),
    ],
)
def test_what_can_t_be_read_is_told(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        opened(data, "")


def test_a_file_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "_LARGEST", 1000)
    with pytest.raises(Unreadable, match="it unpacks to more than"):
        opened(docx(paragraph("x" * 2000)), "")


@pytest.mark.parametrize("name", FILES)
def test_whatever_is_cut_off_or_changed_no_traceback(name: str) -> None:
    data = FILES[name][0]
    for at in range(0, len(data), max(1, len(data) // 12)):
        for broken in (data[:at], data[:at] + b"\xff\x00<&" + data[at + 4 :]):
            try:
                opened(broken, "")
            except Unreadable as error:
                assert str(error)


@pytest.mark.parametrize(
    ("package", "data"),
    [
        ("pypdfium2", PAPERS["plain"].pdf),
        ("mammoth", DOCUMENTS["plain"].docx),
        ("resiliparse.extract.html2text", DOCUMENTS["plain"].docx),
    ],
)
def test_without_the_library_it_says_how_to_get_it(
    package: str, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(Unreadable, match=r"pip install 'hrctimeline\[import\]'"):
        opened(data, "")


# ---- what a file says of itself ----------------------------------------------


def taken(data: bytes, name: str = "") -> Intake:
    return take_in(data, name, (), {})


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_s_head_is_proposed(name: str) -> None:
    intake = taken(MAILS[name].eml, "fares.eml")
    assert {key: intake.table[key] for key in ("title", "author", "kind", "published", "dateline")} == {
        "title": TITLE,
        "author": "Ada Holm",
        "kind": "letter",
        "published": "2021-06-04",
        "dateline": "4 Jun 2021",
    }
    assert not intake.unsure
    assert intake.files["original/fares.eml"] == MAILS[name].eml
    assert intake.text.startswith("\n".join(SHOWN[:2]))


def test_a_mail_s_day_is_its_writer_s() -> None:
    late = [line.replace("Fri, 4 Jun 2021 23:58:11 -0200", "Thu, 3 Jun 2021 00:30:00 +0300") for line in HEAD]
    assert taken(made_mail("", "Words.", head=tuple(late)), "x.eml").table["published"] == "2021-06-03"


def test_an_answer_s_subject_and_what_is_attached() -> None:
    answer = [line.replace(TITLE, f"Re: AW: {TITLE}") for line in HEAD]
    assert taken(made_mail("", "Words.", head=tuple(answer)), "x.eml").table["title"] == TITLE
    assert taken(MAILS["attached"].eml).remarks == ("what is attached is not taken: fares.pdf",)


def test_a_text_that_begins_like_a_mail_is_none() -> None:
    assert not mail.is_mail(b"From: the office\n\nDate: today", "x.txt")
    assert not mail.is_mail(b"From: a\nDate: b\nMore words here\nTo: c\n\nx", "x.txt")
    assert mail.is_mail(b"From: a\nDate: b\nTo: c\n\nx", "")


@pytest.mark.parametrize(
    ("name", "ending"), [("pdf: plain", "pdf"), ("docx: plain", "docx"), ("eml: plain", "eml")]
)
def test_the_original_is_kept_beside_the_text(name: str, ending: str) -> None:
    intake = taken(FILES[name][0], f"Fares.{ending}")
    assert set(intake.files) == {"fares.txt", f"original/fares.{ending}"}
    assert intake.files[f"original/fares.{ending}"] == FILES[name][0]
    assert intake.table["file"] == "fares.txt"


def test_no_word_processor_s_file() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("content.xml", "x")
    assert not word.is_word(packed.getvalue(), "letter.odt")
    assert not word.is_word(b"PK", "letter.odt")
    assert not pdf.is_pdf(b"Not a %PDF-")


def test_notes_come_last_without_their_marks() -> None:
    text = opened(DOCUMENTS["footnote"].docx, "").text
    assert text.rstrip().endswith(NOTES[0])
    assert PARAGRAPHS[0] in text and "↑" not in text and "[1]" not in text


@pytest.mark.skipif(not Path("/usr/bin/chromium").exists(), reason="no Chromium here")
def test_a_page_that_a_browser_printed(tmp_path: Path) -> None:
    import subprocess

    page = tmp_path / "page.html"
    columns = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    page.write_text(
        f"<meta charset=utf-8><html lang=en><h1>{TITLE}</h1><div style='columns:2;hyphens:auto'>{columns}</div>"
    )
    made = tmp_path / "page.pdf"
    options = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --no-pdf-header-footer --disable-background-networking --disable-component-update --disable-sync"
    run = [
        "/usr/bin/chromium",
        *options.split(),
        f"--user-data-dir={tmp_path}/profile",
        f"--print-to-pdf={made}",
        page.as_uri(),
    ]
    subprocess.run(run, check=True, capture_output=True, timeout=60)
    assert words(opened(made.read_bytes(), "").text) == words("\n".join((TITLE, *PARAGRAPHS)))


@pytest.mark.parametrize(
    ("sender", "shown", "author"),
    [
        ("A. Former Operator", "A. Former Operator", "A. Former Operator"),
        ("A. Berg <a@mill.example>", "A. Berg <a@mill.example>", "A. Berg"),
        ("=?utf-8?q?J=C3=BCrgen?= <j@mill.example>", "Jürgen <j@mill.example>", "Jürgen"),
        ("=?utf-8?q?J=C3=BCrgen?=", "Jürgen", "Jürgen"),
        ("a@mill.example", "a@mill.example", "a@mill.example"),
    ],
)
def test_a_mail_s_head_is_shown_as_it_was_written(sender: str, shown: str, author: str) -> None:
    head = f"From: {sender}\r\nTo: b@mill.example\r\nDate: Wed, 9 Jul 2014 23:12:04 +0100\r\n"
    read = mail.read(f"{head}\r\nThe mill is shut.\r\n".encode(), bytes.decode)
    assert read.text.startswith(f"From: {shown}\nTo: b@mill.example\n") and read.author == author
