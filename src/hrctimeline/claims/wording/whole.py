"""All of a thing, where every quote has but some or most of it: "all from Orne" for "mostly from Orne"."""

from collections.abc import Iterator

from hrctimeline.claims.wording.content import Content, all_stems
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import WHOLE
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import every_token

_PART = listed(
    "some several certain part parts few handful most mostly largely mainly chiefly primarily predominantly"
)
_BACKING = WHOLE | listed("each everyone everybody wholly only both")
_IDIOMS = listed("at after above of in for")  # "at all", "after all", "in all"
_MARKS = frozenset(",;:.!?()")
_REACH = 3  # content words behind "all" and "mostly", of which the two have one in common


def whole(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The "all" of a title or summary whose quotes say "some" or "mostly" of the same, "all" of nothing."""
    if evidence.plain.isdisjoint(_PART) or not evidence.plain.isdisjoint(_BACKING):
        return
    before = ""
    for token in every_token(prose):
        if token.plain in WHOLE and before not in _IDIOMS:
            mine = all_stems(_behind(prose, here, token.end))
            for number, quote in enumerate(evidence.quotes):
                words = [each for n, each in evidence.words if n == number]
                for part in (each for each in every_token(quote) if each.plain in _PART):
                    if any(not each.stems.isdisjoint(mine) for each in _behind(quote, words, part.end)):
                        said, there = f"the quote has “{part.plain}”", (part.start, part.end)
                        yield Turned("wider", (token.start, token.end), said, number, there, "warning")
                        return
        before = token.plain


def _behind(prose: str, words: list[Content], end: int) -> list[Content]:
    """The next content words behind a place, up to a mark."""
    following = [each for each in words if each.start >= end][:_REACH]
    return [each for each in following if _MARKS.isdisjoint(prose[end : each.start])]
