"""The rules of quotes: length, repetition, title, speaker, one place, letters of one alphabet."""

import pytest

from hrctimeline.findings import marked
from hrctimeline.words.text import Text
from rulings import findings, places

LETTER = (
    "letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019 and heard 18 speakers."
    " It did not adopt the report, Ms Ahmed said.\\n\\nThe pier was closed in spring, said Mr Orne of Vail.\n"
)


def quote(*quotes: str, more: str = "") -> str:
    return "[[event]]\n" + "".join(f"[[event.evidence]]\nquote = '{each}'\n{more}" for each in quotes)


# ---- length ------------------------------------------------------------------


def test_a_paragraph_of_two_words_is_quoted_whole() -> None:
    text = "letter.txt: 3 May 2019. The council met.\\n\\nNo quorum.\\n\\nNo speaker stood up.\n"
    assert findings("quote-too-short", text + quote("No quorum.")) == []
    assert findings("quote-too-short", text + quote("No speaker"))


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("speakers", "the quote has only 1 word"),
        ("18 speakers", "the quote has only 2 words"),
        ("heard 18 speakers", None),
        ("heard […] speakers", None),
        ("2 May 2019", None),
        ("May 2019", None),
        ("2019", None),
        ("18", "the quote has only 1 word"),
        ("19 speakers", None),  # it isn't found: that is told
    ],
)
def test_a_quote_has_three_words_or_a_date(words: str, short: str | None) -> None:
    told = findings("quote-too-short", LETTER + quote(words))
    assert [finding.message for finding in told] == ([] if short is None else [short])
    assert [finding.about for finding in told] == [words] * len(told)
    assert places("quote-too-short", LETTER + quote(words)) == [f'"{words}"'] * len(told)


# ---- repetition --------------------------------------------------------------

MET, HEARD = "The council met in Geneva", "and heard 18 speakers"


@pytest.mark.parametrize(
    ("quotes", "told"),
    [
        ((MET, HEARD), []),
        ((MET, MET), ["the event cites this passage already, as evidence 1"]),
        ((HEARD, MET, HEARD), ["the event cites this passage already, as evidence 1"]),
        ((HEARD, MET, MET), ["the event cites this passage already, as evidence 2"]),
        ((MET, MET, MET), ["the event cites this passage already, as evidence 1"] * 2),
        ((MET, "The council  met in Geneva"), ["the event cites this passage already, as evidence 1"]),
        ((MET, MET + " on 2 May 2019"), []),
        ((MET, "council met in Geneva"), []),
        ((MET, "The council met in Vienna", "The council met in Vienna"), []),
    ],
)
def test_an_event_cites_a_passage_once(quotes: tuple[str, ...], told: list[str]) -> None:
    assert [finding.message for finding in findings("quote-repeated", LETTER + quote(*quotes))] == told


def test_another_event_or_another_text_may_have_the_same_words() -> None:
    assert findings("quote-repeated", LETTER + quote(MET) + quote(MET)) == []
    copied = "[source.report]\nfile = 'letter.txt'\n[[event]]\n"
    both = "".join(
        f"[[event.evidence]]\nsource = '{each}'\nquote = '{MET}'\n" for each in ("letter", "report")
    )
    assert findings("quote-repeated", LETTER + copied + both) == []


# ---- the title ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "same"),
    [
        (MET, True),
        (MET.upper(), True),
        (f" {MET} ", True),
        (MET.replace(" ", "\u00a0"), True),
        (f"{MET} on 2 May 2019", False),
        ("The council met", False),
    ],
)
def test_a_title_is_no_quote(title: str, same: bool) -> None:
    fragment = LETTER + f'[source.letter]\ntitle = "{title}"\n' + quote(HEARD, MET)
    assert places("quote-is-title", fragment) == [f'"{MET}"'] * same
    assert [finding.about for finding in findings("quote-is-title", fragment)] == [MET] * same


def test_a_title_that_no_text_has_is_lost_and_nothing_else() -> None:
    fragment = (
        LETTER + "[source.letter]\ntitle = 'The council met in Vienna'\n" + quote("The council met in Vienna")
    )
    assert findings("quote-is-title", fragment) == []


@pytest.mark.parametrize(("beside", "told"), [([HEARD], 0), ([], 1)])
def test_a_title_may_be_quoted_for_its_date_beside_others(beside: list[str], told: int) -> None:
    dated = "The council met in Geneva on 2 May 2019"
    fragment = LETTER + f'[source.letter]\ntitle = "{dated}"\n' + quote(dated, *beside)
    assert len(findings("quote-is-title", fragment)) == told


