"""The words round a number that make it inexact, each phrase of the table at each place where it may stand."""

from importlib.resources import files

import pytest

from hrctimeline.claims.numbers.hedges import HEDGES, Hedged, hedge

ROWS = [
    (kind, side, phrase)
    for row in files("hrctimeline.claims").joinpath("data", "hedges.tsv").read_text("utf-8").splitlines()
    if not row.startswith("#")
    for kind, side, phrases in [row.split("\t")]
    for phrase in phrases.split(",")
]
BEFORE = sorted({phrase for _, side, phrase in ROWS if side == "before"})
AFTER = [(kind, phrase) for kind, side, phrase in ROWS if side == "after"]
KINDS = {phrase: {kind for kind, _, other in ROWS if other == phrase} for phrase in BEFORE}
TONES = {"few", "many"}
# no phrase of the table, alone or with "not" or "a" before it
PLAIN = ["", "saw", "ten kind", "5, 6", "(of", "a new"]


def hedged(text: str, *, duration: bool = False) -> tuple[set[str], str, str]:
    """The hedges of the 40 in a text, its tone, and the words of both."""
    at = text.index("40")
    found = hedge(text, at, at + 2, duration=duration)
    return set(found.hedges), found.tone, text[found.start : found.end]


@pytest.mark.parametrize("phrase", BEFORE)
def test_a_phrase_before_a_number(phrase: str) -> None:
    kinds, tones = KINDS[phrase] - TONES or {""}, KINDS[phrase] & TONES or {""}
    for lead in ("", "It saw ", "Of ten carts, it saw ", "Was it, ten years on, "):
        for opening in ("", "(", "“", "‘", "["):
            for written in (phrase, phrase.title(), phrase.upper(), phrase.replace(" ", "\n")):
                seen = hedged(f"{lead}{opening}{written} 40 carts")
                words = f"{written} 40" if kinds != {""} else "40"
                fewer = {"under"} if written == "Not" and not lead else set()  # "Not 40 carts came"
                assert seen == (kinds | fewer, *tones, words), (lead, opening, written)


ARTICLES = "the those these his her its their our"


@pytest.mark.parametrize("article", ARTICLES.split())
def test_an_article_may_stand_between(article: str) -> None:
    for phrase in ("less than", "all but", "in the region of"):
        assert hedged(f"It saw {phrase} {article} 40 carts") == (KINDS[phrase], "", f"{phrase} {article} 40")
        assert hedged(f"{phrase} {article} 40 carts") == (KINDS[phrase], "", f"{phrase} {article} 40")
    assert hedged(f"It saw {article} 40 carts") == hedged(f"{article} 40 carts") == ({""}, "", "40")
    assert hedged(f"under {article} 40 carts") == ({""}, "", "40")  # it may be a place
    assert hedged(f"under big {article} 40 carts")[0] == hedged(f"under {article} big 40 carts")[0] == {""}


@pytest.mark.parametrize("phrase", sorted({phrase for _, phrase in AFTER}))
def test_a_phrase_after_a_number(phrase: str) -> None:
    kinds = {kind for kind, each in AFTER if each == phrase}
    for lead in ("", "It saw ", "It saw the ", "It saw these few "):
        for end in ("", ".", " carts", ", and"):
            assert hedged(f"{lead}40{phrase}{end}") == (kinds, "", f"40{phrase}"), (lead, end)
    if phrase[-1].isalpha():
        assert hedged(f"It saw 40{phrase}x")[2] != f"40{phrase}"
    far = phrase.startswith((" or ", " at ")) and phrase.split()[-1] not in (
        "over",
        "above",
        "under",
        "below",
    )
    assert hedged(f"It saw 40 carts{phrase}")[0] == (kinds if far else {""})


def test_a_phrase_before_goes_before_one_after_and_the_tone_is_kept() -> None:
    assert hedged("It saw under 40 or so") == ({"under"}, "", "under 40")
    assert hedged("It saw a mere 40 or so") == ({"about"}, "few", "40 or so")


