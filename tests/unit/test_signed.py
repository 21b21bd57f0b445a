"""A `said-by` whom only the form of a text names: its labels, its signature, its header."""

import json

import pytest

from hrctimeline.evidence.signed import fits
from hrctimeline.findings import Severity
from rulings import findings

COURT = (
    "3 May 2019\n\nTHE CORONER: Who shut the sluice?\n\nMR. VANE (for the mill): I shut it myself. MRS. ORME: He lies."
    "\n\nThe gauge stood at nine feet.\n\nLADY PELL. — We heard the bell."
)
STAGE = "3 May 2019\n\nTHE CORONER\n\nWho shut the sluice?\n\nUNA BERG\n\nI shut it myself.\n\nTHE CORONER\n\nWhy?"
BODY = "3 May 2019\n\nDear Mr Hale,\n\nWe shut the sluice at noon. It holds."
CLOSINGS = [
    "Your most obedient servant,\nUna Berg, keeper",
    "Yours faithfully,\n\nU. Berg",
    "I have the honour to be, Sir, your servant,\nUNA BERG.",
    "With kind regards\nUna Berg\nOrne Mill",
    "(signed) Una Berg",
    "— Una Berg",
    "Una Berg,\nOrne Mill, 3 May",
    "Send us oil.\n\nYours in haste,\nMax Lind\nUna Berg\n\nP.S. It rains.",
]
UNSIGNED = [
    "The keeper was Una Berg. She saw it.",
    "To: Una Berg, Orne Mill",
    "Yours,\nMax Lind\n\ncc: Una Berg",
    "See also:\nUna Berg, Forty Years of Water",
    "Yours,\nMax Lind\n\nCC Una Berg",
    "P.S. Ask Una Berg",
]


def told(story: str, quote: str, said_by: str) -> list[Severity]:
    words, speaker = json.dumps(quote), json.dumps(said_by)
    text = story.replace("\n", "\\n")
    log = f"letter.txt: {text}\n[[event]]\n[[event.evidence]]\nquote = {words}\nsaid-by = {speaker}\n"
    return [each.severity for each in findings("speaker-not-found", log)]


@pytest.mark.parametrize(
    ("quote", "said_by", "others"),
    [
        ("Who shut the sluice?", "the Coroner", ["Vane", "Lady Pell"]),
        ("I shut it myself.", "Mr Vane", ["the Coroner", "Mrs Orme"]),
        ("He lies.", "Orme", ["Mr Vane"]),
        ("The gauge stood at nine feet.", "Mrs. Orme", ["Vane", "Lady Pell"]),
        ("We heard the bell.", "Lady Pell", ["Orme"]),
    ],
)
def test_words_are_those_of_the_label_over_them(quote: str, said_by: str, others: list[str]) -> None:
    assert told(COURT, quote, said_by) == []
    assert all(told(COURT, quote, other) == [Severity.WARNING] for other in others)
    assert told(COURT, quote, "Ida Lund") == [Severity.ERROR]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Mr. Harker", "Mrs. Doyle"), ("DR. HARKER", "PROF. DOYLE"), ("The Chairman", "The Secretary")],
)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_quote_may_begin_with_its_own_label(one: str, other: str, between: str) -> None:
    sitting = f"3 May 2019\n\n{one}: The dam is safe.{between}{other}: The dam leaks."
    assert told(sitting, f"{other}: The dam leaks.", other) == []
    assert told(sitting, f"{other}: The dam leaks.", one) == [Severity.WARNING]


@pytest.mark.parametrize("title", ["Cllr", "Alderman", "Rev."])
def test_a_title_that_two_labels_share_shows_them_to_be_some(title: str) -> None:
    sitting = f"3 May 2019\n\n{title} Harker: The dam is safe.\n\n{title} Doyle: The dam leaks."
    assert told(sitting, "The dam is safe.", "Harker") == []
    assert told(sitting, "The dam is safe.", "Doyle") == [Severity.WARNING]


def test_a_label_may_have_a_line_of_its_own() -> None:
    assert told(STAGE, "I shut it myself.", "Una Berg") == []
    assert told(STAGE, "I shut it myself.", "the Coroner") == [Severity.WARNING]
    once = STAGE.removesuffix("\n\nTHE CORONER\n\nWhy?")  # it may be a heading
    assert told(once, "I shut it myself.", "the Coroner") == [Severity.NOTE]
    papers = STAGE.replace("THE CORONER", "BERG AND THE MILL").replace("UNA BERG", "THE SLUICE IN COURT")
    assert told(papers, "I shut it myself.", "Berg") == [Severity.NOTE]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_who_signs_a_letter_speaks_in_it_and_no_other(closing: str) -> None:
    assert told(f"{BODY}\n\n{closing}", "We shut the sluice at noon.", "Una Berg") == []
    assert told(f"{BODY}\n\n{closing}", "We shut the sluice at noon.", "Ida Lund") == [Severity.ERROR]
    assert told(f"{BODY}\n\n{closing}", "We shut the sluice at noon.", "Mr Hale") == [Severity.WARNING]


AMID = (
    "3 May 2019\n\nMr Hale took the chair. The weir is old. Orne Mill, May 1, 2019. Dear Mr Hale: Your letter came at noon."
    " The sluice was shut. It holds. {} Then Mr Hale sat down, and Ida Lund read on."
)


