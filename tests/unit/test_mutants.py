"""Mutants: what is planted is what it says, every other byte stays, and what `verify` misses is told."""

import json
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from random import Random

import pytest
from tests.cli.conftest import Command, folder, hrctimeline, nowhere
from tests.examples import lay_over, write

from hrctimeline.diff.turned.turns import turned
from hrctimeline.findings import INDEX, LOG, Where
from hrctimeline.logfile.folder import Disk, Memory
from hrctimeline.logfile.model import SignOff
from hrctimeline.mutants import amounts, atoms, attribution, dates, forms, reading, tables, trial, wording
from hrctimeline.mutants.fault import Expect, Fault
from hrctimeline.mutants.original import Original, Page, basic
from hrctimeline.mutants.trial import FAMILIES, NotClean, Outcome, Trial, choose, run
from hrctimeline.record import replace
from hrctimeline.review.digest import digest
from hrctimeline.review.sign import rendered
from hrctimeline.rules import ALL_RULES, BY_NAME
from hrctimeline.tell import mutants as render
from hrctimeline.tell.terminal import plain
from hrctimeline.verifier import verify

__all__ = ["folder", "hrctimeline", "nowhere"]  # fixtures

LOG_OVER = """
[[event]]
id = "first"
date = "2019-05-02"
title = "The council meets in Geneva and hears 18 speakers"
summary = "It “did not adopt the report”, Ms Ahmed says."
[[event.evidence]]
quote = "The council met in Geneva on 2 May 2019 and heard 18 speakers. It did not adopt the report"
said-by = "Ms Ahmed"
"""


def memory(over: str = LOG_OVER) -> Memory:
    files = lay_over(over)
    log = files.pop("events.toml")
    return Memory(log, {name.removeprefix("sources/"): data for name, data in files.items()})


def original(over: str = LOG_OVER) -> Original:
    timeline = memory(over)
    return Original(timeline, verify(timeline))


def planted(of: Original, seed: int = 0) -> Iterator[Fault]:
    random = Random(seed)
    return (fault for family in FAMILIES for fault in family(of, random))


@pytest.fixture(scope="module")
def small() -> Trial:
    return run(memory(), most=400)


# ---- dates -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "by", "expected"),
    [
        ("2018-06-30", "day", ["2018-06-29", "2018-07-01"]),
        ("2018-06-30", "week", ["2018-06-23", "2018-07-07"]),
        ("2018-03-31", "month", ["2018-02-28", "2018-04-30"]),
        ("2018-12", "month", ["2018-11", "2019-01"]),
        ("2016-02-29", "year", ["2015-02-28", "2017-02-28"]),
        ("2018-06-21/2018-06-24", "day", ["2018-06-20/2018-06-23", "2018-06-22/2018-06-25"]),
        ("2018~", "year", ["2017~", "2019~"]),
        ("2018-21", "year", ["2017-21", "2019-21"]),
        ("2018-21", "month", []),
        ("201X", "year", []),
        ("2018/..", "year", ["2017/..", "2019/.."]),
    ],
)
def test_a_date_is_moved_by_a_unit(date: str, by: str, expected: list[str]) -> None:
    assert dates.moved(date, by) == expected


def test_a_date_is_made_more_and_less_precise() -> None:
    assert [dates.coarsened(d) for d in ("2018-06-19", "2018-06", "2018")] == [
        ["2018-06"],
        ["2018"],
        ["201X"],
    ]
    assert dates.sharpened("2018-06-19", Random(0)) == []
    assert all(
        day.startswith("2018-02-") and day <= "2018-02-28" for day in dates.sharpened("2018-02", Random(0))
    )
    assert dates.sharpened("2018-22", Random(0)) == ["2018-07"]
    assert dates.stretched("2018-06") == ["2018-06/2018-07"]


# ---- the planter's view ------------------------------------------------------


def test_words_stand_but_for_their_typography() -> None:
    text = "He said “the\ncouncil’s — [own](#) words”, twice."
    assert reading.stands("the council's", text)
    assert reading.stands("said […] twice", text)
    assert reading.stands("- own words", text, markdown=True)
    assert not reading.stands("- own words", text)
    assert not reading.stands("twice […] said", text)
    assert not reading.stands("aid “the", text)
    assert not reading.stands("The council's", text)


