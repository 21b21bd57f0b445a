"""What is published of a timeline: the words that prove its claims, and no more of a text than it allows."""

import json
from dataclasses import asdict
from typing import Any

import pytest

from editions import EVENTS, GAZETTE, INDEX, ISLANDER, SECRET, TEXTS, folder, made
from hrctimeline.dates.edtf import parse
from hrctimeline.dates.edtf.extent import extent
from hrctimeline.edition.anchors import Anchors
from hrctimeline.edition.build import edition as edition_of
from hrctimeline.edition.model import Edition, Event, Quote
from hrctimeline.edition.pieces import cut
from hrctimeline.edition.quotes import fragment
from hrctimeline.logfile.license import is_open
from hrctimeline.logfile.web import web
from hrctimeline.verifier import verify
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Text


def event(made: Edition, id: str) -> Event:
    return next(event for event in made.events if event.id == id)


def words(quote: Quote, claim: int) -> list[str]:
    """The words of a quote that prove a claim, pieces that touch joined."""
    joined, last = [], -2
    for index, piece in enumerate(quote.pieces):
        if claim in piece.claims:
            if index == last + 1:
                joined[-1] += piece.text
            else:
                joined.append(piece.text)
            last = index
    return joined


def shown(made: Edition, id: str) -> str:
    return "\n".join("".join(w.text for w in p.words) for p in made.texts[id].paragraphs)


@pytest.fixture(scope="module")
def published() -> Edition:
    report, edition = made()
    assert not [f for f in report.findings if f.severity == "error"], report.findings
    return edition


def test_each_claim_leads_to_the_very_words_that_prove_it(published: Edition) -> None:
    vote = event(published, "vote")
    claims = {claim.text: (claim.kind, claim.number) for claim in vote.claims}
    assert {text: kind for text, (kind, _) in claims.items()} == {
        "7 to 2": "number",
        "to write to the minister": "quotation",
    }
    first, second, against = vote.quotes
    assert words(first, claims["7 to 2"][1]) == ["7 to 2"] == words(second, claims["7 to 2"][1])
    assert words(first, claims["to write to the minister"][1]) == ["to write to the minister"]
    assert not any(piece.claims for piece in against.pieces)


def test_the_date_leads_to_the_words_that_date(published: Edition) -> None:
    first, second, against = event(published, "vote").quotes
    assert words(first, 0) == ["Tuesday"]
    assert [step.backs for step in first.steps] == [True]
    assert words(second, 0) == words(against, 0) == []
    assert words(event(published, "letter").quotes[0], 0) == ["11 June 2021"]


def test_own_words_are_told_from_claims_and_the_rest(published: Edition) -> None:
    pieces = event(published, "vote").summary_pieces
    assert "".join(piece.text for piece in pieces) == event(published, "vote").summary
    assert [piece.text for piece in pieces if piece.kind == "own"] == ["Angrily", "decides"]


def test_a_quote_stands_in_its_sentence_and_shows_what_it_leaves_out(published: Edition) -> None:
    quote = event(published, "vote").quotes[0]
    assert "".join(p.text for p in quote.pieces if p.kind == "around") == "PORT LYNE, 3 June 2021 - "
    assert (
        "".join(p.text for p in quote.pieces if p.kind == "hidden").strip().startswith("It did not say when")
    )
    visible = " ".join(p.text for p in quote.pieces if not p.kind).split()
    assert "".join(visible) == "".join(EVENTS[0]["evidence"][0]["quote"].replace("[…]", "").split())


def test_an_answer_is_linked_both_ways(published: Edition) -> None:
    assert [link.anchor for link in event(published, "letter").answers] == ["vote"]
    assert [link.anchor for link in event(published, "vote").answered_by] == ["letter"]


def test_excerpts_are_the_paragraphs_that_are_quoted(published: Edition) -> None:
    text = published.texts["gazette"]
    assert text.publish == "excerpts"
    assert "voted, 7 to 2" in shown(published, "gazette")
    assert "absent" in shown(published, "gazette")
    for kept_back in ("Advertisement", "Nobody asked us", "Ferry fares"):
        assert kept_back not in shown(published, "gazette")
    assert [p.gap for p in text.paragraphs] == [True]
    assert [p.line for p in text.paragraphs] == [3]


