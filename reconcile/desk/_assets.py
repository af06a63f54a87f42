"""The style sheet and the script of the desk, under names that change with what is in them."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from reconcile.frozen import dataclass
from reconcile.report._charts import STYLES

_KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is served."""

    name: str
    kind: str
    text: str


@cache
def asset(file: str) -> Asset:
    """A file of the folder of pages: `desk.css` with the style of the charts, or `desk.js`."""
    text = files("reconcile.desk").joinpath("pages", file).read_text(encoding="utf-8")
    stem, _, kind = file.rpartition(".")
    text += STYLES if kind == "css" else ""
    return Asset(f"{stem}.{hashlib.sha256(text.encode()).hexdigest()[:12]}.{kind}", _KINDS[kind], text)


def named(name: str) -> Asset | None:
    """The file under this name; `None` for every other name."""
    return next((one for one in (asset("desk.css"), asset("desk.js")) if one.name == name), None)
