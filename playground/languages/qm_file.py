"""Reads compiled translations (.qm), as Qt's `lrelease` writes them, without Qt.

The file has a magic number and sections: a tag of one byte, a length, and the content. Numbers are
big-endian. Two sections matter. *Hashes* has a pair for each text, sorted: the hash of the English
text, and where its message begins. *Messages* has the messages: fields with a tag each, which end
with `END`.
"""

import struct
from bisect import bisect_left
from collections.abc import Iterator, Mapping

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
HASHES, MESSAGES = 0x42, 0x69
END, TRANSLATION, SOURCE, CONTEXT, COMMENT = 1, 3, 6, 7, 8
NOTHING = 0xFFFFFFFF  # the length of a text that is not there


def hash_of(text: bytes) -> int:
    """Return the hash of ELF files, with which Qt finds a text; it is never 0."""
    value = 0
    for byte in text:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ high >> 24) & ~high
    return value or 1


class Catalogue:
    """The texts of a language. A message is only read when it is asked for.

    Raises `ValueError` for a file that is damaged, as far as that can be seen without reading all.
    """

    def __init__(self, content: bytes) -> None:
        sections = dict(_sections(content))
        table = sections.get(HASHES, b"")
        if len(table) % 8 or (table and MESSAGES not in sections):
            raise ValueError("the table of a translation is damaged")
        numbers = struct.unpack(f">{len(table) // 4}I", table)
        self._hashes, self._begins = numbers[::2], numbers[1::2]
        self._messages = sections.get(MESSAGES, b"")
        if any(begin >= len(self._messages) for begin in self._begins):
            raise ValueError("a message of a translation is missing")
        self._found: dict[tuple[str, str], str] = {}

    def translate(self, context: str, text: str) -> str:
        """Return the translation of an English text; the text itself if there is none."""
        key = context, text
        if key not in self._found:
            self._found[key] = self._find(context.encode(), text.encode()) or text
        return self._found[key]

    def messages(self) -> Iterator[tuple[str, str, str]]:
        """Yield context, English text and translation of all messages."""
        for begin in self._begins:
            fields = dict(_fields(self._messages, begin))
            context, text = fields.get(CONTEXT, b""), fields.get(SOURCE, b"")
            english = text.decode(errors="replace")
            yield context.decode(errors="replace"), english, _translation(fields) or english

    def _find(self, context: bytes, text: bytes) -> str:
        wanted = hash_of(text)
        index = bisect_left(self._hashes, wanted)
        while index < len(self._hashes) and self._hashes[index] == wanted:
            fields = dict(_fields(self._messages, self._begins[index]))
            if fields.get(CONTEXT) == context and fields.get(SOURCE) == text:
                return _translation(fields)
            index += 1
        return ""


def _translation(fields: Mapping[int, bytes]) -> str:
    return fields.get(TRANSLATION, b"").decode("utf-16-be", "replace")


def _sections(content: bytes) -> Iterator[tuple[int, bytes]]:
    if not content.startswith(MAGIC):
        raise ValueError("this is no translation")
    at = len(MAGIC)
    while at < len(content):
        tag, length = struct.unpack_from(">BI", content, at) if at + 5 <= len(content) else (0, 0)
        at += 5
        if not tag or at + length > len(content):
            raise ValueError("a translation is cut off")
        yield tag, content[at : at + length]
        at += length


def _fields(messages: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield the fields of the message that begins at `at`."""
    while at + 5 <= len(messages) and messages[at] != END:
        tag, length = struct.unpack_from(">BI", messages, at)
        length = 0 if length == NOTHING else length
        yield tag, messages[at + 5 : at + 5 + length]
        at += 5 + length
