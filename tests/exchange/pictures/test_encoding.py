"""GIF and APNG, read again with Pillow."""

import io
import struct
import sys
import zlib

import numpy as np
import pytest

from playground.exchange.pictures.encoding import (
    ANIMATIONS,
    AnimationError,
    Timing,
    animation,
    check_memory,
    check_pillow,
)

image = pytest.importorskip("PIL.Image")


def chunk(kind, content):
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def png(pixels):
    """A PNG file of these pixels, (height, width, 3) bytes."""
    height, width, _ = pixels.shape
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def picture(place):
    """White, with a black square whose place depends on the frame, and a slope of colours."""
    pixels = np.full((40, 60, 3), 255, np.uint8)
    pixels[30:, :, 0] = np.linspace(0, 255, 60).astype(np.uint8)
    pixels[:10, 5 * place : 5 * place + 5] = 0
    return pixels


FRAMES = [picture(place) for place in range(8)]


def frames_of(content):
    """The frames of a file as pixels, and how long each stays."""
    with image.open(io.BytesIO(content)) as opened:
        found = []
        for number in range(opened.n_frames):
            opened.seek(number)
            found.append((np.asarray(opened.convert("RGB")), opened.info["duration"]))
        return found


@pytest.mark.parametrize("form", ANIMATIONS)
def test_every_frame_comes_back_in_its_order(form):
    reports = []
    content = animation([png(one) for one in FRAMES], form, Timing(20), reports.append)
    found = frames_of(content)
    assert len(found) == len(FRAMES)
    for (pixels, _), frame in zip(found, FRAMES, strict=True):
        exact = pixels if form == "apng" else pixels[:25]  # of a slope a GIF has fewer colours
        assert np.array_equal(exact, frame[: len(exact)])
        assert np.abs(pixels.astype(int) - frame).max() <= 16
    assert [duration for _, duration in found] == [50] * 7 + [2000]
    assert reports == sorted(reports) or form == "apng"


@pytest.mark.parametrize("form", ANIMATIONS)
def test_it_plays_again_and_again(form):
    with image.open(io.BytesIO(animation([png(FRAMES[0]), png(FRAMES[1])], form, Timing()))) as it:
        assert it.info["loop"] == 0


def test_what_a_report_raises_ends_it():
    def cancel(share):
        raise KeyError

    with pytest.raises(KeyError):
        animation([png(one) for one in FRAMES], "gif", Timing(), cancel)


def test_more_pixels_than_memory_has_room_for_are_refused_before_they_are_drawn():
    frame = png(FRAMES[0])
    check_memory(frame, 1000)
    with pytest.raises(AnimationError, match=r"1,000,000 frames of 60 × 40 pixels"):
        check_memory(frame, 1_000_000)


def test_without_pillow_the_command_to_install_it_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(AnimationError, match=r"pip install 'backprop-playground\[gif\]'"):
        check_pillow()
