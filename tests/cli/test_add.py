"""`hrctimeline add`: an event or evidence by options, in its place, and nothing that doesn't hold."""

import sys
import tomllib
from pathlib import Path

import pytest

from examples import lay_over, write
from hrctimeline.cli.add import NOT_WRITTEN

from .conftest import Command

MINUTES = """Minutes of 9 May 2019

The council met in Geneva on 2 May 2019. On 7 May 2019 it heard Mr Brown, who had left on 3 May 2019.
It heard 18 speakers. It heard 18 speakers.
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small log in the current folder, with a second text."""
    write(lay_over(), tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources" / "minutes.txt").write_text(MINUTES, encoding="utf-8", newline="\n")
    with (tmp_path / "sources" / "index.toml").open("a", encoding="utf-8") as index:
        index.write(
            '\n[source.minutes]\nfile = "minutes.txt"\nsha256 = "0"\ntitle = "Minutes"\npublisher = "The council"\n'
            'published = "2019-05-09"\ndateline = "9 May 2019"\n'
        )
    return tmp_path


def log() -> str:
    return Path("events.toml").read_bytes().decode()


def events() -> list[dict[str, object]]:
    return tomllib.loads(log())["event"]


def test_an_event_from_a_sentence_takes_the_date_that_it_states(small: Path, hrctimeline: Command) -> None:
    before = log()
    seen = hrctimeline(
        "add", "--find", "met in Geneva", "--source", "minutes", "--title", "The council meets"
    )
    assert (seen.code, seen.err) == (0, "")
    block = (
        '[[event]]\nid = "council-meets"\ndate = "2019-05-02"\ntitle = "The council meets"\n\n'
        '[[event.evidence]]\nsource = "minutes"\nquote = "The council met in Geneva on 2 May 2019."\n'
    )
    line = before.rstrip("\n").count("\n") + 3
    assert seen.out == f"  events.toml:{line}: [[event]]\n{block}"
    assert log() == f"{before}\n{block}"


def test_it_goes_to_its_place_in_the_order_of_dates(small: Path, hrctimeline: Command) -> None:
    options = ("--find", "heard Mr Brown", "--title", "Mr Brown leaves", "--date", "2019-05-03")
    assert hrctimeline("add", *options).code == 0
    options = ("--quote", "On 7 May 2019 it heard Mr Brown", "--source", "minutes", "--id", "early")
    assert hrctimeline("add", *options, "--date", "2019-05-01", "--title", "X", "--anyway").code == 0
    assert [event["id"] for event in events()] == ["early", "session", "mr-brown-leaves"]
    assert events()[2]["evidence"][0]["dated-by"] == "3 May 2019"


def test_what_nobody_can_know_is_asked_for(small: Path, hrctimeline: Command) -> None:
    before = log()
    for options, said in [
        (
            ("--find", "heard Mr Brown", "--title", "X"),
            "states 2019-05-07 (“7 May 2019”) and 2019-05-03 (“3 May 2019”): --date DATE.",
        ),
        (("--find", "18 speakers", "--source", "minutes", "--title", "X"), "2 places have these words"),
        (("--find", "zeppelin", "--title", "X"), "no text has these words."),
        (("--find", "met in Geneva"), "an event has a title: --title TEXT."),
        (("--quote", "met in Geneva", "--title", "X"), "which text has the quote? --source ID."),
        (("--quote", "heard 18", "--source", "letter", "--title", "X", "--date", "May"), "--date May: "),
        (("--quote", "met in Rome", "--source", "letter", "--title", "X"), "letter has no such words"),
        (("--quote", "It heard 18", "--source", "minutes", "--title", "X"), "stands in 2 places: --prefix"),
        (
            (
                "--quote",
                "in Geneva on 2 May 2019",
                "--source",
                "minutes",
                "--title",
                "X",
                "--dated-by",
                "2018",
            ),
            "the quote states no date by “2018”",
        ),
        (("--find", "met", "--title", "X", "--id", "session"), "there is an event “session” already."),
        (("--find", "met in", "--title", "X", "--date", "2019-05-02", "--id", "May 2"), "not an id. Ids are"),
        (("--find", "met", "--title", "X", "--responds-to", "sesion"), "Did you mean “session”?"),
        (("--source", "minutes"), "there is no terminal to ask on: --find WORDS or --quote TEXT"),
    ]:
        seen = hrctimeline("add", *options)
        assert seen.code == 2 and said in seen.err, seen
    assert log() == before


def test_of_two_sentences_the_one_with_the_very_words(small: Path, hrctimeline: Command) -> None:
    with Path("sources/minutes.txt").open("a", encoding="utf-8") as text:
        text.write("\nThe council meets in the hall. On 8 May 2019 it met nobody.\n")
    options = ("--source", "minutes", "--title", "A session")
    assert "2 places have these words" in hrctimeline("add", "--find", "meeting council", *options).err
    assert hrctimeline("add", "--find", "council met", *options).code == 0
    assert events()[-1]["evidence"][0]["quote"] == "The council met in Geneva on 2 May 2019."


def test_the_text_s_own_date_brings_its_dateline(small: Path, hrctimeline: Command) -> None:
    Path("sources/minutes.txt").write_text(MINUTES + "Nobody left.\n", encoding="utf-8")
    options = ("add", "--find", "Nobody left", "--title", "Nobody leaves")
    seen = hrctimeline(*options)
    assert seen.code == 2 and "states no date (the text itself is of 2019-05-09): --date DATE." in seen.err
    assert hrctimeline(*options, "--date", "2019-05-09").code == 0
    assert [each["quote"] for each in events()[-1]["evidence"]] == ["Nobody left.", "Minutes of 9 May 2019"]


def test_the_quote_s_own_date_is_of_something_else_then(small: Path, hrctimeline: Command) -> None:
    more = "The board grants leave until 1 July 2019. It has sat since 4 May 2019.\n"
    Path("sources/minutes.txt").write_text(MINUTES + more, encoding="utf-8")
    options = ("add", "--find", "grants leave", "--title", "The board grants leave")
    assert "the quote states ../2019-07-01 (“until 1 July 2019”): --date DATE." in hrctimeline(*options).err
    assert hrctimeline(*options, "--date", "2019-05-09").code == 0
    assert [(each["quote"], each.get("dated-by")) for each in events()[-1]["evidence"]] == [
        ("The board grants leave until 1 July 2019.", False), ("Minutes of 9 May 2019", None)
    ]  # fmt: skip
    plain = ("add", "--find", "met in Geneva", "--source", "minutes", "--title", "A meeting")
    assert hrctimeline(*plain, "--date", "2019-05-09").code == 1  # its own day is another


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("The council’s 19 members meet, and then they leave Geneva", "councils-19-members-meet"),
        ("They were all of it", "they-were-all-of"),
        ("Äpfel “für” 1,500 Fr.", "apfel-fur-1-500-fr"),
    ],
)
def test_an_id_is_made_of_the_title_s_words(title: str, id: str, small: Path, hrctimeline: Command) -> None:
    options = ("--find", "met in Geneva", "--source", "minutes", "--title", title, "--anyway")
    assert hrctimeline("add", *options).code == 0
    assert events()[-1]["id"] == id


