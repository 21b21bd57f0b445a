"""No input makes a traceback: `verify` and `show` have an answer to all three kinds of files."""

import contextlib
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import lay_over, write
from hrctimeline.results import Report
from hrctimeline.tell.report import json as as_json
from hrctimeline.tell.report import terminal as told
from hrctimeline.tell.terminal import plain
from hrctimeline.tell.timeline import terminal as shown
from hrctimeline.verifier import verify

FEW = settings(max_examples=40)
# Bytes that often get past the first check: pieces of TOML, of the format, of hostile text.
PIECES = [
    b"[timeline]\n",
    b"[[event]]\n",
    b"[[event.evidence]]\n",
    b"[[event.waiver]]\n",
    b"[source.a]\n",
    b"[source]\n",
    b'id = "a"\n',
    b"id = 1\n",
    b'date = "2018"\n',
    b"date = 2018-06-19\n",
    b"date = 99999999999999999999\n",
    b'date = "2018-06-31/.."\n',
    b"date = 1e400\n",
    b"date = nan\n",
    b'title = "t"\n',
    b'source = "a"\n',
    b'quote = "\xe2\x80\xa6"\n',
    b'quote = "a [\xe2\x80\xa6] b"\n',
    b"quote = []\n",
    b'responds-to = ["a", "a", ""]\n',
    b'rule = "quote-not-found"\nreason = "r"\nof = ""\n',
    b'file = "a.txt"\n',
    b'file = ".."\n',
    b'sha256 = ""\n',
    b'published = "2018"\n',
    b'dateline = "2018"\n',
    b'lines = "1-9"\n',
    b'copy-of = "a"\n',
    b'language = "\xf0\x9f\x98\x80"\n',
    b'markup = "markdown"\n',
    b"x = {y = [[[]]]}\n",
    b'"" = ""\n',
    b"\xff",
    b"\x00",
    b"\r",
    b"\xef\xbb\xbf",
    b'"""',
]
documents = st.one_of(st.binary(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map(b"".join))
texts = st.one_of(
    st.binary(max_size=60),
    st.text(max_size=60).map(str.encode),
    st.lists(
        st.sampled_from(
            [b"a", b" ", b"\n", b"-\n", b"[a](b)", b"\xc2\xad", b"3 May 2019", b"not ", b"\xf4\x8f"]
        )
    ).map(b"".join),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


def told_in_all_ways(report: Report) -> None:
    told.render(report, 80, plain)
    as_json.render(report)
    shown.render(report, list(report.events), shown.Detail(full=True, evidence=True, sources=True), 60, plain)
    shown.render(report, list(report.events), shown.Detail(), 80, plain)


@given(documents)
@FEW
def test_any_log(folder: Path, log: bytes) -> None:
    files = lay_over() | {"events.toml": log}
    told_in_all_ways(verify(write(files, folder)))


@given(documents)
@FEW
def test_any_index(folder: Path, index: bytes) -> None:
    files = lay_over() | {"sources/index.toml": index}
    told_in_all_ways(verify(write(files, folder)))


@given(texts)
@FEW
def test_any_text(folder: Path, text: bytes) -> None:
    files = lay_over() | {"sources/letter.txt": text}
    told_in_all_ways(verify(write(files, folder)))


quoted = st.text(
    st.one_of(st.sampled_from("[]….-'\" \naé漢\u00ad\u0301"), st.characters(codec="utf-8")), max_size=30
)


KEYS = ["quote", "prefix", "suffix", "said-by", "dated-by", "anchor", "note", "translation"]


@given(st.dictionaries(st.sampled_from(KEYS), quoted), quoted)
@FEW
def test_any_evidence_of_any_text(folder: Path, keys: dict[str, str], text: str) -> None:
    import tomli_w

    files = lay_over("[[event.evidence]]\n" + tomli_w.dumps(keys))
    letter = files["sources/letter.txt"].decode() + text
    told_in_all_ways(verify(write(files | {"sources/letter.txt": letter.encode()}, folder)))


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("name", ["events.toml", "sources/index.toml", "sources/hrnk-statement.txt"])
def test_mutations_of_the_shipped_timeline(name: str, seed: int, root: Path, tmp_path: Path) -> None:
    files = {"events.toml": (root / "events.toml").read_bytes()}
    files |= {f"sources/{file.name}": file.read_bytes() for file in (root / "sources").iterdir()}
    files[name] = mutated(files[name], random.Random(f"{name} {seed}"))
    told_in_all_ways(verify(write(files, tmp_path)))


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Some bytes, words or lines of a file changed, dropped, doubled or exchanged."""
    for _ in range(chance.randint(1, 4)):
        at, size = chance.randrange(len(data)), chance.choice([1, 1, 3, 20, 300])
        piece = data[at : at + size]
        new = chance.choice(
            [b"", piece * 2, chance.randbytes(size), piece[::-1], chance.choice(PIECES), piece.upper()]
        )
        data = data[:at] + new + data[at + size :]
    if chance.random() < 0.3:
        lines = data.splitlines(keepends=True)
        chance.shuffle(lines)
        data = b"".join(lines)
    return data


def test_the_mutations_are_of_all_sorts(root: Path) -> None:
    """Some still are TOML, some aren't: else the test above would say little."""
    import tomllib

    data = (root / "events.toml").read_bytes()
    read = 0
    for seed in range(30):
        with contextlib.suppress(ValueError):
            tomllib.loads(mutated(data, random.Random(f"events.toml {seed}")).decode())
            read += 1
    assert 3 < read < 27
