"""Titles and summaries that turn what the quotes of their event say, in words that no other rule proves."""

# A row a case: it is not broken up, and the words of the texts are not cut.

from functools import partial

from .judged import each, judge
from .planting import SECOND, Edit

Second = partial(Edit, of=SECOND)
NEGATION, OPPOSITE, FIRMER, WIDER = "claim-negation", "claim-opposite", "claim-firmer", "claim-wider"

TURNED = (
    Edit("withdrawal-denied", "announcement:0", "announce the withdrawal", "deny the withdrawal", NEGATION),
    Edit("withdrawal-not-announced", "announcement:0", "announce the withdrawal", "do not announce the withdrawal", NEGATION),
    Second("viaduct-not-taken-over", "county-answer:0", "it will take over", "it will not take over", NEGATION),
    Second("viaduct-taken-over-already", "county-answer:0", "it will take over", "it has taken over", FIRMER),
    Edit("always-replying", "joint-reply:0", "Eighteen groups reply", "Eighteen groups always reply", WIDER),
    Second("first-train", "last-train:0", "The last train", "The first train", OPPOSITE),
)  # fmt: skip

SAME = (
    Edit("withdrawal-made-known", "announcement:0", "announce the withdrawal", "make the withdrawal known"),
    Second("viaduct-still-to-be-taken-over", "county-answer:0", "it will take over", "it is to take over"),
)  # fmt: skip

ALL = TURNED + SAME


@each(ALL)
def test_wording_that_turns_its_quotes_is_reported(edit: Edit) -> None:
    judge(edit)
