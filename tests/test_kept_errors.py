"""No error that is a value holds the calls that it came through, with all that was in use there.

Neither one that a handler returns or keeps, nor one that is raised out of a variable: it and the
call with that variable would keep each other, for as long as Python collects no garbage. What a
handler gives to a function is not followed.
"""

import ast
import re

import pytest

from tests.support.paths import ROOT

# its errors come from another thread, without events of Qt, and are reported with their calls
JOBS = "playground/live/job.py"
UNEXPECTED = {"Exception", "BaseException"}  # logged with the calls that they came through
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef
# where a name becomes a value that outlives the handler
VALUES = (
    *(ast.Return, ast.Yield, ast.Assign, ast.AnnAssign, ast.NamedExpr, ast.Lambda),
    *(ast.Tuple, ast.List, ast.Set, ast.Dict, ast.IfExp),
)


def names(node):
    """All names in a part of the code."""
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)} if node else set()


def kept_errors(source):
    """The lines of `source` that keep an expected error with all that it came through."""
    return [
        part.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ExceptHandler) and node.name and not names(node.type) & UNEXPECTED
        for outer in ast.walk(node)
        if isinstance(outer, VALUES)
        for part in ast.iter_child_nodes(outer)
        if isinstance(part, ast.Name) and part.id == node.name
    ]


def raised_values(source):
    """The lines of `source` that raise an error which stays where it was, unless that is deleted.

    A name that a handler has given is deleted by Python.
    """
    found = []
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, FUNCTIONS):
            parts = list(ast.walk(function))
            deletes = [one for one in parts if isinstance(one, ast.Delete)]
            deleted = set().union(*map(names, deletes))
            handlers = [one for one in parts if isinstance(one, ast.ExceptHandler) and one.name]
            raised = [one for one in parts if is_raised_value(one)]
            inside = [one for handler in handlers for one in raises_of(handler)]
            found += [
                one.lineno for one in raised if one not in inside and not names(one) & deleted
            ]
    return sorted(set(found))


def is_raised_value(node):
    """Whether this raises a variable or an attribute, and not a class."""
    if not isinstance(node, ast.Raise) or not isinstance(node.exc, ast.Name | ast.Attribute):
        return False
    return not ast.unparse(node.exc).rpartition(".")[2][0].isupper()


def raises_of(handler):
    """Yield what raises the error of a handler in it."""
    for node in ast.walk(handler):
        if is_raised_value(node) and names(node.exc) == {handler.name}:
            yield node


KEPT = (
    *("return e", "self.error = e", "self.error: X = e", "return None, e", "yield e"),
    *("return [e]", "self.x = {1: e}", "f = lambda: e", "return e if e else None"),
)


@pytest.mark.parametrize("line", KEPT)
def test_a_line_that_keeps_an_error_is_found(line):
    template = "def f(self):\n try:\n  g()\n except SpecError as e:\n  {}\n"
    assert 5 in kept_errors(template.format(line))
    assert not kept_errors(template.format(re.sub(r"\be\b", "str(e)", line)))


CAUGHT = "def g():\n try:\n  h()\n except SpecError as error:\n  raise error\n"


def test_a_line_that_raises_a_value_is_found():
    assert raised_values("def f(job):\n raise job.error\n") == [2]
    assert raised_values(f"def f():\n error = g()\n raise error\n{CAUGHT}") == [3]
    assert not raised_values("def f():\n raise g().fresh()\n")
    assert not raised_values("def f(e):\n try:\n  raise e\n finally:\n  del e\n")


@pytest.mark.parametrize("lines_of", [kept_errors, raised_values])
def test_the_program_has_none(lines_of):
    found = {
        path.relative_to(ROOT).as_posix(): lines
        for path in sorted((ROOT / "playground").rglob("*.py"))
        if (lines := lines_of(path.read_text("utf-8")))
    }
    assert set(found) == ({JOBS} if lines_of is kept_errors else set())
