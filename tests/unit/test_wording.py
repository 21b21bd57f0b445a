"""What turns a quote and what doesn't: (title, quotes, the kinds of turn and the words they stand at)."""

import pytest

from hrctimeline.claims.names.runs import runs
from hrctimeline.claims.words import words
from hrctimeline.wording.content import LEADS, contents
from hrctimeline.wording.direction import Evidence, turns
from hrctimeline.wording.stems import lines, stems

ROWS = [
    # denied here and not there, and the other way round
    ("The ferry sails", ["The ferry did not sail on Monday."], "negation sails"),
    ("The ferry sails", ["The ferry didn’t sail on Monday."], "negation sails"),
    ("The ferry does not sail", ["The ferry sailed on Monday."], "negation sail"),
    ("The guild refuses to vote", ["The guild voted on Monday."], "negation vote"),
    ("The guild votes", ["The guild refused, after a long day, to vote."], "negation votes"),
    ("The guild denies the theft", ["The guild reported the theft."], "negation theft"),
    ("The guild does not vote", ["The guild refused to vote."], ""),
    ("The guild fails to vote", ["The guild has yet to vote."], ""),
    ("The guild votes", ["It did not only talk. The guild voted."], ""),
    ("The ferry sails", ["There was no ferry on Sunday. The ferry sailed on Monday."], ""),
    ("Engine No. 3 sails for 90 crowns", ["Engine No. 3 sailed for 90 crowns."], ""),
    ("The toll is never raised", ["The town forbade every toll."], ""),
    ("The toll is never raised", ["The town spoke of it."], "negation raised"),
    # opposites
    ("The toll falls", ["The toll rose to two pence."], "opposite falls"),
    ("The toll rises", ["The toll rose to two pence, then fell."], ""),
    ("The town backs the bridge", ["The town opposed the bridge."], "opposite backs"),
    ("The inn opens its doors", ["The inn shut its doors."], "opposite opens"),
    ("The inn opens", ["The school shut for the winter."], ""),
    ("The ferry sails after the storm", ["The ferry sailed before the storm."], "opposite storm"),
    ("The ferry sails before the storm", ["The ferry sailed before the storm, not after it."], ""),
    # planned, doubted, limited
    ("The town has built a mill", ["The town plans to build a mill."], "firmer built"),
    ("The town built a mill", ["The town will build a mill."], "firmer built"),
    ("The town builds a mill", ["The town will build a mill."], ""),
    ("The town is to build a mill", ["The town will build a mill."], ""),
    ("The town plans to build a mill", ["The town built a mill."], "firmer build"),
    ("The town builds a mill", ["The guild asked the town on Monday to build a mill."], "firmer builds"),
    ("The smith stole a horse", ["The smith allegedly stole a horse."], "firmer stole"),
    ("The law is read", ["The proposed law was read."], "firmer law"),
    ("The proposed law is read", ["The proposed law was read."], ""),
    ("The oldest inn burns", ["The third oldest inn burned."], "firmer oldest"),
    ("The meeting ends", ["The third meeting ended."], ""),
    # two names round a verb
    ("On Monday Orne sues Vail", ["Vail sued Orne on Monday."], "turned Monday Orne sues Vail"),
    ("In May Orne is sued by Vail", ["Vail sued Orne in May."], ""),
    ("In May Orne sues Vail", ["Vail was sued by Orne in May."], ""),
    ("In May Orne sues Vail", ["Orne and Vail met. Orne sued Vail."], ""),
]


@pytest.mark.parametrize(("title", "quotes", "wanted"), ROWS)
def test_what_turns_a_quote(title: str, quotes: list[str], wanted: str) -> None:
    found = list(turns(title, contents(title), Evidence(quotes), runs(words(title))))
    assert " + ".join(f"{each.kind} {title[slice(*each.span)]}" for each in found) == wanted


def _kinds(prose: str, evidence: Evidence) -> set[str]:
    return {each.kind for each in turns(prose, contents(prose), evidence, [])}


@pytest.mark.parametrize(("head", "tail"), list(lines("opposites.txt")), ids=str)
def test_every_pair_of_opposites_is_seen(head: str, tail: list[str]) -> None:
    for one in head.split():
        for other in tail:
            if stems(one).isdisjoint(stems(other)):
                # before, above and their like lead another word
                form = "The miller stood {} grain." if one in LEADS else "The miller {} grain."
                assert "opposite" in _kinds(form.format(one), Evidence([form.format(other)])), (one, other)


@pytest.mark.parametrize(("base", "forms"), list(lines("irregular.txt")), ids=str)
def test_irregular_forms_are_one_word_with_their_base(base: str, forms: list[str]) -> None:
    for form in forms:
        assert not stems(form).isdisjoint(stems(base))


@pytest.mark.parametrize(("kind", "cues"), list(lines("cues.txt")), ids=str)
def test_every_cue_bears_on_what_follows(kind: str, cues: list[str]) -> None:
    wanted = {
        "plan-to": "plan",
        "request-to": "plan",
        "future-to": "future",
        "fail-to": "deny",
        "yet-to": "deny",
    }
    for cue in cues if kind != "against" else ():
        last = contents(f"The miller {cue} {'to ' * (kind in wanted)}grind.")[-1]
        assert last.text == "grind" and wanted.get(kind, kind) in last.cues, cue
