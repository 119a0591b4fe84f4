"""Lets Qt translate: the texts of the program, and those of its own dialogs and buttons."""

from PyQt6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from playground.languages.registry import Language


def translate_qt(app: QCoreApplication, language: Language) -> None:
    """Install the translators of this language, in place of those before; English has none."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    if not language.has_file:
        return
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, where in ((f"qtbase_{language.code}", folder), (str(language.file), "")):
        translator = QTranslator(app)  # the last one that is installed is asked first
        if translator.load(name, where):
            app.installTranslator(translator)
