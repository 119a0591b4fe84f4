"""The colour of a sample, the same on the map and in the thumbnails."""

import numpy as np
from PyQt6.QtGui import QColor

from playground.core.catalog.datasets.dataset import Dataset, Target
from playground.ui.look.theme import Theme, class_colours, mix


def sample_colour(dataset: Dataset, label: Target, theme: Theme, output: int = 0) -> QColor:
    """Return the colour of a class, or of the value of an output: full at its `full_value`.

    Of probabilities it is that of the likeliest class.
    """
    if isinstance(label, tuple):
        label = float(np.argmax(label)) if dataset.is_soft else label[output]
    if not dataset.is_regression:
        return QColor(class_colours(theme, dataset.classes)[int(label)])
    end = theme.positive if label > 0 else theme.negative
    return mix(theme.zero, end, min(1.0, abs(label) / dataset.full_value(output)))
