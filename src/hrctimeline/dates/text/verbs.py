"""Verbs and the words beside them that tell past from future, or give a thing another day."""

import re
from functools import cache

from hrctimeline.dates.text.page import Page
from hrctimeline.dates.vocabulary import MONTH_WORDS, WEEKDAY_WORDS, words
from hrctimeline.words.joined import IRREGULAR_PAST
from hrctimeline.words.lists import lazy_pattern

BE = words("is are am be 's 're")
NOT_BE = words("isn't aren't ain't")
# a negated verb of the present: "isn't out until", "does not sit until"
NOT_NOW = NOT_BE | words("doesn't don't can't cannot won't")
NOW = words("is are am 's 're does do can will shall")
BECOMES = words("falls fall becomes become comes come remains remain gets stays")
PAST_VERBS = words(
    """
    was were had did said told took went came made began became left met held won lost got gave saw knew
    thought fell rose wrote spoke brought bought sold sent spent kept led fled felt found heard stood
    struck broke chose drove flew grew drew ran sat sank shot slept swore threw understood wore paid laid
    died killed ended resigned announced agreed called asked signed reported launched arrived released
    issued declared voted approved attacked filed showed posted happened occurred hasn't wasn't weren't
    hadn't didn't couldn't bore hid rang sought taught tore woke dealt forbade forgave forgot froze hung
    lent lit rode shook shone sprang stole swept swam meant built burnt overthrew overtook withdrew
    undertook caught ate bent bit blew bled bred clung crept dug drank fed fought leapt sang slid spat spun
    stuck stung strode strove swung trod wept knelt overcame oversaw foresaw mistook rebuilt repaid rewrote
    retook
    """
)
PLAIN_PAST = words("was were had did hasn't wasn't weren't hadn't didn't couldn't")
SAYING = words("said told announced reported added wrote declared")
FUTURE_WORDS = words("will shall won't 'll upcoming forthcoming tomorrow gonna scheduled slated")
WILL = words("will shall 'll")
MODALS = words("would could should may might can must cannot can't wouldn't")
MAYBE = words("could may might can would")
FUTURE_IN_PAST = words("would should could might")
# a clause of time or condition opens with one of these
SUBORDINATING = words("when once if after before until as where while whenever")
# verbs of a state that lasts, in the past: "stayed shut until Friday" is over
LASTING = words("stayed remained lasted continued kept waited stood slept lived sat ran")
PLANNED = words(
    "expected due set slated planned scheduled planning going expecting preparing ready hoping hopes likely"
    " unlikely bound supposed intended anticipated projected forecast awaited pencilled penciled booked timed"
    " billed earmarked tipped"
)
INTENDING = words(
    "plans plan intends intend expects expect hopes hope promises vows aims wants agrees means threatens"
    " proposes prepares pledges wishes"
)
ON_SCHEDULE = words(
    "begins starts opens reopens meets reconvenes arrives ends expires leaves closes shuts runs takes resumes"
    " returns restarts commences concludes finishes departs lands sails premieres"
)
AHEAD = words("payable effective until till through by due record expire expires starting beginning is are")
TELLING = (
    PAST_VERBS | FUTURE_WORDS | MODALS | PLANNED | INTENDING | ON_SCHEDULE | {"has", "have", "having", "'ve"}
)
NOT_PAST = words(
    """
    indeed need speed seed feed breed exceed proceed succeed united hundred red bed shed embed wed sacred
    naked wicked beloved aged mixed so-called preferred limited
    """
)
# a participle after one of these stands before a noun: "the proposed law"
BEFORE_NOUNS = words("the a an of its their his her our my your this that these those for at with in by no")
PERFECT = words("has have having 've")
IRREGULAR_PARTICIPLES = words(
    """
    been fallen come gone seen done given taken known grown drawn broken spoken written risen driven
    shown begun become flown thrown worn torn sworn chosen frozen stolen forgotten hidden bitten eaten
    beaten undergone overthrown withdrawn run
    """
)
ADVERBS = words("not soon now then also later still just again already yet never once")
COMMITTED = words(
    "agreed decided arranged promised vowed pledged resolved undertook swore voted opted chose threatened"
)
# "due" is said of what is to come where one of these follows, or nothing
AFTER_DUE = words("in on at by out back for until till before next this early late mid here there") | {""}
# verbs that "un-" begins: other such words are no participles
UNDONE = words(
    "unveiled unloaded unlocked unearthed unleashed unfolded untied unpacked unwrapped unsealed unmasked"
    " unified united undressed unhooked"
)
BEFORE_DATES = words("on in at from by until again here there together the early late")
# after "to" these are no verbs
NO_VERBS = words(
    """
    the his her its their our your this that these those more less about around nearly almost some any all
    each every both many most other others another one two three four five six seven eight nine ten which
    whom what death court power office percent reporters jail prison war parliament congress school hospital
    people members holders shareholders employees foreign new public them him you
    """
)
CLAUSES = words("where when which who whose that but while although though because whereas")
# "your letter of 2 July": written already
DOCUMENTS = words(
    "letter letters memo note offer answer reply email e-mail message statement report telegram invoice order"
    " decision resolution judgment judgement article review communication submission minutes"
)
EXTENDED = words("extend extends extended postponed delayed moved rescheduled")
DEADLINES = ("deadline", "return date", "due date", "as the deadline", "as a deadline")
PRONOUNS = words("i he she it we they who which")


