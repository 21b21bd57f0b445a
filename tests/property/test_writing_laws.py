"""The laws of what writes a log: `add`, `add evidence`, `repair` and `fmt` change only what they say.

Tried on logs that the tool writes itself, with comments strewn in, and on odd ones written by hand.
"""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hrctimeline.logfile import toml_text
from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS
from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.form import formed
from hrctimeline.writing.log import Log
from hrctimeline.writing.register import Index
from hrctimeline.writing.repair import proposed

from .test_edit_laws import LOGS, at, one_line_end, only_added, words

TEXT = """3 May 2001

Nobody spoke on 2 May 2001. Then “it” rained – for hours. The chair left at noon.
"""
INDEX = (
    '[source.x]\nfile = "x.txt"\nsha256 = "0"\ntitle = "T"\npublisher = "P"\npublished = "2001-05-03"\n'
    'dateline = "3 May 2001"\n'
)
QUOTES = [
    ("Nobody spoke on 2 May 2001.", "nobody spoke on 2 May 2001"),
    ("Then “it” rained – for hours.", 'then "it" rained -- for hours!'),
    ("The chair left at noon.", "“The chair left” at noon."),
]
ODD = {
    "basic": '[timeline]\ntitle = "T"\n\n# a\n[[event]] # b\nid = "a"\ndate = "2001-05-02"\ntitle = "Rain"\n'
    "\n[[event.evidence]]\nsource = \"x\" # c\nquote = {} # d\n# e\n",
    "inline": '[timeline]\ntitle = "T"\n[[event]]\nid = "a"\ndate = 2001-05-02\ntitle = \'Rain\'\n'
    "evidence = [ # c\n  {{ source = \"x\", quote = {} }}, # d\n]\n# e",
    "inline and close": "timeline={{title='T'}}\n[[event]]\nevidence=[{{quote={},source='x'}}]\nid='a'\n"
    "title='Rain'\ndate='2001-05'",
    "dotted": "timeline.title = 'T'\n[[event]]\n\"id\" = 'a'\ndate = 2001\n'title' = 'Rain'\n[[event.evidence]]\n"
    "\"quote\" = {} # d\n'source' = 'x'\n[timeline.names]\nx = ['y']",
}  # fmt: skip
STRINGS = [
    lambda s: toml_text.written(s),
    lambda s: f"'{s}'" if "'" not in s else toml_text.written(s),
    lambda s: (
        f'"""\n{s[:4]}\\\n   {s[4:]}"""' if s[4:5] not in (" ", "") and '"' not in s else toml_text.written(s)
    ),
    lambda s: f"'''{s}'''",
]

comments = st.sampled_from(["# one", "  # two [[event]]", '# "three', "", "#:four", "\t# five = 5"])
dates = st.sampled_from(["2001", "2001-05", "2001-05-02", "1999/2000", "../1998", "soon", 2000])
evidence = st.fixed_dictionaries(
    {"source": st.just("x"), "quote": words}, optional={"note": words, "zz": words}
)
events = st.fixed_dictionaries(
    {"id": st.sampled_from("abcdefgh"), "title": words},
    optional={"date": dates, "summary": words, "tags": st.lists(words, max_size=2), "zz": st.integers()},
)


@st.composite
def strewn(draw: st.DrawFn) -> str:
    """A log as the tool writes it, its keys in any order, with comments and blank lines strewn in."""
    blocks = []
    if draw(st.booleans()):
        blocks.append("[timeline]\ntitle = 'T'\n[timeline.names]\n'A B' = [ 'a' ,\"b\" ]\n")
    for event in draw(st.lists(events, max_size=4)):
        keys = draw(st.permutations(list(event.items())))
        inner = [dict(draw(st.permutations(list(e.items())))) for e in draw(st.lists(evidence, max_size=2))]
        table = dict(keys) | ({"evidence": inner} if inner else {})
        blocks.append(toml_text.block("[[event]]", table))
    lines = []
    inside = ""  # the marks of a string of several lines that is open
    for line in "".join(draw(st.permutations(blocks))).split("\n"):
        if not inside and draw(st.booleans()):
            lines.append(draw(comments))
        lines.append(line)
        inside = '"""' if (line.count('"""') - line.count('\\"""')) % 2 != bool(inside) else ""
    return "\n".join([*lines, draw(comments)])


odd = st.builds(
    lambda log, string, quote, end: log.format(string(quote)).replace("\n", end),
    st.sampled_from(list(ODD.values())),
    st.sampled_from(STRINGS),
    st.sampled_from([right for right, _ in QUOTES]),
    st.sampled_from(["\n", "\r\n"]),
)
logs = st.one_of(odd, st.sampled_from(list(LOGS.values())), strewn())


def parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assume(False)
        raise


def log_of(text: str, sources: str = TEXT) -> Log:
    return Log(Memory(text.encode(), {"index.toml": INDEX.encode(), "x.txt": sources.encode()}))