def test_inner_words_have_a_word_on_both_sides() -> None:
    text = "It did not […] adopt the long report"
    assert [text[slice(*span)] for span in reading.inner_words(text)] == ["did", "the", "long"]
    assert reading.negations(text) == []
    assert [text[:10][slice(*span)] for span in reading.negations("It did not adopt")] == ["not"]


def test_atoms() -> None:
    text = "Haley told 18 groups on 20 June that “two US letters” of 1999 were Nikki Haley’s. Twelve agreed."
    found = atoms.atoms(text, frozenset({"Haley"}))
    shown = {kind: [text[slice(*s)] for s in getattr(found, kind)] for kind in found.__slots__}
    assert shown == {
        "quotations": ["two US letters"],
        "dates": ["20 June", "1999"],
        "numbers": ["18", "Twelve"],
        "names": ["Haley", "Nikki Haley"],
    }
    assert found.free((6, 10)) and not found.free((0, 5))


# ---- planting ----------------------------------------------------------------

STRINGS = [
    'title = "one — two “three” four"',
    "title = 'one — two “three” four'",
    'title = """\none — two \\\n    “three” four"""',
    'title = "one \\u2014 two “three” four" # a comment',
]


@pytest.mark.parametrize("line", STRINGS)
def test_words_are_spliced_into_any_spelling_of_a_string(line: str) -> None:
    page = Page(f"# ü\n{line}\nabout = 1\n".encode())
    for start, end, new in ((6, 9, "TWO"), (6, 10, ""), (11, 16, 'a"b\\c'), (11, 11, " "), (0, 22, "")):
        after = page.with_words(("title",), start, end, new)
        value = page.values["title"]
        assert tomllib.loads(after) == {"title": value[:start] + new + value[end:], "about": 1}
        assert after.startswith("# ü\ntitle = ") and after.endswith("about = 1\n")


def test_a_short_change_keeps_every_other_character() -> None:
    page = Page(STRINGS[2].encode())
    assert page.with_words(("title",), 11, 16, "3") == STRINGS[2].replace("three", "3")


def test_a_line_is_only_put_in_where_a_key_stands_alone() -> None:
    page = Page(b'a = "1" # why\nb = {c = 2}\n')
    assert [page.alone(path) for path in (("a",), ("b",), ("b", "c"), ("d",))] == [True, True, False, False]
    assert page.line(("a",)) == (0, 14)


def test_no_fault_leaves_the_timeline_as_it_was() -> None:
    before = original()
    for fault in planted(before):
        assert fault.plant() != before.folder, fault


def test_a_fault_is_where_it_says_it_is() -> None:
    before = original()
    for fault in planted(before):
        path, part = fault.where.path, fault.where.part
        if fault.where.file == LOG and part and fault.old:
            assert before.log.get(path)[slice(*part)] == fault.old
        elif fault.where.file not in (LOG, INDEX) and part:
            assert before.report.dossier.texts[fault.where.file].source[slice(*part)] == fault.old


def test_a_new_checksum_is_the_new_texts() -> None:
    changed = original().with_text("letter", "3 May 2019. Nothing.", checksum=True)
    rules = {finding.rule for finding in verify(changed).findings}
    assert "quote-not-found" in rules and "source-changed" not in rules


def test_equivalent_changes_are_not_planted() -> None:
    copied = LOG_OVER.replace('said-by = "Ms Ahmed"', "") + (
        '[source.copy]\nfile = "copy.txt"\ncopy-of = "letter"\n'
        '[[event.evidence]]\nsource = "copy"\nquote = "It did not adopt the report, Ms Ahmed said."\n'
        "copy.txt: 3 May 2019. The council met in Geneva on 2 May 2019 and heard 18 speakers. "
        "It did not adopt the report, Ms Ahmed said.\n"
    )
    swapped = [fault for fault in planted(original(copied)) if fault.kind == "source swapped"]
    assert swapped == []  # both quotes stand in both texts
    names = [f.new for f in planted(original()) if f.kind == "name in a claim changed"]
    assert not {"Geneva", "Ahmed", "Ms Ahmed"} & set(names)


