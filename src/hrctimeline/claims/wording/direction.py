"""Where a title or summary turns what its quotes say: denies, opposes, firms up, turns round.

Nothing here measures likeness. Two words are one where they share a stem, opposites where a table has them
on two sides of a line; a finding says which words of the log and which of the quote stand against each other.
"""

from collections.abc import Iterator
from itertools import islice

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.wording.conditions import conditioned
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.doers import exchanged
from hrctimeline.claims.wording.ladder import firmed
from hrctimeline.claims.wording.opposites import led_pairs, poles
from hrctimeline.claims.wording.paraphrase import ended, extreme, kept, unsurpassed
from hrctimeline.claims.wording.quoted import COMPANY, Evidence, beside, is_nominal
from hrctimeline.claims.wording.reported import reported
from hrctimeline.claims.wording.shared_out import shared_out
from hrctimeline.claims.wording.stems import past, stems
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.claims.wording.wider import wider
from hrctimeline.words.fold import Span
from hrctimeline.words.tokens import tokens

FIRM = ("plan", "report", "doubt", "future", "modal", "rank")
_PARTICLES = frozenset(("over", "up", "off", "out", "down", "away", "back"))
_HYPHENS = ("-", "‐", "‑")
_SAID = {
    "plan": "only planned or hoped for",
    "report": "only reported",
    "doubt": "not certain",
    "future": "still to come",
    "modal": "only possible",
    "rank": "of a lower rank",
}


def turns(
    prose: str, here: list[Content], evidence: Evidence, names: list[Run], *, told: bool = True
) -> Iterator[Turned]:
    """What of a title or summary turns the quotes, at most once a word; `here` are its content words.

    `told`: what it denies must be denied by a quote, too; a summary may say what the texts don't tell.
    """
    found = [*_word_by_word(prose, here, evidence, names, told=told)]
    found += exchanged(prose, here, evidence, names)
    more = (
        conditioned(prose, here, evidence),
        firmed(prose, here, evidence, names),
        wider(prose, here, evidence),
        shared_out(prose, evidence),
    )
    for later in (reported(prose, here, evidence, names), *more):
        found += [turn for turn in later if not any(each.span == turn.span for each in found)]
    return iter(found)


def _word_by_word(
    prose: str, here: list[Content], evidence: Evidence, names: list[Run], *, told: bool
) -> Iterator[Turned]:
    for word in here:
        if not any(run.start <= word.start < run.end for run in names):
            looks = [_negation, _opposite]
            looks += [] if _compound(prose, word) else [_firmer]
            looks += [_untold] if told else []
            found = filter(None, (look(word, here, evidence) for look in looks))
            yield from (turn for turn in islice(found, 1) if not _agrees(prose, word, turn, evidence))


def _agrees(prose: str, word: Content, turn: Turned, evidence: Evidence) -> bool:
    """Whether a denial of one side is told by the other in other words: never so high, the highest ever."""
    if turn.kind != "negation":
        return False
    if turn.quote < 0:
        return unsurpassed(prose, word, evidence)
    there = evidence.acting(word)
    mine = _particle(prose, word)
    if all(_particle(evidence.quotes[number], each) != mine for number, each in there):
        return True  # another verb: take, take over
    return ended(word, there) or any(
        extreme(prose, word, evidence.quotes[number], each) for number, each in there
    )


def _particle(prose: str, word: Content) -> str:
    """The particle directly behind a verb, or ""."""
    following = [token.plain for token in tokens(prose, word.end, word.end + 12)][:2]
    return following[0] if following and following[0] in _PARTICLES and following[1:] != ["of"] else ""


def _compound(prose: str, word: Content) -> bool:
    """Whether a word is a part of a compound, which says something else: night-time."""
    return prose[word.start - 1 : word.start] in _HYPHENS or prose[word.end : word.end + 1] in _HYPHENS


def _untold(word: Content, here: list[Content], evidence: Evidence) -> Turned | None:
    """The log denies what no quote speaks of, and no quote that has its object says no to anything."""
    if not word.denied or evidence.same(word.stems):
        return None
    clause = [each for each in here if each.sentence == word.sentence]
    behind = [each for each in clause if each.start >= word.start]
    if evidence.says_no_to(_stems(clause)) or evidence.says_no_with(_stems(behind)):
        return None
    return Turned("negation", word.span, "no quote denies anything of this", -1, (0, 0))


def _stems(found: list[Content]) -> frozenset[str]:
    return frozenset(stem for each in found for stem in each.stems)


