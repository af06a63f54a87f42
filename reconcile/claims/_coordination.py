"""Numbers that share what happened: joined to the one before by "and", or listed behind a colon."""

from __future__ import annotations

from reconcile.claims._reading import Act, Count, Reading

BRIEF = 3  # words between two numbers that share what happened


def coordinated(reading: Reading, earlier: Count, count: Count) -> bool:
    """Only "and", commas and short words or a place stand between two counts: they share what happened."""
    gap = range(earlier.last, count.first)
    if _opens_list(reading, count):
        return True
    if any(a.first >= earlier.last and a.last <= count.first for a in reading.acts):
        return False
    joined = reading.folded_in(reading.closed.conjunctions, gap) or reading.any_of(",", gap)
    return joined and (len(gap) <= BRIEF or _places(reading, gap))


def _opens_list(reading: Reading, count: Count) -> bool:
    """The first of the parts of a number: "26 are in hospital: 17 in Velden, nine in Ostrow"."""
    return _bare(count) and reading.folded[count.first - 1] == ":" and count.verb_at is None


def _bare(count: Count) -> bool:
    """No noun of its own stands behind the number."""
    return count.head is None or count.ellipsis


def _places(reading: Reading, gap: range) -> bool:
    """A preposition and a name, then a comma or "and"."""
    name = reading.name_at(gap.start + 1)
    if name is None or reading.folded[gap.start] not in reading.closed.prepositions:
        return False
    return (name.first, name.last) == (gap.start + 1, gap.stop - 1)


def announced(reading: Reading, count: Count) -> Act | None:
    """The toll right before a colon: "they agree on the dead: 31"."""
    if not _bare(count) or reading.folded[count.first - 1] != ":":
        return None
    act = reading.act_at(count.first - 2)
    return act if act is not None and act.role != "verb" and act.toll else None
