"""A sign-off stands as long as every word it was given for: no other change makes it stale, and none is missed."""

import subprocess
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.load import load, read_reviews
from hrctimeline.logfile.model import SignOff
from hrctimeline.review.digest import NAMES, PARTS, Digest, digest
from hrctimeline.review.sign import rendered, signed, withdrawn
from hrctimeline.review.standing import Stale
from hrctimeline.writing.start import starter

TEXT = """\
2 June 1911

On 1 June 1911 the board let the “old pier” to Mr Orne -- for twenty pounds. The fishermen don't like it.
Nobody else bid; the clerk's minutes say so, and the town's paper says so as well.
"""
QUOTES = (
    ("the board let the “old pier” to Mr Orne -- for twenty pounds", "supports", "", ""),
    ("Nobody else bid; the clerk's minutes say so", "supports", "the clerk", "Niemand sonst bot"),
    ("The fishermen don't like it", "disputes", "", ""),
)
TITLE = "The board lets the “old pier” -- Mr Orne's, now"
SUMMARY = "It wasn't let to the fishermen. Nobody else bid, and twenty pounds are paid."
DATE = "1911-06-01"
DRAWN = {"“": '"', "”": "„", "'": "’", "--": "—", " ": "\u00a0", "-": "\u2010"}


def written(
    title: str = TITLE,
    summary: str = SUMMARY,
    date: str = DATE,
    quotes=QUOTES,
    text: str = TEXT,
    place: str = "",
    people: Iterable[str] = (),
) -> Digest:
    """The digest of the one event of a log."""

    def value(words: str) -> str:
        return '"' + "".join(f"\\U{ord(char):08x}" for char in words) + '"'

    evidence = "".join(
        f"[[event.evidence]]\nsource = 'minutes'\nquote = {value(quote)}\nstance = '{stance}'\n"
        + (f"said-by = {value(by)}\n" if by else "")
        + (f"translation = {value(translation)}\n" if translation else "")
        for quote, stance, by, translation in quotes
    )
    head = f"[[event]]\nid = 'lease'\ndate = '{date}'\ntitle = {value(title)}\nsummary = {value(summary)}\n"
    head += f"place = {value(place)}\n" if place else ""
    head += f"people = [{', '.join(map(value, people))}]\n" if people else ""
    index = "[source.minutes]\nfile = 'minutes.txt'\ntitle = 'Minutes'\nauthor = 'The clerk'\npublished = '1911-06-02'\n"
    files = {"index.toml": index.encode(), "minutes.txt": text.encode()}
    dossier = Dossier(load(Memory(f"[timeline]\ntitle = 'T'\n{head}{evidence}".encode(), files)))
    return digest(dossier, dossier.timeline.events[0])


SIGNED = str(written())


def drawn_otherwise(words: str, marks: list[str]) -> str:
    for mark in marks:
        words = words.replace(mark, DRAWN[mark])
    return words


def one_word_less(words: str, which: int) -> str:
    parts = words.split()
    del parts[which % len(parts)]
    return " ".join(parts)


def one_word_other(words: str, which: int, new: str) -> str:
    parts = words.split()
    parts[which % len(parts)] = new
    return " ".join(parts)


marks = st.lists(st.sampled_from(sorted(DRAWN, key=len, reverse=True)), unique=True)


@given(marks, marks, marks, st.permutations(QUOTES))
def test_typography_and_order_leave_it_as_it_is(title, summary, quote, order) -> None:
    quotes = [(drawn_otherwise(q, quote), stance, by, tr) for q, stance, by, tr in order]
    now = written(drawn_otherwise(TITLE, title), drawn_otherwise(SUMMARY, summary), quotes=quotes)
    assert now.changed_since(SIGNED) == ()
    assert str(now) == SIGNED


@given(marks)
def test_so_does_the_typography_of_the_text(text) -> None:
    assert (
        written(text=drawn_otherwise(TEXT, text).replace("fishermen", "fisher\u00admen")).changed_since(
            SIGNED
        )
        == ()
    )
    assert written(text=TEXT.replace(". ", ".\r\n")).changed_since(SIGNED) == ()