def said(values: dict[str, Any]) -> dict[str, Any]:
    """What a log says, its events in any order."""
    every = values.get("event", [])
    return {**values, "event": sorted(json.dumps(each, sort_keys=True, default=repr) for each in every)}


def remarks(text: str) -> list[str]:
    """The comments, roughly: what follows a # that no string around it swallows."""
    return sorted(part for line in text.replace("\r\n", "\n").split("\n") for part in line.split("#")[1:])


@given(logs)
def test_form_changes_nothing_that_is_said_and_is_its_own_form(text: str) -> None:
    before = parsed(text)
    after = formed(text, LOG_FIELDS)
    assert said(tomllib.loads(after)) == said(before)
    assert formed(after, LOG_FIELDS) == after
    assert [part.strip() for part in remarks(after)] == [part.strip() for part in remarks(text)]
    plain = after.replace('"""', "").replace("'''", "")
    assert not after or after.endswith("\n")
    assert "\n\n\n" not in plain or '"""' in text


@given(logs)
def test_crlf_or_lf_is_the_same_form(text: str) -> None:
    parsed(text)
    unix = text.replace("\r\n", "\n")
    crlf = formed(unix.replace("\n", "\r\n"), LOG_FIELDS)
    assert crlf == formed(unix, LOG_FIELDS).replace("\n", "\r\n")


NEW = {
    "id": "new",
    "date": "2001-05-02",
    "title": "It’s “new”",
    "summary": "One.\nTwo # no comment.",
    "evidence": [{"source": "x", "quote": 'Then “it” \\ "rained"'}],
}


@given(logs, dates.filter(lambda date: isinstance(date, str) and date != "soon"))
def test_an_event_is_added_and_nothing_else(text: str, date: str) -> None:
    before = parsed(text)
    log = log_of(text)
    draft = log.with_event({**NEW, "date": date})
    assert only_added(text, draft.after) and one_line_end(text, draft.after)
    after = tomllib.loads(draft.after)
    index = draft.path[1]
    assert after["event"].pop(index) == {**NEW, "date": date}
    assert after == before or after == {**before, "event": []}
    assert draft.block.split("\n")[0].strip() == "[[event]]"


@given(logs, st.data())
def test_evidence_is_added_and_nothing_else(text: str, data: st.DataObject) -> None:
    before = parsed(text)
    log = log_of(text)
    assume(log.dossier.by_id)
    event = data.draw(st.sampled_from(sorted(log.dossier.by_id)))
    more = [{"source": "x", "quote": "a\nb", "note": "n"}, {"source": "x", "quote": "c"}]
    draft = log.with_evidence(event, more)
    assert only_added(text, draft.after) and one_line_end(text, draft.after)
    after = tomllib.loads(draft.after)
    index = log.dossier.by_id[event].index
    there = len(before["event"][index].get("evidence", []))
    assert after["event"][index]["evidence"][there:] == more
    del after["event"][index]["evidence"][there:]
    assert said(after) == said(before) or not there


@given(strewn())
def test_what_is_added_to_a_log_in_form_leaves_it_in_form(text: str) -> None:
    parsed(text)
    log = log_of(formed(text, LOG_FIELDS))
    after = log.with_event(NEW).after
    assert formed(after, LOG_FIELDS) == after


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("right", "wrong"), QUOTES)
@pytest.mark.parametrize("string", range(len(STRINGS)))
@pytest.mark.parametrize("name", ODD)
def test_a_repair_changes_one_value_alone(
    name: str, string: int, right: str, wrong: str, end: str, tmp_path: Path
) -> None:
    text = ODD[name].format(STRINGS[string](wrong)).replace("\n", end)
    log = log_of(text)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "index.toml").write_text(INDEX, encoding="utf-8")
    found = proposed(log, Index(tmp_path), ["x"])
    (repair,) = found.repairs
    assert repair.words == ()
    after = found.after([repair])
    path = ("event", 0, "evidence", 0)
    before, now = tomllib.loads(text), tomllib.loads(after)
    assert at(before, path).pop("quote") == wrong
    assert at(now, path)["quote"].rstrip(".") == right.rstrip(".") == at(now, path).pop("quote").rstrip(".")
    assert before == now and one_line_end(text, after)
    lead = ODD[name].replace("{{", "{").replace("}}", "}").partition("{}")[0] if "{{" not in ODD[name] else ""
    assert after.startswith(lead.replace("\n", end))
    assert log_of(after).dossier.located


@given(st.lists(st.sampled_from(["title", "file", "url", "zz"]), unique=True), st.booleans())
def test_the_index_in_form(keys: list[str], crlf: bool) -> None:
    text = "".join(f"[source.{id}]\n# {id}\n" + "".join(f"{key}='1'\n" for key in keys) for id in "ba")
    after = formed(text.replace("\n", "\r\n") if crlf else text, INDEX_FIELDS)
    assert tomllib.loads(after) == tomllib.loads(text)
    assert formed(after, INDEX_FIELDS) == after
    assert list(tomllib.loads(after)["source"]) == ["b", "a"]
