"""Atoms and what proves them, one law of the design at a time."""

import json
from pathlib import Path

import pytest

from examples import lay_over, write
from hrctimeline.claims.numbers.proof import proves
from hrctimeline.claims.numbers.reading import numbers
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import Problem
from hrctimeline.logfile.load import load
from hrctimeline.rules import claims
from hrctimeline.verifier import verify
from hrctimeline.words.quotations import lone_marks, quotations
from rulings import memory

RULES = (claims.claim_quotation, claims.claim_number, claims.claim_name, claims.claim_date)


def problems(folder: Path, fragment: str) -> list[tuple[str, Problem]]:
    """What the claim rules say of the base of the examples with some lines laid over it."""
    dossier = Dossier(load(write(lay_over(fragment), folder)))
    return [(rule.name, problem) for rule in RULES for problem in rule.check(dossier)]


def claimed(folder: Path, title: str, quote: str, *rest: str) -> list[tuple[str, str]]:
    """The rule and the words of each problem of an event with a title, whose letter is its quote."""
    text = f"letter.txt: 3 May 2019\\n\\n{quote}\\n"
    fragment = [
        text,
        "[[event]]",
        f'title = """{title}"""',
        "[[event.evidence]]",
        f'quote = """{quote}"""',
        *rest,
    ]
    return [(rule, problem.about) for rule, problem in problems(folder, "\n".join(fragment))]


@pytest.mark.parametrize(
    ("text", "values", "unit", "hedge"),
    [
        ("eighteen", {"18"}, "", ""),
        ("Twenty-one", {"21"}, "", ""),
        ("two hundred and fifty-three", {"253"}, "", ""),
        ("1,500.0", {"1500"}, "", ""),
        ("2.5 million", {"2500000"}, "", ""),
        ("one and a half million", {"1500000"}, "", ""),
        ("half a million", {"500000"}, "", ""),
        ("5m", {"5", "5000000"}, " m", ""),
        ("$5bn", {"5000000000"}, "$", ""),
        ("5 million dollars", {"5000000"}, "$", ""),
        ("5 %", {"5"}, "%", ""),
        ("five per cent", {"5"}, "%", ""),
        ("5‰", {"5"}, "‰", ""),
        ("18th", {"18"}, "th", ""),
        ("twenty-first", {"21"}, "th", ""),
        ("two-thirds", {"2/3"}, "/", ""),
        ("a dozen", {"12"}, "", ""),
        ("more than a dozen", {"12"}, "", "over"),
        ("nearly 20", {"20"}, "", "nearly"),
        ("no fewer than 20", {"20"}, "", "least"),
        ("20 or so", {"20"}, "", "about"),
        ("ARTICLE 19", {"19"}, "no", ""),
        ("No. 25", {"25"}, "no", ""),
        ("10:30", {"630", "1350"}, "clock", ""),
        ("ten o'clock", {"600", "1320"}, "clock", ""),
        ("9" * 5000, {"9" * 5000}, "", ""),
    ],
)
def test_a_number_is_its_value(text: str, values: set[str], unit: str, hedge: str) -> None:
    (number,) = numbers(text)
    assert {str(reading.low) for reading in number.readings} == values
    assert (" ".join(sorted(number.units)), number.hedges) == (unit, {hedge})


