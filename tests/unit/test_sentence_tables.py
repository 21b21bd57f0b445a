"""Sentences' ends, word by word of the tables and mark by mark."""

import itertools

import pytest

from hrctimeline.words.sentences import _EITHER, _LEADING, OPENERS, RUNS_ON, paragraph_ends, sentence_ends


def ends(prose: str) -> list[str]:
    """The sentences of a text."""
    edges = [0, *sentence_ends(prose)]
    return [prose[start:end].strip() for start, end in itertools.pairwise(edges) if prose[start:end].strip()]


def test_the_tables_hold_words_in_small_letters() -> None:
    assert all(word == word.lower() for table in (_EITHER, _LEADING, OPENERS, RUNS_ON) for word in table)


# ---- abbreviations -----------------------------------------------------------


@pytest.mark.parametrize("word", sorted(_LEADING - {"no"}))
def test_after_an_abbreviation_that_leads_no_sentence_ends(word: str) -> None:
    for written in {word, word.capitalize(), word.upper()}:
        assert len(ends(f"They saw {written}. Orne there. It rained.")) == 2
        assert len(ends(f"They saw {written}. The tide rose.")) == 1
        assert len(ends(f"They saw x{written}. The tide rose.")) == (1 if "." in word else 2)


def test_no_leads_a_number_and_nothing_else() -> None:
    assert len(ends("They saw No. 12 there. It rained.")) == 2
    assert len(ends("They saw No. 5 there. It rained.")) == 2
    assert len(ends("They said no. Twelve left.")) == 2


@pytest.mark.parametrize("word", sorted(_EITHER))
def test_after_an_abbreviation_that_may_end_a_sentence_what_follows_decides(word: str) -> None:
    for written in {word, word.capitalize()}:
        assert len(ends(f"They saw {written}. The tide rose.")) == 2
        assert len(ends(f"They saw {written}. Orne was there.")) == 1
        assert len(ends(f"They saw {written}.")) == 1
        assert len(ends(f"They saw x{written}. Orne was there.")) == (1 if "." in word else 2)


@pytest.mark.parametrize("word", sorted(OPENERS))
def test_a_word_of_a_closed_class_begins_a_sentence(word: str) -> None:
    assert len(ends(f"They left the U.S. {word.capitalize()} tide rose.")) == 2
    assert len(ends(f"They left Orne Inc. {word.capitalize()} tide rose.")) == 2
    assert len(ends(f"They left the U.S. {word.capitalize()}x tide rose.")) == 1


@pytest.mark.parametrize(
    ("prose", "count"),
    [
        ("They met A. Vail there.", 1),
        ("They met A. The tide rose.", 2),
        ("They met A. I left.", 1),  # "A. I." may be initials
        ("They met a. The tide rose.", 2),
        ("They met a. Vail was there.", 2),
        ("They met J. R. R. Orne there.", 1),
        ("They were in the U.K. Vail was not.", 1),
        ("They were in the U.K. (The rest left.)", 2),
        ("They were in the U.K. 12 of them left.", 1),
        ("They were in the U.K.", 1),
        ("There were 12. The rest left.", 2),
        ("There were 12. Vail left.", 2),
        ("3. Vail left.", 1),
        ("They came (late). The tide rose.", 2),
        ("It rained. Xavier left.", 2),
        ("It rained. iPads were wet.", 1),
        ("It was:\n3. Vail left.", 2),
        ("It was so.\n  3. Vail left.", 2),
        ("It was 3. Vail left.", 2),
    ],
)
def test_initials_and_numbers(prose: str, count: int) -> None:
    assert len(ends(prose)) == count


# ---- marks -------------------------------------------------------------------


@pytest.mark.parametrize("stop", [".", "!", "?", "…", "...", "?!", "!!"])
@pytest.mark.parametrize(
    "closer",
    ["", '"', "'", "”", "’", "»", ")", "]", "[2]", "[a]", "[12]", "[†]", "²", "¹²", "†", "”[2]", ")²"],
)
def test_what_closes_after_a_stop_belongs_to_it(stop: str, closer: str) -> None:
    assert ends(f"The tide rose{stop}{closer} The pier held.") == [
        f"The tide rose{stop}{closer}",
        "The pier held.",
    ]
    assert len(ends(f"The tide rose{stop}{closer} the pier held.")) == 1
    assert len(ends(f"The tide rose{stop}{closer}x The pier held.")) == 1
    assert len(ends(f"The tide rose{stop}{closer}X The pier held.")) == 1
    assert ends(f"The tide rose{stop}{closer}\nThe pier held.")[0] == f"The tide rose{stop}{closer}"


@pytest.mark.parametrize("opener", ["“", "‘", '"', "'", "(", "“("])
def test_a_small_letter_after_an_opening_mark_goes_on(opener: str) -> None:
    assert len(ends(f"The tide rose. {opener}The pier held.")) == 2
    assert len(ends(f"The tide rose. {opener}the pier held.")) == 1


