"""Starting Datasette on one database: loopback only, nothing written, no SQL but our own."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
import sys
import webbrowser
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from reconcile.desk._links import ROOT
from reconcile.desk._settings import SETTINGS
from reconcile.errors import UsageError
from reconcile.store import open_store

if TYPE_CHECKING:
    from datasette.app import Datasette

    from reconcile.resolve import Choice

HOST = "127.0.0.1"
_NAMES = ("127.0.0.1", "localhost", "[::1]")
_LETTERS = 24  # bytes of chance in the word that lets a browser decide


def serve(db: str, *, port: int, open_browser: bool, read_only: bool = False, who: str | None = None) -> None:
    """Show the database in Datasette until Ctrl-C; `who` decides, where the desk is not `read_only`.

    Raises `UsageError` when Datasette is not installed or the port is taken, `StoreError` when the file is not ours.
    """
    if find_spec("datasette") is None:
        mend = "install it with the desk: pip install '.[desk]' in a clone"
        raise UsageError(None, "the desk needs Datasette, which is not installed", mend)
    with open_store(db, write=False):
        pass
    _refuse_taken(port)
    import uvicorn

    found = datasette(db, port, read_only=read_only, who=who)
    address = f"http://{HOST}:{port}{_way(found)}"
    sys.stderr.write(f"{db} is open at {address} (Ctrl-C ends it)\n")
    if open_browser:
        Timer(1.0, webbrowser.open, (address,)).start()
    uvicorn.run(found.app(), host=HOST, port=port, log_level="warning", lifespan="on", workers=1)


def prepare(db: str, decisions: str | None, choice: Choice) -> None:
    """Let the desk read decisions from the file that is named, and choose best values as the configuration says."""
    from reconcile.desk._blocks import shelf

    found = shelf(db)
    found.decisions, found.choice = decisions, choice


def datasette(db: str, port: int, *, read_only: bool = True, who: str | None = None) -> Datasette:
    """Datasette on one database, with our limits and hooks, for this machine alone."""
    from datasette.app import Datasette
    from datasette.plugins import pm

    import reconcile.desk
    from reconcile.desk._ours import start

    if not pm.is_registered(reconcile.desk):
        # Where the package runs from its folder, no entry point has told Datasette of us.
        pm.register(reconcile.desk, name="reconcile")
    # Where rich is installed, Datasette prints a trace for every page that is not there, and fails over some.
    # Looked up by name, since this module must be imported after Datasette's own plugins.
    vars(sys.modules["datasette.handle_exception"])["rich"] = None
    # Datasette reads with the write-ahead log, whose index must be written beside the file.
    may_write = os.access(Path(db).resolve().parent, os.W_OK)
    kept = {"files": [db]} if may_write else {"files": [], "immutables": [db]}
    found: Datasette = Datasette(**kept, settings=dict(SETTINGS))
    decide = may_write and not read_only
    token = secrets.token_urlsafe(_LETTERS) if decide else None
    start(found, hosts=frozenset(f"{name}:{port}" for name in _NAMES), only=True, decide=decide, token=token, who=who)
    asyncio.run(found.invoke_startup())
    return found


def _way(found: Datasette) -> str:
    """The address of the start page; whoever opens it with the word in it may decide."""
    from reconcile.desk._ours import served

    token = desk.token if (desk := served(found)) else None
    return f"{ROOT}/enter?key={token}" if token else ROOT


def _refuse_taken(port: int) -> None:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((HOST, port))
        except OSError as error:
            raise UsageError(
                None, f"port {port} cannot be used: {error.strerror}", "name another with --port"
            ) from error
