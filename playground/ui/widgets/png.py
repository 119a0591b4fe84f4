"""PNG pictures as bytes; those that are read may be from anybody."""

from PyQt6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PyQt6.QtGui import QImage, QImageReader

SIGNATURE = b"\x89PNG\r\n\x1a\n"  # without it libpng complains on stderr
LARGEST = 2000  # pixels, width and height of a picture that is read


def png_bytes(image: QImage) -> bytes:
    """Return `image` as a PNG file; nothing if there is none."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def read_png(content: bytes, size: QSize) -> QImage:
    """Return a picture scaled to fit into `size`; a null one if `content` is no PNG within bounds.

    Its size is looked at before memory is taken.
    """
    if not content.startswith(SIGNATURE):
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    reader.setDecideFormatFromContent(False)
    found = reader.size()
    if not found.isValid() or max(found.width(), found.height()) > LARGEST:
        return QImage()
    if found.width() > size.width() or found.height() > size.height():
        reader.setScaledSize(found.scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
