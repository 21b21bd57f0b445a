"""Names of a timeline and its parts that hold anywhere: UUIDs (RFC 9562) as URNs (RFC 8141)."""

from uuid import NAMESPACE_URL, uuid5

from hrctimeline.edition.model import Edition


def urn(edition: Edition, anchor: str = "") -> str:
    """The name of a timeline, by its title; of an event, quote or text of it, by the anchor."""
    name = f"urn:uuid:{uuid5(NAMESPACE_URL, f'hrctimeline:{edition.title}')}"
    return f"{name}#{anchor}" if anchor else name
