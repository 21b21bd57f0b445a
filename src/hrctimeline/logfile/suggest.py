"""“Did you mean …?”"""

from collections.abc import Iterable


def suggest(name: str, known: Iterable[str]) -> str:
    """The known name nearest to `name`, or "": one that has it as a part, else one spelt nearly so."""
    from difflib import get_close_matches  # only where somebody mistyped something

    names = list(known)
    wanted = name.replace("_", "-").lower()
    parts = [k for k in names if len(wanted) > 2 and (wanted in k.lower() or k.lower() in wanted)]
    close = get_close_matches(wanted, names, n=1, cutoff=0.6)
    return close[0] if close else min(parts, key=len, default="")


def hint(name: str, known: Iterable[str]) -> str:
    """A sentence that names the nearest known name, or some of those there are."""
    names = list(known)
    if close := suggest(name, names):
        return f"Did you mean “{close}”?"
    some = ", ".join(names[:8]) + (" …" if len(names) > 8 else "")
    return f"There are: {some}." if names else "There are none yet."
