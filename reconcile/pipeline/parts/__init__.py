"""A run in pieces that any engine can carry: each reads and writes Parquet on a store that all workers reach."""

from reconcile.pipeline.parts._bring_in import BroughtIn, bring_in
from reconcile.pipeline.parts._course import Course
from reconcile.pipeline.parts._job import Job
from reconcile.pipeline.parts._manifest import Manifest, manifest_of
from reconcile.pipeline.parts._shelf import Shelf
from reconcile.pipeline.parts._spread import spread, spread_in

__all__ = ["BroughtIn", "Course", "Job", "Manifest", "Shelf", "bring_in", "manifest_of", "spread", "spread_in"]
