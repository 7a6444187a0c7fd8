"""The faults a user can meet, each a sentence in Danish that says what to do; and the exit codes."""

from __future__ import annotations

import errno
from enum import IntEnum


class ExitCode(IntEnum):
    """What the process answers to its caller (contract)."""

    FINE = 0
    FAULTY_INPUT = 1
    WRONG_CALL = 2
    OUR_FAULT = 3
    INTERRUPTED = 130


class RoleplayError(Exception):
    """An expected fault. The message is Danish and meant for the user; no traceback is shown.

    Attributes:
        code: the exit code it leads to.
    """

    code: ExitCode = ExitCode.FAULTY_INPUT


class WrongCall(RoleplayError):
    """The command was called wrongly (unknown persona, missing file)."""

    code = ExitCode.WRONG_CALL


class ContentError(RoleplayError):
    """A persona, script, session or other input file is faulty."""


class StorageError(RoleplayError):
    """The data folder cannot be used as asked."""


_REASONS = {
    errno.ENOSPC: "disken er fuld",
    errno.EROFS: "disken kan kun læses",
    errno.EACCES: "du har ikke lov til det",
    errno.EPERM: "du har ikke lov til det",
    errno.ENOENT: "der er ingen sådan fil eller mappe",
    errno.EISDIR: "det er en mappe",
    errno.ENOTDIR: "en del af stien er ikke en mappe",
    errno.ENAMETOOLONG: "navnet er for langt",
}


def in_danish(fault: OSError) -> str:
    """Why a file could not be used, as a Danish clause without a full stop."""
    return _REASONS.get(fault.errno or 0, "den kan ikke bruges")
