"""`hrctimeline fmt`: what it does to a log, and what it leaves alone."""

import tomllib
from pathlib import Path

import pytest

from examples import lay_over, write

from .conftest import Command

ODD = """#:schema schemas/events.schema.json
# The log.


# Its second event.
[[event]] # b
title='B'   # said loudly
tags = ["x" ,"y",]
  # when
date = 2002

id = "b"
evidence = [{quote="q",source="x"}]
# below b

# The table of the log.
[timeline.names]
# these
"A B" = ["a"]

"C" = [
  "c", # c
]
[timeline]
about = '''
two
lines'''
title = "T"

# Its first event.

# Really.
[[ event ]]
title = "A"
odd = 1
"id" = "a"
date = "2001-02"
[[event.waiver]]
rule = "r"
[[event . evidence]]
quote = "q"
source = "x"
# the last

# the end
"""
DEEP = f"{'a.' * 900}b = 1\n"
FORMED = """#:schema schemas/events.schema.json
# The log.

[timeline]
title = "T"
about = '''
two
lines'''

# The table of the log.
[timeline.names]
# these
"A B" = ["a"]

C = [
  "c", # c
]

# Its first event.

# Really.
[[event]]
id = "a"
date = "2001-02"
title = "A"
odd = 1

[[event.evidence]]
source = "x"
quote = "q"
# the last

[[event.waiver]]
rule = "r"

# Its second event.
[[event]] # b
id = "b"
# when
date = 2002
title = 'B'   # said loudly
tags = ["x", "y"]
evidence = [{ quote = "q", source = "x" }]
# below b

# the end
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(lay_over(), tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_everything_goes_to_its_place(end: str, small: Path, hrctimeline: Command) -> None:
    Path("events.toml").write_bytes(ODD.replace("\n", end).encode())
    seen = hrctimeline("fmt", "--check")
    assert (seen.code, seen.out.splitlines()[0]) == (1, "events.toml is not in form: hrctimeline fmt.")
    assert Path("events.toml").read_bytes() == ODD.replace("\n", end).encode()
    seen = hrctimeline("fmt")
    assert (seen.code, seen.out.splitlines()[0]) == (0, "  events.toml")
    assert Path("events.toml").read_bytes().decode() == FORMED.replace("\n", end)
    seen = hrctimeline("fmt", "--check")
    assert (seen.code, seen.out) == (0, "")
    assert hrctimeline("fmt").out == ""


def test_the_index_has_its_form_too(small: Path, hrctimeline: Command) -> None:
    index = Path("sources/index.toml")
    index.write_text("[source.b]\npublished='2001'\nfile='b.txt'\n[source.a] # a\nx.y=1\n", encoding="utf-8")
    assert hrctimeline("fmt").code == 0
    assert index.read_text(encoding="utf-8") == (
        "[source.b]\nfile = 'b.txt'\npublished = '2001'\n\n[source.a] # a\nx.y = 1\n"
    )


def test_what_is_no_toml_is_left_alone(small: Path, hrctimeline: Command) -> None:
    for data in (b"[[event]", b"x = '\xff'"):
        Path("events.toml").write_bytes(data)
        seen = hrctimeline("fmt")
        assert seen.code == 2 and "events.toml" in seen.err
        assert Path("events.toml").read_bytes() == data


@pytest.mark.parametrize("log", ["events.toml", "tests/timelines/mine-railway/events.toml"])
def test_the_timelines_here_are_in_form(log: str, root: Path, hrctimeline: Command) -> None:
    assert hrctimeline("fmt", "--check", "--log", str(root / log)).out == ""


def test_a_new_timeline_is_in_form(nowhere: Path, hrctimeline: Command) -> None:
    assert hrctimeline("init").code == 0
    assert hrctimeline("fmt", "--check").code == 0


def test_dates_of_every_make_are_put_in_order(small: Path, hrctimeline: Command) -> None:
    dates = ["2003", 2002, "2001-05-03", "../2001", "soon", None, "2000-01/2000-02"]
    made = [
        f'[[event]]\nid = "e{n}"\n' + (f"date = {date!r}\n" if date else "") for n, date in enumerate(dates)
    ]
    Path("events.toml").write_text(
        "\n".join([*made, "[[event]]\nid = 'd'\ndate = 1999-12-31\n"]), encoding="utf-8"
    )
    assert hrctimeline("fmt").code == 0
    events = tomllib.loads(Path("events.toml").read_text(encoding="utf-8"))["event"]
    assert [event["id"] for event in events] == ["e3", "e4", "e5", "d", "e6", "e2", "e1", "e0"]


def test_what_is_nested_too_deeply_is_left_alone(tmp_path: Path, hrctimeline: Command) -> None:
    log = write(lay_over(), tmp_path)
    log.write_text(DEEP + log.read_text(encoding="utf-8"), encoding="utf-8", newline="\n")
    before = log.read_bytes()
    seen = hrctimeline("fmt", "--log", str(log))
    assert seen.code == 2 and "nested too deeply" in seen.err
    assert log.read_bytes() == before
