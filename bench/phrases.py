"""How articles put things: sentences with {words} left open, and sentences of invented words between them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

TITLES = (
    "{thing} kills {killed} in {town}",
    "{killed} dead after {thing} in {town}",
    "{town}: {killed} killed in {thing}",
    "At least {killed} killed as {thing} hits {town}",
    "{thing} in {town} leaves {killed} dead",
    "Death toll of {thing} in {town} at {killed}",
)
LEADS = (
    "{killed} people were killed and {injured} were injured {when} in a {thing} at the {site} in {town}, police said.",
    "Police in {town} said {killed} people died and {injured} were hurt {when} when a {thing} struck the {site}.",
    "A {thing} at the {site} in {town} {when} left {killed} people dead and {injured} wounded, officials said.",
    "{when}, a {thing} tore through the {site} in {town}, killing {killed} people and injuring {injured} others.",
    "Authorities in {town} confirmed {killed} deaths in the {thing} at the {site} {when}; {injured} more were hurt.",
    "The {thing} that hit the {site} {when} claimed {killed} lives in {town}, and {injured} people were injured.",
    "Rescuers at the {site} in {town} counted {killed} dead and {injured} injured after the {thing} {when}.",
    "{town} is mourning {killed} people who died in a {thing} at the {site} {when}; another {injured} were injured.",
)
FURTHER = {
    "displaced": (
        "{person} said {displaced} people were displaced.",
        "Some {displaced} people fled their homes in {town}.",
        "The {thing} drove {displaced} people from their homes.",
        "Shelter was found for {displaced} people who had been displaced, according to {person}.",
    ),
    "arrested": (
        "{person} said {arrested} people had been arrested.",
        "In {town}, {arrested} people were arrested later.",
        "Officers detained {arrested} people near the {site}.",
        "The arrest of {arrested} people was confirmed by {person}.",
    ),
    "rescued": (
        "Crews rescued {rescued} people, {person} said.",
        "{rescued} people were rescued from the {site}.",
        "By evening {rescued} people had been rescued in {town}.",
        "{person} put the number of people rescued at {rescued}.",
    ),
    "missing": (
        "{person} said {missing} people were missing.",
        "{missing} people are still missing in {town}.",
        "The search went on for {missing} people missing at the {site}.",
        "Relatives reported {missing} people missing, {person} said.",
    ),
}
RECALLS = (
    "{when}, {killed} people were killed in a {thing} in {town}.",
    "A {thing} in {town} {when} killed {killed} people.",
    "It came after a {thing} in {town}, where {killed} people died {when}.",
    "{killed} people had died in {town} {when} in a {thing}.",
)
SUBJECTS = (
    "The {w} {w}",
    "Many {w}",
    "{person}",
    "No {w} of {town}",
    "Two {w}",
    "Their {w}",
    "A {w}",
    "{province}'s {w}",
)
VERBS = ("{w}", "had {w}", "would {w}", "was {w} and {w}", "did not {w}", "began to {w}", "has been {w}", "{w} and {w}")
OBJECTS = ("", " the {w}", " a {w} {w}", " no {w}", " its {w}", " several {w} {w}", " what {w}", " them")
PLACES = ("", " near the {w}", " at the {site}", " with {w}", " for {w} {w}", " over a {w}", " in {town}", " until {w}")
OPENINGS = ("", "", "", "By {w}, ", "In {province}, ", "As {w} {w}, ", "With the {w}, ", "After {w}, ")


def sentence(word: Callable[[], str], rng: Random) -> str:
    """A sentence that tells of nothing known; names stay open in it."""
    opening, subject = rng.choice(OPENINGS), rng.choice(SUBJECTS)
    rest = (rng.choice(choice) for choice in (VERBS, OBJECTS, PLACES, PLACES))
    start = opening + (subject[0].lower() + subject[1:] if opening else subject)
    before, *after = f"{start} {''.join(rest)}.".split("{w}")
    return before + "".join(word() + piece for piece in after)
