"""Language tags: the forms of RFC 5646, registered languages, and what is none."""

import pytest

from hrctimeline.logfile.model import primary, unknown

KNOWN = (
    "en en-GB en_GB EN fr pt-BR zh-Hant zh-Hant-TW sr-Latn-RS es-419 de-CH-1996 sl-rozaj gsw tlh qaa qtz und"
)
KNOWN += " de-DE-u-co-phonebk en-x-plain x-klingon zh-yue"
UNKNOWN = "english eng français en- -en e en--GB en-GB-GB xx qx en-G fr-1x-FR 12 en-Latin.1"


@pytest.mark.parametrize("tag", KNOWN.split())
def test_a_tag_of_a_registered_language(tag: str) -> None:
    assert unknown(tag) == ""


@pytest.mark.parametrize("tag", UNKNOWN.split())
def test_what_is_no_tag_of_a_registered_language(tag: str) -> None:
    assert unknown(tag) != ""


def test_the_language_of_a_tag_is_its_first_part_however_it_is_joined() -> None:
    assert [primary(tag) for tag in ("en_GB", "EN-us", "en", "enm")] == ["en", "en", "en", "enm"]
