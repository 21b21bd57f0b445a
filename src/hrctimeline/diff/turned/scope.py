"""Is more or less told than before: all for some, the mayor for the acting mayor, killed for hurt?"""

from collections.abc import Iterator, Sequence
from itertools import product, takewhile

from hrctimeline.claims.numbers.some import told_of_everyone
from hrctimeline.claims.wording.acts import OF_PEOPLE, ladders
from hrctimeline.claims.wording.content import contents
from hrctimeline.claims.wording.cues import kinds
from hrctimeline.claims.wording.rare import RANKS
from hrctimeline.claims.wording.stems import bases, past, stems_of
from hrctimeline.dates.vocabulary import CARDINALS, UNIT_WORDS
from hrctimeline.diff.turned.edit import Edit, telling, together
from hrctimeline.diff.turned.model import Kind, Turn
from hrctimeline.diff.turned.polarity import denials, is_denied, opposites, says_no
from hrctimeline.words.lists import DETERMINERS, listed
from hrctimeline.words.tokens import Token

# how much of a thing, from none to all, and what makes a claim wider or gives a reason: closed classes (Quirk
# et al. 1985, sections 5.10 to 5.25, 6.45 to 6.54, 8.116 and 15.45 to 15.48)
_AMOUNTS = (
    listed("no none nobody nothing nowhere never"),
    listed("few little rarely seldom hardly barely"),
    listed("some several part partly certain sometimes"),
    listed("many much most mostly often majority largely mainly"),
    listed("all every each everybody everyone everything always entire entirely whole both wholly"),
)
_NO_COUNT = listed("another than day")  # "one another", "more than one", "one day"
_WIDE = listed(
    "only sole solely exclusively first last ever permanently unanimously unanimous alone whenever"
)
_REASONS = listed("because thanks owing due caused")
_COMPARED = listed("more less fewer later earlier than")
_DETERMINERS = listed("the a an its his her their this that these those")
_NEAR = 24  # characters from a number to what it counts
_NEARLY = listed("nearly almost virtually practically")
_LIMITING = listed("against without beyond above under")
_UNTIL, _AFTER = listed("before until till"), listed("unless after once when while")
_STOPS = listed(". ! ? : ;")
_PARTS = listed("a an half twice")  # "more than half" is a number
_EMPHATIC = listed("actually really simply very yet even ever still so such any")
_IF = listed("if unless except provided providing")
_IF_ELSE = listed(
    "bar save should when once whether or without until with would could might case as whenever other but"
)
_CHOSEN, _FORMER = listed("incoming elect"), listed("former ex onetime erstwhile once")
_SAVE = listed("save bar barring")  # other words for this deny
_RANKS = RANKS - listed("under sub shadow") | listed(
    "former ex onetime erstwhile serving retired outgoing incoming elect emeritus"
)


def scope(edit: Edit) -> Iterator[Turn]:
    """Another amount of a thing, or a word that makes a claim wider and that no quote has."""
    facing = opposites(edit) is not None  # all stayed open: none closed
    for swap in () if facing else edit.swaps:
        for amount in _AMOUNTS:
            if amount is _AMOUNTS[-1] and told_of_everyone(edit.old):
                continue
            came = [
                t
                for t in swap.came
                if t.plain in amount and t in edit.got and not _bounds(edit, t, old=False)
            ]
            others = [t for t in swap.went if not _bounds(edit, t, old=True)]
            went = [t for t in others if _amount(t) not in (None, amount)]
            if amount in _AMOUNTS[2:]:
                went += [t for t in others if t.plain == "one" and edit.behind(t, old=True) not in _NO_COUNT]
            wider = (
                amount is _AMOUNTS[-1]
                and not edit.denied_otherwise
                and all(t.plain != "both" for t in came)
                and all(_amount(t) is not amount for t in edit.gone)
            )
            part = not swap.went and any(edit.behind(token, old=False) == "of" for token in came)
            if edit.new_to_quotes(came) and (went or wider or part):
                yield _turn("scope", went, came)
                return
    one = next((token for token in edit.gone if token.plain == "one"), None)
    near = [(was, now) for was, now in edit.kept if one and 0 < was.start - one.end < _NEAR]
    plural = [now for was, now in near if now.text == f"{was.text}s"]
    if one and plural and not any(_counted(t) and 0 < plural[0].start - t.end <= 1 for t in edit.after):
        yield _turn("scope", [one], [])
    unbound = not any(token.plain in _IF_ELSE for token in edit.gone)
    came = edit.new_to_quotes(t for t in edit.got if _widens(edit, t) or (t.plain in _IF and unbound))
    if came:
        yield _turn("scope", [], came)


def _bounds(edit: Edit, token: Token, *, old: bool) -> bool:
    """Whether an amount is of a bound, sum or denial: "at most", "no more than", "in all", "not all"."""
    behind = edit.behind(token, old=old)
    return edit.ahead(token, old=old) in ("at", "in", "not", "how") or behind in _COMPARED or behind.isdigit()


def _widens(edit: Edit, token: Token) -> bool:
    """Whether a word makes a claim wider, or gives a reason; "first" before verb or time orders."""
    behind = edit.behind(token, old=False)
    if _is_reason(edit, token):
        return True
    orders = token.plain in ("first", "last") and (past(behind) or behind in UNIT_WORDS)
    just = token.plain == "only" and "just" in edit.quoted
    return token.plain in _WIDE and not (orders or just)