@pytest.mark.parametrize("text", ["several", "m68k", "0.93R6", "G7", "COVID-19", "[3]"])
def test_what_is_no_number(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize("text", ["one", "first", "both"])
def test_small_words_prove_and_claim_nothing(text: str) -> None:
    assert [number.weak for number in numbers(text)] == [True]


@pytest.mark.parametrize(
    ("claim", "words", "holds"),
    [
        ("18", "eighteen", True),
        ("20", "nearly 20", False),
        ("nearly 20", "almost twenty", True),
        ("nearly 20", "20", False),
        ("at least 18", "eighteen", True),
        ("about 20", "20", True),
        ("more than 12", "at least a dozen", False),
        ("5", "5 %", False),
        ("18", "18th", False),
        ("1", "one", True),
        ("$5", "£5", False),
        ("5 pounds", "£5", True),
        ("19", "ARTICLE 19", False),
        ("ARTICLE 19", "ARTICLE 19", True),
    ],
)
def test_a_number_proves_an_equal_one(claim: str, words: str, holds: bool) -> None:
    assert proves(numbers(claim)[0], numbers(words)[0]) is holds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the “deeply disappointed” few", [["deeply disappointed"]]),
        ('a "straight" one', [["straight"]]),
        ("«là» and „ja“ and ‚nein‘", [["là"], ["ja"], ["nein"]]),
        ("“an “inner” one”", [["an “inner” one"]]),
        ("‘the groups’ letter’ came", [["the groups’ letter", "the groups"]]),
        ("the groups’ letter doesn’t say", []),
        ("rock 'n' roll of the '90s", []),
        ("“never closed", []),
        ('a "mixed” pair', [["mixed"]]),
        ("“one“ more, ‘one' more, 'one’ more", [["one"], ["one"], ["one"]]),
        ("”and” one", [["and"]]),
        ("``typewritten'' and `single' and ,,low''", [["typewritten"], ["single"], ["low"]]),
        (
            "″primes″ ❝heavy❞ ＂wide＂ ‘‘twice’’ <<angles>>",
            [["primes"], ["heavy"], ["wide"], ["twice"], ["angles"]],
        ),
        ("« le mot » et “ spaced ”", [["le mot"], ["spaced"]]),
        ('"one "within" another"', [['one "within" another']]),
        ('5\'10" tall, a 3" nail and a 12″ disc', []),
        ("`code` is no speech", []),
    ],
)
def test_quotations_of_every_kind(text: str, found: list[list[str]]) -> None:
    assert [[text[slice(*span)] for span in each.inner] for each in quotations(text)] == found


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("the “short report", ["“"]),
        ("the short report” is out", ["”"]),
        ('the "short report', ['"']),
        ("the ‘short report", ["‘"]),
        ("«the short report", ["«"]),
        ("the “short” report", []),
        ("the clerks' report of '98, didn’t it", []),
        ('a 3" nail', []),
        ("rock 'n' roll", []),
    ],
)
def test_marks_without_their_other_half(text: str, marks: list[str]) -> None:
    assert [text[mark.start : mark.end] for mark in lone_marks(text)] == marks


@pytest.mark.parametrize(
    ("title", "quote", "wrong"),
    [
        ("The council hears Haley", "The council heard Nikki Haley", []),
        ("The council hears Nikki Haley", "The council heard Haley", [("claim-name", "Nikki Haley")]),
        ("The council hears Ambassador Haley", "Ambassador to the UN Nikki Haley spoke", []),
        ("The council hears Ambassador Haley", "Haley spoke", [("claim-name", "Ambassador Haley")]),
        (
            "The council hears President Bolton",
            "Bolton and President Trump met",
            [("claim-name", "President Bolton")],
        ),
        ("The council hears Mrs Brown", "Mr Brown spoke", [("claim-name", "Brown")]),
        ("The council speaks of étoile and Étoile", "the Belle-Étoile sank", [("claim-name", "Étoile")]),
        ("Its seat is in Geneva", "the Geneva-based council", []),
        ("The U.S. and UNESCO agree", "the US and Unesco agreed", []),
        ("Old rules fall", "The rules fell", []),
        ("The French troops leave", "The troops of France left", []),
        ("The Parliament meets", "The parliament met", []),
        ("It meets US leaders", "They met us", [("claim-name", "US")]),
    ],
)
def test_names_by_their_parts(tmp_path: Path, title: str, quote: str, wrong: list[tuple[str, str]]) -> None:
    assert claimed(tmp_path, title, quote) == wrong


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("Kerry writes to the members", ["Kerry"]),
        ("Kerry, in a letter, told them so", ["Kerry"]),
        ("Kerry’s letter", ["Kerry"]),
        ("Kerry and Ms Ahmed meet", ["Kerry"]),
        ("Mike Ahmed speaks", ["Mike Ahmed"]),
        ("Snow delays the meeting", []),
        ("Members says the letter", []),
        ("Speaking in Geneva, they met", []),
        ("Eighteen tells more than seventeen", []),
    ],
)
def test_the_first_word_is_a_name_only_where_it_stands_as_one(
    tmp_path: Path, title: str, about: list[str]
) -> None:
    found = problems(tmp_path, f'title = "{title}"')
    assert [
        problem.about for rule, problem in found if rule == "claim-name" and problem.about != "Ms Ahmed"
    ] == about


