"""Saved web pages: the words that a reader takes from them are kept, and what is around them isn't."""

import re
import sys
from collections import Counter
from importlib.util import find_spec

import pytest

from extras import missing
from hrctimeline.writing.formats import Unreadable
from hrctimeline.writing.formats.web_page import is_web_page, read
from hrctimeline.writing.intake import take_in
from pages import PAGES, PARAGRAPHS, article, document, prose

if find_spec("resiliparse") is None:
    pytest.skip(missing("resiliparse"), allow_module_level=True)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@pytest.mark.parametrize("name", PAGES)
def test_the_words_are_kept_and_nothing_is_added(name: str) -> None:
    page = PAGES[name]
    wanted, made = words(" ".join(page.paragraphs)), words(read(page.html).text)
    assert sum((wanted & made).values()) >= 0.98 * sum(wanted.values())
    assert sum((made - wanted).values()) <= 0.02 * sum(wanted.values())


@pytest.mark.parametrize("name", sorted(set(PAGES) - {"table"}))
def test_each_paragraph_stands_in_a_line_of_its_own(name: str) -> None:
    page = PAGES[name]
    assert [line for line in read(page.html).text.split("\n") if line] == list(page.paragraphs)


def meta(name: str, value: str) -> str:
    return f'<meta property="{name}" content="{value}">'


HEAD = meta("og:site_name", "The Gazette") + meta("og:title", "Fares to rise")


def taken(body: str, head: str = HEAD) -> dict[str, str]:
    return take_in(document(article(body), head), "page.html", (), {}).table


def test_what_the_head_says_is_proposed() -> None:
    table = taken(prose(), HEAD + meta("article:published_time", "2021-06-04T08:00:00+01:00"))
    assert (table["title"], table["publisher"], table["published"]) == (
        "Fares to rise",
        "The Gazette",
        "2021-06-04",
    )
    assert table["published-note"] == (
        "The saved page says it in its head: article:published_time is 2021-06-04T08:00:00+01:00."
    )
    assert "dateline" not in table and "language" not in table and "author" not in table
    signed = HEAD + '<meta name="author" content="Ada Holm">'
    table = taken("<p>By Jan Moor</p>" + prose(), signed)
    assert (table["publisher"], table["author"]) == ("The Gazette", "Ada Holm")


def test_a_dateline_goes_before_the_head_and_one_that_differs_is_asked_for() -> None:
    dated = "<p>4 June 2021</p>" + prose()
    assert taken(dated)["dateline"] == "4 June 2021"
    for day, sure in (("2021-06-04", True), ("2021-06-05", False)):
        head = HEAD + meta("article:published_time", f"{day}T08:00:00Z")
        intake = take_in(document(article(dated), head), "page.html", (), {})
        assert (intake.table["dateline"], not intake.unsure) == ("4 June 2021", sure)


def test_what_stands_behind_the_heading_in_the_title_is_asked_for_as_publisher() -> None:
    html = document(article(prose()))
    intake = take_in(html, "page.html", (), {})
    assert (intake.table["publisher"], intake.unsure) == ("The Gazette", {"publisher"})
    for given in ({"publisher": "Gazette"}, {"author": "Ada Holm"}):
        assert not take_in(html, "page.html", (), given).unsure
    signed = take_in(document(article("<p>By Ada Holm</p>" + prose())), "page.html", (), {}).table
    assert (signed.get("publisher"), signed["author"]) == (None, "Ada Holm")
    other = html.replace(b"<h1>Ferry", b"<h1>Old ferry")
    assert other != html and "publisher" not in take_in(other, "page.html", (), {}).table


def test_the_page_is_kept_beside_its_text() -> None:
    html = document(article(prose()))
    intake = take_in(html, "fares.htm", (), {})
    assert intake.files["original/fares.html"] == html
    assert intake.files["fares.txt"].decode() == intake.text
    assert PARAGRAPHS[1] in intake.text


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_the_encoding_is_the_page_s_own(encoding: str) -> None:
    html = document(article(prose())).decode().replace("utf-8", encoding).encode(encoding)
    assert PARAGRAPHS[1] in read(html).text


def test_what_is_no_web_page() -> None:
    assert not is_web_page(b"Fares to rise\n", "fares.txt")
    assert is_web_page(b"\xef\xbb\xbf\n<!DOCTYPE html>", "fares")


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resiliparse.parse.html", None)
    with pytest.raises(Unreadable, match=r"pip install 'hrctimeline\[import\]'"):
        take_in(document(article(prose())), "page.html", (), {})


def test_a_page_without_words() -> None:
    with pytest.raises(Unreadable, match="it has no words"):
        take_in(document(""), "page.html", (), {})


def test_the_links_of_the_site_s_head_are_not_of_the_article() -> None:
    links = '<header><a href="/">Home</a> <a href="/n">News</a></header>'
    article = (
        "<main><article><h1>The weir</h1><p>The weir was shut on 2 May 2019 by Una Berg.</p></article></main>"
    )
    page = f"<!doctype html><html><body>{links}{article}</body></html>".encode()
    assert read(page).text == "The weir\n\nThe weir was shut on 2 May 2019 by Una Berg.\n"