def test_place_and_people_are_exchanged_and_each_exchange_is_caught() -> None:
    around = 'title = "The council meets"\nplace = "Geneva"\npeople = ["Ms Ahmed"]\n'
    over = LOG_OVER.replace('title = "The council meets in Geneva and hears 18 speakers"\n', around)
    assert around in over
    outcomes = run(memory(over), most=600).outcomes
    for kind, old in (("place exchanged", "Geneva"), ("person exchanged", "Ms Ahmed")):
        found = [outcome for outcome in outcomes if outcome.fault.kind == kind]
        assert found and all(outcome.caught for outcome in found)
        assert {outcome.fault.old for outcome in found} == {old}
        assert old not in {outcome.fault.new for outcome in found}


RICH = """
letter.txt: 3 May 2019. On 2 May 2019 the former president Ann Lowe told the council in Geneva that at least 40 farms, 12 percent of all, were lost. Costs rose by 9 million dollars, Lowe said. Norway sued Chile over the dam unless the town agrees. The town plans to build a wall. “It was a long night,” Ann Lowe said to Mr Brown. Norway claimed that the wall is safe. Brown called it a crime.

[[event]]
id = "first"
date = "2019-05-02"
title = "Farms are lost, former President Ann Lowe tells the council in Geneva"
summary = "Lowe speaks of at least 40 farms and of 12 percent: costs rose by 9 million dollars. Norway sued Chile. The town plans to build a wall. Lowe says: “It was a long night”. Nobody could not agree."
[[event.evidence]]
quote = "On 2 May 2019 the former president Ann Lowe told the council in Geneva that at least 40 farms, 12 percent of all, were lost. Costs rose by 9 million dollars, Lowe said. Norway sued Chile over the dam unless the town agrees. The town plans to build a wall."
[[event.evidence]]
quote = "“It was a long night,” Ann Lowe said to Mr Brown. Norway claimed that the wall is safe. Brown called it a crime."
said-by = "Ann Lowe"
"""


@pytest.fixture(scope="module")
def rich() -> Trial:
    return run(memory(RICH), most=1500)


def of_kind(trial: Trial, kind: str) -> list[Outcome]:
    return [outcome for outcome in trial.outcomes if outcome.fault.kind == kind]


@pytest.mark.parametrize(
    ("kind", "old", "new", "rule"),
    [
        ("hedge dropped", "at least ", "", "claim-number"),
        ("hedge turned", "at least", "up to", "claim-number"),
        ("number made inexact", "12", "", "claim-number"),
        ("unit exchanged", "percent", "percentage points", "claim-number"),
        ("unit exchanged", "dollars", "euros", "claim-number"),
        ("by for to, to for by", "by", "to", "claim-number"),
        ("name for the first word of a sentence", "Farms", "Ashcombe", "claim-name"),
        ("limit of an office dropped", "former ", "", "claim-name"),
        ("quotation given to another speaker", "Lowe", "Chile", "claim-speaker"),
        ("speaker another than title or summary names", "Ann Lowe", "", "claim-speaker"),
        (
            "condition cut off",
            " unless the town agrees. The town plans to build a wall.",
            "",
            "quote-cropped",
        ),
        (
            "rumour or claim cut off",
            "“It was a long night,” Ann Lowe said to Mr Brown. Norway claimed that ",
            "",
            "claim-quotation",
        ),
        (
            "sentences joined by an elision",
            " claimed that the wall is safe. Brown",
            " […]",
            "elision-joins-sentences",
        ),
    ],
)
def test_a_kind_of_fault_is_planted_and_caught(kind: str, old: str, new: str, rule: str, rich: Trial) -> None:
    tried = of_kind(rich, kind)
    here = [o for o in tried if o.fault.old == old and o.fault.new == (new or o.fault.new)]
    assert here and rule in here[0].rules, [(o.fault.old, o.fault.new, o.rules) for o in tried]
    assert all(outcome.fault.expect is Expect.CAUGHT and not outcome.survives for outcome in tried)


