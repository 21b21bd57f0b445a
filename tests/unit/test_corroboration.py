"""Which documents count as others, and which wordings of a quotation as conflicting."""

import pytest

from rulings import findings, places

ONE = '"The harbour will never again be closed to fishing boats," Mr Odell said on 2 May 2019.'
OTHER = '"The harbour will not again be closed to fishing boats," Mr Odell said.'
TEXTS = (
    f"letter.txt: 3 May 2019. {ONE} Nobody asked him why.\nreport.txt: 3 May 2019. {OTHER} Nobody asked.\n"
)
EVENT = '[[event]]\ntitle = "Mr Odell speaks"\n'


def evidence(source: str, quote: str, stance: str = "supports") -> str:
    return f'[[event.evidence]]\nsource = "{source}"\nstance = "{stance}"\nquote = \'{quote}\'\n'


def source(name: str, copy_of: str = "", file: str = "") -> str:
    copied = f'copy-of = "{copy_of}"\n' if copy_of else ""
    return f'[source.{name}]\nfile = "{file or name}.txt"\n{copied}'


def conflicts(sources: str, *quotes: str, texts: str = TEXTS) -> list[str]:
    return [f.message for f in findings("quotation-conflict", texts + sources + EVENT + "".join(quotes))]


TOLD = ["another text words this quotation otherwise: “will not again”"]


def test_a_quotation_that_another_document_words_otherwise_is_told_with_the_words_of_both() -> None:
    (finding,) = findings("quotation-conflict", TEXTS + source("report") + EVENT + evidence("letter", ONE))
    assert [finding.message] == TOLD and finding.event == "session" and finding.about == ONE
    assert finding.hint == "Cite both wordings, and say in the summary that they differ."
    marked = [each.text[slice(*each.mark)] for each in finding.excerpts if each.mark]
    assert marked == ["will never again", "will not again"]
    assert [each.file for each in finding.excerpts] == ["letter", "report"]


@pytest.mark.parametrize(
    "sources",
    [
        source("report", copy_of="letter"),
        source("report") + "[source.letter]\ncopy-of = \"report\"\n",
        source("report", copy_of="first") + source("first", file="letter", copy_of="letter"),
    ],
    ids=["a copy of the cited text", "the text of which the cited one is a copy", "a copy of a copy"],
)  # fmt: skip
def test_a_copy_is_no_second_wording(sources: str) -> None:
    assert conflicts(sources, evidence("letter", ONE)) == []


def test_an_event_that_cites_both_wordings_tells_itself_of_them() -> None:
    both = evidence("letter", ONE), evidence("report", OTHER)
    assert conflicts(source("report"), *both) == []
    assert conflicts(source("report"), *both[::-1]) == []


def test_the_other_wording_may_be_cited_from_a_copy() -> None:
    before = "What was printed on the day after, copied by hand and hung up at the harbour for all to read: "
    copied = TEXTS + f"paper.txt: {before}3 May 2019. {OTHER} Nobody asked.\n"
    sources = source("report") + source("paper", copy_of="report")
    assert conflicts(sources, evidence("letter", ONE), evidence("paper", OTHER), texts=copied) == []


def test_other_words_of_the_other_text_tell_nothing_of_its_wording() -> None:
    assert conflicts(source("report"), evidence("letter", ONE), evidence("report", "Nobody asked.")) == TOLD


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("will never again be closed", TOLD),
        ("The harbour will never", TOLD),
        ("again be closed to fishing boats", TOLD),
        ("The harbour", []),
        ("be closed to fishing boats", []),
        ("Nobody asked him why.", []),
    ],
)
def test_only_a_quote_of_the_words_that_differ_is_concerned(quote: str, told: list[str]) -> None:
    assert conflicts(source("report"), evidence("letter", quote)) == told


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("will not again be", []),
        ("The harbour", []),
        ("fishing boats", []),
        ("3 May 2019", TOLD),
        ("Mr Odell said", TOLD),
        ('3 May 2019. "', TOLD),
        ('" Mr Odell said.', TOLD),
    ],
)
def test_any_words_of_the_other_quotation_cite_it(quote: str, told: list[str]) -> None:
    assert conflicts(source("report"), evidence("letter", ONE), evidence("report", quote)) == told


def worded(one: str, other: str) -> list[str]:
    texts = f"letter.txt: 3 May 2019. {one}\nreport.txt: 3 May 2019. {other}\n"
    return conflicts(source("report"), evidence("letter", one), texts=texts)


SAID = '"{}," Ms Rowe told the ferry board.'
SAILS = "The night ferry will sail again before the first of June"


@pytest.mark.parametrize(
    "other",
    [
        "The night ferry will sail again after the first of June",
        "The night ferry won't sail again before the first of June",
        "The night ferry will never sail again before the first of June",
        "The day ferry will sail again before the first of June",
        "The night ferry will sail again before the third of June",
    ],
)
def test_one_utterance_with_a_word_exchanged_is_told(other: str) -> None:
    assert worded(SAID.format(SAILS), SAID.format(other))


