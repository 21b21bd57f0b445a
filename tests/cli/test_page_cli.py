"""`show` as a page: where it goes, and what it leaves alone."""

import re
from pathlib import Path

import pytest

from .conftest import Command


def test_the_page_goes_to_a_file(folder: Path, hrctimeline: Command) -> None:
    done = hrctimeline("show", "--format", "html", "-o", "timeline.html")
    assert (done.code, done.out, done.err) == (0, "", "")
    page = (folder / "timeline.html").read_text(encoding="utf-8")
    assert page.count('<article class="event') == 6


def test_the_page_goes_to_standard_output(folder: Path, hrctimeline: Command) -> None:
    to_file = hrctimeline("show", "--format", "html", "-o", "timeline.html")
    assert to_file.code == 0
    assert hrctimeline("show", "--format", "html").out == (folder / "timeline.html").read_text(
        encoding="utf-8"
    )


def test_a_page_has_the_chosen_events_and_their_texts(folder: Path, hrctimeline: Command) -> None:
    page = hrctimeline("show", "--format", "html", "geneva-speech").out
    assert re.findall(r'<article class="event \w+" id="(.*?)"', page) == ["geneva-speech"]
    assert re.findall(r'<section class="text" id="(.*?)"', page) == [
        "text.cnn-haley-letter",
        "text.cnn-groups-respond",
    ]


def test_texts_go_to_a_folder(folder: Path, hrctimeline: Command) -> None:
    done = hrctimeline("show", "--format", "html", "-o", "site/index.html", "--split", "site/texts")
    assert done.code == 0
    assert len([*(folder / "site" / "texts").iterdir()]) == 6  # five texts, and the log
    assert 'href="texts/hrnk-statement.html#us-2006.' in (folder / "site" / "index.html").read_text(
        encoding="utf-8"
    )
    assert 'href="../index.html#us-2006"' in (folder / "site" / "texts" / "hrnk-statement.html").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("--format", "html", "--split", "texts"), "--split goes with --format html and --output FILE"),
        (("--split", "texts", "-o", "x"), "--split goes with --format html and --output FILE"),
        (
            ("--format", "html", "-o", "events.toml"),
            "events.toml is a file of the timeline: it is not written over.",
        ),
        (("--format", "html", "-o", "sources/hrnk-statement.txt"), "is a file of the timeline"),
        (("--format", "html", "-o", "sources"), "sources can't be written: it is a folder."),
        (("--format", "html", "-o", "events.toml/x.html"), "can't be written"),
        (("--format", "html", "-o", "none/x.html"), "none/x.html can't be written: No such"),
        (("-o", "none/x.txt"), "none/x.txt can't be written: No such"),
    ],
)
def test_what_can_t_be_done_is_refused_and_nothing_written(
    folder: Path, hrctimeline: Command, arguments: tuple[str, ...], said: str
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    done = hrctimeline("show", *arguments)
    assert done.code == 2 and said in done.err and "Traceback" not in done.err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_events_that_don_t_hold_are_told_on_the_page_and_counted(folder: Path, hrctimeline: Command) -> None:
    log = folder / "events.toml"
    log.write_text(log.read_text(encoding="utf-8").replace('"2018-06-19"', '"2018-06-18"'), encoding="utf-8")
    done = hrctimeline("show", "--format", "html", "-o", "x.html")
    assert done.code == 0 and done.err == "1 event does not hold; `hrctimeline verify` says why.\n"
    page = (folder / "x.html").read_text(encoding="utf-8")
    assert "Does not hold" in page and "the date is not what the texts say" in page


def test_text_goes_to_a_file_too(folder: Path, hrctimeline: Command) -> None:
    assert hrctimeline("show", "-o", "timeline.txt").code == 0
    assert (folder / "timeline.txt").read_text(encoding="utf-8") == hrctimeline("show", COLUMNS="80").out


def test_a_site_is_a_folder(folder: Path, hrctimeline: Command) -> None:
    assert hrctimeline("show", "--format", "site", "-o", "public").code == 0
    assert (folder / "public/log/events.toml").read_bytes() == (folder / "events.toml").read_bytes()
    assert len([*(folder / "public/log/sources").iterdir()]) == 6
    assert (folder / "public/index.html").read_text(encoding="utf-8").count('<article class="event') == 6


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("--format", "site"), "--format site makes a folder: name it with --output DIR."),
        (("--format", "site", "-o", "public", "geneva-speech"), "a site has the whole timeline"),
        (("--format", "site", "-o", "public", "--since", "2018"), "a site has the whole timeline"),
        (("--format", "site", "-o", "public", "--pyodide", "sources"), "sources has no pyodide.mjs"),
        (("--format", "html", "--pyodide", "sources"), "--pyodide goes with --format site"),
        (("--format", "site", "-o", "public", "--split", "x"), "--split goes with --format html"),
    ],
)
def test_a_site_that_can_t_be_made_is_refused(
    folder: Path, hrctimeline: Command, arguments: tuple[str, ...], said: str
) -> None:
    done = hrctimeline("show", *arguments)
    assert done.code == 2 and said in done.err
    assert not (folder / "public").exists()