@pytest.mark.parametrize(
    ("kind", "old", "new", "shown"),
    [
        ("claim denied", "are", "are not", "claim-negation"),
        ("word turned into its opposite", "build", "demolish", "claim-opposite"),
        ("word turned into its opposite", "agree", "disagree", "own word"),
        ("plan, forecast or report made a fact", "plans to build", "builds", "claim-firmer"),
        (
            "names turned round a verb",
            "President Ann Lowe tells the council in Geneva",
            "Geneva tells the council in President Ann Lowe",
            "claim-turned",
        ),
        ("denial taken out of a claim", "not ", "", "nothing"),
    ],
)
def test_a_turned_wording_is_for_a_person_to_read(
    kind: str, old: str, new: str, shown: str, rich: Trial
) -> None:
    found = next(o for o in of_kind(rich, kind) if (o.fault.old, o.fault.new) == (old, new))
    assert found.fault.expect is Expect.READ and not found.survives
    assert shown in (found.rules or (("nothing", "own word")[found.own],))


def signed(severity: str, signs: int = 1) -> Trial:
    """A log whose event `signs` people have read, and whose rule on changed readings has a severity of its own."""
    over = f'timeline.rules.wording-changed = "{severity}"\n{LOG_OVER}'
    read = memory(over)
    report = verify(read)
    by = [
        SignOff("first", 0, name, "2019-05-04", str(digest(report.dossier, report.timeline.events[0])))
        for name in ("Ann", "Bob")
    ]
    return run(replace(read, reviews=rendered({"first": by[:signs]}).encode()), most=200)


@pytest.mark.parametrize("severity", ["off", "note", "error"])
def test_a_reading_shows_what_nothing_else_does_and_no_rule_takes_the_credit(severity: str) -> None:
    """Every turned wording makes it stale, no harmless variant does, and it hides no survivor."""
    trial_, unread = signed(severity), signed(severity, signs=0)
    turned = [o for o in trial_.outcomes if o.fault.expect is Expect.READ]
    assert turned and all(outcome.stale and not outcome.hidden for outcome in turned)
    assert any(not outcome.caught and not outcome.own for outcome in turned)
    assert any(o.hidden for o in unread.outcomes if o.fault.expect is Expect.READ)
    gone = {"unknown-event"}  # another id: its sign-off is of an event that isn't there
    assert [{*o.rules} - gone for o in trial_.outcomes] == [{*o.rules} - gone for o in unread.outcomes]
    assert [o.fault.kind for o in trial_.alarms] == [o.fault.kind for o in unread.alarms] == []
    counted = json.loads(render.as_json(trial_))["summary"]
    assert counted["wording_stale"] > 0 == counted["wording_hidden"]


def test_a_word_of_no_quote_is_shown_as_the_editors_own(rich: Trial) -> None:
    assert {outcome.own for outcome in of_kind(rich, "other word of a claim, of no quote")} == {True}
    assert {outcome.own for outcome in of_kind(rich, "other word of a claim, of its quotes")} == {False}


def test_a_true_log_with_every_kind_of_claim_has_no_survivor_and_no_alarm(rich: Trial) -> None:
    assert [(o.fault.kind, o.fault.old, o.fault.new) for o in rich.survivors] == []
    assert [(o.fault.kind, o.rules) for o in rich.alarms] == []


@pytest.mark.parametrize(
    ("text", "said", "kinds"),
    [
        ("at least 40 farms", "There were 40 farms.", {"hedge turned"}),
        (
            "at least 40 farms",
            "Up to 40, at most 40, only 40: at least 40 farms.",
            {"hedge turned", "hedge dropped"},
        ),
        ("forty farms, at least 12", "12 of forty farms", {"hedge turned", "number made inexact"}),
        ("It rose by 5", "It rose to 5, by 5.", set()),
        ("sold by 5 in 9", "", {"number made inexact"}),
        ("30% less", "30% less", {"unit exchanged", "number made inexact"}),
        ("9 hours. Days", "9 hours", {"unit exchanged", "number made inexact"}),
        ("9 of them. Days", "9 of them", {"number made inexact"}),
    ],
)
def test_what_the_quotes_say_of_an_amount_is_no_fault(text: str, said: str, kinds: set[str]) -> None:
    numbers = atoms.atoms(text, frozenset()).numbers
    assert {kind for kind, _, _ in amounts.faults(text, numbers, said, Random(0))} == kinds


