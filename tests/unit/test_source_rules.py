"""What the index says of a text: its dateline, its date, how that is known, and characters that turn it."""

import pytest
import tomli_w

from rulings import findings, places


def source(**keys: str) -> str:
    table = {"dateline": "3 May 2019", "published": "2019-05-03", **keys}
    return tomli_w.dumps(
        {"source": {"letter": {key.replace("_", "-"): value for key, value in table.items()}}}
    )


LETTER = "letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019.\n"


@pytest.mark.parametrize(
    ("dateline", "hint"),
    [
        ("3 May 2019", None),
        ("3\u00a0May 2019", None),
        ("4 May 2019", 'Line 1 states 2019-05-03: dateline = "3 May 2019"'),
        ("3 may 2019", 'Line 1 states 2019-05-03: dateline = "3 May 2019"'),
        ("May 2019. The", None),
    ],
)
def test_the_dateline_stands_in_its_text(dateline: str, hint: str | None) -> None:
    fragment = LETTER + source(dateline=dateline)
    told = findings("dateline-not-found", fragment)
    assert [finding.hint for finding in told] == ([] if hint is None else [hint])
    assert {finding.message for finding in told} <= {f"letter.txt doesn't have the words “{dateline}”"}
    assert places("dateline-not-found", fragment) == [f'"{dateline}"'] * len(told)


def test_the_words_to_paste_are_those_of_the_line_that_states_the_date() -> None:
    text = "letter.txt: To the members.\\n\\nWritten in May 2019\\nand sent on 3  May\\n2019.\n"
    (told,) = findings("dateline-not-found", text + source(dateline="9 May 2019"))
    assert told.hint == 'Line 4 states 2019-05-03: dateline = "3 May 2019"'
    (told,) = findings("dateline-not-found", "letter.txt: No date.\n" + source(dateline="9 May 2019"))
    assert told.hint == "Quote the words that state it; without any, `published-note` says how it is known."


def test_a_text_that_is_not_there_or_broken_lacks_no_dateline() -> None:
    assert findings("dateline-not-found", source(file="other.txt", dateline="9 May 2019")) == []
    broken = {"sources/letter.txt": b"3 May 2019. The council met in \xff."}
    assert findings("dateline-not-found", source(dateline="9 May 2019"), broken) == []
    assert findings("dateline-not-found", "[source.letter]\ndateline = ''\npublished-note = 'n'\n") == []


STATED = [
    ("3 May 2019", "2019-05-03", None),
    ("3 May 2019", "2019-05-03?", None),
    ("3 May 2019", "2019-05-03~", None),
    ("3 May 2019", "2019-05-03%", None),
    ("3 May 2019", "2019-05-04", "the dateline says 2019-05-03, `published` 2019-05-04"),
    ("3 May 2019", "2019-05", "the dateline says 2019-05-03, `published` 2019-05"),
    (
        "3 May 2019",
        "2019-05-03/2019-05-04",
        "the dateline says 2019-05-03, `published` 2019-05-03/2019-05-04",
    ),
    ("2 May 2019", "2019-05-02", None),
    ("2 May 2019", "2019-05-03", "the dateline says 2019-05-02, `published` 2019-05-03"),
    ("3 May 2019. The council met in Geneva on 2 May 2019", "2019-05-02", None),
    ("3 May 2019. The council met in Geneva on 2 May 2019", "2019-05-03", None),
    (
        "3 May 2019. The council met in Geneva on 2 May 2019",
        "2019-05-04",
        "the dateline says 2019-05-03 and 2019-05-02, `published` 2019-05-04",
    ),
    ("The council met", "2019-05-03", "the dateline states no date, `published` 2019-05-03"),
    ("9 May 2019", "2019-05-03", None),  # it isn't in the text: that is told
]


