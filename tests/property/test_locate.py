"""Finding quotes: what was planted is found at its place, in any typography, and nothing else is."""

import re
from itertools import pairwise
from random import Random
from time import process_time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.property import plain

from hrctimeline.evidence.library import Library
from hrctimeline.logfile.memo import Memo
from hrctimeline.words.locate import (
    LONGEST_GAP,
    Haystack,
    Locator,
    Question,
    editorial,
    locate,
    locate_all,
    parts,
)
from hrctimeline.words.sought import Sought
from hrctimeline.words.text import Text, fold

WORDS = ["council", "report", "letter", "session", "members", "Geneva", "vote", "draft", "seat", "law"]
RARE = ["Zebra", "quartz", "nimbus", "oxbow", "fjord", "lynx’s", "“vivid”", "1,500", "non-paper"]
words = st.sampled_from(WORDS)
sentences = st.lists(words, min_size=4, max_size=12)
planted = st.lists(st.sampled_from(RARE), min_size=2, max_size=5, unique=True)
some = settings(max_examples=100)

MARKS = [
    "[…]",
    "[...]",
    "(…)",
    "(...)",
    "( ... )",
    "[. . .]",
    "…",
    "...",
    ". . .",
    "....",
    "….",
    ".…",
    "......",
]

VARIANTS = {
    " ": [" ", "\n", "\r\n", "\u00a0", "  ", "\t", "\n\n", "\u202f", " \u200b"],
    "’": ["’", "'", "‘", "ʼ"],
    "“": ["“", '"', "„", "”"],
    "”": ["”", '"', "“"],
    "-": ["-", "\u2011", "\u2010"],
}


def varied(text: str, seed: int) -> str:
    """`text` in other typography: spaces, marks, hyphens, soft hyphens within words."""
    chance = Random(seed)
    out = []
    for before, char in zip(" " + text, text, strict=False):
        if before.isalpha() and char.isalpha() and chance.random() < 0.1:
            out.append("\u00ad")
        out.append(chance.choice(VARIANTS.get(char, [char])))
    return "".join(out)


@given(sentences, planted, sentences, st.integers(0, 10**6))
@some
def test_what_was_planted_is_found_at_its_place(
    before: list[str], quote: list[str], after: list[str], seed: int
) -> None:
    middle = varied(" ".join(quote), seed)
    text = f"{varied(' '.join(before), seed + 1)} {middle}. {varied(' '.join(after), seed + 2)}"
    start = text.index(middle)
    assert locate(text, varied(" ".join(quote), seed + 3)) == [(start, start + len(middle))]


@given(sentences, st.data())
@some
def test_every_place_is_found_and_no_other(text: list[str], data: st.DataObject) -> None:
    quote = data.draw(st.lists(words, min_size=1, max_size=2))
    line, wanted = " ".join(text), " ".join(quote)
    places = [
        m.start()
        for m in re.finditer(rf"(?={re.escape(wanted)}(?: |$))", line)
        if line[: m.start()][-1:] in ("", " ")
    ]
    assert locate(line, wanted) == [(at, at + len(wanted)) for at in places]


@given(sentences, planted, st.data())
@some
def test_a_changed_letter_is_never_found(before: list[str], quote: list[str], data: st.DataObject) -> None:
    wanted = " ".join(quote)
    at = data.draw(st.sampled_from([i for i, char in enumerate(wanted) if char.isalnum()]))
    changed = wanted[:at] + data.draw(st.sampled_from("aqx7й")) + wanted[at + 1 :]
    assume(changed != wanted)
    assert locate(f"{' '.join(before)} {wanted} and so on", changed) == []


@given(planted, st.data())
@some
def test_a_quote_cut_inside_a_word_is_never_found(quote: list[str], data: st.DataObject) -> None:
    wanted = " ".join(quote)
    inside = [i for i in range(1, len(wanted) - 1) if wanted[i - 1].isalpha() and wanted[i].isalpha()]
    cut = data.draw(st.sampled_from(inside))
    assert locate(f"so {wanted} it was", wanted[cut:]) == []
    assert locate(f"so {wanted} it was", wanted[:cut]) == []


@given(planted, sentences, st.sampled_from(MARKS))
@some
def test_an_elision_hides_what_stands_between(quote: list[str], gap: list[str], mark: str) -> None:
    one, two, between = quote[0], " ".join(quote[1:]), " ".join(gap)
    text = f"So {one} {between} {two} it was"
    (found,) = Locator(Text(text)).places(f"{one} {mark} {two}")
    assert text[found.start : found.end] == f"{one} {between} {two}"
    assert [text[slice(*span)].strip() for span in found.hidden] == [between]
    assert Locator(Text(text)).places(f"{two} {mark} {one}") == []
    assert Locator(Text(text)).places(f"{mark} {one}{mark}{two}{mark}") == [found]


