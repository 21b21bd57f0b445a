"""The looks at a wording that have to do only where certain words stand: each is loaded there alone."""

from collections.abc import Iterator, Sequence
from functools import cache

from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_adverb
from hrctimeline.claims.wording.opposites import poles_of
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.stems import stems
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import every_token

_OPEN = listed("if unless whether no not")
_MAKING_ONE = listed("if should case")
_NONE = listed("no without zero")
# what tells which of two things came first: Quirk et al. 1985, sections 8.72 and 15.25 ff.
TIMING = listed(
    """
    before after once later earlier afterwards afterward beforehand previously then followed follows preceded
    precedes
    """
)
_SHARES = listed("all every each entirely apiece")
_FREQUENCY = listed("good now being often always sometimes again anew far part partial together apart")
# read by the looks themselves, too
LIMITS = listed(
    """
    direct immediate formal official specific full
    directly immediately formally officially specifically fully
    """
)
RANKS = listed(
    "deputy vice acting assistant associate interim provisional caretaker junior honorary shadow under sub"
)
SEVERAL = listed("several many multiple various numerous countless")
REACHES = (  # of a thing, from the widest to the narrowest
    listed("global worldwide international world"),
    listed("national nationwide countrywide federal"),
    listed("regional provincial statewide state"),
    listed("local municipal citywide city town village"),
)
PLACES = (  # nouns of the same
    listed("world globe planet earth"),
    listed("continent bloc union eurozone"),
    listed("country nation kingdom republic"),
    listed("state province region county district"),
    listed("city town village borough"),
)
_MODIFYING = SEVERAL.union(*REACHES, *PLACES)
SHOWN = listed("show prove confirm establish reveal demonstrate")
# verbs and prepositions whose object isn't there yet, after Quirk et al. 1985, sections 4.33 and 16.38
WAITING = listed("await expect hope predict foresee need require seek request pend want lack")
# what a deed may still wait for behind it: Levin 1993, classes 37.2 and 60, and verbs of agreement
SETTLING = listed(
    "agree agrees agreed consent consents consented order orders ordered direct directs directed"
)
_UNSURE = frozenset(("modal", "doubt", "report", "plan", "future"))
_SUPPOSED = frozenset(("modal", "doubt", "report"))
_DONE = listed("has have had")
_HIGHEST = listed("only first sole")
_IS = listed("is are was were")
_PROVISOS = listed("if far knowledge")
UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade")
COUNTED = frozenset((*UNITS, *(f"{unit}s" for unit in UNITS)))
# verbs of consent: Levin 1993, classes 31.2 and 33, and 62 (want)
BACKING = listed("support back endorse favour favor welcome approve bless applaud agree want")
LEVEL = listed("similar same equal equally identical alike par comparable")
HARMS = (  # that befall so many
    listed("kill die dead death slay"),
    listed("injure wound hurt"),
    listed("arrest detain jail imprison"),
    listed("missing"),
    listed("rescue save"),
)
_HARM = frozenset[str]().union(*HARMS)
_AGAINST = listed("against despite over contrary spite")


def rare(
    prose: str, here: list[Content], evidence: Evidence, names: Sequence[Run]
) -> Iterator[Iterator[Turned]]:
    """What turns the quotes in some way that needs words of a closed class, here or there."""
    told, quoted = frozenset(token.plain for token in every_token(prose)), evidence.plain
    if not _OPEN.isdisjoint(quoted):
        from hrctimeline.claims.wording.doubts import settled

        yield settled(prose, here, evidence)
    if not _MAKING_ONE.isdisjoint(told):
        from hrctimeline.claims.wording.conditions import conditioned

        yield conditioned(prose, here, evidence)
    if not _NONE.isdisjoint(quoted):
        from hrctimeline.claims.wording.undone import undone

        yield undone(prose, here, evidence)
    if not _NONE.isdisjoint(told):
        from hrctimeline.claims.wording.undone import unfound

        yield unfound(prose, here, evidence)
    if not (TIMING.isdisjoint(told) or TIMING.isdisjoint(quoted)):
        from hrctimeline.claims.wording.ordering import reordered

        yield reordered(prose, here, evidence)
    if not _SHARES.isdisjoint(told):
        from hrctimeline.claims.wording.shared_out import shared_out
        from hrctimeline.claims.wording.whole import whole

        yield whole(prose, here, evidence)
        yield shared_out(prose, evidence)
    if not _FREQUENCY.isdisjoint(told) or any(map(is_adverb, told)):
        from hrctimeline.claims.wording.degrees import degrees

        yield degrees(prose, here, evidence)
    if not _MODIFYING.isdisjoint(told) or not RANKS.isdisjoint(quoted):
        from hrctimeline.claims.wording.modifiers import modified

        yield modified(prose, here, evidence)
    if not _UNSURE.isdisjoint(evidence.cues):
        from hrctimeline.claims.wording.doubts import replaced

        yield replaced(prose, here, evidence)
    if not LIMITS.isdisjoint(quoted) or "not to " in prose:
        from hrctimeline.claims.wording.limited import limited

        yield limited(prose, here, evidence)
    if any(
        each.startswith(("un", "non")) and each.removeprefix("un").removeprefix("non") in told
        for each in quoted
    ):
        from hrctimeline.claims.wording.undone import unprefixed

        yield unprefixed(here, evidence)
    if sum(bool(poles_of(word)) for word in here) > 1:
        from hrctimeline.claims.wording.swapped import swapped

        yield swapped(prose, here, evidence)
    shown = _stems(SHOWN)
    if any(not word.stems.isdisjoint(shown) for word in here):
        from hrctimeline.claims.wording.ladder import firmed

        yield firmed(prose, here, evidence, names)
    if not _SUPPOSED.isdisjoint(evidence.cues) and not _IS.isdisjoint(told):
        from hrctimeline.claims.wording.doubts import supposed

        yield supposed(prose, here, evidence)
    if not _PROVISOS.isdisjoint(quoted):
        from hrctimeline.claims.wording.provisos import provided

        yield provided(prose, here, evidence)
    if "within" in told and not (COUNTED.isdisjoint(told) or COUNTED.isdisjoint(quoted)):
        from hrctimeline.claims.wording.distances import hastened

        yield hastened(prose, evidence)
    if any(each in _HIGHEST or each.endswith("est") for each in told & quoted):
        from hrctimeline.claims.wording.modifiers import unrestricted

        yield unrestricted(prose, here, evidence)
    if "than" in told and "than" in quoted:
        from hrctimeline.claims.wording.comparisons import outdone

        yield outdone(prose, here, evidence)
    if "than" in told and not LEVEL.isdisjoint(quoted):
        from hrctimeline.claims.wording.comparisons import compared

        yield compared(prose, here, evidence)
    if not _AGAINST.isdisjoint(quoted) and any(not word.stems.isdisjoint(_stems(BACKING)) for word in here):
        from hrctimeline.claims.wording.unwilling import unwilling

        yield unwilling(prose, here, evidence)
    if any(not word.stems.isdisjoint(_stems(_HARM)) for word in here):
        from hrctimeline.claims.wording.casualties import harmed

        yield harmed(prose, evidence)
    if evidence.has_any(_stems(WAITING)) or "subject" in quoted:
        from hrctimeline.claims.wording.awaited import awaited

        yield awaited(prose, here, evidence)
    if not (_DONE.isdisjoint(told) or SETTLING.isdisjoint(quoted)):
        from hrctimeline.claims.wording.awaited import agreed

        yield agreed(prose, here, evidence)


@cache
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in stems(word))
