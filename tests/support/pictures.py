"""The pixels of a picture as numbers, and the texts in an SVG."""

import xml.etree.ElementTree as ElementTree

import numpy as np
from PyQt6.QtGui import QColor, QImage


def pixels(picture: QImage) -> np.ndarray:
    """Red, green and blue of each pixel, (height, width, 3)."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    data = picture.constBits().asarray(picture.sizeInBytes())
    rows = np.frombuffer(data, np.uint8).reshape(picture.height(), picture.bytesPerLine() // 4, 4)
    return rows[:, : picture.width(), 2::-1].copy()


def count(picture: QImage, colour: str) -> int:
    """How many pixels have exactly this colour."""
    return int((pixels(picture) == QColor(colour).getRgb()[:3]).all(axis=2).sum())


def svg_texts(data: bytes) -> list[str]:
    """The texts of an SVG file, in the order in which they were drawn."""
    root = ElementTree.fromstring(data)
    found = root.iter("{http://www.w3.org/2000/svg}text")
    return ["".join(element.itertext()).strip() for element in found]
