"""The looks at a wording that have to do only where certain words stand: each is loaded there alone."""

from collections.abc import Iterator

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_adverb
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.stems import stems_of
from hrctimeline.words.lists import listed

_NONE = listed("no without zero")
# of a deed that wasn't done: WordNet's synonyms of cancel, of avert, of thwart, and of to fall through
UNDONE = listed(
    """
    cancelled canceled scrapped scrubbed averted avoided prevented forestalled thwarted foiled through
    """
)
# of what was to be done and isn't: WordNet's synonyms of postpone and of abandon; put, called off
PUT_OFF = listed(
    """
    postponed postpones deferred defers shelved shelves cancelled canceled cancels scrapped scraps abandoned
    abandons off
    """
)
# what tells which of two things came first: Quirk et al. 1985, sections 8.72 and 15.25 ff.
TIMING = listed(
    """
    before after once later earlier afterwards afterward beforehand previously then followed follows preceded
    precedes
    """
)
_FREQUENCY = listed("good now being often always sometimes far part partial together apart")
# read by the looks themselves, too
RANKS = listed(
    """
    deputy vice acting officiating assistant associate interim provisional caretaker junior honorary shadow
    under sub
    """
)
SEVERAL = listed("several many multiple various numerous countless")
# what a deed may still wait for behind it: Levin 1993, classes 37.2 and 60, and verbs of agreement
SETTLING = listed(
    "agree agrees agreed consent consents consented order orders ordered direct directs directed"
)
_DONE = listed("has have had")
COUNTED = frozenset(
    unit + end
    for unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade")
    for end in ("", "s")
)
HARMS = (  # that befall so many
    listed("kill die dead death slay"),
    listed("injure wound hurt"),
    listed("arrest detain jail imprison"),
    listed("missing"),
    listed("rescue save"),
)
_HARM = frozenset[str]().union(*HARMS)


Looks = Iterator[Iterator[Turned]]


def rare(prose: str, told: frozenset[str], here: list[Content], evidence: Evidence) -> Looks:
    """What turns the quotes in some way that needs words of a closed class, here or there.

    `told` are all words of the title or summary, in small letters.
    """
    quoted = evidence.plain
    if not (TIMING.isdisjoint(told) or TIMING.isdisjoint(quoted)):
        from hrctimeline.claims.wording.ordering import reordered

        yield reordered(prose, here, evidence)
    if not _FREQUENCY.isdisjoint(told) or any(map(is_adverb, told)):
        from hrctimeline.claims.wording.degrees import degrees

        yield degrees(prose, here, evidence)
    harms = stems_of(_HARM)
    if any(not word.stems.isdisjoint(harms) for word in here):
        from hrctimeline.claims.wording.casualties import harmed

        yield harmed(prose, evidence)


def rare_near(prose: str, told: frozenset[str], near: list[Content], evidence: Evidence) -> Looks:
    """The same of sentences that stand nearly word for word in a quote."""
    quoted = evidence.plain
    if not (_NONE | UNDONE | PUT_OFF).isdisjoint(quoted):
        from hrctimeline.claims.wording.undone import undone

        yield undone(prose, near, evidence)
    if not _NONE.isdisjoint(told):
        from hrctimeline.claims.wording.undone import unfound

        yield unfound(prose, near, evidence)
    if not SEVERAL.isdisjoint(told) or not RANKS.isdisjoint(quoted):
        from hrctimeline.claims.wording.modifiers import modified

        yield modified(prose, near, evidence)
    if "from" in told:
        from hrctimeline.claims.wording.parties import sent_astray

        yield sent_astray(prose, near, evidence)
    if not (_DONE.isdisjoint(told) or SETTLING.isdisjoint(quoted)):
        from hrctimeline.claims.wording.awaited import agreed

        yield agreed(prose, near, evidence)
