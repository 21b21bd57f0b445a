"""A log in an editor, edited at random: what it is told is what a run over all of it finds, after every edit."""

import gc
import hashlib
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from hrctimeline.claims.case import Case
from hrctimeline.evidence.dossier import Dossier
from hrctimeline.judging import again
from hrctimeline.logfile.load import Loaded
from hrctimeline.lsp.project import Project
from hrctimeline.results import Report
from hrctimeline.verifier import verify
from timing import SLOW

ROOT = Path(__file__).parents[2]
SEEDS, STEPS = (range(20), 60) if SLOW else (range(1), 20)
Texts = dict[str, str]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests/timelines/mine-railway", tmp_path / "log")
    return tmp_path / "log" / "events.toml"


def seen(report: Report) -> object:
    return report.findings, report.events, report.summary


def assert_as_verify_says(project: Project, texts: Texts, log: Path) -> None:
    view = project.look(texts)
    for path, text in texts.items():
        Path(path).write_bytes(text.encode())
    fresh = verify(log)
    if fresh.dossier.loaded.readable and fresh.dossier.loaded.indexed:
        assert view.report and seen(view.report) == seen(fresh) and not view.faults
    else:
        assert set(view.faults) == {f for f in fresh.findings if f.rule in ("toml-syntax", "source-missing")}


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_edited_what_is_found_is_what_verify_finds(seed: int, log: Path) -> None:
    random = Random(seed)
    project = Project(str(log))
    texts = {str(log): log.read_bytes().decode()}
    for name in ("index.toml", *(path.name for path in sorted((log.parent / "sources").glob("*.txt")))):
        path = log.parent / "sources" / name
        texts[str(path)] = path.read_bytes().decode()
    history = [texts]
    assert_as_verify_says(project, texts, log)
    for _ in range(STEPS):
        texts = random.choices([edited(texts, log, random), random.choice(history)], [9, 1])[0]
        assert_as_verify_says(project, texts, log)
        history = [*history[-20:], texts]


def edited(texts: Texts, log: Path, random: Random) -> Texts:
    """One edit: of the log as a rule, of the index, or of a text with its checksum or without."""
    kind = random.choices(["log", "index", "text"], [8, 1, 1])[0]
    paths = [path for path in texts if path.endswith(".txt")]
    path = {"log": str(log), "index": str(log.parent / "sources/index.toml")}.get(kind) or random.choice(
        paths
    )
    new = random.choice(EDITS[kind])(texts[path], random)
    after = texts | {path: new}
    if kind == "text" and random.random() < 0.5:
        index = str(log.parent / "sources/index.toml")
        old, now = (hashlib.sha256(each.encode()).hexdigest() for each in (texts[path], new))
        after[index] = after[index].replace(old, now)
    return after


def blocks(text: str) -> list[str]:
    return re.split(r"^(?=\[\[event\]\])", text, flags=re.MULTILINE)


def without_one(text: str, random: Random) -> str:
    head, *events = blocks(text)
    if events:
        events.pop(random.randrange(len(events)))
    return head + "".join(events)


def one_elsewhere(text: str, random: Random) -> str:
    head, *events = blocks(text)
    if events:
        events.insert(random.randrange(len(events)), events.pop(random.randrange(len(events))))
    return head + "".join(events)


def one_twice(text: str, random: Random) -> str:
    head, *events = blocks(text)
    if events:
        events.insert(random.randrange(len(events)), random.choice(events))
    return head + "".join(events)


def one_begun(text: str, random: Random) -> str:
    head, *events = blocks(text)
    events.insert(random.randrange(len(events) + 1), f'[[event]]\nid = "begun-{random.randrange(9)}"\n\n')
    return head + "".join(events)


def other_word(text: str, random: Random) -> str:
    words = [*re.finditer(r"\w+", text)]
    if not words:
        return text
    one, other = random.choice(words), random.choice(words)
    return text[: one.start()] + other[0] + text[one.end() :]


def other_mark(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return (
        text[:at]
        + random.choice(['"', "\n", "’", "𝔘", " ", "#", "\r\n", ""])
        + text[at + random.randrange(2) :]
    )


def one_source_less(text: str, random: Random) -> str:
    head, *sources = re.split(r"^(?=\[source\.)", text, flags=re.MULTILINE)
    if sources:
        sources.pop(random.randrange(len(sources)))
    return head + "".join(sources)


EDITS: dict[str, list[Callable[[str, Random], str]]] = {
    "log": [without_one, one_elsewhere, one_twice, one_begun, other_word, other_word, other_mark],
    "index": [one_source_less, other_word, other_mark],
    "text": [other_word, other_mark],
}


def test_a_change_of_one_event_has_that_event_judged_and_no_other(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[int] = []
    judge = again.judge

    def noted(dossier, *others):
        judged.extend(event.index for event in dossier.events)
        return judge(dossier, *others)

    project, text = Project(str(log)), log.read_bytes().decode()
    project.look({str(log): text})
    monkeypatch.setattr(again, "judge", noted)
    head, first, *others = blocks(text)
    project.look({str(log): "".join([head, first.replace('title = "', 'title = "Then '), *others])})
    assert judged == [0]
    judged.clear()
    project.look({str(log): "".join([head, first, '[[event]]\nid = "fresh"\n\n', *others])})
    assert judged == [1]


def test_what_was_typed_over_is_forgotten(log: Path) -> None:
    project, text = Project(str(log)), log.read_bytes().decode()

    def typed(numbers: range) -> Counter[type]:
        """What is alive after the titles were changed so many times."""
        for number in numbers:
            project.look({str(log): text.replace('title = "', f'title = "Then {number} ')})
        gc.collect()
        return Counter(type(each) for each in gc.get_objects() if isinstance(each, Case | Dossier | Loaded))

    few, many = typed(range(4)), typed(range(4, 16))
    assert all(many[kind] <= few[kind] for kind in (Dossier, Case, Loaded))


def test_what_is_looked_at_again_unchanged_is_not_judged(log: Path) -> None:
    project, text = Project(str(log)), log.read_bytes().decode()
    view = project.look({str(log): text})
    assert project.look({str(log): text}) is view
    source = next((log.parent / "sources").glob("*.txt"))
    source.write_bytes(source.read_bytes() + b"More.\n")
    assert project.look({str(log): text}) is not view