# verbs whose past looks like their present
SAME_IN_PRESENT = words(
    "bet bid burst cast cost cut hit hurt let put quit set shed shut slit spread lay wound"
)
REACH = 80  # characters
MOVES = (
    r"(?:mov|postpon|reschedul|delay|shift|push|extend|adjourn|defer|advanc|prolong|switch|rearrang|remand)\w{0,6}"
    r"|bail(?:s|ed|ing)?|brought|bring\w{0,3}|put(?:ting|s)?(?: [\w'-]{1,15}){0,3}? (?:off|back|forward)"
    r"|(?:held|carried|laid|stood|stands?) over"
)
# how one of them begins
_MOVED = (
    "mov", "postpon", "reschedul", "delay", "shift", "push", "extend", "adjourn", "defer", "advanc",
    "prolong", "switch", "rearrang", "remand", "bail", "slip", "slid", "brought", "bring", "put", "held",
    "carried", "laid", "stood", "stand",
)  # fmt: skip
# what these stop goes on when the time is up: "the strike was called off until Monday"
STOPS = (
    r"(?:suspend|halt|cancel|interrupt)\w{0,6}"
    r"|(?:call(?:ed|s|ing)?|br[eo]ak(?:s|ing)?|broken?)(?: [\w'-]{1,15}){0,3}? off"
)
GRANTS = r"(?:giv(?:e|es|en|ing)|gave|grant\w{0,3}|allow\w{0,3}|extend\w{0,3}|prolong\w{0,3})"
HOLDS = r"(?:has|have|had)"
# "the figures reported for May" are of May: these tell of what has been
_TELLING_VERBS = words(
    "reported released published posted recorded announced showed showing used paid blamed charged confirmed"
    " revised issued filed estimated adjusted collected compiled measured received earned calculated"
)
NAMES_OF_DATES = {*MONTH_WORDS, *WEEKDAY_WORDS, *"123456789"}
_NAMES = (*MONTH_WORDS, *WEEKDAY_WORDS)
_FIXING = ("fix", "set", "name", "appoint", "chose", "pick")
IRREGULAR = words("set put")
AFTER_FOR = words("the early late")
MOST_WORDS = 6


def is_participle(word: str) -> bool:
    """A regular participle or past tense: "announced", not "unspecified" or "hundred"."""
    unlike = word.startswith("un") and not word.startswith("under") and word not in UNDONE
    return len(word) > 4 and word.endswith("ed") and word not in NOT_PAST and not unlike


def tells_of_an_act(said: list[str]) -> bool:
    """Some word is a verb in the past tense, a participle after no article, or does what is told."""
    return any(
        word in PRONOUNS
        or word in PAST_VERBS
        or (is_participle(word) and (at == 0 or said[at - 1] not in BEFORE_NOUNS))
        for at, word in enumerate(said)
    )


def tells_of_past(folded: str) -> bool:
    """Some verb is in the past tense: was, met, announced, "has opened"; no participle behind "is"."""
    said = _words().findall(folded)
    return any(
        word in PAST_VERBS
        or (word in IRREGULAR_PAST and word not in SAME_IN_PRESENT)
        or (word in PERFECT and any(map(is_done, said[at + 1 : at + 4])))
        or (
            is_participle(word) and said[at - 1 : at] != [] and said[at - 1] not in BEFORE_NOUNS | BE | {"be"}
        )
        for at, word in enumerate(said)
    )


def is_done(word: str) -> bool:
    """A participle: announced, broken."""
    return word in IRREGULAR_PARTICIPLES or is_participle(word)


_words = lazy_pattern(r"[a-z]+(?:'[a-z]{1,2})?")


