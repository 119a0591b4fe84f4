"""No error that is a value holds the calls that it came through, with all that was in use there.

Neither one that is returned or kept, nor one that is raised and still in a variable: those calls
would keep each other, for as long as Python collects no garbage.
"""

import ast

import pytest

from tests.support.paths import ROOT

UNEXPECTED = {"Exception", "BaseException"}  # reported with the calls that they came through


def names(node):
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)} if node else set()


def escapes(handler):
    """Yield the lines where the error of a handler becomes a value that outlives it."""
    for node in ast.walk(handler):
        if isinstance(node, ast.Return | ast.Assign) and node.value is not None:
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            if any(isinstance(one, ast.Name) and one.id == handler.name for one in values):
                yield node.lineno


def kept_errors(source):
    """The lines of `source` that keep an expected error with all that it came through."""
    return [
        line
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ExceptHandler) and node.name and not names(node.type) & UNEXPECTED
        for line in escapes(node)
    ]


def raised_values(source):
    """The lines of `source` that raise an error which stays where it was, unless that is deleted.

    What is caught leaves its name by itself.
    """
    tree = ast.parse(source)
    caught = {node.name for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler)}
    deleted = {
        one.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Delete)
        for one in node.targets
        if isinstance(one, ast.Name)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise)
        and isinstance(node.exc, ast.Name | ast.Attribute)
        and not (name := ast.unparse(node.exc)).rpartition(".")[2][0].isupper()
        and name not in caught | deleted
    ]


@pytest.mark.parametrize("kept", ["return e", "self.error = e", "return None, e"])
def test_such_a_line_is_found(kept):
    template = "def f(self):\n try:\n  g()\n except SpecError as e:\n  {}\n"
    assert kept_errors(template.format(kept)) == [5]
    assert not kept_errors(template.format(kept.replace(" e", " without_trace(e)")))


def test_a_line_that_raises_a_value_is_found():
    assert raised_values("def f(job):\n raise job.error\n") == [2]
    assert raised_values("def f():\n error = g()\n raise error\n") == [3]
    assert not raised_values("def f():\n raise g().fresh()\n")
    assert not raised_values("def f(e):\n try:\n  raise e\n finally:\n  del e\n")


@pytest.mark.parametrize("lines_of", [kept_errors, raised_values])
def test_the_program_has_none(lines_of):
    found = {
        path.relative_to(ROOT).as_posix(): lines
        for path in sorted((ROOT / "playground").rglob("*.py"))
        if (lines := lines_of(path.read_text("utf-8")))
    }
    assert not found
