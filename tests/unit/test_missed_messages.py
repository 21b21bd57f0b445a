"""What is said of a quote that isn't found, by the reason: where it points, and the way out."""

import pytest

from hrctimeline.findings import Finding
from rulings import findings, places

SOURCE = '[source.letter]\ndateline = ""\npublished-note = "By post."\n'
GAP = "and so on " * 60
TEXT = (
    "letter.txt: The tide rose at noon. The gull sat on the mole.\\nThe tide rose at dusk. The owl sat on the"
    f" pier.\\nThe tide rose at dawn. It was so, {GAP}until the mayor left the hall.\\nThe tide rose at ten.\n"
    "report.txt: A first line.\\nThe seal swam by the ferry twice. The owl sat on the pier.\n"
)
REPORT = "[source.report]\nfile = 'report.txt'\n"
OWN = "Quote the source's own words."


def log(quote: str, *keys: str) -> str:
    return (
        TEXT
        + SOURCE
        + REPORT
        + f"[[event]]\n[[event.evidence]]\nquote = '{quote}'\n"
        + "\n".join(keys)
        + "\n"
    )


def missed(quote: str, *keys: str) -> Finding:
    (told,) = findings("quote-not-found", log(quote, *keys))
    assert told.about == quote
    return told


# ---- the words beside --------------------------------------------------------


@pytest.mark.parametrize(
    ("quote", "keys", "wrong", "hint", "shown"),
    [
        ("The gull sat", {"prefix": "dusk."}, "prefix", "Leave it out.", 1),
        ("The gull sat", {"suffix": "on a"}, "suffix", "Leave it out.", 1),
        ("The gull sat", {"prefix": "noon.", "suffix": "on a"}, "suffix", "Leave it out.", 1),
        ("The gull sat", {"prefix": "dusk.", "suffix": "on the"}, "prefix", "Leave it out.", 1),
        (
            "The tide rose",
            {"prefix": "ferry."},
            "prefix",
            "Take the words directly before the place you mean.",
            3,
        ),
        (
            "The tide rose",
            {"suffix": "at six"},
            "suffix",
            "Take the words directly after the place you mean.",
            3,
        ),
    ],
)
def test_words_that_do_not_stand_beside_it(
    quote: str, keys: dict[str, str], wrong: str, hint: str, shown: int
) -> None:
    lines = [f'{key} = "{words}"' for key, words in keys.items()]
    told = missed(quote, *lines)
    side = {"prefix": "before", "suffix": "after"}[wrong]
    assert told.message == f"the quote is there, but its `{wrong}` doesn't stand directly {side} it"
    assert told.hint == hint and [each.line for each in told.excerpts] == list(range(1, shown + 1))
    assert places("quote-not-found", log(quote, *lines)) == [f'"{keys[wrong]}"']


def test_beside_a_quote_that_is_not_there_no_words_are_wrong() -> None:
    assert missed("The gull sat on the mast", 'prefix = "noon."').message.startswith(
        "the source has another word"
    )


# ---- the lines, the order, the distance --------------------------------------


@pytest.mark.parametrize(("lines", "line"), [("1-1", 2), ("3-4", 2), ("1-1", 4)])
def test_words_outside_the_lines_that_are_the_text(lines: str, line: int) -> None:
    quote = {2: "The owl sat on the pier", 4: "The tide rose at ten"}[line]
    fragment = log(quote).replace("[source.report]", f'lines = "{lines}"\n[source.report]')
    (told,) = findings("quote-not-found", fragment)
    assert told.message == f"the quote stands on line {line}, outside the lines of the text, {lines}"
    assert told.hint == "If that is part of the text, widen `lines` of letter; or quote the text itself."
    assert places("quote-not-found", fragment) == [f'"{quote}"'] and told.about == quote


@pytest.mark.parametrize(
    ("quote", "message", "hint", "lines"),
    [
        (
            "It was so […] until the mayor left",
            "the parts of the quote stand more than 500 characters apart",
            "Cite them as two pieces of evidence, or quote what is between them.",
            [3, 3],
        ),
        (
            "the mayor left […] The gull sat",
            "the parts of the quote stand in another order",
            "Quote them in the order of the source, or as two pieces of evidence.",
            [3, 1],
        ),
        (
            "rose at ten […] rose at dawn […] rose at dusk […] rose at noon […] The gull",
            "the parts of the quote stand in another order",
            "Quote them in the order of the source, or as two pieces of evidence.",
            [4, 3, 2, 1],
        ),
    ],
)
def test_parts_that_are_there_and_not_so(quote: str, message: str, hint: str, lines: list[int]) -> None:
    told = missed(quote)
    assert (told.message, told.hint) == (message, hint)
    assert places("quote-not-found", log(quote)) == [f'"{quote}"']
    assert [each.line for each in told.excerpts] == lines


