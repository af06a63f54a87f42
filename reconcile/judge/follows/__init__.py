"""Two texts compared in one direction: does what the second says follow from the first?"""

from reconcile.judge.follows._answer import Answer, follows, ruled
from reconcile.judge.follows._figures import Figure
from reconcile.judge.follows._statement import Statement, statement

__all__ = ["Answer", "Figure", "Statement", "follows", "ruled", "statement"]
