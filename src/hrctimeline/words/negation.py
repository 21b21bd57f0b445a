"""Words that turn a sentence round; hidden by an elision or cut off before a quote they matter."""

import re
from functools import cache


@cache
def _pattern() -> re.Pattern[str]:
    words = "not|cannot|never|none|neither|nor|nobody|nothing|nowhere|without|unless|except(?:ing)?"
    words += "|hardly|barely|scarcely"
    forms = "fail(?:s|ed|ing|ure)?|den(?:y|ies|ied|ying|ial)|refus(?:e|es|ed|ing|al)"
    return re.compile(rf"\b(?:no(?!\.?\s*\d)(?!\.\s)|{words}|{forms})\b|\b\w+n['’]t\b", re.IGNORECASE)


def negations(text: str) -> list[str]:
    """The negating words of a text, as they are written ("No. 25" is a number)."""
    return [match[0] for match in _pattern().finditer(text)]
