"""`hrctimeline repair`: what keeps every word is put right, what differs is shown, and nothing else changes."""

import subprocess
import tomllib
from pathlib import Path

import pytest

from examples import lay_over, write

from .conftest import Command

TEXT = """3 May 2019

Dear members,

The council met in Geneva on 2 May 2019 and heard “18 speakers”. It did not adopt the report, Ms Ahmed said.

Nobody spoke. Then it rained. Nobody spoke. The end.
"""
QUOTE = "The council met in Geneva on 2 May 2019 and heard “18 speakers”."


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log of one event with three quotes, all of which hold."""
    text = TEXT.replace("\n", "\\n")
    fragment = (
        f'[[event]]\n[[event.evidence]]\nquote = """{QUOTE}"""\n[[event.evidence]]\nsource = "letter"\n'
        f'quote = "It did not adopt the report, Ms Ahmed said."\n[[event.evidence]]\nsource = "letter"\n'
        f'quote = "Nobody spoke."\nprefix = "rained."\nstance = "context"\nletter.txt: {text}\n'
    )
    write(lay_over(fragment), tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def change(old: str, new: str, file: str = "events.toml") -> None:
    path = Path(file)
    before = path.read_bytes().decode()
    assert before.count(old) == 1
    path.write_bytes(before.replace(old, new).encode())


def evidence(number: int) -> dict[str, str]:
    return tomllib.loads(Path("events.toml").read_text(encoding="utf-8"))["event"][0]["evidence"][number]


def test_nothing_to_repair(small: Path, hrctimeline: Command) -> None:
    before = Path("events.toml").read_bytes()
    for options in ((), ("--write",), ("--accept", "session"), ("--source", "letter", "--write")):
        seen = hrctimeline("repair", *options)
        assert (seen.code, seen.out, seen.err) == (0, "Nothing to repair.\n", "")
    assert Path("events.toml").read_bytes() == before


KEPT = [
    ("report, Ms Ahmed said.", "report Ms Ahmed said", 1, "It did not adopt the report, Ms Ahmed said"),
    ("It did not", "it did not", 1, "It did not adopt the report, Ms Ahmed said."),
    ("Ms Ahmed said.", "Ms \u0410hmed said.", 1, "It did not adopt the report, Ms Ahmed said."),
    ('prefix = "rained."', 'prefix = "rained"', 2, "Nobody spoke."),
    ('prefix = "rained."', 'prefix = "it rained:"', 2, "Nobody spoke."),
]


@pytest.mark.parametrize(("old", "new", "number", "wanted"), KEPT)
def test_what_keeps_every_word_is_written(
    old: str, new: str, number: int, wanted: str, small: Path, hrctimeline: Command
) -> None:
    change(old, new)
    before = Path("events.toml").read_bytes().decode()
    seen = hrctimeline("repair")
    assert seen.code == 1 and "1 quote put right by --write" in " ".join(seen.out.split())
    assert Path("events.toml").read_bytes().decode() == before
    diff = seen.out[seen.out.index("--- ") : seen.out.rindex("\n\n") + 1]
    seen = hrctimeline("repair", "--write")
    told = f"  events.toml: session, quote {number + 1}\nNothing is left to repair.\n"
    assert seen.code == 0 and seen.out.endswith(told)
    after = Path("events.toml").read_bytes().decode()
    assert evidence(number)["quote"] == wanted
    assert hrctimeline("verify").code == 0
    changed = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if len({*pair}) > 1]
    assert len(changed) == 1
    Path("events.toml").write_bytes(before.encode())
    subprocess.run(["git", "apply", "-p0", "--unidiff-zero", "-"], input=diff.encode(), check=True)
    assert Path("events.toml").read_bytes().decode() == after


WORDS = [
    ("heard “18 speakers”", "heard “19 speakers”", "number: the text has “18”, not “19”"),
    ("met in Geneva", "met in Vienna", "name: the text has “Geneva”, not “Vienna”"),
    ("It did not adopt", "It did adopt", "negation: the text has “not”, too"),
    ("adopt the report", "discuss the report", "word: the text has “adopt”, not “discuss”"),
    (
        "It did not adopt the report, Ms Ahmed said.",
        "It did not adopt the report, Ms Ahmed said?",
        "number: ",
    ),
]


@pytest.mark.parametrize(("old", "new", "said"), WORDS)
def test_what_differs_in_words_waits_for_a_person(
    old: str, new: str, said: str, small: Path, hrctimeline: Command
) -> None:
    change(old, new)
    before = Path("events.toml").read_bytes()
    seen = hrctimeline("repair", "--write")
    assert seen.code == 1 and said in seen.out and "`hrctimeline repair --accept session`\n" in seen.out
    assert Path("events.toml").read_bytes() == before
    seen = hrctimeline("repair", "--accept", "session")
    assert seen.code == 0 and said in seen.out and "hrctimeline repair" not in seen.out
    assert hrctimeline("verify").code == 0


def test_the_gravest_come_first(small: Path, hrctimeline: Command) -> None:
    change("It did not adopt", "It did not discuss")
    change("heard “18 speakers”", "heard “19 speakers”")
    seen = hrctimeline("repair").out
    assert seen.index("number: ") < seen.index("word: ")


def test_never_a_repair_that_verify_would_refuse(small: Path, hrctimeline: Command) -> None:
    change('title = "The council meets in Geneva"', 'title = "The council hears 19 speakers"')
    change("heard “18 speakers”", "heard “19 speakers”")
    before = Path("events.toml").read_bytes()
    seen = hrctimeline("repair", "--write", "--accept", "session")
    assert seen.code == 1 and "verify would refuse it: " in seen.out and "1 quote left to you." in seen.out
    assert Path("events.toml").read_bytes() == before


def test_nor_one_that_keeps_every_word(small: Path, hrctimeline: Command) -> None:
    change('date = "2019-05-02"', 'date = "2019-05-05"')
    change("The council met in Geneva on", "the council met in Geneva on")
    before = Path("events.toml").read_bytes()
    seen = hrctimeline("repair", "--write")
    assert seen.code == 1 and "every word stays" in seen.out and "verify would refuse it: " in seen.out
    assert Path("events.toml").read_bytes() == before
    assert hrctimeline("verify", "--fix").err == ""


def test_no_quote_is_fitted_to_a_text_that_nobody_answers_for(small: Path, hrctimeline: Command) -> None:
    change("Ms Ahmed said.", "Mr Brown said.", "sources/letter.txt")
    log, index = (Path(name).read_bytes() for name in ("events.toml", "sources/index.toml"))
    seen = hrctimeline("repair", "--write", "--accept", "session")
    assert seen.code == 1 and "--source letter" in seen.out and "---" not in seen.out
    assert (Path("events.toml").read_bytes(), Path("sources/index.toml").read_bytes()) == (log, index)
    command = "`hrctimeline repair --source letter --write`"
    assert command in hrctimeline("verify").out
    assert f"1 checksum by {command}" in hrctimeline("repair", "--source", "letter").out
    seen = hrctimeline("repair", "--source", "letter", "--write")
    assert seen.code == 1 and "name: the text has “Mr Brown”, not “Ms Ahmed”" in seen.out
    assert Path("events.toml").read_bytes() == log
    assert hrctimeline("verify", "--select", "source-changed").code == 0
    assert hrctimeline("repair", "--accept", "session").code == 0
    assert hrctimeline("verify").code == 0


def test_no_checksum_of_an_emptied_text_is_taken(small: Path, hrctimeline: Command) -> None:
    Path("sources/letter.txt").write_bytes(b"\n")
    told = hrctimeline("verify", "--select", "source-changed").out
    assert "Restore it: it has no words any more." in told and "repair" not in told


def test_a_text_replaced_on_purpose_in_other_typography(small: Path, hrctimeline: Command) -> None:
    change("Then it rained. Nobody spoke.", "Then it rained! Nobody spoke.", "sources/letter.txt")
    seen = hrctimeline("repair", "--source", "letter", "--write")
    assert seen.code == 0 and "[source.letter]" in seen.out
    assert evidence(2)["prefix"] == "rained!"
    assert hrctimeline("verify").code == 0


def test_a_quote_that_another_text_has(small: Path, hrctimeline: Command) -> None:
    Path("sources/other.txt").write_text(
        "3 May 2019. Then nobody knew anything about it.\n", encoding="utf-8"
    )
    with Path("sources/index.toml").open("a", encoding="utf-8") as index:
        index.write('[source.other]\nfile = "other.txt"\nsha256 = "0"\ntitle = "O"\nauthor = "A"\n'
                    'published = "2019-05-03"\ndateline = "3 May 2019"\n')  # fmt: skip
    change("It did not adopt the report, Ms Ahmed said.", "Then nobody knew anything about it.")
    assert hrctimeline("repair", "--source", "other", "--write").code == 1
    seen = hrctimeline("repair", "--accept", "session")
    assert seen.code == 0 and "only this text has the quote" in seen.out
    assert evidence(1)["source"] == "other"


def test_what_has_no_place_or_several_is_left(small: Path, hrctimeline: Command) -> None:
    change('prefix = "rained."\n', "")
    change("It did not adopt the report, Ms Ahmed said.", "Zeppelins were never seen above this town.")
    seen = hrctimeline("repair")
    assert "it stands in 2 places" in seen.out and "its text has nothing like it" in seen.out
    assert seen.code == 1 and seen.out.endswith("2 quotes left to you.\n")


def test_verify_fixes_what_is_safe_and_nothing_else(small: Path, hrctimeline: Command) -> None:
    change("It did not", "it did not")
    change("met in Geneva", "met in Vienna")
    seen = hrctimeline("verify", "--fix")
    assert seen.code == 1 and seen.err == "1 quote put right, every word kept: session.\n"
    assert evidence(1)["quote"].startswith("It did not") and "Vienna" in evidence(0)["quote"]
    change("met in Vienna", "met in Geneva")
    seen = hrctimeline("verify", "--fix")
    assert (seen.code, seen.err) == (0, "")
    Path("events.toml").write_text("[[event]", encoding="utf-8")
    assert hrctimeline("verify", "--fix").code == 1
