"""Who is named as speaking some words, which stand in brackets in their text."""

import pytest

from hrctimeline.words.naming import is_name, same
from hrctimeline.words.speakers import gapped, speaker, speakers, telling
from hrctimeline.words.text import Text


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("Bob was angry. [“It is late,”] Orme said.", ["Orme"]),
        ("Orme replied: [“We stay.”]", ["Orme"]),
        ("Orme replied: “[We stay.]”", ["Orme"]),
        ("Rosa Lindt told the board on Monday: [“No.”]", ["Rosa Lindt"]),
        ("[“It is ours,”] said Mr. Orme of the mill, and left.", ["Mr. Orme"]),
        ("[“It is ours,”] said Orme. Others left.", ["Orme"]),
        ("“We stay. [It is ours.] No,” Orme said.", ["Orme"]),
        ("“We stay,” Orme said, [“as ever.”]", ["Orme"]),
        ("Orme, who chairs the board, said: [“No.”]", ["Orme"]),
        ("According to Rosa Lindt, [the mill closed].", ["Rosa Lindt"]),
        ("According to the mayor, Rosa Lindt, the mill was [“late”].", ["the mayor"]),
        ("According to Rosa Lindt, the mill was late, but Orme found it [“early”].", []),
        ("According to Rosa Lindt, Orme called the mill [“late”].", ["Orme"]),
        ("According to a report on Monday, the mill was [“late”].", []),
        ("According to figures of the mill, it was [“late”].", []),
        ("Rosa Lindt: [“No.”]", ["Rosa Lindt"]),
        ("Rosa Lindt said that [the mill closed].", ["Rosa Lindt"]),
        ("[The mill closed], Rosa Lindt said.", ["Rosa Lindt"]),
        ("On Monday Orme told Lindt that [it was late].", ["Orme"]),
        ("The harbour master said: [“No.”]", ["The harbour master"]),
        ("Asked what he had said, [“Nothing,”] Orme replied.", ["Orme"]),
        ("“We stay.” Orme left. “No.” Lindt: [“It is late.”]", ["Lindt"]),
        ("[“It is ours,”] she said.", []),
        ("[“It is ours.”] Orme said no more.", []),
        ("“We stay,” Orme said. [“It is ours,”] he added.", []),
        ("He praised the film [“The Mill”] on Monday.", []),
        ("Lindt spoke of the bank and said it was [“late”].", []),
        ("He told Orme: [“It is late.”]", []),
        ("“No,” said Orme: [“It is late.”]", ["Orme"]),
        ("She was asked by Orme, [“Is it late?”]", []),
        ("In the presence of the board the mayor asked Orme, [“Is it late?”]", ["the mayor"]),
        ("At a hearing at noon judge Ann Orme said: [“No.”]", ["Ann Orme"]),
        ("It was late when Orme said [“no”].", ["Orme"]),
        ("A friend of Orme said: [“No.”]", []),
        ("Ida Lund, head of the mill, in a speech at a grain fair Tuesday said millers [“acted well”].", []),
        ("Ida Orme Tuesday said millers [“acted well”].", ["Ida Orme"]),
        ("[“It is late,”] replied the matron, Eva Stahl.", ["Eva Stahl"]),
        ("[“It is late,”] replied the matron, who met Eva Stahl.", ["the matron"]),
        ("SIR: [“No” is what I say.]", []),
        (
            "[“No,”] Ada al-Orme, a clerk of the oldest and the largest of the mills on the river, told Norwegian radio Monday.",
            ["Ada al-Orme"],
        ),
        ("[“No,”] told Norwegian radio Monday.", []),
        ("[“No,”] said Norwegian radio Monday.", ["Norwegian"]),
        ("A hall, to be called the chief hall, [“shall be built”].", []),
    ],
)
def test_who_is_directly_named(marked: str, names: list[str]) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = Text(marked.replace("[", "").replace("]", ""))
    assert [each.name for each in speakers(text, start, end)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("“No ship will sail,” the captain, Una Berg, told the crew.", ["Una Berg"]),
        ("The captain, a drinker, told the crew.", ["The captain"]),
        (
            "Carla Voss of the dockers' union said the cranes would cost jobs, Orme added.",
            ["Carla Voss", "Orme"],
        ),
        ("The mayor, Lidia Moreau, had asked for a delay.", ["Lidia Moreau"]),
        ("According to Ida Lund, the ship had no lights.", ["Ida Lund"]),
        ("She told Orme that it was late.", []),
        ("Voss laughed at that.", []),
        ("Ida Lund, a clerk who has become the head of the mill, said Orme's barge was lost.", ["Ida Lund"]),
        ("It was late, said Orme's lawyer.", []),
    ],
)
def test_who_tells_anything_in_a_sentence(sentence: str, names: list[str]) -> None:
    assert telling(sentence) == names


def test_what_words_were_said_in_or_to_is_no_part_of_who_says_them() -> None:
    text = Text("“We stay,” wrote Berg, the pilot, in a note that Dahl read. Then it rained.")
    (found,) = speakers(text, 0, 10)
    assert found.name == "Berg" and "pilot" in found.around and "Dahl" not in found.around


def test_a_verb_serves_two_speakers() -> None:
    prose = "Orme calls it “late”, Lindt “early”."
    first, second = prose.index("“"), prose.rindex("“")
    one, other = speaker(prose, first, first + 6), gapped(prose, second)
    assert (one and one.name, other and other.name) == ("Orme", "Lindt")
    assert gapped(prose, first) is None and speaker(prose, second, second + 7) is None


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Lindt", "Rosa Lindt", True),
        ("President Lindt", "Ms. Lindt", True),
        ("Lindt’s", "Lindt", True),
        ("HRW", "Human Rights Watch", True),
        ("the MBT", "the Mill Bureau of Trade", True),
        ("the MBO", "the Mill Bureau of Trade", False),
        ("U.S. officials", "US officials", True),
        ("Lindt", "Orme", False),
        ("Rosa Lindt", "Rosa Orme", False),
        ("US officials", "Lindt", False),
    ],
)
def test_two_ways_to_name_one(one: str, other: str, may_be: bool) -> None:
    assert same(one, other) is may_be is same(other, one)


def test_an_office_is_no_name() -> None:
    assert [is_name(words) for words in ("Lindt", "the Mayor", "the mayor", "Mr Orme")] == [
        True,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("Department of Trade", "Trade Protection Board", False),
        ("Department of Trade", "the Trade Department", True),
        ("Trade Protection Board", "TPB", True),
        ("Lowe", "Ann Lowe of Orne", True),
        ("the mayor", "Ann Lowe, mayor of Orne", True),
        ("Ann Lowe", "Mark Orne", False),
    ],
)
def test_whether_two_names_may_be_one(one: str, other: str, may_be: bool) -> None:
    assert same(one, other) is may_be
    assert same(other, one) is may_be


@pytest.mark.parametrize(
    "marked",
    [
        "Orme, asked by Ida Lund, replied: [“No.”]",
        "[“No,”] Orme told Ida Lund.",
        "Orme wrote to Ida Lund: [“No.”]",
        "[“No,”] Orme, accompanied by Ida Lund, swore.",
    ],
)
def test_who_is_beside_a_speaker_is_not_he(marked: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    (found,) = speakers(Text(marked.replace("[", "").replace("]", "")), start, end)
    assert found.name == "Orme" and "Lund" not in found.around
