"""The output map: what the network answers over the plane of its inputs."""
