"""Web addresses of one page, however they are written."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlsplit

_FRONTS = frozenset({"www", "m", "mobile", "amp"})  # first label of a host that has at least two more
_TRACKING = frozenset(
    "fbclid gclid gclsrc dclid wbraid gbraid msclkid yclid mc_cid mc_eid igshid twclid ref_src ref_url amp outputtype "
    "ns_source ns_mchannel ns_campaign at_medium at_campaign cmpid".split()
)
_TRACKED = "utm_"
_AMP = ("/amp", "/amp.html", ".amp", ".amp.html")


@lru_cache(maxsize=10_000)
def page(url: str) -> str | None:
    """The page that an address is of; the same for its forms with another scheme, front, slash, tracking or fragment.

    `None` for no address, and for that of a whole site, which many articles may have.
    """
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    labels = host.split(".")
    if len(labels) > 2 and labels[0] in _FRONTS:
        host = ".".join(labels[1:])
    path = _path(parts.path)
    asked = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(pair[0]))
    if not host or not (path or asked):
        return None
    at = "" if port in (None, 80, 443) else f":{port}"
    return f"{host}{at}{path}" + "".join(f"\n{name}={value}" for name, value in asked)


def _path(written: str) -> str:
    path = unquote(written).rstrip("/")
    ending = next((one for one in _AMP if path.endswith(one)), "")
    return path.removesuffix(ending).rstrip("/")


def _tracks(name: str) -> bool:
    folded = name.casefold()
    return folded in _TRACKING or folded.startswith(_TRACKED)
