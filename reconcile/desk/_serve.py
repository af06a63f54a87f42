"""Starting Datasette on one database: loopback only, nothing written, no SQL but our own."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import webbrowser
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from reconcile.desk._metadata import SETTINGS, metadata
from reconcile.errors import UsageError
from reconcile.store import open_store

if TYPE_CHECKING:
    from datasette.app import Datasette

HOST = "127.0.0.1"
PAGES = str(Path(__file__).parent / "pages")


def serve(db: str, *, port: int, open_browser: bool) -> None:
    """Show the database in Datasette until Ctrl-C.

    Raises `UsageError` when Datasette is not installed or the port is taken, `StoreError` when the file is not ours.
    """
    if find_spec("datasette") is None:
        mend = "install it with the desk: pip install '.[desk]' in a clone"
        raise UsageError(None, "the desk needs Datasette, which is not installed", mend)
    with open_store(db, write=False):
        pass
    _refuse_taken(port)
    import uvicorn

    address = f"http://{HOST}:{port}/"
    sys.stderr.write(f"{db} is open at {address} (Ctrl-C ends it)\n")
    if open_browser:
        Timer(1.0, webbrowser.open, (address,)).start()
    uvicorn.run(datasette(db, port).app(), host=HOST, port=port, log_level="warning", lifespan="on", workers=1)


def datasette(db: str, port: int) -> Datasette:
    """Datasette on one database, with our titles, queries, limits and hooks."""
    from datasette.app import Datasette
    from datasette.plugins import pm

    import reconcile.desk

    if not pm.is_registered(reconcile.desk):
        # Where the package runs from its folder, no entry point has told Datasette of us.
        pm.register(reconcile.desk, name="reconcile")
    # Where rich is installed, Datasette prints a trace for every page that is not there, and fails over some.
    # Looked up by name, since this module must be imported after Datasette's own plugins.
    vars(sys.modules["datasette.handle_exception"])["rich"] = None
    # Datasette reads with the write-ahead log, whose index must be written beside the file.
    may_write = os.access(Path(db).resolve().parent, os.W_OK)
    kept = {"files": [db]} if may_write else {"files": [], "immutables": [db]}
    found: Datasette = Datasette(**kept, metadata=metadata(db, port), settings=dict(SETTINGS), template_dir=PAGES)
    asyncio.run(found.invoke_startup())
    return found


def _refuse_taken(port: int) -> None:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((HOST, port))
        except OSError as error:
            raise UsageError(
                None, f"port {port} cannot be used: {error.strerror}", "name another with --port"
            ) from error
