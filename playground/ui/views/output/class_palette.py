"""The classes that points can be painted of: a button for each, of many one with a menu."""

from PyQt6.QtCore import QCoreApplication, Qt

from playground.core.catalog.datasets.dataset import Dataset
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import Theme
from playground.ui.texts.names import class_marks, class_name, class_title
from playground.ui.texts.plain import for_menu
from playground.ui.views.output.paint_parts import swatch
from playground.ui.widgets.switches import Switches

MOST_BUTTONS = 10  # beside each other, as many as there are number keys
translate = QCoreApplication.translate


class ClassPalette(Switches):
    """Switches for classes. They ask for the room of one button with a menu at least."""

    def fit(self, width: int) -> None:
        """Show a button for each class, or gather them where they are wider than `width`."""
        is_gathered = len(self.buttons) > MOST_BUTTONS or self.whole_width > width
        if is_gathered is not self.is_gathered:
            self.gather(is_gathered)


def class_palette(dataset: Dataset, theme: Theme, chosen: int, width: int) -> ClassPalette:
    """Return the switches for the classes of `dataset`, named by their numbers.

    `width` is the room for them.
    """
    numbers, is_gathered = range(dataset.classes), dataset.classes > MOST_BUTTONS
    classes = ClassPalette(
        {str(one): (_text(dataset, one, is_gathered), _tooltip(dataset, one)) for one in numbers}
    )
    menu, gathered = classes.gathered.menu(), classes.gathered
    assert menu is not None
    for number, action in zip(numbers, menu.actions(), strict=True):
        button, icon = classes.buttons[str(number)], swatch(sample_colour(dataset, number, theme))
        for part in (button, action):
            part.setIcon(icon)
        if (name := class_name(dataset, number)) != str(number):
            text = translate("Painting", "{number}: {name}")
            action.setText(for_menu(text.format(number=number, name=name)))
        button.toggled.connect(lambda is_on, icon=icon: gathered.setIcon(icon) if is_on else None)
    for part in (*classes.buttons.values(), gathered):
        part.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    gathered.setIcon(classes.buttons["0"].icon())
    classes.show_value(str(chosen if chosen in numbers else 0))
    classes.gather(is_gathered)
    classes.setMinimumWidth(classes.gathered.minimumWidth())
    classes.fit(width)
    return classes


def _text(dataset: Dataset, number: int, is_gathered: bool) -> str:
    """Return the number that chooses the class; beside it a short name, where there is room."""
    mark = class_marks(dataset)[number]
    if not is_gathered or mark == str(number):
        return str(number)
    return translate("Painting", "{number}: {name}").format(number=number, name=for_menu(mark))


def _tooltip(dataset: Dataset, number: int) -> str:
    text = translate("Painting", "New points are of {class_title} (key {number})")
    if number >= MOST_BUTTONS:
        text = translate("Painting", "New points are of {class_title}")
    return text.format(class_title=class_title(dataset, number), number=number)