@pytest.mark.parametrize("chosen", [["vote"], ["letter"], ["vote", "letter"], []])
def test_an_edition_has_the_texts_that_its_events_cite_and_a_whole_one_all(chosen: list[str]) -> None:
    report, whole = made(index={**INDEX, "unused": INDEX["note"]}, texts={**TEXTS, "unused": SECRET})
    some = edition_of(report, [event for event in report.events if event.id in chosen])
    cited = {e["source"] for event in EVENTS if event["id"] in chosen for e in event["evidence"]}
    assert some.texts.keys() == (cited if len(chosen) < len(EVENTS) else {*INDEX, "unused"})
    assert whole.texts.keys() == {*INDEX, "unused"}


def test_a_whole_text_is_there_letter_by_letter(published: Edition) -> None:
    assert shown(published, "islander").split() == ISLANDER.split()


def test_of_a_text_kept_back_there_are_the_quotes_alone(published: Edition) -> None:
    quote = event(published, "letter").quotes[0]
    assert not quote.shown
    assert "".join(piece.text for piece in quote.pieces) == "The minister had the letter on 11 June 2021"
    assert "Nobody else" not in json.dumps(asdict(published))
    assert published.texts["note"].paragraphs == ()


def noted(quote: str, **source: str) -> Event:
    """An event that cites a text which is kept back, unless its table says more."""
    table = {key: value for key, value in {**INDEX["note"], **source}.items() if value}
    cited = {**EVENTS[1], "responds-to": [], "evidence": [{"source": "note", "quote": quote}]}
    return made([cited], {"note": table})[1].events[0]


def test_what_an_elision_hides_of_a_text_kept_back_is_not_shown() -> None:
    quote = "The minister had the letter […] Nobody else"
    assert "".join(piece.text for piece in noted(quote).quotes[0].pieces) == quote
    (hidden,) = [p.text for p in noted(quote, publish="full").quotes[0].pieces if p.kind == "hidden"]
    assert hidden.strip() == "on 11 June 2021, a note says."


def test_no_message_tells_a_word_of_a_text_that_is_kept_back() -> None:
    quote = "The minister got the letter on 11 June 2021"
    told = {level: noted(quote, publish=level).remarks[-1] for level in ("none", "excerpts", "full")}
    assert {remark.rule for remark in told.values()} == {"quote-not-found"}
    assert told["full"].message == "the source has another word: “had”, not “got”"
    assert "had”" not in told["none"].message + told["excerpts"].message
    assert "`hrctimeline verify` tells it" in told["none"].message


def test_what_is_found_in_published_words_is_told() -> None:
    said = [remark.message for remark in noted("had the letter on 11 June 2021").remarks]
    assert not [message for message in said if "is not published" in message]


def test_the_passages_of_a_quote_are_letters_of_its_text(published: Edition) -> None:
    first, second, _ = event(published, "vote").quotes
    for quote in (first, second):
        for passage in quote.passages:
            assert GAZETTE[passage.start : passage.end] == passage.exact
            assert GAZETTE[: passage.start].endswith(passage.before)
            assert GAZETTE[passage.end :].startswith(passage.after)
    assert len(first.passages) == 2 and first.passages[1].exact == "The letter will be sent in July."
    assert first.passages[0].before == "PORT LYNE, 3 June 2021 - "  # its sentence
    (kept,) = event(published, "letter").quotes
    assert (kept.passages[0].before, kept.passages[0].after) == ("", "")


@pytest.mark.parametrize("level", ["excerpts", "full"])
def test_what_stands_beside_a_quote_is_of_its_sentence_or_of_a_text_that_is_shown_whole(level: str) -> None:
    quote = {"source": "gazette", "quote": "members were absent. The letter will be sent"}
    cited = {**EVENTS[0], "evidence": [quote]}
    _, edition = made([cited], {"gazette": {**INDEX["gazette"], "publish": level}})
    (passage,) = edition.events[0].quotes[0].passages
    assert passage.before.endswith("It\ndid not say when, and two ") and passage.before[0].isalpha()
    assert passage.after.startswith(" in July.") and ("crossing" in passage.after) == (level == "full")


