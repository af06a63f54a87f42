"""How fast something goes, and how long what is left will take, by what was done in the last seconds."""

from __future__ import annotations

from collections import deque

LATELY = 30.0  # seconds by which speed is told
SOONEST = 3.0  # seconds before which nothing is known


class Pace:
    """Hears how much is done, and when."""

    def __init__(self) -> None:
        self._heard: deque[tuple[float, int]] = deque()

    def hear(self, now: float, done: int) -> None:
        """So much is done at this time, in seconds."""
        self._heard.append((now, done))
        while len(self._heard) > 2 and now - self._heard[1][0] >= LATELY:
            self._heard.popleft()

    @property
    def speed(self) -> float | None:
        """How much is done in a second; `None` as long as that is not known."""
        (start, before), (end, now) = self._heard[0], self._heard[-1]
        return (now - before) / (end - start) if end - start >= SOONEST and now > before else None

    def told(self, total: int | None) -> str:
        """The speed, and how long the rest takes, in words; empty where it is not known."""
        speed = self.speed
        if speed is None:
            return ""
        rest = total - self._heard[-1][1] if total is not None else 0
        left = f", {spoken(rest / speed)} left" if rest else ""
        return f"{speed:,.0f}/s{left}" if speed >= 1 else f"{60 * speed:,.0f}/min{left}"


def spoken(seconds: float) -> str:
    """A time as one says it."""
    minutes = seconds / 60
    if minutes < 1:
        return "less than a minute"
    return f"about {round(minutes)} min" if minutes < 90 else f"about {round(minutes / 60)} h"
