"""Each thing that the language server does, asked for as an editor asks: at a place of a file, `¦` in its text."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from examples import shipped_into
from hrctimeline.lsp.hover import plain
from lsp_client import Client

HALEY, LETTER = "cnn-haley-letter", "joint-reply-letter"


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    client = Client()
    yield client
    assert client.said == []
    assert client.end() == 0


class Desk:
    """A copy of the shipped log in an editor."""

    def __init__(self, client: Client, folder: Path) -> None:
        self.client, self.folder = client, folder
        self.text = self.read("events.toml")
        self.uri = client.open(folder / "events.toml")

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def write(self, text: str) -> None:
        self.text = text
        self.client.write(self.uri, text)

    def replace(self, old: str, new: str) -> None:
        assert old in self.text
        self.write(self.text.replace(old, new, 1))

    def ask(self, method: str, around: str, name: str = "events.toml", **more: Any) -> Any:
        """Ask about the place that `¦` marks in some words of a file."""
        before, behind = around.split("¦")
        text = self.text if name == "events.toml" else self.read(name)
        at = text.index(before + behind) + len(before)
        line, character = text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1)
        return self.client.at(method, (self.folder / name).as_uri(), line, character, **more)

    def words(self, locations: Any) -> list[tuple[str, str]]:
        """The files and words that places are of."""
        return [(Path(place["uri"]).name, self.cut(place["uri"], place["range"])) for place in locations]

    def cut(self, uri: str, range: Any) -> str:
        text = self.text if uri == self.uri else Path(uri.removeprefix("file://")).read_bytes().decode()
        return text[offset(text, range["start"]) : offset(text, range["end"])]

    def changed(self, edit: Any) -> dict[str, str]:
        """The files that an edit changes, as they are then."""
        found = {}
        for uri, edits in edit["changes"].items():
            text = self.text if uri == self.uri else Path(uri.removeprefix("file://")).read_bytes().decode()
            found[Path(uri).name] = applied(text, edits)
        return found

    def actions(self, around: str, name: str = "events.toml") -> dict[str, Any]:
        before, words, behind = around.split("¦")
        text = self.text if name == "events.toml" else self.read(name)
        at = text.index(before + words + behind) + len(before)
        start, end = (
            {"line": text.count("\n", 0, n), "character": n - (text.rfind("\n", 0, n) + 1)}
            for n in (at, at + len(words))
        )
        params = {
            "textDocument": {"uri": (self.folder / name).as_uri()},
            "range": {"start": start, "end": end},
            "context": {"diagnostics": []},
        }
        return {each["title"]: each["edit"] for each in self.client.ask("textDocument/codeAction", params)}


def offset(text: str, position: Any) -> int:
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: position["line"]]) + position["character"]


def applied(text: str, edits: list[Any]) -> str:
    for edit in sorted(edits, key=lambda e: offset(text, e["range"]["start"]), reverse=True):
        start, end = (offset(text, edit["range"][key]) for key in ("start", "end"))
        text = text[:start] + edit["newText"] + text[end:]
    return text


@pytest.fixture
def desk(client: Client, tmp_path: Path) -> Iterator[Desk]:
    shipped_into(tmp_path)
    desk = Desk(client, tmp_path)
    yield desk
    client.shut(desk.uri)


def shown(found: Any) -> str:
    return found["contents"]["value"].replace("\\", "")


def labels(found: Any) -> list[str]:
    return [item["label"] for item in found["items"]]


class TestHover:
    def test_of_a_quote_its_sentence_with_the_quote_marked_its_dates_and_the_verdict(
        self, desk: Desk
    ) -> None:
        said = shown(desk.ask("hover", 'quote = "Last ¦year, Haley addressed'))
        assert "> **Last year, Haley addressed the council in Geneva" in said
        assert "**Last year**: " in said and "2017" in said and "the event's date: backs it" in said
        assert said.endswith("geneva-speech: supported")

    def test_of_a_date_why_it_follows(self, desk: Desk) -> None:
        said = shown(desk.ask("hover", 'date = "2¦017"'))
        assert (
            said.startswith("**2017**")
            and "“Last year”" not in said
            and "**Last year** (cnn-haley-letter:" in said
        )

    def test_of_a_source_what_it_is(self, desk: Desk) -> None:
        said = shown(desk.ask("hover", f'source = "¦{HALEY}"'))
        assert said.startswith("**Haley blasts human rights groups in blistering letter**") and "CNN" in said
        said = shown(desk.ask("hover", f"[source.¦{LETTER}]", "sources/index.toml"))
        assert "one document with ishr-joint-reply" in said and "published 22 June 2018: “" in said

    def test_of_a_rule_its_page(self, desk: Desk) -> None:
        desk.replace("[timeline.names]", '[timeline.rules]\nsingle-document = "off"\n\n[timeline.names]')
        assert shown(desk.ask("hover", "single-¦document = ")).startswith("# single-document")

    def test_of_an_own_word_of_a_title_that_it_is_one(self, desk: Desk) -> None:
        desk.replace(
            'title = "Haley, in Geneva, threatens', 'title = "Haley, in Geneva, shamelessly threatens'
        )
        assert shown(desk.ask("hover", "Geneva, shame¦lessly")).startswith(
            "**shamelessly**: the editor's own word"
        )
        assert desk.ask("hover", "Haley, in Ge¦neva, shame") is None

    def test_of_words_of_a_text_the_date_that_they_state_and_who_quotes_them(self, desk: Desk) -> None:
        said = shown(desk.ask("hover", "Last ¦year, Haley addressed", f"sources/{HALEY}.txt"))
        assert said.startswith("**Last year**: ") and "**geneva-speech** · 2017" in said

    def test_of_what_responds_which_event_that_is(self, desk: Desk) -> None:
        assert shown(desk.ask("hover", 'responds-to = ["¦haley-letter"]')).startswith("**haley-letter** · ")

    def test_of_nothing_nothing(self, desk: Desk) -> None:
        assert desk.ask("hover", "¦[timeline]") is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a*b_c", r"a\*b\_c"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("[words](place)", r"\[words\](place)"),
        ("- a list", r"\- a list"),
        ("12. a list", r"12\. a list"),
        ("# a\nb  c", r"\# a b c"),
        ("two-part, 3.5", "two-part, 3.5"),
    ],
)
def test_nothing_in_a_text_is_markup(text: str, shown: str) -> None:
    assert plain(text) == shown


class TestLinks:
    def test_from_a_quote_to_its_place_and_from_there_to_the_quote(self, desk: Desk) -> None:
        ((file, words),) = desk.words(desk.ask("definition", 'quote = "Last ¦year, Haley addressed'))
        assert file == f"{HALEY}.txt" and words.startswith("Last year, Haley addressed")
        (back,) = desk.words(desk.ask("definition", "Last ¦year, Haley addressed", f"sources/{HALEY}.txt"))
        assert back[0] == "events.toml" and back[1].startswith('"Last year, Haley addressed')

    def test_from_a_source_to_the_index_and_to_all_that_cite_it(self, desk: Desk) -> None:
        assert desk.words(desk.ask("definition", f'source = "¦{HALEY}"')) == [("index.toml", HALEY)]
        every = desk.words(
            desk.ask(
                "references", f"[source.¦{HALEY}]", "sources/index.toml", context={"includeDeclaration": True}
            )
        )
        assert every[0] == ("index.toml", HALEY)
        assert len(every) == 1 + desk.text.count(f'source = "{HALEY}"')

    def test_from_an_answer_to_what_it_answers_and_back(self, desk: Desk) -> None:
        assert desk.words(desk.ask("definition", 'responds-to = ["¦haley-letter"]')) == [
            ("events.toml", '"haley-letter"')
        ]
        named = desk.ask("references", 'id = "¦haley-letter"', context={"includeDeclaration": True})
        assert [words for file, words in desk.words(named) if file == "events.toml"] == ['"haley-letter"'] * 2

    def test_from_a_waiver_to_what_it_sets_aside(self, desk: Desk) -> None:
        waiver = '[[event.waiver]]\nrule = "date-too-precise"\nreason = "For a test."\n\n'
        head, first, rest = desk.text.replace('date = "2006"', 'date = "2006-05"', 1).split("[[event]]\n", 2)
        desk.write(f"{head}[[event]]\n{first}{waiver}[[event]]\n{rest}")
        (place,) = desk.words(desk.ask("definition", 'rule = "date-¦too-precise"'))
        assert place == ("events.toml", '"2006-05"')


class TestRename:
    def test_an_event_everywhere(self, desk: Desk) -> None:
        signed = '[[haley-letter]]\nby = "A. Reader"\non = 2026-01-02\ndigest = "1:a"\n'
        (desk.folder / "reviews.toml").write_text(signed * 2)
        desk.client.tell("workspace/didChangeWatchedFiles", {"changes": []})
        made = desk.changed(desk.ask("rename", 'id = "haley-¦letter"', newName="the-letter"))
        assert "haley-letter" not in made["events.toml"].replace("cnn-haley-letter", "")
        assert made["events.toml"].count('"the-letter"') == 2
        assert made["reviews.toml"] == signed.replace("haley-letter", "the-letter") * 2

    def test_a_source_everywhere(self, desk: Desk) -> None:
        made = desk.changed(desk.ask("rename", f'source = "{LETTER[:3]}¦{LETTER[3:]}"', newName="the-reply"))
        assert f'"{LETTER}"' not in made["events.toml"] and 'source = "the-reply"' in made["events.toml"]
        assert "[source.the-reply]" in made["index.toml"] and 'copy-of = "the-reply"' in made["index.toml"]

    def test_to_what_is_no_id_or_another_s_is_refused_with_the_reason(self, desk: Desk) -> None:
        for name, why in (("Two Words", "is no id"), ("announcement", "is the id of another event")):
            said = desk.ask("rename", 'id = "haley-¦letter"', newName=name)["error"]
            assert why in said["message"] and "data" not in said

    def test_what_is_no_id_can_t_be_renamed(self, desk: Desk) -> None:
        assert desk.ask("prepareRename", 'title = "Haley, ¦in') is None
        place = desk.ask("prepareRename", 'id = "haley-¦letter"')
        assert desk.cut(desk.uri, place) == "haley-letter"


class TestOutline:
    def test_symbols_are_the_events_with_their_quotes_and_the_sources(self, desk: Desk) -> None:
        made = desk.client.ask("textDocument/documentSymbol", {"textDocument": {"uri": desk.uri}})
        assert [each["name"] for each in made][:2] == ["us-2006", "geneva-speech"]
        assert [each["name"] for each in made[1]["children"]] == [HALEY, "cnn-groups-respond"]
        index = (desk.folder / "sources/index.toml").as_uri()
        made = desk.client.ask("textDocument/documentSymbol", {"textDocument": {"uri": index}})
        assert HALEY in [each["name"] for each in made]

    def test_what_can_be_folded_is_each_event_and_each_of_its_tables(self, desk: Desk) -> None:
        made = desk.client.ask("textDocument/foldingRange", {"textDocument": {"uri": desk.uri}})
        lines = desk.text.split("\n")
        heads = [lines[each["startLine"]] for each in made]
        assert heads.count("[[event]]") == 6 and heads.count("[[event.evidence]]") == desk.text.count(
            "[[event.evidence]]"
        )

    def test_hints_are_the_dates_that_quotes_state(self, desk: Desk) -> None:
        place = {"start": {"line": 0, "character": 0}, "end": {"line": 60, "character": 0}}
        made = desk.client.ask("textDocument/inlayHint", {"textDocument": {"uri": desk.uri}, "range": place})
        assert {"→ 2006", "→ 2017"} <= {each["label"] for each in made}
        assert all(each["position"]["line"] <= 60 for each in made)

    def test_lenses_tell_of_events_and_of_texts(self, desk: Desk) -> None:
        made = desk.client.ask("textDocument/codeLens", {"textDocument": {"uri": desk.uri}})
        assert len(made) == 6
        title = desk.client.ask("codeLens/resolve", made[0])["command"]["title"]
        assert title.startswith("disputed · 2 documents, read by ")
        text = (desk.folder / f"sources/{HALEY}.txt").as_uri()
        made = desk.client.ask("textDocument/codeLens", {"textDocument": {"uri": text}})
        titles = [desk.client.ask("codeLens/resolve", each)["command"]["title"] for each in made]
        assert "quoted by 1 event: geneva-speech" in titles

    def test_formatting_is_what_fmt_writes(self, desk: Desk) -> None:
        form = {"textDocument": {"uri": desk.uri}, "options": {"tabSize": 4, "insertSpaces": True}}
        assert desk.client.ask("textDocument/formatting", form) == []
        ordered = desk.text
        desk.replace(
            'date = "2006"\ntitle = "CNN: the US “pulled out” of the Council"',
            'title = "CNN: the US “pulled out” of the Council"\ndate   =   "2006"',
        )
        assert applied(desk.text, desk.client.ask("textDocument/formatting", form)) == ordered


class TestActions:
    def test_a_quote_that_differs_in_marks_alone_is_put_right_and_keeps_every_word(self, desk: Desk) -> None:
        was = desk.text
        desk.replace(
            "Haley addressed the council in Geneva, threatening to",
            "Haley addressed the council in Geneva threatening to",
        )
        made = desk.actions('quote = "¦Last¦ year, Haley')
        edit = next(edit for title, edit in made.items() if title == "Put the quote right: every word stays")
        assert desk.changed(edit) == {"events.toml": was}

    def test_a_lost_quote_takes_the_nearest_words_of_the_source(self, desk: Desk) -> None:
        was = desk.text
        desk.replace(
            "council in Geneva, threatening to end US membership unless",
            "council in Basel, threatening to end US membership unless",
        )
        made = desk.actions("council in ¦Basel¦, threatening to end US membership unless")
        edit = next(
            edit for title, edit in made.items() if title.startswith("Take the source's words: Last year")
        )
        assert desk.changed(edit) == {"events.toml": was}

    @pytest.mark.parametrize(("date", "offered"), [("2017", True), ("2016", False)])
    def test_a_repair_that_verify_would_refuse_is_not_offered(
        self, desk: Desk, date: str, offered: bool
    ) -> None:
        event = f'\n[[event]]\nid = "geneva"\ndate = "{date}"\ntitle = "Haley addresses the council"\n'
        quote = "Last year, Haley addressed the council in Geneva threatening to end US membership"
        desk.write(f'{desk.text}{event}\n[[event.evidence]]\nsource = "{HALEY}"\nquote = "{quote}"\n')
        made = desk.actions('quote = "¦Last¦ year, Haley addressed the council in Geneva threat')
        assert "Set quote-not-found aside for this event, with a reason" in made
        assert ("Put the quote right: every word stays" in made) is offered

    def test_the_date_that_all_quotes_state(self, desk: Desk) -> None:
        was = desk.text
        desk.replace('id = "geneva-speech"\ndate = "2017"', 'id = "geneva-speech"\ndate = "2016"')
        made = desk.actions('date = "¦2016¦"')
        assert desk.changed(made["Set the date to 2017: all quotes state it"]) == {"events.toml": was}

    def test_a_waiver_waits_for_its_reason(self, desk: Desk) -> None:
        desk.replace('date = "2006"', 'date = "2006-05"')
        made = desk.actions('date = "¦2006-05¦"')
        after = desk.changed(made["Set date-too-precise aside for this event, with a reason"])["events.toml"]
        assert (
            '[[event.waiver]]\nrule = "date-too-precise"\nof = "May 2006"\nreason = ""\n\n[[event]]\nid = "geneva-speech"'
            in after
        )

    def test_a_name_that_was_mistyped(self, desk: Desk) -> None:
        was = desk.text
        desk.replace('stance = "disputes"', 'stanse = "disputes"')
        assert desk.changed(desk.actions('¦stanse¦ = "disputes"')["Write `stance`"]) == {"events.toml": was}
        desk.write(was.replace('["haley-letter"]', '["haly-letter"]'))
        assert desk.changed(desk.actions('["¦haly-letter¦"]')["Write “haley-letter”"]) == {"events.toml": was}

    def test_a_quote_that_stands_twice_gets_the_words_beside_it(self, desk: Desk) -> None:
        desk.replace(
            'quote = "Last year, Haley addressed the council in Geneva, threatening to end US membership unless significant changes were made."',
            'quote = "the council"',
        )
        made = desk.actions('quote = "¦the council¦"\n')
        titles = [title for title in made if title.startswith("Mean line ")]
        assert len(titles) > 1
        after = desk.changed(made[titles[0]])["events.toml"]
        assert 'quote = "the council"\nprefix = "' in after or 'quote = "the council"\nsuffix = "' in after

    def test_a_text_that_isn_t_listed_is_listed_and_a_changed_one_gets_its_checksum(self, desk: Desk) -> None:
        (desk.folder / "sources/minutes.txt").write_text(
            "Minutes of the meeting\n\n3 May 2019\n\nIt was short.\n"
        )
        index = desk.read("sources/index.toml")
        changed = desk.folder / f"sources/{HALEY}.txt"
        changed.write_bytes(changed.read_bytes() + b"More.\n")
        desk.client.open(desk.folder / "sources/index.toml")
        desk.client.open(desk.folder / "sources/minutes.txt")
        made = desk.actions("¦Minutes¦ of the meeting", "sources/minutes.txt")
        after = desk.changed(made["List it in the index as minutes"])["index.toml"]
        assert (
            after.startswith(index.rstrip("\n"))
            and '[source.minutes]\nfile = "minutes.txt"\nsha256 = "' in after
            and 'dateline = "3 May 2019"' in after
        )
        made = desk.actions('sha256 = "¦4ab90d¦6357', "sources/index.toml")
        after = desk.changed(made["Enter the text's checksum, as it is now"])["index.toml"]
        assert "4ab90d6357" not in after and after.count("sha256") == index.count("sha256")

    def test_what_isn_t_plain_of_a_text_is_not_listed(self, desk: Desk) -> None:
        (desk.folder / "sources/fair.txt").write_text("Harbour Fair, 3 May 2019\n\nIt was short.\n")
        desk.client.open(desk.folder / "sources/fair.txt")
        made = desk.actions("¦Harbour¦ Fair", "sources/fair.txt")
        after = desk.changed(made["List it in the index as fair"])["index.toml"]
        assert 'title = "Harbour Fair, 3 May 2019"' in after
        assert "publisher" not in after.split("[source.fair]")[1] and "2019-05-03" not in after

    def test_a_sentence_of_a_text_becomes_a_new_event_or_evidence_of_one(self, desk: Desk) -> None:
        made = desk.actions("Last year, ¦Haley¦ addressed", f"sources/{HALEY}.txt")
        after = desk.changed(made["Quote the sentence in a new event"])["events.toml"]
        block = after[after.index('id = "new-event"') :].split("[[event]]")[0]
        assert 'date = "2017"' in block and 'quote = "Last year, Haley addressed the council' in block
        made = desk.actions("¦President¦ Donald Trump", f"sources/{HALEY}.txt")
        titles = [title for title in made if title.startswith("Quote the sentence as evidence of ")]
        after = desk.changed(made[titles[0]])["events.toml"]
        assert after.count("[[event.evidence]]") == desk.text.count("[[event.evidence]]") + 1
        assert after.count("[[event]]") == desk.text.count("[[event]]")


class TestLogInSeveralFiles:
    @pytest.fixture
    def parted(self, desk: Desk) -> str:
        """The shipped log with its last events in a file of their own; the name of that file."""
        head, *events = desk.text.split("[[event]]\n")
        desk.client.shut(desk.uri)
        (desk.folder / "events").mkdir()
        part = desk.folder / "events" / "later.toml"
        part.write_text("".join(f"[[event]]\n{each}" for each in events[3:]), encoding="utf-8")
        (desk.folder / "events.toml").write_text(
            head + "".join(f"[[event]]\n{each}" for each in events[:3]), encoding="utf-8"
        )
        desk.text = desk.read("events.toml")
        desk.client.open(desk.folder / "events.toml")
        desk.client.open(part)
        return "events/later.toml"

    def test_each_file_tells_of_its_own_and_leads_to_the_others(self, desk: Desk, parted: str) -> None:
        assert shown(desk.ask("hover", 'date = "2018-06-1¦9"', parted)).startswith("**19 June 2018**")
        ((file, words),) = desk.words(desk.ask("definition", 'responds-to = ["¦haley-letter"]', parted))
        assert (file, words) == ("later.toml", '"haley-letter"')
        uri = (desk.folder / parted).as_uri()
        made = desk.client.ask("textDocument/documentSymbol", {"textDocument": {"uri": uri}})
        assert [each["name"] for each in made] == ["announcement", "haley-letter", "joint-reply"]
        text = desk.read(f"sources/{HALEY}.txt")
        (back,) = desk.words(desk.ask("definition", "Last ¦year, Haley addressed", f"sources/{HALEY}.txt"))
        assert back[0] == "events.toml" and back[1][1:12] in text

    def test_a_source_is_renamed_in_all_of_them(self, desk: Desk, parted: str) -> None:
        made = desk.changed(desk.ask("rename", f'source = "{HALEY[:3]}¦{HALEY[3:]}"', newName="cnn-a"))
        assert set(made) == {"events.toml", "later.toml", "index.toml"}
        assert not any(f'"{HALEY}"' in text for text in made.values())

    def test_a_mend_is_made_in_the_file_of_the_finding(self, desk: Desk, parted: str) -> None:
        uri, text = (desk.folder / parted).as_uri(), desk.read(parted)
        (desk.folder / parted).write_text(text.replace('date = "2018-06-19"', 'date = "2018-06-18"'), "utf-8")
        desk.client.write(uri, desk.read(parted))
        made = desk.actions('date = "¦2018-06-18¦"', parted)
        assert desk.changed(made["Set the date to 2018-06-19: all quotes state it"]) == {"later.toml": text}

    def test_a_new_event_goes_where_its_date_belongs(self, desk: Desk, parted: str) -> None:
        made = desk.actions("¦Haley¦ said June 19", "sources/cnn-groups-respond.txt")
        after = desk.changed(made["Quote the sentence in a new event"])
        assert list(after) == ["later.toml"] and 'id = "new-event"' in after["later.toml"]


class TestMoreActions:
    def test_the_dates_of_a_quote_are_set_aside_or_one_of_them_is_named(self, desk: Desk) -> None:
        said = "The board met on 3 May 2019. The board, which had met for days, met again on 9 May 2019."
        (desk.folder / "sources" / "said.txt").write_text(f"{said}\n")
        digest = hashlib.sha256(f"{said}\n".encode()).hexdigest()
        with (desk.folder / "sources" / "index.toml").open("a") as index:
            index.write(f'\n[source.said]\nfile = "said.txt"\nsha256 = "{digest}"\ntitle = "Said"\n')
            index.write('author = "N."\npublished = "2019-06"\npublished-note = "A note."\n')
        event = '\n[[event]]\nid = "met"\ndate = "2019-05-03"\ntitle = "The board meets"\n'
        evidence = '\n[[event.evidence]]\nsource = "said"\nquote = "{}"\n'
        desk.write(desk.text + event + evidence.format(said))
        after = desk.changed(desk.actions('quote = "The ¦board¦ met on 3')["Dated by “3 May 2019”"])[
            "events.toml"
        ]
        assert after.endswith(f'quote = "{said}"\ndated-by = "3 May 2019"\n')
        desk.write(desk.text + evidence.format(said[29:]))
        made = desk.actions('quote = "The ¦board¦, which')
        after = desk.changed(made["Set the quote's dates aside: dated-by = false"])["events.toml"]
        assert after.endswith(f'quote = "{said[29:]}"\ndated-by = false\n')

    def test_a_line_for_the_names_of_the_log(self, desk: Desk) -> None:
        desk.replace('title = "Haley, in Geneva, threatens', 'title = "Háley, in Geneva, threatens')
        made = desk.actions('title = "¦Háley¦, in')
        line = '"Háley" = ["Haley"]'
        after = desk.changed(made[f"The two are one: list it under [timeline.names]: {line}"])["events.toml"]
        assert f'"council"]\n{line}\n\n[[event]]' in after
        desk.write(after)
        assert not any("[timeline.names]" in title for title in desk.actions('title = "¦Háley¦, in'))

    def test_a_waiver_that_sets_nothing_aside_goes(self, desk: Desk) -> None:
        was = desk.text
        head, first, rest = desk.text.split("[[event]]\n", 2)
        waiver = '[[event.waiver]]\nrule = "date-too-precise"\nreason = "For a test."\n'
        desk.write(f"{head}[[event]]\n{first}{waiver}[[event]]\n{rest}")
        after = desk.changed(desk.actions("[[event.¦waiver¦]]")["Take the waiver away"])["events.toml"]
        assert after.replace("\n\n\n", "\n\n").split() == was.split()
