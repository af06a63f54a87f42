"""A web page elsewhere must not read the desk through a name that leads to this machine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_HEADERS = (
    (b"x-frame-options", b"DENY"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)


def only_from(hosts: frozenset[str]) -> Callable[[App], App]:
    """Wrap an application: requests for another host get 421, every answer forbids framing."""

    def wrap(app: App) -> App:
        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
            elif _host(scope) in hosts:
                await app(scope, receive, _with_headers(send))
            else:
                await _misdirected(send)

        return guarded

    return wrap


def _host(scope: Scope) -> str:
    found = [value for name, value in scope["headers"] if name.lower() == b"host"]
    return found[0].decode("latin-1").lower() if len(found) == 1 else ""


def _with_headers(send: Send) -> Send:
    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", ()), *map(list, _HEADERS)]}
        await send(message)

    return sending


async def _misdirected(send: Send) -> None:
    await send({"type": "http.response.start", "status": 421, "headers": [[b"content-type", b"text/plain"]]})
    await send({"type": "http.response.body", "body": b"This desk answers only to its own address.\n"})
