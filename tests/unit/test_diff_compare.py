"""What `diff` finds: each kind of change once, and nothing where only order, layout or comments changed."""

import hashlib

import pytest

from examples import lay_over
from hrctimeline.diff import compare as module
from hrctimeline.diff.compare import compare
from hrctimeline.diff.evidence import changed_evidence
from hrctimeline.diff.model import Diff, EventChange, Revision
from hrctimeline.logfile.folder import Memory
from hrctimeline.logfile.model import Evidence
from hrctimeline.record import replace
from hrctimeline.tell.diff import terminal
from hrctimeline.tell.terminal import plain

TWO = """
[[event]]
[[event.evidence]]
[[event.evidence]]
quote = "It did not adopt the report, Ms Ahmed said"
stance = "context"
[[event]]
id = "speakers"
title = "18 speakers are heard"
"""
MAY = "letter.txt: 3 May 2019. The council met on 2 May 2019. It met in May 2019.\n"
THURSDAY = """
letter.txt: 3 May 2019. The council met on 2 May 2019. It met on Thursday.
[source.letter]
dateline = ""
published-note = "p"
[[event]]
title = "It meets"
[[event.evidence]]
"""
REPORT = """
[source.report]
file = "report.txt"
report.txt: 3 May 2019. The council met on 2 May 2019 for a day.
"""


def folder(fragment: str) -> Memory:
    files = lay_over(fragment)
    sources = {name.removeprefix("sources/"): data for name, data in files.items() if "/" in name}
    return Memory(files["events.toml"], sources)


def between(base: str | Memory | None, head: str | Memory) -> Diff:
    old, new = (folder(side) if isinstance(side, str) else side for side in (base, head))
    assert new is not None
    return compare(old, new, (Revision("base"), Revision("head")))


def changed(base: str, head: str) -> EventChange:
    (event,) = between(base, head).events
    return event


def replaced(old: bytes, new: bytes, fragment: str = TWO) -> tuple[Memory, Memory]:
    was = folder(fragment)
    assert old in was.log_bytes
    return was, Memory(was.log_bytes.replace(old, new), was.files)


def test_the_same_is_no_change() -> None:
    diff = between(TWO, TWO)
    assert diff.same and not diff.events and not diff.sources


def test_order_layout_and_comments_are_no_change() -> None:
    was = folder(TWO)
    text = was.log_bytes.decode()
    head, one, two = text.split("[[event]]\n")
    first, second, third = one.split("[[event.evidence]]\n")
    turned = "\n[[event.evidence]]\n".join([first, third, second])
    laid_out = two.replace('"2019-05-02"', "2019-05-02").replace("title =", "title    =")
    new = f"# all new\n{head}\n[[ event ]]  # first\n{laid_out}\n[[event]]\n{turned}".replace("\n", "\r\n")
    diff = between(was, Memory(new.encode(), was.files))
    assert not diff.same and diff.comparable
    assert (diff.events, diff.sources, diff.timeline) == ((), (), ())


def test_the_order_of_tags_is_no_change() -> None:
    assert between('[[event]]\ntags = ["a", "b"]', '[[event]]\ntags = ["b", "a"]').events == ()
    assert changed('[[event]]\ntags = ["a", "b"]', '[[event]]\ntags = ["b", "b"]').changes[0].key == "tags"


def test_an_event_is_added_or_removed() -> None:
    (added,) = between("[[event]]", '[[event]]\n[[event]]\nid = "other"').events
    assert (added.kind, added.id, added.verdict) == ("added", "other", ("", "supported"))
    assert [p.quote for p in added.evidence] == ["The council met in Geneva on 2 May 2019"]
    assert added.evidence[0].after == " and heard 18 speakers."
    (removed,) = between('[[event]]\n[[event]]\nid = "other"', "[[event]]").events
    assert (removed.kind, removed.id, removed.verdict) == ("removed", "other", ("supported", ""))


def test_everything_is_added_to_no_log() -> None:
    diff = between(None, TWO)
    assert not diff.base.present
    assert [event.kind for event in diff.events] == ["added", "added"]
    assert [source.kind for source in diff.sources] == ["added"]


