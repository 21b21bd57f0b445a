"""Folding: what it makes equal, what it keeps apart, and the way back to the source."""

import unicodedata
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from hrctimeline.words.lookalike import skeleton, telling
from hrctimeline.words.text import BREAK, Text, fold

# Text with much of what folding is about: marks, dashes, spaces, ligatures, marks of combination, line ends.
TYPOGRAPHY = "aZé1 .,-'\"…“”„‘’–—−\u00a0\u202f\u00ad\u200b\ufeff\r\n\t\u0301ﬁﬀñ[]()…*_#%€漢カのไ\u2028"
APART = [
    "e\u0301",
    "Hamgyo\u0306ng",
    "n\u0303o",
    "\u1100\u1161",
    "a\u0323\u0301",
    "\u212b",
]  # what NFC puts together
pieces = st.one_of(st.sampled_from(TYPOGRAPHY), st.sampled_from(APART), st.characters(codec="utf-8"))
texts = st.lists(pieces, max_size=40).map("".join)
some = settings(max_examples=150)


@given(texts)
@some
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).replace(BREAK, "-")
    assert fold(once).replace(BREAK, "-") == once


@given(texts)
@some
def test_quotes_and_sources_are_folded_alike(text: str) -> None:
    assert Text(text).folded == fold(text)


@given(texts)
@some
def test_composed_or_not_is_the_same(text: str) -> None:
    apart, together = (unicodedata.normalize(form, text) for form in ("NFD", "NFC"))
    assert fold(apart) == fold(together) == Text(apart).folded


@given(texts, st.booleans(), st.data())
@some
def test_a_span_maps_back_to_the_words_it_came_from(text: str, markdown: bool, data: st.DataObject) -> None:
    page = Text(text, markdown=markdown)
    if not page.folded:
        return
    start = data.draw(st.integers(0, len(page.folded) - 1))
    end = data.draw(st.integers(start + 1, len(page.folded)))
    first, last = page.span(start, end)
    assert 0 <= first <= last <= len(text)
    whole = page.span(0, len(page.folded))
    assert whole[0] <= first and last <= whole[1]
    if not markdown and end - start == len(page.folded):
        assert fold(text[first:last]).strip() == page.folded.strip()


@given(texts)
@some
def test_spans_go_forward(text: str) -> None:
    page = Text(text)
    spans = [page.span(i, i + 1) for i in range(len(page.folded))]
    assert all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(spans))
    assert all(first < last for first, last in spans)


@given(texts)
@some
def test_positions_count_lines_as_the_file_has_them(text: str) -> None:
    page = Text(text)
    for offset in range(len(text) + 1):
        line, column = page.position(offset)
        assert page.line_starts[line - 1] + column - 1 == offset
    assert len(page.line_starts) == 1 + text.replace("\r\n", "\n").replace("\r", "\n").count("\n")


@given(st.lists(st.text("ab c", max_size=8), min_size=1, max_size=8), st.data())
@some
def test_lines_outside_the_text_are_no_words(lines: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(1, len(lines)))
    last = data.draw(st.integers(first, len(lines)))
    page = Text("\n".join(lines), lines=(first, last))
    assert page.folded.strip() == fold("\n".join(lines[first - 1 : last])).strip()


def test_what_is_never_the_same() -> None:
    for one, other in [
        ("10²", "102"),
        ("not", "now"),
        ("é", "e"),
        ("A", "a"),
        ("a b", "ab"),
        ("1,5", "1.5"),
        ("½", "1/2"),
        ("①", "1"),
        ("ſ", "s"),
        ("\u0430", "a"),
        ("!", "."),
        ("a-b", "a b"),
        ("ß", "ss"),
        ("№", "No"),
    ]:
        assert fold(one) != fold(other)


def test_what_is_always_the_same() -> None:
    for one, other in [
        ("“a” ‘b’ „c“ ‚d‘", "\"a\" 'b' \"c\" 'd'"),
        ("a\u00a0b\u202fc\u2009d", "a b c d"),
        ("a \r\n\t b", "a b"),
        ("a–b — c − d", "a-b - c - d"),
        ("a -- b --- c", "a - b - c"),
        ("wait…", "wait..."),
        ("co\u00adoperate\u200b", "cooperate"),
        ("ﬁre, oﬃce, ﬂow", "fire, office, flow"),
        ("e\u0301", "é"),
    ]:
        assert fold(one) == fold(other)


@given(texts, st.booleans())
@some
def test_what_is_read_is_what_is_matched(text: str, markdown: bool) -> None:
    """The two forms differ in how marks are drawn and lines end, and in hyphens at a line's end alone."""
    page = Text(text, markdown=markdown)
    loose = str.maketrans("", "", BREAK + "- ")
    assert fold(page.prose).translate(loose) == page.folded.translate(loose)


@given(texts, st.booleans(), st.data())
@some
def test_prose_leads_back_to_its_source(text: str, markdown: bool, data: st.DataObject) -> None:
    page = Text(text, markdown=markdown)
    if not page.prose:
        return
    start = data.draw(st.integers(0, len(page.prose) - 1))
    end = data.draw(st.integers(start + 1, len(page.prose)))
    first, last = page.from_prose(start, end)
    assert 0 <= first <= last <= len(text)
    assert page.to_prose(first) <= start and page.to_prose(last) >= end - 1


@given(texts)
@some
def test_every_place_is_in_the_sentence_around_it(text: str) -> None:
    page = Text(text)
    for start in range(len(text)):
        first, last = page.sentence(start, start + 1)
        assert 0 <= first <= last <= len(text)
        if page.prose and not text[start].isspace() and page.to_prose(start + 1) > page.to_prose(start):
            assert first <= start < last


@given(texts)
@some
def test_what_looks_alike_and_tells_nothing_is_folded_alike(text: str) -> None:
    """So that a text in which nothing tells needs no second look."""
    assert telling(text) or fold(skeleton(text)) == fold(text)


def test_a_skeleton_has_a_letter_for_every_letter_that_looks_like_it() -> None:
    assert skeleton("Сouncil ﬁ １０² “α” 漢 é") == "Council ﬁ 102 “a” 漢 é"
    assert telling("Сouncil") and telling("10²")
    assert not telling("“council” – é\u00a0…")
