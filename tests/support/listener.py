"""A `Speaker` that only listens, for what says something without a window."""


class Listener:
    """Notes what is said last, and the names of what is offered."""

    def __init__(self):
        self.said, self.noticed, self.offers = "", "", []

    def say(self, text):
        self.said = text

    def notify(self, text, offers=()):
        self.noticed, self.offers = text, [name for name, _ in offers]