def test_another_id_is_a_rename() -> None:
    event = changed("[[event]]", '[[event]]\nid = "sitting"')
    assert (event.kind, event.id, event.old_id, event.changes) == ("renamed", "sitting", "session", ())


def test_events_that_are_alike_are_taken_in_order() -> None:
    """Any order but the log's would be that of a set, another in each run."""
    was, now = (
        "".join(f'[[event]]\nid = "{name}-{number}"\n[[event.evidence]]\n' for number in range(6))
        for name in ("old", "new")
    )
    assert [event.old_id for event in between(was, now).events] == [f"old-{number}" for number in range(6)]


def test_a_rename_may_change_one_thing_more() -> None:
    event = changed("[[event]]", '[[event]]\nid = "sitting"\ntitle = "The council sits in Geneva"')
    assert (event.kind, event.changes[0].key) == ("renamed", "title")


def test_another_id_title_and_date_is_another_event() -> None:
    diff = between("[[event]]", '[[event]]\nid = "b"\ntitle = "The council sits"\ndate = "2019-05"')
    assert [event.kind for event in diff.events] == ["added", "removed"]


@pytest.mark.parametrize(
    ("line", "key", "old", "new"),
    [
        ('date = "2019-05"', "date", "2019-05-02", "2019-05"),
        ('title = "It meets"', "title", "The council meets in Geneva", "It meets"),
        ('summary = "It met."', "summary", "", "It met."),
        ('tags = ["x", "y"]', "tags", "", "x, y"),
        ('kind = "meeting"', "kind", "", "meeting"),
        ('place = "Geneva"', "place", "", "Geneva"),
        ('people = ["Ms Ahmed"]', "people", "", "Ms Ahmed"),
        ("key = true", "key", "false", "true"),
        ('responds-to = ["other"]', "responds-to", "", "other"),
        ('[[event.waiver]]\nrule = "single-document"\nreason = "r"', "waiver of single-document", "", "r"),
    ],
)  # fmt: skip
def test_each_key_of_an_event(line: str, key: str, old: str, new: str) -> None:
    event = changed("[[event]]", f"[[event]]\n{line}")
    (change,) = event.changes
    assert (event.kind, change.key, change.old, change.new) == ("changed", key, old, new)
    assert bool(event.evidence) == (key in ("date", "title", "summary", "place", "people"))


def test_a_picture_is_told_key_by_key() -> None:
    picture = '{ url = "https://x.example/a.png", alt = "The hall", credit = "A. Ahmed" }'
    event = changed("[[event]]", f"[[event]]\nimage = {picture}")
    told = {change.key: change.new for change in event.changes}
    assert told == {
        "url of the picture": "https://x.example/a.png",
        "alt of the picture": "The hall",
        "credit of the picture": "A. Ahmed",
    }


def test_another_picture_of_the_same_name_is_told_once() -> None:
    log = folder('[[event]]\nimage = { file = "hall.png", alt = "The hall" }')
    old, new = (replace(log, beside={"hall.png": b"\x89PNG\r\n\x1a\n" + more}) for more in (b"1", b"2"))
    (event,) = between(old, new).events
    (change,) = event.changes
    assert (event.kind, change.old, change.new) == (
        "changed",
        "hall.png as it was",
        "hall.png with other bytes",
    )
    assert not between(old, old).events
    (event,) = between(old, log).events  # one that is gone is an error of the event
    assert [finding.rule for finding in event.findings] == ["bad-image"]


@pytest.mark.parametrize(
    ("line", "key", "new"),
    [
        ('kinds = ["vote"]', "kinds", "vote"),
        ('tags = ["a"]', "tags", "a"),
        ("documents = 2", "documents", "2"),
    ],
)
def test_what_the_log_asks_of_its_events(line: str, key: str, new: str) -> None:
    diff = between("[timeline]", f"[timeline]\n{line}")
    assert [(change.key, change.new) for change in diff.timeline] == [(key, new)]


