"""Streams that can't show every character, as those of Windows: plainer signs stand for what they lack."""

import codecs
import unicodedata

PLAINER = "hrctimeline-plainer"  # the name of the error handler
_SIGNS = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "‹": "<", "›": ">",
    "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-", "…": "...", "•": "*", "·": "-", "±": "~", "✗": "x",
    "▸": ">", "◂": "<", "→": "->", "×": "x", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
}  # fmt: skip


def plainer(error: UnicodeError) -> tuple[str, int]:
    """For characters that an encoding lacks those that stand for them; an error handler of `codecs`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_plain(char, error.encoding) for char in lacking), error.end


def _plain(char: str, encoding: str) -> str:
    letters = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    for one in (_SIGNS.get(char, ""), letters):
        if one and one != char and _has(one, encoding):
            return one
    return "" if unicodedata.combining(char) else "?"


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


codecs.register_error(PLAINER, plainer)
