"""What reports of invented happenings tell besides: sentences of three parts, {w} left open for an invented word."""

from __future__ import annotations

from random import Random

SUBJECTS = (
    "Residents of {town}",
    "The company that runs the {site}",
    "A spokesman for the {w} council",
    "{person}",
    "Neighbours who gathered near the {w}",
    "Traders in {w}",
    "The opposition",
    "Aid groups from {province}",
    "Engineers of the {w} office",
    "Her brother, who asked not to be named,",
    "A student from {w}",
    "The bishop of {w}",
    "Doctors at the hospital of {w}",
    "Insurers",
    "Members of the {w} union",
    "Many in {town}",
    "People who live along the road to {w}",
    "Some {n} volunteers from {w}",
)
PREDICATES = (
    "said nothing about the {w}",
    "asked people not to spread rumours about {w}",
    "called for an inquiry into the {w} and its permits",
    "brought blankets, water and a generator",
    "would not comment on what was said in {w}",
    "waited for news of relatives and friends",
    "had raised the matter with {person} more than once",
    "described {w} as a quiet street where people know one another",
    "promised help for those who lost their {w}",
    "walked along the railway towards {w}",
    "opened a telephone line for families",
    "put the delay down to {w} and to fuel",
    "remember the {w} years, when the {site} was the pride of the province",
    "spoke of {n} years of neglect",
    "have long warned that the {site} was unsafe, a charge that the {w} ministry denies",
    "saw smoke and heard somebody in the {w} room begin to sing",
    "sent messages of sympathy to the families and to the {w} school",
    "expect the minister to visit {town} and {w}",
)
ENDINGS = (
    "",
    "",
    " through the night",
    " on the way to {w}",
    " while the {w} market stayed closed",
    ", although the road was blocked in both directions",
    ", according to a plan seen by this newspaper",
    " along {n} kilometres of road",
    " as prices for {w} rose",
    " in the days after the {w} meeting",
    " before leaving for {w}",
    ", his office said",
    " by way of {w}, where buses were still running",
    ", which the weather service had announced towards evening",
    " and will look at the {w} wall first, then at the roof",
    " until the lights went out",
)


def sentence(rng: Random) -> str:
    """A sentence with its words still open."""
    return f"{rng.choice(SUBJECTS)} {rng.choice(PREDICATES)}{rng.choice(ENDINGS)}."