def test_an_event_that_the_log_now_asks_more_of_is_affected() -> None:
    (event,) = between("[timeline]", "[timeline]\ndocuments = 2").events
    assert (event.kind, event.verdict) == ("affected", ("supported", "unsupported"))


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('quote = "The council met in Geneva on 2 May 2019 and heard 18 speakers"', "quote"),
        ('stance = "context"', "stance"),
        ('said-by = "Ms Ahmed"', "said-by"),
        ('prefix = "x"', "prefix"),
        ('suffix = "and heard"', "suffix"),
        ('dated-by = "2 May 2019"', "dated-by"),
        ('anchor = "3 May 2019"', "anchor"),
        ('note = "n"', "note"),
        ('translation = "t"', "translation"),
    ],
)
def test_each_key_of_a_quote(line: str, key: str) -> None:
    event = changed("[[event.evidence]]", f"[[event.evidence]]\n{line}")
    (quote,) = event.quotes
    assert (quote.kind, [change.key for change in quote.changes]) == ("changed", [key])


def test_another_source_of_the_same_words() -> None:
    source = (
        '[source.copy]\nfile = "copy.txt"\ncopy.txt: 3 May 2019. The council met in Geneva on 2 May 2019.'
    )
    event = changed(source, f'{source}\n[[event.evidence]]\nsource = "copy"')
    (quote,) = event.quotes
    assert [(c.key, c.old, c.new) for c in quote.changes] == [("source", "letter", "copy")]


def test_other_words_are_another_quote() -> None:
    event = changed("", '[[event.evidence]]\nquote = "It did not adopt the report, Ms Ahmed said"')
    assert sorted(quote.kind for quote in event.quotes) == ["added", "removed"]


def test_the_nearest_wording_is_the_one_that_changed() -> None:
    event = changed(
        TWO, TWO.replace("It did not adopt the report, Ms Ahmed said", "It did not adopt the report")
    )
    (quote,) = event.quotes
    assert quote.old and quote.old.quote == "It did not adopt the report, Ms Ahmed said"


@pytest.mark.parametrize(
    ("base", "head", "said"),
    [
        ("", '[[event]]\ndate = "2019-05-03"', "it no longer holds"),
        (
            f'{REPORT}[[event]]\n[[event.evidence]]\n[[event.evidence]]\nsource = "report"\n'
            'quote = "The council met on 2 May 2019"',
            f"{REPORT}[[event]]",
            "it rests on 1 document now, formerly on 2",
        ),
        (
            '[[event]]\n[[event.evidence]]\nsaid-by = "Ms Ahmed"',
            "",
            "a quote of letter is nobody's word now, formerly said by Ms Ahmed",
        ),
        (
            TWO.replace('stance = "context"', 'stance = "disputes"'),
            TWO,
            "a quote of letter that disputed it is only context now",
        ),
        (
            TWO.replace('stance = "context"', 'stance = "supports"'),
            TWO,
            "a quote of letter that supported it is only context now",
        ),
        (
            TWO.replace('stance = "context"', 'stance = "supports"'),
            '[[event]]\n[[event]]\nid = "speakers"\ntitle = "18 speakers are heard"',
            "it has 1 supporting quote now, formerly 2",
        ),
        (
            "",
            '[[event.waiver]]\nrule = "single-document"\nreason = "No other text."',
            "a rule is set aside for it now: single-document",
        ),
        (
            f'[[event]]\ndate = "2019-05"\n{MAY}[[event.evidence]]\nquote = "The council met on 2 May 2019"',
            f'[[event]]\ndate = "2019-05"\n{MAY}[[event.evidence]]\nquote = "It met in May 2019"',
            "the texts date it May 2019 now, formerly 2 May 2019",
        ),
        (
            f'{THURSDAY}quote = "The council met on 2 May 2019"',
            f'{THURSDAY}quote = "It met on Thursday"',
            "its date is only inferred now: it is counted from a day that no text states",
        ),
        ("", '[[event]]\ndate = "2019-05-03"', "its date is 3 May 2019 now, formerly 2 May 2019"),
        (
            TWO.replace('stance = "context"', 'stance = "disputes"'),
            '[[event]]\n[[event]]\nid = "speakers"\ntitle = "18 speakers are heard"',
            "a quote of letter that disputed it is gone",
        ),
        (
            '[source.letter]\npublisher = "The Lowe Gazette"',
            '[source.letter]\npublisher = "Tarn News"',
            "the publisher of letter: “Tarn News” stands for “The Lowe Gazette”, another name",
        ),
        (
            '[[event]]\n[[event.evidence]]\ntranslation = "The council did not meet"',
            '[[event]]\n[[event.evidence]]\ntranslation = "The council did meet"',
            "the translation of a quote of letter: “not” went: what was denied is told",
        ),
        (
            '[source.letter]\ntitle = "A letter to the board"',
            '[source.letter]\ntitle = "A letter to the crew"',
            "the title of letter: “crew” stands for “board”",
        ),
        (
            '[source.letter]\ntitle = "The council may meet"',
            '[source.letter]\ntitle = "The council meets"',
            "the title of letter: “may” went, and “meets” is told as a fact",
        ),
    ],
)  # fmt: skip
def test_support_that_grew_weaker_is_said(base: str, head: str, said: str) -> None:
    assert said in [sentence for event in between(base, head).events for sentence in event.weaker]


