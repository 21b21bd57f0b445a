"""The looks at a wording that have to do only where certain words stand: each is loaded there alone."""

from collections.abc import Iterator

from hrctimeline.claims.wording.content import Content
from hrctimeline.claims.wording.cues import is_adverb
from hrctimeline.claims.wording.quoted import Evidence
from hrctimeline.claims.wording.turned import Turned
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import every_token

_CONDITIONS = listed("if unless whether should provided case")
_NONE = listed("no without zero")
_SHARES = listed("all every each entirely apiece")
_FREQUENCY = listed("often always sometimes again anew far part partial")
_UNSURE = frozenset(("modal", "doubt", "report", "plan"))


def rare(prose: str, here: list[Content], evidence: Evidence) -> Iterator[Iterator[Turned]]:
    """What turns the quotes in some way that needs words of a closed class, here or there."""
    told, quoted = frozenset(token.plain for token in every_token(prose)), evidence.plain
    if not _CONDITIONS.isdisjoint(quoted):
        from hrctimeline.claims.wording.conditions import conditioned
        from hrctimeline.claims.wording.unsettled import settled

        yield conditioned(prose, here, evidence)
        yield settled(prose, here, evidence)
    if not _NONE.isdisjoint(quoted):
        from hrctimeline.claims.wording.undone import undone

        yield undone(prose, here, evidence)
    if not _SHARES.isdisjoint(told):
        from hrctimeline.claims.wording.shared_out import shared_out
        from hrctimeline.claims.wording.whole import whole

        yield whole(prose, here, evidence)
        yield shared_out(prose, evidence)
    if not _FREQUENCY.isdisjoint(told) or any(map(is_adverb, told)):
        from hrctimeline.claims.wording.degrees import degrees

        yield degrees(prose, here, evidence)
    if not _UNSURE.isdisjoint(evidence.cues):
        from hrctimeline.claims.wording.replaced import replaced

        yield replaced(prose, here, evidence)
    if any("deny" in word.cues or "against" in word.cues for word in here):
        from hrctimeline.claims.wording.limited import limited

        yield limited(prose, here, evidence)
