"""The shell: application, main window, menus, files, exporter, panel layout.

It puts the views together and draws nothing itself.
"""