def test_so_do_new_quotes_in_support_but_no_others() -> None:
    more = "the town's paper says so as well"
    assert written(quotes=[*QUOTES, (more, "supports", "", "")]).changed_since(SIGNED) == ()
    assert written(quotes=[*QUOTES, (more, "disputes", "", "")]).changed_since(SIGNED)
    assert written(quotes=[*QUOTES, (more, "context", "", "")]).changed_since(SIGNED)


words = st.sampled_from(["not", "twenty-one", "Orna", "refuses", "Pier", "tό"])


@given(st.integers(0, 30), words, st.booleans())
def test_any_word_of_the_title_makes_it_stale(which, new, less) -> None:
    title = one_word_less(TITLE, which) if less else one_word_other(TITLE, which, new)
    assert written(title=title).changed_since(SIGNED) == ("the title",)


@given(st.integers(0, 30), words, st.booleans())
def test_any_word_of_the_summary_makes_it_stale(which, new, less) -> None:
    summary = one_word_less(SUMMARY, which) if less else one_word_other(SUMMARY, which, new)
    assert written(summary=summary).changed_since(SIGNED) == ("the summary",)


@pytest.mark.parametrize("date", ["1911-06", "1911-06-02", "1911-06-01~", "1911-06-01?", "1911"])
def test_another_date_makes_it_stale(date: str) -> None:
    assert written(date=date).changed_since(SIGNED) == ("the date",)


PLACES = ("", "Orna", "Pier Head")
GROUPS = ((), ("Mr Orne",), ("Mr Orne", "the clerk"), ("the clerk", "Mr Orne"))


@pytest.mark.parametrize("before", [*product(PLACES, GROUPS)])
@pytest.mark.parametrize("after", [*product(PLACES, GROUPS)])
def test_whatever_comes_goes_or_changes_of_place_and_people_makes_it_stale_but_not_their_order(
    before: tuple[str, tuple[str, ...]], after: tuple[str, tuple[str, ...]]
) -> None:
    (place, people), (new, others) = before, after
    now = written(place=new, people=others)
    same = place == new and sorted(people) == sorted(others)
    assert now.changed_since(str(written(place=place, people=people))) == (() if same else (NAMES,))


@given(st.lists(st.sampled_from([*PARTS, "place"]), unique=True, min_size=1))
def test_what_changed_is_told_of_a_key_by_its_own_name_and_of_evidence_without_the_wording(keys) -> None:
    now = written(**{key: "1911" if key == "date" else "Orna" for key in keys}, quotes=QUOTES[1:])
    stale = Stale(SignOff("lease", 0, "Ann", "1911-06-19", SIGNED), now.changed_since(SIGNED))
    for key in {*keys} & {"title", "summary"}:
        assert stale.said_of(key) == f"the {key} changed since Ann read it on 19 June 1911"
    told = stale.said_of("evidence")
    assert "a quote" in told and "title" not in told and "summary" not in told
    assert all(f"the {key}" in stale.said for key in keys)


@given(st.integers(0, 2), st.integers(0, 30), words, st.booleans())
def test_any_word_of_a_quote_in_its_text_makes_it_stale(number, which, new, less) -> None:
    quote, *rest = QUOTES[number]
    other = one_word_less(quote, which) if less else one_word_other(quote, which, new)
    quotes = [(other, *rest) if n == number else q for n, q in enumerate(QUOTES)]
    assert "a quote" in written(quotes=quotes, text=TEXT.replace(quote, other)).changed_since(SIGNED)


@pytest.mark.parametrize("key", [1, 2, 3])
def test_another_stance_speaker_or_translation_makes_it_stale(key: int) -> None:
    other = list(QUOTES[1])
    other[key] = {1: "context", 2: "Mr Orne", 3: "Jemand sonst bot"}[key]
    assert "a quote" in written(quotes=[QUOTES[0], tuple(other), QUOTES[2]]).changed_since(SIGNED)


def test_a_quote_less_makes_it_stale_and_so_does_one_that_is_lost() -> None:
    assert written(quotes=QUOTES[1:]).changed_since(SIGNED) == ("a quote",)
    assert "a quote" in written(text=TEXT.replace("Nobody", "Noone")).changed_since(SIGNED)


