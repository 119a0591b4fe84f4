"""The letters of a language: whether a font has them, and how high they are."""

import re

from PyQt6.QtGui import QFont, QFontDatabase, QFontMetrics

from playground.languages.current import current_language
from playground.languages.registry import Language
from playground.system_packages import HANGUL_FONTS, family, install_command

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
SYSTEMS = {"ko": QFontDatabase.WritingSystem.Korean}  # of languages whose letters may be missing
SAMPLES = {"ko": "가g"}
# in both languages: where a font is missing, the one of them can be read
NO_FONT = {
    "ko": "한글 글꼴이 없습니다. 다음 패키지를 설치하세요. / No font on this system has Hangul "
    "letters; install one: {packages}",
}
ELSEWHERE = "fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora, openSUSE), "
ELSEWHERE += "noto-fonts-cjk (Arch)"


def line_height(font: QFont) -> int:
    """Return the height of a line in pixels: letters that the font lacks are of a taller one."""
    metrics = QFontMetrics(font)
    sample = SAMPLES.get(current_language().code)
    return metrics.size(0, sample).height() if sample else metrics.height()


def in_italics(html: str) -> str:
    """Write rich text in italics, unless it has Hangul letters, which have none."""
    return html if HANGUL.search(html) else f"<i>{html}</i>"


def missing_font(language: Language) -> str:
    """Return what to do if no font has the letters of the language, in a sentence; else ""."""
    system = SYSTEMS.get(language.code)
    if system is None or QFontDatabase.families(system):
        return ""
    of = family()
    packages = ELSEWHERE if of is None else install_command([HANGUL_FONTS], of)
    return NO_FONT[language.code].format(packages=packages)