@pytest.mark.parametrize(("dateline", "published", "message"), STATED)
def test_the_dateline_states_the_date_of_publication(
    dateline: str, published: str, message: str | None
) -> None:
    fragment = LETTER + source(dateline=dateline, published=published)
    told = findings("dateline-mismatch", fragment)
    assert [finding.message for finding in told] == ([] if message is None else [message])
    assert places("dateline-mismatch", fragment) == [f'"{published}"'] * len(told)
    for finding in told:
        line = f'Line 1 states {published}: dateline = "3 May 2019".'
        words = line if published == "2019-05-03" else "Quote the words that state it; see `date-order`."
        says = finding.message.startswith("the dateline says")
        last = " If these are of the text's own date, correct `published`." if says else ""
        assert finding.hint == words + last


def test_a_dateline_without_a_year_needs_a_note_for_it() -> None:
    text = "letter.txt: LINN, 3 May (Wire) - The council met today.\\n\\nDone on 4 May.\n"
    (told,) = findings("dateline-mismatch", text + source(dateline="3 May"))
    assert told.message == "the dateline doesn't say the year, and no note tells it"
    assert told.hint == "Quote words that do, or say in `published-note` how the year is known."
    noted = {"published-note": "The wire's folder is of 2019."}
    assert findings("dateline-mismatch", text + source(dateline="3 May", **noted)) == []
    (told,) = findings("dateline-mismatch", text + source(dateline="4 May", **noted))
    assert told.message == "the dateline states no date, `published` 2019-05-03"


def test_a_dateline_in_another_language_or_without_a_date_beside_it_is_not_compared() -> None:
    assert findings("dateline-mismatch", LETTER + source(published="2019-05-04", language="fr")) == []
    assert findings("dateline-mismatch", LETTER + source(published="once")) == []


def test_a_source_that_is_passed_over_hides_no_other() -> None:
    others = (
        "[source.{}]\nfile = 'letter.txt'\n{}\n[source.last]\nfile = 'letter.txt'\npublished = '2019-05-09'\n"
    )
    for passed in (
        "language = 'fr'",
        "published = 'once'",
        "published = '2019-05-03'",
        "dateline = '9 May 2019'",
    ):
        assert len(findings("dateline-mismatch", LETTER + others.format("second", passed))) == 1


@pytest.mark.parametrize(
    ("dateline", "published", "says"),
    [
        ("last week", "2019-05", "states no date"),
        ("the 2010s", "201X", ""),
        ("the 2010s", "2010", "says 201X"),
    ],
)
def test_words_that_state_no_day(dateline: str, published: str, says: str) -> None:
    text = f"letter.txt: Written {dateline}. The council met in Geneva on 2 May 2019.\n"
    told = findings("dateline-mismatch", text + source(dateline=dateline, published=published))
    assert [f.message for f in told] == ([f"the dateline {says}, `published` {published}"] if says else [])


def test_digits_are_read_by_the_source_s_order_of_dates() -> None:
    text = "letter.txt: 03/05/2019. The council met in Geneva on 2 May 2019.\n"
    for order, day in (("dmy", "2019-05-03"), ("mdy", "2019-03-05")):
        keys = {"dateline": "03/05/2019", "published": day, "date_order": order}
        assert findings("dateline-mismatch", text + source(**keys)) == []
        assert len(findings("dateline-mismatch", text + source(**keys | {"published": "2019-05-05"}))) == 1


@pytest.mark.parametrize(
    ("dateline", "note", "unexplained", "asserted"),
    [("3 May 2019", "", 0, 0), ("3 May 2019", "By post.", 0, 0), ("", "By post.", 0, 1), ("", "", 1, 0)],
)
def test_a_date_of_publication_is_stated_or_explained(
    dateline: str, note: str, unexplained: int, asserted: int
) -> None:
    fragment = LETTER + source(dateline=dateline, published_note=note)
    assert places("publication-unexplained", fragment) == ['"2019-05-03"'] * unexplained
    assert places("publication-asserted", fragment) == [f'"{note}"'] * asserted
    assert [f.message for f in findings("publication-unexplained", fragment)] == [
        "nothing says how 2019-05-03 is known"
    ] * unexplained
    assert [f.message for f in findings("publication-asserted", fragment)] == [
        "2019-05-03 rests on this note, not on a dateline"
    ] * asserted
    undated = LETTER + source(dateline=dateline, published_note=note, published="once")
    assert findings("publication-unexplained", undated) + findings("publication-asserted", undated) == []