def test_what_does_not_hold_is_shown_and_not_written(small: Path, hrctimeline: Command) -> None:
    before = log()
    options = (
        "add",
        "--find",
        "heard Mr Brown",
        "--title",
        "Mr Brown speaks for 19 states",
        "--date",
        "2019-05-08",
    )
    seen = hrctimeline(*options)
    assert seen.code == 1 and log() == before
    told = " ".join(seen.out.split())
    assert "date-contradicted" in told and "claim-number" in told
    assert seen.err == f"{NOT_WRITTEN}\n"
    assert hrctimeline(*options, "--anyway").code == 0
    assert events()[-1]["date"] == "2019-05-08"


def test_a_dry_run_writes_nothing(small: Path, hrctimeline: Command) -> None:
    before = log()
    seen = hrctimeline("add", "--find", "met in Geneva", "--source", "minutes", "--title", "A", "--dry-run")
    assert (seen.code, seen.out.splitlines()[0]) == (0, "[[event]]")
    assert log() == before


def test_every_option_has_its_key(small: Path, hrctimeline: Command) -> None:
    options = {
        "title": "Ms Ahmed speaks", "date": "2019-05-02", "summary": "She spoke.", "id": "x", "tag": "talk",
        "responds-to": "session", "source": "letter", "quote": "q q", "said-by": "Ms Ahmed", "stance": "context",
        "prefix": "p", "suffix": "s", "dated-by": "false", "anchor": "a", "translation": "t", "note": "n",
    }  # fmt: skip
    given = [part for name, value in options.items() for part in (f"--{name}", value)]
    assert hrctimeline("add", *given, "--anyway").code == 0
    (event,) = (event for event in events() if event["id"] == "x")
    (evidence,) = event.pop("evidence")
    assert event == {"id": "x", "date": "2019-05-02", "title": "Ms Ahmed speaks", "summary": "She spoke.",
                     "tags": ["talk"], "responds-to": ["session"]}  # fmt: skip
    assert evidence == {
        **{key: options[key] for key in list(options)[6:] if key != "dated-by"}, "dated-by": False
    }  # fmt: skip


