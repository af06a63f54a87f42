"""The names of documents inside files, as labels: they are shown and stored, and never opened."""

from __future__ import annotations

from reconcile.visible import line

LONGEST = 300  # code points of a name that are shown


def inside(file: str, name: str) -> str:
    """The label of what a file holds under this name; the file's own without a name."""
    return f"{file}!/{shown(name)}" if name else file


def shown(name: str) -> str:
    """A name with no way up, no root, no drive and nothing hidden in it."""
    pieces = [piece for piece in name.replace("\\", "/").split("/") if piece.strip() not in {"", ".", ".."}]
    if len(pieces) > 1 and pieces[0].endswith(":"):
        del pieces[0]
    told = line("/".join(pieces).encode("utf-8", "backslashreplace").decode("utf-8"))
    return told if len(told) <= LONGEST else "…" + told[-LONGEST:]
