"""Articles in, claims out."""

from reconcile.extract._article import Extractor
from reconcile.extract._bounds import over_limits
from reconcile.extract._numerals import numerals

__all__ = ["Extractor", "numerals", "over_limits"]
