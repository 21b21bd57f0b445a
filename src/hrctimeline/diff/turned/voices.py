"""Is it still told whose word it is, and is it still theirs?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hrctimeline.claims.names.runs import Run, Tokens
from hrctimeline.claims.vocabulary import role
from hrctimeline.claims.wording.cues import is_adverb, is_verb, kinds
from hrctimeline.claims.wording.stems import bases, stems
from hrctimeline.diff.turned.answers import avowing
from hrctimeline.diff.turned.edit import Edit, telling, together
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.parties import may_be_one
from hrctimeline.diff.turned.polarity import gainsays
from hrctimeline.words.lists import listed
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.tokens import Token, every_token

_ATTRIBUTING = SAYING - listed("calls called call state states stated") | listed(
    "say words according hears heard hear learns learned"
)
# verbs by which somebody holds something to be so (Quirk et al. 1985, section 16.31)
_HOLDING = listed(
    """
    assume believe claim conclude estimate fear feel find guess hold imagine insist judge maintain presume
    reckon state suppose suspect think understand
    """
)
_HELD = listed("opinion view account belief")  # whose word it is only as "in his view", "by her account"
_NO_SOURCE = listed("to for a an about with at on in into")  # behind these: "asked for", "writes to"
_FORMULAE = listed("sorry yes no thanks goodbye hello")  # "says sorry" (Quirk et al. 1985, section 11.54)
_ASKING = listed("request-to")  # who is asked to do something isn't told it
_SOFT = listed(
    "request-to report-to plan-to report doubt guess no-to-claims speak-of"
)  # in their place nothing became plainer
_NO_VERB = listed("to on a an the no in")  # before these words "hold" and "find" tell nobody's word
_THESE = listed("the it this that these them him her his its their")
_ARTICLES = listed("a an")
_BEFORE_VERBS = listed("has have had also now later then himself herself itself themselves too")
_CLOSING = (",", ".", ";", "")
_END = Token("mark", -1, -1, "", "")
_SOURCES = listed(
    """
    media press report reports sources officials police study court panel experts witnesses board council
    committee commission ministry government union company firm groups
    """
)
_BEARING = listed("by of about against to from for on with over towards toward")
_SELF = listed("i me my mine we us our")
_BESIDE = 3  # tokens beside a name within which a verb of saying is his
_HEAD = 6  # tokens before the colon of a title that says whose word it is: "Arab media: …"
_REACH = 8  # tokens from a request up to its "to"


def unattributed(edit: Edit) -> Iterator[Turn]:
    """Whose word it is stood in the former wording alone; a head before a colon may be anybody's in both."""
    went = [token for token in _attributing(edit.before, edit.gone) if not _owned(edit, token)]
    now, was = (len(_attributing(side, side)) for side in (edit.whole.after, edit.whole.before))
    headed = all(any(t.text == ":" for t in side[: _HEAD + 1]) for side in (edit.before, edit.after))
    if went and now < was and not (headed or any(map(_softens, edit.got))):
        told = together(went)
        yield Turn("attribution", told, "", f"“{told}” went: it is no longer told as somebody's word")


def handed_over(edit: Edit) -> Iterator[Turn]:
    """It is the word of another of whom it told, or of another name; of one speaker in both."""
    was, now = _speakers(edit.before), _speakers(edit.after)
    if len(was) != 1 or len(now) != 1 or _is_within([*was], [*now]):
        return
    one, other = was[0], now[0]
    names = [_name(every, token) for every, token in zip(edit.names, (one, other), strict=True)]
    named = all(names) and not (_is_within([one], edit.after) or may_be_one(edit, *names))
    if _is_within([other], edit.before) or named:
        yield Turn("attribution", one.text, other.text, f"“{other.text}” says it now, formerly “{one.text}”")


def _name(every: Sequence[Run], token: Token) -> Tokens:
    """The name that a word is of, if any."""
    return next((run.tokens for run in every if run.start <= token.start < run.end), ())


def _is_within(some: Sequence[Token], every: Sequence[Token]) -> bool:
    """Whether some words stand among others in whatever form."""
    known = {stem for token in every for stem in stems(token.plain.removesuffix("'s"))}
    return all(not known.isdisjoint(stems(token.plain.removesuffix("'s"))) for token in some)


def _speakers(every: Sequence[Token]) -> list[Token]:
    """The word before each verb by which somebody says something; none where one has no such word."""
    verbs = [token for token in _attributing(every, every) if token.plain in SAYING]
    found = [_subject([token for token in every if token.end <= verb.start]) for verb in verbs]
    return [token for token in found if token] if all(found) else []


