"""The languages of the program: which there are, which is used, and its texts. It knows no Qt.

A language is one entry of `LANGUAGES` and a translation in `resources/languages`.
"""