def test_a_gap_is_where_words_are_left_out_between_paragraphs() -> None:
    lead, last, advert = "The letter will be sent in July", "A crossing costs 9 pounds now", "boats for sale"
    for quotes, gaps in (
        ((lead, last), [True, False]),
        ((last, advert), [True, False]),
        ((lead, advert), [True, True]),
    ):
        cited = {**EVENTS[0], "evidence": [{"source": "gazette", "quote": each} for each in quotes]}
        _, edition = made([cited], {"gazette": INDEX["gazette"]})
        assert [each.gap for each in edition.texts["gazette"].paragraphs] == gaps


@pytest.mark.parametrize(("anchor", "counted"), [({}, True), ({"anchor": "3 June 2021"}, False)])
def test_a_day_that_counts_from_one_that_the_log_names_is_not_counted_from_the_text(
    anchor: dict[str, str], counted: bool
) -> None:
    quote = {"source": "gazette", "quote": "The island's council met on Tuesday", **anchor}
    _, edition = made([{**EVENTS[0], "evidence": [quote]}])
    assert [(step.backs, step.counted) for step in edition.events[0].quotes[0].steps] == [(True, counted)]


def test_each_of_the_people_has_its_own_claims() -> None:
    said = {"source": "gazette", "quote": "“Nobody asked us,” said Ada Holm, who chairs the council"}
    people = ["the council", "Ada Holm", "Holm"]
    _, edition = made([{**EVENTS[0], "people": people, "evidence": [*EVENTS[0]["evidence"], said]}])
    vote = edition.events[0]
    claims = {claim.number: claim.text for claim in vote.claims}
    for name, pieces in zip(people, vote.people_pieces, strict=True):
        assert "".join(piece.text for piece in pieces) == name
        assert all(claims[number] == piece.text for piece in pieces for number in piece.claims if number)


@pytest.mark.parametrize(
    "given, level",
    [
        ({}, "excerpts"),
        ({"license": "CC BY 4.0"}, "full"),
        ({"license": "CC BY-NC 4.0"}, "excerpts"),
        ({"license": "CC BY 4.0", "publish": "none"}, "none"),
        ({"license": "all rights reserved", "publish": "full"}, "full"),
    ],
)
def test_what_is_shown_follows_publish_then_license(given: dict[str, str], level: str) -> None:
    _, edition = made(index={**INDEX, "gazette": {**INDEX["gazette"], **given}})
    assert edition.texts["gazette"].publish == level


@pytest.mark.parametrize(
    "name",
    [
        "CC0",
        "CC0 1.0 Universal",
        "CC-BY-4.0",
        "CC BY-SA 3.0 IGO",
        "cc by-nd 4.0",
        "Public Domain",
        "OGL-UK-3.0",
        "Open Government Licence v3.0",
    ],
)
def test_open_licenses(name: str) -> None:
    assert is_open(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "CC",
        "CC BY-NC 4.0",
        "CC BY-NC-ND 4.0",
        "not public domain",
        "public domain?",
        "MIT-like",
        "CC BY 4.0 for the pictures alone",
    ],
)
def test_other_licenses_allow_nothing(name: str) -> None:
    assert not is_open(name)


def test_overlapping_quotes_are_counted_where_they_overlap(published: Edition) -> None:
    depth = [(w.cited, w.text) for p in published.texts["gazette"].paragraphs for w in p.words]
    assert (2, "voted, 7 to 2, to write to the minister") in depth
    starts = {
        s.anchor: s.until for p in published.texts["gazette"].paragraphs for w in p.words for s in w.starts
    }
    assert list(starts) == [quote.anchor for quote in event(published, "vote").quotes[:2]]
    assert GAZETTE[: starts[event(published, "vote").quotes[1].anchor]].endswith("to the minister")


def test_anchors_stay_while_the_words_do() -> None:
    moved = [EVENTS[0] | {"evidence": EVENTS[0]["evidence"][::-1]}, EVENTS[1]]
    one, other = verify(folder()).timeline, verify(folder(moved)).timeline
    before, after = Anchors(one), Anchors(other)
    assert after.events == before.events
    assert after.quotes(other.events[0]) == before.quotes(one.events[0])[::-1]
    assert after.quotes(other.events[1]) == before.quotes(one.events[1])


def test_anchors_are_apart_whatever_the_ids_are() -> None:
    twice = {**EVENTS[1], "evidence": EVENTS[1]["evidence"] * 2}
    timeline = verify(folder([EVENTS[0], EVENTS[0], twice, {**twice, "id": "No Id"}])).timeline
    anchors = Anchors(timeline)
    every = [
        *anchors.events.values(),
        *(q for event in timeline.events for q in anchors.quotes(event)),
        *anchors.texts.values(),
    ]
    assert len(set(every)) == len(every)
    assert anchors.events[0] == "vote"


