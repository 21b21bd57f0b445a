"""Words of a title or summary whose contrary the quotes have: opposites, for and against, early and late.

Which words are opposites is in a table. Whether two are of one matter is asked in `facing`, which is loaded
where a quote has an opposite at all.

Prepositions that turn what a word says (a vote for and against, an attack by and on, a letter to and from)
are held against each other only behind one word, and before one object.

Prefixes that make of a word what it isn't, or less of it: Quirk et al. 1985, appendix I.21 to I.31. Dropped
or put before a word they turn it: a semi-final told as the final, an armed guard as unarmed.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_content
from hrctimeline.claims.wording.opposites import led_pairs, poles_of
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.stems import stems
from hrctimeline.words.fold import HYPHENS, Span
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token, every_token, tokens, tokens_within

_IN_TIME = {"before", "after"}  # what these lead is held against in `ordering`
_LED = 60  # characters before a word in which its preposition stands
# Quirk et al. 1985, sections 9.46 (source and goal), 9.50 (agent), 9.55 (support and opposition)
_SIDES = (
    (frozenset(("for", "favour", "favor")), frozenset(("against",))),
    (frozenset(("by", "'s")), frozenset(("on", "against", "at", "upon"))),
    (frozenset(("from",)), frozenset(("to",))),
    (frozenset(("with",)), frozenset(("without",))),
    (frozenset(("into",)), frozenset(("from",))),
    (frozenset(("up",)), frozenset(("down",))),
)
# of nouns, only those that one party does to another: FrameNet, the frames Attack and Judgment_communication
_DONE_TO = listed(
    """
    attack attacks assault assaults raid raids strike strikes ambush bombing bombings offensive invasion
    shelling complaint complaints accusation accusations charge charges suit suits lawsuit lawsuits protest
    protests crime crimes campaign threat threats verdict criticism
    """
)
_REACH = 60  # characters behind a word for its preposition and the object
_OBJECT = 4  # words of the object
_MEASURED = ("up", "down")
_MARKS = frozenset(",;:.!?()—–")
_PREFIXES = ("un", "non", "semi", "demi", "quasi", "pseudo", "counter")
_PREFIX = 9  # characters before a word in which a prefix and its hyphen stand


def opposed(prose: str, word: Content, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The opposite that the quotes have of a word of the log, where they don't have that word."""
    if word.leads and (found := _placed(prose, word, evidence)):
        yield found
        return
    on = poles_of(word) if not word.denied else []
    if any(map(evidence.opposed, on)):
        from hrctimeline.claims.wording.facing import facing

        yield from facing(prose, word, here, on, evidence)


def _placed(prose: str, word: Content, evidence: Evidence) -> Turned | None:
    """ "above the strait" where the quotes have "below the strait" alone."""
    span = _preposition(prose, word)
    there = [(n, e) for n, e in evidence.same(word.stems) if e.leads]
    if span is None or any(e.leads == word.leads for _, e in there):
        return None
    for number, each in there:
        opposite = _preposition(evidence.quotes[number], each)
        if opposite and {word.leads, each.leads} != _IN_TIME and {word.leads, each.leads} in led_pairs():
            return Turned("opposite", span, f"the quote has “{each.leads}”", number, opposite)
    return None


def _preposition(prose: str, word: Content) -> Span | None:
    """The place of the preposition before a word; None where a mark parts them: "the month before, when"."""
    ahead = [*tokens(prose, max(0, word.start - _LED), word.start)]
    at = next((i for i in range(len(ahead) - 1, -1, -1) if ahead[i].plain == word.leads), None)
    if at is None or any(token.kind == "mark" for token in ahead[at + 1 :]):
        return None
    return ahead[at].start, ahead[at].end


