"""Extractions in, extractions out: optional extractors propose what the grammar left open, and the text decides."""

from reconcile.propose._openers import open_proposer
from reconcile.propose._proposal import Asked, Failed, Open, Part, Proposal, Proposer
from reconcile.propose._propose import propose

__all__ = ["Asked", "Failed", "Open", "Part", "Proposal", "Proposer", "open_proposer", "propose"]
