"""The gate graph: one widget for the live network and for the circuit lab.

It shows a graph and knows no document.
"""