def led(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The words of a title or summary whose preposition every quote has turned round, before one object."""
    for word in here:
        mine = [*_led(prose, word)]
        if not mine:
            continue
        theirs = [(n, e, each) for n, e in evidence.same(word.stems) for each in _led(evidence.quotes[n], e)]
        for preposition, objects, end in mine:
            measured = preposition in _MEASURED  # closed up 7%: an amount is no object
            found = [(n, e, prep) for n, e, (prep, those, _) in theirs if measured or objects & those]
            turned = [each for each in found if _opposed(preposition, each[2])]
            if turned and len(turned) == len(found):
                number, each, there = turned[0]
                said = f"the quote has “{there}”" if there != "'s" else "in the quote it is the other's"
                last = end if there == "without" or preposition == "without" else word.end
                yield Turned("turned", (word.start, max(word.end, last)), said, number, each.span)
                break


def _opposed(one: str, other: str) -> bool:
    return any(
        (one in side and other in against) or (one in against and other in side) for side, against in _SIDES
    )


def _led(prose: str, word: Content) -> Iterator[tuple[str, frozenset[str], int]]:
    """The prepositions of a word, each with the stems of its object and its end; a genitive before a noun."""
    behind = tokens_within(prose, word.end, word.end + _REACH)
    behind = behind[1:] if behind and behind[0].plain == "in" else behind  # "in favour of"
    if behind and behind[0].plain in _leading():
        yield behind[0].plain, *_object(behind[1:])
    if word.text.casefold() not in _DONE_TO:
        return
    before = tokens_within(prose, word.start - _REACH, word.start)
    if before and before[-1].plain.endswith(("'s", "s'")):
        yield "'s", stems(before[-1].plain), 0


@cache
def _leading() -> frozenset[str]:
    return frozenset(word for pair in _SIDES for side in pair for word in side)


def _object(behind: Sequence[Token]) -> tuple[frozenset[str], int]:
    found, end = set[str](), 0
    for token in behind[:_OBJECT]:
        if token.kind == "number":
            return frozenset(), 0  # "to $98 a barrel from $101"
        if token.plain in _MARKS or (found and token.plain in _leading()):
            break
        if token.kind == "word" and is_content(token.plain):
            found |= stems(token.plain)
            end = token.end
    return frozenset(found), end


_Parted = tuple[str, frozenset[str]]  # a prefix or "", and the stems of the rest


def prefixed(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Turned]:
    """The words of a title or summary that have a prefix in every quote, or there alone have none."""
    told = {token.plain for token in every_token(prose)}
    if not any(plain.startswith(_PREFIXES) for plain in told ^ evidence.plain):
        return
    table: dict[str, list[tuple[str, int, Content]]] = {}
    for number, each in evidence.words:
        for its, rest in _parted(evidence.quotes[number], each):
            for stem in rest:
                table.setdefault(stem, []).append((its, number, each))
    for word in (each for each in here if not each.under):
        mine = {(prefix, stem) for prefix, rest in _parted(prose, word) for stem in rest}
        there = [(prefix, *found) for prefix, stem in mine for found in table.get(stem, ())]
        if there and not any(a == b or b in told or each.under for a, b, _, each in there):
            _, _, number, each = min(there)
            quote, span = evidence.quotes[number], (_begins(prose, word), word.end)
            said = f"the quote has “{quote[_begins(quote, each) : each.end]}”"
            yield Turned("opposite", span, said, number, each.span)


def _parted(prose: str, word: Content) -> Iterator[_Parted]:
    """How a word may be parted: one that a hyphen ties to a prefix, or that begins like one."""
    start = _begins(prose, word)
    if start < word.start:
        yield prose[start : word.start - 1].casefold(), word.stems
        return
    yield "", word.stems
    plain = word.text.casefold()
    prefix = next((each for each in _PREFIXES if plain.startswith(each)), "")
    if prefix and plain != prefix:
        yield prefix, stems(plain.removeprefix(prefix))


def _begins(prose: str, word: Content) -> int:
    """Where a word begins, with the prefix that a hyphen ties to it."""
    if prose[word.start - 1 : word.start] not in [*HYPHENS]:
        return word.start
    before = tokens_within(prose, word.start - _PREFIX, word.start)[-2:-1]
    return next((token.start for token in before if token.plain in _PREFIXES), word.start)
