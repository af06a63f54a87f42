"""reconcile: where articles disagree, what explains it, and what the evidence supports."""

__version__ = "0.1.0"
