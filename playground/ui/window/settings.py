"""What the program remembers between runs: window layout, theme, recent folder.

Only plain texts and bytes are stored.
"""

from pathlib import Path

from PyQt6.QtCore import QByteArray, QSettings

LAYOUT_VERSION = 3


class Settings:
    """Typed access to `QSettings`; what is missing or damaged is read as the default."""

    def __init__(self) -> None:
        self._store = QSettings(
            QSettings.Format.IniFormat,
            QSettings.Scope.UserScope,
            "backprop-playground",
            "backprop-playground",
        )

    def text(self, key: str, default: str = "") -> str:
        """Return a stored text."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        """Store a text."""
        self._store.setValue(key, value)

    def data(self, key: str) -> QByteArray:
        """Return stored bytes; empty if there are none.

        They are kept as base64 text: Qt's own encoding of other types can run code when it is read.
        """
        return QByteArray.fromBase64(self.text(key).encode("ascii", "ignore"))

    def set_data(self, key: str, value: QByteArray) -> None:
        """Store bytes."""
        self.set_text(key, bytes(value.toBase64().data()).decode("ascii"))

    @property
    def folder(self) -> Path:
        """Where files were last opened or saved."""
        stored = Path(self.text("files/folder") or Path.home())
        return stored if stored.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self.set_text("files/folder", str(folder))
