"""Pictures and animations: what is to be drawn, when, and one file of many pictures.

It draws nothing: `playground.ui` does.
"""
