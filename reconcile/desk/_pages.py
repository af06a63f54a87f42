"""The pages of the desk: which there are, how they are answered, and what a browser may do for them."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING
from urllib.parse import unquote

from datasette.utils.asgi import Response

from reconcile.desk._asked import Asked, Crumb, Missing, Page
from reconcile.desk._assets import named
from reconcile.desk._blocks import shelf
from reconcile.desk._environment import filled
from reconcile.desk._links import ROOT, Links
from reconcile.desk._ours import may_see, served
from reconcile.desk._reviewer import reviewer_of
from reconcile.desk._told import kept
from reconcile.errors import ReconcileError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

    Answer = Callable[[Datasette, Request], Awaitable[Response]]

VIEWS = {
    "overview": "reconcile.desk._overview",
    "finding": "reconcile.desk._finding",
    "cluster": "reconcile.desk._cluster",
    "series": "reconcile.desk._series",
    "article": "reconcile.desk._article",
    "claim": "reconcile.desk._claim",
    "source": "reconcile.desk._source",
}
"""Noun of the address -> the module whose function `page(asked)` makes the page; it runs in a thread of its own."""

ENDPOINTS = {"decide": "reconcile.desk._deciding", "enter": "reconcile.desk._enter"}
"""Last part of the address -> the module whose coroutine `answer(datasette, request)` gives the response itself."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
}
_FOREVER = {"cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff"}


def routes() -> list[tuple[str, Callable[..., Awaitable[Response]]]]:
    """The addresses with what answers them, as Datasette wants them."""
    found: list[tuple[str, Callable[..., Awaitable[Response]]]] = [(rf"^{ROOT}/?$", _view("overview"))]
    found += [(rf"^{ROOT}/assets/(?P<name>[a-z0-9.]+)$", _asset)]
    found += [(rf"^{ROOT}/{noun}/(?P<id>[^/]+)$", _view(noun)) for noun in VIEWS if noun != "overview"]
    found += [(rf"^{ROOT}/{name}$", _endpoint(module)) for name, module in ENDPOINTS.items()]
    return [*found, (rf"^{ROOT}/(?P<id>.*)$", _nowhere)]


def _view(noun: str) -> Answer:
    async def answer(datasette: Datasette, request: Request) -> Response:
        if request.method not in {"GET", "HEAD"}:
            return Response.text("This page is only read.\n", status=405, headers=HEADERS)
        database = ours(datasette)
        if database is None or not await may_see(datasette, request.actor, database):
            return apart("There is no database of reconcile here that you may read.", 403, Links("", "/"))
        asked = asked_of(datasette, request, database)
        return await asyncio.to_thread(answered, noun, asked)

    return answer


def answered(noun: str, asked: Asked) -> Response:
    """The response to a request for a page; what the database has not, or cannot give, is a page that says so."""
    try:
        page = importlib.import_module(VIEWS[noun]).page(asked)
        return shown(page, asked)
    except Missing as missing:
        told = {"noun": missing.noun, "id": missing.id}
        return shown(Page("missing.html", f"No such {missing.noun}", told, (Crumb("Not found"),), 404), asked)
    except ReconcileError as error:
        return apart(str(error), 503, asked.links)


def shown(page: Page, asked: Asked) -> Response:
    """A page filled and ready to be sent."""
    text = filled(page.template, asked.links, {**page.shown, "page": page, "asked": asked})
    return Response.html(text, status=page.status, headers=HEADERS)


def asked_of(datasette: Datasette, request: Request, database: str) -> Asked:
    """A request in the words of the desk."""
    base = datasette.setting("base_url").rstrip("/")
    parts: Mapping[str, str] = request.url_vars
    return Asked(
        id=unquote(parts.get("id", ""), errors="replace"),
        shelf=shelf(str(datasette.databases[database].path)),
        links=Links(base, str(datasette.urls.database(database))),
        query={name: request.args.getlist(name)[-1] for name in request.args},
        csrftoken=request.scope.get("csrftoken") or str,
        reviewer=reviewer_of(datasette, request),
        told=kept(request.args.get("told")),
    )


def ours(datasette: Datasette) -> str | None:
    """The name of the database that the desk is on; `None` where there is none."""
    found = served(datasette)
    return found.name if found else None


async def _asset(request: Request) -> Response:
    found = named(request.url_vars["name"])
    if found is None:
        return Response.text("There is no such file.\n", status=404, headers=HEADERS)
    return Response(found.text, headers=_FOREVER, content_type=found.kind)


async def _nowhere(datasette: Datasette, request: Request) -> Response:
    database = ours(datasette)
    if database is None or not await may_see(datasette, request.actor, database):
        return apart("There is no database of reconcile here that you may read.", 403, Links("", "/"))
    asked = asked_of(datasette, request, database)
    page = Page("missing.html", "No such page", {"noun": "page", "id": asked.id}, (Crumb("Not found"),), 404)
    return await asyncio.to_thread(shown, page, asked)


def _endpoint(module: str) -> Answer:
    async def answer(datasette: Datasette, request: Request) -> Response:
        found: Response = await importlib.import_module(module).answer(datasette, request)
        return found

    return answer


def apart(told: str, status: int, links: Links) -> Response:
    """A page that says why there is no other."""
    page = Page("trouble.html", "The desk cannot show this", {"told": told}, (), status)
    return Response.html(filled(page.template, links, {**page.shown, "page": page}), status=status, headers=HEADERS)
