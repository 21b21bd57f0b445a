"""Whether the text of a quote lets its speaker speak: in its paragraph, before a colon, or as its author."""

from itertools import pairwise

from hrctimeline.logfile.model import Evidence, Source
from hrctimeline.words.lists import listed
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.sentences import paragraph_ends
from hrctimeline.words.text import Text
from hrctimeline.words.tokens import tokens

# what a paragraph that ends with a colon announces, so that all behind it is somebody's words
_ANNOUNCED = listed(
    "following statement letter speech text remarks message declaration words address testimony"
)


def lets_speak(source: Source, text: Text, evidence: Evidence, place: Located) -> bool:
    """Whether a quote's paragraph, the announcement before it or the source's author names its speaker."""
    first, last = text.paragraph(place.start, place.end)
    named = (text.words(first, last), source.author, _announcement(text, first))
    return any(Locator(Text(words)).places(evidence.said_by) for words in named if words)


def _announcement(text: Text, start: int) -> str:
    """The nearest paragraph before an offset of the source that announces what stands there."""
    begin, prose = text.to_prose(start), text.prose
    ends = [0, *(end for end in paragraph_ends(prose) if end <= begin)]
    for age, (first, last) in enumerate(reversed(list(pairwise(ends)))):
        words = prose[first:last].strip()
        if words.endswith(":") and (age == 0 or any(each.plain in _ANNOUNCED for each in tokens(words))):
            return words
    return ""