@given(st.integers(0, len(SIGNED) - 1), st.sampled_from("0f x\u00a0"))
def test_an_edited_digest_is_stale(at, new) -> None:
    forged = SIGNED[:at] + new + SIGNED[at + 1 :]
    assert (written().changed_since(forged) == ()) == (forged == SIGNED)


@given(st.integers(0, 6))
def test_a_digest_with_a_word_less_is_stale(which) -> None:
    assert written().changed_since(one_word_less(SIGNED, which)) != ()


@given(st.text())
def test_any_other_text_is_stale(forged) -> None:
    assert written().changed_since(forged) != ()


names = st.text(min_size=1, max_size=12).filter(lambda name: name.strip() and len(name.splitlines()) == 1)
ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True)
sign_offs = st.lists(
    st.builds(
        SignOff,
        event=ids,
        index=st.just(0),
        by=names.map(str.strip),
        on=st.sampled_from(["2018-06-19", "2018-06", "2018"]),
        digest=st.sampled_from(["0a 1b", SIGNED]),
        note=st.one_of(st.just(""), names.map(str.strip)),
    )
)


@given(sign_offs, st.lists(ids))
def test_what_is_written_is_what_is_read(given_, events) -> None:
    lists = {
        event: [s for s in given_ if s.event == event]
        for event in sorted({*events, *(s.event for s in given_)})
    }
    written = rendered(lists)
    read, faults = read_reviews(written.encode())
    assert not faults and list(read) == list(lists)
    for event, signed_ in lists.items():
        assert sorted(map(values, read[event])) == sorted(map(values, signed_))
        assert [s.by.casefold() for s in read[event]] == sorted(s.by.casefold() for s in signed_)
    assert written.count("\n  {") == len(given_)  # a line each


def values(sign_off: SignOff) -> tuple[str, ...]:
    return (sign_off.event, sign_off.by, sign_off.on, sign_off.digest, sign_off.note)


def git(folder: Path, *arguments: str) -> int:
    name = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *name, *arguments], cwd=folder, capture_output=True, check=False).returncode


PEOPLE = ("Ann", "Bob", "Zoe Ü.")
UNION = starter()[".gitattributes"].decode()
Signs = Callable[[Iterable[str], list[str]], None]


def signs(log: str, draw: Random) -> Signs:
    """Signs some events by somebody, some of them twice, and takes some sign-offs back."""

    def sign(these: Iterable[str], events: list[str]) -> None:
        for event in draw.choices(sorted(these), k=4):
            if draw.random() < 0.2:
                withdrawn(log, event, draw.choice(PEOPLE), events)
                continue
            digest_ = f"{draw.getrandbits(64):016x} {draw.getrandbits(64):016x}"
            note = draw.choice(["", "with the minutes"])
            signed(log, [SignOff(event, 0, draw.choice(PEOPLE), "1911-06-19", digest_, note)], events)

    return sign


def merged(folder: Path, seed: int, *, attributes: str, begun: bool, added: int) -> None:
    """Two branches sign events of their own, some of them new in the log; the one merged into the other has all."""
    draw, log = Random(seed), str(folder / "events.toml")
    names = draw.sample([f"{a}{b}" for a in "abcd" for b in "wxyz"], 6 + 2 * added)
    old, new = names[:6], (names[6 : 6 + added], names[6 + added :])
    sign = signs(log, draw)
    git(folder, "init", "-q", "-b", "main")
    (folder / ".gitattributes").write_text(attributes, encoding="utf-8")
    if begun:
        sign(old[:3], old)
    assert git(folder, "add", ".") == git(folder, "commit", "-q", "-m", "base") == 0
    branches = [
        ("one", [*old[0::2], *new[0]], [*old, *new[0]]),
        ("two", [*old[1::2], *new[1]], [*old, *new[1]]),
    ]
    draw.shuffle(branches)
    for branch, mine, events in branches:
        assert git(folder, "checkout", "-q", "-b", branch, "main") == 0
        sign(mine, events)
        assert git(folder, "add", ".") == 0
        git(folder, "commit", "-q", "-m", branch)
    before = {branch: read_of(folder, branch) for branch, _, _ in branches}
    assert git(folder, "merge", "-q", "-m", "merge", branches[0][0]) == 0
    read = read_of(folder, "HEAD")
    for branch, mine, _ in branches:
        for event in mine:
            assert sorted(map(values, read.get(event, ()))) == sorted(
                map(values, before[branch].get(event, ()))
            )


