"""Buttons as a user finds them: by what they say."""

from PyQt6.QtWidgets import QPushButton, QToolButton, QWidget

from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.own import OWN
from playground.core.experiment.formula_data import FORMULA
from playground.ui.widgets.named import without_mnemonic


def thumbnails(section: QWidget) -> dict[str, QToolButton]:
    """The buttons of the data sets in the data section, by name."""
    return dict(zip([*DATASETS, FORMULA, OWN], _with_role(section, "thumbnail"), strict=True))


def chips(section: QWidget) -> dict[str, QToolButton]:
    """The buttons of the input features in the data section, by what they say."""
    others = section.import_data, section.paint, section.keep, section.typed.add, section.split.seal
    features = [chip for chip in _with_role(section, "chip") if chip not in others]
    return {chip.text(): chip for chip in features if not chip.isHidden()}


def offers(notice: QWidget) -> list[str]:
    """What a notice offers to do."""
    return [
        without_mnemonic(found.text())
        for found in notice.findChildren(QPushButton)
        if found.isVisible()
    ]


def button(widget: QWidget, text: str) -> QPushButton:
    """The visible button that says `text`."""
    seen = (one for one in widget.findChildren(QPushButton) if one.isVisible())
    return next(one for one in seen if without_mnemonic(one.text()) == text)


def _with_role(section: QWidget, role: str) -> list[QToolButton]:
    return [b for b in section.findChildren(QToolButton) if b.property("role") == role]
