"""A run in, SQLite out: schema, migrations, views, full text, decisions."""

from reconcile.store import _extent as extent
from reconcile.store import _look as look
from reconcile.store import _salvage as salvage
from reconcile.store import files
from reconcile.store._batch import Batch
from reconcile.store._begins import begins
from reconcile.store._digest import digest
from reconcile.store._doctor import Check, examined
from reconcile.store._look import Counts
from reconcile.store._manner import SECONDS, Manner, writing_so
from reconcile.store._open import has_log
from reconcile.store._order import in_order
from reconcile.store._plain import dump, load
from reconcile.store._ready import Ready, ready
from reconcile.store._records import Frame, assemble, records
from reconcile.store._store import Store, is_blank, open_store

__all__ = [
    "SECONDS",
    "Batch",
    "Check",
    "Counts",
    "Frame",
    "Manner",
    "Ready",
    "Store",
    "assemble",
    "begins",
    "digest",
    "dump",
    "examined",
    "extent",
    "files",
    "has_log",
    "in_order",
    "is_blank",
    "load",
    "look",
    "open_store",
    "ready",
    "records",
    "salvage",
    "writing_so",
]
