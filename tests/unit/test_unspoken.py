"""A `said-by` whom the paragraph names, and to whom it gives none of the quote's words."""

import json

import pytest

from hrctimeline.findings import Severity
from rulings import findings

TOLL = (
    "The toll on the bridge hurts the town, said Ann Lowe, the mayor. Mark Tarn of the guild was in the hall."
    " “We shall pay it,” he said."
)
TOWER = (
    "The tower fell at noon. The blast broke windows in the street beside it. Workers cleared the glass."
    " A statement of the Northern League accused the town of hiding guns in it. The mayor laughed at that."
)
FERRY = (
    "The ferry sank off Vail. A spokesman for the port said that the captain had been warned of the storm."
    " The company, Orne Lines, was not asked."
)
BOARD = "Ruth Pell resigned. She had been at odds with Jon Hale for months, two colleagues said."
LEAGUE = (
    "The head of the League of Mills and Weirs, Una Berg, said that it was late. It rained, said Jon Tarn."
)
STRIKE = (
    "The strike ended. The Courier reported that the miners had won. “It is over,” said their leader, Una Berg."
    " Lord Hale, who owns the mine, was abroad. The abbot was curt, saying: “God is just.”"
)
MILL = (
    "Ann Lowe opened the mill. In her view it will feed the town. It cost too much, Mark Tarn says."
    " For Ruth Pell it comes too late. Lowe was glad. “It runs,” she said."
)
DAM = (
    "The dam broke. It took the barn, Hale recalls. In a letter to Lady Orne he blamed the firm for his cows."
)

BRIDGE = (
    "Una Berg lost two sons. The bridge fell at noon. It took a cart. The Guild of Vail looked into it."
    " “It was built of bad iron,” the report of 1907 found. The clerk notified Orne Lines of one test, according to"
    " the board. Orne Lines built it in a year, according to the clerk. Hale said Una Berg had not seen the"
    " cart. Among the dead were men of Orne Lines, sources said."
)

PUMP = "In court, asked by Lord Hale whether the pump ran, the smith, Ida Lund, answered: “It never ran.”"

HIS = [
    (BRIDGE, "“It was built of bad iron,” the report of 1907 found.", "The Guild of Vail"),
    (TOLL, "The toll on the bridge hurts the town", "Ann Lowe"),
    (TOLL, "The toll on the bridge hurts the town, said Ann Lowe, the mayor.", "the mayor"),
    (TOLL, "“We shall pay it,” he said.", "Mark Tarn"),
    (TOWER, "A statement of the Northern League accused the town of hiding guns in it.", "Northern League"),
    (FERRY, "the captain had been warned of the storm", "A spokesman for the port"),
    (STRIKE, "The Courier reported that the miners had won.", "The Courier"),
    (STRIKE, "“It is over,” said their leader, Una Berg.", "Una Berg"),
    (STRIKE, "“God is just.”", "The abbot"),
    (MILL, "In her view it will feed the town.", "Ann Lowe"),
    (MILL, "it comes too late", "Ruth Pell"),
    (MILL, "“It runs,” she said.", "Lowe"),
    (MILL, "Ann Lowe opened the mill. In her view it will feed the town.", "Lowe"),
    (DAM, "It took the barn", "Hale"),
    (LEAGUE, "The head of the League of Mills and Weirs, Una Berg, said that it was late.", "Una Berg"),
    (DAM, "In a letter to Lady Orne he blamed the firm for his cows.", "Hale"),
]
ANOTHER_S = [
    (TOLL, "The toll on the bridge hurts the town, said Ann Lowe, the mayor.", "Mark Tarn", "given to Ann Lowe"),
    (TOWER, "The tower fell at noon. The blast broke windows", "Northern League", "the text's own"),
    (TOWER, "The blast broke windows in the street beside it. Workers cleared the glass. A statement of the"
     " Northern League accused the town of hiding guns in it.", "Northern League", "the text's own"),
    (FERRY, "the captain had been warned of the storm", "Orne Lines", "it is “A spokesman for the port”"),
    (BOARD, "She had been at odds with Jon Hale for months", "Ruth Pell", "given to two colleagues"),
    (STRIKE, "The Courier reported that the miners had won.", "Una Berg", "given to The Courier"),
    (STRIKE, "“It is over,” said their leader", "Lord Hale", "given to their leader"),
    (BRIDGE, "Hale said Una Berg had not seen the cart.", "Una Berg", "it is “Hale”"),
    (BRIDGE, "Among the dead were men of Orne Lines, sources said.", "Orne Lines", "given to sources"),
    (BRIDGE, "Orne Lines built it in a year, according to the clerk.", "Orne Lines", "given to the clerk"),
    (PUMP, PUMP, "Lord Hale", "given to Ida Lund"),
    (BRIDGE, "The clerk notified Orne Lines of one test, according to the board.", "Orne Lines",
     "given to the board"),
    (LEAGUE, "It rained, said Jon Tarn.", "Una Berg", "given to Jon Tarn"),
]  # fmt: skip

NOTED = (
    "the text's own",  # no other is shown
    "A spokesman for the port", "two colleagues", "their leader", "sources", "the clerk",
)  # fmt: skip


def log(story: str, quote: str, said_by: str) -> str:
    words, speaker = json.dumps(quote, ensure_ascii=False), json.dumps(said_by, ensure_ascii=False)
    return f"letter.txt: 3 May 2019\\n\\n{story}\n[[event]]\n[[event.evidence]]\nquote = {words}\nsaid-by = {speaker}\n"


