"""Events that are plainly TOML: told by one expression, at a fraction of the cost of parsing them.

Plain is an event's table, its id first, with evidence and waivers, whose values are strings without an escape
(save for a line's end) and lists of such strings. All that is plain is TOML, by construction; what isn't may
well be TOML, too, and is parsed.
"""

import re

from hrctimeline.words.lists import lazy_pattern

_CHAR = r"\x20\x21\x23-\x5b\x5d-\x7e\x80-\U0010ffff"  # without " and \
_LINE = rf'"[\t{_CHAR}]*+"(?!")'
# No line of a long string begins with a bracket, so that one at a line's start is a header's.
_LONG = rf'"""(?:[\t{_CHAR}]|"{{1,2}}+(?!")|(?:\\[ \t]*)?\n(?![ \t]*\[))*+"""(?!")'
_LIST = rf"\[[ \t]*(?:{_LINE}[ \t]*(?:,[ \t]*{_LINE}[ \t]*)*+)?\]"
_END = rf'[ \t]*(?:\#[\t"\\{_CHAR}]*+)?(?:\n|\Z)'
_BLANK = rf'[ \t]*(?:\#[\t"\\{_CHAR}]*+)?\n'
_KEY = rf"[ \t]*(?!(?:evidence|waiver)[ \t]*=)[A-Za-z0-9_-]+[ \t]*=[ \t]*(?:{_LONG}|{_LINE}|{_LIST}){_END}"
_HEADER = rf"[ \t]*\[\[event\.(?:evidence|waiver)\]\]{_END}"
_ID = rf'[ \t]*id[ \t]*=[ \t]*"([a-z0-9-]+)"{_END}'
_NAME = r"^[ \t]*(\[\[|[A-Za-z0-9_-]+(?=[ \t]*=))"


def plain_id(block: str) -> str:
    """The id of a plain event; "" where the event isn't plain."""
    found = _plain().fullmatch(block)
    return found[1] if found and not _repeats(block) else ""


_plain = lazy_pattern(rf"[ \t]*\[\[event\]\]{_END}{_ID}(?:{_KEY}|{_HEADER}|{_BLANK})*+")
_name = lazy_pattern(_NAME, re.MULTILINE)


def _repeats(block: str) -> bool:
    """Whether a key may stand twice in one table."""
    seen: set[str] = set()
    for name in _name().findall(block):
        if name == "[[":
            seen.clear()
        elif name in seen:
            return True
        seen.add(name)
    return False
