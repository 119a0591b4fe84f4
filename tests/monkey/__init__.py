"""A monkey that plays with the real window: random keys, clicks, drags, files, closing.

`python -m tests.monkey --seed 3 --minutes 6` lets it play; `--from-log FILE` plays a recorded list
of events again, `--shrink FILE` makes such a list shorter. It lives in a process and a temporary
folder of its own and works on copies; `watches` and `promises` say what counts as found.
"""
