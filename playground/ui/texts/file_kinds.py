"""What kinds of files are called in file dialogs."""

from PyQt6.QtCore import QCoreApplication


def kind_of(suffix: str) -> str:
    """Name a kind of file, with its suffix, for a file dialog."""
    known = {
        "png": QCoreApplication.translate("Dialogs", "PNG picture (*.png)"),
        "svg": QCoreApplication.translate("Dialogs", "SVG drawing (*.svg)"),
        "csv": QCoreApplication.translate("Dialogs", "CSV table (*.csv)"),
        "py": QCoreApplication.translate("Dialogs", "Python script (*.py)"),
        "ipynb": QCoreApplication.translate("Dialogs", "Jupyter notebook (*.ipynb)"),
        "onnx": QCoreApplication.translate("Dialogs", "ONNX model (*.onnx)"),
        "npz": QCoreApplication.translate("Dialogs", "NumPy arrays (*.npz)"),
        "safetensors": QCoreApplication.translate("Dialogs", "safetensors (*.safetensors)"),
        "gif": QCoreApplication.translate("Dialogs", "GIF animation (*.gif)"),
        "apng": QCoreApplication.translate("Dialogs", "APNG animation (*.apng)"),
    }
    return known.get(suffix, f"*.{suffix}")