def test_forms_of_words() -> None:
    bases = frozenset({"refuse", "deny", "stop", "fall", "leave", "pass"})
    known = ("refused", "denies", "stopped", "fell", "leaving", "passes", "deny", "stopgap")
    found = [forms.form(word, bases) for word in known]
    assert [each and each.base for each in found] == [
        "refuse",
        "deny",
        "stop",
        "fall",
        "leave",
        "pass",
        "deny",
        None,
    ]
    assert [forms.inflected(*each) for each in found if each] == list(known[:-1])


def test_every_exchange_can_be_planted() -> None:
    for kind in ("hedge", "unit", "way"):
        for words in tables.exchanged(kind):
            text = {
                "hedge": f"It was {words} 50 x",
                "unit": f"It was 50 {words}",
                "way": f"It rose {words} 50",
            }
            numbers = [span for span in atoms.atoms(text[kind], frozenset()).numbers if span[0] > 6]
            found = amounts.faults(text[kind], numbers[:1], "", Random(0))
            spans = {text[kind][slice(*span)] for _, span, _ in found}
            assert words in spans, words


@pytest.mark.parametrize(
    ("text", "planted"),
    [
        ("The former mine of Ketter", "The mine of Ketter"),
        ("An alleged theft", "An theft"),
        ("They accused miners", None),
        ("Former President Ann Lowe", None),
    ],
)
def test_limits_before_no_office_are_for_a_person_to_read(text: str, planted: str | None) -> None:
    found = list(wording.changes(text, atoms.atoms(text, frozenset()), Random(0)))
    limits = [text[:start] + new + text[end:] for kind, (start, end), new in found if kind == "limit dropped"]
    assert limits == ([planted] if planted else [])


@pytest.mark.parametrize(
    ("text", "planted"),
    [
        ("They sell it, if it rains", ["They sell it"]),
        ("They ask whether it rains", ["They ask that it rains"]),
        ("It rose slightly", ["It rose sharply"]),
        ("They vote in favour of it", ["They vote against it"]),
        ("They left before it rained", ["They left after it rained"]),
        ("They hear some millers", ["They hear all millers"]),
        ("The deputy speaks", ["The chief speaks"]),
        ("They said “if it rains”", []),
    ],
)
def test_conditions_degrees_order_amounts_and_ranks_are_turned(text: str, planted: list[str]) -> None:
    kinds = {"condition or question made a fact", *wording.INSTEAD.values()}
    found = wording.changes(text, atoms.atoms(text, frozenset()), Random(0))
    assert [text[:start] + new + text[end:] for kind, (start, end), new in found if kind in kinds] == planted


def test_a_verb_is_exchanged_for_that_of_another_deed_in_its_form() -> None:
    text = "The council told them"
    found = wording.changes(text, atoms.atoms(text, frozenset()), Random(0))
    ((start, end), new), *more = [change[1:] for change in found if change[0] == "verb of another deed"]
    assert (text[start:end], more) == ("told", []) and new.endswith("d") and new != "told"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("order of time turned", "The millers left before the storm came in May"),
        ("amount of a group turned", "Then some millers left the town in May"),
        ("office of another rank", "The deputy left the town in May"),
        ("verb of another deed", "The millers left the town in May"),
        ("side turned", "The millers voted against the weir in May"),
        ("degree turned", "Prices rose slightly in the town in May"),
        ("condition or question made a fact", "The millers leave the town, if it rains"),
        ("claim denied", "The millers have left the town in May"),
        ("plan, forecast or report made a fact", "The millers reportedly left the town in May"),
        ("limit dropped", "The former miller left the town in May"),
        ("two names exchanged", "The Lowe letter reached the Tarn mill in May"),
    ],
)
def test_what_is_planted_turns_a_wording_whose_quote_has_its_words(kind: str, text: str) -> None:
    found = wording.changes(text, atoms.atoms(text, frozenset({"Lowe", "Tarn"})), Random(0))
    new = [text[:a] + new + text[b:] for told, (a, b), new in found if told == kind]
    assert new and all(turned(text, each, [text]) for each in new), new


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It rained, according to Lowe.", ["It rained, according to Tarn."]),
        ("Then Lowe says it rained.", ["Then Tarn says it rained."]),
        ("Then Lowe swam.", []),
        ("Then Lowe says “it rained”.", []),  # whose quotation it is a rule asks
    ],
)
def test_what_is_told_is_given_to_another(text: str, told: list[str]) -> None:
    found = attribution.handed_on(text, atoms.atoms(text, frozenset({"Lowe"})), ["Lowe", "Tarn"])
    assert [text[:a] + new + text[b:] for _, (a, b), new in found] == told


