"""The templates, and the policy that lets the page load nothing and run only its own style sheet and script."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from markupsafe import Markup

from reconcile.report._charts import STYLES
from reconcile.report._templates import filler

if TYPE_CHECKING:
    from reconcile.report._templates import Fill

_HERE = "reconcile.report._html"


@cache
def _fill() -> Fill:
    style, script = _read("style.css") + STYLES, _read("script.js")
    return filler(_HERE, style=Markup(style), script=Markup(script), policy=policy(style, script))  # noqa: S704


def filled(template: str, **shown: object) -> str:
    """A template with what it shows; but for the page's own style sheet, script and charts all of that is escaped."""
    return _fill()(template, **shown)


def policy(style: str, script: str) -> str:
    """What a browser may do for the page: nothing but apply this style sheet and run this script."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _read(name: str) -> str:
    return files(_HERE).joinpath(name).read_text(encoding="utf-8")
