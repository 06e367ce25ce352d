"""The words of the timeline."""

from __future__ import annotations

from tui_complaints.translation import _, ngettext

EMPTY = _("Nothing here yet. “w” goes on with the questions, “a” adds a contact.")
TODAY = _("today")
NO_DATE = _("no date")
OWN_LANE = _("you")
LETTER_SENT = _("letter sent")
NOT_REACHED = _("not reached")
NO_NUMBER = _("no number given")
SEVERAL = _("{first}, {second}")
SAID_OF = _("{what}: {state}")

KINDS = {
    "contact": _("contact"),
    "price": _("price"),
    "cost": _("cost"),
    "credit": _("came back"),
    "letter": _("letter"),
    "purchase": _("purchase"),
    "promise": _("promise"),
    "request": _("request"),
}
"""What kinds of entry are called in a row."""

CHANNELS = {
    "phone": _("phone"),
    "callback-request": _("callback asked"),
    "chat": _("chat"),
    "email": _("e-mail"),
    "letter": _("letter"),
    "form": _("form"),
    "visit": _("visit"),
    "sms": _("SMS"),
    "app": _("app"),
    "social": _("social media"),
    "review": _("review"),
    "tracking": _("status page"),
}
"""What channels are called in a row: as short as they can be."""

_STATES = {
    "purchase:kept": _("delivered"),
    "purchase:done": _("delivered"),
    "purchase:late": _("delivered late"),
    "purchase:broken": _("never delivered"),
    "purchase:open": _("not delivered yet"),
    "purchase:overdue": _("overdue"),
    "purchase:not-ordered": _("never ordered"),
    "service:kept": _("done"),
    "service:done": _("done"),
    "service:late": _("done late"),
    "service:broken": _("never done"),
    "service:open": _("not done yet"),
    "service:overdue": _("overdue"),
    "service:not-ordered": _("never ordered"),
    "promise:kept": _("kept"),
    "promise:partly": _("kept in part"),
    "promise:early": _("too early"),
    "promise:late": _("kept late"),
    "promise:done": _("done"),
    "promise:broken": _("never done"),
    "promise:open": _("open"),
    "promise:overdue": _("overdue"),
    "promise:replaced": _("put off"),
    "request:granted": _("granted"),
    "request:promised": _("promised"),
    "request:partly": _("granted in part"),
    "request:answered": _("answered"),
    "request:refused": _("refused"),
    "request:ignored": _("ignored"),
    "request:deflected": _("deflected"),
    "request:open": _("no answer yet"),
    "request:overdue": _("overdue"),
}


def state(kind: str, became: str) -> str:
    """What became of a purchase, or of a service that was bought, a promise or a request."""
    return _STATES.get(f"{kind}:{became}", became)


def days_late(days: int, *, at_least: bool, about: bool) -> str:
    """How late something was done."""
    if about:
        return ngettext("about {n} day late", "about {n} days late", days).format(n=days)
    if at_least:
        return ngettext("at least {n} day late", "at least {n} days late", days).format(n=days)
    return ngettext("{n} day late", "{n} days late", days).format(n=days)


def days_overdue(days: int, *, at_least: bool, about: bool) -> str:
    """How long something has been due."""
    if about:
        return ngettext("about {n} day overdue", "about {n} days overdue", days).format(n=days)
    if at_least:
        return ngettext("at least {n} day overdue", "at least {n} days overdue", days).format(n=days)
    return ngettext("{n} day overdue", "{n} days overdue", days).format(n=days)


def times(count: int, *, at_least: bool) -> str:
    """How many contacts alike a row stands for."""
    if at_least:
        return ngettext("at least {n} time", "at least {n} times", count).format(n=count)
    return ngettext("{n} time", "{n} times", count).format(n=count)