@pytest.mark.parametrize(
    ("text", "exchanged"),
    [
        ("Then Norway sued Chile.", ["Then Chile sued Norway."]),
        ("Then Norway and Chile met.", []),
        ("Then Norway met. Chile left.", []),
        (
            "Then Norway, alongside Chile, met Peru.",
            ["Then Norway, alongside Peru, met Chile.", "Then Peru, alongside Chile, met Norway."],
        ),
    ],
)
def test_names_are_exchanged_where_it_says_something_else(text: str, exchanged: list[str]) -> None:
    known = frozenset({"Chile"})
    found = wording.changes(text, atoms.atoms(text, known), Random(0))
    assert [text[:a] + new + text[b:] for kind, (a, b), new in found if "names" in kind] == exchanged


# ---- the choice --------------------------------------------------------------


def dummy(kind: str, path: str, number: int) -> Fault:
    return Fault(kind, Where(LOG, (path,)), "", str(number), memory)


def test_every_kind_gets_its_share_and_every_value_its_turn() -> None:
    many = [dummy("many", path, number) for path in "abcde" for number in range(20)]
    few = [dummy("few", "a", number) for number in range(3)]
    chosen = choose([*many, *few], 13, Random(0))
    assert [fault.kind for fault in chosen].count("few") == 3
    paths = [fault.where.path[0] for fault in chosen if fault.kind == "many"]
    assert {path: paths.count(path) for path in paths} == dict.fromkeys("abcde", 2)
    assert paths == sorted(paths)
    assert choose(many, 1000, Random(0)) == many


# ---- the trial ---------------------------------------------------------------


def test_a_small_timeline(small: Trial) -> None:
    caught = {outcome.fault.kind: outcome.rules for outcome in small.outcomes if outcome.caught}
    assert "quote-not-found" in caught["word swapped"]
    assert "elision-hides-negation" in caught["negation hidden by an elision"]
    assert "source-changed" in caught["text changed"]
    assert "no-evidence" in caught["all evidence taken away"]
    assert (small.survivors, small.alarms) == ([], [])
    assert {outcome.fault.kind for outcome in small.unseen} >= {"words elsewhere changed, new checksum"}


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("quote-not-found", "word dropped"),
        ("source-changed", "text changed"),
        ("date-contradicted", "date moved by a larger unit"),
        ("claim-quotation", "quotation in a claim changed"),
        ("claim-name", "name in a claim enlarged"),
        ("dateline-mismatch", "publication moved"),
        ("unused-waiver", "waiver for nothing"),
    ],
)
def test_a_rule_that_is_missing_lets_mutants_survive(
    rule: str, kind: str, small: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kind not in {outcome.fault.kind for outcome in small.survivors}
    without = tuple(each for each in ALL_RULES if each is not BY_NAME[rule])
    monkeypatch.setattr(import_module("hrctimeline.verifier"), "ALL_RULES", without)
    assert kind in {outcome.fault.kind for outcome in run(memory(), most=240).survivors}


def test_a_reported_variant_is_an_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    def harmful(of: Original, random: Random) -> Iterator[Fault]:
        plant = lambda: of.with_value(LOG, ("event", 0, "date"), basic("2019-05-03"))  # noqa: E731
        yield Fault(
            "another day", Where(LOG, ("event", 0, "date")), "2019-05-02", "2019-05-03", plant, Expect.QUIET
        )

    monkeypatch.setattr(trial, "FAMILIES", (harmful,))
    tried = run(memory())
    assert [outcome.rules for outcome in tried.alarms] == [("date-contradicted",)]
    text = " ".join(render.text(tried, 80, plain).split())
    assert "another day: “2019-05-02” → “2019-05-03”; reported: date-contradicted" in text


def test_a_waived_rule_excuses() -> None:
    waiver = '[[event.waiver]]\nrule = "date-unsupported"\nreason = "The minutes say so."\n'
    over = f'[[event]]\n{waiver}[[event.evidence]]\nquote = "It did not adopt the report, Ms Ahmed said."\n'
    tried = run(memory(over.replace("[[event]]", '[[event]]\ntitle = "Ms Ahmed speaks"')), most=300)
    moved = [outcome for outcome in tried.outcomes if outcome.fault.kind == "date moved by its unit"]
    assert [(outcome.excused, outcome.waived) for outcome in moved] == [(True, ("date-unsupported",))] * 2
    assert "date moved by its unit (waived: date-unsupported)" in render.text(tried, 80, plain)


def test_the_seed_decides() -> None:
    one, same, other = (render.as_json(run(memory(), seed=seed, most=60)) for seed in (1, 1, 2))
    assert one == same != other


def test_a_log_with_errors_is_not_tried() -> None:
    with pytest.raises(NotClean):
        run(memory(LOG_OVER.replace("heard 18", "heard 19")))


def test_the_report(small: Trial) -> None:
    assert max(map(len, render.text(small, 50, plain).splitlines())) <= 50
    text = render.text(small, 80, plain)
    assert max(map(len, text.splitlines())) <= 80
    assert text.startswith("Faults ") and "\nHarmless variants " in text
    assert "Nothing shows these; a reader has to look:" in text
    assert text.rstrip().endswith("seed 0")
    document = json.loads(render.as_json(small))
    assert document["summary"]["planted"] == len(document["mutants"]) == len(small.outcomes)
    assert sum(each["planted"] for each in document["classes"]) == len(small.outcomes)
    shown = ("wording_reported", "wording_own", "wording_stale", "wording_hidden")
    assert document["summary"]["wording_planted"] == sum(document["summary"][key] for key in shown) > 0
    assert "\nWording, for a person to read " in text
    assert document["summary"]["survivors"] == sum(mutant["survives"] for mutant in document["mutants"])


def test_a_survivor_is_shown_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("hrctimeline.verifier"), "ALL_RULES", (BY_NAME["date-contradicted"],))
    text = render.text(run(memory(), most=400), 80, plain)
    block = text[text.index("word doubled: ") - 40 :].splitlines()
    assert text.index("Not caught:") < text.index("word doubled: ")
    assert any("“The” → “The The”" in line or " → “" in line for line in block)
    assert any(set(line.strip()) == {"^"} for line in block)


