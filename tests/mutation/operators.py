"""The mutants of a module: one small change each, of the kinds that people make by mistake."""

import ast
from collections.abc import Iterator
from typing import Any, NamedTuple

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}
METHODS = {
    "find": "rfind", "rfind": "find", "lstrip": "rstrip", "rstrip": "lstrip", "startswith": "endswith",
    "endswith": "startswith", "match": "search", "search": "match", "fullmatch": "match", "split": "rsplit",
    "removeprefix": "removesuffix", "removesuffix": "removeprefix",
}  # fmt: skip
LEFT_OUT = {"annotation", "returns", "decorator_list", "bases", "format_spec", "defaults", "kw_defaults"}
NO_CODE = (ast.Assert, ast.Import, ast.ImportFrom)
TYPES = {"Literal", "Callable", "NewType", "TypeVar"}


class Mutant(NamedTuple):
    """One change: in which function ("" outside of any), on which lines, and the module's code with it."""

    function: str
    lines: range
    old: str
    new: str
    code: object

    @property
    def name(self) -> str:
        return f"{self.old} -> {self.new}"


class Site(NamedTuple):
    """A node of the tree, where it hangs, and what may stand there instead."""

    parent: ast.AST
    field: str
    index: int | None
    node: ast.AST
    new: ast.AST
    shown: ast.AST
    function: str


def mutants(source: str, filename: str) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its lines; docstrings, types and assertions stay as they are."""
    tree = ast.parse(source)
    for site in list(_sites(tree, "", tree)):
        old = _text(site.shown)
        _put(site, site.new)
        new = _text(site.new if site.shown is site.node else site.shown)
        code = compile(ast.fix_missing_locations(tree), filename, "exec")
        _put(site, site.node)
        yield Mutant(site.function, _lines(site.node), old, new, code)


def _lines(node: ast.AST) -> range:
    placed: Any = node.target if isinstance(node, ast.comprehension) else node
    first = placed.lineno if isinstance(placed, ast.expr | ast.stmt) else 1
    return range(first, max(first, getattr(node, "end_lineno", 0) or 0) + 1)


def _put(site: Site, node: ast.AST) -> None:
    if site.index is None:
        setattr(site.parent, site.field, node)
    else:
        getattr(site.parent, site.field)[site.index] = node


def _text(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


def _sites(node: ast.AST, function: str, shown: ast.AST) -> Iterator[Site]:
    for field, index, child in _children(node):
        inner = _function(child, function)
        around = child if isinstance(child, ast.stmt) or not isinstance(shown, ast.expr) else shown
        for new in _changed(child):
            yield Site(node, field, index, child, ast.copy_location(new, child), _shown(node, child), inner)
        yield from _sites(child, inner, around)


def _shown(parent: ast.AST, node: ast.AST) -> ast.AST:
    """What a report shows of a change: a word or number with what is around it."""
    return parent if isinstance(node, ast.Constant) and isinstance(parent, ast.expr | ast.keyword) else node


def _children(node: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    """The parts of a node that are code: no types, decorators, defaults, docstrings, assertions, fields of classes."""
    for field, value in ast.iter_fields(node):
        if field in LEFT_OUT:
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST) and not _passed_over(node, child):
                yield field, index, child


def _passed_over(parent: ast.AST, node: ast.AST) -> bool:
    if isinstance(node, NO_CODE) or (
        isinstance(parent, ast.ClassDef) and not isinstance(node, ast.FunctionDef)
    ):
        return True
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring
    called = (
        node.value if isinstance(node, ast.Subscript) else node.func if isinstance(node, ast.Call) else None
    )
    return isinstance(called, ast.Name) and called.id in TYPES


def _function(node: ast.AST, outer: str) -> str:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return f"{outer}.{node.name}" if outer else node.name
    return outer


def _changed(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in place of a node."""
    match node:
        case ast.Compare(left=left, ops=ops, comparators=right):
            for index, operator in enumerate(ops):
                swapped = [*ops[:index], COMPARISONS[type(operator)](), *ops[index + 1 :]]
                yield ast.Compare(left, swapped, right)
        case ast.BoolOp(op=operator, values=values):
            for index in range(len(values)):
                kept = values[:index] + values[index + 1 :]
                yield ast.BoolOp(operator, kept) if len(kept) > 1 else kept[0]
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in ARITHMETIC:
            yield ast.BinOp(left, ARITHMETIC[type(operator)](), right)
        case ast.AugAssign(target=target, op=operator, value=value):
            if type(operator) in ARITHMETIC:
                yield ast.AugAssign(target, ARITHMETIC[type(operator)](), value)
            yield ast.Pass()
        case ast.If(test=test, body=body, orelse=orelse) if not isinstance(test, ast.Compare):
            yield ast.If(_negated(test), body, orelse)
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield ast.IfExp(_negated(test), body, orelse)
        case ast.comprehension(target=target, iter=iterated, ifs=ifs, is_async=is_async):
            for index in range(len(ifs)):
                yield ast.comprehension(target, iterated, ifs[:index] + ifs[index + 1 :], is_async)
        case ast.Continue() | ast.Break():
            yield ast.Break() if isinstance(node, ast.Continue) else ast.Continue()
        case ast.Expr():
            yield ast.Pass()
        case ast.Call(func=func, args=arguments, keywords=keywords):
            for index in range(len(keywords)):
                yield ast.Call(func, arguments, keywords[:index] + keywords[index + 1 :])
        case ast.Name(id=name, ctx=ctx) if name in NAMES:
            yield ast.Name(NAMES[name], ctx)
        case ast.Attribute(value=value, attr=attribute, ctx=ctx) if attribute in METHODS:
            yield ast.Attribute(value, METHODS[attribute], ctx)
        case ast.Constant():
            yield from _other_values(node.value)
        case ast.Dict(keys=keys, values=values) if len(keys) > 1:
            for index in range(len(keys)):
                yield ast.Dict(keys[:index] + keys[index + 1 :], values[:index] + values[index + 1 :])
        case (
            ast.Tuple(elts=elements, ctx=ast.Load())
            | ast.List(elts=elements, ctx=ast.Load())
            | ast.Set(elts=elements)
        ):
            if len(elements) > 1 and all(isinstance(each, ast.Constant) for each in elements):
                for index in range(len(elements)):
                    kept = elements[:index] + elements[index + 1 :]
                    yield ast.Set(kept) if isinstance(node, ast.Set) else type(node)(kept, ast.Load())


def _negated(test: ast.expr) -> ast.expr:
    inner = test.operand if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) else None
    return inner or ast.UnaryOp(ast.Not(), test)


def _other_values(value: object) -> Iterator[ast.Constant]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
    elif isinstance(value, str):
        yield ast.Constant(f"XX{value}XX")
        alternatives = _alternatives(value)
        for index in range(len(alternatives) if len(alternatives) > 1 else 0):
            yield ast.Constant("|".join(alternatives[:index] + alternatives[index + 1 :]))


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a regular expression, or of a list of words with bars, outside any brackets."""
    found, depth, begun = [], 0, 0
    for place, char in enumerate(pattern):
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            found.append(pattern[begun:place])
            begun = place + 1
    return [*found, pattern[begun:]]
