"""What the program remembers between runs: window layout, theme, recent folder.

Only plain texts and bytes are stored.
"""

from pathlib import Path

from PyQt6.QtCore import QByteArray, QSettings

LAYOUT_VERSION = 3


class Settings:
    """A typed door to `QSettings`; whatever is missing or damaged comes back as the default."""

    def __init__(self) -> None:
        self._store = QSettings(
            QSettings.Format.IniFormat,
            QSettings.Scope.UserScope,
            "backprop-playground",
            "backprop-playground",
        )

    def text(self, key: str, default: str = "") -> str:
        """A stored text."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        """Store a text."""
        self._store.setValue(key, value)

    def data(self, key: str) -> QByteArray:
        """Stored bytes, empty if there are none.

        Kept as base64 text: Qt's own encoding of other types can run code when it is read.
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
