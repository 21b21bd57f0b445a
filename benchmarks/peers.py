"""Quotes of a timeline by another library: python peers.py NAME FOLDER prints, in JSON, which it accepts.

Run by `quotes.py` with the Python of an environment that has the library; it knows nothing of hrctimeline.
"""

import json
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

Check = Callable[[str], bool]


def gtrex(text: str) -> Check:
    from gtrex import Verifier

    verifier = Verifier(text)
    return lambda quote: verifier.verify(quote).grounded


def quotecheck(text: str) -> Check:
    from quotecheck import check

    return lambda quote: check(quote, text).ok


def linkml(text: str) -> Check:
    from linkml_reference_validator.models import ReferenceContent, ReferenceValidationConfig
    from linkml_reference_validator.validation.supporting_text_validator import SupportingTextValidator

    validator = SupportingTextValidator(ReferenceValidationConfig())
    reference = ReferenceContent(reference_id="file:text", content=text)
    return lambda quote: validator.find_text_in_reference(quote, reference).found


PEERS = {"gtrex": gtrex, "quotecheck": quotecheck, "linkml-reference-validator": linkml}


def main() -> None:
    name, folder = sys.argv[1], Path(sys.argv[2])
    index = tomllib.loads((folder / "sources" / "index.toml").read_text(encoding="utf-8"))["source"]
    log = tomllib.loads((folder / "events.toml").read_text(encoding="utf-8"))["event"]
    known, accepted = "", []
    for evidence in (each for event in log for each in event["evidence"]):
        if evidence["source"] != known:
            known = evidence["source"]
            text = (folder / "sources" / index[known]["file"]).read_text(encoding="utf-8")
            check = PEERS[name](text)
        accepted.append(bool(check(evidence["quote"])))
    print(json.dumps(accepted))


if __name__ == "__main__":
    main()
