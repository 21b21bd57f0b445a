"""Offices and kinship that a claim gives to a name or limits, where the quotes have it otherwise.

"Finance minister Lowe" where every quote has "prime minister Lowe", "former mayor" where they have a mayor.
An office belongs to the name that it touches, or that a comma parts from it: "Lowe, the prime minister".
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from hrctimeline.claims.names.dropped import places_of
from hrctimeline.claims.names.limits import limit_before, limiting
from hrctimeline.claims.names.runs import Run, Tokens
from hrctimeline.claims.names.spellings import without_accents
from hrctimeline.claims.vocabulary import honorific, is_title, lines, noun, office_kind, role, singular, small
from hrctimeline.claims.words import Index, Word
from hrctimeline.record import Record
from hrctimeline.words.lists import listed
from hrctimeline.words.text import Span

_REACH = 4  # words between a name and an office behind it: "Lowe, who was then the | mayor"
# offices that are nothing without what stands before them
_OF_SOMETHING = frozenset(("minister", "secretary", "commissioner", "general"))
GENERIC = frozenset(("chief", "envoy", "leader", "official", "representative", "spokesperson"))  # of anybody
_PORTFOLIOS = listed("sports arts works affairs communications posts railways lands pensions customs press")
_ADDRESSES = frozenset(("doctor", "professor", "sir", "lord", "lady", "dame"))  # whatever one's office is
_MOST = 50  # places of one name in a quote
_OF_ANOTHER = frozenset(("and", "or", "his", "her", "their", "whose"))  # "Lowe, and her deputy"
# kinds of limits, each with those that amount to it
_LIMITS = {"past": ("past", "removed"), "lower": ("lower",), "time": ("time",)}
_KIN = ("mother", "father", "parent", "brother", "sister", "son", "daughter", "child")  # groups may be any
_FARTHER = ("", "step", "grand", "god", "great-grand")
_BEFORE = frozenset(("half", "foster", "adoptive", "great"))  # words of their own: half-brother
_BEHIND = ["in", "law"]


class Otherwise(Record):
    """Words of a claim that give or limit an office, with how the quotes have it."""

    span: Span
    said: str


class _Office(Record):
    """An office beside a name, by its place in a text's words, and the word that says which: prime, finance.

    `leads`: it stands before the name.
    """

    at: int
    head: str
    which: str
    leads: bool


def other_offices(claim: list[Word], quotes: Sequence[Index]) -> Iterator[Otherwise]:
    """The offices of a claim's names that no quote gives them, where the quotes give them others."""
    for first, last in _names(claim) if any(role(word.plain) for word in claim) else ():
        wanted = claim[last].plain.casefold()
        there = [
            (index.words, office)
            for index in quotes
            for at in index.places.get(wanted, ())
            if len(index.places[wanted]) <= _MOST
            if index.words[at].capital
            for office in _beside(index.words, _first(index.words, at), at)
        ]
        for mine in _beside(claim, first, last) if there else ():
            if _contradicts(mine, [office for _, office in there], quotes):
                begin = mine.at - bool(mine.which)
                span = claim[min(begin, first)].start, claim[max(mine.at, last)].end
                yield Otherwise(span, _written(*there[0]))


def added_limits(claim: list[Word], quotes: Sequence[Index]) -> Iterator[Otherwise]:
    """The offices that a claim limits ("former mayor"), and the quotes name without any such limit."""
    for at, word in enumerate(claim):
        kind = limiting(claim[at - 1].plain) if at and word.joined else ""
        if kind not in _LIMITS or not role(word.plain):
            continue
        places = [(index.words, there) for index in quotes for there in places_of(index, word.plain)]
        which = all(_says_which(*place) for place in [(claim, at), *places])
        if places and not which and not any(_has_limit(index, kind) for index in quotes):
            there, place = places[0]
            yield Otherwise((claim[at - 1].start, word.end), there[place].plain)


def _says_which(words: Sequence[Word], at: int) -> bool:
    """Whether an office only says of which kind a noun behind it is: a former | rebel | port."""
    behind = next(iter(words[at + 1 : at + 2]), None)
    plain = behind.plain if behind and behind.joined == " " else ""
    return plain.islower() and noun(plain) and not plain.endswith(("s", "ed"))


def offices_of(tokens: Tokens) -> tuple[Tokens, Tokens]:
    """The offices that a name begins with, and the rest of it."""
    office = tuple(takewhile(is_title, tokens))
    return office, tokens[len(office) :]