def _subject(ahead: list[Token]) -> Token | None:
    """The word that says something before a verb, over adverbs and what stands between commas."""
    while ahead and (ahead[-1].plain in _BEFORE_VERBS or is_adverb(ahead[-1].plain)):
        ahead = ahead[:-1]
    if ahead and ahead[-1].text == ",":
        opens = next((at for at in reversed(range(len(ahead) - 1)) if ahead[at].text == ","), 0)
        ahead = ahead[:opens]
    return ahead[-1] if ahead and [*telling(ahead[-1:])] else None


def _owned(edit: Edit, token: Token) -> bool:
    """Whether who spoke is told to have done something else: Orne admits leaks, Orne spills oil."""
    who = edit.ahead(token, old=True)
    does = next((b for a, b in pairwise(edit.after) if a.plain == who), _END)
    return does in edit.got and does.text.islower() and is_verb(does.plain)


def _softens(token: Token) -> bool:
    """Whether somebody speaks, doubts or denies in another word."""
    spoken = token.plain in SAYING or gainsays(token.plain) or not stems(token.plain).isdisjoint(avowing())
    return spoken or not kinds(token.plain).isdisjoint(_SOFT)


def _attributing(every: Sequence[Token], found: Sequence[Token]) -> list[Token]:
    """The words among some tokens of a wording that tell whose word it is."""
    starts = {token.start for token in found}
    told = ((at, *pair) for at, pair in enumerate(pairwise((*every, _END))) if pair[0].start in starts)
    return [token for at, token, behind in told if _attributes(every, at, token, behind)]


def _attributes(every: Sequence[Token], at: int, token: Token, behind: Token) -> bool:
    if token.plain == "according":
        return True
    if token.plain in _HELD:
        return any(each.plain in ("in", "by", "to") for each in every[max(0, at - 4) : at])
    if _calls_so(every, at):
        return True
    if not bases(token.plain).isdisjoint(_HOLDING):
        ahead = every[at - 1].plain if at else ""
        return ahead not in _NO_VERB and (behind.plain == "that" or behind.text in _CLOSING)
    if token.plain in _ATTRIBUTING:
        at_its_end = at > 0 and every[at - 1].text == ","  # ", says a witness"
        silent = any(t.plain == "not" or t.plain.endswith("n't") for t in every[max(0, at - _BESIDE) : at])
        return (at_its_end or not _tells_of(every, at)) and not (silent or _asks(every, at))
    closes = at > 0 and every[at - 1].text == ":" and behind.text == "" and token.plain in _SOURCES
    return closes or (behind.text == ":" and at < _HEAD and _may_say(token))


def _calls_so(every: Sequence[Token], at: int) -> bool:
    """Whether somebody holds one thing to be another: takes it to be a wreck, calls the step a breach."""
    own, behind = bases(every[at].plain), [token.plain for token in every[at + 1 :][:_REACH]]
    held = not own.isdisjoint(_HOLDING | {"take"}) and ("to", "be") in pairwise(behind)
    called = "call" in own and not _THESE.isdisjoint(behind[:1]) and not _ARTICLES.isdisjoint(behind[1:])
    return held or called


def _tells_of(every: Sequence[Token], at: int) -> bool:
    """Whether no words of somebody's follow a verb: writes to, tells the board about."""
    behind = [token.plain for token in every[at + 1 :][:_BESIDE]]
    if behind[:1] == ["of"] and not bases(every[at].plain).isdisjoint(("hear", "learn")):
        return True  # what one hears of needn't be told by anybody
    return bool(behind) and (behind[0] in _NO_SOURCE | _FORMULAE or "about" in behind)


def _asks(every: Sequence[Token], at: int) -> bool:
    """Whether a verb asks somebody to do something."""
    asking = not kinds(every[at].plain).isdisjoint(_ASKING)
    return asking and any(each.plain == "to" for each in every[at + 1 :][:_REACH])


def _may_say(token: Token) -> bool:
    """Whether a word before a colon may name whose word follows: a name, an office, a source."""
    return token.text[0].isupper() or bool(role(token.plain)) or token.plain in _SOURCES


def only_spoken_of(name: str, quote: str) -> bool:
    """Whether a quote speaks of somebody behind prepositions alone: "a letter by Lowe", no "Lowe said"."""
    every = every_token(quote)
    own = {token.plain for token in every_token(name)}
    places = [at for at, token in enumerate(every) if token.plain in own and token.text[0].isupper()]
    if not places or any(token.plain in _SELF for token in every):
        return False
    near = {t.plain for at in places for t in every[max(0, at - _BESIDE) : at + _BESIDE + 1]}
    return _BEARING.issuperset(_ahead_of_names(every, own)) and near.isdisjoint(_ATTRIBUTING)


def _ahead_of_names(every: Sequence[Token], own: set[str]) -> Iterator[str]:
    """The word before the words with a capital letter among which each of a name stands."""
    ahead = ""
    for token in every:
        if not token.text[0].isupper():
            ahead = token.plain
        elif token.plain in own:
            yield ahead


WHOLE, LOOKS = (handed_over,), (unattributed,)
