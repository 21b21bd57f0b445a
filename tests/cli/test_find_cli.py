"""`hrctimeline find`: what it prints, and what can be pasted."""

import json
import tomllib
from pathlib import Path

import pytest

from examples import lay_over, write

from .conftest import Command

TEXT = """3 May 2019

The council met in Geneva on 2 May 2019. It will meet again on 9 May 2019, and on 4 June 2019.

First, nobody spoke. Then the "chair" rose. Later, nobody spoke. The end.
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small log in the current folder; its checksum is wrong, which is nothing to `find`."""
    write(lay_over(), tmp_path)
    (tmp_path / "sources" / "letter.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_exact_places_come_first_with_what_they_state_and_who_quotes_them(
    small: Path, hrctimeline: Command
) -> None:
    seen = hrctimeline("find", "met", "in", "Geneva")
    assert (seen.code, seen.err) == (0, "")
    assert seen.out == (
        "letter.txt:3:1  word for word                                            session\n"
        "    The council ▸met in Geneva◂ on 2 May 2019.\n"
        "    states 2019-05-02 (2 May 2019): “2 May 2019”\n"
        "1 passage, 0 in no event.\n"
    )


def test_the_words_in_any_form_and_order(small: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("find", "again", "meeting")
    assert seen.out.startswith("letter.txt:3:42  has the words")
    assert "4 June 2019" in seen.out


@pytest.mark.parametrize(
    ("words", "how", "said"),
    [
        ("meet again June", "words", "has the words"),
        ("council Geneva 2 May", "words", "has the words"),
        ("again meeting zeppelin", "most", "has most of the words"),
        ("The council left Geneva on 2 May", "near", "nearest passage"),
    ],
)
def test_how_much_of_it_a_passage_has(
    words: str, how: str, said: str, small: Path, hrctimeline: Command
) -> None:
    assert f"  {said}  " in hrctimeline("find", words).out
    assert json.loads(hrctimeline("find", "--format", "json", words).out)["passages"][0]["how"] == how


def test_a_text_that_cannot_be_read_is_told(small: Path, hrctimeline: Command) -> None:
    (small / "sources" / "letter.txt").unlink()
    told = "1 text can't be read (letter): `hrctimeline verify` says why.\n"
    for command, code in (("find", "council"), 1), (("scan",), 0):
        seen = hrctimeline(*command)
        assert (seen.code, seen.err) == (code, told)
    for options in ("find", "council", "--source", "letter"), ("scan", "letter"):
        seen = hrctimeline(*options)
        assert (seen.code, seen.out, seen.err) == (2, "", f"hrctimeline: {told}")


def test_of_several_dates_the_one_asked_for_dates_it(small: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("find", "--toml", "4 June 2019")
    assert tomllib.loads(seen.out)["event"]["evidence"] == [
        {
            "source": "letter",
            "quote": "It will meet again on 9 May 2019, and on 4 June 2019.",
            "dated-by": "4 June 2019",
        }
    ]


def test_quotation_marks_are_escaped(small: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("find", "--toml", "chair rose")
    assert 'quote = "Then the \\"chair\\" rose."' in seen.out


def test_a_sentence_that_repeats_is_picked_by_what_stands_beside_it(
    small: Path, hrctimeline: Command
) -> None:
    text = TEXT.replace("First, nobody", "Nobody").replace("Later, nobody", "Nobody")
    (small / "sources" / "letter.txt").write_text(text, encoding="utf-8", newline="\n")
    evidence = tomllib.loads(hrctimeline("find", "--toml", "Nobody spoke").out)["event"]["evidence"]
    assert [each.get("prefix", each.get("suffix")) for each in evidence] == ["2019.", "rose."]


def test_json(small: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("find", "--format", "json", "met in Geneva")
    found = json.loads(seen.out)
    assert found["version"] == 1
    (passage,) = found["passages"]
    assert TEXT[passage["start"] : passage["end"]] == passage["sentence"] == passage["evidence"]["quote"]
    assert (passage["line"], passage["how"], passage["found"]) == (3, "exact", "met in Geneva")
    assert [(date["text"], date["value"]) for date in passage["dates"]] == [("2 May 2019", "2019-05-02")]
    assert passage["events"] == ["session"]


def test_nothing_found_is_status_1(small: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("find", "zeppelin")
    assert (seen.code, seen.out) == (1, "No text has these words.\n")
    assert hrctimeline("find", "--toml", "zeppelin").out == "# No text has these words.\n"


def test_no_words_are_asked_for(small: Path, hrctimeline: Command) -> None:
    for words in ([""], [" ", ""]):
        seen = hrctimeline("find", *words)
        assert (seen.code, seen.out) == (2, "") and "which words?" in seen.err


def test_a_source_that_is_none(small: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("find", "--source", "lettre", "council")
    assert seen.code == 2
    assert "there is no source “lettre”" in seen.err


def test_what_is_left_out_is_counted(small: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("find", "--limit", "1", "nobody spoke")
    assert seen.out.endswith("2 passages, 2 in no event, 1 of them not shown: --limit 2.\n")


def test_a_text_of_one_repeated_date_takes_no_long_time(small: Path, hrctimeline: Command) -> None:
    (small / "sources" / "letter.txt").write_text("On June 1, " * 2000, encoding="utf-8")
    seen = hrctimeline("find", "June 1")
    assert "No quote picks this place alone" in seen.out