@pytest.mark.parametrize("source", ["letter", "report"])
@pytest.mark.parametrize("exchanged", range(11))
def test_quotes_are_one_that_changed_by_half_or_of_two_texts_nearly_alike(
    source: str, exchanged: int
) -> None:
    words = [f"word{number}" for number in range(10)]
    others = [f"other{number}" for number in range(exchanged)]
    was = Evidence(0, 0, "letter", " ".join(words))
    now = Evidence(0, 0, source, " ".join([*others, *words[exchanged:]]))
    same = source == "letter"
    if same and not exchanged:
        assert [*changed_evidence([was], [now])] == []
        return
    paired = exchanged <= (6 if same else 2)
    assert [*changed_evidence([was], [now])] == ([(was, now)] if paired else [(None, now), (was, None)])


@pytest.mark.parametrize("first", ["Ida Lund", "Jan Holm"])
@pytest.mark.parametrize("second", ["Ida Lund", "Jan Holm"])
@pytest.mark.parametrize(
    "title", ["It meets", "Lund says it meets", "Holm says it meets", "Lund and Holm say it meets"]
)
def test_a_speaker_of_whom_the_event_tells_is_missed_where_another_stands_for_him(
    title: str, first: str, second: str
) -> None:
    text = "letter.txt: 3 May 2019. “It met on 2 May,” said Ida Lund. “Nobody at all came late,” said Jan Holm.\n"
    words = ("It met on 2 May", "Nobody at all came late")
    event = f'{text}[[event]]\ntitle = "{title}"\n[[event.evidence]]\nquote = "{{}}"\nsaid-by = "{{}}"'
    (change,) = between(event.format(words[0], first), event.format(words[1], second)).events
    missed = f"a quote of {second} stands for one of {first}, of whom the event tells"
    told = [name.split()[1] in title for name in (first, second)]
    assert (missed in change.weaker) == (told == [True, False])


def test_another_form_of_a_publisher_s_name_weakens_nothing() -> None:
    press = '[source.letter]\npublisher = "{}"'
    assert between(press.format("Gazette"), press.format("The Lowe Gazette")).events == ()


def test_another_place_is_told_and_a_closer_one_is_not() -> None:
    place = '[[event]]\nplace = "{}"'
    (there,) = changed(place.format("Geneva"), place.format("Lima")).turned
    assert there.key == "place" and there.turns[0].said == "“Lima” stands for “Geneva”, another name"
    assert changed(place.format("Geneva"), place.format("Geneva, Switzerland")).turned == ()
    listed = f'[timeline.names]\nGeneva = ["Genf"]\n{place}'
    assert changed(listed.format("Geneva"), listed.format("Genf")).turned == ()


def test_more_support_is_no_warning() -> None:
    event = changed("", '[[event]]\n[[event.evidence]]\n[[event.evidence]]\nquote = "heard 18 speakers"')
    assert event.weaker == ()


def test_a_waiver_that_is_needed_no_longer_makes_no_event_weaker() -> None:
    log = """
    [[event]]
    title = "{}"
    [[event.waiver]]
    rule = "claim-name"
    of = "Valletta"
    reason = "It always meets there."
    """
    event = changed(log.format("The council meets in Valletta"), log.format("The council meets"))
    assert event.verdict == ("supported", "unsupported")
    assert event.weaker == ()


