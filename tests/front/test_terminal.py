"""In a real terminal: Ctrl-C and Ctrl-D at the prompts of line mode end the talk kindly."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pty on Windows")


CTRL_C = b"\x03"
PROMPT = re.compile(rb"(?:Du:|\[J/n\]|Kort om samtalen:|op p\xc3\xa5:|besluttet:) ?$")


def _own_terminal() -> None:
    """Makes the pseudo-terminal the child's own, with Ctrl-C alive even where the test run has it switched off."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _interrupt(running: subprocess.Popen[bytes]) -> None:
    """Presses Ctrl-C as a person does: again, when it came just before the program began to wait for a line."""
    for _ in range(20):
        if running.poll() is not None:
            return
        running.send_signal(signal.SIGINT)
        time.sleep(0.4)


def play(keys: list[bytes], arguments: list[str]) -> tuple[int, str]:
    """Plays keys into the program on a pseudo-terminal; each is sent after a prompt has come.

    Ctrl-C is sent as the signal it becomes: whether a pseudo-terminal makes it depends on how the tests are run.
    """
    parent, child = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "roleplay", *arguments],
        stdin=child, stdout=child, stderr=child, start_new_session=True,
        preexec_fn=_own_terminal,
    )  # fmt: skip
    os.close(child)
    told = b""
    waiting = list(keys)
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline:
        ready, _, _ = select.select([parent], [], [], 0.2)
        if ready:
            try:
                told += os.read(parent, 65536)
            except OSError:
                break
        elif running.poll() is not None:
            break
        if waiting and PROMPT.search(told):
            key = waiting.pop(0)
            if key == CTRL_C:
                _interrupt(running)
            else:
                os.write(parent, key)
            told += b"\n"
    code = running.wait(timeout=20)
    os.close(parent)
    return code, told.decode("utf-8", "replace")


def test_ctrl_c_at_the_prompt_is_130_and_the_talk_is_kept(own_data_folder: object) -> None:
    code, told = play([b"Goddag Amina, du taler med Lise.\n", CTRL_C], ["talk", "amina-pas", "--seed", "1"])
    assert code == 130
    assert "Traceback" not in told
    assert "Afbrudt" in told


def test_ctrl_d_at_the_prompt_ends_the_talk_with_a_debrief() -> None:
    code, told = play([b"Goddag Amina.\n", b"\x04", b"\x04"], ["talk", "amina-pas", "--seed", "1"])
    assert code == 0
    assert "DEBRIEF" in told


def test_an_unfinished_talk_is_offered_again() -> None:
    play([b"Goddag Amina, du taler med Lise.\n", CTRL_C], ["talk", "amina-pas", "--seed", "1"])
    code, told = play([b"j\n", b"/slut\n", b"\n", b"\n", b"\n"], ["talk", "amina-pas"])
    assert code == 0
    assert "ikke er afsluttet" in told
    assert "Goddag Amina, du taler med Lise." in told
