"""The command line without a window: one module for each command. Imports no Qt.

A command is an entry of `COMMANDS` in `cli/commands`; what needs Qt is added in `playground.app`.
"""
