"""The file system a database lies on: over a network no write-ahead log is safe, whose index is shared memory."""

from __future__ import annotations

import os
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
_NETWORK = frozenset(
    "nfs nfs4 cifs smb3 smbfs 9p afs ceph davfs fuse.sshfs fuse.glusterfs fuse.davfs2 fuse.s3fs fuse.rclone".split()
)


def network(path: str, mounts: Path = MOUNTS) -> str | None:
    """The name of the network file system that a path lies on; `None` for a disk, or where nobody tells."""
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return None
    inside = Path(os.path.realpath(path))
    found = [(point, kind) for point, kind in map(_mount, lines) if inside.is_relative_to(point)]
    kind = max(reversed(found), key=lambda one: len(Path(one[0]).parts), default=("", ""))[1]
    return kind if kind in _NETWORK else None


def _mount(line: str) -> tuple[str, str]:
    """Where a file system is mounted, and of which kind it is."""
    before, _, after = line.partition(" - ")
    fields = before.split(" ")
    point = fields[4] if len(fields) > 4 else "/"
    for written, meant in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(written, meant)
    return point, after.split(" ")[0]
