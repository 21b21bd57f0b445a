"""What stands around an event's title (place, people, kind, picture, key): proved, signed, shown, kept."""

import base64
import json
import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from editions import EVENTS, folder, made, site_of
from hrctimeline.edition.build import edition
from hrctimeline.edition.model import Edition
from hrctimeline.findings import Finding
from hrctimeline.logfile.folder import Disk, Outside
from hrctimeline.logfile.images import LARGEST, media_type
from hrctimeline.record import replace
from hrctimeline.review.digest import NAMES, Digest, digest
from hrctimeline.tell.page.checked import checked
from hrctimeline.tell.page.render import page
from hrctimeline.tell.report.json import render as as_json
from hrctimeline.verifier import verify

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(40))
GIF, JPEG, WEBP = b"GIF89a....", b"\xff\xd8\xff\xe0....", b"RIFF\x10\x00\x00\x00WEBPVP8 "
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
QUOTE = "A crossing costs 9 pounds now. “Nobody asked us,” said Ada Holm, who chairs the council."


def with_(keys: dict[str, Any], beside: Mapping[str, bytes] = MappingProxyType({}), **timeline: Any) -> Any:
    event = {**EVENTS[0], **keys}
    event["evidence"] = [*event["evidence"], {"source": "gazette", "quote": QUOTE, "stance": "context"}]
    return folder([event], beside=beside, **timeline)


def found(
    keys: dict[str, Any], beside: Mapping[str, bytes] = MappingProxyType({}), **timeline: Any
) -> list[Finding]:
    rules = {"bad-image", "unknown-tag", "unknown-kind", "claim-name", "too-few-documents"}
    return [f for f in verify(with_(keys, beside, **timeline)).findings if f.rule in rules]


def shown(keys: dict[str, Any], beside: Mapping[str, bytes] = MappingProxyType({})) -> Edition:
    report = verify(with_(keys, beside))
    return edition(report, list(report.events))


@pytest.mark.parametrize(
    "people", [["Ada Holm"], ["Holm"], ["Ms Holm"], ["the minister", "Ada Holm"], ["Ada Holm, the council"]]
)
def test_people_that_the_quotes_name(people: list[str]) -> None:
    assert not found({"people": people})


@pytest.mark.parametrize(
    ("people", "words", "severity"),
    [
        (["Ada Holm", "Ida Holm"], "Ida Holm", "error"),
        (["Ada Holm", "Peter"], "Peter", "error"),  # a first word, but no sentence's
        (["a fisherman"], "fisherman", "note"),  # made of two: no name, perhaps
        (["a weaver"], "weaver", "warning"),
        (["Ada Holm and Ida Berg"], "Ida Berg", "error"),
    ],
)
def test_people_that_no_quote_names(people: list[str], words: str, severity: str) -> None:
    (finding,) = found({"people": people})
    assert (finding.rule, finding.severity, finding.about) == ("claim-name", severity, words)
    line = verify(with_({"people": people})).dossier.loaded.documents["events.toml"].text.splitlines()
    at = line[finding.place.line - 1][finding.place.column - 1 :]
    assert at.startswith(words)


@pytest.mark.parametrize(("place", "fine"), [("the island", True), ("Port Lyne", False), ("Lynn", False)])
def test_a_place_is_proved_as_a_name_is(place: str, fine: bool) -> None:
    assert [f.rule for f in found({"place": place})] == [] if fine else ["claim-name"]


def test_spellings_of_the_log_prove_a_person_too() -> None:
    assert found({"people": ["The Boss"]})
    assert not found({"people": ["The Boss"]}, names={"The Boss": ["Ada Holm"]})


@pytest.mark.parametrize("data", [PNG, GIF, JPEG, WEBP])
def test_a_picture_beside_the_log_lies_in_the_page(data: bytes) -> None:
    image = {"file": "pictures/ferry", "alt": "The ferry", "credit": "Ada Holm"}
    assert not found({"image": image}, {"pictures/ferry": data})
    event = shown({"image": image}, {"pictures/ferry": data}).events[0]
    assert event.image and base64.b64decode(event.image.data) == data
    assert (event.image.type, event.image.alt, event.image.credit) == (
        media_type(data),
        "The ferry",
        "Ada Holm",
    )


@pytest.mark.parametrize(
    ("image", "beside", "says"),
    [
        ({"file": "ferry.svg"}, {"ferry.svg": SVG}, "is no picture that a page can show"),
        ({"file": "ferry.png"}, {"ferry.png": SVG}, "is no picture that a page can show"),
        ({"file": "ferry.png"}, {}, "there is no ferry.png beside the log"),
        ({"file": "../ferry.png"}, {"../ferry.png": PNG}, "lies outside the log's folder"),
        ({"file": "/ferry.png"}, {"/ferry.png": PNG}, "lies outside the log's folder"),
        ({"url": "javascript:alert(1)"}, {}, "is no web address"),
        ({"url": "data:image/png;base64,AAAA"}, {}, "is no web address"),
        ({"url": "//example.org/x.png"}, {}, "is no web address"),
        ({"url": "https://x.example/f.png", "file": "f.png"}, {"f.png": PNG}, "both a file and an address"),
        ({"file": "ferry.png"}, {"ferry.png": PNG + bytes(LARGEST)}, "more than 1 MB"),
    ],
)
def test_what_is_no_picture_for_a_page(image: dict[str, str], beside: dict[str, bytes], says: str) -> None:
    keys = {"image": {**image, "alt": "The ferry"}}
    (finding,) = found(keys, beside)
    assert (finding.rule, says in finding.message) == ("bad-image", True)
    assert finding.severity == ("warning" if "MB" in says else "error")
    (event,) = shown(keys, beside).events
    assert event.image and (not event.image.data or "both" in says)