# ---- the shipped timeline, and the command -----------------------------------

# a capital word that begins a sentence is only known for a name where some text has it as one; a speaker who
# stands near by is only noted
GAPS = {
    "name in a claim changed",
    "name in a claim enlarged",
    "name in a claim invented",
    "speaker not of the paragraph",
}


def test_the_shipped_log(root: Path) -> None:
    tried = run(Disk(str(root / "events.toml")), most=120)
    assert [(outcome.fault.kind, outcome.rules) for outcome in tried.alarms] == []
    assert {outcome.fault.kind for outcome in tried.survivors} <= GAPS


def test_the_command(folder: Path, hrctimeline: Command) -> None:
    seen = hrctimeline("mutants", "--most", "40", "--seed", "3", "--format", "json")
    document = json.loads(seen.out)
    assert seen.code == (1 if document["summary"]["survivors"] else 0)
    assert (document["seed"], document["summary"]["planted"]) == (3, 40)
    assert seen.err.startswith("40 mutants in ") and "\r" not in seen.err


def test_the_command_on_a_log_whose_faults_are_all_caught(tmp_path: Path, hrctimeline: Command) -> None:
    log = write(lay_over(LOG_OVER), tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    seen = hrctimeline("mutants", "--log", str(log), "--most", "200")
    assert seen.code == 0 and ", 0 missed" in seen.out
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_the_command_wants_a_log_without_errors(folder: Path, hrctimeline: Command) -> None:
    log = folder / "events.toml"
    log.write_bytes(log.read_bytes().replace(b'"2018-06-19"', b'"2018-06-18"'))
    seen = hrctimeline("mutants")
    assert (seen.code, seen.out) == (2, "")
    assert "the log has errors as it is" in seen.err


def test_the_command_without_a_log(nowhere: Path, hrctimeline: Command) -> None:
    assert hrctimeline("mutants").code == 2
    assert hrctimeline("mutants", "--log", "none.toml").code == 2