@pytest.mark.parametrize(
    ("title", "quote", "wrong"),
    [
        ("It met on 2 May", "It met", []),
        ("It met in May", "It met", []),
        ("It met on 1 May", "It met", [("claim-date", "1 May")]),
        ("It met, as told on 1 May", "On 1 May 2019 it was told to meet", []),
        ("It had met since 2009", "It had met since 2009", []),
        ("It had met since 2008", "It had met since 2009", [("claim-date", "2008")]),
        ("It met two days later", "Two days later it met", []),
        ("It may last until July", "It may last until 1 July", []),
        ("It may last until August", "It may last until 1 July", [("claim-date", "until August")]),
        (
            "It may last until the end of July",
            "It may last until 1 July",
            [("claim-date", "until the end of July")],
        ),
        ("It is over before July", "It is over before 20 July", [("claim-date", "before July")]),
        ("It may last until July", "It may last from 1 July", [("claim-date", "until July")]),
        ("It has 2018 members", "It met in 2018", [("claim-number", "2018")]),
        ("It met on 5/4/2019", "It met", [("claim-date", "5/4/2019")]),
    ],
)
def test_dates_by_value(tmp_path: Path, title: str, quote: str, wrong: list[tuple[str, str]]) -> None:
    found = claimed(tmp_path, title, quote)
    assert [(rule, about.removeprefix("since ")) for rule, about in found] == wrong


@pytest.mark.parametrize(
    ("title", "quote", "wrong"),
    [
        ("“It did not meet.”", "It did not meet, they said", []),
        ("It “did … meet”", "It did not meet, they said", [("claim-quotation", "did … meet")]),
        ("It “did … meet”", "It did, they said, meet", []),
        ("It “met … left”", "It met at noon. The clerk left", [("claim-quotation", "met … left")]),
        ("It “did [never] meet”", "It did meet, they said", [("claim-quotation", "did [never] meet")]),
        ("It “did meet", "It did meet, they said", [("claim-quotation", "“")]),
        ("It “did meet”", "It did not meet, they said", [("claim-quotation", "did meet")]),
        ("“[i]t did not meet”", "It did not meet, they said", []),
        ("“it did not meet”", "It did not meet, they said", []),
        ("“orme did not meet”", "Orme did not meet", [("claim-quotation", "orme did not meet")]),
        ("“did Not meet”", "It did not meet", [("claim-quotation", "did Not meet")]),
        ("“the board met”", "Then The Board met", [("claim-quotation", "the board met")]),
        ("It says “keep out”", 'The board wrote: "Keep out"', []),
        ("It says “keep on”", 'The board wrote: "Keep out"', [("claim-quotation", "keep on")]),
        ("It “did not meet”", "It did “not” meet, they said", []),
        (
            "It calls itself “spring board”",
            "It was a club, not a spring board",
            [("claim-quotation", "spring board")],
        ),
        ("It drops the name “spring board”", "It was a club, not a spring board", []),
        ("It met in two “places”", "It met in other places", [("claim-number", "two")]),
        ("It says in two ways: “met” and “sat”", "It met and sat", []),
        ("“May it meet?”", "May it meet, for the hall is ours? It met", []),
        ("“May it meet?”", "Then, may it meet now? It met", [("claim-quotation", "May it meet?")]),
        ("“may it meet?”", "Then, may it meet now? It met", []),
        ("“May it meet?”", "May it meet if the hall is ours?", [("claim-quotation", "May it meet?")]),
        ("“It may meet?”", "It may meet, for the hall is ours. Will it?", [("claim-quotation", "It may meet?")]),
        ("“It may meet!”", "It may meet, for the hall is ours. Good!", [("claim-quotation", "It may meet!")]),
        ("“May it sit?”", "May it meet, for the hall is ours?", [("claim-quotation", "May it sit?")]),
    ],
)  # fmt: skip
def test_quotations_word_for_word(
    tmp_path: Path, title: str, quote: str, wrong: list[tuple[str, str]]
) -> None:
    assert claimed(tmp_path, title, quote) == wrong


LIST = r"letter.txt: 3 May 2019. Signed:\n\n1. Oxfam\n2. ARTICLE 19\n3. Amnesty\n\nThe end."


@pytest.mark.parametrize(("quote", "holds"), [("3. Amnesty", True), ("2. ARTICLE 19", False)])
def test_only_the_last_marker_of_a_list_counts(tmp_path: Path, quote: str, holds: bool) -> None:
    number = 3 if holds else 2
    lines = (
        LIST,
        "[[event]]",
        f'title = "It has {number} members"',
        "[[event.evidence]]",
        f'quote = "{quote}"',
    )
    found = problems(tmp_path, "\n".join(lines))
    assert [rule for rule, _ in found] == ([] if holds else ["claim-number"])
    assert all(not problem.excerpts for _, problem in found)


def test_hidden_words_are_no_evidence(tmp_path: Path) -> None:
    lines = (
        'title = "The council meets in Geneva"',
        "[[event.evidence]]",
        'quote = "The council met […] on 2 May 2019"',
    )
    ((rule, problem),) = problems(tmp_path, "\n".join(lines))
    assert (rule, problem.about) == ("claim-name", "Geneva")
    assert "line 5 of letter.txt has it" in problem.message
    assert problem.hint.startswith("Cite that too")
    assert problem.excerpts[0].text.startswith("The council met in Geneva")