@given(planted, st.integers(LONGEST_GAP - 20, LONGEST_GAP + 20))
@some
def test_an_elision_hides_no_more_than_the_longest_gap(quote: list[str], size: int) -> None:
    one, two = " ".join(quote), "Amber pylon"
    between = (" word" * size)[: size - 1].rstrip().ljust(size - 1, "s") + " "
    assert len(between) == size
    assert bool(locate(f"So {one}{between}{two} it was", f"{one} […] {two}")) == (size <= LONGEST_GAP)


@given(sentences, planted, sentences)
@some
def test_a_prefix_or_a_suffix_picks_one_of_two(before: list[str], quote: list[str], after: list[str]) -> None:
    wanted = " ".join(quote)
    text = f"Alpha {wanted} {' '.join(before)} omega {wanted} {' '.join(after)} end"
    first, second = locate(text, wanted)
    assert locate(text, wanted, prefix="Alpha") == [first]
    assert locate(text, wanted, prefix="omega") == [second]
    assert locate(text, wanted, suffix=" ".join(before) + " omega") == [first]
    assert locate(text, wanted, prefix="Alpha", suffix=" ".join(after) + " end") == []


@given(st.text(max_size=40), st.text(max_size=20), st.text(max_size=5), st.text(max_size=5))
@some
def test_any_text_gives_places_inside_it(text: str, quote: str, prefix: str, suffix: str) -> None:
    places = locate(text, quote, prefix, suffix)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(set(places))


MANY = 10**9  # searches: an index is made


@given(st.text(st.sampled_from("ab -.…[]'“”\u00ad\n1"), max_size=30), st.data())
@some
def test_plain_search_and_the_index_agree(text: str, data: st.DataObject) -> None:
    quote = data.draw(st.text(st.sampled_from("ab -.…[]'“”\n1"), max_size=9))
    assert Locator(Text(text)).places(quote) == Locator(Text(text), MANY).places(quote)


BROKEN = [*"ab1 .“-", "-\n", "- ", "ab", " a ", "a-\nb", "\n"]


@given(st.lists(st.sampled_from(BROKEN), max_size=14).map("".join), st.data(), st.sampled_from([0, MANY]))
@settings(max_examples=300)
def test_a_quote_stands_where_the_plain_way_finds_it(text: str, data: st.DataObject, asked: int) -> None:
    """With all that a hyphen at a line's end may be, on either side."""
    start = data.draw(st.integers(0, len(text)))
    cut = text[start : data.draw(st.integers(start, len(text)))]
    quote = data.draw(
        st.sampled_from(
            [cut, cut.replace("-\n", ""), cut.replace("-", ""), cut.replace("-", "-\n"), cut + "b"]
        )
    )
    part = fold(quote).strip()
    found = [(place.start, place.end) for place in Locator(Text(text), asked).places(quote)]
    assert found == (plain.places(text, part) if part else [])


@pytest.mark.parametrize("asked", [0, MANY])
def test_a_quote_may_begin_or_end_with_a_hyphen_in_a_text_with_broken_lines(asked: int) -> None:
    text = "A bro-\nken line. It was - -5 - or so, and pre- and post-\nwar."
    for quote in ("-5 - or", "- -5", "-5 -", "- -5 - or so", "pre- and", "and pre-", "post-war"):
        at = text.index(quote.replace("post-war", "post-\nwar"))
        found = [place.start for place in Locator(Text(text), asked).places(quote)]
        assert found == [at], quote


@given(st.text("ab ", max_size=40), st.text("ab ", min_size=1, max_size=6), st.sampled_from([0, MANY]))
def test_a_string_stands_at_every_index_where_it_begins(text: str, wanted: str, asked: int) -> None:
    text = " ".join(text.split())
    expected = [at for at in range(len(text)) if text.startswith(wanted, at)]
    assert Haystack(text, asked).places(wanted) == expected


@given(st.text("ab", min_size=1, max_size=4), st.integers(1, 12), st.integers(1, 12))
def test_what_repeats_itself_is_found_in_every_round(unit: str, rounds: int, wanted: int) -> None:
    text, part = unit * rounds + "c" + unit * rounds, unit * wanted
    assert Haystack(text).places(part) == [at for at in range(len(text)) if text.startswith(part, at)]


