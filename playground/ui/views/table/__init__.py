"""The data table: all samples with the answers of the network; typed numbers, pasted rows."""
