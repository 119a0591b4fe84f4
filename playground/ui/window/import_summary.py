"""Says in sentences what was read of a file."""

from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.datasets.own import OwnData
from playground.core.catalog.datasets.scaling import are_far

NAMED = 5  # classes in the summary
translate = QCoreApplication.translate


def summed_up(own: OwnData, dropped: int) -> str:
    """Say in sentences what is read."""
    known = own.class_names or own.outputs
    more = ("…",) if len(known) > NAMED else ()
    names = ", ".join((*known[:NAMED], *more))
    about = {"samples": len(own), "inputs": len(own.inputs), "classes": own.classes}
    about["values"] = len(own.outputs)
    said = [_template(own).format(**about, names=names, target=(*own.outputs, "")[0])]
    if not (own.classes or own.scales) and are_far(own.targets):
        said.append(
            translate(
                "ImportDialog",
                "Numbers of this size are hard to learn; have the targets standardised.",
            )
        )
    if dropped:
        left = translate("ImportDialog", "Rows left out because a value is missing: {dropped:,}.")
        said.append(left.format(dropped=dropped))
    return "\n".join(said)


def _template(own: OwnData) -> str:
    """Return the sentence about this kind of data."""
    if own.are_soft:
        return translate(
            "ImportDialog",
            "{samples:,} samples, {inputs:,} inputs; a probability for each of {classes}"
            " classes: {names}.",
        )
    if own.classes:
        return translate(
            "ImportDialog", "{samples:,} samples, {inputs:,} inputs, {classes} classes: {names}."
        )
    if len(own.outputs) > 1:
        return translate(
            "ImportDialog", "{samples:,} samples, {inputs:,} inputs; {values} values: {names}."
        )
    return translate(
        "ImportDialog", "{samples:,} samples, {inputs:,} inputs; “{target}” is a number."
    )