def test_all_quotes_of_a_text_are_found_as_each_alone() -> None:
    text = "red fox. big red dog, big red fox; “big red fox”, and a non-\nred dog"
    asked = [Question(quote) for quote in ("big red fox", "red … dog", "nonred dog", "no fox", "fox")]
    asked += [Question("red fox", "big"), Question("red fox", suffix="; “big"), Question("red fox")]
    alone = {each: Locator(Text(text)).places(each.quote, each.prefix, each.suffix) for each in asked}
    assert locate_all(Text(text), [*asked, *asked]) == alone
    assert [len(places) for places in alone.values()] == [2, 4, 1, 0, 3, 2, 1, 3]


INSIDE_A_WORD = [
    ("He can't come.", "He can"),
    ("He won’t come.", "t come"),
    ("It rose by 5% in May.", "rose by 5"),
    ("It rose by 1.5 tons.", "5 tons"),
    ("It cost 1,500 crowns.", "500 crowns"),
    ("It cost 1,500 crowns.", "cost 1"),
    ("It was -5 degrees.", "5 degrees"),
    ("It was −5 degrees.", "5 degrees"),
    ("It was 3·61 tons.", "61 tons"),
    ("It was 3·61 tons.", "was 3"),
    ("It took 1/2 of it.", "2 of it"),
    ("It took 1⁄2 of it.", "took 1"),
    ("It won 10:1 there.", "1 there"),
    ("It won 10:1 there.", "won 10"),
    ("It had 10^6 cells.", "6 cells"),
    ("It had 1'500 cells.", "500 cells"),
    ("From 3-5 May.", "5 May"),
    ("From 3–5 May.", "5 May"),
    ("From 3–5 May.", "From 3"),
    ("It cost $5–$7 then.", "$7 then"),
    ("It cost $5–$7 then.", "cost $5"),
    ("It fell (-5 degrees).", "5 degrees"),
    ("It was ±5 degrees.", "5 degrees"),
    ("Non-discrimination is a right.", "discrimination is"),
    ("The ex-minister spoke.", "minister spoke"),
    ("The G20 met.", "The G"),
    ("It was café time.", "was cafe"),
    ("It was café time.", "was cafe"),
    ("The re-\nelection was won.", "election was"),
]
AT_A_BORDER = [
    ("In 2016—an outcome.", "In 2016"),
    ("In 2016–an outcome.", "an outcome"),
    ("In 2016--an outcome.", "In 2016"),
    ("The council’s session.", "The council"),
    ("It cost (5) crowns.", "5"),
    ("It was 5, then 6.", "was 5"),
    ("It was 5. Then 6.", "was 5"),
    ("In 2016—18 months late.", "18 months"),
    ("In 2016—18 months late.", "In 2016"),
    ("In May–18 days late.", "18 days"),
    ("It was 5/six.", "was 5"),
    ("It was 5: 7 came.", "7 came"),
    ("It was 5.", "was 5"),
    ("It met at 5:", "at 5"),
    ("It met ’16 or ’17.", "met"),
    ("and/or", "or"),
    ("snake_case", "case"),
    ("一九年五月二日", "五月"),
    ("The long-\nterm plan.", "long-term plan"),
    ("The long-\nterm plan.", "longterm plan"),
    ("The pre- and post-\nwar years.", "post-war years"),
]


@pytest.mark.parametrize(("text", "quote"), INSIDE_A_WORD)
def test_a_piece_of_a_word_is_no_quote(text: str, quote: str) -> None:
    assert locate(text, quote) == []


@pytest.mark.parametrize(("text", "quote"), AT_A_BORDER)
def test_a_word_ends_here(text: str, quote: str) -> None:
    assert len(locate(text, quote)) == 1


CAPITALS = [
    ("On Monday the fjord froze.", "[T]he fjord froze", 10),
    ("The fjord froze.", "So […] [t]he fjord froze", None),
    ("So it was. The fjord froze.", "So […] [t]he fjord froze", 0),
    ("A fjord froze.", "[a] fjord froze", 0),
    ("He wrote that [t]he fjord froze.", "[T]he fjord […] froze", 14),
    ("He wrote that [t]he fjord froze.", "[T]he fjord froze", 14),
    ("In the old town écoles closed.", "[É]coles closed", 16),
    ("On Monday he came.", "[S]he came", None),
    ("On Monday she came.", "s[H]e came", None),
    ("On Monday the fjord froze.", "th[e] fjord froze", None),
    ("On Monday the fjord froze.", "the fjo[r]d froze", None),
    ("On Monday the fjord froze.", "the [old ]fjord froze", None),
    ("The 5 fjords froze.", "[5] fjords froze", None),
]


