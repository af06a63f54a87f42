"""How the databases of a command are written into."""

from reconcile.store import Manner, writing_so

__all__ = ["Manner", "writing_so"]