_postponed = lazy_pattern(
    rf"(?<![a-z])(?:(?:{MOVES})(?: [\w'-]{{1,15}}){{0,3}}? (?:to|until|till|for)"
    rf"|(?:{STOPS})(?: [\w'-]{{1,15}}){{0,3}}? (?:until|till)"
    r"|(?:slip(?:s|ped|ping)?|slides?|slid) (?:back )?to)(?: the| early| late)? \Z"
)
_granted = lazy_pattern(
    rf"(?<![a-z])(?:{GRANTS}(?: [\w'-]{{1,15}}){{0,3}}?|{HOLDS}) (?:until|till)(?: the)? \Z"
)


def postponed_before(page: Page, at: int) -> bool:
    """ "Postponed to", "called off until", "brought forward to" stand before an offset.

    Also where the offset is that of "until" itself.
    """
    lead = _lead(page, at, "to", "until", "till", "for")
    return lead != "" and _postponed().search(lead) is not None


def appoints(folded: str) -> bool:
    """Somewhere in a folded text something gets its day: "moved to May", "called a strike for Monday"."""
    if any(verb in folded for verb in _FIXING) and _fixes().search(folded):
        return True
    return _may_appoint(folded) and any(
        found[1] or found[2] in NAMES_OF_DATES for found in _gives_a_day().finditer(folded)
    )


def _may_appoint(folded: str) -> bool:
    """A quick look: whether there are the words without which nothing gets its day."""
    said = folded.split()
    if "until" in said or "till" in said:
        return True
    if ("to" in said or "for" in said) and any(verb in folded for verb in _MOVED):
        return True
    follow = (said[at + 1 : at + 3] for at, word in enumerate(said) if word == "for")
    return any(word[0].isdigit() or word.startswith(_NAMES) for words in follow for word in words)


@cache
def _gives_a_day() -> re.Pattern[str]:
    words = r"(?: [\w'-]{1,15})"
    return re.compile(
        rf"(?<![a-z])(?:((?:{MOVES}){words}{{0,3}}? (?:to|until|till|for) "
        rf"|(?:{GRANTS}|{STOPS}){words}{{0,3}}? (?:until|till) )"
        rf"|(?:[a-z]{{3,12}}ed|set){words}{{0,4}}? for (?:the |early |late )?([a-z]{{3,9}}|[0-9]))"
    )


def granted_before(page: Page, at: int) -> bool:
    """ "Given until", "has until" stand before an offset."""
    lead = _lead(page, at, "until", "till")
    return lead != "" and _granted().search(lead) is not None


def appointed_before(page: Page, at: int, whole_day: bool) -> bool:
    """ "Set for", "booked for", with `whole_day` also "called a strike for" stand before an offset."""
    if "for" not in page.before(at, REACH):
        return False
    clause = _clause(page, at).rsplit(",", 1)[-1].split()
    while clause and clause[-1] in AFTER_FOR:
        clause.pop()
    if clause[-1:] != ["for"]:
        return False
    said = clause[-MOST_WORDS:-1] if whole_day else clause[-2:-1]
    return any(_is_participle(word) and (whole_day or word not in _TELLING_VERBS) for word in said)


def appointed_behind(page: Page, start: int, end: int) -> bool:
    """ "Fixed | Thursday | for the trial": a day that is given to something behind it."""
    return page.after(end, 5).startswith(" for ") and _fixed().search(page.before(start, REACH)) is not None


@cache
def _fixed() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(_FIXING)})(?:ed|es|d|s|n)? \Z")


@cache
def _fixes() -> re.Pattern[str]:
    """ "Fixed Thursday for", "chose 3 May for"."""
    verb, day = rf"(?:{'|'.join(_FIXING)})(?:ed|es|d|s|n)?", rf"(?:the )?(?:{'|'.join(_NAMES)}|[0-9])"
    return re.compile(rf"(?<![a-z]){verb} {day}[^.;,]{{0,20}} for (?:the|a|an|its|his|her) ")


def _is_participle(word: str) -> bool:
    return word in IRREGULAR or (word.endswith("ed") and len(word) > 4)


def _lead(page: Page, at: int, *words: str) -> str:
    """The clause before an offset; "" where none of some words is its last, or last but an article or so."""
    if not _ends(page.before(at, REACH), words):  # a quick look that rules out most
        return ""
    clause = _clause(page, at)
    return clause if _ends(clause, words) else ""


def _ends(text: str, words: tuple[str, ...]) -> bool:
    return any(word in words for word in text.split()[-2:])


def _clause(page: Page, at: int) -> str:
    begins = max(page.sentence(at, at)[0], at - REACH)
    return " ".join(page.folded[begins:at].split()) + " "
