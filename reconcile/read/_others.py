"""A line on the files of a folder, or the members of an archive, that nothing reads."""

from __future__ import annotations

from collections import Counter

from reconcile.read._choose import SAVED

DATABASES = (".db", ".sqlite", ".duckdb", ".parquet")  # how the endings of what this program writes itself begin
NAMED = 6  # kinds named in a line


def others_line(others: Counter[str], links: int) -> str | None:
    """How many there are by their endings, databases apart, and which kinds; `None` where there is none."""
    kinds = [kind for kind in sorted(others) if not kind.startswith(DATABASES)]
    told = []
    if kinds:
        total = sum(others[kind] for kind in kinds)
        named = [kind or "without an ending" for kind in kinds[:NAMED]]
        more = f" and {len(kinds) - NAMED} more kinds" if len(kinds) > NAMED else ""
        count = "1 file of a kind that is not read" if total == 1 else f"{total:,} files of kinds that are not read"
        told.append(f"{count} ({', '.join(named)}{more})")
        told += [f"save {' and '.join(found)} as {better}" for better, found in _saved(kinds)]
    if links:
        told.append("1 link, which is not followed" if links == 1 else f"{links:,} links, which are not followed")
    return "; ".join(told) or None


def _saved(kinds: list[str]) -> list[tuple[str, list[str]]]:
    """What files of these kinds may be saved as, to be read."""
    found = [(better, [kind for kind in kinds if kind in endings]) for better, endings in SAVED.items()]
    return [(better, those) for better, those in found if those]
