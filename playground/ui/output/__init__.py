"""What the network answers: the output map."""
