"""The letters of a language: whether a font has them, and how high they are."""

import re

from PyQt6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics

from playground.core.basics.messages import QT_TRANSLATE_NOOP, KnownNames, PlaygroundError
from playground.languages.current import current_language
from playground.languages.registry import Language
from playground.system_packages import FONTS, HANGUL_FONTS, Packages, family, install_command

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
SYSTEMS = {"ko": QFontDatabase.WritingSystem.Korean}  # of languages whose letters may be missing
SAMPLES = {"ko": "가g"}
# in both languages: where a font is missing, the one of them can be read
NO_FONT = {
    "ko": "한글 글꼴이 없습니다. 다음 패키지를 설치하세요. / No font on this system has Hangul "
    "letters; install one: {packages}",
}
NO_LETTERS = QT_TRANSLATE_NOOP(
    "Errors", "Qt finds no font, so that no letter can be drawn; install one: {packages}"
)
ELSEWHERE = "fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora, openSUSE), "
ELSEWHERE += "noto-fonts-cjk (Arch)"
LATIN_ELSEWHERE = "fonts-dejavu-core (Debian, Ubuntu), dejavu-sans-fonts (Fedora), "
LATIN_ELSEWHERE += "ttf-dejavu (Arch), dejavu-fonts (openSUSE)"


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
    return NO_FONT[language.code].format(packages=_installed_by(HANGUL_FONTS, ELSEWHERE))


def missing_letters() -> PlaygroundError | None:
    """Return what to do if there is no font at all; None if letters can be drawn."""
    font = QFont()
    if QFontInfo(font).family() or QFontMetrics(font).inFont("a"):
        return None
    packages = KnownNames([_installed_by(FONTS, LATIN_ELSEWHERE)])  # which is not cut
    return PlaygroundError(NO_LETTERS, packages=packages)


def _installed_by(font: Packages, elsewhere: str) -> str:
    """Return the command that installs a font here, or `elsewhere` where none is known."""
    of = family()
    return elsewhere if of is None else install_command([font], of)
