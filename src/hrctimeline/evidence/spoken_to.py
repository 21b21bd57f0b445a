"""Whether words are spoken or written to somebody, who then isn't the one who says them."""

import re
from functools import cache

from hrctimeline.evidence.signed import fits
from hrctimeline.evidence.speaking import own_voice
from hrctimeline.evidence.undersigned import letter
from hrctimeline.evidence.unspoken import tellers_of
from hrctimeline.words.locate import Located
from hrctimeline.words.text import Text

_BEFORE = 40  # characters before a name in which a verb of telling stands


def spoken_to(text: Text, place: Located, name: str) -> str:
    """How a quote's words go to a name: "told" or "written"; "" where nothing shows it."""
    if fits(letter(text, place).to, name):
        return "written"
    sentence = own_voice(text, place)
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!['’]?\w)", sentence)]
    told = all(_telling().search(sentence[max(0, start - _BEFORE) : start]) for start, _ in places)
    return "told" if places and told and len(tellers_of(sentence)) == 1 else ""


@cache
def _telling() -> re.Pattern[str]:
    """A verb that has whom it is told to behind it, at the end of some words."""
    verbs = "told|tells|asked|asks|warned|warns|assured|assures|reminded|reminds|informed|informs|notified"
    to = r"(?:said|says|wrote|writes|replied|replies|added|adds)\s+to"
    return re.compile(rf"\b(?:{verbs}|{to})\s+(?:(?:the|Mr|Mrs|Ms|Dr|Lord|Lady|Sir)\.?\s+){{0,2}}\Z")