@pytest.mark.parametrize(
    "other",
    [
        SAILS.replace("will sail", "[next year] will sail"),
        SAILS.replace("again before", "... before"),
        SAILS.replace("The night ferry will", "The night ferry'll"),
        SAILS.replace("The night ferry", "That night ferry"),
        "The night ferry carries mail, and nobody has asked when it will sail again before the end of June",
        "Nobody told us that the night ferry was late or that the boats will sail again on Monday",
    ],
)
def test_marks_spellings_and_another_sentence_of_some_of_its_words_are_no_other_wording(other: str) -> None:
    assert worded(SAID.format(SAILS), SAID.format(other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will run the 8 boats until the harbour freezes", "We will run the eight boats until the harbor freezes"),
        ("We cannot organise a second boat for this island", "We can't organize a second boat for this island"),
        ("It is not okay to leave the grey boats in the centre", "It is not OK to leave the gray boats in the center"),
        ("We learnt that the well-known boats were gone by then", "We learned that the well known boats were gone by then"),
        ("We gave 40 per cent of the money to the ferry last year", "We gave 40% of the money to the ferry last year"),
        ("The per cent of empty cabins is a scandal, and a defence is hard", "The percent of empty cabins is a scandal, and a defense is hard"),
    ],
)  # fmt: skip
def test_a_paper_has_its_own_spelling(one: str, other: str) -> None:
    assert worded(SAID.format(one), SAID.format(other)) == []


NEAR = SAILS.replace("before", "after")


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (f'Mr Hale said: "{SAILS}."', f'Ms Rowe said: "{NEAR}."', False),
        (f'The pilots\' banner read "{SAILS}."', f'The masters\' banner read "{NEAR}."', False),
        (f'Mr Hale came late. "{SAILS}," he said.', f'Nobody trusted Ms Rowe. "{NEAR}," she said.', False),
        (f'The board asked Mr Hale. "{SAILS}," he said.', f'"{NEAR}," Mr Hale said.', True),
        (
            f'The board asked Mr Hale. "{SAILS}," he said.',
            f'Then came Mr Hale. "{NEAR}," he told them.',
            True,
        ),
        (f'The captain said: "{SAILS}."', f'"{NEAR}," said the captain.', True),
    ],
)
def test_one_speaker_says_it_in_both_texts(one: str, other: str, told: bool) -> None:
    assert bool(worded(one, other)) is told


def test_an_event_with_a_lost_quote_may_have_lost_the_other_wording() -> None:
    lost = evidence("report", "The harbour shall not again be closed")
    assert conflicts(source("report"), evidence("letter", ONE), lost) == []


def test_another_event_has_its_own_quotes() -> None:
    lost = EVENT.replace("]]\n", ']]\nid = "lost"\n') + evidence("report", "The harbour shall not be closed")
    assert conflicts(lost + source("report"), evidence("letter", ONE)) == TOLD


# ---- one document ------------------------------------------------------------

PLAIN = "letter.txt: 3 May 2019. The council met on 2 May 2019. It rained.\nreport.txt: 3 May 2019. The council met on 2 May 2019. It rained hard.\n"
MET, RAIN = "The council met on 2 May 2019.", "It rained."


@pytest.mark.parametrize(
    ("quotes", "sources", "alone"),
    [
        ([("letter", MET)], "", ["letter"]),
        ([("letter", MET), ("letter", RAIN)], "", ["letter"]),
        ([("letter", MET), ("report", MET)], source("report"), []),
        ([("letter", MET), ("report", MET)], source("report", copy_of="letter"), ["letter"]),
        ([("letter", MET), ("twin", MET)], source("twin", file="letter"), ["letter"]),
        ([("report", MET), ("letter", MET)], source("report", copy_of="letter"), ["report"]),
        ([("letter", MET), ("report", MET, "context")], source("report"), ["letter"]),
        ([("letter", MET), ("report", MET, "disputes")], source("report"), ["letter"]),
        ([("letter", MET, "context")], "", []),
        ([("letter", MET), ("report", "It snowed.")], source("report"), []),
        ([("letter", "It snowed.")], "", []),
    ],
)
def test_an_event_rests_on_one_document(
    quotes: list[tuple[str, ...]], sources: str, alone: list[str]
) -> None:
    fragment = PLAIN + sources + "[[event]]\n" + "".join(evidence(*each) for each in quotes)
    found = findings("single-document", fragment)
    assert [finding.message for finding in found] == [
        f"the event rests on one document: {each}" for each in alone
    ]
    assert [finding.about for finding in found] == alone
    assert places("single-document", fragment) == ['"session"'] * len(alone)