# ---- the speaker -------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "speaker", "named"),
    [
        (MET, "Ms Ahmed", True),
        (MET, "Ahmed", True),
        (MET, "Ms\u00a0Ahmed", True),
        (MET, "Ahme", False),
        (MET, "Mr Orne", False),
        (MET, "ms Ahmed", True),
        (MET, "Mrs Ahmed", True),
        (MET, "Mr Ahmed", False),
        ("The pier was closed in spring", "Mr Orne of Vail", True),
        ("The pier was closed in spring", "Ms Ahmed", True),  # the source's author
        ("The pier was closed in spring", "18 speakers", False),
        ("The council met in Vienna", "Mr Brown", True),  # it isn't found: that is told
    ],
)
def test_the_quote_s_paragraph_names_who_speaks(words: str, speaker: str, named: bool) -> None:
    fragment = LETTER + quote(words, more=f"said-by = '{speaker}'\n")
    told = findings("speaker-not-found", fragment)
    assert places("speaker-not-found", fragment) == [f'"{speaker}"'] * (not named)
    assert [finding.about for finding in told] == [speaker] * (not named)
    assert all(f"“{speaker}”" in finding.message for finding in told)


READ = "Read who speaks: write the speaker as the text does, or drop `said-by`."


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("The pier held, Ms Orne said on Monday.", 'It lets speak: said-by = "Ms Orne".'),
        ("The pier held, said Ms Orne of Vail.", 'It lets speak: said-by = "Ms Orne of Vail".'),
        ("The pier held, said Ms. Orne. It rose, added Eve Vail.", 'It lets speak: said-by = "Ms. Orne".'),
        ("The pier held, Orne says, and Vail says so, too.", 'It lets speak: said-by = "Orne".'),
        ("The pier held. Orne said no. Vail, a pilot, says yes, said Eve.", READ),
        ("It rained before Orne said: “The pier held.”", 'It lets speak: said-by = "Orne".'),
        ("She told Orne: “The pier held.”", READ),
        ("SIR: The pier held, and no barge sank.", READ),
        ("The pier held.", READ),
    ],
)
def test_who_is_named_beside_the_words_is_proposed_and_nobody_else(text: str, hint: str) -> None:
    (told,) = findings(
        "speaker-not-found", f"letter.txt: {text}\n" + quote("The pier held", more="said-by = 'X'\n")
    )
    assert told.hint == hint
    assert "line 1" in told.message and told.excerpts[0].line == 1


VERBS = "said says say told tell tells wrote write writes argued argue argues added add adds replied asked announced stated"


@pytest.mark.parametrize("verb", VERBS.split())
def test_a_verb_of_saying_names_a_speaker_before_or_behind_it(verb: str) -> None:
    cited = quote("The pier held", more="said-by = 'X'\n")
    behind = ("The pier held, {} Orne of it.",) * (verb not in ("told", "tell", "tells"))  # who is told
    for text in ("The pier held, Orne {} so.", *behind):
        (told,) = findings("speaker-not-found", f"letter.txt: {text.format(verb)}\n" + cited)
        assert told.hint == 'It lets speak: said-by = "Orne".'
        (silent,) = findings("speaker-not-found", f"letter.txt: {text.format(f'un{verb}ly')}\n" + cited)
        assert silent.hint == READ


def test_a_quote_that_is_lost_hides_no_title() -> None:
    titled = LETTER + f'[source.letter]\ntitle = "{MET}"\n'
    assert places("quote-is-title", titled + quote("The council met in Vienna", MET)) == [f'"{MET}"']


# ---- one place ---------------------------------------------------------------


def verses(count: int) -> str:
    return (
        "letter.txt: "
        + "\\n".join(f"Verse {n} of many: the tide rose again. Line {n} ends." for n in range(1, count + 1))
        + "\n"
    )


@pytest.mark.parametrize("count", [1, 2, 3, 5, 12, 13, 14, 50, 51])
def test_a_quote_stands_in_one_place(count: int) -> None:
    fragment = verses(count) + quote("the tide rose again")
    told = findings("quote-ambiguous", fragment)
    assert len(told) == (count > 1)
    for finding in told:
        lines = ", ".join(str(line) for line in range(1, min(count, 12) + 1))
        more = f" and {count - 12} more" if count > 12 else ""
        assert finding.message == f"the quote stands in {count} places: lines {lines}{more}"
        assert [excerpt.line for excerpt in finding.excerpts] == list(range(1, min(count, 3) + 1))
        assert ("prefix" in finding.hint or "suffix" in finding.hint) == (count <= 50)
        assert finding.about == "the tide rose again"


