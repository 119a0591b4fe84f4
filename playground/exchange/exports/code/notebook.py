"""The Jupyter notebook: the NumPy program in cells, with the maths between them."""

import json
from collections.abc import Iterator

from playground.core.training.trainer import Trainer
from playground.exchange.exports.code.describe import origin, samples_text
from playground.exchange.exports.code.numpy_script import beginning, numpy_sections
from playground.exchange.exports.code.program import Program

FORMAT = {"nbformat": 4, "nbformat_minor": 5}
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
PROBE = 3  # epochs that the last cell trains
END = "These are the losses that the session has. `train` goes on from there, as the session would."


def notebook(trainer: Trainer) -> bytes:
    """Write a session as a notebook of version 4.5, not run yet; raises `ExportError`."""
    cells = [
        _cell(kind, number, text) for number, (kind, text) in enumerate(_cells(Program(trainer)))
    ]
    content = {**FORMAT, "metadata": METADATA, "cells": cells}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _cells(program: Program) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of each cell."""
    sections = numpy_sections(program)
    yield "markdown", _introduction(program)
    yield "code", beginning(program, "".join(section.code for section in sections))
    for section in sections:
        yield "markdown", f"## {section.title}\n\n{section.text}"
        yield "code", section.code
    yield "markdown", f"## Go on\n\n{END}"
    yield "code", "report()"
    yield "code", f"train({PROBE})\nreport()"


def _introduction(program: Program) -> str:
    return (
        f"# A {program.name} network in NumPy\n\n"
        "Forward pass, loss, backward pass and update of a network, written out. Run all cells: "
        "the last ones print the losses of the session and train on.\n\n"
        f"Samples: {samples_text(program)}. A column of an array is a sample.\n\n"
        f"{origin(program)}"
    )


def _cell(kind: str, number: int, text: str) -> dict[str, object]:
    cell: dict[str, object] = {
        "cell_type": kind,
        "id": f"cell-{number}",
        "metadata": {},
        "source": text.splitlines(keepends=True),
    }
    return cell if kind == "markdown" else {**cell, "execution_count": None, "outputs": []}