@pytest.mark.parametrize("seed", range(8))
def test_two_branches_that_sign_different_events_merge(tmp_path: Path, seed: int) -> None:
    """Signed, signed anew and withdrawn, by several people, of neighbours in the file, too; no setting helps."""
    merged(tmp_path, seed, attributes="", begun=True, added=0)


@pytest.mark.parametrize("seed", range(8))
def test_so_do_two_that_add_events_and_sign_them_where_git_is_told_of_the_file(
    tmp_path: Path, seed: int
) -> None:
    merged(tmp_path, seed, attributes=UNION, begun=True, added=3)


@pytest.mark.parametrize("seed", range(8))
def test_so_do_two_that_make_the_file_each_in_one_log(tmp_path: Path, seed: int) -> None:
    merged(tmp_path, seed, attributes=UNION, begun=False, added=0)


def test_two_readers_of_one_event_both_stay(tmp_path: Path) -> None:
    log = str(tmp_path / "events.toml")
    (tmp_path / ".gitattributes").write_text(UNION, encoding="utf-8")
    signed(log, [SignOff("a", 0, "Kim", "1911-06-18", "0 0")], ["a", "b", "c"])
    git(tmp_path, "init", "-q", "-b", "main")
    assert git(tmp_path, "add", ".") == git(tmp_path, "commit", "-q", "-m", "base") == 0
    for branch, by in (("one", "Ann"), ("two", "Bob")):
        git(tmp_path, "checkout", "-q", "-b", branch, "main")
        signed(log, [SignOff("b", 0, by, "1911-06-19", f"1 {branch}")], ["a", "b", "c"])
        git(tmp_path, "commit", "-q", "-a", "-m", branch)
    assert git(tmp_path, "merge", "-q", "-m", "merge", "one") == 0
    assert {s.by for s in read_of(tmp_path, "HEAD")["b"]} == {"Ann", "Bob"}


def read_of(folder: Path, revision: str) -> dict[str, tuple[SignOff, ...]]:
    """The sign-offs of a revision; there is no fault in its file."""
    done = subprocess.run(
        ["git", "show", f"{revision}:reviews.toml"], cwd=folder, capture_output=True, check=False
    )
    read, faults = read_reviews(done.stdout) if done.returncode == 0 else ({}, False)
    assert not faults, done.stdout
    return read


@pytest.mark.parametrize("again", ["Ann Orne", "ann  orne", "ANN ORNE", "Ann\u00a0Orne"])
def test_who_signs_again_stands_once_however_the_name_is_written(tmp_path: Path, again: str) -> None:
    log = str(tmp_path / "events.toml")
    for by, digest_ in (("Ann Orne", "0 0"), ("Bob", "1 1"), (again, "2 2")):
        signed(log, [SignOff("a", 0, by, "1911-06-18", digest_)], ["a"])
    read, faults = read_reviews((tmp_path / "reviews.toml").read_bytes())
    assert not faults and [(s.by, s.digest) for s in read["a"]] == [(again, "2 2"), ("Bob", "1 1")]


def test_a_list_that_a_merge_put_out_of_order_stays_there(tmp_path: Path) -> None:
    log, mixed = str(tmp_path / "events.toml"), ("c", "a", "e")
    (tmp_path / "reviews.toml").write_text(rendered(dict.fromkeys(mixed, ())), encoding="utf-8")
    signed(
        log,
        [SignOff("d", 0, "Ann", "1911-06-19", "1 2"), SignOff("a", 0, "Ann", "1911-06-19", "1 3")],
        "acde",
    )
    assert list(read_reviews((tmp_path / "reviews.toml").read_bytes())[0]) == ["c", "a", "d", "e"]


def test_a_list_goes_with_the_last_sign_off_of_an_event_that_is_gone(tmp_path: Path) -> None:
    log = str(tmp_path / "events.toml")
    signed(log, [SignOff(event, 0, "Ann", "1911-06-19", "1 2") for event in "ab"], "abc")
    assert withdrawn(log, "a", "ann", "bc") and not withdrawn(log, "a", "ann", "bc")
    assert list(read_reviews((tmp_path / "reviews.toml").read_bytes())[0]) == ["b", "c"]
