"""Completion in shells: the script that a shell reads, and what it offers for each kind of word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click
from click.shell_completion import CompletionItem, get_completion_class

from reconcile.cli._ending import COMPLETE, exits
from reconcile.cli._options import DATABASE
from reconcile.errors import ReconcileError

Offer = Callable[[click.Context, str], list[CompletionItem]]

SHELLS = ("bash", "zsh", "fish")


@click.command(epilog=exits(0, 2))
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands, options, formats, packs, files and ids in a shell.

    \b
    bash: reconcile completion bash > ~/.local/share/bash-completion/completions/reconcile
    zsh:  reconcile completion zsh > a folder of $fpath, as _reconcile
    fish: reconcile completion fish > ~/.config/fish/completions/reconcile.fish
    """
    script = get_completion_class(shell)
    assert script
    click.echo(script(ctx.find_root().command, {}, "reconcile", COMPLETE).source())


def completable(group: click.Group) -> None:
    """Let each option and argument offer what its placeholder in the help stands for."""
    for command in group.commands.values():
        if isinstance(command, click.Group):
            completable(command)
        for one in command.params:
            offer = _offer(one)
            if offer is not None:
                one.type = _Offering(one.type, offer)


class _Offering(click.ParamType[Any]):
    """A type that reads words as another one does, and offers some."""

    def __init__(self, reads: click.ParamType[Any], offer: Offer) -> None:
        self.name, self.convert, self._offer = reads.name, reads.convert, offer  # type: ignore[method-assign]

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click's shape
        """What may stand there."""
        return self._offer(ctx, incomplete)


def _offer(one: click.Parameter) -> Offer | None:
    if one.name == "packs":
        return _names(_packs)
    if one.name == "form":
        return _names(_formats)
    words = (one.metavar or one.name or "").upper().strip("[].")
    return OFFERS.get(words)


def _files(_ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(incomplete, type="file")]


def _folders(_ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(incomplete, type="dir")]


def _names(known: Callable[[click.Context], Sequence[str]], behind: str = "") -> Offer:
    def offer(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        try:
            found = known(ctx)
        except ReconcileError:
            return []
        return [CompletionItem(name + behind) for name in found if name.startswith(incomplete)]

    return offer


def _packs(ctx: click.Context) -> Sequence[str]:
    from reconcile import pipeline

    return pipeline.pack_names(ctx.params.get("rules"))


def _rules(ctx: click.Context) -> Sequence[str]:
    from reconcile import pipeline

    return pipeline.rule_names(ctx.params.get("packs") or (), ctx.params.get("rules"))


def _formats(_ctx: click.Context) -> Sequence[str]:
    from reconcile import pipeline

    return pipeline.formats()


def _kinds(_ctx: click.Context) -> Sequence[str]:
    from reconcile import pipeline

    return pipeline.schema_kinds()


def _ids(*tables: str) -> Offer:
    def offer(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from reconcile import pipeline

        try:
            found = pipeline.ids_like(ctx.params.get("db") or DATABASE, incomplete, tables)
        except ReconcileError:
            return []
        return [CompletionItem(ident, help=label) for ident, label in found]

    return offer


def _articles_or_files(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    return (_ids("articles")(ctx, incomplete) if incomplete else []) or _files(ctx, incomplete)


OFFERS = {
    "ARTICLE": _ids("articles"),
    "ARTICLE|PATH": _articles_or_files,
    "CLAIM": _ids("claims"),
    "DIR": _folders,
    "FILE": _files,
    "FINDING": _ids("findings"),
    "FORMAT=FILE": _names(_formats, "="),
    "ID": _ids("findings", "articles", "clusters", "series", "claims"),
    "KIND": _names(_kinds),
    "PATH": _files,
    "RULE": _names(_rules),
}