def _negation(word: Content, here: list[Content], evidence: Evidence) -> Turned | None:
    """The log denies what the quotes state, or states what they deny."""
    if not word.stems.isdisjoint(stems("say") | stems("tell")):
        return None  # one says it, and another can't say
    there = evidence.acting(word)
    if not there or any(each.denied == word.denied for _, each in there):
        return None
    if word.under if not word.denied else all(each.under for _, each in there):
        return None  # another word of the sentence says no, or less: "saw less panic"
    alike = [found for found in there if _share(word, here, found, evidence, names=True)]
    if not alike:
        return None  # the same word of something else
    number, each = alike[0]
    said = "the quote denies it" if each.denied else "the quote doesn't deny it"
    return Turned("negation", word.span, said, number, _around(each, evidence.quotes[number]))


def _opposite(word: Content, here: list[Content], evidence: Evidence) -> Turned | None:
    """The log has the opposite of the quotes' word, and not that word."""
    if word.leads and (found := _led(word, evidence)):
        return found
    if word.denied or evidence.same(word.stems):
        return None
    for pole in poles():
        if word.stems.isdisjoint(pole.own):
            continue
        if any(_share(word, here, own, evidence) for own in evidence.same(pole.own)):
            continue  # a quote says it in another word
        for number, each in evidence.opposed(pole):
            if _of_another_time(word, each) or kept(word, here, number, each, evidence):
                continue
            if _share(word, here, (number, each), evidence):
                said = f"the quote has the opposite: “{each.text}”"
                return Turned("opposite", word.span, said, number, each.span)
    return None


def _of_another_time(word: Content, each: Content) -> bool:
    """Whether one of two words is to come, and the other is past: will leave, joined."""
    return any(
        "future" in one.cues and "future" not in other.cues and past(other.text.casefold())
        for one, other in ((word, each), (each, word))
    )


def _led(word: Content, evidence: Evidence) -> Turned | None:
    """ "after the strike" where the quotes have "before the strike" alone."""
    there = [(n, e) for n, e in evidence.same(word.stems) if e.leads]
    for number, each in there:
        if frozenset((word.leads, each.leads)) in led_pairs() and all(
            e.leads != word.leads for _, e in there
        ):
            said = f"the quote has “{each.leads}”, not “{word.leads}”"
            return Turned("opposite", word.span, said, number, each.span)
    return None


def _share(
    word: Content,
    here: list[Content],
    against: tuple[int, Content],
    evidence: Evidence,
    *,
    names: bool = False,
) -> bool:
    """Whether the two words stand in like company: another content word (or name) is near both."""
    number, each = against
    reach = 2 * COMPANY if names else COMPANY
    there = [e for n, e in evidence.words if n == number]
    mine = {stem for w in beside(word, here, reach) if names or not w.named for stem in w.stems}
    near_it = (e for e in beside(each, there, reach) if names or not e.named)
    return any(not e.stems.isdisjoint(mine) for e in near_it)


def _firmer(word: Content, here: list[Content], evidence: Evidence) -> Turned | None:
    """The log states plainly what the quotes only plan, report, doubt or limit; or plans what they state."""
    there = evidence.acting(word)
    hedged = {cue for w in here if w.sentence == word.sentence for cue in w.cues} & set(FIRM)
    if not there:
        return None
    number, each = there[0]
    if "plan" in word.cues and all(_done(e) for _, e in there):
        return Turned("firmer", word.span, "the quote states it as done", number, each.span)
    if hedged or word.auxiliary == "to":
        return None
    for kind in FIRM:
        if all(kind in e.cues for _, e in there) and _plainly(word, kind):
            said = f"in the quote it is {_SAID[kind]}"
            return Turned("firmer", word.span, said, number, _around(each, evidence.quotes[number]))
    return None


def _plainly(word: Content, kind: str) -> bool:
    """Whether the log leaves a cue out: tells what is to come as past, a superlative without its rank."""
    if kind == "rank":
        return word.text.endswith("est")
    return kind not in ("future", "modal") or bool(word.auxiliary) or past(word.text.casefold())


def _done(word: Content) -> bool:
    """Whether a word of a quote states something plainly."""
    return not (
        word.cues & set(FIRM) or word.auxiliary == "to" or word.text.endswith("ing") or is_nominal(word)
    )


def _around(word: Content, quote: str) -> Span:
    """The word with what stands before it in its clause."""
    lead = quote.rfind(" ", 0, max(0, word.start - 24))
    return max(lead + 1, 0), word.end
