"""What each entry of a ledger of credence weighs, in decibans, and the words for their sum.

A deciban is ten times the common logarithm of odds, as A. M. Turing and I. J. Good counted weight of evidence (Good,
"Probability and the Weighing of Evidence", 1950): weights of separate pieces of evidence add up, 0 is even odds, 10 is
ten to one. The weights are stated, not learned; docs/estimates.md gives the reason of each.
"""

from __future__ import annotations

from decimal import Decimal

BASE = tuple(map(Decimal, ("0", "-3.0", "-4.8", "-6.0", "-7.0", "-7.8", "-8.5", "-9.0", "-9.5")))
"""By how many other answers cannot hold beside the value: one in two at first, one in three, and so on."""

ORIGINS = tuple(map(Decimal, ("5.0", "3.5", "2.5", "2.0", *["1.0"] * 6, "0.1")))
"""The first independent origin that tells the value, the second ...; the last weight is that of all further ones.

Three to one for a report that nobody confirms; less for each more, since origins may share a source that no text names.
"""

AGAINST = tuple(map(Decimal, ("-2.5", "-2.0", "-1.5", "-1.0", *["-0.5"] * 6, "-0.1")))
"""An origin that tells what cannot hold beside the value: half as much, as the base reckons with the other already."""

HEDGED = Decimal("-2.0")
"""It is told as alleged, as hearsay or as a plan: its teller does not vouch for it."""

ROOM = Decimal("-2.0")
"""The origin tells something vaguer that leaves room for the value (a bound, a rounder number, a longer period)."""

AGED = Decimal("-4.0")
"""Of what changes, the origin tells an earlier moment than others do."""

PARTY = Decimal("-1.5")
"""Whoever is quoted is a party to what is told, or the outlet is run by one."""

COST = Decimal("1.5")
"""Whoever is quoted takes the blame: a statement against one's own interest."""

EXACT = Decimal("1.0")
"""A figure told to the unit, where another answer is rounded or bounded: somebody counted."""

FITS = Decimal("1.5")
"""A list or parts in the same article that come to the value."""

ADDS_UP = Decimal("3.0")
"""Parts told by another origin that come to the value, or a whole that it is the missing part of."""

TWO_TONGUES = Decimal("-2.0")
"""The same origin tells another value as well."""

LADDER = Decimal("4.0")
"""The series of counts holds together with the value; as much is taken from the value that the series sets aside."""

WORDS = (
    (Decimal("12.8"), "almost certain"),
    (Decimal("6.0"), "very likely"),
    (Decimal("0.9"), "likely"),
    (Decimal("-0.8"), "a roughly even chance"),
    (Decimal("-6.0"), "unlikely"),
    (Decimal("-12.7"), "very unlikely"),
)
"""The least sum of each word of ICD 203 (2015): 95, 80, 55, 45, 20 and 5 in a hundred; less is almost no chance."""

LEAST = "almost no chance"

LIKELY = next(least for least, name in WORDS if name == "likely")
"""The least sum of an answer that is given as the best where there are others."""


def at(tiers: tuple[Decimal, ...], number: int) -> Decimal:
    """The weight of the number-th of its sort, from 0; the last weight is that of all further ones."""
    return tiers[min(number, len(tiers) - 1)]


def word(total: Decimal) -> str:
    """The ICD 203 word for a sum."""
    return next((name for least, name in WORDS if total >= least), LEAST)