def _is_reason(edit: Edit, token: Token) -> bool:
    """Whether a word gives a reason; what is "due to start" has none."""
    if token.plain == "due":
        behind = next((each for each in edit.after if each.start >= token.end and each.plain != "to"), None)
        return behind is not None and (behind.text[0].isupper() or behind.plain in _DETERMINERS)
    return token.plain in _REASONS


def _amount(token: Token) -> frozenset[str] | None:
    return next((amount for amount in _AMOUNTS if token.plain in amount), None)


def rank(edit: Edit) -> Iterator[Turn]:
    """An office that lost its rank, or got one that no quote has."""
    went = [token for token in edit.gone if _ranks(edit, token, old=True)]
    ranks = [token for token in edit.got if _ranks(edit, token, old=False)]
    came, both = edit.new_to_quotes(ranks), {token.plain for token in (*went, *ranks)}
    if (went or came) and not (both <= _CHOSEN or (went and ranks and both <= _FORMER)):
        yield _turn("rank", went, came)


def _ranks(edit: Edit, token: Token, *, old: bool) -> bool:
    """Whether a word gives a rank: acting mayor, once a senator, second largest."""
    if token.plain in _RANKS:
        return True
    behind = edit.behind(token, old=old)
    if token.plain == "once":
        return behind in ("a", "an") and bool(edit.kept_behind(token, old=old))
    most = next(
        (t for t in (edit.before if old else edit.after) if t.start >= token.end and t.kind == "word"), None
    )
    return "rank" in kinds(token.plain) and most is not None and most.plain.endswith(("est", "most"))


def further(edit: Edit) -> Iterator[Turn]:
    """A deed to which the former may have led, or that befalls people, and that no quote tells: convicted."""
    for token, (name, rungs) in product(edit.got, ladders()):
        at = _rung(rungs, token)
        lower = [each for each in edit.before if (_rung(rungs, each) is not None)]
        if not at or any((_rung(rungs, each) or 0) >= at for each in lower):
            continue
        word = next((each for each in contents(edit.new) if each.start == token.start), None)
        if word is None or word.named or word.cues or edit.tells_any(_as_far(token)):
            continue
        if lower or name in OF_PEOPLE:
            old = lower[0].text if lower else ""
            told = f"“{token.text}” goes further than “{old}”" if old else f"“{token.text}” came"
            yield Turn("firmer", old, token.text, f"{told}, and no quote goes so far")
            return


def _rung(rungs: Sequence[Sequence[str]], token: Token) -> int | None:
    """Where on a ladder a word stands, if it does."""
    own = bases(token.plain)
    return next((at for at, rung in enumerate(rungs) if not own.isdisjoint(rung)), None)


def _as_far(token: Token) -> frozenset[str]:
    """The stems of what is told by the word of a rung, on all of its ladders, and of what goes further."""
    found = ((rungs, _rung(rungs, token)) for _, rungs in ladders())
    return stems_of(tuple(word for rungs, at in found if at for rung in rungs[at:] for word in rung))


def unlimited(edit: Edit) -> Iterator[Turn]:
    """A limit or condition that went, and nothing came for it: nearly lost, if it rains, no serious wound."""
    limits = [token for token in edit.gone if _limits(edit, token)]
    otherwise = any(token.plain in _IF_ELSE | _LIMITING | _UNTIL | _AFTER for token in edit.got)
    if limits and not (otherwise or edit.denied_otherwise or any(came for _, came in edit.changed)):
        yield _turn("scope", limits, [])


def _limits(edit: Edit, token: Token) -> bool:
    """Whether a word makes less of what is told, or of what is denied; numbers have a rule of their own."""
    plain, following = token.plain, edit.kept_behind(token, old=True)
    if plain in _SAVE and (
        edit.ahead(token, old=True) == "," or any(t.plain in _AMOUNTS[-1] for t in edit.before)
    ):
        return edit.ahead(token, old=True) not in DETERMINERS | {"to"}  # all die, save six
    if plain in _IF or (plain in _NEARLY and following and edit.behind(token, old=True).isalpha()):
        return True
    if not any(map(says_no, edit.after)):
        return _is_until(edit, token)
    alone = not edit.got and [*telling([token])] and plain not in _EMPHATIC
    return plain in _LIMITING or _is_until(edit, token) or bool(alone and any(map(is_denied, following)))


def _is_until(edit: Edit, token: Token) -> bool:
    """Whether a word opens a clause or time up to which something is denied; "never seen before" has none."""
    if token.plain not in _UNTIL or not edit.behind(token, old=True).isalnum():
        return False
    before = (t for t in reversed(edit.before) if t.end <= token.start)
    return bool(denials(edit.old, [*takewhile(lambda t: t.text not in _STOPS, before)]))


def _counted(token: Token) -> bool:
    return token.kind == "number" or token.plain in CARDINALS or token.plain in _PARTS


def _turn(kind: Kind, went: list[Token], came: list[Token]) -> Turn:
    old, new = together(went), together(came)
    if old and new:
        return Turn(kind, old, new, f"“{new}” stands for “{old}”")
    return Turn(kind, old, new, f"“{old}” went" if old else f"“{new}” came, which no quote has")


LOOKS, ANEW = (rank, scope, unlimited), (further,)