def test_a_changed_text_comes_first_with_its_words() -> None:
    text = "letter.txt: 3 May 2019. The council met in {} on 2 May 2019."
    diff = between(text.format("Geneva"), text.format("Vienna"))
    (source,) = diff.texts
    assert source.text and source.text.checksum and source.cited_by == ("session",)
    (line,) = source.text.lines
    assert (line.number, [p.text for p in line.pieces if p.kind != "same"]) == (1, ["Geneva", "Vienna"])
    (event,) = diff.events
    assert (event.kind, event.verdict) == ("affected", ("supported", "unsupported"))
    assert [finding.rule for finding in event.findings] == ["quote-not-found"]


def test_a_text_changed_without_its_checksum() -> None:
    was = folder("")
    files = {**was.files, "letter.txt": was.files["letter.txt"].replace(b"18", b"19")}
    (source,) = between(was, Memory(was.log_bytes, files)).texts
    assert source.text and not source.text.checksum
    assert [finding.rule for finding in source.findings] == ["source-changed"]


def test_other_line_ends_are_another_text() -> None:
    was = folder("")
    text = was.files["letter.txt"].replace(b"\n", b"\r\n")
    sums = [hashlib.sha256(data).hexdigest().encode() for data in (was.files["letter.txt"], text)]
    index = was.files["index.toml"].replace(*sums)
    (source,) = between(was, Memory(was.log_bytes, {"letter.txt": text, "index.toml": index})).texts
    assert source.text and (source.text.bytes, source.text.lines, source.text.more) == (True, (), 0)


def test_fields_of_the_index() -> None:
    diff = between("", '[source.letter]\ntitle = "A letter"\nurl = "https://example.org"')
    (source,) = diff.sources
    assert [(c.key, c.old, c.new) for c in source.changes] == [
        ("title", "Letter to the members", "A letter"),
        ("url", "", "https://example.org"),
    ]
    assert source.text is None


def test_sources_come_and_go() -> None:
    assert [s.kind for s in between("", REPORT).sources] == ["added"]
    assert [s.kind for s in between(REPORT, "").sources] == ["removed"]


def test_the_timeline_s_own_table() -> None:
    diff = between("", '[timeline]\ntitle = "Other"\n[timeline.names]\n"Ms Ahmed" = ["Ahmed"]')
    assert [change.key for change in diff.timeline] == ["title", "names of “Ms Ahmed”"]


@pytest.mark.parametrize("which", ["base", "head"])
def test_a_side_that_is_no_toml_is_told_with_its_finding(which: str) -> None:
    broken = Memory(b'[timeline]\ntitle = "x\n', folder("").files)
    diff = between(broken, "") if which == "base" else between("", broken)
    faults = (diff.base if which == "base" else diff.head).faults
    assert not diff.comparable and not diff.events
    assert [(f.rule, f.line) for f in faults] == [("toml-syntax", 2)]


def test_of_an_index_that_cannot_be_read_nothing_is_told_the_same() -> None:
    broken = Memory(folder("").log_bytes, {**folder("").files, "index.toml": b"<<<<<<< HEAD\n"})
    diff = between(broken, broken)
    assert [fault.rule for fault in diff.head.faults] == ["toml-syntax"]


def test_a_merge_in_a_long_string_is_no_log() -> None:
    merged = Memory(
        b'[[event]]\nid = \'a\'\nsummary = """\n<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs"""\n',
        folder("").files,
    )
    diff = between("", merged)
    assert not diff.comparable and not diff.events
    assert [(f.rule, f.line) for f in diff.head.faults] == [("toml-syntax", 4)]


def test_a_broken_index_gives_no_verdicts() -> None:
    broken = Memory(
        folder('[[event]]\ntitle = "It meets"').log_bytes, {**folder("").files, "index.toml": b"x"}
    )
    diff = between("", broken)
    (event,) = diff.events
    assert not diff.head.indexed and [f.rule for f in diff.head.faults] == ["toml-syntax"]
    assert (event.verdict, event.weaker, event.findings, diff.sources) == (("supported", ""), (), (), ())


