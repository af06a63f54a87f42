"""The attributes of packs as their files have them, read without the rest: all that a report asks of a pack."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reconcile.packs._check import read_as
from reconcile.packs._shapes import AttributeShape, AttributesShape


def attributes_in(packs: Iterable[Path]) -> dict[str, AttributeShape]:
    """The attributes by id; where several packs have one, that of the last."""
    paths = [folder / "attributes.yml" for folder in packs]
    read = [read_as(path, AttributesShape)[1] for path in paths if path.is_file()]
    return {one.id: one for shape in read for one in shape.attributes}
