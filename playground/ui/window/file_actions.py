"""The actions of files: new, open, import, save, recover, quit."""

from PyQt6.QtCore import QCoreApplication

from playground.ui.window.action_spec import ActionSpec

translate = QCoreApplication.translate


def file_actions() -> tuple[ActionSpec, ...]:
    """List the actions of the menu File."""
    return (
        ActionSpec("new", translate("MainWindow", "New"), ("Ctrl+N",)),
        ActionSpec("open", translate("MainWindow", "Open …"), ("Ctrl+O",)),
        ActionSpec(
            "import_data",
            translate("MainWindow", "Import data …"),
            ("Ctrl+I",),
            translate("MainWindow", "Train on the rows of a table: CSV, or copied from a sheet"),
        ),
        ActionSpec(
            "import_link",
            translate("MainWindow", "Import TensorFlow Playground link …"),
            (),
            translate("MainWindow", "Open what the address of that page describes"),
        ),
        ActionSpec("export_data", translate("MainWindow", "Save data as CSV …")),
        ActionSpec("save", translate("MainWindow", "Save"), ("Ctrl+S",)),
        ActionSpec("save_as", translate("MainWindow", "Save as …"), ("Ctrl+Shift+S",)),
        ActionSpec(
            "save_copy",
            translate("MainWindow", "Save a copy …"),
            hint=translate("MainWindow", "To another file; the present one stays as it is"),
        ),
        ActionSpec(
            "revert",
            translate("MainWindow", "Revert to saved …"),
            hint=translate("MainWindow", "Open the file again; edits and training since are lost"),
        ),
        ActionSpec(
            "recover",
            translate("MainWindow", "Recover work …"),
            hint=translate("MainWindow", "What an earlier run had not saved when it ended"),
        ),
        ActionSpec("quit", translate("MainWindow", "Quit"), ("Ctrl+Q",)),
    )
