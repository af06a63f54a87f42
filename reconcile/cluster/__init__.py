"""Claims in, clusters, series and origins out."""

from reconcile.cluster._blocks import blocks, deciding, keys, links
from reconcile.cluster._by_key import Found, found, held_together, in_turn, points
from reconcile.cluster._clusters import cluster
from reconcile.cluster._cuts import ALIKE, Cut, Link, cuts, strongest
from reconcile.cluster._dating import infer_years
from reconcile.cluster._events import Events, events
from reconcile.cluster._items import Block
from reconcile.cluster._joined import firsts
from reconcile.cluster._linking import Kept, Known, Packed, known
from reconcile.cluster._names import Names, names
from reconcile.cluster._origins import origins
from reconcile.cluster._series import series
from reconcile.cluster._stories import Stories, stories
from reconcile.cluster._version_grounds import much_alike
from reconcile.cluster._versions import Versions, standing, versions
from reconcile.cluster._why import apart, explain

__all__ = [
    "ALIKE",
    "Block",
    "Cut",
    "Events",
    "Found",
    "Kept",
    "Known",
    "Link",
    "Names",
    "Packed",
    "Stories",
    "Versions",
    "apart",
    "blocks",
    "cluster",
    "cuts",
    "deciding",
    "events",
    "explain",
    "firsts",
    "found",
    "held_together",
    "in_turn",
    "infer_years",
    "keys",
    "known",
    "links",
    "much_alike",
    "names",
    "origins",
    "points",
    "series",
    "standing",
    "stories",
    "strongest",
    "versions",
]
