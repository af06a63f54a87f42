"""Claims in, clusters, series and origins out."""

from reconcile.cluster._clusters import cluster
from reconcile.cluster._dating import infer_years
from reconcile.cluster._origins import origins
from reconcile.cluster._series import series
from reconcile.cluster._stories import Stories, stories

__all__ = ["Stories", "cluster", "infer_years", "origins", "series", "stories"]
