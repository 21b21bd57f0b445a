"""Lists of words as they stand in the code: closed classes of English, parted by white space."""


def listed(words: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(words.split())


BEING = listed("is are was were be been being")
