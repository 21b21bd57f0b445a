"""`python -m tests.fuzz.one TARGET [libFuzzer options] [corpus…]`: fuzz one target until told to stop."""

import sys

try:
    import atheris
except ModuleNotFoundError:
    sys.exit("fuzzing needs the extra `fuzz`: pip install -e '.[fuzz]'")


def main() -> None:
    name = sys.argv.pop(1)
    with atheris.instrument_imports(include=["hrctimeline"]):
        from tests.fuzz.targets import TARGETS
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


main()