@pytest.mark.parametrize(
    ("others", "shown"),
    [
        (("On 9 April 2019 Orne paid its guards.", "Orne has a mill."), "Orne has a mill."),  # of its day
        (("The guards of Orne were paid.", "Orne has a mill."), "The guards of Orne were paid."),  # alike
        (("Orne has a dam.", "Orne has a mill."), "Orne has a mill."),  # near the quote
        (("Orne has a mill.", f"The guards of Orne were paid{' in coin' * 60}."), "Orne has a mill."),
    ],
)
def test_the_sentence_that_shows_a_name_best_is_the_one_to_cite(others: tuple[str, str], shown: str) -> None:
    quote = "They got their wages on 2 May 2019"
    text = r"\n\n".join(("letter.txt: 3 May 2019", *others, f"{quote}."))
    event = f'title = "Orne pays its guards"\n[[event.evidence]]\nquote = "{quote}"'
    report = verify(memory(lay_over(f"{text}\n[[event]]\n{event}")))
    (found,) = (each for each in report.findings if each.rule == "claim-name")
    assert [each.text for each in found.excerpts] == [shown]
    tells_of_it = "guards" in shown  # what has the name alone may be of anything: it isn't to be pasted
    paste = f", to paste: {shown}" if tells_of_it else ", if it tells of this."
    assert found.hint == f"Cite that too{paste}"


@pytest.mark.parametrize(
    ("other", "proposed"),
    [
        ("The bench drew twelve jurors.", True),  # what the number counts
        ("In Orne, the clerk says, twelve sit.", True),  # two words of the claim beside it
        ("See Orne; 12 Well., 430.", False),
        ("The fair had twelve stalls.", False),
    ],
)
def test_a_number_of_anything_is_not_proposed(other: str, proposed: bool) -> None:
    quote = "The jury of Orne sat on 2 May 2019"
    event = f'title = "Twelve jurors sit in Orne"\n[[event.evidence]]\nquote = "{quote}"'
    report = verify(memory(lay_over(f"letter.txt: 3 May 2019. {quote}. {other}\n[[event]]\n{event}")))
    hints = [each.hint for each in report.findings if each.rule == "claim-number"]
    assert [hint.startswith("Cite that too") for hint in hints] == [proposed]


@pytest.mark.parametrize(
    ("told", "shown"), [("The mill shut in April.", ""), ("April saw Orne pay the guards.", "April saw")]
)
def test_a_date_of_anything_is_not_proposed(told: str, shown: str) -> None:
    quote = "They got their wages on 2 May 2019"
    event = f'title = "Orne pays its guards, as in April"\n[[event.evidence]]\nquote = "{quote}"'
    report = verify(memory(lay_over(f"letter.txt: 3 May 2019. {quote}. {told}\n[[event]]\n{event}")))
    hints = [each.hint for each in report.findings if each.rule == "claim-date"]
    assert [shown in hint and hint.startswith("Cite that too") for hint in hints] == [bool(shown)]


@pytest.mark.parametrize(
    ("title", "quote", "notes"),
    [
        ("Four of the six vote for it", "On 2 May 2019 it passed 4 to 2", ["“Four” is what the quotes' numbers give: 4 to 2", "“six” is what the quotes' numbers give: 4 to 2"]),
        ("Seven vote for it", "On 2 May 2019 it passed 4 to 2, after 5 to 1", ["no quote of the event has the number “Seven”"]),
        ("Two letters tell of it", "On 2 May 2019 Lowe and Tarn left", ["“Two” is as many as a quote lists, “Lowe and Tarn”"]),
        ("Orne burns three times", "On 2 May 2019 Orne was built of brick, stone and iron", ["no quote of the event has the number “three times”"]),
        ("All that he gets is a well", "On 2 May 2019 he got a well", []),
        ("All villages get a well", "On 2 May 2019 villages got a well", ["no quote of the event says as much as “All”"]),
    ],
)  # fmt: skip
def test_a_note_tells_what_of_the_quotes_makes_a_number(title: str, quote: str, notes: list[str]) -> None:
    event = f'title = "{title}"\n[[event.evidence]]\nquote = "{quote}"'
    report = verify(memory(lay_over(f"letter.txt: 3 May 2019. {quote}.\n[[event]]\n{event}")))
    assert [each.message for each in report.findings if each.rule == "claim-number"] == notes