def has_limit(run: Run, office: Tokens, claim: Sequence[Word], quotes: Sequence[Index]) -> bool:
    """Whether a claim limits the office that a name begins with, which the quotes have: former Mayor Lowe."""
    at = next((at for at, word in enumerate(claim) if word.start == run.start), 0)
    if not office or not limit_before(claim, at):
        return False
    said = {singular(word.plain) for index in quotes for word in index.words}
    return said.issuperset(map(singular, office))


def _has_limit(index: Index, kind: str) -> bool:
    """Whether a text has any word or phrase of a kind of limits."""
    plain = [word.plain.casefold() for word in index.words]
    return any(
        tuple(plain[at : at + len(phrase)]) == phrase
        for each in _LIMITS[kind]
        for phrase in _limits()[each]
        for at in index.places.get(phrase[0], ())
    )


@cache
def _limits() -> dict[str, list[tuple[str, ...]]]:
    """The words and phrases that limit, by kind."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in (*lines("limiters"), *lines("limits_behind"), *lines("limits_elsewhere")):
        kind, _, every = line.partition(": ")
        phrases = (each.removeprefix("+").replace("-", " ").split() for each in every.split(", "))
        found.setdefault(kind, []).extend(tuple(each) for each in phrases)
    return found


def _names(words: list[Word]) -> Iterator[Span]:
    """The first and last words of the names, without offices before them."""
    for at, word in enumerate(words):
        following = words[at + 1 : at + 2]
        goes_on = following and following[0].joined == " " and following[0].capital and not word.owns
        if _is_name(word) and not (goes_on and _is_name(following[0])):
            yield _first(words, at), at


def _first(words: list[Word], at: int) -> int:
    while at > 0 and words[at].joined and _is_name(words[at - 1]) and not words[at - 1].owns:
        at -= 1
    return at


def _is_name(word: Word) -> bool:
    plain = word.plain
    return word.capital and not (role(plain) or honorific(plain) or small(plain) or limiting(plain))


def _beside(words: list[Word], first: int, last: int) -> Iterator[_Office]:
    """The offices that touch a name, or stand behind a comma after it or, after "the", before it."""
    if first and words[first].joined and role(words[first - 1].plain) and not _acts_on(words[first - 1]):
        yield _office(words, first - 1, leads=True)
    elif first and _after_comma(words, first) and not _opens_a_clause(words, last):
        at = first - 1
        while at > 0 and words[at].joined and (words[at].capital or words[at].plain in ("of", "the")):
            if role(words[at].plain):
                break
            at -= 1
        if role(words[at].plain) and any(
            word.owns or word.plain.casefold() == "the" for word in words[max(0, at - 2) : at]
        ):
            yield _office(words, at, leads=True)
    over = _over_party(words, last)
    if over > last or (last + 1 < len(words) and _after_comma(words, last + 1)):
        last = over
        for at in range(last + 1, min(len(words), last + 2 + _REACH)):
            if at > last + 1 and (not words[at].joined or words[at].begins):
                return
            if words[at].plain.casefold() in _OF_ANOTHER:
                return
            if role(words[at].plain) and not role("".join(w.plain for w in words[at + 1 : at + 2])):
                yield _office(words, at, leads=False)
                return


def _over_party(words: list[Word], last: int) -> int:
    """The last word of a name and of a party and state before its office: “Lowe, R-Ohio, the | chairman”."""
    if len(words) < last + 4:
        return last
    party, state, following = words[last + 1 : last + 4]
    stated = len(party.plain) == 1 and party.capital and state.joined == "-"
    return last + 2 if stated and following.plain.islower() else last


def _may_be_verb(word: Word) -> bool:
    """Whether a word has a verb's ending and isn't what offices are for: "says", no "sports"."""
    plain = word.plain
    return plain.islower() and plain.endswith(("s", "ed")) and plain not in _PORTFOLIOS


def _acts_on(word: Word) -> bool:
    """Whether a word before a name is rather a verb than the office of several: "Lowe counts Pell's days"."""
    return word.plain.islower() and singular(word.plain) != word.plain


def _opens_a_clause(words: list[Word], last: int) -> bool:
    """Whether a name goes on with a word in small letters: “the mayor, Lowe says, left”."""
    following = words[last + 1 : last + 2]
    return any(word.joined == " " and word.plain.islower() for word in following) and not words[last].owns


def _after_comma(words: list[Word], at: int) -> bool:
    """Whether a comma, most likely, stands before a word."""
    word, before = words[at], words[at - 1]
    return not word.joined and not word.begins and word.start - before.end - 2 * before.owns == 2


def _office(words: list[Word], at: int, *, leads: bool) -> _Office:
    before = words[at - 1] if at and words[at].joined else None
    if before and before.plain.casefold() == "affairs" and at > 1 and before.joined:
        before = words[at - 2]  # a foreign affairs minister is a foreign minister
    told = (
        before
        and not (before.owns or small(before.plain) or _may_be_verb(before))
        and not limit_before(words, at)
    )
    # small before a capital: "follows Secretary Lowe", but "finance minister Lowe", "Finance Minister Lowe"
    which = told and before and (before.capital or not words[at].capital or words[at].begins)
    return _Office(
        at, singular(words[at].plain), without_accents(before.plain) if before and which else "", leads
    )


def _is_generic(office: _Office) -> bool:
    """Whether an office is a word for the head or envoy of anything: "UN human rights | chief"."""
    return office_kind(office.head) in map(office_kind, GENERIC)


def _contradicts(mine: _Office, there: list[_Office], quotes: Sequence[Index]) -> bool:
    """Whether a name has only other offices in the quotes, and nobody without a name has this one."""
    prime = [office.which == "prime" or office.head == "premier" for office in (mine, *there)]
    if prime[0] and any(prime[1:]):
        return False
    alike = [office for office in there if office_kind(office.head) == office_kind(mine.head)]
    if any(not mine.which or not office.which or mine.which == office.which for office in alike):
        return False
    if alike:  # whose mayor he is may be said in many ways
        return mine.head in _OF_SOMETHING and not any(_free(index, mine) for index in quotes)
    if _is_generic(mine) or all(_is_generic(each) or each.head in _ADDRESSES for each in there):
        return False
    titles = all(is_title(each.head) and not (mine.which and each.which == mine.which) for each in there)
    return titles and mine.leads and is_title(mine.head) and not any(_free(index, mine) for index in quotes)


def _free(index: Index, office: _Office) -> bool:
    """Whether a text has an office beside no name."""
    for at in (at for key in (office.head, office.head + "s") for at in index.places.get(key, ())):
        before = without_accents(index.words[at - 1].plain) if at else ""
        if office.which and office.head in _OF_SOMETHING and before != office.which:
            continue
        after = index.words[at + 1 : at + 2]
        named = after and (after[0].joined or _after_comma(index.words, at + 1)) and after[0].capital
        if not named:
            return True
    return False


def _written(words: list[Word], office: _Office) -> str:
    """An office as a text has it, with the name that it touches, if one does."""
    last = office.at + 1
    while last < len(words) and words[last].joined and _is_name(words[last]):
        last += 1
    return " ".join(word.plain for word in words[office.at - bool(office.which) : last])


def other_kin(claim: Sequence[Word], quotes: Sequence[Index]) -> Iterator[Otherwise]:
    """The words of kinship of which the quotes have nearer or farther ones alone."""
    for at, word in enumerate(claim):
        if not word.plain.casefold().endswith(_KIN):
            continue
        for kin in _KIN:
            mine = _kinship(claim, at, kin)
            there = [found for index in quotes for found in _found(index, kin)] if mine else []
            if there and mine not in there:
                yield Otherwise((word.start, word.end), there[0])


def _found(index: Index, kin: str) -> Iterator[str]:
    """The words of kinship of a text that are made with one."""
    for farther in _FARTHER:
        for at in index.places.get(farther + kin, ()):
            if not index.words[at].capital or index.words[at].begins:  # a name may have it
                yield _kinship(index.words, at, kin)


def _kinship(words: Sequence[Word], at: int, kin: str) -> str:
    """The kinship that a word tells, if it is made with `kin`: stepmother, half-brothers."""
    plain = words[at].plain.casefold()
    if not plain.endswith(kin) or plain.removesuffix(kin) not in _FARTHER:
        return ""
    before = words[at - 1].plain.casefold() if at and words[at].joined else ""
    behind = [word.plain for word in words[at + 1 : at + 3]]
    lead = f"{before}-" if before in _BEFORE else ""
    return lead + plain + ("-in-law" if behind == _BEHIND else "")
