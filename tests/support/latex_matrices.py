"""A reader of matrix formulas: works out what is written, and the shapes of the symbols."""

import re

import numpy as np

from tests.support.latex_reader import read

MATRIX = re.compile(r"\{\\begin\{bmatrix\} (.*?) \\end\{bmatrix\}\}")


def work_out(text):
    """The matrix that a line says; places of cut edges are 0."""
    found = []

    def keep(match):
        rows = [
            [read(cell)[0] if cell.strip() else 0.0 for cell in row.split("&")]
            for row in match[1].split(r"\\")
        ]
        found.append(np.array(rows))
        return f"found[{len(found) - 1}]"

    line = MATRIX.sub(keep, text.removeprefix("= "))
    line = re.sub(r"\\frac\{1\}\{(\d+)\}\\cdot", r"1/\1*", line)
    for old, new in (
        (r"\cdot", "@"),
        (r"\odot", "*"),
        (r"\left", ""),
        (r"\right", ""),
        ("f(", "("),
    ):
        line = line.replace(old, new)
    return eval(line, {"found": found})


def shapes(symbols):
    return [
        (int(rows), int(columns))
        for rows, columns in re.findall(r"\\underset\{(\d+)\\times (\d+)\}", symbols)
    ]
