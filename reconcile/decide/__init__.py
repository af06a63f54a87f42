"""What reviewers decided: read, written, laid over findings, and taken into account by every later run."""

from reconcile.decide._about import about
from reconcile.decide._carried import carried
from reconcile.decide._corrections import Corrections, article_as_read, claim_as_read
from reconcile.decide._differing import RULE, differing_id
from reconcile.decide._force import expired, in_force, said, taken_back, taken_out
from reconcile.decide._kinds import CORRECTIONS, KINDS, OF_FINDINGS, OF_PAIRS
from reconcile.decide._laid import laid
from reconcile.decide._lines import line, made, read, written
from reconcile.decide._moments import moment
from reconcile.decide._orphans import lost, orphans
from reconcile.decide._reasons import REASON_KEYS
from reconcile.decide._ruling import ruling
from reconcile.decide._values import days_of, like_of, value_of
from reconcile.decide._words import sentence

__all__ = [
    "CORRECTIONS",
    "KINDS",
    "OF_FINDINGS",
    "OF_PAIRS",
    "REASON_KEYS",
    "RULE",
    "Corrections",
    "about",
    "article_as_read",
    "carried",
    "claim_as_read",
    "days_of",
    "differing_id",
    "expired",
    "in_force",
    "laid",
    "like_of",
    "line",
    "lost",
    "made",
    "moment",
    "orphans",
    "read",
    "ruling",
    "said",
    "sentence",
    "taken_back",
    "taken_out",
    "value_of",
    "written",
]
