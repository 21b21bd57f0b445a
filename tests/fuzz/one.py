"""`python -m tests.fuzz.one TARGET [libFuzzer options] [corpus…]`: fuzz one target until told to stop."""

import sys

import atheris

from tests.fuzz.plan import PLAN


def main() -> None:
    name = sys.argv.pop(1)
    with atheris.instrument_imports(include=list(PLAN[name].guided_by)):
        from tests.fuzz.targets import TARGETS
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


main()
