"""One gradient explained: unrolled graph, walk, check, nudge, ledger, optimiser line by line.

What is watched live is in `observe`.
"""