# ---- the nearest -------------------------------------------------------------


@pytest.mark.parametrize(
    ("quote", "concerned"),
    [
        ("Zebras drank quartz vodka", '"Zebras drank quartz vodka"'),
        ("The gull sat […] zebras drank quartz vodka", "zebras drank quartz vodka"),
        ("zebras drank quartz vodka […] The gull sat", "zebras drank quartz vodka"),
    ],
)
def test_nothing_like_the_words(quote: str, concerned: str) -> None:
    told = missed(quote)
    assert (told.message, told.hint, told.excerpts) == ("letter.txt has nothing like these words", OWN, ())
    assert places("quote-not-found", log(quote)) == [concerned]


def test_another_text_that_has_the_words_is_named() -> None:
    elsewhere = 'report has them, on line 2: source = "report"'
    assert missed("The seal swam by the ferry twice").hint == elsewhere
    text = log("The seal swam by the ferry twice").replace(
        "The gull sat", "The seal swam by the ferry once. The gull"
    )
    (told,) = findings("quote-not-found", text)
    assert (
        told.hint
        == f"Its own words, to paste:\n  The seal swam by the ferry once\nOr cite another text: {elsewhere}"
    )


@pytest.mark.parametrize(
    ("quote", "message", "concerned"),
    [
        ("The gull sat on the mast", "the source has another word: “mole”, not “mast”", "mast"),
        (
            "The gull stood there on the mole",
            "the source has other words: “sat”, not “stood there”",
            "stood there",
        ),
        ("The gull on the mole", "the quote leaves out “sat”", None),
        ("The gull sat now on the mole", "the source doesn't have “now” here", "now"),
        ("The Gull sat on the mole", "the source writes “gull”, not “Gull”", "Gull"),
        (
            "The tide fell at midday. The gull sat by the mole",
            "the source has another word: “rose”, not “fell”; the source has another word: “noon”, not “midday”;"
            " the source has another word: “on”, not “by”",
            "fell",
        ),
        (
            "The tide fell at midday. The gull sat by the mole. The tide sank at dusk",
            "the source has another word: “rose”, not “fell”; the source has another word: “noon”, not “midday”;"
            " the source has another word: “on”, not “by”; and 1 more",
            "fell",
        ),
    ],
)
def test_what_differs_is_named_and_pointed_at(quote: str, message: str, concerned: str | None) -> None:
    told = missed(quote)
    assert told.message == message
    if concerned is not None:
        assert places("quote-not-found", log(quote)) == [concerned]
    (shown,) = told.excerpts
    assert (shown.file, shown.line) == ("letter", 1)
    own = message.split("“")[1].split("”")[0] if "doesn't have" not in message else ""
    assert (shown.text[slice(*shown.mark)] if shown.mark else "") == own


@pytest.mark.parametrize(
    ("quote", "sourced"),
    [
        ("The gull sat on the mole.\\nThe tide rose at dusk. The owl sat on pier", "the"),
        ("The gull sat on mole.\\nThe tide rose at dusk. The owl sat on the pier", "the"),
        ("The tide rose at noon. The gull sat on the mole.\\nThe tide at dusk", "rose"),
    ],
)
def test_of_a_word_that_stands_there_twice_the_one_left_out_is_marked(quote: str, sourced: str) -> None:
    quote = quote.replace("\\n", " ")
    told = missed(quote)
    assert told.message == f"the quote leaves out “{sourced}”"
    (shown,) = told.excerpts
    assert shown.mark is not None and shown.text[slice(*shown.mark)] == sourced
    without = f"{shown.text[: shown.mark[0]]} {shown.text[shown.mark[1] :]}"
    assert without.split() == quote.split()


def test_the_quote_s_own_first_letter_is_offered_where_it_is_one_piece() -> None:
    first = "Its own words, to paste:\n  The gull sat on the mole"
    own = "\nor, with your own first letter:\n  [t]he gull sat on the mole"
    assert missed("the gull sat on the mast").hint == first + own
    assert missed("The gull sat on the mast").hint == first
    assert own not in missed("the gull sat […] on the mast").hint


def test_the_editor_s_own_words_are_pointed_at() -> None:
    quote = "The gull [a bird] sat […] on the mole"
    told = missed(quote)
    assert told.message == "[a bird] is not in the source: the editor's own words are no part of a quote"
    assert told.hint == "Leave it out; put it into `note` where readers need it."
    assert places("quote-not-found", log(quote)) == ["[a bird]"]
