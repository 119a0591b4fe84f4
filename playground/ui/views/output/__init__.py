"""The output map: what the network answers over a plane of its inputs; the sheet of samples."""
