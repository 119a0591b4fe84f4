"""An expected error that is returned or kept as a value does not hold what was in use."""

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


@pytest.mark.parametrize("kept", ["return e", "self.error = e", "return None, e"])
def test_such_a_line_is_found(kept):
    template = "def f(self):\n try:\n  g()\n except SpecError as e:\n  {}\n"
    assert kept_errors(template.format(kept)) == [5]
    assert not kept_errors(template.format(kept.replace(" e", " without_trace(e)")))


def test_the_program_has_none():
    found = {
        path.relative_to(ROOT).as_posix(): lines
        for path in sorted((ROOT / "playground").rglob("*.py"))
        if (lines := kept_errors(path.read_text("utf-8")))
    }
    assert not found