def test_a_picture_of_exactly_the_limit_is_held() -> None:
    whole = {"f.png": PNG + bytes(LARGEST - len(PNG))}
    assert not found({"image": {"file": "f.png", "alt": "a"}}, whole)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_no_file_outside_the_folder_is_read_on_disk(tmp_path: Path) -> None:
    inside = tmp_path / "log"
    (inside / "pictures").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(PNG)
    (inside / "pictures" / "link.png").symlink_to(tmp_path / "secret.png")
    (inside / "pictures" / "own.png").write_bytes(PNG)
    (inside / "pictures" / "same.png").symlink_to(inside / "pictures" / "own.png")
    disk = Disk(str(inside / "events.toml"))
    for name in (
        "../secret.png",
        str(tmp_path / "secret.png"),
        "pictures/link.png",
        "pictures/../../secret.png",
    ):
        with pytest.raises(Outside):
            disk.read_beside(name, None)
    assert disk.read_beside("pictures/same.png", 8) == PNG[:8]
    assert disk.read_beside("pictures/own.png", None) == PNG
    with pytest.raises(OSError, match="not a file"):
        disk.read_beside("pictures", None)


def test_the_page_shows_it_all_and_asks_for_nothing() -> None:
    keys = {
        "place": "the island",
        "people": ["Ada Holm"],
        "kind": "vote",
        "image": {"file": "f.png", "alt": 'The "ferry"', "credit": "Ada Holm’s"},
    }
    html = page(shown(keys, {"f.png": PNG}))
    data = base64.b64encode(PNG).decode()
    assert f'<img src="data:image/png;base64,{data}" alt="The &#34;ferry&#34;"' in html
    assert "; img-src data:" in html and "Ada Holm’s" in html
    for words in ('<span class="kind">vote</span>', ">Ada Holm</a>", "Place: "):
        assert words in html


def test_a_picture_on_the_web_is_a_link() -> None:
    html = page(shown({"image": {"url": "https://x.example/f.png", "alt": "The ferry", "credit": "AH"}}))
    assert '<a href="https://x.example/f.png" rel="noreferrer">Picture</a>: The ferry' in html
    assert "<img" not in html and "img-src" not in html


def test_its_names_lead_to_the_words_that_prove_them() -> None:
    event = shown({"people": ["Ada Holm"]}).events[0]
    (number,) = [claim.number for claim in event.claims if claim.key == "people"]
    words = [piece.text for quote in event.quotes for piece in quote.pieces if number in piece.claims]
    assert words == ["Ada Holm"]
    assert [piece.claims for piece in event.people_pieces[0]] == [(number,)]


def signed(keys: dict[str, Any]) -> Digest:
    dossier = verify(with_(keys)).dossier
    return digest(dossier, dossier.timeline.events[0])


def test_place_and_people_are_signed() -> None:
    without, there = signed({}), signed({"place": "the island", "people": ["Ada Holm", "Bo"]})
    assert "@" not in str(without) and str(there).count("@") == 1
    assert there.changed_since(str(there)) == ()
    assert Digest.read(str(there)) == replace_new(there)
    assert there.changed_since(str(without)) == without.changed_since(str(there)) == (NAMES,)
    assert signed({"place": "the  island", "people": ["Bo", "Ada Holm"]}).changed_since(str(there)) == ()
    for other in (
        {"place": "the island", "people": ["Ada Holm"]},
        {"people": ["the island", "Ada Holm", "Bo"]},
    ):
        assert signed(other).changed_since(str(there)) == (NAMES,)


def replace_new(whole: Digest) -> Digest:
    return replace(whole, new=frozenset(), twins={})


def test_kind_picture_and_key_are_not() -> None:
    more = {"kind": "vote", "key": True, "image": {"url": "https://x.example/a.png", "alt": "a"}}
    assert str(signed(more)) == str(signed({}))


@pytest.mark.parametrize("data", [PNG, PNG + bytes(LARGEST)])
def test_a_site_has_its_pictures_so_that_its_check_finds_them(tmp_path: Path, data: bytes) -> None:
    timeline = with_({"image": {"file": "pictures/f.png", "alt": "a"}}, {"pictures/f.png": data})
    report = verify(timeline)
    files = site_of(report, None)
    assert files["log/pictures/f.png"] == data
    for name, content in files.items():
        if name.startswith("log/"):
            file = tmp_path / name.removeprefix("log/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    log = tmp_path / "events.toml"
    report = json.loads(json.loads(checked(str(log), []))["report"])
    told = [each["message"] for each in report["findings"] if each["rule"] == "bad-image"]
    assert told == [f.message for f in verify(timeline).findings if f.rule == "bad-image"]
    assert bool(told) == (len(data) > LARGEST)


def test_a_picture_that_is_none_is_in_no_site() -> None:
    timeline = with_({"image": {"file": "f.svg", "alt": "a"}}, {"f.svg": SVG})
    assert not [name for name in site_of(verify(timeline), None) if "f.svg" in name]


def test_the_edition_knows_what_the_log_declares() -> None:
    _, published = made(kinds=["vote"], tags=["ferry"])
    assert (published.kinds, published.tags) == (("vote",), ("ferry",))


def test_documents_are_counted_not_texts() -> None:
    (finding,) = found({}, documents=2)
    assert "rests on 1 document: gazette; the log asks for 2" in finding.message
    assert finding.event == "vote" and '"bad-image"' not in as_json(verify(with_({})))