@pytest.mark.parametrize(("text", "quote", "start"), CAPITALS)
def test_a_first_letter_in_brackets_has_another_case_and_nothing_else(
    text: str, quote: str, start: int | None
) -> None:
    found = [place for place in Locator(Text(text)).places(quote) if not place.edited]
    assert [place.start for place in found] == ([] if start is None else [start])


APART = [
    ("The council met in Geneva.", "council met […] met in Geneva"),
    ("The council met in Geneva.", "council met … council met in Geneva"),
    ("The council met in Geneva.", "The council met in […] in Geneva"),
    ("It was 1,500.", "It was 1[…]500"),
    ("It was along the coast.", "It was al[…] the coast"),
]


@pytest.mark.parametrize(("text", "quote"), APART)
def test_the_parts_of_a_quote_are_whole_words_and_do_not_overlap(text: str, quote: str) -> None:
    assert locate(text, quote) == []


INSIDE = [
    ("He signed with doubt.", "signed with[out] doubt"),
    ("They were able to vote.", "were [un]able to vote"),
    ("An act of kindness.", "act[or] of kindness"),
    ("A co operative.", "co[-]operative"),
    ("The vote of 5 members.", "vote of [1]5 members"),
    ("The vote of 5 members.", "vote of 5[0] members"),
]


@pytest.mark.parametrize(("text", "quote"), INSIDE)
def test_brackets_within_a_word_are_no_words_of_the_editor_s(text: str, quote: str) -> None:
    assert locate(text, quote) == []
    assert editorial(quote) == []


def test_brackets_around_words_are_the_editor_s_and_the_place_says_so() -> None:
    quote = "They [the members] were able … to vote"
    assert editorial(quote) == ["[the members]"]
    (place,) = Locator(Text("They were able that day to vote.")).places(quote)
    assert place.edited and (place.start, place.end) == (0, 31)


@given(
    planted, sentences, st.sampled_from(MARKS), st.sampled_from(["[the clerk]", "[sic]", "[… so]"]), st.data()
)
@some
def test_an_elision_stays_one_beside_words_of_the_editor_s(
    quote: list[str], gap: list[str], mark: str, own: str, data: st.DataObject
) -> None:
    """Wherever the editor's words stand, the place is that of the quote without them."""
    text = f"So {quote[0]} {' '.join(gap)} {' '.join(quote[1:])} it was"
    pieces = [quote[0], mark, *quote[1:]]
    (plain,) = Locator(Text(text)).places(" ".join(pieces))
    pieces.insert(data.draw(st.integers(0, len(pieces))), own)
    assert Locator(Text(text)).places(" ".join(pieces)) == [plain._replace(edited=True)]


JOINTS = {"": "longterm", "-": "long-term", "- ": "long- term", "break": "long-\nterm"}


@pytest.mark.parametrize(("there", "quoted"), [(there, quoted) for there in JOINTS for quoted in JOINTS])
def test_a_hyphen_at_a_line_s_end_may_be_any_of_three_on_either_side(there: str, quoted: str) -> None:
    text, quote = f"The {JOINTS[there]} plan held.", f"The {JOINTS[quoted]} plan"
    same = there == quoted or "break" in (there, quoted)
    assert locate(text, quote) == ([(0, text.index(" held"))] if same else [])
    assert bool(locate(text, "held", prefix=f"{JOINTS[quoted]} plan")) == same
    assert bool(locate(text, "The", suffix=f"{JOINTS[quoted]} plan")) == same


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The F-\n16 flew.", "F16 flew"),
        ("A 3-\nfold gain.", "3fold gain"),
        ("The long-\nterm plan.", "long term plan"),
    ],
)
def test_a_word_is_broken_between_letters_only(text: str, quote: str) -> None:
    assert locate(text, quote) == []


def test_parts_are_where_they_stand_in_the_quote() -> None:
    assert parts("a b … a b") == [(0, 3), (6, 9)]
    assert parts(" a  […] b ") == [(1, 2), (8, 9)]
    assert parts("[…]") == parts("") == []


def test_words_of_the_editor_s_are_no_elision_and_alone_no_quote() -> None:
    assert editorial("a […] b [sic] c [… so] d") == ["[sic]", "[… so]"]
    assert locate("a text", "[a text]") == locate("a text", "[x]") == []


def test_places_may_overlap_or_touch() -> None:
    assert locate("五五五", "五五") == [(0, 2), (1, 3)]
    assert locate("五月二日", "五月 … 二日") == [(0, 4)]