def test_a_number_that_a_quote_cuts_in_two_proves_nothing(tmp_path: Path) -> None:
    text = r"letter.txt: 3 May 2019. Nearly 20 groups met in Geneva on 2 May 2019."
    lines = (
        text,
        "[[event]]",
        'title = "20 groups meet"',
        "[[event.evidence]]",
        'quote = "20 groups met in Geneva"',
    )
    assert [rule for rule, _ in problems(tmp_path, "\n".join(lines))] == ["claim-number"]


@pytest.mark.parametrize(
    "quote", ["The council met in Genoa on 2 May 2019", "The councils met in Geneva on 2 May"]
)
def test_a_lost_quote_is_one_fault(tmp_path: Path, quote: str) -> None:
    title = "The council “met in Geneva” on 2 May 2019"
    report = verify(write(lay_over(f'title = "{title}"\n[[event.evidence]]\nquote = "{quote}"'), tmp_path))
    assert {finding.rule for finding in report.findings} == {"quote-not-found", "wording-unread"}


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ('[[event.evidence]]\nsource = "gone"', "unknown-source"),
        ('[[event.evidence]]\nquote = ""', "missing-key"),
    ],
)
def test_evidence_that_cannot_be_read_is_one_fault(tmp_path: Path, lines: str, rule: str) -> None:
    report = verify(write(lay_over(f'title = "Ms Ahmed hears 18 people in Geneva"\n{lines}'), tmp_path))
    found = {finding.rule for finding in report.findings}
    assert rule in found
    assert not any(name.startswith("claim-") for name in found)


def test_a_lost_quote_excuses_only_what_it_says(tmp_path: Path) -> None:
    lines = (
        'title = "The council meets in Vienna"',
        "[[event.evidence]]",
        'quote = "The council met in Genoa"',
    )
    assert [problem.about for _, problem in problems(tmp_path, "\n".join(lines))] == ["Vienna"]


def test_publisher_and_speaker_may_be_named(tmp_path: Path) -> None:
    lines = ('title = "Ms Ahmed, says Gazette, spoke in Geneva"', "[source.letter]", 'publisher = "Gazette"')
    assert problems(tmp_path, "\n".join(lines)) == []


def test_each_atom_is_told_once_a_key(tmp_path: Path) -> None:
    lines = ('title = "It meets in Vienna, near Vienna"', 'summary = "In old Vienna."')
    found = problems(tmp_path, "\n".join(lines))
    assert [problem.where.path[2] for _, problem in found] == ["title", "summary"]


def test_a_title_in_headline_case_claims_known_names_only(tmp_path: Path) -> None:
    lines = ('title = "Council Meets Amid Heavy Snowfall, Speakers Heard"',)
    assert problems(tmp_path, "\n".join(lines)) == []


def test_a_text_that_is_not_read_proves_plain_words(tmp_path: Path) -> None:
    quote = "Le conseil, 18 membres, s’est réuni à Genève le 2 mai 2019, après le 22 juin 2018"
    title = "The council of eighteen meets in Genève, after 22 June 2018"
    lines = (rf"letter.txt: 3 mai 2019\n\n{quote}.", "[[event]]", f'title = "{title}"')
    more = ("[[event.evidence]]", f'quote = "{quote}"', "[source.letter]", 'language = "fr"')
    right = "\n".join((*lines, *more))
    assert problems(tmp_path, right) == []
    wrong = right.replace("after 22 June", "after 23 June")
    assert [rule for rule, _ in problems(tmp_path, wrong)] == ["claim-date"]


@pytest.mark.parametrize(("title", "about"), [("GENEVA", []), ("VIENNA", ["VIENNA"])])
def test_a_title_all_in_capital_letters_is_checked_as_any_other(
    tmp_path: Path, title: str, about: list[str]
) -> None:
    found = problems(tmp_path, f'title = "COUNCIL MEETS AGAIN IN {title}"')
    assert [problem.about for _, problem in found] == about


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ('place = "“Europe”"', "On 2 May 2019 France met."),
        ("place = 'Orne, \"Capitol Hill\"'", "On 2 May 2019 Congress met."),
        (
            'date = "-0043-03-12"\nsummary = "It met in the second half of the year."',
            "It met on 12 March 44 BC.",
        ),
        ('summary = "Lowe counts 90."', "Pell said that much was told. Lowe came. It rained on and on. 90."),
    ],
)
def test_odd_claims_end_in_findings(keys: str, said: str) -> None:
    fragment = (
        f"letter.txt: 3 May 2019. {said}\n[[event]]\n{keys}\n[[event.evidence]]\nquote = {json.dumps(said)}\n"
    )
    assert verify(memory(lay_over(fragment))).findings
