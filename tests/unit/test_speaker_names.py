"""How a speaker may be called in the text, and whose words a paragraph goes on with that names nobody."""

import json

import pytest

from hrctimeline.findings import Severity
from rulings import findings

WARNED, NOTED, WRONG = [Severity.WARNING], [Severity.NOTE], [Severity.ERROR]


def told(story: str, quote: str, said_by: str, names: str = "") -> list[Severity]:
    """How `speaker-not-found` weighs a speaker."""
    text = json.dumps(story, ensure_ascii=False)[1:-1].replace('\\"', '"')
    log = f'letter.txt: {text}\n[source.letter]\nauthor = ""\n[[event]]\n[[event.evidence]]\n'
    log += f"quote = {json.dumps(quote, ensure_ascii=False)}\nsaid-by = {json.dumps(said_by)}\n"
    return [each.severity for each in findings("speaker-not-found", names + log)]


SAFE = "“The dam is safe,” {} said at noon."
FULL = "Gov. Rick Hale came to the dam.\n\nIt rained.\n\nThe inn was full.\n\nAll slept.\n\n"


@pytest.mark.parametrize(
    ("before", "beside", "said_by", "weight"),
    [
        (FULL, "Hale", "Rick Hale", []),
        (FULL, "Hale", "Governor Rick Hale", []),
        (FULL.replace("Rick Hale", "RICK HALE"), "Hale", "Rick Hale", []),
        (FULL.replace("Rick Hale", "RICK HALE"), "Hale", "Ida Hale", WARNED),
        (FULL, "Hale", "Governor Hale", []),
        (FULL, "Hale", "Rick Hale, the governor", []),
        ("", "Gov. Hale", "Governor Hale", []),
        ("", "Governor Hale", "Gov. Hale", []),
        ("", "Hale", "Mr Hale", []),
        ("", "the mayor of Orne", "Mayor of Orne", []),
        ("", "Richard Hale", "Rick Hale", []),
        ("", "Roger Hale", "Rick Hale", WARNED),
        ("", "Hale", "Rick Hale", WARNED),
        (FULL, "Hale", "President Hale", WARNED),
        (FULL, "Hale", "Ida Hale", WARNED),
        (FULL + "Ida Hale slept.\n\n", "Hale", "Rick Hale", NOTED),
        (FULL, "Orr", "Ida Lund", WRONG),
    ],
)
def test_a_speaker_may_be_called_by_his_surname_where_his_name_is_known(
    before: str, beside: str, said_by: str, weight: list[Severity]
) -> None:
    assert told(before + SAFE.format(beside), "The dam is safe", said_by) == weight


def test_a_speaker_may_be_called_as_the_log_spells_him() -> None:
    names = '[timeline.names]\n"Una Berg" = ["the keeper"]\n'
    assert told(SAFE.format("the keeper"), "The dam is safe", "Una Berg") == WRONG
    assert told(SAFE.format("the keeper"), "The dam is safe", "Una Berg", names) == []


DAM = "Hale was sorry for the flood, but said that all had a part in it."
BLUNT = "“I will be blunt,” he said at the fair. “We failed them all.”"


@pytest.mark.parametrize(
    ("story", "quote", "said_by", "weight"),
    [
        (f"{DAM}\n\n{BLUNT}", "We failed them all.", "Hale", []),
        (f"{DAM} Orr said no.\n\n{BLUNT}", "We failed them all.", "Hale", NOTED),
        (f"{DAM} Ida Lund wept.\n\n{BLUNT}", "We failed them all.", "Hale", NOTED),
        (f"{DAM}\n\n“We failed.”\n\n{BLUNT}", "We failed them all.", "Hale", []),
        (f"{DAM}\n\n“We failed them all.”", "We failed them all.", "Hale", []),
        (f"{DAM}\n\n“Is it so?”\n\n“We failed them all.”", "We failed them all.", "Hale", NOTED),
        (f"{DAM}\n\nIt rained. {BLUNT}", "We failed them all.", "Hale", []),
        (f"{DAM}\n\nIt rained.\n\nThe inn failed them all.", "The inn failed them all.", "Hale", NOTED),
        (f"{DAM}\n\nThe cooks said we failed them all.", "we failed them all", "Hale", NOTED),
        (f"{DAM}\n\nThe Orr Pilots said we failed them all.", "we failed them all", "Hale", WARNED),
        (f"{DAM}\n\nThe pilots said Orr failed them all.", "Orr failed them all", "Hale", NOTED),
        (f"{DAM}\n\nA cook wept.\n\n{BLUNT}", "We failed them all.", "Hale", NOTED),
        (
            'Hale\'s notes run as follows:--\n\n"We dig."\n\nHe ends:--\n\n"All is lost."',
            "All is lost.",
            "Hale",
            [],
        ),
        (
            "The keeper wrote on a board:\n\nWe dig.\n\nand later:\n\nAll is lost.",
            "All is lost.",
            "The keeper",
            [],
        ),
        (
            "The keeper wrote on a board:\n\nWe dig.\n\nMax Lind came.\n\nAll is lost.",
            "All is lost.",
            "The keeper",
            NOTED,
        ),
    ],
)
def test_a_paragraph_that_names_nobody_goes_on_with_the_last_who_came_forward(
    story: str, quote: str, said_by: str, weight: list[Severity]
) -> None:
    assert told(story, quote, said_by) == weight