@pytest.mark.parametrize("word", ["A", "X", "5"])
def test_a_context_may_be_of_one_letter(word: str) -> None:
    text = f"So {word} fjord {word}, and the fjord it was."
    place = (text.index("fjord"), text.index("fjord") + 5)
    assert locate(text, "fjord", prefix=word) == locate(text, "fjord", suffix=word) == [place]
    assert locate(text, "fjord", prefix=word, suffix=word) == [place]
    assert locate(text, "fjord", prefix="B") == locate(text, "fjord", suffix="B") == []


def by_steps(words: list[str], wanted: list[str]) -> list[tuple[int, int]]:
    """For each start the next part, and the next: what the tightest run of the parts in order comes to."""
    found = []
    for first in (index for index, word in enumerate(words) if word == wanted[0]):
        last: int | None = first
        for part in wanted[1:]:
            last = (
                next((i for i in range(last + 1, len(words)) if words[i] == part), None)
                if last is not None
                else None
            )
        if last is not None:
            found.append((first, last))
    return found


@given(
    st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), min_size=1, max_size=4)
)
def test_an_elided_quote_has_a_place_for_every_start(words: list[str], wanted: list[str]) -> None:
    text = " ".join(words)
    expected = [(2 * first, 2 * last + 1) for first, last in by_steps(words, wanted)]
    assert locate(text, " … ".join(wanted)) == expected
    for place in Locator(Text(text)).places(" … ".join(wanted)):
        assert [text[start:end] for start, end in place.visible] == wanted


def test_a_quote_of_many_dots_is_read_quickly() -> None:
    started = process_time()
    for dots in (
        "." * 50_000 + " x",
        ". " * 50_000 + "x",
        "[…] " * 20_000 + "x",
        "(" * 50_000,
        "[ " * 50_000,
    ):
        assert locate("a word", dots) == []
    assert process_time() - started < 2


def test_the_longest_gap_is_the_design_s() -> None:
    assert LONGEST_GAP == 500


def test_an_empty_quote_stands_nowhere() -> None:
    assert locate("a text", "") == locate("a text", "   ") == locate("a text", "[…]") == locate("", "a") == []


def test_a_long_quote_in_a_long_text_is_found_quickly() -> None:
    text = "row and " * 50_000 + "a fjord"
    assert locate(text, "and a fjord") == [(len(text) - 11, len(text))]


@given(st.lists(st.sampled_from(BROKEN), max_size=14).map("".join), st.lists(st.integers(0, 60), max_size=8))
@settings(max_examples=300)
def test_of_quotes_that_are_sought_a_text_has_those_that_are_found_in_it(text: str, cuts: list[int]) -> None:
    quotes = [text[first:last] for first, last in pairwise(sorted(cuts))] + [
        "a b a […] b",
        "ab [b] 1 [a]b a",
        "",
    ]
    quotes += [quote.replace("-\n", "") for quote in quotes] + [quote.replace("-", "-\n") for quote in quotes]
    alone = {quote: places for quote in quotes if (places := Locator(Text(text)).places(quote))}
    assert Sought(quotes).found(Locator(Text(text))) == alone


def test_a_text_without_an_inner_word_of_a_quote_is_not_searched() -> None:
    early, thawed, event = (
        "The fjord froze early",
        "The [old] fjord … was then thawed",
        "a non-\nevent was so",
    )
    sought = Sought([early, thawed, event, "froze"])
    assert sought.likely(Text("It froze in May.")) == ["froze"]
    assert sought.likely(Text("The old fjord lay there.")) == []
    assert sought.likely(Text("A fjo-\nrd froze, was then so.")) == sorted([thawed, event, "froze"])
    assert sought.likely(Text("A fjo-\nrd froze was then so.")) == sorted([early, thawed, event, "froze"])


def test_no_character_of_a_quote_leaves_its_letters_free() -> None:
    assert locate("It took the vote.", "the vote") == locate("It took the vote.", "\ufdd1the vote")
    assert (
        locate("It took the vote.", "\ufdd1The vote") == locate("It took the vote.", "t\ufdd1He vote") == []
    )


@given(st.lists(st.lists(st.sampled_from(BROKEN), max_size=14).map("".join), max_size=4), st.booleans())
def test_a_library_that_is_asked_often_finds_what_each_search_alone_finds(
    texts: list[str], markdown: bool
) -> None:
    words = ["mayor", "a mayor", "MAY", "may"]
    spoilt = [text.replace("a", "mayor").replace("b", "M.A.Y.").replace("1", "may-\nor ") for text in texts]
    every = {str(number): Text(text, None, markdown) for number, text in enumerate([*texts, *spoilt])}
    often = Library(every, Memo())
    for number in range(30):
        often.search(f"mayor {number}")
    assert [often.search(each) for each in words] == [Library(every, Memo()).search(each) for each in words]
