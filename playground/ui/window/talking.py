"""Where the window says what: in its two notices, and on its status line."""

from playground.ui.window.notice import Notice
from playground.ui.window.speaker import Offers
from playground.ui.window.status_line import StatusLine


class Talking:
    """The part of the window that is the `Speaker` of all others.

    Attributes
    ----------
    status : what the program is doing now
    message : what has happened, for a short while
    notice : what needs an answer, or has to be read
    """

    status: StatusLine
    message: Notice
    notice: Notice

    def say(self, text: str) -> None:
        """Say for a short while what a command has done, in place of what was said before."""
        self.message.say(text)

    def begin(self, state: str, *shorter: str) -> None:
        """Put on the status line what the program does from now on, or what fits of `shorter`."""
        self.status.begin(state, *shorter)

    def explain(self, reason: str, *shorter: str) -> None:
        """Put on the status line why training does not go on, or what fits of `shorter`."""
        self.status.explain(reason, *shorter)

    def notify(self, text: str, offers: Offers = ()) -> None:
        """Show a notice, with a button for each of `offers`."""
        self.notice.say(text, offers)

    def withdraw(self, text: str) -> None:
        """Hide the notice that says `text`, if one does: that is over."""
        for one in (self.notice, self.message):
            one.withdraw(text)
