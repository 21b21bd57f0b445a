"""Licenses: which of them let anybody publish a whole text again."""

import re

# Creative Commons, Open Data Commons, UK Open Government Licence, GNU FDL; as people and SPDX write them.
# Terms that forbid commercial use (NC) don't bind every timeline, but one can't know which.
_OPEN = re.compile(
    r"(?:cc0|cc by(?: sa| nd)?|creative commons attribution(?: sharealike| noderivatives| no derivatives)?"
    r"|public domain(?: dedication| mark)?|pddl|odc by|ogl(?: uk)?|open government licen[cs]e|gfdl)"
    r"(?: v?[\d.]+)?(?: (?:int(?:ernational)?|universal|[a-z]{2,3}))?"
)


def is_open(license: str) -> bool:
    """Whether a license, named in the usual way, surely allows anybody to publish the whole text again."""
    plain = " ".join(re.sub(r"[\s_-]+", " ", license).casefold().split())
    return _OPEN.fullmatch(plain) is not None
