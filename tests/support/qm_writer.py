"""Writes compiled translations (.qm) as Qt's `lrelease` does; `languages/qm_file` reads them."""

import struct

from playground.languages import qm_file
from playground.languages.qm_file import hash_of

LANGUAGE = 0xA7


def compiled(code, messages):
    """The content of a .qm file; `messages` are pairs ((context, source), translation)."""
    table, texts = [], b""
    for (context, source), translation in sorted(messages):
        table.append((hash_of(source.encode()), len(texts)))
        texts += _field(qm_file.TRANSLATION, translation.encode("utf-16-be"))
        texts += _field(qm_file.COMMENT, b"")
        texts += _field(qm_file.SOURCE, source.encode())
        texts += _field(qm_file.CONTEXT, context.encode())
        texts += bytes([qm_file.END])
    hashes = b"".join(struct.pack(">II", *row) for row in sorted(table))
    sections = (LANGUAGE, code.encode()), (qm_file.HASHES, hashes), (qm_file.MESSAGES, texts)
    return qm_file.MAGIC + b"".join(_field(tag, content) for tag, content in sections if content)


def _field(tag, content):
    return struct.pack(">BI", tag, len(content)) + content
