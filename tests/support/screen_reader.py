"""A screen reader for tests: it listens on the accessibility bus (AT-SPI), and reads its tree.

A program and its reader have a session bus and an X server of their own.
"""

import subprocess
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from jeepney import DBusAddress, DBusErrorResponse, MatchRule, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.low_level import HeaderFields

from playground.system_packages import has_program
from tests.support.x_server import x_server

ACCESSIBLE, REGISTRY = "org.a11y.atspi.Accessible", "org.a11y.atspi.Registry"
EVENTS = "org.a11y.atspi.Event.Object"
DESKTOP = REGISTRY, "/org/a11y/atspi/accessible/root"
LONGEST = 30  # seconds, on a busy machine
QUIET = 0.3  # seconds, after which nothing more follows
FOCUSED, SHOWING, LABELLED_BY = 12, 25, 2  # bits of the state, a kind of relation
ITEMS = "list item", "page tab"  # the present one of a list passes for focused
Place = tuple[str, str]  # the name on the bus, and the path there


def missing() -> str:
    """What is not there that a screen reader needs, as a sentence; "" if all is."""
    needed = "Xvfb", "xdotool", "dbus-daemon", "at-spi-bus-launcher"
    absent = [program for program in needed if not has_program(program)]
    return f"a screen reader needs {', '.join(absent)}" if absent else ""


@contextmanager
def desktop() -> Iterator[dict[str, str]]:
    """An X server and a session bus of their own; gives the environment to use them."""
    with x_server() as (_, environment):
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        quiet = {"stderr": subprocess.DEVNULL, "env": environment, "text": True}
        with subprocess.Popen(command, stdout=subprocess.PIPE, **quiet) as bus:
            address = bus.stdout.readline().strip()
            always = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
            yield environment | always | {"DBUS_SESSION_BUS_ADDRESS": address}
            bus.terminate()


class Reader:
    """Hears names that change where the focus is, and where it goes; reads what is there.

    Attributes
    ----------
    heard : what a screen reader would have said until now, but for what `wait_for` has found
    log : all that it would have said
    """

    def __init__(self, session_bus: str) -> None:
        with open_dbus_connection(session_bus) as session:
            ask = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = session.send_and_get_reply(new_method_call(ask, "GetAddress")).body[0]
        self._bus = open_dbus_connection(address)
        self.heard: list[str] = []
        self.log: list[str] = []
        self._focus: Place | None = None
        rule = MatchRule(type="signal", interface=EVENTS)
        self._bus.send_and_get_reply(message_bus.AddMatch(rule))
        self._events: deque = deque()
        self._bus.filter(rule, queue=self._events)
        for event in ("object:property-change:accessible-name", "object:state-changed:focused"):
            self._call(
                (REGISTRY, "/org/a11y/atspi/registry"), "RegisterEvent", REGISTRY, "s", (event,)
            )

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    # --- the tree ---------------------------------------------------------------------------------

    def name(self, place: Place) -> str:
        """The name of what is at `place`."""
        return self._property(place, "Name")

    def description(self, place: Place) -> str:
        """Its description."""
        return self._property(place, "Description")

    def role(self, place: Place) -> str:
        """What it is."""
        return self._call(place, "GetRoleName")[0]

    def children(self, place: Place) -> list[Place]:
        """What is in it."""
        return [tuple(child) for child in self._call(place, "GetChildren")[0]]

    def labels(self, place: Place) -> list[str]:
        """The names of the labels that belong to it."""
        relations = self._call(place, "GetRelationSet")[0]
        return [
            self.name(tuple(one)) for kind, ends in relations if kind == LABELLED_BY for one in ends
        ]

    def walk(self, place: Place = DESKTOP) -> Iterator[Place]:
        """All that is in `place`, and it itself."""
        yield place
        with suppress(DBusErrorResponse):  # it may be gone by now
            for child in self.children(place):
                yield from self.walk(child)

    def focused(self) -> Place | None:
        """What has the focus, as a reader finds it that was started after the program."""
        for place in self.walk():
            with suppress(DBusErrorResponse):
                state = self._call(place, "GetState")[0][0]
                if state >> FOCUSED & state >> SHOWING & 1 and self.role(place) not in ITEMS:
                    return place
        return None

    # --- events -----------------------------------------------------------------------------------

    def wait_for(self, *parts: str) -> str:
        """Listen until something is said in which all of `parts` are; returns it."""
        end, at = time.monotonic() + LONGEST, 0
        while time.monotonic() < end:
            for said in self.heard[at:]:
                at += 1
                if all(part in said for part in parts):
                    self.heard = self.heard[at:]
                    return said
            self.listen(0.2)
        raise AssertionError(f"nobody has said {parts}, only: {self.heard}")

    def next_said(self) -> str:
        """Listen until something is said, and to what follows at once; returns all of it."""
        end = time.monotonic() + LONGEST
        while not self.heard and time.monotonic() < end:
            self.listen(QUIET)
        heard = 0
        while heard < len(self.heard) and time.monotonic() < end:
            heard = len(self.heard)
            self.listen(QUIET)
        said, self.heard = " ".join(self.heard), []
        assert said, "nothing is said"
        return said

    def listen(self, seconds: float) -> None:
        """Take what is said next, if something is within this time."""
        with suppress(TimeoutError):
            self._take(self._bus.recv_until_filtered(self._events, timeout=seconds))

    def _take(self, event) -> None:
        fields = event.header.fields
        place = fields[HeaderFields.sender], fields[HeaderFields.path]
        kind, (what, value, _, (_, content), *_) = fields[HeaderFields.member], event.body
        comes = kind == "StateChanged" and what == "focused" and value
        if comes:
            self._focus = place
        if comes or (
            kind == "PropertyChange" and what == "accessible-name" and place == self._focus
        ):
            with suppress(DBusErrorResponse):  # it may be gone by now
                # the name at that time: another one may have followed
                said = self.name(place) if comes else content
                if said and said != (self.log or [""])[-1]:
                    self.heard.append(said)
                    self.log.append(said)

    # --- the bus ----------------------------------------------------------------------------------

    def _property(self, place: Place, name: str) -> str:
        bus, path = place
        return self._send(Properties(DBusAddress(path, bus, ACCESSIBLE)).get(name))[0][1]

    def _call(self, place, method, interface=ACCESSIBLE, signature=None, body=()) -> tuple:
        bus, path = place
        address = DBusAddress(path, bus, interface)
        return self._send(new_method_call(address, method, signature, body))

    def _send(self, message) -> tuple:
        answer = self._bus.send_and_get_reply(message, timeout=LONGEST)
        if HeaderFields.error_name in answer.header.fields:
            raise DBusErrorResponse(answer)
        return answer.body


@contextmanager
def reading(environment: dict[str, str]) -> Iterator[Reader]:
    """A screen reader on the desktop of `environment`."""
    reader = Reader(environment["DBUS_SESSION_BUS_ADDRESS"])
    try:
        yield reader
    finally:
        reader.close()
