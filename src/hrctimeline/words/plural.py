"""Numbers with their nouns, for sentences."""


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 event", "2 events"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
