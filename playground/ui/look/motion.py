"""Whether anything may move by itself: one answer for every animation, of ours and of Qt.

What asks is `animation_time`. The system says no by the style's duration of animations, or from
Qt 6.12 on by a preference for little motion; the user says no in View → Animations.
"""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication, QStyle, QWidget

EFFECTS = (  # of Qt itself: menus, combo boxes and tooltips that fade in or roll out
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
BASE = "normalMotion"  # property of the application: what the desktop lets move
_is_wanted = True  # by the user; asked for at every change of layout


def animations_wanted() -> bool:
    """Return whether the user wants animations, whatever the system says."""
    return _is_wanted


def use_animations(app: QApplication, are_wanted: bool) -> None:
    """Let things move, or stand still: also the effects of Qt, and the blinking of the cursor."""
    global _is_wanted
    _is_wanted = are_wanted
    base = app.property(BASE)
    if base is None:
        base = app.cursorFlashTime(), [app.isEffectEnabled(effect) for effect in EFFECTS]
        app.setProperty(BASE, base)
    flash, effects = base
    may_move = are_wanted and not system_wants_stillness()
    app.setCursorFlashTime(flash if may_move else 0)
    for effect, was_on in zip(EFFECTS, effects, strict=True):
        app.setEffectEnabled(effect, may_move and was_on)


def animation_time(widget: QWidget, longest: int) -> int:
    """Return for how many milliseconds, at most `longest`, something in `widget` may move.

    0 where the user or the system wants no animations.
    """
    style = widget.style()
    if not _is_wanted or style is None or system_wants_stillness():
        return 0
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return min(longest, max(0, style.styleHint(hint, None, widget)))


def system_wants_stillness() -> bool:
    """Return whether the desktop asks for little motion; Qt before 6.12 does not know."""
    hints = QApplication.styleHints()
    about = getattr(hints, "accessibility", lambda: None)()
    preference = getattr(about, "motionPreference", None)
    return preference is not None and getattr(preference(), "name", "") == "ReducedMotion"