# ---- characters that turn the direction of writing ---------------------------

OVERRIDES, EMBEDDINGS = "\u202d\u202e", "\u202b\u2067"
HARMLESS = "X\u200e\u200f\u202a\u202c\u2066\u2068\u2069"
TURNED = {
    "title": "[[event]]\ntitle = 'The coun{}cil meets'\n",
    "summary": "[[event]]\nsummary = 'The coun{}cil met.'\n",
}
TURNED |= {
    key: f"[[event]]\n[[event.evidence]]\n{key} = 'The coun{{}}cil met in Geneva on 2 May 2019'\n"
    for key in ("quote", "translation", "note")
}


@pytest.mark.parametrize("key", TURNED)
def test_what_turns_the_log_s_words_round_is_told_at_its_place(key: str) -> None:
    for char in OVERRIDES + EMBEDDINGS:
        (told,) = findings("hidden-direction", TURNED[key].format(char))
        assert (
            told.message.startswith(f"U+{ord(char):04X} (")
            and "makes a reader see other words" in told.message
        )
        assert told.hint == "Take it out, and read what is left."
        assert places("hidden-direction", TURNED[key].format(char)) == [char]
    for char in HARMLESS:
        assert findings("hidden-direction", TURNED[key].format(char)) == []


def test_what_stands_first_is_seen_too() -> None:
    fragment = "[[event]]\ntitle = '\u202eThe council\u202e'\n"
    assert len(findings("hidden-direction", fragment)) == 1
    assert findings("hidden-direction", fragment)[0].column == len("title = '") + 1


def test_a_text_is_told_of_once_at_the_first_such_character() -> None:
    text = "letter.txt: 3 May 2019. The coun\u2067cil \u202emet in Geneva on 2 May 2019.\n"
    (told,) = findings("hidden-direction", text)
    assert told.message.startswith("U+2067 (Right-to-left isolate)") and told.column == 33 - 12


def test_a_text_in_a_language_of_that_direction_may_embed_it_and_never_override() -> None:
    for char in EMBEDDINGS + HARMLESS:
        assert findings("hidden-direction", f"letter.txt: The {char}council.\n" + source(language="ar")) == []
    for char in OVERRIDES:
        assert len(findings("hidden-direction", f"letter.txt: The {char}x.\n" + source(language="ar"))) == 1


# ---- the dateline in its sentence --------------------------------------------

IN_ITS_SENTENCE = [
    ("Posted 3 May 2019.", "3 May 2019", "2019-05-03", []),
    (
        "Two days before 3 May 2019 they met.",
        "3 May 2019",
        "2019-05-03",
        ["where they stand these words are no date"],
    ),
    ("Two days before 3 May 2019 they met. Posted 3 May 2019.", "3 May 2019", "2019-05-03", []),
    ("Open from 3 to 5 May 2019.", "5 May 2019", "2019-05-05", []),
    ("Open from 3 to 5 May 2019.", "3 to 5 May 2019", "2019-05-03/2019-05-05", []),
]


@pytest.mark.parametrize(("text", "dateline", "published", "messages"), IN_ITS_SENTENCE)
def test_the_dateline_states_its_day_in_its_sentence_too(
    text: str, dateline: str, published: str, messages: list[str]
) -> None:
    fragment = f"letter.txt: {text}\n" + source(dateline=dateline, published=published)
    told = findings("dateline-mismatch", fragment)
    assert [finding.message for finding in told] == messages
    assert places("dateline-mismatch", fragment) == [f'"{dateline}"'] * len(messages)


@pytest.mark.parametrize(
    ("file", "rules"),
    [
        ("../sources/letter.txt", []),
        ("./old/../../sources/letter.txt", []),
        ("../letter.txt", ["source-outside"]),
        ("../others/letter.txt", ["source-outside"]),
    ],
)
def test_a_path_that_comes_back_into_the_folder_names_its_file(file: str, rules: list[str]) -> None:
    fragment = f'{LETTER}[source.letter]\nfile = "{file}"\n'
    assert [f.rule for f in findings("source-outside", fragment)] == rules
    assert bool(findings("source-unlisted", fragment)) is bool(rules)
