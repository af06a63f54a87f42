"""Messages of rules: plain text with placeholders of a fixed list, filled without looking anything up."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reconcile.errors import Place, RuleError
from reconcile.packs._nearest import nearest

SIDE = ("source", "date", "value", "quote", "scope")
PLACEHOLDERS = frozenset(
    [f"{side}.{name}" for side in ("a", "b") for name in SIDE]
    + ["sides", "subject", "question", "ladder", "list", "why", "moments", "smells"]
)
BRACED = re.compile(r"\{([^{}]{0,80})\}")


def check_message(message: str, place: Place) -> None:
    """Raise a `RuleError` when the message holds a placeholder that is not of the list, or a loose brace."""
    for found in BRACED.finditer(message):
        if found[1] not in PLACEHOLDERS:
            raise RuleError(place, f"unknown placeholder '{{{found[1]}}}'", nearest(found[1], PLACEHOLDERS))
    if re.search(r"[{}]", BRACED.sub("", message)):
        raise RuleError(place, "a brace without its partner", "write {placeholder}, or leave braces out")


def named(message: str) -> frozenset[str]:
    """The placeholders that the message holds."""
    return frozenset(BRACED.findall(message))


def fill(message: str, words: Mapping[str, str]) -> str:
    """The message with its placeholders replaced; what is not known leaves nothing behind."""
    filled = BRACED.sub(lambda found: words.get(found[1], ""), message)
    return re.sub(r"  +", " ", filled).strip()