def test_evidence_stands_below_the_event_s_own(small: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("add", "evidence", "session", "--find", "met in Geneva", "--source", "minutes")
    assert (seen.code, seen.err) == (0, "")
    assert [each["source"] for each in events()[0]["evidence"]] == ["letter", "minutes"]
    assert seen.out.splitlines()[1] == "[[event.evidence]]"
    seen = hrctimeline("add", "evidence", "sesion", "--find", "met")
    assert seen.code == 2 and "Did you mean “session”?" in seen.err


def test_evidence_that_does_not_hold(small: Path, hrctimeline: Command) -> None:
    before = log()
    seen = hrctimeline("add", "evidence", "session", "--quote", "met in Vienna", "--source", "minutes")
    assert seen.code == 1 and "“Geneva”, not “Vienna”" in seen.out and log() == before


def test_what_was_wrong_before_is_not_held_against_more_evidence(small: Path, hrctimeline: Command) -> None:
    text = log().replace("The council meets in Geneva", "The council hears 19 speakers")
    Path("events.toml").write_bytes(text.encode())
    seen = hrctimeline("add", "evidence", "session", "--find", "met in Geneva", "--source", "minutes")
    assert (seen.code, seen.err) == (0, "") and "claim-number" not in seen.out
    assert hrctimeline("verify").code == 1


def test_a_log_by_another_name(small: Path, hrctimeline: Command) -> None:
    Path("events.toml").rename("ours.toml")
    seen = hrctimeline(
        "add",
        "--find",
        "met in Geneva",
        "--source",
        "minutes",
        "--title",
        "A meeting",
        HRCTIMELINE_LOG="ours.toml",
    )
    assert seen.code == 0 and seen.out.startswith("  ours.toml:")
    assert tomllib.loads(Path("ours.toml").read_text(encoding="utf-8"))["event"][1]["id"] == "meeting"


@pytest.mark.skipif(sys.platform == "win32", reason="no plain links there")
def test_a_log_that_is_a_link_out_of_its_folder(small: Path, hrctimeline: Command) -> None:
    outside = small.parent / f"{small.name}-outside.toml"
    Path("events.toml").rename(outside)
    Path("events.toml").symlink_to(outside)
    before = outside.read_bytes()
    seen = hrctimeline("add", "--find", "met in Geneva", "--source", "minutes", "--title", "A meeting")
    assert seen.code == 2 and "leads out of the folder" in seen.err and outside.read_bytes() == before
    outside.unlink()


def test_a_log_that_cannot_be_read(small: Path, hrctimeline: Command) -> None:
    Path("events.toml").write_text("[[event]", encoding="utf-8")
    seen = hrctimeline("add", "--find", "met", "--title", "X")
    assert seen.code == 2 and "`hrctimeline verify` says why" in seen.err


@pytest.mark.parametrize("text", ["event = 1\n", "event = { id = 'a' }\n", "[event]\nid = 'a'\n"])
def test_a_log_whose_events_are_no_list(text: str, small: Path, hrctimeline: Command) -> None:
    Path("events.toml").write_text(text, encoding="utf-8")
    seen = hrctimeline("add", "--find", "met in Geneva", "--source", "minutes", "--title", "X")
    assert seen.code == 2 and "can't be written beside what is there" in seen.err
    assert log() == text


def test_several_quotes_are_written_with_one_event(small: Path, hrctimeline: Command) -> None:
    options = ("--quote", "It heard 18 speakers.", "--quote", "The council met in Geneva on 2 May 2019.")
    seen = hrctimeline(
        "add", *options, "--source", "minutes", "--title", "The council meets", "--prefix", "3 May 2019."
    )
    assert (seen.code, seen.err) == (0, "")
    added = next(event for event in events() if event["id"] == "council-meets")
    assert added["date"] == "2019-05-02"
    assert added["evidence"] == [
        {"source": "minutes", "quote": "It heard 18 speakers.", "prefix": "3 May 2019."},
        {"source": "minutes", "quote": "The council met in Geneva on 2 May 2019."},
    ]


def test_each_quote_may_have_its_own_source(small: Path, hrctimeline: Command) -> None:
    options = ("--find", "met in Geneva", "--find", "heard Mr Brown", "--source", "minutes")
    assert hrctimeline("add", *options, "--source", "minutes", "--title", "The council meets").code == 0
    sources = ("--source", "minutes", "--source", "letter")
    mixed = ("--find", "met in Geneva", "--quote", "heard Mr Brown", "--source", "minutes")
    for wrong in (mixed, ("--quote", "a", *sources)):
        before = log()
        seen = hrctimeline("add", *wrong, "--title", "X")
        assert (seen.code, log()) == (2, before)


def test_more_evidence_may_be_several_quotes(small: Path, hrctimeline: Command) -> None:
    options = ("--find", "met in Geneva", "--find", "heard Mr Brown", "--source", "minutes", "--anyway")
    before = len(events()[0]["evidence"])  # type: ignore[arg-type]
    hrctimeline("add", "evidence", "session", *options)
    assert len(events()[0]["evidence"]) == before + 2  # type: ignore[arg-type]


def test_days_on_end_are_proposed_as_an_interval(small: Path, hrctimeline: Command) -> None:
    text = small / "sources" / "minutes.txt"
    text.write_text(MINUTES + "It met in Basel on 6 and 7 June 2019, and 9 and 11 June 2019 were free.\n")
    options = ("--find", "Basel", "--title", "X", "--dated-by")
    assert "--date 2019-06-06/2019-06-07." in hrctimeline("add", *options, "6 and 7 June 2019").err
    assert "--date DATE." in hrctimeline("add", *options, "9 and 11 June 2019").err


def test_readings_of_one_expression_are_no_several_dates(small: Path, hrctimeline: Command) -> None:
    index = Path("sources/index.toml")
    known = 'published = "2019-05-09"\ndateline = "9 May 2019"'
    noted = 'published = "2019"\npublished-note = "On its cover."'
    index.write_text(index.read_text("utf-8").replace(known, noted), "utf-8")
    text = "On September 13 the tug arrived from Basel. It had left on 6 April 2018, in fog.\n"
    Path("sources/minutes.txt").write_text(text, "utf-8")
    seen = hrctimeline("add", "--find", "tug arrived", "--title", "A tug arrives")
    assert "2018-09-13/2019-09-13 or 2018-09-13 (“September 13”): --date DATE." in seen.err


def test_what_stands_around_the_title_is_written_too(small: Path, hrctimeline: Command) -> None:
    more = ("--kind", "meeting", "--place", "Geneva", "--people", "Mr Brown", "--people", "council", "--key")
    picture = ("--image", "https://x.example/hall.png", "--alt", "The hall", "--credit", "A. Ahmed")
    find = ("--find", "met in Geneva", "--find", "heard Mr Brown", "--source", "minutes")
    seen = hrctimeline(
        "add", *find, "--title", "The council meets", "--date", "2019-05-02", *more, *picture, "--anyway"
    )
    assert (seen.code, seen.err) == (0, "")
    written = events()[-1]
    assert {key: written[key] for key in ("kind", "place", "people", "key", "image")} == {
        "kind": "meeting",
        "place": "Geneva",
        "people": ["Mr Brown", "council"],
        "key": True,
        "image": {"url": "https://x.example/hall.png", "alt": "The hall", "credit": "A. Ahmed"},
    }
    assert hrctimeline("fmt", "--check").code == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--alt", "The hall"), "go with a picture"),
        (("--image", "hall.png"), "said in words, too: --alt TEXT"),
    ],
)
def test_a_picture_comes_with_its_words(
    options: tuple[str, ...], said: str, small: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline("add", "--find", "met in Geneva", "--title", "x", *options)
    assert seen.code == 2 and said in seen.err


def test_a_place_that_no_quote_names_is_not_written(small: Path, hrctimeline: Command) -> None:
    before = log()
    find = ("--find", "met in Geneva", "--source", "minutes", "--title", "The council meets")
    seen = hrctimeline("add", *find, "--place", "Vienna")
    assert seen.code == 1 and "no quote of the event names “Vienna”" in seen.out and log() == before