@pytest.mark.parametrize(
    "closing",
    [
        "Sincerely, Una Berg, Keeper.",
        "Yours very truly, U. Berg.",
        "Respectfully yours, Una Berg.",
        "(Signed) Una Berg",
    ],
)
def test_a_letter_printed_in_one_paragraph_is_closed_in_it(closing: str) -> None:
    assert told(AMID.format(closing), "The sluice was shut. It holds.", "Una Berg") == []
    assert told(AMID.format(closing), "The sluice was shut. It holds.", "Ida Lund") == [Severity.WARNING]
    assert told(AMID.format(closing), "The weir is old.", "Una Berg") != []


@pytest.mark.parametrize("closing", UNSIGNED)
def test_who_is_only_named_behind_a_letter_has_not_signed_it(closing: str) -> None:
    weight = [Severity.WARNING if "Max Lind" in closing else Severity.NOTE]  # another signs it
    assert told(f"{BODY}\n\n{closing}", "We shut the sluice at noon.", "Una Berg") == weight
    far = "It rained again. " * 200
    assert told(f"{BODY}\n\n{far}\n\n{closing}", "We shut the sluice at noon.", "Una Berg") == weight
    unnamed = closing.replace("Una Berg", "Una Bergson")
    assert told(f"{BODY}\n\n{unnamed}", "We shut the sluice at noon.", "Ida Berg") == [Severity.ERROR]


def test_a_header_names_who_writes_and_to_whom() -> None:
    mail = (
        "3 May 2019\n\nFrom: Una Berg <una@orne.example>\nTo: Max Lind\n\n"
        + "It rains.\n\n" * 5
        + "We shut it at noon."
    )
    assert told(mail, "We shut it at noon.", "Una Berg") == []
    assert told(mail, "We shut it at noon.", "Max Lind") == [Severity.WARNING]


@pytest.mark.parametrize(
    ("name", "form", "same"),
    [
        ("Una Berg", "BERG", True),
        ("Mr Vane", "MR. JOHN VANE", True),
        ("U. Berg", "Una Berg", True),
        ("Una Berg", "Ida Berg", False),
        ("Berg", "Bergson", False),
        ("Una Berg", "", False),
        ("Una Berg", "U", False),
        ("Una Berg", "B.", False),
        ("Una Berg", "U.B.", True),
        ("Una Berg", "U. B.", True),
        ("Una Berg", "UB", True),
        ("Una Berg", "U. C.", False),
        ("Una Ida Berg", "U. B.", False),
        ("Berg", "B. C.", False),
    ],
)
def test_a_label_may_leave_out_parts_of_a_name(name: str, form: str, same: bool) -> None:
    assert fits(name, form) is same and fits(form, name) is same


@pytest.mark.parametrize(
    ("asks", "answers"), [("Q", "A"), ("Q1", "A1"), ("QUESTION", "ANSWER"), ("Question", "Answer")]
)
def test_who_asks_or_answers_is_not_named_by_it(asks: str, answers: str) -> None:
    page = f"3 May 2019\n\nMR. QUENTIN VANE: I ask Ada Lund, I, Quentin Vane.\n\n{asks}: Who shut it?\n\n{answers}: The keeper did.\n\n"
    page += f"MS. ADA LUND: I object.\n\n{asks}: When?\n\n{answers}: At noon."
    for name in ("Quentin Vane", "Ada Lund"):
        assert told(page, "At noon.", name) == told(page, "When?", name) == [Severity.NOTE]
        assert told(page, "The keeper did.", name) == told(page, "Who shut it?", name)


@pytest.mark.parametrize(
    "signed", ["P.Smith", "P.S.Ross", "Psmith", "Tom Encke", "Toby", "C.C. Lowe", "Encke"]
)
def test_a_name_may_begin_like_what_stands_below_a_letter(signed: str) -> None:
    assert told(f"{BODY}\n\nYours,\nMax Lind\n{signed}", "We shut the sluice at noon.", signed) == []


def test_who_signs_below_a_postscript_has_signed() -> None:
    letter = f"{BODY}\n\nYours,\nMax Lind\n\nP.S. It rains.\n\nUna Berg"
    assert told(letter, "We shut the sluice at noon.", "Una Berg") == []


def test_a_caption_is_no_label() -> None:
    page = "3 May 2019\n\nPhotograph: AP\n\nThe sluice holds.\n\nBerg: a life in water"
    assert told(page, "The sluice holds.", "Berg") == [Severity.NOTE]
    talk = "3 May 2019\n\nLind: Does it hold?\nBerg: It does.\nLind: Still?\nBerg: Look at it."
    assert told(talk, "It does.", "Lind") == [Severity.WARNING]
    assert told(talk, "It does.", "Berg") == []


@pytest.mark.parametrize(("said_by", "found"), [("Una Berg", 0), ("U. Berg", 0), ("Silas S. Vane", 1)])
def test_the_salutation_of_a_letter_is_no_label(said_by: str, found: int) -> None:
    letters = (
        "Sir: I ask for a lamp.\n\nVery respectfully,\n\nSilas S. Vane,\n\nPilot.\n\n"
        "Sir: The lamp was sent.\n\nVery respectfully,\n\nUna Berg,\n\nHarbour Master."
    )
    assert len(told(letters, "The lamp was sent.", said_by)) == found
