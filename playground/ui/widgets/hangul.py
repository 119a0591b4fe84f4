"""Keys of a keyboard that types Hangul: the Latin letter that is printed on the same key.

Most systems report the Latin key whatever the keyboard types. Where one reports the letter ㅂ or no
key at all, as some layouts of X11 do, shortcuts would be lost.
"""

from string import ascii_uppercase

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeyEvent

# the two-set layout (두벌식), in the order of the Latin keys from A to Z
TYPED = "ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ"
TWO_SET = dict(zip(TYPED, ascii_uppercase, strict=True))
WITH_SHIFT = dict(zip("ㅃㅉㄸㄲㅆㅒㅖ", "QWERTOP", strict=True))
LATIN = TWO_SET | WITH_SHIFT
FIRST_HANGUL = 0x1100  # no key of Qt has a number between the letters and its special keys


def latin_key(event: QKeyEvent) -> Qt.Key:
    """Return the key of an event; for a Hangul letter the Latin key that it is typed with."""
    key = event.key()
    letter = LATIN.get(chr(key) if FIRST_HANGUL <= key < 0x10000 else event.text(), "")
    is_hangul = key in (0, Qt.Key.Key_unknown) or FIRST_HANGUL <= key < 0x10000
    return Qt.Key(ord(letter)) if letter and is_hangul else Qt.Key(key)
