"""Who speaks in letters and orders that are printed within another text: signed below, or announced above."""

import json

import pytest

from hrctimeline.findings import Severity
from rulings import findings

BOOK = """I was then mayor, and gave the harbour master this order:

ORNE CITY, May 2, 1871.

Shut the sluice at once. Spare no man.

H. VANE, Mayor of Orne.

It was not clear to me that the dam would hold. The town slept.

A few hours afterwards the following reply was received by the board.

LINN, May 3, 1871.

Hon. HENRY VANE, Mayor, Orne:

The crowd holds the sluice. I can neither shut it nor leave.

U. BERG, Harbour Master.

We have read the above, and agree.

P. LUND, Clerk. ADA ROTH, Engineer.

Nothing was heard of them that night. The dam broke at noon.

Some said that the town would never forgive me.

J. ROTH, printer, Orne."""
REPORT = """Mr. Hale of the {who} asked for the letter.

On May 2d {announced}

"We have shut the sluice.

"Nobody shall open it again. {end}

"The board is content with the mills."""


def told(story: str, quote: str, said_by: str) -> list[Severity]:
    words, speaker, text = json.dumps(quote), json.dumps(said_by), json.dumps(story, ensure_ascii=False)[1:-1]
    text = text.replace('\\"', '"')
    log = f'letter.txt: {text}\n[source.letter]\nauthor = ""\n'
    log += f"[[event]]\n[[event.evidence]]\nquote = {words}\nsaid-by = {speaker}\n"
    return [each.severity for each in findings("speaker-not-found", log)]


@pytest.mark.parametrize(
    ("quote", "said_by"),
    [
        ("Shut the sluice at once.", "H. VANE"),
        ("The crowd holds the sluice.", "U. Berg"),
        ("I can neither shut it nor leave.", "Berg"),
        ("We have read the above, and agree.", "P. Lund"),
    ],
)
def test_who_signs_below_a_piece_speaks_in_it(quote: str, said_by: str) -> None:
    assert told(BOOK, quote, said_by) == []


@pytest.mark.parametrize(
    ("quote", "said_by"),
    [
        ("Shut the sluice at once.", "U. Berg"),
        ("It was not clear to me that the dam would hold.", "U. Berg"),
        ("It was not clear to me that the dam would hold.", "H. VANE"),
        ("The town slept.", "U. Berg"),
        ("The crowd holds the sluice.", "H. VANE"),
        ("The crowd holds the sluice.", "P. Lund"),
        ("Nothing was heard of them that night.", "U. Berg"),
    ],
)
def test_and_nobody_else_does_nor_he_elsewhere(quote: str, said_by: str) -> None:
    assert told(BOOK, quote, said_by) != []


def test_who_signs_words_that_nothing_begins_may_have_said_them() -> None:
    assert told(BOOK, "The town slept.", "Ida Dorn") == [Severity.ERROR]
    assert told(BOOK, "The town slept.", "U. Berg") == [Severity.NOTE]


@pytest.mark.parametrize(
    ("announced", "silent", "warned"),
    [
        ("Captain Dorn replied that he was ill. He gave the following account.", "Dorn", "Hale"),
        ("Captain Dorn said no. At the request of Max Lind he gave the following account.", "Dorn", "Lind"),
    ],
)
def test_quoted_paragraphs_are_of_whom_they_are_announced(announced: str, silent: str, warned: str) -> None:
    story = REPORT.format(who="mills", announced=announced, end="")
    for quote in ("We have shut the sluice.", "Nobody shall open it again."):
        assert told(story, quote, silent) == []
        assert told(story, quote, warned) != []
    ended = REPORT.format(who="mills", announced=announced, end='It is late."')
    assert told(ended, "Nobody shall open it again.", silent) == []
    assert told(ended, "The board is content with the mills.", silent) != []
    unannounced = REPORT.format(who="mills", announced="Captain Dorn and Una Berg came.", end="")
    assert told(unannounced, "Nobody shall open it again.", "Dorn") != []


NOTE = """The party had left a note, which in full ran:--

"Vail Creek, April 21, 1871. We leave this camp to-day, and take all but the flour.

"(Signed) ADAM J. TARN."

Nobody found it that night."""


@pytest.mark.parametrize(
    ("said_by", "found"), [("Adam Tarn", []), ("ADAM J. TARN", []), ("Lowe", [Severity.ERROR])]
)
def test_a_signature_may_stand_in_quotation_marks(said_by: str, found: list[Severity]) -> None:
    assert told(NOTE, "We leave this camp to-day", said_by) == found


POSTS = """Vane told the board that the dam would hold, and the board did nothing.

The sluice is shut, and nobody shall open it.

— OrneHarbour (@orneharbour) May 3, 2021

The board met again at noon.

The crowd has gone home.

-- Una Berg (@una_berg)

The dam broke the next day."""


@pytest.mark.parametrize(
    ("quote", "said_by", "found"),
    [
        ("The sluice is shut, and nobody shall open it.", "OrneHarbour", []),
        ("The crowd has gone home.", "Una Berg", []),
        ("The crowd has gone home.", "Berg", []),
        ("The crowd has gone home.", "OrneHarbour", [Severity.NOTE]),
        ("The board met again at noon.", "OrneHarbour", [Severity.NOTE]),
        ("The dam broke the next day.", "Una Berg", [Severity.NOTE]),
    ],
)
def test_a_post_is_his_whose_handle_stands_below_it(quote: str, said_by: str, found: list[Severity]) -> None:
    assert told(POSTS, quote, said_by) == found
