"""Pictures as PNG files with few colours, a third as large as with all."""

import io

import numpy as np
from PIL import Image
from PyQt6.QtGui import QImage

COLOURS = 256


def small_png(image: QImage) -> bytes:
    """Write a picture with few colours; those of lines, letters and frames stay as they are."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    assert bits is not None
    rows = np.frombuffer(bits.asstring(image.sizeInBytes()), np.uint8)
    rows = rows.reshape(image.height(), image.bytesPerLine())[:, : 3 * image.width()]
    colours, at, counts = np.unique(
        rows.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True
    )
    chosen, nearest = palette_of(colours.astype(int), counts)
    few = Image.fromarray(nearest[at].reshape(image.height(), image.width()))
    few.putpalette(chosen.astype(np.uint8).tobytes())
    stream = io.BytesIO()
    few.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def palette_of(colours: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Choose `COLOURS` of the colours, and for each colour the index of the nearest of these.

    Next is always the colour whose pixels are farthest from the ones before, all together.
    """
    chosen = [int(counts.argmax())]
    nearest = np.zeros(len(colours), np.uint8)
    errors = np.square(colours - colours[chosen[0]]).sum(axis=1)
    while len(chosen) < COLOURS and errors.any():
        new = int((errors * counts).argmax())
        to_new = np.square(colours - colours[new]).sum(axis=1)
        closer = to_new < errors
        nearest[closer], errors[closer] = len(chosen), to_new[closer]
        chosen.append(new)
    return colours[chosen], nearest
