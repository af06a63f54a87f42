"""A guard over what a process asks the machine for: nothing of the suite, or of a command, reaches another machine."""

from __future__ import annotations

import ipaddress

REACHING = ("socket.connect", "socket.sendto", "socket.sendmsg")
ASKING = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
HERE = {"", "localhost", "0.0.0.0", "::"}  # noqa: S104 - compared, not bound


class ReachedOutError(BaseException):
    """A test, or what it tries, reached for another machine; not to be caught on the way."""


def guard(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook that lets a process speak to itself and to this machine alone."""
    if event in REACHING and not _is_here(arguments[1]):
        raise ReachedOutError(f"{event} {arguments[1]!r}")
    if event in ASKING and not _is_here((arguments[0],)):
        raise ReachedOutError(f"{event} {arguments[0]!r}")


def _is_here(address: object) -> bool:
    """The address is a loopback one, or that of a socket of this machine."""
    if not isinstance(address, tuple):  # a path, or none where the socket is connected already
        return True
    host = address[0].decode() if isinstance(address[0], bytes) else str(address[0] or "")
    if host in HERE:
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


WATCH = """
import os, sys

def watch(event, arguments):
    probe = event == "socket.bind" and arguments[1] == ("::1", 0)  # a library asks, on import, if there is IPv6
    if event.startswith("socket.") and event not in {"socket.__new__", "socket.gethostname"} and not probe:
        with open(os.environ["RECONCILE_TEST_WATCH"], "a") as file:
            file.write(f"{event} {arguments!r}\\n")
        raise OSError("no network here")

sys.addaudithook(watch)
"""
"""A sitecustomize module for child processes, and theirs: what they ask of the network is written down and refused."""
