"""What a report asks of the attributes of packs, read without the rest of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reconcile.frozen import dataclass
from reconcile.packs import _loaded

FILE = "attributes.yml"


@dataclass(frozen=True, slots=True)
class Asked:
    """Of an attribute: its kind of claim, how it goes over time, and the policy that chooses its best value."""

    kind: str
    over_time: str
    estimate: str | None


def attributes_in(packs: Sequence[tuple[str, Path]]) -> dict[str, Asked]:
    """The attributes by id, from the user's caches where the files have not changed; the last pack has its way."""
    return _loaded.once(packs, FILE, dict, lambda: _read(packs))


def _read(packs: Sequence[tuple[str, Path]]) -> dict[str, Asked]:
    from reconcile.packs._check import read_as
    from reconcile.packs._shapes import AttributesShape

    paths = [folder / FILE for _, folder in packs]
    read = [read_as(path, AttributesShape)[1] for path in paths if path.is_file()]
    return {one.id: Asked(one.kind, one.over_time, one.estimate) for shape in read for one in shape.attributes}