def test_a_link_into_the_original_names_the_first_and_last_words(published: Edition) -> None:
    first, second, _ = event(published, "vote").quotes
    assert second.original == (
        "https://gazette.example/fares?id=7#:~:text=voted%2C%207%20to%202%2C%20to%20write%20to%20the%20minister"
    )
    assert first.original.count("text=") == 2
    assert "text=The%20island%27s%20council%20met%20on,2%2C%20to%20write" not in first.original
    assert event(published, "letter").quotes[0].original == ""


@pytest.mark.parametrize("length", range(1, 20))
def test_a_link_names_up_to_twelve_words_whole_and_of_more_the_five_at_each_end(length: int) -> None:
    words = [f"w{number}" for number in range(length)]
    text = Text(f"Before {' '.join(words)} behind.")
    (place,) = Locator(text).places(" ".join(words))
    whole, ends = "%20".join(words), f"{'%20'.join(words[:5])},{'%20'.join(words[-5:])}"
    assert fragment("https://a.example", text, place).endswith(f"text={whole if length <= 12 else ends}")


@pytest.mark.parametrize("url", ["https://a.example", "http://a.example/b?c=d#e", "HTTPS://A.example/ü"])
def test_web_addresses(url: str) -> None:
    assert web(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "https://",
        'https://a.example/"',
        "https://user@a.example",
        "https://a.example/\nb",
        "file:///etc/passwd",
    ],
)
def test_other_addresses_are_no_links(url: str) -> None:
    assert not web(url)
    assert fragment(url, None, None) == ""  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "dates, words",
    [
        (["2006", "2018-06-22"], "2006–2018"),
        (["2018-05", "2018-06-22"], "May–June 2018"),
        (["2018-06-01", "2018-06-22"], "1–22 June 2018"),
        (["2016-05-05", "2016-05-09"], "5–9 May 2016"),
        (["2016-05-28", "2016-06-03"], "28 May – 3 June 2016"),
        (["2015-12-30", "2016-01"], "December 2015 – January 2016"),
        (["2006"], "2006"),
        (["2009-02-17", "2009-11"], "February–November 2009"),
        ([], ""),
    ],
)
def test_an_extent_has_one_precision(dates: list[str], words: str) -> None:
    assert extent([parse(date) for date in dates]) == words


def test_pieces_cover_everything_once() -> None:
    spans = [(0, 4), (2, 6), (2, 6), (9, 12), (5, 5)]
    found = list(cut((1, 11), spans))
    assert [(c.start, c.end) for c in found] == [(1, 2), (2, 4), (4, 6), (6, 9), (9, 11)]
    assert [sorted(c.inside) for c in found] == [[0], [0, 1, 2], [1, 2], [], [3]]


def test_it_goes_into_json_as_it_is(published: Edition) -> None:
    values: dict[str, Any] = json.loads(json.dumps(asdict(published)))
    assert values["events"][0]["anchor"] == "vote"
    assert values["texts"]["islander"]["intact"] is True


def test_a_changed_text_is_not_intact() -> None:
    _, edition = made(index={**INDEX, "note": {**INDEX["note"], "sha256": "0" * 64}})
    assert [id for id, text in edition.texts.items() if not text.intact] == ["note"]


def test_a_text_without_a_checksum_is_not_known_to_be_intact() -> None:
    _, edition = made(index={**INDEX, "note": {**INDEX["note"], "sha256": ""}})
    assert [id for id, text in edition.texts.items() if not text.intact] == ["note"]


def test_what_is_unread_inferred_and_set_aside_is_told() -> None:
    note = {k: v for k, v in INDEX["gazette"].items() if k != "dateline"} | {
        "published-note": "as the archive has it"
    }
    _, edition = made(index={**INDEX, "gazette": note})
    assert event(edition, "vote").inferred
    assert not event(edition, "letter").inferred
    assert not event(edition, "vote").read
    _, french = made(
        [
            {
                "id": "a",
                "date": "2021-06-11",
                "title": "x",
                "evidence": [{"source": "note", "quote": "12 June 2021"}],
            }
        ],
        {"note": {**INDEX["note"], "language": "fr"}},
    )
    assert french.events[0].unread
