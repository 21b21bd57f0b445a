"""The mutants that the tool plants in code: which they are, and that every one is another program."""

import tomllib

import pytest
from tests.mutation.operators import mutants
from tests.mutation.trial import _functions

from conftest import ROOT

HERE = ROOT / "tests" / "mutation"
MUTANTS = {
    "return a < b": ["a < b -> a <= b"],
    "return a == b": ["a == b -> a != b"],
    "return 0 < a <= b": ["0 < a <= b -> 0 <= a <= b", "0 < a <= b -> 0 < a < b", "0 < a <= b -> 1 < a <= b"],
    "return a not in b": ["a not in b -> a in b"],
    "return a and b and c": ["a and b and c -> b and c", "a and b and c -> a and c", "a and b and c -> a and b"],
    "return not a": ["not a -> a"],
    "return a + b * c": ["a + b * c -> a - b * c", "b * c -> b // c"],
    "a += b": ["a += b -> a -= b", "a += b -> pass"],
    "if a:\n        return b": ["if a: return b -> if not a: return b"],
    "return b if a else c": ["b if a else c -> b if not a else c"],
    "return [b for b in a if b]": ["for b in a if b -> for b in a"],
    "for b in a:\n        continue": ["continue -> break"],
    "return f(a, key=b)": ["f(a, key=b) -> f(a)"],
    "return any(a)": ["any -> all"],
    "return a.find(b)": ["a.find -> a.rfind"],
    "return {1: a, b: c}": ["{1: a, b: c} -> {b: c}", "{1: a, b: c} -> {1: a}", "{1: a, b: c} -> {2: a, b: c}"],
    "return 'ab'": ["'ab' -> 'XXabXX'"],
    "return 'a|(b|c)|d'": [
        f"'a|(b|c)|d' -> '{each}'" for each in ("XXa|(b|c)|dXX", "(b|c)|d", "a|d", "a|(b|c)")
    ],
    "return a in (b, 'c')": ["a in (b, 'c') -> a not in (b, 'c')", "(b, 'c') -> (b, 'XXcXX')"],
    "return True": ["True -> False"],
    "f(a)": ["f(a) -> pass"],
    "'a docstring'": [],
    "assert a < b": [],
    "a: Literal['b', 'c'] = b": [],
}  # fmt: skip


@pytest.mark.parametrize("line", MUTANTS)
def test_a_line_has_these_mutants(line: str) -> None:
    found = list(mutants(f"def f(a, b=1, c='x'):\n    {line}\n", "x.py"))
    assert sorted(mutant.name for mutant in found) == sorted(MUTANTS[line])
    assert {mutant.function for mutant in found} <= {"f"}
    assert all(mutant.lines.start in (2, 3) for mutant in found)


def test_code_outside_of_functions_has_mutants_and_fields_of_classes_have_none() -> None:
    source = "N = 5\n\nclass C:\n    x: int = 1\n\n    def f(self):\n        def g():\n            return 2\n        return g\n"
    assert [(m.function, m.name) for m in mutants(source, "x.py")] == [("", "5 -> 6"), ("C.f.g", "2 -> 3")]


def test_every_mutant_of_a_module_is_another_program() -> None:
    path = ROOT / "src" / "hrctimeline" / "dates" / "relation.py"
    source = path.read_text(encoding="utf-8")
    original = compile(source, str(path), "exec")
    for mutant in mutants(source, str(path)):
        functions = _functions(mutant.code)
        changed = {name for name, code in functions.items() if code != _functions(original).get(name)}
        assert mutant.function in changed if mutant.function else mutant.code != original, mutant.name


def test_what_is_called_equivalent_has_its_reason() -> None:
    equivalent = tomllib.loads((HERE / "equivalent.toml").read_text(encoding="utf-8"))
    for entries in equivalent.values():
        assert all(set(each) == {"function", "change", "why"} and each["why"] for each in entries)
