"""Letters, stories under a heading, and tales of one who says “I”: whose words they are, and whose not."""

import json

import pytest

from hrctimeline.findings import Severity
from rulings import findings

LETTERS = """3 May 2019

MILL OFFICE, June 2, 1871.

The MAYOR.

SIR: I have read your note on the weir.

In the presence of the board the keeper asked Captain Orme whether "he had shut the sluice, or let it run till
noon." This Captain Orme admitted.

With great esteem, your humble servant,

IDA McBRIDE.

[Footnote 4: It was late.]

LINN, June 3, 1871.

My dear Una,

The sluice was shut at noon.

Yours ever, Max Lind"""
ONE_LINE = (
    "3 May 2019. Dear Secretary Pell: On May 2 I wrote to the board. The inquiry should go to the top. With best"
    " regards, I am Sincerely, Jon Hale, Chairman. ____ Dear Mr. Hale: We have it in hand. Truly yours, Una Pell."
)
TO_EDITORS = """3 May 2019

VERAX AS A PROPHET.

To the Editors: Gentlemen, the weir is a shame to the town. It drowns our meadows.

            VERAX.
May 3, 2019.

THE MILL.

It burned at noon."""
STORY = """3 May 2019

The rest is best told in her own words.

UNA BERG'S STORY,

AS TOLD TO THE BOARD.

Mr. Hale, Mr. Orr and I reached the lock at dusk. Mr. Hale said we should halt. The keeper said that the lock was
shut, and we believed him.

We slept in the barn. “It is cold,” said Max Orr."""
JOURNEY = """3 May 2019

NEWS OF THE MILL.

LETTER FROM MRS LOWE ON HER JOURNEY.

LINN, May 3, 2019.

DEAR MRS BERG: Well, I went and did it. They let me row."""
TALES = """3 May 2019

Mr. Hale grew weak from noon on. He then said to me, “Stay. When I am gone, take the lamp.” I did so.

“I went aboard,” Ida Lund said. “The mate said we were safe. I slept.”

Una Berg wrote home. She told Captain Orr: “The lock is shut.”

Ida Lund remembers that the mate told her to wait for the bell. The guard told her to run, sources said.

The ferry sank. The storm was told of in the papers, and Ida Lund slept."""
LAST = """3 May 2019

'Now mark this, I ask for no more than ten men. Good-bye.--C. G. ORME.'

Then the lamp went out.

Send oil, or sing another song. PELL.

Hale was not asked. The town sent Hale."""
TWEET = """3 May 2019

I don't want thanks, I want oil.

— Una J. Berg (@unaberg) May 2, 2019

Max Orr wrote, too."""
OF_THE_BOARD = 'In the presence of the board the keeper asked Captain Orme whether "he had shut the sluice'


def told(story: str, quote: str, said_by: str) -> list[tuple[str, Severity]]:
    """What both rules say of a speaker."""
    words, speaker = json.dumps(quote, ensure_ascii=False), json.dumps(said_by)
    text = json.dumps(story, ensure_ascii=False)[1:-1].replace('\\"', '"')
    log = f'letter.txt: {text}\n[source.letter]\nauthor = ""\n'
    log += f"[[event]]\n[[event.evidence]]\nquote = {words}\nsaid-by = {speaker}\n"
    rules = ("speaker-not-found", "claim-speaker")
    return [(each.message, each.severity) for rule in rules for each in findings(rule, log)]


@pytest.mark.parametrize(
    ("story", "quote", "said_by"),
    [
        (LETTERS, "I have read your note on the weir.", "IDA McBRIDE"),
        (LETTERS, "I have read your note on the weir.", "Ida McBride"),
        (LETTERS, OF_THE_BOARD, "Ida McBride"),
        (LETTERS, "The sluice was shut at noon.", "Max Lind"),
        (ONE_LINE, "The inquiry should go to the top.", "Jon Hale"),
        (ONE_LINE, "We have it in hand.", "Una Pell"),
        (TO_EDITORS, "the weir is a shame to the town", "VERAX"),
        (TO_EDITORS, "It drowns our meadows. VERAX. May 3, 2019.", "Verax"),
        (STORY, "Mr. Hale, Mr. Orr and I reached the lock at dusk.", "Una Berg"),
        (STORY, "Mr. Hale said we should halt.", "Una Berg"),
        (STORY, "The keeper said that the lock was shut, and we believed him.", "Una Berg"),
        (STORY, "We slept in the barn.", "Una Berg"),
        (JOURNEY, "They let me row.", "Lowe"),
        (TWEET, TWEET[TWEET.index("I don't") : TWEET.index("\n\nMax")], "Una Berg"),
        (LAST, "I ask for no more than ten men. Good-bye.--C. G. ORME.", "C. G. ORME"),
        (LAST, "I ask for no more than ten men.", "C. G. Orme"),
        (LAST, "Send oil, or sing another song", "Pell"),
        (JOURNEY, "DEAR MRS BERG: Well, I went and did it.", "Mrs Lowe"),
        (TALES, "When I am gone, take the lamp.", "Mr. Hale"),
        (TALES, "The mate said we were safe.", "Ida Lund"),
        (TALES, "The lock is shut.", "Una Berg"),
        (TALES, "the mate told her to wait for the bell", "Ida Lund"),
    ],
)
def test_who_may_have_written_or_told_it_is_not_doubted(story: str, quote: str, said_by: str) -> None:
    assert told(story, quote, said_by) == []


@pytest.mark.parametrize(
    ("story", "quote", "said_by", "why"),
    [
        (LETTERS, "I have read your note on the weir.", "Captain Orme", "a letter that “IDA McBRIDE.” signs"),
        (LETTERS, "The sluice was shut at noon.", "Una", "written to “Una”"),
        (ONE_LINE, "We have it in hand.", "Mr. Hale", "written to “Mr. Hale”"),
        (JOURNEY, "They let me row.", "Mrs Berg", "written to “Mrs Berg”"),
        (STORY, "“It is cold,”", "Una Berg", "doesn't name “Una Berg”"),
        (TALES, "The lock is shut.", "Captain Orr", "told to “Captain Orr”"),
        (TALES, "The guard told her to run, sources said.", "Ida Lund", "given to sources"),
        (TALES, "I went aboard", "Una Berg", "doesn't name “Una Berg”"),
    ],
)
def test_nor_is_another_taken_for_him(story: str, quote: str, said_by: str, why: str) -> None:
    ((message, severity),) = told(story, quote, said_by)
    weight = Severity.NOTE if why == "given to sources" else Severity.WARNING
    assert why in message and severity is weight


@pytest.mark.parametrize(
    ("story", "quote", "said_by"),
    [
        (TO_EDITORS, "It burned at noon.", "Verax"),
        (LETTERS, "It was late.", "Captain Orme"),
        (LAST, "Then the lamp went out.", "Hale"),
        (TALES, "The ferry sank.", "Una Berg"),
    ],
)
def test_of_whom_nothing_tells_there_is_a_note(story: str, quote: str, said_by: str) -> None:
    assert [severity for _, severity in told(story, quote, said_by)] == [Severity.NOTE]