@pytest.mark.parametrize("mark", [",", ";", ":", "—", "-", "·"])
def test_no_other_mark_ends_a_sentence(mark: str) -> None:
    assert len(ends(f"The tide rose{mark} The pier held.")) == 1


@pytest.mark.parametrize("footnote", ["[12345]", "[a b]", "[]"])
def test_what_is_too_long_for_a_footnote_s_mark_is_none(footnote: str) -> None:
    assert len(ends(f"The tide rose.{footnote} The pier held.")) == 1


# ---- lines -------------------------------------------------------------------

LONG = "The tide rose on Friday night and the pier of the old harbour held."


@pytest.mark.parametrize("item", ["1.", "12)", "123.", "-", "*", "–", "—", "▪", "•"])
def test_an_item_of_a_list_begins_on_its_line(item: str) -> None:
    assert ends(f"they want\n{item} bread\n{item} peace") == ["they want", f"{item} bread", f"{item} peace"]
    assert len(ends(f"they want\n  {item}\tbread")) == 2
    assert len(ends(f"they want\n{item}bread")) == 1
    assert len(ends("they want\n1234. bread")) == 1 and len(ends("they want {item} bread")) == 1


@pytest.mark.parametrize("word", sorted(RUNS_ON))
def test_a_line_that_runs_on_is_no_headline(word: str) -> None:
    assert len(ends(f"Storm hits pier\n{LONG}")) == 2
    assert len(ends(f"Storm hits pier {word}\n{LONG}")) == 1
    assert len(ends(f"Storm hits pier {word.upper()}\n{LONG}")) == 1
    assert len(ends(f"Storm hits pier x{word}\n{LONG}")) == 2


@pytest.mark.parametrize("mark", [",", ";", "-", "–", "—", "&"])
def test_a_line_that_ends_with_a_mark_that_asks_for_more_goes_on(mark: str) -> None:
    assert len(ends(f"Storm hits pier{mark}\n{LONG}")) == 1
    assert len(ends(f"Storm hits pier{mark}s\n{LONG}")) == 2
    assert len(ends(f"Storm hits pier{mark}X\n{LONG}")) == 2


@pytest.mark.parametrize(
    ("following", "count"),
    [
        (LONG, 2),
        (LONG.lower(), 1),
        ("12 boats were lost on Friday night and the pier held", 2),
        ("(The) " + LONG, 1),
    ],
)
def test_a_headline_is_followed_by_a_capital_or_a_number(following: str, count: int) -> None:
    assert len(ends(f"Storm hits pier\n{following}")) == count


def test_a_line_that_the_next_word_would_not_have_fitted_in_is_wrapped() -> None:
    """The longest line tells the width; the word with the space before it has to fit."""
    for width in (20, 60):
        fits, full = "x" * (width - len("Pier") - 1), "x" * (width - len("Pier"))
        for line, alone in ((fits, True), (fits[1:], True), ("x", True), (full, False), (full + "x", False)):
            assert (ends(f"{line}\nPier held\n{'y' * width}")[0] == line) == alone
            assert (ends(f"{'y' * width}\n{line}\nPier held")[0].endswith(f"\n{line}")) == alone


# ---- paragraphs --------------------------------------------------------------


@pytest.mark.parametrize("gap", ["\n\n", "\n \n", "\n\t\n", "\n\n\n", "\n\n  "])
@pytest.mark.parametrize(
    ("before", "after", "runs_on"),
    [
        ("The tide rose.", "The pier held.", False),
        ("The tide rose.", "the pier held.", False),
        ("The tide rose", "The pier held.", False),
        ("The tide rose", "the pier held.", True),
        ("The tide rose,", "the pier held.", True),
        ("The tide rose;", "the pier held.", True),
        ("The tide rose —", "the pier held.", True),
        ("The tide rose –", "the pier held.", True),
        ("The tide rose-", "the pier held.", True),
        ("The tide rose:", "the pier held.", False),
        ("The tide rose 5", "the pier held.", True),
        ("The tide rose)", "the pier held.", False),
        ("The tide rose", "5 piers held.", False),
        ("The tide rose", "iPads were lost.", True),
        ("The tide rose ", "the pier held.", True),
        ("a", "b", True),
    ],
)
def test_a_blank_line_ends_a_paragraph_unless_the_sentence_runs_on(
    gap: str, before: str, after: str, runs_on: bool
) -> None:
    prose = f"{before}{gap}{after}"
    assert paragraph_ends(prose) == ([] if runs_on else [len(before)]) + [len(prose)]
    assert len(ends(prose)) == 1 + (not runs_on)


def test_the_end_of_the_text_is_the_last_end() -> None:
    assert sentence_ends("") == [0] and paragraph_ends("") == [0]
    assert sentence_ends("The tide rose.") == [14]
    assert sentence_ends("The tide rose. ") == [14, 15]
    assert sentence_ends("\n\nthe tide") == [0, 10]
    assert sentence_ends("\nThe tide rose.") == [15]
    assert sentence_ends("They met Orne Inc. ") == [18, 19]
