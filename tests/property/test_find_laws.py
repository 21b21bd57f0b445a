"""The laws of `find`: two words of a sentence find it, and what is to be pasted holds."""

import tomllib
from itertools import combinations, pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.ask.find import find
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.edit import with_item
from hrctimeline.logfile.folder import Disk, Memory
from hrctimeline.logfile.load import load
from hrctimeline.tell.find import as_json, toml
from hrctimeline.verifier import verify
from hrctimeline.words.sentences import sentence_ends
from hrctimeline.words.text import Span, Text
from hrctimeline.words.tokens import tokens

ROOT = Path(__file__).parents[2]
LOGS = [ROOT / "events.toml", ROOT / "tests" / "timelines" / "mine-railway" / "events.toml"]


def sentences(text: Text) -> list[tuple[Span, list[str]]]:
    """The sentences of a text, as spans of it, with their words."""
    found = []
    for first, last in pairwise([0, *sentence_ends(text.prose)]):
        words = [t for t in tokens(text.prose, first, last) if t.kind != "mark"]
        if words:
            found.append((text.from_prose(words[0].start, words[-1].end), [t.text for t in words]))
    return found


DOSSIERS = [Dossier(load(log)) for log in LOGS]
EVERY = [
    (dossier, source, span, words)
    for dossier in DOSSIERS
    for source, text in dossier.texts.items()
    for span, words in sentences(text)
]


@given(st.sampled_from(EVERY), st.integers(0, 10**6))
def test_two_words_of_a_sentence_find_it_and_it_can_be_pasted(
    one: tuple[Dossier, str, Span, list[str]], seed: int
) -> None:
    dossier, source, span, words = one
    pairs = list(combinations(words, 2)) or [(words[0], words[0])]
    wanted = Random(seed).sample(Random(seed).choice(pairs), 2)
    passages = [
        p
        for p in find(dossier, " ".join(wanted), source)
        if p.sentence[0] <= span[0] and span[1] <= p.sentence[1]
    ]
    assert passages
    for passage in passages:
        assert passage.evidence is not None
        keys = tomllib.loads(toml([passage], 1))["event"]
        assert keys == {"evidence": [passage.evidence.keys]}


def test_every_sentence_that_is_pasted_into_its_log_is_found_in_one_place() -> None:
    for log in LOGS:
        dossier = Dossier(load(log))
        disk = Disk(str(log))
        text = disk.read_log().decode()
        count = 0
        for source, page in dossier.texts.items():
            for span, words in sentences(page):
                passage = next(
                    p
                    for p in find(dossier, page.words(*span), source)
                    if p.how == "exact" and p.sentence[0] <= span[0] < p.sentence[1]
                )
                assert passage.evidence
                event = {
                    "id": f"new-{count}",
                    "date": "2018",
                    "title": " ".join(words[:2]),
                    "evidence": [passage.evidence.keys],
                }
                text = with_item(text, ("event", 10**6), event) if count < 20 else text
                count += 1
        files = {name: disk.read(name) for name in [*disk.names(), "index.toml"]}
        rules = {f.rule for f in verify(Memory(text.encode(), files)).findings if f.event.startswith("new-")}
        assert not rules & {
            "quote-not-found",
            "quote-ambiguous",
            "quote-lookalike",
            "dated-by-not-found",
            "unknown-source",
            "date-ambiguous",
        }


def in_memory(text: str, markup: str = "text") -> Dossier:
    """A text in a timeline without a log."""
    index = '[source.x]\nfile = "x.txt"\nsha256 = "0"\ntitle = "T"\npublisher = "P"\npublished = "2020"\n'
    files = {"x.txt": text.encode(), "index.toml": f'{index}markup = "{markup}"\n'.encode()}
    return Dossier(load(Memory(b"", files)))


PIECES = [
    'He said "no" \\ and left.',
    "She wrote on 3 May 2019.",
    "It met on 2 May 2019 and on 4 May 2019.",
    "The re-\nport fell.",
    "A “b” c’s [d] … e.",
    "Tab\there.",
    "On 3 May 2019, it met on 3 May 2019 and in June 2020.",
]


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=9), st.sampled_from(["\n", "\r\n"]), st.booleans()
)
def test_what_repeats_and_what_has_to_be_escaped(pieces: list[str], end: str, markdown: bool) -> None:
    text = "\n\n".join(pieces).replace("\n", end)
    dossier = in_memory(text, "markdown" if markdown else "text")
    for piece in set(pieces):
        passages = [p for p in find(dossier, piece) if p.how == "exact"]
        assert len(passages) == pieces.count(piece)
        for passage in passages:
            if passage.evidence is None:
                assert pieces.count(piece) > 1
                continue
            keys = tomllib.loads(toml([passage], 1))["event"]["evidence"][0]
            places = dossier.locator("x").places(
                keys["quote"], keys.get("prefix", ""), keys.get("suffix", "")
            )
            assert [(p.start, p.end) for p in places] == [passage.sentence]
            dates = {statement.date for statement in passage.evidence.stated}
            assert ("dated-by" in keys) == (len(dates) > 1)
    assert as_json(find(dossier, pieces[0]))


@pytest.mark.parametrize(
    ("asked", "found"),
    [("reports fall", "The re-"), ("meets june", "On 3 May 2019, it"), ("MAY wrote", "She wrote")],
)
def test_words_in_any_form_and_order(asked: str, found: str) -> None:
    text = "\n\n".join(PIECES)
    passages = find(in_memory(text), asked)
    assert text[passages[0].sentence[0] :].startswith(found)
