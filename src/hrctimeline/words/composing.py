"""Letters and accents composed (NFC, Unicode Standard Annex 15), cluster by cluster, each in its place."""

import re
import unicodedata
from collections.abc import Iterator


def composing(text: str) -> Iterator[tuple[int, int, str]]:
    """What NFC changes, cluster by cluster, so that every letter keeps its place."""
    for run in re.finditer(r"[^\s\x00-\x7f][^\s]*|[A-Za-z][^\s\x00-\x7f]+", text):
        if not unicodedata.is_normalized("NFC", run[0]):
            yield from _clusters(text, *run.span())


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    first = start
    for index in range(start + 1, end + 1):
        if index < end and _composes(text[first:index], text[index]):
            continue
        new = unicodedata.normalize("NFC", text[first:index])
        if new != text[first:index]:
            yield first, index, new
        first = index


def _composes(cluster: str, char: str) -> bool:
    nfc = unicodedata.normalize
    apart = nfc("NFC", cluster[-8:]) + nfc("NFC", char)
    return unicodedata.combining(char) != 0 or nfc("NFC", cluster[-8:] + char) != apart
