"""Words of weight that a quote no longer has: what was cropped or elided of it since."""

from hrctimeline.claims.wording.cues import kinds
from hrctimeline.claims.wording.rare import RANKS
from hrctimeline.diff.turned.edit import Edit, telling, together
from hrctimeline.diff.turned.firmness import HEDGING
from hrctimeline.words.denials import negating
from hrctimeline.words.lists import listed
from hrctimeline.words.speakers import SAYING
from hrctimeline.words.tokens import Token

# the cues of doubts, plans and denials; what limits or attributes (Quirk et al. 1985, sections 8.116, 8.124)
_CUES = HEDGING - listed("request-to") | listed("deny yet-to fail-to")
_LIMITS = listed(
    """
    only some part partly first last former ex if unless until except nearly almost about most mostly based
    knowledge opinion
    """
)
# adjectives by which a thing isn't so, or isn't one: privative ones (Kamp and Partee, "Prototype theory and
# compositionality", 1995)
UNTRUE = listed(
    """
    untrue false wrong incorrect inaccurate mistaken misleading unfounded groundless baseless unproven fake
    forged mock sham supposed alleged putative
    """
)


def cut_away(old: str, new: str) -> str:
    """The denials, doubts, limits and sources that a quote lost, as they were written; "" for none.

    A quote that has other words than before wasn't cut: it is another.
    """
    edit = Edit(old, new, ())
    if not edit.kept or next(telling(edit.got), None):
        return ""
    denying = {token.start for token in negating(old)}
    return together([token for token in edit.gone if token.start in denying or _weighs(token)])


def _weighs(token: Token) -> bool:
    plain = token.plain
    return plain in _LIMITS | RANKS | SAYING | UNTRUE or (
        token.text != "May" and not kinds(plain).isdisjoint(_CUES)
    )