SYMBOLS = {
    "under": ["<"],
    "over": [">"],
    "most": ["≤", "<="],
    "least": ["≥", ">="],
    "about": ["~", "≈", "∼"],
}


@pytest.mark.parametrize(
    ("kind", "symbol"), [(kind, each) for kind, some in SYMBOLS.items() for each in some]
)
def test_a_symbol_before_a_number(kind: str, symbol: str) -> None:
    for lead in ("", "It saw ", "It saw only ", f"{symbol}7 and "):
        for space in ("", " "):
            assert hedged(f"{lead}{symbol}{space}40 carts") == ({kind}, "", f"{symbol}{space}40")
    assert hedged(f"It saw {symbol}7, 40 carts") == ({""}, "", "40")


@pytest.mark.parametrize("lead", PLAIN)
def test_no_hedge(lead: str) -> None:
    assert hedged(f"{lead} 40 carts") == hedged(f"Not so: {lead} 40 carts") == ({""}, "", "40")


def test_the_longest_phrase_counts() -> None:
    for phrase in BEFORE:
        for outer in (each for each in BEFORE if each.endswith(" " + phrase)):
            assert hedged(f"It saw {outer} 40 carts")[0] == (KINDS[outer] - TONES or {""})
            assert hedged(f"It saw then {phrase} 40 carts")[0] == (KINDS[phrase] - TONES or {""})


@pytest.mark.parametrize("denied", ["weren’t", "weren't", "WEREN’T", "aren't"])
def test_a_verb_that_is_denied(denied: str) -> None:
    assert hedged(f"There {denied} 40 carts") == ({"not"}, "", f"{denied} 40")
    assert hedged(f"There {denied} under 40 carts")[0] == {"under"}
    assert hedged("There were 40 carts") == ({""}, "", "40")


DETERMINERS = "the a its his her their our this these those"


def test_top_is_a_verb_and_no_rank() -> None:
    for subject in ("Sales", "Costs may", "The guilds’ costs"):
        assert hedged(f"{subject} top 40 crowns") == ({"over"}, "", "top 40")
    for determiner in (*DETERMINERS.split(), "Orne’s", "Orne's"):
        assert hedged(f"It saw {determiner} top 40 crowns") == ({""}, "", "40"), determiner
    assert hedged("Top 40 crowns") == ({""}, "", "40")


MEASURED = (
    "for after in within of than last lasts lasted lasting take takes took taken taking spend spends spent"
    " waited is are was were been be"
)


def test_over_before_a_time_is_more_than_it_only_after_a_measure() -> None:
    for word in (*MEASURED.split(), "For", "TOOK"):
        assert hedged(f"It {word} over 40 years", duration=True) == ({"over"}, "", "over 40"), word
        assert hedged(f"It {word} over the 40 years", duration=True)[0] == {""}, word
    for lead in ("cuts ", "they spread it ", ""):
        assert hedged(f"{lead}over 40 years", duration=True)[0] == {"over", ""}
        assert hedged(f"{lead}over the 40 years", duration=True)[0] == {""}
        assert hedged(f"{lead}over 40 carts")[0] == {"over"}
        assert hedged(f"{lead}over the 40 carts")[0] == {""}
    for phrase in ("well over", "just over"):
        assert hedged(f"It took {phrase} 40 years", duration=True)[0] == {"over"}
        assert hedged(f"cuts {phrase} 40 years", duration=True)[0] == {"over", ""}
    assert hedged("cuts in excess of 40 years", duration=True)[0] == {"over"}


def test_every_kind_of_the_table_is_a_hedge_or_a_tone() -> None:
    assert {kind for kind, _, _ in ROWS} == set(HEDGES) - {""} | TONES


def test_a_number_that_stands_first_or_last() -> None:
    assert hedge("40", 0, 2) == Hedged(frozenset(("",)), "", 0, 2)
    assert hedge("under 40", 6, 8) == Hedged(frozenset(("under",)), "", 0, 8)
