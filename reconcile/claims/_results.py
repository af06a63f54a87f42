"""What became of those counted, told right behind them: "three killed", "two found dead", "63 listed as missing"."""

from __future__ import annotations

from reconcile.claims._reading import Act, Count, Reading

AS = 2  # words between a number and what it is listed as


def result(reading: Reading, count: Count) -> Act | None:
    """The participle or adjective behind a number or its noun: "left three killed", "two found dead"."""
    endings, behind = reading.closed.participle_endings, reading.folded[count.last]
    passed = behind.endswith(endings) and behind not in reading.closed.auxiliaries
    for act in reading.acts:
        if not 0 <= act.first - count.last <= AS:
            continue
        right = act.first == count.last or (passed and act.first == count.last + 1)
        result = act.role == "adjective" or (act.role == "verb" and reading.folded[act.first].endswith(endings))
        if right and result and not act.says and (act.first == count.last or act.toll):
            return act
        if right and _of_subject(reading, count, act):
            return act
        if passed and act.role == "adjective" and act.toll and _as(reading, count, act):
            return act
    return None


def _as(reading: Reading, count: Count, act: Act) -> bool:
    """ "63 people listed as missing"; of "40 of the 63 people" this tells of the 63 alone."""
    right = act.first == count.last + AS and reading.folded[act.first - 1] in reading.closed.cited_as
    return right and not has_total(reading, count)


def has_total(reading: Reading, count: Count) -> bool:
    """ "40 of the 63 people": another number stands in its phrase."""
    return any(c.first > count.first and c.last <= count.last for c in reading.counts)


def _of_subject(reading: Reading, count: Count, act: Act) -> bool:
    """In a language whose verbs come first: the verb right behind, with no "and" of its own, tells of these people."""
    closed, lexicon = reading.closed, reading.lexicon
    if not closed.joined_conjunctions or act.role != "verb" or lexicon.marked(act.event, "being"):
        return False
    if not lexicon.marked(count.kind, "human"):
        return False
    return act.first == count.last and not reading.folded[act.first].startswith(closed.joined_conjunctions)


def listed_as(reading: Reading, act: Act) -> bool:
    """ "Listed as missing" tells of those right before it alone."""
    return act.role == "adjective" and reading.folded[act.first - 1] in reading.closed.cited_as