LETTERS = """Orne, May 3, 1871.

To the Clerk of the Court,

Sir: I write on Captain Rook.

He led the charge.

Very respectfully,

Leonard Wade,

Major, Volunteers.

Linn, May 8, 1871.

Sir: I saw him, too.

Very respectfully,

Max Lind,

Clerk."""


def test_a_letter_ends_with_the_name_behind_its_closing() -> None:
    assert told(LETTERS, "He led the charge.", "Leonard Wade") == []
    assert told(LETTERS, "He led the charge.", "Max Lind") == WARNED
    assert told(LETTERS, "Sir: I saw him, too.", "Max Lind") == []


LETTER = "Dear Sir: The dam leaks. It has leaked all year. The keeper sleeps. It must end. With kind regards, I am yours truly, {}."


@pytest.mark.parametrize(
    ("signer", "said_by", "weight"),
    [
        ("Ida Lund, Mayor", "Ida Lund", []),
        ("Orr Hale, Mayor. Ida Lund had it printed", "Ida Lund", WARNED),
        ("Orr Hale, Mayor", "Ida Lund", WRONG),
    ],
)
def test_who_signs_a_letter_amid_a_paragraph_speaks_in_it(
    signer: str, said_by: str, weight: list[Severity]
) -> None:
    quote = "It has leaked all year. The keeper sleeps."
    assert told(LETTER.format(signer), quote, said_by) == weight


@pytest.mark.parametrize(
    ("story", "quote", "said_by", "weight"),
    [
        ("IDA LUND'S NARRATIVE,\n\nAS TOLD TO THE CLERK.\n\nWe slept at the dam.", "We slept at the dam.", "Ida Lund", []),
        ("IDA LUND'S NARRATIVE,\n\nAS TOLD TO THE CLERK.\n\nWe slept at the dam.", "We slept at the dam.", "Orr Hale", WRONG),
        ("Ida Lund sank. He then told me, “The dam is safe,” and slept.", "The dam is safe", "Ida Lund", []),
        ("Ida Lund sank. Orr told me, “I wept,” and slept. The clerks then told me that it held.", "it held", "Ida Lund", NOTED),
        ("THE DAM AND THE LAW.\n\nHale held that the dam was safe.\n\nHALE.\n\nAll slept.", "the dam was safe", "Hale", []),
        ("Dear Lund: It is late. I am, very\ntruly yours,\n\nHALE.\n\nThe dam was safe.\n\nLUND.", "The dam was safe", "Lund", []),
        ("LUND.\n\nHale held that the dam was safe.\n\nHALE.\n\nAll slept.\n\nLUND.\n\nNo.", "the dam was safe", "Hale", WARNED),
    ],
)  # fmt: skip
def test_titles_over_papers_and_pronouns_tell_who_speaks_and_headings_do_not(
    story: str, quote: str, said_by: str, weight: list[Severity]
) -> None:
    assert told(story, quote, said_by) == weight


def test_what_leads_to_a_name_is_none_of_it() -> None:
    story = (
        "Ida Lund wrote it down. In the presence of the Council the President asked Hale whether “it held”."
    )
    log = f"letter.txt: {story}\n[[event]]\n[[event.evidence]]\nquote = '“it held”'\nsaid-by = 'Ida Lund'\n"
    assert findings("claim-speaker", log) == []