def test_places_on_one_line_are_told_with_that_line() -> None:
    (told,) = findings("quote-ambiguous", "letter.txt: So it rose, and so it rose.\n" + quote("it rose"))
    assert told.message == "the quote stands in 2 places: line 1"
    assert "prefix" not in told.hint and "suffix" not in told.hint, "of two words more should be quoted"


@pytest.mark.parametrize("count", [2, 3])
def test_what_is_proposed_leaves_one_place(count: int) -> None:
    (told,) = findings("quote-ambiguous", verses(count) + quote("the tide rose again"))
    ways = [way.rsplit(" (line ", 1) for way in told.hint.removeprefix("Pick one: ").split(" · ")]
    assert len(ways) == count
    for number, (way, line) in enumerate(ways, 1):
        assert line.rstrip(")") == str(number)
        settled = verses(count) + quote("the tide rose again", more=way + "\n")
        assert findings("quote-ambiguous", settled) + findings("quote-not-found", settled) == []


# ---- letters of another alphabet ---------------------------------------------


@pytest.mark.parametrize(
    ("words", "letter"),
    [
        ("The c\u043euncil met in Geneva", "\u043e"),
        ("The council met in Gen\u0435va", "\u0435"),
        ("The \u0441ouncil met […] heard 18 speakers", "\u0441"),
        ("The council met […] heard 18 sp\u0435akers", "\u0435"),
    ],
)
def test_a_letter_that_only_looks_like_the_source_s_is_shown_by_itself(words: str, letter: str) -> None:
    fragment = LETTER + quote(words)
    assert places("quote-lookalike", fragment) == [letter]
    assert findings("quote-not-found", fragment) == []
    (told,) = findings("quote-lookalike", fragment)
    own = words.translate({0x43E: "o", 0x435: "e", 0x441: "c"})
    assert told.hint.endswith(own) and told.about == words


def test_other_words_are_no_look_alikes() -> None:
    for words in (
        "The c\u043euncil met in Vienna",
        "The council met in Vienna",
        "The c\u0451uncil met in Geneva",
    ):
        assert findings("quote-lookalike", LETTER + quote(words)) == []
        assert len(findings("quote-not-found", LETTER + quote(words))) == 1


def test_a_word_between_brackets_or_dots_of_the_source_is_no_look_alike() -> None:
    dotted = "letter.txt: The bell … rang at noon.\n"
    for fragment in (
        LETTER + quote("The c\u043euncil [of ten] met in Geneva"),
        dotted + quote("The bell … r\u0430ng at noon"),
    ):
        assert findings("quote-lookalike", fragment) == []


def test_a_place_is_told_with_the_line_where_it_begins() -> None:
    twice = "letter.txt: So the tide\\nrose again. And the tide\\nrose again.\n"
    (told,) = findings("quote-ambiguous", twice + quote("the tide rose again"))
    assert told.message == "the quote stands in 2 places: lines 1, 2"
    (told,) = findings("quote-ambiguous", twice + quote("rose again"))
    assert told.hint == "Quote the whole sentence, or list item, that you mean."


def test_what_a_broken_file_lacks_is_no_fault_of_the_quote() -> None:
    fragment = LETTER + quote("The council met in Vienna")
    assert len(findings("quote-not-found", fragment)) == 1
    assert findings("quote-not-found", fragment, {"sources/letter.txt": b"The council \xff\xfe met."}) == []


@pytest.mark.parametrize(("words", "picked"), [("the tide rose", True), ("tide rose", False)])
def test_of_three_words_a_place_can_be_picked(words: str, picked: bool) -> None:
    (told,) = findings("quote-ambiguous", verses(2) + quote(words))
    assert told.hint.startswith("Pick one: ") == picked


def test_where_no_words_beside_it_pick_a_place_more_is_to_be_quoted() -> None:
    (told,) = findings("quote-ambiguous", "letter.txt: " + "A gull sat. " * 40 + "\n" + quote("A gull sat"))
    assert " · line 1: quote more of the sentence · " in told.hint


def test_the_source_may_have_the_letter_of_another_alphabet() -> None:
    fragment = "letter.txt: The c\u043euncil met in Geneva.\n" + quote("The council met in Geneva")
    assert places("quote-lookalike", fragment) == ["o"]


@pytest.mark.parametrize("between", [" ", "[^1] ", "[[2]](#n2) ", "\n", "\u200b "])
def test_an_excerpt_keeps_the_space_beside_a_mark_that_is_no_word(between: str) -> None:
    source = f"He sold 5{between}carts there."
    for words in ("5", "carts"):
        at = source.index(words)
        shown = marked(Text(source, markdown=True), "letter", (0, len(source)), (at, at + len(words)))
        assert shown.text == "He sold 5 carts there."
        assert shown.mark and shown.text[slice(*shown.mark)] == words