@pytest.mark.parametrize(("story", "quote", "said_by"), HIS)
def test_who_is_told_as_speaking_has_the_words(story: str, quote: str, said_by: str) -> None:
    assert findings("speaker-not-found", log(story, quote, said_by)) == []


@pytest.mark.parametrize(("story", "quote", "said_by", "why"), ANOTHER_S)
def test_who_is_only_named_has_not(story: str, quote: str, said_by: str, why: str) -> None:
    (told,) = findings("speaker-not-found", log(story, quote, said_by))
    assert why in told.message and told.severity is (
        Severity.NOTE if any(each in why for each in NOTED) else Severity.WARNING
    )
    assert "=" not in told.hint


TOLD = [
    "The mate told the pilot, Una Berg: “We sink.”",
    "The mate wrote on Monday to Una Berg: “We sink.”",
    "The mate shouted at his pilot Una Berg that they sank.",
    "The mate assured Una Berg: “We float.”",
    "“We sink,” Una Berg was told by the mate.",
    "Una Berg was told by the mate that they sank.",
    "“We sink,” Una Berg heard.",
    "According to the mate, who telephoned Una Berg, “we sink”.",
]


@pytest.mark.parametrize("story", TOLD)
def test_who_is_told_a_thing_does_not_say_it(story: str) -> None:
    assert [each.severity for each in findings("speaker-not-found", log(story, story, "Una Berg"))] == [
        Severity.WARNING
    ]


@pytest.mark.parametrize(
    "story",
    [
        "The mate wrote to Una Berg. “We sink,” came the answer.",
        "The mate told Una Berg to speak up. “We sink,” Una Berg said.",
        "Una Berg heard the mate and shouted: “We sink.”",
        "Una Berg was asked about the leak: “We sink.”",
        "Una Berg told the mate, Jon Hale: “We sink.”",
        "The mate, who telephoned Jon Hale, was told by Una Berg: “We sink.”",
    ],
)
def test_who_answers_says_it(story: str) -> None:
    assert not [
        each
        for each in findings("speaker-not-found", log(story, story, "Una Berg"))
        if each.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("I went to Captain Berg and asked him if the ferry was sinking.", 1),
        ("Captain Berg went below, and my lamp went out.", 1),
        ("Captain Berg went below, and the lamp went out.", 0),  # who says it doesn't tell of himself
        ("I am Captain Berg, and I saw the lamp go out.", 0),
        ("I saw the lamp go out. Captain Berg said that it was the wind.", 0),
    ],
)
def test_who_is_spoken_of_by_one_that_says_i_is_not_he(said: str, found: int) -> None:
    story = f"The ferry sank at noon. “{said}”"
    assert len(findings("speaker-not-found", log(story, said, "Berg"))) == found
    assert findings("speaker-not-found", log(f"{story} So Captain Berg.", said, "Berg")) == []


def test_a_later_speaker_takes_nothing_from_the_first() -> None:
    story = "“No choice is made,” Robert Gale said, and left. Italy said that it would send bread."
    assert findings("speaker-not-found", log(story, story, "Robert Gale")) == []


@pytest.mark.parametrize(
    ("beside", "found"),
    [
        ("The pilot waited.", Severity.NOTE),
        ("Mr Hale stood on the quay.", Severity.NOTE),
        ("It was late, Jon Hale said.", Severity.NOTE),
        ("Jon Hale said:", Severity.WARNING),
    ],
)
def test_who_is_named_a_paragraph_before_weighs_more_where_another_speaks(
    beside: str, found: Severity
) -> None:
    story = f"Una Berg came home at noon.\\n\\n{beside} “The ferry is late.”"
    (told,) = findings("speaker-not-found", log(story, "The ferry is late.", "Una Berg"))
    assert told.severity is found


@pytest.mark.parametrize(
    ("author", "before", "said_by", "found"),
    [
        ("Amos K. Lund", 70, "Berg", [Severity.WARNING]),
        ("Amos K. Lund", 70, "Lund", []),
        ("Amos K. Lund", 1, "Berg", [Severity.NOTE]),  # it may be a letter of hers
        ("The clerk", 70, "Berg", [Severity.NOTE]),
    ],
)
def test_the_author_of_a_text_says_i_in_it(
    author: str, before: int, said_by: str, found: list[Severity]
) -> None:
    rain = "It rained on the mill all day, and the dogs slept in the barn beside the sledge. " * before
    said = "On 2 May 2019 I shut the sluice."
    log = f"[source.letter]\nauthor = '{author}'\n"
    log += f"letter.txt: 3 May 2019. Berg came to Orne.\\n\\n{rain}\\n\\n{said}\n[[event]]\ntitle = 'The sluice'\n"
    log += f"[[event.evidence]]\nquote = '{said}'\nsaid-by = '{said_by}'\n"
    assert [each.severity for each in findings("speaker-not-found", log)] == found


@pytest.mark.parametrize(("said_by", "found"), [("Gale", []), ("Orne Lines", [Severity.WARNING])])
def test_who_tells_by_stating_is_the_subject_of_that_clause(said_by: str, found: list[Severity]) -> None:
    story = "After the board added Orne Lines to its list of dangerous carriers, Gale tried to keep the town away from the matter altogether by stating that “it is a private firm”."
    assert [each.severity for each in findings("speaker-not-found", log(story, story, said_by))] == found
