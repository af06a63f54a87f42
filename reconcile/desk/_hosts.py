"""A web page elsewhere must not read the desk through a name that leads to this machine, nor send it anything."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from reconcile.desk._links import ROOT

if TYPE_CHECKING:
    from reconcile.desk._ours import Served

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

STOCK_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a browser may do for pages of Datasette's own; they carry scripts and styles in the page itself."""

_HEADERS = (
    (b"x-frame-options", b"DENY"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", STOCK_POLICY.encode()),
)
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def only_from(served: Callable[[], Served | None]) -> Callable[[App], App]:
    """Wrap an application that shows a database of ours; of another it leaves everything as it is.

    A request for another host gets 421, one that another site sends to the desk 403, and every answer forbids framing.
    """

    def wrap(app: App) -> App:
        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            found = served() if scope["type"] == "http" else None
            if found is None:
                await app(scope, receive, send)
            elif not _answers_to(found, scope):
                await _refuse(send, 421, _MISDIRECTED)
            elif _sent_by_another(scope):
                await _refuse(send, 403, b"This came from another site, so nothing was done.\n")
            else:
                await app(scope, receive, _with_headers(send))

        return guarded

    return wrap


_MISDIRECTED = b"""This desk answers only to its own address.
Under another name (a proxy, a network), name it in the configuration of Datasette: plugins: reconcile: hosts.
"""


def _answers_to(served: Served, scope: Scope) -> bool:
    host = _header(scope, b"host").lower()
    if served.only:
        return host in served.hosts
    name = _name_of(host)
    return host in served.hosts or name in served.hosts or (name in _LOOPBACK and _at_loopback(scope))


def _at_loopback(scope: Scope) -> bool:
    """The request came in at an address that only this machine can reach."""
    at = str((scope.get("server") or ("",))[0])
    try:
        return ip_address(at).is_loopback
    except ValueError:
        return at == "localhost"


def _sent_by_another(scope: Scope) -> bool:
    origin = _header(scope, b"origin").lower()
    if scope["method"] in _SAFE or not origin or ROOT not in scope["path"]:
        return False
    return origin.partition("://")[2] != _header(scope, b"host").lower()


def _header(scope: Scope, wanted: bytes) -> str:
    found = [value for name, value in scope["headers"] if name.lower() == wanted]
    return found[0].decode("latin-1") if len(found) == 1 else "\x00" if found else ""


def _name_of(host: str) -> str:
    if host.startswith("["):
        return host[: host.find("]") + 1]
    return host.partition(":")[0]


def _with_headers(send: Send) -> Send:
    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            told = list(message.get("headers", ()))
            there = {bytes(name).lower() for name, _ in told}
            message = {**message, "headers": told + [[name, text] for name, text in _HEADERS if name not in there]}
        await send(message)

    return sending


async def _refuse(send: Send, status: int, told: bytes) -> None:
    headers = [[b"content-type", b"text/plain; charset=utf-8"], *([name, text] for name, text in _HEADERS)]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": told})
