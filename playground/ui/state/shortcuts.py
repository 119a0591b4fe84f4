"""The keys of the actions as the user has set them: one frozen value. It knows no Qt.

A key is a text such as "Ctrl+Shift+Z", as Qt writes it in every language.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from playground.session.strict_json import parse_json

Keys = tuple[str, ...]
STRONG = {"Ctrl", "Alt", "Meta"}  # modifiers with which a key types nothing
MODIFIERS = STRONG | {"Shift"}
MOST_KEYS = 4  # of one action
LONGEST = 40  # characters of a key
# what they do in every list, field and dialog must not depend on the settings
FIXED = {"Tab", "Backtab", "Esc", "Return", "Enter", "Left", "Right", "Up", "Down", "F10"}
FIXED |= {"Space", "Backspace", "Del", "Home", "End", "PgUp", "PgDown", "Ins", "Menu"}


@dataclass(frozen=True)
class Shortcuts:
    """The keys of all actions.

    Attributes
    ----------
    defaults : by the name of the action, its keys in the program; this is also the order
    changed : by the name of the action, the keys that it has instead
    """

    defaults: Mapping[str, Keys]
    changed: Mapping[str, Keys] = field(default_factory=dict)

    def keys(self, name: str) -> Keys:
        """Return the keys of the action `name`."""
        return self.changed.get(name, self.defaults[name])

    def owner(self, key: str) -> str:
        """Return the name of the action that has `key`; "" if none has."""
        return next((name for name in self.defaults if key in self.keys(name)), "")

    def is_changed(self, name: str) -> bool:
        """Return whether the action has other keys than in the program."""
        return name in self.changed

    def may_have(self, name: str, key: str) -> bool:
        """Return whether `key` can be a key of the action `name`.

        A letter alone cannot: fields and Korean input methods would take it. Nor can Alt and a
        letter, which opens a menu, nor what every list and field needs. What an action has in the
        program it can have again.
        """
        return key in self.defaults[name] or not (
            is_fixed(key) or is_typed(key) or opens_menu(key) or len(key) > LONGEST
        )

    def with_keys(self, name: str, keys: Iterable[str]) -> "Shortcuts":
        """Return the table in which `name` has these keys, and no other action has one of them."""
        mine = tuple(dict.fromkeys(keys))[:MOST_KEYS]
        others = {
            other: left
            for other in self.defaults
            if other != name and (left := _without(self.keys(other), mine)) != self.keys(other)
        }
        return self._changed({**self.changed, **others, name: mine})

    def reset(self, name: str) -> "Shortcuts":
        """Return the table in which `name` has the keys that it has in the program."""
        return self.with_keys(name, self.defaults[name])

    def reset_all(self) -> "Shortcuts":
        """Return the table of the program."""
        return replace(self, changed={})

    def _changed(self, changed: Mapping[str, Keys]) -> "Shortcuts":
        """Keep what differs from the program."""
        real = {name: keys for name, keys in changed.items() if keys != self.defaults[name]}
        return replace(self, changed=real)

    def text(self) -> str:
        """Return the changed keys as text for the settings; "" if there are none."""
        return json.dumps(self.changed) if self.changed else ""


def read_shortcuts(
    text: str, defaults: Mapping[str, Keys], spelled: Callable[[str], str] = str
) -> tuple[Shortcuts, bool]:
    """Return the table from a text of the settings, and whether all of it made sense.

    What makes no sense is left out, such as a key that is not as `spelled` writes it: “Escape” for
    “Esc” would escape all rules. Of two actions with one key the first has it. An action that
    this version does not know is no fault: another version may.
    """
    table = Shortcuts(defaults)
    if not text:
        return table, True
    try:
        found = parse_json(text)
    except (ValueError, RecursionError):
        return table, False
    if not isinstance(found, dict):
        return table, False
    known = {name: keys for name, keys in found.items() if name in defaults}
    good = {
        name: tuple(keys)
        for name, keys in known.items()
        if _makes_sense(table, name, keys) and all(spelled(key) == key for key in keys)
    }
    whole = Shortcuts(defaults, good)
    cleared = {name: _of_its_own(whole, name) for name in defaults}
    return table._changed(cleared), len(good) == len(known) and cleared == {
        name: whole.keys(name) for name in defaults
    }


def _makes_sense(table: Shortcuts, name: str, keys: object) -> bool:
    if not isinstance(keys, list) or len(keys) > MOST_KEYS or len(set(map(str, keys))) < len(keys):
        return False
    return all(isinstance(key, str) and key and table.may_have(name, key) for key in keys)


def _of_its_own(table: Shortcuts, name: str) -> Keys:
    """Return the keys that `name` has: a changed action before others, then the first."""
    names = [*table.changed, *(one for one in table.defaults if one not in table.changed)]
    before = names[: names.index(name)]
    return _without(table.keys(name), [key for one in before for key in table.keys(one)])


def _without(keys: Keys, taken: Iterable[str]) -> Keys:
    gone = set(taken)
    return tuple(key for key in keys if key not in gone)


# --- kinds of keys --------------------------------------------------------------------------------


def parts(key: str) -> tuple[frozenset[str], str]:
    """Return the modifiers of a key, and the key without them: "Ctrl++" is Ctrl and +."""
    head, _, last = key.rpartition("+") if not key.endswith("+") else (key[:-1], "", "+")
    return frozenset(head.strip("+").split("+")) & MODIFIERS, last or "+"


def is_typed(key: str) -> bool:
    """Return whether the key writes something into a field."""
    modifiers, last = parts(key)
    return not modifiers & STRONG and len(last) == 1


def is_fixed(key: str) -> bool:
    """Return whether the key means the same everywhere, with Shift or without it."""
    modifiers, last = parts(key)
    return last in {"Tab", "Backtab"} or (last in FIXED and not modifiers & STRONG)


def opens_menu(key: str) -> bool:
    """Return whether the key may be that of an entry of the menu bar."""
    modifiers, last = parts(key)
    return modifiers == {"Alt"} and len(last) == 1 and last.isalnum()
