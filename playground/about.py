"""The name and the version of the program."""

APP_NAME = "Backprop Playground"
__version__ = "0.1.0"
