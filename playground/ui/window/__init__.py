"""The shell: application, main window, menus, files, export, layout of the panels.

It puts the views together and draws nothing itself.
"""
