"""Gestures and keys of lists, pictures, fields and Present, for the page of all of them."""

from collections.abc import Sequence

from PyQt6.QtCore import QCoreApplication

Row = tuple[str, str]  # what you do, what it does
Group = tuple[str, Sequence[Row]]
translate = QCoreApplication.translate


def groups_of_parts() -> tuple[Group, ...]:
    """Return the groups of the smaller parts of the window."""
    return (
        (translate("Help", "Fields"), _in_fields()),
        (translate("Help", "Samples and pictures"), _on_pictures()),
        (translate("Help", "Painting points"), _while_painting()),
        (translate("Help", "Ledger and matrices"), _on_tables()),
        (translate("Help", "Expression of the circuit lab"), _in_expression()),
        (translate("Help", "Present"), _in_present()),
    )


def _in_fields() -> tuple[Row, ...]:
    return (
        (translate("Help", "Up, Down"), translate("Help", "The next larger or smaller number")),
        (
            translate("Help", "Shift + Up, Shift + Down"),
            translate("Help", "A smaller step, for a weight, a bias or an input"),
        ),
        (
            translate("Help", "Alt + Down"),
            translate("Help", "Lists values to choose from, where the field has an arrow"),
        ),
        (translate("Help", "Enter"), translate("Help", "Takes the number")),
        (translate("Help", "Esc"), translate("Help", "Brings the old number back")),
        (
            translate("Help", "Wheel over the field of a weight"),
            translate("Help", "Changes the number; with Shift in smaller steps"),
        ),
        (translate("Help", "Arrow keys on a slider"), translate("Help", "Move it")),
    )


def _on_pictures() -> tuple[Row, ...]:
    return (
        (
            translate("Help", "Click a sample"),
            translate("Help", "Follows this sample; a second click lets it go"),
        ),
        (
            translate("Help", "Arrow keys in the list of samples"),
            translate("Help", "To the sample beside, above or below"),
        ),
        (
            translate("Help", "Click, Shift + click a pixel"),
            translate("Help", "Puts it on the first, or on the second axis of the map"),
        ),
        (
            translate("Help", "Arrow keys, wheel over a picture of pixels"),
            translate("Help", "The next or the previous sample"),
        ),
    )


def _while_painting() -> tuple[Row, ...]:
    return (
        (translate("Help", "0 to 9"), translate("Help", "Chooses the class of new points")),
        (translate("Help", "Esc"), translate("Help", "Ends painting")),
    )


def _on_tables() -> tuple[Row, ...]:
    return (
        (
            translate("Help", "Left, Right in the ledger"),
            translate("Help", "From bar to bar: one for each sample"),
        ),
        (
            translate("Help", "Enter in the ledger"),
            translate("Help", "Shows the sample of this bar"),
        ),
        (
            translate("Help", "Arrow keys in a matrix"),
            translate("Help", "From cell to cell; what it is made of is marked"),
        ),
        (
            translate("Help", "Arrow keys in heat-maps or the confusion matrix"),
            translate("Help", "From cell to cell; screen readers say its number"),
        ),
        (
            translate("Help", "Enter in heat-maps"),
            translate("Help", "Selects this weight or bias; with Shift, adds it"),
        ),
        (
            translate("Help", "Up, Down in the table of a check"),
            translate("Help", "Selects this parameter and draws its errors, as Enter does"),
        ),
        (
            translate("Help", "Up, Down in the steps of a circuit"),
            translate("Help", "Goes to this step"),
        ),
        (
            translate("Help", "Enter, Space in a file to import"),
            translate("Help", "Choose what the selected columns are"),
        ),
        (
            translate("Help", "Enter or typing in the data table"),
            translate("Help", "Edits the cell; Tab goes on to the next one"),
        ),
        (
            translate("Help", "Shift + Enter in the data table"),
            translate("Help", "Sorts by this column; then the other way round; then as listed"),
        ),
        (
            translate("Help", "Del, Ctrl+C, Ctrl+V in the data table"),
            translate("Help", "Deletes, copies and pastes rows"),
        ),
    )


def _in_expression() -> tuple[Row, ...]:
    return (
        (translate("Help", "Enter"), translate("Help", "Ends typing")),
        (translate("Help", "Shift + Enter"), translate("Help", "Begins a new line")),
        (
            translate("Help", "Esc, Ctrl+Z while it is wrong"),
            translate("Help", "Brings the expression back that was right"),
        ),
    )


def _in_present() -> tuple[Row, ...]:
    return (
        (
            translate("Help", "Page Down, Page Up of a clicker"),
            translate(
                "Help",
                "Runs or pauses, trains for one epoch; during a walk, or with the gate graph: one "
                "step forward or back",
            ),
        ),
        (translate("Help", "F9"), translate("Help", "Shows the gate graph to a class, and back")),
        (translate("Help", "Esc"), translate("Help", "Leaves Present")),
    )
