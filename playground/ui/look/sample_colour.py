"""The colour of a sample, the same on the map and in the thumbnails."""

from PyQt6.QtGui import QColor

from playground.core.catalog.datasets.dataset import Dataset, Target
from playground.ui.look.theme import Theme, class_colours, mix


def sample_colour(dataset: Dataset, label: Target, theme: Theme) -> QColor:
    """Return the colour of a class, or of a target value, of several the first: full at ±1."""
    label = label[0] if isinstance(label, tuple) else label
    if not dataset.is_regression:
        return QColor(class_colours(theme, dataset.classes)[int(label)])
    end = theme.positive if label > 0 else theme.negative
    return mix(theme.zero, end, min(1.0, abs(label)))
