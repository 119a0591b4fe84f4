"""The buttons of the rail, as a table: what each opens."""

from dataclasses import dataclass

from PyQt6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True)
class RailEntry:
    """A button of the rail: it opens a page of the side panel, at a section of it."""

    name: str
    text: str
    tooltip: str
    page: str


def rail_entries() -> tuple[RailEntry, ...]:
    """List the buttons of the rail."""
    return (
        RailEntry(
            "data",
            translate("Rail", "Data"),
            translate("Rail", "Data set, noise, number of samples"),
            "experiment",
        ),
        RailEntry(
            "features",
            translate("Rail", "Inputs"),
            translate("Rail", "Input features of the network"),
            "experiment",
        ),
        RailEntry(
            "training",
            translate("Rail", "Training"),
            translate("Rail", "Loss, optimiser, schedule, regularisation, stop rules"),
            "experiment",
        ),
        RailEntry(
            "seeds",
            translate("Rail", "Seeds"),
            translate("Rail", "Seeds of data, start weights and batches"),
            "experiment",
        ),
        RailEntry(
            "outline",
            translate("Rail", "Outline"),
            translate("Rail", "All layers, neurons and connections as a list"),
            "outline",
        ),
    )
