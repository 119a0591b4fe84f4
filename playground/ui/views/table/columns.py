"""The columns of the data table: titles, widths, and the numbers that they are sorted by."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array
from playground.core.engine.samples import SET_NAMES
from playground.core.observe.data_rows import DataRows, Verdict
from playground.ui.texts.names import class_names, class_title, input_title

Kind = Literal["row", "set", "input", "target", "answer", "output", "verdict", "distance"]
TYPED: tuple[Kind, ...] = ("input", "target")
LIVE: tuple[Kind, ...] = ("answer", "output", "verdict", "distance")  # they change in each frame
WIDEST: dict[
    Kind, str
] = {  # a text that is as wide as those of the column, as far as its heading is not wider
    "row": "100,000",
    "set": "mmmmm",
    "input": "−0.000000",
    "target": "−0.0000",
    "output": "−0.0000",
    "verdict": "mmmmmm",
    "distance": "−0.0000",
}
IN_UNITS = "−0.00000e+00"  # as wide as a value in the units of the data can be
VALIDATION = "mmmmmmmm"  # as wide as the longest name of a set
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes
    ----------
    index : which input, target or output it is of
    widest : a text as wide as its cells need; "" for that of its kind
    """

    kind: Kind
    title: str
    tooltip: str
    index: int = 0
    widest: str = ""

    @property
    def is_live(self) -> bool:
        """Whether its numbers change while the network learns."""
        return self.kind in LIVE


def columns_of(rows: DataRows, outputs: int) -> tuple[Column, ...]:
    """List the columns for these samples and a network with so many outputs."""
    has_validation = bool((rows.part == SET_NAMES.index("validation")).any())
    return (
        Column(
            "row",
            translate("DataTable", "row"),
            translate("DataTable", "The number of the sample in the data"),
        ),
        Column(
            "set",
            translate("DataTable", "set"),
            translate("DataTable", "Whether the sample is for training, testing or validation"),
            widest=VALIDATION if has_validation else "",
        ),
        *_inputs(rows),
        *_targets(rows),
        *(_values(rows, outputs) if rows.experiment.dataset.is_regression else _classes(rows)),
    )


def _inputs(rows: DataRows) -> list[Column]:
    dataset = rows.experiment.dataset
    tooltip = translate("DataTable", "An input, as it was measured")
    titles = [input_title(dataset, axis, with_unit=True) for axis in range(len(rows.inputs))]
    return [Column("input", title, tooltip, axis) for axis, title in enumerate(titles)]


def _targets(rows: DataRows) -> list[Column]:
    dataset = rows.experiment.dataset
    if dataset.is_soft:
        tooltip = translate("DataTable", "How likely this class is, as the network is to answer")
        names = [class_title(dataset, number) for number in range(dataset.classes)]
        return [Column("target", name, tooltip, index) for index, name in enumerate(names)]
    if not dataset.is_regression:
        tooltip = translate("DataTable", "The class that the network is to answer")
        return [Column("target", translate("DataTable", "class"), tooltip, widest=_longest(rows))]
    tooltip = translate("DataTable", "The value that the network is to answer")
    outputs = dataset.outputs or (translate("DataTable", "value"),)
    widest = IN_UNITS if dataset.scales else ""
    return [Column("target", name, tooltip, index, widest) for index, name in enumerate(outputs)]


def _values(rows: DataRows, outputs: int) -> list[Column]:
    tooltip = translate("DataTable", "What the network answers now")
    dataset, title = rows.experiment.dataset, translate("DataTable", "ŷ of {name}")
    names, widest = dataset.outputs, IN_UNITS if dataset.scales else ""
    titles = ["ŷ"] if outputs == 1 else [title.format(name=name) for name in names]
    far = translate("DataTable", "How far the answer is from the target: √Σ(ŷ − y)²")
    return [
        *(Column("output", title, tooltip, index, widest) for index, title in enumerate(titles)),
        Column("distance", translate("DataTable", "error"), far, widest=widest),
    ]


def _classes(rows: DataRows) -> list[Column]:
    return [
        Column(
            "answer",
            translate("DataTable", "answer"),
            translate("DataTable", "The class that the network answers now"),
            widest=_longest(rows),
        ),
        Column(
            "output",
            "ŷ",
            translate("DataTable", "The output for that class; of a network with one output, it"),
        ),
        Column(
            "verdict",
            translate("DataTable", "right?"),
            translate("DataTable", "Whether the answer is right, from the first update on"),
        ),
    ]


def _longest(rows: DataRows) -> str:
    """Return the longest name of a class, with room for its colour."""
    return "mm" + max(class_names(rows.experiment.dataset), key=len)


def keys_of(rows: DataRows, column: Column, outputs: Array, verdict: Verdict) -> Array:
    """Return the numbers (n,) by which a column is sorted.

    `outputs` (n_outputs, n) and `verdict` are those of all rows.
    """
    match column.kind:
        case "set":
            return rows.part
        case "input":
            return rows.inputs[column.index]
        case "target":
            return rows.targets[column.index]
        case "answer":
            return verdict.classes
        case "output" if rows.experiment.dataset.is_regression:
            return outputs[column.index]
        case "output":
            return verdict.strength
        case "verdict":
            return verdict.wrong.astype(float)
        case "distance":
            return verdict.distance
    return np.arange(len(rows))