def test_an_unchanged_event_that_answers_a_changed_one_is_judged_anew() -> None:
    base = '[[event]]\n[[event]]\nid = "answer"\ndate = "2019-05-03"\nresponds-to = ["session"]\n'
    text = "letter.txt: 3 May 2019. The council met in Geneva on 2 May 2019. An answer came on 3 May 2019.\n"
    quote = 'title = "An answer comes"\n[[event.evidence]]\nquote = "An answer came on 3 May 2019"\n'
    head = base.replace("[[event]]\n", '[[event]]\ndate = "2019-05-04"\n', 1)
    diff = between(base + quote + text, head + quote + text)
    assert [(event.id, event.kind) for event in diff.events] == [
        ("session", "changed"),
        ("answer", "affected"),
    ]


def test_places_are_those_of_the_whole_log() -> None:
    was, now = replaced(b'title = "18 speakers are heard"', b'title = "19 speakers are heard"')
    (event,) = between(was, now).events
    (finding,) = event.findings
    assert now.log_bytes.decode().splitlines()[finding.line - 1] == 'title = "19 speakers are heard"'


def test_only_what_changed_is_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    judge = module.Side.judge

    def counted(side, keys, memo, progress):  # type: ignore[no-untyped-def]
        report = judge(side, keys, memo, progress)
        seen.append(len(report[0].events))
        return report

    monkeypatch.setattr(module.Side, "judge", counted)
    between(*replaced(b"18 speakers are", b"Speakers are"))
    assert seen == [1, 1]


def test_too_many_unchanged_events_are_counted_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MANY", 1)
    diff = between(TWO, TWO + REPORT)
    assert diff.unjudged == 2 and [s.kind for s in diff.sources] == ["added"]


def test_events_with_one_id_are_told_apart() -> None:
    base = '[[event]]\n[[event]]\ntitle = "The council sits in Geneva"'
    (event,) = between(base, base.replace("sits", "rests")).events
    assert [(c.old, c.new) for c in event.changes] == [
        ("The council sits in Geneva", "The council rests in Geneva")
    ]


WRONG_DAY = '[[event]]\ndate = "2019-05-01"\n'
LIGHTER = '[timeline.rules]\ndate-contradicted = "warning"\n'


def test_a_rule_s_weight_in_the_log_is_a_change_of_the_timeline() -> None:
    diff = between(TWO, f'{TWO}\n[timeline.rules]\nquote-repeated = "off"\n')
    assert [(c.key, c.old, c.new) for c in diff.timeline] == [("severity of quote-repeated", "", "off")]
    assert not diff.events


def test_an_event_that_holds_only_by_a_lighter_rule_is_affected() -> None:
    event = changed(WRONG_DAY, WRONG_DAY + LIGHTER)
    assert (event.kind, event.verdict) == ("affected", ("unsupported", "supported"))
    assert event.leans == (False, True)
    assert event.weaker == ("it holds now only by what is set aside",)


def test_what_is_waived_is_told_with_its_reason_where_the_event_changed() -> None:
    waiver = '[[event.waiver]]\nrule = "date-contradicted"\nreason = "The minutes say so."\n'
    title = 'title = "The council meets in Geneva on 2 May"\n'
    event = changed(WRONG_DAY + waiver, WRONG_DAY + title + waiver)
    (waived,) = event.waived
    of, finding = waived.waiver, waived.finding
    assert (of.reason, finding.rule) == ("The minutes say so.", "date-contradicted")
    assert "backed by the texts, but for what is set aside" in terminal.render(
        between(WRONG_DAY + waiver, WRONG_DAY + title + waiver), 120, plain
    )


def test_the_notes_that_a_change_brings_in_are_told_with_it() -> None:
    quote = "On 2 May 2019 the European Union met."
    base = f'letter.txt: 3 May 2019. {quote}\n[[event]]\ntitle = "It meets"\n[[event.evidence]]\nquote = "{quote}"\n'
    head = base.replace("It meets", "The EU meets")
    event = changed(base, head)
    assert [(str(f.severity), f.rule) for f in event.findings] == [("note", "claim-name")]
    assert "note" in terminal.render(between(base, head), 80, plain)
    again = changed(head, head.replace("meets", "met"))
    assert again.findings == ()  # nothing that was there before
    added = between("", head.replace("[[event]]", '[[event]]\nid = "other"')).events[-1]
    assert "single-document" not in {finding.rule for finding in added.findings}
