"""A pytest plugin that, in place of one run of the tests, tries every mutant of a module by them."""

import functools
import gc
import os
import pickle
import resource
import signal
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, NamedTuple

import pytest

from .operators import Mutant, mutants

MEMORY = 3 * 2**30  # bytes that a mutant may take


class Reached(NamedTuple):
    """What a test reaches in the unchanged module, and the seconds that it takes."""

    lines: frozenset[int]
    seconds: float
    passed: bool


class Result(NamedTuple):
    """A mutant and the test that noticed it; none: it survives."""

    mutant: Mutant
    killer: str | None


class Trial:
    """Runs inside pytest, once the tests are collected."""

    def __init__(self, module: str, progress: Callable[[str], None], only: str = "", sample: int = 0) -> None:
        self.name, self.progress, self.only, self.sample = module, progress, only, sample
        self.among = 0  # mutants of which those that are tried are a sample
        self.results: list[Result] = []
        self.broken: list[str] = []
        self._kills: dict[str, int] = defaultdict(int)
        self._failed = False

    def pytest_configure(self) -> None:
        import hypothesis  # pytest wants to load it first

        phases = (
            hypothesis.Phase.explicit,
            hypothesis.Phase.generate,
        )  # a failure is enough, the smallest isn't asked
        hypothesis.settings.register_profile(
            "mutation", hypothesis.settings.get_profile("hrctimeline"), phases=phases
        )
        hypothesis.settings.load_profile("mutation")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._failed = self._failed or report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        __import__(self.name)
        module = sys.modules[self.name]
        path = Path(str(module.__file__))
        tests = {item.nodeid: item for item in session.items}
        reached: dict[str, Reached] = _in_child(lambda: self._reach(session.items, module))
        self.broken = [name for name, each in reached.items() if not each.passed]
        source = path.read_text(encoding="utf-8")
        everywhere = _cached_or_outer(compile(source, str(path), "exec"), module)
        for mutant in self._chosen(source, path):
            names = [
                name
                for name, each in reached.items()
                if each.passed and (mutant.function in everywhere or each.lines & set(mutant.lines))
            ]
            names.sort(key=lambda name: (-self._kills[name], reached[name].seconds))
            killer = self._killer(
                mutant, module, [tests[name] for name in names], sum(reached[n].seconds for n in names)
            )
            self._kills[killer or ""] += 1
            self.results.append(Result(mutant, killer))
            self.progress("." if killer else "S")
        return True

    def _chosen(self, source: str, path: Path) -> list[Mutant]:
        """The mutants to try; a sample is spread evenly over the module, and the same each time."""
        found = [m for m in mutants(source, str(path)) if self.only in f"{m.function} {m.name}"]
        self.among = len(found)
        wanted = min(self.sample or len(found), len(found))
        return [found[index * len(found) // wanted] for index in range(wanted)]

    def _reach(self, items: list[pytest.Item], module: ModuleType) -> dict[str, Reached]:
        found = {}
        wrappers = _caches(module.__name__)
        lines: set[int] = set()
        begun = time.process_time()
        sys.settrace(_tracer(str(module.__file__), lines))
        for item in _run(items):
            found[item.nodeid] = Reached(frozenset(lines), time.process_time() - begun, not self._failed)
            for wrapper in wrappers:
                wrapper.cache_clear()
            lines.clear()
            self._failed, begun = False, time.process_time()
        sys.settrace(None)
        return found

    def _killer(
        self, mutant: Mutant, module: ModuleType, items: list[pytest.Item], usual: float
    ) -> str | None:
        def trial() -> str | None:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            signal.setitimer(signal.ITIMER_PROF, 5 + 5 * usual)
            self._failed = False
            try:
                _plant(mutant, module)
            except Exception as error:
                return f"import ({type(error).__name__})"
            for item in _run(items):
                if self._failed:
                    return item.nodeid
            return None

        return _in_child(trial, died="(time or memory)")


def _run(items: list[pytest.Item]) -> Iterator[pytest.Item]:
    """Run tests one by one, each given out when it is done."""
    for item, following in zip(items, [*items[1:], None], strict=False):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        yield item


def _in_child(work: Callable[[], Any], died: str = "") -> Any:
    """What a function gives, called in a copy of this process: nothing that it does stays."""
    with tempfile.NamedTemporaryFile() as file:
        child = os.fork()
        if child == 0:
            try:
                Path(file.name).write_bytes(pickle.dumps(work()))
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        data = Path(file.name).read_bytes()
    if not data and not died:
        raise RuntimeError("the unchanged module's run died")
    return pickle.loads(data) if data else died


def _tracer(filename: str, lines: set[int]) -> Callable[[FrameType, str, object], object]:
    def each_line(frame: FrameType, event: str, _: object) -> object:
        lines.add(frame.f_lineno)
        return each_line

    def each_call(frame: FrameType, event: str, _: object) -> object:
        return each_line if frame.f_code.co_filename == filename else None

    return each_call


# ---- planting ----------------------------------------------------------------


def _plant(mutant: Mutant, module: ModuleType) -> None:
    """Give the functions of a module the mutant's code, and every module that has one of its tables the mutant's."""
    assert isinstance(mutant.code, CodeType)
    if mutant.function:
        new = _functions(mutant.code)
        for function in _living(str(module.__file__)):
            changed = new.get(function.__code__.co_qualname)
            if changed is not None and changed != function.__code__:
                function.__code__ = changed
    else:
        _replace_tables(mutant.code, module)
    for wrapper in _caches("hrctimeline"):
        wrapper.cache_clear()


def _replace_tables(code: CodeType, module: ModuleType) -> None:
    scratch = {key: module.__dict__[key] for key in ("__name__", "__package__", "__file__", "__spec__")}
    exec(code, scratch)
    for name, value in scratch.items():
        old = module.__dict__.get(name)
        if isinstance(value, FunctionType | type | ModuleType) or name.startswith("__"):
            continue
        for other in list(sys.modules.values()):
            if old is not None and getattr(other, "__dict__", {}).get(name) is old:
                setattr(other, name, value)


def _functions(code: CodeType) -> dict[str, CodeType]:
    """The functions of a module by their qualified names, those of classes too."""
    found: dict[str, CodeType] = {}
    for const in code.co_consts:
        if isinstance(const, CodeType):
            found |= {const.co_qualname: const, **_functions(const)}
    return found


def _living(filename: str) -> list[FunctionType]:
    return [f for f in gc.get_objects() if isinstance(f, FunctionType) and f.__code__.co_filename == filename]


def _caches(package: str) -> list[Any]:
    wrapper = type(functools.lru_cache(len))
    found = [each for each in gc.get_objects() if isinstance(each, wrapper)]
    return [each for each in found if str(getattr(each, "__module__", "")).startswith(package)]


def _cached_or_outer(code: CodeType, module: ModuleType) -> set[str]:
    """Code that a test may rest on without reaching it: outside of functions, or called once and kept."""
    return {"", *(each.__qualname__ for each in _caches(module.__name__))}
