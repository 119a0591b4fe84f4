"""Finds out whether the letters of a language can be drawn: Qt takes any font that has them."""

from PyQt6.QtGui import QFontDatabase

from playground.languages.registry import Language
from playground.system_packages import HANGUL_FONTS, family, install_command

SYSTEMS = {"ko": QFontDatabase.WritingSystem.Korean}  # of languages whose letters may be missing
# in both languages: where a font is missing, the one of them can be read
NO_FONT = {
    "ko": "한글 글꼴이 없습니다. 다음 패키지를 설치하세요. / No font on this system has Hangul "
    "letters; install one: {packages}",
}
ELSEWHERE = "fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora, openSUSE), "
ELSEWHERE += "noto-fonts-cjk (Arch)"


def missing_font(language: Language) -> str:
    """Return what to do if no font has the letters of the language, in a sentence; else ""."""
    system = SYSTEMS.get(language.code)
    if system is None or QFontDatabase.families(system):
        return ""
    of = family()
    packages = ELSEWHERE if of is None else install_command([HANGUL_FONTS], of)
    return NO_FONT[language.code].format(packages=packages)
