"""Names: the lists they are read by, and each way in which a name is proved, doubted or refused."""

from pathlib import Path

import pytest

from examples import lay_over, write
from hrctimeline.claims import vocabulary
from hrctimeline.claims.names.lands import as_tokens, related
from hrctimeline.claims.vocabulary import _FOLDER, entry, lines, paired
from hrctimeline.claims.words import mid_sentence, named_words, small_words, words
from hrctimeline.verifier import verify

WORDS = (
    "calendar",
    "compass",
    "designators",
    "groups",
    "institutions",
    "letters",
    "occupations",
    "offices",
    "small",
)
PAIRS = ("abbreviated_offices", "combining", "honorifics")


def told(folder: Path, title: str, quote: str) -> list[tuple[str, str]]:
    """The severity and the words in quotation marks of each finding about a name in a title."""
    text = f"letter.txt: 3 May 2019\\n\\n{quote}\\n"
    lines = [text, "[[event]]", f'title = "{title}"', "[[event.evidence]]", f'quote = "{quote}"']
    report = verify(write(lay_over("\n".join(lines)), folder))
    found = [finding for finding in report.findings if finding.rule == "claim-name"]
    return [(str(finding.severity), finding.message.split("“")[1].split("”")[0]) for finding in found]


@pytest.mark.parametrize("file", sorted(_FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_a_list_tells_where_it_is_from_and_has_nothing_twice(file: Path) -> None:
    first, *entries = file.read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ") and len(first) > 20
    assert entries and len(set(entries)) == len(entries) and all(map(str.strip, entries))


def test_what_lies_in_a_region_is_a_land_or_region_of_the_tables() -> None:
    regions = [line.split(": ") for line in lines("regions")]
    known = {name for names, _ in regions for name in names.split(", ")} | {"Czechoslovakia", "Vatican"}
    known |= {line.split(": ")[0] for line in lines("states")}
    for name, lands in regions:
        places = [each for each in lands.split(", ") if each not in known]
        assert [each for each in places if not related(as_tokens(each))] == [], name


def test_cities_lie_in_lands_of_the_tables() -> None:
    states = {line.split(": ")[0] for line in lines("states")}
    lands = {line.split(": ")[0] for line in lines("cities")} - states
    assert [land for land in lands if not related(as_tokens(land))] == []


@pytest.mark.parametrize("name", (*WORDS, *PAIRS, "particles", "saying", "prefixes"))
def test_every_word_of_a_list_is_one_that_texts_can_have(name: str) -> None:
    entries = paired(name) if name in PAIRS else lines(name)
    assert [entry for entry in entries if [w.plain for w in words(entry)] != [entry.strip(".")]] == []


def test_every_office_and_noun_is_known_in_both_numbers() -> None:
    assert [
        w for w in lines("offices") if not (vocabulary.is_title(w) and vocabulary.is_title(f"{w}s"))
    ] == []
    nouns = (*lines("occupations"), *lines("institutions"))
    assert [w for w in nouns if not (vocabulary.common(w) and vocabulary.common(f"{w}s"))] == []
    assert [short for short in paired("abbreviated_offices") if not vocabulary.is_title(short)] == []


def test_every_land_and_people_stand_for_each_other() -> None:
    for line in (*lines("lands"), *lines("places")):
        lands, people = (half.split(", ") for half in line.split(": "))
        for land in lands:
            for one in people:
                plain = tuple(word.plain for word in words(land)), tuple(word.plain for word in words(one))
                wanted = [tuple(token.casefold() for token in tokens) for tokens in plain]
                assert wanted[1] in related(plain[0]), line
                assert wanted[0] in related(plain[1]), line


@pytest.mark.parametrize(
    ("one", "other"), [("Nigerian", "niger"), ("Julia", "julian"), ("William", "williams")]
)
def test_likeness_relates_nothing(one: str, other: str) -> None:
    assert (other,) not in related((one,))


@pytest.mark.parametrize("word", ["stopped", "flies", "harbours", "running", "judges", "slowly"])
def test_inflections_of_listed_words_are_ordinary(word: str) -> None:
    assert vocabulary.ordinary(word)


@pytest.mark.parametrize("word", ["Siemens", "Erdogan", "Wexcombe", "s" * 100_000])
def test_names_are_no_ordinary_words(word: str) -> None:
    assert not vocabulary.ordinary(word)


@pytest.mark.parametrize(
    ("word", "are"),
    [
        ("Peacekeepers", True),
        ("Dockworkers", True),
        ("Strikebreakers", True),
        ("Shoemaker", False),
        ("Bridgewaters", False),
        ("Wexcombers", False),
        ("Peters", False),
        ("Sanders", False),
        ("s" * 100_000, False),
    ],
)
def test_a_plural_of_those_who_do_a_thing_is_no_name(word: str, are: bool) -> None:
    assert vocabulary.doers(word) is are


HOLDS = [
    ("Peacekeepers win back the mill", "The mill was won back by the regiment"),
    ("Dredgers clear the channel", "The channel was cleared by the board"),
    ("Ten Labour members walk out", "10 Labour members walked out"),
    ("Near the Red Gate Otto Brandt fell", "Otto Brandt fell near the Red Gate"),
    ("The Polish Zetorix bids for the yard", "Poland’s shipbuilder Zetorix bid for the yard"),
    ("Governor Ruth Marlow of East Anglia speaks", "East Anglia Governor Ruth Marlow spoke"),
    ("The Swede wins", "Sweden won"),
    ("South Koreans vote", "South Korea voted"),
    ("Board Closes the Mill", "The board closed the mill"),
    ("DANES LEAVE", "The Danish party left"),
    ("The Ministry of the Interior replies", "The Ministry of Interior replied"),
    ("Sen. Marlow speaks", "Senator Marlow spoke"),
    ("Anti-tank mines found", "Mines were found"),
    ("The Ministry of Health replies", "The health ministry replied"),
    ("President Orme of Peru speaks", "Orme, the Peruvian president, spoke"),
    ("El Salvador votes", "Salvadorean voters went to the polls"),
    ("DAX 30 tumbles", "The DAX 30 index tumbled"),
    ("Pier 21 houses a museum", "A museum at Pier 21 was opened"),
    ("Bill Orme, once head of Zetorix, speaks", "Former Zetorix CEO Bill Orme spoke"),
    ("Bill Orme, the former head of Zetorix, speaks", "Former Zetorix CEO Bill Orme spoke"),
    ("Bill Orme, who used to run Zetorix, speaks", "Former Zetorix CEO Bill Orme spoke"),
    ("Bill Orme speaks", "Former Zetorix CEO Bill Orme spoke"),
    ("ex-mayor Ruth Orme weeps", "Former mayor Ruth Orme wept"),
    ("then-President Ruth Orme weeps", "Former President Ruth Orme wept"),
    ("Ruth Orme, once President, weeps", "Former President Ruth Orme wept"),
    ("The mayor’s deputy, Ruth Orme, weeps", "Deputy mayor Ruth Orme wept"),
    ("Hugo Blais, allegedly the killer, weeps", "Alleged killer Hugo Blais wept"),
    ("Ruth Orme, mayor until 3 May 2019, weeps", "Former mayor Ruth Orme wept"),
    ("The CEO Bill Orme speaks", "Bill Orme, the chief executive, spoke"),
    ("The Chief Executive speaks", "Its CEO spoke"),
    ("The DPP speaks", "The Director of Public Prosecutions spoke"),
    ("HHJ Orme rules", "The judge Ruth Orme ruled"),
    ("Cllr. Orme speaks", "Councillor Orme spoke"),
    ("Judges Orme and Blais sit", "The Justice Orme & Justice Blais Commission sat"),
    ("Presidents Orme, Pell and Blais meet", "President Orme, President Pell and President Blais met"),
    ("They meet Prime Ministers Orme and Blais", "They met Prime Minister Orme and Prime Minister Blais"),
    ("A Concorde 102 carries guests", "A Concorde 102, full of guests, took off"),
]
NOTED = [
    ("The NTU strikes", "The National Tram Union struck", "NTU"),
    ("The National Tram Union strikes", "The NTU struck", "National Tram Union"),
    ("Shares of MWU rise", "Shares of MillWorksUnited rose", "MWU"),
    ("They ask Orme", "They asked Orme-Blais", "Orme"),
    ("They meet Renée Blais", "They met Renee Blais", "Renée Blais"),
    ("They meet at Saint Aldhelm", "They met at St Aldhelm", "Saint Aldhelm"),
    ("They ask the Parl", "They asked the Parliament", "Parl"),
    ("They join the Univ of Hull", "They joined the University of Hull", "Univ"),
    ("They ask the Dems", "They asked many Democrats", "Dems"),
    ("They award the Orme Medal", "They awarded the Orme Peace Medal", "Orme Medal"),
]
REFUSED = [
    ("The CEO goes", "Its interim chief executive went", "warning", "CEO"),
    ("The DPP goes", "The deputy director of public prosecutions went", "warning", "DPP"),
    ("Wexcombers close the mill", "The board closed the mill", "warning", "Wexcombers"),
    ("Wexcombe closes the mill", "The board closed the mill", "warning", "Wexcombe"),
    ("They close the mill. Wexcombe rejoices", "They closed the mill", "warning", "Wexcombe"),
    ("Presidents Orme and Blais meet", "President Orme met Mr Blais", "warning", "Presidents Orme"),
    ("Presidents Orme and Blais meet", "President Orme met Governor Blais", "warning", "Presidents Orme"),
    ("Presidents Orme and Blais meet", "Orme and Blais met", "warning", "Presidents Orme"),
    ("Presidents Orme and Pell meet", "President Orme met President Blais", "error", "Pell"),
    ("Judges Orme and Blais sit", "Deputy Judge Orme and Judge Blais sat", "warning", "Judges Orme"),
    ("They meet Rosa Blais", "They met Rosa. Blais left", "error", "Rosa Blais"),
    ("They meet Rosa Blais", "They met Rosa, Blais and others", "error", "Rosa Blais"),
    ("They meet Rosa Blais", "They met Rosa Orme and Hugo Blais", "error", "Rosa Blais"),
    ("They leave the Port of Leith", "The Port of Hull left Leith", "warning", "Port of Leith"),
    ("They meet in Niger", "They met in Nigeria", "error", "Niger"),
    ("They sue the Bank of Peru", "Bank shares fell in Peru", "warning", "Bank of Peru"),
    ("They sue the Bank of Peru", "The Bank left Peru", "warning", "Bank of Peru"),
    ("They join the Church of Wales", "They built a church in Wales", "warning", "Church of Wales"),
    ("They join the University of Texas", "They joined Texas University", "warning", "University of Texas"),
    ("The NUT strikes", "The National Tram Union struck", "warning", "NUT"),
    ("Miss Orme spoke", "Mr Orme spoke", "error", "Orme"),
    ("They tell of King George V", "They told of King George VI", "error", "King George V"),
    ("They read Protocol 3", "3 members read Protocol 2", "error", "Protocol 3"),
    ("They read annex ix", "They read annex xi", "error", "annex ix"),
    ("Governor Orme spoke", "Deputy Governor Orme spoke", "warning", "Governor"),
    ("The chairman of Leith spoke", "The former chairman of Leith spoke", "warning", "chairman"),
    ("Zetorix CEO Bill Orme speaks", "Former Zetorix CEO Bill Orme spoke", "warning", "CEO"),
    ("Mayor Orme then wept", "Former mayor Orme wept", "warning", "Mayor"),
    ("Mayor Orme met ex-senator Blais", "Former mayor Orme met ex-senator Blais", "warning", "Mayor"),
    ("Mayor Orme met the deputy consul", "Deputy mayor Orme met the consul", "warning", "Mayor"),
    ("Mayor Orme wept. Once they sang", "Former mayor Orme wept", "warning", "Mayor"),
    ("Former mayor Orme met mayor Blais", "Former mayor Orme met Mr Blais", "warning", "mayor"),
    ("Blaise Orne, once President, weeps", "Former President Ruth Orme wept", "error", "Blaise Orne"),
    ("NARVIK LEAVES", "Leith left", "warning", "NARVIK"),
    ("Narvik Leaves the Union", "Leith left the union", "warning", "Narvik"),
]


@pytest.mark.parametrize(("title", "quote"), HOLDS)
def test_what_the_quote_says_in_other_words_holds(tmp_path: Path, title: str, quote: str) -> None:
    assert told(tmp_path, title, quote) == []


@pytest.mark.parametrize(("title", "quote", "name"), NOTED)
def test_another_form_of_a_name_is_a_note(tmp_path: Path, title: str, quote: str, name: str) -> None:
    assert told(tmp_path, title, quote) == [("note", name)]


@pytest.mark.parametrize(("title", "quote", "severity", "name"), REFUSED)
def test_another_name_is_refused(tmp_path: Path, title: str, quote: str, severity: str, name: str) -> None:
    assert (severity, name) in told(tmp_path, title, quote)


def test_the_message_has_the_whole_name(tmp_path: Path) -> None:
    text = "letter.txt: 3 May 2019\\n\\nFormer Mayor Ruth Orme wept\\n\n[[event]]\ntitle = 'Mayor Orme weeps'"
    log = write(lay_over(f"{text}\n[[event.evidence]]\nquote = 'Former Mayor Ruth Orme wept'"), tmp_path)
    (message,) = (each.message for each in verify(log).findings if each.rule == "claim-name")
    assert message == "“Mayor” is “Former Mayor Ruth Orme” in the event's quotes"


def test_limits_elsewhere_are_of_the_kinds_of_limiters() -> None:
    kinds = [[line.partition(": ")[0] for line in lines(name)] for name in ("limiters", "limits_elsewhere")]
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize(
    "text",
    [
        "The Board met. Mr. Lee of the U.S. left; a win32 and x86 page: It’s Ann's. Who? AIDS, 2nd and 0.93R6.",
        (Path(__file__).parents[2] / "CHANGELOG.md").read_text(encoding="utf-8"),
    ],
)
def test_the_vocabulary_in_one_pass_is_that_of_the_words_one_by_one(text: str) -> None:
    found = words(text)
    assert named_words(text) == {word.plain for word in mid_sentence(found)}
    assert small_words(text) == {word.plain for word in found if word.plain.islower()}


UNCITED = [
    # the title, the quote, what else the text says, the weight of the name that no quote has
    ("The smelter Orme & Vail is fined", "The fine was paid", "Lowe fined Orme & Vail twice.", "warning"),
    ("Vail sues the guild", "On Monday Orne sued the guild", "In May Vail had asked for it.", "error"),
    ("They meet in Geneva", "On Monday they met in Paris", "Geneva had been full.", "error"),
    ("They meet Vail in May", "In May they met the guild", "There Vail, its smith, wept.", "warning"),
    ("Prof. Vail doubts it", "Vail doubted it", "Professor Ida Vail had seen it.", "note"),
    ("Cllr Vail doubts it", "Vail doubted it", "It was Councillor Ida Vail.", "note"),
    ("The COO doubts it", "There is doubt", "Yours, the Minutes Clerk, Chief Operating Officer", "note"),
    ("The COO doubts it", "There is doubt", "They met the Chief Operating Officer of Orne.", "warning"),
    ("They meet Ida Vail", "Ida met them. They met Vail, 28", "It was Ida Vail.", "note"),  # in parts
    ("They meet Ida Vail", "Ida met them. They met Vail, 28", "It was she.", "error"),
    ("They meet Ida Vail", "Ida Orne met them. They met Vail", "It was Ida Vail.", "warning"),
    ("They meet the Vail Front", "They met Vail", "It was the Vail Front.", "note"),
    ("They meet Ida Vail", "They met Tom Vail", "It was Ida Vail.", "error"),
    ("They doubt it in Vail", "There is doubt", "The Minutes Clerk was in Vail.", "warning"),
    ("The COO doubts it", "There is doubt", "They met the deputy Chief Operating Officer.", "warning"),
    ("Council promises help", "There will be help", "They met the Orne Council.", "note"),
    ("Council promises help", "Then Vail promised help", "They met the Orne Council.", "warning"),
    ("The Danish smith doubts it", "The smith doubted it", "A Danish fleet had come.", "note"),
    ("US regulator sues the mill", "The regulator sued the mill", "It was the US that sued.", "note"),
    ("Egypt's premier opens the mill", "Premier Dell opened the mill", "Egypt had no other.", "note"),
    ("The Danish fog lifts", "The fog lifted", "A Danish fleet had come.", "warning"),
    ("The Danish smith doubts it", "A Swedish clerk doubted it", "A Danish fleet had come.", "warning"),
]


@pytest.mark.parametrize(("title", "quote", "beside", "severity"), UNCITED)
def test_a_name_of_the_text_that_is_not_quoted(
    tmp_path: Path, title: str, quote: str, beside: str, severity: str
) -> None:
    lines = [
        f"letter.txt: 3 May 2019\\n\\n{quote}.\\n\\n{beside}\\n",
        "[source.letter]",
        'author = "A. Clerk"',
        "[[event]]",
        f'title = "{title}"',
        "[[event.evidence]]",
        f'quote = "{quote}"',
    ]
    report = verify(write(lay_over("\n".join(lines)), tmp_path))
    assert {str(each.severity) for each in report.findings if each.rule == "claim-name"} == {severity}


def test_a_quote_without_words_has_no_other_name(tmp_path: Path) -> None:
    lines = [
        "letter.txt: 3 May 2019\\n\\n— On 2 May 2019 it sued.\\n\\nA US regulator had come.\\n",
        "[[event]]",
        'title = "The US regulator sues"',
        "[[event.evidence]]",
        'quote = "—"',
        "[[event.evidence]]",
        'quote = "On 2 May 2019 it sued."',
    ]
    report = verify(write(lay_over("\n".join(lines)), tmp_path))
    assert [str(each.severity) for each in report.findings if each.rule == "claim-name"] == ["note"]


def test_the_initials_of_a_name_that_the_log_knows_are_noted(tmp_path: Path) -> None:
    lines = [
        "letter.txt: 3 May 2019\\n\\nOn 2 May 2019 the Agency came.\\n",
        "[timeline.names]",
        '"Mill Agency" = ["the Agency", "Agency"]',
        "[[event]]",
        'title = "The MA comes"',
        "[[event.evidence]]",
        'quote = "On 2 May 2019 the Agency came"',
    ]
    report = verify(write(lay_over("\n".join(lines)), tmp_path))
    assert [str(each.severity) for each in report.findings if each.rule == "claim-name"] == ["note"]


def test_a_large_list_is_searched_by_halves() -> None:
    every = lines("english")
    assert [each.casefold() for each in every] == sorted({each.casefold() for each in every})
    assert [entry("english", each.upper()) for each in every] == list(every)
    known = {each.casefold() for each in every}
    between = {each + letter for each in known for letter in "az"} - known
    assert not any(entry("english", each) for each in (*between, "", "é", "a", "zzz", "a\nb"))
    assert not vocabulary.also_a_name("")


def test_a_name_and_what_it_owns_is_told_once_and_an_irish_name_is_not_cut(tmp_path: Path) -> None:
    assert told(tmp_path, "Pell camps on Cooper's Creek", "Pell camped by the lake.") == [
        ("error", "Cooper's Creek")
    ]
    assert told(tmp_path, "Robert O'Hara Pell camps by the lake", "Pell camped by the lake.") == [
        ("warning", "Robert O'Hara Pell")
    ]


def test_an_office_that_is_limited_on_both_sides_is_no_doubt(tmp_path: Path) -> None:
    said = "He wrote to the land’s long-time former President Abel Rey."
    assert told(tmp_path, "A letter to the former President Abel Rey", said) == []
    assert told(tmp_path, "A letter to President Abel Rey", said) == [("warning", "President")]


@pytest.mark.parametrize(
    ("title", "publisher", "quote", "message"),
    [
        ("OMG doubts it", "Orne Mill Guild", "There is doubt", "“OMG” is perhaps “Orne Mill Guild” of the event's sources"),
        ("OMG doubts it", "Orne", "The Orne Mill Guild doubts", "“OMG” is perhaps “Orne Mill Guild” of the event's quotes"),
        ("Delhi doubts it", "Mills of India", "There is doubt", "no quote of the event names “Delhi”: its source names “India”, "),
        ("Delhi doubts it", "Orne", "India doubts", "no quote of the event names “Delhi”: it names “India”, "),
    ],
)  # fmt: skip
def test_a_note_says_where_it_has_a_name_from(
    tmp_path: Path, title: str, publisher: str, quote: str, message: str
) -> None:
    lines = [
        f"letter.txt: 3 May 2019\\n\\n{quote}.\\n",
        "[source.letter]",
        f'publisher = "{publisher}"',
        "[[event]]",
        f'title = "{title}"',
        "[[event.evidence]]",
        f'quote = "{quote}"',
    ]
    found = verify(write(lay_over("\n".join(lines)), tmp_path), notes=True).findings
    assert next(each.message for each in found if each.rule == "claim-name").startswith(message)
