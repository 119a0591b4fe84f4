"""The part of the legend that says which colour, sign and mark each class has."""

from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.datasets.dataset import Dataset
from playground.ui.look.signs import sign_of
from playground.ui.look.theme import Theme, class_colours
from playground.ui.texts.names import class_marks, class_names, class_title
from playground.ui.texts.plain import escaped

MAX_COLOURS = 6  # classes; of more of them the legend has marks, not titles
HARD = "\u00a0"  # a space at which no line breaks
BETWEEN = HARD * 2 + " "  # two entries of the legend
translate = QCoreApplication.translate


def square_of(colour: str, text: str, square: str = "■") -> str:
    """Return HTML with a square of this colour and what it means."""
    return f'<span style="color:{colour}">{square}</span>{HARD}{text.replace(" ", HARD)}'


def class_squares(dataset: Dataset, theme: Theme) -> str:
    """Return HTML with a square and the title of each class; of many classes with its mark."""
    numbers = range(dataset.classes)
    is_marked = len(numbers) > MAX_COLOURS
    marks = class_marks(dataset) if is_marked else [class_title(dataset, one) for one in numbers]
    squares = [
        square_of(colour, escaped(mark), sign_of(number).square)
        for number, (colour, mark) in enumerate(
            zip(class_colours(theme, len(numbers)), marks, strict=True)
        )
    ]
    if not is_marked:
        return BETWEEN.join(squares)
    return translate("MapLegend", "class: {squares}").format(squares=" ".join(squares))


def names_of_marks(dataset: Dataset) -> str:
    """Return which name each mark in the points stands for; "" if it is the name."""
    names, marks = class_names(dataset), class_marks(dataset)
    if dataset.classes <= MAX_COLOURS or names == marks:
        return ""
    text = translate("MapLegend", "{mark}: {name}")
    return "\n".join(
        text.format(mark=mark, name=name) for mark, name in zip(marks, names, strict=True)
    )
